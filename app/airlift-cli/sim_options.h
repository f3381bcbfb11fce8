#pragma once

#include "app/airlift-cli/command.h"
#include "app/bench/simulated_target.h"
#include "app/bench/simulated_unit.h"
#include "core/sim/provisioning_world.h"

#include <functional>

namespace airlift::cli {

/// What `sim` is asked for.
struct SimOptions {
    sim::DeviceConfig device;
    bench::BoardSetUp board;
    bench::Pace pace;
    QString uart;                     ///< "pty", "stdio" or "tcp:PORT"
    std::optional<QByteArray> rootCa; ///< content of the CA file to install
    QString flashFolder;              ///< where the flash lives between two runs; empty: in memory
    std::vector<sim::ProvisioningNetwork> world; ///< networks around a board without a network yet
    bench::UnitFault wifi{};                     ///< what is wrong with them
};

[[nodiscard]] Arguments simArguments();
/// Nothing if something is wrong; `exitCode` says how the program ends then, and the reason has
/// been printed.
[[nodiscard]] std::optional<SimOptions> simOptionsFrom(const Arguments &args, int &exitCode);

/// Opens the UART, says where it is, does what `opened` says, and runs until Ctrl-C or until the
/// UART ends; the exit code.
[[nodiscard]] int runOnUart(link::ByteLink &uart, const SimOptions &options,
                            const std::function<void()> &opened);
/// Standard output is for results, or it is the UART itself.
[[nodiscard]] bool saysWhereItIs(const SimOptions &options);
[[nodiscard]] std::unique_ptr<link::ByteLink> simUart(const QString &kind, const Clock &clock);
/// The flash out of the folder, if there is one; 0, or the exit code.
[[nodiscard]] int openFlash(sim::Flash &flash, const QString &folder);
[[nodiscard]] QString flashFile(const QString &folder);

/// `sim` with another firmware than cloud_ota.
int simLocalOta(const Arguments &args);
int simOtaIf(const Arguments &args);
/// A run of a case that was kept, and nothing else; prints what its UART said.
int simRepeat(const QString &folder);
int simBootLoader(const Arguments &args);
int simConsole(const Arguments &args); ///< at_commands, network_terminal
int simProvisioning(const Arguments &args);

} // namespace airlift::cli
