#pragma once

#include "ui/view/values.h"

#include <vector>

#include <QAbstractTableModel>

namespace airlift::ui {

/// The files of an update. Takes the whole view each time and reports only the rows that differ, so
/// selection and scroll position survive a running update.
class FileModel final : public QAbstractTableModel
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

    using QAbstractTableModel::QAbstractTableModel;
    void present(const std::vector<FileRow> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const FileRow &row, int column);
    std::vector<FileRow> m_rows;
};

} // namespace airlift::ui
