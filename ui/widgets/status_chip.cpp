#include "ui/widgets/status_chip.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {
constexpr int kIcon = 16;
constexpr int kPadding = 8;
constexpr int kGap = 6;

int pictureWidth(const Badge &badge)
{
    return badge.symbol == Symbol::None ? 0 : kIcon + kGap;
}
} // namespace

StatusChip::StatusChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StatusChip::setCaption(const QString &caption)
{
    m_caption = caption;
    describe();
}

void StatusChip::present(const Badge &badge)
{
    if (badge == m_badge)
        return;
    m_badge = badge;
    describe();
    updateGeometry();
    update();
}

void StatusChip::describe()
{
    const QString name =
        m_caption.isEmpty() ? m_badge.text : tr("%1: %2").arg(m_caption, m_badge.text);
    setAccessibleName(name);
    setAccessibleDescription(m_badge.detail);
    setToolTip(Format::toolTip(m_badge.detail.isEmpty() ? name : name + u'\n' + m_badge.detail));
}

QSize StatusChip::sizeHint() const
{
    return {2 * kPadding + pictureWidth(m_badge) + fontMetrics().horizontalAdvance(m_badge.text) +
                2,
            qMax(m_badge.symbol == Symbol::None ? 20 : 28, fontMetrics().height() + 4)};
}

QSize StatusChip::minimumSizeHint() const
{
    // Without a picture the words are all there is.
    return {m_badge.symbol == Symbol::None ? sizeHint().width() : 2 * kPadding + kIcon,
            sizeHint().height()};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    const Tone colours = tone(m_badge.tint, palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colours.border, 1.0});
    painter.setBrush(colours.surface);
    const QRectF pill = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    paintSymbol(painter, m_badge.symbol,
                QRectF{kPadding + 0.0, (height() - kIcon) / 2.0, kIcon, kIcon}, colours.text);
    const QRect words = rect().adjusted(kPadding + pictureWidth(m_badge), 0, -kPadding, 0);
    if (words.width() <
        qMin(fontMetrics().averageCharWidth() * 3, fontMetrics().horizontalAdvance(m_badge.text)))
        return; // the picture alone; the words are in the tool tip
    painter.setPen(m_badge.tint == Tint::Neutral ? palette().color(QPalette::WindowText)
                                                 : colours.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_badge.text, Qt::ElideRight, words.width()));
}

} // namespace airlift::ui
