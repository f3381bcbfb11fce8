#include "core/trust/facts.h"

#include "core/trust/openssl_handles.h"

#include <QSet>

namespace airlift::trust {

namespace {

[[nodiscard]] QByteArray bytesOf(const ASN1_STRING *string)
{
    return string ? QByteArray{reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                               ASN1_STRING_length(string)}
                  : QByteArray{};
}

[[nodiscard]] QString oid(const X509_EXTENSION *extension)
{
    char text[80];
    const int size = OBJ_obj2txt(
        text, sizeof text,
        X509_EXTENSION_get_object(const_cast<X509_EXTENSION *>(extension)), // OpenSSL's omission
        1);
    return QString::fromLatin1(text, qBound(0, size, static_cast<int>(sizeof text) - 1));
}

[[nodiscard]] SignatureHash hashOf(int nid)
{
    switch (nid) {
    case NID_md5:
        return SignatureHash::Md5;
    case NID_sha1:
        return SignatureHash::Sha1;
    case NID_sha256:
        return SignatureHash::Sha256;
    case NID_sha384:
        return SignatureHash::Sha384;
    case NID_sha512:
        return SignatureHash::Sha512;
    case NID_undef:
        return SignatureHash::None;
    default:
        return SignatureHash::Other;
    }
}

[[nodiscard]] SignatureScheme schemeOf(int nid)
{
    switch (nid) {
    case NID_rsaEncryption:
        return SignatureScheme::RsaPkcs1;
    case NID_rsassaPss:
        return SignatureScheme::RsaPss;
    case NID_X9_62_id_ecPublicKey:
        return SignatureScheme::Ecdsa;
    case NID_ED25519:
    case NID_ED448:
        return SignatureScheme::EdDsa;
    default:
        return SignatureScheme::Other;
    }
}

void addSignature(CertificateFacts &facts, X509 *x509)
{
    int hash = NID_undef;
    int scheme = NID_undef;
    X509_get_signature_info(x509, &hash, &scheme, nullptr, nullptr);
    facts.hash = hashOf(hash);
    facts.scheme = schemeOf(scheme);
    facts.signatureAlgorithm = QString::fromLatin1(OBJ_nid2sn(X509_get_signature_nid(x509)));
}

void addUses(CertificateFacts &facts, X509 *x509)
{
    facts.subjectKeyId = bytesOf(X509_get0_subject_key_id(x509));
    facts.authorityKeyId = bytesOf(X509_get0_authority_key_id(x509));
    const long pathLength = X509_get_pathlen(x509);
    if (pathLength >= 0)
        facts.pathLength = static_cast<int>(qMin(pathLength, 1000L));
    if ((X509_get_extension_flags(x509) & EXFLAG_INVALID) != 0)
        return; // then nothing can be said of uses, and something else is remarked
    // UINT32_MAX, all bits, if the extension is absent
    facts.maySignCertificates = (X509_get_key_usage(x509) & KU_KEY_CERT_SIGN) != 0;
    facts.mayServe = (X509_get_extended_key_usage(x509) & (XKU_SSL_SERVER | XKU_ANYEKU)) != 0;
}

void addExtensionRemarks(CertificateFacts &facts, X509 *x509)
{
    QSet<QString> seen;
    for (int i = 0; i < X509_get_ext_count(x509); ++i) {
        X509_EXTENSION *const extension = X509_get_ext(x509, i);
        const QString id = oid(extension);
        if (seen.contains(id) && !facts.duplicates.contains(id))
            facts.duplicates << id;
        seen.insert(id);
        if (X509_EXTENSION_get_critical(extension) == 1 && X509_supported_extension(extension) == 0)
            facts.unknownCritical << id;
    }
}

} // namespace

QString name(SignatureHash hash)
{
    switch (hash) {
    case SignatureHash::Md5:
        return QStringLiteral("MD5");
    case SignatureHash::Sha1:
        return QStringLiteral("SHA-1");
    case SignatureHash::Sha256:
        return QStringLiteral("SHA-256");
    case SignatureHash::Sha384:
        return QStringLiteral("SHA-384");
    case SignatureHash::Sha512:
        return QStringLiteral("SHA-512");
    case SignatureHash::None:
        return QStringLiteral("-");
    case SignatureHash::Other:
        return QStringLiteral("?");
    }
    Q_UNREACHABLE();
}

CertificateFacts factsOf(const Certificate &certificate)
{
    const openssl::ErrorQueue errors;
    X509 *const x509 = certificate.impl().get();
    const PublicKey key = certificate.publicKey();
    const QByteArray der = certificate.toDer();
    const ASN1_INTEGER *const serial = X509_get0_serialNumber(x509);

    CertificateFacts facts;
    facts.subject = certificate.subject();
    facts.issuer = certificate.issuer();
    facts.commonName = certificate.commonName();
    facts.issuerCommonName = certificate.issuerCommonName();
    facts.serial = bytesOf(serial);
    facts.serialIsNegative = serial && ASN1_STRING_type(serial) == V_ASN1_NEG_INTEGER;
    facts.notBefore = certificate.notBefore();
    facts.notAfter = certificate.notAfter();
    facts.key = key.description();
    facts.keyKind = key.kind();
    facts.keyIsRsa = key.kind() == KeyKind::Rsa;
    facts.keyBits = key.bits();
    facts.version = static_cast<int>(X509_get_version(x509)) + 1;
    facts.isCa = certificate.isCa();
    facts.isSelfSigned = certificate.isSelfSigned();
    facts.dnsNames = certificate.dnsNames();
    facts.addresses = certificate.addresses();
    facts.sha1 = digest(HashKind::Sha1, der);
    facts.sha256 = digest(HashKind::Sha256, der);
    facts.size = der.size();
    facts.inProductionCatalogue = inProductionCatalogue(facts.sha256);
    facts.dummy = dummyKey(key);
    addSignature(facts, x509);
    addUses(facts, x509);
    addExtensionRemarks(facts, x509);
    return facts;
}

QString chainFileName(const CertificateFacts &facts)
{
    return facts.commonName.contains(u'/') ? QString{} : facts.commonName;
}

bool isAddress(const QString &host)
{
    const openssl::ErrorQueue errors;
    return openssl::Octets{a2i_IPADDRESS(host.toLatin1().constData())} != nullptr;
}

} // namespace airlift::trust
