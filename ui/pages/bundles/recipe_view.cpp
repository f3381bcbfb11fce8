#include "ui/pages/bundles/recipe_view.h"

#include "core/explain/explain.h"
#include "ui/view/format.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::Explain;

namespace {

bool isUntouched(const bundle::RecipeFile &file)
{
    bundle::RecipeFile fresh;
    fresh.recipe.version = file.recipe.version;
    return file == fresh;
}

QString sizeOf(const bundle::PlannedFile &file, const RecipeState &state)
{
    constexpr qint64 kBootInfoSize = 16;
    if (file.path.isEmpty())
        return Format::grouped(kBootInfoSize);
    if (!state.judgement)
        return u"…"_s;
    // As it will be stored, if that is known: an image gets its hash in front.
    for (const bundle::BuiltFile &built : state.judgement->preview.files)
        if (built.deviceName == file.name && !file.signsOthers && !state.judging)
            return Format::grouped(built.size.value);
    const auto known = state.judgement->preview.sizes.find(file.path);
    return known == state.judgement->preview.sizes.end() ? u"–"_s
                                                         : Format::grouped(known->second.value);
}

} // namespace

QString RecipePageView::kind(const bundle::PlannedFile &file)
{
    using Kind = bundle::PlannedFile::Kind;
    switch (file.kind) {
    case Kind::Image:
        return tr("MCU image");
    case Kind::BootInfo:
        return tr("Boot information");
    case Kind::ServicePack:
        return tr("Service pack");
    case Kind::Catalogue:
        return tr("Certificate catalogue");
    case Kind::User:
        break;
    }
    return file.signsOthers ? tr("Signer") : tr("File");
}

std::vector<RecipeRow> RecipePageView::rows(const RecipeState &state)
{
    std::vector<RecipeRow> rows;
    const QByteArray &signer = state.file.recipe.imageSigner;
    for (const bundle::PlannedFile &file : plannedFiles(state)) {
        RecipeRow row;
        const bool isUser = file.kind == bundle::PlannedFile::Kind::User;
        if (isUser)
            row.file = file.index;
        row.name = QString::fromUtf8(file.name);
        row.kind = kind(file);
        row.source = file.path.isEmpty() ? tr("made here") : QFileInfo{file.path}.fileName();
        row.sourceDetail = file.path;
        row.size = sizeOf(file, state);
        row.secured = file.secured;
        row.isSigned = file.isSigned;
        row.rolledBack = file.inBundle;
        row.canBeSigned = isUser && (file.isSigned || (!signer.isEmpty() && file.name != signer));
        row.signer = file.kind == bundle::PlannedFile::Kind::ServicePack ||
                             file.kind == bundle::PlannedFile::Kind::Catalogue
                         ? u"TI"_s
                         : QString::fromUtf8(file.signer);
        rows.push_back(row);
    }
    return rows;
}

QString RecipePageView::obstacle(MakeObstacle obstacle)
{
    switch (obstacle) {
    case MakeObstacle::None:
        return {};
    case MakeObstacle::Empty:
        return tr("Add an MCU image or files first.");
    case MakeObstacle::Judging:
        return tr("The verdict is on its way.");
    case MakeObstacle::CannotBuild:
        return tr("Mend what the findings say first.");
    case MakeObstacle::ImageKey:
        return tr("Choose the image key, and unlock it if it is encrypted.");
    case MakeObstacle::VendorKey:
        return tr("Choose the vendor key, and unlock it if it is encrypted.");
    }
    Q_UNREACHABLE();
}

VerdictHead RecipePageView::head(const RecipeState &state)
{
    if (isEmpty(state.file))
        return {{Tint::Neutral, Symbol::Files, {}, {}},
                tr("Nothing to install yet"),
                tr("Add an MCU image, files or a service pack."),
                false};
    if (state.judging || !state.judgement)
        return {{Tint::Accent, Symbol::Clock, {}, {}},
                tr("Judging…"),
                tr("What the device would answer to the bundle as it stands."),
                false};
    const Judgement &judgement = *state.judgement;
    if (judgement.trouble)
        return {
            {Tint::Error, Symbol::CrossCircle, {}, {}},
            judgement.trouble->title,
            QStringList{judgement.trouble->cause, judgement.trouble->nextStep}.join(u' ').trimmed(),
            true};
    const bundle::Preview &preview = judgement.preview;
    if (!preview.errors.empty())
        return {{Tint::Error, Symbol::CrossCircle, {}, {}},
                tr("No bundle can be made of this yet"),
                preview.errors.size() == 1
                    ? tr("One thing stands in the way.")
                    : tr("%1 things stand in the way.").arg(preview.errors.size()),
                true};
    return VerdictView::head(*preview.prediction, *judgement.receiver, preview.assumptions,
                             preview.sensitivity);
}

FieldRemark RecipePageView::key(const KeyState &state)
{
    return std::visit(
        Overloaded{
            [](const KeyNone &) { return FieldRemark{}; },
            [](const KeyReading &) {
                return FieldRemark{{Tint::Neutral, Symbol::Clock, tr("Being read…"), {}}, false};
            },
            [](const KeyLocked &locked) {
                return FieldRemark{
                    {Tint::Warning,
                     Symbol::Lock,
                     locked.tried ? tr("That pass phrase does not fit.") : tr("Encrypted."),
                     {}},
                    true};
            },
            [](const KeyReady &ready) {
                const QString what = ready.key.description();
                if (ready.isPublic)
                    return FieldRemark{{Tint::Warning, Symbol::ShieldAlert,
                                        tr("%1: a published example key").arg(what),
                                        tr("Everybody has it and can sign in your name.")},
                                       false};
                return FieldRemark{{Tint::Ok, Symbol::Check, what, {}}, false};
            },
            [](const KeyUnusable &unusable) {
                return FieldRemark{
                    {Tint::Error, Symbol::CrossCircle, unusable.why.title, unusable.why.nextStep},
                    false};
            },
        },
        state);
}

