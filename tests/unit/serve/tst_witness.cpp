#include "core/serve/witness.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::serve;
using namespace std::chrono_literals;
using Kind = Verdict::Kind;
using Reason = Ended::Reason;
using Certainty = Verdict::Certainty;

namespace {

const Handshaken kTls{QStringLiteral("TLSv1.2"), QStringLiteral("ECDHE-RSA-AES128-GCM-SHA256"),
                      QStringLiteral("updates.example.com")};

[[nodiscard]] Requested get(int status = 200)
{
    return {.method = QStringLiteral("GET"), .path = QStringLiteral("/a.tar"), .status = status};
}

[[nodiscard]] Ended ended(Reason reason, qint64 bytes = 0)
{
    return {.reason = reason, .bytes = ByteCount{bytes}};
}

/// One connection told in events, a tenth of a second apart.
struct Story {
    Witness witness;
    Instant now = 1s;

    Story &tell(Happening what, quint64 id = 1)
    {
        now += 100ms;
        witness.take({ConnectionId{id}, std::move(what)}, now);
        return *this;
    }
    [[nodiscard]] const Client &client(quint64 id = 1) const
    {
        return *witness.find(ConnectionId{id});
    }
    [[nodiscard]] int print() const
    {
        const auto &print = client().verdict.deviceWouldPrint;
        return print ? number(print->status) : 0;
    }
};

[[nodiscard]] Story connected()
{
    Story story;
    story.tell(Connected{QStringLiteral("192.168.1.10:4000")});
    return story;
}

[[nodiscard]] Story requested(const Requested &request = get())
{
    Story story = connected();
    story.tell(kTls).tell(request);
    return story;
}

} // namespace

class WitnessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoKeepsWordsAboutAClientCanTellWhenTheyAreOld()
    {
        Story story;
        story.tell(Connected{}, 1).tell(Connected{}, 2);
        const quint64 first = story.client(1).change;
        const quint64 second = story.client(2).change;
        QVERIFY(second > first);
        story.tell(kTls, 1);
        QVERIFY(story.client(1).change > second);
        QCOMPARE(story.client(2).change, second);

        story.tell(get(), 1).tell(Sent{ByteCount{10}, ByteCount{100}}, 1);
        const quint64 receiving = story.client(1).change;
        QVERIFY(story.witness.tick(story.now + 1h)); // it pauses, which only the clock tells
        QVERIFY(story.client(1).change > receiving);
        const quint64 last = story.client(1).change;
        story.witness.clear();
        story.tell(Connected{}, 3);
        QVERIFY(story.client(3).change > last);
    }

    void aGoodDownloadIsFollowedFromGreetingToEnd()
    {
        Story story = connected();
        QCOMPARE(story.client().verdict.kind, Kind::Arriving);
        story.tell(kTls).tell(get());
        QCOMPARE(story.client().verdict.kind, Kind::Receiving);
        story.tell(Sent{ByteCount{50'000}, ByteCount{100'000}});
        QCOMPARE(story.client().bytes.value, 50'000);
        QCOMPARE(story.client().total->value, 100'000);
        QVERIFY(story.client().bytesPerSecond > 0);
        QVERIFY(story.client().verdict.isOpen());
        story.tell(ended(Reason::Complete, 100'000));
        QCOMPARE(story.client().verdict.kind, Kind::Served);
        QVERIFY(story.client().verdict.isGood() && !story.client().verdict.isOpen());
        QCOMPARE(story.client().tls->suite, kTls.suite);
        QCOMPARE(story.witness.openCount(), 0);
        QCOMPARE(story.witness.sent().value, 100'000);
    }

    void whatTheDevicePrintsFollowsFromTheAlertItSent_data()
    {
        QTest::addColumn<int>("alert");
        QTest::addColumn<int>("print");
        QTest::addColumn<int>("certainty");
        const auto row = [](const char *name, int alert, int print, Certainty certainty) {
            QTest::newRow(name) << alert << print << static_cast<int>(certainty);
        };
        row("unknown CA", 48, -688, Certainty::Certain);
        row("bad certificate", 42, -688, Certainty::Likely);
        row("certificate unknown", 46, -688, Certainty::Likely);
        row("expired", 45, -651, Certainty::Certain);
        row("cannot verify", 51, -730, Certainty::Likely);
        row("no common suite", 40, -791, Certainty::Likely);
        row("something else", 80, 0, Certainty::Possible);
    }
    void whatTheDevicePrintsFollowsFromTheAlertItSent()
    {
        QFETCH(int, alert);
        QFETCH(int, print);
        QFETCH(int, certainty);
        Story story = connected();
        story.tell(HandshakeFailed{alert, true, QStringLiteral("alert")});
        story.tell(ended(Reason::TlsError));
        QCOMPARE(story.client().verdict.kind, Kind::Refused);
        QCOMPARE(story.print(), print);
        QCOMPARE(static_cast<int>(story.client().verdict.certainty), certainty);
        QCOMPARE(story.client().alert()->number, alert);
        QVERIFY(story.client().alert()->isFromPeer);
    }

    void anAlertOfOursIsPrintedByTheDeviceAsThreeHundredAndItsNumber()
    {
        Story story = connected();
        story.tell(HandshakeFailed{70, false, QStringLiteral("unsupported protocol")});
        QCOMPARE(story.client().verdict.kind, Kind::NothingInCommon);
        QCOMPARE(story.print(), -370);
        QCOMPARE(QByteArray{story.client().verdict.deviceWouldPrint->group}, "SL_TLS_ALERT");
    }

    void handshakesThatEndWithoutAnAlertAreToldApart()
    {
        const auto kindFor = [](const char *reason) {
            Story story = connected();
            story.tell(HandshakeFailed{std::nullopt, false, QLatin1String{reason}});
            return story.client().verdict.kind;
        };
        QCOMPARE(kindFor("http request"), Kind::NotTls);
        QCOMPARE(kindFor("timed out"), Kind::AskedNothing);
        QCOMPARE(kindFor("connection closed"), Kind::LeftInHandshake);
    }

    void endsBeforeTheEndAreJudgedByWhatADeviceNeeds()
    {
        Requested request = get();
        request.needed = ByteCount{90'000};
        const auto kindFor = [&request](Reason reason, qint64 bytes) {
            Story story = requested(request);
            story.tell(ended(reason, bytes));
            return story.client().verdict.kind;
        };
        // The library hangs up at the end block and leaves the padding (local-ota-and-cdn 3.4).
        QCOMPARE(kindFor(Reason::PeerReset, 90'000), Kind::ServedEnough);
        QCOMPARE(kindFor(Reason::PeerClosed, 95'000), Kind::ServedEnough);
        QCOMPARE(kindFor(Reason::PeerReset, 89'999), Kind::LeftEarly);
        QCOMPARE(kindFor(Reason::Stalled, 10), Kind::Stalled);
        QCOMPARE(kindFor(Reason::TimedOut, 10), Kind::TooLong);
        QCOMPARE(kindFor(Reason::Stopped, 10), Kind::BrokenOff);
        request.needed.reset();
        QCOMPARE(kindFor(Reason::PeerReset, 99'999), Kind::LeftEarly);
    }

    void requestsNoDeviceMakesAreNoDevices()
    {
        QCOMPARE(requested(get(404)).client().verdict.kind, Kind::WrongPath);
        QCOMPARE(requested(get(404)).print(), -20310);
        QCOMPARE(requested(get(206)).client().verdict.kind, Kind::NotADevice);
        QCOMPARE(requested(get(405)).client().verdict.kind, Kind::NotADevice);
        QCOMPARE(requested(get(400)).client().verdict.kind, Kind::NotHttp);
        Requested head = get();
        head.method = QStringLiteral("HEAD");
        QCOMPARE(requested(head).client().verdict.kind, Kind::NotADevice);
        QCOMPARE(connected().tell(ended(Reason::TimedOut)).client().verdict.kind,
                 Kind::AskedNothing);
    }

    void spoiltAnswersNeverLookLikeHonestFailures_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("print");
        QTest::newRow("stall") << int(BenchFault::Stall) << -20312;
        QTest::newRow("cut") << int(BenchFault::Cut) << -20313;
        QTest::newRow("redirect") << int(BenchFault::Redirect) << -20310;
        QTest::newRow("chunked") << int(BenchFault::Chunked) << -20102;
        QTest::newRow("header split") << int(BenchFault::HeaderSplit) << 20008;
    }
    void spoiltAnswersNeverLookLikeHonestFailures()
    {
        QFETCH(int, fault);
        QFETCH(int, print);
        Requested request = get();
        request.fault = BenchFault{fault};
        Story story = requested(request);
        QCOMPARE(story.client().verdict.kind, Kind::BrokenOff);
        QCOMPARE(story.print(), print);
        story.tell(ended(Reason::Complete, 1));
        QCOMPARE(story.client().verdict.kind, Kind::BrokenOff);
    }

    void slowAndPausedDevicesAreRecognisedAndRecover()
    {
        Story story = requested();
        const ByteCount total{1'000'000};
        qint64 sent = 0;
        for (int i = 0; i < 40; ++i)
            story.tell(Sent{ByteCount{sent += 1000}, total}); // 10 kB/s
        QCOMPARE(story.client().verdict.kind, Kind::Slow);
        QVERIFY(qAbs(story.client().bytesPerSecond - 10'000) < 1500);
        story.now += 4s; // erasing flash
        story.witness.tick(story.now);
        QCOMPARE(story.client().verdict.kind, Kind::Paused);
        QCOMPARE(story.client().bytesPerSecond, 0.0);
        for (int i = 0; i < 40; ++i)
            story.tell(Sent{ByteCount{sent += 10'000}, total}); // 100 kB/s
        QCOMPARE(story.client().verdict.kind, Kind::Receiving);
    }

    void theThroughputIsWhatAllClientsTookTogether()
    {
        Story story;
        for (quint64 id = 1; id <= 4; ++id)
            story.tell(Connected{QStringLiteral("p")}, id).tell(kTls, id).tell(get(), id);
        qint64 sent = 0;
        for (int step = 0; step < 20; ++step) {
            sent += 10'000;
            for (quint64 id = 1; id <= 4; ++id) // 4 x 10 kB each 0.4 s
                story.tell(Sent{ByteCount{sent}, ByteCount{1'000'000}}, id);
        }
        story.witness.tick(story.now + 1s);
        double sum = 0;
        for (const double rate : story.witness.throughput().bytesPerSecond)
            sum += rate * std::chrono::duration<double>{Throughput::kStep}.count();
        QVERIFY2(qAbs(sum - 800'000) < 1, qPrintable(QString::number(sum)));
        QCOMPARE(story.witness.openCount(), 4);
    }

    void anIdleServerHasAFlatCurveOfLimitedLength()
    {
        Witness witness;
        for (int hour = 0; hour < 48; ++hour)
            witness.tick(hour * Instant{1h});
        const auto &curve = witness.throughput().bytesPerSecond;
        QCOMPARE(curve.size(), Throughput::kKept);
        QCOMPARE(*std::max_element(curve.begin(), curve.end()), 0.0);
    }

    void tenThousandClientsAreForgottenOldestFirstButNeverAnOpenOne()
    {
        Story story;
        story.tell(Connected{QStringLiteral("stays")}, 1);
        for (quint64 id = 2; id <= 10'001; ++id)
            story.tell(Connected{QStringLiteral("goes")}, id).tell(ended(Reason::PeerClosed), id);
        QCOMPARE(story.witness.clients().size(), Witness::kKept);
        QCOMPARE(story.client(1).peer, QStringLiteral("stays"));
        QVERIFY(!story.witness.find(ConnectionId{2}));
        QCOMPARE(story.client(10'001).verdict.kind, Kind::AskedNothing);
        QCOMPARE(story.witness.openCount(), 1);
    }

    void connectionsTurnedAwayAreCountedAndAreNoClients()
    {
        Story story;
        story.tell(TurnedAway{QStringLiteral("10.0.0.9"), 7, TurnedAway::Why::TooFast}, 0);
        QCOMPARE(story.witness.turnedAway(), 7);
        QVERIFY(story.witness.clients().empty());
    }
};

AIRLIFT_TEST(WitnessTest)
#include "tst_witness.moc"
