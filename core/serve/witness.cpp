#include "core/serve/witness.h"

#include <algorithm>

namespace airlift::serve {

namespace {

constexpr Instant kRateWindow = std::chrono::milliseconds{500};

[[nodiscard]] double perSecond(ByteCount bytes, Instant during)
{
    const double seconds = std::chrono::duration<double>{during}.count();
    return seconds > 0 ? static_cast<double>(bytes.value) / seconds : 0.0;
}

} // namespace

std::optional<std::size_t> Witness::take(const ServerEvent &event, Instant at)
{
    tick(at);
    if (const auto *turned = std::get_if<TurnedAway>(&event.what)) {
        m_turnedAway += turned->count;
        return std::nullopt;
    }
    Client &client = clientOf(event.connection, at);
    on(client, event.what, at);
    client.verdict = judge(client, at);
    client.change = ++m_changes;
    return static_cast<std::size_t>(&client - m_clients.data());
}

Client &Witness::clientOf(ConnectionId id, Instant at)
{
    const auto key = static_cast<quint64>(id);
    if (const auto found = m_places.find(key); found != m_places.end())
        return m_clients[found->second];
    forgetOldest();
    m_places.emplace(key, m_clients.size());
    m_paces[key] = {at, {}, at};
    ++m_open;
    m_clients.push_back({.id = id, .since = at, .seen = at});
    return m_clients.back();
}

/// Makes room for one more. Only clients that have ended may go, the oldest first.
void Witness::forgetOldest()
{
    if (m_clients.size() < kKept)
        return;
    const auto oldest = std::find_if(m_clients.begin(), m_clients.end(),
                                     [](const Client &client) { return client.ended.has_value(); });
    if (oldest == m_clients.end())
        return;
    m_clients.erase(oldest);
    m_places.clear();
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        m_places.emplace(static_cast<quint64>(m_clients[i].id), i);
}

void Witness::on(Client &client, const Happening &what, Instant at)
{
    std::visit(Overloaded{
                   [&](const Connected &e) { client.peer = e.peer; },
                   [&](const Handshaken &e) { client.tls = e; },
                   [&](const HandshakeFailed &e) { client.refusal = e; },
                   [&](const Requested &e) {
                       client.request = e;
                       client.seen = at;
                   },
                   [&](const Sent &e) {
                       client.total = e.total;
                       moved(client, e.bytes, at);
                   },
                   [&](const Ended &e) {
                       moved(client, std::max(client.bytes, e.bytes), at);
                       client.ended = e;
                       const Instant during = e.measures.whole - e.measures.handshake;
                       client.bytesPerSecond = perSecond(
                           client.bytes, during > Instant{0} ? during : at - client.since);
                       m_paces.erase(static_cast<quint64>(client.id));
                       --m_open;
                   },
                   [](const TurnedAway &) {},
               },
               what);
}

void Witness::moved(Client &client, ByteCount bytes, Instant at)
{
    const ByteCount more = bytes - client.bytes;
    if (more.value <= 0)
        return;
    client.bytes = bytes;
    client.seen = at;
    m_sinceStep += more;
    m_sent += more;
    Pace &pace = m_paces[static_cast<quint64>(client.id)];
    pace.movedAt = at;
    if (at - pace.at >= kRateWindow) {
        client.bytesPerSecond = perSecond(bytes - pace.bytes, at - pace.at);
        pace.at = at;
        pace.bytes = bytes;
    } else if (pace.bytes.value == 0) {
        client.bytesPerSecond = perSecond(bytes, at - client.since);
    }
}

bool Witness::refresh(Client &client, Instant now)
{
    if (client.ended)
        return false;
    const auto pace = m_paces.find(static_cast<quint64>(client.id));
    const bool hasDried = pace != m_paces.end() && now - pace->second.movedAt >= 2 * kRateWindow &&
                          client.bytesPerSecond > 0;
    if (hasDried) {
        client.bytesPerSecond = 0;
        pace->second.at = now;
        pace->second.bytes = client.bytes;
    }
    const Verdict before = client.verdict;
    client.verdict = judge(client, now);
    return hasDried || client.verdict.kind != before.kind;
}

bool Witness::tick(Instant now)
{
    if (!m_stepAt)
        m_stepAt = now;
    const Instant passed = now - *m_stepAt;
    if (passed < Throughput::kStep)
        return false;
    const auto steps =
        std::min<qint64>(passed / Throughput::kStep, static_cast<qint64>(Throughput::kKept));
    // What came since the last step came somewhere in it; a long gap is spread, not piled up.
    const double rate = perSecond(m_sinceStep, steps * Throughput::kStep);
    for (qint64 i = 0; i < steps; ++i)
        m_throughput.bytesPerSecond.push_back(rate);
    while (m_throughput.bytesPerSecond.size() > Throughput::kKept)
        m_throughput.bytesPerSecond.pop_front();
    m_sinceStep = {};
    *m_stepAt += (passed / Throughput::kStep) * Throughput::kStep;
    for (Client &client : m_clients) {
        if (refresh(client, now))
            client.change = ++m_changes;
    }
    return true;
}

const Client *Witness::find(ConnectionId id) const
{
    const auto found = m_places.find(static_cast<quint64>(id));
    return found == m_places.end() ? nullptr : &m_clients[found->second];
}

void Witness::clear()
{
    const quint64 changes = m_changes; // words about a client of before never fit one of after
    *this = Witness{};
    m_changes = changes;
}

} // namespace airlift::serve
