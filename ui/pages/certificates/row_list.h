#pragma once

#include "ui/view/table.h"
#include "ui/widgets/calm_table.h"

#include <QList>
#include <QStringList>

namespace airlift::ui {

class FilterEdit;
class RowsModel;

/// A list of this page: rows as they are given, narrowed by its own filter, of which one is chosen.
class RowList final : public CalmTable
{
    Q_OBJECT
public:
    struct Look {
        QString name; ///< spoken
        QString filterName;
        QStringList headings;
        QList<int> badges; ///< columns with a symbol in front of their text
        Columns columns;
    };
    explicit RowList(const Look &look, QWidget *parent = nullptr);
    /// For whoever lays out the list; it stands above it as a rule.
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }
    void present(std::vector<TableRow> rows);
    /// The chosen one of the rows that were given, whatever the filter hides; -1: none.
    [[nodiscard]] int chosen() const;

Q_SIGNALS:
    void choiceChanged();

private:
    RowsModel *m_rows;
    FilterEdit *m_filter;
};

} // namespace airlift::ui
