#pragma once

#include <chrono>
#include <vector>

#include <QWidget>

namespace airlift::ui {

/// A curve that moves: bytes per second over the last minutes, the newest at the right. Draws the
/// lowest and highest value of each pixel column, so that it costs the same however many values
/// there are.
class ThroughputPlot final : public QWidget
{
    Q_OBJECT
public:
    explicit ThroughputPlot(QWidget *parent = nullptr);
    /// `step` is the time between two values, `kept` how many the whole width shows. `words` says
    /// in text what the curve shows.
    void present(std::vector<double> values, std::chrono::milliseconds step, std::size_t kept,
                 const QString &words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The end of the scale for a highest value: 1, 2 or 5 times a power of ten, at least 10 kB/s.
    [[nodiscard]] static double niceTop(double highest);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGrid(QPainter &painter, const QRectF &area, double top) const;
    void paintCurve(QPainter &painter, const QRectF &area, double top) const;

    std::vector<double> m_values;
    std::chrono::milliseconds m_step{250};
    std::size_t m_kept = 480;
};

} // namespace airlift::ui
