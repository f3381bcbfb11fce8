#pragma once

#include "core/provision/conversation.h"
#include "core/provision/device_request.h"
#include "core/provision/ping.h"

#include <deque>
#include <set>

#include <QNetworkInterface>

namespace airlift::provision {

/// Looks for devices where broadcasts and multicasts do not arrive (provisioning 3.3): pings the
/// broadcast address of the network, then asks everybody who answered who he is; if nobody did, it
/// asks every address of the network, at most 254, a few at a time.
class Sweep final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kPingWait{1};
    static constexpr std::chrono::milliseconds kPatience{700}; ///< of one request
    static constexpr int kAtOnce = 16;
    static constexpr int kMostAddresses = 254;

    Sweep(quint16 httpPort, Clock &clock, QObject *parent = nullptr);
    ~Sweep() override;
    void start(const QNetworkInterface &interface);
    /// Exactly these, without a ping.
    void start(const QList<QHostAddress> &addresses);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void seen(const airlift::provision::Sighting &sighting);
    void finished(int asked);

private:
    void visitAnswers(const QNetworkAddressEntry &entry, const QHostAddress &gateway);
    void next();
    void ask(const QHostAddress &address, const QByteArray &path);
    void take(DeviceRequest *request, const QHostAddress &address, const QByteArray &path,
              const DeviceRequest::Result &result);

    quint16 m_port;
    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
    std::unique_ptr<BroadcastPing> m_ping;
    std::set<quint32> m_answered;
    std::deque<QHostAddress> m_waiting;
    int m_open = 0;
    int m_asked = 0;
    bool m_running = false;
};

/// The addresses of a network that a sweep visits: not the own one, at most kMostAddresses around
/// it.
[[nodiscard]] std::deque<QHostAddress> neighboursOf(const QHostAddress &own, int prefixLength);

} // namespace airlift::provision
