#pragma once

#include "ui/flow/server_desk.h"
#include "ui/pages/server/server_view.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace airlift::ui {

class ClientModel;
class ClientTable;
class Remark;
class TextLabel;
class ThroughputPlot;

/// Who came, what each got, and what the device prints: curve, table, and the selected client in
/// words.
class ServerClientsCard final : public Card
{
    Q_OBJECT
public:
    explicit ServerClientsCard(ServerDesk &desk, QWidget *parent = nullptr);
    void present(const ServerView &view);
    void focusFilter();

Q_SIGNALS:
    void detailShown(QWidget *detail); ///< somebody chose a client

private:
    void build();
    void presentDetail();

    ServerDesk &m_desk;
    ThroughputPlot *m_plot;
    TextLabel *m_curveText;
    TextLabel *m_summary;
    QLineEdit *m_filter;
    QPushButton *m_clear;
    ClientModel *m_model;
    ClientTable *m_table;
    TextLabel *m_empty;
    QWidget *m_detail;
    Remark *m_detailTitle;
    TextLabel *m_detailText;
    TextLabel *m_detailStep;
    QGridLayout *m_facts;
    QList<std::pair<QString, QString>> m_shownFacts;
};

} // namespace airlift::ui
