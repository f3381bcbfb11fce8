#include "core/link/paired_link.h"
#include "core/session/update_run.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"
#include "tests/unit/session/story.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::session;
using namespace std::chrono_literals;
using airlift::test::findingOf;
using airlift::test::recording;

namespace {

/// A board that says what it is told to say, in virtual time.
class ScriptedTarget final : public Target
{
public:
    ScriptedTarget()
    {
        auto [ours, boards] = link::PairedLink::create(m_clock, QStringLiteral("cable"));
        m_ours = std::move(ours);
        m_board = std::move(boards);
        m_board->open();
    }
    [[nodiscard]] QString name() const override { return QStringLiteral("scripted board"); }
    [[nodiscard]] link::ByteLink &link() override { return *m_ours; }
    [[nodiscard]] Clock &clock() override { return m_clock; }
    void prepare(const Offer &offer) override { offers.push_back(offer); }
    void begin() override
    {
        ++begun;
        if (m_script)
            m_script();
    }

    ScriptedTarget &onBegin(std::function<void()> script)
    {
        m_script = std::move(script);
        return *this;
    }
    void say(const QByteArray &bytes) { m_board->write(bytes); }
    void sayLater(Instant delay, const QByteArray &bytes)
    {
        m_clock.after(delay, this, [this, bytes] { say(bytes); });
    }
    void sayForEver(const QByteArray &bytes)
    {
        say(bytes);
        ++said;
        m_clock.after(10ms, this, [this, bytes] { sayForEver(bytes); });
    }
    void unplug() { m_board->close(); }

    std::vector<Offer> offers;
    int begun = 0;
    int said = 0;

private:
    VirtualClock m_clock;
    std::unique_ptr<link::PairedLink> m_ours;
    std::unique_ptr<link::PairedLink> m_board;
    std::function<void()> m_script;
};

/// Follows a run to its end.
struct Watched {
    explicit Watched(UpdateRun &run)
    {
        QObject::connect(&run, &UpdateRun::finished, &run, [this](const UpdateRun::Ending &how) {
            ++endings;
            ending = how;
        });
        QObject::connect(&run, &UpdateRun::changed, &run, [this] { ++changes; });
        QObject::connect(&run, &UpdateRun::rawBytes, &run,
                         [this](const QByteArray &bytes) { raw += bytes; });
    }
    template <typename Kind>
    [[nodiscard]] bool endedAs() const
    {
        return endings == 1 && std::holds_alternative<Kind>(ending);
    }
    int endings = 0;
    int changes = 0;
    QByteArray raw;
    UpdateRun::Ending ending;
};

} // namespace

class UpdateRunTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    Delivery plainDelivery()
    {
        DeliveryRequest request;
        request.bundlePath = m_folder.filePath(QStringLiteral("20240313123751_CC3220SF_OTA.tar"));
        request.tls = false;
        QFile file{request.bundlePath};
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(13312, 'x'));
        file.close();
        return *prepareDelivery(request);
    }

