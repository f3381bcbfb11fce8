#include "ui/dialogs/export_dialog.h"

#include "core/explain/explain.h"
#include "ui/flow/deliver.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/log/log_pane.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

/// Every line with the time it was read, measured from the first.
std::vector<session::JournalRecord> recordsOf(const LogStore &log, const QByteArray &bytes)
{
    std::vector<qsizetype> starts{0};
    LineScanner scanner;
    scanner.feed(bytes, [&starts](qint64 at) { starts.push_back(at); });
    starts.push_back(bytes.size());
    std::vector<session::JournalRecord> records;
    records.reserve(starts.size());
    const auto first = log.timeOf(0);
    for (std::size_t line = 0; line + 1 < starts.size(); ++line) {
        const auto time = log.timeOf(static_cast<qint64>(line));
        const qint64 since = first && time ? first->msecsTo(*time) : 0;
        if (starts[line + 1] > starts[line])
            records.push_back({std::chrono::milliseconds{since},
                               bytes.sliced(starts[line], starts[line + 1] - starts[line])});
    }
    return records;
}

QByteArray contentOf(const LogStore &log)
{
    QFile file{log.path()};
    return file.open(QIODevice::ReadOnly) ? file.read(ExportDialog::kMost) : QByteArray{};
}

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<const LogStore> log, QString heading, QString name,
                           QWidget *parent)
    : QDialog(parent)
    , m_log(std::move(log))
    , m_heading(std::move(heading))
    , m_name(std::move(name))
    , m_pane(new LogPane)
    , m_count(new Remark)
    , m_form(new QComboBox)
    , m_names(new QCheckBox{tr("Replace names of &networks, hosts and hardware addresses too")})
    , m_save(new QPushButton{symbolIcon(Symbol::Save, QPalette::HighlightedText), tr("&Save…")})
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export for support"));
    resize(820, 600);
    auto *words = new TextLabel{TextLabel::Look::Muted};
    words->setText(tr("This is what will be saved, with tokens, signed links, keys and passwords "
                      "masked. Read it before you send it."));
    m_form->setObjectName(u"exportForm"_s);
    m_form->setAccessibleName(tr("Kind of file"));
    m_form->addItem(m_heading.isEmpty() ? tr("Text") : tr("Text with the diagnosis"),
                    QVariant::fromValue(static_cast<int>(Form::Text)));
    m_form->addItem(tr("Session file: with times, can be played again"),
                    QVariant::fromValue(static_cast<int>(Form::Session)));
    m_form->setCurrentIndex(m_log->hasTimes() ? 1 : 0);
    m_names->setToolTip(tr("Equal names stay equal, so that the log can still be followed"));
    m_save->setObjectName(u"saveExport"_s);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_save, QDialogButtonBox::ActionRole); // saving asks for a name first
    // Not the standard button: its word would come from Qt, in German only where that is installed.
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(words);
    column->addWidget(m_count);
    column->addWidget(m_pane, 1);
    column->addWidget(m_names);
    column->addWidget(m_form, 0, Qt::AlignLeft);
    column->addWidget(buttons);
    m_pane->view().setAccessibleName(tr("Preview of the file"));
    connect(m_names, &QCheckBox::toggled, this, &ExportDialog::prepare);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::prepare);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::pickFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    prepare();
}

void ExportDialog::prepare()
{
    m_save->setEnabled(false);
    m_count->present({Tint::Accent, Symbol::Running, tr("Masking secrets…"), {}});
    session::RedactionOptions options;
    options.hashNames = m_names->isChecked();
    options.salt = session::freshSalt();
    const auto form = static_cast<Form>(m_form->currentData().toInt());
    const auto work = [log = m_log, heading = m_heading, name = m_name, form, options] {
        Preview preview =
            form == Form::Text ? asText(*log, heading, options) : asSession(*log, name, options);
        if (preview.store)
            preview.store->setComplete();
        return preview;
    };
    deliver(QtConcurrent::run(work), this, [this, turn = ++m_turn](const Preview &preview) {
        if (turn == m_turn)
            present(preview);
    });
}

ExportDialog::Preview ExportDialog::asText(const LogStore &log, const QString &heading,
                                           const session::RedactionOptions &options)
{
    QByteArray text = contentOf(log);
    if (!heading.isEmpty())
        text.prepend(heading.toUtf8() + '\n');
    session::Redacted redacted = session::redact(text, options);
    Preview preview{std::move(redacted.text), nullptr, redacted.secrets, redacted.names};
    if (auto store = LogStore::spool(); store && !(*store)->append(preview.file, std::nullopt))
        preview.store = *std::move(store);
    return preview;
}

ExportDialog::Preview ExportDialog::asSession(const LogStore &log, const QString &name,
                                              const session::RedactionOptions &options)
{
    const session::MaskedRecords clean = session::masked(recordsOf(log, contentOf(log)), options);
    session::EvidenceManifest manifest;
    manifest.program = u"airlift "_s + QStringLiteral(AIRLIFT_VERSION);
    manifest.made = QDateTime::currentDateTimeUtc();
    manifest.device = options.hashNames ? QString{} : name; // it may be the name of a host
    manifest.namesHashed = options.hashNames;
    manifest.secretsMasked = clean.secrets;
    Preview preview{session::evidenceOf(clean.records, manifest), nullptr, clean.secrets,
                    clean.names};
    auto store = LogStore::spool();
    if (!store)
        return preview;
    (*store)->setOrigin(log.timeOf(0).value_or(manifest.made.toLocalTime()));
    for (const session::JournalRecord &record : clean.records) {
        if ((*store)->append(record.bytes, record.at))
            return preview;
    }
    preview.store = *std::move(store);
    return preview;
}

void ExportDialog::present(const Preview &preview)
{
    m_file = preview.file;
    m_pane->view().setStore(preview.store);
    m_pane->refresh();
    m_save->setEnabled(preview.store != nullptr); // nothing leaves that was not shown
    if (!preview.store) {
        m_count->present({Tint::Error,
                          Symbol::CrossCircle,
                          tr("The preview could not be made: there is no room in the temporary "
                             "folder."),
                          {}});
        return;
    }
    QString words = tr("Secrets masked: %1").arg(Format::grouped(preview.secrets));
    if (m_names->isChecked())
        words += u" · "_s + tr("names replaced: %1").arg(Format::grouped(preview.names));
    if (m_log->size() > kMost)
        words += u" · "_s + tr("only the first %1 MB").arg(kMost / 1'000'000);
    m_count->present({Tint::Ok, Symbol::ShieldCheck, words, {}});
}

void ExportDialog::pickFile()
{
    auto *dialog = new QFileDialog{this, tr("Save for support")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const bool text = m_form->currentData().toInt() == static_cast<int>(Form::Text);
    const QString suffix = text ? u"txt"_s : u"airlift-session"_s;
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters(
        {text ? tr("Text (*.txt)") : tr("Session file (*.airlift-session)"), tr("All files (*)")});
    dialog->selectFile(QFileInfo{m_name}.completeBaseName() + u"-for-support."_s + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
    dialog->open();
}

void ExportDialog::save(const QString &path)
{
    const auto saved = saveAtomically(path, m_file, FileAccess::OwnerOnly);
    if (!saved) {
        m_count->present({Tint::Error,
                          Symbol::CrossCircle,
                          explain::Explain::oneLine(explain::Explain::of(saved.error())),
                          {}});
        return;
    }
    Q_EMIT message(tr("Saved for support: %1").arg(path));
    accept();
}

} // namespace airlift::ui
