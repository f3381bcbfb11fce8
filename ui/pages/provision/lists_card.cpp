#include "ui/pages/provision/lists_card.h"

#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>

namespace airlift::ui {

ListCard::ListCard(const Texts &texts, std::vector<RowsModel::Heading> headings,
                   const CalmTable::Columns &columns, int symbolColumn, QWidget *parent)
    : Card(parent)
    , m_rows(new RowsModel{std::move(headings), this})
    , m_table(new CalmTable{columns})
    , m_empty(new TextLabel{TextLabel::Look::Muted})
    , m_note(new TextLabel{TextLabel::Look::Muted})
    , m_head(new QHBoxLayout)
{
    auto *title = new TextLabel{TextLabel::Look::Caption};
    title->setText(texts.title);
    m_head->setSpacing(8);
    m_head->addWidget(title, 1);
    if (texts.filter.isEmpty()) {
        m_table->setModel(m_rows);
    } else {
        m_filter = new FilterEdit{texts.filter};
        m_table->showFiltered(m_rows, m_filter);
        m_head->addWidget(m_filter);
    }
    m_table->setAccessibleName(texts.title);
    if (symbolColumn >= 0)
        m_table->setItemDelegateForColumn(
            symbolColumn, new SymbolDelegate{RowsModel::SymbolRole, RowsModel::TintRole, m_table});
    m_empty->setText(texts.empty);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(m_head);
    column->addWidget(m_table);
    column->addWidget(m_empty);
    column->addWidget(m_note);
    m_note->hide();
}

void ListCard::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void ListCard::addButton(QWidget *button)
{
    m_head->addWidget(button);
}

void ListCard::present(const std::vector<TableRow> &rows, const QString &empty)
{
    m_empty->setText(empty);
    present(rows);
}

void ListCard::present(const std::vector<TableRow> &rows)
{
    m_rows->present(rows);
    m_table->setVisible(!rows.empty());
    if (m_filter != nullptr)
        m_filter->setVisible(!rows.empty());
    m_empty->setVisible(rows.empty());
    m_table->fitRows();
}

} // namespace airlift::ui
