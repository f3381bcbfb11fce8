#include "core/link/paired_link.h"
#include "tests/support/suite.h"
#include "tests/unit/link/link_log.h"

#include <QTest>

using namespace airlift;
using namespace airlift::link;
using namespace std::chrono_literals;

class PairedLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesArriveInOrderAndFromTheEventLoop()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, QStringLiteral("cable"));
        test::LinkLog log{*bench};
        device->open();
        bench->open();
        for (const char c : {'a', 'b', 'c'})
            device->write(QByteArray(1, c));
        QCOMPARE(log.bytes, QByteArray{});
        QCOMPARE(log.opened, 0);
        QTRY_COMPARE(log.bytes, "abc");
        QCOMPARE(log.opened, 1);
        QCOMPARE(bench->name(), QStringLiteral("cable"));
    }

    void bothDirectionsWork()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        test::LinkLog atBench{*bench};
        test::LinkLog atDevice{*device};
        device->open();
        bench->open();
        device->write("from device");
        bench->write("from bench");
        QTRY_COMPARE(atBench.bytes, "from device");
        QTRY_COMPARE(atDevice.bytes, "from bench");
    }

    void bytesCarryTheTimeTheyWereWritten()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        test::LinkLog log{*bench};
        device->open();
        bench->open();
        clock.after(3s, this, [end = device.get()] { end->write("x"); });
        QTRY_COMPARE(log.bytes, "x");
        QCOMPARE(log.stamps, QList<Instant>{3s});
    }

    void whatCameBeforeOpeningIsKept()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        test::LinkLog log{*bench};
        device->open();
        device->write("boot ");
        QTest::qWait(1);
        bench->open();
        device->write("then");
        QTRY_COMPARE(log.bytes, "boot then");
    }

    void nothingArrivesBeforeTheLinkSaidThatItIsOpen()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        QStringList said;
        connect(bench.get(), &ByteLink::opened, this, [&] { said << QStringLiteral("opened"); });
        connect(bench.get(), &ByteLink::arrived, this, [&] { said << QStringLiteral("arrived"); });
        device->open();
        device->write("under way while the other end opens");
        bench->open();
        QTRY_COMPARE(said, (QStringList{QStringLiteral("opened"), QStringLiteral("arrived")}));
    }

    void earlyBytesAreBounded()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        test::LinkLog log{*bench};
        device->open();
        device->write(QByteArray(1024 * 1024, 'o'));
        device->write("new");
        QTest::qWait(1);
        bench->open();
        QTRY_COMPARE(log.bytes.size(), 1024 * 1024);
        QVERIFY(log.bytes.endsWith("new"));
    }

    void closingOneEndEndsTheOther()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        test::LinkLog atBench{*bench};
        test::LinkLog atDevice{*device};
        device->open();
        bench->open();
        device->write("last words");
        device->close();
        device->close();
        QTRY_COMPARE(atBench.ends.size(), 1);
        QCOMPARE(atBench.bytes, "last words");
        QCOMPARE(atBench.ends.first().reason, LinkEnd::Reason::PeerGone);
        QTRY_COMPARE(atDevice.ends.size(), 1);
        QCOMPARE(atDevice.ends.first().reason, LinkEnd::Reason::Closed);
        bench->write("too late");
        bench->close();
        QTest::qWait(1);
        QCOMPARE(atDevice.bytes, QByteArray{});
        QCOMPARE(atBench.ends.size(), 1);
    }

    void destroyingOneEndEndsTheOther()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        test::LinkLog log{*bench};
        device->open();
        bench->open();
        device->write("x");
        device.reset();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.ends.first().reason, LinkEnd::Reason::PeerGone);
        QCOMPARE(log.bytes, "x");
    }

    void aPeerThatLeftBeforeOpeningIsReportedAfterItsBytes()
    {
        VirtualClock clock;
        auto [device, bench] = PairedLink::create(clock, {});
        test::LinkLog log{*bench};
        device->open();
        device->write("x");
        device.reset();
        QTest::qWait(1);
        bench->open();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.bytes, "x");
        QCOMPARE(log.afterEnd, 0);
    }
};

AIRLIFT_TEST(PairedLinkTest)
#include "tst_paired_link.moc"
