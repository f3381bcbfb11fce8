#include "ui/pages/provision/settings_card.h"

#include "ui/widgets/flow_row.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/segments.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QMenu>
#include <QResizeEvent>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using provision::Field;
using provision::Security;
using provision::SmartConfigGeneration;
using provision::Transport;
using provision::Way;

namespace {

QComboBox *boxOf(const QStringList &texts)
{
    auto *box = new QComboBox;
    box->addItems(texts);
    return box;
}

void fill(QComboBox &box, const QStringList &texts, const QStringList &values,
          const QString &current)
{
    QStringList shown;
    for (int i = 0; i < box.count(); ++i)
        shown << box.itemData(i).toString();
    if (shown != values) {
        box.clear();
        for (qsizetype i = 0; i < values.size(); ++i)
            box.addItem(texts.at(i), values.at(i));
    }
    box.setCurrentIndex(qMax(0, box.findData(current)));
}

/// Under the field before it.
void addBelow(FormGrid &grid, QWidget *widget)
{
    grid.addWidget(widget, grid.rowCount(), 1);
}

} // namespace

ProvisionSettingsCard::ProvisionSettingsCard(ProvisionDesk &desk, QWidget *parent)
    : Card(parent)
    , m_desk(desk)
    , m_way(new Segments{{tr("Access poin&t"), tr("&SmartConfig"), tr("Ca&ble")}})
    , m_place(boxOf({tr("Simulated unit"), tr("Real device")}))
    , m_network(new QLineEdit)
    , m_networkRemark(new Remark)
    , m_security(boxOf({tr("What fits the key"), tr("Open"), tr("WEP"), tr("WPA or WPA2"),
                        tr("WPA3 (experiment)")}))
    , m_code(boxOf({tr("3, as documented"), tr("2, as the vendor's page sends")}))
    , m_key(new QLineEdit)
    , m_keyRemark(new Remark)
    , m_recall(new QToolButton)
    , m_recallMenu(new QMenu{this})
    , m_memoryRemark(new Remark)
    , m_remember(new QCheckBox{tr("Keep it in the system's key ring once a device is confirmed")})
    , m_name(new QLineEdit)
    , m_nameRemark(new Remark)
    , m_fault(new QComboBox)
    , m_uart(new QComboBox)
    , m_baud(new QComboBox)
    , m_accessPoint(new QLineEdit)
    , m_accessPointKey(new QLineEdit)
    , m_moves(new QCheckBox{
          tr("&Join for me: this computer leaves its Wi-Fi and returns to it afterwards")})
    , m_chip(boxOf({tr("CC3x20, CC3x35 (10.123.45.1)"), tr("CC3100, CC3200 (192.168.1.1)")}))
    , m_transport(boxOf({tr("Find out"), tr("HTTP"), tr("HTTPS")}))
    , m_time(new QCheckBox{tr("Set the device's clock")})
    , m_joined(new QCheckBox{tr("This computer is in the device's network already")})
    , m_stays(new QCheckBox{tr("This computer reaches the Wi-Fi by another way")})
    , m_hidden(new QCheckBox{tr("The Wi-Fi does not show its name")})
    , m_interface(new QComboBox)
    , m_destination(boxOf({tr("Group 224.0.0.235"), tr("Gateway")}))
    , m_generation(boxOf({tr("CC3x20, CC3x35 (v2)"), tr("CC3100, CC3200 (v1)"), tr("CC3000")}))
    , m_cipher(new QLineEdit)
    , m_cipherRemark(new Remark)
    , m_firmware(boxOf({tr("at_commands"), tr("network_terminal")}))
    , m_port(new QComboBox)
    , m_stores(new QCheckBox{tr("Store it, so that it joins after a restart")})
    , m_units(new QSpinBox)
    , m_columns(new QBoxLayout{QBoxLayout::LeftToRight})
    , m_remarks(new QVBoxLayout)
{
    build();
    follow();
}

