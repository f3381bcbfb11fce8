#include "ui/widgets/log/log_view.h"

#include "ui/widgets/log/log_accessible.h"

#include <algorithm>
#include <chrono>

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTimerEvent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {
constexpr std::chrono::milliseconds kFrame{33};
constexpr int kPicture = 14;
constexpr int kPadding = 8;
} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_finder(new LogFinder{this})
{
    LogAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    auto *corner = new QWidget; // the style's own has a frame
    corner->setAutoFillBackground(true);
    corner->setBackgroundRole(QPalette::Base);
    setCornerWidget(corner);
    setAccessibleName(tr("Log"));
    connect(m_finder, &LogFinder::found, this, &LogView::takeFound);
    measure();
}

LogView::~LogView() = default;

void LogView::setStore(std::shared_ptr<const LogStore> store)
{
    m_finder->stop();
    m_store = std::move(store);
    m_reader = m_store ? std::make_unique<LogReader>(m_store) : nullptr;
    m_looks.clear();
    m_markers.clear();
    m_anchor = m_cursor = {};
    m_chip = -1;
    m_widest = 0;
    m_chosen = false;
    m_filtering = false;
    refreshNow();
}

void LogView::refresh()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start(kFrame.count(), this);
}

void LogView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_refreshTimer.timerId()) {
        m_refreshTimer.stop();
        refreshNow();
    } else if (event->timerId() == m_dragTimer.timerId()) {
        moveCursor(placeAt(m_dragAt), true); // dragging beyond an edge scrolls
        ensureVisible(m_cursor.row);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void LogView::refreshNow()
{
    m_finder->goOn();
    measure();
    updateScrollBars();
    viewport()->update();
}

void LogView::takeFound()
{
    if (m_filtering)
        updateScrollBars();
    viewport()->update();
}

void LogView::measure()
{
    const QFontMetrics metrics = fontMetrics();
    m_metrics.rowHeight = metrics.height() + 4;
    m_metrics.ascent = metrics.ascent() + 2;
    m_metrics.character = qMax(1, metrics.horizontalAdvance(u'0'));
    const bool timed = m_store && m_store->hasTimes();
    const qint64 lines = m_store ? qMax<qint64>(m_store->lineCount(), 1000) : 1000;
    const QString widest = timed ? u"00:00:00.000"_s : QString::number(lines);
    m_metrics.gutter =
        kPadding + kPicture + 6 + metrics.horizontalAdvance(widest) + 2 + kPadding + kPadding;
}

qint64 LogView::rowCount() const
{
    if (!m_store)
        return 0;
    return m_filtering ? static_cast<qint64>(m_finder->hits().size()) : m_store->lineCount();
}

qint64 LogView::lineOf(qint64 row) const
{
    if (!m_filtering)
        return row;
    const auto &hits = m_finder->hits();
    return row >= 0 && row < static_cast<qint64>(hits.size())
               ? static_cast<qint64>(hits[static_cast<std::size_t>(row)])
               : -1;
}

qint64 LogView::rowOf(qint64 line) const
{
    if (!m_filtering)
        return std::clamp<qint64>(line, 0, qMax<qint64>(0, rowCount() - 1));
    const auto &hits = m_finder->hits();
    const auto found = std::lower_bound(hits.begin(), hits.end(), static_cast<quint32>(line));
    return qMin<qint64>(found - hits.begin(), qMax<qint64>(0, rowCount() - 1));
}

std::shared_ptr<const LineLook> LogView::look(qint64 line) const
{
    if (!m_reader || line < 0)
        return std::make_shared<const LineLook>();
    if (const auto *kept = m_looks.object(line))
        return *kept;
    auto fresh = std::make_shared<const LineLook>(lookOf(m_reader->line(line)));
    if (line < m_store->wholeLines())
        m_looks.insert(line, new std::shared_ptr<const LineLook>{fresh});
    return fresh;
}

void LogView::updateScrollBars()
{
    const int page = qMax(1, viewport()->height() / m_metrics.rowHeight);
    m_adjusting = true;
    QScrollBar *vertical = verticalScrollBar();
    vertical->setPageStep(page);
    vertical->setSingleStep(1);
    vertical->setRange(0, static_cast<int>(qMax<qint64>(0, rowCount() - page)));
    if (m_following)
        vertical->setValue(vertical->maximum());
    QScrollBar *horizontal = horizontalScrollBar();
    const int room = viewport()->width() - m_metrics.gutter - kPadding;
    horizontal->setPageStep(qMax(1, room));
    horizontal->setSingleStep(4 * m_metrics.character);
    horizontal->setRange(0, qMax(0, m_widest - room));
    m_adjusting = false;
}

void LogView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    m_chosen = m_chosen && !following;
    updateScrollBars();
    viewport()->update();
    Q_EMIT followingChanged(following);
}

void LogView::scrollContentsBy(int, int dy)
{
    viewport()->update();
    if (m_adjusting || dy == 0)
        return;
    // Scrolling up is how somebody says "let me read"; reaching the end, "go on".
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    if (m_following != (atEnd && m_store && !m_store->isComplete())) {
        m_following = atEnd && m_store && !m_store->isComplete();
        Q_EMIT followingChanged(m_following);
    }
}

