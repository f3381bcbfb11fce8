#include "ui/widgets/card.h"

#include "ui/theme/colours.h"

#include <QPainter>

namespace airlift::ui {

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::setTint(std::optional<Tint> tint)
{
    if (tint == m_tint)
        return;
    m_tint = tint;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    constexpr qreal kRadius = 8.0;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const Tone colours = m_tint ? tone(*m_tint, palette())
                                : Tone{{}, palette().color(QPalette::Base), hairline(palette())};
    painter.setPen(QPen{colours.border, 1.0});
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

} // namespace airlift::ui
