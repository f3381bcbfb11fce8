#include "ui/pages/update/files_table.h"

#include "ui/models/file_model.h"
#include "ui/widgets/cell_delegates.h"

#include <QHeaderView>

namespace airlift::ui {

namespace {
constexpr int kRowHeight = 28;
constexpr int kRowsWithoutScrolling = 12;
constexpr int kRoomForNames = 150;
} // namespace

FilesTable::FilesTable(QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Files of the update"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setItemDelegate(new CalmDelegate{this});
    setItemDelegateForColumn(FileModel::ProgressColumn, new ProgressDelegate{this});
    setItemDelegateForColumn(FileModel::VerdictColumn,
                             new SymbolDelegate{FileModel::SymbolRole, FileModel::TintRole, this});
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(48);
}

void FilesTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(FileModel::NameColumn, QHeaderView::Stretch);
}

void FilesTable::fitRows()
{
    const int rows = qMin(model()->rowCount(), kRowsWithoutScrolling);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * kRowHeight);
    fitColumns();
}

void FilesTable::fitColumns()
{
    const auto needs = [this](int column) {
        return qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    };
    int room = width() - kRoomForNames;
    for (const int column :
         {FileModel::SizeColumn, FileModel::ProgressColumn, FileModel::VerdictColumn,
          FileModel::FlagsColumn, FileModel::DigestColumn}) {
        room -= needs(column);
        const bool optional = column == FileModel::FlagsColumn || column == FileModel::DigestColumn;
        setColumnHidden(column, optional && room < 0);
    }
}

void FilesTable::resizeEvent(QResizeEvent *event)
{
    if (model() != nullptr)
        fitColumns();
    QTableView::resizeEvent(event);
}

} // namespace airlift::ui
