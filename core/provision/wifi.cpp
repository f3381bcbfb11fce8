#include "core/provision/wifi.h"

#include <array>
#include <cmath>
#include <cstring>
#include <optional>

#ifdef Q_OS_LINUX
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/types.h>
// after the socket headers, which it needs
#include <linux/wireless.h>

#include <unistd.h>
#endif

namespace airlift::provision {

bool isDeviceNetwork(const QString &name)
{
    return name.contains(QLatin1String(kDeviceNetwork), Qt::CaseInsensitive);
}

QHostAddress ownAddressBeside(const QHostAddress &device)
{
    constexpr int kPrefix = 24;
    for (const QHostAddress &own : QNetworkInterface::allAddresses()) {
        if (own.protocol() == QAbstractSocket::IPv4Protocol && own.isInSubnet(device, kPrefix))
            return own;
    }
    return {};
}

HandWifi::HandWifi(QHostAddress device, Clock &clock, QObject *parent)
    : Wifi(parent)
    , m_device(std::move(device))
    , m_clock(clock)
{
}

HandWifi::~HandWifi()
{
    m_clock.cancel(m_ticket);
}

void HandWifi::join(Kind kind, const QString &network, const Secret &)
{
    cancel();
    m_kind = kind;
    m_network = network;
    m_since = m_clock.now();
    const bool isAtDevice = !ownAddressBeside(m_device).isNull();
    if (isAtDevice != (kind == Kind::Device))
        Q_EMIT handNeeded(kind, network);
    m_ticket = m_clock.after(Instant{}, this, [this] { look(); });
}

void HandWifi::look()
{
    m_ticket = 0;
    const QHostAddress atDevice = ownAddressBeside(m_device);
    if (m_kind == Kind::Device ? !atDevice.isNull() : atDevice.isNull()) {
        // Home is reached when the device's network is left and there is an address at all.
        bool hasAddress = m_kind == Kind::Device;
        for (const QHostAddress &own : QNetworkInterface::allAddresses())
            hasAddress = hasAddress ||
                         (own.protocol() == QAbstractSocket::IPv4Protocol && !own.isLoopback());
        if (hasAddress) {
            Q_EMIT joined(atDevice);
            return;
        }
    }
    if (m_clock.now() - m_since > kPatience)
        Q_EMIT couldNotJoin({JoinFailed::Why::TimedOut, m_network, {}});
    else
        m_ticket = m_clock.after(
            kLook, this, [this] { look(); }, Clock::Wait::Outside);
}

void HandWifi::cancel()
{
    m_clock.cancel(std::exchange(m_ticket, 0));
}

std::optional<Radio> radioOf(const QNetworkInterface &interface)
{
#ifdef Q_OS_LINUX
    // The old wireless extensions answer to everybody; their successor wants netlink.
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return std::nullopt;
    const QByteArray name = interface.name().toLocal8Bit();
    iwreq request{};
    std::strncpy(request.ifr_name, name.constData(), IFNAMSIZ - 1);
    std::array<char, IW_ESSID_MAX_SIZE + 1> network{};
    request.u.essid.pointer = network.data();
    request.u.essid.length = IW_ESSID_MAX_SIZE;
    std::optional<Radio> radio;
    if (::ioctl(socket, SIOCGIWESSID, &request) == 0) {
        radio = Radio{QString::fromUtf8(network.data()), 0};
        if (::ioctl(socket, SIOCGIWFREQ, &request) == 0) {
            const double hertz = request.u.freq.m * std::pow(10.0, request.u.freq.e);
            if (hertz > 1e9 && hertz < 1e11)
                radio->megahertz = static_cast<int>(hertz / 1e6);
        }
    }
    ::close(socket);
    return radio;
#else
    Q_UNUSED(interface)
    return std::nullopt;
#endif
}

} // namespace airlift::provision
