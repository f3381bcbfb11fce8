#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/contents.h"
#include "core/session/delivery.h"
#include "core/trust/issue.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <unistd.h>

namespace airlift::cli {

using airlift::serve::ServerEvent;

namespace {

Arguments serveArguments()
{
    return {
        QStringLiteral("serve"),
        QStringLiteral("Serves one bundle over HTTPS the way the CC3220's HTTP client needs it "
                       "(TLS 1.2, Content-Length, header and\n"
                       "first body bytes in one record) and tells of every client. Stops with "
                       "Ctrl-C. Nothing else is served."),
        {{QStringLiteral("host"),
          QStringLiteral(
              "Name devices use in the URL; goes into the certificate. At most 63 characters."),
          QStringLiteral("name"), QStringLiteral("updates.airlift.test")},
         {QStringLiteral("address"), QStringLiteral("Address of this machine to listen on."),
          QStringLiteral("ip"), QStringLiteral("127.0.0.1")},
         {QStringLiteral("port"),
          QStringLiteral(
              "Port; 0 lets the system choose. The stock library knows only 443 and 80."),
          QStringLiteral("number"), QStringLiteral("8443")},
         {QStringLiteral("root"),
          QStringLiteral("Folder with root.der and root.key.pem; made if it is empty. Without it a "
                         "root is made for this run."),
          QStringLiteral("dir")},
         {QStringLiteral("cert"),
          QStringLiteral("Server certificate, instead of issuing one (with --key)."),
          QStringLiteral("file")},
         {QStringLiteral("key"), QStringLiteral("Its private key."), QStringLiteral("file")},
         {QStringLiteral("p256"),
          QStringLiteral("Issue an EC P-256 certificate instead of RSA-2048.")},
         {QStringLiteral("http"), QStringLiteral("Plain HTTP, no TLS.")},
         {QStringLiteral("once"),
          QStringLiteral("Stop after the first complete download; exit code 0 only then.")},
         {QStringLiteral("json"),
          QStringLiteral("One JSON object per line on stdout: started, then every event.")}},
        {{QStringLiteral("file"), QStringLiteral("The bundle.")}},
        QStringLiteral(
            "  airlift-cli serve update.tar --root ~/site-root --address 192.168.1.20 --port 443\n"
            "  airlift-cli serve update.tar --once --json")};
}

void outLine(const QJsonObject &object)
{
    out(QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact)));
}

QString endReason(airlift::serve::Ended::Reason reason)
{
    using Reason = airlift::serve::Ended::Reason;
    switch (reason) {
    case Reason::Complete:
        return QStringLiteral("complete");
    case Reason::PeerClosed:
        return QStringLiteral("closed by the client");
    case Reason::PeerReset:
        return QStringLiteral("reset by the client");
    case Reason::Stalled:
        return QStringLiteral("the client took no more bytes");
    case Reason::TimedOut:
        return QStringLiteral("timed out");
    case Reason::BadRequest:
        return QStringLiteral("bad request");
    case Reason::Stopped:
        return QStringLiteral("server stopped");
    case Reason::Fault:
        return QStringLiteral("the file went away or a fault was asked for");
    case Reason::TlsError:
        return QStringLiteral("TLS error");
    }
    return {};
}

/// One event for people (empty: not worth a line) and for machines.
struct EventText {
    QString line;
    QJsonObject json;
};

EventText textOf(const ServerEvent &event)
{
    namespace s = airlift::serve;
    const auto named = [](const char *name) {
        return QJsonObject{{QStringLiteral("event"), QLatin1String(name)}};
    };
    return std::visit(
        Overloaded{
            [&](const s::Connected &e) {
                QJsonObject json = named("connected");
                json[QStringLiteral("peer")] = e.peer;
                return EventText{QStringLiteral("connected from ") + e.peer, json};
            },
            [&](const s::Handshaken &e) {
                QJsonObject json = named("handshaken");
                json[QStringLiteral("version")] = e.version;
                json[QStringLiteral("suite")] = e.suite;
                json[QStringLiteral("sni")] = e.serverName;
                return EventText{
                    QStringLiteral("%1, %2, asked for %3")
                        .arg(e.version, e.suite,
                             e.serverName.isEmpty() ? QStringLiteral("no name") : e.serverName),
                    json};
            },
            [&](const s::HandshakeFailed &e) {
                QJsonObject json = named("handshake_failed");
                json[QStringLiteral("alert")] = e.alert ? QJsonValue{*e.alert} : QJsonValue{};
                json[QStringLiteral("alert_from_client")] = e.alertFromPeer;
                const QString alert =
                    !e.alert          ? QStringLiteral("no alert")
                    : e.alertFromPeer ? QStringLiteral("the client sent alert %1").arg(*e.alert)
                                      : QStringLiteral("this server sent alert %1").arg(*e.alert);
                return EventText{QStringLiteral("TLS handshake failed: ") + alert, json};
            },
            [&](const s::Requested &e) {
                QJsonObject json = named("requested");
                json[QStringLiteral("method")] = e.method;
                json[QStringLiteral("path")] = e.path;
                json[QStringLiteral("status")] = e.status;
                return EventText{QStringLiteral("%1 %2 -> %3").arg(e.method, e.path).arg(e.status),
                                 json};
            },
            [&](const s::Sent &e) {
                QJsonObject json = named("sent");
                json[QStringLiteral("bytes")] = e.bytes.value;
                json[QStringLiteral("total")] = e.total.value;
                return EventText{{}, json};
            },
            [&](const s::Ended &e) {
                QJsonObject json = named("ended");
                json[QStringLiteral("reason")] = endReason(e.reason);
                json[QStringLiteral("bytes")] = e.bytes.value;
                json[QStringLiteral("complete")] = e.reason == s::Ended::Reason::Complete;
                return EventText{
                    QStringLiteral("%1 sent, %2").arg(bytesText(e.bytes), endReason(e.reason)),
                    json};
            },
        },
        event.what);
}