Badge RecipePageView::publicKeys(const RecipeState &state)
{
    QStringList names;
    const auto look = [&names](const KeyState &key, const QString &path) {
        const auto *ready = std::get_if<KeyReady>(&key);
        if (ready != nullptr && ready->isPublic)
            names << QFileInfo{path}.fileName();
    };
    look(state.imageKey, state.file.imageKey);
    look(state.vendorKey, state.file.vendorKey);
    if (state.judgement)
        names << state.judgement->publicCertificates;
    names.removeDuplicates();
    if (names.isEmpty())
        return {};
    return {Tint::Warning,
            Symbol::ShieldAlert,
            tr("For trials only: the private keys of %1 are published. Anybody can sign an update "
               "that this device accepts.")
                .arg(names.join(u", "_s)),
            {}};
}

void RecipePageView::addFindings(RecipeView &view, const RecipeState &state)
{
    if (!state.judgement || state.judgement->trouble)
        return;
    view.findingsHold = !state.judging;
    const auto add = [&view](FindingView finding, std::optional<bundle::Remedy> remedy) {
        if (remedy)
            finding.action = Explain::action(*remedy);
        view.findings.push_back(std::move(finding));
        view.remedies.push_back(std::move(remedy));
    };
    const bundle::Preview &preview = state.judgement->preview;
    for (const bundle::Error &error : preview.errors) {
        const explain::Explanation words = Explain::of(error);
        FindingView finding;
        finding.severity = VerdictView::severity(bundle::RuleSeverity::Blocker);
        finding.title = words.title;
        finding.cause = words.cause;
        finding.nextStep = words.nextStep;
        add(std::move(finding), bundle::remedy(state.file, error));
    }
    if (!preview.prediction)
        return;
    for (const bundle::ReceiverFinding &finding :
         VerdictView::sorted(*preview.prediction, preview.sensitivity))
        add(VerdictView::finding(finding), bundle::remedy(state.file, finding));
}

MadeView RecipePageView::result(const BundleMade &made, const RecipeState &state)
{
    MadeView view;
    view.visible = true;
    view.badge = {Tint::Ok, Symbol::CheckCircle, {}, {}};
    view.title = tr("Bundle written, read back and checked");
    view.path = made.built.path;
    view.facts = tr("Version %1, %2, %3")
                     .arg(QString::fromLatin1(made.version), Format::bytes(made.built.size),
                          made.built.isSigned ? tr("signed") : tr("not signed"));
    constexpr qsizetype kShown = 16;
    QStringList digests;
    QStringList starts;
    for (const bundle::BuiltFile &file : made.built.files) {
        const QString digest = QString::fromLatin1(file.digest.toHex());
        const QString name = u"  "_s + QString::fromUtf8(file.deviceName);
        digests << digest + name;
        starts << digest.first(kShown) + u'…' + name;
    }
    view.digests = digests.join(u'\n');
    view.digestStarts = starts.join(u'\n');
    if (made.prediction) {
        const QString words =
            tr("%1: %2").arg(made.receiver, VerdictView::inWords(*made.prediction));
        const bool done = made.prediction->outcome == bundle::ReceiverOutcome::Done;
        view.verdict = {!done                       ? Tint::Error
                        : made.prediction->complete ? Tint::Ok
                                                    : Tint::Accent,
                        !done                       ? Symbol::CrossCircle
                        : made.prediction->complete ? Symbol::Check
                                                    : Symbol::QuestionCircle,
                        words,
                        {}};
    }
    view.warning = publicKeys(state);
    return view;
}

MadeView RecipePageView::made(const RecipeState &state)
{
    return std::visit(
        Overloaded{
            [](const NotMade &) { return MadeView{}; },
            [](const Making &making) {
                MadeView view;
                view.visible = true;
                view.busy = true;
                view.fraction = making.fraction;
                view.badge = {Tint::Accent, Symbol::Running, {}, {}};
                view.title =
                    making.fraction
                        ? tr("Writing the bundle, %1").arg(Format::percent(*making.fraction))
                        : tr("Writing the bundle");
                return view;
            },
            [&](const Made &made) { return result(made.what, state); },
            [](const MakeFailed &failed) {
                MadeView view;
                view.visible = true;
                view.badge = {Tint::Error, Symbol::CrossCircle, {}, {}};
                view.title = failed.why.title;
                view.facts =
                    QStringList{failed.why.cause, failed.why.nextStep}.join(u' ').trimmed();
                return view;
            },
        },
        state.making);
}

RecipeView RecipePageView::derive(const RecipeState &state)
{
    RecipeView view;
    view.untouched = isUntouched(state.file) && state.path.isEmpty();
    view.head = head(state);
    const MakeObstacle why = makeObstacle(state);
    view.canMake = why == MakeObstacle::None && !std::holds_alternative<Making>(state.making);
    view.whyNot = obstacle(why);
    view.title = state.path.isEmpty() ? tr("New recipe") : QFileInfo{state.path}.fileName();
    view.rows = rows(state);
    addFindings(view, state);
    view.calm = state.judging || !state.judgement
                    ? Badge{Tint::Neutral,
                            Symbol::Note,
                            tr("What the device would object to appears here."),
                            {}}
                    : Badge{Tint::Ok, Symbol::Check, tr("No findings."), {}};
    view.imageKey = key(state.imageKey);
    view.vendorKey = key(state.vendorKey);
    view.publicKeys = publicKeys(state);
    view.made = made(state);
    return view;
}

} // namespace airlift::ui
