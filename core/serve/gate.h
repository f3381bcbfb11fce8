#pragma once

#include "core/serve/server.h"

#include <chrono>
#include <unordered_map>

namespace airlift::serve {

/// Who may come in: counts the connections of each address and how fast they arrive. Pure, so that
/// a flood is a loop in a test. An IPv6 network of 64 bits counts as one address, because one
/// machine has all of it.
class Gate
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    enum class Verdict { Admit, TooMany, TooFast };

    explicit Gate(const Limits &limits)
        : m_limits(limits)
    {
    }
    /// Admit counts the connection; each needs its leaves().
    [[nodiscard]] Verdict arrives(const QHostAddress &peer, TimePoint now);
    void leaves(const QHostAddress &peer);
    /// Forgets addresses that have nothing open and have been quiet.
    void tidy(TimePoint now);
    [[nodiscard]] std::size_t remembered() const { return m_peers.size(); }

private:
    struct Peer {
        int open = 0;
        double allowance = 0; ///< arrivals it may still make at once
        TimePoint at;
    };
    struct Hash {
        [[nodiscard]] std::size_t operator()(const QHostAddress &address) const
        {
            return qHash(address);
        }
    };
    [[nodiscard]] bool isCounted(const QHostAddress &peer) const;
    void refill(Peer &peer, TimePoint now) const;

    Limits m_limits;
    std::unordered_map<QHostAddress, Peer, Hash> m_peers;
};

} // namespace airlift::serve
