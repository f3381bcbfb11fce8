#include "ui/pages/server/server_view.h"

#include "core/explain/serve_words.h"
#include "ui/view/format.h"

#include <algorithm>

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::ServeWords;

namespace {

std::vector<QUrl> expectedUrls(const ServerDeskState &state)
{
    std::vector<QUrl> urls;
    const ServerSettings &settings = state.settings;
    for (const QString &file : state.files()) {
        QUrl url;
        url.setScheme(settings.tls ? u"https"_s : u"http"_s);
        url.setHost(settings.hostName);
        if (settings.port != (settings.tls ? 443 : 80))
            url.setPort(settings.port);
        url.setPath(u'/' + QFileInfo{file}.fileName());
        urls.push_back(url);
    }
    return urls;
}

Badge remark(const serve::UrlRemark &remark, const QUrl &url)
{
    const explain::Explanation words = ServeWords::of(remark, url);
    const bool isHint = remark.weight == serve::UrlRemark::Weight::Hint;
    return {isHint ? Tint::Neutral : Tint::Warning, isHint ? Symbol::Note : Symbol::Alert,
            u"%1. %2"_s.arg(words.title, words.nextStep), words.cause};
}

Badge sentence(Tint tint, Symbol symbol, const explain::Explanation &words)
{
    return {tint, symbol, u"%1. %2"_s.arg(words.title, words.nextStep), words.cause};
}

int countOf(const serve::Witness &witness, bool (*matches)(const serve::Client &))
{
    const auto &clients = witness.clients();
    return static_cast<int>(std::count_if(clients.begin(), clients.end(), matches));
}

bool isRefusal(const serve::Client &client)
{
    using Kind = serve::Verdict::Kind;
    const Kind kind = client.verdict.kind;
    return kind == Kind::Refused || kind == Kind::NothingInCommon || kind == Kind::LeftInHandshake;
}

} // namespace

ServerView ServerPageView::derive(const ServerDeskState &state, std::vector<ClientRow> made)
{
    ServerView view;
    view.isOn = state.phase == ServerPhase::On;
    view.isBusy = state.phase == ServerPhase::Preparing;
    view.canChoose = state.phase == ServerPhase::Off;
    view.files = state.files();
    if (state.settings.files.isEmpty() && !view.files.isEmpty())
        view.filesNote = tr("The bundle of the next update. Add others to serve those instead.");
    describeHead(state, view);
    describeSwitch(state, view);
    describeUrls(state, view);
    describeWay(state, view);
    describeRoot(state, view);
    describeClients(state, std::move(made), view);
    return view;
}

void ServerPageView::describeHead(const ServerDeskState &state, ServerView &view)
{
    if (state.trouble) {
        view.head = {Tint::Error, Symbol::CrossCircle, tr("Not started"), {}};
        view.title = state.trouble->title;
        view.text = u"%1 %2"_s.arg(state.trouble->cause, state.trouble->nextStep).trimmed();
        view.isTinted = true;
        return;
    }
    if (state.phase == ServerPhase::Preparing) {
        view.head = {Tint::Accent, Symbol::Running, tr("Starting"), {}};
        view.title = tr("The server is starting");
        view.text = tr("A certificate is being made.");
        return;
    }
    if (state.phase == ServerPhase::Off) {
        view.head = {Tint::Neutral, Symbol::ServerOff, tr("Off"), {}};
        view.title = tr("The server is off");
        view.text = tr("Nobody can fetch anything from this computer. Updates started on the "
                       "Update page have a server of their own.");
        return;
    }
    const bool isFaulty = state.settings.fault.has_value();
    view.head = {isFaulty ? Tint::Warning : Tint::Ok,
                 isFaulty ? Symbol::Alert : Symbol::Server,
                 tr("On"),
                 {}};
    view.isTinted = true;
    view.title = isFaulty
                     ? faultBadge(*state.settings.fault).text
                     : tr("Serving %n bundle(s)", nullptr, static_cast<int>(view.files.size()));
    view.text =
        tr("At %1, port %2, to whoever knows the URL. %3")
            .arg(state.settings.address.toString(), QString::number(state.settings.port),
                 state.settings.tls
                     ? tr("TLS 1.2, %1.").arg(ServeWords::profile(state.settings.profile))
                     : tr("Plain HTTP: nothing is encrypted and the device checks nobody."));
}

void ServerPageView::describeSwitch(const ServerDeskState &state, ServerView &view)
{
    view.switchText = view.canChoose ? tr("Start &serving") : tr("&Stop serving");
    if (!view.canChoose)
        return;
    switch (serveObstacle(state)) {
    case ServeObstacle::None:
        return;
    case ServeObstacle::NoFile:
        view.whyNot = tr("Add a bundle first.");
        break;
    case ServeObstacle::NoAddress:
        view.whyNot = tr("This computer has no address to serve at.");
        break;
    case ServeObstacle::BadHostName:
        view.whyNot = tr("The name must be a host name of at most 63 characters.");
        break;
    }
    view.canSwitch = false;
}

