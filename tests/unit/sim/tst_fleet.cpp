#include "tests/support/suite.h"
#include "tests/unit/sim/fleet.h"

#include <QTest>

using namespace airlift::test;
using namespace std::chrono_literals;

/// A few dozen boards; soak_devices has hundreds.
class FleetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodAndFaultyBoardsAtOnceEachEndAsTheyShould()
    {
        constexpr int kBoards = 40;
        Fleet fleet{kBoards, 1};
        const Fleet::Report report = fleet.run(120s);
        QVERIFY2(report.wrong.isEmpty(), qPrintable(report.wrong.join(u'\n')));
        QCOMPARE(report.updated + report.kept, kBoards);
        QVERIFY(report.updated > kBoards / 2 && report.kept > kBoards / 5);
        QVERIFY(report.mostConnections > 1);
    }
};

AIRLIFT_TEST(FleetTest)
#include "tst_fleet.moc"
