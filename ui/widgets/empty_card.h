#pragma once

#include "ui/view/badge.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace airlift::ui {

/// What stands where nothing is yet: what would be here, and the one action that brings it.
class EmptyCard final : public Card
{
    Q_OBJECT
public:
    struct Texts {
        Symbol symbol = Symbol::Files;
        QString title;
        QString text;
        QString action;
    };
    explicit EmptyCard(const Texts &texts, QWidget *parent = nullptr);
    /// Below the action, for shortcuts to what was here before.
    void addBelow(QWidget *widget);
    [[nodiscard]] QPushButton *action() const { return m_action; }

Q_SIGNALS:
    void triggered();

private:
    QPushButton *m_action;
    QVBoxLayout *m_column;
};

} // namespace airlift::ui
