#pragma once

#include "core/trust/issue.h"

#include <QString>

namespace airlift::trust {

/// PKCS#8 in PEM, for tools that want it; the device's own form is PKCS#1 or SEC1
/// (PrivateKey::toTraditionalDer).
[[nodiscard]] Secret toPkcs8Pem(const PrivateKey &key);
/// The same, encrypted with AES-256 under a key derived from the pass phrase.
[[nodiscard]] Result<Secret> toEncryptedPem(const PrivateKey &key, const Secret &passphrase);

/// A private key in a new file that only its owner can read. Encrypted if there is a pass phrase,
/// else PKCS#1 or SEC1. An existing file is never overwritten.
[[nodiscard]] Result<void> saveNewKey(const PrivateKey &key, const QString &path,
                                      const Secret &passphrase);
/// Bytes in a new file; an existing one is never overwritten.
[[nodiscard]] Result<void> saveNew(const QString &path, QByteArrayView bytes,
                                   FileAccess access = FileAccess::Everyone);

} // namespace airlift::trust
