#include "ui/widgets/drop_overlay.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/fonts.h"

#include <QPainter>

namespace airlift::ui {

DropOverlay::DropOverlay(const QString &title, const QString &text, QWidget *page)
    : QWidget(page)
    , m_title(title)
    , m_text(text)
{
    setAttribute(Qt::WA_TransparentForMouseEvents); // the drop goes to the page
    setAccessibleName(title);
    hide();
}

void DropOverlay::present()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.86F);
    painter.fillRect(rect(), veil);
    const Tone accent = tone(Tint::Accent, palette());
    painter.setPen(QPen{accent.text, 2, Qt::DashLine});
    painter.setBrush(accent.surface);
    const QRectF area = QRectF{rect()}.adjusted(24, 24, -24, -24);
    painter.drawRoundedRect(area, 12, 12);
    constexpr qreal kPicture = 48;
    const QPointF centre = area.center();
    paintSymbol(painter, Symbol::Files,
                {centre.x() - kPicture / 2, centre.y() - 80, kPicture, kPicture}, accent.text);
    painter.setPen(accent.text);
    painter.setFont(scaled(font(), 1.4, QFont::DemiBold));
    const QRectF words{area.left() + 24, centre.y() - 16, area.width() - 48, 40};
    painter.drawText(words, Qt::AlignCenter, m_title);
    painter.setFont(font());
    painter.drawText(words.translated(0, 40).adjusted(0, 0, 0, 40),
                     Qt::AlignHCenter | Qt::TextWordWrap, m_text);
}

} // namespace airlift::ui
