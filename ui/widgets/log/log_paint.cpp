#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/log/log_view.h"

#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

constexpr int kPicture = 14;
constexpr int kPadding = 8;

std::pair<Symbol, Tint> pictureOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Good:
        return {Symbol::Check, Tint::Ok};
    case LineKind::Warning:
        return {Symbol::Alert, Tint::Warning};
    case LineKind::Error:
        return {Symbol::CrossCircle, Tint::Error};
    case LineKind::Plain:
    case LineKind::Quiet:
        break;
    }
    return {Symbol::None, Tint::Neutral};
}

QColor inkOf(LineKind kind, const QPalette &palette)
{
    if (kind == LineKind::Plain)
        return palette.color(QPalette::Text);
    if (kind == LineKind::Quiet)
        return mutedText(palette);
    return tone(pictureOf(kind).second, palette).text;
}

} // namespace

void LogView::layOut(QTextLayout &layout, const LineLook &look) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFont(font());
    layout.setText(look.text);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid()) {
        line.setLineWidth(1e6);
        line.setPosition({0, 2});
    }
    layout.endLayout();
}

QList<QTextLayout::FormatRange> LogView::rangesFor(qint64 row, const LineLook &look) const
{
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&ranges](qsizetype start, qsizetype length, const QTextCharFormat &format) {
        ranges.append({static_cast<int>(start), static_cast<int>(length), format});
    };
    if (const LogMatcher *matcher = m_finder->matcher()) {
        QTextCharFormat hit;
        hit.setBackground(tone(Tint::Warning, palette()).border);
        hit.setForeground(palette().color(QPalette::Text));
        for (const LogMatcher::Span &span : matcher->spansIn(look.text))
            add(span.start, span.length, hit);
    }
    const auto [from, to] = selection();
    if (from != to && row >= from.row && row <= to.row) {
        QTextCharFormat chosen;
        chosen.setBackground(palette().color(QPalette::Highlight));
        chosen.setForeground(palette().color(QPalette::HighlightedText));
        const int begin = row == from.row ? from.column : 0;
        const int end = row == to.row ? to.column : static_cast<int>(look.text.size());
        add(begin, qMax(0, end - begin), chosen);
    }
    return ranges;
}

void LogView::paintChips(QPainter &painter, const QTextLayout &layout, qint64 row,
                         const LineLook &look, QPointF origin) const
{
    const QTextLine line = layout.lineAt(0);
    const Tone accent = tone(Tint::Accent, palette());
    for (std::size_t i = 0; i < look.codes.size(); ++i) {
        const CodeSpan &code = look.codes[i];
        const qreal left = line.cursorToX(static_cast<int>(code.start));
        const qreal right = line.cursorToX(static_cast<int>(code.start + code.length));
        constexpr qreal kAround = 1.5; // more would cover the character before it
        const QRectF pill{origin.x() + left - kAround, origin.y() + 1.5, right - left + 2 * kAround,
                          m_metrics.rowHeight - 3.0};
        const bool chosen = hasFocus() && row == m_cursor.row && m_chip == static_cast<int>(i);
        painter.setPen(QPen{chosen ? accent.text : accent.border, chosen ? 2.0 : 1.0});
        painter.setBrush(accent.surface);
        painter.drawRoundedRect(pill, 4, 4);
    }
}

void LogView::paintGutter(QPainter &painter, qint64 line, const LineLook &look,
                          const LogMarker *marker, int top)
{
    const auto [symbol, tint] =
        marker != nullptr ? std::pair{marker->symbol, marker->tint} : pictureOf(look.kind);
    const int number = kPadding + kPicture + 6;
    paintSymbol(
        painter, symbol,
        QRectF{kPadding + 0.0, top + (m_metrics.rowHeight - kPicture) / 2.0, kPicture, kPicture},
        tone(tint, palette()).text);
    painter.setPen(mutedText(palette()));
    const auto time = m_store->timeOf(line);
    const QString label = time ? time->toString(u"HH:mm:ss.zzz"_s) : QString::number(line + 1);
    const int width = m_metrics.gutter - number - 2 * kPadding;
    painter.drawText(QRect{number, top, width, m_metrics.rowHeight},
                     Qt::AlignRight | Qt::AlignVCenter, label);
}

void LogView::paintRow(QPainter &painter, qint64 row, int top)
{
    const qint64 line = lineOf(row);
    const auto shown = look(line);
    const auto marked = m_markers.constFind(line);
    const LogMarker *marker = marked == m_markers.constEnd() ? nullptr : &*marked;
    const QRect whole{0, top, viewport()->width(), m_metrics.rowHeight};
    const bool spoken = marker != nullptr && !marker->text.isEmpty(); // else only its picture
    if (spoken)
        painter.fillRect(whole, tone(marker->tint, palette()).surface);
    else if (row == m_cursor.row && (hasFocus() || m_chosen))
        painter.fillRect(whole, sunken(palette()));
    if (row == m_cursor.row && hasFocus())
        painter.fillRect(QRect{0, top, 3, m_metrics.rowHeight}, tone(Tint::Accent, palette()).text);

    QTextLayout layout;
    layOut(layout, *shown);
    const QPointF origin{m_metrics.gutter - horizontalScrollBar()->value() + 0.0, top + 0.0};
    painter.save();
    painter.setClipRect(QRect{m_metrics.gutter - 4, top, viewport()->width(), m_metrics.rowHeight});
    paintChips(painter, layout, row, *shown, origin);
    painter.setPen(inkOf(shown->kind, palette()));
    layout.draw(&painter, origin, rangesFor(row, *shown));
    if (spoken) {
        // Said at the right, where it hides nothing of a line of usual length.
        const int width = fontMetrics().horizontalAdvance(marker->text) + 16;
        const QRect note{viewport()->width() - width - kPadding, top + 1, width,
                         m_metrics.rowHeight - 2};
        const Tone colours = tone(marker->tint, palette());
        painter.setPen(colours.border);
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(note, 4, 4);
        painter.setPen(colours.text);
        painter.drawText(note, Qt::AlignCenter, marker->text);
    }
    painter.restore();
    paintGutter(painter, line, *shown, marker, top);
    m_widest = qMax(m_widest, static_cast<int>(layout.lineAt(0).naturalTextWidth()) + 2 * kPadding);
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter{viewport()};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const int widest = m_widest;
    const qint64 first = firstVisibleRow();
    const qint64 rows = rowCount();
    const int page = viewport()->height() / m_metrics.rowHeight + 1;
    for (int i = 0; i < page && first + i < rows; ++i)
        paintRow(painter, first + i, i * m_metrics.rowHeight);
    if (rows > 0) {
        const int edge = m_metrics.gutter - kPadding;
        painter.fillRect(QRect{edge, 0, 1, viewport()->height()}, hairline(palette()));
    }
    if (m_widest != widest) // not from inside a paint event
        refresh();
}

} // namespace airlift::ui
