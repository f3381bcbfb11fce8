#include "ui/pages/provision/provision_view.h"

#include "core/explain/provision_words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::ProvisionWords;
using provision::Way;

namespace {

QString sentence(const explain::Explanation &words)
{
    QStringList parts{words.title + u'.'};
    for (const QString &part : {words.cause, words.nextStep})
        if (!part.isEmpty())
            parts << part;
    return parts.join(u' ');
}

QString macOf(QString mac)
{
    for (qsizetype at = mac.size() - 2; at > 0; at -= 2)
        mac.insert(at, u':');
    return mac;
}

TableCell cell(const QString &text)
{
    return {text, {}};
}

TableCell cell(const Badge &badge)
{
    return {badge.text, badge.detail, badge.symbol, badge.tint};
}

} // namespace

ProvisionView ProvisionPageView::derive(const ProvisionState &state)
{
    ProvisionView view;
    view.canChoose = state.phase == ProvisionPhase::Choosing;
    view.isRunning = state.phase == ProvisionPhase::Running;
    view.canStop = !view.canChoose;
    view.canTryAgain = state.phase == ProvisionPhase::Between;
    view.startText =
        state.phase == ProvisionPhase::Between ? tr("&Next unit") : tr("Start &provisioning");
    view.canStart = !view.isRunning && provisionObstacle(state) == ProvisionObstacle::None;
    describeHead(state, view);
    describeRun(state, view);
    describeLists(state, view);
    return view;
}

Badge ProvisionPageView::badge(const provision::Ending &ending)
{
    const explain::Explanation words = ProvisionWords::of(ending);
    struct Look {
        Tint tint;
        Symbol symbol;
        QString text;
    };
    const Look looks[] = {{Tint::Ok, Symbol::CheckCircle, tr("Confirmed")},
                          {Tint::Error, Symbol::CrossCircle, tr("Refuted")},
                          {Tint::Warning, Symbol::QuestionCircle, tr("Unknown")},
                          {Tint::Error, Symbol::CrossCircle, tr("Not begun")},
                          {Tint::Neutral, Symbol::Stop, tr("Cancelled")}};
    const Look &look = looks[ending.index()];
    return {look.tint, look.symbol, look.text, sentence(words)};
}

Badge ProvisionPageView::mistake(const ProvisionState &state, provision::Field field)
{
    const auto found = state.mistakes.find(field);
    if (found == state.mistakes.end())
        return {};
    return {Tint::Error, Symbol::CrossCircle, sentence(found->second), {}};
}

Badge ProvisionPageView::memory(const ProvisionState &state)
{
    if (state.memoryTrouble)
        return {Tint::Warning, Symbol::Alert, sentence(*state.memoryTrouble), {}};
    if (state.isKeyRemembered)
        return {Tint::Neutral, Symbol::Lock, tr("The key comes from the system's key ring."), {}};
    return {};
}

QString ProvisionPageView::whyNot(ProvisionObstacle obstacle)
{
    switch (obstacle) {
    case ProvisionObstacle::NoNetworkName:
        return tr("Give the name of the Wi-Fi the device is to join. Nothing is sent before you "
                  "start it.");
    case ProvisionObstacle::Mistake:
        return tr("Something below cannot be sent as it stands.");
    case ProvisionObstacle::NoInterface:
        return tr("Choose the interface to send by.");
    case ProvisionObstacle::NoPort:
        return tr("Choose the port of the device.");
    case ProvisionObstacle::None:
        break;
    }
    return tr("Nothing is sent before you start it. Leaving this page stops it.");
}

void ProvisionPageView::describeHead(const ProvisionState &state, ProvisionView &view)
{
    const bool isSimulated = state.settings.simulated && state.settings.way != Way::Wired;
    if (view.isRunning) {
        view.head = {Tint::Accent, Symbol::Running, tr("Running"), {}};
        view.title = state.isAsking             ? tr("The device is asked which networks it hears")
                     : state.settings.units > 1 ? tr("Device %1 of %2 is being provisioned")
                                                      .arg(state.unit)
                                                      .arg(state.settings.units)
                                                : tr("The device is being provisioned");
        view.text = isSimulated ? tr("A simulated unit. Leaving this page stops it.")
                                : tr("Leaving this page stops it.");
        return;
    }
    if (state.couldNotBegin) {
        view.head = {Tint::Error, Symbol::CrossCircle, tr("Not begun"), {}};
        view.title = state.couldNotBegin->title;
        view.text = u"%1 %2"_s.arg(state.couldNotBegin->cause, state.couldNotBegin->nextStep);
        view.isTinted = true;
        return;
    }
    if (state.ending) {
        const explain::Explanation words = ProvisionWords::of(*state.ending);
        view.head = badge(*state.ending);
        // The verdict is a word, not only a colour; some titles begin with it.
        view.title = words.title.startsWith(view.head.text)
                         ? words.title
                         : u"%1: %2"_s.arg(view.head.text, words.title);
        QStringList text{words.cause, words.nextStep};
        if (view.canTryAgain)
            text << tr("Ready the next device, then go on: %1 of %2 are done.")
                        .arg(state.unit)
                        .arg(state.settings.units);
        text.removeAll(QString{});
        view.text = text.join(u' ');
        view.isTinted = true;
        return;
    }
    view.head = {Tint::Neutral, Symbol::Network, tr("Ready"), {}};
    view.title = tr("Get a device into a Wi-Fi");
    view.text = whyNot(provisionObstacle(state));
}

