#pragma once

#include "ui/models/row_table.h"
#include "ui/view/values.h"

namespace airlift::ui {

/// The files of an update.
class FileModel final : public RowTable<FileRow>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        SizeColumn,
        FlagsColumn,
        ProgressColumn,
        DigestColumn,
        VerdictColumn,
        ColumnCount
    };
    enum Role { FractionRole = Qt::UserRole, TintRole, SymbolRole };

    using RowTable::RowTable;
    void present(const std::vector<FileRow> &rows);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const FileRow &row, int column);
};

} // namespace airlift::ui
