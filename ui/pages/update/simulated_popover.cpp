#include "ui/pages/update/simulated_popover.h"

#include "core/bundle/recipe.h"
#include "ui/theme/colours.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"

#include <cmath>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {
// Hundredths, so that they can be button ids. "As fast as possible" still waits for the network.
constexpr int kRealPace = 100;
constexpr int kBriskPace = 800;
constexpr int kFullPace = 100'000;
} // namespace

SimulatedPopover::SimulatedPopover(UpdateFlow &flow, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_flow(flow)
{
    setAccessibleName(tr("Simulated board"));
    auto *heading = new TextLabel{TextLabel::Look::Strong};
    heading->setText(tr("Simulated board"));
    m_fault = new QComboBox;
    m_fault->addItem(tr("None"), QString{});
    for (const NamedFault &fault : m_flow.faults())
        m_fault->addItem(fault.label, fault.name);
    m_chip = new QComboBox;
    for (const auto chip : {bundle::Chip::CC3220S, bundle::Chip::CC3220SF, bundle::Chip::CC3235S,
                            bundle::Chip::CC3235SF})
        m_chip->addItem(QString::fromLatin1(bundle::traits(chip).name));
    m_maxFiles = new QSpinBox;
    m_maxFiles->setRange(1, 64);
    m_certificate = new QLineEdit;
    m_certificate->setPlaceholderText(tr("the demo's own"));
    m_certificate->setMinimumWidth(180);
    auto *browse = new QPushButton{tr("&Browse…")};
    connect(browse, &QPushButton::clicked, this, &SimulatedPopover::pickCertificate);
    auto *certificate = new QHBoxLayout;
    certificate->setSpacing(8);
    certificate->addWidget(m_certificate, 1);
    certificate->addWidget(browse);

    auto *form = new FormGrid;
    form->addField(tr("Pace"), makePace());
    form->addField(tr("&Fault"), m_fault);
    form->addField(tr("C&hip"), m_chip);
    form->addField(tr("&Most files in a bundle"), m_maxFiles);
    form->addField(tr("&Vendor certificate"), certificate, m_certificate);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addLayout(form);

    connect(m_fault, &QComboBox::activated, this, &SimulatedPopover::store);
    connect(m_chip, &QComboBox::activated, this, &SimulatedPopover::store);
    connect(m_maxFiles, &QSpinBox::valueChanged, this, &SimulatedPopover::store);
    connect(m_certificate, &QLineEdit::editingFinished, this, &SimulatedPopover::store);
    connect(m_pace, &QButtonGroup::idClicked, this, &SimulatedPopover::store);
}

QWidget *SimulatedPopover::makePace()
{
    auto *pace = new QWidget;
    auto *row = new QHBoxLayout{pace};
    row->setContentsMargins(0, 0, 0, 0);
    m_pace = new QButtonGroup{this};
    const auto add = [this, row](const QString &text, const QString &tip, int id) {
        auto *button = new QRadioButton{text};
        button->setToolTip(tip);
        m_pace->addButton(button, id);
        row->addWidget(button);
    };
    add(tr("&1×"), tr("As a real board at 115200 baud"), kRealPace);
    add(tr("&8×"), tr("Eight times as fast"), kBriskPace);
    add(tr("M&aximum"), tr("As fast as this computer can"), kFullPace);
    row->addStretch();
    return pace;
}

void SimulatedPopover::openBelow(const QWidget &button)
{
    load();
    adjustSize();
    QPoint corner = button.mapToGlobal(QPoint{0, button.height() + 4});
    if (const QScreen *screen = button.screen()) {
        const QRect room = screen->availableGeometry();
        corner.setX(qBound(room.left(), corner.x(), qMax(room.left(), room.right() - width())));
        corner.setY(qBound(room.top(), corner.y(), qMax(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    if (QAbstractButton *checked = m_pace->checkedButton())
        checked->setFocus(Qt::PopupFocusReason);
}

void SimulatedPopover::load()
{
    m_loading = true;
    const SimulatedSettings &settings = m_flow.state().choices.simulated;
    const int wanted = static_cast<int>(std::lround(settings.speed * 100.0));
    QAbstractButton *button = m_pace->button(wanted);
    (button != nullptr ? button : m_pace->button(wanted > kBriskPace ? kFullPace : kBriskPace))
        ->setChecked(true);
    m_fault->setCurrentIndex(qMax(0, m_fault->findData(settings.fault)));
    m_chip->setCurrentText(settings.chip);
    m_maxFiles->setValue(settings.maxBundleFiles);
    m_certificate->setText(settings.vendorCertificate);
    m_loading = false;
}

void SimulatedPopover::store()
{
    if (m_loading)
        return;
    SimulatedSettings settings = m_flow.state().choices.simulated;
    settings.speed = m_pace->checkedId() / 100.0;
    settings.fault = m_fault->currentData().toString();
    settings.chip = m_chip->currentText();
    settings.maxBundleFiles = m_maxFiles->value();
    settings.vendorCertificate = m_certificate->text().trimmed();
    m_flow.setSimulated(settings);
}

void SimulatedPopover::pickCertificate()
{
    hide(); // a pop-up holds mouse and keyboard; the dialog needs them
    auto *dialog = new QFileDialog{parentWidget(), tr("Choose the vendor certificate")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.der *.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_certificate->setText(path);
        store();
    });
    connect(dialog, &QDialog::finished, this, [this] { show(); });
    dialog->open();
}

void SimulatedPopover::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(hairline(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace airlift::ui
