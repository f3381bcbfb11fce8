#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/trust_output.h"
#include "app/airlift-cli/visit.h"
#include "core/bundle/receiver_profile.h"
#include "core/explain/probe_words.h"

#include <algorithm>

#include <QCoreApplication>

namespace airlift::cli {

using explain::ProbeWords;
using explain::TrustWords;
using serve::ProbeFinding;
using serve::ProbeReport;
using serve::ProbeSettings;
using trust::Weight;

namespace {

Arguments arguments()
{
    return Arguments{
        QStringLiteral("probe"),
        QStringLiteral(
            "Visits a file server exactly as the stock HTTP client of a device would: IPv4, port "
            "443 or 80,\n"
            "TLS 1.2 with the device's suites, its own words as request. Says for each step what a "
            "device\n"
            "would print. A device makes five attempts, and so many visits are made, one after "
            "another, as\n"
            "long as they might differ; nothing is downloaded beyond the first file's header.\n\n"
            "Without --root the root that would be right is assumed. --json prints {\"accepted\", "
            "\"address\",\n"
            "\"suite\", \"visits\", \"steps\": [{\"step\", \"rule\", \"weight\", \"status\", "
            "\"result\", \"visits\",\n"
            "\"device_lines\": [text], \"title\", \"next_step\"}], \"milliseconds\": {step: "
            "number}, \"checklist\":\n"
            "[{\"check\", \"state\": \"passed\" | \"remark\" | \"not-sure\" | \"failed\" | "
            "\"not-reached\" |\n"
            "\"not-asked\", \"status\", \"title\", \"why\"}], \"sent\": [certificate facts], "
            "\"code\", \"sure\",\n"
            "\"possible\", \"connects\"}. Exit codes: 0 the download would begin, 1 it would not, "
            "3 not sure."),
        {{QStringLiteral("root"), QStringLiteral("The CA file of the device, as it lies there."),
          QStringLiteral("file")},
         {QStringLiteral("no-ca"), QStringLiteral("A firmware built without a CA file: no server "
                                                  "name is sent, nothing is verified.")},
         {QStringLiteral("plain"), QStringLiteral("A firmware built without TLS: port 80.")},
         {QStringLiteral("receiver"), QStringLiteral("Which library; ota-lib-4.10 if not given."),
          QStringLiteral("name"), QStringLiteral("ota-lib-4.10")},
         {QStringLiteral("catalog"),
          QStringLiteral("The device's certificate catalogue, or \"none\"; TI's of 2019 if not "
                         "given."),
          QStringLiteral("file")},
         {QStringLiteral("via"),
          QStringLiteral(
              "Connect there instead of the host and port of the URL, for servers on the "
              "bench."),
          QStringLiteral("address:port")},
         {QStringLiteral("visits"), QStringLiteral("How many, 1 to 20; 5 if not given."),
          QStringLiteral("number"), QString::number(serve::kDeviceAttempts)},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("url"), QStringLiteral("What the device is given.")}},
        QStringLiteral("  airlift-cli probe https://files.example/ota/update.tar --root root.der\n"
                       "  airlift-cli probe https://bench.test/update.tar --via 127.0.0.1:8443")};
}

/// "127.0.0.1:8443" or "[::1]:8443".
std::optional<ProbeSettings::Route> routeFrom(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    QString host = text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    bool isPort = false;
    const ushort port = text.mid(colon + 1).toUShort(&isPort);
    const QHostAddress address{host};
    if (colon < 1 || !isPort || port == 0 || address.isNull())
        return std::nullopt;
    return ProbeSettings::Route{address, port};
}

Expected<ProbeSettings, int> settingsFrom(const Arguments &args)
{
    ProbeSettings settings{.url = args.positional().constFirst().toUtf8(),
                           .caFile = {},
                           .catalogue = {},
                           .clock = {},
                           .route = {}};
    settings.habits.secured = !args.has("plain");
    settings.verifies = !args.has("no-ca");
    const auto receiver = bundle::receiverProfile(args.value("receiver"));
    if (!receiver)
        return failure(complainAbout(receiver.error()));
    settings.habits.receiveBuffer = receiver->receiveBuffer;
    // the library that reports errors of the file system as they are is the one of 7.x
    settings.habits.checksHostLength =
        receiver->closeErrors == bundle::ReceiverProfile::CloseErrors::Raw;
    auto catalogue = catalogueOption(args);
    if (!catalogue)
        return failure(int{catalogue.error()});
    settings.catalogue = std::move(*catalogue);
    if (args.has("root")) {
        auto file = readBounded(args.value("root"), trust::kMaterialLimit);
        if (!file)
            return failure(complainAbout(file.error()));
        settings.caFile = std::move(*file);
    }
    if (args.has("via")) {
        settings.route = routeFrom(args.value("via"));
        if (!settings.route)
            return failure(usage(QStringLiteral("--via takes an address and a port, not \"%1\".")
                                     .arg(args.value("via"))));
    }
    return settings;
}

QString title(const ProbeFinding &finding, const ProbeReport &report)
{
    if (finding.rule == serve::ProbeRule::ChainJudged)
        return report.prediction ? TrustWords::prediction(*report.prediction)
                                 : QStringLiteral("The root that would be right is not at hand.");
    const QString text = ProbeWords::of(finding).title;
    const bool addsDetail = finding.rule == serve::ProbeRule::Passed && !finding.detail.isEmpty();
    return addsDetail ? QStringLiteral("%1 (%2)").arg(text, finding.detail) : text;
}

void printDeviceLines(const ProbeFinding &finding)
{
    QString head = finding.step == serve::ProbeStep::Life ? QStringLiteral("later:")
                                                          : QStringLiteral("device:");
    for (const QByteArray &line : serve::deviceLines(finding)) {
        out(QStringLiteral("       %1 %2").arg(head, -7).arg(QString::fromLatin1(line)));
        head.clear();
    }
}

void print(const ProbeFinding &finding, const ProbeReport &report)
{
    const bool isGood = finding.weight == Weight::Note;
    out(QStringLiteral("%1 %2: %3%4")
            .arg(isGood                              ? QStringLiteral("ok  ")
                 : finding.weight == Weight::Blocker ? QStringLiteral("STOP")
                 : finding.weight == Weight::Doubt   ? QStringLiteral("?   ")
                                                     : QStringLiteral("!   "))
            .arg(ProbeWords::step(finding.step), -12)
            .arg(title(finding, report),
                 finding.visits == 0 ? QString{}
                                     : QStringLiteral(", ") + ProbeWords::often(finding, report)));
    const explain::Explanation words = ProbeWords::of(finding);
    if (!isGood && !words.cause.isEmpty())
        out(QStringLiteral("       why:    ") + words.cause);
    printDeviceLines(finding);
    if (!isGood && !words.nextStep.isEmpty())
        out(QStringLiteral("       next:   ") + words.nextStep);
}

QString timeOf(serve::ProbeStep step, const ProbeReport &report)
{
    for (const serve::StepTime &time : report.times) {
        if (time.step == step)
            return QStringLiteral("%1 ms").arg(time.took.count());
    }
    return {};
}

/// The steps that waited for somebody, and how long.
void printTimes(const ProbeReport &report)
{
    QStringList times;
    for (const serve::StepTime &time : report.times)
        times << QStringLiteral("%1 %2").arg(ProbeWords::step(time.step),
                                             timeOf(time.step, report));
    if (!times.isEmpty())
        out(QStringLiteral("Time: ") + times.join(QStringLiteral(", ")));
    out(QStringLiteral("Visits: %1").arg(report.visits));
}

void printChecklist(const ProbeReport &report, const ProbeSettings &settings)
{
    out(QStringLiteral("Checklist:"));
    for (const serve::CheckedLine &line : serve::checklist(report, settings)) {
        QStringList notes;
        if (line.status != 0)
            notes << QString::number(line.status);
        if (const QString why = ProbeWords::whyNot(line, settings); !why.isEmpty())
            notes << why;
        out(QStringLiteral("  %1 %2%3")
                .arg(ProbeWords::state(line.state), -11)
                .arg(ProbeWords::check(line.check),
                     notes.isEmpty()
                         ? QString{}
                         : QStringLiteral(" (%1)").arg(notes.join(QStringLiteral(", ")))));
    }
}

void printChain(const ProbeReport &report, const ProbeSettings &settings)
{
    if (report.sent.empty())
        return;
    const auto given = trust::readMaterial(settings.caFile.value_or(QByteArray{}), {});
    const auto advice = trust::adviseRoot(
        report.sent, given ? given->certificates() : std::vector<trust::Certificate>{},
        QDateTime::currentDateTimeUtc());
    out(QStringLiteral("As sent:"));
    for (const trust::Certificate &one : report.sent)
        out(QStringLiteral("  %1, issued by %2, until %3")
                .arg(shortName(one), one.issuerCommonName(), day(one.notAfter())));
    out(TrustWords::advice(advice).title + QLatin1Char('.'));
    if (report.prediction)
        printFindings(report.prediction->reasons);
}

QJsonArray checklistJson(const ProbeReport &report, const ProbeSettings &settings)
{
    QJsonArray lines;
    for (const serve::CheckedLine &line : serve::checklist(report, settings))
        lines.append(QJsonObject{{QStringLiteral("check"), ProbeWords::id(line.check)},
                                 {QStringLiteral("state"), ProbeWords::id(line.state)},
                                 {QStringLiteral("status"), line.status},
                                 {QStringLiteral("title"), ProbeWords::check(line.check)},
                                 {QStringLiteral("why"), ProbeWords::whyNot(line, settings)}});
    return lines;
}

QJsonObject toJson(const ProbeReport &report, const ProbeSettings &settings)
{
    QJsonObject times;
    for (const serve::StepTime &time : report.times)
        times.insert(ProbeWords::id(time.step), qint64{time.took.count()});
    QJsonArray steps;
    for (const ProbeFinding &finding : report.findings) {
        QJsonArray lines;
        for (const QByteArray &line : serve::deviceLines(finding))
            lines.append(QString::fromLatin1(line));
        steps.append(QJsonObject{
            {QStringLiteral("step"), ProbeWords::id(finding.step)},
            {QStringLiteral("rule"), ProbeWords::id(finding.rule)},
            {QStringLiteral("weight"), TrustWords::id(finding.weight)},
            {QStringLiteral("status"), finding.status},
            {QStringLiteral("result"), finding.result},
            {QStringLiteral("visits"), finding.visits == 0 ? report.visits : finding.visits},
            {QStringLiteral("device_lines"), lines},
            {QStringLiteral("title"), title(finding, report)},
            {QStringLiteral("next_step"), ProbeWords::of(finding).nextStep}});
    }
    QJsonArray sent;
    for (const trust::Certificate &one : report.sent)
        sent.append(cli::toJson(trust::factsOf(one)));
    QJsonObject json{{QStringLiteral("accepted"), report.accepted()},
                     {QStringLiteral("address"), report.address},
                     {QStringLiteral("suite"), report.suite},
                     {QStringLiteral("visits"), report.visits},
                     {QStringLiteral("steps"), steps},
                     {QStringLiteral("milliseconds"), times},
                     {QStringLiteral("checklist"), checklistJson(report, settings)},
                     {QStringLiteral("sent"), sent}};
    if (report.prediction)
        addPrediction(*report.prediction, json);
    return json;
}

Exit exitFor(const ProbeReport &report)
{
    if (!report.accepted())
        return Exit::No;
    const bool doubtful =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [](const ProbeFinding &finding) { return finding.weight == Weight::Doubt; });
    return doubtful ? Exit::Unknown : Exit::Done;
}

} // namespace

