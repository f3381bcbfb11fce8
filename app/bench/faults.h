#pragma once

#include <optional>
#include <vector>

#include <QString>

namespace airlift::bench {

/// What can be made to go wrong in a demonstration. Each lies where it would lie in the field: in
/// the board, in the bundle, or on the way.
enum class Fault {
    None,
    WrongRootCa,      ///< the board carries another root than the one that issued the server's
                      ///< certificate
    HashMismatch,     ///< one byte of the image in the bundle is changed after signing
    MissingSignature, ///< the bundle has no ota.sign
    ConnectionLost,   ///< the server cuts the first download in the middle of the image
    NeverCommits      ///< the new image finds no gateway
};

struct FaultName {
    Fault fault;
    QString name;  ///< on the command line
    QString label; ///< for people
};
[[nodiscard]] const std::vector<FaultName> &faultNames();
[[nodiscard]] std::optional<Fault> faultFromName(const QString &name); ///< empty text is None

} // namespace airlift::bench
