#include "ui/pages/update/page_view.h"

#include "ui/view/format.h"

#include <algorithm>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::Explain;
using session::Outcome;
using session::StageState;

namespace {

QString joined(const QStringList &sentences)
{
    QStringList kept = sentences;
    kept.removeAll(QString{});
    return kept.join(u' ');
}

QString sentence(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?')
               ? text
               : text + u'.';
}

Symbol symbolOf(session::Stage stage)
{
    switch (stage) {
    case session::Stage::Boot:
        return Symbol::Power;
    case session::Stage::Network:
        return Symbol::Network;
    case session::Stage::Name:
        return Symbol::Name;
    case session::Stage::Tls:
        return Symbol::Lock;
    case session::Stage::List:
        return Symbol::List;
    case session::Stage::Signature:
        return Symbol::Signature;
    case session::Stage::Files:
        return Symbol::Files;
    case session::Stage::Restart:
        return Symbol::Restart;
    case session::Stage::Commit:
        return Symbol::Commit;
    }
    return Symbol::None;
}

int activeStage(const session::Snapshot &snapshot)
{
    const auto it = std::find(snapshot.stages.begin(), snapshot.stages.end(), StageState::Active);
    return it == snapshot.stages.end() ? -1 : static_cast<int>(it - snapshot.stages.begin());
}

} // namespace

PageView UpdatePageView::derive(const FlowState &state)
{
    PageView view;
    view.head = head(state);
    view.button = button(state);
    view.choicesOpen = state.phase == Phase::Choosing;
    view.summary = summary(state);
    view.canChange = state.phase == Phase::Finished;
    view.bundle = bundleCard(state);
    view.wayText = wayText(state);
    view.deviceText = deviceText(state);
    view.watchOnlyAllowed = !state.choices.device.simulated;
    view.serve = serve(state);
    view.stages = stages(state.snapshot);
    view.progress = progress(state);
    view.trust = trust(state.snapshot);
    view.files = files(state);
    view.findings = findings(state.snapshot);
    view.canSaveReport = state.phase == Phase::Finished;
    return view;
}

HeadView UpdatePageView::head(const FlowState &state)
{
    switch (state.phase) {
    case Phase::Choosing: {
        if (const auto *unusable = std::get_if<BundleUnusable>(&state.bundle))
            return {{Tint::Error, Symbol::CrossCircle, {}, {}},
                    unusable->why.title,
                    joined({unusable->why.cause, unusable->why.nextStep}),
                    false};
        const QString missing = obstacle(startObstacle(state));
        if (!missing.isEmpty())
            return {{Tint::Neutral, Symbol::Note, {}, {}}, tr("Not ready yet"), missing, false};
        return {{Tint::Neutral, Symbol::Update, {}, {}},
                tr("Ready to update"),
                tr("Bundle, way and device are chosen. Nothing is sent before you start."),
                false};
    }
    case Phase::Preparing:
        return {{Tint::Accent, Symbol::Clock, {}, {}},
                tr("Preparing"),
                std::holds_alternative<BundlePending>(state.bundle)
                    ? tr("Reading the bundle.")
                    : tr("Making a fresh certificate for the local server."),
                false};
    case Phase::Running:
        return runningHead(state);
    case Phase::Cancelling:
        return {{Tint::Neutral, Symbol::Stop, {}, {}},
                tr("Cancelling"),
                tr("Closing the connection and the local server."),
                false};
    case Phase::Finished:
        break;
    }
    return finishedHead(state);
}

HeadView UpdatePageView::runningHead(const FlowState &state)
{
    const session::Snapshot &snapshot = state.snapshot;
    HeadView view{
        {Tint::Accent, Symbol::Running, {}, {}}, tr("Updating"), Explain::outcome(snapshot), false};
    if (state.choices.way == Way::WatchOnly && snapshot.outcome == Outcome::NoUpdate)
        view.title = tr("Watching %1").arg(state.deviceName);
    if (snapshot.outcome == Outcome::NoUpdate && state.choices.device.simulated)
        view.text = tr("Waiting for the device to start its update.");
    else if (snapshot.outcome == Outcome::NoUpdate)
        view.text =
            tr("Start the update on the board. Everything it says is kept in the timeline.");
    const int stage = activeStage(snapshot);
    if (stage >= 0)
        view.title = tr("Updating: %1").arg(Explain::stage(static_cast<session::Stage>(stage)));
    const auto current = static_cast<std::size_t>(snapshot.currentFile);
    if (snapshot.currentFile < 0 || current >= snapshot.files.size())
        return view;
    const session::FileState &file = snapshot.files[current];
    if (file.opened && !file.completed)
        view.title = tr("Writing %1").arg(file.name);
    return view;
}

