#pragma once

#include "ui/view/values.h"

#include <QProgressBar>
#include <QVariantAnimation>

namespace airlift::ui {

/// A thin bar. `fraction` empty: an empty groove.
void paintProgress(QPainter &painter, const QRectF &groove, std::optional<double> fraction,
                   Tint tint, const QPalette &palette);

/// The overall progress; its words stand beside it. While the amount is unknown a segment wanders.
class ProgressLine final : public QProgressBar
{
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);
    void present(const ProgressView &view);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int kSteps = 1000;
    Tint m_tint = Tint::Accent;
    bool m_busy = false;
    QVariantAnimation m_wander;
};

} // namespace airlift::ui