void ProvisionSettingsCard::buildFields()
{
    m_network->setObjectName(u"networkName"_s);
    m_key->setObjectName(u"networkKey"_s);
    m_name->setObjectName(u"deviceName"_s);
    m_cipher->setObjectName(u"cipherKey"_s);
    m_port->setObjectName(u"devicePort"_s);
    m_place->setObjectName(u"place"_s);
    m_code->setObjectName(u"wpa2Code"_s);
    m_recall->setObjectName(u"recall"_s);
    m_recall->setText(tr("From the key ring"));
    m_recall->setToolTip(tr("Networks that were kept there. The system may ask for its password."));
    giveMenu(*m_recall, *m_recallMenu);
    m_recall->disconnect(m_recallMenu); // opens once the key ring has answered
    m_baud->setEditable(true);
    m_baud->setInsertPolicy(QComboBox::NoInsert);
    m_baud->setObjectName(u"provisionBaud"_s);
    m_baud->setToolTip(tr("The firmware of the vendor speaks at 115200."));
    for (const int baud : {9600, 57600, 115200, 230400, 460800, 921600, 3'000'000})
        m_baud->addItem(QString::number(baud));
    m_baud->setValidator(new QIntValidator{300, 4'000'000, m_baud});
    m_moves->setToolTip(tr("By NetworkManager, where it runs. Else you are told when to join."));
    m_accessPointKey->setPlaceholderText(tr("none: it is open unless the firmware says otherwise"));
    for (QLineEdit *secret : {m_key, m_cipher, m_accessPointKey}) {
        secret->setEchoMode(QLineEdit::Password);
        secret->setAttribute(Qt::WA_InputMethodEnabled, false); // which may learn words
    }
    m_cipher->setPlaceholderText(tr("16 characters the firmware was built with, if any"));
    m_name->setPlaceholderText(tr("unchanged"));
    m_accessPoint->setPlaceholderText(tr("whichever is found"));
    m_code->setToolTip(tr("Sources disagree about the number that means WPA2. Try the other one "
                          "if a right key is refused."));
    m_units->setRange(1, 1000);
    m_network->setAcceptDrops(false);

    for (QComboBox *box : {m_place, m_security, m_code, m_fault, m_uart, m_chip, m_transport,
                           m_interface, m_destination, m_generation, m_firmware, m_port, m_baud}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
}

void ProvisionSettingsCard::build()
{
    buildFields();
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_way);
    ways->addStretch();
    auto *network = new FormGrid;
    auto *way = new FormGrid;
    buildNetwork(*network);
    buildWays(*way);
    m_columns->setSpacing(8);
    for (FormGrid *grid : {network, way}) {
        grid->setVerticalSpacing(8);
        auto *column = new QVBoxLayout;
        column->addLayout(grid);
        column->addStretch();
        m_columns->addLayout(column, 1);
    }
    auto *switches = new FlowRow;
    for (QCheckBox *box : {m_moves, m_joined, m_stays, m_time, m_hidden, m_stores, m_remember})
        switches->add(box);
    m_remarks->setSpacing(4);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(ways);
    column->addLayout(m_columns);
    column->addWidget(switches);
    column->addLayout(m_remarks);
}

void ProvisionSettingsCard::resizeEvent(QResizeEvent *event)
{
    constexpr int kRoomForTwo = 900;
    const bool isWide = event->size().width() >= kRoomForTwo;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(isWide ? 32 : 8);
    Card::resizeEvent(event);
}

void ProvisionSettingsCard::add(FormGrid &grid, const QString &name, QWidget *field)
{
    m_labels[field] = grid.addField(name, field);
}