void announce(const session::Delivery &delivery, const QUrl &url, const QString &rootFile,
              bool json)
{
    const QString digest =
        delivery.root ? QString::fromLatin1(delivery.root->sha256().toHex()) : QString{};
    if (json) {
        outLine({{QStringLiteral("event"), QStringLiteral("started")},
                 {QStringLiteral("url"), url.toString()},
                 {QStringLiteral("root_sha256"), digest},
                 {QStringLiteral("root_file"), rootFile}});
        return;
    }
    out(QStringLiteral("serving ") + url.toString());
    if (delivery.root) {
        out(QStringLiteral("root CA to install on the device (DER): %1")
                .arg(rootFile.isEmpty()
                         ? QStringLiteral("kept in memory; give --root DIR to have it as a file")
                         : rootFile));
        out(QStringLiteral("  %1, SHA-256 %2").arg(delivery.root->commonName(), digest));
    }
    const int port = url.port(delivery.root ? 443 : 80);
    if (port != 443 && port != 80)
        out(QStringLiteral("note: the stock OTA library knows only ports 443 and 80; this port "
                           "suits other clients and the simulated device"));
}

} // namespace

int serve(const QStringList &arguments)
{
    Arguments args = serveArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which file? Give the path of a bundle."));
    session::DeliveryRequest request;
    request.bundlePath = args.positional().constFirst();
    request.hostName = args.value("host");
    request.tls = !args.has("http");
    request.keyKind = args.has("p256") ? trust::ServerKey::P256 : trust::ServerKey::Rsa2048;
    bool portOk = false;
    request.port = args.value("port").toUShort(&portOk);
    if (!portOk)
        return usage(QStringLiteral("\"%1\" is no port.").arg(args.value("port")));
    if (!request.address.setAddress(args.value("address")))
        return usage(
            QStringLiteral("\"%1\" is no IP address of this machine.").arg(args.value("address")));
    if (request.hostName.isEmpty() || request.hostName.size() > 63)
        return usage(QStringLiteral("--host takes 1 to 63 characters; a longer name overruns a "
                                    "buffer in the device's library."));
    if (args.has("cert") != args.has("key"))
        return usage(QStringLiteral("--cert and --key belong together."));

    QString rootFile;
    if (args.has("root")) {
        auto root =
            trust::openOrCreateRoot(args.value("root"), QStringLiteral("Airlift site root"));
        if (!root)
            return complainAbout(root.error());
        request.root = *std::move(root);
        rootFile = QDir{args.value("root")}.absoluteFilePath(QStringLiteral("root.der"));
    }
    auto delivery = session::prepareDelivery(request);
    if (!delivery)
        return complainAbout(delivery.error());
    if (args.has("cert")) {
        auto identity = trust::readIdentity(args.value("cert"), args.value("key"));
        if (!identity)
            return complainAbout(identity.error());
        delivery->server.identity = *std::move(identity);
        delivery->root.reset(); // not ours to name
    }

    airlift::serve::Server server;
    Interrupt interrupt;
    const bool json = args.has("json");
    const bool once = args.has("once");
    int exitCode = code(once ? Exit::Interrupted : Exit::Done);
    QElapsedTimer clock;
    clock.start();
    QObject::connect(
        &server, &airlift::serve::Server::happened, &server, [&](const ServerEvent &event) {
            EventText text = textOf(event);
            const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;
            if (json) {
                text.json[QStringLiteral("connection")] = static_cast<qint64>(event.connection);
                text.json[QStringLiteral("seconds")] = seconds;
                outLine(text.json);
            } else if (!text.line.isEmpty()) {
                out(QStringLiteral("%1  #%2  %3")
                        .arg(seconds, 9, 'f', 3)
                        .arg(static_cast<qint64>(event.connection))
                        .arg(text.line));
            }
            const auto *ended = std::get_if<airlift::serve::Ended>(&event.what);
            if (once && ended && ended->reason == airlift::serve::Ended::Reason::Complete) {
                exitCode = code(Exit::Done);
                QCoreApplication::quit();
            }
        });
    QObject::connect(&interrupt, &Interrupt::requestedNow, &server,
                     [] { QCoreApplication::quit(); });
    const auto port = server.start(delivery->server, delivery->bundle);
    if (!port)
        return complainAbout(port.error());
    announce(*delivery, server.url(), rootFile, json);
    QCoreApplication::exec();
    server.stop();
    return exitCode;
}

} // namespace airlift::cli
