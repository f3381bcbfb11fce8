#include "core/sim/file_signature.h"

#include "core/sim/codes.h"
#include "core/trust/certificate.h"

namespace airlift::sim {

namespace {

constexpr QByteArrayView kFirstGenerationKey =
    "-----BEGIN PUBLIC KEY-----\n"
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtHebsgLrSokA5Y6TCVh1\n"
    "PSHOWRrQ0PSpT2nop1rQ7ixxjceH6BeIWJTM2I+iZ4UGv0pmCy1EkWdkC670ZqJV\n"
    "QIuul/CUeW15qM4XgsDcGIpWEnISFvFJgAZKxczc3quAAncxQWDKb+pCLPxi4+tq\n"
    "GVQDd9R0F47doAWoBCj0dihrNybnukHoZDTkuCytjHlB3MGPbZvsDLKA6eS9lPk7\n"
    "Qpq2HyKMs5gQVFCdKcvMubQZvlLhPSKSzJ6UbT2m96GSeU00g2M2t656yyG6Q8PG\n"
    "pD/Xjuqab8CKqVIFWlQymfbcEcA+yWYpEzIZdk1qXxV5ykEeBJX4Ud2yh64AuoKy\n"
    "MQIDAQAB\n"
    "-----END PUBLIC KEY-----\n";
constexpr QByteArrayView kSecondGenerationKey =
    "-----BEGIN PUBLIC KEY-----\n"
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAriAmnVV6K/co4C8Dzive\n"
    "/T9caDA7to0yG/lvb3T5USYbZu0J1ZUi36DrlK96t5rr459BGPixoaY8piEO/h6L\n"
    "D8vyG/WnCiHGNOUOGPh1Qv/uvx8zNVFoQDGaOa70LaF8GRStHfAwAjcyMpAVi+GT\n"
    "EbYBMyoqFPZKuSqkj60b8Kd2u43+Cm9Zqhim4lw0KOwnciM8GSYNkVOKYOln9PKM\n"
    "IhpLEVMf8VchO1i1g99xaeRPPTvxhH7g0huZ0kIKDSAX6KMj3WVQ1AIx6Q3qaU+z\n"
    "BnVIL+CR3eYZCPE1rJixY5Ru2XB/YSI2McAHzDZkPz48Xq+sKRCsv4y5VUxFzkDC\n"
    "8QIDAQAB\n"
    "-----END PUBLIC KEY-----\n";

/// More than any real chain; ends circles.
constexpr int kDeepestChain = 8;

[[nodiscard]] bool isSignedByManufacturer(const QByteArray &name)
{
    return name == "/sys/servicepack.ucf" || name == "/sys/certstore.lst";
}

/// File signatures take DER only (certificates-and-tls 4.1).
[[nodiscard]] trust::Result<trust::Certificate> certificateIn(const QByteArray &der,
                                                              const QByteArray &name)
{
    const QString origin = QString::fromUtf8(name);
    if (der.isEmpty() || der.front() != '\x30')
        return failure(trust::Error{trust::NotACertificate{origin, 0}});
    return trust::Certificate::parse(der, origin);
}

/// 0 if `certificate` leads to a trusted root.
[[nodiscard]] qint32 followChain(trust::Certificate certificate, const Catalogue &catalogue,
                                 const ReadFile &read)
{
    for (int depth = 0; depth < kDeepestChain; ++depth) {
        if (catalogue.revokes(certificate.sha256()))
            return code::kCertificateRevoked;
        if (certificate.isSelfSigned())
            return catalogue.trusts(certificate.sha256()) ? 0 : code::kRootUnknown;
        const QByteArray issuerName = certificate.issuerCommonName().toUtf8();
        const auto file = read(issuerName);
        if (!file)
            return code::kCertificateChain;
        const auto issuer = certificateIn(*file, issuerName);
        if (!issuer || !certificate.isIssuedBy(*issuer))
            return code::kCertificateChain;
        certificate = *issuer;
    }
    return code::kCertificateChain;
}

} // namespace

trust::PublicKey manufacturerKey(Chip chip)
{
    const QByteArrayView pem =
        signatureHash(chip) == trust::HashKind::Sha1 ? kFirstGenerationKey : kSecondGenerationKey;
    return *trust::PublicKey::parse(pem, QStringLiteral("manufacturer key"));
}

qint32 checkFileSignature(const SignedFile &file, Chip chip,
                          const std::optional<Catalogue> &catalogue, const ReadFile &read)
{
    const auto judge = [&](const trust::PublicKey &key) {
        return key.kind() == trust::KeyKind::Rsa &&
                       key.verifies(signatureHash(chip), file.content, file.signature)
                   ? 0
                   : code::kWrongSignature;
    };
    if (file.signature.size() != 128 && file.signature.size() != 256)
        return code::kSignatureOrNameLength;
    if (file.certificateName.isEmpty())
        return isSignedByManufacturer(file.name) ? judge(manufacturerKey(chip))
                                                 : code::kSignatureOrNameLength;
    const auto signer = read(file.certificateName);
    if (!signer)
        return code::kFileNotExists;
    if (!catalogue)
        return code::kNoCertificateStore;
    const auto certificate = certificateIn(*signer, file.certificateName);
    if (!certificate)
        return code::kWrongCertificateFile;
    const qint32 chain = followChain(*certificate, *catalogue, read);
    return chain != 0 ? chain : judge(certificate->publicKey());
}

} // namespace airlift::sim
