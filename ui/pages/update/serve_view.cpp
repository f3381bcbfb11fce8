// The part of the page's view that tells a person what a real board has to know.
#include "ui/pages/update/page_view.h"
#include "ui/view/format.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

QString expectedUrl(const FlowState &state)
{
    const auto *ready = std::get_if<BundleReady>(&state.bundle);
    if (ready == nullptr)
        return {};
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(state.choices.serve.hostName);
    if (state.choices.serve.port != 443)
        url.setPort(state.choices.serve.port);
    url.setPath(u'/' + QFileInfo{ready->path}.fileName());
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

ServeView UpdatePageView::serve(const FlowState &state)
{
    ServeView view;
    view.visible = state.choices.way == Way::LocalHttps && !state.choices.device.simulated &&
                   state.phase != Phase::Finished; // nothing is served any more
    view.urlIsLive = state.server.running;
    view.url = state.server.running ? state.server.url : expectedUrl(state);
    const quint16 port = state.choices.serve.port;
    if (port == 443)
        view.portRemark = {Tint::Neutral, Symbol::Note, tr("The port every stock firmware knows."),
                           tr("Ports below 1024 may need a permission of the operating system.")};
    else
        view.portRemark = {Tint::Warning, Symbol::Alert,
                           tr("Stock firmware knows 443 (HTTPS) and 80 (HTTP) only."),
                           tr("Use another port only if your own firmware asks for it, or behind a "
                              "port forwarding.")};
    if (!state.rootTrouble.isEmpty()) {
        view.rootDetail = state.rootTrouble;
    } else if (!state.root) {
        view.rootDetail = tr("Being opened…");
    } else {
        view.rootName = state.root->commonName;
        view.rootDigest = Format::digestGrouped(state.root->sha256.toHex());
        view.rootDetail = tr("Install this root on the board as the file its firmware names for "
                             "the server root CA.");
        view.canSaveRoot = true;
    }
    return view;
}

} // namespace airlift::ui
