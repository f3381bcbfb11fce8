#include "ui/pages/diagnose/case_view.h"

#include "core/explain/diagnosis_words.h"
#include "core/explain/dialect_words.h"
#include "ui/pages/update/page_view.h"
#include "ui/view/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::Explain;
using session::Outcome;
using session::Rule;

namespace {

constexpr std::size_t kMarksOfFinding = 8; ///< a loop repeats the same lines for hours

/// What the diagnosis concludes, in the shape the rest of the window shows.
session::Snapshot told(const session::Diagnosis &diagnosis)
{
    using session::CommitState;
    using session::Diagnosis;
    session::Snapshot snapshot = diagnosis.snapshot;
    snapshot.findings = diagnosis.others;
    snapshot.firstCause.reset();
    if (diagnosis.cause) {
        snapshot.findings.insert(snapshot.findings.begin(), *diagnosis.cause);
        snapshot.firstCause = 0;
    }
    const bool updated = diagnosis.outcome == Diagnosis::Outcome::Updated;
    const bool committed = diagnosis.committed == Diagnosis::Answer::Yes;
    switch (diagnosis.outcome) {
    case Diagnosis::Outcome::Updated:
        snapshot.outcome = committed ? Outcome::Committed : Outcome::Downloaded;
        break;
    case Diagnosis::Outcome::Failed:
        snapshot.outcome = Outcome::Failed;
        break;
    case Diagnosis::Outcome::RolledBack:
        snapshot.outcome = Outcome::RolledBack;
        break;
    case Diagnosis::Outcome::NoOta:
        snapshot.outcome = Outcome::NoUpdate;
        break;
    case Diagnosis::Outcome::Unknown:
        snapshot.outcome = Outcome::Unknown;
        break;
    }
    const bool asked = std::find(diagnosis.missing.begin(), diagnosis.missing.end(),
                                 session::Missing::DeviceOutput) != diagnosis.missing.end();
    const bool nothing = snapshot.outcome == Outcome::Unknown && snapshot.boots == 0 &&
                         snapshot.serverHost.isEmpty() && snapshot.files.empty() &&
                         diagnosis.others.empty();
    if ((asked || nothing) && !diagnosis.cause) {
        snapshot.outcome = Outcome::NoUpdate;
        snapshot.boots = 0;
    }
    if (committed)
        snapshot.commit = CommitState::Committed;
    else if (diagnosis.committed == Diagnosis::Answer::Unknown)
        snapshot.commit = updated ? CommitState::Unknown : CommitState::NotYet;
    else if (snapshot.commit == CommitState::Committed)
        snapshot.commit = CommitState::Refused;
    if (diagnosis.verified == Diagnosis::Answer::No)
        snapshot.trust = session::Trust::NotVerified;
    else if (diagnosis.verified == Diagnosis::Answer::Unknown)
        snapshot.trust = session::Trust::Unknown;
    else if (snapshot.trust != session::Trust::VerifiedWithRemark)
        snapshot.trust = session::Trust::Verified;
    return snapshot;
}

QString sentence(QString text)
{
    text = text.trimmed();
    if (!text.isEmpty() && !u".!?"_s.contains(text.back()))
        text += u'.';
    return text;
}

} // namespace

QString CaseWords::identity(session::Trust trust)
{
    switch (trust) {
    case session::Trust::Unknown:
        return tr("not known");
    case session::Trust::NotVerified:
        return tr("not verified");
    case session::Trust::VerifiedWithRemark:
        return tr("verified, with a remark");
    case session::Trust::Verified:
        return tr("verified");
    }
    Q_UNREACHABLE();
}

void CaseWords::judge(const session::Snapshot &snapshot, CaseView &view)
{
    switch (snapshot.outcome) {
    case Outcome::Committed:
        view.outcome = {Tint::Ok, Symbol::CheckCircle, tr("updated"), {}};
        break;
    case Outcome::Downloaded:
        view.outcome = {Tint::Accent, Symbol::CheckCircle, tr("downloaded"), {}};
        break;
    case Outcome::Failed:
        view.outcome = {Tint::Error, Symbol::CrossCircle, tr("failed"), {}};
        break;
    case Outcome::RolledBack:
        view.outcome = {Tint::Error, Symbol::Undo, tr("rolled back"), {}};
        break;
    case Outcome::NoUpdate:
        view.outcome = {Tint::Neutral, Symbol::QuestionCircle, tr("no update seen"), {}};
        break;
    case Outcome::Running:
    case Outcome::Unknown:
        view.outcome = {Tint::Warning, Symbol::QuestionCircle, tr("not decided"), {}};
        break;
    }
    using session::CommitState;
    const CommitState commit = snapshot.commit;
    view.commit = {commit == CommitState::Committed ? Tint::Ok
                   : commit == CommitState::Refused || commit == CommitState::RolledBack
                       ? Tint::Error
                       : Tint::Neutral,
                   Symbol::Commit,
                   Explain::commit(commit),
                   {}};
    view.trust = UpdatePageView::trust(snapshot);
    view.trust.text = identity(snapshot.trust); // shorter: the chip names its matter
    view.head = view.outcome;
}

