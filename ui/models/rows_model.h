#pragma once

#include "ui/view/table.h"

#include <QAbstractTableModel>

namespace airlift::ui {

/// Shows rows of cells under fixed headings.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SymbolRole = Qt::UserRole, TintRole };
    struct Heading {
        QString text;
        bool isNumber = false;
    };

    explicit RowsModel(std::vector<Heading> headings, QObject *parent = nullptr);
    void present(std::vector<TableRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QVariant alignment(int column) const;
    std::vector<Heading> m_headings;
    std::vector<TableRow> m_rows;
};

} // namespace airlift::ui
