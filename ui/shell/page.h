#pragma once

#include "ui/view/badge.h"

#include <functional>

#include <QWidget>

class QSettings;

namespace airlift::ui {

class UpdateFlow;

/// A place in the window. A page knows its own matter and nothing of the other pages. Its
/// QWidget::actions() appear in the File menu while it is shown.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Help page to open for it: resources/help/<topic>.md.
    [[nodiscard]] virtual QString helpTopic() const = 0;
    /// Shown in the Edit menu while the page is.
    [[nodiscard]] virtual QList<QAction *> editActions() const { return {}; }
    /// False: the page is about something else than a run, and gets the room of the timeline.
    [[nodiscard]] virtual bool usesTimeline() const { return true; }
    /// Where the page keeps what it wants to find again. Called once, before it is shown.
    virtual void useSettings(QSettings &) {}
    /// Something would be lost if the window closed now.
    [[nodiscard]] virtual bool holdsUnsavedWork() const { return false; }
    /// Asks about it and goes on if the person wants that. Returns at once.
    virtual void askAboutUnsavedWork(const std::function<void()> &goOn) { goOn(); }

Q_SIGNALS:
    void message(const QString &text);    ///< for the status bar
    void evidenceRequested(quint64 line); ///< show this UART line in the timeline
    void updateRequested();               ///< the bundle of the next update was chosen
};

/// A row of the navigation.
struct PageEntry {
    QString title;
    Symbol symbol = Symbol::None;
    Page *(*make)(UpdateFlow &flow, QWidget *parent) = nullptr;
};

/// All pages, in the order of the navigation. A new page is a folder in ui/pages and a line in
/// pages.cpp.
[[nodiscard]] QList<PageEntry> pages();

} // namespace airlift::ui
