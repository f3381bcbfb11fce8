#pragma once

#include "core/base/units.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace airlift {

/// Time as a port. Nobody in core asks the system for the time of a running session, so every wait
/// can be replayed, accelerated or skipped.
class Clock
{
public:
    enum class Wait {
        Inside, ///< for something inside this clock's world (a delay, a watchdog)
        Outside ///< for something the clock does not control (a socket); see VirtualClock
    };
    using Ticket = quint64; ///< names a pending action; 0 is never used

    virtual ~Clock() = default;
    /// Time since this clock started. Never goes backwards.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Calls `action` once, after `delay`, from the event loop; never if `context` is gone or the
    /// ticket was cancelled.
    virtual Ticket after(Instant delay, QObject *context, std::function<void()> action,
                         Wait wait = Wait::Inside) = 0;
    virtual void cancel(Ticket ticket) = 0;
};

/// The system's monotonic clock, run `speed` times as fast (1.0 is real time). Speeding up suits
/// demonstrations; waits for the outside world keep their real length divided by the speed, but at
/// least kPatience.
class SystemClock final : public QObject, public Clock
{
    Q_OBJECT
public:
    explicit SystemClock(double speed = 1.0, QObject *parent = nullptr);
    [[nodiscard]] Instant now() const override;
    Ticket after(Instant delay, QObject *context, std::function<void()> action,
                 Wait wait = Wait::Inside) override;
    void cancel(Ticket ticket) override;

private:
    QElapsedTimer m_elapsed;
    double m_speed;
    Ticket m_last = 0;
    std::map<Ticket, std::unique_ptr<QTimer>> m_pending;
};

/// A clock that jumps: when the event loop has nothing else to do, the next action is due.
/// Deterministic, and a 30-second time-out costs nothing. While somebody waits for the outside
/// world the clock stands still, until the outside has been silent for `patience` of real time;
/// then that wait is over too.
class VirtualClock final : public QObject, public Clock
{
    Q_OBJECT
public:
    /// Loopback answers within a few milliseconds even on a loaded machine; a device that is meant
    /// to time out costs this much for each of its receive tries.
    static constexpr std::chrono::milliseconds kPatience{250};

    explicit VirtualClock(std::chrono::milliseconds patience = kPatience,
                          QObject *parent = nullptr);
    [[nodiscard]] Instant now() const override { return m_now; }
    Ticket after(Instant delay, QObject *context, std::function<void()> action,
                 Wait wait = Wait::Inside) override;
    void cancel(Ticket ticket) override;

private:
    struct Pending {
        Ticket ticket = 0;
        QPointer<QObject> context;
        std::function<void()> action;
        Wait wait = Wait::Inside;
    };
    void reschedule();
    void jump();

    Instant m_now{0};
    Ticket m_last = 0;
    std::multimap<Instant, Pending> m_pending; ///< by due time; equal times keep their order
    QTimer m_idle;
    std::chrono::milliseconds m_patience;
};

} // namespace airlift
