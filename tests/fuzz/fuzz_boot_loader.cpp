// Any bytes to the simulated boot loader, and any bytes to the client that asks one: neither keeps
// more than its limits, and the client always comes to an end.
#include "core/device/boot_loader.h"
#include "core/sim/boot_loader.h"

#include <cstdlib>

using namespace airlift;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    sim::BootLoader loader{{}};
    static_cast<void>(loader.breakSeen());
    if (loader.feed(bytes).size() > 64 * (bytes.size() + 1))
        std::abort();
    device::LoaderConversation client;
    static_cast<void>(client.begin());
    for (qsizetype at = 0; at < bytes.size(); at += 3)
        static_cast<void>(client.arrived(bytes.sliced(at, qMin<qsizetype>(3, bytes.size() - at))));
    for (int i = 0; i < 4 && !client.isOver(); ++i)
        static_cast<void>(client.timedOut());
    if (!client.isOver())
        std::abort();
    return 0;
}
