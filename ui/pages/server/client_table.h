#pragma once

#include <QTableView>

namespace airlift::ui {

/// The table of clients: as high as its rows, up to a dozen. When there is little room the suite,
/// the TLS version and the alert give way; they are in the words about the selected client.
class ClientTable final : public QTableView
{
    Q_OBJECT
public:
    explicit ClientTable(QAbstractItemModel *model, QWidget *parent = nullptr);
    /// To be called when rows were added, removed or changed.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
};

} // namespace airlift::ui
