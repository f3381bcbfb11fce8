#include "ui/pages/update/update_page.h"

#include "ui/dialogs/pick_bundle.h"
#include "ui/models/file_model.h"
#include "ui/pages/update/choices_panel.h"
#include "ui/pages/update/files_table.h"
#include "ui/pages/update/report.h"
#include "ui/pages/update/report_file.h"
#include "ui/pages/update/serve_panel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/stage_bar.h"
#include "ui/widgets/trust_badge.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

UpdatePage::UpdatePage(UpdateFlow &flow, QWidget *parent)
    : Page(parent)
    , m_flow(flow)
    , m_banner(new Banner)
    , m_primary(new QPushButton)
    , m_save(new QPushButton{symbolIcon(Symbol::Save), tr("Save re&port…")})
    , m_openAction(new QAction{tr("&Open bundle or recipe…"), this})
    , m_saveAction(new QAction{tr("Save &report…"), this})
    , m_choices(new ChoicesPanel{flow})
    , m_serve(new ServePanel{flow})
    , m_files(new FileModel{this})
    , m_findings(new FindingList)
{
    m_primary->setDefault(true);
    m_primary->setMinimumHeight(40);
    m_primary->setObjectName(u"primary"_s);
    m_banner->addAction(m_primary);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_choices);
    column->addWidget(makeSummary());
    column->addWidget(m_serve);
    column->addWidget(makeProgressCard());
    column->addWidget(makeFilesCard());
    column->addWidget(m_findings);
    column->addStretch(1);
    fillWith(this, scrolled(content));

    m_openAction->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_O});
    connect(m_openAction, &QAction::triggered, this, [this] { pickBundle(this, m_flow); });
    addAction(m_openAction);
    m_saveAction->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_S});
    connect(m_saveAction, &QAction::triggered, this, &UpdatePage::pickReportFile);
    addAction(m_saveAction);
    connect(m_primary, &QPushButton::clicked, this, &UpdatePage::pressPrimary);
    connect(m_save, &QPushButton::clicked, this, &UpdatePage::pickReportFile);
    connect(m_serve, &ServePanel::message, this, &Page::message);
    connect(m_findings, &FindingList::evidenceRequested, this, &Page::evidenceRequested);
    connect(&m_flow, &UpdateFlow::changed, this, &UpdatePage::refresh);
    refresh();
}

QWidget *UpdatePage::makeSummary()
{
    m_summary = new Card;
    m_summaryText = new ElidedLabel;
    m_change = new QPushButton{tr("Cha&nge…")};
    m_change->setToolTip(
        tr("Back to the choices. The result is put away; save the report to keep it."));
    connect(m_change, &QPushButton::clicked, &m_flow, &UpdateFlow::reopenChoices);
    m_summary->setMinimumHeight(48); // the same with and without its buttons
    auto *row = new QHBoxLayout{m_summary};
    row->setContentsMargins(16, 8, 8, 8);
    row->addWidget(m_summaryText, 1);
    row->addWidget(m_change);
    row->addWidget(m_save);
    return m_summary;
}

QWidget *UpdatePage::makeProgressCard()
{
    auto *card = new Card;
    m_stages = new StageBar;
    m_progress = new ProgressLine;
    m_progressText = new TextLabel{TextLabel::Look::Muted};
    m_trust = new TrustBadge;
    auto *bar = new QVBoxLayout;
    bar->setSpacing(4);
    bar->addStretch();
    bar->addWidget(m_progressText);
    bar->addWidget(m_progress);
    bar->addStretch();
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(24);
    bottom->addLayout(bar, 1);
    bottom->addWidget(m_trust);
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_stages);
    column->addLayout(bottom);
    return card;
}

QWidget *UpdatePage::makeFilesCard()
{
    auto *card = new Card;
    m_table = new FilesTable;
    m_table->setModel(m_files);
    m_noFiles = new QWidget;
    auto *text = new TextLabel{TextLabel::Look::Muted};
    text->setText(
        tr("The files appear here as soon as the bundle is read, or when the device lists them."));
    m_pickEmpty = new QPushButton{symbolIcon(Symbol::Folder), tr("Choose a &bundle…")};
    connect(m_pickEmpty, &QPushButton::clicked, this, [this] { pickBundle(this, m_flow); });
    auto *empty = new QHBoxLayout{m_noFiles};
    empty->setContentsMargins(16, 12, 16, 12);
    empty->addWidget(text, 1);
    empty->addWidget(m_pickEmpty);

    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(8, 4, 8, 8);
    column->addWidget(m_table);
    column->addWidget(m_noFiles);
    return card;
}

QString UpdatePage::helpTopic() const
{
    return u"update"_s;
}

void UpdatePage::refresh()
{
    const PageView view = UpdatePageView::derive(m_flow.state());
    m_view = view;
    m_banner->present(view.head.badge, view.head.title, view.head.text, view.head.isResult);
    m_primary->setText(view.button.text);
    m_primary->setEnabled(view.button.enabled);
    m_primary->setToolTip(view.button.whyNot);
    m_primary->setDefault(view.button.action ==
                          PrimaryAction::Start); // the accent is for what goes forward
    m_primary->setIcon(view.button.action == PrimaryAction::Start
                           ? symbolIcon(Symbol::Play, QPalette::HighlightedText)
                           : symbolIcon(Symbol::Stop));
    m_save->setVisible(view.canSaveReport);
    m_saveAction->setEnabled(view.canSaveReport);
    m_openAction->setEnabled(view.choicesOpen || view.canChange);
    m_choices->setVisible(view.choicesOpen);
    m_choices->present(view, m_flow.state());
    m_summary->setVisible(!view.choicesOpen);
    m_summaryText->setFullText(view.summary);
    m_change->setVisible(view.canChange);
    m_serve->present(view, m_flow.state());
    m_stages->present(view.stages);
    m_progress->present(view.progress);
    m_progressText->setText(view.progress.text);
    m_trust->present(view.trust);
    presentFiles();
    m_findings->present(view.findings);
}

void UpdatePage::presentFiles()
{
    m_files->present(m_view.files);
    const int rows = m_files->rowCount();
    m_table->setVisible(rows > 0);
    m_noFiles->setVisible(rows == 0);
    m_pickEmpty->setVisible(m_view.choicesOpen && m_flow.state().choices.way == Way::LocalHttps);
    m_table->fitRows();
}

void UpdatePage::pressPrimary()
{
    if (m_view.button.action == PrimaryAction::Start)
        m_flow.start();
    else
        m_flow.cancel();
}

void UpdatePage::pickReportFile()
{
    auto *dialog = new QFileDialog{this, tr("Save the report")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF document (*.pdf)"), tr("Web page (*.html)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"html"_s) ? u"html"_s : u"pdf"_s);
    });
    dialog->selectFile(UpdateReport::suggestedName(m_flow.state()));
    connect(dialog, &QFileDialog::fileSelected, this, &UpdatePage::writeReport);
    dialog->open();
}

void UpdatePage::writeReport(const QString &path)
{
    const auto saved = saveReport(path, UpdateReport::html(m_flow.state()));
    Q_EMIT message(saved ? tr("Report saved.")
                         : explain::Explain::oneLine(explain::Explain::of(saved.error())));
}

} // namespace airlift::ui
