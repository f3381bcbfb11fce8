#include "running_server.h"

#include "tests/support/suite.h"

#include <numeric>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;
using Reason = Ended::Reason;

class ServerTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachSuiteOfTheListIsSpoken_data()
    {
        QTest::addColumn<bool>("isRsa");
        // certificates-and-tls 6.2
        for (const char *suite :
             {"ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384",
              "ECDHE-RSA-CHACHA20-POLY1305", "ECDHE-RSA-AES128-SHA256", "ECDHE-RSA-AES256-SHA"})
            QTest::newRow(suite) << true;
        for (const char *suite : {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384"})
            QTest::newRow(suite) << false;
    }
    void eachSuiteOfTheListIsSpoken()
    {
        QFETCH(bool, isRsa);
        RunningServer running{httpsConfig(isRsa ? server() : serverP256()), 40'000};
        ClientTraits device;
        device.root = root().certificate;
        device.cipherSuites = QTest::currentDataTag();
        TlsClient client{running.port, device};
        QVERIFY(client.isConnected());
        QCOMPARE(client.cipherSuite(), QByteArray{QTest::currentDataTag()});
        QCOMPARE(client.certificatesReceived(), 1); // only the leaf
        QVERIFY(client.send(deviceRequest(kPath)));
        QVERIFY(parseResponse(client.readAll()).body == running.content);
        QVERIFY(client.endedProperly());
        QVERIFY(running.ended());
        QCOMPARE(running.all<Handshaken>()[0].suite, QString::fromLatin1(QTest::currentDataTag()));
    }

    void theServersTasteDecides()
    {
        RunningServer running;
        ClientTraits device;
        device.cipherSuites =
            "ECDHE-RSA-AES256-SHA:ECDHE-RSA-AES128-GCM-SHA256"; // the worse one first, as devices
                                                                // do
        QCOMPARE(TlsClient(running.port, device).cipherSuite(), "ECDHE-RSA-AES128-GCM-SHA256");
    }

    void aClientWithNothingInCommonIsToldAndWitnessed_data()
    {
        QTest::addColumn<QByteArray>("suites");
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("alert");
        QTest::newRow("a suite the device lacks")
            << QByteArray{"ECDHE-RSA-AES128-SHA"} << 0x0303 << 40;
        QTest::newRow("no forward secrecy") << QByteArray{"AES128-SHA256"} << 0x0303 << 40;
        QTest::newRow("TLS 1.3 only") << QByteArray{} << 0x0304 << 70;
        QTest::newRow("TLS 1.1 only") << QByteArray{"DEFAULT:@SECLEVEL=0"} << 0x0302 << 70;
    }
    void aClientWithNothingInCommonIsToldAndWitnessed()
    {
        QFETCH(QByteArray, suites);
        QFETCH(int, version);
        QFETCH(int, alert);
        RunningServer running;
        ClientTraits stranger;
        stranger.cipherSuites = suites;
        stranger.onlyVersion = version;
        TlsClient client{running.port, stranger};
        QVERIFY(!client.isConnected());
        QCOMPARE(client.alertReceived(), alert); // it arrived, and no reset came before it
        QVERIFY(running.ended());
        const auto failed = running.all<HandshakeFailed>();
        QCOMPARE(failed.size(), 1U);
        QCOMPARE(failed[0].alert, alert);
        QVERIFY(!failed[0].alertFromPeer);
        QVERIFY(!failed[0].technicalReason.isEmpty());
        QCOMPARE(running.lastEnd().reason, Reason::TlsError);
        QVERIFY(running.all<Handshaken>().empty());
    }

    void whatTheDeviceDislikesIsWitnessedAsItsOwn()
    {
        RunningServer running;
        ClientTraits device;
        device.root = otherRoot().certificate;
        QVERIFY(!TlsClient(running.port, device).isConnected());
        QVERIFY(running.ended());
        const auto failed = running.all<HandshakeFailed>();
        QCOMPARE(failed.size(), 1U);
        QCOMPARE(failed[0].alert, 48); // unknown CA
        QVERIFY(failed[0].alertFromPeer);
    }

    void headerAndBeginningOfTheFileFillOneRecord()
    {
        for (const char *suite : {"ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-SHA"}) {
            RunningServer running;
            ClientTraits device;
            device.cipherSuites = suite;
            TlsClient client{running.port, device};
            QVERIFY(client.send(deviceRequest(kPath)));
            const QByteArray first =
                client.readSome(20'000); // OpenSSL hands out one record at a time
            QCOMPARE(first.size(), 16384);
            const Response response = parseResponse(first);
            QVERIFY(response.status == 200 && running.content.startsWith(response.body));
            static_cast<void>(client.readAll());
            const auto &lengths = client.recordLengths();
            // nonce and tag, or vector, padding and MAC
            QVERIFY(lengths.front() > 16384 && lengths.front() <= 16384 + 64);
            const auto plain =
                static_cast<std::size_t>(running.content.size() + response.head.size());
            QCOMPARE(lengths.size(), (plain + 16383) / 16384);
        }
    }

    void aSmallFileIsOneRecordToo()
    {
        RunningServer running{httpsConfig(), 700};
        TlsClient client{running.port};
        QVERIFY(client.send(deviceRequest(kPath)));
        QVERIFY(parseResponse(client.readAll()).body == running.content);
        QCOMPARE(client.recordLengths().size(), 1U);
    }

    void aServerNameIsMadeFitToShow()
    {
        RunningServer running;
        ClientTraits rude;
        rude.serverName = "\x1b[2Ja\xff";
        TlsClient client{running.port, rude};
        QVERIFY(QTest::qWaitFor([&] { return running.all<Connected>().size() == 1; }, 5000));
        QVERIFY(client.isConnected());
        QVERIFY(QTest::qWaitFor([&] { return !running.all<Handshaken>().empty(); }, 5000));
        QCOMPARE(running.all<Handshaken>()[0].serverName, QStringLiteral("?[2Ja?"));
    }

    void plainTextOnATlsPortIsNoticed()
    {
        RunningServer running;
        TlsClient client{running.port, plainClient()};
        QVERIFY(client.send(deviceRequest(kPath)));
        static_cast<void>(client.readAll());
        QVERIFY(running.ended());
        QCOMPARE(running.all<HandshakeFailed>().size(), 1U);
        QCOMPARE(running.all<HandshakeFailed>()[0].technicalReason, QStringLiteral("http request"));
    }

    void aGreetingOnAPlainPortIsRefusedAtOnce()
    {
        RunningServer running{httpConfig()};
        QVERIFY(!TlsClient(running.port).isConnected());
        QVERIFY(running.ended());
        QCOMPARE(running.all<Requested>()[0].status, 400);
        QCOMPARE(running.lastEnd().reason, Reason::BadRequest);
    }

    void aKeyThatIsTooWeakOrNoPairIsAnError()
    {
        RunningServer running;
        ServerConfig config = httpsConfig();
        config.identity = trust::Identity{server().certificate, serverP256().key};
        const auto result = Server{}.start(config, *PinnedFile::open(running.path));
        QVERIFY(!result);
        QVERIFY(std::holds_alternative<trust::Error>(result.error()));
    }
};

AIRLIFT_TEST(ServerTlsTest)
#include "tst_server_tls.moc"
