#include "core/trust/private_key.h"

#include "core/trust/key_token.h"
#include "core/trust/openssl_handles.h"

#include <cstring>

#include <openssl/core_names.h>
#include <openssl/rsa.h>

namespace airlift::trust {

namespace {

using openssl::ErrorQueue;
using openssl::length;
using openssl::octets;

constexpr ByteCount kKeyFileLimit{64 * 1024}; // a 16384-bit RSA key in PEM has 12 KiB
constexpr int kMostPemBlocks = 32;

[[nodiscard]] QString groupName(EVP_PKEY *key)
{
    char name[80];
    const ErrorQueue errors;
    if (EVP_PKEY_get_group_name(key, name, sizeof name, nullptr) != 1)
        return {};
    return QString::fromLatin1(name);
}

/// `key` is null for a certificate whose key no provider can read: such a key is of another kind
/// and verifies nothing.
[[nodiscard]] KeyKind kindOf(EVP_PKEY *key)
{
    if (!key)
        return KeyKind::Other;
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA:
        return KeyKind::Rsa;
    case EVP_PKEY_EC:
        return groupName(key) == QLatin1String{SN_X9_62_prime256v1} ? KeyKind::EcP256
                                                                    : KeyKind::Other;
    default:
        return KeyKind::Other;
    }
}

[[nodiscard]] QString describe(EVP_PKEY *key)
{
    if (!key)
        return QStringLiteral("?");
    if (kindOf(key) == KeyKind::EcP256)
        return QStringLiteral("EC P-256");
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_EC)
        return QStringLiteral("EC %1").arg(groupName(key)).trimmed();
    const char *type = EVP_PKEY_get0_type_name(key);
    return QStringLiteral("%1 %2")
        .arg(QString::fromLatin1(type ? type : "key"))
        .arg(EVP_PKEY_get_bits(key));
}

[[nodiscard]] const EVP_MD *algorithm(HashKind kind)
{
    return kind == HashKind::Sha1 ? EVP_sha1() : EVP_sha256();
}

/// A context for signing or verifying one digest: PKCS#1 v1.5 for RSA, the only padding the device
/// knows.
[[nodiscard]] openssl::KeyContext signatureContext(EVP_PKEY *key, HashKind hash,
                                                   int (*begin)(EVP_PKEY_CTX *))
{
    if (!key)
        return {};
    openssl::KeyContext context{EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)};
    if (!context || begin(context.get()) != 1)
        return {};
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA &&
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1)
        return {};
    if (EVP_PKEY_CTX_set_signature_md(context.get(), algorithm(hash)) != 1)
        return {};
    return context;
}

/// What a decoder needs to know of a pass phrase, and what became of it.
struct Passphrase {
    const QString &origin;
    const AskPassphrase &ask;
    std::optional<Secret> answer; ///< asked once, also if the decoder tries several structures

    static int give(char *buffer, int size, int /*writing*/, void *self)
    {
        auto &passphrase = *static_cast<Passphrase *>(self);
        if (!passphrase.answer)
            passphrase.answer = passphrase.ask ? passphrase.ask(passphrase.origin) : Secret{};
        const QByteArrayView bytes = passphrase.answer->reveal();
        if (bytes.isEmpty() || bytes.size() > size)
            return 0;
        std::memcpy(buffer, bytes.data(), length(bytes));
        return static_cast<int>(bytes.size());
    }
};

