#include "tests/support/suite.h"
#include "tests/unit/sim/fault_bench.h"
#include "tests/unit/sim/repeat.h"

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;
using Content = FaultBench::Content;
using State = sim::Device::State;

namespace {

const TestArchive &archive()
{
    static const TestArchive made = transcriptArchive();
    return made;
}

/// Everything of an enumeration that takes long, if the environment asks for it; else every n-th.
quint32 stride(quint32 usual)
{
    return qEnvironmentVariableIsSet("AIRLIFT_ALL_FAULTS") ? 1 : usual;
}

} // namespace

/// Named faults, one by one: what the board prints, and what it is left with.
class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNamedFaultHasItsLineAndLeavesOneImageOrTheOther_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("updated");
        const auto row = [](const char *fault, const char *line, bool updated) {
            QTest::addRow("%s", fault) << QString::fromLatin1(fault) << QByteArray{line} << updated;
        };
        row("wrong-root", "HttpClient_Connect: ERROR Socket Connect, status=-688\r\n", false);
        row("dns-failure", "ERROR sl_NetAppDnsGetHostByName, status=-6154\r\n", false);
        row("dns-failure=-161", "ERROR sl_NetAppDnsGetHostByName, status=-161\r\n", false);
        row("connect-failure=-111", "ERROR Socket Connect, status=-111\r\n", false);
        row("driver-abort@18s", "[ERROR] - FATAL ERROR: Driver Abort detected. \r\n", false);
        row("flash-full", "OtaArchive_RunParseTar ERROR from sl_FsOpen, Status=-10322\r\n", false);
        row("bad-block", "OtaArchive_RunParseTar: Error - SaveFileChunk - (-10336)\r\n", false);
        row("wifi-loss@18s", "Device disconnected from the AP on an ERROR\r\n", true);
        row("reset@op40", "OTA APP Application - Version", true);
        row("power-loss@op40", "OTA APP Application - Version", true);
        row("server-stall=9000", "HttpClient_RecvAppend: ERROR HttpClient_Recv, status=-20312\r\n",
            false);
        row("connection-loss=9000",
            "HttpClient_RecvAppend: ERROR HttpClient_Recv, status=-20313\r\n", false);
        row("corrupt-byte=6000", "\r\n Hash verification failed.\r\n", false);
        row("vendor-cert-missing", "Status=-12291\r\n", false);
        row("signer-missing", "error on pCloseFile, Status=-10341\r\n", false);
        row("catalogue-missing", "error on pCloseFile, Status=-10242\r\n", false);
        row("never-commits", "Ping done. Success rate: 0%\r\n\r\n", false);
        row("commit-refused", "OtaArchive_Commit: ERROR sl_FsCtl, Status=-10282\r\n", false);
        row("boot-loop", "OtaImageTestingAndReset: reset the platform to test", false);
        row("transmit-failure", "SL_SOCKET_TX_FAILED_EVENT socket event 1, do restart\r\n", false);
        row("trial-without-network", " Provisioning Example Ver. 1.0.16\n\r", false);
        row("trial-hangs", "OTA APP Application - Version", false);
        row("short-reads=100", kCommitLine.constData(), true);
        row("locked", "SimpleLinkInitCallback: started in role -4112, set the requested role 0\r\n",
            false);
        row("slow-uart=9600", kCommitLine.constData(), true);
        row("babbling-uart", "[Sensor task] t=21.", true);
    }
    void everyNamedFaultHasItsLineAndLeavesOneImageOrTheOther()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, line);
        QFETCH(bool, updated);
        BenchServer server{archive().bytes()};
        FaultBench bench{server.port, fault};
        bench.device.powerOn();
        QVERIFY2(bench.prints(line), bench.link.text.right(400).constData());
        if (updated)
            QVERIFY(bench.prints(kCommitLine));
        else
            bench.runFor(60s);
        QCOMPARE(bench.link.text.contains(kCommitLine), updated);
        QVERIFY(bench.contentInTheEnd(archive()) == (updated ? Content::New : Content::Old));
    }

    void aClockBehindEveryCertificateIsOnlyAWarning()
    {
        BenchServer server{archive().bytes()};
        FaultBench bench{server.port, QStringLiteral("expired")};
        bench.device.flash().programCatalogue(
            {{root().certificate.sha256(), imageSigner().certificate.sha256()}, {}});
        bench.device.powerOn();
        QVERIFY(bench.prints("WARNING Socket Connect, status=-461, Ignored...\r\n"));
        QVERIFY(bench.prints(kCommitLine));
    }

    /// The certificates of this program begin in 2000, so that a board without a clock takes them.
    void aClockThatNobodySetDoesNotMindOurCertificates()
    {
        BenchServer server{archive().bytes()};
        FaultBench bench{server.port, QStringLiteral("epoch-clock")};
        bench.device.flash().programCatalogue(
            {{root().certificate.sha256(), imageSigner().certificate.sha256()}, {}});
        bench.change([](sim::DeviceConfig &config) { config.surroundings.clockSet = true; });
        bench.device.powerOn();
        QVERIFY(bench.prints(kCommitLine));
        QVERIFY(!bench.link.text.contains("WARNING"));
    }

    void aBoardWhoseNewImageCrashesTriesItAgainAndAgain()
    {
        BenchServer server{archive().bytes()};
        FaultBench bench{server.port, QStringLiteral("boot-loop")};
        bench.device.powerOn();
        QVERIFY(bench.prints("reset the platform to test", 3));
        QVERIFY(!bench.link.text.contains(kCommitLine));
        QVERIFY(bench.contentInTheEnd(archive()) == Content::Old);
    }

    void aBadCableDamagesTheTextAndNotTheUpdate()
    {
        BenchServer server{archive().bytes()};
        FaultBench bench{server.port, QStringLiteral("uart-noise=20,uart-loss=20")};
        bench.device.powerOn();
        bench.runFor(60s);
        QVERIFY(FaultBench::contentOf(bench.device.flash(), archive()) == Content::New);
        bench.device.powerOff();
        FaultBench good{server.port};
        good.device.powerOn();
        good.runFor(60s);
        QVERIFY(bench.link.text.size() < good.link.text.size());
        QVERIFY(bench.link.text != good.link.text.left(bench.link.text.size()));
    }

    void aBabblingTaskBreaksIntoTheLinesOfOthers()
    {
        BenchServer server{archive().bytes()};
        FaultBench bench{server.port, QStringLiteral("babbling-uart,slow-uart=38400")};
        bench.device.powerOn();
        QVERIFY(bench.prints(kCommitLine));
        bool broken = false;
        for (const QByteArray &line : bench.link.text.split('\n'))
            broken |= line.contains("Write size") && line.contains("Sensor");
        QVERIFY(broken);
    }

    void securityAlertsAreCountedAndTheLastOneLocksTheBoard()
    {
        TestArchive tampered = archive();
        tampered.files[1].content[100] = '!';
        tampered.files[1].digest =
            trust::digest(trust::HashKind::Sha256, tampered.files[1].content).toHex();
        tampered.sign(vendor().key, 72);
        BenchServer server{tampered.bytes()};
        FaultBench bench{server.port};
        for (int alerts = 1; alerts <= sim::Flash::kAlertLimit; ++alerts) {
            bench.link.text.clear();
            bench.device.powerOn();
            QVERIFY(bench.prints("SECURITY ALERT !!!!! on pCloseFile, Status=-10289"));
            QCOMPARE(bench.device.flash().alerts(), alerts);
            bench.device.powerOff();
        }
        bench.link.text.clear();
        bench.device.powerOn();
        QVERIFY(bench.prints("started in role -4112"));
        QVERIFY(bench.contentInTheEnd(archive()) == Content::Old);
    }
};

