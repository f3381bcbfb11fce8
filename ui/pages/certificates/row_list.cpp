#include "ui/pages/certificates/row_list.h"

#include "ui/models/rows_model.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/filter_edit.h"

#include <QSortFilterProxyModel>

namespace airlift::ui {

namespace {

std::vector<RowsModel::Heading> headingsOf(const QStringList &texts)
{
    std::vector<RowsModel::Heading> headings;
    for (const QString &text : texts)
        headings.push_back({text, false});
    return headings;
}

} // namespace

RowList::RowList(const Look &look, QWidget *parent)
    : CalmTable(look.columns, parent)
    , m_rows(new RowsModel{headingsOf(look.headings), this})
    , m_filter(new FilterEdit{look.filterName})
{
    showFiltered(m_rows, m_filter);
    setAccessibleName(look.name);
    for (const int column : look.badges)
        setItemDelegateForColumn(
            column, new SymbolDelegate{RowsModel::SymbolRole, RowsModel::TintRole, this});
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RowList::choiceChanged);
}

void RowList::present(std::vector<TableRow> rows)
{
    m_rows->present(std::move(rows));
    fitRows();
}

int RowList::chosen() const
{
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(model());
    return proxy->mapToSource(currentIndex()).row();
}

} // namespace airlift::ui
