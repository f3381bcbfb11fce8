#include "ui/pages/update/choices_panel.h"

#include "ui/dialogs/pick_bundle.h"
#include "ui/pages/update/simulated_popover.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

constexpr int kGap = 8;

QVBoxLayout *fillCard(Card &card, const QString &caption, QWidget *buddy)
{
    auto *heading = new TextLabel{TextLabel::Look::Caption};
    heading->setText(caption);
    heading->setBuddy(buddy);
    auto *column = new QVBoxLayout{&card};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(heading);
    return column;
}

} // namespace

ChoicesPanel::ChoicesPanel(UpdateFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_cards(new QBoxLayout{QBoxLayout::LeftToRight, this})
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(kGap);
    m_cards->addWidget(makeBundleCard(), 5);
    m_cards->addWidget(makeWayCard(), 4);
    m_cards->addWidget(makeDeviceCard(), 5);
}

QSize ChoicesPanel::minimumSizeHint() const
{
    int widest = 0;
    for (int i = 0; i < m_cards->count(); ++i)
        widest = qMax(widest, m_cards->itemAt(i)->minimumSize().width());
    return {widest, m_cards->minimumSize().height()};
}

void ChoicesPanel::resizeEvent(QResizeEvent *event)
{
    int needed = kGap * (m_cards->count() - 1);
    for (int i = 0; i < m_cards->count(); ++i)
        needed += m_cards->itemAt(i)->minimumSize().width();
    m_cards->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

QWidget *ChoicesPanel::makeBundleCard()
{
    auto *card = new Card;
    m_pick = new QPushButton{tr("&Choose…")};
    m_pick->setToolTip(tr("Choose a bundle (.tar) or a recipe (.json)"));
    connect(m_pick, &QPushButton::clicked, this, [this] { pickBundle(this, m_flow); });
    m_demo = new QPushButton{tr("&Demo")};
    m_demo->setToolTip(tr("Take the demo bundle, made for the simulated board"));
    connect(m_demo, &QPushButton::clicked, this, [this] { m_flow.chooseBundle({}); });
    m_bundleTitle = new ElidedLabel;
    m_bundleText = new TextLabel{TextLabel::Look::Muted};
    m_bundleRemark = new Remark;

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_pick);
    buttons->addWidget(m_demo);
    buttons->addStretch();
    QVBoxLayout *column = fillCard(*card, tr("Bundle"), m_pick);
    column->addWidget(m_bundleTitle);
    column->addWidget(m_bundleText);
    column->addWidget(m_bundleRemark);
    column->addStretch();
    column->addLayout(buttons);
    return card;
}

QWidget *ChoicesPanel::makeWayCard()
{
    auto *card = new Card;
    m_https = new QRadioButton{tr("&Local HTTPS")};
    m_https->setToolTip(tr("This program serves the bundle; the device fetches it"));
    m_watch = new QRadioButton{tr("&Watch only")};
    m_watch->setToolTip(tr("Only listen to the device; it fetches the bundle from elsewhere"));
    connect(m_https, &QRadioButton::clicked, this, [this] { m_flow.chooseWay(Way::LocalHttps); });
    connect(m_watch, &QRadioButton::clicked, this, [this] { m_flow.chooseWay(Way::WatchOnly); });
    QVBoxLayout *column = fillCard(*card, tr("Way"), m_https);
    column->addWidget(m_https);
    column->addWidget(m_watch);
    m_wayText = new TextLabel{TextLabel::Look::Muted};
    column->addWidget(m_wayText);
    column->addStretch();
    return card;
}

