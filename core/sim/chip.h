#pragma once

#include "core/trust/digest.h"

namespace airlift::sim {

/// What is soldered: decides the image name and the hash of file signatures.
enum class Chip { CC3220S, CC3220SF, CC3235S, CC3235SF };

/// The first generation of network processors (CC3220) hashes files with SHA-1, the second (CC3235)
/// with SHA-256.
[[nodiscard]] constexpr trust::HashKind signatureHash(Chip chip)
{
    return chip == Chip::CC3220S || chip == Chip::CC3220SF ? trust::HashKind::Sha1
                                                           : trust::HashKind::Sha256;
}

/// Only the second generation takes a PEM file with several roots as CA file
/// (certificates-and-tls 4.1).
[[nodiscard]] constexpr bool readsSeveralRoots(Chip chip)
{
    return signatureHash(chip) == trust::HashKind::Sha256;
}

} // namespace airlift::sim