/// Not samples but all of them: count what a good run does, then break each in turn.
class EveryFaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<BenchServer>(archive().bytes()); }
    void cleanupTestCase() { m_server.reset(); }

    void powerCanGoAtEveryOperationOfAnUpdate()
    {
        const quint32 operations = operationsOfAGoodRun();
        QVERIFY2(operations > 40, qPrintable(QString::number(operations)));
        quint32 updated = 0;
        const quint32 step = stride(1);
        for (quint32 n = 1; n <= operations; n += step) {
            FaultBench bench{m_server->port, QStringLiteral("power-loss=0@op%1").arg(n)};
            bench.device.powerOn();
            QVERIFY2(bench.reaches(State::Off), qPrintable(QString::number(n)));
            const bool saidSo = bench.link.text.contains(kCommitLine);
            const sim::Flash left = bench.device.flash();
            bench.link.text.clear();
            bench.device.powerOn();
            QVERIFY(bench.prints("PingCounter=1\r\n"));
            const Content now = FaultBench::contentOf(bench.device.flash(), archive());
            const QByteArray where = "power loss at operation " + QByteArray::number(n);
            QVERIFY2(now != Content::Mixed, where.constData());
            QVERIFY2(!saidSo || now == Content::New, where.constData());
            // Whatever was begun is decided after the first ping: nothing waits for a commit.
            QVERIFY2(bench.device.flash().bundleState() == sim::Flash::BundleState::Stopped,
                     where.constData());
            QCOMPARE(bench.device.flash().alerts(), 0);
            QVERIFY2(left.alerts() == 0, where.constData());
            const bool commitsNow = bench.link.text.contains(kCommitLine);
            QVERIFY2(!commitsNow || now == Content::New, where.constData());
            updated += now == Content::New ? 1 : 0;
        }
        QVERIFY(updated >= 2); // before the trial boot, and after the commit
        QVERIFY(updated < operations / 2);
        qInfo("power loss at each of %u operations: %u times the new image, else the old one",
              operations, updated);
    }

    void powerCanGoAtEveryOperationAndTheNextUpdateWorks()
    {
        const quint32 operations = operationsOfAGoodRun();
        for (quint32 n = 1; n <= operations; n += stride(7)) {
            FaultBench bench{m_server->port, QStringLiteral("power-loss@op%1").arg(n)};
            bench.device.powerOn();
            QVERIFY2(bench.prints(kCommitLine), qPrintable(QString::number(n)));
            QVERIFY(bench.contentInTheEnd(archive()) == Content::New);
        }
    }

    /// Before, in the middle of and behind every read of a good run.
    void theConnectionCanBreakAtEveryPiece()
    {
        int recovered = 0;
        int halted = 0;
        const std::vector<qint64> places = placesInTheAnswer();
        for (const qint64 at : places) {
            FaultBench bench{m_server->port, QStringLiteral("connection-loss=%1").arg(at)};
            bench.device.powerOn();
            bench.runToTheEnd(70s);
            const QByteArray where = "connection lost after " + QByteArray::number(at);
            const bool committed = bench.link.text.contains(kCommitLine);
            QVERIFY2(committed || bench.device.state() == State::Halted, where.constData());
            decided(bench, committed, where);
            QCOMPARE(bench.device.flash().alerts(), 0); // what the library prints is no alert
            ++(committed ? recovered : halted);
        }
        QVERIFY(recovered > 0 && halted > 0); // both happen with the stock library
        qInfo("connection lost at %d places of the answer: %d times recovered, %d times halted",
              static_cast<int>(places.size()), recovered, halted);
    }

    void everyBlockCanBeDamagedAndNoDamagedImageIsEverTried()
    {
        const QByteArray bytes = archive().bytes();
        int accepted = 0;
        int blocks = 0;
        for (qint64 block = 0; block < bytes.size(); block += 512, ++blocks) {
            const qint64 header = 200; // of the answer; where in a block does not matter
            FaultBench bench{m_server->port, QStringLiteral("corrupt-byte=%1").arg(header + block)};
            bench.device.powerOn();
            bench.runToTheEnd(45s);
            const QByteArray where = "byte damaged in block " + QByteArray::number(block / 512);
            const bool committed = bench.link.text.contains(kCommitLine);
            decided(bench, committed, where);
            const bool alarmed = bench.link.text.contains("SECURITY ALERT !!!!! on pCloseFile");
            QVERIFY2(bench.device.flash().alerts() == (alarmed ? 1 : 0), where.constData());
            accepted += committed ? 1 : 0;
        }
        QVERIFY(accepted > 0); // padding and end blocks matter to nobody
        qInfo("one damaged byte in each block: %d of %d accepted, all of them whole", accepted,
              blocks);
    }

    void randomPlansNeverLeaveAMixtureAndCanBeRepeated()
    {
        const bool all = qEnvironmentVariableIsSet("AIRLIFT_ALL_FAULTS");
        const quint32 first =
            qEnvironmentVariableIntValue("AIRLIFT_FAULT_SEED") > 0
                ? static_cast<quint32>(qEnvironmentVariableIntValue("AIRLIFT_FAULT_SEED"))
                : 1;
        const quint32 count = all ? 500 : 30;
        for (quint32 seed = first; seed < first + count; ++seed) {
            const QString text = QStringLiteral("random:%1").arg(seed);
            const auto run = [&] {
                FaultBench bench{m_server->port, text, seed};
                bench.device.powerOn();
                bench.runFor(60s);
                return std::pair{bench.link.text, bench.contentInTheEnd(archive())};
            };
            const auto [bytes, content] = run();
            const bool isRight =
                content != Content::Mixed && (seed % 5 != 0 || run().first == bytes);
            if (isRight)
                continue;
            FaultBench fresh{m_server->port, text, seed};
            QFAIL(qPrintable(
                QStringLiteral("%1; again: %2")
                    .arg(text, bench::commandThatRepeats(caseOf(fresh, archive().bytes(), 60s)))));
        }
    }

