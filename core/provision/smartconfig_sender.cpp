#include "core/provision/smartconfig_sender.h"

#include <algorithm>

#include <QFile>
#include <QVariant>
#include <QtEndian>

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#endif

namespace airlift::provision {

namespace {

/// A busy driver drops a datagram now and then; the receiver is built for that. This many in a row
/// are a cable that was pulled.
constexpr int kFailuresTolerated = 50;
/// The old generations know no gap because the air is slow; a cable would only fill the access
/// point's queue, which then drops.
constexpr Instant kShortestGap = std::chrono::milliseconds{2};

[[nodiscard]] QHostAddress ipv4Of(const QNetworkInterface &interface)
{
    const auto entries = interface.addressEntries();
    const auto found = std::find_if(entries.begin(), entries.end(), [](const auto &entry) {
        return entry.ip().protocol() == QAbstractSocket::IPv4Protocol;
    });
    return found == entries.end() ? QHostAddress{} : found->ip();
}

/// The route of a unicast follows the destination; this pins it to the interface. Without the
/// privilege for it the bound address has to do.
void pinToInterface(const QUdpSocket &socket, const QNetworkInterface &interface)
{
#ifdef Q_OS_LINUX
    const QByteArray name = interface.name().toLocal8Bit();
    static_cast<void>(::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET,
                                   SO_BINDTODEVICE, name.constData(),
                                   static_cast<socklen_t>(name.size())));
#else
    Q_UNUSED(socket)
    Q_UNUSED(interface)
#endif
}

[[nodiscard]] Error refused(const QString &operation, const QUdpSocket &socket)
{
    return SocketRefused{operation, socket.errorString()};
}

} // namespace

QHostAddress smartConfigGroup()
{
    return QHostAddress{QStringLiteral("224.0.0.235")};
}

QList<QNetworkInterface> smartConfigInterfaces()
{
    QList<QNetworkInterface> usable;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (flags.testFlag(QNetworkInterface::IsUp) && !ipv4Of(interface).isNull())
            usable << interface;
    }
    return usable;
}

QHostAddress gatewayOf(const QNetworkInterface &interface)
{
    QFile table{QStringLiteral("/proc/net/route")}; // Linux; elsewhere the user types it
    if (!table.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 kLimit = 256 * 1024;
    for (const QByteArray &line : table.read(kLimit).split('\n')) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        bool ok = false;
        if (columns.size() < 3 || columns[0] != interface.name().toLocal8Bit() ||
            columns[1] != "00000000")
            continue;
        const quint32 gateway = columns[2].toUInt(&ok, 16); // in the machine's own byte order
        if (ok && gateway != 0)
            return QHostAddress{qFromBigEndian(gateway)};
    }
    return {};
}

SmartConfigSender::SmartConfigSender(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

SmartConfigSender::~SmartConfigSender()
{
    stop();
}

Result<void> SmartConfigSender::openSocket(const SmartConfigRoute &route,
                                           SmartConfigGeneration generation)
{
    using Why = InterfaceUnusable::Why;
    const QString name = route.interface.name();
    const QHostAddress own = ipv4Of(route.interface);
    if (!route.interface.isValid())
        return failure(Error{InterfaceUnusable{name, Why::NotFound}});
    if (!route.interface.flags().testFlag(QNetworkInterface::IsUp))
        return failure(Error{InterfaceUnusable{name, Why::Down}});
    if (own.isNull())
        return failure(Error{InterfaceUnusable{name, Why::NoIpv4}});
    m_destination = route.destination;
    if (m_destination.isNull())
        m_destination = generation == SmartConfigGeneration::V2 ? smartConfigGroup()
                                                                : gatewayOf(route.interface);
    if (m_destination.isNull())
        return failure(Error{SocketRefused{QStringLiteral("gateway of %1").arg(name), QString{}}});
    m_port = route.destinationPort;
    m_socket = std::make_unique<QUdpSocket>();
    // A simulated device on this machine listens on the same port.
    if (!m_socket->bind(own, route.sourcePort,
                        QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint))
        return failure(refused(QStringLiteral("bind %1").arg(route.sourcePort), *m_socket));
    if (m_destination.isMulticast()) {
        m_socket->setMulticastInterface(route.interface);
        m_socket->setSocketOption(QAbstractSocket::MulticastTtlOption, 1);
        m_socket->setSocketOption(QAbstractSocket::MulticastLoopbackOption, route.loopback ? 1 : 0);
    } else {
        pinToInterface(*m_socket, route.interface);
    }
    return {};
}

Result<void> SmartConfigSender::start(SmartConfigPass pass, const SmartConfigRoute &route,
                                      Instant duration)
{
    stop();
    if (auto opened = openSocket(route, pass.generation()); !opened) {
        m_socket.reset();
        return opened;
    }
    m_schedule.emplace(std::move(pass));
    m_startedAt = m_clock.now();
    m_duration = duration;
    m_datagrams = m_failuresInARow = 0;
    emitNext();
    return {};
}

void SmartConfigSender::emitNext()
{
    m_ticket = 0;
    if (m_clock.now() - m_startedAt >= m_duration) {
        end();
        Q_EMIT finished();
        return;
    }
    const int passes = m_schedule->completedPasses();
    const Emission emission = m_schedule->next();
    const QByteArray payload = smartConfigPayload(emission.length);
    if (m_socket->writeDatagram(payload, m_destination, m_port) == payload.size()) {
        ++m_datagrams;
        m_failuresInARow = 0;
    } else if (++m_failuresInARow > kFailuresTolerated) {
        const Error error = refused(
            QStringLiteral("send to %1:%2").arg(m_destination.toString()).arg(m_port), *m_socket);
        end();
        Q_EMIT failed(error);
        return;
    }
    // Gaps are counted from when a datagram really left: never shorter than documented.
    m_ticket =
        m_clock.after(std::max(emission.pauseAfter, kShortestGap), this, [this] { emitNext(); });
    if (passes != m_schedule->completedPasses())
        Q_EMIT advanced();
}

void SmartConfigSender::end()
{
    m_clock.cancel(std::exchange(m_ticket, 0));
    m_duration = m_clock.now() - m_startedAt;
    m_schedule.reset();
    m_socket.reset();
}

void SmartConfigSender::stop()
{
    if (isSending())
        end();
}

TransmissionProgress SmartConfigSender::progress() const
{
    const Instant elapsed = isSending() ? m_clock.now() - m_startedAt : m_duration;
    return {m_datagrams, m_schedule ? m_schedule->completedPasses() : 0, elapsed, m_duration};
}

} // namespace airlift::provision
