#include "app/airlift-cli/provision_options.h"

#include "app/airlift-cli/pace_option.h"
#include "app/airlift-cli/passphrase.h"
#include "app/bench/local_site.h"
#include "app/bench/simulated_unit.h"
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
         QStringLiteral("kind")}};
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
        auto key = secretFrom(args.value("key-file"), "AIRLIFT_WIFI_KEY",
                              QStringLiteral("Key of %1: ").arg(choice.name));
        if (!key)
            mistake = QStringLiteral("The key cannot be read.");
        else
            choice.key = *std::move(key);
    }
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
        {QStringLiteral("pace"),
         QStringLiteral("Time of the simulated unit: real, or a factor such as 8x. By default 8x, "
                        "for SmartConfig real: datagrams take their time."),
         QStringLiteral("pace")},
        {QStringLiteral("uart"),
         QStringLiteral("Port of the device's console, as a second witness."),
         QStringLiteral("port")}};
}

std::unique_ptr<session::ProvisioningSite> siteFrom(const Arguments &args,
                                                    const NetworkChoice &network,
                                                    const Secret &cipherKey,
                                                    const QString &usualPace, QString &mistake)
{
    if (!args.has("simulated"))
        return std::make_unique<bench::LocalSite>(args.value("uart"));
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
