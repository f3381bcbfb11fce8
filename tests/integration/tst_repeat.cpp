#include "app/bench/scripted_case.h"
#include "tests/integration/run_cli.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/fault_bench.h"
#include "tests/unit/sim/fleet.h"
#include "tests/unit/sim/repeat.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;

namespace {

/// What a shell makes of a printed command, without the program's name; the folder is removed
/// afterwards.
struct Printed {
    explicit Printed(const QString &command)
        : arguments(command.split(QLatin1Char(' ')).mid(1))
    {
    }
    ~Printed() { QDir{arguments.last()}.removeRecursively(); }
    QStringList arguments;
};

} // namespace

/// A run that went wrong prints a command; the command does it again, byte for byte.
class RepeatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCommandOfARunPrintsTheSameBytes_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {3U, 14U, 15U, 92U, 65U})
            QTest::addRow("random %u", seed) << QStringLiteral("random:%1").arg(seed) << seed;
        for (const char *plan : {"", "power-loss@op33", "connection-loss=9000", "short-reads=300",
                                 "uart-noise=20,uart-loss=5,babbling-uart", "trial-hangs"})
            QTest::addRow("%s", plan) << QString::fromLatin1(plan) << 7U;
    }
    void theCommandOfARunPrintsTheSameBytes()
    {
        QFETCH(const QString, plan);
        QFETCH(const quint32, seed);
        const QByteArray archive = transcriptArchive().bytes();
        const BenchServer server{archive};
        FaultBench bench{server.port, plan, seed};
        const Printed command{bench::commandThatRepeats(caseOf(bench, archive, 60s))};
        bench.device.powerOn();
        bench.runFor(60s);
        const Finished again = cli(command.arguments);
        QCOMPARE(again.exitCode, 0);
        QVERIFY(!again.out.isEmpty());
        QCOMPARE(again.out, bench.link.text);
    }

    void aListedRootStaysListedAndAWrongOneStaysWrong()
    {
        const QByteArray archive = transcriptArchive().bytes();
        const BenchServer server{archive};
        for (const bool isRight : {true, false}) {
            FaultBench bench{server.port};
            bench.device.flash().programCatalogue(
                {{root().certificate.sha256(), imageSigner().certificate.sha256()}, {}});
            bench.change([](sim::DeviceConfig &config) { config.firmware.namesWantedCa = true; });
            if (!isRight)
                bench.device.flash().program("ota-root-ca.der", otherRoot().certificate.toDer());
            const Printed command{bench::commandThatRepeats(caseOf(bench, archive, 45s))};
            bench.device.powerOn();
            bench.runFor(45s);
            QCOMPARE(bench.link.text.contains("WRONG ROOT CA"), !isRight);
            QCOMPARE(cli(command.arguments).out, bench.link.text);
        }
    }

    void everyBoardOfAFleetHasItsCommand()
    {
        Fleet fleet{20, 1};
        for (int board : {0, 6, 7, 8, 9, 16}) {
            const Printed command{fleet.commandFor(board)};
            const Finished again = cli(command.arguments);
            QCOMPARE(again.exitCode, 0);
            QVERIFY2(again.out.contains(fleet.roleOf(board).line),
                     qPrintable(fleet.roleOf(board).name));
        }
    }

    void theCommandOfEveryFirmwarePrintsTheSameBytes_data()
    {
        QTest::addColumn<int>("firmware");
        for (const bench::Personality &each : bench::personalities()) {
            // That one is above.
            if (each.firmware != bench::Firmware::CloudOta &&
                bench::canSufferAnything(each.firmware))
                QTest::addRow("%s", qPrintable(each.name)) << static_cast<int>(each.firmware);
        }
    }
    void theCommandOfEveryFirmwarePrintsTheSameBytes()
    {
        QFETCH(const int, firmware);
        bench::ScriptedCase what;
        what.firmware = static_cast<bench::Firmware>(firmware);
        what.plan = bench::randomPlan(what.firmware, 5);
        what.seed = 5;
        what.inputs = {{8s, "AT+Test\r"}, {20s, QByteArray("\x00\x03\x23\x23", 4)}};
        what.length = 60s;
        bench::ScriptedRun run{what};
        QEventLoop loop;
        connect(&run, &bench::ScriptedRun::finished, &loop, &QEventLoop::quit);
        run.start();
        loop.exec();
        const Printed command{bench::commandThatRepeats(what)};
        const Finished again = cli(command.arguments);
        QCOMPARE(again.exitCode, 0);
        QVERIFY(!again.out.isEmpty());
        QCOMPARE(again.out, run.printed());
    }

    void whatABoardCannotSufferIsRefusedInOneSentence()
    {
        const Finished refused =
            cli({QStringLiteral("sim"), QStringLiteral("--firmware"), QStringLiteral("local-ota"),
                 QStringLiteral("--fault"), QStringLiteral("wifi-loss@1s")});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.contains("local-ota cannot suffer wifi-loss"),
                 refused.err.constData());
    }

    void whatIsNoCaseIsRefusedInOneSentence()
    {
        QTemporaryDir folder;
        const Finished missing =
            cli({QStringLiteral("sim"), QStringLiteral("--repeat"), folder.path()});
        QVERIFY(missing.exitCode != 0 && isOneSentence(missing.err));
        const BenchServer server{"tar"};
        FaultBench bench{server.port};
        QVERIFY(bench::saveCase(caseOf(bench, "tar", 1s), folder.path()));
        QVERIFY(bench::loadCase(folder.path()));
        QVERIFY(saveAtomically(folder.filePath(QStringLiteral("case.json")), "{\"format\": 1}"));
        const Finished broken =
            cli({QStringLiteral("sim"), QStringLiteral("--repeat"), folder.path()});
        QVERIFY(broken.exitCode != 0 && isOneSentence(broken.err));
    }
};

AIRLIFT_TEST(RepeatTest)
#include "tst_repeat.moc"