HeadView UpdatePageView::finishedHead(const FlowState &state)
{
    const FlowEnding::Kind kind = state.ending ? state.ending->kind : FlowEnding::Kind::Concluded;
    switch (kind) {
    case FlowEnding::Kind::Concluded:
        return outcomeHead(state.snapshot);
    case FlowEnding::Kind::Cancelled:
        // What the device had committed by then stays true; cancelling only ends the watching.
        if (state.snapshot.outcome == Outcome::Committed)
            return outcomeHead(state.snapshot);
        return {{Tint::Neutral, Symbol::Stop, {}, {}},
                tr("Cancelled"),
                tr("This program stopped serving and listening. What the device did after that is "
                   "not known; it tries "
                   "again by itself or falls back to its old image."),
                true};
    case FlowEnding::Kind::CouldNotPrepare:
    case FlowEnding::Kind::CouldNotServe:
    case FlowEnding::Kind::CouldNotListen:
        break;
    }
    return {{Tint::Error, Symbol::CrossCircle, {}, {}},
            state.ending->why.title,
            joined({state.ending->why.cause, state.ending->why.nextStep}),
            true};
}

HeadView UpdatePageView::outcomeHead(const session::Snapshot &snapshot)
{
    HeadView view{{Tint::Neutral, Symbol::QuestionCircle, {}, {}}, {}, {}, true};
    QStringList text;
    switch (snapshot.outcome) {
    case Outcome::Committed:
        view.badge = {Tint::Ok, Symbol::CheckCircle, {}, {}};
        view.title = tr("Updated and committed");
        text << tr("The device accepted the new files and keeps them over restarts.");
        break;
    case Outcome::Failed:
        view.badge = {Tint::Error, Symbol::CrossCircle, {}, {}};
        view.title = tr("The update failed");
        break;
    case Outcome::RolledBack:
        view.badge = {Tint::Warning, Symbol::Undo, {}, {}};
        view.title = tr("Rolled back");
        text << Explain::outcome(snapshot);
        break;
    case Outcome::Downloaded:
    case Outcome::Unknown:
    case Outcome::Running:
        view.title = tr("Not known");
        text << tr("The evidence ended before the update was decided. Look at the board before you "
                   "try again: it may "
                   "have taken the new image.");
        break;
    case Outcome::NoUpdate:
        view.badge.symbol = Symbol::Note;
        view.title = tr("No update seen");
        text << Explain::outcome(snapshot);
        break;
    }
    if (const session::Finding *cause = snapshot.cause();
        cause != nullptr && snapshot.outcome != Outcome::Committed) {
        const explain::Explanation why = Explain::of(*cause);
        text << sentence(why.title) << why.nextStep;
    } else if (snapshot.outcome == Outcome::Failed) {
        text << Explain::outcome(snapshot);
    }
    if (snapshot.outcomeCertainty != session::Certainty::Certain)
        text << tr("Certainty: %1.").arg(Explain::certainty(snapshot.outcomeCertainty));
    view.text = joined(text);
    return view;
}

QString UpdatePageView::obstacle(StartObstacle obstacle)
{
    switch (obstacle) {
    case StartObstacle::None:
        return {};
    case StartObstacle::NoBundle:
        return tr("Choose a bundle first, or take the demo bundle.");
    case StartObstacle::NoDevice:
        return tr("Choose a device, or type the path of a serial port.");
    case StartObstacle::SimulatedNeedsServer:
        return tr("The simulated board needs the local server: choose \"Local HTTPS\".");
    case StartObstacle::NoAddress:
        return tr("This computer has no network address a board could reach. Connect it to the "
                  "board's network.");
    case StartObstacle::BadHostName:
        return tr("The name in the URL needs 1 to 63 letters, digits, dots or hyphens: the device "
                  "has no room for more.");
    case StartObstacle::BadPort:
        return tr("Choose a port for the local server. The stock library knows 443 and 80 only.");
    case StartObstacle::NoRoot:
        return tr("The private root for the local server is not open yet.");
    }
    return {};
}

ButtonView UpdatePageView::button(const FlowState &state)
{
    switch (state.phase) {
    case Phase::Preparing:
    case Phase::Running:
        return {PrimaryAction::Cancel, tr("&Cancel"), true, {}};
    case Phase::Cancelling:
        return {PrimaryAction::Cancel, tr("&Cancel"), false, tr("Already cancelling.")};
    case Phase::Choosing:
    case Phase::Finished:
        break;
    }
    const QString whyNot = obstacle(startObstacle(state));
    const QString text = state.phase == Phase::Finished        ? tr("&Start again")
                         : state.choices.way == Way::WatchOnly ? tr("&Start watching")
                                                               : tr("&Start update");
    return {PrimaryAction::Start, text, whyNot.isEmpty(), whyNot};
}

StageCells UpdatePageView::stages(const session::Snapshot &snapshot)
{
    StageCells cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const StageState stage = snapshot.stages[i];
        const auto which = static_cast<session::Stage>(i);
        cells[i] = {Explain::stage(which), Explain::stageState(stage), stage, symbolOf(which)};
    }
    return cells;
}

