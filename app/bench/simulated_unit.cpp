#include "app/bench/simulated_unit.h"

#include "app/bench/unit_place.h"
#include "core/link/paired_link.h"

#include <algorithm>

#include <QCoreApplication>

namespace airlift::bench {

namespace {

using namespace std::chrono_literals;

struct UnitWords {
    Q_DECLARE_TR_FUNCTIONS(airlift::bench::UnitFault)
};

} // namespace

const std::vector<UnitFaultName> &unitFaultNames()
{
    static const std::vector<UnitFaultName> names{
        {UnitFault::None, QStringLiteral("none")},
        {UnitFault::WrongKey, QStringLiteral("wrong-key")},
        {UnitFault::NetworkNotFound, QStringLiteral("network-not-found")},
        {UnitFault::NoAddress, QStringLiteral("no-address")},
        {UnitFault::FeedbackLost, QStringLiteral("feedback-lost")},
        {UnitFault::Https, QStringLiteral("https")},
        {UnitFault::FirstGeneration, QStringLiteral("first-generation")}};
    return names;
}

std::vector<sim::ProvisioningNetwork> worldAround(const QString &network, const Secret &key,
                                                  UnitFault fault)
{
    sim::ProvisioningNetwork home{network.toUtf8(), key.reveal().toByteArray()};
    if (fault == UnitFault::WrongKey)
        home.key = "another key";
    home.inReach = fault != UnitFault::NetworkNotFound;
    home.givesAddress = fault != UnitFault::NoAddress;
    home.isolates = fault == UnitFault::FeedbackLost;
    return {home, {"CoffeeShop", {}}, {"Neighbours", "not-for-us"}};
}

sim::ProvisioningSettings unitSettings(std::vector<sim::ProvisioningNetwork> world, UnitFault fault)
{
    sim::ProvisioningSettings settings;
    settings.world = std::move(world);
    settings.redirectsToHttps = fault == UnitFault::Https;
    settings.secondGeneration = fault != UnitFault::FirstGeneration;
    settings.lanAddress = sim::ProvisioningPlace{}.lan.toString().toLatin1();
    return settings;
}

std::optional<UnitFault> unitFaultFromName(const QString &name)
{
    const auto &all = unitFaultNames();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const UnitFaultName &each) { return each.name == name; });
    return found == all.end() ? std::nullopt : std::optional{found->fault};
}

QString describe(UnitFault fault)
{
    switch (fault) {
    case UnitFault::None:
        return UnitWords::tr("nothing");
    case UnitFault::WrongKey:
        return UnitWords::tr("the network has another key");
    case UnitFault::NetworkNotFound:
        return UnitWords::tr("it cannot hear the network");
    case UnitFault::NoAddress:
        return UnitWords::tr("the network gives it no address");
    case UnitFault::FeedbackLost:
        return UnitWords::tr("the network keeps its stations apart");
    case UnitFault::Https:
        return UnitWords::tr("nothing; its server wants HTTPS");
    case UnitFault::FirstGeneration:
        return UnitWords::tr("nothing; it is a CC3200, of the first generation");
    }
    return {};
}

SimulatedWifi::SimulatedWifi(const sim::ProvisioningUnit &unit, Clock &clock, QObject *parent)
    : Wifi(parent)
    , m_unit(unit)
    , m_clock(clock)
{
}

void SimulatedWifi::join(Kind kind, const QString &network, const Secret &)
{
    cancel();
    look(kind, network, kPatience);
}

/// A device that was just switched on is no access point yet.
void SimulatedWifi::look(Kind kind, const QString &network, Instant left)
{
    static constexpr Instant kLook = 1s;
    m_ticket = m_clock.after(kLook, this, [this, kind, network, left] {
        m_ticket = 0;
        if (kind == Kind::Home || m_unit.isAccessPoint())
            Q_EMIT joined({});
        else if (left > kLook)
            look(kind, network, left - kLook);
        else
            Q_EMIT couldNotJoin({provision::JoinFailed::Why::NotFound, network, {}});
    });
}

void SimulatedWifi::cancel()
{
    m_clock.cancel(std::exchange(m_ticket, 0));
}

SimulatedUnit::SimulatedUnit(const QString &network, const Secret &key, UnitFault fault, Pace pace,
                             const QByteArray &smartConfigKey)
{
    std::tie(m_clockOwner, m_clock) = makeClock(pace);
    std::tie(m_boardEnd, m_ourEnd) =
        link::PairedLink::create(*m_clock, QStringLiteral("simulated UART"));
    sim::ProvisioningSettings settings = unitSettings(worldAround(network, key, fault), fault);
    settings.smartConfigKey = smartConfigKey;
    m_unit = std::make_unique<sim::ProvisioningUnit>(std::move(settings), *m_clock);
    m_host = std::make_unique<sim::ProvisioningHost>(*m_unit);
    m_isOpen = m_host->open({});
    m_wifi = std::make_unique<SimulatedWifi>(*m_unit, *m_clock);
    m_boardEnd->open();
    QObject::connect(m_unit.get(), &sim::ProvisioningUnit::printed, m_boardEnd.get(),
                     [end = m_boardEnd.get()](const QByteArray &text) { end->write(text); });
}

SimulatedUnit::~SimulatedUnit() = default;

provision::AirSettings SimulatedUnit::airSettings() const
{
    provision::AirSettings air = airSettingsOf(m_host->place());
    air.accessPoint = QString::fromLatin1(m_unit->accessPointName());
    return air;
}

link::ByteLink *SimulatedUnit::uart()
{
    return m_ourEnd.get();
}

void SimulatedUnit::begin()
{
    if (std::exchange(m_isOn, true))
        return;
    m_ourEnd->open();
    m_unit->powerOn();
}

} // namespace airlift::bench
