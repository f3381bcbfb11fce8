#include "app/airlift-cli/sim_options.h"
#include "app/bench/simulated_console.h"
#include "core/base/file.h"

#include <QDir>
#include <QFile>

namespace airlift::cli {

namespace {

using airlift::sim::ConsoleBoard;

constexpr ByteCount kLargestMemory{1024 * 1024};

/// What the firmware remembered, and what it remembers from now on; 0, or the exit code.
int keepMemory(ConsoleBoard &board, const QString &folder)
{
    const QString path = QDir{folder}.filePath(QStringLiteral("memory.json"));
    if (QFile::exists(path)) {
        const auto memory = readBounded(path, kLargestMemory);
        if (!memory)
            return complainAbout(memory.error());
        if (!board.firmware().recall(*memory))
            return usage(QStringLiteral("%1 holds no memory of this firmware.").arg(path));
    }
    QObject::connect(&board, &ConsoleBoard::memoryChanged, &board, [&board, path] {
        // Keys of networks are in it.
        if (const auto saved =
                saveAtomically(path, board.firmware().memory(), FileAccess::OwnerOnly);
            !saved)
            complainAbout(saved.error());
    });
    return code(Exit::Done);
}

/// Flash and memory out of their folder, and back into it after every change; 0, or the exit code.
int keepIn(ConsoleBoard &board, const QString &folder)
{
    if (folder.isEmpty())
        return code(Exit::Done);
    if (const int failed = openFlash(board.flash(), folder); failed != 0)
        return failed;
    QObject::connect(&board, &ConsoleBoard::flashChanged, &board, [&board, folder] {
        if (const auto saved = board.flash().save(flashFile(folder)); !saved)
            complainAbout(saved.error());
    });
    return board.firmware().memory().isEmpty() ? code(Exit::Done) : keepMemory(board, folder);
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
    airlift::sim::StationSettings station;
    station.world = options->world;
    const auto firmware = args.value("firmware") == QLatin1String("at")
                              ? session::WiredFirmware::AtCommands
                              : session::WiredFirmware::NetworkTerminal;
    board.install(bench::makeFirmware(firmware, std::move(station), board.flash()));
    board.setSurroundings(options->device.surroundings);
    if (const int failed = keepIn(board, options->flashFolder); failed != 0)
        return failed;
    bench::programFlash(board.flash(), options->board,
                        options->device.firmware.vendorCertificateName);
    if (options->rootCa)
        board.flash().program(options->device.firmware.rootCaName, *options->rootCa);
    return runOnUart(*uart, *options, [&] { board.powerOn(); });
}

} // namespace airlift::cli
