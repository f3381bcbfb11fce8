#include "core/session/target.h"

#include "core/link/serial_link.h"

namespace airlift::session {

SerialTarget::SerialTarget(const QString &port, Baud baud, QObject *parent)
    : Target(parent)
    , m_name(port)
    , m_link(std::make_unique<link::SerialLink>(port, baud, m_clock))
{
}

SerialTarget::~SerialTarget() = default;

} // namespace airlift::session
