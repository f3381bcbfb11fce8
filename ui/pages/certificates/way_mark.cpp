#include "ui/pages/certificates/way_mark.h"

#include "ui/theme/colours.h"

#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>

namespace airlift::ui {

WayMark::WayMark(const QString &text, Direction, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // all arrows are of one length
}

QSize WayMark::sizeHint() const
{
    return {qMax(56, fontMetrics().horizontalAdvance(m_text) + 12), 48};
}

void WayMark::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = mutedText(palette());
    const qreal y = height() / 2.0;
    const qreal end = width() - 4.0;
    painter.setPen(QPen{colour, 1.6, Qt::SolidLine, Qt::RoundCap});
    painter.drawLine(QPointF{4, y}, QPointF{end, y});
    QPainterPath head;
    head.moveTo(end - 6, y - 4);
    head.lineTo(end, y);
    head.lineTo(end - 6, y + 4);
    painter.drawPath(head);
    painter.drawText(
        QRectF{0, y - fontMetrics().height() - 4.0, width() + 0.0, fontMetrics().height() + 2.0},
        Qt::AlignCenter, m_text);
}

void DevicePicture::paintEvent(QPaintEvent *)
{
    const auto *grid = qobject_cast<QGridLayout *>(layout());
    if (grid == nullptr)
        return;
    constexpr int kDeviceColumn = 2;
    QRect right;
    for (int row = 0; row < grid->rowCount(); ++row) {
        if (const QLayoutItem *item = grid->itemAtPosition(row, kDeviceColumn))
            right = right.united(item->geometry());
    }
    const QRectF board = QRectF{right}.adjusted(-10.5, 0.5, 9.5, 10.5);
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone accent = tone(Tint::Accent, palette());
    painter.setPen(QPen{accent.border, 1.0});
    painter.setBrush(accent.surface);
    painter.drawRoundedRect(board, 12, 12);
}

} // namespace airlift::ui
