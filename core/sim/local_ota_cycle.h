#pragma once

#include "core/sim/local_ota_board.h"
#include "core/sim/local_ota_wording.h"
#include "core/sim/uart.h"

namespace airlift::sim {

/// What a board with local_ota has in RAM, from power-on or reset to the next.
struct LocalOtaBoard::Cycle final : public QObject {
    Cycle(const LocalOtaConfig &config, quint32 seed, Flash &flash, Clock &clock,
          link::ByteLink &link, FaultInjector &faults)
        : uart(console, link, clock, baudOf(config, faults), UartDisturbance{faults, seed},
               powered.get())
        , linkLocal(config.identity, config.archive, flash, console)
        , report(console)
    {
        console.setWording(&localOtaWording);
    }
    [[nodiscard]] static Baud baudOf(const LocalOtaConfig &config, const FaultInjector &faults)
    {
        const auto slow = faults.amountOf(FaultKind::SlowUart);
        return slow ? Baud{static_cast<qint32>(*slow)} : config.uartSpeed;
    }

    std::unique_ptr<QObject> powered = std::make_unique<QObject>(); ///< context of what still waits
    Console console;
    Uart uart;
    LinkLocal linkLocal;
    ReportServer report;
};

} // namespace airlift::sim
