#include "core/bundle/service_pack.h"

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
    const auto bad = [&] { return failure(Error{BadServicePack{path}}); };
    const auto word = [&](qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); };
    constexpr quint32 kMagic = 0xF1E2D3C4;   // C4 D3 E2 F1
    constexpr quint32 kTrailer = 0x4C3D2E1F; // 1F 2E 3D 4C
    if (bytes.size() < 0x24 || word(0) != kMagic)
        return bad();
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
    return parseServicePack(*bytes, path);
}

} // namespace airlift::bundle
