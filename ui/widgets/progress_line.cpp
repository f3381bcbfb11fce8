#include "ui/widgets/progress_line.h"

#include "ui/theme/colours.h"

#include <algorithm>

#include <QPainter>

namespace airlift::ui {

namespace {

QColor fillFor(Tint tint, const QPalette &palette)
{
    if (tint == Tint::Accent)
        return palette.color(QPalette::Active, QPalette::Highlight);
    return tone(tint, palette).text;
}

void paintSegment(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    if (rect.width() <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const qreal radius = std::min(rect.height(), rect.width()) / 2.0;
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

} // namespace

void paintProgress(QPainter &painter, const QRectF &groove, std::optional<double> fraction,
                   Tint tint, const QPalette &palette)
{
    paintSegment(painter, groove, sunken(palette));
    if (!fraction)
        return;
    QRectF done = groove;
    done.setWidth(groove.width() * std::clamp(*fraction, 0.0, 1.0));
    paintSegment(painter, done, fillFor(tint, palette));
}

ProgressLine::ProgressLine(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, kSteps);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overall progress"));
    m_wander.setStartValue(0.0);
    m_wander.setEndValue(1.0);
    m_wander.setDuration(1600);
    m_wander.setLoopCount(-1);
    connect(&m_wander, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void ProgressLine::present(const ProgressView &view)
{
    m_tint = view.tint;
    m_busy = view.busy;
    setValue(static_cast<int>(view.fraction.value_or(0.0) * kSteps));
    setAccessibleDescription(view.text);
    if (m_busy && m_wander.state() != QAbstractAnimation::Running)
        m_wander.start();
    else if (!m_busy)
        m_wander.stop();
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {160, 8};
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    const QRectF groove{0, (height() - 8) / 2.0, static_cast<double>(width()), 8};
    if (!m_busy) {
        paintProgress(painter, groove, static_cast<double>(value()) / kSteps, m_tint, palette());
        return;
    }
    paintProgress(painter, groove, std::nullopt, m_tint, palette());
    const double part = groove.width() * 0.25;
    const double left = m_wander.currentValue().toDouble() * (groove.width() + part) - part;
    painter.setClipRect(groove);
    paintSegment(painter, {left, groove.y(), part, groove.height()}, fillFor(m_tint, palette()));
}

} // namespace airlift::ui
