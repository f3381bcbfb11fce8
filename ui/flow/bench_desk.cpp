#include "ui/flow/bench_desk.h"

namespace airlift::ui {

BenchDesk::BenchDesk(UpdateFlow &flow, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
{
    if (const auto all = personalities(); !all.isEmpty())
        m_settings.personality = all.first().name;
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, this, &BenchDesk::look);
    m_dark.setSingleShot(true);
    connect(&m_dark, &QTimer::timeout, this, [this] {
        if (prepare())
            board()->powerOn();
        look();
    });
    connect(&m_flow, &UpdateFlow::changed, this, &BenchDesk::follow);
    follow();
}

BenchDesk::~BenchDesk() = default;

QList<NamedFault> BenchDesk::personalities() const
{
    return m_flow.workbench().personalities();
}

QList<PlanFault> BenchDesk::planFaults() const
{
    return m_flow.workbench().planFaults();
}

BenchBoard *BenchDesk::board() const
{
    return m_followed ? m_followed.get() : m_own.get();
}

/// Another update has another board.
void BenchDesk::follow()
{
    session::Target *target = m_flow.target();
    if (target == m_target)
        return;
    m_target = target;
    m_followed = target != nullptr ? m_flow.workbench().boardOf(*target) : nullptr;
    m_dark.stop();
    look();
    Q_EMIT changed();
}

void BenchDesk::look()
{
    const BenchBoard *shown = board();
    BenchState now = shown != nullptr ? shown->state() : BenchState{};
    if (shown == nullptr)
        m_refresh.stop();
    else if (!m_refresh.isActive())
        m_refresh.start();
    if (now == m_state)
        return;
    m_state = std::move(now);
    Q_EMIT changed();
}

// --- settings

void BenchDesk::setPersonality(const QString &name)
{
    if (name == m_settings.personality)
        return;
    m_settings.personality = name;
    m_own.reset();
    m_couldNotBeMade = false;
    look();
    Q_EMIT changed();
}

void BenchDesk::setPlan(const QString &plan)
{
    m_settings.plan = plan.trimmed();
    m_mistake = m_flow.workbench().planMistake(m_settings.plan);
    Q_EMIT changed();
}

void BenchDesk::setSeed(quint32 seed)
{
    m_settings.seed = seed;
    Q_EMIT changed();
}

void BenchDesk::drawPlan()
{
    setPlan(m_flow.workbench().randomPlan(m_settings.seed));
}

bool BenchDesk::hasFault(const QString &name) const
{
    for (const QString &entry : m_settings.plan.split(u',')) {
        if (entry.section(u'@', 0, 0).section(u'=', 0, 0).trimmed() == name)
            return true;
    }
    return false;
}

void BenchDesk::setFault(const QString &name, bool on)
{
    if (on == hasFault(name))
        return;
    QStringList entries = m_settings.plan.split(u',', Qt::SkipEmptyParts);
    if (on) {
        for (const PlanFault &fault : planFaults()) {
            if (fault.name == name)
                entries << fault.text;
        }
    } else {
        entries.removeIf([&name](const QString &entry) {
            return entry.section(u'@', 0, 0).section(u'=', 0, 0).trimmed() == name;
        });
    }
    setPlan(entries.join(u','));
}

// --- power and buttons

/// A board with what is set now; false: the plan is none, or there is no board to be had.
bool BenchDesk::prepare()
{
    if (!m_mistake.isEmpty())
        return false;
    const ServerState &server = m_flow.state().ownServer;
    m_settings.serverUrl = server.running ? server.url : QString{};
    m_settings.rootDer = m_flow.state().root ? m_flow.state().root->der : QByteArray{};
    if (board() == nullptr) {
        m_own = m_flow.workbench().makeBoard(m_settings);
        m_couldNotBeMade = m_own == nullptr;
    } else {
        board()->change(m_settings);
    }
    return board() != nullptr;
}

void BenchDesk::togglePower()
{
    m_dark.stop();
    if (board() != nullptr && m_state.activity != BenchActivity::Off)
        board()->powerOff();
    else if (prepare())
        board()->powerOn();
    look();
    Q_EMIT changed();
}

void BenchDesk::reset()
{
    if (board() != nullptr && prepare())
        board()->reset();
    look();
}

void BenchDesk::cutPower()
{
    if (board() == nullptr)
        return;
    board()->powerOff();
    m_dark.start(kDark);
    look();
}

void BenchDesk::pressButton()
{
    if (board() != nullptr)
        board()->pressButton();
    look();
}

} // namespace airlift::ui
