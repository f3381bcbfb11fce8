#include "core/trust/catalogue.h"

#include "core/trust/known_catalogues.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QFile>
#include <QTimeZone>
#include <QtEndian>

namespace airlift::trust {

namespace {

// certificates-and-tls 3
constexpr qsizetype kIssued = 0x00;
constexpr qsizetype kNominalEnd = 0x08;
constexpr qsizetype kTrustedCount = 0x30;
constexpr qsizetype kRevokedCount = 0x134;
constexpr qsizetype kHeader = 0x1B8;
constexpr qsizetype kCountSize = 4;
constexpr qsizetype kIndexed = 2; ///< bytes of each digest that the index repeats
constexpr qsizetype kDigest = 32;
constexpr qint64 kNominalLife = 157788000; // five years of 365.25 days
constexpr ByteCount kLargest{kHeader +
                             kDigest * (Catalogue::kMostTrusted + Catalogue::kMostRevoked)};

using Fault = NotACatalogue::Fault;

[[nodiscard]] quint32 number(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<quint32>(bytes.data() + offset);
}

[[nodiscard]] QDateTime moment(QByteArrayView bytes, qsizetype offset)
{
    return QDateTime::fromSecsSinceEpoch(number(bytes, offset), QTimeZone::utc());
}

[[nodiscard]] bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; });
}

/// One of the two lists: its count and index stand in the header, its digests behind it.
struct Section {
    qsizetype countAt = 0;
    qsizetype most = 0;
    qsizetype count = 0;
    qsizetype digestsAt = 0;

    [[nodiscard]] qsizetype indexAt(qsizetype entry) const
    {
        return countAt + kCountSize + entry * kIndexed;
    }
    [[nodiscard]] qsizetype digestAt(qsizetype entry) const { return digestsAt + entry * kDigest; }
    [[nodiscard]] QByteArrayView unusedIndex(QByteArrayView bytes) const
    {
        return bytes.sliced(indexAt(count), (most - count) * kIndexed);
    }
};

[[nodiscard]] tl::unexpected<Error> refused(const QString &origin, Fault fault, qsizetype offset)
{
    return failure(Error{NotACatalogue{origin, fault, offset}});
}

[[nodiscard]] Result<std::vector<QByteArray>> digestsOf(const Section &section,
                                                        QByteArrayView bytes, const QString &origin)
{
    std::vector<QByteArray> digests;
    for (qsizetype i = 0; i < section.count; ++i) {
        const QByteArrayView digest = bytes.sliced(section.digestAt(i), kDigest);
        if (digest.first(kIndexed) != bytes.sliced(section.indexAt(i), kIndexed))
            return refused(origin, Fault::IndexDiffers, section.indexAt(i));
        digests.push_back(digest.toByteArray());
    }
    return digests;
}

void put(QByteArray &bytes, const Section &section, const std::vector<QByteArray> &digests)
{
    qToLittleEndian(static_cast<quint32>(section.count), bytes.data() + section.countAt);
    for (qsizetype i = 0; i < section.count; ++i) {
        const QByteArray &digest = digests[static_cast<std::size_t>(i)];
        bytes.replace(section.indexAt(i), kIndexed, digest.first(kIndexed));
        bytes.replace(section.digestAt(i), kDigest, digest);
    }
}

[[nodiscard]] bool contains(const std::vector<QByteArray> &digests, QByteArrayView wanted)
{
    return std::any_of(digests.begin(), digests.end(),
                       [wanted](const QByteArray &digest) { return digest == wanted; });
}

[[nodiscard]] std::vector<QByteArray> without(const std::vector<QByteArray> &digests,
                                              const std::vector<QByteArray> &known)
{
    std::vector<QByteArray> rest;
    std::copy_if(digests.begin(), digests.end(), std::back_inserter(rest),
                 [&known](const QByteArray &digest) { return !contains(known, digest); });
    return rest;
}

} // namespace