/// The first key of the wanted selection. A PEM file may hold other blocks before it: `EC
/// PARAMETERS`, a certificate.
[[nodiscard]] openssl::Key decodeKey(QByteArrayView bytes, int selection, Passphrase &passphrase)
{
    const bool pem = bytes.indexOf(QByteArrayView{"-----BEGIN "}) >= 0;
    const openssl::Bio source = openssl::readOnly(bytes);
    EVP_PKEY *raw = nullptr;
    const openssl::Decoder decoder{OSSL_DECODER_CTX_new_for_pkey(
        &raw, pem ? "PEM" : "DER", nullptr, nullptr, selection, nullptr, nullptr)};
    if (!source || !decoder)
        return {};
    OSSL_DECODER_CTX_set_pem_password_cb(decoder.get(), &Passphrase::give, &passphrase);
    for (int block = 0; block < kMostPemBlocks && BIO_pending(source.get()) > 0; ++block) {
        const auto before = BIO_pending(source.get());
        const bool decoded = OSSL_DECODER_from_bio(decoder.get(), source.get()) == 1;
        openssl::Key key{std::exchange(raw, nullptr)};
        if (decoded && key)
            return key;
        if (!pem || BIO_pending(source.get()) >= before)
            break;
    }
    return {};
}

/// OpenSSL hands out a key that has no private half without complaint.
[[nodiscard]] bool hasPrivateHalf(EVP_PKEY *key)
{
    const ErrorQueue errors;
    BIGNUM *number = nullptr;
    const bool isRsa = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
    const bool found =
        EVP_PKEY_get_bn_param(key, isRsa ? OSSL_PKEY_PARAM_RSA_D : OSSL_PKEY_PARAM_PRIV_KEY,
                              &number) == 1;
    BN_clear_free(number);
    std::size_t rawSize = 0; // Edwards curves keep theirs as octets
    return found || EVP_PKEY_get_raw_private_key(key, nullptr, &rawSize) == 1;
}

[[nodiscard]] Secret encodeTraditional(EVP_PKEY *key, const char *form)
{
    const ErrorQueue errors;
    const openssl::Encoder encoder{
        OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, form, "type-specific", nullptr)};
    unsigned char *data = nullptr;
    std::size_t size = 0;
    if (!encoder || OSSL_ENCODER_to_data(encoder.get(), &data, &size) != 1)
        return {};
    Secret secret{QByteArray{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)}};
    OPENSSL_clear_free(data, size);
    return secret;
}

[[nodiscard]] std::shared_ptr<const detail::KeyHandle> hold(openssl::Key key)
{
    return std::make_shared<const detail::KeyHandle>(detail::KeyHandle{std::move(key)});
}

[[nodiscard]] Result<PrivateKey> generated(EVP_PKEY *key, ErrorQueue &errors)
{
    if (!key)
        return errors.refused("generate key");
    return PrivateKey{hold(openssl::Key{key})};
}

} // namespace

PublicKey::PublicKey(std::shared_ptr<const detail::KeyHandle> handle)
    : m_handle(std::move(handle))
{
}

KeyKind PublicKey::kind() const
{
    return kindOf(m_handle->get());
}

int PublicKey::bits() const
{
    EVP_PKEY *const key = m_handle->get();
    return key ? EVP_PKEY_get_bits(key) : 0;
}

QString PublicKey::description() const
{
    return describe(m_handle->get());
}

QByteArray PublicKey::fingerprint() const
{
    const ErrorQueue errors;
    return digest(HashKind::Sha256, openssl::toDer<EVP_PKEY>(i2d_PUBKEY, m_handle->get()));
}

bool PublicKey::verifies(HashKind hash, QByteArrayView content, QByteArrayView signature) const
{
    return verifiesDigest(hash, digest(hash, content), signature);
}

bool PublicKey::verifiesDigest(HashKind hash, QByteArrayView digest, QByteArrayView signature) const
{
    if (digest.size() != digestSize(hash))
        return false;
    const ErrorQueue errors;
    const auto context = signatureContext(m_handle->get(), hash, EVP_PKEY_verify_init);
    return context && EVP_PKEY_verify(context.get(), octets(signature), length(signature),
                                      octets(digest), length(digest)) == 1;
}

