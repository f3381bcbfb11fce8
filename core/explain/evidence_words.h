#pragma once

#include "core/explain/explain.h"
#include "core/session/evidence.h"

namespace airlift::explain {

/// Words for session files that cannot be read.
[[nodiscard]] Explanation explanationOf(const session::EvidenceError &error);

} // namespace airlift::explain
