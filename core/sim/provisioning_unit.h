#pragma once

#include "core/base/clock.h"
#include "core/sim/provisioning_receiver.h"
#include "core/sim/provisioning_world.h"

#include <optional>

#include <QObject>

namespace airlift::sim {

struct ProvisioningRequest;

/// A CC3x20 that waits to be provisioned: access point, SmartConfig ear, HTTP server, confirmation
/// with all its ways to fail, console of TI's provisioning demo (provisioning 5). Without sockets:
/// ProvisioningHost gives it some.
class ProvisioningUnit final : public QObject
{
    Q_OBJECT
public:
    ProvisioningUnit(ProvisioningSettings settings, Clock &clock, QObject *parent = nullptr);
    ~ProvisioningUnit() override;

    void powerOn();
    void reset(); ///< the button; flash stays
    void hear(qsizetype datagramLength);
    /// The whole answer to one request, as bytes; empty if the device does not answer there now.
    enum class Side { AccessPoint, Network };
    [[nodiscard]] QByteArray answer(QByteArrayView request, Side side, bool encrypted = false);

    [[nodiscard]] bool isAccessPoint() const { return m_state == State::Config; }
    [[nodiscard]] QByteArray accessPointName() const;
    /// The network whose stations can reach it now; nothing while it is not in one.
    [[nodiscard]] std::optional<QByteArray> network() const;
    [[nodiscard]] QByteArray name() const { return m_name; }
    [[nodiscard]] const ProvisioningSettings &settings() const { return m_settings; }
    [[nodiscard]] ProvisioningTruth truth() const;

Q_SIGNALS:
    void printed(const QByteArray &text);      ///< UART
    void announced(const QByteArray &payload); ///< UDP 1501, broadcast into its network
    void roleChanged();

private:
    enum class State {
        Off,
        Booting,
        Config,
        Scanning,
        Joining,
        AwaitingAddress,
        Feedback,
        Station
    };
    struct Profile {
        QByteArray ssid;
        QByteArray key;
        int security = 0;
    };
    void enter(State state);
    void later(Instant delay, void (ProvisioningUnit::*what)());
    void print(const QByteArray &text);
    void boot();
    void startProvisioning();
    void addProfile(Profile profile);
    void beginConfirmation();
    void scanned();
    void joined();
    void addressed();
    void feedbackMissed();
    void announce();
    void fail(int result);
    void succeed();
    void syncLost();
    [[nodiscard]] const ProvisioningNetwork *find(const QByteArray &ssid) const;
    [[nodiscard]] bool admits(const ProvisioningNetwork &network, const Profile &profile) const;
    [[nodiscard]] QByteArray get(const ProvisioningRequest &request, int &status);
    [[nodiscard]] int post(const ProvisioningRequest &request);
    [[nodiscard]] QByteArray token(const QByteArray &name);
    [[nodiscard]] QByteArray serveResult();
    [[nodiscard]] QByteArray networkList() const;

    ProvisioningSettings m_settings;
    Clock &m_clock;
    ProvisioningReceiver m_receiver;
    State m_state = State::Off;
    Clock::Ticket m_ticket = 0;
    Clock::Ticket m_announceTicket = 0;
    Clock::Ticket m_syncTicket = 0;
    bool m_scanAsked = false;
    bool m_confirming = false; ///< as the configuration files remember it
    // --- flash
    QByteArray m_name;
    std::optional<Profile> m_profile;
    int m_result = 0;
    QByteArray m_clockText; ///< "2026,1,7,9,5,0"
};

} // namespace airlift::sim
