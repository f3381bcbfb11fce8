#include "app/network/join_steps.h"

#include "core/base/result.h"

#include <algorithm>

#include <QSet>

namespace airlift::network {

using provision::JoinFailed;
using Why = JoinFailed::Why;

namespace {

/// NM_DEVICE_STATE_REASON, as far as it says more than "it did not work".
[[nodiscard]] Why whyFrom(uint reason)
{
    switch (reason) {
    case 7:  // no secrets: the key was tried, and NetworkManager asked for another
    case 9:  // supplicant configuration
    case 10: // supplicant failed
        return Why::KeyRefused;
    case 53: // the network is gone
        return Why::NotFound;
    case 5:  // no address
    case 11: // the supplicant took too long
    case 15: // DHCP did not start
    case 17: // DHCP failed
        return Why::TimedOut;
    default:
        return Why::SystemError;
    }
}

} // namespace

JoinSteps::JoinSteps(QString interface)
    : m_interface(std::move(interface))
{
}

Effects JoinSteps::handle(const Event &event)
{
    m_effects.clear();
    std::visit([this](const auto &each) { on(each); }, event);
    return std::exchange(m_effects, {});
}

void JoinSteps::on(const event::Join &join)
{
    m_kind = join.kind;
    m_network = join.network;
    m_hasKey = join.hasKey;
    m_phase = Phase::Looking;
    m_looks = 0;
    m_waited = {};
    m_effects.emplace_back(effect::Look{});
}

void JoinSteps::on(const event::Looked &looked)
{
    ++m_looks;
    if (m_phase == Phase::Looking)
        isHome() ? decideAboutHome(looked.view) : decide(looked.view);
    else if (m_phase == Phase::Joining)
        check(looked.view);
}

void JoinSteps::on(const event::Absent &)
{
    if (m_phase == Phase::Idle)
        return;
    m_phase = Phase::Idle;
    m_effects.emplace_back(effect::ByHand{});
}

void JoinSteps::on(const event::Started &started)
{
    m_ours = started.connection;
    if (m_phase != Phase::Starting) {
        goBack(); // given up while it was being asked for
        return;
    }
    m_phase = Phase::Joining;
    m_waited = {};
    lookAgain(kLook);
}

void JoinSteps::on(const event::Fell &fell)
{
    if (m_phase == Phase::Starting || m_phase == Phase::Joining)
        fail(whyFrom(fell.reason), QStringLiteral("NetworkManager: %1").arg(fell.reason));
}

void JoinSteps::on(const event::Refused &refused)
{
    if (m_phase != Phase::Idle)
        fail(refused.why, refused.systemReason);
}

void JoinSteps::on(const event::Due &)
{
    if (m_phase == Phase::Looking || m_phase == Phase::Joining)
        m_effects.emplace_back(effect::Look{});
}

void JoinSteps::on(const event::Cancel &)
{
    m_phase = Phase::Idle;
    m_effects.emplace_back(effect::Arm{});
}

void JoinSteps::on(const event::Restore &)
{
    m_phase = Phase::Idle;
    m_effects.emplace_back(effect::Arm{});
    goBack();
}

const Adapter *JoinSteps::chosen(const View &view) const
{
    const Adapter *best = nullptr;
    for (const Adapter &each : view) {
        if (!each.isUsable || (!m_interface.isEmpty() && each.interface != m_interface))
            continue;
        if (each.path == m_adapter)
            return &each;
        if (!best || (best->connection && !each.connection))
            best = &each;
    }
    return best;
}

bool JoinSteps::isWanted(const QString &network) const
{
    return m_network.isEmpty() ? provision::isDeviceNetwork(network) : network == m_network;
}

void JoinSteps::decide(const View &view)
{
    const Adapter *adapter = chosen(view);
    if (!adapter)
        return fail(Why::NoAdapter);
    if (adapter->connection && adapter->connection->isComplete && isWanted(adapter->joined))
        return finish(adapter->connection->address);
    search(*adapter);
}

/// Home is the network the device is to join, if there is one: it can be looked for only there.
void JoinSteps::decideAboutHome(const View &view)
{
    for (const Adapter &each : view) {
        if (each.connection && each.connection->isComplete && !m_network.isEmpty() &&
            each.joined == m_network)
            return finish(each.connection->address);
    }
    const Adapter *adapter = chosen(view);
    const bool isAtDevice =
        adapter && (adapter->path == m_adapter || provision::isDeviceNetwork(adapter->joined));
    if (!isAtDevice || m_network.isEmpty()) {
        goBack();
        return finish({});
    }
    if (m_home && m_home->network == m_network) {
        m_phase = Phase::Starting;
        m_returns = true;
        m_effects.emplace_back(effect::Return{m_home->settings, m_home->adapter});
        return;
    }
    search(*adapter);
}

void JoinSteps::search(const Adapter &adapter)
{
    const AccessPoint *best = nullptr;
    QSet<QString> names;
    for (const AccessPoint &each : adapter.around) {
        if (!isWanted(each.network))
            continue;
        names.insert(each.network);
        if (!best || each.strength > best->strength)
            best = &each;
    }
    // A name is enough; without one, who else is in the air has to be known first.
    if (best && (!m_network.isEmpty() || m_waited >= kScan)) {
        if (names.size() > 1)
            return fail(Why::SeveralFit, QStringList{names.values()}.join(QStringLiteral(", ")));
        if (best->isSecured && !m_hasKey)
            return fail(Why::KeyRefused);
        const bool isElsewhere = adapter.connection && !adapter.connection->settings.isEmpty() &&
                                 adapter.path != m_adapter &&
                                 !provision::isDeviceNetwork(adapter.joined);
        if (isElsewhere && !m_home)
            m_home = Home{adapter.connection->settings, adapter.path, adapter.joined};
        m_adapter = adapter.path;
        m_phase = Phase::Starting;
        m_returns = false;
        m_effects.emplace_back(effect::Start{adapter.path, best->path, best->network});
        return;
    }
    if (m_waited >= kSearch)
        return fail(Why::NotFound);
    if (m_looks % kLooksPerScan == 1)
        m_effects.emplace_back(effect::Scan{adapter.path});
    lookAgain(kLook);
}

void JoinSteps::check(const View &view)
{
    for (const Adapter &each : view) {
        const bool isOurs = each.connection && each.connection->path == m_ours;
        if (isOurs && each.connection->isComplete && !each.connection->address.isNull())
            return finish(each.connection->address);
        if (each.path == m_adapter && !isOurs && m_waited > kGrace)
            return fail(Why::SystemError);
    }
    if (m_waited >= kJoin)
        return fail(Why::TimedOut);
    lookAgain(kLook);
}

void JoinSteps::lookAgain(Instant after)
{
    m_waited += after;
    m_effects.emplace_back(effect::Arm{after});
}

/// Where the machine was before, if it was moved from here. Nobody waits for it.
void JoinSteps::goBack()
{
    const QString ours = std::exchange(m_ours, {});
    m_adapter.clear();
    if (ours.isEmpty())
        return;
    if (const auto home = std::exchange(m_home, {}))
        m_effects.emplace_back(effect::Return{home->settings, home->adapter, false});
    else
        m_effects.emplace_back(effect::Leave{ours});
}

void JoinSteps::finish(const QHostAddress &own)
{
    m_phase = Phase::Idle;
    if (std::exchange(m_returns, false)) { // all is as it was
        m_ours.clear();
        m_adapter.clear();
        m_home.reset();
    }
    m_effects.emplace_back(effect::Joined{own});
}

void JoinSteps::fail(Why why, const QString &systemReason)
{
    m_phase = Phase::Idle;
    m_effects.emplace_back(effect::Failed{{why, m_network, systemReason}});
}

} // namespace airlift::network
