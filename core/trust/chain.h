#pragma once

#include "core/trust/certificate.h"

#include <vector>

namespace airlift::trust {

/// A path from a leaf to its root, built out of a heap of certificates.
struct Chain {
    std::vector<Certificate> path; ///< leaf first
    bool isComplete = false;       ///< the last one is self-signed
    std::vector<Certificate> unused;

    [[nodiscard]] const Certificate &last() const { return path.back(); }
};
/// `heap` in any order. Of several possible issuers a self-signed one is taken, else the first.
[[nodiscard]] Chain buildChain(const Certificate &leaf, const std::vector<Certificate> &heap);

/// The certificate that belongs to nobody else in the heap as issuer: the leaf. The first one if
/// there is no such.
[[nodiscard]] const Certificate &leafOf(const std::vector<Certificate> &heap);

/// Same subject and same key, other certificate: cross-signed, or another edition.
[[nodiscard]] bool isSameHolder(const Certificate &a, const Certificate &b);

} // namespace airlift::trust
