#pragma once

#include "core/link/serial_link.h"
#include "core/provision/wifi.h"
#include "core/session/provisioning_site.h"

namespace airlift::bench {

/// This machine, whose Wi-Fi a person moves, and perhaps a cable to the device's console.
class LocalSite final : public session::ProvisioningSite
{
public:
    /// `port`: of the console; empty: none is connected.
    explicit LocalSite(const QString &port);
    [[nodiscard]] Clock &clock() override { return m_clock; }
    [[nodiscard]] provision::Wifi &wifi() override { return m_wifi; }
    [[nodiscard]] provision::AirSettings airSettings() const override { return {}; }
    [[nodiscard]] link::ByteLink *uart() override { return m_uart.get(); }
    void begin() override;

private:
    SystemClock m_clock;
    provision::HandWifi m_wifi;
    std::unique_ptr<link::SerialLink> m_uart;
    bool m_isOpen = false;
};

} // namespace airlift::bench
