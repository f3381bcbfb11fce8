#pragma once

#include <optional>
#include <vector>

#include <QHostAddress>
#include <QString>

/// Which address of this machine a device can reach, and what may stand between.
namespace airlift::serve {

/// One address of one interface of this machine.
struct LocalAddress {
    QString interfaceName; ///< "wlan0"
    QHostAddress address;
    int prefix = 0; ///< bits of the network
    enum class Kind {
        Loopback,  ///< only programs of this machine
        SelfGiven, ///< 169.254/16: no DHCP server answered
        Inside,    ///< behind containers or virtual machines, not on a wire
        Private,   ///< 10/8, 172.16/12, 192.168/16: what a device usually sees
        Public
    } kind = Kind::Private;
    bool isWireless = false;
    bool leadsToGateway = false; ///< the interface of the default route
    friend bool operator==(const LocalAddress &, const LocalAddress &) = default;
};
/// IPv4 only: the library resolves nothing else (local-ota-and-cdn 3.2). Best guess for a device
/// first.
[[nodiscard]] std::vector<LocalAddress> localAddresses();
/// Puts the most likely address for a device first; pure.
void sortForDevices(std::vector<LocalAddress> &addresses);
[[nodiscard]] LocalAddress::Kind kindOf(const QHostAddress &address, const QString &interface);

/// The interface of the default route out of the text of /proc/net/route; empty if there is none.
[[nodiscard]] QString defaultRouteInterface(QByteArrayView routes);

struct Reach {
    enum class Way {
        Same,          ///< same network: directly, if the access point lets stations talk
        ThroughRouter, ///< another network: over the gateway, if it forwards
        LoopbackOnly,  ///< the server listens where no device is
        NoCommonKind   ///< IPv6 on one side only
    } way = Way::ThroughRouter;
    std::optional<LocalAddress> from; ///< the address of this machine to serve at
};
/// How a device at `device` gets to this machine.
[[nodiscard]] Reach reachOf(const QHostAddress &device, const std::vector<LocalAddress> &addresses);

/// A firewall that is probably on, by what can be seen without privileges.
enum class Firewall { NoneSeen, Ufw, Firewalld, Nftables };
[[nodiscard]] Firewall firewallSeen(const QString &root = QStringLiteral("/"));

/// What the network's name service says about the server's name, next to where the server is.
struct NameHint {
    enum class Kind { Leads, LeadsElsewhere, Unknown, IsAddress } kind = Kind::Unknown;
    QString name;
    QHostAddress expected;
    QList<QHostAddress> answered; ///< IPv4 only, as a device would use them: the first counts
};
[[nodiscard]] NameHint nameHint(const QString &name, const QHostAddress &expected,
                                const QList<QHostAddress> &answered);

} // namespace airlift::serve
