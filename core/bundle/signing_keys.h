#pragma once

#include "core/trust/private_key.h"

#include <optional>

#include <QByteArray>

namespace airlift::bundle {

struct SigningKeys {
    std::optional<trust::PrivateKey>
        image; ///< RSA-2048; signs the image and every file that names a signer
    std::optional<trust::PrivateKey> vendor; ///< EC P-256; signs ota.cmd
    /// A signature of exactly this list made before (ECDSA does not repeat); used instead of
    /// signing if it is given.
    QByteArray listSignature;
};

} // namespace airlift::bundle
