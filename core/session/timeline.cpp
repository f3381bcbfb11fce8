#include "core/session/timeline.h"

#include <algorithm>

namespace airlift::session {

namespace {

template <typename... Kinds>
bool isOneOf(const device::Event &event)
{
    return (std::holds_alternative<Kinds>(event) || ...);
}

/// Entries of which a few tell as much as all.
bool isProgress(const Entry &entry)
{
    if (const auto *line = std::get_if<device::Observation>(&entry.what))
        return isOneOf<device::FileWritten, device::ArchiveBytes, device::ParserStuck,
                       device::PingStarted, device::PingDone, device::PingCounted,
                       device::Unrecognised>(line->event);
    if (const auto *server = std::get_if<serve::ServerEvent>(&entry.what))
        return std::holds_alternative<serve::Sent>(server->what);
    return false;
}

bool repeats(const Entry &a, const Entry &b)
{
    const auto *first = std::get_if<device::Observation>(&a.what);
    const auto *second = std::get_if<device::Observation>(&b.what);
    return first && second && first->event.index() == second->event.index() &&
           first->text == second->text;
}

} // namespace

void Timeline::append(Entry entry)
{
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > kMaxEntries)
        thinOut();
}

void Timeline::thinOut()
{
    // The latest eighth stays as it is: that is where people look. At least a sixteenth must go, or
    // every further entry would cost a walk over all of them.
    const auto recent = m_entries.end() - kMaxEntries / 8;
    const auto enough = static_cast<std::ptrdiff_t>(kMaxEntries / 16);
    bool keep = false;
    auto kept = std::remove_if(m_entries.begin(), recent, [&keep](const Entry &entry) {
        keep = !keep;
        return !keep && isProgress(entry);
    });
    if (recent - kept < enough)
        kept = std::remove_if(m_entries.begin(), kept, isProgress);
    if (recent - kept < enough) // a port that repeats its verdicts without end
        kept = std::unique(m_entries.begin(), kept, repeats);
    if (recent - kept < enough) // nothing but different verdicts: no device prints that
        kept = std::move(m_entries.begin() + enough, kept, m_entries.begin());
    m_entries.erase(kept, recent);
}

} // namespace airlift::session
