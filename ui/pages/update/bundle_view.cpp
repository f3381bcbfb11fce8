// The part of the page's view that speaks of the bundle and its files.
#include "ui/pages/update/page_view.h"
#include "ui/view/format.h"

#include <algorithm>
#include <limits>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::Explain;

namespace {

bool isBookkeeping(QByteArrayView deviceName)
{
    return deviceName == "ota.cmd" || deviceName == "ota.sign" || deviceName.endsWith("/ota.cmd") ||
           deviceName.endsWith("/ota.sign");
}

const bundle::Contents *contentsOf(const FlowState &state)
{
    const auto *ready = std::get_if<BundleReady>(&state.bundle);
    return ready != nullptr ? ready->contents.get() : nullptr;
}

// Bundles carry "www/a.html" where the device says "/www/a.html".
QByteArrayView withoutSlash(QByteArrayView name)
{
    return name.startsWith('/') ? name.sliced(1) : name;
}

const bundle::EntryFacts *entryFor(const bundle::Contents *contents, const QString &deviceName)
{
    if (contents == nullptr)
        return nullptr;
    const QByteArray wanted = deviceName.toUtf8();
    const auto it = std::find_if(contents->entries.begin(), contents->entries.end(),
                                 [&wanted](const auto &entry) {
                                     return withoutSlash(entry.deviceName) == withoutSlash(wanted);
                                 });
    return it == contents->entries.end() ? nullptr : &*it;
}

} // namespace

BundleCardView UpdatePageView::bundleCard(const FlowState &state)
{
    BundleCardView view;
    const BundleChoice &choice = state.choices.bundle;
    view.title = choice.kind == BundleChoice::Kind::Demo ? tr("Demo bundle")
                                                         : QFileInfo{choice.path}.fileName();
    if (const auto *pending = std::get_if<BundlePending>(&state.bundle)) {
        view.text = pending->beingMade ? tr("Being made…") : tr("Being read…");
        return view;
    }
    if (const auto *unusable = std::get_if<BundleUnusable>(&state.bundle)) {
        view.remark = {Tint::Error, Symbol::CrossCircle, unusable->why.title,
                       unusable->why.nextStep};
        return view;
    }
    const bundle::Contents *contents = contentsOf(state);
    if (contents == nullptr) {
        view.text = tr("Choose a file or drop one on the window.");
        return view;
    }
    const auto files =
        std::count_if(contents->entries.begin(), contents->entries.end(), [](const auto &entry) {
            return !entry.deviceName.isEmpty() && !isBookkeeping(entry.deviceName);
        });
    QStringList facts;
    if (contents->chip)
        facts << QString::fromLatin1(bundle::traits(*contents->chip).name);
    facts << tr("%n file(s)", nullptr, static_cast<int>(files)) << Format::bytes(contents->size);
    view.text = facts.join(u", "_s);
    view.remark = bundleRemark(state, *contents);
    return view;
}

Badge UpdatePageView::bundleRemark(const FlowState &state, const bundle::Contents &contents)
{
    const auto count = [&contents](auto test) {
        return static_cast<int>(
            std::count_if(contents.entries.begin(), contents.entries.end(), test));
    };
    const int keys = count([](const bundle::EntryFacts &entry) { return entry.privateKey; });
    const int unlike = count(
        [](const bundle::EntryFacts &entry) { return entry.digestCheck == bundle::Check::Bad; });
    if (keys > 0)
        return {Tint::Error, Symbol::Alert, tr("%n private key(s) inside", nullptr, keys),
                tr("Whoever gets this bundle gets the key. Make the bundle again without it.")};
    if (!contents.listReadable)
        return {Tint::Warning, Symbol::Alert, tr("No readable list"),
                tr("The device will not understand ota.cmd.")};
    if (!contents.listedButMissing.empty())
        return {Tint::Warning, Symbol::Alert,
                tr("%n listed file(s) missing", nullptr,
                   static_cast<int>(contents.listedButMissing.size())),
                tr("The list names files that are not in the bundle. The device will refuse it.")};
    if (unlike > 0)
        return {Tint::Warning, Symbol::Alert, tr("%n digest(s) do not fit", nullptr, unlike),
                tr("A file was changed after the list was made. The device will refuse it.")};
    if (contents.listSignature.isEmpty())
        return {Tint::Warning, Symbol::Alert, tr("Not signed"),
                tr("The bundle has no ota.sign. The stock device installs everything and then "
                   "refuses it.")};
    if (state.choices.bundle.kind == BundleChoice::Kind::Demo && !state.choices.device.simulated)
        return {Tint::Warning, Symbol::Alert, tr("Fits the simulated board only"),
                tr("The demo bundle is signed with demo keys. A real board refuses it.")};
    return {};
}

QString UpdatePageView::fileFlags(bool secured, bool isSigned, bool inBundle)
{
    QStringList flags;
    if (secured)
        flags << tr("secure");
    if (isSigned)
        flags << tr("signed");
    if (!inBundle)
        flags << tr("at once");
    return flags.isEmpty() ? u"–"_s : flags.join(u", "_s);
}

