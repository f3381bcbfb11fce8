#pragma once

#include "core/trust/openssl_handles.h"

#include <QString>

/// Private keys that never leave a token: smart cards, USB keys, HSMs. Private to core/trust.
namespace airlift::trust {

/// The key behind the URI, through whatever the machine's OpenSSL has for PKCS#11: a provider if
/// one is configured, else the engine "pkcs11". Null with OpenSSL's reasons in its queue. `givePin`
/// is called as a PEM pass phrase callback, with `self`.
[[nodiscard]] openssl::Key keyOnToken(const QString &uri, pem_password_cb *givePin, void *self);

} // namespace airlift::trust
