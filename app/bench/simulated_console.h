#pragma once

#include "app/bench/simulated_unit.h"
#include "core/session/wired.h"
#include "core/sim/console_board.h"
#include "core/sim/station.h"

namespace airlift::bench {

/// The firmware of that name for a simulated board, in this world.
[[nodiscard]] std::unique_ptr<sim::ConsoleFirmware>
makeFirmware(session::WiredFirmware firmware, sim::StationSettings station, sim::Flash &flash);

/// A simulated board with a command line, on a cable in memory.
class SimulatedConsole
{
public:
    struct SetUp {
        session::WiredFirmware firmware{};
        std::vector<sim::ProvisioningNetwork> world;
        sim::FaultPlan plan;
        quint32 seed = 1;
    };
    /// The clock must outlive it.
    SimulatedConsole(SetUp setUp, Clock &clock);
    ~SimulatedConsole();
    SimulatedConsole(const SimulatedConsole &) = delete;
    SimulatedConsole &operator=(const SimulatedConsole &) = delete;

    void begin(); ///< power on
    [[nodiscard]] link::ByteLink &link() { return *m_ourEnd; }
    [[nodiscard]] sim::ConsoleBoard &board() { return *m_board; }
    /// What really happened, for whoever judges a client.
    [[nodiscard]] const sim::Station &station() const { return *m_station; }

private:
    std::unique_ptr<link::ByteLink> m_boardEnd;
    std::unique_ptr<link::ByteLink> m_ourEnd;
    std::unique_ptr<sim::ConsoleBoard> m_board;
    const sim::Station *m_station = nullptr;
};

} // namespace airlift::bench
