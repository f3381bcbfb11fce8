#include "tests/support/test_archive.h"

#include "core/trust/digest.h"

namespace airlift::test {

namespace {

[[nodiscard]] QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0') + QByteArray(1, '\0');
}

[[nodiscard]] QByteArray hexDigest(const QByteArray &content)
{
    return trust::digest(trust::HashKind::Sha256, content).toHex();
}

[[nodiscard]] QByteArray object(const ArchiveFile &file, bool oneLine)
{
    if (oneLine)
        return "{\"digest\": \"" + (file.digest.isEmpty() ? hexDigest(file.content) : file.digest) +
               "\", \"certificate\": \"" + file.certificate + "\", \"signature_base64\": \"" +
               file.signature.toBase64() + "\", \"secured\": " + (file.secured ? "1" : "0") +
               ", \"bundle\": " + (file.bundle ? "1" : "0") + ", \"filename\": \"" + file.name +
               "\"}";
    return "    {\n        \"digest\":\"" +
           (file.digest.isEmpty() ? hexDigest(file.content) : file.digest) +
           "\",\n        \"certificate\":\"" + file.certificate +
           "\",\n        \"signature_base64\":\"" + file.signature.toBase64() +
           "\",\n        \"secured\":" + (file.secured ? "1" : "0") +
           ",\n        \"bundle\":" + (file.bundle ? "1" : "0") + ",\n        \"filename\":\"" +
           file.name + "\"\n    }";
}

} // namespace

QByteArray TestArchive::listText() const
{
    if (!list.isEmpty())
        return list;
    QByteArrayList objects;
    for (const ArchiveFile &file : files) {
        if (file.listed)
            objects << object(file, oneLine);
    }
    if (oneLine)
        return '[' + objects.join(',') + ']';
    return "[\n" + objects.join(",\n") + "\n]";
}

void TestArchive::sign(const trust::PrivateKey &vendor, qsizetype size)
{
    do {
        signature = *vendor.sign(trust::HashKind::Sha256, listText());
    } while (size != 0 && signature.size() != size);
}

QByteArray TestArchive::entry(const QByteArray &path, const QByteArray &content, char type)
{
    QByteArray header(512, '\0');
    const auto put = [&](qsizetype offset, const QByteArray &bytes) {
        header.replace(offset, bytes.size(), bytes);
    };
    put(0, path);
    put(100, octal(0644, 7));
    put(108, octal(0, 7));
    put(116, octal(0, 7));
    put(124, octal(content.size(), 11));
    put(136, octal(0, 11));
    put(148, "        ");
    put(156, QByteArray(1, type));
    put(257, "ustar  ");
    put(329, octal(0, 7));
    put(337, octal(0, 7));
    qint64 sum = 0;
    for (const char c : header)
        sum += static_cast<uchar>(c);
    put(148, octal(sum, 6) + " ");
    return header + content + QByteArray((512 - content.size() % 512) % 512, '\0');
}

QByteArray TestArchive::end(qsizetype sizeSoFar, qsizetype unit)
{
    const qsizetype least = 1024;
    const qsizetype total = (sizeSoFar + least + unit - 1) / unit * unit;
    return QByteArray(total - sizeSoFar, '\0');
}

QByteArray TestArchive::bytes() const
{
    QByteArray tar;
    for (const char *folder : {"/", "/0/", "/1/", "/2/"})
        tar += entry(root + folder, {}, '5');
    tar += entry(root + "/0/ota.cmd", listText());
    if (signatureFile)
        tar += entry(root + "/0/ota.sign", signature);
    for (const int folder : {1, 2}) {
        for (const ArchiveFile &file : files) {
            if (!file.packed || file.folder != folder)
                continue;
            const QByteArray path = file.name.startsWith('/') ? file.name : '/' + file.name;
            tar += entry(root + '/' + QByteArray::number(folder) + path, file.content);
        }
    }
    return tar + end(tar.size(), unit);
}

QByteArray prefixedImage(const QByteArray &raw)
{
    return trust::digest(trust::HashKind::Sha1, raw) + raw;
}

} // namespace airlift::test
