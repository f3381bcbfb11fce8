// What the file server writes, read by the library's HTTP client byte for byte.
#include "core/serve/http_reply.h"
#include "core/serve/http_request.h"
#include "core/sim/codes.h"
#include "core/sim/http_client.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::sim;

namespace {

const QByteArray kPath = "/20240131120000_CC3220SF_demo.tar";

QByteArray body()
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < 20'000; ++i)
        bytes += QByteArray::number(i) + "\r\n\r\n"; // ends of headers all over it
    return bytes;
}

/// The client against a stream that is cut every `piece` bytes: a read ends there, or when it is
/// full.
struct Reading {
    Console console;
    ReceiveBuffer buffer;
    HttpClient client{{}, buffer, console};
    QByteArray stream;
    qsizetype piece = 0;
    qsizetype at = 0;

    Reading(const QByteArray &response, qsizetype cutEvery)
        : stream(response)
        , piece(cutEvery)
    {
    }

    /// Result of skipping the header.
    [[nodiscard]] qint32 skip() { return run(client.skipHeader()); }
    /// Everything behind the header, as the library gets it.
    [[nodiscard]] QByteArray rest()
    {
        QByteArray got = buffer.piece().bytes().toByteArray();
        for (;;) {
            buffer.clear();
            if (run(client.append()) <= 0 || buffer.size() == 0)
                return got;
            got += buffer.piece().bytes();
        }
    }

private:
    [[nodiscard]] qint32 run(Effect effect)
    {
        while (const auto *call = std::get_if<Call>(&effect)) {
            const qsizetype most = std::get<call::Receive>(*call).atMost;
            const qsizetype cut = (at / piece + 1) * piece;
            const QByteArray bytes = stream.mid(at, qMin(most, cut - at));
            at += bytes.size();
            effect = client.resume({static_cast<qint32>(bytes.size()), 0, bytes});
        }
        return std::get<Finished>(effect).status;
    }
};

QByteArray requestOfTheLibrary()
{
    Console console;
    ReceiveBuffer buffer;
    HttpClient client{{}, buffer, console};
    const auto url = HttpClient::parseUrl("https://updates.airlift.test" + kPath + "?sig=a%2Fb");
    const Effect effect = client.sendRequest(*url);
    return std::get<call::Send>(std::get<Call>(effect)).bytes;
}

QByteArray responseOf(int padding)
{
    const auto parsed = serve::parseRequest(requestOfTheLibrary(), ByteCount{8192});
    const QByteArray content = body();
    return serve::replyTo(std::get<serve::HttpRequest>(parsed), kPath, ByteCount{content.size()},
                          padding)
               .head +
           content;
}

} // namespace

class ServerContractTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRequestOfTheLibraryIsUnderstood()
    {
        const auto parsed = serve::parseRequest(requestOfTheLibrary(), ByteCount{8192});
        QVERIFY(std::holds_alternative<serve::HttpRequest>(parsed));
        const auto &request = std::get<serve::HttpRequest>(parsed);
        QCOMPARE(request.method, "GET");
        QCOMPARE(request.path, kPath); // the query of a signed link is not part of it
        QCOMPARE(request.host, "updates.airlift.test");
        QVERIFY(!request.range);
    }

    void everyHeaderLengthReachesTheArchiveWithoutLosingAByte_data()
    {
        QTest::addColumn<int>("piece");
        QTest::newRow("one TLS record") << 16384;
        QTest::newRow("TCP segments") << 1460;
        QTest::newRow("TCP segments with time stamps") << 1448;
    }
    void everyHeaderLengthReachesTheArchiveWithoutLosingAByte()
    {
        QFETCH(int, piece);
        const QByteArray content = body();
        for (int padding = 0; padding <= serve::kMostPadding; ++padding) {
            Reading reading{responseOf(padding), piece};
            const qint32 first = reading.skip();
            QVERIFY2(first > 0, qPrintable(QStringLiteral("padding %1").arg(padding)));
            if (padding % 97 == 0 || first < 4)
                QVERIFY(reading.rest() == content);
        }
    }

    void aHeaderThatEndsWithAReadIsAnEmptyDownloadForTheLibrary()
    {
        const QByteArray content = body();
        for (const qsizetype border : serve::kReadBorders) {
            QByteArray head = responseOf(0);
            head.truncate(head.size() - content.size());
            const auto more = static_cast<int>(border - head.size());
            head.insert(head.size() - 4, QByteArray(more, '.')); // what the server does not send
            QCOMPARE(head.size(), border);
            Reading reading{head + content, border};
            QCOMPARE(reading.skip(), 0); // 20008 in the end
            QVERIFY(responseOf(more).size() - content.size() == border + 1);
        }
    }

    void aBodyOfOneByteIsEnoughForTheFirstRead()
    {
        const auto parsed = serve::parseRequest(requestOfTheLibrary(), ByteCount{8192});
        const serve::HttpReply reply =
            serve::replyTo(std::get<serve::HttpRequest>(parsed), kPath, ByteCount{1});
        Reading reading{reply.head + 'x', 16384};
        QCOMPARE(reading.skip(), 1);
        QCOMPARE(reading.buffer.at(0), 'x');
    }

    void whatTheServerRefusesIsThatCodeOnTheDevice_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const serve::HttpRequest elsewhere{"GET", "/other", {}, {}};
        QTest::newRow("404") << serve::replyNothingHere(elsewhere).head;
        QTest::newRow("405") << serve::replyNothingHere({"PUT", kPath, {}, {}}).head;
        QTest::newRow("400") << serve::replyToBadRequest().head;
        const serve::HttpRequest ask{"GET", kPath, {}, {}};
        const auto good = serve::replyTo(ask, kPath, ByteCount{1000});
        QTest::newRow("302") << serve::spoilt(good, serve::BenchFault::Redirect, kPath).head;
        const serve::HttpRequest part{"GET", kPath, serve::RangeWish{0, 9}, {}};
        QTest::newRow("206") << serve::replyTo(part, kPath, ByteCount{1000}).head;
    }
    void whatTheServerRefusesIsThatCodeOnTheDevice()
    {
        QFETCH(QByteArray, answer);
        Reading reading{answer, 1460};
        QCOMPARE(reading.skip(), code::kHttpStatusNotOk);
        QVERIFY(reading.console.takeAll().endsWith(QByteArray{"http error code HTTP/1.1 "} +
                                                   QTest::currentDataTag() + "\r\n"));
    }
};

AIRLIFT_TEST(ServerContractTest)
#include "tst_server_contract.moc"
