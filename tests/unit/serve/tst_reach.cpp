#include "core/serve/reach.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift::serve;
using Kind = LocalAddress::Kind;

namespace {

[[nodiscard]] QHostAddress ip(const char *text)
{
    return QHostAddress{QLatin1String{text}};
}

[[nodiscard]] LocalAddress local(const char *name, const char *address, int prefix,
                                 bool leadsToGateway = false)
{
    const QString interface = QLatin1String{name};
    return {.interfaceName = interface,
            .address = ip(address),
            .prefix = prefix,
            .kind = kindOf(ip(address), interface),
            .leadsToGateway = leadsToGateway};
}

[[nodiscard]] std::vector<LocalAddress> laptop()
{
    return {local("lo", "127.0.0.1", 8), local("docker0", "172.17.0.1", 16),
            local("eth0", "169.254.3.4", 16), local("eth1", "10.1.2.3", 8),
            local("wlan0", "192.168.1.20", 24, true)};
}

} // namespace

class ReachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesAreSortedByHowLikelyADeviceIsThere()
    {
        auto addresses = laptop();
        sortForDevices(addresses);
        QStringList names;
        for (const LocalAddress &each : addresses)
            names << each.interfaceName;
        QCOMPARE(names.join(u' '), QStringLiteral("wlan0 eth1 eth0 docker0 lo"));
    }

    void kindsAreToldByAddressAndInterface()
    {
        QCOMPARE(kindOf(ip("127.0.0.2"), QStringLiteral("lo")), Kind::Loopback);
        QCOMPARE(kindOf(ip("172.31.255.1"), QStringLiteral("eth0")), Kind::Private);
        QCOMPARE(kindOf(ip("172.32.0.1"), QStringLiteral("eth0")), Kind::Public);
        QCOMPARE(kindOf(ip("192.168.0.1"), QStringLiteral("virbr0")), Kind::Inside);
        QCOMPARE(kindOf(ip("169.254.1.1"), QStringLiteral("eth0")), Kind::SelfGiven);
    }

    void aDeviceInTheSameNetworkIsServedThere()
    {
        const Reach reach = reachOf(ip("192.168.1.77"), laptop());
        QCOMPARE(reach.way, Reach::Way::Same);
        QCOMPARE(reach.from->address, ip("192.168.1.20"));
        QCOMPARE(reachOf(ip("10.200.0.1"), laptop()).from->interfaceName, QStringLiteral("eth1"));
    }

    void aDeviceElsewhereIsServedThroughTheBestWayOut()
    {
        auto addresses = laptop();
        sortForDevices(addresses);
        const Reach reach = reachOf(ip("192.168.7.7"), addresses);
        QCOMPARE(reach.way, Reach::Way::ThroughRouter);
        QCOMPARE(reach.from->interfaceName, QStringLiteral("wlan0"));
        QCOMPARE(reachOf(ip("192.168.7.7"), {local("lo", "127.0.0.1", 8)}).way,
                 Reach::Way::LoopbackOnly);
        QCOMPARE(reachOf(ip("fe80::1"), addresses).way, Reach::Way::NoCommonKind);
    }

    void theDefaultRouteIsFoundAmongTheOthers()
    {
        constexpr auto kRoutes =
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
            "docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\n"
            "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n";
        QCOMPARE(defaultRouteInterface(kRoutes), QStringLiteral("wlan0"));
        QVERIFY(defaultRouteInterface("").isEmpty());
        QVERIFY(defaultRouteInterface("wlan0\t00000000\n\n").isEmpty());
    }

    void firewallsAreSeenByTheTracesTheyLeave()
    {
        QTemporaryDir folder;
        const QString root = folder.path() + u'/';
        QCOMPARE(firewallSeen(root), Firewall::NoneSeen);
        QVERIFY(QDir{root}.mkpath(QStringLiteral("run/firewalld")));
        QCOMPARE(firewallSeen(root), Firewall::Firewalld);
        QVERIFY(QDir{root}.mkpath(QStringLiteral("etc/ufw")));
        QFile file{root + QStringLiteral("etc/ufw/ufw.conf")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# comment\nENABLED=no\n");
        file.flush();
        QCOMPARE(firewallSeen(root), Firewall::Firewalld);
        file.resize(0);
        file.seek(0);
        file.write("# comment\nENABLED=yes\n");
        file.close();
        QCOMPARE(firewallSeen(root), Firewall::Ufw);
    }

    void theFirstIpv4AnswerIsWhatADeviceUses()
    {
        const QString name = QStringLiteral("updates.example.com");
        const QHostAddress here = ip("192.168.1.20");
        using NameKind = NameHint::Kind;
        QCOMPARE(nameHint(name, here, {here, ip("10.0.0.1")}).kind, NameKind::Leads);
        QCOMPARE(nameHint(name, here, {ip("::1"), here}).kind, NameKind::Leads);
        QCOMPARE(nameHint(name, here, {ip("10.0.0.1"), here}).kind, NameKind::LeadsElsewhere);
        QCOMPARE(nameHint(name, here, {ip("fe80::1")}).kind, NameKind::Unknown);
        QCOMPARE(nameHint(name, here, {}).kind, NameKind::Unknown);
        QCOMPARE(nameHint(QStringLiteral("192.168.1.20"), here, {}).kind, NameKind::IsAddress);
    }

    void thisMachineHasAtLeastItself()
    {
        const auto addresses = localAddresses();
        QVERIFY(std::any_of(addresses.begin(), addresses.end(), [](const LocalAddress &each) {
            return each.kind == Kind::Loopback && each.prefix > 0;
        }));
    }
};

AIRLIFT_TEST(ReachTest)
#include "tst_reach.moc"
