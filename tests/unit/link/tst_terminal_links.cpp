#include "core/link/pty_link.h"
#include "core/link/serial_link.h"
#include "tests/support/suite.h"
#include "tests/unit/link/link_log.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace airlift;
using namespace airlift::link;

/// The two ends of a real pseudo terminal: what a simulated device prints into, and QSerialPort on
/// the other side.
class TerminalLinksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesCrossARealTerminalUnchangedInBothDirections()
    {
        SystemClock clock;
        PtyLink device{clock};
        test::LinkLog atDevice{device};
        device.open();
        QVERIFY(!device.terminalPath().isEmpty());
        SerialLink bench{device.terminalPath(), Baud{115200}, clock};
        test::LinkLog atBench{bench};
        bench.open();
        QTRY_COMPARE(atBench.opened, 1);
        QTRY_COMPARE(atDevice.opened, 1);

        QByteArray every;
        for (int c = 0; c < 256; ++c)
            every.append(static_cast<char>(c));
        device.write(every);
        bench.write(every);
        QTRY_COMPARE(atBench.bytes, every);
        QTRY_COMPARE(atDevice.bytes, every);
        QVERIFY(!atBench.stamps.isEmpty());
        QVERIFY(atBench.ends.isEmpty() && atDevice.ends.isEmpty());
    }

    void whatWasPrintedBeforeSomebodyOpenedIsThere()
    {
        SystemClock clock;
        PtyLink device{clock};
        device.open();
        device.write("banner");
        SerialLink bench{device.terminalPath(), Baud{}, clock};
        test::LinkLog log{bench};
        bench.open();
        QTRY_COMPARE(log.bytes, "banner");
    }

    void theTerminalSurvivesOpeningsByOthers()
    {
        SystemClock clock;
        PtyLink device{clock};
        test::LinkLog log{device};
        device.open();
        for (int turn = 1; turn <= 3; ++turn) {
            SerialLink bench{device.terminalPath(), Baud{}, clock};
            test::LinkLog atBench{bench};
            bench.open();
            QTRY_COMPARE(atBench.opened, 1);
            bench.write("x");
            QTRY_COMPARE(log.bytes.size(), turn);
            bench.close();
            QTRY_COMPARE(atBench.ends.size(), 1);
            QCOMPARE(atBench.ends.first().reason, LinkEnd::Reason::Closed);
        }
        QTest::qWait(20);
        QVERIFY(log.ends.isEmpty());
    }

    void unheardOutputIsBoundedAndTheNewestIsKept()
    {
        SystemClock clock;
        PtyLink device{clock};
        device.open();
        for (int i = 0; i < 64; ++i)
            device.write(QByteArray(16 * 1024, 'o'));
        device.write("the end");
        SerialLink bench{device.terminalPath(), Baud{}, clock};
        test::LinkLog log{bench};
        bench.open();
        QTRY_VERIFY(log.bytes.endsWith("the end"));
        QVERIFY2(log.bytes.size() < 200 * 1024, qPrintable(QString::number(log.bytes.size())));
    }

    void anUnplugIsReportedExactlyOnceAndThenThereIsSilence()
    {
        SystemClock clock;
        auto device = std::make_unique<PtyLink>(clock);
        device->open();
        SerialLink bench{device->terminalPath(), Baud{}, clock};
        test::LinkLog log{bench};
        bench.open();
        QTRY_COMPARE(log.opened, 1);
        device.reset();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.ends.first().reason, LinkEnd::Reason::PeerGone);
        QVERIFY(!log.ends.first().systemReason.isEmpty());
        bench.write("into the void");
        QTest::qWait(50);
        QCOMPARE(log.ends.size(), 1);
        QCOMPARE(log.afterEnd, 0);
    }

    void aMissingPortIsNotFound()
    {
        QCOMPARE(endOf(QStringLiteral("/dev/ttyNoSuchPort")).reason, LinkEnd::Reason::NotFound);
    }

    void aPortOfAnotherProgramIsInUse()
    {
        SystemClock clock;
        PtyLink device{clock};
        device.open();
        SerialLink first{device.terminalPath(), Baud{}, clock};
        test::LinkLog log{first};
        first.open();
        QTRY_COMPARE(log.opened, 1);
        QCOMPARE(endOf(device.terminalPath()).reason, LinkEnd::Reason::InUse);
        QVERIFY(log.ends.isEmpty());
    }

    void aPortWithoutRightsIsNotPermitted()
    {
        if (geteuid() == 0)
            QSKIP("root may open everything");
        SystemClock clock;
        PtyLink device{clock};
        device.open();
        QVERIFY(QFile::setPermissions(device.terminalPath(), {}));
        QCOMPARE(endOf(device.terminalPath()).reason, LinkEnd::Reason::PermissionDenied);
    }

    void closingBeforeTheEventLoopTurnedEndsOnceWithoutOpening()
    {
        SystemClock clock;
        PtyLink device{clock};
        device.open();
        SerialLink bench{device.terminalPath(), Baud{}, clock};
        test::LinkLog log{bench};
        bench.open();
        bench.close();
        QTRY_COMPARE(log.ends.size(), 1);
        QTest::qWait(5);
        QCOMPARE(log.opened, 0);
        QCOMPARE(log.ends.size(), 1);
    }

    void closingThePtyEndsItOnce()
    {
        SystemClock clock;
        PtyLink device{clock};
        test::LinkLog log{device};
        device.open();
        device.close();
        device.close();
        device.write("x");
        QTRY_COMPARE(log.ends.size(), 1);
        QTest::qWait(5);
        QCOMPARE(log.ends.size(), 1);
        QCOMPARE(log.opened, 0);
    }

    void theListOfPortsHasNames()
    {
        const QList<PortInfo> ports = availablePorts();
        for (const PortInfo &port : ports)
            QVERIFY(!port.name.isEmpty());
    }

private:
    static LinkEnd endOf(const QString &name)
    {
        SystemClock clock;
        SerialLink link{name, Baud{}, clock};
        test::LinkLog log{link};
        link.open();
        [&log] { QTRY_COMPARE(log.ends.size(), 1); }();
        return log.ends.value(0);
    }
};

AIRLIFT_TEST(TerminalLinksTest)
#include "tst_terminal_links.moc"
