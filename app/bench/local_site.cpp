#include "app/bench/local_site.h"

namespace airlift::bench {

LocalSite::LocalSite(Settings settings)
    : m_settings(std::move(settings))
    , m_wifi(network::localWifi(m_settings.wifi, m_clock))
{
}

void LocalSite::begin()
{
    if (m_uart || m_settings.console.isEmpty())
        return;
    m_uart = std::make_unique<link::SerialLink>(m_settings.console, m_settings.baud, m_clock);
    m_uart->open();
}

void LocalSite::end()
{
    m_uart.reset();
}

} // namespace airlift::bench
