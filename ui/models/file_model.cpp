#include "ui/models/file_model.h"

#include "ui/view/format.h"

namespace airlift::ui {

void FileModel::present(const std::vector<FileRow> &rows)
{
    presentRows(rows, [](const FileRow &a, const FileRow &b) { return a.name == b.name; });
}

int FileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FileModel::text(const FileRow &row, int column)
{
    switch (column) {
    case NameColumn:
        return row.name;
    case SizeColumn:
        return row.size;
    case FlagsColumn:
        return row.flags;
    case ProgressColumn:
        return row.progressText;
    case DigestColumn:
        return row.digest;
    case VerdictColumn:
        return row.verdict.text;
    default:
        return {};
    }
}

QVariant FileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileRow &row = this->row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole: {
        const QString tip =
            column == DigestColumn ? row.digestDetail
            : column == VerdictColumn
                ? QStringList{row.verdict.detail, row.digestDetail}.join(u'\n').trimmed()
            : column == NameColumn ? tr("%1 (flags: %2)").arg(row.name, row.flags)
                                   : text(row, column);
        return Format::toolTip(tip);
    }
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(row, column));
    case Qt::AccessibleDescriptionRole:
        return column == DigestColumn ? row.digestDetail : QString{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column == SizeColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    case FractionRole:
        return row.fraction ? QVariant{*row.fraction} : QVariant{};
    case TintRole:
        return static_cast<int>(column == ProgressColumn ? row.progressTint : row.verdict.tint);
    case SymbolRole:
        return static_cast<int>(row.verdict.symbol);
    default:
        return {};
    }
}

QVariant FileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == SizeColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("File");
    case SizeColumn:
        return tr("Bytes");
    case FlagsColumn:
        return tr("Flags");
    case ProgressColumn:
        return tr("Progress");
    case DigestColumn:
        return tr("Digest");
    case VerdictColumn:
        return tr("Hash");
    default:
        return {};
    }
}

} // namespace airlift::ui
