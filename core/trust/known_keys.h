#pragma once

#include "core/trust/certificate.h"
#include "core/trust/private_key.h"

#include <optional>

/// Keys that everybody knows: the vendor's, which say who signed a file, and the published
/// examples, which say that nobody in particular did.
namespace airlift::trust {

/// The generation of network processors decides which of TI's keys and which hash count.
enum class TiGeneration {
    Gen2, ///< CC3120, CC3220: SHA-1
    Gen3  ///< CC3130, CC3135, CC3230, CC3235: SHA-256
};
[[nodiscard]] constexpr HashKind signatureHash(TiGeneration generation)
{
    return generation == TiGeneration::Gen2 ? HashKind::Sha1 : HashKind::Sha256;
}

/// TI's key for service packs and certificate catalogues. Not published as a file; a public RSA key
/// follows from two signatures (certificates-and-tls 2).
[[nodiscard]] const PublicKey &tiSigningKey(TiGeneration generation);

/// Which of TI's keys made this signature, if one did.
[[nodiscard]] std::optional<TiGeneration> signedByTi(QByteArrayView content,
                                                     QByteArrayView signature);

/// False where a crypto policy forbids the hash: then a signature that does not verify says
/// nothing.
[[nodiscard]] bool canCheckSignatures(HashKind hash);

/// The published example keys of the SDK: whoever signs with one can be imitated by everybody.
enum class DummyKey {
    OtaVendor,
    PlaygroundRoot,
    PlaygroundTrustedCa,
    PlaygroundTrusted,
    PlaygroundRevokedCa,
    PlaygroundRevoked
};
[[nodiscard]] std::optional<DummyKey> dummyKey(const PublicKey &key);

} // namespace airlift::trust
