#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/provision_options.h"
#include "app/airlift-cli/provision_report.h"
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
                {QStringLiteral("baud"), QStringLiteral("Speed of the port."),
                 QStringLiteral("number"), QStringLiteral("115200")},
                {QStringLiteral("once"),
                 QStringLiteral("Connects without storing a profile: gone after a restart.")},
                {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("port"),
          QStringLiteral("Serial port, pseudo terminal or tcp:HOST:PORT.")}},
        QStringLiteral(
            "  airlift-cli provision wired /dev/ttyACM0 --firmware at --network Inthings "
            "--key-file wifi.key")};
}

} // namespace

int provisionWired(const QStringList &arguments)
{
    Arguments args = wiredArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which port? Give for example /dev/ttyACM0."));
    QString mistake;
    NetworkChoice network = networkFrom(args, mistake);
    const bool isAt = args.value("firmware") == QLatin1String("at");
    bool baudOk = false;
    const int baud = args.value("baud").toInt(&baudOk);
    if (!isAt && args.value("firmware") != QLatin1String("terminal"))
        mistake = QStringLiteral("--firmware takes at or terminal.");
    else if (!baudOk || baud < 300 || baud > 4'000'000)
        mistake = QStringLiteral("--baud takes a number from 300 to 4000000.");
    if (!mistake.isEmpty())
        return usage(mistake);
    printTraps(provision::trapsOf({.way = provision::Way::Wired,
                                   .networkName = network.name,
                                   .networkKey = network.key,
                                   .security = network.security,
                                   .deviceName = {}}));
    SystemClock clock;
    const auto link = link::makeLiveLink(args.positional().constFirst(), Baud{baud}, clock);
    session::WiredRun run{*link, clock};
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
        plan.firmware =
            isAt ? session::WiredFirmware::AtCommands : session::WiredFirmware::NetworkTerminal;
        plan.networkName = network.name;
        plan.networkKey = std::move(network.key);
        plan.security = network.security;
        plan.stores = !args.has("once");
        if (const auto started = run.start(std::move(plan)); !started) {
            exitCode = complain(explain::ProvisionWords::of(started.error()));
            QCoreApplication::exit(exitCode);
        }
    });
    QCoreApplication::exec();
    return exitCode;
}

} // namespace airlift::cli
