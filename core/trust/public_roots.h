#pragma once

#include "core/trust/certificate.h"

#include <vector>

#include <QString>

namespace airlift::trust {

/// A public root that comes with the program: from Debian's ca-certificates, see certs/.
struct PublicRoot {
    Certificate certificate;
    QString fileName; ///< safe on every device and every computer: "digicert-global-root-g2.der"
    QString usedBy;   ///< services, as names
};
[[nodiscard]] const std::vector<PublicRoot> &publicRoots();
[[nodiscard]] const PublicRoot *publicRoot(QByteArrayView digest); ///< by SHA-256; null: none
/// Roots whose common name, or a name a device printed for it, is `name`; letter case does not
/// count. More than one: they differ in digest only.
[[nodiscard]] std::vector<PublicRoot> publicRootsNamed(const QString &name);

} // namespace airlift::trust
