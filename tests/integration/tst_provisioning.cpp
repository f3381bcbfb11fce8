#include "app/bench/simulated_unit.h"
#include "core/session/provisioning_run.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

using namespace airlift;
using namespace airlift::provision;

namespace {

const QString kNetwork = QStringLiteral("Inthings");

/// The real client, sockets and all, against a simulated unit on loopback.
struct Case {
    bench::SimulatedUnit unit;
    session::ProvisioningRun run{unit};
    std::optional<Ending> ending;
    std::vector<Sighting> sightings;
    std::vector<Step> done;

    /// Gaps of 10 ms are as short as timers get here: SmartConfig runs at the real pace, or the
    /// device's time-outs would shrink and the transmission would not.
    explicit Case(bench::UnitFault fault, const QByteArray &smartConfigKey = {}, double pace = 20.0)
        : unit(kNetwork, Secret{"password1"}, fault, bench::Pace{pace}, smartConfigKey)
    {
        QObject::connect(&run, &session::ProvisioningRun::finished, &run,
                         [this](const Ending &end) { ending = end; });
        QObject::connect(&run, &session::ProvisioningRun::heard, &run,
                         [this](const Sighting &sighting) { sightings.push_back(sighting); });
        QObject::connect(&run, &session::ProvisioningRun::told, &run,
                         [this](const effect::Tell &tell) {
                             if (tell.state == StepState::Done)
                                 done.push_back(tell.step);
                         });
    }
    /// When the device waits for somebody.
    void powerUp()
    {
        unit.begin();
        QTRY_VERIFY_WITH_TIMEOUT(unit.unit().isAccessPoint(), 20'000);
    }
    const Ending &wait()
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ending.has_value(), 60'000); }();
        if (!ending)
            ending = Cancelled{};
        return *ending;
    }
    const Ending &ap(const QByteArray &key = "password1")
    {
        powerUp();
        session::ApWay way;
        way.plan.networkName = kNetwork;
        way.plan.networkKey = Secret{QByteArray{key}};
        way.plan.deviceName = QStringLiteral("station-07");
        [&] { QVERIFY(run.start(std::move(way), unit.airSettings())); }();
        return wait();
    }
    const Ending &smartConfig(const QByteArray &cipherKey = {})
    {
        powerUp();
        session::SmartConfigWay way;
        way.message.networkName = kNetwork;
        way.message.networkKey = Secret{"password1"};
        way.message.deviceName = QStringLiteral("station-07");
        way.message.cipherKey = Secret{QByteArray{cipherKey}};
        [&] { QVERIFY(run.start(std::move(way), unit.airSettings())); }();
        return wait();
    }
};

template <typename T>
const T *as(const Ending &ending)
{
    return std::get_if<T>(&ending);
}

} // namespace

class ProvisioningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void throughTheAccessPointIntoTheNetwork()
    {
        Case it{bench::UnitFault::None};
        QVERIFY(it.unit.isOpen());
        const auto *confirmed = as<Confirmed>(it.ap());
        QVERIFY(confirmed);
        QCOMPARE(confirmed->device.name, QStringLiteral("station-07"));
        QCOMPARE(confirmed->device.mac, QStringLiteral("F4B85E123456"));
        QVERIFY(it.unit.unit().truth().onNetwork);
        QVERIFY(it.run.isQuiet());
    }

    void overHttpsWhereTheDeviceAsksForIt()
    {
        Case it{bench::UnitFault::Https};
        QVERIFY(as<Confirmed>(it.ap()));
    }

    void scanClockAndTheOtherCodeOverRealSockets()
    {
        Case it{bench::UnitFault::None};
        it.powerUp();
        std::vector<ListedNetwork> heard;
        connect(&it.run, &session::ProvisioningRun::networksFound, &it.run,
                [&](const std::vector<ListedNetwork> &networks) { heard = networks; });
        session::ApWay way;
        way.plan.networkName = kNetwork;
        way.plan.networkKey = Secret{"password1"};
        way.plan.scans = true;
        way.plan.wpa2Code = Wpa2Code::Two;
        way.plan.time = QDateTime{{2026, 1, 7}, {9, 5, 0}};
        QVERIFY(it.run.start(std::move(way), it.unit.airSettings()));
        QVERIFY(as<Confirmed>(it.wait()));
        QCOMPARE(heard.size(), std::size_t{3});
        QCOMPARE(heard.front().name, kNetwork);
        QCOMPARE(heard.front().security, ListedSecurity::Wpa);
        const sim::ProvisioningTruth truth = it.unit.unit().truth();
        QCOMPARE(truth.security, 2);
        QCOMPARE(truth.clock, QByteArray{"2026,1,7,9,5,0"}); // provisioning 4.13
        for (const Step step : {Step::Scan, Step::SetTime})
            QVERIFY(std::find(it.done.begin(), it.done.end(), step) != it.done.end());
    }

    void theGenerationIsFoundOut_data()
    {
        QTest::addColumn<bench::UnitFault>("unit");
        QTest::addColumn<int>("security");
        QTest::newRow("second") << bench::UnitFault::None << 3;
        QTest::newRow("first") << bench::UnitFault::FirstGeneration << 3;
    }
    void theGenerationIsFoundOut()
    {
        QFETCH(bench::UnitFault, unit);
        QFETCH(int, security);
        Case it{unit};
        const auto *confirmed = as<Confirmed>(it.ap());
        QVERIFY(confirmed);
        QCOMPARE(confirmed->device.name, QStringLiteral("station-07"));
        QCOMPARE(it.unit.unit().truth().security, security);
    }

    void aRouterWithTheSameAddressIsNoDeviceAndIsToldNothing()
    {
        Case it{bench::UnitFault::None}; // its ports only
        QTcpServer router;
        AirSettings air = it.unit.airSettings();
        QVERIFY(router.listen(QHostAddress::LocalHost));
        air.accessPointAddress = QHostAddress::LocalHost;
        air.httpPort = router.serverPort();
        QByteArray asked;
        connect(&router, &QTcpServer::newConnection, &router, [&] {
            QTcpSocket *socket = router.nextPendingConnection();
            connect(socket, &QIODevice::readyRead, socket, [&asked, socket] {
                asked += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n<html>R</html>\n");
                socket->disconnectFromHost();
            });
        });
        it.powerUp();
        session::ApWay way;
        way.plan.networkName = kNetwork;
        way.plan.networkKey = Secret{"password1"};
        QVERIFY(it.run.start(std::move(way), air));
        const auto *stopped = as<Stopped>(it.wait());
        QVERIFY(stopped);
        QVERIFY(std::holds_alternative<NotOurDevice>(stopped->error));
        QVERIFY(asked.contains("GET /param_product_version.txt") && !asked.contains("POST"));
    }

    void byTheLengthsOfDatagrams()
    {
        Case it{bench::UnitFault::None, {}, 1.0};
        const auto *confirmed = as<Confirmed>(it.smartConfig());
        QVERIFY(confirmed);
        QCOMPARE(confirmed->device.name, QStringLiteral("station-07"));
        QVERIFY(it.run.isQuiet());
    }

    void byTheLengthsOfDatagramsWithAnEncryptedKey()
    {
        Case it{bench::UnitFault::None, "1234567890123456", 1.0};
        QVERIFY(as<Confirmed>(it.smartConfig("1234567890123456")));
    }

    void theDevicesOwnReasonIsTold_data()
    {
        QTest::addColumn<bench::UnitFault>("fault");
        QTest::addColumn<Refusal>("reason");
        QTest::newRow("wrong key") << bench::UnitFault::WrongKey << Refusal::ConnectionFailed;
        QTest::newRow("network not found")
            << bench::UnitFault::NetworkNotFound << Refusal::NetworkNotFound;
        QTest::newRow("no address") << bench::UnitFault::NoAddress << Refusal::NoAddress;
    }
    void theDevicesOwnReasonIsTold()
    {
        QFETCH(bench::UnitFault, fault);
        QFETCH(Refusal, reason);
        Case it{fault};
        const auto *refuted = as<Refuted>(it.ap());
        QVERIFY(refuted);
        QCOMPARE(refuted->reason, reason);
        QVERIFY(!it.unit.unit().truth().onNetwork);
    }

    void theConsoleTurnsUnknownIntoConfirmed()
    {
        Case it{bench::UnitFault::FeedbackLost};
        const auto *confirmed = as<Confirmed>(it.ap());
        QVERIFY(confirmed);
        QCOMPARE(confirmed->by, WitnessedBy::Uart);
    }

    void aDeviceIsFoundByMdnsAsWell()
    {
        Case it{bench::UnitFault::None};
        QVERIFY(as<Confirmed>(it.ap()));
        QVERIFY(std::any_of(it.sightings.begin(), it.sightings.end(), [](const Sighting &sighting) {
            return sighting.how == Sighting::How::Mdns &&
                   sighting.device.mac == QLatin1String("F4B85E123456");
        }));
        QVERIFY(std::any_of(it.sightings.begin(), it.sightings.end(), [](const Sighting &sighting) {
            return sighting.how == Sighting::How::Announcement;
        }));
    }

    void aSweepFindsWhatBroadcastsDoNotReach()
    {
        Case it{bench::UnitFault::None};
        QVERIFY(as<Confirmed>(it.ap()));
        const AirSettings air = it.unit.airSettings();
        SystemClock clock;
        Sweep sweep{air.httpPort, clock};
        QSignalSpy finished{&sweep, &Sweep::finished};
        std::vector<Sighting> seen;
        connect(&sweep, &Sweep::seen, &sweep,
                [&](const Sighting &sighting) { seen.push_back(sighting); });
        QList<QHostAddress> around;
        for (int host = 90; host < 110; ++host)
            around << QHostAddress{QStringLiteral("127.0.1.%1").arg(host)};
        sweep.start(around);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QCOMPARE(finished[0][0].toInt(), 20);
        QCOMPARE(seen.size(), std::size_t{1});
        QCOMPARE(seen[0].device.address, QHostAddress{QStringLiteral("127.0.1.101")});
        QCOMPARE(seen[0].device.name, QStringLiteral("station-07"));
    }

    void nothingIsSentBeforeTheStartAndDestroyingStopsIt()
    {
        bench::SimulatedUnit unit{kNetwork, Secret{"password1"}, bench::UnitFault::None,
                                  bench::Pace{20.0}};
        AirSettings air = unit.airSettings();
        QUdpSocket listener;
        QVERIFY(listener.bind(QHostAddress::LocalHost, 0));
        air.route.destination = QHostAddress::LocalHost;
        air.route.destinationPort = listener.localPort();
        auto run = std::make_unique<session::ProvisioningRun>(unit);
        QTest::qWait(50);
        QVERIFY(!listener.hasPendingDatagrams());

        session::SmartConfigWay way;
        way.message.networkName = kNetwork;
        way.message.networkKey = Secret{"password1"};
        QVERIFY(run->start(std::move(way), air));
        QTRY_VERIFY_WITH_TIMEOUT(listener.hasPendingDatagrams(), 10'000);
        run.reset();
        while (listener.hasPendingDatagrams())
            listener.readDatagram(nullptr, 0);
        QTest::qWait(100);
        QVERIFY(!listener.hasPendingDatagrams());
    }

    void cancellingIsCancelledBeforeAndUnknownAfterTheDeviceWasTold()
    {
        Case early{bench::UnitFault::None};
        early.powerUp();
        session::ApWay way;
        way.plan.networkName = kNetwork;
        way.plan.networkKey = Secret{"password1"};
        QVERIFY(early.run.start(std::move(way), early.unit.airSettings()));
        early.run.cancel();
        QVERIFY(as<Cancelled>(early.wait()));
        QVERIFY(early.run.isQuiet());

        Case late{bench::UnitFault::NetworkNotFound};
        late.powerUp();
        session::ApWay second;
        second.plan.networkName = kNetwork;
        second.plan.networkKey = Secret{"password1"};
        connect(&late.run, &session::ProvisioningRun::told, &late.run,
                [&](const effect::Tell &tell) {
                    if (tell.step == Step::RequestConfirmation && tell.state == StepState::Done)
                        QMetaObject::invokeMethod(
                            &late.run, [&] { late.run.cancel(); }, Qt::QueuedConnection);
                });
        QVERIFY(late.run.start(std::move(second), late.unit.airSettings()));
        const auto *unknown = as<Unknown>(late.wait());
        QVERIFY(unknown);
        QCOMPARE(unknown->doubt, Doubt::GivenUp);
    }

    void wrongInputIsRefusedBeforeAnythingIsOpened()
    {
        Case it{bench::UnitFault::None};
        session::ApWay way;
        way.plan.networkName = QString{33, u'x'};
        const auto started = it.run.start(std::move(way), it.unit.airSettings());
        QVERIFY(!started);
        QVERIFY(std::holds_alternative<FieldTooLong>(started.error()));
        QVERIFY(!it.unit.unit().isAccessPoint());
    }
};

AIRLIFT_TEST(ProvisioningTest)
#include "tst_provisioning.moc"
