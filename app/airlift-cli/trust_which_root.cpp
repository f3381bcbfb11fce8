#include "app/airlift-cli/trust_output.h"
#include "app/airlift-cli/visit.h"
#include "core/explain/probe_words.h"
#include "core/session/wanted_roots.h"
#include "core/trust/saved_handshake.h"

#include <utility>

namespace airlift::cli {

using explain::TrustWords;
using trust::HostService;
using trust::RootAdvice;
using trust::RootChoice;

namespace {

void print(const RootChoice &root, const QDateTime &now, const HostService *user = nullptr)
{
    const auto facts = trust::factsOf(root.certificate);
    out(QStringLiteral("  %1 (%2)").arg(shortName(root.certificate), facts.key));
    out(QStringLiteral("    SHA-256 %1").arg(hex(facts.sha256)));
    out(QStringLiteral("    valid   %1 to %2%3")
            .arg(day(facts.notBefore), day(facts.notAfter),
                 root.isOver ? QStringLiteral(", OVER") : QString{}));
    out(QStringLiteral("    device  %1").arg(TrustWords::membership(root.inProductionCatalogue)));
    out(QStringLiteral("    file    %1%2")
            .arg(root.fileName,
                 root.isPublic ? QStringLiteral(" (comes with Airlift: --save)") : QString{}));
    for (const trust::ComingBreak &coming : trust::breaksOf(root.certificate, user))
        out(QStringLiteral("    next    ") + TrustWords::comingBreak(coming, now));
}

QJsonObject toJson(const RootChoice &root)
{
    QJsonObject json = cli::toJson(trust::factsOf(root.certificate));
    json.insert(QStringLiteral("file"), root.fileName);
    json.insert(QStringLiteral("over"), root.isOver);
    return json;
}

/// Roots that were named as answers; with --save they are written too.
int finish(const Arguments &args, const std::vector<RootChoice> &roots, Exit exit)
{
    if (!args.has("save"))
        return code(exit);
    for (const RootChoice &root : roots) {
        const QString path = args.value("save") + QLatin1Char('/') + root.fileName;
        if (const auto saved = saveAtomically(path, root.certificate.toDer()); !saved)
            return complainAbout(saved.error());
        err(QStringLiteral("saved %1").arg(path));
    }
    return code(exit);
}

// --- a chain

void printTraps(const RootAdvice &advice)
{
    if (advice.crossSignedRoot)
        out(QStringLiteral(
                "Trap: the last certificate sent is a cross-signed copy of %1. That root "
                "itself (%2) is not the answer: -688.")
                .arg(shortName(*advice.crossSignedRoot),
                     hex(advice.crossSignedRoot->sha256().left(6)) + QStringLiteral("...")));
    for (const trust::Certificate &one : advice.notRoots)
        out(QStringLiteral("Trap: %1 is an intermediate; copied onto the device it gives -688.")
                .arg(shortName(one)));
}

/// What one server sends, and what follows.
struct Server {
    QString name; ///< empty: not known
    std::vector<trust::Certificate> sent;
    RootAdvice advice;
};

QJsonObject toJson(const Server &server)
{
    const explain::Explanation words = TrustWords::advice(server.advice);
    QJsonArray roots;
    for (const RootChoice &root : server.advice.roots)
        roots.append(toJson(root));
    QJsonArray next;
    for (const trust::ComingBreak &coming : server.advice.next)
        next.append(QJsonObject{{QStringLiteral("what"), TrustWords::id(coming.what)},
                                {QStringLiteral("subject"), coming.subject},
                                {QStringLiteral("when"), coming.when.toString(Qt::ISODate)}});
    return {{QStringLiteral("server"), server.name},
            {QStringLiteral("wanted"), server.advice.wantedName},
            {QStringLiteral("answer"), words.title},
            {QStringLiteral("next_step"), words.nextStep},
            {QStringLiteral("roots"), roots},
            {QStringLiteral("next"), next}};
}

void print(const Server &server, const QDateTime &now)
{
    const explain::Explanation words = TrustWords::advice(server.advice);
    out(server.name.isEmpty() ? QStringLiteral("As sent:")
                              : QStringLiteral("As sent by %1:").arg(server.name));
    for (std::size_t i = 0; i < server.sent.size(); ++i)
        out(QStringLiteral("  %1. %2, issued by %3, until %4")
                .arg(i + 1)
                .arg(shortName(server.sent[i]), server.sent[i].issuerCommonName(),
                     day(server.sent[i].notAfter())));
    out(words.title + QStringLiteral(". ") + words.cause);
    for (const RootChoice &root : server.advice.roots)
        print(root, now);
    printTraps(server.advice);
    out(QStringLiteral("What breaks next:"));
    for (const trust::ComingBreak &coming : server.advice.next)
        out(QStringLiteral("  ") + TrustWords::comingBreak(coming, now));
    out(QStringLiteral("Next: ") + words.nextStep);
}

Exit exitFor(const RootAdvice &advice)
{
    return advice.answer == RootAdvice::Answer::Found         ? Exit::Done
           : advice.answer == RootAdvice::Answer::RootUnknown ? Exit::Unknown
                                                              : Exit::No;
}

/// Each server, and whether one root does for all of them. A server that cannot work outweighs one
/// whose root is not known.
int adviseServers(const Arguments &args, const std::vector<trust::SavedHandshake> &handshakes,
                  const QDateTime &now)
{
    const auto known = readCertificates(args.values("known"));
    if (!known)
        return known.error();
    std::vector<Server> servers;
    std::vector<RootAdvice> advices;
    std::vector<RootChoice> roots;
    Exit exit = Exit::Done;
    for (const trust::SavedHandshake &one : handshakes) {
        const RootAdvice advice = trust::adviseRoot(one.sent, *known, now);
        const Exit its = exitFor(advice);
        exit = exit == Exit::No || its == Exit::Done ? exit : its;
        roots.insert(roots.end(), advice.roots.begin(), advice.roots.end());
        advices.push_back(advice);
        servers.push_back({handshakes.size() > 1 ? one.called() : one.server, one.sent, advice});
    }
    const trust::CommonRoot common = trust::commonRoot(advices);
    const explain::Explanation together =
        TrustWords::common(common, static_cast<int>(servers.size()));
    const bool areSeveral = servers.size() > 1;
    if (args.has("json")) {
        QJsonObject json = toJson(servers.front());
        if (areSeveral) {
            QJsonArray all;
            for (const Server &server : servers)
                all.append(toJson(server));
            json = {{QStringLiteral("servers"), all},
                    {QStringLiteral("answer"), together.title},
                    {QStringLiteral("next_step"), together.nextStep},
                    {QStringLiteral("one_root"),
                     common.answer == trust::CommonRoot::Answer::Unknown
                         ? QJsonValue{}
                         : QJsonValue{common.answer == trust::CommonRoot::Answer::Same}}};
        }
        out(json);
    } else {
        for (const Server &server : servers) {
            print(server, now);
            if (areSeveral)
                out(QString{});
        }
        if (areSeveral)
            out(together.title + QStringLiteral(". ") + together.cause +
                QStringLiteral("\nNext: ") + together.nextStep);
    }
    return finish(args, roots, exit);
}

/// Certificates, the output of s_client, or a capture of packets with one handshake or several.
int adviseFile(const Arguments &args, const QString &path, const QDateTime &now)
{
    const auto bytes = readBounded(path, trust::kSavedHandshakeLimit);
    if (!bytes)
        return complainAbout(bytes.error());
    const auto found = trust::readSavedHandshakes(*bytes, path);
    return found ? adviseServers(args, *found, now) : complainAbout(found.error());
}

// --- a host, offline

using trust::TableRoot;

void print(const TableRoot &root, const QDateTime &now, const HostService &service)
{
    if (root.choice)
        print(*root.choice, now, &service);
    else
        out(QStringLiteral("  ") + hex(root.entry.digest));
    if (root.entry.since.isValid())
        out(QStringLiteral("    used    since %1").arg(root.entry.since.text));
    if (root.entry.until.isValid())
        out(QStringLiteral("    used    until %1").arg(root.entry.until.text));
}

void print(const HostService &service, const std::vector<TableRoot> &roots, const QDateTime &now)
{
    out(QStringLiteral("%1: %2, as of %3 (%4)")
            .arg(service.name, TrustWords::certainty(service.certainty), trust::hostTableDate(),
                 service.source));
    for (const HostService::Host &host : service.hosts)
        out(QStringLiteral("  %1 %2").arg(host.part == HostService::Part::List
                                              ? QStringLiteral("list: ")
                                              : QStringLiteral("files:"),
                                          host.pattern));
    for (const auto standing : {HostService::Standing::Current, HostService::Standing::Possible,
                                HostService::Standing::Former}) {
        bool isFirst = true;
        for (const TableRoot &root : roots) {
            if (root.entry.standing != standing)
                continue;
            if (std::exchange(isFirst, false))
                out(TrustWords::standing(standing) + QLatin1Char(':'));
            print(root, now, service);
        }
    }
    out(QStringLiteral("What the server presents today only a connection tells: add --live."));
}

QJsonObject toJson(const HostService &service, const std::vector<TableRoot> &roots)
{
    QJsonArray array;
    for (const TableRoot &root : roots) {
        QJsonObject json = root.choice
                               ? toJson(*root.choice)
                               : QJsonObject{{QStringLiteral("sha256"), hex(root.entry.digest)}};
        json.insert(
            QStringLiteral("standing"),
            root.entry.standing == HostService::Standing::Current  ? QStringLiteral("current")
            : root.entry.standing == HostService::Standing::Former ? QStringLiteral("former")
                                                                   : QStringLiteral("possible"));
        json.insert(QStringLiteral("until"), root.entry.until.text);
        array.append(json);
    }
    return {{QStringLiteral("service"), service.id},
            {QStringLiteral("as_of"), trust::hostTableDate()},
            {QStringLiteral("source"), service.source},
            {QStringLiteral("roots"), array}};
}

int adviseHost(const Arguments &args, const QString &host, const QDateTime &now)
{
    const HostService *service = trust::serviceOf(host);
    if (!service) {
        err(QStringLiteral("airlift-cli: %1 is not in the table of known hosts. Add --live to "
                           "connect once and look, or give its chain with --chain.")
                .arg(host));
        return code(Exit::Unknown);
    }
    const auto roots = trust::tableRoots(*service, now);
    if (args.has("json"))
        out(toJson(*service, roots));
    else
        print(*service, roots, now);
    std::vector<RootChoice> current;
    for (const TableRoot &root : roots) {
        if (root.choice && root.entry.standing == HostService::Standing::Current)
            current.push_back(*root.choice);
    }
    return finish(args, current, current.empty() ? Exit::Unknown : Exit::Done);
}

// --- a host, live

/// One connection to each, ended after the handshake.
int adviseLive(const Arguments &args, const QStringList &targets, const QDateTime &now)
{
    std::vector<trust::SavedHandshake> handshakes;
    for (const QString &target : targets) {
        const auto parts = trust::hostAndPort(target);
        if (!parts)
            return usage(QStringLiteral("\"%1\" is no host.").arg(target));
        const auto report = visit(serve::handshakeWith(parts->host, parts->port));
        if (!report)
            return code(Exit::Interrupted);
        if (!report->sent.empty()) {
            handshakes.push_back({target, report->sent});
            continue;
        }
        for (const serve::ProbeFinding &finding : report->findings) {
            if (finding.weight != trust::Weight::Blocker)
                continue;
            explain::Explanation words = explain::ProbeWords::of(finding);
            words.title = QStringLiteral("%1: %2").arg(target, words.title);
            return complain(words, Exit::Unknown);
        }
        return code(Exit::Unknown);
    }
    return adviseServers(args, handshakes, now);
}

// --- a device log

int adviseLog(const Arguments &args, const QString &path, const QDateTime &now)
{
    const auto bytes = readBounded(path, session::kDeviceLogLimit);
    if (!bytes)
        return complainAbout(bytes.error());
    const QStringList names = session::wantedRoots(*bytes);
    if (names.isEmpty()) {
        for (const QString &host : session::visitedHosts(*bytes)) {
            if (trust::serviceOf(host) == nullptr)
                continue;
            err(QStringLiteral("airlift-cli: %1 names no root, but the device went to %2. What is "
                               "known of that host:")
                    .arg(path, host));
            return adviseHost(args, host, now);
        }
        err(QStringLiteral("airlift-cli: %1 does not name a root. Look for -688, and have the "
                           "firmware print the name that comes with socket event 5.")
                .arg(path));
        return code(Exit::Unknown);
    }
    std::vector<RootChoice> all;
    QJsonArray wanted;
    for (const QString &name : names) {
        QJsonArray roots;
        if (!args.has("json"))
            out(QStringLiteral("The device asked for \"%1\":").arg(name));
        const auto found = trust::publicRootsNamed(name);
        for (const trust::PublicRoot &root : found) {
            all.push_back(trust::rootChoice(root.certificate, now));
            roots.append(toJson(all.back()));
            if (!args.has("json"))
                print(all.back(), now);
        }
        if (found.empty() && !args.has("json"))
            out(QStringLiteral("  not among the roots that come with Airlift; get it from its "
                               "owner and compare the digest"));
        wanted.append(
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("roots"), roots}});
    }
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("wanted"), wanted}});
    return finish(args, all, all.empty() ? Exit::Unknown : Exit::Done);
}

