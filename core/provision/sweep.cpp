#include "core/provision/sweep.h"

#include "core/provision/smartconfig_sender.h"

#include <algorithm>

namespace airlift::provision {

std::deque<QHostAddress> neighboursOf(const QHostAddress &own, int prefixLength)
{
    constexpr int kSmallest = 24; // of a larger network only the part around this machine
    const int prefix = std::max(prefixLength, kSmallest);
    if (prefix > 30 || own.protocol() != QAbstractSocket::IPv4Protocol)
        return {};
    const quint32 hosts = (1U << (32 - prefix)) - 1;
    const quint32 first = own.toIPv4Address() & ~hosts;
    std::deque<QHostAddress> result;
    for (quint32 host = 1; host < hosts; ++host) {
        if (first + host != own.toIPv4Address())
            result.emplace_back(first + host);
    }
    return result;
}

Sweep::Sweep(quint16 httpPort, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_port(httpPort)
    , m_clock(clock)
{
}

Sweep::~Sweep()
{
    stop();
}

void Sweep::start(const QNetworkInterface &interface)
{
    stop();
    const auto entries = interface.addressEntries();
    const auto entry = std::find_if(entries.begin(), entries.end(), [](const auto &candidate) {
        return candidate.ip().protocol() == QAbstractSocket::IPv4Protocol;
    });
    if (entry == entries.end()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(0); }, Qt::QueuedConnection);
        return;
    }
    m_running = true;
    m_ping = std::make_unique<BroadcastPing>();
    connect(m_ping.get(), &BroadcastPing::answered, this, [this](const QHostAddress &by) {
        if (m_answered.size() < std::size_t{kMostAddresses})
            m_answered.insert(by.toIPv4Address());
    });
    const bool pinged = m_ping->send(entry->ip(), entry->broadcast()).has_value();
    m_ticket = m_clock.after(
        pinged ? Instant{kPingWait} : Instant{}, this,
        [this, found = *entry, gateway = gatewayOf(interface)] { visitAnswers(found, gateway); },
        Clock::Wait::Outside);
}

void Sweep::visitAnswers(const QNetworkAddressEntry &entry, const QHostAddress &gateway)
{
    m_ping.reset();
    m_answered.erase(entry.ip().toIPv4Address());
    m_answered.erase(gateway.toIPv4Address());
    for (const quint32 address : m_answered)
        m_waiting.emplace_back(address);
    // Many systems leave pings to everybody unanswered; then there is only the long way.
    if (m_waiting.empty())
        m_waiting = neighboursOf(entry.ip(), entry.prefixLength());
    next();
}

void Sweep::start(const QList<QHostAddress> &addresses)
{
    stop();
    m_running = true;
    m_waiting.assign(addresses.begin(), addresses.end());
    if (m_waiting.size() > std::size_t{kMostAddresses})
        m_waiting.resize(kMostAddresses);
    m_ticket = m_clock.after(Instant{}, this, [this] { next(); });
}

void Sweep::stop()
{
    m_clock.cancel(std::exchange(m_ticket, 0));
    m_ping.reset();
    m_answered.clear();
    m_waiting.clear();
    for (auto *request : findChildren<DeviceRequest *>()) {
        request->disconnect(this);
        request->deleteLater();
    }
    m_open = m_asked = 0;
    m_running = false;
}

void Sweep::next()
{
    while (m_open < kAtOnce && !m_waiting.empty()) {
        const QHostAddress address = m_waiting.front();
        m_waiting.pop_front();
        ++m_open;
        ++m_asked;
        ask(address, "/param_product_version.txt");
    }
    if (m_open == 0 && m_running) {
        m_running = false;
        Q_EMIT finished(m_asked);
    }
}

void Sweep::ask(const QHostAddress &address, const QByteArray &path)
{
    auto *request =
        new DeviceRequest{{address, m_port, false, {}, {}}, "GET", path, {}, m_clock, this};
    connect(request, &DeviceRequest::ended, this,
            [this, request, address, path](const DeviceRequest::Result &result) {
                take(request, address, path, result);
            });
    request->start(kPatience);
}

void Sweep::take(DeviceRequest *request, const QHostAddress &address, const QByteArray &path,
                 const DeviceRequest::Result &result)
{
    static const QByteArray kName = "/param_device_name.txt";
    request->deleteLater();
    const auto *answer = std::get_if<HttpAnswer>(&result);
    if (answer && path != kName && generationFrom(*answer)) {
        ask(address, kName);
        return;
    }
    --m_open;
    if (const auto name = answer && path == kName ? deviceNameFrom(*answer) : std::nullopt)
        Q_EMIT seen({Sighting::How::Sweep, {*name, {}, address}});
    if (m_running) // whoever saw it may have had enough
        next();
}

} // namespace airlift::provision
