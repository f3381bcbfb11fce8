#include "core/base/clock.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QTest>

using namespace airlift;
using namespace std::chrono_literals;

class ClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void virtualTimeJumpsToTheNextActionInOrder()
    {
        VirtualClock clock;
        QStringList said;
        clock.after(30s, this, [&] { said << QStringLiteral("late %1").arg(clock.now() / 1s); });
        clock.after(1s, this, [&] {
            said << QStringLiteral("early %1").arg(clock.now() / 1s);
            clock.after(1s, this,
                        [&] { said << QStringLiteral("second %1").arg(clock.now() / 1s); });
        });
        QElapsedTimer real;
        real.start();
        QTRY_COMPARE(said.size(), 3);
        QCOMPARE(said, (QStringList{QStringLiteral("early 1"), QStringLiteral("second 2"),
                                    QStringLiteral("late 30")}));
        QVERIFY(real.elapsed() < 5000);
    }

    void equalTimesKeepTheirOrder()
    {
        VirtualClock clock;
        QByteArray said;
        for (const char c : {'a', 'b', 'c'})
            clock.after(1s, this, [&said, c] { said += c; });
        QTRY_COMPARE(said, "abc");
    }

    void nothingHappensForAContextThatIsGone()
    {
        VirtualClock clock;
        bool lived = false;
        bool ghost = false;
        auto context = std::make_unique<QObject>();
        clock.after(1s, context.get(), [&] { ghost = true; });
        clock.after(2s, this, [&] { lived = true; });
        context.reset();
        QTRY_VERIFY(lived);
        QVERIFY(!ghost);
    }

    void aCancelledActionNeverRuns()
    {
        VirtualClock clock;
        bool ran = false;
        bool other = false;
        const Clock::Ticket ticket = clock.after(1s, this, [&] { ran = true; });
        clock.after(2s, this, [&] { other = true; });
        clock.cancel(ticket);
        clock.cancel(ticket); // twice is harmless
        QTRY_VERIFY(other);
        QVERIFY(!ran);
    }

    void timeStandsStillWhileTheOutsideMayStillAnswer()
    {
        VirtualClock clock{200ms};
        bool timedOut = false;
        bool inside = false;
        const Clock::Ticket wait = clock.after(
            2s, this, [&] { timedOut = true; }, Clock::Wait::Outside);
        clock.after(60s, this, [&] { inside = true; });
        QTest::qWait(50);
        QCOMPARE(clock.now(), Instant{0});
        clock.cancel(wait); // the outside answered
        QTRY_VERIFY(inside);
        QVERIFY(!timedOut);
    }

    void patienceEndsAWaitForASilentOutside()
    {
        VirtualClock clock{20ms};
        bool timedOut = false;
        clock.after(
            2s, this, [&] { timedOut = true; }, Clock::Wait::Outside);
        QTRY_VERIFY(timedOut);
        QCOMPARE(clock.now(), Instant{2s});
    }

    void theSystemClockRunsActionsOnceAndHonoursSpeed()
    {
        SystemClock clock{100.0};
        int ran = 0;
        clock.after(1s, this, [&] { ++ran; }); // 10 ms of real time
        QTRY_COMPARE_WITH_TIMEOUT(ran, 1, 2000);
        QVERIFY(clock.now() >= 1s);
        QTest::qWait(30);
        QCOMPARE(ran, 1);
    }
};

AIRLIFT_TEST(ClockTest)
#include "tst_clock.moc"
