#pragma once

#include "core/sim/fault_plan.h"

#include <QString>

namespace airlift::bench {

/// How a fault plan is written, and what each fault does: for `--help`.
[[nodiscard]] QString faultPlanHelp();
/// What is wrong with the text of a plan, and what would be right.
[[nodiscard]] QString describe(const sim::FaultPlanError &error);

} // namespace airlift::bench
