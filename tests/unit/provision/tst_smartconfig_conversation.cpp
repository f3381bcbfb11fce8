#include "provisioning_bench.h"

#include "tests/support/suite.h"

using namespace airlift;
using namespace airlift::provision;
using airlift::test::ProvisioningBench;
using airlift::test::Surroundings;
using namespace std::chrono_literals;

namespace {

SmartConfigPlan named()
{
    SmartConfigPlan plan;
    plan.deviceName = QStringLiteral("station-07");
    plan.mayUseAccessPoint = true;
    return plan;
}

} // namespace

class SmartConfigConversationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeviceThatHearsItIsConfirmedAndTheSendingStops()
    {
        ProvisioningBench bench{ProvisioningBench::device()};
        bench.air.setPass(ProvisioningBench::pass());
        const Ending &ending = bench.goSmartConfig(named());
        QVERIFY(std::holds_alternative<Confirmed>(ending));
        QVERIFY(bench.console.contains("Smart Config Synced!"));
        QVERIFY(bench.console.contains("Profile Added: SSID: Inthings"));
        QVERIFY(bench.air.datagrams() < 4000); // 40 s would be that many
        QVERIFY(bench.air.isQuiet());
    }

    void everyFormOfTheMessageIsUnderstood()
    {
        const auto check = [](const QByteArray &key, const QByteArray &cipher,
                              SmartConfigGeneration generation, const QString &name) {
            auto settings = ProvisioningBench::device({"Caf\xc3\xa9 7", key});
            settings.smartConfigKey = cipher;
            Surroundings surroundings;
            surroundings.homeNetwork = "Caf\xc3\xa9 7";
            ProvisioningBench bench{settings, surroundings};
            bench.air.setPass([&] {
                SmartConfigMessage message;
                message.networkName = QStringLiteral("Caf\u00e9 7");
                message.networkKey = Secret{QByteArray{key.constData(), key.size()}};
                message.cipherKey = Secret{QByteArray{cipher.constData(), cipher.size()}};
                message.generation = generation;
                message.deviceName = name;
                return *encodeSmartConfig(message);
            });
            SmartConfigPlan plan;
            plan.deviceName = name;
            return std::holds_alternative<Confirmed>(bench.goSmartConfig(plan));
        };
        using enum SmartConfigGeneration;
        for (const QByteArray &key :
             {QByteArray{}, QByteArray{"password1"}, QByteArray(31, 'k'), QByteArray(32, 'k'),
              QByteArray(33, 'k'), QByteArray(47, 'k'), QByteArray(63, 'k')}) {
            for (const QByteArray &cipher : {QByteArray{}, QByteArray{"1234567890123456"}}) {
                QVERIFY2(check(key, cipher, V2, {}), key.constData());
                QVERIFY2(check(key, cipher, V2, QStringLiteral("station-07")), key.constData());
                if (key.size() <= 32)
                    QVERIFY2(check(key, cipher, V1, {}), key.constData());
            }
        }
    }

    void promise6_atThirtyPercentLossMostAreConfirmedAndTheRestIsADoubt()
    {
        constexpr int kRuns = 30;
        int confirmed = 0;
        for (quint32 seed = 1; seed <= kRuns; ++seed) {
            Surroundings surroundings = ProvisioningBench::home();
            surroundings.air = {300, 0, 0, 0};
            ProvisioningBench bench{ProvisioningBench::device(), surroundings, seed};
            bench.air.setPass(ProvisioningBench::pass());
            const Ending &ending = bench.goSmartConfig(named());
            confirmed += std::holds_alternative<Confirmed>(ending) ? 1 : 0;
            QVERIFY2(std::holds_alternative<Confirmed>(ending) ||
                         std::holds_alternative<Unknown>(ending),
                     qPrintable(QString::number(seed)));
        }
        QVERIFY2(confirmed >= kRuns * 8 / 10, qPrintable(QString::number(confirmed)));
    }

    void foreignTrafficAndReorderingDoNoHarm()
    {
        Surroundings surroundings = ProvisioningBench::home();
        surroundings.air = {50, 20, 50, 100};
        ProvisioningBench bench{ProvisioningBench::device(), surroundings};
        bench.air.setPass(ProvisioningBench::pass());
        QVERIFY(std::holds_alternative<Confirmed>(bench.goSmartConfig(named())));
    }

    void nothingHeardIsADoubtAndNotAFailure()
    {
        Surroundings surroundings = ProvisioningBench::home();
        surroundings.air = {1000, 0, 0, 0};
        ProvisioningBench bench{ProvisioningBench::device(), surroundings};
        bench.air.setPass(ProvisioningBench::pass());
        const Ending &ending = bench.goSmartConfig(named());
        QVERIFY(std::holds_alternative<Unknown>(ending));
        QCOMPARE(std::get<Unknown>(ending).doubt, Doubt::NotStarted); // its access point says so
    }

    void aWrongKeyIsToldAtTheAccessPoint()
    {
        ProvisioningBench bench{ProvisioningBench::device()};
        bench.air.setPass(ProvisioningBench::pass("not-the-key"));
        const Ending &ending = bench.goSmartConfig(named());
        QVERIFY(std::holds_alternative<Refuted>(ending));
        QCOMPARE(std::get<Refuted>(ending).reason, Refusal::ConnectionFailed);
        QVERIFY(std::get<Refuted>(ending).mayBeOlder); // nobody asked before
    }

    void aDeviceThatWasThereBeforeIsNotTheNewOne()
    {
        ProvisioningBench bench{ProvisioningBench::device()};
        // Another unit, long provisioned, of the same name, chatters and says 5.
        auto other = ProvisioningBench::device();
        other.name = "station-07";
        other.lanAddress = "192.168.1.50";
        other.mac = "0800285A7891";
        sim::ProvisioningUnit veteran{other, bench.clock};
        bench.air.add(veteran);
        QTimer chatter;
        QObject::connect(&chatter, &QTimer::timeout, &veteran,
                         [&] { Q_EMIT veteran.announced("192.168.1.50,station-07"); });
        Surroundings deaf = ProvisioningBench::home();
        bench.air.setPass(ProvisioningBench::pass());
        const Ending &ending = bench.goSmartConfig(named());
        const auto *confirmed = std::get_if<Confirmed>(&ending);
        QVERIFY(!confirmed ||
                confirmed->device.address != QHostAddress{QStringLiteral("192.168.1.50")});
    }

    void nothingIsSentBeforeTheListeningIsOver()
    {
        SmartConfigConversation conversation{named()};
        const Effects first = conversation.handle(event::Begin{});
        for (const Effect &effect : first)
            QVERIFY(!std::holds_alternative<effect::Transmit>(effect));
    }

    void cancellingStopsTheSending()
    {
        ProvisioningBench bench{ProvisioningBench::device()};
        Surroundings silent = ProvisioningBench::home();
        bench.air.setPass(ProvisioningBench::pass("x-x-x-x-x"));
        const Ending &ending =
            bench.go(std::make_unique<SmartConfigConversation>(named()),
                     [&](Run &run) { bench.clock.after(6s, &run, [&run] { run.cancel(); }); });
        QVERIFY(std::holds_alternative<Unknown>(ending));
        QVERIFY(bench.air.isQuiet());
        const int sent = bench.air.datagrams();
        QTest::qWait(20);
        QCOMPARE(bench.air.datagrams(), sent);
    }
};

AIRLIFT_TEST(SmartConfigConversationTest)
#include "tst_smartconfig_conversation.moc"
