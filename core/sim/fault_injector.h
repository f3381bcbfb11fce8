#pragma once

#include "core/sim/fault_plan.h"
#include "core/sim/flash_watcher.h"

#include <functional>

namespace airlift::sim {

/// Carries a plan out: numbers what the firmware does and tells everybody who asks what is wrong at
/// the moment. Lives as long as the board, over all its boots.
class FaultInjector final : public FlashWatcher
{
public:
    explicit FaultInjector(FaultPlan plan = {})
        : m_plan(std::move(plan))
        , m_begun(m_plan.faults.size(), false)
    {
    }

    /// What happens at a moment and is over; everything else is asked for.
    using Sudden = std::function<void(const PlannedFault &fault)>;
    void onSudden(Sudden sudden) { m_sudden = std::move(sudden); }
    void onFlashChanged(std::function<void()> changed) { m_flashChanged = std::move(changed); }
    /// The faults that hold from the start begin.
    void begin();

    /// The firmware does one thing more: a call of the network, a ping.
    void countOperation();
    [[nodiscard]] quint32 operations() const { return m_operations; }
    /// Faults with this time begin.
    void timeCame(Instant time);

    [[nodiscard]] bool holds(FaultKind kind) const { return amountOf(kind).has_value(); }
    [[nodiscard]] std::optional<qint64> amountOf(FaultKind kind) const;
    /// Once: true if such a fault is due when the bytes up to `end` have arrived; it is over then.
    [[nodiscard]] std::optional<qint64> takeReached(FaultKind kind, qint64 end);
    /// The smallest amount of a fault of this kind that is still to come.
    [[nodiscard]] std::optional<qint64> nextOf(FaultKind kind) const;

    /// Between a power cut and the next boot the flash does nothing any more.
    void setPower(bool on) { m_power = on; }
    /// After a driver abort every call fails until the next reset.
    void setDriver(bool up) { m_driver = up; }
    [[nodiscard]] bool driverIsUp() const { return m_driver; }

    [[nodiscard]] const FaultPlan &plan() const { return m_plan; }

    // FlashWatcher
    [[nodiscard]] qint32 before(Operation operation) override;
    void changed() override
    {
        if (m_flashChanged)
            m_flashChanged();
    }
    [[nodiscard]] bool hidesSigner() const override { return holds(FaultKind::SignerMissing); }

private:
    void beginFault(std::size_t index);

    FaultPlan m_plan;
    std::vector<bool> m_begun;
    Sudden m_sudden;
    std::function<void()> m_flashChanged;
    quint32 m_operations = 0;
    bool m_power = true;
    bool m_driver = true;
};

} // namespace airlift::sim