Arguments arguments()
{
    return Arguments{
        QStringLiteral("trust which-root"),
        QStringLiteral("Which root does a device need? A CC3220 takes exactly one self-signed "
                       "certificate: the one\n"
                       "that issued the last certificate the server sends. For a host the table of "
                       "known services\n"
                       "answers without a connection; --chain judges a chain as sent, --log a "
                       "device's log.\nFor several servers (an update may talk to one for the "
                       "list and one for the files) it\nalso says whether one root does for "
                       "all.\n\n"
                       "--json prints {\"roots\": [certificate facts with \"file\" and \"over\"], "
                       "...}; for several\nservers {\"servers\": [the same for each], "
                       "\"one_root\": true, false or null}. Exit codes: 0 the\n"
                       "root is known, 1 the chain cannot work, 3 not known."),
        {{QStringLiteral("live"), QStringLiteral("Connect to each host, once, and look.")},
         {QStringLiteral("chain"),
          QStringLiteral("What the server sent: certificates, the output of openssl s_client "
                         "-showcerts, or a packet capture (pcap, pcapng)."),
          QStringLiteral("file")},
         {QStringLiteral("log"), QStringLiteral("Output of a device."), QStringLiteral("file")},
         {QStringLiteral("known"), QStringLiteral("A root of your own; may be repeated."),
          QStringLiteral("file")},
         {QStringLiteral("save"), QStringLiteral("Write the root as DER into this folder."),
          QStringLiteral("dir")},
         {QStringLiteral("at"), QStringLiteral("Judge dates as of this day."),
          QStringLiteral("day")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("host..."), QStringLiteral("A server's name; several with --live.")}},
        QStringLiteral("  airlift-cli trust which-root account.blob.core.windows.net\n"
                       "  airlift-cli trust which-root files.example:8443 --live\n"
                       "  airlift-cli trust which-root api.example files.example --live\n"
                       "  airlift-cli trust which-root --chain chain.pem --save .\n"
                       "  airlift-cli trust which-root --log device.log --save .")};
}

} // namespace

int trustWhichRoot(const QStringList &words)
{
    Arguments args = arguments();
    if (!args.parse(words))
        return args.exitCode();
    const auto now = momentOption(args);
    if (!now)
        return now.error();
    if (args.has("log"))
        return adviseLog(args, args.value("log"), *now);
    if (args.has("chain")) {
        return adviseFile(args, args.value("chain"), *now);
    }
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Whose root? Give a host, --chain or --log."));
    if (args.has("live"))
        return adviseLive(args, args.positional(), *now);
    if (args.positional().size() > 1)
        return usage(QStringLiteral("The table answers for one host at a time; with --live several "
                                    "are compared."));
    const QString host = args.positional().constFirst();
    return adviseHost(args, trust::hostAndPort(host).value_or(trust::HostAndPort{host}).host, *now);
}

} // namespace airlift::cli
