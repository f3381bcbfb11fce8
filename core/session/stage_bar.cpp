#include "core/session/stage_bar.h"

#include <algorithm>

namespace airlift::session {

void StageBar::settleBefore(Stage stage)
{
    std::fill(m_stages.begin(), m_stages.begin() + static_cast<int>(stage), StageState::Done);
}

void StageBar::enter(Stage stage)
{
    rewind(stage);
    settleBefore(stage);
    at(stage) = StageState::Active;
}

void StageBar::finish(Stage stage)
{
    settleBefore(stage);
    at(stage) = StageState::Done;
}

void StageBar::fail(Stage stage)
{
    rewind(stage);
    settleBefore(stage);
    at(stage) = StageState::Failed;
}

void StageBar::failActive()
{
    if (const auto stage = active())
        at(*stage) = StageState::Failed;
}

void StageBar::rewind(Stage stage)
{
    std::fill(m_stages.begin() + static_cast<int>(stage), m_stages.end(), StageState::Pending);
}

std::optional<Stage> StageBar::active() const
{
    const auto found = std::find(m_stages.begin(), m_stages.end(), StageState::Active);
    if (found == m_stages.end())
        return std::nullopt;
    return static_cast<Stage>(found - m_stages.begin());
}

} // namespace airlift::session
