#include "tests/support/raw_bundle.h"

#include "core/trust/digest.h"
#include "tests/support/certificates.h"

#include <numeric>

namespace airlift::test {

namespace {

constexpr qsizetype kBlock = 512;
const QByteArray kRoot = "20240101000000_CC3220SF_t";

void put(QByteArray &block, qsizetype at, const QByteArray &bytes)
{
    block.replace(at, bytes.size(), bytes);
}

QByteArray octal(qsizetype value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

} // namespace

QByteArray rawEntry(const RawEntry &entry)
{
    QByteArray block(kBlock, '\0');
    put(block, 0, entry.path.left(100));
    put(block, 100, "0000644");
    put(block, 108, "0000000");
    put(block, 116, "0000000");
    put(block, 124, entry.sizeField.isEmpty() ? octal(entry.content.size(), 11) : entry.sizeField);
    put(block, 136, "00000000000");
    put(block, 148, "        ");
    block[156] = entry.type;
    put(block, 257, "ustar  ");
    put(block, 345, entry.prefix);
    const auto sum = std::accumulate(block.begin(), block.end(), 0, [](int total, char c) {
        return total + static_cast<unsigned char>(c);
    });
    put(block, 148, octal(sum + (entry.wrongChecksum ? 1 : 0), 6) + '\0' + ' ');
    const qsizetype padding = (kBlock - entry.content.size() % kBlock) % kBlock;
    return block + entry.content + QByteArray(padding, '\0');
}

QByteArray rawTar(const std::vector<RawEntry> &entries, int endBlocks)
{
    QByteArray tar;
    for (const RawEntry &entry : entries)
        tar += rawEntry(entry);
    return tar + QByteArray(endBlocks * kBlock, '\0');
}

RawListed listedFor(const QByteArray &name, const QByteArray &content)
{
    RawListed file;
    file.name = name;
    file.digest = trust::digest(trust::HashKind::Sha256, content).toHex();
    return file;
}

QByteArray rawObject(const RawListed &file)
{
    return "    {\n" + file.extra + "        \"digest\":\"" + file.digest +
           "\",\n        \"certificate\":\"" + file.certificate +
           "\",\n        \"signature_base64\":\"" + file.signature +
           "\",\n        \"secured\":" + file.secured + ",\n        \"bundle\":" + file.bundle +
           ",\n        \"filename\":\"" + file.name + "\"\n    }";
}

QByteArray rawList(const std::vector<RawListed> &files)
{
    QByteArray text = "[\n";
    for (const RawListed &file : files)
        text += rawObject(file) + (&file == &files.back() ? "\n" : ",\n");
    return text + ']';
}

QByteArray rawBundle(const QByteArray &list, const std::vector<RawEntry> &files, int endBlocks)
{
    std::vector<RawEntry> entries;
    for (const char *folder : {"/", "/0/", "/1/", "/2/"})
        entries.push_back({kRoot + folder, {}, '5', {}, {}, false});
    entries.push_back({kRoot + "/0/ota.cmd", list, '0', {}, {}, false});
    entries.push_back({kRoot + "/0/ota.sign",
                       *vendor().key.sign(trust::HashKind::Sha256, list),
                       '0',
                       {},
                       {},
                       false});
    entries.insert(entries.end(), files.begin(), files.end());
    return rawTar(entries, endBlocks);
}

RawEntry rawFile(const QByteArray &deviceName, const QByteArray &content)
{
    const QByteArray name = deviceName.startsWith('/') ? deviceName : '/' + deviceName;
    return {kRoot + "/2" + name, content, '0', {}, {}, false};
}

} // namespace airlift::test
