#pragma once

#include "core/bundle/contents.h"

#include <map>

/// What can be said about the files of a bundle once all of them were read.
namespace airlift::bundle {

/// What one pass over the archive collects before anything is compared.
struct Pass {
    Contents contents;
    std::map<QByteArray, QByteArray> heads; ///< first bytes of each file by device name
    /// SHA-1 for the file signature by device name; SHA-256 is the digest anyway.
    std::map<QByteArray, QByteArray> signatureDigests;
};

/// Compares with the list, checks every signature, recognises example keys.
void check(Pass &pass, const InspectOptions &options);
/// What a file is that holds no entry of a tar, by its first bytes.
[[nodiscard]] NotABundle::Looks looksOf(QByteArrayView head);

} // namespace airlift::bundle