Result<Catalogue> Catalogue::parse(QByteArrayView bytes, const QString &origin)
{
    if (bytes.size() < kHeader)
        return refused(origin, Fault::TooShort, bytes.size());
    Section trusted{.countAt = kTrustedCount, .most = kMostTrusted};
    Section revoked{.countAt = kRevokedCount, .most = kMostRevoked};
    for (Section *section : {&trusted, &revoked}) {
        section->count = number(bytes, section->countAt);
        if (section->count > section->most)
            return refused(origin, Fault::TooManyEntries, section->countAt);
    }
    trusted.digestsAt = kHeader;
    revoked.digestsAt = trusted.digestAt(trusted.count);
    if (bytes.size() != revoked.digestAt(revoked.count))
        return refused(origin, Fault::SizeDiffers, bytes.size());

    auto trustedDigests = digestsOf(trusted, bytes, origin);
    if (!trustedDigests)
        return failure(std::move(trustedDigests.error()));
    auto revokedDigests = digestsOf(revoked, bytes, origin);
    if (!revokedDigests)
        return failure(std::move(revokedDigests.error()));
    const bool reservedIsZero =
        isZero(bytes.sliced(kIssued + kCountSize, kCountSize)) &&
        isZero(bytes.sliced(kNominalEnd + kCountSize, kTrustedCount - kNominalEnd - kCountSize)) &&
        isZero(trusted.unusedIndex(bytes)) && isZero(revoked.unusedIndex(bytes));
    return Catalogue{.issued = moment(bytes, kIssued),
                     .nominalEnd = moment(bytes, kNominalEnd),
                     .trusted = std::move(*trustedDigests),
                     .revoked = std::move(*revokedDigests),
                     .reservedIsZero = reservedIsZero};
}

Result<Catalogue> Catalogue::read(const QString &path)
{
    auto bytes = readBounded(path, kLargest);
    if (!bytes)
        return failure(Error{std::move(bytes.error())});
    return parse(*bytes, path);
}

Result<QByteArray> Catalogue::toBytes() const
{
    const QString origin = QStringLiteral("catalogue");
    const auto fits = [](const std::vector<QByteArray> &digests, qsizetype most) {
        return std::ssize(digests) <= most &&
               std::all_of(digests.begin(), digests.end(),
                           [](const QByteArray &digest) { return digest.size() == kDigest; });
    };
    if (!fits(trusted, kMostTrusted))
        return refused(origin, Fault::TooManyEntries, kTrustedCount);
    if (!fits(revoked, kMostRevoked))
        return refused(origin, Fault::TooManyEntries, kRevokedCount);

    const Section first{kTrustedCount, kMostTrusted, std::ssize(trusted), kHeader};
    const Section second{kRevokedCount, kMostRevoked, std::ssize(revoked),
                         first.digestAt(first.count)};
    QByteArray bytes(second.digestAt(second.count), '\0');
    const qint64 from = issued.toSecsSinceEpoch();
    qToLittleEndian(static_cast<quint32>(from), bytes.data() + kIssued);
    qToLittleEndian(static_cast<quint32>(from + kNominalLife), bytes.data() + kNominalEnd);
    put(bytes, first, trusted);
    put(bytes, second, revoked);
    return bytes;
}

bool Catalogue::trusts(QByteArrayView digest) const
{
    return contains(trusted, digest);
}

bool Catalogue::revokes(QByteArrayView digest) const
{
    return contains(revoked, digest);
}

Standing standing(const Catalogue &catalogue, const Certificate &certificate)
{
    const QByteArray digest = certificate.sha256();
    if (catalogue.revokes(digest))
        return Standing::Revoked;
    return catalogue.trusts(digest) ? Standing::Trusted : Standing::NotListed;
}

Seal sealOf(QByteArrayView content, QByteArrayView signature)
{
    constexpr qsizetype kRsa2048 = 256;
    if (signature.size() != kRsa2048)
        return Seal::WrongSize;
    if (const auto generation = signedByTi(content, signature))
        return *generation == TiGeneration::Gen2 ? Seal::TiGen2 : Seal::TiGen3;
    // SHA-1 is what a strict crypto policy refuses; without it nothing can be said
    return canCheckSignatures(HashKind::Sha1) ? Seal::NotTi : Seal::CannotCheck;
}

bool CatalogueDifference::isEmpty() const
{
    return added.empty() && removed.empty() && newlyRevoked.empty() && noLongerRevoked.empty();
}

std::optional<Seal> sealOfFile(const QString &path, const QString &signaturePath)
{
    QString file = signaturePath;
    for (const char *suffix : {".signed_3220.bin", ".signed.bin", ".signed_3235.bin"}) {
        const QString beside = path + QLatin1String{suffix};
        if (file.isEmpty() && QFile::exists(beside))
            file = beside;
    }
    const auto content = readBounded(path, kLargest);
    if (file.isEmpty() || !content)
        return std::nullopt;
    const auto sealed = readBounded(file, kLargest);
    return sealed ? std::optional{sealOf(*content, *sealed)} : std::nullopt;
}

CatalogueDifference compare(const Catalogue &before, const Catalogue &after)
{
    return {.added = without(after.trusted, before.trusted),
            .removed = without(before.trusted, after.trusted),
            .newlyRevoked = without(after.revoked, before.revoked),
            .noLongerRevoked = without(before.revoked, after.revoked)};
}

} // namespace airlift::trust
