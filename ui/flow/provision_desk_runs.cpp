#include "core/explain/provision_words.h"
#include "ui/flow/provision_desk.h"

#include <algorithm>

namespace airlift::ui {

using explain::ProvisionWords;
using provision::Way;

void ProvisionDesk::begin(bool onlyAsks)
{
    listen(false);
    search(false);
    drop();
    m_state.isAsking = onlyAsks;
    m_state.phase = ProvisionPhase::Running;
    m_state.steps.clear();
    m_state.troubles.clear();
    m_state.transmission.reset();
    m_state.hand.reset();
    m_state.ending.reset();
    m_state.couldNotBegin.reset();
    m_state.consoleLine.clear();
    if (m_state.settings.way == Way::Wired)
        beginWired();
    else
        beginOverAir();
    Q_EMIT changed();
}

void ProvisionDesk::askDevice()
{
    if (m_state.phase != ProvisionPhase::Choosing || m_state.settings.way != Way::AccessPoint)
        return;
    begin(true);
}

void ProvisionDesk::beginOverAir()
{
    static const QString kSomeNetwork = QStringLiteral("Inthings"); // around a simulated unit
    ProvisioningPlace place;
    place.simulated = m_state.settings.simulated;
    place.fault = m_state.settings.fault;
    // The gaps of the datagrams are as short as timers get, so the device must not hurry either.
    place.atRealPace = m_state.settings.way == Way::SmartConfig;
    place.networkName =
        m_state.settings.networkName.isEmpty() ? kSomeNetwork : m_state.settings.networkName;
    place.networkKey = copyOfSecret(m_key);
    place.cipherKey = copyOfSecret(m_cipherKey);
    place.uart = m_state.settings.uart;
    place.baud = m_state.settings.baud;
    place.isFirstGeneration = m_state.settings.isFirstGeneration;
    place.movesWifi = m_state.settings.movesWifi && m_state.canMoveWifi;
    m_site = m_workbench.provisioningSite(place);
    if (!m_site)
        return giveUp({tr("The simulated unit finds no free ports on this computer"),
                       {},
                       tr("Close the other window or command that simulates one.")});
    m_run = std::make_unique<session::ProvisioningRun>(*m_site);
    followRun();
    if (const auto started = startOverAir(); !started)
        giveUp(ProvisionWords::of(started.error()));
}

void ProvisionDesk::followRun()
{
    using session::ProvisioningRun;
    connect(m_run.get(), &ProvisioningRun::told, this, &ProvisionDesk::takeStep);
    connect(m_run.get(), &ProvisioningRun::heard, this, &ProvisionDesk::takeSighting);
    connect(m_run.get(), &ProvisioningRun::finished, this, &ProvisionDesk::finish);
    connect(m_run.get(), &ProvisioningRun::handNeeded, this,
            [this](provision::Wifi::Kind kind, const QString &network) {
                m_state.hand = HandWanted{kind, network};
                Q_EMIT changed();
            });
    connect(m_run.get(), &ProvisioningRun::trouble, this, [this](const provision::Error &error) {
        constexpr std::size_t kMost = 5;
        if (m_state.troubles.size() < kMost)
            m_state.troubles.push_back(ProvisionWords::of(error));
        Q_EMIT changed();
    });
    connect(m_run.get(), &ProvisioningRun::advanced, this,
            [this](const provision::TransmissionProgress &progress) {
                m_state.transmission = progress;
                Q_EMIT changed();
            });
    connect(m_run.get(), &ProvisioningRun::consoleSaid, this, [this](const QString &line) {
        m_state.consoleLine = line;
        Q_EMIT changed();
    });
    connect(m_run.get(), &ProvisioningRun::consoleLost, this, [this](const link::LinkEnd &end) {
        m_state.troubles.push_back(explain::Explain::of(end));
        Q_EMIT changed();
    });
    connect(m_run.get(), &ProvisioningRun::networksFound, this,
            [this](const std::vector<provision::ListedNetwork> &networks) {
                m_state.heard = networks;
                judge();
                Q_EMIT changed();
            });
}

provision::Result<void> ProvisionDesk::startOverAir()
{
    auto settings = air();
    if (!settings)
        return failure(settings.error());
    return m_state.settings.way == Way::AccessPoint
               ? m_run->start(apWay(), *std::move(settings))
               : m_run->start(smartConfigWay(), *std::move(settings));
}

provision::Result<provision::AirSettings> ProvisionDesk::air() const
{
    const ProvisionSettings &settings = m_state.settings;
    provision::AirSettings air = m_site->airSettings();
    if (!settings.accessPoint.isEmpty() && settings.way == Way::AccessPoint && !settings.simulated)
        air.accessPoint = settings.accessPoint;
    if (settings.way != Way::SmartConfig || settings.simulated)
        return air;
    using provision::InterfaceUnusable;
    air.interface = QNetworkInterface::interfaceFromName(settings.interface);
    if (!air.interface.isValid())
        return failure(InterfaceUnusable{settings.interface, InterfaceUnusable::Why::NotFound});
    air.ears.interface = air.interface;
    air.route.interface = air.interface;
    if (settings.toGateway)
        air.route.destination = provision::gatewayOf(air.interface);
    if (settings.toGateway && air.route.destination.isNull())
        return failure(InterfaceUnusable{settings.interface, InterfaceUnusable::Why::NoIpv4});
    return air;
}

session::ApWay ProvisionDesk::apWay() const
{
    const ProvisionSettings &settings = m_state.settings;
    session::ApWay way;
    way.accessPointKey = copyOfSecret(m_accessPointKey);
    way.plan.scans = way.plan.endsAfterScan = m_state.isAsking;
    way.plan.networkName = settings.networkName;
    way.plan.networkKey = copyOfSecret(m_key);
    way.plan.security = security();
    way.plan.wpa2Code = settings.wpa2Code;
    way.plan.deviceName = settings.deviceName;
    way.plan.transport = settings.transport;
    if (settings.setsTime)
        way.plan.time = QDateTime::currentDateTime();
    way.plan.joinsDevice = !settings.isJoined || settings.simulated;
    way.plan.returnsHome = !settings.stays || settings.simulated;
    return way;
}

session::SmartConfigWay ProvisionDesk::smartConfigWay() const
{
    const ProvisionSettings &settings = m_state.settings;
    session::SmartConfigWay way;
    way.plan.deviceName = settings.deviceName;
    way.message = {settings.networkName, copyOfSecret(m_key), settings.deviceName,
                   copyOfSecret(m_cipherKey), settings.generation};
    return way;
}

session::WiredPlan ProvisionDesk::wiredPlan() const
{
    session::WiredPlan plan;
    plan.firmware = m_state.settings.firmware;
    plan.networkName = m_state.settings.networkName;
    plan.networkKey = copyOfSecret(m_key);
    plan.security = security();
    plan.stores = m_state.settings.stores;
    return plan;
}

void ProvisionDesk::beginWired()
{
    const ProvisionSettings &settings = m_state.settings;
    m_cable = std::make_unique<link::SerialLink>(settings.port, Baud{settings.baud}, m_clock);
    m_wired = std::make_unique<session::WiredRun>(*m_cable, m_clock);
    connect(m_wired.get(), &session::WiredRun::told, this, &ProvisionDesk::takeStep);
    connect(m_wired.get(), &session::WiredRun::finished, this, &ProvisionDesk::finish);
    connect(m_wired.get(), &session::WiredRun::linkFailed, this,
            [this](const link::LinkEnd &end) { giveUp(explain::Explain::of(end)); });
    if (const auto started = m_wired->start(wiredPlan()); !started)
        giveUp(ProvisionWords::of(started.error()));
}

void ProvisionDesk::takeStep(const provision::effect::Tell &step)
{
    auto &steps = m_state.steps;
    const bool goesOn = !steps.empty() && steps.back().step == step.step &&
                        steps.back().state == provision::StepState::Running;
    if (goesOn)
        steps.back() = step;
    else
        steps.push_back(step);
    m_state.hand.reset();
    Q_EMIT changed();
}

void ProvisionDesk::takeSighting(const provision::Sighting &sighting)
{
    auto &found = m_state.found;
    const auto same = std::find_if(found.begin(), found.end(), [&](const FoundUnit &each) {
        return each.device.address == sighting.device.address;
    });
    if (same == found.end() && found.size() >= kMostFound)
        return;
    FoundUnit &unit = same == found.end() ? found.emplace_back() : *same;
    unit.how = sighting.how;
    unit.lastSeen = QDateTime::currentDateTime();
    unit.device.address = sighting.device.address;
    if (!sighting.device.name.isEmpty())
        unit.device.name = sighting.device.name;
    if (!sighting.device.mac.isEmpty())
        unit.device.mac = sighting.device.mac;
    Q_EMIT changed();
}

void ProvisionDesk::finish(const provision::Ending &ending)
{
    m_state.hand.reset();
    if (m_state.isAsking)
        return finishAsking(ending);
    m_state.ending = ending;
    if (m_state.settings.remembers && std::holds_alternative<provision::Confirmed>(ending))
        m_memory.keep(m_state.settings.networkName, m_key);
    m_state.results.push_back({static_cast<int>(m_state.results.size()) + 1,
                               QDateTime::currentDateTime(), m_state.settings.networkName, ending});
    const bool isOver = m_state.unit >= m_state.settings.units ||
                        std::holds_alternative<provision::Cancelled>(ending);
    m_state.phase = isOver ? ProvisionPhase::Choosing : ProvisionPhase::Between;
    Q_EMIT changed();
}

/// A list is no outcome: nobody was told anything.
void ProvisionDesk::finishAsking(const provision::Ending &ending)
{
    m_state.phase = ProvisionPhase::Choosing;
    if (const auto *stopped = std::get_if<provision::Stopped>(&ending))
        m_state.couldNotBegin = ProvisionWords::of(stopped->error);
    Q_EMIT changed();
}

void ProvisionDesk::giveUp(const explain::Explanation &why)
{
    m_state.couldNotBegin = why;
    m_state.phase = ProvisionPhase::Choosing;
    Q_EMIT changed();
}

} // namespace airlift::ui
