#include "app/bench/simulated_console.h"

#include "core/link/paired_link.h"
#include "core/sim/at_firmware.h"
#include "core/sim/terminal_firmware.h"

namespace airlift::bench {

std::unique_ptr<sim::ConsoleFirmware> makeFirmware(session::WiredFirmware firmware,
                                                   sim::StationSettings station, sim::Flash &flash)
{
    if (firmware == session::WiredFirmware::NetworkTerminal) {
        sim::TerminalSettings settings;
        settings.station = std::move(station);
        return std::make_unique<sim::TerminalFirmware>(std::move(settings));
    }
    sim::AtSettings settings;
    settings.station = std::move(station);
    return std::make_unique<sim::AtFirmware>(std::move(settings), flash);
}

SimulatedConsole::SimulatedConsole(SetUp setUp, Clock &clock)
{
    std::tie(m_boardEnd, m_ourEnd) =
        link::PairedLink::create(clock, QStringLiteral("simulated UART"));
    m_board = std::make_unique<sim::ConsoleBoard>(clock, *m_boardEnd, setUp.plan, setUp.seed);
    sim::StationSettings station;
    station.world = std::move(setUp.world);
    auto firmware = makeFirmware(setUp.firmware, std::move(station), m_board->flash());
    m_station = &firmware->station();
    m_board->install(std::move(firmware));
    m_boardEnd->open();
}

SimulatedConsole::~SimulatedConsole() = default;

void SimulatedConsole::begin()
{
    m_board->powerOn();
}

} // namespace airlift::bench
