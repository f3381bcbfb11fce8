#include "running_server.h"

#include "tests/support/suite.h"

#include <map>
#include <thread>

#include <QSignalSpy>

#include <unistd.h>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;
using Reason = Ended::Reason;

class ServerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeviceGetsTheVeryBytesOverTls()
    {
        RunningServer running;
        ClientTraits device;
        device.root = root().certificate;
        const Response response = get(running.port, kPath, device);
        QCOMPARE(response.status, 200);
        QVERIFY(response.body == running.content);
        QVERIFY(running.ended());

        QCOMPARE(running.all<Connected>().size(), 1U);
        QVERIFY(running.all<Connected>()[0].peer.startsWith(QStringLiteral("127.0.0.1:")));
        const auto handshaken = running.all<Handshaken>();
        QCOMPARE(handshaken.size(), 1U);
        QCOMPARE(handshaken[0].version, QStringLiteral("TLSv1.2"));
        QCOMPARE(handshaken[0].suite, QStringLiteral("ECDHE-RSA-AES128-GCM-SHA256"));
        QCOMPARE(handshaken[0].serverName, QStringLiteral("localhost"));
        const auto requested = running.all<Requested>();
        QCOMPARE(requested.size(), 1U);
        QCOMPARE(requested[0].path, QString::fromLatin1(kPath));
        QCOMPARE(requested[0].status, 200);
        QCOMPARE(running.all<Sent>().back().bytes.value, running.content.size());
        QCOMPARE(running.lastEnd().reason, Reason::Complete);
        QCOMPARE(running.lastEnd().bytes.value, running.content.size());
    }

    void eventsOfAConnectionComeInOrder()
    {
        RunningServer running;
        QCOMPARE(get(running.port, kPath).status, 200);
        QVERIFY(running.ended());
        std::vector<std::size_t> kinds;
        for (const ServerEvent &event : running.events) {
            QCOMPARE(event.connection, ConnectionId{1});
            kinds.push_back(event.what.index());
        }
        const auto index = [](const Happening &what) { return what.index(); };
        QCOMPARE(kinds[0], index(Connected{}));
        QCOMPARE(kinds[1], index(Handshaken{}));
        QCOMPARE(kinds[2], index(Requested{}));
        for (std::size_t i = 3; i + 1 < kinds.size(); ++i)
            QCOMPARE(kinds[i], index(Sent{}));
        QCOMPARE(kinds.back(), index(Ended{}));
    }

    void plainHttpServesTheSame()
    {
        RunningServer running{httpConfig()};
        QCOMPARE(running.server.url().scheme(), QStringLiteral("http"));
        TlsClient client{running.port, plainClient()};
        QVERIFY(client.send(deviceRequest(kPath)));
        const QByteArray first = client.readSome(1440); // as the device reads
        QVERIFY(first.indexOf("\r\n\r\n") > 0 && !first.endsWith("\r\n\r\n"));
        QVERIFY(parseResponse(first + client.readAll()).body == running.content);
        QVERIFY(client.endedProperly());
        QVERIFY(running.ended());
        QVERIFY(running.all<Handshaken>().empty());
        QCOMPARE(running.lastEnd().reason, Reason::Complete);
    }

    void rangesAndHeadAreServed()
    {
        RunningServer running;
        const Response middle = get(running.port, kPath, {}, "Range: bytes=100-199\r\n");
        QCOMPARE(middle.status, 206);
        QVERIFY(middle.body == running.content.mid(100, 100));
        QCOMPARE(middle.header("Content-Range"), "bytes 100-199/340000");
        QVERIFY(get(running.port, kPath, {}, "Range: bytes=-5\r\n").body ==
                running.content.right(5));
        QCOMPARE(get(running.port, kPath, {}, "Range: bytes=99999999999999999999-\r\n").status,
                 416);

        const Response head = get(running.port, kPath, {}, {}, "HEAD");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("Content-Length"), "340000");
        QVERIFY(head.body.isEmpty());

        QVERIFY(running.ended(4));
        const auto requested = running.all<Requested>();
        QCOMPARE(requested[0].rangeStart->value, 100);
        QCOMPARE(requested[1].rangeStart->value, 339995);
        QVERIFY(!requested[2].rangeStart && !requested[3].rangeStart);
    }

    void everythingElseIsRefusedShortly()
    {
        RunningServer running;
        for (const char *path :
             {"/", "/ota", "/ota/bundle.tar/", "/ota/../ota/bundle.tar", "/ota/%62undle.tar"})
            QCOMPARE(get(running.port, path).status, 404);
        QCOMPARE(get(running.port, "/ota/bundle.tar?sig=x").status, 200);
        QCOMPARE(get(running.port, kPath, {}, {}, "DELETE").status, 405);
        QCOMPARE(get(running.port, kPath, {}, "bad header\r\n").status, 400);
        QCOMPARE(get(running.port, kPath, {}, "X: " + QByteArray(9000, 'x') + "\r\n").status, 400);
        QVERIFY(running.ended(9));
        QCOMPARE(running.lastEnd().reason, Reason::BadRequest);
        QCOMPARE(running.all<Requested>().back().status, 400);
    }

    void aHalfClosedClientStillGetsItsFile()
    {
        for (const bool tls : {true, false}) {
            RunningServer running{tls ? httpsConfig() : httpConfig()};
            TlsClient client{running.port, tls ? ClientTraits{} : plainClient()};
            QVERIFY(client.send(deviceRequest(kPath)));
            client.halfClose();
            QVERIFY(parseResponse(client.readAll()).body == running.content);
            QVERIFY(running.ended());
            QCOMPARE(running.lastEnd().reason, Reason::Complete);
        }
    }

    void fiftyClientsAtOnceEachGetTheirs()
    {
        RunningServer running{httpsConfig(serverP256())};
        std::vector<std::thread> threads;
        std::atomic<int> good = 0;
        for (int i = 0; i < 50; ++i) {
            threads.emplace_back([&] {
                ClientTraits device;
                device.root = root().certificate;
                if (get(running.port, kPath, device).body == running.content)
                    ++good;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 50);
        QVERIFY(running.ended(50));
        std::map<ConnectionId, int> ends;
        for (const ServerEvent &event : running.events) {
            if (std::holds_alternative<Ended>(event.what))
                ++ends[event.connection];
        }
        QCOMPARE(ends.size(), 50U);
        for (const auto &[connection, count] : ends)
            QCOMPARE(count, 1);
    }

    void theUrlSaysHowToReachIt()
    {
        RunningServer running;
        QCOMPARE(running.server.url().toString(),
                 QStringLiteral("https://localhost:%1/ota/bundle.tar").arg(running.port));
        running.server.stop();
        QVERIFY(running.server.url().isEmpty());
        QVERIFY(!running.server.isRunning());

        ServerConfig config = httpConfig();
        config.path = QStringLiteral("a b%20%63?#.tar"); // unfit as it stands: made fit, and served
        RunningServer odd{config};
        const QString path = odd.server.url().path(QUrl::FullyEncoded);
        QCOMPARE(path, QStringLiteral("/a%20b%20c%3F%23.tar"));
        QCOMPARE(get(odd.port, path.toLatin1(), plainClient()).status, 200);
    }

    void aPortInUseIsAnErrorThatSaysSo()
    {
        RunningServer running;
        ServerConfig config = httpsConfig();
        config.port = running.port;
        Server second;
        const auto result = second.start(config, *PinnedFile::open(running.path));
        QVERIFY(!result);
        const auto *error = std::get_if<CannotListen>(&result.error());
        QVERIFY(error);
        QCOMPARE(error->cause, CannotListen::Cause::InUse);
        QCOMPARE(error->port, running.port);
        QVERIFY(!second.isRunning());
        QVERIFY(second.url().isEmpty());
    }

    void anAddressThatIsNotOursIsAnErrorThatSaysSo()
    {
        ServerConfig config = httpsConfig();
        config.address =
            QHostAddress{QStringLiteral("192.0.2.1")}; // for documentation only, RFC 5737
        RunningServer running;
        const auto result = Server{}.start(config, *PinnedFile::open(running.path));
        QVERIFY(!result);
        QCOMPARE(std::get<CannotListen>(result.error()).cause, CannotListen::Cause::NoSuchAddress);
    }

    void aPrivilegedPortIsAnErrorThatSaysSo()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may listen anywhere");
        ServerConfig config = httpsConfig();
        config.port = 443;
        RunningServer running;
        const auto result = Server{}.start(config, *PinnedFile::open(running.path));
        if (result)
            QSKIP("this system lets everybody listen on port 443");
        const auto cause = std::get<CannotListen>(result.error()).cause;
        if (cause == CannotListen::Cause::InUse)
            QSKIP("port 443 is in use here");
        QCOMPARE(cause, CannotListen::Cause::NotPermitted);
    }

    void anyAddressMeansBothFamilies()
    {
        ServerConfig config = httpConfig();
        config.address = QHostAddress::Any;
        RunningServer running{config};
        QCOMPARE(get(running.port, kPath, plainClient()).status, 200);
        QVERIFY(running.ended());
        // the peer reads as IPv4 though the socket may speak both
        QVERIFY(running.all<Connected>()[0].peer.startsWith(QStringLiteral("127.0.0.1:")));
    }

    void withoutAFileNothingStarts()
    {
        Server server;
        const auto result = server.start(httpConfig(), nullptr);
        QVERIFY(!result);
        QVERIFY(std::holds_alternative<NotServable>(result.error()));
        QVERIFY(!server.isRunning());
    }

    void stoppingTwiceIsOnceAndStartingAgainWorks()
    {
        RunningServer running;
        QSignalSpy stopped{&running.server, &Server::stopped};
        running.server.stop();
        running.server.stop();
        QVERIFY(stopped.wait(5000));
        QCOMPARE(stopped.size(), 1);

        const auto first = running.server.start(httpConfig(), *PinnedFile::open(running.path));
        QVERIFY(first);
        const auto port = running.server.start(httpConfig(), *PinnedFile::open(running.path));
        QVERIFY(port);
        QCOMPARE(get(*port, kPath, plainClient()).status, 200);
        QVERIFY(running.ended());
        QCOMPARE(stopped.size(), 1); // a restart is no stop
    }

    void numbersOfConnectionsGoOnAfterARestart()
    {
        RunningServer running{httpConfig()};
        QCOMPARE(get(running.port, "/", plainClient()).status, 404);
        const auto port = running.server.start(httpConfig(), *PinnedFile::open(running.path));
        QVERIFY(port);
        QCOMPARE(get(*port, "/", plainClient()).status, 404);
        QVERIFY(running.ended(2));
        QCOMPARE(running.events.back().connection, ConnectionId{2});
    }
};

AIRLIFT_TEST(ServerTest)
#include "tst_server.moc"
