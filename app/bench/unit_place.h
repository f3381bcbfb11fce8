#pragma once

#include "core/provision/air.h"
#include "core/session/provisioning_site.h"
#include "core/sim/provisioning_host.h"

#include <optional>

namespace airlift::bench {

/// Where a simulated unit lives, for a client.
[[nodiscard]] provision::AirSettings airSettingsOf(const sim::ProvisioningPlace &place);

/// "ap=127.123.45.1,lan=127.0.1.101,http=34567,https=...,smartconfig=...,announcements=...,mdns=..."
[[nodiscard]] QString toText(const sim::ProvisioningPlace &place);
[[nodiscard]] std::optional<sim::ProvisioningPlace> placeFrom(const QString &text);

/// A simulated unit that another process runs on this machine; all its networks are loopback, so
/// that this machine is in each of them.
class PlacedSite final : public session::ProvisioningSite
{
public:
    explicit PlacedSite(sim::ProvisioningPlace place);
    [[nodiscard]] Clock &clock() override { return m_clock; }
    [[nodiscard]] provision::Wifi &wifi() override { return *m_wifi; }
    [[nodiscard]] provision::AirSettings airSettings() const override
    {
        return airSettingsOf(m_place);
    }
    [[nodiscard]] link::ByteLink *uart() override { return nullptr; }
    void begin() override {}
    [[nodiscard]] bool isSimulated() const override { return true; }

private:
    sim::ProvisioningPlace m_place;
    SystemClock m_clock;
    std::unique_ptr<provision::Wifi> m_wifi;
};

} // namespace airlift::bench
