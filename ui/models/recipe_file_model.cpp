#include "ui/models/recipe_file_model.h"

#include "ui/view/format.h"

namespace airlift::ui {

void RecipeFileModel::present(const std::vector<RecipeRow> &rows)
{
    presentRows(rows, [](const RecipeRow &a, const RecipeRow &b) {
        return a.file == b.file && a.kind == b.kind;
    });
}

int RecipeFileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecipeFileModel::text(const RecipeRow &row, int column)
{
    switch (column) {
    case NameColumn:
        return row.name;
    case KindColumn:
        return row.kind;
    case SourceColumn:
        return row.source;
    case SizeColumn:
        return row.size;
    case SignedColumn:
        return row.signer;
    default:
        return {};
    }
}

std::optional<bool> RecipeFileModel::flag(const RecipeRow &row, int column)
{
    switch (column) {
    case SecureColumn:
        return row.secured;
    case SignedColumn:
        return row.isSigned;
    case RollbackColumn:
        return row.rolledBack;
    default:
        return std::nullopt;
    }
}

bool RecipeFileModel::canChange(const RecipeRow &row, int column)
{
    if (!row.file)
        return false;
    return column == NameColumn || column == SecureColumn || column == RollbackColumn ||
           (column == SignedColumn && row.canBeSigned);
}

Qt::ItemFlags RecipeFileModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowTable::flags(index);
    if (!index.isValid() || !canChange(row(index.row()), index.column()))
        return flags;
    return flags | (index.column() == NameColumn ? Qt::ItemIsEditable : Qt::ItemIsUserCheckable);
}

QString RecipeFileModel::toolTip(const RecipeRow &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.file ? tr("%1\nF2 changes the name on the device.").arg(row.name)
                        : tr("%1\nThe device wants it under this name.").arg(row.name);
    case SourceColumn:
        return row.sourceDetail.isEmpty() ? row.source : row.sourceDetail;
    case SecureColumn:
        return tr("Secure: the device stores it encrypted and lets only those read it who may.");
    case SignedColumn:
        return row.canBeSigned || row.isSigned
                   ? tr("Signed with the image key; names the certificate that checks it.")
                   : tr("To sign it, choose a signer above first.");
    case RollbackColumn:
        return tr("Rollback: goes away again if the update is not accepted. Off: written at once, "
                  "for certificates that must be there early.");
    default:
        return text(row, column);
    }
}

QString RecipeFileModel::spoken(const QModelIndex &index) const
{
    const RecipeRow &shown = row(index.row());
    const QString heading = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    if (const auto on = flag(shown, index.column()))
        return tr("%1 of %2: %3").arg(heading, shown.name, *on ? tr("yes") : tr("no"));
    return tr("%1: %2").arg(heading, data(index).toString());
}

QVariant RecipeFileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecipeRow &shown = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == OrderColumn ? QString::number(index.row() + 1) : text(shown, column);
    case Qt::EditRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        return Format::toolTip(toolTip(shown, column));
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case Qt::CheckStateRole:
        if (const auto on = flag(shown, column))
            return *on ? Qt::Checked : Qt::Unchecked;
        return {};
    default:
        return {};
    }
}

bool RecipeFileModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !canChange(row(index.row()), index.column()))
        return false;
    const std::size_t file = *row(index.row()).file;
    if (role == Qt::EditRole && index.column() == NameColumn) {
        Q_EMIT renamed(file, value.toString().toUtf8());
        return true;
    }
    if (role != Qt::CheckStateRole)
        return false;
    Q_EMIT flagged(file, index.column(), value.toInt() == Qt::Checked);
    return true;
}

QVariant RecipeFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == SizeColumn || section == OrderColumn
                                       ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OrderColumn:
        return tr("No.");
    case NameColumn:
        return tr("On the device");
    case KindColumn:
        return tr("Kind");
    case SourceColumn:
        return tr("From");
    case SizeColumn:
        return tr("Bytes");
    case SecureColumn:
        return tr("Secure");
    case SignedColumn:
        return tr("Signed");
    case RollbackColumn:
        return tr("Rollback");
    default:
        return {};
    }
}

} // namespace airlift::ui
