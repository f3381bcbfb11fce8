#include "core/sim/station.h"

#include "core/sim/codes.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

namespace {

constexpr int kAllProfiles = 255;
constexpr qsizetype kLongestSsid = 32;
constexpr qsizetype kLongestKey = 64;
constexpr qsizetype kShortestWpaKey = 8;

[[nodiscard]] bool isWpa(StationSecurity security)
{
    return security == StationSecurity::Wpa || security == StationSecurity::Wpa2Plus ||
           security == StationSecurity::Wpa3;
}

} // namespace

Bssid bssidOf(const std::vector<ProvisioningNetwork> &world, const QByteArray &ssid)
{
    const auto found = std::find_if(world.begin(), world.end(),
                                    [&](const auto &network) { return network.ssid == ssid; });
    return {0x08, 0x00, 0x28, 0x5b, 0x55, static_cast<quint8>(0xe0 + (found - world.begin()))};
}

Station::Station(StationSettings settings, Agenda &agenda,
                 std::function<void(const StationEvent &)> tell)
    : m_settings(std::move(settings))
    , m_agenda(agenda)
    , m_tell(std::move(tell))
    , m_profiles(kProfiles)
{
}

qint32 Station::addProfile(StationProfile profile)
{
    const auto same = [&](const auto &stored) { return stored && stored->ssid == profile.ssid; };
    auto place = std::find_if(m_profiles.begin(), m_profiles.end(), same);
    if (place == m_profiles.end())
        place = std::find(m_profiles.begin(), m_profiles.end(), std::nullopt);
    if (place == m_profiles.end())
        return code::kNoFreeProfile;
    *place = std::move(profile);
    return static_cast<qint32>(place - m_profiles.begin());
}

void Station::putProfile(int index, StationProfile profile)
{
    if (index >= 0 && index < kProfiles)
        m_profiles[static_cast<std::size_t>(index)] = std::move(profile);
}

const StationProfile *Station::profile(int index) const
{
    if (index < 0 || index >= kProfiles || !m_profiles[static_cast<std::size_t>(index)])
        return nullptr;
    return &*m_profiles[static_cast<std::size_t>(index)];
}

void Station::removeProfiles(int index)
{
    if (index == kAllProfiles)
        std::fill(m_profiles.begin(), m_profiles.end(), std::nullopt);
    else if (index >= 0 && index < kProfiles)
        m_profiles[static_cast<std::size_t>(index)].reset();
}

void Station::start()
{
    m_running = true;
    m_role = m_wantedRole;
    m_state = State::Idle;
    m_scanReady.reset();
    m_agenda.cancel(std::exchange(m_ticket, 0));
    if (m_autoConnect && m_role == StationRole::Station)
        autoConnect();
}

void Station::stop()
{
    m_running = false;
    m_state = State::Idle;
    m_agenda.cancel(std::exchange(m_ticket, 0));
}

void Station::autoConnect()
{
    const StationProfile *best = nullptr;
    for (const auto &stored : m_profiles) {
        const bool canJoin =
            stored && find(stored->ssid) && refusal(*find(stored->ssid), *stored) == 0;
        if (canJoin && (!best || stored->priority > best->priority))
            best = &*stored;
    }
    if (best) {
        m_target = *best;
        m_state = State::Joining;
        later(m_settings.joinTime, &Station::joined);
    }
}

qint32 Station::connect(const StationProfile &to)
{
    if (!m_running)
        return code::kNotStarted;
    if (m_role != StationRole::Station)
        return code::kWlanRole;
    if (to.ssid.isEmpty() || to.ssid.size() > kLongestSsid)
        return code::kWlanSsidLength;
    if (to.key.size() > kLongestKey)
        return code::kWlanPassphraseTooLong;
    if (isWpa(to.security) && to.key.size() < kShortestWpaKey)
        return code::kWlanPassword;
    if (m_state >= State::Associated)
        leave(kByUser);
    m_target = to;
    join();
    return 0;
}

/// A network that is not there is looked for without a word (uart-at-commands 6 has no event).
void Station::join()
{
    m_state = State::Joining;
    m_agenda.cancel(std::exchange(m_ticket, 0));
    if (find(m_target.ssid))
        later(m_settings.joinTime, &Station::joined);
}

void Station::joined()
{
    const ProvisioningNetwork *network = find(m_target.ssid);
    if (!network)
        return;
    if (const int reason = refusal(*network, m_target); reason != 0) {
        leave(reason);
        return;
    }
    m_state = State::Associated;
    later(network->givesAddress ? m_settings.addressTime : m_settings.addressTimeout,
          &Station::addressed);
    m_tell(station_event::Connected{m_target.ssid, bssid()});
}

void Station::addressed()
{
    const ProvisioningNetwork *network = find(m_target.ssid);
    if (!network || !network->givesAddress) {
        m_tell(station_event::AddressTimedOut{});
        return;
    }
    m_state = State::Addressed;
    m_tell(station_event::AddressAcquired{m_settings.address, m_settings.gateway});
}

void Station::leave(int reason)
{
    m_state = State::Idle;
    m_agenda.cancel(std::exchange(m_ticket, 0));
    m_tell(station_event::Disconnected{m_target.ssid, bssid(), reason});
}

qint32 Station::disconnect()
{
    if (!m_running)
        return code::kNotStarted;
    if (m_state == State::Idle)
        return code::kWlanAlreadyDisconnected;
    if (m_state == State::Joining) { // nothing to leave yet
        m_state = State::Idle;
        m_agenda.cancel(std::exchange(m_ticket, 0));
        return 0;
    }
    leave(kByUser);
    return 0;
}

void Station::loseNetwork()
{
    if (m_state >= State::Associated)
        leave(kBeaconsLost);
}

qint32 Station::scan(std::vector<HeardNetwork> &heard)
{
    if (!m_running)
        return code::kNotStarted;
    if (!m_scanReady)
        m_scanReady = m_agenda.now() + m_settings.scanTime;
    if (m_agenda.now() < *m_scanReady)
        return code::kWlanScanNotReady;
    int rssi = -52;
    for (const ProvisioningNetwork &network : m_settings.world) {
        if (network.inReach)
            heard.push_back({network.ssid, bssidOf(m_settings.world, network.ssid), rssi, 6,
                             network.key.isEmpty(), !network.knowsWpa2});
        rssi -= 7;
    }
    return 0;
}

void Station::later(Instant delay, void (Station::*what)())
{
    m_agenda.cancel(m_ticket);
    m_ticket = m_agenda.after(delay, [this, what] {
        m_ticket = 0;
        (this->*what)();
    });
}

Bssid Station::bssid() const
{
    return bssidOf(m_settings.world, m_target.ssid);
}

const ProvisioningNetwork *Station::find(const QByteArray &ssid) const
{
    const auto found =
        std::find_if(m_settings.world.begin(), m_settings.world.end(),
                     [&](const auto &network) { return network.ssid == ssid && network.inReach; });
    return found == m_settings.world.end() ? nullptr : &*found;
}

int Station::refusal(const ProvisioningNetwork &network, const StationProfile &profile)
{
    if (network.key.isEmpty())
        return profile.security == StationSecurity::Open ? 0 : kSecurityFailure;
    if (!network.knowsWpa2 && profile.security != StationSecurity::Wpa3)
        return kKeyManagement;
    const bool rightKind = isWpa(profile.security) &&
                           (network.knowsWpa2 ? profile.security != StationSecurity::Wpa3 : true);
    return rightKind && profile.key == network.key ? 0 : kSecurityFailure;
}

} // namespace airlift::sim
