#include "app/bench/local_site.h"

namespace airlift::bench {

LocalSite::LocalSite(const QString &port)
    : m_wifi(provision::AirSettings{}.accessPointAddress, m_clock)
{
    if (!port.isEmpty())
        m_uart = std::make_unique<link::SerialLink>(port, Baud{115200}, m_clock);
}

void LocalSite::begin()
{
    if (m_uart && !std::exchange(m_isOpen, true))
        m_uart->open();
}

} // namespace airlift::bench
