// Provisioning with everything that can go wrong, chosen by a seed: what the client says has to be
// what the simulated device knows, or a doubt.
#include "provisioning_bench.h"

#include "tests/support/dice.h"
#include "tests/support/suite.h"

#include <map>

using namespace airlift;
using namespace airlift::provision;
using airlift::test::Dice;
using airlift::test::ProvisioningBench;
using airlift::test::Surroundings;
using namespace std::chrono_literals;

namespace {

struct Scenario {
    bool smartConfig = false;
    bool named = true;
    bool rival = false;
    int resetAt = -1; ///< seconds after the start; -1: no reset
    sim::ProvisioningSettings device;
    Surroundings surroundings;
    QByteArray key = "password1";
    QString text;
};

void chooseWorld(Scenario &scenario, Dice &dice)
{
    sim::ProvisioningNetwork network{"Inthings", "password1"};
    const int kind = dice.upTo(6);
    if (kind == 1)
        scenario.key = "not-the-key";
    network.inReach = kind != 2;
    network.givesAddress = kind != 3;
    network.isolates = kind == 4;
    network.knowsWpa2 = kind != 5;
    static const QStringList names{QStringLiteral("good"),      QStringLiteral("wrong key"),
                                   QStringLiteral("not found"), QStringLiteral("no address"),
                                   QStringLiteral("isolated"),  QStringLiteral("wpa3 only"),
                                   QStringLiteral("good")};
    scenario.text = names[kind];
    scenario.device = ProvisioningBench::device(network);
}

Scenario scenarioOf(quint32 seed)
{
    Dice dice{seed * 7919 + 1};
    Scenario scenario;
    chooseWorld(scenario, dice);
    scenario.surroundings = ProvisioningBench::home();
    scenario.smartConfig = dice.oneIn(2);
    scenario.named = !dice.oneIn(4);
    scenario.rival = scenario.smartConfig && dice.oneIn(5);
    if (dice.oneIn(3))
        scenario.surroundings.air = {dice.upTo(300), dice.upTo(50), dice.upTo(100), dice.upTo(100)};
    if (dice.oneIn(4))
        scenario.surroundings.lostAnswers = dice.upTo(400);
    if (dice.oneIn(4))
        scenario.surroundings.lostAnnouncements = dice.upTo(1000);
    scenario.surroundings.homeIsInReach = !dice.oneIn(8);
    if (dice.oneIn(3))
        scenario.resetAt = dice.upTo(60);
    scenario.device.feedbackWait = std::chrono::seconds{dice.oneIn(4) ? 1 + dice.upTo(10) : 30};
    scenario.device.resumesAfterReset = dice.oneIn(2);
    scenario.device.postStatus = dice.oneIn(2) ? 204 : 200;
    if (dice.oneIn(5)) {
        scenario.surroundings.foreignAddress = "192.168.1.55";
        scenario.surroundings.foreignAnnouncement = "192.168.1.55,station-07";
        scenario.surroundings.foreignBody =
            dice.oneIn(2) ? "HTTP/1.1 404 Not Found\r\n\r\n404 5" : "HTTP/1.1 200 OK\r\n\r\n5";
    }
    return scenario;
}

[[nodiscard]] int digitOf(Refusal reason)
{
    switch (reason) {
    case Refusal::NetworkNotFound:
        return 1;
    case Refusal::ConnectionFailed:
        return 2;
    case Refusal::NoAddress:
        return 3;
    default:
        return -1;
    }
}

/// Empty: right, or a doubt.
QString judged(const Ending &ending, const sim::ProvisioningTruth &truth, bool everOn)
{
    if (const auto *confirmed = std::get_if<Confirmed>(&ending)) {
        if (!everOn)
            return QStringLiteral("confirmed, but it never was on the network");
        if (confirmed->device.address != QHostAddress{QStringLiteral("192.168.1.101")} &&
            !confirmed->device.address.isNull())
            return QStringLiteral("confirmed another device");
    } else if (const auto *refuted = std::get_if<Refuted>(&ending)) {
        if (truth.onNetwork)
            return QStringLiteral("refuted, but it is on the network");
        if (truth.result != digitOf(refuted->reason))
            return QStringLiteral("refuted for another reason: %1").arg(truth.result);
    } else if (std::holds_alternative<Stopped>(ending) && everOn) {
        return QStringLiteral("stopped as if nothing had been told");
    }
    return {};
}

QString nameOf(const Ending &ending)
{
    static const QStringList names{QStringLiteral("confirmed"), QStringLiteral("refuted"),
                                   QStringLiteral("unknown"), QStringLiteral("stopped"),
                                   QStringLiteral("cancelled")};
    return names[static_cast<qsizetype>(ending.index())];
}

struct Verdict {
    QString ending;
    QString wrong;
};

Verdict play(const Scenario &scenario, quint32 seed)
{
    ProvisioningBench bench{scenario.device, scenario.surroundings, seed};
    bool everOn = false;
    QObject::connect(&bench.unit, &sim::ProvisioningUnit::roleChanged, &bench.air,
                     [&] { everOn = everOn || bench.unit.truth().onNetwork; });
    const QString name = scenario.named ? QStringLiteral("station-07") : QString{};
    bench.air.setPass(ProvisioningBench::pass(scenario.key, name));
    if (scenario.rival)
        bench.air.setPass(ProvisioningBench::pass(scenario.key, name),
                          ProvisioningBench::pass("rival-key-1", QStringLiteral("rival"),
                                                  QStringLiteral("CoffeeShop")));
    const auto reset = [&](Run &run) {
        if (scenario.resetAt >= 0)
            bench.clock.after(std::chrono::seconds{3 + scenario.resetAt}, &run,
                              [&bench] { bench.unit.reset(); });
    };
    if (scenario.smartConfig) {
        SmartConfigPlan plan;
        plan.deviceName = name;
        plan.mayUseAccessPoint = true;
        bench.go(std::make_unique<SmartConfigConversation>(std::move(plan)), reset);
    } else {
        ApPlan plan = ProvisioningBench::plan(scenario.key.constData());
        plan.deviceName = name;
        bench.go(std::make_unique<ApConversation>(std::move(plan)), reset);
    }
    QString wrong = judged(*bench.ending, bench.unit.truth(), everOn);
    if (wrong.isEmpty() && !bench.air.isQuiet())
        wrong = QStringLiteral("goes on sending or listening after its end");
    return {nameOf(*bench.ending), wrong};
}

} // namespace

class ProvisioningSeedsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise6_aThousandAccidentsEndRightOrInDoubtButNeverWrong()
    {
        const int runs = qEnvironmentVariableIsSet("AIRLIFT_PROVISIONING_RUNS")
                             ? qEnvironmentVariableIntValue("AIRLIFT_PROVISIONING_RUNS")
                             : 1000;
        std::map<QString, std::map<QString, int>> table;
        QStringList wrong;
        for (int seed = 1; seed <= runs; ++seed) {
            const Scenario scenario = scenarioOf(static_cast<quint32>(seed));
            const Verdict verdict = play(scenario, static_cast<quint32>(seed));
            const QString row = (scenario.smartConfig ? QStringLiteral("SmartConfig, ")
                                                      : QStringLiteral("access point, ")) +
                                scenario.text;
            ++table[row][verdict.ending];
            if (!verdict.wrong.isEmpty())
                wrong << QStringLiteral("seed %1, %2: %3").arg(seed).arg(row, verdict.wrong);
        }
        for (const auto &[row, endings] : table) {
            QString line;
            for (const auto &[ending, count] : endings)
                line += QStringLiteral("  %1 %2").arg(ending).arg(count);
            qInfo().noquote() << row.leftJustified(28) << line;
        }
        qInfo().noquote() << QStringLiteral("%1 runs, %2 wrong").arg(runs).arg(wrong.size());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY(table[QStringLiteral("access point, good")][QStringLiteral("confirmed")] > 0);
        QVERIFY(table[QStringLiteral("SmartConfig, good")][QStringLiteral("confirmed")] > 0);
        QVERIFY(table[QStringLiteral("access point, wrong key")][QStringLiteral("refuted")] > 0);
    }
};

AIRLIFT_TEST(ProvisioningSeedsTest)
#include "tst_provisioning_seeds.moc"
