#include "ui/shell/header_bar.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/status_chip.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace airlift::ui {

HeaderBar::HeaderBar(UpdateFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_device(new QPushButton)
    , m_deviceMenu(new QMenu{this})
    , m_connection(new StatusChip)
    , m_server(new StatusChip)
    , m_trust(new StatusChip)
{
    auto *mark = new QLabel;
    mark->setPixmap(programIcon().pixmap(QSize{28, 28}, devicePixelRatioF()));
    auto *name = new QLabel{tr("Airlift")};
    name->setFont(scaled(font(), 1.25, QFont::DemiBold));
    m_device->setIcon(symbolIcon(Symbol::Device));
    m_device->setMenu(m_deviceMenu);
    m_device->setToolTip(tr("The device to update"));
    m_connection->setCaption(tr("Connection"));
    m_server->setCaption(tr("Local server"));
    m_trust->setCaption(tr("Server identity"));

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(mark);
    row->addWidget(name);
    row->addSpacing(16);
    row->addWidget(m_device);
    row->addWidget(m_connection);
    row->addStretch(1);
    row->addWidget(m_server);
    row->addWidget(m_trust);

    connect(m_deviceMenu, &QMenu::aboutToShow, this, &HeaderBar::fillDeviceMenu);
    connect(&m_flow, &UpdateFlow::changed, this, &HeaderBar::refresh);
    refresh();
}

void HeaderBar::refresh()
{
    const HeaderView view = ShellView::header(m_flow.state());
    if (view == m_view)
        return;
    m_view = view;
    m_device->setText(view.device);
    m_device->setAccessibleName(tr("Device: %1").arg(view.device));
    m_device->setEnabled(view.deviceChangeable);
    m_connection->present(view.connection);
    m_server->present(view.server);
    m_trust->present(view.trust);
}

void HeaderBar::fillDeviceMenu()
{
    m_deviceMenu->clear();
    auto *group = new QActionGroup{m_deviceMenu};
    for (const TargetChoice &choice : m_flow.targets()) {
        QAction *action = m_deviceMenu->addAction(
            symbolIcon(choice.simulated ? Symbol::Device : Symbol::Link, QPalette::WindowText),
            choice.label);
        action->setCheckable(true);
        action->setChecked(choice.id == m_flow.state().choices.device.id);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, choice] { m_flow.chooseDevice(choice); });
    }
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(hairline(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace airlift::ui