void ServerPageView::describeUrls(const ServerDeskState &state, ServerView &view)
{
    view.areUrlsLive = !state.urls.empty();
    const std::vector<QUrl> urls = view.areUrlsLive ? state.urls : expectedUrls(state);
    std::vector<Badge> hints;
    for (const QUrl &url : urls) {
        view.urls << url.toString(QUrl::FullyEncoded);
        for (const serve::UrlRemark &each : serve::stockRemarks(url)) {
            const Badge badge = remark(each, url);
            auto &list = badge.tint == Tint::Warning ? view.remarks : hints;
            if (std::find(list.begin(), list.end(), badge) == list.end())
                list.push_back(badge);
        }
    }
    if (state.settings.fault)
        view.remarks.insert(view.remarks.begin(), faultBadge(*state.settings.fault));
    if (state.settings.tls && state.settings.profile == serve::TlsProfile::Legacy)
        view.remarks.push_back(
            {Tint::Warning, Symbol::ShieldAlert,
             tr("Suites without forward secrecy are offered as well."),
             tr("For firmware that was built for one of them only. Switch it off again after.")});
    view.remarks.insert(view.remarks.end(), hints.begin(), hints.end());
    if (urls.empty())
        return;
    const auto isWarning = [](const Badge &badge) { return badge.tint == Tint::Warning; };
    if (std::none_of(view.remarks.begin(), view.remarks.end(), isWarning))
        view.remarks.insert(
            view.remarks.begin(),
            {Tint::Ok, Symbol::Check, tr("A device of the stock library can use this URL."), {}});
}

void ServerPageView::describeWay(const ServerDeskState &state, ServerView &view)
{
    if (state.settings.address.isLoopback())
        view.remarks.push_back({Tint::Warning, Symbol::Network,
                                tr("Only programs of this computer can reach this address."),
                                tr("Choose another address for real devices.")});
    else if (const auto wall = ServeWords::of(state.firewall, state.settings.port);
             !wall.title.isEmpty())
        view.remarks.push_back(sentence(Tint::Neutral, Symbol::Note, wall));
    for (const auto &way : ServeWords::waysToBind(state.access))
        view.ways.push_back({way.what, way.command});
    if (!view.ways.empty())
        view.remarks.push_back(sentence(Tint::Warning, Symbol::Lock, ServeWords::of(state.access)));
    if (state.reach) {
        const bool isNear = state.reach->way == serve::Reach::Way::Same;
        view.device =
            sentence(isNear ? Tint::Ok : Tint::Warning, isNear ? Symbol::Check : Symbol::Alert,
                     ServeWords::of(*state.reach, state.device));
    }
    if (state.isAskingName) {
        view.name = {Tint::Neutral, Symbol::Clock, tr("Asking the name service…"), {}};
    } else if (state.nameHint) {
        const bool isFine = state.nameHint->kind == serve::NameHint::Kind::Leads ||
                            state.nameHint->kind == serve::NameHint::Kind::IsAddress;
        view.name =
            sentence(isFine ? Tint::Ok : Tint::Warning, isFine ? Symbol::Check : Symbol::Alert,
                     ServeWords::of(*state.nameHint));
    }
}

void ServerPageView::describeRoot(const ServerDeskState &state, ServerView &view)
{
    if (!state.settings.tls) {
        view.rootDetail = tr("Plain HTTP needs no root.");
    } else if (!state.root) {
        view.rootDetail = tr("Being opened…");
    } else {
        view.rootDigest = Format::digestGrouped(state.root->sha256.toHex());
        view.rootDetail = tr("%1. Goes on the device, as DER, under the name its firmware uses for "
                             "the server root CA.")
                              .arg(state.root->commonName);
        view.canSaveRoot = true;
    }
}

void ServerPageView::describeClients(const ServerDeskState &state, std::vector<ClientRow> made,
                                     ServerView &view)
{
    const serve::Witness &witness = state.witness;
    view.clients = rows(witness.clients(), std::move(made));
    const auto &curve = witness.throughput().bytesPerSecond;
    view.curve.assign(curve.begin(), curve.end());
    const double now = curve.empty() ? 0.0 : curve.back();
    const double most = curve.empty() ? 0.0 : *std::max_element(curve.begin(), curve.end());
    view.curveText = tr("Now %1, highest %2").arg(rate(now), rate(most));
    if (view.clients.empty()) {
        view.noClients =
            view.isOn ? tr("Nobody has come yet. Start the update on the device; it appears here "
                           "as soon as it connects, also when it refuses.")
                      : tr("Devices appear here while the server is on: what they accepted, what "
                           "they refused and what they then print.");
        return;
    }
    const int good = countOf(witness, [](const serve::Client &c) { return c.verdict.isGood(); });
    const int refused = countOf(witness, isRefusal);
    QStringList parts{tr("%n connected", nullptr, witness.openCount()),
                      tr("%n served", nullptr, good), tr("%n refused", nullptr, refused)};
    if (witness.turnedAway() > 0)
        parts << tr("%n turned away", nullptr, witness.turnedAway());
    parts << tr("%1 sent").arg(
        QLocale{}.formattedDataSize(witness.sent().value, 1, QLocale::DataSizeSIFormat));
    view.clientsSummary = parts.join(u" · "_s);
}

QString ServerPageView::rate(double bytesPerSecond)
{
    return tr("%1/s", "bytes per second")
        .arg(QLocale{}.formattedDataSize(static_cast<qint64>(bytesPerSecond),
                                         bytesPerSecond < 1'000'000 ? 0 : 1,
                                         QLocale::DataSizeSIFormat));
}

Badge ServerPageView::faultBadge(serve::BenchFault fault)
{
    return {Tint::Warning, Symbol::Alert,
            tr("Fault for the bench: %1").arg(ServeWords::label(fault)),
            tr("It does so on purpose. Not for real updates.")};
}

} // namespace airlift::ui
