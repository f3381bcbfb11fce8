#include "ui/widgets/log/log_accessible.h"

#include "ui/widgets/log/log_view.h"

namespace airlift::ui {

namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<LogView *>(object);
    return view != nullptr ? new LogAccessible{view} : nullptr;
}

} // namespace

LogAccessible::LogAccessible(LogView *view)
    : QAccessibleWidget(view, QAccessible::Terminal)
{
}

void LogAccessible::install()
{
    [[maybe_unused]] static const bool once = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
}

LogView &LogAccessible::view() const
{
    return *static_cast<LogView *>(object());
}

QString LogAccessible::shown() const
{
    return view().visibleTexts().join(u'\n');
}

void *LogAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString LogAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return view().lineText(view().currentLine());
    return QAccessibleWidget::text(kind);
}

QAccessible::State LogAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void LogAccessible::selection(int index, int *start, int *end) const
{
    *start = *end = 0;
    if (index != 0 || !view().hasSelection())
        return;
    // As far as it is on the screen: the rest is not part of the text.
    const QString text = view().selectedText();
    const qsizetype at = shown().indexOf(text);
    if (at < 0)
        return;
    *start = static_cast<int>(at);
    *end = static_cast<int>(at + text.size());
}

int LogAccessible::selectionCount() const
{
    return view().hasSelection() ? 1 : 0;
}

qint64 LogAccessible::rowAt(int offset) const
{
    return view().firstVisibleRow() + shown().left(offset).count(u'\n');
}

int LogAccessible::cursorPosition() const
{
    const QStringList texts = view().visibleTexts();
    qint64 row = view().currentRow() - view().firstVisibleRow();
    qsizetype offset = 0;
    for (qsizetype i = 0; i < texts.size() && row > 0; ++i, --row)
        offset += texts.at(i).size() + 1;
    return static_cast<int>(offset);
}

void LogAccessible::setCursorPosition(int position)
{
    view().goToRow(rowAt(position));
}

QString LogAccessible::text(int start, int end) const
{
    return shown().mid(start, end < 0 ? -1 : end - start);
}

int LogAccessible::characterCount() const
{
    return static_cast<int>(shown().size());
}

QRect LogAccessible::characterRect(int offset) const
{
    return view().rowRect(rowAt(offset));
}

int LogAccessible::offsetAtPoint(const QPoint &point) const
{
    const QStringList texts = view().visibleTexts();
    const qint64 row = view().rowAtPoint(point) - view().firstVisibleRow();
    qsizetype offset = 0;
    for (qsizetype i = 0; i < texts.size() && i < row; ++i)
        offset += texts.at(i).size() + 1;
    return static_cast<int>(offset);
}

void LogAccessible::scrollToSubstring(int start, int)
{
    view().goToRow(rowAt(start));
}

QString LogAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace airlift::ui
