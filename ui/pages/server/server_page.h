#pragma once

#include "ui/flow/server_desk.h"
#include "ui/flow/update_flow.h"
#include "ui/pages/server/server_view.h"
#include "ui/shell/page.h"

class QPushButton;

namespace airlift::ui {

class Banner;
class ServerClientsCard;
class ServerDeviceCard;
class ServerSettingsPanel;

/// "What do devices get, and why was one refused?" Shows a ServerView and forwards what the person
/// does; decides nothing.
class ServerPage final : public Page
{
    Q_OBJECT
public:
    explicit ServerPage(UpdateFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] QString helpTopic() const override;
    [[nodiscard]] bool usesTimeline() const override { return false; }
    [[nodiscard]] ServerDesk &desk() { return m_desk; }
    [[nodiscard]] const ServerView &view() const { return m_view; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void toggle();
    void takeUpdateBundle();

    UpdateFlow &m_flow;
    ServerDesk m_desk;
    ServerView m_view;
    Banner *m_banner;
    QPushButton *m_switch;
    QAction *m_switchAction;
    ServerSettingsPanel *m_settings;
    ServerDeviceCard *m_device;
    ServerClientsCard *m_clients;
};

} // namespace airlift::ui
