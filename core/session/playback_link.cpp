#include "core/session/playback_link.h"

#include <utility>

#include <QPointer>

namespace airlift::session {

PlaybackLink::PlaybackLink(std::vector<JournalRecord> records, QString name,
                           Playback::Options options, Clock &clock, QObject *parent)
    : ByteLink(parent)
    , m_playback(std::move(records), options)
    , m_name(std::move(name))
    , m_clock(clock)
{
}

void PlaybackLink::open()
{
    if (m_ended || std::exchange(m_opened, true))
        return;
    const auto start = [this] {
        if (m_ended)
            return;
        const QPointer<PlaybackLink> alive = this;
        m_runningSince = m_clock.now();
        Q_EMIT opened();
        if (alive)
            schedule();
    };
    QMetaObject::invokeMethod(this, start, Qt::QueuedConnection);
}

Instant PlaybackLink::played() const
{
    return m_playedBefore + (m_runningSince ? m_clock.now() - *m_runningSince : Instant{});
}

void PlaybackLink::schedule()
{
    if (m_pending)
        m_clock.cancel(*std::exchange(m_pending, std::nullopt));
    if (m_ended || !m_runningSince)
        return;
    const auto next = m_playback.nextAt();
    if (!next)
        return end();
    m_pending = m_clock.after(std::max(Instant{}, *next - played()), this, [this] { deliver(); });
}

void PlaybackLink::deliver()
{
    m_pending.reset();
    // A recording that is skipped through must not hold the event loop until its end.
    constexpr ByteCount kAtOnce{256 * 1024};
    const QPointer<PlaybackLink> alive = this;
    for (const JournalRecord &record : m_playback.due(played(), kAtOnce)) {
        Q_EMIT arrived(record.bytes, m_playback.placeOf(record));
        if (!alive || m_ended)
            return;
    }
    schedule();
}

void PlaybackLink::setPaused(bool paused)
{
    if (!m_opened || m_ended || paused == !m_runningSince)
        return;
    if (paused) {
        m_playedBefore = played();
        m_runningSince.reset();
    } else {
        m_runningSince = m_clock.now();
    }
    schedule();
}

void PlaybackLink::setSpeed(double speed)
{
    m_playback.setSpeed(speed, played());
    schedule();
}

void PlaybackLink::skipTo(Instant place)
{
    m_playback.skipTo(place, played());
    schedule();
}

void PlaybackLink::close()
{
    end();
}

void PlaybackLink::end()
{
    if (std::exchange(m_ended, true))
        return;
    if (m_pending)
        m_clock.cancel(*std::exchange(m_pending, std::nullopt));
    const auto tell = [this] { Q_EMIT ended({link::LinkEnd::Reason::Closed, m_name, {}}); };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace airlift::session
