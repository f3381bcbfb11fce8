#include "ui/widgets/trust_badge.h"

#include "ui/view/format.h"

#include <QBoxLayout>

namespace airlift::ui {

TrustBadge::TrustBadge(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new SymbolLabel{28})
    , m_caption(new TextLabel{TextLabel::Look::Caption})
    , m_words(new TextLabel{TextLabel::Look::Strong})
{
    m_caption->setText(tr("Server identity"));
    m_words->setWordWrap(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_caption);
    words->addWidget(m_words);
    words->addStretch();
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_symbol, 0, Qt::AlignVCenter);
    row->addLayout(words);
}

void TrustBadge::present(const Badge &badge)
{
    if (badge == m_badge)
        return;
    m_badge = badge;
    m_symbol->present(badge.symbol, badge.tint);
    m_words->setText(badge.text);
    setToolTip(Format::toolTip(badge.detail));
    setAccessibleName(tr("Server identity: %1").arg(badge.text));
    setAccessibleDescription(badge.detail);
}

} // namespace airlift::ui
