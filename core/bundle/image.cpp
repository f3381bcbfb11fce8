#include "core/bundle/image.h"

#include <QtEndian>

namespace airlift::bundle {

namespace {

constexpr qsizetype kVectorTable = 8; // initial stack pointer and reset vector

/// Every hash that could matter, over the whole file and over the file without its first 20 or 32
/// bytes.
struct ImageHashes {
    QByteArray head; ///< the first bytes of the file
    ByteCount size;
    QByteArray sha1All, sha1After20;
    QByteArray sha256All, sha256After32;
};

Result<ImageHashes> hashImage(const QString &path, trust::HashKind kind)
{
    const auto opened = openForReading(path);
    if (!opened)
        return failure(Error{opened.error()});
    QFile &file = **opened;
    ImageHashes hashes;
    trust::Hasher all{kind};
    trust::Hasher sha1After20{trust::HashKind::Sha1};
    trust::Hasher sha256After32{trust::HashKind::Sha256};
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    qint64 offset = 0;
    for (;;) {
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return failure(Error{FileError{Unreadable{path, file.error(), file.errorString()}}});
        if (got == 0)
            break;
        const QByteArrayView bytes{piece.constData(), got};
        if (offset == 0)
            hashes.head = bytes.first(std::min<qsizetype>(got, 64)).toByteArray();
        all.add(bytes);
        const auto from = [&](qint64 start) {
            return bytes.sliced(std::clamp<qint64>(start - offset, 0, got));
        };
        sha1After20.add(from(20));
        sha256After32.add(from(32));
        offset += got;
    }
    hashes.size = ByteCount{offset};
    (kind == trust::HashKind::Sha1 ? hashes.sha1All : hashes.sha256All) = all.finish();
    hashes.sha1After20 = sha1After20.finish();
    hashes.sha256After32 = sha256After32.finish();
    return hashes;
}

} // namespace

Linkage linkage(QByteArrayView firstBytes)
{
    if (firstBytes.size() < kVectorTable)
        return Linkage::Unclear;
    const auto stack = qFromLittleEndian<quint32>(firstBytes.data());
    const auto reset = qFromLittleEndian<quint32>(firstBytes.data() + 4);
    const bool thumb = (reset & 1U) != 0; // Cortex-M starts in Thumb state only
    if (stack < 0x20000000U || stack > 0x20040000U || !thumb)
        return Linkage::Unclear;
    if (reset >= 0x01000000U && reset <= 0x010FFFFFU)
        return Linkage::Flash;
    if (reset >= 0x20004000U && reset <= 0x2003FFFFU)
        return Linkage::Ram;
    return Linkage::Unclear;
}

Result<ImageForm> examineImage(const QString &path, Chip chip)
{
    const ChipTraits &chipTraits = traits(chip);
    const auto hashes = hashImage(path, chipTraits.signatureHash);
    if (!hashes)
        return failure(hashes.error());
    const auto wrong = [&](WrongImage::Why why) { return failure(Error{WrongImage{path, why}}); };
    if (hashes->size == ByteCount{0})
        return failure(Error{EmptyFile{path}});
    if (hashes->size.value < 64)
        return wrong(WrongImage::Why::TooShort);

    const bool sha1Prefix = hashes->head.startsWith(hashes->sha1After20);
    const bool sha256Prefix = hashes->head.startsWith(hashes->sha256After32);
    const bool gen2 = chipTraits.signatureHash == trust::HashKind::Sha1;
    if (chipTraits.hashPrefix && (gen2 ? sha256Prefix : sha1Prefix))
        return wrong(WrongImage::Why::OtherHashPrefix);
    if (!chipTraits.hashPrefix && (sha1Prefix || sha256Prefix))
        return wrong(WrongImage::Why::LinkedForFlash); // only flash images carry a hash

    const bool prefixed = chipTraits.hashPrefix && (gen2 ? sha1Prefix : sha256Prefix);
    const qsizetype skip = prefixed ? trust::digestSize(chipTraits.signatureHash) : 0;
    switch (linkage(QByteArrayView{hashes->head}.sliced(skip))) {
    case Linkage::Unclear:
        return wrong(WrongImage::Why::NoVectorTable);
    case Linkage::Flash:
        if (!chipTraits.hashPrefix)
            return wrong(WrongImage::Why::LinkedForFlash);
        break;
    case Linkage::Ram:
        if (chipTraits.hashPrefix)
            return wrong(WrongImage::Why::LinkedForRam);
        break;
    }
    if (!chipTraits.hashPrefix || prefixed)
        return ImageForm{prefixed, {}};
    return ImageForm{false, gen2 ? hashes->sha1All : hashes->sha256All};
}

} // namespace airlift::bundle
