#include "core/session/target.h"

#include "core/link/link_address.h"

namespace airlift::session {

SerialTarget::SerialTarget(const QString &port, Baud baud, QObject *parent)
    : Target(parent)
    , m_name(port)
{
    const auto address = link::linkAddress(port);
    m_link = address ? link::makeLink(*address, {.baud = baud}, m_clock) : nullptr;
    if (!m_link) // neither a port nor an address; opening it says so
        m_link = std::make_unique<link::SerialLink>(port, baud, m_clock);
}

SerialTarget::~SerialTarget() = default;

} // namespace airlift::session
