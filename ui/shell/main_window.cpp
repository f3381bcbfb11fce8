#include "ui/shell/main_window.h"

#include "ui/shell/bench_drawer.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"
#include "ui/shell/timeline_panel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <algorithm>

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

const QString kGeometry = u"window/geometry"_s;
const QString kState = u"window/state"_s;
const QString kShare = u"window/timelineShare"_s;
constexpr int kStateVersion = 1;
constexpr int kRoomForNames = 1100; ///< of the navigation

/// A quiet title for the dock: the style's own has bitmaps that are black on dark.
class DockTitle final : public QWidget
{
    Q_OBJECT
public:
    DockTitle(QDockWidget &dock, const QString &hide, const QString &key)
    {
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
        auto *name = new TextLabel{TextLabel::Look::Caption};
        name->setText(dock.windowTitle());
        auto *close = new QToolButton;
        close->setIcon(symbolIcon(Symbol::Close));
        close->setAutoRaise(true);
        close->setFocusPolicy(Qt::StrongFocus);
        close->setToolTip(tr("%1 (%2)").arg(hide, key));
        close->setAccessibleName(hide);
        connect(close, &QToolButton::clicked, &dock, &QDockWidget::close);
        auto *row = new QHBoxLayout{this};
        row->setContentsMargins(16, 8, 8, 0);
        row->addWidget(name, 1);
        row->addWidget(close);
    }
};

// The one local file of a drop, if it can be a bundle or a recipe.
QString droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    return urls.first().toLocalFile();
}

} // namespace

