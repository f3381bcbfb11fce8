#pragma once

#include <QTableView>

namespace airlift::ui {

/// The table of files: as high as its rows. When there is little room, digests and flags give way;
/// they are in the tool tips too.
class FilesTable final : public QTableView
{
    Q_OBJECT
public:
    explicit FilesTable(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;
    /// To be called when rows were added or removed.
    void fitRows();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

} // namespace airlift::ui
