#include "core/link/replay_link.h"
#include "tests/support/suite.h"
#include "tests/unit/link/link_log.h"

#include <QTest>

using namespace airlift;
using namespace airlift::link;
using namespace std::chrono_literals;

class ReplayLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordingComesAtThePaceOfTheWire()
    {
        VirtualClock clock;
        const QByteArray recording(11520, 'x'); // one second at 115200 baud
        ReplayLink link{recording, QStringLiteral("boot.log"), clock, Baud{115200}};
        test::LinkLog log{link};
        link.open();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.bytes, recording);
        QCOMPARE(log.opened, 1);
        QCOMPARE(log.stamps.last(), Instant{1s});
        QVERIFY(log.stamps.first() > 5ms && log.stamps.first() < 6ms);
        for (const QByteArray &piece : log.pieces)
            QVERIFY(piece.size() <= 64);
        QCOMPARE(log.ends.first().reason, LinkEnd::Reason::Closed);
        QCOMPARE(log.ends.first().name, QStringLiteral("boot.log"));
    }

    void closingStopsItAndEndsOnce()
    {
        VirtualClock clock;
        ReplayLink link{QByteArray(1000, 'x'), {}, clock};
        test::LinkLog log{link};
        connect(&link, &ByteLink::arrived, &link, &ByteLink::close);
        link.open();
        QTRY_COMPARE(log.ends.size(), 1);
        QTest::qWait(5);
        QCOMPARE(log.bytes.size(), 64);
        QCOMPARE(log.ends.size(), 1);
    }

    void anEmptyRecordingOpensAndEnds()
    {
        VirtualClock clock;
        ReplayLink link{{}, {}, clock};
        test::LinkLog log{link};
        link.open();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.opened, 1);
    }

    void aReceiverMayDestroyTheLink()
    {
        VirtualClock clock;
        auto link = std::make_unique<ReplayLink>(QByteArray(1000, 'x'), QString{}, clock);
        int pieces = 0;
        connect(link.get(), &ByteLink::arrived, this, [&] {
            ++pieces;
            link.reset();
        });
        link->open();
        QTRY_COMPARE(pieces, 1);
        QTest::qWait(5);
        QCOMPARE(pieces, 1);
    }
};

AIRLIFT_TEST(ReplayLinkTest)
#include "tst_replay_link.moc"
