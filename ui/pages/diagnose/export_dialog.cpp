#include "ui/pages/diagnose/export_dialog.h"

#include "core/explain/explain.h"
#include "ui/flow/deliver.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/log/log_pane.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QRandomGenerator>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

QByteArray freshSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray{reinterpret_cast<const char *>(words.data()), sizeof words};
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
    , m_names(new QCheckBox{tr("Replace names of &networks, hosts and hardware addresses too")})
    , m_save(new QPushButton{symbolIcon(Symbol::Save, QPalette::HighlightedText), tr("&Save…")})
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export for support"));
    resize(820, 600);
    auto *words = new TextLabel{TextLabel::Look::Muted};
    words->setText(tr("This is what will be saved: the diagnosis, then the log with tokens, signed "
                      "links, keys and passwords masked. Read it before you send it."));
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
    column->addWidget(buttons);
    m_pane->view().setAccessibleName(tr("Preview of the file"));
    connect(m_names, &QCheckBox::toggled, this, &ExportDialog::prepare);
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
    options.salt = freshSalt();
    const auto work = [log = m_log, heading = m_heading, options] {
        QFile file{log->path()};
        QByteArray text = heading.toUtf8() + '\n';
        if (file.open(QIODevice::ReadOnly))
            text += file.read(kMost);
        Preview preview{session::redact(text, options), nullptr};
        if (auto store = LogStore::spool()) {
            if (!(*store)->append(preview.redacted.text, std::nullopt))
                preview.store = *std::move(store);
        }
        if (preview.store)
            preview.store->setComplete();
        return preview;
    };
    deliver(QtConcurrent::run(work), this, [this, turn = ++m_turn](const Preview &preview) {
        if (turn == m_turn)
            present(preview);
    });
}

void ExportDialog::present(const Preview &preview)
{
    m_text = preview.redacted.text;
    m_pane->view().setStore(preview.store);
    m_pane->refresh();
    m_save->setEnabled(true);
    QString words = tr("Secrets masked: %1").arg(Format::grouped(preview.redacted.secrets));
    if (m_names->isChecked())
        words += u" · "_s + tr("names replaced: %1").arg(Format::grouped(preview.redacted.names));
    m_count->present({Tint::Ok, Symbol::ShieldCheck, words, {}});
}

void ExportDialog::pickFile()
{
    auto *dialog = new QFileDialog{this, tr("Save for support")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->setNameFilters({tr("Text (*.txt)"), tr("All files (*)")});
    dialog->selectFile(QFileInfo{m_name}.completeBaseName() + u"-for-support.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::save);
    dialog->open();
}

void ExportDialog::save(const QString &path)
{
    const auto saved = saveAtomically(path, m_text);
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
