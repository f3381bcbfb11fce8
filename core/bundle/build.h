#pragma once

#include "core/bundle/build_remark.h"
#include "core/bundle/signing_keys.h"

#include <functional>
#include <optional>

namespace airlift::bundle {

struct Progress {
    ByteCount done;
    ByteCount total;
};
/// Called from the building thread, at most every 256 KiB. Returning false cancels.
using OnProgress = std::function<bool(Progress)>;

struct BuiltFile {
    QByteArray deviceName;
    ByteCount size;           ///< as stored, prefix included
    QByteArray digest;        ///< SHA-256 of the stored bytes, raw
    bool signsOthers = false; ///< certificate of a signer or of its chain: goes first in the tar
};
struct Built {
    QString path;
    ByteCount size;
    std::vector<BuiltFile> files; ///< in list order
    bool isSigned = false;
    std::vector<BuildRemark> remarks; ///< what to know before it is sent
};

enum class ReadBack {
    Yes, ///< read what was written with an independent reader before it takes its final name
    No   ///< the caller checks for itself
};

/// Writes `folder`/recipe.fileName(); the folder is made if it is missing. The bytes are the vendor
/// tool's own (ota-bundle 2, 4); the same recipe, keys and list signature give the same bytes.
/// Streams: every file is read once (the image of a flash device twice, its hash stands in front of
/// it) and memory does not depend on file sizes. Writes beside the destination and renames last, so
/// a failure leaves what was there.
[[nodiscard]] Result<Built> build(const Recipe &recipe, const SigningKeys &keys,
                                  const QString &folder, const OnProgress &progress = {},
                                  ReadBack readBack = ReadBack::Yes);

/// Called with the finished bundle, readable through the descriptor.
using LookAt = std::function<void(int descriptor, const Built &built)>;
/// Builds the same bytes, shows them and throws them away: nothing is left in `folder`.
[[nodiscard]] Result<Built> rehearse(const Recipe &recipe, const SigningKeys &keys,
                                     const QString &folder, const LookAt &look,
                                     const OnProgress &progress = {});

} // namespace airlift::bundle
