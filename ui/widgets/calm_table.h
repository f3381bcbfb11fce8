#pragma once

#include <QTableView>

class QLineEdit;
class QSortFilterProxyModel;

namespace airlift::ui {

/// A table as high as its rows. One column takes the room that is left; when there is little, other
/// columns give way, in the order given.
class CalmTable : public QTableView
{
    Q_OBJECT
public:
    struct Columns {
        int stretched = 0;
        QList<int> givingWay; ///< the first goes first
        int roomForStretched = 150;
        int rowsWithoutScrolling = 12;
    };
    explicit CalmTable(Columns columns, QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    /// Shows the rows of `model` in which any column contains what is typed into `filter`.
    QSortFilterProxyModel *showFiltered(QAbstractItemModel *model, QLineEdit *filter);
    /// To be called when rows were added, removed or changed their width.
    void fitRows();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    Columns m_columns;
};

} // namespace airlift::ui
