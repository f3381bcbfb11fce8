#include "core/serve/probe_checklist.h"
#include "core/serve/probe_series.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"
#include "tests/support/tls_acceptor.h"

#include <QEventLoop>
#include <QTest>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;
using trust::Weight;

namespace {

ProbeFinding finding(ProbeStep step, ProbeRule rule, Weight weight, qint32 status = 0)
{
    return {.step = step,
            .rule = rule,
            .weight = weight,
            .status = status,
            .result = status,
            .detail = {},
            .when = {}};
}

ProbeReport reportOf(std::vector<ProbeFinding> findings)
{
    ProbeReport report;
    report.findings = std::move(findings);
    return report;
}

const ProbeFinding kUrl = finding(ProbeStep::Url, ProbeRule::Passed, Weight::Note);
const ProbeFinding kBody = finding(ProbeStep::Body, ProbeRule::Passed, Weight::Note);
const ProbeFinding kAlone =
    finding(ProbeStep::Header, ProbeRule::HeaderAlone, Weight::Blocker, 20008);
const ProbeFinding kNotFound =
    finding(ProbeStep::Answer, ProbeRule::NotOk, Weight::Blocker, -20310);
const ProbeFinding kNoName = finding(ProbeStep::Name, ProbeRule::NoAddress, Weight::Blocker, -6154);

const ProbeFinding *findingOf(const ProbeReport &report, ProbeRule rule)
{
    const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                    [rule](const ProbeFinding &one) { return one.rule == rule; });
    return found == report.findings.end() ? nullptr : &*found;
}

ProbeSettings settingsFor(quint16 port)
{
    return {.url = "https://device-server.test/ota/update.tar",
            .verifies = false,
            .caFile = {},
            .catalogue = {},
            .clock = {},
            .route = ProbeSettings::Route{QHostAddress::LocalHost, port}};
}

ProbeReport run(const ProbeSettings &settings, int visits)
{
    ProbeSeries series{settings, visits};
    ProbeReport report;
    QEventLoop loop;
    QObject::connect(&series, &ProbeSeries::finished, &loop, [&](const ProbeReport &it) {
        report = it;
        loop.quit();
    });
    series.start();
    loop.exec();
    return report;
}

/// A server that sends the header on its own in every visit of these, and a page in all.
AcceptorTraits separating(const QList<int> &visits, int &count)
{
    return {.leaf = server().certificate,
            .key = server().key,
            .answer = [visits, &count](const QByteArray &) {
                const QByteArray header = "HTTP/1.1 200 OK\r\n\r\n";
                const QByteArray body = QByteArray{"folder/"}.leftJustified(512, ' ');
                return visits.contains(++count) ? std::vector<QByteArray>{header, body}
                                                : std::vector<QByteArray>{header + body};
            }};
}

} // namespace

class ProbeSeriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTheSameInEachVisitIsSaidOnce()
    {
        const ProbeReport good = reportOf({kUrl, kBody});
        const ProbeReport whole = together({good, good, good});
        QCOMPARE(whole.visits, 3);
        QCOMPARE(whole.findings.size(), std::size_t{2});
        QVERIFY(whole.accepted());
        const ProbeReport bad = reportOf({kUrl, kAlone});
        const ProbeReport always = together({bad, bad});
        QVERIFY(!always.accepted());
        QCOMPARE(findingOf(always, ProbeRule::HeaderAlone)->visits, 0);
    }

    void whatStopsADeviceInSomeVisitsIsADoubtWithItsNumber()
    {
        const ProbeReport good = reportOf({kUrl, kBody});
        const ProbeReport bad = reportOf({kUrl, kAlone});
        for (const auto &visits :
             {std::vector{good, bad, good, bad, good}, std::vector{bad, good, good, good, bad}}) {
            const ProbeReport whole = together(visits);
            const ProbeFinding *alone = findingOf(whole, ProbeRule::HeaderAlone);
            QVERIFY(alone);
            QCOMPARE(alone->visits, 2);
            QCOMPARE(alone->weight, Weight::Doubt);
            QCOMPARE(whole.findings.size(), std::size_t{3});
            QCOMPARE(whole.findings[1].rule, ProbeRule::HeaderAlone); // in its place
            const auto lines = checklist(whole, settingsFor(1));
            const auto header = std::find_if(lines.begin(), lines.end(), [](const auto &line) {
                return line.check == ProbeCheck::Header;
            });
            QCOMPARE(header->state, CheckedLine::State::Unsure);
            QCOMPARE(header->status, 20008);
        }
    }

    void visitsThatFailDifferentlyAreAllTold()
    {
        const ProbeReport whole =
            together({reportOf({kUrl, kAlone}), reportOf({kUrl, kNotFound}), reportOf({kNoName})});
        QVERIFY(!whole.accepted());
        for (const ProbeRule rule :
             {ProbeRule::HeaderAlone, ProbeRule::NotOk, ProbeRule::NoAddress}) {
            QVERIFY(findingOf(whole, rule));
            QCOMPARE(findingOf(whole, rule)->weight, Weight::Blocker);
            QCOMPARE(findingOf(whole, rule)->visits, 1);
        }
    }

    void aClearNoIsNotAskedAgain()
    {
        QVERIFY(mayVary(reportOf({kUrl, kBody})));
        QVERIFY(mayVary(reportOf({kUrl, kAlone})));
        QVERIFY(!mayVary(reportOf({kUrl, kNotFound})));
        QVERIFY(!mayVary(reportOf({kNoName})));
    }

    void aHeaderThatComesAloneNowAndThenIsFound()
    {
        int count = 0;
        TlsAcceptor acceptor{separating({2, 4}, count)};
        const ProbeReport report = run(settingsFor(acceptor.port()), kDeviceAttempts);
        QCOMPARE(acceptor.connections(), 5);
        QCOMPARE(report.visits, 5);
        const ProbeFinding *alone = findingOf(report, ProbeRule::HeaderAlone);
        QVERIFY(alone);
        QCOMPARE(alone->visits, 2);
        QCOMPARE(deviceLines(*alone).first(),
                 QByteArray("OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=0"));
    }

    void onlyTheChainIsLookedAtInOneConnection()
    {
        TlsAcceptor acceptor{{.leaf = server().certificate, .key = server().key}};
        ProbeSettings settings = settingsFor(acceptor.port());
        settings.handshakeOnly = true;
        QCOMPARE(run(settings, kDeviceAttempts).visits, 1);
        QCOMPARE(acceptor.connections(), 1);
    }
};

AIRLIFT_TEST(ProbeSeriesTest)
#include "tst_probe_series.moc"
