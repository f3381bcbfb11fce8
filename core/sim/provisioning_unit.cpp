#include "core/sim/provisioning_unit.h"

#include "core/sim/provisioning_http.h"

#include <algorithm>

namespace airlift::sim {

using namespace std::chrono_literals;

ProvisioningUnit::ProvisioningUnit(ProvisioningSettings settings, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_receiver(m_settings.smartConfigKey)
    , m_name(m_settings.name)
{
}

ProvisioningUnit::~ProvisioningUnit() = default;

void ProvisioningUnit::later(Instant delay, void (ProvisioningUnit::*what)())
{
    m_clock.cancel(m_ticket);
    m_ticket = m_clock.after(delay, this, [this, what] {
        m_ticket = 0;
        (this->*what)();
    });
}

void ProvisioningUnit::enter(State state)
{
    m_state = state;
    m_clock.cancel(std::exchange(m_ticket, 0));
    if (state != State::Feedback)
        m_clock.cancel(std::exchange(m_announceTicket, 0));
    Q_EMIT roleChanged();
}

void ProvisioningUnit::print(const QByteArray &text)
{
    Q_EMIT printed(text);
}

void ProvisioningUnit::powerOn()
{
    enter(State::Booting);
    print("\n\n\n\t\t *************************************************\n\r"
          "\t\t            PROVISIONING Application       \n\r"
          "\t\t *************************************************\n\r");
    later(500ms, &ProvisioningUnit::boot);
}

void ProvisioningUnit::reset()
{
    m_receiver.forget();
    m_clock.cancel(std::exchange(m_syncTicket, 0));
    m_scanAsked = false;
    powerOn();
}

void ProvisioningUnit::boot()
{
    print("Device started in Station role\n\r");
    if (m_confirming && m_settings.resumesAfterReset) {
        beginConfirmation();
        return;
    }
    m_confirming = false;
    const ProvisioningNetwork *network = m_profile ? find(m_profile->ssid) : nullptr;
    if (network && admits(*network, *m_profile) && network->givesAddress) {
        // Auto-connect with the stored profile; nobody is told a result (provisioning 5.6).
        print(" [Event] STA connected to AP - BSSID:00:1e:c0:ff:ee:01, SSID:" + m_profile->ssid +
              "\r\n");
        enter(State::Station);
        return;
    }
    later(2s, &ProvisioningUnit::startProvisioning);
}

void ProvisioningUnit::startProvisioning()
{
    print("\n\r\n\r\n\r==================================\n\r"
          " Provisioning Example Ver. 01.00.00.14\n\r"
          "==================================\n\r"
          "\r\n Starting Provisioning! mode=2 (0-AP, 1-SC, 2-AP+SC, 3-AP+SC+EXT)\r\n\r\n");
    enter(State::Config);
}

QByteArray ProvisioningUnit::accessPointName() const
{
    return "mysimplelink-" + m_settings.mac.right(6);
}

std::optional<QByteArray> ProvisioningUnit::network() const
{
    if ((m_state != State::Feedback && m_state != State::Station) || !m_profile)
        return std::nullopt;
    const ProvisioningNetwork *joinedTo = find(m_profile->ssid);
    return joinedTo && !joinedTo->isolates ? std::optional{m_profile->ssid} : std::nullopt;
}

ProvisioningTruth ProvisioningUnit::truth() const
{
    const bool on = m_state == State::Feedback || m_state == State::Station;
    return {on, on && m_profile ? m_profile->ssid : QByteArray{}, m_result,
            m_profile ? m_profile->security : -1, m_clockText};
}

const ProvisioningNetwork *ProvisioningUnit::find(const QByteArray &ssid) const
{
    const auto found =
        std::find_if(m_settings.world.begin(), m_settings.world.end(),
                     [&](const auto &network) { return network.ssid == ssid && network.inReach; });
    return found == m_settings.world.end() ? nullptr : &*found;
}

bool ProvisioningUnit::admits(const ProvisioningNetwork &network, const Profile &profile) const
{
    if (network.key.isEmpty())
        return profile.security == 0 && profile.key.isEmpty();
    return network.knowsWpa2 && (profile.security == 2 || profile.security == 3) &&
           profile.key == network.key;
}

void ProvisioningUnit::hear(qsizetype datagramLength)
{
    if (m_state != State::Config)
        return;
    const auto heard = m_receiver.hear(datagramLength);
    if (m_receiver.isSynced()) {
        m_clock.cancel(m_syncTicket);
        m_syncTicket = m_clock.after(m_settings.syncTimeout, this, [this] { syncLost(); });
    }
    if (std::holds_alternative<ProvisioningReceiver::Synced>(heard))
        print(" [Provisioning] Smart Config Synced!\r\n");
    if (const auto *profile = std::get_if<ReceivedProfile>(&heard)) {
        m_clock.cancel(std::exchange(m_syncTicket, 0));
        if (!profile->deviceName.isEmpty())
            m_name = profile->deviceName;
        addProfile({profile->ssid, profile->key, profile->key.isEmpty() ? 0 : 3});
        beginConfirmation();
    }
}

void ProvisioningUnit::syncLost()
{
    m_syncTicket = 0;
    m_receiver.forget();
    print(" [Provisioning] Smart Config Sync Timeout!\r\n");
}

void ProvisioningUnit::addProfile(Profile profile)
{
    m_profile = std::move(profile);
    print(" [Provisioning] Profile Added: SSID: " + m_profile->ssid + "\r\n");
}

void ProvisioningUnit::beginConfirmation()
{
    m_confirming = true;
    m_result = 0;
    enter(State::Scanning);
    later(m_settings.scanTime, &ProvisioningUnit::scanned);
}

void ProvisioningUnit::scanned()
{
    if (!m_profile || !find(m_profile->ssid)) {
        fail(1);
        return;
    }
    enter(State::Joining);
    later(m_settings.joinTime, &ProvisioningUnit::joined);
}

void ProvisioningUnit::joined()
{
    if (!admits(*find(m_profile->ssid), *m_profile)) {
        fail(2);
        return;
    }
    print(" [Provisioning] Profile confirmation: WLAN Connected!\r\n");
    enter(State::AwaitingAddress);
    later(m_settings.addressTime, &ProvisioningUnit::addressed);
}

void ProvisioningUnit::addressed()
{
    if (!find(m_profile->ssid)->givesAddress) {
        fail(3);
        return;
    }
    print(" [Provisioning] Profile confirmation: IP Acquired!\r\n");
    enter(State::Feedback);
    m_result = 5; // what a request would get from now on
    later(m_settings.feedbackWait, &ProvisioningUnit::feedbackMissed);
    announce();
}

void ProvisioningUnit::announce()
{
    if (network())
        Q_EMIT announced(m_settings.lanAddress + ',' + m_name);
    m_announceTicket = m_clock.after(m_settings.announcePeriod, this, [this] { announce(); });
}

void ProvisioningUnit::fail(int result)
{
    static const std::array<QByteArray, 4> reasons{"", "network not found", "Connection failed",
                                                   "IP address not acquired"};
    m_result = result;
    m_confirming = false;
    print(" [Provisioning] Profile confirmation failed: " +
          reasons[static_cast<std::size_t>(result)] + "\r\n");
    m_receiver.forget();
    enter(State::Config);
}

void ProvisioningUnit::feedbackMissed()
{
    m_result = 4;
    m_confirming = false;
    print(" [Provisioning] Profile Confirmation failed (Connection Success, feedback to Smartphone "
          "app failed)\r\n");
    m_receiver.forget();
    enter(State::Config);
}

void ProvisioningUnit::succeed()
{
    m_result = 5;
    m_confirming = false;
    print(" [Provisioning] Profile Confirmation Success!\r\n"
          "[Provisioning] Provisioning Application Ended Successfully \r\n ");
    enter(State::Station);
    print("\r\n Provisioning stopped: Current Role: STA\r\nWLAN Status: CONNECTED\r\n"
          "Connected to SSID: " +
          m_profile->ssid + "\r\n[App] User Application Started \r\n ");
}

} // namespace airlift::sim
