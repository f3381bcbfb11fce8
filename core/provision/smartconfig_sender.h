#pragma once

#include "core/base/clock.h"
#include "core/provision/smartconfig.h"

#include <memory>
#include <optional>

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUdpSocket>

namespace airlift::provision {

/// Which way the datagrams leave.
struct SmartConfigRoute {
    QNetworkInterface interface; ///< must be valid: the default route is often the wrong one
    QHostAddress destination;    ///< null: the multicast group the device generation listens to
    quint16 destinationPort = 15000;
    quint16 sourcePort = 15000;
    bool loopback = false; ///< a simulated device on this machine is to hear it as well
};

/// The group CC3x20 senders use (provisioning 2.1).
[[nodiscard]] QHostAddress smartConfigGroup();
/// Interfaces a transmission can leave by, in the system's order: up, IPv4.
[[nodiscard]] QList<QNetworkInterface> smartConfigInterfaces();
/// Default gateway of an interface, if the system tells; v1 and CC3000 send there.
[[nodiscard]] QHostAddress gatewayOf(const QNetworkInterface &interface);

struct TransmissionProgress {
    int datagrams = 0;
    int passes = 0;
    Instant elapsed{};
    Instant duration{};
};

/// Puts a pass on the air, over and over, for the documented time or until stop(). Sends nothing
/// before start() and nothing after stop().
class SmartConfigSender final : public QObject
{
    Q_OBJECT
public:
    /// SPRO sends for 40 s (provisioning 2.5).
    static constexpr std::chrono::seconds kDuration{40};

    explicit SmartConfigSender(Clock &clock, QObject *parent = nullptr);
    ~SmartConfigSender() override;

    [[nodiscard]] Result<void> start(SmartConfigPass pass, const SmartConfigRoute &route,
                                     Instant duration = kDuration);
    void stop();
    [[nodiscard]] bool isSending() const { return m_schedule.has_value(); }
    [[nodiscard]] TransmissionProgress progress() const;

Q_SIGNALS:
    void advanced(); ///< a pass is complete; see progress()
    void finished(); ///< the time is over; not after stop()
    void failed(const airlift::provision::Error &error);

private:
    [[nodiscard]] Result<void> openSocket(const SmartConfigRoute &route,
                                          SmartConfigGeneration generation);
    void emitNext();
    void end();

    Clock &m_clock;
    std::optional<SmartConfigSchedule> m_schedule;
    std::unique_ptr<QUdpSocket> m_socket;
    QHostAddress m_destination;
    quint16 m_port = 0;
    Clock::Ticket m_ticket = 0;
    Instant m_startedAt{};
    Instant m_duration{};
    int m_datagrams = 0;
    int m_failuresInARow = 0;
};

} // namespace airlift::provision

Q_DECLARE_METATYPE(airlift::provision::Error)
