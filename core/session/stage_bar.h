#pragma once

#include "core/session/snapshot.h"

namespace airlift::session {

/// Moves the stages of a snapshot. A stage that is entered has everything before it behind it, for
/// a log may begin in the middle.
class StageBar
{
public:
    explicit StageBar(std::array<StageState, kStageCount> &stages)
        : m_stages(stages)
    {
    }
    /// `stage` is what the device is doing now.
    void enter(Stage stage);
    void finish(Stage stage);
    void fail(Stage stage);
    /// Whatever is going on failed; nothing happens if nothing is.
    void failActive();
    /// `stage` and everything after it are still to come.
    void rewind(Stage stage);
    /// For a stage that was passed over: it is not done.
    void leavePending(Stage stage) { at(stage) = StageState::Pending; }
    [[nodiscard]] StageState state(Stage stage) const
    {
        return m_stages[static_cast<std::size_t>(stage)];
    }
    [[nodiscard]] std::optional<Stage> active() const;

private:
    StageState &at(Stage stage) { return m_stages[static_cast<std::size_t>(stage)]; }
    void settleBefore(Stage stage);
    std::array<StageState, kStageCount> &m_stages;
};

} // namespace airlift::session
