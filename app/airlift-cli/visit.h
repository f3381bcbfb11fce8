#pragma once

#include "core/serve/probe.h"

#include <optional>

namespace airlift::cli {

/// Runs one visit to its end in the event loop; nothing if it was interrupted.
[[nodiscard]] std::optional<serve::ProbeReport> visit(const serve::ProbeSettings &settings);

} // namespace airlift::cli
