#pragma once

#include "app/bench/repeat_case.h"
#include "tests/unit/sim/board_bench.h"

namespace airlift::test {

/// The run of a board that was not switched on yet, to be kept if it goes wrong.
[[nodiscard]] inline bench::RepeatCase caseOf(Bench &fresh, const QByteArray &archive,
                                              Instant length)
{
    return {fresh.device.config(),
            fresh.device.flash(),
            archive,
            root().certificate.toDer(),
            false,
            length};
}

} // namespace airlift::test
