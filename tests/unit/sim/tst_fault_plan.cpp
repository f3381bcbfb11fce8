#include "core/sim/fault_injector.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace std::chrono_literals;
using sim::FaultKind;
using sim::FaultPlan;

namespace {

/// A plan with this one fault that keeps all its rules.
FaultPlan smallestWith(const sim::FaultRules &rules)
{
    sim::PlannedFault fault{rules.kind, rules.usual, sim::FromTheStart{}};
    if (rules.moment == sim::FaultRules::Says::Always)
        fault.moment = sim::AtOperation{7};
    return {{fault}};
}

} // namespace

class FaultPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlanSaysWhatGoesWrongHowMuchAndWhen()
    {
        const auto plan = FaultPlan::parse(
            QStringLiteral("power-loss=0@op57, wifi-loss@1.5s,corrupt-byte=4096,slow-uart"));
        QVERIFY(plan);
        const std::vector<sim::PlannedFault> expected{
            {FaultKind::PowerLoss, 0, sim::AtOperation{57}},
            {FaultKind::WifiLoss, 0, sim::AtTime{1500ms}},
            {FaultKind::CorruptByte, 4096, sim::FromTheStart{}},
            {FaultKind::SlowUart, 9600, sim::FromTheStart{}}};
        QVERIFY(plan->faults == expected);
    }

    void noTextIsNoFault()
    {
        QVERIFY(FaultPlan::parse(QString{})->faults.empty());
        QVERIFY(FaultPlan::parse(QStringLiteral("  "))->faults.empty());
    }

    void everyKindCanBeWrittenAndReadBack()
    {
        QCOMPARE(sim::faultRules().size(), std::size_t{29});
        for (const sim::FaultRules &rules : sim::faultRules()) {
            const FaultPlan plan = smallestWith(rules);
            const auto read = FaultPlan::parse(plan.toText());
            QVERIFY2(read && *read == plan, qPrintable(plan.toText()));
            QCOMPARE(&sim::rulesOf(rules.kind), &rules);
        }
    }

    void whatIsNoPlanIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("alternative");
        const auto row = [](const char *text, int alternative) {
            QTest::addRow("%s", text) << QString::fromLatin1(text) << alternative;
        };
        row("flood", 0);
        row("Power-Loss@op1", 0);
        row("wifi-loss@1s,", 0);
        row("corrupt-byte", 1);
        row("corrupt-byte=x", 1);
        row("corrupt-byte=-1", 1);
        row("corrupt-byte=16777217", 1);
        row("locked=1", 1);
        row("dns-failure=0", 1);
        row("power-loss", 2);
        row("power-loss@op0", 2);
        row("power-loss@opx", 2);
        row("power-loss@12", 2);
        row("power-loss@-1s", 2);
        row("power-loss@nans", 2);
        row("power-loss@1e9s", 2);
        row("locked@op3", 2);
        row("random:", 4);
        row("random:-1", 4);
    }
    void whatIsNoPlanIsRefusedWithTheReason()
    {
        QFETCH(QString, text);
        QFETCH(int, alternative);
        const auto plan = FaultPlan::parse(text);
        QVERIFY(!plan);
        QCOMPARE(static_cast<int>(plan.error().index()), alternative);
    }

    void aPlanHasAnEnd()
    {
        QStringList many(FaultPlan::kMostFaults, QStringLiteral("locked"));
        QVERIFY(FaultPlan::parse(many.join(u',')));
        many << QStringLiteral("locked");
        QCOMPARE(FaultPlan::parse(many.join(u',')).error().index(), std::size_t{3});
    }

    void aSeedIsAPlan()
    {
        QStringList texts;
        for (quint32 seed = 0; seed < 1000; ++seed) {
            const FaultPlan plan = FaultPlan::random(seed);
            QVERIFY(!plan.faults.empty());
            const auto read = FaultPlan::parse(plan.toText());
            QVERIFY2(read && *read == plan, qPrintable(plan.toText()));
            QVERIFY(*FaultPlan::parse(QStringLiteral("random:%1").arg(seed)) == plan);
            texts << plan.toText();
        }
        for (const sim::FaultRules &rules : sim::faultRules()) // all kinds are drawn
            QVERIFY2(texts.join(u',').contains(QLatin1String(rules.name)), rules.name);
        // Written down once: another compiler or library must draw the same.
        QCOMPARE(texts.first(), QStringLiteral("flash-full@op164"));
    }

    void operationsAreCountedAndFaultsBeginAtTheirs()
    {
        sim::FaultInjector faults{
            *FaultPlan::parse(QStringLiteral("flash-full@op2,bad-block@op3,wrong-root"))};
        QList<FaultKind> begun;
        faults.onSudden([&](const sim::PlannedFault &fault) { begun << fault.kind; });
        faults.begin();
        QCOMPARE(begun, QList{FaultKind::WrongRoot});
        using Operation = sim::FlashWatcher::Operation;
        QCOMPARE(faults.before(Operation::Open), 0);
        QCOMPARE(faults.before(Operation::Open), -10322);
        QCOMPARE(faults.before(Operation::Write), -10336);
        QCOMPARE(faults.before(Operation::Close), 0);
        QCOMPARE(faults.operations(), 4U);
        QCOMPARE(begun, (QList{FaultKind::WrongRoot, FaultKind::FlashFull, FaultKind::BadBlock}));
    }

    void whatHitsOnceHitsOnce()
    {
        sim::FaultInjector faults{
            *FaultPlan::parse(QStringLiteral("corrupt-byte=100,corrupt-byte=50"))};
        faults.begin();
        QVERIFY(!faults.takeReached(FaultKind::CorruptByte, 50));
        QCOMPARE(faults.takeReached(FaultKind::CorruptByte, 51), std::optional<qint64>{50});
        QVERIFY(!faults.takeReached(FaultKind::CorruptByte, 100));
        QCOMPARE(faults.nextOf(FaultKind::CorruptByte), std::optional<qint64>{100});
        QCOMPARE(faults.takeReached(FaultKind::CorruptByte, 1000), std::optional<qint64>{100});
        QVERIFY(!faults.nextOf(FaultKind::CorruptByte));
    }

    void withoutPowerNothingIsCountedAndNothingHappens()
    {
        sim::FaultInjector faults;
        faults.setPower(false);
        QVERIFY(faults.before(sim::FlashWatcher::Operation::Commit) < 0);
        QCOMPARE(faults.operations(), 0U);
    }
};

AIRLIFT_TEST(FaultPlanTest)
#include "tst_fault_plan.moc"
