#pragma once

#include "core/session/journal.h"

#include <optional>
#include <span>
#include <vector>

namespace airlift::session {

/// Plays records at their own times, slower or faster. No clock and no timer: the driver asks what
/// is due and when to come back. Times that go backwards count as no time; pauses have a limit, so
/// that a night on the bench does not have to be waited for.
class Playback
{
public:
    struct Options {
        double speed = 1.0; ///< 10: ten times faster; 0: everything at once
        Instant longestPause = std::chrono::seconds{5};
        Instant from{}; ///< skips to this place of the recording; what stands before comes at once
    };

    Playback(std::vector<JournalRecord> records, Options options);
    /// Everything that is due `elapsed` after the beginning; in order, each byte once.
    [[nodiscard]] QByteArray take(Instant elapsed);
    /// The same as records, and no more of them than hold `most` bytes (but at least one).
    [[nodiscard]] std::span<const JournalRecord> due(Instant elapsed, ByteCount most);
    /// How long after the beginning the next bytes are due; nothing at the end.
    [[nodiscard]] std::optional<Instant> nextAt() const;
    [[nodiscard]] bool finished() const { return m_next == m_records.size(); }
    /// The recording's own time of the last bytes taken.
    [[nodiscard]] Instant position() const;
    /// As if the recording had been played at this speed from here on.
    void setSpeed(double speed, Instant elapsed);
    /// What stands before this place of the recording is due now.
    void skipTo(Instant place, Instant elapsed);
    [[nodiscard]] Instant length() const;
    /// Since the beginning of the recording.
    [[nodiscard]] Instant placeOf(const JournalRecord &record) const;

private:
    void schedule(std::size_t first, Instant start);

    std::vector<JournalRecord> m_records;
    std::vector<Instant> m_due; ///< from the beginning of playing
    Options m_options;
    std::size_t m_next = 0;
};

} // namespace airlift::session
