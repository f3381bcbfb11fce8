#include "ui/pages/bundles/recipe_panel.h"

#include "ui/models/recipe_file_model.h"
#include "ui/pages/bundles/made_card.h"
#include "ui/pages/bundles/recipe_form.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calm_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/empty_card.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace airlift::ui {

RecipePanel::RecipePanel(RecipeFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_banner(new Banner)
    , m_make(new QPushButton{symbolIcon(Symbol::Package, QPalette::HighlightedText),
                             tr("Create &bundle…")})
    , m_editor(new QWidget)
    , m_made(new MadeCard)
    , m_form(new RecipeForm{flow})
    , m_files(new RecipeFileModel{this})
    , m_findings(new FindingList)
{
    m_make->setDefault(true);
    m_make->setMinimumHeight(40);
    m_make->setObjectName(u"create"_s);
    m_banner->addAction(m_make);
    m_left = new QVBoxLayout;
    m_left->setSpacing(8);
    m_left->addWidget(m_made);
    m_left->addWidget(m_form);
    m_left->addWidget(makeFilesCard());
    m_left->addStretch(1);
    m_right = new QVBoxLayout;
    m_right->setSpacing(8);
    m_right->addWidget(makeCalm());
    m_right->addWidget(m_findings);
    m_right->addStretch(1);
    auto *content = new QWidget;
    m_columns = new QBoxLayout{QBoxLayout::LeftToRight, content};
    m_columns->setContentsMargins(16, 0, 16, 16);
    m_columns->setSpacing(8);
    m_columns->addLayout(m_left, 5);
    m_columns->addLayout(m_right, 3);
    m_scroll = scrolled(content);
    content->installEventFilter(this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 0, 16, 8);
    top->addWidget(m_banner);
    auto *editor = new QVBoxLayout{m_editor};
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(0);
    editor->addLayout(top);
    editor->addWidget(m_scroll, 1);
    auto *whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_editor, 1);
    whole->addWidget(makeEmpty(), 1);

    connect(m_make, &QPushButton::clicked, this, &RecipePanel::chooseFolderAndMake);
    connect(m_made, &MadeCard::cancelRequested, &m_flow, &RecipeFlow::cancelMaking);
    connect(m_made, &MadeCard::closeRequested, &m_flow, &RecipeFlow::forgetMade);
    connect(m_made, &MadeCard::useRequested, this, &RecipePanel::useRequested);
    connect(m_made, &MadeCard::inspectRequested, this, &RecipePanel::inspectRequested);
    connect(m_form, &RecipeForm::unlockRequested, this, &RecipePanel::unlockRequested);
    connect(m_findings, &FindingList::actionRequested, this, [this](std::size_t finding) {
        // A copy: applying it makes the cards anew.
        if (const auto remedy = m_view.remedies.at(finding))
            m_flow.apply(bundle::Remedy{*remedy});
    });
}

QWidget *RecipePanel::makeCalm()
{
    m_calm = new Card;
    m_calmText = new Remark;
    auto *row = new QVBoxLayout{m_calm};
    row->setContentsMargins(16, 12, 16, 12);
    row->addWidget(m_calmText);
    return m_calm;
}

void RecipePanel::resizeEvent(QResizeEvent *event)
{
    arrangeColumns();
    QWidget::resizeEvent(event);
}

