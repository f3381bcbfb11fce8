#pragma once

#include "ui/view/badge.h"

#include <optional>

#include <QFrame>

namespace airlift::ui {

/// A quiet surface with a hairline border; tinted if it carries a state. The state must also be
/// said in it, with a picture and words.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setTint(std::optional<Tint> tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Tint> m_tint;
};

} // namespace airlift::ui
