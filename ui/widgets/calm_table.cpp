#include "ui/widgets/calm_table.h"

#include "ui/widgets/cell_delegates.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>

namespace airlift::ui {

namespace {
constexpr int kRowHeight = 28;
// Rows that decide how wide a column is; of a thousand, all would cost more than everything else.
constexpr int kMeasuredRows = 32;
} // namespace

CalmTable::CalmTable(Columns columns, QWidget *parent)
    : QTableView(parent)
    , m_columns(std::move(columns))
{
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
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
}

void CalmTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(m_columns.stretched, QHeaderView::Stretch);
}

QSortFilterProxyModel *CalmTable::showFiltered(QAbstractItemModel *model, QLineEdit *filter)
{
    auto *proxy = new QSortFilterProxyModel{this};
    proxy->setSourceModel(model);
    proxy->setFilterKeyColumn(-1);
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(proxy);
    connect(filter, &QLineEdit::textChanged, this, [this, proxy](const QString &text) {
        proxy->setFilterFixedString(text);
        fitRows();
    });
    return proxy;
}

void CalmTable::fitRows()
{
    const int rows = qMin(model()->rowCount(), m_columns.rowsWithoutScrolling);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * kRowHeight);
    fitColumns();
}

void CalmTable::fitColumns()
{
    const auto needs = [this](int column) {
        return qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    };
    int needed = m_columns.roomForStretched;
    for (int column = 0; column < model()->columnCount(); ++column)
        needed += column == m_columns.stretched ? 0 : needs(column);
    for (const int column : std::as_const(m_columns.givingWay)) {
        const bool hidden = needed > width();
        if (hidden)
            needed -= needs(column);
        setColumnHidden(column, hidden);
    }
}

void CalmTable::resizeEvent(QResizeEvent *event)
{
    if (model() != nullptr)
        fitColumns();
    QTableView::resizeEvent(event);
}

} // namespace airlift::ui
