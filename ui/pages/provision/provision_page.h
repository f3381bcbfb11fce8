#pragma once

#include "ui/flow/provision_desk.h"
#include "ui/flow/update_flow.h"
#include "ui/pages/provision/provision_view.h"
#include "ui/shell/page.h"

class QPushButton;

namespace airlift::ui {

class Banner;
class ListCard;
class ProvisionSettingsCard;
class Remark;

/// "Get it onto this Wi-Fi, and know whether it worked." Shows a ProvisionView; leaving it stops
/// whatever it started.
class ProvisionPage final : public Page
{
    Q_OBJECT
public:
    explicit ProvisionPage(UpdateFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] QString helpTopic() const override;
    [[nodiscard]] bool usesTimeline() const override { return false; }
    [[nodiscard]] ProvisionDesk &desk() { return m_desk; }
    [[nodiscard]] const ProvisionView &view() const { return m_view; }
    void save(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void follow();
    void refresh();
    void chooseFile();
    void useHeard();

    UpdateFlow &m_flow;
    ProvisionDesk m_desk;
    ProvisionView m_view;
    Banner *m_banner;
    QPushButton *m_start;
    QPushButton *m_again;
    QPushButton *m_stop;
    QAction *m_toggle;
    ProvisionSettingsCard *m_settings;
    Remark *m_hand;
    ListCard *m_steps;
    ListCard *m_heard;
    QPushButton *m_ask;
    QPushButton *m_use;
    ListCard *m_found;
    QPushButton *m_listen;
    QPushButton *m_search;
    ListCard *m_results;
    QPushButton *m_save;
    QPushButton *m_clear;
};

} // namespace airlift::ui
