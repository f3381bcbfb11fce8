#pragma once

#include "core/trust/material.h"

#include <vector>

namespace airlift::trust {

/// What the places around a device want (certificates-and-tls 4.1).
enum class Target {
    Der,     ///< certificates as DER, one file each: what a device takes everywhere
    Pem,     ///< certificates as PEM with LF, in one file: what servers take
    KeyDer,  ///< PKCS#1 or SEC1, DER: what a device takes
    KeyPem,  ///< the same in PEM
    KeyPkcs8 ///< PKCS#8 in PEM: what other tools take
};

/// One file to be written. `bytes` is secret where it is a key.
struct ConvertedFile {
    QString name; ///< safe: "digicert-global-root-g2.der", "key.der"
    Secret bytes;
    bool isKey = false;
};
/// Nothing if the material holds nothing of that kind. Names are unique within the result.
[[nodiscard]] std::vector<ConvertedFile> convert(const Material &material, Target target);

} // namespace airlift::trust
