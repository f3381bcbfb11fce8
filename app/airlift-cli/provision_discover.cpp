#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/provision_options.h"
#include "app/airlift-cli/provision_report.h"
#include "core/explain/provision_words.h"
#include "core/provision/ears.h"
#include "core/provision/sweep.h"

#include <set>

#include <QCoreApplication>

namespace airlift::cli {

namespace {

Arguments discoverArguments()
{
    return {
        QStringLiteral("provision discover"),
        QStringLiteral(
            "Lists devices that can be heard: those that announce themselves (UDP 1501) and those "
            "that answer mDNS; with\n--sweep every address of the network is asked. Without it "
            "nothing but mDNS questions is sent.\n\n--json prints {\"devices\": [{\"name\", "
            "\"mac\", \"address\", \"how\": \"announcement\" | \"mdns\" | \"sweep\"}]}.\nExit "
            "codes: "
            "0 somebody was heard, 1 nobody was, 2 it cannot listen, 130 interrupted."),
        QList<QCommandLineOption>{
            {QStringLiteral("interface"), QStringLiteral("Only this one."), QStringLiteral("name")},
            {QStringLiteral("seconds"), QStringLiteral("How long to listen."),
             QStringLiteral("number"), QStringLiteral("15")},
            {QStringLiteral("sweep"),
             QStringLiteral("Asks every address of the interface's network as well.")},
            {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {},
        QStringLiteral("  airlift-cli provision discover --interface wlan0 --seconds 30")};
}

} // namespace

int provisionDiscover(const QStringList &arguments)
{
    Arguments args = discoverArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    QString mistake;
    const QNetworkInterface interface = interfaceFrom(args, mistake);
    bool secondsOk = false;
    const int seconds = args.value("seconds").toInt(&secondsOk);
    if (!secondsOk || seconds < 1 || seconds > 3600)
        mistake = QStringLiteral("--seconds takes a number from 1 to 3600.");
    else if (args.has("sweep") && !interface.isValid() && mistake.isEmpty())
        mistake = QStringLiteral("--sweep needs --interface: whose network?");
    if (!mistake.isEmpty())
        return usage(mistake);

    SystemClock clock;
    provision::Ears ears{clock};
    provision::Sweep sweep{provision::AirSettings{}.httpPort, clock};
    Interrupt interrupt;
    QJsonArray devices;
    std::set<QString> known;
    const auto seen = [&](const provision::Sighting &sighting) {
        if (!known.insert(sighting.device.address.toString() + sighting.device.name).second)
            return;
        devices.append(toJson(sighting));
        if (!args.has("json"))
            out(line(sighting));
    };
    QObject::connect(&ears, &provision::Ears::seen, &ears, seen);
    QObject::connect(&sweep, &provision::Sweep::seen, &sweep, seen);
    bool interrupted = false;
    QObject::connect(&interrupt, &Interrupt::requestedNow, &interrupt, [&interrupted] {
        interrupted = true;
        QCoreApplication::quit();
    });
    provision::EarSettings settings;
    settings.interface = interface;
    for (const provision::Error &error : ears.open(settings))
        err(explain::Explain::oneLine(explain::ProvisionWords::of(error)));
    if (!ears.isOpen())
        return code(Exit::Usage);
    if (args.has("sweep"))
        sweep.start(interface);
    clock.after(std::chrono::seconds{seconds}, &interrupt, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("devices"), devices}});
    else if (devices.isEmpty())
        err(QStringLiteral("Nobody was heard. A device announces itself only after it has got an "
                           "address; --sweep asks everybody."));
    return interrupted ? code(Exit::Interrupted) : code(devices.isEmpty() ? Exit::No : Exit::Done);
}

} // namespace airlift::cli