ProgressView UpdatePageView::progress(const FlowState &state)
{
    const session::Snapshot &snapshot = state.snapshot;
    ProgressView view;
    view.fraction = snapshot.progress();
    const bool busy = state.phase == Phase::Preparing || state.phase == Phase::Running;
    view.busy = busy && !view.fraction;
    if (snapshot.outcome == Outcome::Committed)
        view.tint = Tint::Ok;
    else if (snapshot.outcome == Outcome::Failed)
        view.tint = Tint::Error;
    if (view.fraction && *view.fraction >= 1.0 &&
        snapshot.archiveSize) // the device does not count the padding at the end
        view.text = tr("%1, 100 %").arg(Format::bytes(*snapshot.archiveSize));
    else if (view.fraction && snapshot.archiveSize)
        view.text = tr("%1 of %2, %3")
                        .arg(Format::grouped(snapshot.archiveBytes.value),
                             Format::bytes(*snapshot.archiveSize), Format::percent(*view.fraction));
    else if (view.fraction)
        view.text = tr("%1, about %2")
                        .arg(Format::bytes(snapshot.archiveBytes), Format::percent(*view.fraction));
    else if (snapshot.archiveBytes.value > 0)
        view.text = Format::bytes(snapshot.archiveBytes);
    else
        view.text = busy ? tr("No file data yet") : tr("Nothing sent");
    return view;
}

Badge UpdatePageView::trust(const session::Snapshot &snapshot)
{
    // Never derived from the outcome: an update that worked does not make the server a verified
    // one.
    const QString words = Explain::trust(snapshot.trust);
    switch (snapshot.trust) {
    case session::Trust::Unknown:
        return {Tint::Neutral, Symbol::ShieldQuestion, words,
                tr("The device has not said yet whether it checked the server's certificate.")};
    case session::Trust::NotVerified:
        return {Tint::Warning, Symbol::ShieldAlert, words,
                tr("The device connected without checking who the server is. Anybody in the "
                   "network could have answered.")};
    case session::Trust::VerifiedWithRemark:
        return {Tint::Accent, Symbol::ShieldCheck, words,
                tr("The certificate chain was checked, but something about it was passed over. See "
                   "the findings.")};
    case session::Trust::Verified:
        break;
    }
    return {Tint::Ok, Symbol::ShieldCheck, words,
            tr("The device checked the server's certificate against its root.")};
}

std::vector<FindingView> UpdatePageView::findings(const session::Snapshot &snapshot)
{
    const auto weight = [](session::Severity severity) {
        switch (severity) {
        case session::Severity::Blocker:
            return 1;
        case session::Severity::Warning:
            return 2;
        case session::Severity::Note:
            break;
        }
        return 3;
    };
    std::vector<std::pair<int, FindingView>> weighted;
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i) {
        const session::Finding &finding = snapshot.findings[i];
        const bool first = snapshot.firstCause == i;
        const explain::Explanation words = Explain::of(finding);
        FindingView view;
        view.isFirstCause = first;
        const QString weightWord = first ? tr("First cause") : Explain::severity(finding.severity);
        switch (finding.severity) {
        case session::Severity::Blocker:
            view.severity = {Tint::Error, Symbol::CrossCircle, weightWord, {}};
            break;
        case session::Severity::Warning:
            view.severity = {Tint::Warning, Symbol::Alert, weightWord, {}};
            break;
        case session::Severity::Note:
            view.severity = {Tint::Neutral, Symbol::Note, weightWord, {}};
            break;
        }
        view.title = words.title;
        view.cause = words.cause;
        view.nextStep = words.nextStep;
        if (finding.code)
            view.code = Explain::code(*finding.code);
        view.certainty = Explain::certainty(finding.certainty);
        view.count = finding.count;
        view.lines = finding.lines;
        weighted.emplace_back(first ? 0 : weight(finding.severity), std::move(view));
    }
    std::stable_sort(weighted.begin(), weighted.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<FindingView> views;
    views.reserve(weighted.size());
    for (auto &[ignored, view] : weighted)
        views.push_back(std::move(view));
    return views;
}

QString UpdatePageView::wayText(const FlowState &state)
{
    if (state.choices.way == Way::WatchOnly)
        return tr("The board fetches its update from elsewhere.");
    return tr("This computer serves the bundle.");
}

QString UpdatePageView::deviceText(const FlowState &state)
{
    const TargetChoice &device = state.choices.device;
    if (device.id.isEmpty())
        return {};
    if (!device.simulated)
        return tr("115200 baud. This program only listens: start the update on the board.");
    const SimulatedSettings &settings = state.choices.simulated;
    const QString pace =
        settings.speed > 100.0 ? tr("Maximum pace") : tr("%1× pace").arg(settings.speed);
    return settings.fault.isEmpty() ? tr("%1, no fault").arg(pace)
                                    : tr("%1, fault: %2").arg(pace, settings.fault);
}

QString UpdatePageView::summary(const FlowState &state)
{
    const Choices &choices = state.choices;
    QStringList parts;
    if (choices.way == Way::LocalHttps) {
        parts << (choices.bundle.kind == BundleChoice::Kind::Demo
                      ? tr("Demo bundle")
                      : QFileInfo{choices.bundle.path}.fileName());
        parts << tr("Local HTTPS");
    } else {
        parts << tr("Watch only");
    }
    parts << (choices.device.label.isEmpty() ? choices.device.id : choices.device.label);
    return parts.join(u"  ›  "_s);
}

} // namespace airlift::ui
