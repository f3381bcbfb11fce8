#pragma once

#include <QWidget>

namespace airlift::ui {

/// Widgets beside each other, on further rows where there is no room.
class FlowRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FlowRow(QWidget *parent = nullptr);
    void add(QWidget *widget);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Returns the height; moves the widgets only if asked to.
    int arrange(int width, bool move) const;
    QList<QWidget *> m_widgets;
};

} // namespace airlift::ui
