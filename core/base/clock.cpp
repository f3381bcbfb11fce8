#include "core/base/clock.h"

#include <algorithm>
#include <cmath>

namespace airlift {

using namespace std::chrono_literals;

SystemClock::SystemClock(double speed, QObject *parent)
    : QObject(parent)
    , m_speed(speed)
{
    m_elapsed.start();
}

Instant SystemClock::now() const
{
    return Instant{std::llround(static_cast<double>(m_elapsed.nsecsElapsed()) * m_speed)};
}

Clock::Ticket SystemClock::after(Instant delay, QObject *context, std::function<void()> action,
                                 Wait wait)
{
    const Ticket ticket = ++m_last;
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    auto real = std::chrono::milliseconds{
        std::llround(std::max(0.0, static_cast<double>(delay.count()) / m_speed / 1e6))};
    if (wait == Wait::Outside)
        real = std::max<std::chrono::milliseconds>(real, VirtualClock::kPatience);
    timer->setInterval(real);
    const QPointer<QObject> alive = context;
    connect(timer.get(), &QTimer::timeout, this, [this, ticket, alive, action = std::move(action)] {
        const auto node = m_pending.extract(ticket);
        if (!node.empty())
            node.mapped().release()->deleteLater(); // we are inside its signal
        if (alive)
            action();
    });
    timer->start();
    m_pending.emplace(ticket, std::move(timer));
    return ticket;
}

void SystemClock::cancel(Ticket ticket)
{
    m_pending.erase(ticket);
}

VirtualClock::VirtualClock(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &VirtualClock::jump);
}

Clock::Ticket VirtualClock::after(Instant delay, QObject *context, std::function<void()> action,
                                  Wait wait)
{
    const Ticket ticket = ++m_last;
    m_pending.emplace(m_now + std::max<Instant>(delay, 0ns),
                      Pending{ticket, context, std::move(action), wait});
    reschedule();
    return ticket;
}

void VirtualClock::cancel(Ticket ticket)
{
    const auto found =
        std::find_if(m_pending.begin(), m_pending.end(),
                     [ticket](const auto &entry) { return entry.second.ticket == ticket; });
    if (found == m_pending.end())
        return;
    m_pending.erase(found);
    reschedule();
}

void VirtualClock::reschedule()
{
    std::erase_if(m_pending, [](const auto &entry) { return entry.second.context.isNull(); });
    if (m_pending.empty()) {
        m_idle.stop();
        return;
    }
    const bool outside = std::any_of(m_pending.begin(), m_pending.end(), [](const auto &entry) {
        return entry.second.wait == Wait::Outside;
    });
    m_idle.start(outside ? m_patience : 0ms);
}

void VirtualClock::jump()
{
    if (m_pending.empty())
        return;
    auto node = m_pending.extract(m_pending.begin());
    m_now = std::max(m_now, node.key());
    const Pending due = std::move(node.mapped());
    reschedule();
    if (due.context)
        due.action();
}

} // namespace airlift
