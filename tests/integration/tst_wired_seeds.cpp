// Provisioning over a cable with everything that can go wrong, chosen by a seed: what the client
// says has to be what the simulated board knows, or a doubt.
#include "app/bench/simulated_console.h"
#include "core/session/wired_run.h"
#include "tests/support/dice.h"
#include "tests/support/suite.h"

#include <map>

#include <QTest>

using namespace airlift;
using namespace airlift::provision;
using namespace std::chrono_literals;
using airlift::test::Dice;
using session::WiredFirmware;

namespace {

const QString kNetwork = QStringLiteral("Inthings");

struct Scenario {
    bench::SimulatedConsole::SetUp setUp;
    session::WiredPlan plan;
    bool wasThere = false; ///< it is in the network already, with the right key
    std::optional<Instant> reset;
    std::optional<Instant> powerCut;
    std::optional<Instant> linkEnd;
    QString text;
};

std::optional<Instant> perhaps(Dice &dice, int n)
{
    if (!dice.oneIn(n))
        return std::nullopt;
    return std::chrono::milliseconds{1500 + dice.upTo(60'000)};
}

Scenario scenarioOf(quint32 seed)
{
    Dice dice{seed * 7919 + 1};
    Scenario scenario;
    sim::ProvisioningNetwork home{"Inthings", "password1"};
    const int kind = dice.upTo(5);
    scenario.plan.networkKey = Secret{kind == 1 ? "not-the-key" : "password1"};
    home.inReach = kind != 2;
    home.givesAddress = kind != 3;
    home.knowsWpa2 = kind != 4;
    static const QStringList names{QStringLiteral("good"),      QStringLiteral("wrong key"),
                                   QStringLiteral("not found"), QStringLiteral("no address"),
                                   QStringLiteral("wpa3 only"), QStringLiteral("good")};
    const bool isAt = dice.oneIn(2);
    scenario.text = (isAt ? QStringLiteral("at, ") : QStringLiteral("terminal, ")) + names[kind];
    scenario.setUp = {isAt ? WiredFirmware::AtCommands : WiredFirmware::NetworkTerminal,
                      {home, {"CoffeeShop", ""}, {"Neighbours", "not-for-us"}},
                      {},
                      seed};
    scenario.plan.firmware = scenario.setUp.firmware;
    scenario.plan.networkName = kNetwork;
    scenario.plan.stores = !dice.oneIn(4);
    scenario.wasThere = (kind == 0 || kind == 1) && dice.oneIn(3);
    scenario.reset = perhaps(dice, 4);
    scenario.powerCut = perhaps(dice, 8);
    scenario.linkEnd = perhaps(dice, 10);
    if (dice.oneIn(4))
        scenario.setUp.plan.faults.push_back({sim::FaultKind::UartLoss, 1 + dice.upTo(9), {}});
    if (dice.oneIn(4))
        scenario.setUp.plan.faults.push_back({sim::FaultKind::UartNoise, 1 + dice.upTo(9), {}});
    return scenario;
}

struct Verdict {
    QString ending;
    QString wrong;
};

/// One board, one client, virtual time.
struct Play {
    VirtualClock clock{1ms};
    bench::SimulatedConsole console;
    std::optional<Ending> ending;
    bool everOn = false; ///< since the client began

    explicit Play(const Scenario &scenario)
        : console(scenario.setUp, clock)
    {
    }
    [[nodiscard]] bool isOn()
    {
        return console.board().isOn() && console.station().hasAddress() &&
               console.station().network().ssid == kNetwork.toUtf8();
    }
    void look(QObject *context)
    {
        everOn = everOn || isOn();
        clock.after(1s, context, [this, context] { look(context); });
    }
    /// Somebody joined it by hand before.
    void joinBefore(const Scenario &scenario)
    {
        const bool isAt = scenario.plan.firmware == WiredFirmware::AtCommands;
        clock.after(2s, &console.board(), [this, isAt] {
            console.link().write(
                isAt ? QByteArray{"AT+WlanConnect=\"Inthings\",,wpa_wpa2,\"password1\",,,\r"}
                     : QByteArray{"wlanconnect -s \"Inthings\" -t WPA2 -p \"password1\"\r"});
        });
    }
    Verdict run(const Scenario &scenario)
    {
        console.begin();
        if (scenario.wasThere)
            joinBefore(scenario);
        session::WiredRun run{console.link(), clock};
        QObject::connect(&run, &session::WiredRun::finished, &run, [this](const Ending &end) {
            everOn = everOn || isOn(); // now: time goes on until somebody looks
            ending = end;
        });
        clock.after(20s, &run, [this, &run, &scenario] {
            session::WiredPlan plan = copyOf(scenario.plan);
            look(&run);
            [&] { QVERIFY(run.start(std::move(plan))); }();
            schedule(scenario, run);
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ending.has_value(), 8'000); }();
        everOn = everOn || isOn();
        return ending ? Verdict{nameOf(*ending), judged(scenario)}
                      : Verdict{QStringLiteral("hangs"), QStringLiteral("no end")};
    }

private:
    [[nodiscard]] static session::WiredPlan copyOf(const session::WiredPlan &plan)
    {
        return {plan.firmware, plan.networkName, Secret{plan.networkKey.reveal().toByteArray()},
                plan.security, plan.stores,      plan.priority};
    }
    void schedule(const Scenario &scenario, session::WiredRun &run)
    {
        if (scenario.reset)
            clock.after(*scenario.reset, &run, [this] { console.board().reset(); });
        if (scenario.powerCut)
            clock.after(*scenario.powerCut, &run, [this] { console.board().powerOff(); });
        if (scenario.linkEnd)
            clock.after(*scenario.linkEnd, &run, [this] { console.link().close(); });
    }
    [[nodiscard]] static QString nameOf(const Ending &ending)
    {
        static const QStringList names{QStringLiteral("confirmed"), QStringLiteral("refuted"),
                                       QStringLiteral("unknown"), QStringLiteral("stopped"),
                                       QStringLiteral("cancelled")};
        return names[static_cast<qsizetype>(ending.index())];
    }
    /// Empty: right, or a doubt.
    [[nodiscard]] QString judged(const Scenario &scenario)
    {
        if (std::holds_alternative<Confirmed>(*ending))
            return everOn ? QString{} : QStringLiteral("confirmed, but it never was there");
        if (std::holds_alternative<Stopped>(*ending))
            return everOn && !scenario.wasThere
                       ? QStringLiteral("stopped as if nothing had been told")
                       : QString{};
        const auto *refuted = std::get_if<Refuted>(&*ending);
        if (!refuted)
            return {};
        if (isOn())
            return QStringLiteral("refuted, but it is there");
        const bool right = (refuted->reason == Refusal::NetworkNotFound &&
                            scenario.text.endsWith(QLatin1String("not found"))) ||
                           (refuted->reason == Refusal::NoAddress &&
                            scenario.text.endsWith(QLatin1String("no address"))) ||
                           (refuted->reason == Refusal::ConnectionFailed &&
                            (scenario.text.endsWith(QLatin1String("wrong key")) ||
                             scenario.text.endsWith(QLatin1String("wpa3 only"))));
        return right ? QString{}
                     : QStringLiteral("refuted for another reason: %1")
                           .arg(static_cast<int>(refuted->reason));
    }
};

} // namespace

class WiredSeedsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise5_accidentsOnACableEndRightOrInDoubt()
    {
        const int runs = qEnvironmentVariableIsSet("AIRLIFT_PROVISIONING_RUNS")
                             ? qEnvironmentVariableIntValue("AIRLIFT_PROVISIONING_RUNS")
                             : 300; // a thousand by hand: minutes on a loaded machine
        std::map<QString, std::map<QString, int>> table;
        QStringList wrong;
        const int first = qEnvironmentVariableIsSet("AIRLIFT_PROVISIONING_SEED")
                              ? qEnvironmentVariableIntValue("AIRLIFT_PROVISIONING_SEED")
                              : 1;
        for (int seed = first; seed < first + runs; ++seed) {
            const Scenario scenario = scenarioOf(static_cast<quint32>(seed));
            const Verdict verdict = Play{scenario}.run(scenario);
            ++table[scenario.text][verdict.ending];
            if (!verdict.wrong.isEmpty())
                wrong << QStringLiteral("%1: %2; again: AIRLIFT_PROVISIONING_SEED=%3 "
                                        "AIRLIFT_PROVISIONING_RUNS=1 test_provisioning "
                                        "WiredSeedsTest")
                             .arg(scenario.text, verdict.wrong)
                             .arg(seed);
        }
        for (const auto &[row, endings] : table) {
            QString line;
            for (const auto &[ending, count] : endings)
                line += QStringLiteral("  %1 %2").arg(ending).arg(count);
            qInfo().noquote() << row.leftJustified(28) << line;
        }
        qInfo().noquote() << QStringLiteral("%1 runs, %2 wrong").arg(runs).arg(wrong.size());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        if (runs < 500) // too few for every kind to occur
            return;
        for (const char *firmware : {"at", "terminal"}) {
            const QString name = QString::fromLatin1(firmware);
            QVERIFY(table[name + QStringLiteral(", good")][QStringLiteral("confirmed")] > 0);
            for (const char *fault : {", wrong key", ", not found", ", no address", ", wpa3 only"})
                QVERIFY(table[name + QString::fromLatin1(fault)][QStringLiteral("refuted")] > 0);
        }
    }
};

AIRLIFT_TEST(WiredSeedsTest)
#include "tst_wired_seeds.moc"
