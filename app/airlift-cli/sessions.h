#pragma once

#include "app/airlift-cli/command.h"
#include "core/session/evidence.h"

namespace airlift::cli {

/// The session the first word names: a file, the beginning of the name of a kept session, or
/// "last". Otherwise the exit code; why is told.
[[nodiscard]] Expected<session::Evidence, int> sessionOf(const Arguments &args);

} // namespace airlift::cli
