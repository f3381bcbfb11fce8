#include "ui/widgets/banner.h"

#include "ui/widgets/fonts.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>

namespace airlift::ui {

Banner::Banner(QWidget *parent)
    : Card(parent)
    , m_symbol(new SymbolLabel{32})
    , m_title(new TextLabel)
    , m_text(new TextLabel{TextLabel::Look::Muted})
    , m_row(new QHBoxLayout{this})
{
    m_title->setFont(scaled(font(), 1.4, QFont::DemiBold));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    m_row->setContentsMargins(16, 12, 16, 12);
    m_row->setSpacing(12);
    m_row->addWidget(m_symbol);
    m_row->addLayout(words, 1);
}

void Banner::present(const Badge &badge, const QString &title, const QString &text, bool coloured)
{
    m_symbol->present(badge.symbol, badge.tint);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setTint(coloured ? std::optional{badge.tint} : std::nullopt);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void Banner::addAction(QWidget *button)
{
    m_row->addWidget(button, 0, Qt::AlignVCenter);
}

QString Banner::title() const
{
    return m_title->text();
}

} // namespace airlift::ui