std::vector<FileRow> UpdatePageView::files(const FlowState &state)
{
    std::vector<FileRow> rows;
    const session::Snapshot &snapshot = state.snapshot;
    if (!snapshot.files.empty()) {
        for (std::size_t i = 0; i < snapshot.files.size(); ++i)
            rows.push_back(
                fileRow(snapshot.files[i], state, snapshot.currentFile == static_cast<int>(i)));
        return rows;
    }
    const bundle::Contents *contents = contentsOf(state);
    if (contents == nullptr || state.choices.way == Way::WatchOnly)
        return rows;
    std::vector<bundle::EntryFacts> entries = contents->entries;
    // In the order of the list, as the device will name them.
    std::stable_sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) {
        return a.listIndex.value_or(std::numeric_limits<int>::max()) <
               b.listIndex.value_or(std::numeric_limits<int>::max());
    });
    for (const bundle::EntryFacts &entry : entries)
        if (!entry.deviceName.isEmpty() && !isBookkeeping(entry.deviceName)) {
            rows.push_back(waitingRow(entry, *contents));
            if (state.phase == Phase::Finished)
                rows.back().progressText = tr("not sent");
        }
    return rows;
}

FileRow UpdatePageView::waitingRow(const bundle::EntryFacts &entry,
                                   const bundle::Contents &contents)
{
    FileRow row;
    row.name = QString::fromUtf8(entry.deviceName);
    row.size = Format::grouped(entry.size.value);
    const auto index = static_cast<std::size_t>(entry.listIndex.value_or(-1));
    if (entry.listIndex && index < contents.list.size()) {
        const bundle::ListedFile &listed = contents.list[index];
        row.flags = fileFlags(listed.secured, !listed.signatureBase64.isEmpty(), listed.inBundle);
        row.digest = Format::digestStart(listed.digest);
        row.digestDetail = tr("In the list: %1").arg(QString::fromLatin1(listed.digest));
    } else {
        row.flags = u"–"_s;
        row.digest = u"–"_s;
        row.digestDetail = tr("The list of the bundle does not name this file.");
    }
    row.fraction = 0.0;
    row.progressText = tr("waiting");
    row.progressTint = Tint::Neutral;
    row.verdict = {Tint::Neutral, Symbol::Minus, Explain::hash(session::HashState::NotSeen), {}};
    return row;
}

FileRow UpdatePageView::fileRow(const session::FileState &file, const FlowState &state,
                                bool current)
{
    const bundle::EntryFacts *entry = entryFor(contentsOf(state), file.name);
    const std::optional<ByteCount> size = file.size          ? file.size
                                          : entry != nullptr ? std::optional{entry->size}
                                                             : std::nullopt;
    FileRow row;
    row.name = file.name;
    row.size = size ? Format::grouped(size->value) : u"–"_s;
    row.flags = fileFlags(file.secured, file.signed_, file.inBundle);
    const QString waiting = state.phase == Phase::Finished ? tr("not sent") : tr("waiting");
    const bool failed =
        current && state.snapshot.outcome == session::Outcome::Failed && !file.completed;
    if (file.completed) {
        row.fraction = 1.0;
        row.progressText = tr("done");
        row.progressTint = Tint::Ok;
    } else if (const qint64 total = size.value_or(ByteCount{}).value; total > 0) {
        row.fraction = static_cast<double>(file.written.value) / static_cast<double>(total);
        row.progressText = failed        ? tr("stopped")
                           : file.opened ? Format::percent(*row.fraction)
                                         : waiting;
        row.progressTint = failed ? Tint::Error : file.opened ? Tint::Accent : Tint::Neutral;
    } else {
        row.progressText = file.opened ? Format::grouped(file.written.value) : waiting;
        row.progressTint = Tint::Neutral;
    }
    row.digest = file.expectedDigest.isEmpty() ? u"–"_s : Format::digestStart(file.expectedDigest);
    QStringList detail;
    if (!file.expectedDigest.isEmpty())
        detail << tr("Expected by the device: %1").arg(QString::fromLatin1(file.expectedDigest));
    if (entry != nullptr && !entry->digest.isEmpty())
        detail << tr("Computed here from the bundle: %1")
                      .arg(QString::fromLatin1(entry->digest.toHex()));
    if (!file.certificate.isEmpty())
        detail << tr("Signed for: %1").arg(file.certificate);
    if (file.damagedLines)
        detail << tr("Some progress lines of this file arrived damaged; the file need not be.");
    row.digestDetail = detail.join(u'\n');
    const QString words = Explain::hash(file.hash);
    switch (file.hash) {
    case session::HashState::Good:
        row.verdict = {Tint::Ok, Symbol::Check, words, {}};
        break;
    case session::HashState::Bad:
        row.verdict = {Tint::Error, Symbol::Cross, words, {}};
        break;
    case session::HashState::NotChecked:
        row.verdict = {Tint::Warning, Symbol::Alert, words,
                       tr("The device did not compare a digest for this file.")};
        break;
    case session::HashState::NotSeen:
        row.verdict = {Tint::Neutral, Symbol::Minus, words, {}};
        break;
    }
    return row;
}

} // namespace airlift::ui
