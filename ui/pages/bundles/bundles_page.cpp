#include "ui/pages/bundles/bundles_page.h"

#include "ui/dialogs/passphrase_dialog.h"
#include "ui/dialogs/unsaved_question.h"
#include "ui/pages/bundles/compare_panel.h"
#include "ui/pages/bundles/inspector_panel.h"
#include "ui/pages/bundles/recipe_panel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/drop_overlay.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/segments.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

const QString kRecent = u"bundles/recent"_s;
constexpr qsizetype kMostRecent = 8;

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

QToolButton *barButton(QAction *action, Symbol symbol)
{
    action->setIcon(symbolIcon(symbol));
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

BundlesPage::BundlesPage(UpdateFlow &update, QWidget *parent)
    : Page(parent)
    , m_update(update)
    , m_recipe(liveRecipeEngine())
    , m_inspector(liveInspectorEngine())
    , m_stack(new QStackedWidget)
    , m_recipePanel(new RecipePanel{m_recipe})
    , m_inspectorPanel(new InspectorPanel{m_inspector})
    , m_comparePanel(new ComparePanel{m_inspector})
    , m_overlay(new DropOverlay{tr("Drop the files here"),
                                tr("Each goes where its content says it belongs. A private key "
                                   "signs; it never becomes part of the bundle."),
                                this})
{
    setAcceptDrops(true);
    makeActions();
    m_stack->addWidget(m_recipePanel);
    m_stack->addWidget(m_inspectorPanel);
    m_stack->addWidget(m_comparePanel);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    connectFlows();
    refreshRecipe();
    refreshInspector();
}

void BundlesPage::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto member) {
        auto *action = new QAction{text, this};
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, member);
        addAction(action);
        return action;
    };
    add(tr("&New recipe"), QKeySequence{Qt::CTRL | Qt::Key_N}, [this] {
        unlessUnsaved([this] {
            m_recipe.startNew();
            showMode(Mode::Recipe);
        });
    });
    m_open = add(tr("&Open recipe or bundle…"), QKeySequence{Qt::CTRL | Qt::Key_O},
                 &BundlesPage::openFile);
    m_recent = new QMenu{this};
    auto *recent = new QAction{tr("Open &recent recipe"), this};
    recent->setMenu(m_recent);
    addAction(recent);
    m_saveAction = add(tr("&Save recipe"), QKeySequence{Qt::CTRL | Qt::Key_S}, &BundlesPage::save);
    add(tr("Save recipe &as…"), QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_S},
        &BundlesPage::saveAs);
    m_undo = m_recipe.history().createUndoAction(this, tr("&Undo:"));
    m_undo->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_Z});
    m_redo = m_recipe.history().createRedoAction(this, tr("&Redo:"));
    m_redo->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
}

QWidget *BundlesPage::makeBar()
{
    m_segments = new Segments{{tr("&Recipe"), tr("&Inspect"), tr("&Compare")}};
    m_name = new ElidedLabel;
    m_name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_recipeBar = new QWidget;
    auto *tools = new QHBoxLayout{m_recipeBar};
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(2);
    tools->addWidget(m_name, 1);
    tools->addSpacing(8);
    tools->addWidget(barButton(m_undo, Symbol::Undo));
    tools->addWidget(barButton(m_redo, Symbol::Redo));
    tools->addWidget(barButton(m_open, Symbol::Folder));
    tools->addWidget(barButton(m_saveAction, Symbol::Save));
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout{bar};
    row->setContentsMargins(16, 12, 16, 8);
    row->setSpacing(16);
    row->addWidget(m_segments);
    row->addWidget(m_recipeBar, 1);
    row->addStretch(0);
    connect(m_segments, &Segments::chosen, this,
            [this](int index) { showMode(static_cast<Mode>(index)); });
    return bar;
}

void BundlesPage::connectFlows()
{
    connect(&m_recipe, &RecipeFlow::changed, this, &BundlesPage::refreshRecipe);
    connect(&m_recipe, &RecipeFlow::message, this, &Page::message);
    connect(&m_recipe, &RecipeFlow::passphraseNeeded, this,
            [this](KeyRole role, const QString &, bool tried) { askPassphrase(role, tried); });
    connect(&m_recipe, &RecipeFlow::bundleDropped, this, &BundlesPage::takeBundle);
    connect(&m_recipe, &RecipeFlow::recipeDropped, this, &BundlesPage::openRecipe);
    connect(&m_recipe, &RecipeFlow::opened, this, [this](const QString &path) {
        remember(path);
        showMode(Mode::Recipe);
    });
    connect(&m_recipe, &RecipeFlow::saved, this, [this](const QString &path) {
        remember(path);
        if (const auto goOn = std::exchange(m_afterSave, {}))
            goOn();
    });
    connect(&m_recipe, &RecipeFlow::saveFailed, this, [this] { m_afterSave = {}; });
    connect(&m_inspector, &InspectorFlow::changed, this, &BundlesPage::refreshInspector);
    connect(m_recipePanel, &RecipePanel::openRequested, this, &BundlesPage::openRecipe);
    connect(m_recipePanel, &RecipePanel::unlockRequested, this,
            [this](KeyRole role) { askPassphrase(role, false); });
    connect(m_recipePanel, &RecipePanel::useRequested, this, &BundlesPage::useInUpdate);
    connect(m_recipePanel, &RecipePanel::inspectRequested, this, [this](const QString &path) {
        m_inspector.chooseReceiver(m_recipe.state().file.receiver);
        m_inspector.chooseVendorCertificate(m_recipe.state().file.vendorCertificate);
        m_inspector.examine(path);
        showMode(Mode::Inspect);
    });
}

