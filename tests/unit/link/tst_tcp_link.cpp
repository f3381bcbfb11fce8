#include "core/link/tcp_link.h"
#include "tests/support/suite.h"
#include "tests/unit/link/link_log.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace airlift;
using namespace airlift::link;

class TcpLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesGoBothWays()
    {
        VirtualClock clock;
        TcpLink link{0, clock};
        test::LinkLog log{link};
        link.open();
        QTRY_COMPARE(log.opened, 1);
        QCOMPARE(link.name(), QStringLiteral("tcp:%1").arg(link.port()));
        link.write("nobody hears this");
        QTcpSocket peer;
        connectTo(link, peer);
        link.write("hello");
        QTRY_COMPARE(peer.peek(100), "hello");
        peer.write("b");
        QTRY_COMPARE(log.bytes, "b");
    }

    void theNewestPeerWins()
    {
        VirtualClock clock;
        TcpLink link{0, clock};
        link.open();
        QTcpSocket first;
        connectTo(link, first);
        QTcpSocket second;
        connectTo(link, second);
        QTRY_COMPARE(first.state(), QAbstractSocket::UnconnectedState);
        link.write("x");
        QTRY_COMPARE(second.peek(10), "x");
        second.abort();
        QTcpSocket third;
        connectTo(link, third);
        link.write("y");
        QTRY_COMPARE(third.peek(10), "y");
    }

    void aPortInUseEndsTheLink()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        VirtualClock clock;
        TcpLink link{other.serverPort(), clock};
        test::LinkLog log{link};
        link.open();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.ends[0].reason, LinkEnd::Reason::InUse);
        QCOMPARE(log.opened, 0);
    }

    void itEndsOnceAndSaysNothingAfterwards()
    {
        VirtualClock clock;
        TcpLink link{0, clock};
        test::LinkLog log{link};
        link.open();
        QTcpSocket peer;
        connectTo(link, peer);
        link.close();
        link.close();
        QTRY_COMPARE(log.ends.size(), 1);
        peer.write("late");
        QTest::qWait(20);
        QCOMPARE(log.bytes, QByteArray{});
        QCOMPARE(log.ends[0].reason, LinkEnd::Reason::Closed);
    }

private:
    static void connectTo(TcpLink &link, QTcpSocket &peer)
    {
        bool came = false;
        connect(&link, &TcpLink::peerCame, &peer, [&came] { came = true; });
        QTRY_VERIFY(link.port() != 0);
        peer.connectToHost(QHostAddress::LocalHost, link.port());
        QTRY_VERIFY(came);
    }
};

AIRLIFT_TEST(TcpLinkTest)
#include "tst_tcp_link.moc"
