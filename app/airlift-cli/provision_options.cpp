#include "app/airlift-cli/provision_options.h"

#include "app/airlift-cli/pace_option.h"
#include "app/airlift-cli/passphrase.h"
#include "app/airlift-cli/provision_memory.h"
#include "app/bench/local_site.h"
#include "app/bench/simulated_unit.h"
#include "app/bench/unit_place.h"
#include "core/base/file.h"
#include "core/explain/provision_words.h"

namespace airlift::cli {

QList<QCommandLineOption> networkOptions()
{
    return {
        {QStringLiteral("network"), QStringLiteral("Name of the Wi-Fi the device is to join."),
         QStringLiteral("name")},
        {QStringLiteral("key-file"),
         QStringLiteral("Its first line is the key of that Wi-Fi; else AIRLIFT_WIFI_KEY, else a "
                        "prompt."),
         QStringLiteral("file")},
        {QStringLiteral("security"),
         QStringLiteral("open, wep, wpa2 or wpa3; by default what fits the key."),
         QStringLiteral("kind")},
        {QStringLiteral("remembered"),
         QStringLiteral("Takes the key out of the system's key ring.")},
        {QStringLiteral("remember"),
         QStringLiteral("Keeps the network in the system's key ring once a device is confirmed.")}};
}

Secret copyOf(const Secret &secret)
{
    return Secret{secret.reveal().toByteArray()};
}

Expected<Secret, int> secretFrom(const QString &file, const char *environment,
                                 const QString &question)
{
    if (!file.isEmpty()) {
        auto text = readBounded(file, ByteCount{4096});
        if (!text)
            return failure(complainAbout(text.error()));
        return firstLine(Secret{*std::move(text)});
    }
    if (qEnvironmentVariableIsSet(environment))
        return Secret{qgetenv(environment)};
    return promptOnTerminal(question);
}

NetworkChoice networkFrom(const Arguments &args, QString &mistake)
{
    NetworkChoice choice;
    choice.name = args.value("network");
    const QString security = args.value("security");
    if (choice.name.isEmpty())
        mistake = QStringLiteral("Which Wi-Fi? Give its name with --network.");
    if (security != QLatin1String("open")) {
        auto key = args.has("remembered")
                       ? rememberedKey(choice.name)
                       : secretFrom(args.value("key-file"), "AIRLIFT_WIFI_KEY",
                                    QStringLiteral("Key of %1: ").arg(choice.name));
        if (!key)
            mistake = QStringLiteral("The key cannot be read.");
        else
            choice.key = *std::move(key);
    }
    choice.remembers = args.has("remember");
    if (security.isEmpty())
        choice.security = provision::securityFor(choice.key);
    else if (security == QLatin1String("open"))
        choice.security = provision::Security::Open;
    else if (security == QLatin1String("wep"))
        choice.security = provision::Security::Wep;
    else if (security == QLatin1String("wpa2"))
        choice.security = provision::Security::Wpa2;
    else if (security == QLatin1String("wpa3"))
        choice.security = provision::Security::ExpertWpa3;
    else
        mistake = QStringLiteral("--security takes open, wep, wpa2 or wpa3.");
    return choice;
}

QNetworkInterface interfaceFrom(const Arguments &args, QString &mistake)
{
    if (!args.has("interface"))
        return {};
    const auto interface = QNetworkInterface::interfaceFromName(args.value("interface"));
    if (interface.isValid())
        return interface;
    QStringList names;
    for (const QNetworkInterface &each : provision::smartConfigInterfaces())
        names << each.name();
    mistake = QStringLiteral("There is no interface \"%1\"; there are: %2.")
                  .arg(args.value("interface"), names.join(QStringLiteral(", ")));
    return {};
}

QList<QCommandLineOption> siteOptions()
{
    QStringList faults;
    for (const bench::UnitFaultName &each : bench::unitFaultNames())
        faults << each.name;
    return {
        {QStringLiteral("simulated"),
         QStringLiteral("A simulated unit on this machine instead of a real device; what happens "
                        "to it: %1.")
             .arg(faults.join(QStringLiteral(", "))),
         QStringLiteral("fault")},
        {QStringLiteral("place"),
         QStringLiteral("A simulated unit in another process; what \"sim --firmware "
                        "provisioning\" prints second."),
         QStringLiteral("place")},
        {QStringLiteral("pace"),
         QStringLiteral("Time of the simulated unit: real, or a factor such as 8x. By default 8x, "
                        "for SmartConfig real: datagrams take their time."),
         QStringLiteral("pace")},
        {QStringLiteral("uart"),
         QStringLiteral("Port of the device's console, as a second witness."),
         QStringLiteral("port")},
        baudOption()};
}

QCommandLineOption baudOption()
{
    return {QStringLiteral("baud"), QStringLiteral("Speed of the port."), QStringLiteral("number"),
            QStringLiteral("115200")};
}

Baud baudFrom(const Arguments &args, QString &mistake)
{
    bool ok = false;
    const int baud = args.value("baud").toInt(&ok);
    if (!ok || baud < 300 || baud > 4'000'000)
        mistake = QStringLiteral("--baud takes a number from 300 to 4000000.");
    return Baud{baud};
}

std::unique_ptr<session::ProvisioningSite>
siteFrom(const Arguments &args, const NetworkChoice &network, const Secret &cipherKey,
         const QString &usualPace, const network::MoveSettings &wifi, QString &mistake)
{
    if (args.has("place")) {
        auto place = bench::placeFrom(args.value("place"));
        if (!place || args.has("simulated"))
            mistake = QStringLiteral("--place takes what the simulator prints, without "
                                     "--simulated.");
        return std::make_unique<bench::PlacedSite>(place.value_or(sim::ProvisioningPlace{}));
    }
    if (!args.has("simulated"))
        return std::make_unique<bench::LocalSite>(
            bench::LocalSite::Settings{args.value("uart"), baudFrom(args, mistake), wifi});
    const auto fault = bench::unitFaultFromName(args.value("simulated"));
    const auto pace = paceFrom(args.has("pace") ? args.value("pace") : usualPace);
    if (!fault || !pace || !pace->speed) {
        mistake = QStringLiteral("--simulated takes a name from --help, --pace real or a factor.");
        return nullptr;
    }
    auto unit = std::make_unique<bench::SimulatedUnit>(network.name, network.key, *fault, *pace,
                                                       cipherKey.reveal().toByteArray());
    if (!unit->isOpen())
        mistake = QStringLiteral("The simulated unit finds no free ports on this machine.");
    return unit;
}

} // namespace airlift::cli