void ProvisionSettingsCard::buildNetwork(FormGrid &grid)
{
    add(grid, tr("Wi-Fi &network"), m_network);
    addBelow(grid, m_networkRemark);
    auto *key = new QHBoxLayout;
    key->setSpacing(8);
    key->addWidget(m_key, 1);
    key->addWidget(m_recall);
    grid.addField(tr("&Key"), key, m_key);
    addBelow(grid, m_keyRemark);
    addBelow(grid, m_memoryRemark);
    add(grid, tr("Securit&y"), m_security);
    add(grid, tr("&Code for WPA2"), m_code);
    add(grid, tr("Device na&me"), m_name);
    addBelow(grid, m_nameRemark);
    add(grid, tr("Ho&w many units"), m_units);
}

void ProvisionSettingsCard::buildWays(FormGrid &grid)
{
    add(grid, tr("Device"), m_place);
    add(grid, tr("What happens"), m_fault);
    add(grid, tr("P&ort"), m_port);
    add(grid, tr("Its console"), m_uart);
    add(grid, tr("Speed in baud"), m_baud);
    add(grid, tr("Firmware"), m_firmware);
    add(grid, tr("Chip"), m_chip);
    add(grid, tr("&Its network"), m_accessPoint);
    add(grid, tr("Key of its network"), m_accessPointKey);
    add(grid, tr("Talk by"), m_transport);
    add(grid, tr("&Interface"), m_interface);
    add(grid, tr("Send to"), m_destination);
    add(grid, tr("&Generation"), m_generation);
    add(grid, tr("SmartConfig key"), m_cipher);
    addBelow(grid, m_cipherRemark);
}

void ProvisionSettingsCard::follow()
{
    for (QComboBox *box : {m_place, m_security, m_code, m_fault, m_uart, m_chip, m_transport,
                           m_interface, m_destination, m_generation, m_firmware, m_port})
        connect(box, &QComboBox::activated, this, &ProvisionSettingsCard::store);
    for (QCheckBox *box : {m_time, m_joined, m_stays, m_hidden, m_stores, m_moves, m_remember})
        connect(box, &QCheckBox::toggled, this, &ProvisionSettingsCard::store);
    for (QLineEdit *field : {m_network, m_name, m_accessPoint})
        connect(field, &QLineEdit::textEdited, this, &ProvisionSettingsCard::store);
    connect(m_way, &Segments::chosen, this, &ProvisionSettingsCard::store);
    connect(m_units, &QSpinBox::valueChanged, this, &ProvisionSettingsCard::store);
    connect(m_key, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_desk.setNetworkKey(Secret{text.toUtf8()}); });
    connect(m_baud, &QComboBox::currentTextChanged, this, &ProvisionSettingsCard::store);
    connect(m_recall, &QToolButton::clicked, &m_desk, &ProvisionDesk::recall);
    connect(&m_desk, &ProvisionDesk::recalled, this, &ProvisionSettingsCard::showRemembered);
    connect(m_accessPointKey, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_desk.setAccessPointKey(Secret{text.toUtf8()}); });
    connect(m_cipher, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_desk.setCipherKey(Secret{text.toUtf8()}); });
}

void ProvisionSettingsCard::store()
{
    if (m_loading)
        return;
    ProvisionSettings settings = m_desk.state().settings;
    settings.way = static_cast<Way>(m_way->current());
    settings.simulated = m_place->currentIndex() == 0;
    settings.fault = m_fault->currentData().toString();
    settings.uart = m_uart->currentData().toString();
    settings.networkName = m_network->text(); // white space at the ends is part of it
    settings.isHidden = m_hidden->isChecked();
    settings.security.reset();
    if (m_security->currentIndex() > 0)
        settings.security = static_cast<Security>(m_security->currentIndex() - 1);
    settings.wpa2Code = static_cast<provision::Wpa2Code>(m_code->currentIndex());
    settings.deviceName = m_name->text();
    settings.accessPoint = m_accessPoint->text();
    settings.isFirstGeneration = m_chip->currentIndex() == 1;
    settings.transport = static_cast<Transport>(m_transport->currentIndex());
    settings.setsTime = m_time->isChecked();
    settings.isJoined = m_joined->isChecked();
    settings.stays = m_stays->isChecked();
    settings.interface = m_interface->currentData().toString();
    settings.toGateway = m_destination->currentIndex() == 1;
    settings.generation = static_cast<SmartConfigGeneration>(m_generation->currentIndex());
    settings.firmware = static_cast<session::WiredFirmware>(m_firmware->currentIndex());
    settings.port = m_port->currentData().toString();
    settings.stores = m_stores->isChecked();
    settings.units = m_units->value();
    settings.baud = qBound(300, m_baud->currentText().toInt(), 4'000'000);
    settings.movesWifi = m_moves->isChecked();
    settings.remembers = m_remember->isChecked();
    m_desk.setSettings(settings);
}