void LogView::ensureVisible(qint64 row)
{
    QScrollBar *bar = verticalScrollBar();
    const int page = bar->pageStep();
    if (row < bar->value())
        bar->setValue(static_cast<int>(row));
    else if (row >= bar->value() + page)
        bar->setValue(static_cast<int>(row - page + 1));
}

void LogView::setMarkers(const QMap<qint64, LogMarker> &markers)
{
    if (markers == m_markers)
        return;
    m_markers = markers;
    viewport()->update();
}

void LogView::goToLine(qint64 line)
{
    if (m_filtering && lineOf(rowOf(line)) != line)
        setFiltering(false);
    setFollowing(false);
    updateScrollBars(); // lines may have come since the last frame
    const qint64 row = rowOf(line);
    m_anchor = m_cursor = {row, 0};
    m_chip = -1;
    m_chosen = true;
    const int third = verticalScrollBar()->pageStep() / 3; // what led to it stands above
    verticalScrollBar()->setValue(static_cast<int>(qMax<qint64>(0, row - third)));
    horizontalScrollBar()->setValue(0);
    viewport()->update();
    Q_EMIT currentChanged(line);
}

void LogView::find(const LogQuery &query)
{
    if (query == m_finder->query())
        return;
    const qint64 line = currentLine();
    m_finder->start(m_store, query);
    if (query.isEmpty() && m_filtering)
        setFiltering(false);
    if (m_filtering)
        m_cursor = m_anchor = {rowOf(qMax<qint64>(0, line)), 0};
    updateScrollBars();
    viewport()->update();
}

void LogView::findNext(bool forward)
{
    const auto &hits = m_finder->hits();
    if (hits.empty())
        return;
    const auto here = static_cast<quint32>(qMax<qint64>(0, currentLine()));
    auto next = forward ? std::upper_bound(hits.begin(), hits.end(), here)
                        : std::lower_bound(hits.begin(), hits.end(), here);
    if (forward && next == hits.end())
        next = hits.begin(); // round and round
    else if (!forward)
        next = next == hits.begin() ? std::prev(hits.end()) : std::prev(next);
    goToLine(*next);
}

qint64 LogView::currentHit() const
{
    const auto &hits = m_finder->hits();
    const auto line = static_cast<quint32>(qMax<qint64>(0, currentLine()));
    const auto found = std::lower_bound(hits.begin(), hits.end(), line);
    return found != hits.end() && *found == line ? found - hits.begin() + 1 : 0;
}

void LogView::setFiltering(bool filtering)
{
    if (filtering == m_filtering)
        return;
    const qint64 line = currentLine();
    m_filtering = filtering && !m_finder->query().isEmpty();
    m_anchor = m_cursor = {rowOf(qMax<qint64>(0, line)), 0};
    updateScrollBars();
    ensureVisible(m_cursor.row);
    viewport()->update();
}

bool LogView::hasSelection() const
{
    return m_anchor != m_cursor;
}

std::pair<LogView::Place, LogView::Place> LogView::selection() const
{
    return std::minmax(m_anchor, m_cursor);
}

QString LogView::selectedText() const
{
    if (!m_store || !hasSelection())
        return {};
    const auto [from, to] = selection();
    LogReader reader{m_store}; // one of its own: the view's keeps the block on the screen
    QString text;
    for (qint64 row = from.row; row <= to.row && text.size() < kMaxCopy; ++row) {
        const QString line = readable(reader.line(lineOf(row)));
        const qsizetype begin = row == from.row ? qMin<qsizetype>(from.column, line.size()) : 0;
        const qsizetype end = row == to.row ? qMin<qsizetype>(to.column, line.size()) : line.size();
        text += QStringView{line}.mid(begin, end - begin);
        if (row < to.row)
            text += u'\n';
    }
    return text;
}

void LogView::selectAll()
{
    const qint64 last = rowCount() - 1;
    if (last < 0)
        return;
    m_anchor = {0, 0};
    m_cursor = {last, static_cast<int>(look(lineOf(last))->text.size())};
    viewport()->update();
}

void LogView::copy()
{
    const QString text = selectedText();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT message(
        text.size() >= kMaxCopy
            ? tr("Copied the first 16 MB of the selection; the log file has all of it.")
            : tr("Copied %n line(s).", nullptr, static_cast<int>(text.count(u'\n')) + 1));
}

qint64 LogView::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

QString LogView::lineText(qint64 line) const
{
    return look(line)->text;
}

void LogView::goToRow(qint64 row)
{
    goToLine(lineOf(std::clamp<qint64>(row, 0, qMax<qint64>(0, rowCount() - 1))));
}

QRect LogView::rowRect(qint64 row) const
{
    const int top = static_cast<int>(row - firstVisibleRow()) * m_metrics.rowHeight;
    return {viewport()->mapToGlobal(QPoint{0, top}),
            QSize{viewport()->width(), m_metrics.rowHeight}};
}

qint64 LogView::rowAtPoint(const QPoint &onScreen) const
{
    return placeAt(viewport()->mapFromGlobal(onScreen)).row;
}

QStringList LogView::visibleTexts() const
{
    QStringList texts;
    const qint64 first = firstVisibleRow();
    const qint64 end = qMin(rowCount(), first + verticalScrollBar()->pageStep());
    for (qint64 row = first; row < end; ++row)
        texts << look(lineOf(row))->text;
    return texts;
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        measure();
        updateScrollBars();
        viewport()->update();
    }
}

} // namespace airlift::ui
