#include "tests/support/forge.h"

#include "core/trust/key_files.h"

#include <map>
#include <memory>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace airlift::test {

namespace {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
template <typename T, auto release>
using Owned = std::unique_ptr<T, Release<release>>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Context = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using Bio = Owned<BIO, BIO_free_all>;
using X = Owned<X509, X509_free>;

void must(bool done, const char *what)
{
    if (!done)
        qFatal("the forge cannot %s", what);
}

[[nodiscard]] QByteArray content(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

[[nodiscard]] EVP_PKEY *makeKey(ForgeKey kind)
{
    switch (kind) {
    case ForgeKey::Rsa1024:
        return EVP_RSA_gen(1024);
    case ForgeKey::Rsa2048:
        return EVP_RSA_gen(2048);
    case ForgeKey::Rsa3072:
        return EVP_RSA_gen(3072);
    case ForgeKey::Rsa4096:
        return EVP_RSA_gen(4096);
    case ForgeKey::P256:
        return EVP_EC_gen("P-256");
    case ForgeKey::P384:
        return EVP_EC_gen("P-384");
    case ForgeKey::Ed25519:
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    }
    Q_UNREACHABLE();
}

[[nodiscard]] EVP_PKEY *keyOf(ForgeKey kind, int number)
{
    static std::map<std::pair<ForgeKey, int>, Key> keys;
    Key &key = keys[{kind, number}];
    if (!key)
        key.reset(makeKey(kind));
    must(key != nullptr, "make a key");
    return key.get();
}

[[nodiscard]] trust::PrivateKey exported(EVP_PKEY *key)
{
    const Bio bio{BIO_new(BIO_s_mem())};
    must(i2d_PKCS8PrivateKey_bio(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "write a key");
    const auto parsed = trust::PrivateKey::parse(content(bio), QStringLiteral("forge"));
    must(parsed.has_value(), "read its key");
    return *parsed;
}

[[nodiscard]] Key imported(const trust::PrivateKey &key)
{
    const Secret pem = trust::toPkcs8Pem(key);
    const QByteArrayView bytes = pem.reveal();
    const Bio bio{BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))};
    return Key{PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr)};
}

[[nodiscard]] X imported(const trust::Certificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return X{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
}

void addName(X509_NAME *name, const char *field, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    // as a finished string: the usual way refuses more than 64 characters
    if (!utf8.isEmpty())
        must(X509_NAME_add_entry_by_txt(name, field, V_ASN1_UTF8STRING,
                                        reinterpret_cast<const unsigned char *>(utf8.constData()),
                                        static_cast<int>(utf8.size()), -1, 0) == 1,
             "add a name");
}

void addExtension(X509 *x509, X509V3_CTX &context, int nid, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    const Owned<X509_EXTENSION, X509_EXTENSION_free> extension{
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData())};
    must(extension && X509_add_ext(x509, extension.get(), -1) == 1, "add an extension");
}

/// 1.2.3.4.5: not anybody's.
void addStrange(X509 *x509)
{
    const Owned<ASN1_OBJECT, ASN1_OBJECT_free> id{OBJ_txt2obj("1.2.3.4.5", 1)};
    const Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> value{ASN1_OCTET_STRING_new()};
    const unsigned char null[] = {0x05, 0x00};
    ASN1_OCTET_STRING_set(value.get(), null, sizeof null);
    const Owned<X509_EXTENSION, X509_EXTENSION_free> extension{
        X509_EXTENSION_create_by_OBJ(nullptr, id.get(), 1, value.get())};
    must(extension && X509_add_ext(x509, extension.get(), -1) == 1, "add a strange extension");
}

[[nodiscard]] QByteArray alternativeNames(const Forgery &wanted)
{
    QByteArrayList parts;
    for (const QString &name : wanted.names)
        parts << "DNS:" + name.toUtf8();
    for (const QString &address : wanted.addresses)
        parts << "IP:" + address.toUtf8();
    return parts.join(',');
}

void addExtensions(X509 *x509, X509 *issuer, const Forgery &wanted)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, x509, nullptr, nullptr, 0);
    QByteArray constraints = wanted.ca ? "critical,CA:TRUE" : QByteArray{};
    if (wanted.pathLength)
        constraints += ",pathlen:" + QByteArray::number(*wanted.pathLength);
    addExtension(x509, context, NID_basic_constraints, constraints);
    addExtension(x509, context, NID_key_usage, wanted.keyUsage);
    if (wanted.twice)
        addExtension(x509, context, NID_key_usage, "digitalSignature");
    if (wanted.twice && wanted.keyUsage.isEmpty())
        addExtension(x509, context, NID_key_usage, "keyEncipherment");
    addExtension(x509, context, NID_ext_key_usage, wanted.extendedUse);
    addExtension(x509, context, NID_subject_alt_name, alternativeNames(wanted));
    if (wanted.keyIds) {
        addExtension(x509, context, NID_subject_key_identifier, "hash");
        addExtension(x509, context, NID_authority_key_identifier, "keyid");
    }
    if (wanted.strangeCritical)
        addStrange(x509);
}

