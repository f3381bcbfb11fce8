#include "ui/pages/bundles/compare_panel.h"

#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calm_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/scrolled.h"

#include <QBoxLayout>
#include <QPushButton>

namespace airlift::ui {

namespace {

enum Column { FileColumn, ChangeColumn, BeforeColumn, AfterColumn, DetailColumn };

} // namespace

ComparePanel::ComparePanel(InspectorFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_before(new PathField{
          {tr("Bundle the device has"), tr("choose or drop it"), {tr("Bundles (*.tar)")}}})
    , m_after(new PathField{
          {tr("Bundle it would get"), tr("choose or drop it"), {tr("Bundles (*.tar)")}}})
    , m_swap(new QPushButton{symbolIcon(Symbol::Reload), tr("S&wap")})
    , m_banner(new Banner)
    , m_rows(new RowsModel{{{tr("File"), false},
                            {tr("Change"), false},
                            {tr("Bytes before"), true},
                            {tr("Bytes after"), true},
                            {tr("Besides"), false}},
                           this})
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(makeChoices());
    column->addWidget(makeTable());
    column->addStretch(1);
    fillWith(this, scrolled(content));
    const auto follow = [this](PathField *field, bool isBefore) {
        const auto take = [this, isBefore](const QString &path) {
            const InspectorState &state = m_flow.state();
            m_flow.compare(isBefore ? path : state.before, isBefore ? state.after : path);
        };
        connect(field, &PathField::chosen, this, take);
        connect(field, &PathField::cleared, this, [take] { take({}); });
    };
    follow(m_before, true);
    follow(m_after, false);
    connect(m_swap, &QPushButton::clicked, this, [this] {
        const InspectorState state = m_flow.state();
        m_flow.compare(state.after, state.before);
    });
}

QWidget *ComparePanel::makeChoices()
{
    auto *card = new Card;
    auto *grid = new FormGrid;
    grid->addField(tr("The device ha&s"), m_before, m_before->buddy());
    grid->addField(tr("It would &get"), m_after, m_after->buddy());
    auto *row = new QHBoxLayout{card};
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addLayout(grid, 1);
    row->addWidget(m_swap);
    return card;
}

QWidget *ComparePanel::makeTable()
{
    m_card = new Card;
    auto *filter = new FilterEdit{tr("Filter the changes")};
    m_table = new CalmTable{{.stretched = FileColumn,
                             .givingWay = {BeforeColumn, AfterColumn, DetailColumn},
                             .rowsWithoutScrolling = 24}};
    m_table->showFiltered(m_rows, filter);
    m_table->setAccessibleName(tr("What changes on the device"));
    m_table->setItemDelegateForColumn(
        ChangeColumn, new SymbolDelegate{RowsModel::SymbolRole, RowsModel::TintRole, m_table});
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 0, 4);
    bar->addStretch(1);
    bar->addWidget(filter);
    auto *column = new QVBoxLayout{m_card};
    column->setContentsMargins(8, 4, 8, 8);
    column->addLayout(bar);
    column->addWidget(m_table);
    return m_card;
}

void ComparePanel::present(const CompareView &view)
{
    m_before->present(m_flow.state().before);
    m_after->present(m_flow.state().after);
    m_swap->setEnabled(!m_flow.state().before.isEmpty() || !m_flow.state().after.isEmpty());
    m_banner->present(view.head.badge, view.head.title, view.head.text, view.head.coloured);
    m_rows->present(view.rows);
    m_card->setVisible(!view.rows.empty());
    m_table->fitRows();
}

} // namespace airlift::ui
