#include "ui/pages/server/client_table.h"

#include "ui/models/client_model.h"
#include "ui/widgets/cell_delegates.h"

#include <QHeaderView>

namespace airlift::ui {

namespace {
constexpr int kRowHeight = 28;
constexpr int kMostRows = 12;
constexpr int kRoomForClient = 150;
} // namespace

ClientTable::ClientTable(QAbstractItemModel *model, QWidget *parent)
    : QTableView(parent)
{
    setModel(model);
    setAccessibleName(tr("Clients of the server"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setItemDelegate(new CalmDelegate{this});
    setItemDelegateForColumn(ClientModel::BytesColumn, new ProgressDelegate{this});
    setItemDelegateForColumn(
        ClientModel::VerdictColumn,
        new SymbolDelegate{ClientModel::SymbolRole, ClientModel::TintRole, this});
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ClientModel::PeerColumn, QHeaderView::Stretch);
}

void ClientTable::fit()
{
    const int rows = qMin(model()->rowCount(), kMostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * kRowHeight);
    fitColumns();
}

void ClientTable::fitColumns()
{
    const auto needs = [this](int column) {
        return qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    };
    int room = viewport()->width() - kRoomForClient;
    for (const int column :
         {ClientModel::VerdictColumn, ClientModel::BytesColumn, ClientModel::PrintColumn,
          ClientModel::RateColumn, ClientModel::AlertColumn, ClientModel::SecurityColumn,
          ClientModel::SuiteColumn}) {
        room -= needs(column);
        const bool mayGo =
            column == ClientModel::RateColumn || column == ClientModel::AlertColumn ||
            column == ClientModel::SecurityColumn || column == ClientModel::SuiteColumn;
        setColumnHidden(column, mayGo && room < 0);
    }
}

void ClientTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QTableView::resizeEvent(event);
}

} // namespace airlift::ui
