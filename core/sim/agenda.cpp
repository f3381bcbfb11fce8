#include "core/sim/agenda.h"

#include <algorithm>

namespace airlift::sim {

Agenda::Ticket Agenda::after(Instant delay, std::function<void()> what)
{
    m_entries.emplace(m_now + delay, Entry{++m_last, std::move(what)});
    return m_last;
}

void Agenda::cancel(Ticket ticket)
{
    std::erase_if(m_entries, [ticket](const auto &entry) { return entry.second.ticket == ticket; });
}

std::optional<Instant> Agenda::next() const
{
    return m_entries.empty() ? std::nullopt : std::optional{m_entries.begin()->first};
}

void Agenda::runUntil(Instant now)
{
    while (!m_entries.empty() && m_entries.begin()->first <= now) {
        auto entry = m_entries.extract(m_entries.begin());
        m_now = std::max(m_now, entry.key());
        entry.mapped().what();
    }
    m_now = std::max(m_now, now);
}

} // namespace airlift::sim
