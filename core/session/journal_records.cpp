#include "core/session/journal_records.h"

#include <array>

#include <QtEndian>

namespace airlift::session {

namespace {

constexpr qsizetype kHead = 4 + 4; // length of what follows the CRC, CRC over it
constexpr qsizetype kTime = 8;
constexpr qsizetype kMaxRecord = kMostRecordBytes + kTime;

template <typename T>
void put(QByteArray &to, T value)
{
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template <typename T>
T get(QByteArrayView from, qsizetype offset)
{
    return qFromLittleEndian<T>(from.data() + offset);
}

/// The record at `offset`, or nothing if it is not complete and undamaged.
std::optional<JournalRecord> recordAt(QByteArrayView all, qsizetype offset)
{
    if (all.size() - offset < kHead + kTime)
        return std::nullopt;
    const auto length = static_cast<qsizetype>(get<quint32>(all, offset));
    if (length < kTime || length > kMaxRecord || length > all.size() - offset - kHead)
        return std::nullopt;
    const QByteArrayView body = all.sliced(offset + kHead, length);
    if (crc32(body) != get<quint32>(all, offset + 4))
        return std::nullopt;
    return JournalRecord{Instant{get<qint64>(body, 0)}, body.sliced(kTime).toByteArray()};
}

} // namespace

/// CRC-32 as in IEEE 802.3, reflected.
quint32 crc32(QByteArrayView bytes)
{
    static constexpr auto kTable = [] {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320u : 0u);
            table[i] = value;
        }
        return table;
    }();
    quint32 crc = ~0u;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFFu];
    return ~crc;
}

QByteArray recordOf(Instant at, QByteArrayView bytes)
{
    QByteArray body;
    body.reserve(kTime + bytes.size());
    put(body, static_cast<qint64>(at.count()));
    body.append(bytes);
    QByteArray record;
    record.reserve(kHead + body.size());
    put(record, static_cast<quint32>(body.size()));
    put(record, crc32(body));
    return record + body;
}

JournalContents readRecords(QByteArrayView all)
{
    JournalContents contents;
    for (qsizetype offset = 0; offset < all.size();) {
        auto record = recordAt(all, offset);
        if (!record) {
            contents.tornAt = ByteCount{offset};
            break;
        }
        offset += kHead + kTime + record->bytes.size();
        contents.records.push_back(*std::move(record));
    }
    return contents;
}

} // namespace airlift::session
