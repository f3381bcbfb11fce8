#pragma once

#include "core/serve/probe_series.h"

#include <optional>

namespace airlift::cli {

/// Runs one visit, or several, to the end in the event loop; nothing if it was interrupted.
[[nodiscard]] std::optional<serve::ProbeReport> visit(const serve::ProbeSettings &settings,
                                                      int visits = 1);

} // namespace airlift::cli
