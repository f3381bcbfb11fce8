#include "ui/widgets/throughput_plot.h"

#include "ui/theme/colours.h"
#include "ui/widgets/fonts.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace airlift::ui {

namespace {

constexpr int kGridLines = 2; // between floor and top
constexpr double kGap = 8;

QString rateText(double bytesPerSecond)
{
    return ThroughputPlot::tr("%1/s", "bytes per second")
        .arg(QLocale{}.formattedDataSize(static_cast<qint64>(bytesPerSecond), 0,
                                         QLocale::DataSizeSIFormat));
}

} // namespace

ThroughputPlot::ThroughputPlot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(scaled(font(), 0.9));
    setAccessibleName(tr("Throughput"));
}

double ThroughputPlot::niceTop(double highest)
{
    constexpr double kLowest = 10'000;
    if (highest <= kLowest)
        return kLowest;
    const double power = std::pow(10.0, std::floor(std::log10(highest)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (highest <= factor * power)
            return factor * power;
    }
    return 10.0 * power;
}

void ThroughputPlot::present(std::vector<double> values, std::chrono::milliseconds step,
                             std::size_t kept, const QString &words)
{
    setAccessibleDescription(words);
    if (values == m_values && step == m_step && kept == m_kept)
        return;
    m_values = std::move(values);
    m_step = step;
    m_kept = std::max<std::size_t>(kept, 2);
    update();
}

QSize ThroughputPlot::sizeHint() const
{
    return {320, 6 * fontMetrics().height()};
}

QSize ThroughputPlot::minimumSizeHint() const
{
    return {160, 6 * fontMetrics().height()};
}

void ThroughputPlot::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    const double highest =
        m_values.empty() ? 0.0 : *std::max_element(m_values.begin(), m_values.end());
    const double top = niceTop(highest);
    const double words = fontMetrics().horizontalAdvance(rateText(888'000'000)) + kGap;
    const double line = fontMetrics().height();
    const QRectF area{words, line / 2, std::max(width() - words - 1, 1.0),
                      std::max(height() - 2.0 * line, 1.0)};
    paintGrid(painter, area, top);
    paintCurve(painter, area, top);
}

void ThroughputPlot::paintGrid(QPainter &painter, const QRectF &area, double top) const
{
    const double line = fontMetrics().height();
    for (int i = 0; i <= kGridLines; ++i) {
        const double y = std::round(area.bottom() - area.height() * i / kGridLines) + 0.5;
        painter.setPen(QPen{hairline(palette()), 1.0, i == 0 ? Qt::SolidLine : Qt::DotLine});
        painter.drawLine(QPointF{area.left(), y}, QPointF{area.right(), y});
        painter.setPen(mutedText(palette()));
        painter.drawText(QRectF{0, y - line / 2, area.left() - kGap, line},
                         Qt::AlignRight | Qt::AlignVCenter, rateText(top * i / kGridLines));
    }
    const auto span =
        std::chrono::duration_cast<std::chrono::minutes>(m_step * static_cast<qint64>(m_kept));
    const QRectF below{area.left(), area.bottom() + 2, area.width(), line};
    painter.setPen(mutedText(palette()));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%n minute(s) ago", nullptr, static_cast<int>(span.count())));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
}

void ThroughputPlot::paintCurve(QPainter &painter, const QRectF &area, double top) const
{
    if (m_values.size() < 2)
        return;
    // One band of lowest and highest value for each pixel column that has any.
    const double perValue = area.width() / static_cast<double>(m_kept - 1);
    const auto yOf = [&](double value) {
        return area.bottom() - area.height() * std::clamp(value / top, 0.0, 1.0);
    };
    QPainterPath line;
    double x = area.right() - perValue * static_cast<double>(m_values.size() - 1);
    const double start = x;
    std::size_t i = 0;
    while (i < m_values.size()) {
        const double column = std::floor(x);
        double low = m_values[i];
        double high = low;
        for (; i < m_values.size() && std::floor(x) <= column; ++i, x += perValue) {
            low = std::min(low, m_values[i]);
            high = std::max(high, m_values[i]);
        }
        const QPointF first{std::max(column, start), yOf(low)};
        if (line.elementCount() == 0)
            line.moveTo(first);
        else
            line.lineTo(first);
        if (high > low)
            line.lineTo(first.x(), yOf(high));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath filled = line;
    filled.lineTo(line.currentPosition().x(), area.bottom());
    filled.lineTo(start, area.bottom());
    filled.closeSubpath();
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    QColor ground = accent;
    ground.setAlphaF(0.14F);
    painter.fillPath(filled, ground);
    painter.setPen(QPen{accent, 1.5});
    painter.drawPath(line);
}

} // namespace airlift::ui
