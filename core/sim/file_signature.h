#pragma once

#include "core/sim/catalogue.h"
#include "core/sim/chip.h"
#include "core/trust/private_key.h"

#include <functional>
#include <optional>

#include <QByteArray>

namespace airlift::sim {

/// The key TI signs service packs and catalogues with, one per chip generation. Computed from
/// public signatures (certificates-and-tls 2).
[[nodiscard]] trust::PublicKey manufacturerKey(Chip chip);

/// What closing a signed file has to check.
struct SignedFile {
    QByteArray name;
    QByteArrayView content;
    QByteArray certificateName; ///< empty for the files TI signs
    QByteArray signature;
};

/// Reads a certificate file of the same flash; nothing if there is none.
using ReadFile = std::function<std::optional<QByteArray>(const QByteArray &name)>;

/// Follows the chain by file names (the signer as named, every issuer under its common name) to a
/// self-signed root in the catalogue, then checks the RSA signature. 0, or the file system's code
/// (certificates-and-tls 4.2, 5).
[[nodiscard]] qint32 checkFileSignature(const SignedFile &file, Chip chip,
                                        const std::optional<Catalogue> &catalogue,
                                        const ReadFile &read);

} // namespace airlift::sim
