#pragma once

#include "ui/models/row_table.h"
#include "ui/pages/bundles/recipe_view.h"

namespace airlift::ui {

/// The files of a recipe in the order of the device. Changes nothing itself: what the person wants
/// is told in signals, and the next present() shows it.
class RecipeFileModel final : public RowTable<RecipeRow>
{
    Q_OBJECT
public:
    enum Column {
        OrderColumn,
        NameColumn,
        KindColumn,
        SourceColumn,
        SizeColumn,
        SecureColumn,
        SignedColumn,
        RollbackColumn,
        ColumnCount
    };

    using RowTable::RowTable;
    void present(const std::vector<RecipeRow> &rows);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void renamed(std::size_t file, const QByteArray &name);
    void flagged(std::size_t file, int column, bool on);

private:
    [[nodiscard]] static QString text(const RecipeRow &row, int column);
    [[nodiscard]] static std::optional<bool> flag(const RecipeRow &row, int column);
    [[nodiscard]] static bool canChange(const RecipeRow &row, int column);
    [[nodiscard]] QString toolTip(const RecipeRow &row, int column) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;
};

} // namespace airlift::ui
