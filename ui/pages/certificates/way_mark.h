#pragma once

#include <QWidget>

namespace airlift::ui {

/// An arrow between two places, with what goes that way.
class WayMark final : public QWidget
{
    Q_OBJECT
public:
    enum class Direction { Right };
    WayMark(const QString &text, Direction direction, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// The ground of the picture: a board under its last column.
class DevicePicture final : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace airlift::ui
