#pragma once

#include "ui/pages/server/server_view.h"

#include <QAbstractTableModel>

namespace airlift::ui {

/// The clients of the server in order of arrival. Takes the whole view each time and reports what
/// differs, so that selection and scroll position survive hundreds of devices.
class ClientModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        PeerColumn,
        SecurityColumn,
        SuiteColumn,
        AlertColumn,
        BytesColumn,
        RateColumn,
        VerdictColumn,
        PrintColumn,
        ColumnCount
    };
    // The first three are those of FileModel: the delegates ask for them.
    enum Role { FractionRole = Qt::UserRole, TintRole, SymbolRole, IdRole };

    using QAbstractTableModel::QAbstractTableModel;
    /// `rows` in order of arrival; the newest is shown first.
    void present(const std::vector<ClientRow> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const ClientRow &row, int column);
    void dropForgotten(const std::vector<ClientRow> &rows);
    [[nodiscard]] int shownAt(std::size_t place) const;
    std::vector<ClientRow> m_rows; ///< in order of arrival
};

} // namespace airlift::ui
