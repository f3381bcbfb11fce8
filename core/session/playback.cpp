#include "core/session/playback.h"

#include <algorithm>

namespace airlift::session {

Playback::Playback(std::vector<JournalRecord> records, Options options)
    : m_records(std::move(records))
    , m_due(m_records.size())
    , m_options(options)
{
    schedule(0, Instant{});
}

void Playback::schedule(std::size_t first, Instant start)
{
    Instant due = start;
    Instant place{}; // in the recording, as if its clock had only gone forwards
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        const Instant before = m_records[i > 0 ? i - 1 : 0].at;
        const Instant pause = std::max(Instant{}, m_records[i].at - before);
        place += pause;
        if (i < first)
            continue;
        if (place >= m_options.from && m_options.speed > 0)
            due += std::chrono::duration_cast<Instant>(std::min(pause, m_options.longestPause) /
                                                       m_options.speed);
        m_due[i] = due;
    }
}

QByteArray Playback::take(Instant elapsed)
{
    QByteArray bytes;
    while (m_next < m_records.size() && m_due[m_next] <= elapsed)
        bytes += m_records[m_next++].bytes;
    return bytes;
}

std::span<const JournalRecord> Playback::due(Instant elapsed, ByteCount most)
{
    const std::size_t first = m_next;
    qint64 bytes = 0;
    while (m_next < m_records.size() && m_due[m_next] <= elapsed && bytes < most.value)
        bytes += m_records[m_next++].bytes.size();
    return std::span{m_records}.subspan(first, m_next - first);
}

std::optional<Instant> Playback::nextAt() const
{
    return finished() ? std::nullopt : std::optional{m_due[m_next]};
}

Instant Playback::position() const
{
    return m_next == 0 ? Instant{} : placeOf(m_records[m_next - 1]);
}

Instant Playback::length() const
{
    return m_records.empty() ? Instant{} : placeOf(m_records.back());
}

Instant Playback::placeOf(const JournalRecord &record) const
{
    return std::max(Instant{}, record.at - m_records.front().at);
}

void Playback::setSpeed(double speed, Instant elapsed)
{
    m_options.speed = speed;
    schedule(m_next, elapsed);
}

void Playback::skipTo(Instant place, Instant elapsed)
{
    m_options.from = place;
    schedule(m_next, elapsed);
}

} // namespace airlift::session