QString CaseWords::headline(const session::Snapshot &snapshot)
{
    const auto stage =
        std::find(snapshot.stages.begin(), snapshot.stages.end(), session::StageState::Failed);
    switch (snapshot.outcome) {
    case Outcome::Failed:
        if (stage == snapshot.stages.end())
            return tr("The update failed");
        return tr("The update failed at the step “%1”")
            .arg(Explain::stage(static_cast<session::Stage>(stage - snapshot.stages.begin())));
    case Outcome::Committed:
        return tr("The device was updated");
    case Outcome::Downloaded:
        return tr("The new image was downloaded");
    case Outcome::RolledBack:
        return tr("The device went back to its old image");
    case Outcome::NoUpdate:
        return snapshot.boots == 0 && snapshot.cause() == nullptr
                   ? tr("Nothing here looks like the output of a device")
                   : tr("No update was seen");
    case Outcome::Running:
    case Outcome::Unknown:
        break;
    }
    return snapshot.cause() != nullptr
               ? tr("Something went wrong, and the log ends before the outcome")
               : tr("The log ends before the outcome");
}

QString CaseWords::beginning(const session::Snapshot &snapshot)
{
    if (!snapshot.serverHost.isEmpty())
        return tr("The device asked %1 for its update.").arg(snapshot.serverHost);
    if (!snapshot.deviceAddress.isEmpty())
        return tr("The device joined its network with the address %1.").arg(snapshot.deviceAddress);
    if (snapshot.boots > 0)
        return tr("The device came up.");
    return tr("The beginning is missing: the log starts in the middle of something.");
}

QString CaseWords::middle(const session::Snapshot &snapshot)
{
    if (const session::Finding *cause = snapshot.cause()) {
        const QString title = sentence(Explain::of(*cause).title);
        return cause->lines.empty() ? tr("The first thing that went wrong: %1").arg(title)
                                    : tr("The first thing that went wrong, in line %1: %2")
                                          .arg(QString::number(cause->lines.front()), title);
    }
    if (snapshot.trust == session::Trust::NotVerified)
        return tr("It connected without checking who the server is.");
    return tr("No error was printed.");
}

QString CaseWords::ending(const session::Snapshot &snapshot)
{
    const bool wrote = std::any_of(snapshot.files.begin(), snapshot.files.end(),
                                   [](const auto &file) { return file.written.value > 0; });
    switch (snapshot.outcome) {
    case Outcome::Failed:
        return wrote ? tr("What was written so far does not count: the device keeps its old image.")
                     : tr("Nothing was written: the device keeps its old image.");
    case Outcome::Committed:
        return tr("The new image is accepted and stays.");
    case Outcome::Downloaded:
        return tr("Whether the new image runs and is accepted does not stand in the log.");
    case Outcome::RolledBack:
        return tr("The new image ran but was never accepted.");
    case Outcome::NoUpdate:
        return tr("Take the log from the reset of the board on, over the whole update.");
    case Outcome::Running:
    case Outcome::Unknown:
        break;
    }
    return tr("How it ended does not stand in the log.");
}

void CaseWords::tellStory(const session::Snapshot &snapshot, CaseView &view)
{
    view.headline = headline(snapshot);
    const bool silent =
        snapshot.outcome == Outcome::NoUpdate && snapshot.boots == 0 && snapshot.cause() == nullptr;
    const QStringList sentences =
        silent
            ? QStringList{tr("None of the lines belongs to a firmware this program knows."),
                          tr("Numbers in the text are explained all the same: they have a frame."),
                          tr("Paste what the board prints on its UART, from its reset on.")}
            : QStringList{beginning(snapshot), middle(snapshot), ending(snapshot)};
    view.story = sentences.join(u' ');
}

