#pragma once

#include "ui/view/badge.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QLabel;

namespace airlift::ui {

class SymbolLabel;
class TextLabel;

/// The head of a page: one picture, one sentence in large type, one or two of explanation, and its
/// buttons. Coloured only when it shows a result.
class Banner final : public Card
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    void present(const Badge &badge, const QString &title, const QString &text, bool coloured);
    void addAction(QWidget *button);
    [[nodiscard]] QString title() const;

private:
    SymbolLabel *m_symbol;
    TextLabel *m_title;
    TextLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace airlift::ui
