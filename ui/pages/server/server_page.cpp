#include "ui/pages/server/server_page.h"

#include "ui/pages/server/clients_card.h"
#include "ui/pages/server/device_card.h"
#include "ui/pages/server/settings_panel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/scrolled.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

ServerPage::ServerPage(UpdateFlow &flow, QWidget *parent)
    : Page(parent)
    , m_flow(flow)
    , m_desk(flow.engine())
    , m_banner(new Banner)
    , m_switch(new QPushButton)
    , m_switchAction(new QAction{this})
    , m_settings(new ServerSettingsPanel{m_desk})
    , m_device(new ServerDeviceCard{m_desk})
    , m_clients(new ServerClientsCard{m_desk})
{
    m_switch->setObjectName(u"serverSwitch"_s);
    m_switch->setMinimumHeight(40);
    m_banner->addAction(m_switch);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(m_settings);
    column->addWidget(m_device);
    column->addWidget(m_clients);
    column->addStretch(1);
    QScrollArea *scroll = scrolled(content);
    fillWith(this, scroll);

    m_switchAction->setShortcut(QKeySequence{Qt::Key_F6});
    addAction(m_switchAction);
    connect(m_switchAction, &QAction::triggered, this, &ServerPage::toggle);
    connect(m_switch, &QPushButton::clicked, this, &ServerPage::toggle);
    connect(m_device, &ServerDeviceCard::message, this, &Page::message);
    connect(m_clients, &ServerClientsCard::detailShown, scroll,
            [scroll](QWidget *detail) { scroll->ensureWidgetVisible(detail, 0, 16); });
    connect(&m_desk, &ServerDesk::changed, this, &ServerPage::refresh);
    connect(&m_flow, &UpdateFlow::changed, this, &ServerPage::takeUpdateBundle);
    takeUpdateBundle();
    refresh();
}

QString ServerPage::helpTopic() const
{
    return u"server"_s;
}

void ServerPage::takeUpdateBundle()
{
    const auto *ready = std::get_if<BundleReady>(&m_flow.state().bundle);
    m_desk.setUpdateBundle(ready != nullptr ? ready->path : QString{});
}

void ServerPage::toggle()
{
    if (m_desk.state().phase == ServerPhase::Off)
        m_desk.start();
    else
        m_desk.stop();
}

void ServerPage::refresh()
{
    m_view = ServerPageView::derive(m_desk.state(), std::move(m_view.clients));
    m_banner->present(m_view.head, m_view.title, m_view.text, m_view.isTinted);
    m_switch->setText(m_view.switchText);
    m_switch->setEnabled(m_view.canSwitch);
    m_switch->setToolTip(m_view.whyNot);
    m_switch->setDefault(m_view.canChoose); // the accent is for what goes forward
    m_switch->setIcon(m_view.canChoose ? symbolIcon(Symbol::Play, QPalette::HighlightedText)
                                       : symbolIcon(Symbol::Stop));
    m_switchAction->setText(m_view.switchText);
    m_switchAction->setEnabled(m_view.canSwitch);
    m_settings->present(m_view);
    m_device->present(m_view);
    m_clients->present(m_view);
    m_flow.noteOwnServer({m_view.isOn, m_view.isOn ? m_view.urls.value(0) : QString{}, 0});
}

void ServerPage::showEvent(QShowEvent *event)
{
    // Networks come and go; the list is read when somebody looks at it.
    if (m_desk.state().phase == ServerPhase::Off)
        m_desk.setAddresses(serve::localAddresses());
    Page::showEvent(event);
}

} // namespace airlift::ui
