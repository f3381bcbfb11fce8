#include "tests/support/suite.h"
#include "tests/unit/sim/fault_bench.h"
#include "tests/unit/sim/transcript_run.h"

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace airlift::test::transcript;
using namespace std::chrono_literals;

namespace {

/// The host of the canonical transcripts, on this machine. The server's certificate is for another
/// name: firmware without a CA does not mind.
const QByteArray kHere = "127.0.0.1";

struct TranscriptBench : FaultBench {
    explicit TranscriptBench(quint16 port, const QString &faults = {})
        : FaultBench(port, faults)
    {
        change([&](sim::DeviceConfig &config) {
            config.firmware.url = kUrl;
            config.firmware.rootCaName.clear();
            config.surroundings.hosts["files.example.com"] = {QHostAddress{QHostAddress::LocalHost},
                                                              port};
        });
    }

    /// Number of the operation that follows once this was printed.
    [[nodiscard]] quint32 operationBehind(const QByteArray &line)
    {
        quint32 found = 0;
        QObject context;
        QObject::connect(&link, &CapturingLink::wrote, &context, [&] {
            if (found == 0 && link.text.endsWith(line))
                found = device.operations() + 1;
        });
        device.powerOn();
        if (!runBoardUntil(link, device, 30s, [&] { return found != 0; }))
            qFatal("never printed: %s", line.constData());
        return found;
    }
};

[[nodiscard]] QByteArray resolved()
{
    return connecting() + "HttpClient_Connect: IP_ADDR=" + kHere + "\r\n";
}
[[nodiscard]] QByteArray requested()
{
    return resolved() + ignored(-453) + requesting();
}

/// B0 as far as a board gets that finds no network, and the banner of what it does then
/// (uart-ota-log 12, B0p).
[[nodiscard]] QByteArray withoutNetwork()
{
    const QByteArray whole = b0();
    return whole.first(whole.indexOf("STA connected")) +
           "\n\r\n\r\n\r==================================\n\r"
           " Provisioning Example Ver. 1.0.16\n\r"
           "==================================\n\r" +
           lines({"", " CHIP 0x31000019", " MAC  31.2.0.0.0", " PHY  2.2.0.7", " NWP3.15.0.1",
                  " ROM  0", " HOST 3.0.1.61", " MAC address: 10:ce:a9:47:bc:8f", "", "",
                  " Starting Provisioning! mode=2 (0-AP, 1-SC, 2-AP+SC, 3-AP+SC+WAC)", ""});
}

[[nodiscard]] QByteArray firstPing()
{
    return "Pinging GW...!\r\nPing done. Success rate: 100%\r\n\r\n"
           "HandlePingComplete: PingCounter=1\r\n";
}

} // namespace

