#include "ui/pages/bundles/compare_view.h"

#include "ui/view/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using bundle::Difference;

Badge ComparePageView::kind(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Added:
        return {Tint::Ok, Symbol::Check, tr("new"), {}};
    case Difference::Kind::Left:
        return {Tint::Neutral, Symbol::Minus, tr("stays"),
                tr("Not in the second bundle: the device keeps what it has.")};
    case Difference::Kind::Changed:
        return {Tint::Accent, Symbol::Reload, tr("other content"), {}};
    case Difference::Kind::Attributes:
        return {Tint::Warning, Symbol::Alert, tr("other flags"), {}};
    }
    Q_UNREACHABLE();
}

QString ComparePageView::details(const Difference &difference)
{
    if (!difference.before || !difference.after)
        return {};
    const bundle::ListedFile &after = difference.after->listed;
    QStringList what;
    if (difference.securedChanged())
        what << (after.secured ? tr("becomes secure") : tr("no longer secure"));
    if (difference.rollbackChanged())
        what << (after.inBundle ? tr("becomes part of the rollback") : tr("no longer rolled back"));
    if (difference.signerChanged())
        what << tr("signer %1")
                    .arg(after.certificate.isEmpty() ? tr("nobody")
                                                     : QString::fromUtf8(after.certificate));
    if (difference.kind == Difference::Kind::Attributes && difference.signatureChanged())
        what << tr("signed anew");
    return what.join(u", "_s);
}

VerdictHead ComparePageView::head(const Comparison &comparison)
{
    const auto count = [&](Difference::Kind kind) {
        return std::count_if(comparison.differences.begin(), comparison.differences.end(),
                             [kind](const Difference &each) { return each.kind == kind; });
    };
    VerdictHead head;
    const QString before = QString::fromUtf8(bundle::versionOf(comparison.before));
    const QString after = QString::fromUtf8(bundle::versionOf(comparison.after));
    if (comparison.differences.empty()) {
        head.badge = {Tint::Neutral, Symbol::Check, {}, {}};
        head.title = tr("Nothing changes on the device");
    } else {
        head.badge = {Tint::Accent, Symbol::Reload, {}, {}};
        head.title = tr("%1 with other content, %2 new, %3 with other flags, %4 stay")
                         .arg(count(Difference::Kind::Changed))
                         .arg(count(Difference::Kind::Added))
                         .arg(count(Difference::Kind::Attributes))
                         .arg(count(Difference::Kind::Left));
    }
    QStringList text{tr("From version %1 to %2.").arg(before, after)};
    const bool otherChip = comparison.before.chip && comparison.after.chip &&
                           comparison.before.chip != comparison.after.chip;
    if (otherChip)
        text << tr("The bundles are for different devices.");
    const bool newer = bundle::isNewer(comparison.before, comparison.after);
    if (!newer)
        text << tr("The second is not newer: a device with the first may decline it (103).");
    if (otherChip || !newer) {
        head.badge = {Tint::Warning, Symbol::Alert, {}, {}};
        head.coloured = true;
    }
    head.text = text.join(u' ');
    return head;
}

CompareView ComparePageView::derive(const InspectorState &state)
{
    CompareView view;
    view.empty = state.before.isEmpty() || state.after.isEmpty();
    if (view.empty) {
        view.head = {
            {Tint::Neutral, Symbol::Files, {}, {}},
            tr("Which two bundles?"),
            tr("Choose the one the device has and the one it would get, or drop both here."),
            false};
        return view;
    }
    if (state.comparing || !state.compared) {
        view.head = {{Tint::Accent, Symbol::Clock, {}, {}}, tr("Comparing"), {}, false};
        return view;
    }
    if (!*state.compared) {
        const explain::Explanation &why = state.compared->error();
        view.head = {{Tint::Error, Symbol::CrossCircle, {}, {}},
                     why.title,
                     QStringList{why.cause, why.nextStep}.join(u' ').trimmed(),
                     true};
        return view;
    }
    const Comparison &comparison = ***state.compared;
    view.head = head(comparison);
    const auto side = [](const std::optional<bundle::InstalledFile> &file) {
        if (!file)
            return TableCell{u"–"_s, {}, Symbol::None, Tint::Neutral};
        return TableCell{Format::grouped(file->size.value),
                         tr("SHA-256 %1").arg(QString::fromLatin1(file->digest)), Symbol::None,
                         Tint::Neutral};
    };
    for (const Difference &difference : comparison.differences) {
        const Badge badge = kind(difference.kind);
        view.rows.push_back({{QString::fromUtf8(difference.name), {}, Symbol::None, Tint::Neutral},
                             {badge.text, badge.detail, badge.symbol, badge.tint},
                             side(difference.before),
                             side(difference.after),
                             {details(difference), {}, Symbol::None, Tint::Neutral}});
    }
    return view;
}

} // namespace airlift::ui
