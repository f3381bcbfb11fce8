#include "app/network/managed_wifi.h"
#include "tests/integration/fake_network_manager.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace airlift;
using namespace airlift::network;
using namespace airlift::provision;
using namespace airlift::test;

namespace {

const QString kDevice = QStringLiteral("mysimplelink-123456");
const QString kHome = QStringLiteral("Inthings");

/// A machine at home, a device in the air, and the real driver between them.
struct Moving {
    PrivateBus bus;
    std::unique_ptr<FakeNetworkManager> manager;
    SystemClock clock;
    std::unique_ptr<ManagedWifi> wifi;
    std::optional<QHostAddress> at;
    std::optional<JoinFailed> failed;
    bool isHandNeeded = false;

    explicit Moving(const QString &interface = {})
    {
        if (bus.address().isEmpty())
            return;
        wifi = std::make_unique<ManagedWifi>(ManagedWifi::Settings{bus.address(), interface},
                                             QHostAddress{QStringLiteral("10.123.45.1")}, clock);
        QObject::connect(wifi.get(), &Wifi::joined, wifi.get(),
                         [this](const QHostAddress &own) { at = own; });
        QObject::connect(wifi.get(), &Wifi::couldNotJoin, wifi.get(),
                         [this](const JoinFailed &why) { failed = why; });
        QObject::connect(wifi.get(), &Wifi::handNeeded, wifi.get(),
                         [this](Wifi::Kind, const QString &) { isHandNeeded = true; });
    }
    void run()
    {
        manager = std::make_unique<FakeNetworkManager>(bus.address());
        manager->addNetwork(
            {kHome, QStringLiteral("password1"), 80, QStringLiteral("192.168.1.20")});
        manager->addNetwork({kDevice, {}});
    }
    void join(Wifi::Kind kind, const QString &network, const QByteArray &key = {})
    {
        at.reset();
        failed.reset();
        wifi->join(kind, network, Secret{QByteArray{key}});
        QVERIFY(QTest::qWaitFor([this] { return at || failed || isHandNeeded; }, 90'000));
    }
};

} // namespace

/// This machine moved into a device's network and back, by the real driver over a real message bus
/// and a NetworkManager of our own.
class NetworkManagerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const PrivateBus bus;
        if (bus.address().isEmpty())
            QSKIP("dbus-daemon is not installed here");
    }

    void itGoesToTheDeviceAndReturns()
    {
        Moving on;
        on.run();
        on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        on.join(Wifi::Kind::Device, {});
        QVERIFY(on.at);
        QCOMPARE(*on.at, QHostAddress{QStringLiteral("10.123.45.2")});
        QCOMPARE(on.manager->joined(QStringLiteral("wlan0")), kDevice);
        on.join(Wifi::Kind::Home, kHome, "password1");
        QVERIFY(on.at);
        QCOMPARE(on.manager->joined(QStringLiteral("wlan0")), kHome);
        // Nothing is kept for good, and home is the saved connection and not a copy of it.
        QVERIFY(on.manager->calls().contains(QStringLiteral("join ") + kDevice));
        QCOMPARE(on.manager->calls().last(), QStringLiteral("return"));
    }

    void nobodyIsAskedBeforeTheStart()
    {
        Moving on;
        on.run();
        on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        QTest::qWait(50);
        QVERIFY(on.manager->calls().isEmpty());
    }

