#include "ui/flow/provision_desk.h"

#include "core/explain/provision_words.h"
#include "core/provision/limits.h"

#include <algorithm>

namespace airlift::ui {

using explain::ProvisionWords;
using provision::Field;
using provision::Way;

std::vector<SendingInterface> sendingInterfaces()
{
    std::vector<SendingInterface> all;
    for (const QNetworkInterface &each : provision::smartConfigInterfaces())
        all.push_back(
            {each.name(), each.type() == QNetworkInterface::Ethernet, provision::radioOf(each)});
    return all;
}

ProvisionObstacle provisionObstacle(const ProvisionState &state)
{
    const ProvisionSettings &settings = state.settings;
    if (settings.networkName.isEmpty())
        return ProvisionObstacle::NoNetworkName;
    if (!state.mistakes.empty())
        return ProvisionObstacle::Mistake;
    if (settings.way == Way::SmartConfig && !settings.simulated && settings.interface.isEmpty())
        return ProvisionObstacle::NoInterface;
    if (settings.way == Way::Wired && settings.port.isEmpty())
        return ProvisionObstacle::NoPort;
    return ProvisionObstacle::None;
}

ProvisionDesk::ProvisionDesk(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_memory(workbench.keyStore())
{
    m_state.canRemember = m_memory.canKeep();
    m_state.canMoveWifi = workbench.canMoveWifi();
    followSearch();
    followMemory();
    judge();
}

ProvisionDesk::~ProvisionDesk()
{
    drop();
}

void ProvisionDesk::setSettings(const ProvisionSettings &settings)
{
    if (m_state.phase != ProvisionPhase::Choosing || settings == m_state.settings)
        return;
    // A key from the key ring belongs to its network; one that was typed may be meant for another.
    if (m_state.isKeyRemembered && settings.networkName != m_state.settings.networkName)
        forgetKey();
    m_state.settings = settings;
    m_state.couldNotBegin.reset();
    judge();
    Q_EMIT changed();
}

void ProvisionDesk::setNetworkKey(Secret key)
{
    if (m_state.phase != ProvisionPhase::Choosing)
        return;
    m_key = std::move(key);
    m_state.hasKey = !m_key.isEmpty();
    m_state.isKeyRemembered = false;
    judge();
    Q_EMIT changed();
}

void ProvisionDesk::forgetKey()
{
    m_key = {};
    m_state.hasKey = m_state.isKeyRemembered = false;
}

void ProvisionDesk::setCipherKey(Secret key)
{
    if (m_state.phase != ProvisionPhase::Choosing)
        return;
    m_cipherKey = std::move(key);
    judge();
    Q_EMIT changed();
}

void ProvisionDesk::setAccessPointKey(Secret key)
{
    if (m_state.phase == ProvisionPhase::Choosing)
        m_accessPointKey = std::move(key);
}

void ProvisionDesk::setPlaces(std::vector<SendingInterface> interfaces, QStringList ports)
{
    m_state.interfaces = std::move(interfaces);
    m_state.ports = std::move(ports);
    ProvisionSettings &settings = m_state.settings;
    if (settings.interface.isEmpty() && m_state.interfaces.size() == 1)
        settings.interface = m_state.interfaces.front().name;
    if (settings.port.isEmpty() && !m_state.ports.isEmpty())
        settings.port = m_state.ports.constFirst();
    judge();
    Q_EMIT changed();
}

provision::Security ProvisionDesk::security() const
{
    return m_state.settings.security.value_or(provision::securityFor(m_key));
}

/// While typing: every limit, and every trap that is known.
void ProvisionDesk::judge()
{
    const ProvisionSettings &settings = m_state.settings;
    m_state.mistakes.clear();
    const auto note = [this](Field field, const provision::Result<void> &checked) {
        if (!checked)
            m_state.mistakes.emplace(field, ProvisionWords::of(checked.error()));
    };
    if (!settings.networkName.isEmpty())
        note(Field::NetworkName, provision::checkNetworkName(settings.networkName));
    note(Field::NetworkKey, provision::checkNetworkKey(m_key));
    const bool isWired = settings.way == Way::Wired;
    if (!isWired)
        note(Field::DeviceName, provision::checkDeviceName(settings.deviceName));
    if (settings.way == Way::SmartConfig && m_state.mistakes.empty() &&
        !settings.networkName.isEmpty())
        note(Field::SmartConfigKey, provision::checkSmartConfig(smartConfigWay().message));
    if (isWired && m_state.mistakes.empty() && !settings.networkName.isEmpty())
        note(Field::NetworkName, session::checkWiredPlan(wiredPlan()));
    m_state.traps.clear();
    if (settings.networkName.isEmpty())
        return; // nothing to be warned about yet
    const auto &all = m_state.interfaces;
    const auto by = std::find_if(all.begin(), all.end(), [&](const SendingInterface &each) {
        return each.name == settings.interface;
    });
    const bool sendsHere = settings.way == Way::SmartConfig && !settings.simulated;
    const bool known = sendsHere && by != all.end();
    m_state.traps =
        provision::trapsOf({.way = settings.way,
                            .networkName = settings.networkName,
                            .networkKey = m_key,
                            .security = security(),
                            .deviceName = settings.deviceName,
                            .isHidden = settings.isHidden,
                            .encryptsKey = !m_cipherKey.isEmpty(),
                            .isFirstGeneration = settings.isFirstGeneration && !settings.simulated,
                            .isWired = known && by->isWired,
                            .radio = known ? by->radio : std::nullopt,
                            .heardByDevice = m_state.heard});
}

void ProvisionDesk::start()
{
    if (m_state.phase == ProvisionPhase::Running ||
        provisionObstacle(m_state) != ProvisionObstacle::None)
        return;
    m_state.unit = m_state.phase == ProvisionPhase::Between ? m_state.unit + 1 : 1;
    begin();
}

void ProvisionDesk::tryAgain()
{
    if (m_state.phase == ProvisionPhase::Between)
        begin();
}

void ProvisionDesk::stop()
{
    if (m_state.phase == ProvisionPhase::Between)
        m_state.phase = ProvisionPhase::Choosing;
    m_state.unit = m_state.settings.units; // no other after this one
    if (m_state.phase == ProvisionPhase::Running) {
        if (m_run)
            m_run->cancel();
        if (m_wired)
            m_wired->cancel();
        // Over the air the ending comes from the event loop; a port may not even be open yet.
        if (m_state.phase == ProvisionPhase::Running && !m_run)
            finish(endingIfLeft());
    }
    Q_EMIT changed();
}

void ProvisionDesk::followSearch()
{
    connect(&m_search, &DeviceSearch::seen, this, &ProvisionDesk::takeSighting);
    connect(&m_search, &DeviceSearch::asked, this, [this](int addresses) {
        m_state.isSearching = false;
        m_state.lastSearch = addresses;
        Q_EMIT changed();
    });
}

void ProvisionDesk::listen(bool on)
{
    if (on == m_state.isListening || (on && m_state.phase == ProvisionPhase::Running))
        return;
    m_search.listenNoMore();
    if (on) {
        const bool isSimulated = m_site && m_site->isSimulated();
        m_state.troubles.clear();
        for (const provision::Error &error :
             m_search.listen(isSimulated ? m_site->airSettings().ears : provision::EarSettings{}))
            m_state.troubles.push_back(ProvisionWords::of(error));
    }
    m_state.isListening = m_search.isListening();
    Q_EMIT changed();
}

void ProvisionDesk::search(bool on)
{
    if (on == m_state.isSearching || (on && m_state.phase == ProvisionPhase::Running))
        return;
    m_search.askNoMore();
    m_state.isSearching = on;
    if (on) {
        QStringList interfaces;
        for (const SendingInterface &each : m_state.interfaces)
            interfaces << each.name;
        m_state.lastSearch.reset();
        m_search.askAround(interfaces);
    }
    Q_EMIT changed();
}

void ProvisionDesk::followMemory()
{
    connect(&m_memory, &provision::NetworkMemory::opened, this, [this] {
        m_state.remembered = m_memory.names();
        m_state.memoryTrouble.reset();
        Q_EMIT changed();
        if (std::exchange(m_isRecalling, false))
            Q_EMIT recalled();
    });
    connect(&m_memory, &provision::NetworkMemory::changed, this, [this] {
        m_state.remembered = m_memory.names();
        m_state.memoryTrouble.reset();
        Q_EMIT changed();
    });
    connect(&m_memory, &provision::NetworkMemory::failed, this,
            [this](const provision::StoreFailed &why) {
                m_isRecalling = false;
                m_state.memoryTrouble = ProvisionWords::of(why);
                Q_EMIT changed();
            });
}

void ProvisionDesk::recall()
{
    m_isRecalling = true;
    m_memory.open();
}

void ProvisionDesk::useRemembered(const QString &network)
{
    const Secret *key = m_memory.keyOf(network);
    if (key == nullptr || m_state.phase != ProvisionPhase::Choosing)
        return;
    m_key = copyOfSecret(*key);
    m_state.hasKey = !m_key.isEmpty();
    m_state.isKeyRemembered = true;
    m_state.settings.networkName = network;
    judge();
    Q_EMIT changed();
}

void ProvisionDesk::forget(const QString &network)
{
    m_memory.forget(network);
}

void ProvisionDesk::choose(const provision::ListedNetwork &network)
{
    using provision::ListedSecurity;
    using provision::Security;
    ProvisionSettings settings = m_state.settings;
    settings.networkName = network.name;
    settings.security.reset();
    if (network.security == ListedSecurity::Open)
        settings.security = Security::Open;
    else if (network.security == ListedSecurity::Wep)
        settings.security = Security::Wep;
    else if (network.security == ListedSecurity::Wpa)
        settings.security = Security::Wpa2;
    else if (network.security == ListedSecurity::Wpa3)
        settings.security = Security::ExpertWpa3;
    setSettings(settings);
}

void ProvisionDesk::leave()
{
    stop();
    if (m_state.phase == ProvisionPhase::Running) // what the run would say comes too late
        finish(endingIfLeft());
    listen(false);
    search(false);
    drop();
}

provision::Ending ProvisionDesk::endingIfLeft() const
{
    using provision::Step;
    const auto &steps = m_state.steps;
    const bool wasTold = std::any_of(steps.begin(), steps.end(), [](const auto &each) {
        return each.step == Step::AddProfile || each.step == Step::RequestConfirmation ||
               each.step == Step::Transmit;
    });
    if (wasTold)
        return provision::Unknown{provision::Doubt::GivenUp, {}};
    return provision::Cancelled{};
}

void ProvisionDesk::drop()
{
    m_run.reset();
    m_wired.reset();
    m_site.reset();
    m_cable.reset();
}

bool ProvisionDesk::isQuiet() const
{
    return m_state.phase != ProvisionPhase::Running && m_search.isQuiet() &&
           (!m_run || m_run->isQuiet());
}

void ProvisionDesk::clearResults()
{
    m_state.results.clear();
    Q_EMIT changed();
}

Expected<void, FileError> ProvisionDesk::save(const QString &path) const
{
    return saveAtomically(path, explain::ProvisionResults::forFile(path, m_state.results));
}

} // namespace airlift::ui