QString BundlesPage::helpTopic() const
{
    return u"bundles"_s;
}

void BundlesPage::refreshRecipe()
{
    const RecipeView view = RecipePageView::derive(m_recipe.state());
    m_recipePanel->present(view);
    m_name->setFullText(m_recipe.state().dirty ? tr("%1 – not saved").arg(view.title) : view.title);
}

void BundlesPage::refreshInspector()
{
    m_inspectorPanel->present(InspectorPageView::derive(m_inspector.state()));
    m_comparePanel->present(ComparePageView::derive(m_inspector.state()));
}

void BundlesPage::showMode(Mode mode)
{
    m_stack->setCurrentIndex(static_cast<int>(mode));
    m_segments->setCurrent(static_cast<int>(mode));
    m_recipeBar->setVisible(mode == Mode::Recipe);
}

// Files

void BundlesPage::takeFiles(const QStringList &paths)
{
    if (m_segments->current() == static_cast<int>(Mode::Compare) && paths.size() == 2)
        return m_inspector.compare(paths[0], paths[1]);
    m_recipe.takeFiles(paths);
}

void BundlesPage::takeBundle(const QString &path)
{
    if (m_segments->current() != static_cast<int>(Mode::Compare)) {
        m_inspector.examine(path);
        return showMode(Mode::Inspect);
    }
    const InspectorState &state = m_inspector.state();
    if (state.before.isEmpty())
        m_inspector.compare(path, state.after);
    else
        m_inspector.compare(state.before, path);
}

void BundlesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_overlay->present();
}

void BundlesPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_overlay->hide();
}

void BundlesPage::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    event->acceptProposedAction();
    takeFiles(localFiles(*event->mimeData()));
}

void BundlesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_overlay->setGeometry(rect());
}

// Opening and saving

void BundlesPage::openFile()
{
    auto *dialog = new QFileDialog{this, tr("Open a recipe or a bundle")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Recipes and bundles (*.json *.tar)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { takeFiles({path}); });
    dialog->open();
}

void BundlesPage::openRecipe(const QString &path)
{
    unlessUnsaved([this, path] { m_recipe.open(path); });
}

void BundlesPage::save()
{
    if (m_recipe.state().path.isEmpty())
        return saveAs();
    m_recipe.save(m_recipe.state().path);
}

void BundlesPage::saveAs()
{
    auto *dialog = new QFileDialog{this, tr("Save the recipe")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Recipes (*.json)")});
    dialog->setDefaultSuffix(u"json"_s);
    const RecipeState &state = m_recipe.state();
    dialog->selectFile(state.path.isEmpty() ? state.file.recipe.project + u".json"_s : state.path);
    connect(dialog, &QFileDialog::fileSelected, &m_recipe, &RecipeFlow::save);
    connect(dialog, &QFileDialog::rejected, this, [this] { m_afterSave = {}; });
    dialog->open();
}

void BundlesPage::saveThen(const std::function<void()> &goOn)
{
    m_afterSave = goOn;
    save();
}

void BundlesPage::unlessUnsaved(const std::function<void()> &goOn)
{
    if (!holdsUnsavedWork())
        return goOn();
    askAboutUnsavedWork(goOn);
}

bool BundlesPage::holdsUnsavedWork() const
{
    return m_recipe.state().dirty;
}

void BundlesPage::askAboutUnsavedWork(const std::function<void()> &goOn)
{
    const QString &path = m_recipe.state().path;
    askAboutUnsaved(this, path.isEmpty() ? tr("New recipe") : QFileInfo{path}.fileName(),
                    {[this, goOn] { saveThen(goOn); }, goOn});
}

// What is remembered: paths, nothing else

void BundlesPage::useSettings(QSettings &settings)
{
    m_settings = &settings;
    showRecent();
}

void BundlesPage::remember(const QString &path)
{
    if (m_settings == nullptr)
        return;
    QStringList paths = m_settings->value(kRecent).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings->setValue(kRecent, QStringList{paths.first(qMin(kMostRecent, paths.size()))});
    showRecent();
}

void BundlesPage::showRecent()
{
    const QStringList paths = m_settings->value(kRecent).toStringList();
    m_recent->clear();
    for (const QString &path : paths) {
        QString name = QFileInfo{path}.fileName();
        QAction *action = m_recent->addAction(name.replace(u'&', u"&&"_s), this,
                                              [this, path] { openRecipe(path); });
        action->setToolTip(path);
    }
    m_recent->menuAction()->setEnabled(!paths.isEmpty());
    m_recipePanel->showRecent(paths);
}

// Keys and updates

void BundlesPage::askPassphrase(KeyRole role, bool tried)
{
    // One question at a time; for the other key the field has its own button.
    if (findChild<QDialog *>(u"passphrase"_s) != nullptr)
        return;
    const bundle::RecipeFile &file = m_recipe.state().file;
    askForPassphrase(
        this, role == KeyRole::Image ? file.imageKey : file.vendorKey, tried,
        [this, role](Secret passphrase) { m_recipe.usePassphrase(role, std::move(passphrase)); });
}

void BundlesPage::useInUpdate(const QString &path)
{
    const Phase phase = m_update.state().phase;
    if (phase != Phase::Choosing && phase != Phase::Finished) {
        Q_EMIT message(tr("An update is under way. Choose the bundle when it has ended."));
        return;
    }
    m_update.chooseBundle({BundleChoice::Kind::File, path});
    Q_EMIT updateRequested();
}

} // namespace airlift::ui
