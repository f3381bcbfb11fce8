#pragma once

#include "core/serve/events.h"
#include "core/serve/mailbox.h"
#include "core/serve/pinned_file.h"
#include "core/trust/certificate.h"

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QThread>
#include <QUrl>

namespace airlift::serve {

/// Switches that make the server misbehave on purpose, for the bench. Everything else of this
/// module is strict.
struct BenchFaults {
    std::optional<ByteCount> cutAfterBody; ///< close the connection after this many body bytes ...
    int cutConnections = 1;                ///< ... on the first so many connections that get a body
    std::optional<ByteCount> stallAfterBody; ///< send no more after this many, on every connection
    bool redirect = false;
    bool chunked = false;
    bool splitHeader = false;
    /// Whoever prepared the server gave it a certificate that devices refuse: for showing only.
    std::optional<BenchFault> certificate;

    [[nodiscard]] std::vector<BenchFault> chosen() const;
};

struct Limits {
    int connections = 1200;
    int connectionsPerPeer = 64; ///< a device has at most six TLS sockets
    int arrivalsPerSecond = 50;  ///< and peer; twice as many at once are let through
    bool countLoopback = false;  ///< simulated devices come from one address in hundreds
    ByteCount requestHead{8192};
    std::chrono::seconds handshake{10};
    std::chrono::seconds head{10};
    std::chrono::seconds stall{
        120}; ///< no byte taken by the peer for this long; a device writes flash in between
    std::chrono::seconds whole{3600};        ///< one connection, however it trickles
    std::optional<ByteCount> bytesPerSecond; ///< of body and connection; none: as fast as it goes
};

/// Which suites of certificates-and-tls 6.1 are offered.
enum class TlsProfile {
    Recommended, ///< 6.2: forward secrecy, what is worth speaking
    Legacy       ///< all twenty the device and a current OpenSSL have in common; to be shown
};

/// A certificate with its key, and the certificates sent behind it. A certificate of a private root
/// goes alone: its issuer is the file on the device.
struct Presented {
    trust::Identity identity;
    std::vector<trust::Certificate> intermediates;
};

/// One file and the only path under which it can be had.
struct Offering {
    QString path; ///< absolute, percent-encoded
    std::shared_ptr<const PinnedFile> content;
    int headerPadding = 0;                          ///< bytes, at most kMostPadding
    std::optional<ByteCount> needed = std::nullopt; ///< a device reads so much, then hangs up
};

struct ServerConfig {
    QHostAddress address = QHostAddress::LocalHost; ///< chosen interface; never "any" unless asked
    quint16 port = 0;                               ///< 0: the system chooses
    QString hostName; ///< the name devices use in the URL; also in the certificate
    QString path;     ///< of a single file, absolute, percent-encoded
    std::optional<trust::Identity> identity; ///< none: plain HTTP
    Limits limits;
    BenchFaults faults;
    std::vector<trust::Certificate> intermediates; ///< sent behind `identity`
    /// More certificates: chosen by the name the client asks for, and by kind of key when several
    /// are for the same names. A client that asks for none of them gets `identity`.
    std::vector<Presented> furtherIdentities;
    TlsProfile tlsProfile = TlsProfile::Recommended;
    int headerPadding = 0; ///< of a single file
};

/// A path nobody guesses, 128 random bits before the name of the file. The name stays last: devices
/// read a version from its first 14 characters (ota-bundle 8).
[[nodiscard]] QString unguessablePath(const QString &fileName);

/// An HTTPS (or plain HTTP) server for one or several pinned bundles, shaped for the CC3220's HTTP
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
    [[nodiscard]] Result<quint16> start(ServerConfig config, std::vector<Offering> offerings);
    /// Other certificates for connections from now on; those under way are not touched. An error
    /// changes nothing. Only for a running TLS server; the first certificate is the one for clients
    /// without a name.
    [[nodiscard]] Result<void> present(std::vector<Presented> identities);
    /// Other files for requests from now on; downloads under way keep the file they began with.
    [[nodiscard]] Result<void> offer(std::vector<Offering> offerings);
    void stop();
    /// Says happened() now for everything the server has done up to here. For who learns of a
    /// request's effects by another way, and wants to have heard of the request first.
    void catchUp();
    [[nodiscard]] bool isRunning() const;
    /// scheme://hostName[:port]/path as other clients use it; empty while stopped.
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const std::vector<QUrl> &urls() const; ///< of each offering, in their order

Q_SIGNALS:
    /// From the server's thread, queued. Progress (`Sent`) at most ten times a second and
    /// connection.
    void happened(const airlift::serve::ServerEvent &event);
    void stopped(); ///< after the last happened() of a run that stop() ended

private:
    class Worker;
    void catchUpLater();
    void endThread();
    Mailbox m_mail;
    std::deque<ServerEvent> m_unheard; ///< taken from the mailbox, not yet said
    QThread m_thread;
    Worker *m_worker = nullptr;   ///< lives in m_thread, deleted there
    quint64 m_lastConnection = 0; ///< belongs to the worker while there is one
    ServerConfig m_config;        ///< with the real port; of the present run
    std::vector<QUrl> m_urls;
};

} // namespace airlift::serve
