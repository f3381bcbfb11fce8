#pragma once

#include "core/bundle/stored_file.h"

/// Everything about keys and certificates that a device finds out only after the whole download
/// (ota-bundle 7, certificates-and-tls 4).
namespace airlift::bundle {

/// Key, certificate and names of every file that is signed, and the key of the list.
[[nodiscard]] std::optional<Error> checkKeys(const std::vector<StoredFile> &files,
                                             const Recipe &recipe, const SigningKeys &keys);

/// Certificates that have to be on the device before something they vouch for: the signers and,
/// as far as they come along, their issuers.
[[nodiscard]] std::vector<QByteArray> chainNames(const std::vector<StoredFile> &files);

} // namespace airlift::bundle
