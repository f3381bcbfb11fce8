#include "core/device/loader_answer.h"

#include <numeric>

#include <QtEndian>

namespace airlift::device {

namespace {

const QByteArray kAck = QByteArrayLiteral("\x00\xCC");
const QByteArray kNack = QByteArrayLiteral("\x00\x33");
constexpr qsizetype kLongestPacket = 64;
constexpr qsizetype kMostBytes = 8192; ///< a break reads as any number of zeros

[[nodiscard]] quint8 sum(QByteArrayView bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), quint8{0}, [](quint8 all, char c) {
        return static_cast<quint8>(all + static_cast<quint8>(c));
    });
}

} // namespace

void LoaderAnswer::expect(Shape shape)
{
    m_shape = shape;
    m_acknowledged = false;
    m_received.clear();
}

bool LoaderAnswer::findsReady(QByteArrayView bytes)
{
    m_received.append(bytes);
    if (m_received.size() > kMostBytes)
        m_received.remove(0, m_received.size() - kMostBytes);
    return m_received.contains(kAck);
}

std::optional<LoaderAnswer::Result> LoaderAnswer::feed(QByteArrayView bytes)
{
    m_received.append(bytes);
    if (!m_acknowledged) {
        if (m_received.size() < 2)
            return std::nullopt;
        const QByteArray first = m_received.left(2);
        m_received.remove(0, 2);
        if (first == kNack)
            return Refused{};
        if (first != kAck)
            return Damaged{};
        m_acknowledged = true;
    }
    return behindAcknowledgement();
}

std::optional<LoaderAnswer::Result> LoaderAnswer::behindAcknowledgement()
{
    if (const auto *bare = std::get_if<Bare>(&m_shape)) {
        if (m_received.size() < bare->size)
            return std::nullopt;
        return Whole{m_received.first(bare->size)};
    }
    if (m_received.size() < 2)
        return std::nullopt;
    if (std::holds_alternative<Twice>(m_shape))
        return m_received.startsWith(kAck) ? Result{Whole{}} : Result{Damaged{}};
    const qsizetype length = qFromBigEndian<quint16>(m_received.constData());
    if (length < 3 || length > kLongestPacket)
        return Damaged{};
    if (m_received.size() < length + 1)
        return std::nullopt;
    const QByteArray payload = m_received.mid(3, length - 2);
    if (sum(payload) != static_cast<quint8>(m_received[2]))
        return Damaged{};
    return Whole{payload};
}

} // namespace airlift::device