QWidget *ChoicesPanel::makeDeviceCard()
{
    auto *card = new Card;
    m_device = new QComboBox;
    m_device->setObjectName(u"device"_s);
    m_device->setEditable(true);
    m_device->setInsertPolicy(QComboBox::NoInsert);
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(10);
    m_device->setAccessibleName(tr("Device"));
    m_device->setToolTip(
        tr("The simulated board, a serial port, or the path of one, such as /dev/pts/3"));
    m_device->lineEdit()->installEventFilter(this);
    connect(m_device, &QComboBox::activated, this, [this](int index) {
        m_flow.chooseDevice(m_device->itemData(index).value<TargetChoice>());
    });
    connect(m_device->lineEdit(), &QLineEdit::editingFinished, this,
            &ChoicesPanel::takeTypedDevice);
    m_rescan = new QToolButton;
    m_rescan->setIcon(symbolIcon(Symbol::Reload));
    m_rescan->setAutoRaise(true);
    m_rescan->setFocusPolicy(Qt::StrongFocus);
    m_rescan->setToolTip(tr("Look for serial ports again"));
    m_rescan->setAccessibleName(tr("Look for serial ports again"));
    connect(m_rescan, &QToolButton::clicked, this, &ChoicesPanel::listDevices);
    m_settings = new QPushButton{symbolIcon(Symbol::Settings), tr("S&imulation…")};
    m_settings->setToolTip(tr("Pace, faults and limits of the simulated board"));
    connect(m_settings, &QPushButton::clicked, this, &ChoicesPanel::openSettings);
    m_deviceText = new TextLabel{TextLabel::Look::Muted};

    auto *choose = new QHBoxLayout;
    choose->setSpacing(4);
    choose->addWidget(m_device, 1);
    choose->addWidget(m_rescan);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_settings);
    buttons->addStretch();
    QVBoxLayout *column = fillCard(*card, tr("Device"), m_device);
    column->addLayout(choose);
    column->addWidget(m_deviceText);
    column->addStretch();
    column->addLayout(buttons);
    listDevices();
    return card;
}

void ChoicesPanel::present(const PageView &view, const FlowState &state)
{
    m_bundleTitle->setFullText(view.bundle.title);
    m_bundleText->setText(view.bundle.text);
    m_bundleText->setVisible(!view.bundle.text.isEmpty());
    m_bundleRemark->present(view.bundle.remark);
    m_demo->setVisible(state.choices.bundle.kind != BundleChoice::Kind::Demo);
    m_https->setChecked(state.choices.way == Way::LocalHttps);
    m_watch->setChecked(state.choices.way == Way::WatchOnly);
    m_watch->setEnabled(view.watchOnlyAllowed);
    m_wayText->setText(view.wayText);
    const bool simulated = state.choices.device.simulated;
    m_settings->setVisible(simulated);
    m_deviceText->setText(view.deviceText);
    m_deviceText->setVisible(!view.deviceText.isEmpty());
    if (!m_device->lineEdit()->hasFocus() || !m_device->lineEdit()->isModified())
        showDevice(state.choices.device.label);
}

void ChoicesPanel::listDevices()
{
    const QSignalBlocker quiet{m_device};
    m_device->clear();
    for (const TargetChoice &choice : m_flow.targets())
        m_device->addItem(symbolIcon(choice.simulated ? Symbol::Device : Symbol::Link),
                          choice.label, QVariant::fromValue(choice));
    showDevice(m_flow.state().choices.device.label);
}

void ChoicesPanel::showDevice(const QString &name)
{
    const int index = m_device->findText(name); // -1: a typed path
    if (m_device->currentText() != name || m_device->currentIndex() != index) {
        const QSignalBlocker quiet{m_device};
        m_device->setCurrentIndex(index);
        m_device->setEditText(name);
    }
    if (!m_device->lineEdit()->hasFocus())
        m_device->lineEdit()->setCursorPosition(0); // the beginning tells more than the end
}

void ChoicesPanel::takeTypedDevice()
{
    const QString typed = m_device->currentText().trimmed();
    for (int i = 0; i < m_device->count(); ++i)
        if (m_device->itemText(i) == typed)
            return m_flow.chooseDevice(m_device->itemData(i).value<TargetChoice>());
    m_flow.chooseDevice({typed, typed, false});
}

void ChoicesPanel::openSettings()
{
    if (m_popover == nullptr)
        m_popover = new SimulatedPopover{m_flow, this};
    m_popover->openBelow(*m_settings);
}

bool ChoicesPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Escape in the device field gives the old text back instead of reaching the window's "cancel".
    if (event->type() == QEvent::ShortcutOverride && m_device->lineEdit()->isModified() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_device->setEditText(m_flow.state().choices.device.label);
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace airlift::ui
