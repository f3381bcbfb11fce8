#include "core/trust/packet_capture.h"

#include <algorithm>
#include <map>

#include <QStringList>
#include <QtEndian>

namespace airlift::trust {

namespace {

constexpr qsizetype kMostStreams = 512;
constexpr qsizetype kMostBytes = 128 * 1024; // of one stream: a handshake is far shorter
constexpr qsizetype kMostSegments = 512;     // of one stream

constexpr quint32 kPcapMicro = 0xa1b2c3d4;
constexpr quint32 kPcapNano = 0xa1b23c4d;
constexpr quint32 kPcapng = 0x0a0d0d0a;

/// Numbers at offsets; reading beyond the end is zero.
class Numbers
{
public:
    Numbers(QByteArrayView bytes, bool isBig)
        : m_bytes(bytes)
        , m_isBig(isBig)
    {
    }
    [[nodiscard]] quint32 u32(qsizetype at) const { return read<quint32>(at); }
    [[nodiscard]] quint16 u16(qsizetype at) const { return read<quint16>(at); }
    [[nodiscard]] quint8 u8(qsizetype at) const { return read<quint8>(at); }

private:
    template <typename T>
    [[nodiscard]] T read(qsizetype at) const
    {
        if (at < 0 || at > m_bytes.size() - static_cast<qsizetype>(sizeof(T)))
            return 0;
        const char *place = m_bytes.data() + at;
        return m_isBig ? qFromBigEndian<T>(place) : qFromLittleEndian<T>(place);
    }
    QByteArrayView m_bytes;
    bool m_isBig;
};

[[nodiscard]] QByteArrayView cut(QByteArrayView bytes, qsizetype from, qsizetype size)
{
    from = std::clamp<qsizetype>(from, 0, bytes.size());
    return bytes.sliced(from, std::clamp<qsizetype>(size, 0, bytes.size() - from));
}

/// Puts the segments of all connections in order.
class Streams
{
public:
    void addPacket(quint32 linkType, QByteArrayView packet)
    {
        const Numbers numbers{packet, true};
        // Of the link layers: Ethernet, BSD loopback, raw IP, Linux cooked 1 and 2.
        constexpr quint32 kNull = 0;
        constexpr quint32 kEthernet = 1;
        constexpr quint32 kCooked = 113;
        constexpr quint32 kCooked2 = 276;
        qsizetype at = 0;
        if (linkType == kNull) {
            at = 4;
        } else if (linkType == kCooked) {
            at = 16;
        } else if (linkType == kCooked2) {
            at = 20;
        } else if (linkType == kEthernet) {
            at = 14;
            constexpr quint16 kVlan = 0x8100;
            while (numbers.u16(at - 2) == kVlan && at < packet.size())
                at += 4;
        }
        addIp(cut(packet, at, packet.size()));
    }

    [[nodiscard]] std::vector<CapturedStream> take() const
    {
        std::vector<CapturedStream> all;
        for (const Key &key : m_order)
            all.push_back({key.first, key.second, inOrder(m_streams.at(key))});
        return all;
    }

private:
    using Key = std::pair<QString, QString>;
    struct Segments {
        quint32 first = 0; ///< sequence number of the first byte
        qsizetype size = 0;
        std::map<qint64, QByteArray> pieces; ///< by distance from the first byte
    };

    void addIp(QByteArrayView packet)
    {
        const Numbers numbers{packet, true};
        constexpr quint8 kTcp = 6;
        const int version = numbers.u8(0) >> 4;
        if (version == 4 && numbers.u8(9) == kTcp) {
            const qsizetype header = (numbers.u8(0) & 0x0f) * 4;
            // The rest of a short frame is padding, unless the hardware left the length out.
            const qsizetype total = numbers.u16(2) != 0 ? numbers.u16(2) : packet.size();
            addTcp(address4(numbers.u32(12)), address4(numbers.u32(16)),
                   cut(packet, header, total - header));
        } else if (version == 6 && numbers.u8(6) == kTcp && packet.size() >= 40) {
            addTcp(address6(packet.sliced(8, 16)), address6(packet.sliced(24, 16)),
                   cut(packet, 40, numbers.u16(4)));
        }
    }

    [[nodiscard]] static QString address4(quint32 address)
    {
        return QStringLiteral("%1.%2.%3.%4")
            .arg(address >> 24)
            .arg((address >> 16) & 0xff)
            .arg((address >> 8) & 0xff)
            .arg(address & 0xff);
    }

    [[nodiscard]] static QString address6(QByteArrayView bytes)
    {
        const Numbers numbers{bytes, true};
        QStringList groups;
        for (qsizetype at = 0; at < bytes.size(); at += 2)
            groups << QString::number(numbers.u16(at), 16);
        return u'[' + groups.join(u':') + u']';
    }

