#pragma once

#include "ui/widgets/log/log_view.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace airlift::ui {

class TextLabel;

/// A log with its tools: search, filter, and the way back to the end.
class LogPane final : public QWidget
{
    Q_OBJECT
public:
    explicit LogPane(QWidget *parent = nullptr);
    [[nodiscard]] LogView &view() { return *m_view; }
    /// Another log; what is searched for is searched in it too.
    void setStore(std::shared_ptr<const LogStore> store);
    /// A tool of the page, at the right end of the row.
    void addTool(QWidget *tool);
    /// What stands in place of lines while there are none.
    void setPlaceholder(const QString &text);
    void focusSearch();
    /// The store grew or changed.
    void refresh();

Q_SIGNALS:
    void codeActivated(const airlift::session::DeviceCode &code, const QPoint &where);
    void message(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void search();
    void presentHits();
    void presentFollowing();
    [[nodiscard]] QToolButton *makeTool(Symbol symbol, const QString &words, bool checkable);

    LogView *m_view;
    QLineEdit *m_text;
    QToolButton *m_pattern;
    QToolButton *m_filter;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_end;
    TextLabel *m_hits;
    TextLabel *m_placeholder;
    QHBoxLayout *m_tools;
};

} // namespace airlift::ui