void setSerial(X509 *x509, const QByteArray &hex)
{
    BIGNUM *number = nullptr;
    must(BN_hex2bn(&number, hex.constData()) > 0, "read a serial number");
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x509));
    BN_free(number);
}

void sign(X509 *x509, EVP_PKEY *key, const Forgery &wanted)
{
    const Context context{EVP_MD_CTX_new()};
    EVP_PKEY_CTX *parameters = nullptr;
    const EVP_MD *hash = wanted.hash.isEmpty() ? nullptr : EVP_get_digestbyname(wanted.hash);
    must(EVP_DigestSignInit(context.get(), &parameters, hash, nullptr, key) == 1, "begin to sign");
    if (wanted.pss)
        must(EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1 &&
                 EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) == 1,
             "choose PSS");
    must(X509_sign_ctx(x509, context.get()) > 0, "sign");
}

} // namespace

trust::Identity forge(const Forgery &wanted)
{
    const X x509{X509_new()};
    X509 *const own = x509.get();
    EVP_PKEY *const key = keyOf(wanted.key, wanted.keyNumber);
    const X issuer = wanted.issuer ? imported(wanted.issuer->certificate) : X{};
    const Key issuerKey = wanted.issuer ? imported(wanted.issuer->key) : Key{};

    X509_set_version(own, X509_VERSION_3);
    setSerial(own, wanted.serial);
    ASN1_TIME_set(X509_getm_notBefore(own), wanted.notBefore.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(own), wanted.notAfter.toSecsSinceEpoch());
    X509_set_pubkey(own, key);
    addName(X509_get_subject_name(own), "O", wanted.organization);
    addName(X509_get_subject_name(own), "CN", wanted.commonName);
    X509_set_issuer_name(own, X509_get_subject_name(issuer ? issuer.get() : own));
    addExtensions(own, issuer ? issuer.get() : own, wanted);
    sign(own, issuerKey ? issuerKey.get() : key, wanted);

    unsigned char *der = nullptr;
    const int size = i2d_X509(own, &der);
    const QByteArray bytes{reinterpret_cast<const char *>(der), size};
    OPENSSL_free(der);
    const auto parsed = trust::Certificate::parse(bytes, QStringLiteral("forge"));
    must(parsed.has_value(), "read its certificate");
    return {*parsed, exported(key)};
}

QByteArray pem(const std::vector<trust::Certificate> &certificates)
{
    QByteArray text;
    for (const trust::Certificate &certificate : certificates)
        text += certificate.toPem();
    return text;
}

QByteArray pkcs12(const trust::Identity &identity, const std::vector<trust::Certificate> &more,
                  const QByteArray &passphrase, int iterations)
{
    STACK_OF(X509) *chain = sk_X509_new_null();
    for (const trust::Certificate &certificate : more)
        sk_X509_push(chain, imported(certificate).release());
    const Owned<PKCS12, PKCS12_free> p12{PKCS12_create(
        passphrase.isEmpty() ? "" : passphrase.constData(), "forged", imported(identity.key).get(),
        imported(identity.certificate).get(), chain, 0, 0, iterations, iterations, 0)};
    sk_X509_pop_free(chain, X509_free);
    must(p12 != nullptr, "make a PKCS#12");
    const Bio bio{BIO_new(BIO_s_mem())};
    i2d_PKCS12_bio(bio.get(), p12.get());
    return content(bio);
}

QByteArray pkcs7(const std::vector<trust::Certificate> &certificates)
{
    const Owned<PKCS7, PKCS7_free> p7{PKCS7_new()};
    PKCS7_set_type(p7.get(), NID_pkcs7_signed);
    PKCS7_content_new(p7.get(), NID_pkcs7_data);
    for (const trust::Certificate &certificate : certificates)
        PKCS7_add_certificate(p7.get(), imported(certificate).get());
    const Bio bio{BIO_new(BIO_s_mem())};
    i2d_PKCS7_bio(bio.get(), p7.get());
    return content(bio);
}

QByteArray encryptedPem(const trust::PrivateKey &key, const QByteArray &passphrase, int iterations)
{
    const Key own = imported(key);
    const Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> plain{EVP_PKEY2PKCS8(own.get())};
    const Owned<X509_SIG, X509_SIG_free> locked{
        PKCS8_encrypt(-1, EVP_aes_256_cbc(), passphrase.constData(),
                      static_cast<int>(passphrase.size()), nullptr, 0, iterations, plain.get())};
    must(locked != nullptr, "encrypt a key");
    const Bio bio{BIO_new(BIO_s_mem())};
    PEM_write_bio_PKCS8(bio.get(), locked.get());
    return content(bio);
}

} // namespace airlift::test
