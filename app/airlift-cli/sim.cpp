#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/sim_options.h"
#include "app/bench/personality.h"
#include "core/link/pty_link.h"
#include "core/link/stdio_link.h"
#include "core/link/tcp_link.h"

#include <QCoreApplication>

namespace airlift::cli {

std::unique_ptr<link::ByteLink> simUart(const QString &kind, const Clock &clock)
{
    if (kind == QLatin1String("pty"))
        return std::make_unique<link::PtyLink>(clock);
    if (kind == QLatin1String("stdio"))
        return std::make_unique<link::StdioLink>(clock);
    return std::make_unique<link::TcpLink>(kind.mid(4).toUShort(), clock); // "tcp:PORT"
}

int runOnUart(link::ByteLink &uart, const SimOptions &options, const std::function<void()> &opened)
{
    int exitCode = code(Exit::Done);
    Interrupt interrupt; // and the context of all: nothing of it outlives this call
    QObject::connect(&interrupt, &Interrupt::requestedNow, &interrupt,
                     [] { QCoreApplication::quit(); });
    QObject::connect(&uart, &link::ByteLink::opened, &interrupt, [&] {
        if (saysWhereItIs(options))
            out(uart.name());
        opened();
    });
    QObject::connect(&uart, &link::ByteLink::ended, &interrupt, [&](const link::LinkEnd &end) {
        exitCode = complainAbout(end);
        QCoreApplication::exit(exitCode);
    });
    uart.open();
    QCoreApplication::exec();
    return exitCode;
}

bool saysWhereItIs(const SimOptions &options)
{
    return options.uart != QLatin1String("stdio");
}

namespace {

/// 0, or the exit code.
int program(airlift::sim::Device &device, const SimOptions &options)
{
    if (!options.flashFolder.isEmpty()) {
        if (const auto kept = device.keepFlashIn(options.flashFolder); !kept) {
            const auto *broken = std::get_if<FileError>(&kept.error());
            return broken ? complainAbout(*broken)
                          : usage(QStringLiteral("%1 holds no flash of a simulated board.")
                                      .arg(options.flashFolder));
        }
        QObject::connect(&device, &airlift::sim::Device::flashNotKept, &device,
                         [](const FileError &error) { complainAbout(error); });
    }
    bench::programBoard(device, options.board);
    if (options.rootCa)
        device.flash().program(options.device.firmware.rootCaName, *options.rootCa);
    return 0;
}

/// The board's reset and user buttons, as far as a cable in one direction can press them.
void pressButtons(airlift::sim::Device &device, const QByteArray &typed)
{
    for (const char c : typed) {
        if (c == 'b')
            device.pressButton();
        else if (c == 'r')
            device.reset();
    }
}

} // namespace

int sim(const QStringList &arguments)
{
    Arguments args = simArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.has("repeat"))
        return simRepeat(args.value("repeat"));
    const auto chosen = bench::personality(args.value("firmware"));
    switch (chosen ? chosen->firmware : bench::Firmware::CloudOta) { // others are refused below
    case bench::Firmware::LocalOta:
        return simLocalOta(args);
    case bench::Firmware::OtaIf:
        return simOtaIf(args);
    case bench::Firmware::BootLoader:
        return simBootLoader(args);
    case bench::Firmware::At:
    case bench::Firmware::Terminal:
        return simConsole(args);
    case bench::Firmware::Provisioning:
        return simProvisioning(args);
    case bench::Firmware::CloudOta:
        break;
    }
    int exitCode = code(Exit::Done);
    const auto options = simOptionsFrom(args, exitCode);
    if (!options)
        return exitCode;

    const auto [clockOwner, clock] = bench::makeClock(options->pace);
    const auto uart = simUart(options->uart, *clock);
    airlift::sim::Device device{options->device, *clock, *uart};
    if (const int failed = program(device, *options); failed != 0)
        return failed;

    QObject::connect(uart.get(), &link::ByteLink::arrived, &device,
                     [&](const QByteArray &bytes) { pressButtons(device, bytes); });
    return runOnUart(*uart, *options, [&] { device.powerOn(); });
}

} // namespace airlift::cli
