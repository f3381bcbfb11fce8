#include "ui/shell/header_view.h"

#include "ui/pages/update/page_view.h"

namespace airlift::ui {

HeaderView ShellView::header(const FlowState &state)
{
    HeaderView view;
    const TargetChoice &device = state.choices.device;
    view.device = device.id.isEmpty()      ? tr("No device")
                  : device.label.isEmpty() ? device.id
                                           : device.label;
    view.deviceChangeable = state.phase == Phase::Choosing || state.phase == Phase::Finished;

    const QString address = state.snapshot.deviceAddress;
    switch (state.link) {
    case LinkState::NotOpen:
        view.connection = {Tint::Neutral, Symbol::LinkOff, tr("Not connected"),
                           tr("The device's port is not open.")};
        break;
    case LinkState::Open:
        view.connection = {
            Tint::Ok, Symbol::Link,
            address.isEmpty() ? tr("Listening") : tr("Connected, %1").arg(address),
            address.isEmpty()
                ? tr("The port is open; the device has no network address yet.")
                : tr("The port is open; the device has the address %1.").arg(address)};
        break;
    case LinkState::Ended:
        view.connection = {Tint::Neutral, Symbol::LinkOff, tr("Disconnected"),
                           tr("The device's port was closed.")};
        break;
    }
    const ServerState &server = state.server.running ? state.server : state.ownServer;
    view.server = server.running ? Badge{Tint::Ok, Symbol::Server, tr("Server: on"), server.url}
                                 : Badge{Tint::Neutral, Symbol::ServerOff, tr("Server: off"),
                                         tr("Nothing is served.")};
    view.trust = UpdatePageView::trust(state.snapshot);
    if (state.snapshot.trust ==
        session::Trust::Unknown) // without its caption the words would say nothing
        view.trust.text = tr("Trust: not known yet");
    return view;
}

} // namespace airlift::ui