    void stoppingHalfwayReturnsHome()
    {
        Moving on;
        on.run();
        on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        on.join(Wifi::Kind::Device, kDevice);
        on.wifi->cancel();
        on.wifi->restore();
        QVERIFY(QTest::qWaitFor(
            [&] { return on.manager->joined(QStringLiteral("wlan0")) == kHome; }, 10'000));
    }

    void aProgramThatIsGoneIsNotLeftInTheDevicesNetwork()
    {
        Moving on;
        on.run();
        on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        on.join(Wifi::Kind::Device, kDevice);
        on.wifi.reset();
        QVERIFY(QTest::qWaitFor(
            [&] { return on.manager->joined(QStringLiteral("wlan0")).isEmpty(); }, 10'000));
        QVERIFY(on.manager->calls().contains(QStringLiteral("client gone")));
    }

    void anAdapterThatIsFreeIsPreferred()
    {
        Moving on;
        on.run();
        on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        on.manager->addAdapter(QStringLiteral("wlan1"));
        on.join(Wifi::Kind::Device, kDevice);
        QCOMPARE(on.manager->joined(QStringLiteral("wlan1")), kDevice);
        QCOMPARE(on.manager->joined(QStringLiteral("wlan0")), kHome);
        on.join(Wifi::Kind::Home, kHome, "password1");
        QVERIFY(on.at);
        on.wifi->restore();
        QVERIFY(QTest::qWaitFor(
            [&] { return on.manager->joined(QStringLiteral("wlan1")).isEmpty(); }, 10'000));
        QCOMPARE(on.manager->joined(QStringLiteral("wlan0")), kHome);
    }

    void theNetworkTheDeviceJoinsIsJoinedToLookForIt()
    {
        Moving on;
        on.run();
        on.manager->addNetwork({QStringLiteral("Plant"), QStringLiteral("another one"), 60,
                                QStringLiteral("192.168.7.5")});
        on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        on.join(Wifi::Kind::Device, kDevice);
        on.join(Wifi::Kind::Home, QStringLiteral("Plant"), "another one");
        QCOMPARE(on.at.value_or(QHostAddress{}), QHostAddress{QStringLiteral("192.168.7.5")});
        on.wifi->restore(); // and where it was before, once all is over
        QVERIFY(QTest::qWaitFor(
            [&] { return on.manager->joined(QStringLiteral("wlan0")) == kHome; }, 10'000));
    }

    void aDeviceThatWasJustSwitchedOnIsWaitedFor()
    {
        Moving on;
        on.run();
        on.manager->addNetwork(
            {QStringLiteral("mysimplelink-late"), {}, 40, QStringLiteral("10.123.45.2"), false});
        on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        on.join(Wifi::Kind::Device, QStringLiteral("mysimplelink-late"));
        QVERIFY(on.at);
        QVERIFY(on.manager->calls().contains(QStringLiteral("scan")));
    }

    void whyItDidNotWorkIsTold_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("forbidden");
        QTest::addColumn<bool>("adapter");
        QTest::addColumn<JoinFailed::Why>("why");
        using Why = JoinFailed::Why;
        QTest::newRow("no adapter") << kDevice << QByteArray{} << false << false << Why::NoAdapter;
        QTest::newRow("not permitted")
            << kDevice << QByteArray{} << true << true << Why::NotPermitted;
        QTest::newRow("wrong key")
            << "secured" << QByteArray{"wrong key"} << false << true << Why::KeyRefused;
        QTest::newRow("no key") << "secured" << QByteArray{} << false << true << Why::KeyRefused;
        QTest::newRow("several devices")
            << QString{} << QByteArray{} << false << true << Why::SeveralFit;
    }
    void whyItDidNotWorkIsTold()
    {
        QFETCH(const QString, network);
        QFETCH(const QByteArray, key);
        QFETCH(const bool, forbidden);
        QFETCH(const bool, adapter);
        QFETCH(const JoinFailed::Why, why);
        Moving on;
        on.run();
        on.manager->isForbidden = forbidden;
        on.manager->addNetwork({QStringLiteral("secured"), QStringLiteral("1234567890")});
        on.manager->addNetwork({QStringLiteral("mysimplelink-ABCDEF"), {}});
        if (adapter)
            on.manager->addAdapter(QStringLiteral("wlan0"), kHome);
        on.join(Wifi::Kind::Device, network, key);
        QVERIFY(on.failed);
        QCOMPARE(on.failed->why, why);
        if (why == JoinFailed::Why::SeveralFit)
            QVERIFY(on.failed->systemReason.contains(kDevice));
    }

    void withoutNetworkManagerAPersonIsAsked()
    {
        Moving on; // and no manager on that bus
        on.join(Wifi::Kind::Device, {});
        QVERIFY(on.isHandNeeded && !on.failed);
        on.wifi->cancel();
    }
};

AIRLIFT_TEST(NetworkManagerTest)
#include "tst_network_manager.moc"
