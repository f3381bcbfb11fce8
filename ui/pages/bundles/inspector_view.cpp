#include "ui/pages/bundles/inspector_view.h"

#include "core/bundle/contents_finding.h"
#include "ui/view/format.h"

#include <algorithm>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using bundle::Check;
using bundle::Contents;
using bundle::EntryFacts;

namespace {

Badge words(const QString &text)
{
    return {Tint::Neutral, Symbol::None, text, {}};
}

TableCell cell(const QString &text)
{
    return {text, {}, Symbol::None, Tint::Neutral};
}

TableCell cell(const Badge &badge)
{
    return {badge.text, badge.detail, badge.symbol, badge.tint};
}

} // namespace

Badge InspectorPageView::check(Check check)
{
    switch (check) {
    case Check::Good:
        return {Tint::Ok, Symbol::Check, tr("good"), {}};
    case Check::Bad:
        return {Tint::Error, Symbol::Cross, tr("bad"), {}};
    case Check::NotPresent:
        return {Tint::Neutral, Symbol::Minus, tr("none"), {}};
    case Check::CannotTell:
        break;
    }
    return {Tint::Accent, Symbol::QuestionCircle, tr("not known"), {}};
}

std::vector<NamedFact> InspectorPageView::facts(const Examination &examination)
{
    const Contents &contents = examination.contents;
    std::vector<NamedFact> lines;
    lines.push_back(
        {tr("Root folder"),
         words(contents.rootName.isEmpty() ? tr("none") : QString::fromUtf8(contents.rootName))});
    lines.push_back({tr("Device"),
                     contents.chip ? words(QString::fromLatin1(bundle::traits(*contents.chip).name))
                                   : Badge{Tint::Warning, Symbol::Alert, tr("unclear"), {}}});
    lines.push_back({tr("Size"), words(Format::bytes(contents.size))});
    lines.push_back({tr("List (ota.cmd)"),
                     contents.listReadable
                         ? words(tr("%n files", nullptr, static_cast<int>(contents.list.size())))
                         : Badge{Tint::Error, Symbol::Cross, tr("cannot be read"), {}}});
    Badge signature = check(contents.listSignatureCheck);
    if (contents.listSignature.isEmpty())
        signature = {Tint::Error, Symbol::Cross, tr("missing"), {}};
    else if (contents.listSignatureCheck == Check::CannotTell)
        signature.text = tr("not checked: the vendor certificate of the device is not known");
    lines.push_back({tr("Signature (ota.sign)"), signature});
    lines.push_back({tr("Made by"), origin(contents.origin)});
    if (const auto &luck = examination.sensitivity)
        lines.push_back({tr("Over plain HTTP"),
                         luck->isRobust() ? Badge{Tint::Ok, Symbol::Check, tr("robust"), {}}
                                          : Badge{Tint::Warning,
                                                  Symbol::Alert,
                                                  tr("fragile: %1 of %2 header lengths fail (%3)")
                                                      .arg(luck->badHeaders.size())
                                                      .arg(luck->tried)
                                                      .arg(luck->verdict),
                                                  {}}});
    return lines;
}

std::vector<Badge> InspectorPageView::remarks(const Contents &contents)
{
    std::vector<bundle::ContentsFinding> findings = bundle::findings(contents);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const bundle::ContentsFinding &a, const bundle::ContentsFinding &b) {
                         return a.severity > b.severity;
                     });
    std::vector<Badge> remarks;
    for (const bundle::ContentsFinding &finding : findings) {
        const explain::Explanation words = explain::Explain::of(finding);
        Badge badge = VerdictView::severity(finding.severity);
        badge.text =
            words.cause.isEmpty() ? words.title + u'.' : words.title + u". "_s + words.cause;
        badge.detail = words.nextStep;
        remarks.push_back(badge);
    }
    return remarks;
}

Badge InspectorPageView::origin(const bundle::Origin &origin)
{
    QStringList reasons;
    for (const bundle::Origin::Clue clue : origin.clues)
        reasons << explain::Explain::clue(clue);
    const QString maker = explain::Explain::maker(origin.maker);
    return words(reasons.isEmpty() ? maker : tr("%1: %2").arg(maker, reasons.join(u"; "_s)));
}

QString InspectorPageView::flags(const EntryFacts &entry, const Contents &contents)
{
    if (!entry.listIndex)
        return u"–"_s;
    const bundle::ListedFile &listed = contents.list[static_cast<std::size_t>(*entry.listIndex)];
    QStringList all;
    if (listed.secured)
        all << tr("secure");
    if (!listed.signatureBase64.isEmpty())
        all << tr("signed by %1").arg(explain::Explain::signer(entry, listed));
    if (!entry.version.isEmpty())
        all << tr("version %1").arg(QString::fromLatin1(entry.version));
    if (!listed.inBundle)
        all << tr("no rollback");
    return all.isEmpty() ? u"–"_s : all.join(u", "_s);
}

