#pragma once

#include "core/bundle/contents.h"

#include <optional>
#include <vector>

/// What changes on a device that has one bundle and gets another.
namespace airlift::bundle {

/// One file as the device would have it after the update.
struct InstalledFile {
    ByteCount size;
    QByteArray digest; ///< SHA-256 computed from the bytes, hex
    ListedFile listed;
};

struct Difference {
    enum class Kind {
        Added,
        Left,      ///< not in the second bundle: stays on the device as it is
        Changed,   ///< other content
        Attributes ///< the same content with other flags, signer or signature
    };
    Kind kind = Kind::Changed;
    QByteArray name;
    std::optional<InstalledFile> before; ///< nothing if added
    std::optional<InstalledFile> after;  ///< nothing if left

    [[nodiscard]] bool securedChanged() const;
    [[nodiscard]] bool rollbackChanged() const;
    [[nodiscard]] bool signerChanged() const;
    [[nodiscard]] bool signatureChanged() const;
};

/// In order of names, what is left behind last. Files that stay the same are not mentioned.
[[nodiscard]] std::vector<Difference> differences(const Contents &before, const Contents &after);

/// The version in the name of the root; empty if there is no root.
[[nodiscard]] QByteArray versionOf(const Contents &contents);
/// Would a device with the first bundle take the second for an update?
[[nodiscard]] bool isNewer(const Contents &before, const Contents &after);

} // namespace airlift::bundle
