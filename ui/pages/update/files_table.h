#pragma once

#include <QTableView>

namespace airlift::ui {

/// The table of files: as high as its rows, and without the digests when there is little room (they
/// are in the tool tips of the verdicts then).
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
};

} // namespace airlift::ui
