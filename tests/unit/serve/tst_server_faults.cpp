#include "running_server.h"

#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;
using namespace std::chrono_literals;
using Reason = Ended::Reason;

namespace {

constexpr qsizetype kLarge = 3 * 1024 * 1024; // more than all buffers on the way hold

[[nodiscard]] ClientTraits slowDevice(bool tls = true)
{
    ClientTraits traits;
    traits.tls = tls;
    traits.receiveBuffer = 16 * 1024;
    return traits;
}

} // namespace

class ServerFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deletingTheFileWhileItIsServedChangesNothing()
    {
        RunningServer running{httpsConfig(), kLarge};
        TlsClient client{running.port, slowDevice()};
        QVERIFY(client.send(deviceRequest(kPath)));
        const QByteArray first = client.readSome();
        QVERIFY(QFile::remove(running.path));
        QVERIFY(saveAtomically(running.path, "something else"));
        QVERIFY(parseResponse(first + client.readAll()).body == running.content);
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::Complete);
    }

    void truncatingAFileThatIsInMemoryChangesNothing()
    {
        RunningServer running{httpsConfig(), kLarge};
        TlsClient client{running.port, slowDevice()};
        QVERIFY(client.send(deviceRequest(kPath)));
        const QByteArray first = client.readSome();
        QVERIFY(QFile::resize(running.path, 100'000));
        QVERIFY(parseResponse(first + client.readAll()).body == running.content);
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::Complete);
    }

    void truncatingTheFileEndsTheConnectionWithoutTheAppearanceOfAnEnd()
    {
        RunningServer running{httpsConfig(), kLarge, ByteCount{0}};
        TlsClient client{running.port, slowDevice()};
        QVERIFY(client.send(deviceRequest(kPath)));
        const QByteArray first = client.readSome();
        QVERIFY(QFile::resize(running.path, 100'000));
        const QByteArray body = parseResponse(first + client.readAll()).body;
        QVERIFY(body.size() < running.content.size() && running.content.startsWith(body));
        QVERIFY(!client.endedProperly());
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::Fault);
        QVERIFY(get(running.port, kPath).body.size() < 100'000); // and nobody crashed
    }

    void stoppingEndsATransferAtOnceAndSaysHowFarItWas()
    {
        RunningServer running{httpsConfig(), kLarge};
        TlsClient client{running.port, slowDevice()};
        QVERIFY(client.send(deviceRequest(kPath)));
        const QByteArray first = client.readSome();
        QVERIFY(QTest::qWaitFor([&] { return !running.all<Sent>().empty(); }, 5000));
        QElapsedTimer timer;
        timer.start();
        running.server.stop();
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::Stopped);
        QVERIFY(running.lastEnd().bytes.value > 0 && running.lastEnd().bytes.value < kLarge);
        static_cast<void>(client.readAll());
        QVERIFY(!client.endedProperly());
    }

    void aServerCanBeDestroyedWithConnectionsOpen()
    {
        auto running = std::make_unique<RunningServer>(httpsConfig(), kLarge);
        TlsClient silent{running->port, plainClient()};
        TlsClient idle{running->port};
        TlsClient busy{running->port, slowDevice()};
        QVERIFY(busy.send(deviceRequest(kPath)));
        QVERIFY(!busy.readSome().isEmpty());
        running.reset();
    }

    void progressNeverRunsAheadOfASlowDevice()
    {
        RunningServer running{httpConfig(), kLarge};
        TlsClient client{running.port, slowDevice(false)};
        QVERIFY(client.send(deviceRequest(kPath)));
        qint64 read = 0;
        for (int i = 0; i < 40; ++i) {
            read += client.readSome(16 * 1024).size();
            QTest::qWait(20);
        }
        const auto sent = running.all<Sent>();
        QVERIFY(!sent.empty());
        QVERIFY(sent.size() <= 15); // 0.8 s, ten a second, and a loaded machine
        // ahead only by what the receiver's own kernel keeps
        QVERIFY2(sent.back().bytes.value < read + 512 * 1024,
                 qPrintable(QString::number(sent.back().bytes.value)));
        qint64 before = 0;
        for (const Sent &event : sent) {
            QVERIFY(event.bytes.value > before);
            QCOMPARE(event.total.value, kLarge);
            before = event.bytes.value;
        }
    }

    void aDeviceThatResetsIsSeenWithWhatItHadTaken()
    {
        RunningServer running{httpsConfig(), kLarge};
        TlsClient client{running.port, slowDevice()};
        QVERIFY(client.send(deviceRequest(kPath)));
        QVERIFY(!client.readSome().isEmpty());
        client.reset();
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::PeerReset);
        QVERIFY(running.lastEnd().bytes.value < kLarge);
        QCOMPARE(get(running.port, kPath).status, 200); // ready for the next
    }

    void whereverADeviceLetsGoThereIsOneEndAndTheNextIsServed()
    {
        RunningServer running{httpsConfig(serverP256()), 200'000};
        std::size_t connections = 0;
        for (const bool resets : {true, false}) {
            for (int records = 0; records <= 13; ++records) {
                TlsClient client{running.port};
                QVERIFY(client.send(deviceRequest(kPath)));
                QByteArray got;
                for (int i = 0; i < records; ++i)
                    got += client.readSome(16384);
                QVERIFY(running.content.startsWith(parseResponse(got).body));
                if (resets)
                    client.reset();
                ++connections;
            }
        }
        QVERIFY(running.ended(connections));
        QCOMPARE(running.all<Ended>().size(), connections);
        for (const Ended &end : running.all<Ended>()) {
            QVERIFY(end.bytes.value >= 0 && end.bytes.value <= running.content.size());
            if (end.reason == Reason::Complete)
                QCOMPARE(end.bytes.value, running.content.size());
            else
                QVERIFY(end.reason == Reason::PeerReset || end.reason == Reason::PeerClosed);
        }
        QVERIFY(get(running.port, kPath).body == running.content);
    }

    void aTransferThatIsDoneStaysDoneWhenTheServerStops()
    {
        RunningServer running;
        TlsClient client{running.port};
        QVERIFY(client.send(deviceRequest(kPath)));
        QVERIFY(parseResponse(client.readAll()).body == running.content);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto sent = running.all<Sent>();
                return !sent.empty() && sent.back().bytes == sent.back().total;
            },
            5000));
        running.server.stop(); // the client has not hung up yet
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::Complete);
    }

    void withoutDescriptorsNewClientsWaitAndNothingSpins()
    {
        RunningServer running{httpConfig()};
        QCOMPARE(get(running.port, "/", plainClient()).status,
                 404); // the thread is up and has what it needs
        QVERIFY(running.ended());
        running.events.clear();
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
        const int lowest = ::dup(0); // every number below is taken
        QVERIFY(lowest >= 0);
        ::close(lowest);
        rlimit tight = before;
        tight.rlim_cur =
            static_cast<rlim_t>(lowest) + 1; // the client's own socket, and none for the server
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
        TlsClient client{running.port, plainClient()};
        const bool isConnected = client.isConnected() && client.send(deviceRequest(kPath));
        QTest::qWait(300);
        const bool nobodyCame = running.all<Connected>().empty();
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
        QVERIFY(isConnected && nobodyCame);
        QVERIFY(parseResponse(client.readAll()).body == running.content);
    }

    void aClientThatGoesBeforeAskingIsClosed()
    {
        RunningServer running;
        {
            TlsClient client{running.port};
        }
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::PeerClosed);
        {
            TlsClient client{running.port, plainClient()};
        } // not even a greeting
        QVERIFY(running.ended(2));
        QCOMPARE(running.lastEnd().reason, Reason::PeerClosed);
        QCOMPARE(running.all<HandshakeFailed>().size(), 1U);
        QVERIFY(!running.all<HandshakeFailed>()[0].alert);
    }

    void silenceHasAnEndInEveryPhase()
    {
        ServerConfig config = httpsConfig();
        config.limits.handshake = 1s;
        config.limits.head = 1s;
        config.limits.stall = 1s;
        RunningServer running{config, kLarge};

        TlsClient noGreeting{running.port, plainClient()};
        QVERIFY(running.ended(1));
        QCOMPARE(running.lastEnd().reason, Reason::TimedOut);
        QCOMPARE(running.all<HandshakeFailed>().size(), 1U);

        TlsClient noRequest{running.port};
        QVERIFY(noRequest.send("GET / HTTP/1.1\r\n"));
        QVERIFY(running.ended(2));
        QCOMPARE(running.lastEnd().reason, Reason::TimedOut);

        TlsClient noReading{running.port, slowDevice()};
        QVERIFY(noReading.send(deviceRequest(kPath)));
        QVERIFY(running.ended(3));
        QCOMPARE(running.lastEnd().reason, Reason::Stalled);
    }

    void tricklingAHeadDoesNotBuyTime()
    {
        ServerConfig config = httpConfig();
        config.limits.head = 1s;
        RunningServer running{config};
        TlsClient client{running.port, plainClient()};
        QElapsedTimer timer;
        timer.start();
        while (running.all<Ended>().empty() && timer.elapsed() < 10'000) {
            client.send("X");
            QTest::qWait(50);
        }
        QCOMPARE(running.lastEnd().reason, Reason::TimedOut);
        QVERIFY(timer.elapsed() < 5000);
    }

    void beyondTheLimitClientsWaitTheirTurn()
    {
        ServerConfig config = httpConfig();
        config.limits.connections = 2;
        config.limits.head = 1s;
        RunningServer running{config};
        QElapsedTimer timer;
        timer.start();
        TlsClient one{running.port, plainClient()};
        TlsClient two{running.port, plainClient()};
        TlsClient three{running.port, plainClient()};
        QVERIFY(three.send(deviceRequest(kPath)));
        QVERIFY(running.ended(2)); // the silent ones
        QVERIFY(running.all<HandshakeFailed>().empty());
        QVERIFY(timer.elapsed() <
                5000); // plain HTTP: the time for the head counts, not that for a handshake
        QVERIFY(parseResponse(three.readAll()).body == running.content);
    }

    void theBenchCanCutTheFirstConnections()
    {
        ServerConfig config = httpsConfig();
        config.faults.cutAfterBody = ByteCount{100'000};
        config.faults.cutConnections = 2;
        RunningServer running{config};
        QCOMPARE(get(running.port, "/nothing").status, 404); // has no body, does not count
        for (int i = 0; i < 2; ++i) {
            TlsClient client{running.port};
            QVERIFY(client.send(deviceRequest(kPath)));
            QVERIFY(parseResponse(client.readAll()).body == running.content.left(100'000));
            QVERIFY(!client.endedProperly());
        }
        QVERIFY(running.ended(3));
        QCOMPARE(running.lastEnd().reason, Reason::Fault);
        QCOMPARE(running.lastEnd().bytes.value, 100'000);
        QVERIFY(get(running.port, kPath).body == running.content);
    }

    void aCutAtEveryKindOfPlaceSendsExactlyThatMuch()
    {
        for (const qint64 cut : {0, 1, 16200, 16384, 40'000}) {
            ServerConfig config = httpConfig();
            config.faults.cutAfterBody = ByteCount{cut};
            RunningServer running{config, 40'000};
            const Response response = get(running.port, kPath, plainClient());
            QCOMPARE(response.status, 200);
            QVERIFY(response.body == running.content.left(cut));
        }
    }
};

AIRLIFT_TEST(ServerFaultsTest)
#include "tst_server_faults.moc"