private:
    /// One image or the other for good, and nothing waits for a commit that nobody makes.
    static void decided(const FaultBench &bench, bool committed, const QByteArray &where)
    {
        using BundleState = sim::Flash::BundleState;
        sim::Flash flash = const_cast<FaultBench &>(bench).device.flash();
        QVERIFY2(flash.bundleState() == BundleState::Stopped ||
                     (!committed && flash.bundleState() == BundleState::Started),
                 where.constData());
        flash.boot();
        QVERIFY2(flash.bundleState() == BundleState::Stopped, where.constData());
        QVERIFY2(FaultBench::contentOf(flash, archive()) ==
                     (committed ? Content::New : Content::Old),
                 where.constData());
    }

    /// Where each read of a good run begins, and its middle.
    [[nodiscard]] std::vector<qint64> placesInTheAnswer() const
    {
        std::vector<qint64> places;
        FaultBench good{m_server->port};
        QObject::connect(&good.device, &sim::Device::pieceRead, &good.device,
                         [&](qint64 offset, qsizetype size) {
                             places.push_back(offset);
                             places.push_back(offset + size / 2);
                         });
        good.device.powerOn();
        if (!good.prints(kCommitLine) || places.size() < 20)
            qFatal("the good run is not good");
        return places;
    }

    [[nodiscard]] quint32 operationsOfAGoodRun() const
    {
        FaultBench good{m_server->port};
        good.device.powerOn();
        if (!good.prints(kCommitLine))
            qFatal("the good run is not good");
        return good.device.operations();
    }

    std::unique_ptr<BenchServer> m_server;
};

AIRLIFT_TEST(FaultsTest)
AIRLIFT_TEST(EveryFaultTest)
#include "tst_faults.moc"
