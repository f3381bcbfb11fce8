#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/pace_option.h"
#include "app/airlift-cli/provision_memory.h"
#include "app/airlift-cli/provision_options.h"
#include "app/airlift-cli/provision_report.h"
#include "app/bench/simulated_console.h"
#include "core/explain/provision_words.h"
#include "core/link/link_address.h"
#include "core/session/wired_run.h"

#include <QCoreApplication>
#include <QTimer>

namespace airlift::cli {

namespace {

Arguments wiredArguments()
{
    return {
        QStringLiteral("provision wired"),
        QStringLiteral(
            "Gets a device into a Wi-Fi over its cable, with TI's at_commands or network_terminal "
            "firmware on it.\n\n--json prints the outcome as one object. Exit codes: 0 confirmed, "
            "1 "
            "refuted by the device, 2 could not\nbegin, 3 not known, 130 interrupted."),
        networkOptions() +
            QList<QCommandLineOption>{
                {QStringLiteral("firmware"), QStringLiteral("at or terminal."),
                 QStringLiteral("name"), QStringLiteral("at")},
                baudOption(),
                {QStringLiteral("simulated"),
                 QStringLiteral("A simulated board instead of a port; what happens to it: none, "
                                "wrong-key, network-not-found or no-address."),
                 QStringLiteral("fault")},
                {QStringLiteral("pace"),
                 QStringLiteral("Time of the simulated board: real, or a factor such as 8x."),
                 QStringLiteral("pace"), QStringLiteral("8x")},
                {QStringLiteral("once"),
                 QStringLiteral("Connects without storing a profile: gone after a restart.")},
                {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("port"),
          QStringLiteral("Serial port, pseudo terminal or tcp:HOST:PORT.")}},
        QStringLiteral(
            "  airlift-cli provision wired /dev/ttyACM0 --firmware at --network Inthings "
            "--key-file wifi.key\n"
            "  airlift-cli provision wired --simulated wrong-key --network Inthings --key-file "
            "wifi.key")};
}

/// A cable, and what is at its other end if that is simulated.
struct Cable {
    std::unique_ptr<QObject> clockOwner;
    Clock *clock = nullptr;
    std::unique_ptr<bench::SimulatedConsole> board;
    std::unique_ptr<link::ByteLink> port;
    [[nodiscard]] link::ByteLink &link() { return board ? board->link() : *port; }
};

Cable cableFrom(const Arguments &args, const NetworkChoice &network,
                session::WiredFirmware firmware, QString &mistake)
{
    Cable cable;
    const Baud baud = baudFrom(args, mistake);
    if (!args.has("simulated")) {
        std::tie(cable.clockOwner, cable.clock) = bench::makeClock({.speed = 1.0});
        cable.port = link::makeLiveLink(args.positional().value(0), baud, *cable.clock);
        return cable;
    }
    const auto pace = paceFrom(args.value("pace"));
    const auto fault = bench::unitFaultFromName(args.value("simulated"));
    if (!fault || !pace || !pace->speed) {
        mistake = QStringLiteral("--simulated takes a name from --help, --pace real or a factor.");
        return cable;
    }
    std::tie(cable.clockOwner, cable.clock) = bench::makeClock(*pace);
    cable.board = std::make_unique<bench::SimulatedConsole>(
        bench::SimulatedConsole::SetUp{
            firmware, bench::worldAround(network.name, network.key, *fault), {}, 1},
        *cable.clock);
    cable.board->begin();
    return cable;
}

} // namespace

int provisionWired(const QStringList &arguments)
{
    Arguments args = wiredArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().isEmpty() && !args.has("simulated"))
        return usage(QStringLiteral("Which port? Give for example /dev/ttyACM0."));
    QString mistake;
    const NetworkChoice network = networkFrom(args, mistake);
    const bool isAt = args.value("firmware") == QLatin1String("at");
    const auto firmware =
        isAt ? session::WiredFirmware::AtCommands : session::WiredFirmware::NetworkTerminal;
    if (!isAt && args.value("firmware") != QLatin1String("terminal"))
        mistake = QStringLiteral("--firmware takes at or terminal.");
    Cable cable = cableFrom(args, network, firmware, mistake);
    if (!mistake.isEmpty())
        return usage(mistake);
    printTraps(provision::trapsOf({.way = provision::Way::Wired,
                                   .networkName = network.name,
                                   .networkKey = network.key,
                                   .security = network.security,
                                   .deviceName = {}}));
    session::WiredRun run{cable.link(), *cable.clock};
    Interrupt interrupt;
    int exitCode = code(Exit::Unknown);
    QObject::connect(&interrupt, &Interrupt::requestedNow, &run, &session::WiredRun::cancel);
    QObject::connect(&run, &session::WiredRun::told, &run, &printStep);
    QObject::connect(&run, &session::WiredRun::linkFailed, &run,
                     [&exitCode](const link::LinkEnd &end) {
                         exitCode = complainAbout(end);
                         QCoreApplication::exit(exitCode);
                     });
    QObject::connect(&run, &session::WiredRun::finished, &run,
                     [&](const provision::Ending &ending) {
                         exitCode = exitCodeFor(ending);
                         if (args.has("json"))
                             out(toJson(ending));
                         else
                             print(ending);
                         QCoreApplication::exit(exitCode);
                     });
    QTimer::singleShot(0, &run, [&] {
        session::WiredPlan plan;
        plan.firmware = firmware;
        plan.networkName = network.name;
        plan.networkKey = copyOf(network.key);
        plan.security = network.security;
        plan.stores = !args.has("once");
        if (const auto started = run.start(std::move(plan)); !started) {
            exitCode = complain(explain::ProvisionWords::of(started.error()));
            QCoreApplication::exit(exitCode);
        }
    });
    QCoreApplication::exec();
    if (network.remembers && exitCode == code(Exit::Done))
        exitCode = rememberKey(network.name, network.key);
    return exitCode;
}

} // namespace airlift::cli
