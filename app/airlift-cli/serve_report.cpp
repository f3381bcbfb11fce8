#include "app/airlift-cli/serve_report.h"

#include "app/airlift-cli/report.h"
#include "core/explain/serve_words.h"

#include <map>

#include <QJsonArray>

namespace airlift::cli {

namespace {

using explain::ServeWords;

QString key(const char *name)
{
    return QLatin1String{name};
}

QJsonObject named(const char *event)
{
    return {{key("event"), QLatin1String{event}}};
}

QJsonObject measuresJson(const serve::Measures &measures)
{
    QJsonObject json{
        {key("handshake_ms"), static_cast<qint64>(measures.handshake.count())},
        {key("whole_ms"), static_cast<qint64>(measures.whole.count())},
        {key("longest_pause_ms"), static_cast<qint64>(measures.longestPause.count())},
        {key("pieces"), measures.pieces.count},
        {key("first_piece"), measures.pieces.first.value},
        {key("smallest_piece"), measures.pieces.smallest.value},
        {key("largest_piece"), measures.pieces.largest.value},
        {key("tcp_segment"), measures.segment},
        {key("tcp_retransmissions"), measures.retransmissions},
    };
    json[key("first_byte_ms")] = measures.firstByte
                                     ? QJsonValue{static_cast<qint64>(measures.firstByte->count())}
                                     : QJsonValue{};
    return json;
}

QString rateText(double bytesPerSecond)
{
    return QStringLiteral("%1 kB/s").arg(bytesPerSecond / 1000.0, 0, 'f', 1);
}

EventReport on(const serve::Connected &e, const serve::Client *)
{
    QJsonObject json = named("connected");
    json[key("peer")] = e.peer;
    return {QStringLiteral("connected from ") + e.peer, json};
}

EventReport on(const serve::Handshaken &e, const serve::Client *)
{
    QJsonObject json = named("handshaken");
    json[key("version")] = e.version;
    json[key("suite")] = e.suite;
    json[key("sni")] = e.serverName;
    return {QStringLiteral("%1, %2, asked for %3")
                .arg(ServeWords::version(e.version), e.suite,
                     e.serverName.isEmpty() ? QStringLiteral("no name") : e.serverName),
            json};
}

EventReport on(const serve::HandshakeFailed &e, const serve::Client *client)
{
    QJsonObject json = named("handshake_failed");
    json[key("alert")] = e.alert ? QJsonValue{*e.alert} : QJsonValue{};
    json[key("alert_from_client")] = e.alertFromPeer;
    json[key("alert_name")] = e.alert ? QJsonValue{ServeWords::alertName(*e.alert)} : QJsonValue{};
    json[key("technical_reason")] = e.technicalReason;
    const QString alert = e.alert ? ServeWords::alert({*e.alert, true, e.alertFromPeer})
                                  : QStringLiteral("no alert (%1)").arg(e.technicalReason);
    QString line = QStringLiteral("TLS handshake failed: ") + alert;
    if (client) {
        json[key("verdict")] = toJson(client->verdict);
        if (const QString print = ServeWords::print(client->verdict); !print.isEmpty())
            line += QStringLiteral("; a device %1").arg(print);
    }
    return {line, json};
}

EventReport on(const serve::Requested &e, const serve::Client *)
{
    QJsonObject json = named("requested");
    json[key("method")] = e.method;
    json[key("path")] = e.path;
    json[key("host")] = e.host;
    json[key("status")] = e.status;
    json[key("range_start")] = e.rangeStart ? QJsonValue{e.rangeStart->value} : QJsonValue{};
    json[key("bench_fault")] = e.fault ? QJsonValue{ServeWords::id(*e.fault)} : QJsonValue{};
    QString line = QStringLiteral("%1 %2 -> %3").arg(e.method, e.path).arg(e.status);
    if (e.fault)
        line += QStringLiteral("   BENCH FAULT: ") + ServeWords::label(*e.fault);
    return {line, json};
}

EventReport on(const serve::Sent &e, const serve::Client *client)
{
    QJsonObject json = named("sent");
    json[key("bytes")] = e.bytes.value;
    json[key("total")] = e.total.value;
    if (client) {
        json[key("bytes_per_second")] = static_cast<qint64>(client->bytesPerSecond);
        json[key("state")] = ServeWords::id(client->verdict.kind);
    }
    return {{}, json};
}

EventReport on(const serve::Ended &e, const serve::Client *client)
{
    QJsonObject json = named("ended");
    json[key("reason")] = ServeWords::id(e.reason);
    json[key("bytes")] = e.bytes.value;
    json[key("complete")] = e.reason == serve::Ended::Reason::Complete;
    json[key("alert")] = e.alert ? QJsonValue{e.alert->number} : QJsonValue{};
    json[key("measures")] = measuresJson(e.measures);
    if (!client)
        return {QStringLiteral("%1, %2").arg(bytesText(e.bytes), ServeWords::end(e.reason)), json};
    json[key("bytes_per_second")] = static_cast<qint64>(client->bytesPerSecond);
    json[key("verdict")] = toJson(client->verdict);
    QString line =
        QStringLiteral("%1 sent, %2; ").arg(bytesText(e.bytes), ServeWords::end(e.reason));
    if (e.bytes.value > 0)
        line = QStringLiteral("%1 sent at %2, %3; ")
                   .arg(bytesText(e.bytes), rateText(client->bytesPerSecond),
                        ServeWords::end(e.reason));
    line += ServeWords::brief(client->verdict);
    if (const QString print = ServeWords::print(client->verdict); !print.isEmpty())
        line += QStringLiteral(" (a device %1)").arg(print);
    return {line, json};
}

EventReport on(const serve::TurnedAway &e, const serve::Client *)
{
    QJsonObject json = named("turned_away");
    json[key("peer")] = e.peer;
    json[key("count")] = e.count;
    return {ServeWords::turnedAway(e), json};
}

QJsonArray faultsOf(const serve::ServerConfig &config)
{
    QJsonArray faults;
    for (const serve::BenchFault fault : config.faults.chosen())
        faults.append(ServeWords::id(fault));
    return faults;
}

} // namespace

QJsonObject toJson(const serve::Verdict &verdict)
{
    using Certainty = serve::Verdict::Certainty;
    QJsonObject json{{key("id"), ServeWords::id(verdict.kind)},
                     {key("text"), ServeWords::brief(verdict)},
                     {key("would_print"), QJsonValue{}}};
    if (!verdict.deviceWouldPrint)
        return json;
    json[key("would_print")] = number(verdict.deviceWouldPrint->status);
    json[key("group")] = QLatin1String{verdict.deviceWouldPrint->group};
    json[key("certainty")] = verdict.certainty == Certainty::Certain  ? QStringLiteral("certain")
                             : verdict.certainty == Certainty::Likely ? QStringLiteral("likely")
                                                                      : QStringLiteral("possible");
    return json;
}

EventReport report(const serve::ServerEvent &event, const serve::Client *client)
{
    return std::visit([client](const auto &what) { return on(what, client); }, event.what);
}

QStringList lines(const ServeStart &start)
{
    QStringList text;
    for (const QUrl &url : start.urls)
        text << QStringLiteral("serving ") + url.toString();
    text << QStringLiteral("  on %1 port %2, %3")
                .arg(start.config.address.toString())
                .arg(start.port)
                .arg(start.config.identity ? QStringLiteral("TLS 1.2, ") +
                                                 ServeWords::profile(start.config.tlsProfile)
                                           : QStringLiteral("plain HTTP, no TLS"));
    if (const auto &root = start.delivery.root) {
        text << QStringLiteral("root CA to install on the device (DER): %1")
                    .arg(start.rootFile.isEmpty()
                             ? QStringLiteral("kept in memory; give --root DIR or --export-root "
                                              "FILE to have it as a file")
                             : start.rootFile);
        text << QStringLiteral("  %1, SHA-256 %2")
                    .arg(root->commonName(), QString::fromLatin1(root->sha256().toHex()));
    }
    for (const serve::BenchFault fault : start.config.faults.chosen())
        text << QStringLiteral("BENCH FAULT: this server %1, on purpose. Not for real updates.")
                    .arg(ServeWords::label(fault));
    for (const QUrl &url : start.urls) {
        for (const serve::UrlRemark &remark : serve::stockRemarks(url)) {
            const explain::Explanation words = ServeWords::of(remark, url);
            text << QStringLiteral("note: %1. %2").arg(words.title, words.nextStep);
        }
    }
    const explain::Explanation wall = ServeWords::of(serve::firewallSeen(), start.port);
    if (!wall.title.isEmpty() && !start.config.address.isLoopback())
        text << QStringLiteral("note: %1. %2").arg(wall.title, wall.nextStep);
    text.removeDuplicates();
    return text;
}

QJsonObject toJson(const ServeStart &start)
{
    QJsonObject json = named("started");
    QJsonArray urls;
    QJsonArray remarks;
    for (const QUrl &url : start.urls) {
        urls.append(url.toString());
        for (const serve::UrlRemark &remark : serve::stockRemarks(url)) {
            const explain::Explanation words = ServeWords::of(remark, url);
            remarks.append(QJsonObject{{key("id"), ServeWords::id(remark.limit)},
                                       {key("url"), url.toString()},
                                       {key("title"), words.title},
                                       {key("next_step"), words.nextStep}});
        }
    }
    const auto &root = start.delivery.root;
    json[key("url")] = start.urls.empty() ? QString{} : start.urls.front().toString();
    json[key("urls")] = urls;
    json[key("address")] = start.config.address.toString();
    json[key("port")] = start.port;
    json[key("tls")] = start.config.identity.has_value();
    json[key("legacy_suites")] = start.config.tlsProfile == serve::TlsProfile::Legacy;
    json[key("root_sha256")] = root ? QString::fromLatin1(root->sha256().toHex()) : QString{};
    json[key("root_file")] = start.rootFile;
    json[key("bench_faults")] = faultsOf(start.config);
    json[key("remarks")] = remarks;
    return json;
}

QJsonObject summary(const serve::Witness &witness)
{
    std::map<QString, int> counts;
    for (const serve::Client &client : witness.clients())
        ++counts[ServeWords::id(client.verdict.kind)];
    QJsonObject verdicts;
    for (const auto &[id, count] : counts)
        verdicts[id] = count;
    QJsonObject json = named("stopped");
    json[key("clients")] = verdicts;
    json[key("bytes")] = witness.sent().value;
    json[key("turned_away")] = witness.turnedAway();
    return json;
}

QString summaryLine(const serve::Witness &witness)
{
    int good = 0;
    for (const serve::Client &client : witness.clients())
        good += client.verdict.isGood() ? 1 : 0;
    return QStringLiteral("stopped: %1 connections, %2 complete, %3 sent")
        .arg(witness.clients().size())
        .arg(good)
        .arg(bytesText(witness.sent()));
}

} // namespace airlift::cli
