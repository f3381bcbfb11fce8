// Anybody may type anything at the simulated AT firmware: it keeps no more than its buffers,
// answers no more than it was asked, and is still there afterwards.
#include "core/sim/at_firmware.h"
#include "tests/fuzz/type_at_console.h"

#include <cstdlib>

using namespace airlift;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    sim::Flash flash;
    sim::AtSettings settings;
    settings.station.world = {{"Inthings", "password1"}, {"CoffeeShop", ""}};
    settings.hosts = {{"api.example.com", "203.0.113.9", 0, "HTTP/1.0"}};
    sim::AtFirmware firmware{std::move(settings), flash};
    const QByteArray said = test::typeAtConsole(firmware, bytes, "\rAT+Test\r");
    if (!said.endsWith("OK\n\r"))
        std::abort();
    return 0;
}
