#include "ui/shell/bench_drawer.h"

#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/calm_table.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/status_chip.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

const QString kSlowUart = u"slow-uart"_s;
const QString kBabblingUart = u"babbling-uart"_s;
constexpr int kRoomForTwoSides = 760;

QPushButton *button(Symbol symbol, const QString &text, const QString &tip)
{
    auto *made = new QPushButton{symbolIcon(symbol), text};
    made->setToolTip(tip);
    return made;
}

} // namespace

BenchDrawer::BenchDrawer(UpdateFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_desk(flow)
    , m_personality(new QComboBox)
    , m_plan(new QLineEdit)
    , m_named(new QToolButton)
    , m_seed(new QSpinBox)
    , m_draw(new QPushButton{tr("&Random")})
    , m_slow(new QCheckBox{tr("S&low UART")})
    , m_babbling(new QCheckBox{tr("&Babbling UART")})
    , m_power(button(Symbol::Power, {}, tr("The board's power")))
    , m_reset(button(Symbol::Restart, tr("R&eset"), tr("Presses the reset button")))
    , m_cut(button(Symbol::Pulse, tr("C&ut power"),
                   tr("Off at once, whatever it is doing, and on again after two seconds")))
    , m_button(button(Symbol::Play, tr("&Press SW2"),
                      tr("The user button: starts an update, or lets somebody upload one")))
    , m_activity(new StatusChip)
    , m_bundle(new StatusChip)
    , m_alerts(new StatusChip)
    , m_mistake(new Remark)
    , m_where(new ElidedLabel)
    , m_files(new RowsModel{
          {{tr("File in the flash"), false}, {tr("Size"), true}, {tr("State"), false}}, this})
    , m_table(new CalmTable{{.stretched = 0, .givingWay = {1}, .rowsWithoutScrolling = 12}})
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sides = new QBoxLayout{QBoxLayout::LeftToRight};
    m_sides->setSpacing(24);
    m_sides->addWidget(makeControls(), 1);
    m_sides->addWidget(makeFlash(), 1);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 4, 16, 12);
    column->addLayout(m_sides);
    column->addStretch(1);
    fillWith(this, scrolled(content));

    connect(&m_desk, &BenchDesk::changed, this, &BenchDrawer::present);
    present();
}

QWidget *BenchDrawer::makeControls()
{
    for (const NamedFault &each : m_desk.personalities())
        m_personality->addItem(each.label, each.name);
    auto *chips = new FlowRow;
    for (StatusChip *chip : {m_activity, m_bundle, m_alerts})
        chips->add(chip);
    auto *buttons = new FlowRow;
    for (QPushButton *each : {m_power, m_reset, m_cut, m_button})
        buttons->add(each);
    m_activity->setCaption(tr("The board"));
    m_bundle->setCaption(tr("Bundle in the flash"));
    m_alerts->setCaption(tr("Lock"));

    auto *form = new FormGrid;
    form->addField(tr("Fir&mware"), m_personality);
    form->addField(tr("F&aults"), makeFaults(), m_plan);
    auto *controls = new QWidget;
    auto *column = new QVBoxLayout{controls};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(chips);
    column->addWidget(m_where);
    column->addWidget(m_mistake);
    column->addWidget(buttons);
    column->addLayout(form);
    column->addStretch(1);
    connect(m_personality, &QComboBox::activated, this,
            [this] { m_desk.setPersonality(m_personality->currentData().toString()); });
    connect(m_power, &QPushButton::clicked, &m_desk, &BenchDesk::togglePower);
    connect(m_reset, &QPushButton::clicked, &m_desk, &BenchDesk::reset);
    connect(m_cut, &QPushButton::clicked, &m_desk, &BenchDesk::cutPower);
    connect(m_button, &QPushButton::clicked, &m_desk, &BenchDesk::pressButton);
    return controls;
}

