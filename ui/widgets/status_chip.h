#pragma once

#include "ui/view/badge.h"

#include <QWidget>

namespace airlift::ui {

/// A small pill with picture and words for a state that is always in view.
class StatusChip : public QWidget
{
    Q_OBJECT
public:
    explicit StatusChip(QWidget *parent = nullptr);
    /// `caption` says what the state is of; spoken, and shown in the tool tip.
    void setCaption(const QString &caption);
    void present(const Badge &badge);
    [[nodiscard]] const Badge &badge() const { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void describe();

    Badge m_badge;
    QString m_caption;
};

} // namespace airlift::ui
