#include "core/sim/catalogue.h"

#include <algorithm>

#include <QtEndian>

namespace airlift::sim {

namespace {

constexpr qsizetype kDigest = 32;
constexpr qsizetype kTrustedCount = 0x30;
constexpr qsizetype kRevokedCount = 0x134;
constexpr qsizetype kDigests = 0x1B8;

/// A count, then a table with the first two bytes of each digest.
struct Section {
    quint32 count = 0;
    QByteArrayView index;
};

[[nodiscard]] Section sectionAt(QByteArrayView file, qsizetype offset, quint32 most)
{
    return {qFromLittleEndian<quint32>(file.data() + offset),
            file.sliced(offset + 4, static_cast<qsizetype>(most) * 2)};
}

[[nodiscard]] std::optional<std::vector<QByteArray>> digestsOf(const Section &section,
                                                               QByteArrayView digests)
{
    std::vector<QByteArray> found;
    for (qsizetype i = 0; i < static_cast<qsizetype>(section.count); ++i) {
        const QByteArrayView digest = digests.sliced(i * kDigest, kDigest);
        if (digest.first(2) != section.index.sliced(i * 2, 2))
            return std::nullopt;
        found.push_back(digest.toByteArray());
    }
    return found;
}

void putSection(QByteArray &file, qsizetype offset, const std::vector<QByteArray> &digests)
{
    qToLittleEndian(static_cast<quint32>(digests.size()), file.data() + offset);
    for (std::size_t i = 0; i < digests.size(); ++i)
        std::copy_n(digests[i].cbegin(), 2,
                    file.begin() + offset + 4 + static_cast<qsizetype>(i) * 2);
}

} // namespace

bool Catalogue::trusts(const QByteArray &digest) const
{
    return std::find(trusted.begin(), trusted.end(), digest) != trusted.end();
}

bool Catalogue::revokes(const QByteArray &digest) const
{
    return std::find(revoked.begin(), revoked.end(), digest) != revoked.end();
}

std::optional<Catalogue> Catalogue::parse(QByteArrayView file)
{
    if (file.size() < kDigests)
        return std::nullopt;
    const Section trusted = sectionAt(file, kTrustedCount, kMostTrusted);
    const Section revoked = sectionAt(file, kRevokedCount, kMostRevoked);
    if (trusted.count > kMostTrusted || revoked.count > kMostRevoked)
        return std::nullopt;
    const qsizetype trustedBytes = static_cast<qsizetype>(trusted.count) * kDigest;
    const qsizetype revokedBytes = static_cast<qsizetype>(revoked.count) * kDigest;
    if (file.size() != kDigests + trustedBytes + revokedBytes)
        return std::nullopt;
    auto trustedDigests = digestsOf(trusted, file.sliced(kDigests, trustedBytes));
    auto revokedDigests = digestsOf(revoked, file.sliced(kDigests + trustedBytes, revokedBytes));
    if (!trustedDigests || !revokedDigests)
        return std::nullopt;
    return Catalogue{std::move(*trustedDigests), std::move(*revokedDigests)};
}

QByteArray Catalogue::toFile() const
{
    Q_ASSERT(trusted.size() <= kMostTrusted && revoked.size() <= kMostRevoked);
    QByteArray file(kDigests, '\0');
    putSection(file, kTrustedCount, trusted);
    putSection(file, kRevokedCount, revoked);
    for (const QByteArray &digest : trusted)
        file += digest;
    for (const QByteArray &digest : revoked)
        file += digest;
    return file;
}

} // namespace airlift::sim
