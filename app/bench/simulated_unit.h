#pragma once

#include "app/bench/simulated_target.h"
#include "core/provision/air.h"
#include "core/session/provisioning_site.h"
#include "core/sim/provisioning_host.h"

namespace airlift::bench {

/// What the simulated unit finds, and what happens to it.
enum class UnitFault {
    None,
    WrongKey,        ///< the network has another key
    NetworkNotFound, ///< it is out of reach for the device
    NoAddress,       ///< it gives no address
    FeedbackLost,    ///< stations do not hear each other
    Https,           ///< no fault: its server sends everybody to HTTPS
    FirstGeneration  ///< no fault: it is a CC3200
};
struct UnitFaultName {
    UnitFault fault;
    QString name; ///< as on the command line
};
[[nodiscard]] const std::vector<UnitFaultName> &unitFaultNames();
[[nodiscard]] std::optional<UnitFault> unitFaultFromName(const QString &name);
/// For people.
[[nodiscard]] QString describe(UnitFault fault);
/// The networks around a simulated unit: that one, with its fault, and two of other people.
[[nodiscard]] std::vector<sim::ProvisioningNetwork> worldAround(const QString &network,
                                                                const Secret &key, UnitFault fault);

/// A unit that is to be provisioned, in these surroundings.
[[nodiscard]] sim::ProvisioningSettings unitSettings(std::vector<sim::ProvisioningNetwork> world,
                                                     UnitFault fault);

/// The Wi-Fi of a machine that has one simulated unit around.
class SimulatedWifi final : public provision::Wifi
{
    Q_OBJECT
public:
    SimulatedWifi(const sim::ProvisioningUnit &unit, Clock &clock, QObject *parent = nullptr);
    void join(Kind kind, const QString &network, const Secret &key) override;
    void cancel() override;
    void restore() override {}

    static constexpr std::chrono::seconds kPatience{30};

private:
    void look(Kind kind, const QString &network, Instant left);
    const sim::ProvisioningUnit &m_unit;
    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
};

/// A simulated unit with sockets on loopback, in a world with the given network.
class SimulatedUnit final : public session::ProvisioningSite
{
public:
    SimulatedUnit(const QString &network, const Secret &key, UnitFault fault, Pace pace,
                  const QByteArray &smartConfigKey = {});
    ~SimulatedUnit() override;
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] Clock &clock() override { return *m_clock; }
    [[nodiscard]] provision::Wifi &wifi() override { return *m_wifi; }
    [[nodiscard]] provision::AirSettings airSettings() const override;
    [[nodiscard]] link::ByteLink *uart() override;
    void begin() override;
    [[nodiscard]] bool isSimulated() const override { return true; }
    [[nodiscard]] sim::ProvisioningUnit &unit() { return *m_unit; }

private:
    std::unique_ptr<QObject> m_clockOwner;
    Clock *m_clock = nullptr;
    std::unique_ptr<link::ByteLink> m_boardEnd;
    std::unique_ptr<link::ByteLink> m_ourEnd;
    std::unique_ptr<sim::ProvisioningUnit> m_unit;
    std::unique_ptr<sim::ProvisioningHost> m_host;
    std::unique_ptr<SimulatedWifi> m_wifi;
    bool m_isOpen = false;
    bool m_isOn = false;
};

} // namespace airlift::bench
