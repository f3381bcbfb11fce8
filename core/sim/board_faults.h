#pragma once

#include "core/base/clock.h"
#include "core/sim/fault_injector.h"
#include "core/sim/flash.h"

#include <functional>

namespace airlift::sim {

/// What a fault can do to a whole board; what a board cannot suffer stays empty.
struct BoardHooks {
    std::function<void()> powerOff;
    std::function<void()> powerOn;
    std::function<void()> reset;
    std::function<void()> loseNetwork;
    std::function<void()> abortDriver;
    std::function<QByteArray()> vendorCertificateName;
};

/// Carries out what a plan does to a board at a moment: switches it, presses its button, takes
/// files out of its flash. Everything else in the plan holds, and who it concerns asks for it.
class BoardFaults
{
public:
    /// All of them must outlive it; `context` is the board.
    BoardFaults(Flash &flash, Clock &clock, QObject *context, BoardHooks hooks);
    BoardFaults(const BoardFaults &) = delete;
    BoardFaults &operator=(const BoardFaults &) = delete;
    ~BoardFaults() = default;

    /// Begins with the next power-on.
    void setPlan(const FaultPlan &plan);
    void onFlashChanged(std::function<void()> changed);
    /// The board is switched on, or starts again; the first time after setPlan() the plan begins.
    void powered();
    [[nodiscard]] FaultInjector &injector() { return m_injector; }
    [[nodiscard]] const FaultInjector &injector() const { return m_injector; }

private:
    void happen(const PlannedFault &fault);

    Flash &m_flash;
    Clock &m_clock;
    QObject *m_context;
    BoardHooks m_hooks;
    FaultInjector m_injector;
    std::function<void()> m_flashChanged;
    bool m_begun = false;
};

} // namespace airlift::sim
