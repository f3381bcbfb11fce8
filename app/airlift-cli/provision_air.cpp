#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/passphrase.h"
#include "app/airlift-cli/provision_memory.h"
#include "app/airlift-cli/provision_options.h"
#include "app/airlift-cli/provision_report.h"
#include "core/base/file.h"
#include "core/explain/provision_results.h"
#include "core/explain/provision_words.h"
#include "core/session/provisioning_run.h"

#include <functional>

#include <QCoreApplication>
#include <QTimer>

namespace airlift::cli {

namespace {

using provision::Ending;
using session::ProvisioningRun;
using Start = std::function<provision::Result<void>(ProvisioningRun &)>;

struct BatchOptions {
    QString network;
    int units = 1;
    QString report;
    bool json = false;
};

QList<QCommandLineOption> batchOptions()
{
    return {{QStringLiteral("device-name"), QStringLiteral("Name the device is given."),
             QStringLiteral("name")},
            {QStringLiteral("units"),
             QStringLiteral("So many devices for the same Wi-Fi, one after another."),
             QStringLiteral("number"), QStringLiteral("1")},
            {QStringLiteral("report"),
             QStringLiteral("Keeps the results: JSON for a name that ends so, else CSV."),
             QStringLiteral("file")},
            {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}};
}

BatchOptions batchFrom(const Arguments &args, QString &mistake)
{
    BatchOptions batch{args.value("network"), args.value("units").toInt(), args.value("report"),
                       args.has("json")};
    if (batch.units < 1 || batch.units > 1000)
        mistake = QStringLiteral("--units takes a number from 1 to 1000.");
    else if (batch.units > 1 && args.has("simulated"))
        mistake = QStringLiteral("A simulated unit is one: leave --units out.");
    return batch;
}

/// One device after another, until all are done or somebody interrupts.
class Batch final : public QObject
{
public:
    Batch(session::ProvisioningSite &site, BatchOptions options, Start start)
        : m_site(site)
        , m_options(std::move(options))
        , m_start(std::move(start))
    {
        connect(&m_interrupt, &Interrupt::requestedNow, this, [this] {
            m_interrupted = true;
            m_run ? m_run->cancel() : QCoreApplication::exit(m_exit);
        });
    }

    /// `network`: kept in the key ring once a device has confirmed it, if that was asked for.
    int run(const NetworkChoice &network)
    {
        QTimer::singleShot(0, this, &Batch::next);
        QCoreApplication::exec();
        if (network.remembers && m_wasConfirmed)
            m_exit = qMax(m_exit, rememberKey(network.name, network.key));
        if (m_options.json)
            out(explain::ProvisionResults::toJson(m_results));
        return m_interrupted ? code(Exit::Interrupted) : m_exit;
    }

private:
    void next()
    {
        ++m_number;
        if (m_options.units > 1)
            err(QStringLiteral("--- device %1 of %2").arg(m_number).arg(m_options.units));
        m_run = std::make_unique<ProvisioningRun>(m_site);
        connect(m_run.get(), &ProvisioningRun::told, this, &printStep);
        connect(m_run.get(), &ProvisioningRun::handNeeded, this, &Batch::askPerson);
        connect(m_run.get(), &ProvisioningRun::trouble, this, [](const provision::Error &error) {
            err(explain::Explain::oneLine(explain::ProvisionWords::of(error)));
        });
        connect(m_run.get(), &ProvisioningRun::networksFound, this, &Batch::listNetworks);
        connect(m_run.get(), &ProvisioningRun::consoleSaid, this,
                [](const QString &line) { err(QStringLiteral("console: ") + line); });
        connect(m_run.get(), &ProvisioningRun::consoleLost, this, [](const link::LinkEnd &end) {
            err(explain::Explain::oneLine(explain::Explain::of(end)));
        });
        connect(m_run.get(), &ProvisioningRun::finished, this, &Batch::finish);
        if (const auto started = m_start(*m_run); !started) {
            m_exit = complain(explain::ProvisionWords::of(started.error()));
            QCoreApplication::exit(m_exit);
        }
    }

    static void askPerson(provision::Wifi::Kind kind, const QString &network)
    {
        const QString which =
            network.isEmpty()
                ? QStringLiteral("the device's network (its name contains mysimplelink)")
                : QStringLiteral("\"%1\"").arg(network);
        err(kind == provision::Wifi::Kind::Device
                ? QStringLiteral("Join %1 with this machine now; it goes on by itself.").arg(which)
                : QStringLiteral("Join %1 again with this machine; it goes on by itself.")
                      .arg(which));
    }

