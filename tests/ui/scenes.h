#pragma once

#include "core/session/snapshot.h"

#include <vector>

/// Moments of an update, written down by hand so that tests do not ask the program for its own
/// answer.
namespace airlift::test {

struct Scene {
    session::Snapshot snapshot;
    std::vector<session::Entry> entries; ///< all from the start up to this moment
};

[[nodiscard]] Scene sceneStarting();  ///< server up, board booting
[[nodiscard]] Scene sceneWriting();   ///< in the middle of the image
[[nodiscard]] Scene sceneCommitted(); ///< success over an unverified connection (-453)
[[nodiscard]] Scene sceneWrongRoot(); ///< failed: -688

/// What a device prints on the way to a refused connection (-688).
[[nodiscard]] QByteArray logOfWrongRoot();
/// A whole update over an unverified connection, with a commit at the end.
[[nodiscard]] QByteArray logOfSuccess();

} // namespace airlift::test
