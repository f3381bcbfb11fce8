#include "ui/models/client_model.h"

#include "ui/view/format.h"

#include <algorithm>

namespace airlift::ui {

void ClientModel::present(const std::vector<ClientRow> &rows)
{
    dropForgotten(rows);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (rows[i].change == m_rows[i].change)
            continue;
        m_rows[i] = rows[i];
        const int row = shownAt(i);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (rows.size() == m_rows.size())
        return;
    beginInsertRows({}, 0, static_cast<int>(rows.size() - m_rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin() + static_cast<std::ptrdiff_t>(m_rows.size()),
                  rows.end());
    endInsertRows();
}

/// Both lists are in order of arrival, so what is missing shows in one walk.
void ClientModel::dropForgotten(const std::vector<ClientRow> &rows)
{
    std::size_t at = 0;
    while (at < m_rows.size()) {
        if (at < rows.size() && rows[at].id == m_rows[at].id) {
            ++at;
            continue;
        }
        const int row = shownAt(at);
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
    }
}

int ClientModel::shownAt(std::size_t place) const
{
    return static_cast<int>(m_rows.size() - 1 - place);
}

int ClientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ClientModel::text(const ClientRow &row, int column)
{
    switch (column) {
    case PeerColumn:
        return row.peer;
    case SecurityColumn:
        return row.security;
    case SuiteColumn:
        return row.suite;
    case AlertColumn:
        return row.alert;
    case BytesColumn:
        return row.bytes;
    case RateColumn:
        return row.rate;
    case VerdictColumn:
        return row.verdict.text;
    case PrintColumn:
        return row.print;
    default:
        return {};
    }
}

QVariant ClientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClientRow &row = m_rows[m_rows.size() - 1 - static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return Format::toolTip(
            column == VerdictColumn || column == PrintColumn
                ? QStringList{row.verdict.text, row.verdict.detail}.join(u'\n').trimmed()
                : text(row, column));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(row, column));
    case Qt::AccessibleDescriptionRole:
        return column == VerdictColumn ? row.verdict.detail : QString{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((column == RateColumn || column == PrintColumn)
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    case FractionRole:
        return row.fraction ? QVariant{*row.fraction} : QVariant{};
    case TintRole:
        return static_cast<int>(row.verdict.tint);
    case SymbolRole:
        return static_cast<int>(row.verdict.symbol);
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant ClientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == RateColumn || section == PrintColumn)
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == PrintColumn)
        return tr("The number a device of the stock library prints for it");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PeerColumn:
        return tr("Client");
    case SecurityColumn:
        return tr("TLS");
    case SuiteColumn:
        return tr("Suite");
    case AlertColumn:
        return tr("Alert");
    case BytesColumn:
        return tr("Bytes");
    case RateColumn:
        return tr("Rate");
    case VerdictColumn:
        return tr("Verdict");
    case PrintColumn:
        return tr("Prints");
    default:
        return {};
    }
}

} // namespace airlift::ui
