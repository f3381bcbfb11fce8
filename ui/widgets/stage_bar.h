#pragma once

#include "ui/view/values.h"

#include <QWidget>

namespace airlift::ui {

/// The way of an update from boot to commit. Each stage is a circle with a picture for its state
/// and a name; the names move to two rows, and then to the current one only, when there is little
/// room.
class StageBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StageBar(QWidget *parent = nullptr);
    void present(const StageCells &cells);
    [[nodiscard]] const StageCells &cells() const { return m_cells; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Names { OneRow, TwoRows, CurrentOnly };
    [[nodiscard]] double cellWidth() const;
    [[nodiscard]] QPointF centre(int stage) const;
    [[nodiscard]] Names namesFor(double cell) const;
    [[nodiscard]] int current() const; ///< the stage worth naming when there is room for one
    void paintNames(QPainter &painter) const;

    StageCells m_cells;
};

} // namespace airlift::ui
