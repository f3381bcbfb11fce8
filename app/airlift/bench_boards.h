#pragma once

#include "app/bench/simulated_target.h"
#include "ui/bench_board.h"

#include <memory>

namespace airlift {

/// A board with any firmware of app/bench, its UART at a pseudo terminal, at the pace of a real
/// one. Nothing if its terminal or its ports cannot be had.
[[nodiscard]] std::unique_ptr<ui::BenchBoard> makeBenchBoard(const ui::BenchSettings &settings,
                                                             const bench::BoardSetUp &setUp);

/// Hands on the board behind an update's device; off once that device is gone.
[[nodiscard]] std::unique_ptr<ui::BenchBoard> handsOn(bench::SimulatedTarget &target);

} // namespace airlift