std::vector<TableRow> InspectorPageView::entries(const Contents &contents)
{
    std::vector<TableRow> rows;
    for (const EntryFacts &entry : contents.entries) {
        const bool isFile = !entry.deviceName.isEmpty();
        TableCell name =
            cell(isFile ? QString::fromUtf8(entry.deviceName) : QString::fromUtf8(entry.tarPath));
        name.detail =
            tr("In the tar: %1\nHeader at byte %2")
                .arg(QString::fromUtf8(entry.tarPath), Format::grouped(entry.offset.value));
        TableCell digest = cell(isFile ? Format::digestStart(entry.digest.toHex()) : u"–"_s);
        if (isFile) {
            digest.detail = tr("Computed here: %1").arg(QString::fromLatin1(entry.digest.toHex()));
            if (entry.listIndex)
                digest.detail +=
                    u'\n' +
                    tr("In the list: %1")
                        .arg(QString::fromUtf8(
                            contents.list[static_cast<std::size_t>(*entry.listIndex)].digest));
        }
        rows.push_back({name, cell(isFile ? Format::grouped(entry.size.value) : tr("folder")),
                        cell(flags(entry, contents)), digest,
                        isFile ? cell(check(entry.digestCheck)) : cell(QString{}),
                        isFile ? cell(check(entry.signatureCheck)) : cell(QString{})});
    }
    return rows;
}

std::vector<TableRow> InspectorPageView::received(const bundle::Prediction &prediction)
{
    std::vector<TableRow> rows;
    for (const bundle::ReceivedFile &file : prediction.files) {
        QStringList all;
        if (file.secured)
            all << tr("secure");
        if (file.isSigned)
            all << tr("signed");
        if (!file.inBundle)
            all << tr("no rollback");
        rows.push_back(
            {cell(QString::fromUtf8(file.name)), cell(Format::grouped(file.size.value)),
             cell(all.isEmpty() ? u"–"_s : all.join(u", "_s)),
             cell(file.certificate.isEmpty() ? u"–"_s : QString::fromUtf8(file.certificate))});
    }
    return rows;
}

Badge InspectorPageView::extraction(const InspectorState &state)
{
    if (!state.extractAsked)
        return {};
    const QString &folder = state.extractAsked->folder;
    if (!state.extracted)
        return {Tint::Accent, Symbol::Clock, tr("Writing files into %1").arg(folder), {}};
    if (!*state.extracted) {
        const explain::Explanation why = explain::Explain::of(state.extracted->error());
        return {Tint::Error, Symbol::CrossCircle, explain::Explain::oneLine(why), why.cause};
    }
    const auto count = static_cast<int>((*state.extracted)->size());
    return {Tint::Ok,
            Symbol::CheckCircle,
            tr("%n files written into %1", nullptr, count).arg(folder),
            {}};
}

InspectorView InspectorPageView::derive(const InspectorState &state)
{
    InspectorView view;
    view.empty = state.asked.path.isEmpty();
    if (state.examining || !state.examined) {
        view.head = {{Tint::Accent, Symbol::Clock, {}, {}},
                     tr("Reading %1").arg(QFileInfo{state.asked.path}.fileName()),
                     {},
                     false};
        return view;
    }
    if (!*state.examined) {
        const explain::Explanation &why = state.examined->error();
        view.head = {{Tint::Error, Symbol::CrossCircle, {}, {}},
                     why.title,
                     QStringList{why.cause, why.nextStep}.join(u' ').trimmed(),
                     true};
        return view;
    }
    const Examination &examination = ***state.examined;
    view.head = VerdictView::head(examination.prediction, examination.receiver, {},
                                  examination.sensitivity);
    view.facts = facts(examination);
    view.remarks = remarks(examination.contents);
    view.entries = entries(examination.contents);
    view.received = received(examination.prediction);
    view.list = QString::fromUtf8(examination.contents.listBytes);
    view.extraction = extraction(state);
    view.canReplace = state.extracted && !*state.extracted &&
                      std::holds_alternative<bundle::AlreadyThere>(state.extracted->error());
    for (const bundle::ReceiverFinding &finding :
         VerdictView::sorted(examination.prediction, examination.sensitivity))
        view.findings.push_back(VerdictView::finding(finding));
    return view;
}

} // namespace airlift::ui
