#include "app/airlift-cli/command.h"
#include "app/airlift-cli/prediction.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/receiver.h"
#include "core/bundle/receiver_sensitivity.h"
#include "core/bundle/sealed_file.h"
#include "core/trust/certificate.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace airlift::cli {

using bundle::DeviceStore;
using bundle::Prediction;
using bundle::ReceiverFinding;
using bundle::ReceiverProfile;
using explain::Explain;

namespace {

/// What the options say about the device; the exit code if they cannot be used.
Expected<DeviceStore, int> deviceStore(const Arguments &args, const ReceiverProfile &profile)
{
    DeviceStore store;
    if (args.has("store")) {
        auto folder = DeviceStore::fromFolder(args.value("store"));
        if (!folder)
            return failure(complainAbout(folder.error()));
        store = *std::move(folder);
    }
    const QString inFolder =
        QDir{args.value("store")}.filePath(QLatin1String(DeviceStore::kCatalogueFile));
    const bool hasOne = args.has("store") && QFileInfo{inFolder}.isFile();
    if (args.has("catalogue") || hasOne) {
        const auto taken =
            store.takeCatalogue(args.has("catalogue") ? args.value("catalogue") : inFolder);
        if (!taken)
            return failure(complainAbout(taken.error()));
    }
    if (args.has("device")) {
        const auto chip = bundle::chipFromName(args.value("device"));
        if (!chip)
            return failure(
                usage(QStringLiteral("There is no chip \"%1\".").arg(args.value("device"))));
        store.generation = bundle::generationOf(*chip);
    }
    if (args.has("vendor-cert")) {
        const auto certificate = trust::Certificate::read(args.value("vendor-cert"));
        if (!certificate)
            return failure(complainAbout(certificate.error()));
        store.files[profile.vendorCertificate] = certificate->toDer();
        // Whoever says what the device has is taken at his word: the rest is not there.
        store.complete = true;
    }
    return store;
}

/// Adds how much luck with the network the bundle needs, if it is one that can work at all.
void addSensitivity(Prediction &prediction, const QString &path, const ReceiverProfile &profile)
{
    if (prediction.outcome != bundle::ReceiverOutcome::Done)
        return;
    const auto opened = openForReading(path);
    if (!opened)
        return;
    const QByteArray beginning = (*opened)->read(bundle::kEnough.value);
    const auto swept = bundle::sensitivity(beginning, profile);
    if (const auto fragile = swept ? bundle::fragility(*swept) : std::nullopt)
        prediction.findings.push_back(*fragile);
}

QString where(const ReceiverFinding &finding)
{
    const QString byte = QStringLiteral("byte %1").arg(finding.offset.value);
    return finding.entry.isEmpty() ? byte
                                   : QString::fromUtf8(finding.entry) + QStringLiteral(", ") + byte;
}

void print(const Prediction &prediction, const QString &path, const ReceiverProfile &profile)
{
    out(QStringLiteral("%1 on %2 (%3)").arg(path, profile.title, profile.id));
    out(headline(prediction));
    for (const ReceiverFinding &finding : prediction.findings) {
        const explain::Explanation words = Explain::of(finding);
        out(QStringLiteral("\n%1: %2 [%3]")
                .arg(Explain::id(finding.severity), words.title, Explain::ruleId(finding.rule)));
        out(QStringLiteral("  where: ") + where(finding));
        if (!words.cause.isEmpty())
            out(QStringLiteral("  why:   ") + words.cause);
        out(QStringLiteral("  next:  ") + words.nextStep);
    }
}

QJsonObject toJson(const Prediction &prediction, const ReceiverProfile &profile)
{
    QJsonArray findings;
    for (const ReceiverFinding &finding : prediction.findings) {
        const explain::Explanation words = Explain::of(finding);
        findings.append(QJsonObject{{QStringLiteral("rule"), Explain::ruleId(finding.rule)},
                                    {QStringLiteral("severity"), Explain::id(finding.severity)},
                                    {QStringLiteral("where"), where(finding)},
                                    {QStringLiteral("title"), words.title},
                                    {QStringLiteral("next_step"), words.nextStep}});
    }
    return {{QStringLiteral("receiver"), profile.id},
            {QStringLiteral("accepted"), prediction.accepted()},
            {QStringLiteral("verdict"), prediction.verdict()},
            {QStringLiteral("application"), prediction.application()},
            {QStringLiteral("offset"), prediction.offset.value},
            {QStringLiteral("entry"), QString::fromUtf8(prediction.entry)},
            {QStringLiteral("findings"), findings}};
}

Exit exitFor(const Prediction &prediction)
{
    if (prediction.accepted())
        return Exit::Done;
    return prediction.outcome == bundle::ReceiverOutcome::Done ? Exit::Unknown : Exit::No;
}

Arguments arguments()
{
    return Arguments{
        QStringLiteral("bundle check"),
        QStringLiteral(
            "Says what a device will answer to a bundle, before anything is sent: the code, where\n"
            "it stops and why. Receivers: %1, or the path\n"
            "of a profile. Without --vendor-cert or --store it is not known what the device holds, "
            "and a\nbundle without other faults is \"unknown\". With one of them, what is given is "
            "all the device holds.\n\n"
            "--json prints {\"receiver\", \"accepted\", \"verdict\": \"DONE\" | \"-20199\" | "
            "\"STALL-20313\" | \"LOOP\" |\n\"CRASH\" | \"unknown\", \"application\", \"offset\", "
            "\"entry\", \"findings\": [{\"rule\", \"severity\", \"where\",\n\"title\", "
            "\"next_step\"}]}. Exit codes: 0 accepted, 1 refused, 2 unreadable, 3 unknown.")
            .arg(bundle::builtInReceivers().join(QStringLiteral(", "))),
        {{QStringLiteral("receiver"), QStringLiteral("Who is to take the bundle."),
          QStringLiteral("name")},
         {QStringLiteral("vendor-cert"),
          QStringLiteral("OTA vendor certificate on the device, under whatever name it is built "
                         "for."),
          QStringLiteral("file")},
         {QStringLiteral("store"),
          QStringLiteral("Folder of the certificates on the device, by their file names there; a "
                         "certstore.lst in it is the catalogue."),
          QStringLiteral("dir")},
         {QStringLiteral("catalogue"),
          QStringLiteral("Certificate catalogue on the device (.lst): roots it trusts, "
                         "certificates it has revoked."),
          QStringLiteral("file")},
         {QStringLiteral("device"),
          QStringLiteral(
              "Chip, for the hash its file signatures need; without it either is taken."),
          QStringLiteral("chip")},
         {QStringLiteral("chunk"),
          QStringLiteral("Deliver in pieces of this many bytes (1460: plain HTTP). Up to the "
                         "device's buffer of 1440 it is what one read gets."),
          QStringLiteral("bytes")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("file"), QStringLiteral("The bundle.")}},
        QStringLiteral("  airlift-cli bundle check update.tar --receiver ota-lib-4.10 "
                       "--vendor-cert dummy_ota_vendor_cert.der\n"
                       "  airlift-cli bundle check update.tar --receiver my-build.json "
                       "--store device-certs/ --json")};
}

} // namespace

