#include "ui/widgets/empty_card.h"

#include "ui/theme/icons.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace airlift::ui {

EmptyCard::EmptyCard(const Texts &texts, QWidget *parent)
    : Card(parent)
    , m_action(new QPushButton{symbolIcon(Symbol::Folder, QPalette::HighlightedText), texts.action})
    , m_column(new QVBoxLayout{this})
{
    constexpr int kMargin = 40;
    constexpr int kWidestText = 560;
    auto *symbol = new SymbolLabel{48};
    symbol->present(texts.symbol, Tint::Accent);
    auto *title = new TextLabel;
    title->setFont(scaled(font(), 1.4, QFont::DemiBold));
    title->setText(texts.title);
    title->setAlignment(Qt::AlignCenter);
    auto *text = new TextLabel{TextLabel::Look::Muted};
    text->setText(texts.text);
    text->setAlignment(Qt::AlignCenter);
    text->setMaximumWidth(kWidestText);
    m_action->setDefault(true);
    m_action->setMinimumHeight(40);
    auto *words = new QHBoxLayout;
    words->addStretch(1);
    words->addWidget(text, 100);
    words->addStretch(1);
    m_column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    m_column->setSpacing(12);
    m_column->addWidget(symbol, 0, Qt::AlignHCenter);
    m_column->addWidget(title);
    m_column->addLayout(words);
    m_column->addSpacing(4);
    m_column->addWidget(m_action, 0, Qt::AlignHCenter);
    setAccessibleName(texts.title);
    connect(m_action, &QPushButton::clicked, this, &EmptyCard::triggered);
}

void EmptyCard::addBelow(QWidget *widget)
{
    m_column->addWidget(widget, 0, Qt::AlignHCenter);
}

} // namespace airlift::ui