Badge ProvisionPageView::stepBadge(provision::StepState state, bool isRunning)
{
    using provision::StepState;
    if (state == StepState::Running && !isRunning)
        return {Tint::Neutral, Symbol::Stop, tr("stopped"), {}};
    switch (state) {
    case StepState::Running:
        return {Tint::Accent, Symbol::Running, tr("running"), {}};
    case StepState::Done:
        return {Tint::Ok, Symbol::Check, ProvisionWords::state(state), {}};
    case StepState::Skipped:
        return {Tint::Neutral, Symbol::Minus, ProvisionWords::state(state), {}};
    case StepState::Failed:
        return {Tint::Error, Symbol::Cross, ProvisionWords::state(state), {}};
    }
    return {};
}

void ProvisionPageView::describeRun(const ProvisionState &state, ProvisionView &view)
{
    for (const provision::effect::Tell &step : state.steps)
        view.steps.push_back({cell(stepBadge(step.state, view.isRunning)),
                              cell(ProvisionWords::step(step.step)), cell(step.fact)});
    if (state.transmission) {
        using Seconds = std::chrono::duration<double>;
        const auto seconds = [](Instant time) {
            return QLocale{}.toString(Seconds{time}.count(), 'f', 0);
        };
        view.progress =
            tr("Datagrams: %1. Passes: %2. Time: %3 of %4 s.")
                .arg(state.transmission->datagrams)
                .arg(state.transmission->passes)
                .arg(seconds(state.transmission->elapsed), seconds(state.transmission->duration));
    }
    if (!state.consoleLine.isEmpty())
        view.progress =
            u"%1 %2"_s.arg(view.progress, tr("Its console: %1").arg(state.consoleLine)).trimmed();
    if (state.hand) {
        const bool isDevice = state.hand->kind == provision::Wifi::Kind::Device;
        const QString network = state.hand->network.isEmpty()
                                    ? tr("the device's network (its name contains mysimplelink)")
                                    : state.hand->network;
        view.hand = {
            Tint::Warning,
            Symbol::User,
            isDevice ? tr("Join %1 with this computer now; it goes on by itself.").arg(network)
                     : tr("Join %1 again with this computer; it goes on by itself.").arg(network),
            {}};
    }
    for (const explain::Explanation &trouble : state.troubles)
        view.remarks.push_back({Tint::Warning, Symbol::Alert, sentence(trouble), {}});
    if (!view.canChoose)
        return;
    for (const provision::Trap trap : state.traps) {
        const bool isWarning = provision::weightOf(trap) == provision::TrapWeight::Warning;
        view.remarks.push_back({isWarning ? Tint::Warning : Tint::Neutral,
                                isWarning ? Symbol::Alert : Symbol::Note,
                                sentence(ProvisionWords::of(trap)),
                                {}});
    }
}

/// What the device says it hears, with what it cannot use named.
void ProvisionPageView::describeHeard(const ProvisionState &state, ProvisionView &view)
{
    using provision::ListedSecurity;
    view.showsHeard = state.settings.way == Way::AccessPoint && (view.canChoose || state.isAsking);
    view.canAsk = view.canChoose;
    view.heardEmpty =
        state.heard ? tr("It hears none. Scanning takes it a while; ask again.")
                    : tr("The device itself can say which networks it hears, before it is told "
                         "one. It takes about half a minute.");
    if (!state.heard)
        return;
    for (const provision::ListedNetwork &network : *state.heard) {
        const bool isUsable = network.security != ListedSecurity::Wpa3;
        const Badge fits{isUsable ? Tint::Ok : Tint::Warning,
                         isUsable ? Symbol::Check : Symbol::Alert,
                         isUsable ? tr("can be joined") : tr("the device cannot join WPA3"),
                         {}};
        view.heard.push_back(
            {cell(network.name),
             cell(tr("%1 (%2)").arg(ProvisionWords::security(network.security)).arg(network.digit)),
             cell(fits)});
    }
}

void ProvisionPageView::describeFound(const ProvisionState &state, ProvisionView &view)
{
    view.searchText = state.isSearching ? tr("Stop the search") : tr("Search all addresses");
    if (state.isSearching)
        view.foundEmpty = tr("Every address around this computer is asked whether it is a device.");
    else if (state.isListening)
        view.foundEmpty = tr("Listening. A device announces itself once it has got an address.");
    else if (state.lastSearch)
        view.foundEmpty =
            tr("%n address(es) asked; none of them is a device.", nullptr, *state.lastSearch);
    else
        view.foundEmpty = tr("Devices appear here as they are heard: while one is provisioned, "
                             "while you listen, and when all addresses are searched.");
    for (const FoundUnit &unit : state.found)
        view.found.push_back({cell(unit.device.name.isEmpty() ? tr("(no name)") : unit.device.name),
                              cell(unit.device.address.toString()), cell(macOf(unit.device.mac)),
                              cell(ProvisionWords::how(unit.how)),
                              cell(QLocale{}.toString(unit.lastSeen.time(), u"HH:mm:ss"_s))});
}

void ProvisionPageView::describeLists(const ProvisionState &state, ProvisionView &view)
{
    describeHeard(state, view);
    describeFound(state, view);
    for (const explain::ProvisionResult &result : state.results) {
        const provision::FoundDevice *device = provision::deviceOf(result.ending);
        const explain::Explanation words = ProvisionWords::of(result.ending);
        const bool isConfirmed = std::holds_alternative<provision::Confirmed>(result.ending);
        view.results.push_back({cell(QString::number(result.number)), cell(badge(result.ending)),
                                cell(isConfirmed ? words.cause : words.title),
                                cell(device ? device->name : QString{}),
                                cell(device ? macOf(device->mac) : QString{}),
                                cell(QLocale{}.toString(result.when.time(), u"HH:mm:ss"_s))});
    }
}

} // namespace airlift::ui