int bundleCheck(const QStringList &words)
{
    Arguments args = arguments();
    if (!args.parse(words))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which file? Give the path of a bundle."));
    if (!args.has("receiver"))
        return usage(QStringLiteral("Which receiver? Give --receiver with one of %1.")
                         .arg(bundle::builtInReceivers().join(QStringLiteral(", "))));
    constexpr qlonglong kLargestChunk = 1 << 20;
    const qlonglong chunk = args.has("chunk") ? args.value("chunk").toLongLong() : 0;
    if (args.has("chunk") && (chunk < 1 || chunk > kLargestChunk))
        return usage(QStringLiteral("--chunk takes a number of bytes from 1 to %1, not \"%2\".")
                         .arg(kLargestChunk)
                         .arg(args.value("chunk")));
    const auto profile = bundle::receiverProfile(args.value("receiver"));
    if (!profile)
        return complainAbout(profile.error());
    const auto store = deviceStore(args, *profile);
    if (!store)
        return store.error();
    const QString path = args.positional().constFirst();
    auto prediction = bundle::predictFile(path, *profile, *store, ByteCount{chunk});
    if (!prediction)
        return complainAbout(prediction.error());
    if (chunk == 0)
        addSensitivity(*prediction, path, *profile);
    std::stable_sort(
        prediction->findings.begin(), prediction->findings.end(),
        [](const ReceiverFinding &a, const ReceiverFinding &b) { return a.severity > b.severity; });
    if (args.has("json"))
        out(toJson(*prediction, *profile));
    else
        print(*prediction, path, *profile);
    return code(exitFor(*prediction));
}

} // namespace airlift::cli