void ProvisionSettingsCard::fillChoices()
{
    const ProvisionState &state = m_desk.state();
    const ProvisionSettings &settings = state.settings;
    QStringList names;
    QStringList labels;
    if (m_fault->count() == 0) {
        for (const NamedFault &fault : m_desk.faults())
            m_fault->addItem(fault.label, fault.name);
    }
    m_fault->setCurrentIndex(qMax(0, m_fault->findData(settings.fault)));
    for (const SendingInterface &each : state.interfaces) {
        names << each.name;
        labels << (each.radio && each.radio->megahertz > 0
                       ? tr("%1 (Wi-Fi %2, %3 MHz)")
                             .arg(each.name, each.radio->network)
                             .arg(each.radio->megahertz)
                       : each.name);
    }
    fill(*m_interface, QStringList{tr("choose")} + labels, QStringList{QString{}} + names,
         settings.interface);
    fill(*m_port, QStringList{tr("choose")} + state.ports, QStringList{QString{}} + state.ports,
         settings.port);
    fill(*m_uart, QStringList{tr("not connected")} + state.ports,
         QStringList{QString{}} + state.ports, settings.uart);
}

void ProvisionSettingsCard::load()
{
    const ProvisionSettings &settings = m_desk.state().settings;
    fillChoices();
    m_way->setCurrent(static_cast<int>(settings.way));
    m_place->setCurrentIndex(settings.simulated ? 0 : 1);
    for (const auto &[field, text] :
         {std::pair{m_network, settings.networkName}, std::pair{m_name, settings.deviceName},
          std::pair{m_accessPoint, settings.accessPoint}})
        if (field->text() != text)
            field->setText(text);
    m_security->setCurrentIndex(settings.security ? static_cast<int>(*settings.security) + 1 : 0);
    m_code->setCurrentIndex(static_cast<int>(settings.wpa2Code));
    m_chip->setCurrentIndex(settings.isFirstGeneration ? 1 : 0);
    m_transport->setCurrentIndex(static_cast<int>(settings.transport));
    m_destination->setCurrentIndex(settings.toGateway ? 1 : 0);
    m_generation->setCurrentIndex(static_cast<int>(settings.generation));
    m_firmware->setCurrentIndex(static_cast<int>(settings.firmware));
    m_time->setChecked(settings.setsTime);
    m_joined->setChecked(settings.isJoined);
    m_stays->setChecked(settings.stays);
    m_hidden->setChecked(settings.isHidden);
    m_stores->setChecked(settings.stores);
    m_units->setValue(settings.units);
    if (!m_baud->hasFocus() && !m_baud->lineEdit()->hasFocus())
        m_baud->setCurrentText(QString::number(settings.baud));
    m_moves->setChecked(settings.movesWifi);
    m_remember->setChecked(settings.remembers);
    if (m_desk.state().isKeyRemembered)
        m_key->clear(); // what comes from the key ring is not shown, and not counted by dots
}