    static void listNetworks(const std::vector<provision::ListedNetwork> &networks)
    {
        err(QStringLiteral("The device hears:"));
        for (const provision::ListedNetwork &network : networks)
            err(QStringLiteral("  ") + network.name);
    }

    void finish(const Ending &ending)
    {
        m_results.push_back({m_number, QDateTime::currentDateTime(), m_options.network, ending});
        if (!m_options.json)
            print(ending);
        m_exit = qMax(m_exit, exitCodeFor(ending));
        m_wasConfirmed = m_wasConfirmed || std::holds_alternative<provision::Confirmed>(ending);
        const bool saved = saveReport();
        const bool goesOn = saved && !m_interrupted && m_number < m_options.units &&
                            !std::holds_alternative<provision::Cancelled>(ending);
        if (goesOn)
            QTimer::singleShot(0, this, &Batch::next);
        else
            QCoreApplication::exit(m_exit);
    }

    /// After every device, so that nothing is lost if the program is.
    bool saveReport()
    {
        if (m_options.report.isEmpty())
            return true;
        const auto saved = saveAtomically(
            m_options.report, explain::ProvisionResults::forFile(m_options.report, m_results));
        if (!saved)
            m_exit = complainAbout(FileError{saved.error()});
        return saved.has_value();
    }

