#pragma once

#include <algorithm>
#include <vector>

#include <QAbstractTableModel>

namespace airlift::ui {

/// A table of rows of one kind. Takes the whole view each time and, while the rows are about the
/// same things, reports only those that differ, so that selection and scroll position survive.
template <typename Row>
class RowTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    [[nodiscard]] const Row &row(int index) const
    {
        return m_rows[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    /// `isSame(a, b)`: the two rows are about the same thing.
    template <typename IsSame>
    void presentRows(const std::vector<Row> &rows, const IsSame &isSame)
    {
        if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), isSame)) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == m_rows[i])
                continue;
            m_rows[i] = rows[i];
            const int changed = static_cast<int>(i);
            Q_EMIT dataChanged(index(changed, 0), index(changed, columnCount() - 1));
        }
    }

private:
    std::vector<Row> m_rows;
};

} // namespace airlift::ui