MainWindow::MainWindow(UpdateFlow &flow, Theme &theme, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_flow(flow)
    , m_theme(theme)
    , m_settings(settings)
{
    setWindowTitle(tr("Airlift"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumSize(880, 560);
    statusBar()->setSizeGripEnabled(false);
    makePages();
    makeTimeline();
    makeBench();
    makeMenus();
    restore();
    connect(&m_flow, &UpdateFlow::changed, this, &MainWindow::refreshActions);
    refreshActions();
}

void MainWindow::makePages()
{
    const QList<PageEntry> entries = pages();
    m_navigation = new Navigation{entries};
    m_stack = new QStackedWidget;
    for (const PageEntry &entry : entries) {
        Page *page = entry.make(m_flow, m_stack);
        m_stack->addWidget(page);
        connect(page, &Page::message, this,
                [this](const QString &text) { statusBar()->showMessage(text, 8000); });
        connect(page, &Page::evidenceRequested, this, [this](quint64 line) {
            m_dock->show();
            m_timeline->showLine(line);
        });
        connect(page, &Page::updateRequested, this, [this] { showPage(0); });
        page->useSettings(m_settings);
    }
    connect(m_navigation, &QListWidget::currentRowChanged, m_stack,
            &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        showPageActions();
        showTimelineFor(currentPage());
    });

    auto *centre = new QWidget;
    auto *row = new QHBoxLayout{centre};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

void MainWindow::makeTimeline()
{
    m_timeline = new TimelinePanel{m_flow};
    m_dock = new QDockWidget{tr("Timeline"), this};
    m_dock->setObjectName(u"timeline"_s);
    m_dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea |
                            Qt::BottomDockWidgetArea);
    m_dock->setWidget(m_timeline);
    m_dock->setTitleBarWidget(new DockTitle{*m_dock, tr("Hide the timeline"), u"F9"_s});
    addDockWidget(Qt::RightDockWidgetArea, m_dock);
}

void MainWindow::makeBench()
{
    m_bench = new QDockWidget{tr("Simulated bench"), this};
    m_bench->setObjectName(u"bench"_s);
    m_bench->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea |
                             Qt::BottomDockWidgetArea);
    m_bench->setWidget(new BenchDrawer{m_flow});
    m_bench->setTitleBarWidget(new DockTitle{*m_bench, tr("Hide the bench"), u"F8"_s});
    addDockWidget(Qt::BottomDockWidgetArea, m_bench);
    m_bench->hide();
}

void MainWindow::makeMenus()
{
    // The strip belongs to the menu area: it spans the window, above dock and pages.
    auto *top = new QWidget;
    auto *column = new QVBoxLayout{top};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QMenuBar;
    column->addWidget(bar);
    column->addWidget(new HeaderBar{m_flow});
    setMenuWidget(top);

    QMenu *file = bar->addMenu(tr("&File"));
    for (int i = 0; i < m_stack->count(); ++i)
        file->addActions(m_stack->widget(i)->actions());
    file->addSeparator();
    QAction *quit =
        file->addAction(tr("&Quit"), QKeySequence{Qt::CTRL | Qt::Key_Q}, this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    m_edit = bar->addMenu(tr("&Edit"));
    for (int i = 0; i < m_stack->count(); ++i)
        m_edit->addActions(static_cast<Page *>(m_stack->widget(i))->editActions());
    showPageActions();

    QMenu *update = bar->addMenu(tr("&Update"));
    m_start = update->addAction(tr("&Start"), this, [this] { m_flow.start(); });
    m_start->setShortcuts({QKeySequence{Qt::Key_F5}, QKeySequence{Qt::CTRL | Qt::Key_R}});
    m_cancel = update->addAction(tr("&Cancel"), QKeySequence{Qt::Key_Escape}, this,
                                 [this] { m_flow.cancel(); });

    QMenu *view = bar->addMenu(tr("&View"));
    makeThemeMenu(*view->addMenu(tr("&Theme")));
    QAction *timeline = m_dock->toggleViewAction();
    timeline->setText(tr("Time&line"));
    timeline->setShortcut(QKeySequence{Qt::Key_F9});
    view->addAction(timeline);
    QAction *bench = m_bench->toggleViewAction();
    bench->setText(tr("Simulated &bench"));
    bench->setShortcut(QKeySequence{Qt::Key_F8});
    view->addAction(bench);
    view->addAction(tr("&Filter the timeline"), QKeySequence{Qt::CTRL | Qt::Key_F}, this, [this] {
        m_dock->show();
        m_timeline->focusFilter();
    });
    view->addSeparator();
    for (int i = 0; i < m_navigation->count(); ++i) {
        QAction *go = view->addAction(m_navigation->item(i)->text(), this,
                                      [this, i] { m_navigation->setCurrentRow(i); });
        go->setShortcut(QKeySequence{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)});
    }

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addAction(tr("&Help on this page"), QKeySequence{Qt::Key_F1}, this,
                    &MainWindow::openHelp);
    help->addAction(tr("&About Airlift"), this, &MainWindow::openAbout)
        ->setMenuRole(QAction::AboutRole);
}

void MainWindow::makeThemeMenu(QMenu &menu)
{
    auto *group = new QActionGroup{&menu};
    const auto add = [this, &menu, group](const QString &text, ThemeChoice choice) {
        QAction *action = menu.addAction(text, this, [this, choice] { m_theme.choose(choice); });
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == choice);
        action->setActionGroup(group);
    };
    add(tr("&System"), ThemeChoice::System);
    add(tr("&Light"), ThemeChoice::Light);
    add(tr("&Dark"), ThemeChoice::Dark);
}

void MainWindow::refreshActions()
{
    const FlowState &state = m_flow.state();
    const bool settled = state.phase == Phase::Choosing || state.phase == Phase::Finished;
    m_start->setEnabled(settled && startObstacle(state) == StartObstacle::None);
    m_cancel->setEnabled(state.phase == Phase::Preparing || state.phase == Phase::Running);
}

void MainWindow::askBeforeClosing()
{
    auto *question = new QMessageBox{this};
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("An update is running"));
    question->setIconPixmap(
        symbolIcon(Symbol::Alert, QPalette::WindowText).pixmap(QSize{40, 40}, devicePixelRatioF()));
    question->setText(tr("Quit while the update is running?"));
    question->setInformativeText(
        tr("The server stops and the timeline is lost. The device may be left without an end "
           "of its download; it then keeps its old image."));
    QPushButton *quit = question->addButton(tr("&Quit anyway"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("&Stay"), QMessageBox::RejectRole));
    connect(quit, &QPushButton::clicked, this, [this] {
        m_closeAnyway = true;
        close();
    });
    question->open();
}