void CaseWords::collectFacts(const session::Snapshot &snapshot, CaseView &view)
{
    const auto add = [&view](const QString &name, const QString &value) {
        if (!value.isEmpty())
            view.facts.push_back({name, value});
    };
    if (const session::Finding *cause = snapshot.cause()) {
        if (cause->code)
            add(tr("First error"), Explain::code(*cause->code));
        add(cause->rule == Rule::WrongRootCa ? tr("Root CA the device wants") : tr("About"),
            cause->subject);
    }
    add(tr("Server"), snapshot.serverHost);
    add(tr("Address of the device"), snapshot.deviceAddress);
    if (const device::Dialect firmware = snapshot.versions.dialect;
        firmware != device::Dialect::Unknown)
        add(tr("Firmware"), explain::DialectWords::name(firmware));
    add(tr("Application"), snapshot.versions.application);
    add(tr("Service pack"), snapshot.versions.servicePack);
    add(tr("Host driver"), snapshot.versions.hostDriver);
    add(tr("OTA library"), snapshot.versions.library);
    if (snapshot.attempt > 1)
        add(tr("Attempts"), tr("%1 of 5").arg(snapshot.attempt));
    if (snapshot.boots > 1)
        add(tr("Starts of the device"), QString::number(snapshot.boots));
    if (!snapshot.files.empty()) {
        const auto done = std::count_if(snapshot.files.begin(), snapshot.files.end(),
                                        [](const auto &file) { return file.completed; });
        add(tr("Files"), tr("%1 of %2 complete").arg(done).arg(snapshot.files.size()));
    }
}

void CaseWords::collectMissing(const session::Diagnosis &diagnosis, CaseView &view)
{
    for (const session::Missing missing : diagnosis.missing) {
        const explain::Explanation words = explain::DiagnosisWords::of(missing);
        view.missing.push_back({sentence(words.title), words.nextStep});
    }
}

void CaseWords::collectChain(const session::Diagnosis &diagnosis, CaseView &view)
{
    QStringList numbers;
    for (const session::CodedLine &coded : diagnosis.chain)
        numbers << tr("%1 (line %2)").arg(number(coded.code.status)).arg(coded.line);
    if (numbers.size() > 1)
        view.facts.insert(view.facts.begin(), {tr("Chain of numbers"), numbers.join(u" → "_s)});
    const bool known = diagnosis.cause && diagnosis.cause->rule == Rule::WrongRootCa &&
                       !diagnosis.cause->subject.isEmpty();
    if (!diagnosis.wantedRoot.isEmpty() && !known)
        view.facts.insert(view.facts.begin(),
                          {tr("Root CA the device wants"), diagnosis.wantedRoot});
}

void CaseWords::markLines(CaseView &view)
{
    for (auto finding = view.findings.rbegin(); finding != view.findings.rend(); ++finding) {
        const bool first = finding->isFirstCause;
        if (!first && finding->severity.tint == Tint::Neutral)
            continue; // a remark needs no colour in the log
        const std::size_t count = std::min(finding->lines.size(), kMarksOfFinding);
        for (std::size_t i = 0; i < count; ++i) {
            const auto line = static_cast<qint64>(finding->lines[i]) - 1;
            Badge badge = finding->severity;
            badge.text = first && i == 0 ? tr("first cause") : QString{};
            badge.detail = finding->title;
            view.notes.insert(line, {badge});
            if (first && i == 0)
                view.firstCauseLine = line;
        }
    }
}

CaseView CaseWords::derive(const session::Diagnosis &diagnosis)
{
    CaseView view;
    const session::Snapshot snapshot = told(diagnosis);
    view.findings = UpdatePageView::findings(snapshot);
    if (diagnosis.cause && !view.findings.empty()) {
        const explain::Explanation words = explain::DiagnosisWords::cause(diagnosis);
        FindingView &first = view.findings.front();
        first.title = words.title;
        first.cause = words.cause;
        first.nextStep = words.nextStep;
    }
    judge(snapshot, view);
    tellStory(snapshot, view);
    collectFacts(snapshot, view);
    collectChain(diagnosis, view);
    collectMissing(diagnosis, view);
    markLines(view);
    return view;
}

QString CaseWords::plainText(const CaseView &view, const QString &name)
{
    QStringList lines{tr("Diagnosis of %1").arg(name),
                      QString{},
                      view.headline,
                      view.story,
                      QString{},
                      tr("Outcome: %1").arg(view.outcome.text),
                      tr("Commit: %1").arg(view.commit.text),
                      tr("Server identity: %1").arg(view.trust.text)};
    if (!view.findings.empty() && view.findings.front().isFirstCause) {
        const FindingView &cause = view.findings.front();
        lines << QString{} << tr("First cause (%1): %2").arg(cause.certainty, cause.title)
              << cause.cause << tr("Next step: %1").arg(cause.nextStep) << QString{};
    }
    for (const FactView &fact : view.facts)
        lines << u"%1: %2"_s.arg(fact.name, fact.value);
    if (!view.missing.empty())
        lines << QString{} << tr("What the log does not tell:");
    for (const MissingView &missing : view.missing)
        lines << u"- %1 %2"_s.arg(missing.what, missing.how);
    return lines.join(u'\n') + u'\n';
}

QString CaseView::plainText(const QString &name) const
{
    return CaseWords::plainText(*this, name);
}

} // namespace airlift::ui
