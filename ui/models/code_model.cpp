#include "ui/models/code_model.h"

#include "core/explain/code_words.h"
#include "ui/view/format.h"

namespace airlift::ui {

using explain::CodeWords;

void CodeModel::present(std::vector<explain::CodeEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

const explain::CodeEntry *CodeModel::entry(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_entries.size() ? &m_entries[row] : nullptr;
}

int CodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CodeModel::data(const QModelIndex &index, int role) const
{
    const explain::CodeEntry *row = entry(index);
    if (row == nullptr)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == NumberColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return Format::toolTip(QString::fromLatin1(row->symbol) + u'\n' + row->meaning);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return CodeWords::number(*row);
    case MeaningColumn:
        return row->meaning;
    case PartColumn:
        return CodeWords::group(row->group);
    default:
        return {};
    }
}

QVariant CodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == NumberColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case MeaningColumn:
        return tr("Meaning");
    case PartColumn:
        return tr("Printed by");
    default:
        return {};
    }
}

} // namespace airlift::ui
