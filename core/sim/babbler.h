#pragma once

#include "core/base/clock.h"
#include "core/sim/fault_injector.h"
#include "core/sim/jitter.h"
#include "core/sim/uart.h"

#include <algorithm>

#include <QObject>

namespace airlift::sim {

/// A task of the user's own that talks all the time, and into the lines of others, while the plan
/// says so.
class Babbler
{
public:
    /// All of them live as long as `powered`.
    Babbler(Console &console, Uart &uart, Clock &clock, const FaultInjector &faults, quint32 seed,
            QObject *powered)
        : m_console(console)
        , m_uart(uart)
        , m_clock(clock)
        , m_faults(faults)
        , m_jitter(seed)
        , m_powered(powered)
    {
    }
    /// Nothing happens if no plan wants it.
    void start()
    {
        const auto &plan = m_faults.plan().faults;
        if (std::any_of(plan.begin(), plan.end(), [](const PlannedFault &fault) {
                return fault.kind == FaultKind::BabblingUart;
            }))
            tick();
    }

private:
    void tick()
    {
        constexpr Instant kEvery = std::chrono::milliseconds{15};
        if (m_faults.holds(FaultKind::BabblingUart)) {
            const auto tenths = m_jitter.between({}, std::chrono::milliseconds{9});
            m_console.interrupt("[Sensor task] t=%d.%d C\r\n",
                                {21, tenths / std::chrono::milliseconds{1}});
            m_uart.drain();
        }
        m_clock.after(kEvery, m_powered, [this] { tick(); });
    }

    Console &m_console;
    Uart &m_uart;
    Clock &m_clock;
    const FaultInjector &m_faults;
    Jitter m_jitter;
    QObject *m_powered;
};

} // namespace airlift::sim