void ProvisionSettingsCard::showRemembered()
{
    m_recallMenu->clear();
    const QStringList &names = m_desk.state().remembered;
    for (const QString &name : names) {
        QString shown = name; // names come from anywhere: an ampersand is no mnemonic
        auto *take = m_recallMenu->addAction(shown.replace(u'&', u"&&"_s));
        connect(take, &QAction::triggered, &m_desk, [this, name] { m_desk.useRemembered(name); });
    }
    if (names.isEmpty())
        m_recallMenu->addAction(tr("nothing is kept there"))->setEnabled(false);
    const QString current = m_desk.state().settings.networkName;
    if (names.contains(current)) {
        m_recallMenu->addSeparator();
        auto *forget = m_recallMenu->addAction(tr("Forget this network"));
        connect(forget, &QAction::triggered, &m_desk, [this, current] { m_desk.forget(current); });
    }
    m_recallMenu->popup(m_recall->mapToGlobal(QPoint{0, m_recall->height() + 2}));
}

void ProvisionSettingsCard::showFieldsOfWay()
{
    const ProvisionSettings &settings = m_desk.state().settings;
    const bool isAp = settings.way == Way::AccessPoint;
    const bool isSmart = settings.way == Way::SmartConfig;
    const bool isWired = settings.way == Way::Wired;
    const bool isReal = !settings.simulated;
    const auto show = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        if (const auto label = m_labels.find(field); label != m_labels.end())
            label->second->setVisible(shown);
    };
    show(m_place, !isWired);
    show(m_fault, !isWired && !isReal);
    show(m_port, isWired);
    show(m_firmware, isWired);
    show(m_uart, !isWired && isReal);
    show(m_baud, isWired || (isReal && !settings.uart.isEmpty()));
    show(m_code, isAp);
    show(m_name, !isWired);
    show(m_chip, isAp && isReal);
    show(m_accessPoint, isAp && isReal);
    const bool moves = m_desk.state().canMoveWifi && !settings.isJoined;
    show(m_moves, isAp && isReal && moves);
    show(m_accessPointKey, isAp && isReal && moves && settings.movesWifi);
    show(m_recall, m_desk.state().canRemember);
    show(m_remember, m_desk.state().canRemember);
    show(m_transport, isAp);
    show(m_interface, isSmart && isReal);
    show(m_destination, isSmart && isReal);
    show(m_generation, isSmart);
    show(m_cipher, isSmart);
    show(m_time, isAp);
    show(m_joined, isAp && isReal);
    show(m_stays, isAp && isReal);
    show(m_stores, isWired);
}

void ProvisionSettingsCard::presentRemarks(const std::vector<Badge> &remarks)
{
    if (remarks == m_shownRemarks)
        return;
    m_shownRemarks = remarks;
    while (QLayoutItem *item = m_remarks->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Badge &badge : remarks) {
        auto *remark = new Remark;
        remark->present(badge);
        m_remarks->addWidget(remark);
        remark->show();
    }
}

void ProvisionSettingsCard::present(const ProvisionView &view)
{
    setVisible(view.canChoose);
    if (!view.canChoose)
        return;
    m_loading = true;
    load();
    showFieldsOfWay();
    const ProvisionState &state = m_desk.state();
    const bool isSmart = state.settings.way == Way::SmartConfig;
    m_networkRemark->present(ProvisionPageView::mistake(state, Field::NetworkName));
    m_keyRemark->present(ProvisionPageView::mistake(state, Field::NetworkKey));
    m_key->setPlaceholderText(state.isKeyRemembered ? tr("from the key ring")
                              : state.canRemember   ? tr("none for an open network")
                                                    : tr("none for an open network; not stored "
                                                           "anywhere"));
    m_memoryRemark->present(ProvisionPageView::memory(state));
    m_nameRemark->present(ProvisionPageView::mistake(state, Field::DeviceName));
    m_cipherRemark->present(isSmart ? ProvisionPageView::mistake(state, Field::SmartConfigKey)
                                    : Badge{});
    presentRemarks(view.remarks);
    m_loading = false;
}

} // namespace airlift::ui
