#pragma once

#include "ui/workbench.h"

namespace airlift {

/// The devices this program offers: the simulated board of app/bench, and the serial ports of this
/// machine.
[[nodiscard]] std::unique_ptr<ui::Workbench> makeWorkbench();

} // namespace airlift
