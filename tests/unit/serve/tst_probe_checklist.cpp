#include "core/serve/probe_checklist.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;
using trust::Rule;
using trust::Weight;
using State = CheckedLine::State;

namespace {

ProbeSettings settings()
{
    return {.url = "https://files.test/update.tar",
            .caFile = {},
            .catalogue = {},
            .clock = {},
            .route = {}};
}

ProbeFinding finding(ProbeStep step, ProbeRule rule, Weight weight, qint32 status = 0)
{
    return {
        .step = step, .rule = rule, .weight = weight, .status = status, .detail = {}, .when = {}};
}

ProbeReport goodReport()
{
    ProbeReport report;
    for (const ProbeStep step :
         {ProbeStep::Url, ProbeStep::Name, ProbeStep::Connect, ProbeStep::Handshake,
          ProbeStep::Chain, ProbeStep::Answer, ProbeStep::Header, ProbeStep::Body, ProbeStep::Life})
        report.findings.push_back(finding(step, ProbeRule::Passed, Weight::Note));
    report.prediction = trust::HandshakePrediction{};
    return report;
}

/// The report of a visit that showed this instead of what is good.
ProbeReport with(ProbeStep step, ProbeRule rule, Weight weight, qint32 status)
{
    ProbeReport report = goodReport();
    for (ProbeFinding &one : report.findings) {
        if (one.step == step)
            one = finding(step, rule, weight, status);
    }
    return report;
}

ProbeReport withReason(Rule rule, Weight weight, qint32 code)
{
    ProbeReport report = goodReport();
    report.prediction->reasons.push_back(
        {.rule = rule, .weight = weight, .when = {}, .code = code});
    return report;
}

const CheckedLine &lineOf(const std::vector<CheckedLine> &lines, ProbeCheck check)
{
    return *std::find_if(lines.begin(), lines.end(),
                         [check](const CheckedLine &one) { return one.check == check; });
}

} // namespace

class ProbeChecklistTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// local-ota-and-cdn 3.6, line by line: what fails it, and what a device shows then.
    void everyLineOfTheChecklistCanFailWithItsCode_data()
    {
        QTest::addColumn<ProbeCheck>("check");
        QTest::addColumn<ProbeReport>("report");
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, ProbeCheck check, const ProbeReport &report,
                            int status, State state = State::Failed) {
            QTest::newRow(name) << check << report << state << status;
        };
        const Weight stop = Weight::Blocker;
        row("URL syntax", ProbeCheck::Url,
            with(ProbeStep::Url, ProbeRule::NoSlashAfterHost, stop, -20306), -20306);
        row("DNS A record", ProbeCheck::Address,
            with(ProbeStep::Name, ProbeRule::NoAddress, stop, -6150), -6150);
        row("TCP", ProbeCheck::Port, with(ProbeStep::Connect, ProbeRule::Refused, stop, -111),
            -111);
        row("TLS 1.2", ProbeCheck::Tls,
            with(ProbeStep::Handshake, ProbeRule::AlertReceived, stop, -340), -340);
        row("server key", ProbeCheck::Tls, withReason(Rule::CurveDoubtful, Weight::Doubt, -340),
            -340, State::Unsure);
        row("chain", ProbeCheck::Chain, withReason(Rule::NoSigner, stop, -688), -688);
        row("catalogue", ProbeCheck::Listed, withReason(Rule::RootNotListed, Weight::Warning, -468),
            -468, State::Remarked);
        row("host name", ProbeCheck::HostName, withReason(Rule::HostNotCovered, stop, -722), -722);
        row("dates", ProbeCheck::Dates, withReason(Rule::Expired, Weight::Warning, -461), -461,
            State::Remarked);
        row("exact request", ProbeCheck::Request,
            with(ProbeStep::Answer, ProbeRule::NotOk, stop, -20310), -20310);
        row("no 3xx", ProbeCheck::Direct,
            with(ProbeStep::Answer, ProbeRule::Redirected, stop, -20310), -20310);
        row("not chunked", ProbeCheck::Plain,
            with(ProbeStep::Header, ProbeRule::Chunked, stop, -20102), -20102);
        row("not compressed", ProbeCheck::Plain,
            with(ProbeStep::Header, ProbeRule::Encoded, stop, -20102), -20102);
        row("header size", ProbeCheck::Header,
            with(ProbeStep::Header, ProbeRule::HeaderTooLong, stop, -20309), -20309);
        row("header in one read", ProbeCheck::Header,
            with(ProbeStep::Header, ProbeRule::HeaderAlone, stop, 20008), 20008);
        row("bundle", ProbeCheck::Archive,
            with(ProbeStep::Body, ProbeRule::NotABundle, stop, -20199), -20199);
        row("archive", ProbeCheck::Archive,
            with(ProbeStep::Body, ProbeRule::NotAnArchive, stop, -20102), -20102);
        row("link life", ProbeCheck::Life,
            with(ProbeStep::Life, ProbeRule::LinkEndsSoon, Weight::Warning, 0), 0, State::Remarked);
    }
    void everyLineOfTheChecklistCanFailWithItsCode()
    {
        QFETCH(ProbeCheck, check);
        QFETCH(ProbeReport, report);
        QFETCH(State, state);
        QFETCH(int, status);
        const auto lines = checklist(report, settings());
        QCOMPARE(lines.size(), kProbeChecks.size());
        QCOMPARE(lineOf(lines, check).state, state);
        QCOMPARE(lineOf(lines, check).status, status);
        bool isBehind = false;
        for (const CheckedLine &line : lines) {
            const bool mayFail = line.check == check || line.check == ProbeCheck::Request;
            QVERIFY(mayFail || line.state != State::Failed);
            // What stands behind a line that stops the device is not called good.
            if (isBehind && state == State::Failed && line.check != ProbeCheck::Life)
                QCOMPARE(line.state, State::NotReached);
            isBehind = isBehind || line.check == check;
        }
    }

    void aGoodServerPassesEveryLine()
    {
        const auto lines = checklist(goodReport(), settings());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QCOMPARE(lines[i].check, kProbeChecks[i]);
            QCOMPARE(lines[i].state, State::Passed);
        }
    }

    void whatDoesNotApplyIsNotAsked()
    {
        const auto isNotAsked = [](const ProbeSettings &how, ProbeCheck check) {
            ProbeReport report = goodReport();
            report.findings.pop_back(); // the link names no end
            return lineOf(checklist(report, how), check).state == State::NotAsked;
        };
        ProbeSettings plain = settings();
        plain.habits.secured = false;
        for (const ProbeCheck check : {ProbeCheck::Tls, ProbeCheck::Chain, ProbeCheck::Listed,
                                       ProbeCheck::HostName, ProbeCheck::Dates, ProbeCheck::Life})
            QVERIFY(isNotAsked(plain, check));
        ProbeSettings blind = settings();
        blind.verifies = false;
        QVERIFY(isNotAsked(blind, ProbeCheck::HostName));
        const CheckedLine chain = lineOf(checklist(goodReport(), blind), ProbeCheck::Chain);
        QCOMPARE(chain.state, State::Remarked);
        QCOMPARE(chain.status, -453);
        ProbeSettings look = settings();
        look.handshakeOnly = true;
        QVERIFY(isNotAsked(look, ProbeCheck::Request));
        QVERIFY(isNotAsked(look, ProbeCheck::Archive));
        ProbeSettings via = settings();
        via.route = ProbeSettings::Route{QHostAddress::LocalHost, 1};
        QVERIFY(isNotAsked(via, ProbeCheck::Address));
    }
};

AIRLIFT_TEST(ProbeChecklistTest)
#include "tst_probe_checklist.moc"
