#include "ui/widgets/fact_grid.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace airlift::ui {

FactGrid::FactGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout{this})
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::present(const std::vector<NamedFact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    for (const NamedFact &fact : facts) {
        auto *name = new TextLabel{TextLabel::Look::Muted};
        name->setWordWrap(false);
        name->setText(fact.name);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        if (fact.value.symbol != Symbol::None) {
            auto *value = new Remark;
            m_grid->addWidget(value, row, 1);
            value->present(fact.value);
        } else {
            auto *value = new TextLabel;
            value->setText(fact.value.text);
            value->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value.text);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
            m_grid->addWidget(value, row, 1);
        }
        ++row;
    }
}

} // namespace airlift::ui
