#include "core/link/paired_link.h"

namespace airlift::link {

std::pair<std::unique_ptr<PairedLink>, std::unique_ptr<PairedLink>>
PairedLink::create(const Clock &clock, const QString &name)
{
    // The constructor is private so that no end exists without its other end.
    std::unique_ptr<PairedLink> one{new PairedLink{clock, name}};
    std::unique_ptr<PairedLink> other{new PairedLink{clock, name}};
    one->m_peer = other.get();
    other->m_peer = one.get();
    return {std::move(one), std::move(other)};
}

PairedLink::PairedLink(const Clock &clock, QString name)
    : m_clock(clock)
    , m_name(std::move(name))
{
}

PairedLink::~PairedLink()
{
    if (m_peer && !m_ended)
        QMetaObject::invokeMethod(m_peer, &PairedLink::peerLeft, Qt::QueuedConnection);
}

void PairedLink::open()
{
    if (m_ended || std::exchange(m_opening, true))
        return;
    const auto announce = [this] {
        if (m_ended)
            return;
        const QPointer<PairedLink> alive = this;
        m_open = true;
        Q_EMIT opened();
        if (alive && !m_ended && !m_beforeOpen.isEmpty())
            Q_EMIT arrived(std::exchange(m_beforeOpen, {}), m_clock.now());
        if (alive && m_peerLeft)
            end(LinkEnd::Reason::PeerGone);
    };
    QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
}

void PairedLink::write(const QByteArray &bytes)
{
    if (!m_opening || m_ended || !m_peer || bytes.isEmpty())
        return;
    // A cable in memory has no delay: stamped now, even if the event loop brings them later.
    QMetaObject::invokeMethod(
        m_peer, [peer = m_peer, bytes, at = m_clock.now()] { peer->take(bytes, at); },
        Qt::QueuedConnection);
}

void PairedLink::close()
{
    if (m_ended)
        return;
    if (m_peer)
        QMetaObject::invokeMethod(m_peer, &PairedLink::peerLeft, Qt::QueuedConnection);
    end(LinkEnd::Reason::Closed);
}

void PairedLink::take(const QByteArray &bytes, Instant at)
{
    if (m_ended)
        return;
    if (m_open) {
        Q_EMIT arrived(bytes, at);
        return;
    }
    m_beforeOpen += bytes;
    if (m_beforeOpen.size() > kMaxBeforeOpen)
        m_beforeOpen.remove(0, m_beforeOpen.size() - kMaxBeforeOpen);
}

void PairedLink::peerLeft()
{
    m_peerLeft = true;
    if (m_open)
        end(LinkEnd::Reason::PeerGone);
}

void PairedLink::end(LinkEnd::Reason reason)
{
    if (std::exchange(m_ended, true))
        return;
    m_beforeOpen.clear();
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            Q_EMIT ended({reason, m_name, {}});
        },
        Qt::QueuedConnection);
}

} // namespace airlift::link
