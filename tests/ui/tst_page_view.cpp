#include "tests/support/suite.h"
#include "tests/ui/fake_bench.h"
#include "tests/ui/scenes.h"
#include "ui/pages/update/page_view.h"
#include "ui/shell/header_view.h"
#include "ui/view/format.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;
using session::Outcome;

namespace {

FlowState ready()
{
    FlowState state;
    state.choices.device = {u"sim"_s, u"Simulated CC3220SF"_s, true};
    state.bundle = BundleReady{u"/tmp/demo.tar"_s,
                               std::make_shared<const bundle::Contents>(test::demoContents())};
    state.deviceName = u"Simulated CC3220SF"_s;
    return state;
}

FlowState running(const test::Scene &scene)
{
    FlowState state = ready();
    state.phase = Phase::Running;
    state.snapshot = scene.snapshot;
    state.link = LinkState::Open;
    return state;
}

FlowState finished(const test::Scene &scene, FlowEnding::Kind kind = FlowEnding::Kind::Concluded)
{
    FlowState state = running(scene);
    state.phase = Phase::Finished;
    state.ending = FlowEnding{kind, {}};
    return state;
}

FlowState serial()
{
    FlowState state = ready();
    state.choices.device = {u"/dev/pts/3"_s, u"/dev/pts/3"_s, false};
    state.choices.serve.address = QHostAddress{u"192.0.2.10"_s};
    state.root = RootFacts{"der", QByteArray(32, '\x5a'), u"Airlift local root"_s};
    return state;
}

const std::vector<Outcome> kOutcomes{Outcome::NoUpdate,  Outcome::Running, Outcome::Downloaded,
                                     Outcome::Committed, Outcome::Failed,  Outcome::RolledBack,
                                     Outcome::Unknown};

} // namespace

class PageViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise3_theBannerSaysUpdatedOnlyAfterCommitted()
    {
        const QString promised = UpdatePageView::head(finished(test::sceneCommitted())).title;
        QCOMPARE(promised, u"Updated and committed"_s);
        for (const Outcome outcome : kOutcomes) {
            for (const Phase phase : {Phase::Running, Phase::Cancelling, Phase::Finished}) {
                for (const auto kind : {FlowEnding::Kind::Concluded, FlowEnding::Kind::Cancelled}) {
                    // Everything else looks like success: all files done, all stages but the
                    // outcome.
                    FlowState state = finished(test::sceneCommitted(), kind);
                    state.phase = phase;
                    state.snapshot.outcome = outcome;
                    const HeadView head = UpdatePageView::head(state);
                    const bool success = outcome == Outcome::Committed && phase == Phase::Finished;
                    QCOMPARE(head.title == promised, success);
                    QCOMPARE(head.badge.tint == Tint::Ok, success);
                    QCOMPARE(head.badge.symbol == Symbol::CheckCircle, success);
                    QVERIFY(success || !head.title.contains(u"updated"_s, Qt::CaseInsensitive));
                }
            }
        }
    }

    void promise4_trustStaysNotVerifiedOnACommittedUpdateWith453()
    {
        const FlowState state = finished(test::sceneCommitted());
        const PageView view = UpdatePageView::derive(state);
        QCOMPARE(view.head.badge.tint, Tint::Ok);
        QCOMPARE(view.trust.tint, Tint::Warning);
        QCOMPARE(view.trust.symbol, Symbol::ShieldAlert);
        QCOMPARE(view.trust.text, explain::Explain::trust(session::Trust::NotVerified));
        QCOMPARE(ShellView::header(state).trust.tint, Tint::Warning);
        QCOMPARE(view.findings.size(), 1U);
        QVERIFY(view.findings.front().code.startsWith(u"-453"_s));
    }

    void promise4_trustDependsOnNothingButTrust()
    {
        for (const auto trust : {session::Trust::Unknown, session::Trust::NotVerified,
                                 session::Trust::VerifiedWithRemark, session::Trust::Verified}) {
            session::Snapshot plain;
            plain.trust = trust;
            const Badge expected = UpdatePageView::trust(plain);
            QCOMPARE(expected.tint == Tint::Ok, trust == session::Trust::Verified);
            for (const Outcome outcome : kOutcomes) {
                plain.outcome = outcome;
                QCOMPARE(UpdatePageView::trust(plain), expected);
            }
        }
    }

    void promise5_whatIsNotKnownIsCalledSo()
    {
        for (const Outcome outcome : {Outcome::Unknown, Outcome::Downloaded, Outcome::Running}) {
            FlowState state = finished(test::sceneCommitted());
            state.snapshot.outcome = outcome;
            const HeadView head = UpdatePageView::head(state);
            QCOMPARE(head.title, u"Not known"_s);
            QCOMPARE(head.badge.tint, Tint::Neutral);
            QVERIFY(!head.text.isEmpty());
        }
    }

    void aFailureNamesItsCauseAndTheNextStep()
    {
        const HeadView head = UpdatePageView::head(finished(test::sceneWrongRoot()));
        QCOMPARE(head.badge.tint, Tint::Error);
        QVERIFY(head.text.contains(u"-688"_s));
        QVERIFY(head.isResult);
    }

    void cancellingDoesNotUndoACommit()
    {
        const auto kind = FlowEnding::Kind::Cancelled;
        QCOMPARE(UpdatePageView::head(finished(test::sceneCommitted(), kind)).badge.tint, Tint::Ok);
        QCOMPARE(UpdatePageView::head(finished(test::sceneWriting(), kind)).title, u"Cancelled"_s);
    }

    void whatCouldNotStartIsExplained()
    {
        for (const auto kind : {FlowEnding::Kind::CouldNotPrepare, FlowEnding::Kind::CouldNotServe,
                                FlowEnding::Kind::CouldNotListen}) {
            FlowState state = finished(test::sceneStarting(), kind);
            state.ending->why = {u"Port 443 is taken."_s, u"Another server uses it."_s,
                                 u"Choose another."_s};
            const HeadView head = UpdatePageView::head(state);
            QCOMPARE(head.title, u"Port 443 is taken."_s);
            QCOMPARE(head.text, u"Another server uses it. Choose another."_s);
            QCOMPARE(head.badge.tint, Tint::Error);
        }
    }

    void everyObstacleDisablesTheButtonAndSaysWhy_data()
    {
        QTest::addColumn<int>("obstacle");
        for (int i = 0; i <= static_cast<int>(StartObstacle::NoRoot); ++i)
            QTest::addRow("%d", i) << i;
    }

    void everyObstacleDisablesTheButtonAndSaysWhy()
    {
        QFETCH(int, obstacle);
        const auto wanted = static_cast<StartObstacle>(obstacle);
        FlowState state = serial();
        switch (wanted) {
        case StartObstacle::None:
            break;
        case StartObstacle::NoBundle:
            state.bundle = BundleNone{};
            break;
        case StartObstacle::NoDevice:
            state.choices.device = {};
            break;
        case StartObstacle::SimulatedNeedsServer:
            state = ready();
            state.choices.way = Way::WatchOnly;
            break;
        case StartObstacle::NoAddress:
            state.choices.serve.address = {};
            break;
        case StartObstacle::BadHostName:
            state.choices.serve.hostName = QString{64, u'a'};
            break;
        case StartObstacle::BadPort:
            state.choices.serve.port = 0;
            break;
        case StartObstacle::NoRoot:
            state.root.reset();
            break;
        }
        QCOMPARE(startObstacle(state), wanted);
        const ButtonView button = UpdatePageView::button(state);
        QCOMPARE(button.enabled, wanted == StartObstacle::None);
        QCOMPARE(button.whyNot.isEmpty(), wanted == StartObstacle::None);
        QCOMPARE(UpdatePageView::head(state).text.isEmpty(), false);
    }

    void hostNamesFitTheDevice()
    {
        for (const QString &good :
             {u"updates.airlift.test"_s, u"192.168.1.2"_s, u"a"_s, QString{63, u'x'}})
            QVERIFY2(isUsableHostName(good), qPrintable(good));
        for (const QString &bad : {u""_s, u".a"_s, u"a."_s, u"a..b"_s, u"a b"_s, u"a/b"_s,
                                   u"ü.de"_s, QString{64, u'x'}, u"host:8443"_s})
            QVERIFY2(!isUsableHostName(bad), qPrintable(bad));
    }

    void filesWaitInTheOrderOfTheListAndGoOnAsTheDeviceSays()
    {
        const std::vector<FileRow> waiting = UpdatePageView::files(ready());
        QCOMPARE(waiting.size(), 3U);
        QCOMPARE(waiting[1].name, u"/sys/mcuflashimg.bin"_s);
        QCOMPARE(waiting[1].flags, u"secure, signed"_s);
        QCOMPARE(waiting[1].progressText, u"waiting"_s);

        const std::vector<FileRow> going = UpdatePageView::files(running(test::sceneWriting()));
        QCOMPARE(going.size(), 3U);
        QCOMPARE(going[0].progressText, u"done"_s);
        QCOMPARE(going[0].verdict.tint, Tint::Ok);
        QCOMPARE(going[1].progressText, u"63 %"_s);
        QVERIFY(going[1].fraction && qAbs(*going[1].fraction - 70'656.0 / 111'884.0) < 1e-9);
        QCOMPARE(going[1].verdict.tint, Tint::Neutral);
        QVERIFY(going[1].digestDetail.contains(u"Expected by the device"_s));
        QVERIFY(going[1].digestDetail.contains(u"Computed here"_s));
    }

    void aFileOfUnknownSizeShowsNoFraction()
    {
        FlowState state = running(test::sceneWriting());
        state.bundle = BundleNone{};
        state.snapshot.files[1].size.reset();
        const FileRow row = UpdatePageView::files(state)[1];
        QVERIFY(!row.fraction);
        QCOMPARE(row.size, u"–"_s);
    }

    void theFirstCauseComesFirstThenByWeight()
    {
        const std::vector<FindingView> findings =
            UpdatePageView::findings(test::sceneWrongRoot().snapshot);
        QCOMPARE(findings.size(), 3U);
        QVERIFY(findings[0].isFirstCause);
        QCOMPARE(findings[0].severity.text, u"First cause"_s);
        QCOMPARE(findings[0].lines.size(), 5U);
        QCOMPARE(findings[1].severity.tint, Tint::Warning);
        QCOMPARE(findings[2].severity.tint, Tint::Neutral);
        for (const FindingView &finding : findings) {
            QVERIFY(!finding.title.isEmpty());
            QVERIFY(!finding.certainty.isEmpty());
        }
    }

    void everyStageStateHasWords()
    {
        for (const test::Scene &scene : {test::sceneStarting(), test::sceneWriting(),
                                         test::sceneCommitted(), test::sceneWrongRoot()})
            for (const StageCell &cell : UpdatePageView::stages(scene.snapshot)) {
                QVERIFY(!cell.label.isEmpty());
                QVERIFY(!cell.stateText.isEmpty());
            }
    }

    void progressSaysHundredOnlyWhenComplete()
    {
        QCOMPARE(Format::percent(0.9999), u"99 %"_s);
        QCOMPARE(Format::percent(1.0), u"100 %"_s);
        QCOMPARE(Format::percent(-1.0), u"0 %"_s);
        QCOMPARE(Format::percent(7.0), u"100 %"_s);
    }

    void aRealBoardIsToldUrlPortAndRoot()
    {
        FlowState state = serial();
        ServeView view = UpdatePageView::serve(state);
        QVERIFY(view.visible);
        QCOMPARE(view.url, u"https://updates.airlift.test/demo.tar"_s);
        QVERIFY(!view.urlIsLive);
        QCOMPARE(view.portRemark.tint, Tint::Neutral);
        QVERIFY(view.canSaveRoot);
        QVERIFY(view.rootDigest.startsWith(u"5a5a 5a5a"_s));
        state.choices.serve.port = 8443;
        view = UpdatePageView::serve(state);
        QCOMPARE(view.url, u"https://updates.airlift.test:8443/demo.tar"_s);
        QCOMPARE(view.portRemark.tint, Tint::Warning);
        state.server = {true, u"https://updates.airlift.test:8443/x.tar"_s, 0};
        QVERIFY(UpdatePageView::serve(state).urlIsLive);
        QVERIFY(!UpdatePageView::serve(ready()).visible);
    }

    void oddBundlesAreRemarkedBeforeTheStart()
    {
        const auto remarkOf = [](auto change) {
            bundle::Contents contents = test::demoContents();
            change(contents);
            FlowState state = ready();
            state.bundle = BundleReady{
                u"/tmp/x.tar"_s, std::make_shared<const bundle::Contents>(std::move(contents))};
            return UpdatePageView::bundleCard(state).remark;
        };
        QCOMPARE(remarkOf([](auto &) {}).symbol, Symbol::None);
        QCOMPARE(remarkOf([](auto &c) { c.listSignature.clear(); }).text, u"Not signed"_s);
        QCOMPARE(remarkOf([](auto &c) { c.entries[0].privateKey = true; }).tint, Tint::Error);
        QVERIFY(remarkOf([](auto &c) {
                    c.entries[1].digestCheck = bundle::Check::Bad;
                }).text.contains(u"do not fit"_s));
        QVERIFY(
            remarkOf([](auto &c) { c.listedButMissing = {"gone"}; }).text.contains(u"missing"_s));
        QCOMPARE(remarkOf([](auto &c) { c.listReadable = false; }).text, u"No readable list"_s);
    }

    void theHeaderFollowsLinkAndServer()
    {
        FlowState state = ready();
        QCOMPARE(ShellView::header(state).connection.text, u"Not connected"_s);
        state.link = LinkState::Open;
        QCOMPARE(ShellView::header(state).connection.text, u"Listening"_s);
        state.snapshot.deviceAddress = u"192.168.1.10"_s;
        QCOMPARE(ShellView::header(state).connection.text, u"Connected, 192.168.1.10"_s);
        state.server.running = true;
        QCOMPARE(ShellView::header(state).server.tint, Tint::Ok);
        state.phase = Phase::Running;
        QVERIFY(!ShellView::header(state).deviceChangeable);
    }
};

AIRLIFT_TEST(PageViewTest)
#include "tst_page_view.moc"
