#pragma once

#include "core/explain/code_book.h"

#include <vector>

#include <QAbstractTableModel>

namespace airlift::ui {

/// Rows of the code book.
class CodeModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NumberColumn, MeaningColumn, PartColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void present(std::vector<explain::CodeEntry> entries);
    [[nodiscard]] const explain::CodeEntry *entry(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<explain::CodeEntry> m_entries;
};

} // namespace airlift::ui
