#include "ui/models/rows_model.h"

#include "ui/view/format.h"

namespace airlift::ui {

RowsModel::RowsModel(std::vector<Heading> headings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headings(std::move(headings))
{
}

void RowsModel::present(std::vector<TableRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant RowsModel::alignment(int column) const
{
    return QVariant::fromValue(m_headings[static_cast<std::size_t>(column)].isNumber
                                   ? Qt::AlignRight | Qt::AlignVCenter
                                   : Qt::AlignLeft | Qt::AlignVCenter);
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TableRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (column >= row.size())
        return {};
    const TableCell &cell = row[column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return Format::toolTip(cell.detail.isEmpty() ? cell.text : cell.detail);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(m_headings[column].text, cell.text);
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case SymbolRole:
        return static_cast<int>(cell.symbol);
    case TintRole:
        return static_cast<int>(cell.tint);
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    return role == Qt::DisplayRole ? m_headings[static_cast<std::size_t>(section)].text
                                   : QVariant{};
}

} // namespace airlift::ui
