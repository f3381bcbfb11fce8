#include "app/airlift-cli/sim_options.h"
#include "app/bench/simulated_console.h"

namespace airlift::cli {

namespace {

using airlift::sim::ConsoleBoard;

/// The flash out of its folder, and back into it after every change; 0, or the exit code.
int keepFlash(ConsoleBoard &board, const QString &folder)
{
    if (folder.isEmpty())
        return code(Exit::Done);
    if (const int failed = openFlash(board.flash(), folder); failed != 0)
        return failed;
    QObject::connect(&board, &ConsoleBoard::flashChanged, &board, [&board, folder] {
        if (const auto saved = board.flash().save(flashFile(folder)); !saved)
            complainAbout(saved.error());
    });
    return code(Exit::Done);
}

} // namespace

int simConsole(const Arguments &args)
{
    int exitCode = code(Exit::Done);
    const auto options = simOptionsFrom(args, exitCode);
    if (!options)
        return exitCode;
    const auto [clockOwner, clock] = bench::makeClock(options->pace);
    const auto uart = simUart(options->uart, *clock);
    ConsoleBoard board{*clock, *uart, options->device.faults.plan, options->device.seed};
    if (const int failed = keepFlash(board, options->flashFolder); failed != 0)
        return failed;
    bench::programFlash(board.flash(), options->board,
                        options->device.firmware.vendorCertificateName);
    airlift::sim::StationSettings station;
    station.world = options->world;
    const auto firmware = args.value("firmware") == QLatin1String("at")
                              ? session::WiredFirmware::AtCommands
                              : session::WiredFirmware::NetworkTerminal;
    board.install(bench::makeFirmware(firmware, std::move(station), board.flash()));

    return runOnUart(*uart, [&] {
        if (saysWhereItIs(*options))
            out(uart->name());
        board.powerOn();
    });
}

} // namespace airlift::cli
