#include "running_server.h"

#include "core/serve/http_reply.h"
#include "tests/support/suite.h"

#include <atomic>
#include <thread>

#include <QElapsedTimer>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;
using namespace std::chrono_literals;
using Reason = Ended::Reason;

namespace {

[[nodiscard]] trust::Identity identityFor(const QString &name,
                                          trust::ServerKey key = trust::ServerKey::P256)
{
    auto made = trust::issueServerCertificate(root(), {name}, key);
    if (!made)
        qFatal("no certificate for the test");
    return *made;
}

/// The name a client that asks for `serverName` is shown.
[[nodiscard]] QString nameShown(quint16 port, const QByteArray &serverName,
                                const QByteArray &suites = {})
{
    ClientTraits traits;
    traits.serverName = serverName;
    traits.cipherSuites = suites;
    const TlsClient client{port, traits};
    const auto certificate = client.serverCertificate();
    return certificate ? certificate->commonName() : QString{};
}

class OffersTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    std::shared_ptr<const PinnedFile> file(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        if (!saveAtomically(path, content))
            qFatal("no place for the test's file");
        return *PinnedFile::open(path);
    }

private Q_SLOTS:
    void everyBundleHasItsOwnPathAndNothingElseExists()
    {
        Server server;
        const std::vector<Offering> both{
            {QStringLiteral("/a.tar"), file(QStringLiteral("a"), QByteArray(20'000, 'a'))},
            {QStringLiteral("/deep/b.tar"), file(QStringLiteral("b"), QByteArray(30'000, 'b'))}};
        const auto port = server.start(httpsConfig(), both);
        QVERIFY(port);
        QCOMPARE(server.urls().size(), 2U);
        QCOMPARE(server.urls()[1].path(), QStringLiteral("/deep/b.tar"));
        QCOMPARE(get(*port, "/a.tar").body, QByteArray(20'000, 'a'));
        QCOMPARE(get(*port, "/deep/b.tar").body, QByteArray(30'000, 'b'));
        for (const char *path : {"/", "/deep", "/deep/", "/b.tar", "/a.tar/", "/A.tar",
                                 "/deep/../a.tar", "//a.tar", "/%61.tar", "/a.tar%00"})
            QVERIFY2(get(*port, path).status == 404, path);
    }

    void anotherFileIsOfferedWithoutHurtingADownloadUnderWay()
    {
        const QByteArray old(3 * 1024 * 1024, 'o');
        Server server;
        const auto port =
            server.start(httpsConfig(), {{QStringLiteral("/x"), file(QStringLiteral("old"), old)}});
        QVERIFY(port);
        ClientTraits slow;
        slow.receiveBuffer = 16 * 1024;
        TlsClient client{*port, slow};
        QVERIFY(client.send(deviceRequest("/x")));
        const QByteArray first = client.readSome();
        QVERIFY(!first.isEmpty());
        QVERIFY(server.offer({{QStringLiteral("/x"), file(QStringLiteral("new"), "brand new")}}));
        QVERIFY(QTest::qWaitFor([&] { return get(*port, "/x").body == "brand new"; }, 5000));
        QVERIFY(parseResponse(first + client.readAll()).body == old);
        QVERIFY(!server.offer({})); // and nothing changes
        QCOMPARE(get(*port, "/x").body, "brand new");
    }

    void theNameAClientAsksForChoosesTheCertificate()
    {
        ServerConfig config = httpsConfig(identityFor(QStringLiteral("first.test")));
        config.furtherIdentities = {{identityFor(QStringLiteral("second.test")), {}},
                                    {identityFor(QStringLiteral("third.test")), {}}};
        RunningServer running{config};
        QCOMPARE(nameShown(running.port, "second.test"), QStringLiteral("second.test"));
        QCOMPARE(nameShown(running.port, "third.test"), QStringLiteral("third.test"));
        QCOMPARE(nameShown(running.port, "first.test"), QStringLiteral("first.test"));
        QCOMPARE(nameShown(running.port, "stranger.test"), QStringLiteral("first.test"));
        QCOMPARE(nameShown(running.port, {}), QStringLiteral("first.test"));
    }

    void bothKindsOfKeyMayServeOneName()
    {
        ServerConfig config = httpsConfig(server());
        config.furtherIdentities = {{serverP256(), {}}};
        RunningServer running{config};
        for (const char *suite : {"ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-GCM-SHA256"}) {
            ClientTraits device;
            device.root = root().certificate;
            device.cipherSuites = suite;
            const TlsClient client{running.port, device};
            QVERIFY2(client.isConnected(), suite);
            QCOMPARE(client.cipherSuite(), QByteArray{suite});
        }
    }

    void aNewCertificateIsForNewConnectionsOnly()
    {
        RunningServer running{httpsConfig(identityFor(QStringLiteral("old.test"))), 3'000'000};
        ClientTraits slow;
        slow.receiveBuffer = 16 * 1024;
        TlsClient before{running.port, slow};
        QVERIFY(before.send(deviceRequest(kPath)));
        const QByteArray first = before.readSome();
        QVERIFY(running.server.present({{identityFor(QStringLiteral("new.test")), {}}}));
        QVERIFY(QTest::qWaitFor(
            [&] { return nameShown(running.port, {}) == QStringLiteral("new.test"); }, 5000));
        QCOMPARE(before.serverCertificate()->commonName(), QStringLiteral("old.test"));
        QVERIFY(parseResponse(first + before.readAll()).body == running.content);
        const trust::Identity mismatched{server().certificate, serverP256().key};
        QVERIFY(!running.server.present({{mismatched, {}}}));
        QVERIFY(!running.server.present({}));
        QCOMPARE(nameShown(running.port, {}), QStringLiteral("new.test")); // nothing changed
    }

    void swappingCertificatesUnderLoadLosesNobody()
    {
        RunningServer running{httpsConfig(serverP256()), 200'000};
        std::atomic<bool> isOver = false;
        std::atomic<int> good = 0;
        std::atomic<int> bad = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < 4; ++i) {
            clients.emplace_back([&] {
                while (!isOver)
                    ++(get(running.port, kPath).body == running.content ? good : bad);
            });
        }
        for (int i = 0; i < 40; ++i) {
            QVERIFY(running.server.present({{i % 2 == 0 ? server() : serverP256(), {}}}));
            QVERIFY(running.server.offer(
                {{QString::fromLatin1(kPath), *PinnedFile::open(running.path)}}));
            QTest::qWait(20);
        }
        isOver = true;
        for (std::thread &client : clients)
            client.join();
        QVERIFY(good > 10);
        QCOMPARE(bad.load(), 0);
    }

    void certificatesBehindTheLeafAreSentOnlyWhenGiven()
    {
        ServerConfig config = httpsConfig(serverP256());
        config.intermediates = {otherRoot().certificate};
        RunningServer running{config};
        QCOMPARE(TlsClient(running.port).certificatesReceived(), 2);
        RunningServer bare{httpsConfig(serverP256())};
        QCOMPARE(TlsClient(bare.port).certificatesReceived(), 1);
    }

    void paddingMovesTheBodyByExactlySoMuch()
    {
        ServerConfig config = httpsConfig();
        RunningServer bare{config};
        config.headerPadding = 37;
        RunningServer padded{config};
        const Response plain = get(bare.port, kPath);
        const Response shifted = get(padded.port, kPath);
        QCOMPARE(shifted.head.size(), plain.head.size() + 37);
        QVERIFY(shifted.body == padded.content);
    }

    void theRateOfOneConnectionCanBeLimited()
    {
        ServerConfig config = httpConfig();
        config.limits.bytesPerSecond = ByteCount{200'000};
        RunningServer running{config, 200'000};
        QElapsedTimer timer;
        timer.start();
        QVERIFY(get(running.port, kPath, plainClient()).body == running.content);
        QVERIFY2(timer.elapsed() > 700, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void whatWasMeasuredIsTold()
    {
        RunningServer running;
        ClientTraits device;
        device.root = root().certificate;
        QVERIFY(get(running.port, kPath, device).body == running.content);
        QVERIFY(running.ended());
        const Measures measures = running.lastEnd().measures;
        QVERIFY(measures.firstByte.has_value() && *measures.firstByte < 5s);
        QVERIFY(measures.whole >= measures.handshake);
        // 340 000 bytes and a header in records of 16 KiB
        QCOMPARE(measures.pieces.count, 21);
        QCOMPARE(measures.pieces.first.value, 16384);
        QCOMPARE(measures.pieces.largest.value, 16384);
        QVERIFY(measures.pieces.smallest.value > 0 && measures.pieces.smallest.value < 16384);
#if defined(__linux__)
        QVERIFY(measures.segment > 0);
#endif
        QCOMPARE(running.all<Requested>()[0].host, QStringLiteral("localhost"));
    }

    void aRedirectIsSentOnlyWhenAskedFor()
    {
        ServerConfig config = httpsConfig();
        config.faults.redirect = true;
        QVERIFY(config.faults.chosen() == std::vector{BenchFault::Redirect});
        RunningServer running{config};
        const Response response = get(running.port, kPath);
        QCOMPARE(response.status, 302);
        QVERIFY(running.ended());
        QCOMPARE(running.all<Requested>()[0].fault, BenchFault::Redirect);
    }

    void aChunkedAnswerIsOneChunkOfTheWholeFile()
    {
        ServerConfig config = httpConfig();
        config.faults.chunked = true;
        RunningServer running{config, 40'000};
        const Response response = get(running.port, kPath, plainClient());
        QVERIFY(response.head.contains("Transfer-Encoding: chunked"));
        QVERIFY(response.body == "9c40\r\n" + running.content + "\r\n0\r\n\r\n");
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::Complete);
    }

    void aSplitHeaderComesInARecordOfItsOwnAndThenNothingForAWhile()
    {
        ServerConfig config = httpsConfig();
        config.faults.splitHeader = true;
        RunningServer running{config, 40'000};
        TlsClient client{running.port};
        QVERIFY(client.send(deviceRequest(kPath)));
        const QByteArray head = client.readSome();
        QVERIFY(head.endsWith("\r\n\r\n"));
        QElapsedTimer timer;
        timer.start();
        const QByteArray rest = client.readAll();
        QVERIFY(timer.elapsed() >= 300);
        QVERIFY(rest == running.content);
    }

    void aStalledAnswerStaysOpenUntilTheDeviceGivesUp()
    {
        ServerConfig config = httpsConfig();
        config.faults.stallAfterBody = ByteCount{50'000};
        RunningServer running{config};
        {
            TlsClient client{running.port};
            QVERIFY(client.send(deviceRequest(kPath)));
            qsizetype got = 0;
            while (got < 50'000)
                got += client.readSome().size();
            QTest::qWait(300);
            QVERIFY(running.all<Ended>().empty());
        }
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Reason::Fault);
        QCOMPARE(running.lastEnd().bytes.value, 50'000);
    }

    void withoutASwitchNothingIsEverSpoilt()
    {
        QVERIFY(BenchFaults{}.chosen().empty());
        RunningServer running;
        QCOMPARE(get(running.port, kPath).status, 200);
        QVERIFY(running.ended());
        QVERIFY(!running.all<Requested>()[0].fault);
    }
};

} // namespace

AIRLIFT_TEST(OffersTest)
#include "tst_server_offers.moc"
