#pragma once

#include "app/network/local_wifi.h"
#include "core/link/serial_link.h"
#include "core/session/provisioning_site.h"

namespace airlift::bench {

/// This machine, and perhaps a cable to the device's console, which is open only while a device is
/// provisioned.
class LocalSite final : public session::ProvisioningSite
{
public:
    struct Settings {
        QString console; ///< port of the device's console; empty: none is connected
        Baud baud{115200};
        network::MoveSettings wifi;
    };
    explicit LocalSite(Settings settings);
    [[nodiscard]] Clock &clock() override { return m_clock; }
    [[nodiscard]] provision::Wifi &wifi() override { return *m_wifi; }
    [[nodiscard]] provision::AirSettings airSettings() const override
    {
        provision::AirSettings air;
        air.accessPointAddress = m_settings.wifi.device;
        return air;
    }
    [[nodiscard]] link::ByteLink *uart() override { return m_uart.get(); }
    void begin() override;
    void end() override;

private:
    Settings m_settings;
    SystemClock m_clock;
    std::unique_ptr<provision::Wifi> m_wifi;
    std::unique_ptr<link::SerialLink> m_uart; ///< between begin() and end()
};

} // namespace airlift::bench
