#include "core/explain/code_book.h"
#include "ui/view/format.h"
#include "ui/widgets/log/log_view.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {
constexpr int kDragPace = 50; ///< milliseconds between two steps beyond the edge
}

LogView::Place LogView::placeAt(QPoint position) const
{
    const qint64 rows = rowCount();
    if (rows == 0)
        return {};
    const int step = position.y() < 0 ? -1 : position.y() / m_metrics.rowHeight;
    const qint64 row = std::clamp<qint64>(firstVisibleRow() + step, 0, rows - 1);
    QTextLayout layout;
    layOut(layout, *look(lineOf(row)));
    const int x = position.x() - m_metrics.gutter + horizontalScrollBar()->value();
    return {row, layout.lineAt(0).xToCursor(x)};
}

QRect LogView::chipRect(qint64 row, const CodeSpan &code) const
{
    QTextLayout layout;
    layOut(layout, *look(lineOf(row)));
    const QTextLine line = layout.lineAt(0);
    const int left = static_cast<int>(line.cursorToX(static_cast<int>(code.start)));
    const int right = static_cast<int>(line.cursorToX(static_cast<int>(code.start + code.length)));
    const int top = static_cast<int>(row - firstVisibleRow()) * m_metrics.rowHeight;
    return {m_metrics.gutter - horizontalScrollBar()->value() + left - 3, top, right - left + 6,
            m_metrics.rowHeight};
}

LogView::Hit LogView::hitAt(QPoint position) const
{
    Hit hit{placeAt(position), std::nullopt, {}};
    const bool below = position.y() / m_metrics.rowHeight + firstVisibleRow() >= rowCount();
    if (below || position.x() < m_metrics.gutter - 4)
        return hit;
    const auto shown = look(lineOf(hit.place.row));
    for (const CodeSpan &code : shown->codes) {
        const QRect rect = chipRect(hit.place.row, code);
        if (rect.contains(position)) {
            hit.rect = rect;
            hit.code = code;
        }
    }
    return hit;
}

void LogView::moveCursor(Place to, bool extend)
{
    const bool otherRow = to.row != m_cursor.row;
    m_cursor = to;
    m_chosen = true;
    if (!extend)
        m_anchor = to;
    if (otherRow)
        m_chip = -1;
    viewport()->update();
    if (otherRow)
        Q_EMIT currentChanged(lineOf(to.row));
}

void LogView::chooseChip(int step)
{
    const auto count = static_cast<int>(look(currentLine())->codes.size());
    if (count == 0)
        return;
    m_chip = m_chip < 0 ? (step > 0 ? 0 : count - 1) : std::clamp(m_chip + step, 0, count - 1);
    viewport()->update();
}

void LogView::activateChip()
{
    const auto shown = look(currentLine());
    if (shown->codes.empty())
        return;
    const auto index = static_cast<std::size_t>(qMax(0, m_chip));
    const CodeSpan &code = shown->codes[std::min(index, shown->codes.size() - 1)];
    ensureVisible(m_cursor.row);
    Q_EMIT codeActivated(code.code,
                         viewport()->mapToGlobal(chipRect(m_cursor.row, code).bottomLeft()));
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const qint64 last = qMax<qint64>(0, rowCount() - 1);
    const int page = verticalScrollBar()->pageStep();
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto goTo = [&](qint64 row) {
        const qint64 to = std::clamp<qint64>(row, 0, last);
        const auto length = static_cast<int>(look(lineOf(to))->text.size());
        moveCursor({to, extend && to >= m_anchor.row ? length : 0}, extend);
        setFollowing(to == last && m_store && !m_store->isComplete() && !extend);
        ensureVisible(to);
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return goTo(m_cursor.row - 1);
    case Qt::Key_Down:
        return goTo(m_cursor.row + 1);
    case Qt::Key_PageUp:
        return goTo(m_cursor.row - page);
    case Qt::Key_PageDown:
        return goTo(m_cursor.row + page);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(last);
    case Qt::Key_Left:
        return chooseChip(-1);
    case Qt::Key_Right:
        return chooseChip(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return activateChip();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Hit hit = hitAt(event->pos());
    if (hit.code) {
        moveCursor(hit.place, false);
        Q_EMIT codeActivated(hit.code->code, viewport()->mapToGlobal(hit.rect.bottomLeft()));
        return;
    }
    m_dragging = true;
    if (m_following) // a moving text cannot be marked
        setFollowing(false);
    moveCursor(hit.place, event->modifiers().testFlag(Qt::ShiftModifier));
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging) {
        viewport()->setCursor(hitAt(event->pos()).code ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    m_dragAt = event->pos();
    const bool inside = viewport()->rect().contains(event->pos());
    if (inside)
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(kDragPace, this);
    moveCursor(placeAt(event->pos()), true);
}

void LogView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_dragTimer.stop();
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The word under the pointer; device names and paths count as one.
    const Place place = placeAt(event->pos());
    const QString text = look(lineOf(place.row))->text;
    const auto belongs = [&text](int at) {
        const QChar c = text.at(at);
        return c.isLetterOrNumber() || u"_-./"_s.contains(c);
    };
    int from = place.column;
    int to = place.column;
    while (from > 0 && belongs(from - 1))
        --from;
    while (to < text.size() && belongs(to))
        ++to;
    m_anchor = {place.row, from};
    moveCursor({place.row, to}, true);
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyIt = menu->addAction(tr("&Copy"), this, &LogView::copy);
    copyIt->setEnabled(hasSelection());
    menu->addAction(tr("Select &all"), this, &LogView::selectAll);
    if (!look(currentLine())->codes.empty()) {
        menu->addSeparator();
        menu->addAction(tr("&Explain the code of this line"), this, &LogView::activateChip);
    }
    menu->popup(event->globalPos());
}

bool LogView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        if (!hit.code) {
            QToolTip::hideText();
            return true;
        }
        const auto entry = explain::lookUp(hit.code->code.group, hit.code->code.status);
        const QString text =
            entry ? u"%1\n%2"_s.arg(QString::fromLatin1(entry->symbol), entry->meaning)
                  : tr("Several parts of the firmware use this number. Choose it to see them all.");
        QToolTip::showText(help->globalPos(), Format::toolTip(text), viewport(), hit.rect);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LogView::focusInEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace airlift::ui
