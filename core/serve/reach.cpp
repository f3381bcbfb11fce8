#include "core/serve/reach.h"

#include "core/base/file.h"

#include <algorithm>
#include <array>

#include <QFile>
#include <QFileInfo>
#include <QNetworkInterface>

namespace airlift::serve {

namespace {

using Kind = LocalAddress::Kind;
using namespace literals;

/// Smaller is likelier to be where a device is.
[[nodiscard]] int rank(const LocalAddress &address)
{
    switch (address.kind) {
    case Kind::Private:
        return address.leadsToGateway ? 0 : address.isWireless ? 1 : 2;
    case Kind::Public:
        return address.leadsToGateway ? 3 : 4;
    case Kind::SelfGiven:
        return 5;
    case Kind::Inside:
        return 6;
    case Kind::Loopback:
        return 7;
    }
    Q_UNREACHABLE();
}

[[nodiscard]] bool isIn(const QHostAddress &address, const char *network, int bits)
{
    return address.isInSubnet(QHostAddress{QLatin1String{network}}, bits);
}

/// A small file of the system, or nothing.
[[nodiscard]] QByteArray systemFile(const QString &path)
{
    // Files under /proc have no size to ask for, so the read itself is what is bounded.
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.read((64_KiB).value);
}

} // namespace

Kind kindOf(const QHostAddress &address, const QString &interface)
{
    if (address.isLoopback())
        return Kind::Loopback;
    if (isIn(address, "169.254.0.0", 16))
        return Kind::SelfGiven;
    constexpr std::array kInside{"docker", "br-",    "veth", "virbr", "vboxnet", "vmnet", "lxc",
                                 "lxd",    "podman", "cni",  "tun",   "tap",     "wg"};
    const bool isInside = std::any_of(kInside.begin(), kInside.end(), [&](const char *start) {
        return interface.startsWith(QLatin1String{start});
    });
    if (isInside)
        return Kind::Inside;
    const bool isPrivate = isIn(address, "10.0.0.0", 8) || isIn(address, "172.16.0.0", 12) ||
                           isIn(address, "192.168.0.0", 16);
    return isPrivate ? Kind::Private : Kind::Public;
}

QString defaultRouteInterface(QByteArrayView routes)
{
    const QList<QByteArray> lines = routes.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        constexpr int kDestination = 1;
        constexpr int kMask = 7;
        if (fields.size() > kMask && fields[kDestination] == "00000000" &&
            fields[kMask] == "00000000")
            return QString::fromLatin1(fields[0]);
    }
    return {};
}

void sortForDevices(std::vector<LocalAddress> &addresses)
{
    std::stable_sort(
        addresses.begin(), addresses.end(),
        [](const LocalAddress &a, const LocalAddress &b) { return rank(a) < rank(b); });
}

std::vector<LocalAddress> localAddresses()
{
    const QString gateway = defaultRouteInterface(systemFile(QStringLiteral("/proc/net/route")));
    std::vector<LocalAddress> found;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!interface.flags().testFlag(QNetworkInterface::IsUp))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (entry.ip().protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            const QString name = interface.name();
            found.push_back({.interfaceName = name,
                             .address = entry.ip(),
                             .prefix = entry.prefixLength(),
                             .kind = kindOf(entry.ip(), name),
                             .isWireless = interface.type() == QNetworkInterface::Wifi,
                             .leadsToGateway = name == gateway});
        }
    }
    sortForDevices(found);
    return found;
}

Reach reachOf(const QHostAddress &device, const std::vector<LocalAddress> &addresses)
{
    if (device.protocol() != QAbstractSocket::IPv4Protocol)
        return {Reach::Way::NoCommonKind, std::nullopt};
    const auto same =
        std::find_if(addresses.begin(), addresses.end(), [&device](const LocalAddress &address) {
            return address.prefix > 0 && device.isInSubnet(address.address, address.prefix);
        });
    if (same != addresses.end())
        return {Reach::Way::Same, *same};
    const auto outside =
        std::find_if(addresses.begin(), addresses.end(), [](const LocalAddress &address) {
            return address.kind == Kind::Private || address.kind == Kind::Public;
        });
    if (outside == addresses.end())
        return {Reach::Way::LoopbackOnly, std::nullopt};
    return {Reach::Way::ThroughRouter, *outside};
}

Firewall firewallSeen(const QString &root)
{
    if (systemFile(root + QLatin1String("etc/ufw/ufw.conf")).contains("\nENABLED=yes"))
        return Firewall::Ufw;
    if (QFileInfo::exists(root + QLatin1String("run/firewalld")) ||
        QFileInfo::exists(root + QLatin1String("var/run/firewalld.pid")))
        return Firewall::Firewalld;
    // The unit is enabled when this link exists; what the rules say needs privileges to read.
    if (QFileInfo{root + QLatin1String("etc/systemd/system/sysinit.target.wants/nftables.service")}
            .isSymLink())
        return Firewall::Nftables;
    return Firewall::NoneSeen;
}

NameHint nameHint(const QString &name, const QHostAddress &expected,
                  const QList<QHostAddress> &answered)
{
    NameHint hint{.name = name, .expected = expected};
    QHostAddress literal;
    if (literal.setAddress(name)) {
        hint.kind = NameHint::Kind::IsAddress;
        return hint;
    }
    std::copy_if(answered.begin(), answered.end(), std::back_inserter(hint.answered),
                 [](const QHostAddress &address) {
                     return address.protocol() == QAbstractSocket::IPv4Protocol;
                 });
    if (hint.answered.isEmpty())
        hint.kind = NameHint::Kind::Unknown;
    else
        hint.kind = hint.answered.front() == expected ? NameHint::Kind::Leads
                                                      : NameHint::Kind::LeadsElsewhere;
    return hint;
}

} // namespace airlift::serve
