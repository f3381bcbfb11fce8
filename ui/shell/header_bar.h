#pragma once

#include "ui/flow/update_flow.h"
#include "ui/shell/header_view.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace airlift::ui {

class StatusChip;

/// The strip that is in view on every page: device, connection, server, trust.
class HeaderBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderBar(UpdateFlow &flow, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fillDeviceMenu();

    UpdateFlow &m_flow;
    HeaderView m_view;
    QPushButton *m_device;
    QMenu *m_deviceMenu;
    StatusChip *m_connection;
    StatusChip *m_server;
    StatusChip *m_trust;
};

} // namespace airlift::ui
