// Any text as a fault plan: an error, or a plan that can be written down and read back.
#include "core/sim/fault_plan.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using airlift::sim::FaultPlan;
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto plan = FaultPlan::parse(text);
    if (plan && plan->faults.size() > FaultPlan::kMostFaults)
        std::abort();
    if (plan && FaultPlan::parse(plan->toText()) != *plan)
        std::abort();
    return 0;
}
