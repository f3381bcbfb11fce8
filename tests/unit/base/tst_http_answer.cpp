#include "core/base/http_answer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;

namespace {

std::optional<HttpAnswer> whole(const QByteArray &bytes, bool ended = true)
{
    const ParsedAnswer parsed = parseHttpAnswer(bytes, ended);
    const auto *answer = std::get_if<HttpAnswer>(&parsed);
    return answer ? std::optional{*answer} : std::nullopt;
}

std::optional<AnswerBroken::Why> broken(const QByteArray &bytes, bool ended = true)
{
    const ParsedAnswer parsed = parseHttpAnswer(bytes, ended);
    const auto *why = std::get_if<AnswerBroken>(&parsed);
    return why ? std::optional{why->why} : std::nullopt;
}

} // namespace

class HttpAnswerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBodyEndsByLengthByChunkOrByTheEnd()
    {
        QCOMPARE(whole("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nR2.0", false)->body, "R2.0");
        QCOMPARE(whole("HTTP/1.0 200 OK\n\nR2.0")->body, "R2.0");
        QCOMPARE(whole("HTTP/1.1 200 OK\r\nTransfer-Encoding: "
                       "chunked\r\n\r\n2\r\nR2\r\n2;x=y\r\n.0\r\n0\r\n\r\n",
                       false)
                     ->body,
                 "R2.0");
        QVERIFY(whole("HTTP/1.1 204 No Content\r\n\r\n", false));
        QVERIFY(std::holds_alternative<AnswerIncomplete>(
            parseHttpAnswer("HTTP/1.1 200 OK\r\n\r\nR2.", false)));
    }

    void anAnswerInPiecesIsTheSameAnswer()
    {
        const QByteArray answer = "HTTP/1.0 200 OK\r\nContent-type: text/html\r\n"
                                  "Access-Control-Allow-Origin: *\r\ncontent-length: 3\r\n\r\n100";
        for (qsizetype i = 0; i < answer.size(); ++i)
            QVERIFY(std::holds_alternative<AnswerIncomplete>(
                parseHttpAnswer(QByteArrayView{answer}.first(i), false)));
        QVERIFY(std::holds_alternative<HttpAnswer>(parseHttpAnswer(answer, false)));
    }

    void whatIsCutOrLiesIsNoAnswer()
    {
        using Why = AnswerBroken::Why;
        QCOMPARE(broken("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n5"), Why::LengthsDisagree);
        QCOMPARE(broken("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n55"),
                 Why::NotHttp);
        QCOMPARE(broken("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n5"), Why::NotHttp);
        QCOMPARE(broken("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", false),
                 Why::TooLarge);
        QCOMPARE(broken("SSH-2.0-OpenSSH\r\n", false), Why::NotHttp);
        QCOMPARE(broken("HTTP/1.1 2OO OK\r\n\r\n"), Why::NotHttp);
        QCOMPARE(broken("HTTP/1.1 200 OK\r\n" + QByteArray(5000, 'x'), false), Why::TooLarge);
        QCOMPARE(broken("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(20000, 'x'), false), Why::TooLarge);
        QCOMPARE(broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n", false),
                 Why::TooLarge);
        QCOMPARE(broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", false),
                 Why::LengthsDisagree);
    }

    void onlyARedirectToHttpsIsTheSwitch()
    {
        QVERIFY(whole("HTTP/1.1 302 Found\r\nLocation: "
                      "https://mysimplelink.net/\r\nContent-Length: 0\r\n\r\n")
                    ->toHttps);
        QVERIFY(!whole("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: "
                       "0\r\n\r\n")
                     ->toHttps);
        QVERIFY(!whole("HTTP/1.1 200 OK\r\nLocation: https://x/\r\nContent-Length: 0\r\n\r\n")
                     ->toHttps);
    }
};

AIRLIFT_TEST(HttpAnswerTest)
#include "tst_http_answer.moc"
