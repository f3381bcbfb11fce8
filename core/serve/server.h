#pragma once

#include "core/serve/events.h"
#include "core/serve/pinned_file.h"
#include "core/trust/certificate.h"

#include <chrono>
#include <memory>
#include <optional>

#include <QObject>
#include <QThread>
#include <QUrl>

namespace airlift::serve {

/// Switches that make the server misbehave on purpose, for the bench. Everything else of this
/// module is strict.
struct BenchFaults {
    std::optional<ByteCount> cutAfterBody; ///< close the connection after this many body bytes ...
    int cutConnections = 1;                ///< ... on the first so many connections that get a body
};

struct Limits {
    int connections = 1200;
    ByteCount requestHead{8192};
    std::chrono::seconds handshake{10};
    std::chrono::seconds head{10};
    std::chrono::seconds stall{
        120}; ///< no byte taken by the peer for this long; a device writes flash in between
};

struct ServerConfig {
    QHostAddress address = QHostAddress::LocalHost; ///< chosen interface; never "any" unless asked
    quint16 port = 0;                               ///< 0: the system chooses
    QString hostName; ///< the name devices use in the URL; also in the certificate
    QString path;     ///< absolute, percent-encoded; the only one that answers 200
    std::optional<trust::Identity> identity; ///< none: plain HTTP
    Limits limits;
    BenchFaults faults;
};

/// An HTTPS (or plain HTTP) server for exactly one pinned bundle, shaped for the CC3220's HTTP
/// client: TLS 1.2 with the suites of certificates-and-tls 6.2, Content-Length always, header and
/// first 16 KiB of body in one TLS record, no chunking, no redirect (ota-bundle 11,
/// local-ota-and-cdn 3.4). Runs in its own thread; talks in queued events. Off until start();
/// stop() is idempotent and ends every connection.
class Server final : public QObject
{
    Q_OBJECT
public:
    explicit Server(QObject *parent = nullptr);
    ~Server() override; ///< stops and joins the thread

    /// Listens before it returns, so the port is known and an error is a value; serving then runs
    /// in the thread. A server that runs already is stopped first, without saying stopped().
    [[nodiscard]] Result<quint16> start(ServerConfig config,
                                        std::shared_ptr<const PinnedFile> content);
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// scheme://hostName[:port]/path as other clients use it; empty while stopped.
    [[nodiscard]] QUrl url() const;

Q_SIGNALS:
    /// From the server's thread, queued. Progress (`Sent`) at most ten times a second and
    /// connection.
    void happened(const airlift::serve::ServerEvent &event);
    void stopped(); ///< after the last happened() of a run that stop() ended

private:
    class Worker;
    void endThread();
    QThread m_thread;
    Worker *m_worker = nullptr;   ///< lives in m_thread, deleted there
    quint64 m_lastConnection = 0; ///< belongs to the worker while there is one
    QUrl m_url;
};

} // namespace airlift::serve
