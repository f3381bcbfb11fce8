#pragma once

#include "core/sim/console_firmware.h"

#include <utility>

namespace airlift::test {

/// Somebody who types at a simulated firmware, in virtual time, without a link.
template <typename Firmware>
struct ConsoleSession {
    Firmware firmware;
    Instant now{0};
    QByteArray start; ///< what it said when it was switched on

    template <typename... Settings>
    explicit ConsoleSession(Settings &&...settings)
        : firmware(std::forward<Settings>(settings)...)
    {
        start = boot(std::chrono::seconds{1});
    }
    /// What it says in this time.
    QByteArray pass(Instant time)
    {
        const Instant end = now + time;
        QByteArray said;
        while (firmware.wakeAt() && *firmware.wakeAt() <= end) {
            now = *firmware.wakeAt();
            said += firmware.wake(now);
        }
        now = end;
        return said + firmware.wake(now);
    }
    // One after the other: the operands of + have no order.
    /// Switched on; what it says in this time.
    QByteArray boot(Instant time)
    {
        QByteArray said = firmware.boot(now);
        said += pass(time);
        return said;
    }
    /// Everything it says to a typed line in this time, behind the echo.
    QByteArray typed(const QByteArray &line, const QByteArray &echo, Instant time)
    {
        QByteArray said = firmware.feed(line + '\r', now);
        said += pass(time);
        return said.startsWith(echo) ? said.mid(echo.size()) : "no echo: " + said;
    }
};

} // namespace airlift::test
