#include "core/bundle/service_pack.h"

#include <array>
#include <vector>

#include <QtEndian>

namespace airlift::bundle {

using namespace literals;

namespace {

struct Record {
    quint32 offset = 0;
    quint32 size = 0;
    QByteArray name;
};

} // namespace

Result<ServicePack> parseServicePack(QByteArrayView bytes, const QString &path)
{
    using Why = BadServicePack::Why;
    const auto bad = [&] { return failure(Error{BadServicePack{path, Why::Damaged}}); };
    const auto word = [&](qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); };
    constexpr quint32 kMagic = 0xF1E2D3C4;   // C4 D3 E2 F1
    constexpr quint32 kTrailer = 0x4C3D2E1F; // 1F 2E 3D 4C
    if (bytes.size() < 0x24 || word(0) != kMagic)
        return failure(Error{BadServicePack{path, Why::NotAContainer}});
    const qsizetype headerLength = word(4);
    if (headerLength < 0x24 || headerLength > bytes.size() || word(headerLength - 4) != kTrailer)
        return bad();

    // Records from 0x20: offset, id, size, max size, one word of unknown meaning, NUL-terminated
    // name.
    std::vector<Record> records;
    qsizetype at = 0x20;
    while (at + 21 <= headerLength - 4) {
        const QByteArrayView rest = bytes.sliced(at + 20, headerLength - 4 - at - 20);
        const qsizetype end = rest.indexOf('\0');
        if (end < 0)
            return bad();
        records.push_back({word(at), word(at + 8), rest.first(end).toByteArray()});
        at += 20 + end + 1;
    }
    // The pack and its signature are neighbours: the named record and the unnamed one after it.
    for (std::size_t i = 0; i + 1 < records.size(); ++i) {
        const Record &pack = records[i];
        const Record &signature = records[i + 1];
        if (pack.name != "/sys/servicepack.ucf" || !signature.name.isEmpty() ||
            signature.size != 256)
            continue;
        const auto inside = [&](const Record &r) {
            return qint64{r.offset} + r.size <= bytes.size() && r.size > 0;
        };
        if (!inside(pack) || !inside(signature))
            return bad();
        return ServicePack{bytes.sliced(pack.offset, pack.size).toByteArray(),
                           bytes.sliced(signature.offset, signature.size).toByteArray()};
    }
    return bad();
}

Result<ServicePack> readServicePack(const QString &path)
{
    const auto bytes = readBounded(path, 2_MiB);
    if (!bytes)
        return failure(Error{bytes.error()});
    if (!isServicePackContent(*bytes))
        return parseServicePack(*bytes, path);
    const auto signature = readBounded(path + QStringLiteral(".signed.bin"), 1_KiB);
    if (!signature)
        return failure(Error{BadServicePack{path, BadServicePack::Why::SignatureMissing}});
    return ServicePack{*bytes, *signature};
}

bool isServicePackContent(QByteArrayView ucf)
{
    return ucf.startsWith(QByteArrayView{"\xd4\xc3\xb2\xa1"});
}

namespace {

/// `movs r1, #value; strb r1, [r0, #12 + index]` of the Thumb instruction set at `at`, with at most
/// `slack` other half-words in front. Nothing if it is not there; else the place behind.
struct Stored {
    quint8 value = 0;
    qsizetype behind = 0;
};
std::optional<Stored> storedByte(QByteArrayView code, qsizetype at, int index, int slack)
{
    // strb r1, [r0, #n] is 0x7001 | n << 6
    const int store = 0x7001 | (12 + index) << 6;
    for (int skipped = 0; skipped <= slack && at + 4 <= code.size(); ++skipped, at += 2) {
        const auto byte = [&](qsizetype i) { return static_cast<quint8>(code[at + i]); };
        if (byte(1) == 0x21 && byte(2) == (store & 0xff) && byte(3) == store >> 8)
            return Stored{byte(0), at + 4};
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> servicePackVersion(QByteArrayView ucf)
{
    constexpr int kSlack = 3; // the compiler moves other instructions in between
    if (!isServicePackContent(ucf))
        return std::nullopt;
    std::optional<std::array<quint8, 4>> newest;
    // Only where the first of the four stores can be; a pack may hold code for two revisions of
    // the chip, of which the newer one counts.
    const QByteArrayView firstStore{"\x21\x01\x73"};
    for (qsizetype hit = ucf.indexOf(firstStore); hit > 0; hit = ucf.indexOf(firstStore, hit + 1)) {
        std::array<quint8, 4> version{};
        qsizetype at = hit - 1;
        bool whole = true;
        for (int i = 0; whole && i < 4; ++i) {
            const auto stored = storedByte(ucf, at, i, i == 0 ? 0 : kSlack);
            whole = stored.has_value();
            if (whole) {
                version.at(static_cast<std::size_t>(i)) = stored->value;
                at = stored->behind;
            }
        }
        const bool plausible = version[0] >= 3 && version[0] <= 9; // gen2 counts 3.x, gen3 4.x
        if (whole && plausible && (!newest || *newest < version))
            newest = version;
    }
    if (!newest)
        return std::nullopt;
    QByteArrayList numbers;
    for (const quint8 number : *newest)
        numbers << QByteArray::number(number);
    return numbers.join('.');
}

} // namespace airlift::bundle
