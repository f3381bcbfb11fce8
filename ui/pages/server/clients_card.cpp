#include "ui/pages/server/clients_card.h"

#include "ui/models/client_model.h"
#include "ui/pages/server/client_table.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/throughput_plot.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace airlift::ui {

ServerClientsCard::ServerClientsCard(ServerDesk &desk, QWidget *parent)
    : Card(parent)
    , m_desk(desk)
    , m_plot(new ThroughputPlot)
    , m_curveText(new TextLabel{TextLabel::Look::Muted})
    , m_summary(new TextLabel{TextLabel::Look::Strong})
    , m_filter(new FilterEdit{tr("Filter the clients")})
    , m_clear(new QPushButton{tr("&Clear")})
    , m_model(new ClientModel{this})
    , m_table(new ClientTable)
    , m_empty(new TextLabel{TextLabel::Look::Muted})
    , m_detail(new QWidget)
    , m_detailTitle(new Remark)
    , m_detailText(new TextLabel)
    , m_detailStep(new TextLabel)
    , m_facts(new QGridLayout)
{
    m_table->showFiltered(m_model, m_filter);
    build();
    connect(m_clear, &QPushButton::clicked, &m_desk, &ServerDesk::clearClients);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        presentDetail();
        // after the layout has made room for it
        QTimer::singleShot(0, this, [this] {
            if (m_detail->isVisible())
                Q_EMIT detailShown(m_detail);
        });
    });
}

void ServerClientsCard::build()
{
    auto *heading = new TextLabel{TextLabel::Look::Caption};
    heading->setText(tr("Clients"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setToolTip(tr("Address, suite, alert or verdict"));
    m_clear->setToolTip(tr("Forgets the clients shown here. Downloads go on."));

    auto *curve = new QHBoxLayout;
    curve->addWidget(heading, 1);
    curve->addWidget(m_curveText);
    m_curveText->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_summary, 1);
    head->addWidget(m_filter);
    head->addWidget(m_clear);

    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(2);
    m_facts->setColumnStretch(1, 1);
    m_facts->setColumnStretch(3, 1);
    auto *detail = new QVBoxLayout{m_detail};
    detail->setContentsMargins(8, 8, 8, 4);
    detail->setSpacing(6);
    detail->addWidget(m_detailTitle);
    detail->addWidget(m_detailText);
    detail->addWidget(m_detailStep);
    detail->addLayout(m_facts);

    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(curve);
    column->addWidget(m_plot);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_empty);
    column->addWidget(m_detail);
}

void ServerClientsCard::present(const ServerView &view)
{
    const bool hasClients = !view.clients.empty();
    const bool hasCurve = view.isOn || hasClients;
    m_plot->present(view.curve,
                    std::chrono::duration_cast<std::chrono::milliseconds>(serve::Throughput::kStep),
                    serve::Throughput::kKept, view.curveText);
    m_plot->setVisible(hasCurve);
    m_curveText->setText(view.curveText);
    m_curveText->setVisible(hasCurve);
    m_summary->setText(view.clientsSummary);
    for (QWidget *widget : {static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_filter),
                            static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_table)})
        widget->setVisible(hasClients);
    m_empty->setText(view.noClients);
    m_empty->setVisible(!hasClients);
    m_model->present(view.clients);
    m_table->fitRows();
    presentDetail();
}

void ServerClientsCard::presentDetail()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto id = rows.isEmpty() ? quint64{} : rows[0].data(ClientModel::IdRole).toULongLong();
    const serve::Client *client =
        rows.isEmpty() ? nullptr : m_desk.state().witness.find(serve::ConnectionId{id});
    m_detail->setVisible(client != nullptr);
    if (!client)
        return;
    const auto detail = ServerPageView::detail(*client);
    m_detailTitle->present(detail.badge);
    m_detailText->setText(detail.cause);
    m_detailText->setVisible(!detail.cause.isEmpty());
    m_detailStep->setText(detail.nextStep);
    if (detail.facts == m_shownFacts)
        return;
    m_shownFacts = detail.facts;
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    constexpr int kPairsPerRow = 2;
    for (int i = 0; i < detail.facts.size(); ++i) {
        auto *name = new TextLabel{TextLabel::Look::Muted};
        name->setText(detail.facts[i].first);
        name->setWordWrap(false);
        auto *value = new TextLabel;
        value->setText(detail.facts[i].second);
        const int column = i % kPairsPerRow * 2;
        m_facts->addWidget(name, i / kPairsPerRow, column, Qt::AlignTop);
        m_facts->addWidget(value, i / kPairsPerRow, column + 1);
    }
}

void ServerClientsCard::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

} // namespace airlift::ui