Result<PublicKey> PublicKey::parse(QByteArrayView bytes, const QString &origin)
{
    ErrorQueue errors;
    Passphrase none{origin, {}, std::nullopt};
    openssl::Key key = decodeKey(bytes, EVP_PKEY_PUBLIC_KEY, none);
    if (!key)
        return failure(Error{CryptoRefused{QStringLiteral("read public key"), errors.drain()}});
    return PublicKey{hold(std::move(key))};
}

PrivateKey::PrivateKey(std::shared_ptr<const detail::KeyHandle> handle)
    : m_handle(std::move(handle))
{
}

Result<PrivateKey> PrivateKey::generateRsa(int bits)
{
    ErrorQueue errors;
    return generated(EVP_RSA_gen(static_cast<unsigned>(qBound(2048, bits, 4096))), errors);
}

Result<PrivateKey> PrivateKey::generateP256()
{
    ErrorQueue errors;
    return generated(EVP_EC_gen(SN_X9_62_prime256v1), errors);
}

Result<PrivateKey> PrivateKey::parse(QByteArrayView bytes, const QString &origin,
                                     const AskPassphrase &ask)
{
    const ErrorQueue errors;
    Passphrase passphrase{origin, ask, std::nullopt};
    openssl::Key key = decodeKey(bytes, EVP_PKEY_KEYPAIR, passphrase);
    if (key && hasPrivateHalf(key.get()))
        return PrivateKey{hold(std::move(key))};
    if (passphrase.answer)
        return failure(Error{PassphraseNeeded{origin, !passphrase.answer->isEmpty()}});
    return failure(Error{NotAPrivateKey{origin}});
}

Result<PrivateKey> PrivateKey::read(const QString &path, const AskPassphrase &ask)
{
    if (isTokenUri(path)) {
        ErrorQueue errors;
        Passphrase pin{path, ask, std::nullopt};
        if (openssl::Key key = keyOnToken(path, &Passphrase::give, &pin))
            return PrivateKey{hold(std::move(key))};
        return errors.refused("open a PKCS#11 key (is a PKCS#11 provider or the engine pkcs11 "
                              "configured, and PKCS11_MODULE_PATH set?)");
    }
    auto bytes = readBounded(path, kKeyFileLimit);
    if (!bytes)
        return failure(Error{std::move(bytes.error())});
    const Secret content{std::move(*bytes)};
    return parse(content.reveal(), path, ask);
}

KeyKind PrivateKey::kind() const
{
    return kindOf(m_handle->get());
}

int PrivateKey::bits() const
{
    return EVP_PKEY_get_bits(m_handle->get());
}

QString PrivateKey::description() const
{
    return describe(m_handle->get());
}

PublicKey PrivateKey::publicKey() const
{
    return PublicKey{m_handle};
}

Result<QByteArray> PrivateKey::sign(HashKind hash, QByteArrayView content) const
{
    return signDigest(hash, digest(hash, content));
}

Result<QByteArray> PrivateKey::signDigest(HashKind hash, QByteArrayView digest) const
{
    ErrorQueue errors;
    if (digest.size() != digestSize(hash))
        return errors.refused("sign: digest of another size");
    const auto context = signatureContext(m_handle->get(), hash, EVP_PKEY_sign_init);
    std::size_t size = 0; // first the largest size, then the real one: DER ECDSA varies
    if (!context ||
        EVP_PKEY_sign(context.get(), nullptr, &size, octets(digest), length(digest)) != 1)
        return errors.refused("sign");
    QByteArray signature{static_cast<qsizetype>(size), Qt::Uninitialized};
    if (EVP_PKEY_sign(context.get(), octets(signature), &size, octets(digest), length(digest)) != 1)
        return errors.refused("sign");
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

Secret PrivateKey::toTraditionalPem() const
{
    return encodeTraditional(m_handle->get(), "PEM");
}

Secret PrivateKey::toTraditionalDer() const
{
    return encodeTraditional(m_handle->get(), "DER");
}

} // namespace airlift::trust
