#include "ui/pages/update/files_table.h"

#include "ui/models/file_model.h"
#include "ui/widgets/cell_delegates.h"

namespace airlift::ui {

FilesTable::FilesTable(QWidget *parent)
    : CalmTable({.stretched = FileModel::NameColumn,
                 .givingWay = {FileModel::DigestColumn, FileModel::FlagsColumn}},
                parent)
{
    setAccessibleName(tr("Files of the update"));
    setItemDelegateForColumn(FileModel::ProgressColumn, new ProgressDelegate{this});
    setItemDelegateForColumn(FileModel::VerdictColumn,
                             new SymbolDelegate{FileModel::SymbolRole, FileModel::TintRole, this});
}

} // namespace airlift::ui
