#pragma once

#include "core/provision/ears.h"
#include "core/provision/run.h"
#include "core/provision/smartconfig_sender.h"
#include "core/provision/sweep.h"
#include "core/provision/wifi.h"

namespace airlift::provision {

/// Everything about the place that is not the same everywhere. The defaults are the real ones; a
/// simulated device lives at other addresses and ports.
struct AirSettings {
    QNetworkInterface interface; ///< to the network the device is to join; invalid: every one
    EarSettings ears;
    QHostAddress accessPointAddress{
        QLatin1String(kAccessPointAddress)}; ///< generation 1: 192.168.1.1
    quint16 httpPort = 80;
    quint16 httpsPort = 443;
    QString accessPoint; ///< name of the device's network; empty: whichever is found
    QString homeNetwork; ///< where to return to
    QList<QSslCertificate> roots;
    SmartConfigRoute route;
    bool sweeps = true; ///< asks around when nothing was heard for a while
};

/// The real Wi-Fi, HTTP, ears and voice for a conversation. Silent until a conversation wants
/// something, silent again after leave().
class Air final : public Outside
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kBeforeSweep{10};

    Air(AirSettings settings, Wifi &wifi, Clock &clock, QObject *parent = nullptr);
    ~Air() override;
    /// Keys of the two networks; empty: open.
    void setKeys(Secret accessPoint, Secret home);
    /// What transmit() sends.
    void setPass(SmartConfigPass pass) { m_pass.emplace(std::move(pass)); }

    void join(Place place) override;
    void ask(effect::Ask question) override;
    void listen(bool on) override;
    void transmit(bool on) override;
    void leave() override;

    [[nodiscard]] bool isQuiet() const
    {
        return !m_ears.isOpen() && !m_sender.isSending() && !m_sweep.isRunning() && !m_request;
    }

Q_SIGNALS:
    void trouble(const airlift::provision::Error &error); ///< it goes on without that
    void heard(const airlift::provision::Sighting &sighting);
    void advanced(const airlift::provision::TransmissionProgress &progress);

private:
    void onSeen(const Sighting &sighting);

    AirSettings m_settings;
    Wifi &m_wifi;
    Clock &m_clock;
    Secret m_accessPointKey;
    Secret m_homeKey;
    std::optional<SmartConfigPass> m_pass;
    Ears m_ears;
    Sweep m_sweep;
    SmartConfigSender m_sender;
    std::unique_ptr<DeviceRequest> m_request;
    Clock::Ticket m_sweepTicket = 0;
    QHostAddress m_ownAtDevice; ///< to leave by the right adapter
    bool m_joining = false;
    bool m_moved = false;
};

} // namespace airlift::provision
