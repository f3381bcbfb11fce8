#pragma once

#include "core/trust/material.h"

#include <optional>

/// PKCS#7, PKCS#12 and the pass-phrase cost of encrypted keys. Internal to trust.
namespace airlift::trust {

/// Adds what a PKCS#7 (DER) holds; false if it is none.
[[nodiscard]] bool readPkcs7(QByteArrayView der, qint64 offset, Material &into);
/// Adds what a PKCS#12 (DER) holds, or the remark why it stays closed; false if it is none.
[[nodiscard]] bool readPkcs12(QByteArrayView der, qint64 offset, const AskPassphrase &ask,
                              Material &into);

/// Would opening this encrypted PKCS#8 key cost more than any honest file asks for? A hostile file
/// can demand hours for one guess.
[[nodiscard]] bool isTooCostly(QByteArrayView encryptedKeyDer);

} // namespace airlift::trust
