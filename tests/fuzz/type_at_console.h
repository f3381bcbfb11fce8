#pragma once

#include "core/sim/console_firmware.h"

#include <cstdlib>

namespace airlift::test {

/// Types the bytes piece by piece at a firmware, restarts it and types `line`; what it says to
/// that. It never answers without end.
inline QByteArray typeAtConsole(sim::ConsoleFirmware &firmware, QByteArrayView bytes,
                                QByteArrayView line)
{
    constexpr qsizetype kPiece = 64;
    constexpr qsizetype kEndless = 1'000'000;
    Instant now{0};
    QByteArray said = firmware.boot(now);
    for (qsizetype at = 0; at < bytes.size(); at += kPiece) {
        now += std::chrono::milliseconds{700};
        said = firmware.wake(now);
        said += firmware.feed(bytes.sliced(at, qMin(kPiece, bytes.size() - at)), now);
        if (said.size() > kEndless)
            std::abort();
    }
    static_cast<void>(firmware.wake(now + std::chrono::minutes{1}));
    static_cast<void>(firmware.boot(now + std::chrono::minutes{1}));
    static_cast<void>(firmware.wake(now + std::chrono::minutes{2}));
    return firmware.feed(line, now + std::chrono::minutes{2});
}

} // namespace airlift::test