QLayout *BenchDrawer::makeFaults()
{
    m_plan->setPlaceholderText(tr("none"));
    m_plan->setToolTip(Format::toolTip(
        tr("NAME[=NUMBER][@WHEN], several with commas between them. Holds from the next power-on "
           "or reset.")));
    m_plan->setClearButtonEnabled(true);
    m_named->setText(u'\u2002' + tr("A&dd")); // the style gives it no room at the left
    m_named->setToolTip(tr("Adds a fault by its name"));
    m_named->setFocusPolicy(Qt::StrongFocus);
    m_named->setMinimumHeight(28);
    m_seed->setRange(1, 999'999);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setPrefix(tr("Seed "));
    m_draw->setToolTip(tr("One or two faults that chance chooses; the same for the same seed"));
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_plan, 1);
    first->addWidget(m_named);
    auto *second = new FlowRow;
    for (QWidget *each : std::initializer_list<QWidget *>{m_seed, m_draw, m_slow, m_babbling})
        second->add(each);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(first);
    column->addWidget(second);
    for (QCheckBox *box : {m_slow, m_babbling})
        box->setMinimumHeight(m_draw->sizeHint().height()); // in the middle of its row
    fillFaultMenu();
    connect(m_plan, &QLineEdit::textEdited, &m_desk, &BenchDesk::setPlan);
    connect(m_seed, &QSpinBox::valueChanged, &m_desk,
            [this](int seed) { m_desk.setSeed(static_cast<quint32>(seed)); });
    connect(m_draw, &QPushButton::clicked, &m_desk, &BenchDesk::drawPlan);
    connect(m_slow, &QCheckBox::clicked, this, [this](bool on) { m_desk.setFault(kSlowUart, on); });
    connect(m_babbling, &QCheckBox::clicked, this,
            [this](bool on) { m_desk.setFault(kBabblingUart, on); });
    return column;
}

void BenchDrawer::fillFaultMenu()
{
    auto *menu = new QMenu{m_named};
    menu->setToolTipsVisible(true);
    for (const PlanFault &fault : m_desk.planFaults()) {
        QAction *action = menu->addAction(fault.name);
        action->setToolTip(Format::toolTip(fault.does));
        action->setStatusTip(fault.does);
        connect(action, &QAction::triggered, this,
                [this, name = fault.name] { m_desk.setFault(name, true); });
    }
    giveMenu(*m_named, *menu);
}

QWidget *BenchDrawer::makeFlash()
{
    m_table->setModel(m_files);
    m_table->setAccessibleName(tr("Files in the flash"));
    m_table->setItemDelegateForColumn(
        0, new SymbolDelegate{RowsModel::SymbolRole, RowsModel::TintRole, m_table});
    m_table->setItemDelegateForColumn(
        2, new SymbolDelegate{RowsModel::SymbolRole, RowsModel::TintRole, m_table});
    auto *flash = new QWidget;
    auto *column = new QVBoxLayout{flash};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addStretch(1);
    return flash;
}

void BenchDrawer::resizeEvent(QResizeEvent *event)
{
    m_sides->setDirection(event->size().width() < kRoomForTwoSides ? QBoxLayout::TopToBottom
                                                                   : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void BenchDrawer::present()
{
    if (m_plan->text().trimmed() != m_desk.settings().plan)
        m_plan->setText(m_desk.settings().plan);
    m_slow->setChecked(m_desk.hasFault(kSlowUart));
    m_babbling->setChecked(m_desk.hasFault(kBabblingUart));
    const BenchView view = BenchWords::view(m_desk.state(), m_desk.mistake(),
                                            m_desk.followsUpdate(), m_desk.couldNotBeMade());
    if (m_view == view)
        return;
    const bool sameRows = m_view && m_view->files.size() == view.files.size();
    m_view = view;
    m_personality->setEnabled(view.canChoose);
    m_activity->present(view.activity);
    m_bundle->present(view.bundle);
    m_bundle->setVisible(view.bundle.symbol != Symbol::None);
    m_alerts->present(view.alerts);
    m_alerts->setVisible(view.alerts.symbol != Symbol::None);
    m_power->setText(view.power);
    m_reset->setEnabled(view.isOn);
    m_cut->setEnabled(view.isOn);
    m_button->setEnabled(view.canPress);
    const bool wrong = view.remarkTint == Tint::Error;
    m_mistake->present(wrong ? Badge{Tint::Error, Symbol::Alert, view.remark, {}} : Badge{});
    m_where->setVisible(!wrong);
    m_where->setFullText(wrong ? QString{} : view.remark);
    m_files->present(view.files);
    m_table->setVisible(!view.files.empty());
    if (!sameRows)
        m_table->fitRows();
}

} // namespace airlift::ui