    void addTcp(const QString &from, const QString &to, QByteArrayView segment)
    {
        constexpr qsizetype kHeader = 20;
        if (segment.size() < kHeader)
            return;
        const Numbers numbers{segment, true};
        const Key key{QStringLiteral("%1:%2").arg(from).arg(numbers.u16(0)),
                      QStringLiteral("%1:%2").arg(to).arg(numbers.u16(2))};
        const quint32 sequence = numbers.u32(4);
        const bool begins = (numbers.u8(13) & 0x02) != 0; // SYN takes a number of its own
        const QByteArrayView payload = cut(segment, (numbers.u8(12) >> 4) * 4, segment.size());
        auto found = m_streams.find(key);
        if (found == m_streams.end()) {
            if (payload.isEmpty() && !begins)
                return;
            if (static_cast<qsizetype>(m_streams.size()) >= kMostStreams)
                return;
            found = m_streams.emplace(key, Segments{begins ? sequence + 1 : sequence, 0, {}}).first;
            m_order.push_back(key);
        } else if (begins) {
            found->second = {sequence + 1, 0, {}}; // the port is used again
        }
        add(found->second, sequence, payload);
    }

    static void add(Segments &into, quint32 sequence, QByteArrayView payload)
    {
        const qint64 at = static_cast<qint32>(sequence - into.first);
        const bool isFar = at < -kMostBytes || at > kMostBytes;
        if (payload.isEmpty() || isFar || into.size > kMostBytes ||
            static_cast<qsizetype>(into.pieces.size()) >= kMostSegments)
            return;
        QByteArray &piece = into.pieces[at];
        if (piece.size() >= payload.size())
            return; // sent again
        into.size += payload.size() - piece.size();
        piece = payload.toByteArray();
    }

    [[nodiscard]] static QByteArray inOrder(const Segments &segments)
    {
        QByteArray bytes;
        if (segments.pieces.empty())
            return bytes;
        const qint64 start = std::min<qint64>(0, segments.pieces.begin()->first);
        for (const auto &[at, piece] : segments.pieces) {
            const qint64 overlap = bytes.size() - (at - start);
            if (overlap < 0)
                break; // something was not captured
            if (overlap < piece.size())
                bytes += QByteArrayView{piece}.sliced(overlap);
        }
        return bytes;
    }

    std::map<Key, Segments> m_streams;
    std::vector<Key> m_order;
};

void readPcap(QByteArrayView capture, bool isBig, Streams &into)
{
    constexpr qsizetype kFileHeader = 24;
    constexpr qsizetype kPacketHeader = 16;
    const Numbers numbers{capture, isBig};
    const quint32 linkType = numbers.u32(20) & 0x0fffffff; // the rest is about checksums
    qsizetype at = kFileHeader;
    while (capture.size() - at > kPacketHeader) {
        const auto size = static_cast<qsizetype>(numbers.u32(at + 8));
        into.addPacket(linkType, cut(capture, at + kPacketHeader, size));
        if (size > capture.size() - at - kPacketHeader)
            return;
        at += kPacketHeader + size;
    }
}

void readPcapng(QByteArrayView capture, Streams &into)
{
    constexpr quint32 kInterface = 1;
    constexpr quint32 kSimplePacket = 3;
    constexpr quint32 kPacket = 6;
    constexpr quint32 kByteOrder = 0x1a2b3c4d;
    constexpr qsizetype kSmallestBlock = 12;
    bool isBig = false;
    std::vector<quint32> linkTypes;
    qsizetype at = 0;
    while (capture.size() - at >= kSmallestBlock) {
        if (Numbers{capture, true}.u32(at) == kPcapng) {
            isBig = Numbers{capture, true}.u32(at + 8) == kByteOrder;
            linkTypes.clear();
        }
        const Numbers numbers{capture, isBig};
        const quint32 type = numbers.u32(at);
        const auto size = static_cast<qsizetype>(numbers.u32(at + 4));
        if (size < kSmallestBlock || size > capture.size() - at)
            return;
        if (type == kInterface && linkTypes.size() < kMostStreams) {
            linkTypes.push_back(numbers.u16(at + 8));
        } else if (type == kPacket && numbers.u32(at + 8) < linkTypes.size()) {
            const auto length = static_cast<qsizetype>(numbers.u32(at + 20));
            into.addPacket(linkTypes[numbers.u32(at + 8)],
                           cut(capture, at + 28, std::min(length, size - 32)));
        } else if (type == kSimplePacket && !linkTypes.empty()) {
            const auto length = static_cast<qsizetype>(numbers.u32(at + 8));
            into.addPacket(linkTypes.front(), cut(capture, at + 12, std::min(length, size - 16)));
        }
        at += size;
    }
}

/// Big end first, little end first, or no pcap.
[[nodiscard]] std::optional<bool> pcapIsBig(QByteArrayView bytes)
{
    for (const bool isBig : {true, false}) {
        const quint32 magic = Numbers{bytes, isBig}.u32(0);
        if (magic == kPcapMicro || magic == kPcapNano)
            return isBig;
    }
    return std::nullopt;
}

} // namespace

bool isCapture(QByteArrayView bytes)
{
    return pcapIsBig(bytes) || Numbers{bytes, true}.u32(0) == kPcapng;
}

std::vector<CapturedStream> streamsIn(QByteArrayView capture)
{
    Streams streams;
    if (const auto isBig = pcapIsBig(capture))
        readPcap(capture, *isBig, streams);
    else if (isCapture(capture))
        readPcapng(capture, streams);
    return streams.take();
}

} // namespace airlift::trust
