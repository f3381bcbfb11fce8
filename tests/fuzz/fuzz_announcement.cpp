// Any datagram on port 1501: what is taken for a device's is its sender's own address and a name
// that a device may have.
#include "core/provision/announcement.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const QHostAddress sender{QStringLiteral("192.168.1.101")};
    const auto announcement = airlift::provision::parseAnnouncement(bytes, sender);
    if (!announcement)
        return 0;
    const QString &name = announcement->name;
    const bool isPrintable =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c > u' ' && c < QChar{0x7f}; });
    if (announcement->address != sender || name.isEmpty() || name.size() > 32 || !isPrintable)
        std::abort();
    return 0;
}
