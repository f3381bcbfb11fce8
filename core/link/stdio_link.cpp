#include "core/link/stdio_link.h"

#include <cstdio>

namespace airlift::link {

void StdioLink::open()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT opened(); }, Qt::QueuedConnection);
}

void StdioLink::write(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        Q_EMIT ended({LinkEnd::Reason::PeerGone, name(), {}});
}

} // namespace airlift::link
