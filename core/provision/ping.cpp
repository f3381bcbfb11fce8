#include "core/provision/ping.h"

#include <array>

#include <QSocketNotifier>
#include <QtEndian>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <cstring>

#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace airlift::provision {

#ifdef Q_OS_LINUX

namespace {

[[nodiscard]] sockaddr_in socketAddress(const QHostAddress &address)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
    return result;
}

/// The system fills in identifier and checksum of a datagram ICMP socket.
[[nodiscard]] std::array<char, 64> echoRequest()
{
    std::array<char, 64> packet{};
    icmphdr head{};
    head.type = ICMP_ECHO;
    head.un.echo.sequence = qToBigEndian<quint16>(1);
    std::memcpy(packet.data(), &head, sizeof head);
    return packet;
}

} // namespace

Result<void> BroadcastPing::send(const QHostAddress &from, const QHostAddress &broadcast)
{
    const auto refused = [&] {
        return failure(Error{SocketRefused{QStringLiteral("ping %1").arg(broadcast.toString()),
                                           QString::fromLocal8Bit(std::strerror(errno))}});
    };
    m_socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_ICMP);
    if (m_socket < 0)
        return refused();
    const int on = 1;
    const sockaddr_in own = socketAddress(from);
    const sockaddr_in everybody = socketAddress(broadcast);
    const auto packet = echoRequest();
    // sockaddr_in travels as sockaddr in this interface.
    if (::setsockopt(m_socket, SOL_SOCKET, SO_BROADCAST, &on, sizeof on) != 0 ||
        ::bind(m_socket, reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0 ||
        ::sendto(m_socket, packet.data(), packet.size(), 0,
                 reinterpret_cast<const sockaddr *>(&everybody), sizeof everybody) < 0)
        return refused();
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &BroadcastPing::read);
    return {};
}

void BroadcastPing::read()
{
    std::array<char, 256> packet{};
    sockaddr_in sender{};
    socklen_t length = sizeof sender;
    const auto got = ::recvfrom(m_socket, packet.data(), packet.size(), 0,
                                reinterpret_cast<sockaddr *>(&sender), &length);
    if (got > 0 && packet[0] == ICMP_ECHOREPLY)
        Q_EMIT answered(QHostAddress{qFromBigEndian(sender.sin_addr.s_addr)});
}

BroadcastPing::~BroadcastPing()
{
    m_notifier.reset(); // before its descriptor
    if (m_socket >= 0)
        ::close(m_socket);
}

#else

Result<void> BroadcastPing::send(const QHostAddress &, const QHostAddress &broadcast)
{
    return failure(Error{SocketRefused{QStringLiteral("ping %1").arg(broadcast.toString()), {}}});
}

void BroadcastPing::read() {}

BroadcastPing::~BroadcastPing() = default;

#endif

BroadcastPing::BroadcastPing(QObject *parent)
    : QObject(parent)
{
}

} // namespace airlift::provision
