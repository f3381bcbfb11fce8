#pragma once

#include "core/sim/agenda.h"
#include "core/sim/provisioning_world.h"

#include <array>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>

/// The Wi-Fi side of a network processor as its host sees it: profiles, policy, connecting with all
/// its ways to fail. Shared by the firmwares that a person drives over a command line.
namespace airlift::sim {

enum class StationSecurity {
    Open,
    Wep,
    Wpa,
    WpsPush,
    WpsPin,
    Enterprise,
    WepShared,
    Wpa2Plus,
    Wpa3
};
enum class StationRole { Station, AccessPoint, WiFiDirect };

using Bssid = std::array<quint8, 6>;

struct StationProfile {
    QByteArray ssid;
    QByteArray bssid; ///< as it was given; empty: any
    StationSecurity security{};
    QByteArray key;
    int priority = 0;
};

/// One line of a scan.
struct HeardNetwork {
    QByteArray ssid;
    Bssid bssid{};
    int rssi = 0;
    int channel = 0;
    bool open = false;
    bool wpa3 = false;
};

namespace station_event {
struct Connected {
    QByteArray ssid;
    Bssid bssid{};
};
struct Disconnected {
    QByteArray ssid;
    Bssid bssid{};
    int reason = 0;
};
struct AddressAcquired {
    QByteArray address;
    QByteArray gateway;
};
struct AddressTimedOut {
};
} // namespace station_event
using StationEvent = std::variant<station_event::Connected, station_event::Disconnected,
                                  station_event::AddressAcquired, station_event::AddressTimedOut>;

struct StationSettings {
    std::vector<ProvisioningNetwork> world;
    QByteArray address = "192.168.1.20";
    QByteArray gateway = "192.168.1.1";
    Instant joinTime = std::chrono::milliseconds{1500}; ///< uart-at-commands 8.2
    Instant addressTime = std::chrono::seconds{1};
    Instant addressTimeout = std::chrono::seconds{30}; ///< INFERRED: no source has the number
    Instant scanTime = std::chrono::milliseconds{900};
};

class Station
{
public:
    Station(StationSettings settings, Agenda &agenda,
            std::function<void(const StationEvent &)> tell);

    // What outlives the power.
    static constexpr int kProfiles = 7;
    /// Index, or a code.
    [[nodiscard]] qint32 addProfile(StationProfile profile);
    [[nodiscard]] const StationProfile *profile(int index) const;
    /// At that place; no such place, no profile.
    void putProfile(int index, StationProfile profile);
    void removeProfiles(int index); ///< 255: all
    [[nodiscard]] StationRole wantedRole() const { return m_wantedRole; }
    void setRole(StationRole role) { m_wantedRole = role; } ///< takes effect at the next start()
    void setAutoConnect(bool on) { m_autoConnect = on; }

    /// The network processor starts, or stops.
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] StationRole role() const { return m_role; }

    // 0, or a code.
    [[nodiscard]] qint32 connect(const StationProfile &to);
    [[nodiscard]] qint32 disconnect();
    /// At the first call nothing has been heard yet, and the scan begins (-2073).
    [[nodiscard]] qint32 scan(std::vector<HeardNetwork> &heard);
    void loseNetwork(); ///< the access point is gone

    [[nodiscard]] bool isConnected() const { return m_state >= State::Associated; }
    [[nodiscard]] bool hasAddress() const { return m_state == State::Addressed; }
    [[nodiscard]] const StationProfile &network() const { return m_target; }
    [[nodiscard]] Bssid bssid() const;
    [[nodiscard]] const StationSettings &settings() const { return m_settings; }

    static constexpr int kByUser = 200; ///< disconnect reasons (error-codes 5.3)
    static constexpr int kBeaconsLost = 109;
    static constexpr int kSecurityFailure = 204;
    static constexpr int kKeyManagement = 20; ///< WPA3 only

private:
    enum class State { Idle, Joining, Associated, Addressed };
    void join();
    void joined();
    void addressed();
    void leave(int reason);
    void later(Instant delay, void (Station::*what)());
    void autoConnect();
    [[nodiscard]] const ProvisioningNetwork *find(const QByteArray &ssid) const;
    /// 0: it lets the station in; otherwise the reason why not.
    [[nodiscard]] static int refusal(const ProvisioningNetwork &network,
                                     const StationProfile &profile);

    StationSettings m_settings;
    Agenda &m_agenda;
    std::function<void(const StationEvent &)> m_tell;
    std::vector<std::optional<StationProfile>> m_profiles;
    StationRole m_wantedRole = StationRole::Station;
    bool m_autoConnect = true;

    StationRole m_role = StationRole::Station;
    bool m_running = false;
    State m_state = State::Idle;
    StationProfile m_target;
    Agenda::Ticket m_ticket = 0;
    std::optional<Instant> m_scanReady;
};

/// The address of the network's access point: the same for the same place in the world.
[[nodiscard]] Bssid bssidOf(const std::vector<ProvisioningNetwork> &world, const QByteArray &ssid);

} // namespace airlift::sim
