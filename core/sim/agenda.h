#pragma once

#include "core/base/units.h"

#include <functional>
#include <map>
#include <optional>

namespace airlift::sim {

/// What a machine without I/O still has to do, and when. It is told the time; it never asks.
class Agenda
{
public:
    using Ticket = quint64; ///< 0 is never used

    Ticket after(Instant delay, std::function<void()> what);
    void cancel(Ticket ticket);
    void clear() { m_entries.clear(); }
    [[nodiscard]] std::optional<Instant> next() const;
    [[nodiscard]] Instant now() const { return m_now; }
    /// Does what is due, each at its own time; what that adds is done too if it is due.
    void runUntil(Instant now);

private:
    struct Entry {
        Ticket ticket = 0;
        std::function<void()> what;
    };
    std::multimap<Instant, Entry> m_entries;
    Instant m_now{0};
    Ticket m_last = 0;
};

} // namespace airlift::sim
