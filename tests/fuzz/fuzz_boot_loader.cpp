// Any bytes to the simulated boot loader, and any bytes to the clients that ask and program one:
// none keeps more than its limits, and the clients always come to an end.
#include "core/device/loader_program.h"
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
    device::ProgramConversation program{
        {"patch", "PROGRAMMINGP_BTL_PATCH", QByteArray(5000, 'i'), {}}};
    static_cast<void>(program.begin(true));
    for (qsizetype at = 0; at < bytes.size(); at += 3)
        static_cast<void>(program.arrived(bytes.sliced(at, qMin<qsizetype>(3, bytes.size() - at))));
    for (int i = 0; i < 4 && !program.isOver(); ++i)
        static_cast<void>(program.timedOut());
    if (!program.isOver())
        std::abort();
    return 0;
}
