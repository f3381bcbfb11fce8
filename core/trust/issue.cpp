#include "core/trust/issue.h"

#include "core/trust/openssl_handles.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTimeZone>
#include <QUrl>

namespace airlift::trust {

namespace {

using openssl::ErrorQueue;

struct Extension {
    int nid = NID_undef;
    const char *value = nullptr;
};

/// What one certificate says. Issuer and signing key are those of `issuer`, or its own.
struct Draft {
    QString commonName;
    QDateTime notBefore;
    QDateTime notAfter;
    std::vector<Extension> extensions;
    QStringList names;
    const Identity *issuer = nullptr;
};

[[nodiscard]] QDateTime yesterday()
{
    return QDateTime::currentDateTimeUtc().addDays(-1);
}

[[nodiscard]] bool setTime(ASN1_TIME *field, const QDateTime &time)
{
    return ASN1_TIME_set(field, static_cast<time_t>(time.toSecsSinceEpoch())) != nullptr;
}

/// Positive, 127 random bits: serial numbers of one root never meet again.
[[nodiscard]] bool setSerial(X509 *x509)
{
    const openssl::BigNumber number{BN_new()};
    return number && BN_rand(number.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(x509)) != nullptr;
}

[[nodiscard]] bool setCommonName(X509 *x509, const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    return !utf8.isEmpty() &&
           X509_NAME_add_entry_by_NID(X509_get_subject_name(x509), NID_commonName, MBSTRING_UTF8,
                                      openssl::octets(QByteArrayView{utf8}),
                                      static_cast<int>(utf8.size()), -1, 0) == 1;
}

/// The name as certificates spell it, empty for what is no host name. Qt knows no wildcards.
[[nodiscard]] QByteArray dnsName(const QString &name)
{
    const QLatin1String wildcard{"*."};
    if (!name.startsWith(wildcard))
        return QUrl::toAce(name);
    const QByteArray parent = QUrl::toAce(name.sliced(wildcard.size()));
    return parent.isEmpty() ? parent : "*." + parent;
}

[[nodiscard]] openssl::GeneralName generalName(const QString &name)
{
    openssl::GeneralName result{GENERAL_NAME_new()};
    openssl::Octets address{a2i_IPADDRESS(name.toLatin1().constData())};
    if (result && address) {
        GENERAL_NAME_set0_value(result.get(), GEN_IPADD, address.release());
        return result;
    }
    const QByteArray ace = dnsName(name);
    openssl::Handle<ASN1_IA5STRING, ASN1_IA5STRING_free> dns{ASN1_IA5STRING_new()};
    if (!result || !dns || ace.isEmpty() ||
        ASN1_STRING_set(dns.get(), ace.constData(), static_cast<int>(ace.size())) != 1)
        return {};
    GENERAL_NAME_set0_value(result.get(), GEN_DNS, dns.release());
    return result;
}

/// Built from objects, never from OpenSSL's "DNS:a,IP:b" text, where a comma in a name would add
/// names.
[[nodiscard]] bool addNames(X509 *x509, const QStringList &names)
{
    if (names.isEmpty())
        return true;
    const openssl::GeneralNames list{GENERAL_NAMES_new()};
    for (const QString &name : names) {
        openssl::GeneralName entry = generalName(name);
        if (!list || !entry || sk_GENERAL_NAME_push(list.get(), entry.get()) <= 0)
            return false;
        static_cast<void>(entry.release()); // the list owns it now
    }
    return X509_add1_ext_i2d(x509, NID_subject_alt_name, list.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

[[nodiscard]] bool addExtensions(X509 *x509, X509 *issuer, const std::vector<Extension> &extensions)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    for (const auto &[nid, value] : extensions) {
        const openssl::X509Extension extension{X509V3_EXT_conf_nid(nullptr, &context, nid, value)};
        if (!extension || X509_add_ext(x509, extension.get(), -1) != 1)
            return false;
    }
    return true;
}

[[nodiscard]] Result<Identity> issue(const Draft &draft, Result<PrivateKey> key)
{
    if (!key)
        return failure(std::move(key.error()));
    ErrorQueue errors;
    openssl::X509Certificate x509{X509_new()};
    X509 *const own = x509.get();
    X509 *const issuer = draft.issuer ? draft.issuer->certificate.impl().get() : own;
    const PrivateKey &signer = draft.issuer ? draft.issuer->key : *key;
    const bool written = own && X509_set_version(own, X509_VERSION_3) == 1 && setSerial(own) &&
                         setTime(X509_getm_notBefore(own), draft.notBefore) &&
                         setTime(X509_getm_notAfter(own), draft.notAfter) &&
                         X509_set_pubkey(own, key->handle().get()) == 1 &&
                         setCommonName(own, draft.commonName) &&
                         X509_set_issuer_name(own, X509_get_subject_name(issuer)) == 1 &&
                         addExtensions(own, issuer, draft.extensions) && addNames(own, draft.names);
    if (!written || X509_sign(own, signer.handle().get(), EVP_sha256()) <= 0)
        return errors.refused("issue certificate");
    return Identity{
        Certificate{std::make_shared<const Certificate::Impl>(Certificate::Impl{std::move(x509)})},
        std::move(*key)};
}

[[nodiscard]] Draft selfSignedDraft(const QString &commonName, const char *keyUsage)
{
    constexpr int kYears = 10;
    const QDateTime from = yesterday();
    return {.commonName = commonName,
            .notBefore = from,
            .notAfter = from.addYears(kYears),
            .extensions = {{NID_basic_constraints, "critical,CA:TRUE"},
                           {NID_key_usage, keyUsage},
                           {NID_subject_key_identifier, "hash"}},
            .names = {}};
}

[[nodiscard]] Result<Identity> issueServer(const Identity &root, const QStringList &names,
                                           ServerKey key, const QDateTime &notAfter)
{
    const bool isRsa = key == ServerKey::Rsa2048;
    const Draft draft{
        .commonName = names.isEmpty() ? QString{} : names.front(),
        .notBefore = QDateTime{QDate{2000, 1, 1}, QTime{0, 0}, QTimeZone::utc()},
        .notAfter = notAfter,
        .extensions = {{NID_basic_constraints, "critical,CA:FALSE"},
                       // the suites without ECDHE encrypt the pre-master secret with the key
                       {NID_key_usage, isRsa ? "critical,digitalSignature,keyEncipherment"
                                             : "critical,digitalSignature"},
                       {NID_ext_key_usage, "serverAuth"},
                       {NID_subject_key_identifier, "hash"},
                       {NID_authority_key_identifier, "keyid"}},
        .names = names,
        .issuer = &root};
    return issue(draft, isRsa ? PrivateKey::generateRsa() : PrivateKey::generateP256());
}

[[nodiscard]] Result<Identity> saveRoot(Identity root, const QString &certificatePath,
                                        const QString &keyPath)
{
    if (auto saved =
            saveAtomically(keyPath, root.key.toTraditionalPem().reveal(), FileAccess::OwnerOnly);
        !saved)
        return failure(Error{std::move(saved.error())});
    if (auto saved = saveAtomically(certificatePath, root.certificate.toDer()); !saved) {
        QFile::remove(keyPath); // ours, seconds old, and worth nothing alone
        return failure(Error{std::move(saved.error())});
    }
    return root;
}

} // namespace

Result<Identity> makeRoot(const QString &commonName)
{
    return issue(selfSignedDraft(commonName, "critical,keyCertSign,cRLSign"),
                 PrivateKey::generateRsa());
}

Result<Identity> issueServerCertificate(const Identity &root, const QStringList &names,
                                        ServerKey key)
{
    return issueServer(root, names, key, root.certificate.notAfter());
}

Result<Identity> issueExpiredServerCertificate(const Identity &root, const QStringList &names,
                                               ServerKey key)
{
    constexpr int kDays = 7;
    return issueServer(root, names, key, QDateTime::currentDateTimeUtc().addDays(-kDays));
}

Result<Identity> makeVendorIdentity(const QString &commonName)
{
    // CA like the vendor's own example, which is known to be taken (certificates-and-tls 4)
    return issue(selfSignedDraft(commonName, "critical,digitalSignature,keyCertSign"),
                 PrivateKey::generateP256());
}

Result<Identity> makeImageSigner(const QString &commonName)
{
    return issue(selfSignedDraft(commonName, "critical,digitalSignature,keyCertSign"),
                 PrivateKey::generateRsa());
}

Result<SignerChain> makeSignerChain(const QString &name)
{
    const auto below = [](const QString &commonName, const Identity &issuer, bool isCa) {
        const Draft draft{
            .commonName = commonName,
            .notBefore = yesterday(),
            .notAfter = issuer.certificate.notAfter(),
            .extensions = {{NID_basic_constraints, isCa ? "critical,CA:TRUE" : "critical,CA:FALSE"},
                           {NID_key_usage,
                            isCa ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature"},
                           {NID_subject_key_identifier, "hash"},
                           {NID_authority_key_identifier, "keyid"}},
            .names = {},
            .issuer = &issuer};
        return issue(draft, PrivateKey::generateRsa());
    };
    auto root = makeRoot(name + QStringLiteral("-root"));
    if (!root)
        return failure(std::move(root.error()));
    auto ca = below(name + QStringLiteral("-ca"), *root, true);
    if (!ca)
        return failure(std::move(ca.error()));
    auto signer = below(name + QStringLiteral("-signer"), *ca, false);
    if (!signer)
        return failure(std::move(signer.error()));
    return SignerChain{std::move(*root), std::move(*ca), std::move(*signer)};
}

Result<Identity> openOrCreateRoot(const QString &folder, const QString &commonName)
{
    const QDir dir{folder};
    const QString certificatePath = dir.filePath(QStringLiteral("root.der"));
    const QString keyPath = dir.filePath(QStringLiteral("root.key.pem"));
    const auto unwritable = [](const QString &path, QFileDevice::FileError cause) {
        return failure(Error{FileError{Unwritable{path, cause, {}}}});
    };
    if (!dir.mkpath(QStringLiteral(".")))
        return unwritable(folder, QFileDevice::OpenError);
    // Two programs that start at once must agree on one root.
    constexpr int kPatienceMilliseconds = 10000; // making an RSA key takes up to a second or two
    QLockFile lock{dir.filePath(QStringLiteral("root.lock"))};
    const bool locked = lock.tryLock(kPatienceMilliseconds);

    if (QFile::exists(certificatePath) || QFile::exists(keyPath))
        return readIdentity(certificatePath, keyPath); // names the file that is missing
    if (!locked)
        return unwritable(dir.filePath(QStringLiteral("root.lock")), QFileDevice::OpenError);
    auto root = makeRoot(commonName);
    if (!root)
        return root;
    return saveRoot(std::move(*root), certificatePath, keyPath);
}

} // namespace airlift::trust
