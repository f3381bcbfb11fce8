#pragma once

#include "core/sim/fault_plan.h"

#include <QString>

namespace airlift::bench {

/// How a fault plan is written, and what each fault does: for `--help`.
[[nodiscard]] QString faultPlanHelp();
/// What a fault does, in the language of the program.
[[nodiscard]] QString meaningOf(sim::FaultKind kind);
/// The shortest entry of a plan with it.
[[nodiscard]] QString exampleOf(const sim::FaultRules &rules);
/// What is wrong with the text of a plan, and what would be right.
[[nodiscard]] QString describe(const sim::FaultPlanError &error);

} // namespace airlift::bench