bool RecipePanel::eventFilter(QObject *watched, QEvent *event)
{
    // A new card tells its width only when its layout was activated, which is after present().
    if (event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &RecipePanel::arrangeColumns, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void RecipePanel::arrangeColumns()
{
    // Findings stand beside what they are about, where a new one moves no field away; below it
    // where either would be cut off or hard to read.
    constexpr int kNarrowestFindings = 300;
    const QMargins margins = m_columns->contentsMargins();
    const int needed = m_left->minimumSize().width() +
                       qMax(m_right->minimumSize().width(), kNarrowestFindings) +
                       m_columns->spacing() + margins.left() + margins.right() +
                       m_scroll->verticalScrollBar()->sizeHint().width();
    m_columns->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget *RecipePanel::makeFilesCard()
{
    auto *card = new Card;
    auto *heading = new TextLabel{TextLabel::Look::Caption};
    heading->setText(tr("Files, in the order the device meets them"));
    auto *filter = new FilterEdit{tr("Filter the files of the recipe")};
    auto *add = new QPushButton{symbolIcon(Symbol::Folder), tr("&Add files…")};
    m_leaveOut = new QPushButton{symbolIcon(Symbol::Close), tr("Leave out")};
    m_leaveOut->setToolTip(tr("Takes the chosen files out of the recipe (Del)"));
    m_table =
        new CalmTable{{.stretched = RecipeFileModel::NameColumn,
                       .givingWay = {RecipeFileModel::SourceColumn, RecipeFileModel::OrderColumn,
                                     RecipeFileModel::KindColumn}}};
    m_filtered = m_table->showFiltered(m_files, filter);
    m_table->setAccessibleName(tr("Files of the recipe"));
    m_table->setItemDelegate(new CellFocusDelegate{m_table});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    auto *leaveOut = new QAction{this};
    leaveOut->setShortcut(QKeySequence::Delete);
    leaveOut->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(leaveOut);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 0, 4);
    bar->addWidget(heading, 1);
    bar->addWidget(filter);
    bar->addWidget(m_leaveOut);
    bar->addWidget(add);
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addLayout(bar);
    column->addWidget(m_table);
    connect(add, &QPushButton::clicked, this, &RecipePanel::chooseFiles);
    connect(m_leaveOut, &QPushButton::clicked, this, &RecipePanel::leaveOutChosen);
    connect(leaveOut, &QAction::triggered, this, &RecipePanel::leaveOutChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_leaveOut->setEnabled(m_table->selectionModel()->hasSelection()); });
    connect(
        m_files, &RecipeFileModel::renamed, this, [this](std::size_t file, const QByteArray &name) {
            const bundle::RecipeFile &before = m_flow.state().file;
            m_flow.edit(bundle::applied(
                            bundle::RenameFile{file, before.recipe.files.at(file).deviceName, name},
                            before),
                        tr("Rename a file"));
        });
    connect(m_files, &RecipeFileModel::flagged, this, &RecipePanel::setFlag);
    return card;
}

QWidget *RecipePanel::makeEmpty()
{
    m_empty = new EmptyCard{
        {Symbol::Package, tr("What is the update made of?"),
         tr("Drop files anywhere on this page: MCU image, certificates, keys, web pages, a service "
            "pack, a recipe. Each goes where it belongs, and you see at once what the device would "
            "answer."),
         tr("Choo&se files…")}};
    connect(m_empty, &EmptyCard::triggered, this, &RecipePanel::chooseFiles);
    m_recent = new QWidget;
    m_recentColumn = new QVBoxLayout{m_recent};
    m_recentColumn->setContentsMargins(0, 16, 0, 0);
    m_recentColumn->setSpacing(2);
    m_empty->addBelow(m_recent);
    auto *place = new QWidget;
    auto *column = new QVBoxLayout{place};
    column->setContentsMargins(16, 0, 16, 16);
    column->addWidget(m_empty);
    column->addStretch(1);
    auto *scroll = scrolled(place);
    scroll->setObjectName(u"empty"_s);
    return scroll;
}

void RecipePanel::showRecent(const QStringList &paths)
{
    constexpr qsizetype kShown = 4;
    while (QLayoutItem *item = m_recentColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    auto *heading = new TextLabel{TextLabel::Look::Caption};
    heading->setText(tr("Edited lately"));
    heading->setAlignment(Qt::AlignCenter);
    m_recentColumn->addWidget(heading);
    for (const QString &path : paths.first(qMin(kShown, paths.size()))) {
        QString name = QFileInfo{path}.fileName();
        auto *button = new QPushButton{symbolIcon(Symbol::List), name.replace(u'&', u"&&"_s)};
        button->setFlat(true);
        button->setToolTip(Format::toolTip(path));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_recentColumn->addWidget(button);
    }
}

void RecipePanel::present(const RecipeView &view)
{
    m_view = view;
    m_editor->setVisible(!view.untouched);
    findChild<QScrollArea *>(u"empty"_s)->setVisible(view.untouched);
    m_banner->present(view.head.badge, view.head.title, view.head.text, view.head.coloured);
    m_make->setEnabled(view.canMake);
    m_make->setToolTip(view.whyNot);
    m_made->present(view.made);
    m_form->present(m_flow.state(), view);
    m_files->present(view.rows);
    m_table->setVisible(!view.rows.empty());
    m_table->fitRows();
    m_leaveOut->setEnabled(m_table->selectionModel()->hasSelection());
    m_findings->present(view.findings);
    m_findings->setEnabled(view.findingsHold);
    m_calmText->present(view.calm);
    m_calm->setVisible(view.findings.empty());
    arrangeColumns();
}

void RecipePanel::leaveOutChosen()
{
    QSet<std::size_t> files;
    bool image = false;
    bool pack = false;
    bool catalogue = false;
    bool boot = false;
    const std::vector<bundle::PlannedFile> plan = plannedFiles(m_flow.state());
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const auto &planned =
            plan.at(static_cast<std::size_t>(m_filtered->mapToSource(index).row()));
        using Kind = bundle::PlannedFile::Kind;
        if (planned.kind == Kind::User)
            files.insert(planned.index);
        image |= planned.kind == Kind::Image;
        pack |= planned.kind == Kind::ServicePack;
        catalogue |= planned.kind == Kind::Catalogue;
        boot |= planned.kind == Kind::BootInfo;
    }
    m_flow.change(tr("Leave files out"), [&](bundle::RecipeFile &file) {
        bundle::Recipe &recipe = file.recipe;
        for (std::size_t i = recipe.files.size(); i-- > 0;)
            if (files.contains(i))
                recipe.files.erase(recipe.files.begin() + static_cast<std::ptrdiff_t>(i));
        if (image)
            recipe.image.reset();
        if (pack)
            recipe.servicePack.reset();
        if (catalogue)
            recipe.catalogue.reset();
        recipe.withBootInfo = recipe.withBootInfo && !boot;
    });
}

void RecipePanel::setFlag(std::size_t file, int column, bool on)
{
    m_flow.change(tr("Change a flag"), [&](bundle::RecipeFile &recipe) {
        bundle::FileSource &source = recipe.recipe.files.at(file);
        if (column == RecipeFileModel::SecureColumn)
            source.secured = on;
        else if (column == RecipeFileModel::RollbackColumn)
            source.inBundle = on;
        else
            source.signer = on ? recipe.recipe.imageSigner : QByteArray{};
    });
}

void RecipePanel::chooseFiles()
{
    auto *dialog = new QFileDialog{this, tr("Choose the files of the update")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, &m_flow, &RecipeFlow::takeFiles);
    dialog->open();
}

void RecipePanel::chooseFolderAndMake()
{
    auto *dialog = new QFileDialog{this, tr("Choose the folder for the bundle")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (m_folder.isEmpty() && !m_flow.state().path.isEmpty())
        m_folder = QFileInfo{m_flow.state().path}.path();
    if (!m_folder.isEmpty())
        dialog->setDirectory(m_folder);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder = folder;
        m_flow.make(folder);
        m_scroll->ensureVisible(0, 0);
    });
    dialog->open();
}

} // namespace airlift::ui
