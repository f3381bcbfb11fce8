#include "core/serve/gate.h"

#include <algorithm>

#include <QtEndian>

namespace airlift::serve {

namespace {

/// What counts as one peer.
[[nodiscard]] QHostAddress keyOf(const QHostAddress &peer)
{
    if (peer.protocol() != QAbstractSocket::IPv6Protocol)
        return peer;
    Q_IPV6ADDR bytes = peer.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8{0});
    return QHostAddress{bytes};
}

} // namespace

bool Gate::isCounted(const QHostAddress &peer) const
{
    return m_limits.countLoopback || !peer.isLoopback();
}

void Gate::refill(Peer &peer, TimePoint now) const
{
    const std::chrono::duration<double> passed = now - peer.at;
    const double most = 2.0 * m_limits.arrivalsPerSecond;
    peer.allowance = std::min(most, peer.allowance + passed.count() * m_limits.arrivalsPerSecond);
    peer.at = now;
}

Gate::Verdict Gate::arrives(const QHostAddress &address, TimePoint now)
{
    if (!isCounted(address))
        return Verdict::Admit;
    const auto [found, isNew] = m_peers.try_emplace(
        keyOf(address), Peer{.allowance = 2.0 * m_limits.arrivalsPerSecond, .at = now});
    Peer &peer = found->second;
    refill(peer, now);
    if (peer.open >= m_limits.connectionsPerPeer)
        return Verdict::TooMany;
    if (peer.allowance < 1.0)
        return Verdict::TooFast;
    peer.allowance -= 1.0;
    ++peer.open;
    return Verdict::Admit;
}

void Gate::leaves(const QHostAddress &address)
{
    if (!isCounted(address))
        return;
    if (const auto found = m_peers.find(keyOf(address)); found != m_peers.end())
        found->second.open = std::max(found->second.open - 1, 0);
}

void Gate::tidy(TimePoint now)
{
    static constexpr auto kQuiet =
        std::chrono::seconds{10}; // long enough for any allowance to be full
    std::erase_if(m_peers, [now](const auto &entry) {
        return entry.second.open == 0 && now - entry.second.at > kQuiet;
    });
}

} // namespace airlift::serve
