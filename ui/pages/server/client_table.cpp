#include "ui/pages/server/client_table.h"

#include "ui/models/client_model.h"
#include "ui/widgets/cell_delegates.h"

namespace airlift::ui {

ClientTable::ClientTable(QWidget *parent)
    : CalmTable({.stretched = ClientModel::PeerColumn,
                 .givingWay = {ClientModel::SuiteColumn, ClientModel::SecurityColumn,
                               ClientModel::AlertColumn, ClientModel::RateColumn}},
                parent)
{
    setAccessibleName(tr("Clients of the server"));
    setItemDelegateForColumn(ClientModel::BytesColumn, new ProgressDelegate{this});
    setItemDelegateForColumn(
        ClientModel::VerdictColumn,
        new SymbolDelegate{ClientModel::SymbolRole, ClientModel::TintRole, this});
}

} // namespace airlift::ui
