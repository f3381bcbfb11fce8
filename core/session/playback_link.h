#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/session/playback.h"

#include <memory>
#include <optional>

namespace airlift::session {

/// A recording as a device: delivers its bytes at their own times, and can be held, hurried and
/// moved forwards. Bytes carry the recording's time, not the clock's. Going back means to play a
/// recording from its beginning: what was said cannot be unsaid.
class PlaybackLink final : public link::ByteLink
{
    Q_OBJECT
public:
    PlaybackLink(std::vector<JournalRecord> records, QString name, Playback::Options options,
                 Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QString name() const override { return m_name; }
    /// Plays at once; `ended` comes after the last byte.
    void open() override;
    void write(const QByteArray &) override {} // a recording does not listen
    void close() override;

    void setPaused(bool paused);
    void setSpeed(double speed);
    /// What stands before `place` comes at once; a place that was passed changes nothing.
    void skipTo(Instant place);
    [[nodiscard]] Instant position() const { return m_playback.position(); }
    [[nodiscard]] Instant length() const { return m_playback.length(); }

private:
    [[nodiscard]] Instant played() const;
    void schedule();
    void deliver();
    void end();

    Playback m_playback;
    QString m_name;
    Clock &m_clock;
    Instant m_playedBefore{};               ///< until the last pause
    std::optional<Instant> m_runningSince;  ///< nothing while paused
    std::optional<Clock::Ticket> m_pending; ///< the next delivery
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace airlift::session
