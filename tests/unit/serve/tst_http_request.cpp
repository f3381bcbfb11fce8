#include "core/serve/http_request.h"
#include "tests/support/suite.h"

#include <limits>

#include <QTest>

using namespace airlift;
using namespace airlift::serve;

namespace {

using Why = HeadRefused::Why;
constexpr ByteCount kLimit{8192};

[[nodiscard]] std::optional<HttpRequest> request(const QByteArray &bytes)
{
    const ParsedHead parsed = parseRequest(bytes, kLimit);
    const auto *found = std::get_if<HttpRequest>(&parsed);
    return found ? std::optional{*found} : std::nullopt;
}

[[nodiscard]] std::optional<Why> refusal(const QByteArray &bytes, ByteCount limit = kLimit)
{
    const ParsedHead parsed = parseRequest(bytes, limit);
    const auto *refused = std::get_if<HeadRefused>(&parsed);
    return refused ? std::optional{refused->why} : std::nullopt;
}

[[nodiscard]] std::optional<RangeWish> range(const QByteArray &value)
{
    const auto found = request("GET / HTTP/1.1\r\nHost: x\r\nRange: " + value + "\r\n\r\n");
    return found ? found->range : std::nullopt;
}

} // namespace

class HttpRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDevicesOwnWordingIsUnderstood()
    {
        const auto found = request("GET /ota/b%20x.tar?sig=1/2 HTTP/1.1\r\nhost:server\r\n\r\n");
        QVERIFY(found);
        QCOMPARE(found->method, "GET");
        QCOMPARE(found->path, "/ota/b%20x.tar");
        QVERIFY(!found->range);
    }

    void everyPrefixIsIncompleteAndWhatFollowsTheHeadIsIgnored()
    {
        const QByteArray whole = "HEAD /x HTTP/1.1\r\nHost: h\r\nAccept: */*\r\n\r\n";
        for (qsizetype i = 0; i < whole.size(); ++i)
            QVERIFY(std::holds_alternative<HeadIncomplete>(parseRequest(whole.left(i), kLimit)));
        QVERIFY(request(whole));
        QVERIFY(request(whole + "GET \0 rubbish" + QByteArray(20000, 'x')));
    }

    void bareLineFeedsEndLinesToo()
    {
        QVERIFY(request("GET / HTTP/1.1\nHost: x\n\n"));
        QVERIFY(request("GET / HTTP/1.1\nHost: x\n\r\n"));
        QCOMPARE(refusal("GET / HTTP/1.1\r\nHost: x\rRange: bytes=0-1\r\n\r\n"), Why::Header);
    }

    void theAbsoluteFormIsReadForItsPath()
    {
        QCOMPARE(request("GET http://h:80/x?y HTTP/1.1\r\nHost: h\r\n\r\n")->path, "/x");
        QCOMPARE(request("GET HTTPS://h/ HTTP/1.1\r\nHost: h\r\n\r\n")->path, "/");
        for (const char *target : {"http://h", "http:///x", "ftp://h/x", "http://h?/x", "*",
                                   "h:443", "x/y", "/a#b", "/a b", "/\xc3\xa4"})
            QVERIFY2(!request(QByteArray{"GET "} + target + " HTTP/1.1\r\nHost: h\r\n\r\n"),
                     target);
    }

    void controlBytesAreRefusedAtOnce()
    {
        QCOMPARE(refusal(QByteArray{"GET /\0", 6}), Why::ControlByte);
        QCOMPARE(refusal(QByteArray{"\x16\x03\x01\x02", 4}), Why::ControlByte); // a TLS greeting
        QCOMPARE(refusal("GET / HTTP/1.1\r\nHost: a\x7f\r\n\r\n"), Why::ControlByte);
        QVERIFY(request("GET / HTTP/1.1\r\nHost:\tx \t\r\nX: \xc3\xa4\r\n\r\n"));
    }

    void headersAreHeldToTheGrammar()
    {
        for (const char *header : {"Host : x", " folded", "NoColon", ": x", "Ho st: x"})
            QVERIFY2(refusal(QByteArray{"GET / HTTP/1.1\r\nHost: x\r\n"} + header + "\r\n\r\n") ==
                         Why::Header,
                     header);
        QCOMPARE(refusal("GET / HTTP/1.1\r\n\r\n"), Why::Host);
        QCOMPARE(refusal("GET / HTTP/1.1\r\nHost: a\r\nhOST: b\r\n\r\n"), Why::Host);
        QVERIFY(request("GET / HTTP/1.0\r\n\r\n"));
    }

    void theHostIsReadWithAndWithoutAPort()
    {
        const auto hostOf = [](const QByteArray &value) {
            const auto found = request("GET / HTTP/1.1\r\nhost: " + value + "\r\n\r\n");
            return found ? std::optional{found->host} : std::nullopt;
        };
        QCOMPARE(hostOf("updates.example.com"), QByteArray{"updates.example.com"});
        QCOMPARE(hostOf("updates.example.com:8443"), QByteArray{"updates.example.com"});
        QCOMPARE(hostOf("192.168.1.20:443"), QByteArray{"192.168.1.20"});
        QCOMPARE(hostOf("[fe80::1]:443"), QByteArray{"[fe80::1]"});
        QCOMPARE(hostOf("[fe80::1]"), QByteArray{"[fe80::1]"});
        QCOMPARE(hostOf("h:"), QByteArray{"h"});
        QCOMPARE(hostOf(""), QByteArray{""}); // RFC 9112, 3.2: allowed, and means nothing
        for (const char *bad : {"a b", "a/b", "user@h", "h:80x", "[::1", "[::1]x", "a:1:2", "h?"})
            QVERIFY2(!hostOf(bad), bad);
    }

    void headsMadeToBeReadTwoWaysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("chunked") << QByteArray{"Transfer-Encoding: chunked\r\n"};
        QTest::newRow("chunked and a length")
            << QByteArray{"Content-Length: 4\r\ntransfer-encoding: chunked\r\n"};
        QTest::newRow("an unknown coding") << QByteArray{"Transfer-Encoding: xchunked\r\n"};
        QTest::newRow("two lengths") << QByteArray{"Content-Length: 4\r\nContent-Length: 5\r\n"};
        QTest::newRow("two lengths in one") << QByteArray{"Content-Length: 4, 5\r\n"};
        QTest::newRow("a signed length") << QByteArray{"Content-Length: +4\r\n"};
        QTest::newRow("a negative length") << QByteArray{"Content-Length: -1\r\n"};
        QTest::newRow("no length") << QByteArray{"Content-Length:\r\n"};
    }
    void headsMadeToBeReadTwoWaysAreRefused()
    {
        QFETCH(QByteArray, headers);
        QCOMPARE(refusal("GET / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n"), Why::Body);
    }

    void anHonestLengthIsNobodysBusiness()
    {
        QVERIFY(request("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"));
        QVERIFY(request("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody"));
    }

    void nothingIsDecodedSoNothingCanBeSmuggledInByPercents()
    {
        for (const char *target :
             {"/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2f..%2f", "/a%00b", "/%", "/%zz",
              "//ota/bundle.tar", "/ota/./bundle.tar", "/ota\\bundle.tar"}) {
            const auto found =
                request(QByteArray{"GET "} + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
            QVERIFY2(found, target);
            QCOMPARE(found->path, QByteArray{target}); // only ever compared, as it stands
        }
    }

    void requestLinesAreHeldToTheGrammar()
    {
        for (const char *version : {"HTTP/2.0", "HTTP/1.2", "http/1.1", "HTTP/1.1 x", ""})
            QVERIFY2(refusal(QByteArray{"GET / "} + version + "\r\nHost: x\r\n\r\n") ==
                         Why::Version,
                     version);
        for (const char *line : {"GET /", "GET", "", " / HTTP/1.1", "G@T / HTTP/1.1"})
            QVERIFY2(refusal(QByteArray{line} + "\r\nHost: x\r\n\r\n") == Why::RequestLine, line);
        QVERIFY(!request(QByteArray(33, 'A') + " / HTTP/1.1\r\nHost: x\r\n\r\n"));
        QVERIFY(request("BREW / HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    void theHeadHasALimit()
    {
        const QByteArray head = "GET / HTTP/1.0\r\n\r\n";
        QVERIFY(!refusal(head, ByteCount{head.size()}));
        QCOMPARE(refusal(head, ByteCount{head.size() - 1}), Why::TooLarge);
        QCOMPARE(refusal(QByteArray(8192, 'a')), Why::TooLarge);
        QVERIFY(!refusal(QByteArray(8191, 'a')));
    }

    void oneByteRangeIsRead()
    {
        constexpr qint64 kMost = std::numeric_limits<qint64>::max();
        QCOMPARE(range("bytes=0-99"), (RangeWish{0, 99}));
        QCOMPARE(range("Bytes= 5- "), (RangeWish{5, std::nullopt}));
        QCOMPARE(range("bytes=-7"), (RangeWish{std::nullopt, 7}));
        QCOMPARE(range("bytes=9223372036854775807-"), (RangeWish{kMost, std::nullopt}));
        QCOMPARE(range("bytes=9223372036854775808-99999999999999999999999"),
                 (RangeWish{kMost, kMost}));
        QCOMPARE(range("bytes=00-01"), (RangeWish{0, 1}));
    }

    void otherRangesAreIgnored()
    {
        for (const char *value :
             {"bytes=", "bytes=-", "bytes=1", "bytes=2-1", "bytes=0-1,3-4", "bytes=a-b",
              "bytes=+1-2", "bytes=1-2x", "bytes=--1", "bytes=1 - 2", "lines=0-1", ""})
            QVERIFY2(!range(value), value);
        // no validator of ours can match
        QVERIFY(!request("GET / HTTP/1.1\r\nHost: x\r\nIf-Range: \"a\"\r\nRange: bytes=0-1\r\n\r\n")
                     ->range);
        QCOMPARE(
            refusal("GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1\r\nRange: bytes=2-3\r\n\r\n"),
            Why::Header);
    }
};

AIRLIFT_TEST(HttpRequestTest)
#include "tst_http_request.moc"