/// The canonical transcripts (uart-ota-log 12) whose cause lies outside the firmware: the whole
/// board with sockets and TLS, and a fault of the world it lives in.
class BoardTranscriptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_server = server({}); }
    void cleanupTestCase() { m_server.reset(); }

    void t2aTheDriverAbortsWhileANameIsResolved()
    {
        const QByteArray before = "CdnClient_ConnectServer: HttpClient_Connect api.dropboxapi.com";
        const auto asksDropbox = [](sim::DeviceConfig &config) {
            config.firmware.cdn = {sim::CdnSettings::Vendor::Dropbox,
                                   "api.dropboxapi.com",
                                   {},
                                   "OTA_CC3220SF",
                                   "sl.token"};
        };
        TranscriptBench good{0};
        good.change(asksDropbox);
        const quint32 resolving = good.operationBehind(before + "\r\n");
        TranscriptBench bench{0, QStringLiteral("driver-abort@op%1").arg(resolving)};
        bench.change(asksDropbox);
        bench.device.powerOn();
        QVERIFY(bench.prints(halted(6)));
        COMPARE_TEXT(bench.link.text,
                     b0() + b1() + b2c() +
                         lines({"OTA_run: call CdnClient_ConnectServer OTA "
                                "server=api.dropboxapi.com",
                                before, "[ERROR] - FATAL ERROR: Driver Abort detected. ",
                                "HttpClient_Connect: ERROR sl_NetAppDnsGetHostByName, status=-2005",
                                "CdnClient_ConnectServer: ERROR HttpClient_Connect, Status=-20301",
                                "OTA_run: ERROR CdnClient_ConnectServer, Status=-20301"}) +
                         attemptFailed(1, 20006) + halted(6));
    }

    void t3cWhatCannotBeSentRestartsTheBoard_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::newRow("not connected") << QStringLiteral("transmit-failure") << -107;
        QTest::newRow("cut in a record") << QStringLiteral("transmit-failure=-470") << -470;
    }
    void t3cWhatCannotBeSentRestartsTheBoard()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        TranscriptBench bench{m_server->port, fault};
        bench.device.powerOn();
        QVERIFY(bench.prints("OTA APP", 2));
        const QByteArray expected =
            start() + resolved() +
            lines({"SL_SOCKET_TX_FAILED_EVENT socket event 1, do restart",
                   "HttpClient_Connect: ERROR Socket Connect, status=" + QByteArray::number(status),
                   "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=-20304",
                   "OTA_run: ERROR CdnClient_ConnectFileServer, Status=-20304"}) +
            attemptFailed(1, 20006) + restart();
        COMPARE_TEXT(bench.link.text.first(expected.size()), expected);
    }

    void aRequestThatCannotBeSentRestartsTheBoardToo()
    {
        TranscriptBench good{m_server->port};
        const quint32 sending = good.operationBehind(requesting());
        TranscriptBench bench{m_server->port, QStringLiteral("transmit-failure@op%1").arg(sending)};
        bench.device.powerOn();
        QVERIFY(bench.prints("OTA APP", 2));
        const QByteArray expected =
            start() + requested() +
            lines({"SL_SOCKET_TX_FAILED_EVENT socket event 1, do restart",
                   "CdnClient_ReqFileContent: ERROR, sl_Send, Status=-107",
                   "OTA_run: ERROR CdnClient_ReqFileContent, Status=-20201"}) +
            attemptFailed(1, 20007) + restart();
        COMPARE_TEXT(bench.link.text.first(expected.size()), expected);
    }

    void t5bAServerThatSendsElsewhereIsAnError()
    {
        serve::BenchFaults faults;
        faults.redirect = true;
        const auto elsewhere = server(faults);
        TranscriptBench bench{elsewhere->port};
        bench.device.powerOn();
        QVERIFY(bench.prints(halted(6)));
        COMPARE_TEXT(
            bench.link.text,
            start() +
                fiveTimes(
                    requested() +
                        lines({"HttpClient_RecvSkipHdr: http error code HTTP/1.1 302",
                               "OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=-20310"}),
                    20008));
    }

    void t11dWiFiLossBetweenTwoWritesRestartsTheBoard()
    {
        TranscriptBench good{m_server->port};
        const quint32 reading = good.operationBehind("total 2272.\r\n");
        TranscriptBench bench{m_server->port, QStringLiteral("wifi-loss@op%1").arg(reading)};
        bench.device.powerOn();
        QVERIFY(bench.prints("OTA APP", 2));
        const QByteArray expected =
            "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin total 2272.\r\n"
            "Device disconnected from the AP on an ERROR\r\n"
            "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin total 3712.\r\n" +
            restart() + b0().first(3);
        const qsizetype from = bench.link.text.indexOf(expected.first(80));
        COMPARE_TEXT(bench.link.text.mid(from, expected.size()), expected);
        QVERIFY(bench.prints(kCommitLine)); // after the restart it works
    }

    void t12cAnImageThatFindsNoNetworkIsTakenBackByTheWatchdog()
    {
        TranscriptBench bench{m_server->port, QStringLiteral("trial-without-network")};
        bench.device.powerOn();
        QVERIFY(bench.prints("HandlePingComplete: PingCounter=1\r\n", 2));
        COMPARE_TEXT(trial(bench), withoutNetwork() + b0() + firstPing());
        watchdogBit(bench);
    }

    void t12dAnImageThatHangsIsTakenBackByTheWatchdog()
    {
        TranscriptBench bench{m_server->port, QStringLiteral("trial-hangs")};
        bench.device.powerOn();
        QVERIFY(bench.prints("HandlePingComplete: PingCounter=1\r\n", 2));
        const QByteArray banner = b0().first(b0().indexOf("SimpleLinkInitCallback"));
        COMPARE_TEXT(trial(bench), banner + b0() + firstPing());
        watchdogBit(bench);
    }

private:
    [[nodiscard]] static std::unique_ptr<BenchServer> server(const serve::BenchFaults &faults)
    {
        return std::make_unique<BenchServer>(
            transcriptArchive().bytes(), true, faults,
            QStringLiteral("/ota/20240313123751_CC3220SF_OTA.tar"));
    }

    /// What was printed since the new image was started.
    [[nodiscard]] static QByteArray trial(const TranscriptBench &bench)
    {
        const QByteArray end = "reset the platform to test the newimage...\r\n";
        return bench.link.text.mid(bench.link.text.indexOf(end) + end.size());
    }

    /// 50 s after the banner of the trial, and then the old image for good.
    static void watchdogBit(TranscriptBench &bench)
    {
        std::vector<Instant> banners;
        for (const CapturingLink::Print &print : bench.link.prints) {
            if (print.text.contains("Application - Version"))
                banners.push_back(print.at);
        }
        QCOMPARE(banners.size(), std::size_t{3});
        const Instant between = banners[2] - banners[1];
        QVERIFY(between > 50s && between < 53s); // and the boot
        QCOMPARE(bench.device.flash().bundleState(), sim::Flash::BundleState::Stopped);
        QCOMPARE(bench.device.flash().alerts(), 0);
        QVERIFY(bench.contentInTheEnd(transcriptArchive()) == FaultBench::Content::Old);
    }

    std::unique_ptr<BenchServer> m_server;
};

AIRLIFT_TEST(BoardTranscriptTest)
#include "tst_board_transcripts.moc"
