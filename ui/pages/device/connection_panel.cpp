#include "ui/pages/device/connection_panel.h"

#include "core/link/port_use.h"
#include "core/session/session_folder.h"
#include "ui/flow/deliver.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/menu_button.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QIntValidator>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace airlift::ui {

namespace {

// As cc3200tool and the boot loader's users do it (uart-bootloader 3).
constexpr auto kResetPulse = 100ms;
constexpr auto kBreakPulse = 250ms;

QToolButton *tool(const QString &text, const QString &tip, bool checkable = false)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(checkable);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(28);
    return button;
}

} // namespace

ConnectionPanel::ConnectionPanel(DeviceConsole &console, QWidget *parent)
    : Card(parent)
    , m_console(console)
    , m_symbol(new SymbolLabel{20})
    , m_title(new TextLabel{TextLabel::Look::Strong})
    , m_text(new TextLabel{TextLabel::Look::Muted})
    , m_device(new QComboBox)
    , m_rescan(tool({}, tr("Look for serial ports again")))
    , m_browse(tool({}, tr("Play a recording: a log or a session file")))
    , m_baud(new QComboBox)
    , m_shape(tool({}, tr("Parity and flow control")))
    , m_open(new QPushButton)
    , m_reset(tool(u'\u2002' + tr("Reset"),
                   tr("Pulses a line that leads to the reset of the board (100 ms). The "
                      "LaunchPad's own reset is not reachable here: press its button.")))
    , m_break(
          tool(u"Break"_s, tr("Holds the line low for 250 ms: asks the boot loader to listen after "
                              "a reset")))
    , m_dtr(tool(u"DTR"_s, tr("Sets the line DTR"), true))
    , m_rts(tool(u"RTS"_s, tr("Sets the line RTS"), true))
    , m_power(
          tool(u'\u2009' + tr("Off and on"), tr("Switches the simulated board off and on again")))
{
    makeFields();
    makeSettingsMenu();
    makeLines();
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_device, 1);
    choices->addWidget(m_rescan);
    choices->addWidget(m_browse);
    choices->addWidget(m_baud);
    choices->addWidget(m_shape);
    choices->addWidget(m_open);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *status = new QHBoxLayout;
    status->setSpacing(8);
    status->addWidget(m_symbol, 0, Qt::AlignTop);
    status->addLayout(words, 1);
    for (QWidget *line : {m_power, m_reset, m_break, m_dtr, m_rts})
        status->addWidget(line, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(choices);
    column->addLayout(status);
    listDevices();
    updateShape();
}

void ConnectionPanel::makeFields()
{
    m_device->setObjectName(u"consoleDevice"_s);
    m_device->setEditable(true);
    m_device->setInsertPolicy(QComboBox::NoInsert);
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(12);
    m_device->setAccessibleName(tr("Device"));
    m_device->setToolTip(
        tr("The simulated board, a serial port or its path, such as /dev/pts/3; a port that is "
           "offered over the network, as tcp:host:port; or the path of a recording"));
    m_browse->setIcon(symbolIcon(Symbol::Folder));
    m_browse->setAutoRaise(true);
    m_browse->setObjectName(u"openRecording"_s);
    m_browse->setAccessibleName(m_browse->toolTip());
    connect(m_browse, &QToolButton::clicked, this, &ConnectionPanel::pickRecording);
    m_rescan->setIcon(symbolIcon(Symbol::Reload));
    m_rescan->setAutoRaise(true);
    m_rescan->setAccessibleName(m_rescan->toolTip());
    connect(m_rescan, &QToolButton::clicked, this, &ConnectionPanel::listDevices);
    m_baud->setEditable(true);
    m_baud->setInsertPolicy(QComboBox::NoInsert);
    m_baud->setAccessibleName(tr("Speed in baud"));
    m_baud->setToolTip(
        tr("Speed in baud. The device speaks at 115200; its boot loader at 921600."));
    m_baud->setMinimumContentsLength(7);
    for (const int baud : {9600, 57600, 115200, 230400, 460800, 921600, 3'000'000})
        m_baud->addItem(QString::number(baud));
    m_baud->setCurrentText(u"115200"_s);
    m_baud->setValidator(new QIntValidator{300, 4'000'000, m_baud});
    m_open->setObjectName(u"openConsole"_s);
    m_open->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &ConnectionPanel::press);
    connect(m_device, &QComboBox::currentIndexChanged, this, &ConnectionPanel::updateShape);
    connect(m_device->lineEdit(), &QLineEdit::textEdited, this, &ConnectionPanel::updateShape);
    connect(m_device->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (!m_held)
            press();
    });
}

void ConnectionPanel::makeSettingsMenu()
{
    auto *menu = new QMenu{this};
    const auto add = [this, menu](const QString &title, const auto &values, auto words, auto set) {
        menu->addSection(title);
        auto *group = new QActionGroup{menu};
        for (const auto value : values) {
            QAction *action = menu->addAction(words(value), this, [this, set, value] {
                set(m_settings, value);
                updateShape();
            });
            action->setCheckable(true);
            action->setChecked(value == *std::begin(values));
            group->addAction(action);
        }
    };
    add(tr("Parity"), std::array{link::Parity::None, link::Parity::Even, link::Parity::Odd},
        &DevicePageView::parity, [](auto &settings, auto value) { settings.parity = value; });
    add(tr("Flow control"),
        std::array{link::FlowControl::None, link::FlowControl::Hardware,
                   link::FlowControl::Software},
        &DevicePageView::flow, [](auto &settings, auto value) { settings.flow = value; });
    giveMenu(*m_shape, *menu);
    m_shape->setMinimumHeight(32); // as the fields beside it
}