std::optional<ProbeReport> visit(const ProbeSettings &settings, int visits)
{
    serve::ProbeSeries probe{settings, visits};
    Interrupt interrupt;
    std::optional<ProbeReport> report;
    QObject::connect(&probe, &serve::ProbeSeries::finished, &probe,
                     [&report](const ProbeReport &it) {
                         report = it;
                         QCoreApplication::quit();
                     });
    QObject::connect(&interrupt, &Interrupt::requestedNow, qApp, &QCoreApplication::quit);
    probe.start();
    QCoreApplication::exec();
    return report;
}

int probe(const QStringList &words)
{
    Arguments args = arguments();
    if (!args.parse(words))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which URL? Give what the device is given."));
    const auto settings = settingsFrom(args);
    if (!settings)
        return settings.error();
    constexpr int kMostVisits = 20;
    const int visits = args.value("visits").toInt();
    if (visits < 1 || visits > kMostVisits)
        return usage(QStringLiteral("--visits takes a number from 1 to %1, not \"%2\".")
                         .arg(kMostVisits)
                         .arg(args.value("visits")));
    const auto report = visit(*settings, visits);
    if (!report)
        return code(Exit::Interrupted);
    if (args.has("json")) {
        out(toJson(*report, *settings));
    } else {
        for (const ProbeFinding &finding : report->findings)
            print(finding, *report);
        printTimes(*report);
        printChain(*report, *settings);
        printChecklist(*report, *settings);
    }
    return code(exitFor(*report));
}

} // namespace airlift::cli
