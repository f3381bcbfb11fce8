#include "app/airlift-cli/serve_options.h"

#include "core/base/file.h"
#include "core/explain/serve_words.h"
#include "core/serve/http_reply.h"
#include "core/trust/issue.h"

#include <QCoreApplication>
#include <QDir>
#include <QHostInfo>
#include <QJsonArray>

namespace airlift::cli {

using explain::ServeWords;
using serve::BenchFault;

namespace {

QCommandLineOption option(const char *name, const char *text, const char *value = nullptr,
                          const char *standard = nullptr)
{
    QCommandLineOption made{QString::fromLatin1(name), QString::fromLatin1(text)};
    if (value)
        made.setValueName(QString::fromLatin1(value));
    if (standard)
        made.setDefaultValue(QString::fromLatin1(standard));
    return made;
}

QList<QCommandLineOption> options()
{
    return {
        option(
            "host",
            "Name devices use in the URL; goes into the certificate. At most 63 characters. More "
            "names may follow, each with its own --host.",
            "name", "updates.airlift.test"),
        option("address", "Address of this machine to listen on.", "ip", "127.0.0.1"),
        option("port", "Port; 0 lets the system choose. The stock library knows only 443 and 80.",
               "number", "8443"),
        option("root",
               "Folder with root.der and root.key.pem; made if it is empty. Without it a root is "
               "made for this run.",
               "dir"),
        option("export-root", "Writes the root to install on devices here, as DER.", "file"),
        option("cert",
               "Server certificate, instead of issuing one (with --key). Certificates behind the "
               "first in the file are sent too. Several pairs: chosen by name and kind of key.",
               "file"),
        option("key", "Its private key.", "file"),
        option("p256", "Issue an EC P-256 certificate instead of RSA-2048."),
        option("legacy-suites",
               "Also offer the suites without forward secrecy, and the slow ones, that the device "
               "knows."),
        option("http", "Plain HTTP, no TLS."),
        option("secret-path", "A path nobody guesses in front of the file name."),
        option("pad-header",
               "Make the response header so many bytes longer. Without it: as many as the bundle "
               "needs to survive plain HTTP in segments.",
               "bytes"),
        option("rate", "At most so many bytes per second and connection.", "bytes"),
        option("once", "Stop after the first complete download; exit code 0 only then."),
        option("fault",
               "For the bench: misbehave on purpose. wrong-chain, expired, stall[=BYTE], "
               "cut[=BYTE], redirect, chunked, header-split. May be repeated.",
               "name"),
        option("addresses",
               "Only list the addresses of this machine, the best for a device first."),
        option("device", "With --addresses: how a device at this address gets here.", "ip"),
        option("check-name",
               "Only ask the name service of this machine where the host name leads."),
        option("json", "One JSON object per line on stdout: started, connected, handshaken, "
                       "handshake_failed, requested, sent, ended, turned_away, stopped."),
    };
}

Expected<ServePlan, int> wrong(const QString &what)
{
    return failure(usage(what));
}

/// `stall=4096` is a fault and where it strikes.
bool addFault(const QString &text, const session::DeliveryRequest &request,
              serve::BenchFaults &faults, std::optional<BenchFault> &certificate)
{
    const qsizetype equals = text.indexOf(u'=');
    const auto fault = ServeWords::faultFromId(equals < 0 ? text : text.left(equals));
    bool isNumber = true;
    const qint64 half = QFileInfo{request.bundlePath}.size() / 2;
    const ByteCount at{equals < 0 ? half : text.mid(equals + 1).toLongLong(&isNumber)};
    if (!fault || !isNumber || at.value < 0)
        return false;
    switch (*fault) {
    case BenchFault::WrongChain:
    case BenchFault::Expired:
        certificate = fault;
        break;
    case BenchFault::Stall:
        faults.stallAfterBody = at;
        break;
    case BenchFault::Cut:
        faults.cutAfterBody = at;
        faults.cutConnections = std::numeric_limits<int>::max();
        break;
    case BenchFault::Redirect:
        faults.redirect = true;
        break;
    case BenchFault::Chunked:
        faults.chunked = true;
        break;
    case BenchFault::HeaderSplit:
        faults.splitHeader = true;
        break;
    }
    return true;
}

/// Certificate files of the user, the first chain for clients without a name.
trust::Result<std::vector<serve::Presented>> readIdentities(const QStringList &certificates,
                                                            const QStringList &keys)
{
    std::vector<serve::Presented> identities;
    for (qsizetype i = 0; i < certificates.size(); ++i) {
        auto identity = trust::readIdentity(certificates[i], keys[i]);
        if (!identity)
            return failure(identity.error());
        using namespace literals;
        std::vector<trust::Certificate> behind;
        if (const auto bytes = readBounded(certificates[i], 1_MiB)) {
            auto all = trust::Certificate::parseAll(*bytes, certificates[i]);
            if (all && !all->empty())
                behind.assign(all->begin() + 1, all->end());
        }
        identities.push_back({*std::move(identity), std::move(behind)});
    }
    return identities;
}

QString checkNumbers(const Arguments &args, session::DeliveryRequest &request,
                     serve::ServerConfig &wanted)
{
    bool isPort = false;
    request.port = args.value("port").toUShort(&isPort);
    if (!isPort)
        return QStringLiteral("\"%1\" is no port.").arg(args.value("port"));
    if (!request.address.setAddress(args.value("address")))
        return QStringLiteral("\"%1\" is no IP address of this machine.")
            .arg(args.value("address"));
    bool isPadding = true;
    if (args.has("pad-header"))
        wanted.headerPadding = args.value("pad-header").toInt(&isPadding);
    if (!isPadding || wanted.headerPadding < 0 || wanted.headerPadding > serve::kMostPadding)
        return QStringLiteral("--pad-header takes 0 to %1 bytes.").arg(serve::kMostPadding);
    if (args.has("rate")) {
        bool isRate = false;
        wanted.limits.bytesPerSecond = ByteCount{args.value("rate").toLongLong(&isRate)};
        if (!isRate || wanted.limits.bytesPerSecond->value <= 0)
            return QStringLiteral("--rate takes a number of bytes per second, from 1 on.");
    }
    return {};
}

QString checkNames(const Arguments &args, session::DeliveryRequest &request)
{
    QStringList names = args.values("host");
    for (const QString &name : std::as_const(names)) {
        if (name.isEmpty() || name.size() > serve::kLongestHost)
            return QStringLiteral("--host takes 1 to %1 characters; a longer name overruns a "
                                  "buffer in the device's library.")
                .arg(serve::kLongestHost);
    }
    request.hostName = names.takeFirst();
    request.furtherNames = names;
    return {};
}

/// The root's file, if it is to be one.
Expected<QString, int> saveRoot(const Arguments &args, const session::Delivery &delivery)
{
    if (args.has("export-root") && delivery.root) {
        const QString path = QFileInfo{args.value("export-root")}.absoluteFilePath();
        if (const auto saved = saveAtomically(path, delivery.root->toDer()); !saved)
            return failure(complainAbout(saved.error()));
        return path;
    }
    if (args.has("root") && delivery.root)
        return QDir{args.value("root")}.absoluteFilePath(QStringLiteral("root.der"));
    return QString{};
}

/// Own certificates instead of an issued one.
std::optional<int> useOwnIdentities(const Arguments &args, session::Delivery &delivery)
{
    auto identities = readIdentities(args.values("cert"), args.values("key"));
    if (!identities)
        return complainAbout(identities.error());
    delivery.server.identity = identities->front().identity;
    delivery.server.intermediates = identities->front().intermediates;
    delivery.server.furtherIdentities.assign(identities->begin() + 1, identities->end());
    delivery.root.reset(); // not ours to name
    return std::nullopt;
}

} // namespace

Arguments serveArguments()
{
    return {QStringLiteral("serve"),
            QStringLiteral(
                "Serves bundles over HTTPS the way the CC3220's HTTP client needs it (TLS 1.2, "
                "Content-Length, header and\n"
                "first body bytes in one record) and tells of every client: TLS facts, alert, "
                "bytes, rate, and what a device\n"
                "would print. Stops with Ctrl-C. Nothing else is served."),
            options(),
            {{QStringLiteral("file..."), QStringLiteral("One or several bundles.")}},
            QStringLiteral(
                "  airlift-cli serve --addresses\n"
                "  airlift-cli serve update.tar --root ~/site-root --address 192.168.1.20 --port "
                "443\n"
                "  airlift-cli serve update.tar --once --json\n"
                "  airlift-cli serve update.tar --fault cut=100000")};
}

Expected<ServePlan, int> planServing(const Arguments &args)
{
    if (args.positional().isEmpty())
        return wrong(QStringLiteral("Which file? Give the path of a bundle."));
    session::DeliveryRequest request;
    request.bundlePath = args.positional().constFirst();
    request.furtherBundles = args.positional().mid(1);
    request.tls = !args.has("http");
    request.keyKind = args.has("p256") ? trust::ServerKey::P256 : trust::ServerKey::Rsa2048;
    request.unguessablePaths = args.has("secret-path");
    serve::ServerConfig wanted;
    if (const QString trouble = checkNumbers(args, request, wanted); !trouble.isEmpty())
        return wrong(trouble);
    if (const QString trouble = checkNames(args, request); !trouble.isEmpty())
        return wrong(trouble);
    if (args.values("cert").size() != args.values("key").size())
        return wrong(QStringLiteral("--cert and --key belong together."));
    for (const QString &text : args.values("fault")) {
        if (!addFault(text, request, wanted.faults, request.certificateFault))
            return wrong(QStringLiteral("\"%1\" is no fault of this server.").arg(text));
    }
    if (args.has("root")) {
        auto root =
            trust::openOrCreateRoot(args.value("root"), QStringLiteral("Airlift site root"));
        if (!root)
            return failure(complainAbout(root.error()));
        request.root = *std::move(root);
    }
    auto delivery = session::prepareDelivery(request);
    if (!delivery)
        return failure(complainAbout(delivery.error()));
    wanted.faults.certificate = delivery->server.faults.certificate;
    delivery->server.faults = wanted.faults;
    delivery->server.limits = wanted.limits;
    delivery->server.tlsProfile =
        args.has("legacy-suites") ? serve::TlsProfile::Legacy : serve::TlsProfile::Recommended;
    if (args.has("pad-header"))
        for (serve::Offering &offering : delivery->offerings)
            offering.headerPadding = wanted.headerPadding;
    if (request.tls && args.has("cert")) {
        if (const auto exitCode = useOwnIdentities(args, *delivery))
            return failure(int{*exitCode});
    }
    auto rootFile = saveRoot(args, *delivery);
    if (!rootFile)
        return failure(int{rootFile.error()});
    return ServePlan{*std::move(delivery), *std::move(rootFile)};
}

int printAddresses(const Arguments &args)
{
    const auto addresses = serve::localAddresses();
    std::optional<serve::Reach> reach;
    QHostAddress device;
    if (args.has("device")) {
        if (!device.setAddress(args.value("device")))
            return usage(QStringLiteral("\"%1\" is no IP address.").arg(args.value("device")));
        reach = serve::reachOf(device, addresses);
    }
    if (args.has("json")) {
        QJsonArray list;
        for (const serve::LocalAddress &each : addresses)
            list.append(QJsonObject{{QStringLiteral("address"), each.address.toString()},
                                    {QStringLiteral("interface"), each.interfaceName},
                                    {QStringLiteral("prefix"), each.prefix},
                                    {QStringLiteral("gateway"), each.leadsToGateway},
                                    {QStringLiteral("text"), ServeWords::label(each)}});
        QJsonObject json{{QStringLiteral("addresses"), list}};
        if (reach)
            json[QStringLiteral("serve_at")] =
                reach->from ? QJsonValue{reach->from->address.toString()} : QJsonValue{};
        out(json);
        return code(Exit::Done);
    }
    for (const serve::LocalAddress &each : addresses)
        out(ServeWords::label(each));
    if (reach) {
        const explain::Explanation words = ServeWords::of(*reach, device);
        out(QStringLiteral("%1. %2 %3").arg(words.title, words.cause, words.nextStep));
    }
    return code(Exit::Done);
}

int checkName(const serve::ServerConfig &config)
{
    int exitCode = code(Exit::Unknown);
    QObject context;
    QHostInfo::lookupHost(config.hostName, &context, [&](const QHostInfo &info) {
        const auto hint = serve::nameHint(config.hostName, config.address, info.addresses());
        const explain::Explanation words = ServeWords::of(hint);
        out(QStringLiteral("%1. %2 %3").arg(words.title, words.cause, words.nextStep));
        const bool isFine = hint.kind == serve::NameHint::Kind::Leads ||
                            hint.kind == serve::NameHint::Kind::IsAddress;
        exitCode = code(isFine ? Exit::Done : Exit::No);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return exitCode;
}

} // namespace airlift::cli
