#pragma once

#include "ui/view/badge.h"

#include <QWidget>

namespace airlift::ui {

class UpdateFlow;

/// A place in the window. A page knows its own matter and nothing of the other pages. Its
/// QWidget::actions() appear in the File menu.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Help page to open for it: resources/help/<topic>.md.
    [[nodiscard]] virtual QString helpTopic() const = 0;

Q_SIGNALS:
    void message(const QString &text);    ///< for the status bar
    void evidenceRequested(quint64 line); ///< show this UART line in the timeline
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
