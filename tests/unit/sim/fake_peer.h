#pragma once

#include "core/sim/board_peer.h"

#include <utility>

namespace airlift::test {

/// A client in memory: what it says, and what it got.
class FakePeer final : public sim::BoardPeer
{
public:
    explicit FakePeer(QByteArray request, bool staysAfter = true)
        : m_request(std::move(request))
        , m_stays(staysAfter)
    {
    }
    [[nodiscard]] QByteArray read(qsizetype atMost) override
    {
        const QByteArray bytes = m_request.left(atMost);
        m_request.remove(0, bytes.size());
        return bytes;
    }
    [[nodiscard]] bool isGone() const override { return m_request.isEmpty() && !m_stays; }
    void write(const QByteArray &bytes) override { got += bytes; }
    void close() override { closed = true; }

    QByteArray got;
    bool closed = false;

private:
    QByteArray m_request;
    bool m_stays;
};

} // namespace airlift::test
