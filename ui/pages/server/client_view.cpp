// The part of the page's view that is about one client.
#include "core/explain/serve_words.h"
#include "ui/pages/server/server_view.h"
#include "ui/view/format.h"

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::ServeWords;

namespace {

QString milliseconds(std::chrono::milliseconds time)
{
    return ServerPageView::tr("%1 ms").arg(Format::grouped(time.count()));
}

std::optional<double> fractionOf(const serve::Client &client)
{
    if (!client.total || client.total->value <= 0)
        return std::nullopt;
    return static_cast<double>(client.bytes.value) / static_cast<double>(client.total->value);
}

void addMeasures(const serve::Measures &measures, QList<std::pair<QString, QString>> &facts)
{
    if (measures.handshake.count() > 0)
        facts << std::pair{ServerPageView::tr("Handshake"), milliseconds(measures.handshake)};
    if (measures.firstByte)
        facts << std::pair{
            ServerPageView::tr("First byte"),
            ServerPageView::tr("%1 after the request").arg(milliseconds(*measures.firstByte))};
    if (measures.pieces.count > 0)
        facts << std::pair{ServerPageView::tr("Pieces"),
                           ServerPageView::tr("%1, the first of %2 bytes")
                               .arg(Format::grouped(measures.pieces.count),
                                    Format::grouped(measures.pieces.first.value))};
    if (measures.longestPause.count() > 0)
        facts << std::pair{ServerPageView::tr("Longest pause"),
                           milliseconds(measures.longestPause)};
    if (measures.segment > 0)
        facts << std::pair{
            ServerPageView::tr("Network"),
            ServerPageView::tr("segments of %1 bytes, %2 sent again")
                .arg(Format::grouped(measures.segment), Format::grouped(measures.retransmissions))};
}

} // namespace

Badge ServerPageView::badge(const serve::Verdict &verdict)
{
    using Kind = serve::Verdict::Kind;
    const QString text = ServeWords::brief(verdict);
    const QString detail = ServeWords::print(verdict);
    switch (verdict.kind) {
    case Kind::Arriving:
        return {Tint::Neutral, Symbol::Link, text, detail};
    case Kind::Receiving:
        return {Tint::Accent, Symbol::Running, text, detail};
    case Kind::Slow:
    case Kind::Paused:
        return {Tint::Warning, Symbol::Clock, text, detail};
    case Kind::Served:
    case Kind::ServedEnough:
        return {Tint::Ok, Symbol::CheckCircle, text, detail};
    case Kind::Refused:
    case Kind::NothingInCommon:
    case Kind::LeftInHandshake:
        return {Tint::Error, Symbol::ShieldAlert, text, detail};
    case Kind::LeftEarly:
    case Kind::Stalled:
    case Kind::TooLong:
        return {Tint::Error, Symbol::LinkOff, text, detail};
    case Kind::WrongPath:
    case Kind::NotTls:
        return {Tint::Error, Symbol::CrossCircle, text, detail};
    case Kind::BrokenOff:
        return {Tint::Warning, Symbol::Alert, text, detail};
    case Kind::NotHttp:
    case Kind::AskedNothing:
    case Kind::NotADevice:
        return {Tint::Neutral, Symbol::Minus, text, detail};
    }
    Q_UNREACHABLE();
}

ClientRow ServerPageView::row(const serve::Client &client)
{
    ClientRow row;
    row.id = static_cast<quint64>(client.id);
    row.change = client.change;
    row.peer = client.peer;
    if (client.tls) {
        row.security = ServeWords::version(client.tls->version);
        row.suite = client.tls->suite;
    } else {
        row.security = client.refusal                      ? tr("none", "no TLS was agreed on")
                       : client.request && !client.refusal ? tr("plain", "no encryption")
                                                           : QString{};
    }
    if (const auto alert = client.alert())
        row.alert = u"%1 %2"_s.arg(alert->number).arg(ServeWords::alertName(alert->number));
    row.fraction = fractionOf(client);
    row.bytes = row.fraction ? tr("%1 of %2", "bytes")
                                   .arg(Format::grouped(client.bytes.value),
                                        Format::grouped(client.total->value))
                             : QString{};
    if (client.bytes.value > 0)
        row.rate = rate(client.bytesPerSecond);
    row.verdict = badge(client.verdict);
    if (client.verdict.deviceWouldPrint)
        row.print = QString::number(number(client.verdict.deviceWouldPrint->status));
    return row;
}

std::vector<ClientRow> ServerPageView::rows(const std::vector<serve::Client> &clients,
                                            std::vector<ClientRow> made)
{
    std::vector<ClientRow> all;
    all.reserve(clients.size());
    auto old = made.begin();
    for (const serve::Client &client : clients) {
        // Both are in order of arrival; what is only in the old rows has been forgotten.
        while (old != made.end() && old->id < static_cast<quint64>(client.id))
            ++old;
        const bool stillHolds = old != made.end() && old->id == static_cast<quint64>(client.id) &&
                                old->change == client.change;
        all.push_back(stillHolds ? std::move(*old) : row(client));
    }
    return all;
}

ServerPageView::Detail ServerPageView::detail(const serve::Client &client)
{
    const explain::Explanation words = ServeWords::of(client);
    Detail detail{.badge = badge(client.verdict), .cause = words.cause, .nextStep = words.nextStep};
    detail.badge.text = words.title;
    auto &facts = detail.facts;
    if (client.tls)
        facts << std::pair{tr("TLS"), u"%1, %2"_s.arg(ServeWords::version(client.tls->version),
                                                      client.tls->suite)}
              << std::pair{tr("Asked for the name"),
                           client.tls->serverName.isEmpty() ? tr("none") : client.tls->serverName};
    if (const auto alert = client.alert())
        facts << std::pair{tr("Alert"), ServeWords::alert(*alert)};
    if (client.request)
        facts << std::pair{tr("Request"), tr("%1 %2, answered with %3")
                                              .arg(client.request->method, client.request->path)
                                              .arg(client.request->status)};
    if (client.ended) {
        facts << std::pair{tr("End"), ServeWords::end(client.ended->reason)};
        addMeasures(client.ended->measures, facts);
    }
    return detail;
}

} // namespace airlift::ui
