#pragma once

#include "core/trust/issue.h"

#include <variant>
#include <vector>

#include <QStringList>

namespace airlift::trust {

// What can be made. Names of files follow from the names given.
struct NewRoot {
    QString name;
};
struct NewServerCertificate {
    QStringList names; ///< DNS names and literal addresses, the one devices use first
    Identity root;
    ServerKey key = ServerKey::Rsa2048;
};
struct NewVendorPair {
    QString name;
};
struct NewSignerChain {
    QString name;
};
/// A certificate catalogue for devices with the owner's root in their one-time memory.
struct NewCatalogue {
    QString name;
    std::vector<Certificate> trusted; ///< roots: each issued by itself
    std::vector<Certificate> revoked;
    PrivateKey key; ///< RSA 2048: of the root in the one-time memory
};
using Wanted =
    std::variant<NewRoot, NewServerCertificate, NewVendorPair, NewSignerChain, NewCatalogue>;

/// A file to be written.
struct NewFile {
    QString name;
    Secret bytes;
    bool isPrivate = false;
    bool isEncrypted = false;
    QByteArray digest; ///< SHA-256 of a certificate's DER; empty for all else
};

/// Makes everything that is wanted, in memory. With a pass phrase private keys are encrypted, and
/// forms that cannot be are left out.
[[nodiscard]] Result<std::vector<NewFile>> make(const Wanted &wanted, const Secret &passphrase);

/// Writes all of them into the folder, which is made if needed, private keys for their owner alone.
/// Nothing is written if one of them exists already. Returns the paths.
[[nodiscard]] Result<QStringList> saveAllNew(const std::vector<NewFile> &files,
                                             const QString &folder);

/// A name that can be a file name here and on the device.
[[nodiscard]] bool fitsAsFileName(const QString &name);

} // namespace airlift::trust
