#include "core/link/link_address.h"
#include "core/link/tcp_client_link.h"
#include "tests/support/suite.h"
#include "tests/unit/link/link_log.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

using namespace airlift;
using namespace airlift::link;

class TcpClientLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesGoBothWays()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        VirtualClock clock;
        TcpClientLink link{QStringLiteral("127.0.0.1"), server.serverPort(), clock};
        test::LinkLog log{link};
        link.write("before it is open: lost, as on a wire");
        link.open();
        link.open();
        QTRY_COMPARE(log.opened, 1);
        QTRY_VERIFY(server.hasPendingConnections());
        QTcpSocket *peer = server.nextPendingConnection();
        link.write("hello");
        QTRY_COMPARE(peer->peek(100), "hello");
        peer->write("b");
        QTRY_COMPARE(log.bytes, "b");
        peer->disconnectFromHost();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.ends[0].reason, LinkEnd::Reason::PeerGone);
        QVERIFY(mayComeBack(log.ends[0].reason));
    }

    void nobodyThereIsNotFound()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        VirtualClock clock;
        TcpClientLink link{QStringLiteral("127.0.0.1"), port, clock};
        test::LinkLog log{link};
        link.open();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.ends[0].reason, LinkEnd::Reason::NotFound);
        QCOMPARE(log.ends[0].name, QStringLiteral("tcp:127.0.0.1:%1").arg(port));
        QCOMPARE(log.opened, 0);
    }

    void closingEndsOnceAndNothingComesAfterwards()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        VirtualClock clock;
        TcpClientLink link{QStringLiteral("127.0.0.1"), server.serverPort(), clock};
        test::LinkLog log{link};
        link.open();
        QTRY_COMPARE(log.opened, 1);
        link.close();
        link.close();
        QTRY_COMPARE(log.ends.size(), 1);
        QCOMPARE(log.ends[0].reason, LinkEnd::Reason::Closed);
        QVERIFY(!mayComeBack(log.ends[0].reason));
        QTRY_VERIFY(server.hasPendingConnections());
        server.nextPendingConnection()->write("late");
        QTest::qWait(20);
        QCOMPARE(log.afterEnd, 0);
    }

    void addressesAreReadAsPeopleWriteThem()
    {
        const auto read = [](const char *text) { return linkAddress(QString::fromUtf8(text)); };
        using Address = std::optional<LinkAddress>;
        const auto tcp = [](const char *host, quint16 port) {
            return Address{TcpAddress{QString::fromLatin1(host), port}};
        };
        QCOMPARE(read("tcp:bench.example:4000"), tcp("bench.example", 4000));
        QCOMPARE(read("tcp:4000"), tcp("127.0.0.1", 4000));
        QCOMPARE(read(" tcp:[::1]:4000 "), tcp("::1", 4000));
        QCOMPARE(read("ttyACM0"), Address{SerialAddress{QStringLiteral("ttyACM0")}});
        QCOMPARE(read("/dev/null"), Address{SerialAddress{QStringLiteral("/dev/null")}});
        for (const char *wrong : {"", "  ", "tcp:", "tcp:host", "tcp::4000", "tcp:host:0",
                                  "tcp:host:70000", "tcp:host:4000x"})
            QVERIFY2(!read(wrong), wrong);
        QTemporaryFile log;
        QVERIFY(log.open());
        QCOMPARE(linkAddress(log.fileName()), Address{RecordingAddress{log.fileName()}});
        VirtualClock clock;
        QVERIFY(!makeLink(RecordingAddress{log.fileName()}, {}, clock));
        QCOMPARE(makeLink(*tcp("h", 1), {}, clock)->name(), QStringLiteral("tcp:h:1"));
        QCOMPARE(makeLink(SerialAddress{QStringLiteral("p")}, {}, clock)->name(),
                 QStringLiteral("p"));
    }
};

AIRLIFT_TEST(TcpClientLinkTest)
#include "tst_tcp_client_link.moc"
