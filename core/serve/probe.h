#pragma once

#include "core/serve/device_tls.h"
#include "core/serve/device_url.h"
#include "core/serve/probe_answer.h"

#include <chrono>
#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

class QHostInfo;
class QTcpSocket;

namespace airlift::serve {

/// Which device visits, and what it holds.
struct ProbeSettings {
    QByteArray url;
    UrlHabits habits;
    bool verifies = true;             ///< false: built without a CA file: no SNI, no checks
    std::optional<QByteArray> caFile; ///< as on the device; none: whichever fits is assumed
    std::optional<trust::Catalogue> catalogue;
    QDateTime clock; ///< the device's; invalid: now
    /// Where to connect instead of the host's address and port 443 or 80, which is all a device
    /// can do.
    struct Route {
        QHostAddress address;
        quint16 port = 0;
    };
    std::optional<Route> route;
    quint16 port = 0;           ///< instead of 443 or 80; a device cannot
    bool handshakeOnly = false; ///< to see the chain: one connection, no request
    std::chrono::milliseconds patience{20000};
};

/// To see the chain a server sends: one connection, ended after the handshake.
[[nodiscard]] ProbeSettings handshakeWith(const QString &host, quint16 port);

/// Visits a URL as the stock HTTP client of a device would: one name lookup (IPv4), one connection,
/// TLS 1.2 with the device's suites, one request of its exact words, and reads until it is clear
/// what the device would make of the answer. Finishes exactly once.
class Probe final : public QObject
{
    Q_OBJECT
public:
    explicit Probe(ProbeSettings settings, QObject *parent = nullptr);
    ~Probe() override;
    void start();
    void cancel(); ///< nothing more is said

Q_SIGNALS:
    void finished(const airlift::serve::ProbeReport &report);

private:
    void resolved(const QHostInfo &info);
    void connectTo(const QHostAddress &address, quint16 port);
    void connected();
    void arrived();
    void ended();
    void timedOut();
    void handshaken();
    void handshakeFailed();
    void sendRequest();
    void readPlain(QByteArrayView bytes);
    void judgeChain();
    void judgeLife();
    void add(ProbeStep step, ProbeRule rule, trust::Weight weight, qint32 status = 0,
             qint32 result = 0, const QString &detail = {});
    void conclude();

    enum class Phase { Idle, Resolving, Connecting, ShakingHands, Reading, Over };
    void enter(Phase next); ///< and takes the time of the one that ends
    ProbeSettings m_settings;
    Phase m_phase = Phase::Idle;
    DeviceUrl m_url;
    ProbeReport m_report;
    ProbeAnswer m_answer;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<DeviceTls> m_tls;
    QTimer m_timer;
    QElapsedTimer m_sinceEntered;
    int m_lookup = -1;
};

} // namespace airlift::serve

Q_DECLARE_METATYPE(airlift::serve::ProbeReport)
