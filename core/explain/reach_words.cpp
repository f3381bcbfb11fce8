#include "core/explain/face.h"
#include "core/explain/serve_words.h"

namespace airlift::explain {

namespace {

using serve::UrlLimit;

[[nodiscard]] QString joined(const QList<QHostAddress> &addresses)
{
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts << address.toString();
    return texts.join(QStringLiteral(", "));
}

[[nodiscard]] QString kindWord(const serve::LocalAddress &address)
{
    using Kind = serve::LocalAddress::Kind;
    switch (address.kind) {
    case Kind::Loopback:
        return ServeWords::tr("this machine only");
    case Kind::SelfGiven:
        return ServeWords::tr("self-given, no DHCP");
    case Kind::Inside:
        return ServeWords::tr("virtual network");
    case Kind::Private:
        return address.isWireless ? ServeWords::tr("wireless") : ServeWords::tr("local network");
    case Kind::Public:
        return ServeWords::tr("public address");
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation ServeWords::of(const serve::UrlRemark &remark, const QUrl &url)
{
    const bool isTls = url.scheme() == QLatin1String("https");
    switch (remark.limit) {
    case UrlLimit::Port:
        return {tr("A device of the stock library cannot reach port %1").arg(url.port()),
                tr("It knows only 443 (TLS) and 80 (plain); a port written in the URL becomes part "
                   "of the name it looks up."),
                tr("Use port %1, or forward it to this one. The simulated device and firmware of "
                   "your own may use any port.")
                    .arg(isTls ? 443 : 80)};
    case UrlLimit::WrongPort:
        return {isTls ? tr("TLS on port 80") : tr("Plain HTTP on port 443"),
                tr("The build of the firmware decides: with TLS it connects to 443, without to 80. "
                   "The scheme in the URL changes nothing."),
                tr("Use port %1.").arg(isTls ? 443 : 80)};
    case UrlLimit::HostTooLong:
        return {tr("The host name is longer than %1 characters").arg(serve::kLongestHost),
                tr("Library 4.10 writes it past the end of a buffer; 7.10 answers -20314."),
                tr("Use a shorter name.")};
    case UrlLimit::UrlTooLong:
        return {tr("The URL is longer than %1 characters").arg(serve::kLongestUrl),
                tr("The library copies it into 512 bytes without looking."),
                tr("Use a shorter path or name.")};
    case UrlLimit::HostIsAddress:
        return {tr("The URL has an address instead of a name"),
                tr("Whether the device's certificate check takes an address is not known; with a "
                   "mismatch it prints -722."),
                tr("Better give the device a name that leads here, and use that.")};
    case UrlLimit::HostHasNoDot:
        return {tr("The host name has no dot"), tr("Only some routers resolve such names."),
                tr("Check that the network's DNS knows it, or use a full name.")};
    case UrlLimit::HostIsMdns:
        return {tr("Names that end in .local are not looked up by the library"),
                tr("It asks the DNS server only, which does not know them: -20301."),
                tr("Use a name the network's DNS knows.")};
    case UrlLimit::UserInfo:
        return {tr("The URL has a user name in it"),
                tr("The library takes it for a part of the host name."), tr("Remove it.")};
    case UrlLimit::NotEncoded:
        return {tr("The path has characters that are written with %"),
                tr("The library sends the URL exactly as the firmware has it."),
                tr("Copy the URL as it is shown here, or rename the file.")};
    case UrlLimit::NoVersionInName:
        return {tr("The file name does not begin with a version"),
                tr("Some firmware reads 14 digits after the last slash and compares them with what "
                   "it has."),
                tr("Name it like 20240131120000_name.tar if yours does.")};
    }
    Q_UNREACHABLE();
}

Explanation ServeWords::of(const serve::PortAccess &access)
{
    if (access.standing == serve::PortAccess::Standing::Allowed)
        return {tr("This program may listen on port %1").arg(access.port), {}, {}};
    return {tr("This system lets only privileged programs listen on port %1").arg(access.port),
            tr("Ports below %1 are kept for them.").arg(access.firstFree),
            tr("Choose one of the ways below, once, and start the server again. Do not run this "
               "program as administrator.")};
}

std::vector<ServeWords::Way> ServeWords::waysToBind(const serve::PortAccess &access)
{
    if (access.standing == serve::PortAccess::Standing::Allowed)
        return {};
    const QString port = QString::number(access.port);
    const QString high = QString::number(access.port == 80 ? 8080 : 8443);
    std::vector<Way> ways;
    const QString authbind =
        access.isAuthbindReady
            ? QStringLiteral("authbind --deep %1").arg(access.program)
            : QStringLiteral("%1sudo install -m 500 -o $USER /dev/null /etc/authbind/byport/%2 && "
                             "authbind --deep %3")
                  .arg(access.hasAuthbind ? QString{}
                                          : QStringLiteral("sudo apt install authbind && "),
                       port, access.program);
    ways.push_back({tr("authbind: one user, one port, nothing else changes"), authbind});
    ways.push_back(
        {tr("Port forward: devices come to %1, this program listens on %2; until the next restart")
             .arg(port, high),
         QStringLiteral("sudo iptables -t nat -A PREROUTING -p tcp --dport %1 -j REDIRECT "
                        "--to-ports %2")
             .arg(port, high)});
    ways.push_back(
        {tr("Open low ports to every program of this machine, until the next restart"),
         QStringLiteral("sudo sysctl net.ipv4.ip_unprivileged_port_start=%1").arg(port)});
    if (face() == Face::CommandLine) // a program with a capability ignores where its libraries are
        ways.push_back(
            {tr("Capability on this program, which then may use every low port"),
             QStringLiteral("sudo setcap cap_net_bind_service=+ep %1").arg(access.program)});
    return ways;
}

QString ServeWords::label(const serve::LocalAddress &address)
{
    const QString kind = kindWord(address);
    return address.leadsToGateway
               ? tr("%1 · %2, %3, way to the gateway")
                     .arg(address.address.toString(), address.interfaceName, kind)
               : tr("%1 · %2, %3").arg(address.address.toString(), address.interfaceName, kind);
}

Explanation ServeWords::of(const serve::Reach &reach, const QHostAddress &device)
{
    using Way = serve::Reach::Way;
    const QString here = reach.from ? reach.from->address.toString() : QString{};
    switch (reach.way) {
    case Way::Same:
        return {tr("%1 is in the same network as %2").arg(device.toString(), here),
                tr("The device connects directly, through %1.").arg(reach.from->interfaceName),
                tr("If it cannot connect, switch off client isolation on the access point.")};
    case Way::ThroughRouter:
        return {tr("%1 is in another network").arg(device.toString()),
                tr("The way leads over a router, which must forward to %1.").arg(here),
                tr("Better join the network of the device with this machine.")};
    case Way::LoopbackOnly:
        return {tr("This machine has no network a device could use"),
                tr("Only the loopback interface is up."), tr("Join the network of the device.")};
    case Way::NoCommonKind:
        return {tr("%1 is no IPv4 address").arg(device.toString()),
                tr("The stock library uses IPv4 only."),
                tr("Give the IPv4 address of the device.")};
    }
    Q_UNREACHABLE();
}

Explanation ServeWords::of(serve::Firewall firewall, quint16 port)
{
    using serve::Firewall;
    const QString number = QString::number(port);
    switch (firewall) {
    case Firewall::NoneSeen:
        return {};
    case Firewall::Ufw:
        return {tr("A firewall (ufw) is on"), tr("It keeps devices out unless the port is open."),
                tr("If no device arrives: sudo ufw allow %1/tcp").arg(number)};
    case Firewall::Firewalld:
        return {tr("A firewall (firewalld) is on"),
                tr("It keeps devices out unless the port is open."),
                tr("If no device arrives: sudo firewall-cmd --add-port=%1/tcp").arg(number)};
    case Firewall::Nftables:
        return {
            tr("Firewall rules (nftables) are loaded at start"),
            tr("What they say cannot be read without privileges."),
            tr("If no device arrives: sudo nft list ruleset, and look for port %1").arg(number)};
    }
    Q_UNREACHABLE();
}

Explanation ServeWords::of(const serve::NameHint &hint)
{
    using Kind = serve::NameHint::Kind;
    const QString here = hint.expected.toString();
    const QString fix = tr("Add it to the DNS of the device's network (dnsmasq: "
                           "address=/%1/%2). An entry in the hosts file of this machine does not "
                           "help the device.")
                            .arg(hint.name, here);
    switch (hint.kind) {
    case Kind::Leads:
        return {tr("%1 leads to %2").arg(hint.name, here),
                tr("The name service of this machine says so; the device asks that of its own "
                   "network."),
                tr("Nothing to do.")};
    case Kind::LeadsElsewhere:
        return {tr("%1 leads to %2, not to %3").arg(hint.name, joined(hint.answered), here),
                tr("A device uses the first address it is given."), fix};
    case Kind::Unknown:
        return {tr("The name service does not know %1").arg(hint.name),
                tr("A device would stop with -20301 before it connects."), fix};
    case Kind::IsAddress:
        return {
            tr("%1 is an address; nobody looks it up").arg(hint.name), {}, tr("Nothing to do.")};
    }
    Q_UNREACHABLE();
}

QString ServeWords::id(UrlLimit limit)
{
    switch (limit) {
    case UrlLimit::Port:
        return QStringLiteral("port");
    case UrlLimit::WrongPort:
        return QStringLiteral("wrong-port");
    case UrlLimit::HostTooLong:
        return QStringLiteral("host-too-long");
    case UrlLimit::UrlTooLong:
        return QStringLiteral("url-too-long");
    case UrlLimit::HostIsAddress:
        return QStringLiteral("host-is-address");
    case UrlLimit::HostHasNoDot:
        return QStringLiteral("host-has-no-dot");
    case UrlLimit::HostIsMdns:
        return QStringLiteral("host-is-mdns");
    case UrlLimit::UserInfo:
        return QStringLiteral("user-info");
    case UrlLimit::NotEncoded:
        return QStringLiteral("not-encoded");
    case UrlLimit::NoVersionInName:
        return QStringLiteral("no-version-in-name");
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
