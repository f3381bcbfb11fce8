#pragma once

#include "core/device/events.h"
#include "core/link/byte_link.h"
#include "core/serve/events.h"

#include <variant>
#include <vector>

#include <QString>

/// Where everything meets: one clock, all sources, in the order it happened here.
namespace airlift::session {

/// What the person at the desk, or this program on their behalf, did.
struct UserAction {
    enum class Kind { Started, Cancelled, PressedButton, ResetDevice, Attached, Note };
    Kind kind{};
    QString detail;
};
struct LinkOpened {
    QString name;
};
struct LinkEnded {
    link::LinkEnd end;
};
struct ServerStarted {
    QString url; ///< without secrets
};
struct ServerStopped {
};
struct Silence {
    std::chrono::seconds
        lasted{}; ///< nothing arrived from the device for this long although something was due
};

using Source = std::variant<device::Observation, serve::ServerEvent, UserAction, LinkOpened,
                            LinkEnded, ServerStarted, ServerStopped, Silence>;

struct Entry {
    Instant at{};
    Source what;
};

/// Append-only. Bounded: beyond kMaxEntries the oldest progress lines are thinned out, never
/// verdicts.
class Timeline
{
public:
    static constexpr std::size_t kMaxEntries = 200'000;
    void append(Entry entry);
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }

private:
    void thinOut();
    std::vector<Entry> m_entries;
};

} // namespace airlift::session
