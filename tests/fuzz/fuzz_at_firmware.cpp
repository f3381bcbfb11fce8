// Anybody may type anything at the simulated AT firmware: it keeps no more than its buffers,
// answers no more than it was asked, and is still there afterwards.
#include "core/sim/at_firmware.h"

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
    Instant now{0};
    QByteArray said = firmware.boot(now);
    for (qsizetype at = 0; at < bytes.size(); at += 64) {
        now += std::chrono::milliseconds{700};
        said = firmware.wake(now);
        said += firmware.feed(bytes.sliced(at, qMin<qsizetype>(64, bytes.size() - at)), now);
        if (said.size() > 1'000'000)
            std::abort();
    }
    static_cast<void>(firmware.wake(now + std::chrono::minutes{1}));
    static_cast<void>(firmware.boot(now + std::chrono::minutes{1}));
    said = firmware.wake(now + std::chrono::minutes{2});
    said = firmware.feed("\rAT+Test\r", now + std::chrono::minutes{2});
    if (!said.endsWith("OK\n\r"))
        std::abort();
    return 0;
}
