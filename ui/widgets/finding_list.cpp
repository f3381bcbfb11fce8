#include "ui/widgets/finding_list.h"

#include "ui/widgets/finding_card.h"

#include <QBoxLayout>

namespace airlift::ui {

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout{this})
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    hide();
}

void FindingList::present(const std::vector<FindingView> &findings)
{
    setVisible(!findings.empty());
    if (findings == m_findings)
        return;
    m_findings = findings;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        auto *card = new FindingCard{findings[i]};
        connect(card, &FindingCard::evidenceRequested, this, &FindingList::evidenceRequested);
        connect(card, &FindingCard::actionRequested, this,
                [this, i] { Q_EMIT actionRequested(i); });
        m_column->addWidget(card);
    }
}

} // namespace airlift::ui
