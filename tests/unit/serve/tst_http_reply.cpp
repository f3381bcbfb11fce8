#include "core/serve/http_reply.h"
#include "tests/support/suite.h"

#include <limits>

#include <QTest>

using namespace airlift;
using namespace airlift::serve;

namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr ByteCount kSize{1000};

[[nodiscard]] HttpReply ranged(const RangeWish &wish, ByteCount size = kSize)
{
    return replyTo({"GET", "/x", wish}, "/x", size);
}

} // namespace

class HttpReplyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWholeFileIsPromisedWithItsLengthAndNothingFancy()
    {
        const HttpReply reply = replyTo({"GET", "/x", std::nullopt}, "/x", kSize);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.head.mid(9, 3), "200"); // where the device looks
        QVERIFY(reply.head.contains("\r\nContent-Length: 1000\r\n"));
        QVERIFY(reply.head.contains("\r\nConnection: close\r\n"));
        QVERIFY(reply.head.endsWith("\r\n\r\n"));
        QVERIFY(!reply.head.toLower().contains("chunked"));
        QVERIFY(reply.head.size() < 1440); // one read of the device
        QCOMPARE(reply.bodyStart.value, 0);
        QCOMPARE(reply.bodyLength, kSize);
    }

    void paddingAddsExactlySoManyBytesToTheHeader()
    {
        const qsizetype bare = replyTo({"GET", "/x", std::nullopt}, "/x", kSize).head.size();
        for (const int padding : {1, 2, 3, 17, 1000, kMostPadding}) {
            const HttpReply reply = replyTo({"GET", "/x", std::nullopt}, "/x", kSize, padding);
            QCOMPARE(reply.head.size(), bare + padding);
            QVERIFY(reply.head.endsWith("\r\n\r\n") &&
                    reply.head.startsWith("HTTP/1.1 200 OK\r\n"));
        }
        QCOMPARE(replyTo({"GET", "/x", std::nullopt}, "/x", kSize, 1'000'000).head.size(),
                 bare + kMostPadding);
        QCOMPARE(replyTo({"GET", "/x", std::nullopt}, "/x", kSize, -5).head.size(), bare);
    }

    void theBenchSpoilsOnlyAnswersWithABody()
    {
        const HttpReply good = replyTo({"GET", "/x", std::nullopt}, "/x", kSize);
        const HttpReply moved = spoilt(good, BenchFault::Redirect, "/x");
        QCOMPARE(moved.status, 302);
        QVERIFY(moved.head.contains("\r\nLocation: /x\r\n") && !moved.hasBody());
        const HttpReply chunked = spoilt(good, BenchFault::Chunked, "/x");
        QVERIFY(chunked.head.endsWith("\r\n\r\n3e8\r\n") && chunked.tail == "\r\n0\r\n\r\n");
        QVERIFY(!chunked.head.contains("Content-Length"));
        const HttpReply nothing = replyNothingHere({"GET", "/y", std::nullopt});
        QCOMPARE(nothing.status, 404);
        QCOMPARE(spoilt(nothing, BenchFault::Redirect, "/y").head, nothing.head);
    }

    void headPromisesTheSameAndSendsNoBody()
    {
        const HttpReply reply = replyTo({"HEAD", "/x", RangeWish{0, 1}}, "/x", kSize);
        QCOMPARE(reply.head, replyTo({"GET", "/x", std::nullopt}, "/x", kSize).head);
        QCOMPARE(reply.bodyLength.value, 0);
        QVERIFY(!replyTo({"HEAD", "/y", std::nullopt}, "/x", kSize).head.endsWith("Found\n"));
    }

    void rangesStayInsideTheFile_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("length");
        constexpr qint64 kNone = -1;
        QTest::newRow("from a to b") << qint64{10} << qint64{19} << qint64{10} << qint64{10};
        QTest::newRow("one byte") << qint64{999} << qint64{999} << qint64{999} << qint64{1};
        QTest::newRow("to the end") << qint64{990} << kNone << qint64{990} << qint64{10};
        QTest::newRow("beyond the end") << qint64{990} << kMost << qint64{990} << qint64{10};
        QTest::newRow("the last") << kNone << qint64{7} << qint64{993} << qint64{7};
        QTest::newRow("more than there is") << kNone << kMost << qint64{0} << qint64{1000};
        QTest::newRow("all") << qint64{0} << kNone << qint64{0} << qint64{1000};
    }
    void rangesStayInsideTheFile()
    {
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        QFETCH(qint64, start);
        QFETCH(qint64, length);
        const auto known = [](qint64 value) {
            return value < 0 ? std::nullopt : std::optional{value};
        };
        const HttpReply reply = ranged({known(first), known(last)});
        QCOMPARE(reply.status, 206);
        QCOMPARE(reply.bodyStart.value, start);
        QCOMPARE(reply.bodyLength.value, length);
        const QByteArray range = "\r\nContent-Range: bytes " + QByteArray::number(start) + '-' +
                                 QByteArray::number(start + length - 1) + "/1000\r\n";
        QVERIFY(reply.head.contains(range));
        QVERIFY(reply.head.contains("\r\nContent-Length: " + QByteArray::number(length) + "\r\n"));
    }

    void rangesOutsideAreRefusedWithTheSize()
    {
        for (const RangeWish &wish :
             {RangeWish{1000, std::nullopt}, RangeWish{kMost, kMost}, RangeWish{std::nullopt, 0}}) {
            const HttpReply reply = ranged(wish);
            QCOMPARE(reply.status, 416);
            QVERIFY(reply.head.contains("\r\nContent-Range: bytes */1000\r\n"));
            QCOMPARE(reply.bodyLength.value, 0);
        }
    }

    void onlyTheOnePathAndTwoMethodsAreServed()
    {
        for (const char *path : {"/X", "/x/", "/x/../x", "/%78", "/", "//x"})
            QCOMPARE(replyTo({"GET", path, std::nullopt}, "/x", kSize).status, 404);
        for (const char *method : {"POST", "PUT", "get", "OPTIONS"}) {
            const HttpReply reply = replyTo({method, "/x", std::nullopt}, "/x", kSize);
            QCOMPARE(reply.status, 405);
            QVERIFY(reply.head.contains("\r\nAllow: GET, HEAD\r\n"));
        }
        QCOMPARE(replyToBadRequest().status, 400);
    }
};

AIRLIFT_TEST(HttpReplyTest)
#include "tst_http_reply.moc"
