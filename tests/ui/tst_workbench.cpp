#include "app/airlift/bench_workbench.h"
#include "tests/support/suite.h"
#include "ui/flow/update_flow.h"
#include "ui/pages/update/page_view.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;

namespace {

/// The window's flow over the real engine and the real simulated board, as fast as it goes.
FlowState updateWith(const QString &fault)
{
    QTemporaryDir roots;
    const auto workbench = makeWorkbench();
    UpdateFlow flow{*workbench, liveEngine(roots.path(), roots.filePath(u"sessions"_s))};
    SimulatedSettings settings;
    settings.speed = 1000.0;
    settings.fault = fault;
    flow.setSimulated(settings);
    // One event loop instead of slices of 10 ms: the simulated world takes thousands of turns.
    QEventLoop loop;
    QObject::connect(&flow, &UpdateFlow::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
    flow.start();
    loop.exec();
    return flow.state();
}

} // namespace

class WorkbenchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDemonstrationCommits()
    {
        const FlowState state = updateWith({});
        QCOMPARE(state.phase, Phase::Finished);
        QCOMPARE(state.snapshot.outcome, session::Outcome::Committed);
        const PageView view = UpdatePageView::derive(state);
        QCOMPARE(view.head.title, u"Updated and committed"_s);
        QVERIFY(view.files.size() >= 3);
        for (const FileRow &file : view.files)
            QCOMPARE(file.verdict.tint, Tint::Ok);
    }

    void everyFaultOfTheMenuIsRecognised_data()
    {
        QTest::addColumn<QString>("fault");
        for (const NamedFault &fault : makeWorkbench()->faults())
            QTest::newRow(qPrintable(fault.name)) << fault.name;
    }

    void everyFaultOfTheMenuIsRecognised()
    {
        QFETCH(QString, fault);
        const FlowState state = updateWith(fault);
        QCOMPARE(state.phase, Phase::Finished);
        QVERIFY(state.snapshot.outcome == session::Outcome::Failed ||
                state.snapshot.outcome == session::Outcome::RolledBack);
        QVERIFY(!UpdatePageView::derive(state).findings.empty());
    }

    void theSimulatedBoardComesFirst()
    {
        const QList<TargetChoice> targets = makeWorkbench()->targets();
        QVERIFY(!targets.isEmpty());
        QVERIFY(targets.first().simulated);
    }

    void aChipThatDoesNotExistIsNoDevice()
    {
        SimulatedSettings settings;
        settings.chip = u"CC9999"_s;
        const auto workbench = makeWorkbench();
        QVERIFY(workbench->open(workbench->targets().first(), settings) == nullptr);
    }
};

AIRLIFT_TEST(WorkbenchTest)
#include "tst_workbench.moc"
