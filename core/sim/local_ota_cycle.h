#pragma once

#include "core/sim/local_ota_board.h"
#include "core/sim/local_ota_wording.h"

namespace airlift::sim {

/// What a board with local_ota has in RAM, from power-on or reset to the next.
struct LocalOtaBoard::Cycle final : public WebBoard::Cycle {
    Cycle(const Basics &basics, const LocalOtaConfig &config, quint32 seed, Flash &flash,
          Clock &clock, link::ByteLink &link, FaultInjector &faults)
        : WebBoard::Cycle(basics, seed, clock, link, faults)
        , linkLocal(config.identity, config.archive, flash, console)
        , report(console)
    {
        console.setWording(&localOtaWording);
    }

    LinkLocal linkLocal;
    ReportServer report;
};

} // namespace airlift::sim
