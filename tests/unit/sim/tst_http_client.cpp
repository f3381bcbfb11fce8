#include "core/sim/codes.h"
#include "core/sim/http_client.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::sim;

namespace {

/// A client and a server that gives these pieces, one per read; nothing more means the connection
/// is closed.
struct Conversation {
    Console console;
    ReceiveBuffer buffer;
    HttpClient client;
    QByteArrayList pieces;
    int reads = 0;

    explicit Conversation(QByteArrayList all, HttpClient::Settings settings = {})
        : client(std::move(settings), buffer, console)
        , pieces(std::move(all))
    {
    }
    qint32 finish(Effect effect)
    {
        while (const auto *call = std::get_if<Call>(&effect)) {
            if (!std::holds_alternative<call::Receive>(*call))
                return -1;
            ++reads;
            const QByteArray piece = pieces.isEmpty() ? QByteArray{} : pieces.takeFirst();
            effect = client.resume({static_cast<qint32>(piece.size()), 0, piece});
        }
        return std::get<Finished>(effect).status;
    }
};

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void urlsAreCutAtTwoSlashesAndTheNext()
    {
        const auto url = HttpClient::parseUrl("https://files.example.com/ota/a.tar?sv=1&sig=x//y");
        QVERIFY(url);
        QCOMPARE(url->host, "files.example.com");
        QCOMPARE(url->path, "/ota/a.tar?sv=1&sig=x//y");
        QCOMPARE(HttpClient::parseUrl("ftp://h:8443/x")->host,
                 "h:8443"); // scheme and port mean nothing
        QCOMPARE(HttpClient::parseUrl("files.example.com/a").error(), code::kNoDoubleSlash);
        QCOMPARE(HttpClient::parseUrl("https://files.example.com").error(),
                 code::kNoSlashAfterHost);
        QCOMPARE(HttpClient::parseUrl("https:///a").error(), code::kNoSlashAfterHost);
    }

    void theRequestHasOneHeaderInSmallLetters()
    {
        Conversation talk{{}};
        const Effect effect = talk.client.sendRequest({"h.test", "/a?b"});
        QCOMPARE(std::get<call::Send>(std::get<Call>(effect)).bytes,
                 "GET /a?b HTTP/1.1\r\nhost: h.test\r\n\r\n");
    }

    void onlyTheThreeDigitsOfTheStatusAreLookedAt()
    {
        Conversation talk{{"ABCDEFGHI200 whatever\r\n\r\nbody"}};
        QCOMPARE(talk.finish(talk.client.skipHeader()), 4);
        QCOMPARE(talk.buffer.piece().bytes().toByteArray(), "body");
    }

    void answersThatAreRefused_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("line");
        QTest::addRow("redirect")
            << QByteArrayList{"HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n"} << -20310
            << QByteArray{"HttpClient_RecvSkipHdr: http error code HTTP/1.1 302\r\n"};
        QTest::addRow("part") << QByteArrayList{"HTTP/1.1 206 Partial Content\r\n\r\nx"} << -20310
                              << QByteArray{
                                     "HttpClient_RecvSkipHdr: http error code HTTP/1.1 206\r\n"};
        QTest::addRow("eleven bytes")
            << QByteArrayList{"HTTP/1.1 20"} << -20308
            << QByteArray{"HttpClient_RecvSkipHdr: ERROR header len, len=11\r\n"};
        QTest::addRow("closed")
            << QByteArrayList{} << -20313
            << QByteArray{"HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=-20313\r\n"};
        QTest::addRow("closed within the header")
            << QByteArrayList{"HTTP/1.1 200 OK\r\n"} << -20313
            << QByteArray{"HttpClient_RecvAppend: ERROR HttpClient_Recv, status=-20313\r\n"
                          "HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=-20313\r\n"};
        QTest::addRow("header in five pieces")
            << QByteArrayList{"HTTP/1.1 200 OK\r\n", "a: b\r\n", "a: b\r\n", "a: b\r\n", "\r\nbody"}
            << -20309 << QByteArray{"HttpClient_RecvSkipHdr: search end of header max retries\r\n"};
    }
    void answersThatAreRefused()
    {
        QFETCH(QByteArrayList, pieces);
        QFETCH(int, status);
        QFETCH(QByteArray, line);
        Conversation talk{pieces};
        QCOMPARE(talk.finish(talk.client.skipHeader()), status);
        QCOMPARE(talk.console.takeAll(), line);
    }

    void aHeaderMayTakeThreeMoreReadsAndItsEndMayBeCut()
    {
        for (qsizetype cut = 0; cut < 4; ++cut) {
            const QByteArray end = "\r\n\r\nbody";
            Conversation talk{
                {"HTTP/1.1 200 OK\r\n", "a: b", "\r\nc: d" + end.first(cut), end.mid(cut)}};
            QCOMPARE(talk.finish(talk.client.skipHeader()), 4);
            QCOMPARE(talk.buffer.piece().bytes().toByteArray(), "body");
        }
    }

    void aHeaderThatEndsWithItsReadIsAnError0()
    {
        Conversation talk{{"HTTP/1.1 200 OK\r\n\r\n", "body"}};
        QCOMPARE(talk.finish(talk.client.skipHeader()), 0);
        QCOMPARE(talk.reads, 1);
    }

    void fifteenSilentTriesAreEnough()
    {
        Conversation talk{{}};
        Effect effect = talk.client.append();
        int tries = 0;
        while (std::holds_alternative<Call>(effect)) {
            ++tries;
            effect = talk.client.resume({code::kTryAgain, 0, {}});
        }
        QCOMPARE(tries, 15);
        QCOMPARE(std::get<Finished>(effect).status, code::kSilent);
    }

    void whichConnectResultsPassDependsOnTheBuild_data()
    {
        QTest::addColumn<QByteArray>("rootCa");
        QTest::addColumn<int>("connect");
        QTest::addColumn<int>("result");
        const QByteArray ca = "root.der";
        QTest::addRow("verified") << ca << 0 << 0;
        QTest::addRow("dates") << ca << -461 << 0;
        QTest::addRow("unknown root") << ca << -468 << 0;
        QTest::addRow("not verified, but a CA is compiled in") << ca << -453 << -20304;
        QTest::addRow("not verified") << QByteArray{} << -453 << 0;
        QTest::addRow("dates without a CA") << QByteArray{} << -461 << -20304;
        QTest::addRow("refused") << ca << -111 << -20304;
    }
    void whichConnectResultsPassDependsOnTheBuild()
    {
        QFETCH(QByteArray, rootCa);
        QFETCH(int, connect);
        QFETCH(int, result);
        Conversation talk{{}, {true, rootCa}};
        QVERIFY(std::holds_alternative<Call>(talk.client.connect("h.test")));
        Effect effect = talk.client.resume({0, 0x7F000001, {}});
        const auto request = std::get<call::Connect>(std::get<Call>(effect));
        QCOMPARE(request.caFile, rootCa);
        QCOMPARE(request.host, "h.test");
        effect = talk.client.resume({connect, 0, {}});
        if (std::holds_alternative<Call>(effect)) // closes what it does not want
            effect = talk.client.resume({});
        QCOMPARE(std::get<Finished>(effect).status, result);
        QVERIFY(talk.console.takeAll().startsWith("HttpClient_Connect: IP_ADDR=127.0.0.1\r\n"));
    }
};

AIRLIFT_TEST(HttpClientTest)
#include "tst_http_client.moc"