void ConnectionPanel::makeLines()
{
    using link::ControlLine;
    auto *menu = new QMenu{this};
    menu->addAction(tr("Through &RTS"), this,
                    [this] { m_console.pulse(ControlLine::Rts, kResetPulse); });
    menu->addAction(tr("Through &DTR"), this,
                    [this] { m_console.pulse(ControlLine::Dtr, kResetPulse); });
    giveMenu(*m_reset, *menu);
    connect(m_break, &QToolButton::clicked, this,
            [this] { m_console.pulse(ControlLine::Break, kBreakPulse); });
    connect(m_dtr, &QToolButton::toggled, this,
            [this](bool on) { m_console.setLine(ControlLine::Dtr, on); });
    connect(m_rts, &QToolButton::toggled, this,
            [this](bool on) { m_console.setLine(ControlLine::Rts, on); });
    m_power->setIcon(symbolIcon(Symbol::Power));
    m_power->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_power, &QToolButton::clicked, &m_console, &DeviceConsole::powerCycle);
}

void ConnectionPanel::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (!m_held)
        listDevices();
}

void ConnectionPanel::listDevices()
{
    const TargetChoice before = chosen();
    m_device->clear();
    for (const TargetChoice &choice : m_console.choices())
        m_device->addItem(choice.label, QVariant::fromValue(choice));
    askForPortUse();
    if (before.id.isEmpty())
        return;
    const int again = m_device->findText(before.label);
    if (again >= 0)
        m_device->setCurrentIndex(again);
    else
        m_device->setEditText(before.id);
}

TargetChoice ConnectionPanel::chosen() const
{
    const QString text = m_device->currentText().trimmed();
    const int index = m_device->findText(text);
    if (index >= 0)
        return m_device->itemData(index).value<TargetChoice>();
    // A recording is called by its name; its path is in the field.
    return {text, QFileInfo{text}.isFile() ? QFileInfo{text}.fileName() : text, false};
}

void ConnectionPanel::updateShape()
{
    const QString shape = m_settings.parity == link::Parity::Even  ? u"8E1"_s
                          : m_settings.parity == link::Parity::Odd ? u"8O1"_s
                                                                   : u"8N1"_s;
    m_shape->setText(u'\u2002' + shape); // the style leaves no room before it
    m_shape->setAccessibleName(tr("Parity and flow control: %1").arg(shape));
    const TargetChoice device = chosen();
    m_baud->setEnabled(!m_held && isSerial(device)); // a cable in memory has no speed
    m_shape->setEnabled(!m_held && isSerial(device));
    const QString use = m_closed ? useOfChosen() : QString{};
    m_text->setText(use.isEmpty() ? m_words : use);
    m_text->setVisible(!m_text->text().isEmpty());
    m_open->setEnabled(m_held || !device.id.isEmpty());
}

void ConnectionPanel::pickRecording()
{
    auto *dialog = new QFileDialog{this, tr("Play a recording"), session::sessionFolder()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Sessions and logs (*.airlift-session *.airlift-journal *.log *.txt)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_device->setEditText(path);
        press();
    });
    dialog->open();
}

/// Looking through all processes takes its time.
void ConnectionPanel::askForPortUse()
{
    QStringList ports;
    for (const TargetChoice &choice : m_console.choices()) {
        if (!choice.simulated)
            ports << choice.id;
    }
    if (ports.isEmpty())
        return;
    const auto work = [ports] {
        QMap<QString, QString> uses;
        for (const QString &port : ports) {
            QStringList holders;
            for (const link::PortUse::Process &process : link::usersOf(port).holders)
                holders << u"%1 (%2)"_s.arg(process.name).arg(process.id);
            if (!holders.isEmpty())
                uses.insert(port, holders.join(u", "_s));
        }
        return uses;
    };
    deliver(QtConcurrent::run(work), this,
            [this, turn = ++m_turn](const QMap<QString, QString> &uses) {
                if (turn != m_turn)
                    return;
                m_uses = uses;
                updateShape();
            });
}

QString ConnectionPanel::useOfChosen() const
{
    const QString holders = m_uses.value(chosen().id);
    return holders.isEmpty()
               ? QString{}
               : tr("In use by %1. Close that program before you open the port here.").arg(holders);
}

void ConnectionPanel::press()
{
    if (m_held)
        return m_console.close();
    m_settings.baud = Baud{qBound(300, m_baud->currentText().toInt(), 4'000'000)};
    m_console.open(chosen(), m_settings);
}

void ConnectionPanel::present(const DeviceView &view)
{
    m_held = view.held;
    m_symbol->present(view.badge.symbol, view.badge.tint);
    m_title->setText(view.title);
    m_words = view.text;
    m_closed = !view.held && !view.isProblem;
    m_text->setToolTip(Format::toolTip(view.badge.detail));
    setTint(view.isProblem ? std::optional{view.badge.tint} : std::nullopt);
    setAccessibleName(view.title);
    setAccessibleDescription(view.text);
    m_device->setEnabled(!view.held);
    m_rescan->setEnabled(!view.held);
    m_browse->setEnabled(!view.held);
    m_open->setText(view.button);
    m_open->setDefault(!view.held);
    m_open->setIcon(view.held ? symbolIcon(Symbol::Stop)
                              : symbolIcon(Symbol::Play, QPalette::HighlightedText));
    for (QToolButton *line : {m_reset, m_break, m_dtr, m_rts})
        line->setVisible(view.hasLines);
    if (!view.hasLines) {
        m_dtr->setChecked(false);
        m_rts->setChecked(false);
    }
    m_power->setVisible(view.canPowerCycle);
    updateShape();
}

} // namespace airlift::ui
