#pragma once

#include "core/trust/certificate.h"

#include <QStringList>

namespace airlift::trust {

/// A private root: RSA-2048, SHA-256, self-signed, CA, ten years, CN as given. `notBefore` lies a
/// day back so that clocks that differ a little do not matter.
[[nodiscard]] Result<Identity> makeRoot(const QString &commonName);

enum class ServerKey { Rsa2048, P256 };
/// A server certificate for the given DNS names and literal addresses, issued by `root`. CN is the
/// first name; every name and address is also in the subject alternative name. RSA-2048 is certain
/// for the CC3220; P-256 is 2.7 times cheaper for the server. `notBefore` is 2000-01-01: a device
/// without a clock set reads early dates.
[[nodiscard]] Result<Identity> issueServerCertificate(const Identity &root,
                                                      const QStringList &names,
                                                      ServerKey key = ServerKey::Rsa2048);

/// The same, but it ended a week ago: for showing what a device does then.
[[nodiscard]] Result<Identity> issueExpiredServerCertificate(const Identity &root,
                                                             const QStringList &names,
                                                             ServerKey key = ServerKey::Rsa2048);

/// The vendor pair that signs `ota.cmd`: EC P-256, self-signed. The device reads only the public
/// key out of it.
[[nodiscard]] Result<Identity> makeVendorIdentity(const QString &commonName);

/// A self-signed RSA-2048 certificate used directly as image signer; on the device its file name
/// must be the one the list names.
[[nodiscard]] Result<Identity> makeImageSigner(const QString &commonName);

/// Signer, its issuer and a root, for images: RSA-2048, SHA-256, each of the upper two with a
/// common name that is a file name on the device (certificates-and-tls 4.2). The root belongs into
/// the device's catalogue.
struct SignerChain {
    Identity root;
    Identity ca;
    Identity signer;
};
[[nodiscard]] Result<SignerChain> makeSignerChain(const QString &name);

/// A root kept in a folder (`root.der`, `root.key.pem` with owner-only access). Reads it, or makes
/// it if the folder has none; a folder with only one of the two files is an error, nothing is
/// overwritten.
[[nodiscard]] Result<Identity> openOrCreateRoot(const QString &folder, const QString &commonName);

} // namespace airlift::trust
