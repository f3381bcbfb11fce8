#include "app/bench/unit_place.h"

#include <QMap>

namespace airlift::bench {

namespace {

/// Is everywhere already.
class LoopbackWifi final : public provision::Wifi
{
    Q_OBJECT
public:
    explicit LoopbackWifi(Clock &clock)
        : m_clock(clock)
    {
    }
    void join(Kind, const QString &, const Secret &) override
    {
        cancel();
        m_ticket = m_clock.after(Instant{}, this, [this] {
            m_ticket = 0;
            Q_EMIT joined({});
        });
    }
    void cancel() override { m_clock.cancel(std::exchange(m_ticket, 0)); }
    void restore() override {}

private:
    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
};

} // namespace

provision::AirSettings airSettingsOf(const sim::ProvisioningPlace &place)
{
    provision::AirSettings air;
    air.interface = sim::ProvisioningHost::loopback();
    air.ears = {air.interface, place.announcements, place.mdns};
    air.accessPointAddress = place.accessPoint;
    air.httpPort = place.http;
    air.httpsPort = place.https;
    air.route.interface = air.interface;
    air.route.destinationPort = place.smartConfig;
    air.route.sourcePort = 0;
    air.route.loopback = true;
    air.sweeps = false; // the neighbourhood of loopback is this machine itself, 254 times
    return air;
}

QString toText(const sim::ProvisioningPlace &place)
{
    return QStringLiteral("ap=%1,lan=%2,http=%3,https=%4,smartconfig=%5,announcements=%6,mdns=%7")
        .arg(place.accessPoint.toString(), place.lan.toString())
        .arg(place.http)
        .arg(place.https)
        .arg(place.smartConfig)
        .arg(place.announcements)
        .arg(place.mdns);
}

std::optional<sim::ProvisioningPlace> placeFrom(const QString &text)
{
    QMap<QString, QString> values;
    for (const QString &part : text.split(QLatin1Char(',')))
        values[part.section(QLatin1Char('='), 0, 0)] = part.section(QLatin1Char('='), 1);
    sim::ProvisioningPlace place;
    bool isGood = values.size() == 7 &&
                  place.accessPoint.setAddress(values.value(QStringLiteral("ap"))) &&
                  place.lan.setAddress(values.value(QStringLiteral("lan")));
    for (const auto &[name, port] : {std::pair{"http", &place.http},
                                     {"https", &place.https},
                                     {"smartconfig", &place.smartConfig},
                                     {"announcements", &place.announcements},
                                     {"mdns", &place.mdns}}) {
        bool isPort = false;
        *port = values.value(QLatin1String(name)).toUShort(&isPort);
        isGood = isGood && isPort && *port != 0;
    }
    return isGood ? std::optional{place} : std::nullopt;
}

PlacedSite::PlacedSite(sim::ProvisioningPlace place)
    : m_place(std::move(place))
    , m_wifi(std::make_unique<LoopbackWifi>(m_clock))
{
}

} // namespace airlift::bench

#include "unit_place.moc"
