#include "core/provision/air.h"

#include <QPointer>

namespace airlift::provision {

Air::Air(AirSettings settings, Wifi &wifi, Clock &clock, QObject *parent)
    : Outside(parent)
    , m_settings(std::move(settings))
    , m_wifi(wifi)
    , m_clock(clock)
    , m_ears(clock)
    , m_sweep(m_settings.httpPort, clock)
    , m_sender(clock)
{
    connect(&m_wifi, &Wifi::joined, this, [this](const QHostAddress &own) {
        if (!std::exchange(m_joining, false))
            return;
        m_ownAtDevice = own;
        Q_EMIT happened(event::Joined{});
    });
    connect(&m_wifi, &Wifi::couldNotJoin, this, [this](const JoinFailed &why) {
        if (std::exchange(m_joining, false))
            Q_EMIT happened(event::CouldNotJoin{why});
    });
    connect(&m_ears, &Ears::seen, this, &Air::onSeen);
    connect(&m_sweep, &Sweep::seen, this, &Air::onSeen);
    connect(&m_sender, &SmartConfigSender::failed, this,
            [this](const Error &error) { Q_EMIT happened(event::TransmissionFailed{error}); });
    connect(&m_sender, &SmartConfigSender::advanced, this,
            [this] { Q_EMIT advanced(m_sender.progress()); });
}

Air::~Air()
{
    leave();
}

void Air::setKeys(Secret accessPoint, Secret home)
{
    m_accessPointKey = std::move(accessPoint);
    m_homeKey = std::move(home);
}

void Air::join(Place place)
{
    const bool atDevice = place == Place::DeviceAccessPoint;
    m_joining = m_moved = true;
    m_ownAtDevice.clear();
    m_wifi.join(atDevice ? Wifi::Kind::Device : Wifi::Kind::Home,
                atDevice ? m_settings.accessPoint : m_settings.homeNetwork,
                atDevice ? m_accessPointKey : m_homeKey);
}

void Air::ask(effect::Ask question)
{
    const bool atDevice = question.place == Place::DeviceAccessPoint;
    RequestTarget target;
    target.address = question.address.isNull() ? m_settings.accessPointAddress : question.address;
    target.tls = question.tls;
    target.port = question.tls ? m_settings.httpsPort : m_settings.httpPort;
    target.from = atDevice ? m_ownAtDevice : QHostAddress{};
    target.roots = m_settings.roots;
    // A conversation has one question open at a time; a newer one takes the place of the older.
    m_request = std::make_unique<DeviceRequest>(std::move(target), question.method, question.path,
                                                std::move(question.body), m_clock);
    connect(m_request.get(), &DeviceRequest::ended, this,
            [this, tag = question.tag](const DeviceRequest::Result &result) {
                const DeviceRequest::Result kept = result;
                m_request.release()->deleteLater();
                std::visit(Overloaded{[&](const HttpAnswer &answer) {
                                          Q_EMIT happened(event::Answered{tag, answer});
                                      },
                                      [&](const NoAnswer &why) {
                                          Q_EMIT happened(event::Unanswered{tag, why});
                                      }},
                           kept);
            });
    m_request->start();
}

void Air::listen(bool on)
{
    m_clock.cancel(std::exchange(m_sweepTicket, 0));
    m_sweep.stop();
    if (!on) {
        m_ears.close();
        return;
    }
    if (!m_ears.isOpen()) {
        for (const Error &error : m_ears.open(m_settings.ears))
            Q_EMIT trouble(error);
    }
    if (m_settings.sweeps && m_settings.interface.isValid())
        m_sweepTicket = m_clock.after(kBeforeSweep, this, [this] {
            m_sweepTicket = 0;
            if (!m_sender.isSending())
                m_sweep.start(m_settings.interface);
        });
}

void Air::onSeen(const Sighting &sighting)
{
    const QPointer<Air> alive{this};
    Q_EMIT heard(sighting);
    if (alive)
        Q_EMIT happened(event::Seen{sighting});
}

void Air::transmit(bool on)
{
    if (!on) {
        m_sender.stop();
        return;
    }
    if (!m_pass)
        return;
    constexpr auto kUntilToldToStop = std::chrono::hours{1}; // the conversation keeps the time
    auto started = m_sender.start(std::move(*m_pass), m_settings.route, kUntilToldToStop);
    m_pass.reset();
    if (!started)
        Q_EMIT happened(event::TransmissionFailed{started.error()});
}

void Air::leave()
{
    m_sender.stop();
    listen(false);
    m_request.reset();
    if (std::exchange(m_joining, false))
        m_wifi.cancel();
    if (std::exchange(m_moved, false))
        m_wifi.restore();
}

} // namespace airlift::provision
