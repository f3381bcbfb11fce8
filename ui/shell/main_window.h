#pragma once

#include "ui/flow/update_flow.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace airlift::ui {

class Navigation;
class Page;
class TimelinePanel;

/// The frame around the pages: header strip, navigation, timeline, actions. Knows the pages only
/// through their list.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(UpdateFlow &flow, Theme &theme, QSettings &settings, QWidget *parent = nullptr);
    [[nodiscard]] Page &currentPage() const;
    void showPage(int index);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePages();
    void makeTimeline();
    void makeBench();
    void makeMenus();
    void makeThemeMenu(QMenu &menu);
    void refreshActions();
    void showPageActions();
    void showTimelineFor(const Page &page);
    [[nodiscard]] bool canChooseBundle() const;
    [[nodiscard]] Page *pageWithUnsavedWork() const;
    void askBeforeClosing();
    void openHelp();
    void openAbout();
    void restore();
    [[nodiscard]] bool timelineIsBeside() const;

    UpdateFlow &m_flow;
    Theme &m_theme;
    QSettings &m_settings;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_stack = nullptr;
    TimelinePanel *m_timeline = nullptr;
    QDockWidget *m_dock = nullptr;
    QDockWidget *m_bench = nullptr;
    double m_timelineShare = 0.31; ///< of the window's width; kept when the window grows or shrinks
    QMenu *m_edit = nullptr;
    bool m_timelineWanted = true; ///< on the pages that use it
    QAction *m_start = nullptr;
    QAction *m_cancel = nullptr;
    bool m_closeAnyway = false;
};

} // namespace airlift::ui
