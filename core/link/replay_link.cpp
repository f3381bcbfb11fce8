#include "core/link/replay_link.h"

#include <algorithm>

#include <QPointer>

namespace airlift::link {

namespace {
constexpr qsizetype kPiece = 64; // what a USB serial adapter hands over at a time
constexpr int kBitsPerByte = 10; // start bit, 8 data bits, stop bit
} // namespace

ReplayLink::ReplayLink(QByteArray recording, QString name, Clock &clock, Baud baud, QObject *parent)
    : ByteLink(parent)
    , m_recording(std::move(recording))
    , m_name(std::move(name))
    , m_clock(clock)
    , m_baud(baud)
{
}

void ReplayLink::open()
{
    if (m_ended || std::exchange(m_opened, true))
        return;
    m_start = m_clock.now();
    const auto start = [this] {
        if (m_ended)
            return;
        const QPointer<ReplayLink> alive = this;
        Q_EMIT opened();
        if (alive)
            schedule();
    };
    QMetaObject::invokeMethod(this, start, Qt::QueuedConnection);
}

void ReplayLink::close()
{
    end();
}

void ReplayLink::schedule()
{
    if (m_ended)
        return;
    if (m_position == m_recording.size()) {
        end();
        return;
    }
    // Measured from the start: rounding to the timer's grain must not add up.
    m_clock.after(dueAt(endOfPiece()) - m_clock.now(), this, [this] { deliverDue(); });
}

void ReplayLink::deliverDue()
{
    const QPointer<ReplayLink> alive = this;
    do {
        const qsizetype next = endOfPiece();
        const QByteArray piece = m_recording.mid(m_position, next - m_position);
        m_position = next;
        Q_EMIT arrived(piece, m_clock.now());
        if (!alive || m_ended)
            return;
    } while (m_position < m_recording.size() && dueAt(endOfPiece()) <= m_clock.now());
    schedule();
}

void ReplayLink::end()
{
    if (std::exchange(m_ended, true))
        return;
    const auto tell = [this] { Q_EMIT ended({LinkEnd::Reason::Closed, m_name, {}}); };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

qsizetype ReplayLink::endOfPiece() const
{
    return std::min(m_position + kPiece, m_recording.size());
}

Instant ReplayLink::dueAt(qsizetype position) const
{
    const double seconds = static_cast<double>(position) * kBitsPerByte / std::max(m_baud.value, 1);
    return m_start + std::chrono::duration_cast<Instant>(std::chrono::duration<double>{seconds});
}

} // namespace airlift::link