private Q_SLOTS:
    void aWatchedBoardIsFollowedToItsCommit()
    {
        ScriptedTarget target;
        const QByteArray uart = recording(QStringLiteral("T1")) + recording(QStringLiteral("T12a"));
        target.onBegin([&] { target.say(uart); });
        UpdateRun run{target, std::nullopt};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QCOMPARE(run.snapshot().outcome, Outcome::Committed);
        QCOMPARE(watched.raw, uart);
        QVERIFY(target.offers.empty()); // nothing is served, so there is nothing to prepare
        QCOMPARE(target.begun, 1);
    }

    void theServerRunsBeforeTheBoardIsTold()
    {
        ScriptedTarget target;
        UpdateRun run{target, plainDelivery()};
        Watched watched{run};
        QUrl urlAtBegin;
        target.onBegin([&] {
            urlAtBegin = run.url();
            target.say(recording(QStringLiteral("T2a")));
        });
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QCOMPARE(target.offers.size(), std::size_t{1});
        QCOMPARE(target.offers[0].host, QStringLiteral("updates.airlift.test"));
        QCOMPARE(target.offers[0].path, QStringLiteral("/20240313123751_CC3220SF_OTA.tar"));
        QCOMPARE(int(target.offers[0].port), urlAtBegin.port());
        QVERIFY(!target.offers[0].root);
        QVERIFY(run.url().isEmpty()); // stopped with the run
        QVERIFY(std::holds_alternative<ServerStopped>(run.timeline().entries().back().what));
        QCOMPARE(run.snapshot().archiveSize->value, 13312);
        QCOMPARE(run.snapshot().outcome, Outcome::Failed);
    }

    void aPortInUseEndsTheRunBeforeTheBoardIsTouched()
    {
        const Delivery first = plainDelivery();
        serve::Server holder;
        Delivery second = plainDelivery();
        second.server.port = *holder.start(first.server, first.bundle);
        ScriptedTarget target;
        UpdateRun run{target, second};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::CouldNotServe>());
        QCOMPARE(target.begun, 0);
        QVERIFY(target.offers.empty());
    }

    void aPortThatIsNotThereIsAnEndingOfItsOwn()
    {
        SerialTarget target{m_folder.filePath(QStringLiteral("no-such-port")), Baud{}};
        UpdateRun run{target, std::nullopt};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::CouldNotListen>());
        const auto &end = std::get<UpdateRun::CouldNotListen>(watched.ending).end;
        QCOMPARE(end.reason, link::LinkEnd::Reason::NotFound);
    }

    void aLastLineWithoutAnEndIsReadAllTheSame()
    {
        QByteArray uart = recording(QStringLiteral("T2a"));
        while (uart.endsWith('\n') || uart.endsWith('\r') || uart.endsWith(' '))
            uart.chop(1);
        QVERIFY(uart.endsWith("Event handler failed..!!"));
        ScriptedTarget target;
        target.onBegin([&] { target.say(uart); });
        UpdateRun run{target, plainDelivery()};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QVERIFY(findingOf(run.snapshot(), Rule::DeviceHalted));
        QCOMPARE(run.snapshot().cause()->rule, Rule::DriverAborted);
        QVERIFY(!findingOf(run.snapshot(), Rule::DeviceSilent)); // after a halt silence is normal
    }

    void aParserThatIsNeverQuietDoesNotKeepTheRunAlive()
    {
        ScriptedTarget target;
        const QByteArray uart = recording(QStringLiteral("T6a"));
        target.onBegin([&] {
            target.say(uart);
            target.sayForEver(
                "OtaArchive_RunParseTar, ERROR state ARCHIVE_STATE_PARSING_FAILED, User should not "
                "call init to restart the process 16787440\r\n");
        });
        UpdateRun run{target, plainDelivery()};
        Watched watched{run};
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(watched.endedAs<UpdateRun::Concluded>(), 60'000);
        QCOMPARE(run.snapshot().cause()->rule, Rule::VendorCertificateUnusable);
        QVERIFY(target.said > 3);
    }

    void promise5_aBoardThatFallsSilentLeavesTheOutcomeUnknown()
    {
        ScriptedTarget target;
        const QByteArray uart = recording(QStringLiteral("T1"));
        target.onBegin([&] { target.say(uart.first(uart.size() / 2)); });
        UpdateRun run{target, plainDelivery()};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QCOMPARE(run.snapshot().outcome, Outcome::Unknown);
        QVERIFY(findingOf(run.snapshot(), Rule::DeviceSilent));
        QVERIFY(target.clock().now() >= UpdateRun::kSilence);
        const auto &entries = run.timeline().entries();
        QVERIFY(std::any_of(entries.begin(), entries.end(), [](const Entry &entry) {
            return std::holds_alternative<Silence>(entry.what);
        }));
    }

    void aPauseShorterThanSilenceIsWaitedFor()
    {
        ScriptedTarget target;
        const QByteArray uart = recording(QStringLiteral("T1"));
        target.onBegin([&] {
            target.say(uart.first(uart.size() / 2));
            target.sayLater(40s, uart.sliced(uart.size() / 2));
            target.sayLater(80s, recording(QStringLiteral("T12a")));
        });
        UpdateRun run{target, plainDelivery()};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QCOMPARE(run.snapshot().outcome, Outcome::Committed);
    }

    void whoOnlyWatchesMayWatchAnIdleBoard()
    {
        ScriptedTarget target;
        target.onBegin([&] {
            target.say("Pinging GW...!\r\n");
            target.sayLater(300s, recording(QStringLiteral("T12a")));
        });
        UpdateRun run{target, std::nullopt};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QCOMPARE(run.snapshot().outcome, Outcome::Committed);
    }

    void aCableThatIsPulledEndsTheRun()
    {
        ScriptedTarget target;
        const QByteArray uart = recording(QStringLiteral("T1"));
        target.onBegin([&] {
            target.say(uart.first(uart.size() / 2));
            target.unplug();
        });
        UpdateRun run{target, plainDelivery()};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QCOMPARE(run.snapshot().outcome, Outcome::Unknown);
        QVERIFY(findingOf(run.snapshot(), Rule::LinkLost));
    }

    void cancellingEndsOnceWhenever()
    {
        for (const int when : {0, 1, 2}) {
            ScriptedTarget target;
            target.onBegin([&] { target.say("Pinging GW...!\r\n"); });
            UpdateRun run{target, plainDelivery()};
            Watched watched{run};
            if (when > 0)
                run.start();
            if (when >
                1) // virtual time does not wait for the test: the board's silence would be first
                connect(&run, &UpdateRun::rawBytes, &run, [&run] { run.cancel(); });
            else
                run.cancel();
            run.start(); // comes too late, or twice
            QTRY_VERIFY(watched.endedAs<UpdateRun::CancelledByUser>());
            run.cancel();
            target.say("late\r\n");
            QTest::qWait(10);
            QCOMPARE(watched.endings, 1);
            QVERIFY(!watched.raw.contains("late"));
        }
    }

    void changesOfOneTurnAreToldOnce()
    {
        ScriptedTarget target;
        target.onBegin(
            [&] { target.say(recording(QStringLiteral("T2a"))); }); // more than a hundred lines
        UpdateRun run{target, std::nullopt};
        Watched watched{run};
        run.start();
        QTRY_VERIFY(watched.endedAs<UpdateRun::Concluded>());
        QVERIFY2(watched.changes >= 2 && watched.changes < 12,
                 qPrintable(QString::number(watched.changes)));
    }

    void aRunMayBeDeletedInAnyOfItsSlots_data()
    {
        QTest::addColumn<int>("slot");
        QTest::newRow("changed") << 0;
        QTest::newRow("rawBytes") << 1;
        QTest::newRow("finished") << 2;
    }
    void aRunMayBeDeletedInAnyOfItsSlots()
    {
        QFETCH(int, slot);
        ScriptedTarget target;
        target.onBegin([&] { target.say(recording(QStringLiteral("T1"))); });
        bool gone = false;
        auto *run = new UpdateRun{target, plainDelivery()};
        const auto remove = [&gone, run] {
            if (!std::exchange(gone, true))
                delete run;
        };
        if (slot == 0)
            connect(run, &UpdateRun::changed, this, remove);
        else if (slot == 1)
            connect(run, &UpdateRun::rawBytes, this, remove);
        else
            connect(run, &UpdateRun::finished, this, remove);
        const QPointer<UpdateRun> alive = run;
        run->start();
        QTRY_VERIFY(gone && !alive);
        target.say("nobody listens\r\n");
        QTest::qWait(10);
    }
};

AIRLIFT_TEST(UpdateRunTest)
#include "tst_update_run.moc"
