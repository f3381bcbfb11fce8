#pragma once

#include "core/trust/catalogue.h"
#include "core/trust/certificate.h"
#include "core/trust/known_keys.h"

#include <optional>

#include <QDateTime>
#include <QStringList>

namespace airlift::trust {

enum class SignatureHash { Md5, Sha1, Sha256, Sha384, Sha512, None, Other };
enum class SignatureScheme { RsaPkcs1, RsaPss, Ecdsa, EdDsa, Other };
[[nodiscard]] QString name(SignatureHash hash); ///< "SHA-256"; not translated

/// Everything a viewer shows and the checks ask about one certificate.
struct CertificateFacts {
    QString subject;
    QString issuer;
    QString commonName;
    QString issuerCommonName;
    QByteArray serial; ///< magnitude, big end first
    bool serialIsNegative = false;
    QDateTime notBefore;
    QDateTime notAfter;

    QString key; ///< "RSA 2048", "EC P-256"
    KeyKind keyKind = KeyKind::Other;
    bool keyIsRsa = false;
    int keyBits = 0;
    SignatureScheme scheme = SignatureScheme::Other;
    SignatureHash hash = SignatureHash::Other;
    QString signatureAlgorithm; ///< OpenSSL's short name: "RSA-SHA256"

    int version = 0; ///< 3 for all that have extensions
    bool isCa = false;
    bool isSelfSigned = false;
    std::optional<int> pathLength;
    bool maySignCertificates = true; ///< key usage absent, or with keyCertSign
    bool mayServe = true;            ///< extended key usage absent, or with serverAuth
    QStringList dnsNames;
    QStringList addresses;
    QByteArray subjectKeyId;
    QByteArray authorityKeyId;
    QStringList unknownCritical; ///< extensions one must understand and OpenSSL does not, as OIDs
    QStringList duplicates;      ///< extensions that occur more than once, as OIDs

    QByteArray sha1;
    QByteArray sha256;
    qsizetype size = 0; ///< of the DER
    bool inProductionCatalogue = false;
    std::optional<DummyKey> dummy; ///< its private key is published
};
[[nodiscard]] CertificateFacts factsOf(const Certificate &certificate);

/// The file name under which a device looks for this certificate as a member of a signing chain:
/// its common name (certificates-and-tls 4.2). Empty if it can have none.
[[nodiscard]] QString chainFileName(const CertificateFacts &facts);

/// Is this a literal IPv4 or IPv6 address, not a name?
[[nodiscard]] bool isAddress(const QString &host);

} // namespace airlift::trust
