#include "core/bundle/recognise.h"

#include "core/bundle/service_pack.h"
#include "core/bundle/tar_format.h"
#include "core/trust/catalogue.h"
#include "core/trust/certificate.h"

namespace airlift::bundle {

using namespace literals;

namespace {

constexpr qint64 kEnoughToTell = 65536; // keys and certificates may have text in front

/// The check sum holds for every tar there is; "ustar" stands in newer ones only.
bool looksLikeTar(QByteArrayView head)
{
    if (head.size() < tar::kBlock)
        return false;
    constexpr qsizetype kSumAt = 148;
    constexpr qsizetype kSumLength = 8;
    qint64 sum = kSumLength * ' ';
    for (qsizetype i = 0; i < tar::kBlock; ++i)
        sum += i >= kSumAt && i < kSumAt + kSumLength ? 0 : static_cast<unsigned char>(head[i]);
    bool isOctal = false;
    const QByteArray digits = head.sliced(kSumAt, kSumLength).toByteArray();
    const qint64 written = digits.left(digits.indexOf('\0')).trimmed().toLongLong(&isOctal, 8);
    return isOctal && written == sum && head[0] != '\0';
}

/// The hash of the chip may stand in front already.
Linkage linkageAnywhere(QByteArrayView head)
{
    for (const qsizetype prefix : {qsizetype{0}, trust::digestSize(trust::HashKind::Sha1),
                                   trust::digestSize(trust::HashKind::Sha256)}) {
        if (head.size() <= prefix)
            break;
        if (const Linkage found = linkage(head.sliced(prefix)); found != Linkage::Unclear)
            return found;
    }
    return Linkage::Unclear;
}

std::optional<trust::KeyKind> keyKindOf(const QByteArray &head, const QString &path)
{
    if (const auto key = trust::PrivateKey::parse(head, path))
        return key->kind();
    if (head.contains("BEGIN RSA PRIVATE"))
        return trust::KeyKind::Rsa;
    if (head.contains("BEGIN EC PRIVATE"))
        return trust::KeyKind::EcP256;
    return std::nullopt;
}

} // namespace

Recognised recognise(const QString &path)
{
    using Kind = Recognised::Kind;
    Recognised found;
    found.path = path;
    const auto opened = openForReading(path);
    if (!opened) {
        found.kind = Kind::Unreadable;
        return found;
    }
    const QByteArray head = (*opened)->read(kEnoughToTell);
    found.size = ByteCount{(*opened)->size()};
    if (looksLikeTar(head)) {
        found.kind = Kind::Bundle;
    } else if (trust::looksLikePrivateKey(head)) {
        found.kind = Kind::PrivateKey;
        found.keyKind = keyKindOf(head, path);
    } else if (const auto certificate = trust::Certificate::parse(head, path)) {
        found.kind = Kind::Certificate;
        found.keyKind = certificate->publicKey().kind();
    } else if (head.trimmed().startsWith('{') && head.contains("\"airlift_recipe\"")) {
        found.kind = Kind::Recipe;
    } else if (readServicePack(path)) {
        found.kind = Kind::ServicePack;
    } else if (trust::Catalogue::parse(head, path)) { // the largest is far below kEnoughToTell
        found.kind = Kind::Catalogue;
    } else if (found.linkage = linkageAnywhere(head); found.linkage != Linkage::Unclear) {
        found.kind = Kind::Image;
    }
    return found;
}

} // namespace airlift::bundle