void MainWindow::showPageActions()
{
    bool canEdit = false;
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto *page = static_cast<Page *>(m_stack->widget(i));
        const bool shown = page == &currentPage();
        // Pages share shortcuts: an invisible action has none.
        for (QAction *action : page->actions())
            action->setVisible(shown);
        for (QAction *action : page->editActions()) {
            action->setVisible(shown);
            canEdit |= shown;
        }
    }
    if (m_edit != nullptr)
        m_edit->menuAction()->setVisible(canEdit);
}

void MainWindow::showTimelineFor(const Page &page)
{
    if (page.usesTimeline())
        return m_dock->setVisible(m_timelineWanted);
    m_timelineWanted = !m_dock->isHidden();
    m_dock->hide();
}

void MainWindow::showPage(int index)
{
    m_navigation->setCurrentRow(index);
}

bool MainWindow::canChooseBundle() const
{
    const Phase phase = m_flow.state().phase;
    return phase == Phase::Choosing || phase == Phase::Finished;
}

Page *MainWindow::pageWithUnsavedWork() const
{
    for (int i = 0; i < m_stack->count(); ++i)
        if (auto *page = static_cast<Page *>(m_stack->widget(i)); page->holdsUnsavedWork())
            return page;
    return nullptr;
}

Page &MainWindow::currentPage() const
{
    return *static_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::openHelp()
{
    auto *help = new HelpDialog{currentPage().helpTopic(), this};
    help->open();
}

void MainWindow::openAbout()
{
    auto *about = new QMessageBox{this};
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setWindowTitle(tr("About Airlift"));
    about->setIconPixmap(programIcon().pixmap(QSize{64, 64}, devicePixelRatioF()));
    about->setText(tr("Airlift %1").arg(QStringLiteral(AIRLIFT_VERSION)));
    about->setInformativeText(tr("Makes signed updates for the CC3220SF, serves them, and follows "
                                 "the device until they are committed."));
    about->open();
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.value(kGeometry).toByteArray()))
        resize(1280, 800);
    restoreState(m_settings.value(kState).toByteArray(), kStateVersion);
    m_timelineShare = std::clamp(m_settings.value(kShare, m_timelineShare).toDouble(), 0.15, 0.6);
}

bool MainWindow::timelineIsBeside() const
{
    return m_dock->isVisibleTo(this) && !m_dock->isFloating() &&
           dockWidgetArea(m_dock) != Qt::BottomDockWidgetArea;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    m_navigation->setCompact(width() < kRoomForNames);
    if (timelineIsBeside() && isVisible() && event->oldSize().width() > 0)
        m_timelineShare = static_cast<double>(m_dock->width()) / event->oldSize().width();
    QMainWindow::resizeEvent(event);
    if (timelineIsBeside())
        resizeDocks({m_dock}, {static_cast<int>(m_timelineShare * width())}, Qt::Horizontal);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Phase phase = m_flow.state().phase;
    if (phase == Phase::Running && !m_closeAnyway) {
        event->ignore();
        return askBeforeClosing();
    }
    if (Page *page = m_closeAnyway ? nullptr : pageWithUnsavedWork()) {
        event->ignore();
        m_navigation->setCurrentRow(m_stack->indexOf(page));
        return page->askAboutUnsavedWork([this] {
            m_closeAnyway = true;
            close();
        });
    }
    if (!currentPage().usesTimeline())
        m_dock->setVisible(m_timelineWanted); // what is remembered is the person's wish
    m_settings.setValue(kGeometry, saveGeometry());
    m_settings.setValue(kState, saveState(kStateVersion));
    if (timelineIsBeside())
        m_settings.setValue(kShare, static_cast<double>(m_dock->width()) / width());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!canChooseBundle() || droppedFile(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    statusBar()->showMessage(tr("Drop it to choose it as the bundle."), 4000);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    m_flow.chooseBundle({BundleChoice::Kind::File, path});
    statusBar()->showMessage(tr("Bundle chosen: %1").arg(path), 8000);
}

} // namespace airlift::ui

#include "main_window.moc"
