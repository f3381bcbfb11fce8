#include "ui/pages/bundles/verdict_view.h"

#include "core/explain/explain.h"
#include "ui/view/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using bundle::Prediction;
using bundle::ReceiverFinding;
using bundle::ReceiverOutcome;
using bundle::ReceiverRule;
using explain::Explain;

namespace {

bool cannotBeTold(ReceiverRule rule)
{
    return rule == ReceiverRule::ListSignatureNotChecked || rule == ReceiverRule::SignerNotKnown ||
           rule == ReceiverRule::CatalogueNotKnown;
}

} // namespace

Badge VerdictView::severity(bundle::RuleSeverity severity)
{
    switch (severity) {
    case bundle::RuleSeverity::Blocker:
        return {Tint::Error, Symbol::CrossCircle, Explain::severity(severity), {}};
    case bundle::RuleSeverity::Warning:
        return {Tint::Warning, Symbol::Alert, Explain::severity(severity), {}};
    case bundle::RuleSeverity::Note:
        break;
    }
    return {Tint::Neutral, Symbol::Note, Explain::severity(severity), {}};
}

FindingView VerdictView::finding(const ReceiverFinding &finding)
{
    const explain::Explanation words = Explain::of(finding);
    FindingView view;
    view.severity = severity(finding.severity);
    if (cannotBeTold(finding.rule))
        view.severity = {Tint::Accent, Symbol::QuestionCircle, tr("Not known"), {}};
    view.title = words.title;
    view.cause = words.cause;
    view.nextStep = words.nextStep;
    if (!finding.entry.isEmpty() && finding.offset > ByteCount{0})
        view.where =
            tr("%1, byte %2 of the bundle")
                .arg(QString::fromUtf8(finding.entry), Format::grouped(finding.offset.value));
    return view;
}

std::vector<ReceiverFinding>
VerdictView::sorted(const Prediction &prediction,
                    const std::optional<bundle::Sensitivity> &sensitivity)
{
    std::vector<ReceiverFinding> findings = prediction.findings;
    if (prediction.outcome == ReceiverOutcome::Done && sensitivity)
        if (const auto fragile = bundle::fragility(*sensitivity))
            findings.push_back(*fragile);
    std::stable_sort(
        findings.begin(), findings.end(),
        [](const ReceiverFinding &a, const ReceiverFinding &b) { return a.severity > b.severity; });
    return findings;
}

QString VerdictView::luck(const std::optional<bundle::Sensitivity> &sensitivity)
{
    if (!sensitivity)
        return {};
    if (sensitivity->isRobust())
        return tr("Robust, over plain HTTP too.");
    return tr("Fragile over plain HTTP: %1 of %2 header lengths fail.")
        .arg(sensitivity->badHeaders.size())
        .arg(sensitivity->tried);
}

QStringList VerdictView::conditions(const Prediction &prediction,
                                    const std::vector<bundle::Assumption> &assumptions)
{
    QStringList all;
    for (const bundle::Assumption assumption : assumptions)
        all << Explain::assumption(assumption);
    for (const ReceiverFinding &finding : prediction.findings) {
        if (finding.rule == ReceiverRule::ListSignatureNotChecked)
            all << tr("the signature fits the vendor certificate on the device");
        else if (finding.rule == ReceiverRule::SignerNotKnown)
            all << tr("the device has %1").arg(QString::fromUtf8(finding.subject));
        else if (finding.rule == ReceiverRule::CatalogueNotKnown)
            all << tr("its catalogue lists the root of %1").arg(QString::fromUtf8(finding.subject));
    }
    all.removeDuplicates();
    return all;
}

QString VerdictView::inWords(const Prediction &prediction)
{
    switch (prediction.outcome) {
    case ReceiverOutcome::Done:
        return prediction.complete ? tr("taken: DONE") : tr("nothing wrong found, not all known");
    case ReceiverOutcome::Stall:
        return tr("waits for ever: %1").arg(prediction.verdict());
    case ReceiverOutcome::Loop:
        return tr("never finishes: LOOP");
    case ReceiverOutcome::Crash:
        return tr("crashes: CRASH");
    case ReceiverOutcome::Refused:
    case ReceiverOutcome::Undecided:
        break;
    }
    return tr("refused: %1").arg(prediction.verdict());
}

VerdictHead VerdictView::refused(const Prediction &prediction,
                                 const bundle::ReceiverProfile &receiver)
{
    VerdictHead head;
    head.coloured = true;
    head.badge = {Tint::Error, Symbol::CrossCircle, {}, {}};
    switch (prediction.outcome) {
    case ReceiverOutcome::Stall:
        head.title = tr("The device would wait for ever (%1)").arg(prediction.verdict());
        break;
    case ReceiverOutcome::Loop:
        head.title = tr("The device would never finish (LOOP)");
        break;
    case ReceiverOutcome::Crash:
        head.title = tr("The device would crash (CRASH)");
        break;
    default:
        head.title = tr("The device would refuse it: %1").arg(prediction.verdict());
    }
    QStringList text{receiver.title + u'.'};
    if (!prediction.entry.isEmpty())
        text << tr("It stops at %1, byte %2.")
                    .arg(QString::fromUtf8(prediction.entry),
                         Format::grouped(prediction.offset.value));
    const QString application = prediction.application();
    text << (application.isEmpty() ? tr("The application gets no answer.")
                                   : tr("The application gets %1.").arg(application));
    if (prediction.undefinedBehaviour)
        text << tr("Memory that is not its own is touched: another answer is possible.");
    head.text = text.join(u' ');
    return head;
}

VerdictHead VerdictView::head(const Prediction &prediction, const bundle::ReceiverProfile &receiver,
                              const std::vector<bundle::Assumption> &assumptions,
                              const std::optional<bundle::Sensitivity> &sensitivity)
{
    if (prediction.outcome != ReceiverOutcome::Done)
        return refused(prediction, receiver);
    VerdictHead head;
    head.coloured = true;
    const QStringList open = conditions(prediction, assumptions);
    if (open.isEmpty() && prediction.complete) {
        head.badge = {Tint::Ok, Symbol::CheckCircle, {}, {}};
        head.title = tr("The device takes this bundle");
        head.text =
            QStringList{tr("%1 answers DONE, the application gets 104.").arg(receiver.title),
                        luck(sensitivity)}
                .join(u' ');
        return head;
    }
    head.badge = {Tint::Accent, Symbol::QuestionCircle, {}, {}};
    const bool keys = std::any_of(assumptions.begin(), assumptions.end(), [](auto assumption) {
        return assumption == bundle::Assumption::ImageKeyFits ||
               assumption == bundle::Assumption::VendorKeyFits;
    });
    head.title = keys ? tr("Taken, if signed with keys that fit the device")
                      : tr("Taken, if the device holds what it needs");
    head.text =
        QStringList{receiver.title + u'.', tr("Not judged: whether %1.").arg(open.join(u"; "_s)),
                    luck(sensitivity)}
            .join(u' ');
    return head;
}

} // namespace airlift::ui
