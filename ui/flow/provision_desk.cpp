#include "ui/flow/provision_desk.h"

#include "core/explain/provision_words.h"
#include "core/provision/limits.h"

#include <algorithm>

#include <QTimer>

namespace airlift::ui {

using explain::ProvisionWords;
using provision::Field;
using provision::Way;

namespace {

Secret copyOf(const Secret &secret)
{
    return Secret{secret.reveal().toByteArray()};
}

} // namespace

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
{
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
    judge();
    Q_EMIT changed();
}

void ProvisionDesk::setCipherKey(Secret key)
{
    if (m_state.phase != ProvisionPhase::Choosing)
        return;
    m_cipherKey = std::move(key);
    judge();
    Q_EMIT changed();
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
    if (isWired && m_state.mistakes.empty() && !settings.networkName.isEmpty()) {
        session::WiredPlan plan;
        plan.firmware = settings.firmware;
        plan.networkName = settings.networkName;
        plan.networkKey = copyOf(m_key);
        plan.security = security();
        note(Field::NetworkName, session::checkWiredPlan(plan));
    }
    m_state.traps.clear();
    if (settings.networkName.isEmpty())
        return; // nothing to be warned about yet
    const auto &all = m_state.interfaces;
    const auto by = std::find_if(all.begin(), all.end(), [&](const SendingInterface &each) {
        return each.name == settings.interface;
    });
    const bool sendsHere = settings.way == Way::SmartConfig && !settings.simulated;
    const bool known = sendsHere && by != all.end();
    m_state.traps = provision::trapsOf({.way = settings.way,
                                        .networkName = settings.networkName,
                                        .networkKey = m_key,
                                        .security = security(),
                                        .deviceName = settings.deviceName,
                                        .isHidden = settings.isHidden,
                                        .encryptsKey = !m_cipherKey.isEmpty(),
                                        .isWired = known && by->isWired,
                                        .radio = known ? by->radio : std::nullopt});
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

void ProvisionDesk::begin()
{
    listen(false);
    drop();
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

void ProvisionDesk::beginOverAir()
{
    ProvisioningPlace place;
    place.simulated = m_state.settings.simulated;
    place.fault = m_state.settings.fault;
    // The gaps of the datagrams are as short as timers get, so the device must not hurry either.
    place.atRealPace = m_state.settings.way == Way::SmartConfig;
    place.networkName = m_state.settings.networkName;
    place.networkKey = copyOf(m_key);
    place.cipherKey = copyOf(m_cipherKey);
    place.uart = m_state.settings.uart;
    m_site = m_workbench.provisioningSite(place);
    if (!m_site)
        return giveUp({tr("The simulated unit finds no free ports on this computer"),
                       {},
                       tr("Close the other window or command that simulates one.")});
    m_run = std::make_unique<session::ProvisioningRun>(*m_site);
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
    if (const auto started = startOverAir(); !started)
        giveUp(ProvisionWords::of(started.error()));
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
    way.plan.networkName = settings.networkName;
    way.plan.networkKey = copyOf(m_key);
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
    way.message = {settings.networkName, copyOf(m_key), settings.deviceName, copyOf(m_cipherKey),
                   settings.generation};
    return way;
}

void ProvisionDesk::beginWired()
{
    const ProvisionSettings &settings = m_state.settings;
    m_cable = std::make_unique<link::SerialLink>(settings.port, Baud{115200}, m_clock);
    m_wired = std::make_unique<session::WiredRun>(*m_cable, m_clock);
    connect(m_wired.get(), &session::WiredRun::told, this, &ProvisionDesk::takeStep);
    connect(m_wired.get(), &session::WiredRun::finished, this, &ProvisionDesk::finish);
    connect(m_wired.get(), &session::WiredRun::linkFailed, this,
            [this](const link::LinkEnd &end) { giveUp(explain::Explain::of(end)); });
    session::WiredPlan plan;
    plan.firmware = settings.firmware;
    plan.networkName = settings.networkName;
    plan.networkKey = copyOf(m_key);
    plan.security = security();
    plan.stores = settings.stores;
    if (const auto started = m_wired->start(std::move(plan)); !started)
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
    m_state.ending = ending;
    m_state.hand.reset();
    m_state.results.push_back({static_cast<int>(m_state.results.size()) + 1,
                               QDateTime::currentDateTime(), m_state.settings.networkName, ending});
    const bool isOver = m_state.unit >= m_state.settings.units ||
                        std::holds_alternative<provision::Cancelled>(ending);
    m_state.phase = isOver ? ProvisionPhase::Choosing : ProvisionPhase::Between;
    Q_EMIT changed();
}

void ProvisionDesk::giveUp(const explain::Explanation &why)
{
    m_state.couldNotBegin = why;
    m_state.phase = ProvisionPhase::Choosing;
    Q_EMIT changed();
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

void ProvisionDesk::listen(bool on)
{
    if (on == m_state.isListening || (on && m_state.phase == ProvisionPhase::Running))
        return;
    m_state.isListening = on;
    m_ears.reset();
    if (on) {
        m_ears = std::make_unique<provision::Ears>(m_clock);
        connect(m_ears.get(), &provision::Ears::seen, this, &ProvisionDesk::takeSighting);
        const bool isSimulated = m_site && m_site->isSimulated();
        m_state.troubles.clear();
        for (const provision::Error &error :
             m_ears->open(isSimulated ? m_site->airSettings().ears : provision::EarSettings{}))
            m_state.troubles.push_back(ProvisionWords::of(error));
        m_state.isListening = m_ears->isOpen();
    }
    Q_EMIT changed();
}

void ProvisionDesk::leave()
{
    stop();
    if (m_state.phase == ProvisionPhase::Running) // what the run would say comes too late
        finish(endingIfLeft());
    listen(false);
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
    return m_state.phase != ProvisionPhase::Running && !m_ears && (!m_run || m_run->isQuiet());
}

void ProvisionDesk::clearResults()
{
    m_state.results.clear();
    Q_EMIT changed();
}

Expected<void, FileError> ProvisionDesk::save(const QString &path) const
{
    using explain::ProvisionResults;
    return saveAtomically(path, path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)
                                    ? ProvisionResults::toJson(m_state.results)
                                    : ProvisionResults::toCsv(m_state.results));
}

} // namespace airlift::ui
