#include "tests/support/suite.h"
#include "tests/ui/fake_bench.h"
#include "tests/ui/scenes.h"
#include "ui/flow/update_flow.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;

namespace {

/// A flow over the fake bench, with its bundle read.
struct Led {
    test::FakeBench bench;
    std::unique_ptr<UpdateFlow> flow;

    explicit Led(const std::function<void(test::FakeBench &)> &prepare = {})
    {
        if (prepare)
            prepare(bench);
        flow = std::make_unique<UpdateFlow>(bench, bench.engine());
    }
    [[nodiscard]] Phase phase() const { return flow->state().phase; }
    [[nodiscard]] bool bundleReady() const
    {
        return std::holds_alternative<BundleReady>(flow->state().bundle);
    }
    [[nodiscard]] bool runs()
    {
        flow->start();
        return QTest::qWaitFor([this] { return phase() == Phase::Running; });
    }
};

bool waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition);
}

} // namespace

class FlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itStartsWithTheDemoBundleAndTheSimulatedBoard()
    {
        Led led;
        QVERIFY(waitFor([&] { return led.bundleReady(); }));
        QCOMPARE(led.phase(), Phase::Choosing);
        QVERIFY(led.flow->state().choices.device.simulated);
        QCOMPARE(led.bench.opened, 0);
        QCOMPARE(led.flow->timeline(), nullptr);
    }

    void anUpdateGoesFromPreparingToItsEnd()
    {
        Led led;
        QSignalSpy finished{led.flow.get(), &UpdateFlow::finished};
        QVERIFY(led.runs());
        QVERIFY(led.bench.run->started);
        led.bench.run->feed(test::sceneWriting().snapshot, test::sceneWriting().entries);
        QVERIFY(waitFor([&] { return led.flow->state().link == LinkState::Open; }));
        QVERIFY(led.flow->state().server.running);
        QCOMPARE(led.flow->state().server.connections, 1);
        led.bench.run->feed(test::sceneCommitted().snapshot);
        led.bench.run->end(session::UpdateRun::Concluded{});
        QCOMPARE(led.phase(), Phase::Finished);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(led.flow->state().snapshot.outcome, session::Outcome::Committed);
        QVERIFY(!led.flow->state().server.running);
        QVERIFY(led.flow->timeline() != nullptr);
    }

    void startingBeforeTheBundleIsReadWaitsForIt()
    {
        Led led;
        QVERIFY(!led.bundleReady());
        led.flow->start();
        QCOMPARE(led.phase(), Phase::Preparing);
        QVERIFY(waitFor([&] { return led.phase() == Phase::Running; }));
    }

    void cancelWorksInEveryPhase()
    {
        Led waiting; // the bundle is not read yet
        waiting.flow->start();
        waiting.flow->cancel();
        QCOMPARE(waiting.phase(), Phase::Choosing);
        QVERIFY(waitFor([&] { return waiting.bundleReady(); }));
        QCOMPARE(waiting.phase(), Phase::Choosing);
        QCOMPARE(waiting.bench.opened, 0);

        Led preparing{[](test::FakeBench &bench) { bench.holdPreparation = true; }};
        QVERIFY(waitFor([&] { return preparing.bundleReady(); }));
        preparing.flow->start();
        QCOMPARE(preparing.phase(), Phase::Preparing);
        preparing.flow->cancel();
        QCOMPARE(preparing.phase(), Phase::Choosing);

        Led running;
        QVERIFY(running.runs());
        running.flow->cancel();
        QVERIFY(running.bench.run->cancelled);
        QCOMPARE(running.phase(), Phase::Cancelling);
        running.flow->cancel(); // once is enough
        running.bench.run->end(session::UpdateRun::CancelledByUser{});
        QCOMPARE(running.phase(), Phase::Finished);
        QCOMPARE(running.flow->state().ending->kind, FlowEnding::Kind::Cancelled);
    }

    void anAnswerAfterCancelAndRestartIsNotTakenForTheNewOne()
    {
        Led led;
        QVERIFY(waitFor([&] { return led.bundleReady(); }));
        led.flow->start();
        led.flow->cancel();
        led.flow->start();
        QVERIFY(waitFor([&] { return led.phase() == Phase::Running; }));
        QTest::qWait(20);
        QCOMPARE(led.bench.opened, 1);
    }

    void choicesStandStillWhileAnUpdateRuns()
    {
        Led led;
        QVERIFY(led.runs());
        led.flow->chooseDevice(led.bench.targets().at(1));
        led.flow->chooseBundle({BundleChoice::Kind::File, u"/tmp/other.tar"_s});
        led.flow->chooseWay(Way::WatchOnly);
        SimulatedSettings settings;
        settings.speed = 1.0;
        led.flow->setSimulated(settings);
        const Choices &choices = led.flow->state().choices;
        QVERIFY(choices.device.simulated);
        QCOMPARE(choices.bundle, BundleChoice{});
        QCOMPARE(choices.way, Way::LocalHttps);
        QCOMPARE(choices.simulated.speed, 8.0);
    }

    void troubleIsAnEndingNotASilence()
    {
        Led noDemo{[](test::FakeBench &bench) { bench.demoFails = true; }};
        noDemo.flow->start();
        QVERIFY(waitFor([&] { return noDemo.phase() == Phase::Finished; }));
        QCOMPARE(noDemo.flow->state().ending->kind, FlowEnding::Kind::CouldNotPrepare);
        QCOMPARE(noDemo.flow->state().ending->why.cause, u"The disk is full."_s);

        Led noBundle{[](test::FakeBench &bench) { bench.inspectFails = true; }};
        QVERIFY(waitFor(
            [&] { return std::holds_alternative<BundleUnusable>(noBundle.flow->state().bundle); }));
        noBundle.flow->start();
        QCOMPARE(noBundle.phase(), Phase::Choosing); // nothing to start with

        Led noDevice{[](test::FakeBench &bench) { bench.openFails = true; }};
        noDevice.flow->start();
        QVERIFY(waitFor([&] { return noDevice.phase() == Phase::Finished; }));
        QVERIFY(noDevice.flow->state().ending->why.title.contains(u"Simulated CC3220SF"_s));

        Led noPort;
        QVERIFY(noPort.runs());
        noPort.bench.run->end(session::UpdateRun::CouldNotListen{
            {link::LinkEnd::Reason::PermissionDenied, u"ttyACM0"_s, {}}});
        QCOMPARE(noPort.flow->state().ending->kind, FlowEnding::Kind::CouldNotListen);
        QVERIFY(!noPort.flow->state().ending->why.nextStep.isEmpty());
    }

    void aRealBoardGetsTheChosenAddressAndTheKeptRoot()
    {
        Led led;
        led.flow->chooseDevice(led.bench.targets().at(1));
        led.flow->setServe({QHostAddress{u"192.0.2.7"_s}, 8443, u"host.example"_s});
        QVERIFY(waitFor([&] { return led.flow->state().root.has_value() && led.bundleReady(); }));
        QVERIFY(led.runs());
        QCOMPARE(led.bench.requests.size(), 1U);
        const session::DeliveryRequest &request = led.bench.requests.front();
        QCOMPARE(request.address, QHostAddress{u"192.0.2.7"_s});
        QCOMPARE(request.port, 8443);
        QCOMPARE(request.hostName, u"host.example"_s);
        QVERIFY(request.root.has_value());
        QCOMPARE(led.bench.faultsApplied, 0);
    }

    void theSimulatedBoardStaysOnTheLoopback()
    {
        Led led;
        led.flow->setServe({QHostAddress{u"192.0.2.7"_s}, 8443, u"host.example"_s});
        SimulatedSettings settings;
        settings.fault = u"wrong-root-ca"_s;
        led.flow->setSimulated(settings);
        QVERIFY(led.runs());
        QCOMPARE(led.bench.requests.front().address, QHostAddress{QHostAddress::LocalHost});
        QCOMPARE(led.bench.requests.front().port, 0);
        QCOMPARE(led.bench.faultsApplied, 1);
    }

    void watchingServesNothing()
    {
        Led led;
        led.flow->chooseDevice(led.bench.targets().at(1));
        led.flow->chooseWay(Way::WatchOnly);
        QVERIFY(led.runs());
        QVERIFY(led.bench.requests.empty());
        led.flow->cancel();
        led.bench.run->end(session::UpdateRun::CancelledByUser{});
        led.flow->chooseDevice(led.bench.targets().at(0)); // has nothing else to fetch from
        QCOMPARE(led.flow->state().choices.way, Way::LocalHttps);
    }

    void aRecipeIsBuiltAndItsBundleRead()
    {
        Led led;
        led.flow->chooseBundle({BundleChoice::Kind::File, u"/tmp/thermostat.json"_s});
        QVERIFY(waitFor([&] { return led.bundleReady(); }));
        QCOMPARE(led.bench.inspected.last(), test::demoContents().path);
    }

    void onlyTheLastOfSeveralBundlesCounts()
    {
        Led led;
        for (const QString &path : {u"/tmp/a.tar"_s, u"/tmp/b.tar"_s, u"/tmp/c.tar"_s})
            led.flow->chooseBundle({BundleChoice::Kind::File, path});
        QVERIFY(waitFor([&] { return led.bundleReady(); }));
        QTest::qWait(20);
        QCOMPARE(std::get<BundleReady>(led.flow->state().bundle).path, u"/tmp/c.tar"_s);
    }

    void theFlowCanGoAtAnyTime()
    {
        for (const auto phase : {Phase::Choosing, Phase::Preparing, Phase::Running}) {
            Led led;
            if (phase != Phase::Choosing)
                led.flow->start();
            if (phase == Phase::Running)
                QVERIFY(waitFor([&] { return led.phase() == Phase::Running; }));
            led.flow.reset();
            QTest::qWait(5); // late answers find nobody
        }
    }
};

AIRLIFT_TEST(FlowTest)
#include "tst_flow.moc"
