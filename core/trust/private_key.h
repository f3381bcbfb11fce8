#pragma once

#include "core/base/secret.h"
#include "core/trust/digest.h"
#include "core/trust/error.h"

#include <functional>
#include <memory>
#include <optional>

namespace airlift::trust {

enum class KeyKind { Rsa, EcP256, Other };
/// Asked only when a key turns out to be encrypted; an empty answer means "none".
using AskPassphrase = std::function<Secret(const QString &origin)>;

namespace detail {
struct KeyHandle; ///< owns one OpenSSL EVP_PKEY; complete only inside trust
}

/// A public key: what a signature is checked against.
class PublicKey
{
public:
    explicit PublicKey(std::shared_ptr<const detail::KeyHandle> handle);
    [[nodiscard]] KeyKind kind() const;
    [[nodiscard]] int bits() const;
    [[nodiscard]] QString description() const; ///< "RSA 2048", "EC P-256"
    /// SHA-256 of the SubjectPublicKeyInfo: how well-known keys are recognised.
    [[nodiscard]] QByteArray fingerprint() const;
    /// PKCS#1 v1.5 for RSA, DER ECDSA for EC, over `content` hashed with `hash`. False also for a
    /// malformed signature.
    [[nodiscard]] bool verifies(HashKind hash, QByteArrayView content,
                                QByteArrayView signature) const;
    /// The same over a digest already computed, for content that was streamed.
    [[nodiscard]] bool verifiesDigest(HashKind hash, QByteArrayView digest,
                                      QByteArrayView signature) const;
    /// Reads a PEM or DER SubjectPublicKeyInfo.
    [[nodiscard]] static Result<PublicKey> parse(QByteArrayView bytes, const QString &origin);
    [[nodiscard]] const detail::KeyHandle &handle() const { return *m_handle; }

private:
    std::shared_ptr<const detail::KeyHandle> m_handle;
};

/// A private key. Copies share one OpenSSL object, which wipes the key material when the last one
/// goes.
class PrivateKey
{
public:
    explicit PrivateKey(std::shared_ptr<const detail::KeyHandle> handle);
    /// Fresh keys from OpenSSL's generator. RSA: 2048 to 4096 bits (a device takes 2048 only).
    [[nodiscard]] static Result<PrivateKey> generateRsa(int bits = 2048);
    [[nodiscard]] static Result<PrivateKey> generateP256();
    /// PEM or DER; PKCS#1, PKCS#8 (also encrypted), SEC1 with or without a leading EC PARAMETERS
    /// block.
    [[nodiscard]] static Result<PrivateKey> parse(QByteArrayView bytes, const QString &origin,
                                                  const AskPassphrase &ask = {});
    [[nodiscard]] static Result<PrivateKey> read(const QString &path,
                                                 const AskPassphrase &ask = {});

    [[nodiscard]] KeyKind kind() const;
    [[nodiscard]] int bits() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] PublicKey publicKey() const;

    /// PKCS#1 v1.5 (RSA) or DER ECDSA (EC) over `content`.
    [[nodiscard]] Result<QByteArray> sign(HashKind hash, QByteArrayView content) const;
    /// The same over a digest already computed, for content that was streamed.
    [[nodiscard]] Result<QByteArray> signDigest(HashKind hash, QByteArrayView digest) const;

    /// The forms devices and tools want. Traditional = PKCS#1 for RSA, SEC1 for EC.
    [[nodiscard]] Secret toTraditionalPem() const;
    [[nodiscard]] Secret toTraditionalDer() const;
    [[nodiscard]] const detail::KeyHandle &handle() const { return *m_handle; }

private:
    std::shared_ptr<const detail::KeyHandle> m_handle;
};

/// A key on a token, "pkcs11:..." (RFC 7512), stands where a key's path stands. It is none.
[[nodiscard]] bool isTokenUri(const QString &path);

/// True if the bytes look like a private key in any form we know, also an encrypted one: such a
/// file does not belong into a bundle.
[[nodiscard]] bool looksLikePrivateKey(QByteArrayView bytes);

} // namespace airlift::trust