    session::ProvisioningSite &m_site;
    BatchOptions m_options;
    Start m_start;
    Interrupt m_interrupt;
    std::unique_ptr<ProvisioningRun> m_run;
    std::vector<explain::ProvisionResult> m_results;
    int m_number = 0;
    int m_exit = 0;
    bool m_interrupted = false;
    bool m_wasConfirmed = false;
};

Arguments apArguments()
{
    return {
        QStringLiteral("provision ap"),
        QStringLiteral(
            "Gets a device into a Wi-Fi through its own access point: joins it (or says when to), "
            "asks who it is,\ntells it the network, goes back and asks for the result. Nothing is "
            "sent before the known traps are named.\n\n--json prints {\"results\": [{\"number\", "
            "\"time\", \"network\", "
            "\"outcome\": \"confirmed\" | \"refuted\" | \"unknown\" | \"stopped\" |\n"
            "\"cancelled\", \"reason\", \"witness\", \"device\": {\"name\", \"mac\", \"address\"}, "
            "\"title\", \"next_step\"}]}.\nExit codes: 0 confirmed, 1 refuted by the device, 2 "
            "could "
            "not begin, 3 not known, 130 interrupted."),
        networkOptions() + siteOptions() + batchOptions() +
            QList<QCommandLineOption>{
                {QStringLiteral("access-point"),
                 QStringLiteral("Name of the device's network; else whichever is found."),
                 QStringLiteral("name")},
                {QStringLiteral("home"),
                 QStringLiteral("Network to return to; else the one the device joins."),
                 QStringLiteral("name")},
                {QStringLiteral("move-wifi"),
                 QStringLiteral("NetworkManager moves this machine into the device's network and "
                                "back: connections over its Wi-Fi break meanwhile. Without it, or "
                                "without NetworkManager, you are told when to join.")},
                {QStringLiteral("interface"),
                 QStringLiteral("The only Wi-Fi adapter that may be moved; else one that is in no "
                                "network, if there is one."),
                 QStringLiteral("name")},
                {QStringLiteral("access-point-key-file"),
                 QStringLiteral("Its first line is the key of the device's network; else it is "
                                "open."),
                 QStringLiteral("file")},
                {QStringLiteral("first-generation"),
                 QStringLiteral("The device is a CC3100 or CC3200: its access point has the "
                                "address 192.168.1.1.")},
                {QStringLiteral("transport"), QStringLiteral("detect, http or https."),
                 QStringLiteral("kind"), QStringLiteral("detect")},
                {QStringLiteral("wpa2-code"),
                 QStringLiteral("Number sent for WPA2: 3 as documented, or 2 as the vendor's page "
                                "sends."),
                 QStringLiteral("number"), QStringLiteral("3")},
                {QStringLiteral("scan"), QStringLiteral("Has the device look for networks first.")},
                {QStringLiteral("set-time"), QStringLiteral("Sets the device's clock.")},
                {QStringLiteral("joined"),
                 QStringLiteral("This machine is in the device's network already.")},
                {QStringLiteral("stay"),
                 QStringLiteral("This machine reaches the network by another way.")}},
        {},
        QStringLiteral("  airlift-cli provision ap --network Inthings --key-file wifi.key "
                       "--device-name station-07\n"
                       "  airlift-cli provision ap --network Inthings --key-file wifi.key "
                       "--simulated wrong-key")};
}

provision::ApPlan apPlan(const Arguments &args, const NetworkChoice &network, QString &mistake)
{
    using provision::Transport;
    provision::ApPlan plan;
    const QString transport = args.value("transport");
    if (transport == QLatin1String("http"))
        plan.transport = Transport::Plain;
    else if (transport == QLatin1String("https"))
        plan.transport = Transport::Tls;
    else if (transport != QLatin1String("detect"))
        mistake = QStringLiteral("--transport takes detect, http or https.");
    if (args.value("wpa2-code") == QLatin1String("2"))
        plan.wpa2Code = provision::Wpa2Code::Two;
    else if (args.value("wpa2-code") != QLatin1String("3"))
        mistake = QStringLiteral("--wpa2-code takes 2 or 3.");
    plan.networkName = network.name;
    plan.networkKey = copyOf(network.key);
    plan.security = network.security;
    plan.deviceName = args.value("device-name");
    plan.scans = args.has("scan");
    if (args.has("set-time"))
        plan.time = QDateTime::currentDateTime();
    plan.joinsDevice = !args.has("joined");
    plan.returnsHome = !args.has("stay");
    return plan;
}

Arguments smartConfigArguments()
{
    return {
        QStringLiteral("provision smartconfig"),
        QStringLiteral(
            "Gets a device into the Wi-Fi this machine is in, by the lengths of datagrams. Sends "
            "until the device is heard\nor the documented time is over. Results and exit codes as "
            "for provision ap."),
        networkOptions() + siteOptions() + batchOptions() +
            QList<QCommandLineOption>{
                {QStringLiteral("interface"), QStringLiteral("Interface to send by."),
                 QStringLiteral("name")},
                {QStringLiteral("generation"),
                 QStringLiteral("v2 (CC3x20, CC3x35), v1 (CC3x00) or cc3000."),
                 QStringLiteral("name"), QStringLiteral("v2")},
                {QStringLiteral("gateway"),
                 QStringLiteral("Sends to the gateway instead of the group.")},
                {QStringLiteral("cipher-key-file"),
                 QStringLiteral(
                     "Its first line is the SmartConfig key of 16 bytes the firmware was "
                     "built with."),
                 QStringLiteral("file")},
                {QStringLiteral("seconds"), QStringLiteral("How long to send at most."),
                 QStringLiteral("number"), QStringLiteral("40")}},
        {},
        QStringLiteral("  airlift-cli provision smartconfig --network Inthings --key-file wifi.key "
                       "--interface wlan0\n"
                       "  airlift-cli provision smartconfig --network Inthings --key-file wifi.key "
                       "--simulated none")};
}

std::optional<provision::SmartConfigGeneration> generationFrom(const QString &name)
{
    using provision::SmartConfigGeneration;
    if (name == QLatin1String("v2"))
        return SmartConfigGeneration::V2;
    if (name == QLatin1String("v1"))
        return SmartConfigGeneration::V1;
    if (name == QLatin1String("cc3000"))
        return SmartConfigGeneration::Cc3000;
    return std::nullopt;
}

/// Multicast needs an interface; the default route is often the wrong one.
void chooseRoute(const Arguments &args, provision::AirSettings &air, QString &mistake)
{
    const QNetworkInterface interface = interfaceFrom(args, mistake);
    if (args.has("simulated") || args.has("place") || !mistake.isEmpty())
        return;
    const QList<QNetworkInterface> all = provision::smartConfigInterfaces();
    if (!interface.isValid() && all.size() != 1) {
        QStringList names;
        for (const QNetworkInterface &each : all)
            names << each.name();
        mistake = QStringLiteral("Send by which interface? Give --interface: %1.")
                      .arg(names.join(QStringLiteral(", ")));
        return;
    }
    air.interface = interface.isValid() ? interface : all.constFirst();
    air.ears.interface = air.interface;
    air.route.interface = air.interface;
    if (args.has("gateway"))
        air.route.destination = provision::gatewayOf(air.interface);
    if (args.has("gateway") && air.route.destination.isNull())
        mistake = QStringLiteral("The system tells no gateway of %1.").arg(air.interface.name());
}

/// Of the device's own network; nearly always there is none.
Secret accessPointKeyFrom(const Arguments &args, QString &mistake)
{
    if (!args.has("access-point-key-file"))
        return {};
    auto text = readBounded(args.value("access-point-key-file"), ByteCount{4096});
    if (text)
        return firstLine(Secret{*std::move(text)});
    mistake = explain::Explain::oneLine(explain::Explain::of(text.error()));
    return {};
}

} // namespace

int provisionAp(const QStringList &arguments)
{
    Arguments args = apArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    QString mistake;
    const NetworkChoice network = networkFrom(args, mistake);
    const BatchOptions batch = batchFrom(args, mistake);
    static_cast<void>(apPlan(args, network, mistake));
    if (!mistake.isEmpty())
        return usage(mistake);
    const Secret accessPointKey = accessPointKeyFrom(args, mistake);
    const auto site = siteFrom(args, network, {}, QStringLiteral("8x"),
                               {.mayMove = args.has("move-wifi"),
                                .interface = args.value("interface"),
                                .device = network::deviceAddress(args.has("first-generation"))},
                               mistake);
    if (!mistake.isEmpty())
        return usage(mistake);
    printTraps(provision::trapsOf({.way = provision::Way::AccessPoint,
                                   .networkName = network.name,
                                   .networkKey = network.key,
                                   .security = network.security,
                                   .deviceName = args.value("device-name"),
                                   .isFirstGeneration = args.has("first-generation")}));
    provision::AirSettings air = site->airSettings();
    if (args.has("access-point"))
        air.accessPoint = args.value("access-point");
    air.homeNetwork = args.has("home") ? args.value("home") : network.name;
    return Batch{*site, batch,
                 [&](ProvisioningRun &run) {
                     QString nothing;
                     return run.start(
                         session::ApWay{apPlan(args, network, nothing), copyOf(accessPointKey)},
                         air);
                 }}
        .run(network);
}

int provisionSmartConfig(const QStringList &arguments)
{
    Arguments args = smartConfigArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    QString mistake;
    const NetworkChoice network = networkFrom(args, mistake);
    const BatchOptions batch = batchFrom(args, mistake);
    const auto generation = generationFrom(args.value("generation"));
    bool secondsOk = false;
    const int seconds = args.value("seconds").toInt(&secondsOk);
    if (!generation)
        mistake = QStringLiteral("--generation takes v2, v1 or cc3000.");
    else if (!secondsOk || seconds < 1 || seconds > 3600)
        mistake = QStringLiteral("--seconds takes a number from 1 to 3600.");
    if (!mistake.isEmpty())
        return usage(mistake);
    Secret cipherKey;
    if (args.has("cipher-key-file")) {
        auto read = secretFrom(args.value("cipher-key-file"), "", {});
        if (!read)
            return read.error();
        cipherKey = *std::move(read);
    }
    const auto site = siteFrom(args, network, cipherKey, QStringLiteral("real"), {}, mistake);
    if (!mistake.isEmpty())
        return usage(mistake);
    provision::AirSettings air = site->airSettings();
    chooseRoute(args, air, mistake);
    if (!mistake.isEmpty())
        return usage(mistake);
    printTraps(provision::trapsOf({.way = provision::Way::SmartConfig,
                                   .networkName = network.name,
                                   .networkKey = network.key,
                                   .security = network.security,
                                   .deviceName = args.value("device-name"),
                                   .encryptsKey = !cipherKey.isEmpty(),
                                   .isWired = air.interface.type() == QNetworkInterface::Ethernet,
                                   .radio = provision::radioOf(air.interface)}));
    return Batch{*site, batch,
                 [&](ProvisioningRun &run) {
                     session::SmartConfigWay way;
                     way.plan.deviceName = args.value("device-name");
                     way.plan.transmitFor = std::chrono::seconds{seconds};
                     way.message = {network.name, copyOf(network.key), way.plan.deviceName,
                                    copyOf(cipherKey), *generation};
                     return run.start(std::move(way), air);
                 }}
        .run(network);
}

} // namespace airlift::cli
