#pragma once

#include "core/trust/certificate.h"
#include "core/trust/known_keys.h"

#include <optional>
#include <vector>

#include <QDate>
#include <QDateTime>

namespace airlift::trust {

/// The certificate catalogue of a device: which roots it trusts and which certificates it refuses,
/// by the SHA-256 of their DER. It holds no names (certificates-and-tls 3).
struct Catalogue {
    static constexpr qsizetype kMostTrusted = 128;
    static constexpr qsizetype kMostRevoked = 64;

    QDateTime issued;                ///< UTC
    QDateTime nominalEnd;            ///< five years later; no device is known to enforce it
    std::vector<QByteArray> trusted; ///< 32 bytes each, in the order of the file
    std::vector<QByteArray> revoked;
    bool reservedIsZero = true; ///< false: fields whose meaning nobody knows are in use

    /// All or nothing: the size equation, the limits and the index against the digests.
    [[nodiscard]] static Result<Catalogue> parse(QByteArrayView bytes, const QString &origin);
    [[nodiscard]] static Result<Catalogue> read(const QString &path);
    /// The file a device reads. At most kMostTrusted and kMostRevoked entries; unsigned.
    [[nodiscard]] Result<QByteArray> toBytes() const;

    [[nodiscard]] bool trusts(QByteArrayView digest) const;
    [[nodiscard]] bool revokes(QByteArrayView digest) const;
};

/// What a catalogue says about a certificate. Revoked wins over trusted.
enum class Standing { NotListed, Trusted, Revoked };
[[nodiscard]] Standing standing(const Catalogue &catalogue, const Certificate &certificate);

/// Who vouches for a catalogue or a service pack (certificates-and-tls 2). A CC3220 accepts only
/// TiGen2, or the owner of the root in its one-time memory.
enum class Seal {
    TiGen2,     ///< CC3120, CC3220
    TiGen3,     ///< made for CC3130 and CC3x35: wrong for CC3220
    WrongSize,  ///< a signature of TI's keys has 256 bytes
    NotTi,      ///< somebody else's, or the content changed
    CannotCheck ///< this OpenSSL refuses the hash; says nothing about the file
};
[[nodiscard]] Seal sealOf(QByteArrayView content, QByteArrayView signature);

/// What changed from one catalogue to another, each list in the order of its file.
struct CatalogueDifference {
    std::vector<QByteArray> added;
    std::vector<QByteArray> removed;
    std::vector<QByteArray> newlyRevoked;
    std::vector<QByteArray> noLongerRevoked;
    [[nodiscard]] bool isEmpty() const;
};
[[nodiscard]] CatalogueDifference compare(const Catalogue &before, const Catalogue &after);

/// The vendor's published catalogues, of which the digests are known without the file.
enum class KnownCatalogue { Playground2016, Sdk2018, Production2019 };

/// What is known about a digest that a published catalogue lists.
struct ListedRoot {
    QByteArray digest;
    QString name;          ///< as the vendor calls it, mostly the CN
    QString key;           ///< "RSA 2048"; empty if no certificate with that digest is known
    QString signatureHash; ///< of its own signature: "sha1"; empty likewise
    QDate notBefore;       ///< invalid likewise
    QDate notAfter;
    bool provenByCertificate = false; ///< else the name follows from its place in the list only
    bool isRevoked = false;
    std::vector<KnownCatalogue> lists;
};
[[nodiscard]] const std::vector<ListedRoot> &listedRoots();
[[nodiscard]] const ListedRoot *listedRoot(QByteArrayView digest); ///< null if nobody lists it
/// True if TI's production catalogue of 2019 lists this root: what a device has if nobody changed
/// it.
[[nodiscard]] bool inProductionCatalogue(QByteArrayView digest);

} // namespace airlift::trust
