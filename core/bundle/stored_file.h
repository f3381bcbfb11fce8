#pragma once

#include "core/bundle/build.h"
#include "core/bundle/contents.h"

#include <variant>
#include <vector>

/// The plan between a recipe and its bytes: every file as it will be stored, in the order of the
/// list.
namespace airlift::bundle {

struct StoredFile {
    QString path;          ///< where the bytes come from; empty: they are `bytes`
    QByteArray bytes;      ///< small generated content
    QByteArray prefix;     ///< goes in front of the content (hash of a flash image)
    ByteCount size;        ///< prefix included
    ListedFile listed;     ///< digest and, if signed here, signature are still empty
    int folder = 2;        ///< 1 for signer certificates
    bool signHere = false; ///< with the image key
};

/// Checks everything that can be known before a byte is written and lays the files out: names,
/// sizes, pairs, keys, image form, service pack. Sorted as the vendor's tool sorts (ota-bundle 2.2,
/// 4).
[[nodiscard]] Result<std::vector<StoredFile>> layOut(const Recipe &recipe, const SigningKeys &keys);

/// Indices into the list in the order of the tar: signer certificates first, then the rest in list
/// order.
[[nodiscard]] std::vector<std::size_t> tarOrder(const std::vector<StoredFile> &files);

} // namespace airlift::bundle
