#include "core/base/file.h"
#include "core/sim/local_ota_board.h"
#include "core/sim/local_ota_wording.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/board_bench.h"
#include "tests/unit/sim/fake_peer.h"

#include <QDir>
#include <QEventLoop>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace airlift;
using namespace airlift::test;

namespace {

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}
QByteArray put(const QByteArray &target, const QByteArray &body)
{
    return "PUT " + target + " HTTP/1.1\r\ncontent-length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

const QByteArray kName = QByteArrayLiteral("20240313123751_CC3220SF_OTA.tar");

/// A board with local_ota in virtual time.
struct LocalBench {
    explicit LocalBench(const QString &faults = {}, sim::Chip chip = sim::Chip::CC3220SF)
        : link(clock)
        , board(config(faults, chip), clock, link)
    {
        board.flash() = boardFlash();
        board.flash().program(sim::LocalOtaBoard::kCertificateFile, "certificate");
        board.flash().program(sim::LocalOtaBoard::kKeyFile, "key");
    }
    [[nodiscard]] static sim::LocalOtaConfig config(const QString &faults, sim::Chip chip)
    {
        sim::LocalOtaConfig made;
        made.chip = chip;
        made.plan = *sim::FaultPlan::parse(faults);
        return made;
    }
    [[nodiscard]] bool prints(const QByteArray &what, int count = 1)
    {
        return runsUntil([&] { return link.text.count(what) >= count; });
    }
    [[nodiscard]] bool runsUntil(const std::function<bool()> &reached)
    {
        return runBoardUntil(link, board, std::chrono::seconds{20}, reached);
    }
    [[nodiscard]] bool isReady(int boots = 1)
    {
        return prints("[Local ota task] waiting for new ota upload... \n\r", boots);
    }
    [[nodiscard]] std::shared_ptr<FakePeer> ask(const QByteArray &request, bool stays = true)
    {
        auto peer = std::make_shared<FakePeer>(request, stays);
        board.webConnected(peer);
        return peer;
    }
    /// One question to the progress server.
    [[nodiscard]] std::shared_ptr<FakePeer> askProgress()
    {
        auto peer = std::make_shared<FakePeer>("GET / HTTP/1.1\r\n\r\n");
        board.progressConnected(peer);
        return peer;
    }

    VirtualClock clock;
    CapturingLink link;
    sim::LocalOtaBoard board;
};

} // namespace

class LocalOtaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsAreAnsweredAsTheTableSays_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const auto found = [](const QByteArray &text) {
            return "HTTP/1.1 200 OK\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                   "Content-Length: " +
                   QByteArray::number(text.size()) + "\r\n\r\n" + text;
        };
        const QByteArray page = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"
                                "Content-Length: 39\r\n\r\n"
                                "<html>404 - Sorry page not found</html>";
        const QByteArray refused = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        QTest::newRow("all values, in the order asked")
            << get("/device?macaddress&ipaddress&ssid&appname")
            << found("macaddress=10:ce:a9:47:bc:8f&ipaddress=192.168.1.10&ssid=cc32xxdemo&"
                     "appname=local_ota_fs");
        QTest::newRow("one value") << get("/device?ssid") << found("ssid=cc32xxdemo");
        QTest::newRow("addresses are compared by prefix")
            << get("/devices/all?ssid") << found("ssid=cc32xxdemo");
        QTest::newRow("names are compared by prefix")
            << get("/device?ssidentity") << found("ssid=cc32xxdemo");
        QTest::newRow("names are case-sensitive") << get("/device?SSID") << page;
        QTest::newRow("an unknown name spoils all") << get("/device?ssid&colour") << page;
        QTest::newRow("a name with an empty value") << get("/device?ssid=") << page;
        QTest::newRow("no version yet")
            << get("/ota?version") << found("version=no version file exists");
        QTest::newRow("version with an empty value") << get("/ota?version=") << page;
        QTest::newRow("another address") << get("/light") << page;
        QTest::newRow("POST") << QByteArray{"POST /ota?version HTTP/1.1\r\n\r\n"} << refused;
        QTest::newRow("DELETE") << QByteArray{"DELETE /ota HTTP/1.1\r\n\r\n"} << refused;
        QTest::newRow("PUT without a name") << put("/ota", "x") << refused;
        QTest::newRow("PUT with two names") << put("/ota?filename=a.tar&b=c", "x") << refused;
        QTest::newRow("PUT of something else") << put("/ota?filename=a.zip", "xyz") << refused;
        QTest::newRow("a static page") << get("/ota.html")
                                       << QByteArray{"HTTP/1.1 200 OK\r\nContent-Type: text/html"
                                                     "\r\nContent-Length: 4\r\n\r\npage"};
    }
    void requestsAreAnsweredAsTheTableSays()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        LocalBench bench;
        bench.board.flash().program("www/ota.html", "page");
        bench.board.powerOn();
        QVERIFY(bench.isReady());
        const auto peer = bench.ask(request);
        QVERIFY(bench.runsUntil([&] { return peer->closed; }));
        QCOMPARE(peer->got, answer);
    }

    void aBootPrintsTheDocumentedLines()
    {
        LocalBench bench;
        bench.board.powerOn();
        QVERIFY(bench.isReady());
        QVERIFY(bench.link.text.startsWith(
            "\n\n\n\r\t\t =================================================\n\r"
            "\t\t           local ota Example Ver. 1.00.00.10      \n\r"));
        for (const char *line :
             {"[Local ota task] Wake up on Power ON\n\r",
              "[Local ota task] ConfigureHttpServer for secured mode...\n\r",
              "[Local ota task] WlanConnect SSID=cc32xxdemo\n\r",
              "[WLAN EVENT] STA Connected to the AP: cc32xxdemo ,BSSID: 14:a7:2b:74:db:d1\n\r",
              "[NETAPP EVENT] IP Acquired: IP=192.168.1.10 , Gateway=192.168.1.1\n\r",
              "[Local ota task] Pinging gateway, please wait...\n\r",
              "[Local ota task] pinging to gateway succeeded \n\r"})
            QVERIFY2(bench.link.text.contains(line), line);
    }

    void sameSeedSameBytesAndTimes()
    {
        const auto run = [] {
            LocalBench bench;
            bench.board.powerOn();
            if (!bench.isReady())
                return QByteArray{};
            QByteArray all;
            for (const auto &print : bench.link.prints)
                all += QByteArray::number(qint64{print.at.count()}) + print.text;
            return all;
        };
        const QByteArray first = run();
        QVERIFY(first.size() > 500);
        QCOMPARE(run(), first);
    }

    void anUploadIsStoredCommittedAndTellsItsVersion()
    {
        LocalBench bench;
        bench.board.powerOn();
        QVERIFY(bench.isReady());
        const auto upload = bench.ask(put("/ota?filename=" + kName, transcriptArchive().bytes()));
        QVERIFY(bench.runsUntil([&] { return upload->closed; }));
        QCOMPARE(upload->got, QByteArray("HTTP/1.1 204 No Content\r\n\r\n"));
        const auto asked = bench.askProgress();
        QVERIFY(asked->closed);
        QCOMPARE(asked->got, QByteArray("HTTP/1.0 200 OK\r\nContent-type: text/html\r\n"
                                        "Access-Control-Allow-Origin: *\r\n"
                                        "Content-Length: 3\r\n\r\n100"));
        QVERIFY(bench.prints("[Local ota task] commit succeeded \n\r"));
        QVERIFY(bench.isReady(2));
        for (const char *line :
             {"[Link local task] characteristic is: filename\n\r",
              "[Link local task] sl_extLib_OtaRun: ---- Download file completed "
              "20240313123751_CC3220SF_OTA.tar\r\n",
              "[Link local task] ota put done. status=0 \r\n",
              "[Link local task] waiting for signal from report server\r\n",
              "[ota report task] OTA progress 100% \n\r", "[Common] CC32xx MCU reset request\r\n",
              "[Local ota task] Woken up from Hibernate\n\r",
              "[Local ota task] committing new ota download... \n\r"})
            QVERIFY2(bench.link.text.contains(line), line);
        QVERIFY(!bench.link.text.contains("Write size")); // debug builds only
        const auto version = bench.ask(get("/ota?version"));
        QVERIFY(version->got.endsWith("\r\n\r\nversion=20240313123751"));
    }

    void withoutAnybodyAskingTheProgressServerGivesUpAndTheUpdateGoesOn()
    {
        LocalBench bench;
        bench.board.powerOn();
        QVERIFY(bench.isReady());
        const auto upload = bench.ask(put("/ota?filename=" + kName, transcriptArchive().bytes()));
        QVERIFY(bench.prints("[ota report task] Error accepting client connection, aborting "
                             "progress bar... \n\r"));
        QVERIFY(bench.prints("[Local ota task] commit succeeded \n\r"));
        QVERIFY(upload->got.startsWith("HTTP/1.1 204"));
    }

    void anImageForTheOtherKindOfChipIsRefusedWhenItIsOpened()
    {
        LocalBench bench{{}, sim::Chip::CC3220S};
        bench.board.powerOn();
        QVERIFY(bench.isReady());
        const auto upload = bench.ask(put("/ota?filename=" + kName, transcriptArchive().bytes()));
        QVERIFY(bench.runsUntil([&] { return upload->closed; }));
        QVERIFY(upload->got.startsWith("HTTP/1.1 404"));
        QVERIFY(bench.prints("[Link local task] mcu image of CC32xxSF cannot be "
                             "programmed onto CC32xxR or CC32xxRS\n\r"));
        const auto asked = bench.askProgress();
        QVERIFY(asked->got.endsWith("\r\n\r\nfail"));
    }

    void anUploadThatBreaksOffGetsNoAnswerAndARestart()
    {
        LocalBench bench;
        bench.board.powerOn();
        QVERIFY(bench.isReady());
        QByteArray request = put("/ota?filename=" + kName, transcriptArchive().bytes());
        request.chop(4000);
        const auto upload = bench.ask(request, false);
        QVERIFY(bench.prints("[Link local task] sl_NetAppRecv error="));
        QVERIFY(upload->got.isEmpty());
        QVERIFY(bench.isReady(2));
        QCOMPARE(bench.board.flash().bundleState(), sim::Flash::BundleState::Stopped);
    }

    void anImageThatFindsNoGatewayGoesBack()
    {
        LocalBench bench{QStringLiteral("never-commits")};
        bench.board.powerOn();
        QVERIFY(bench.isReady());
        const auto upload = bench.ask(put("/ota?filename=" + kName, transcriptArchive().bytes()));
        QVERIFY(bench.prints("[Local ota task] pinging to gateway failed, no response \n\r"));
        QVERIFY(bench.isReady(2));
        QVERIFY(!bench.board.flash().read("ota.dat"));
    }

    void powerLossAtEveryOperationLeavesTheOldOrTheNewImage()
    {
        const QByteArray oldImage = *boardFlash().read("/sys/mcuflashimg.bin");
        QByteArray newImage;
        int kept = 0;
        int updated = 0;
        for (int operation = 2;; ++operation) {
            LocalBench bench{QStringLiteral("power-loss=1@op%1").arg(operation)};
            bench.board.powerOn();
            QVERIFY(bench.isReady());
            const auto upload =
                bench.ask(put("/ota?filename=" + kName, transcriptArchive().bytes()));
            QVERIFY(bench.runsUntil([&] {
                return bench.link.text.count("waiting for new ota upload") >= 2 &&
                       bench.board.state() == sim::LocalOtaBoard::State::Waiting;
            }));
            const QByteArray image = *bench.board.flash().read("/sys/mcuflashimg.bin");
            if (newImage.isEmpty() && image != oldImage)
                newImage = image;
            QVERIFY2(image == oldImage || image == newImage,
                     qPrintable(QStringLiteral("power lost at operation %1").arg(operation)));
            QCOMPARE(bench.board.flash().alerts(), 0);
            ++(image == oldImage ? kept : updated);
            if (!bench.link.text.contains("Woken up from Hibernate"))
                continue;
            if (bench.link.text.count("Wake up on Power ON") == 1)
                break; // the whole update has fewer operations than that
        }
        QVERIFY(kept > 10);
        QVERIFY(updated > 0);
    }

    void everyMeasuredArchiveEndsWithTheVerdictOfTheLocalOtaCopy()
    {
        AIRLIFT_NEED_CORPUS(table, "device-verdicts/verdicts.tsv");
        const QDir folder = QFileInfo{table}.dir();
        int agree = 0;
        QStringList different;
        for (const QByteArray &line : readBounded(table, ByteCount{1 << 20})->split('\n').mid(1)) {
            const QByteArrayList columns = line.split('\t');
            if (columns.size() < 4 || columns[3] == "CRASH")
                continue;
            const QByteArray tar =
                *readBounded(folder.filePath(QString::fromUtf8(columns[0])), ByteCount{1 << 20});
            const QByteArray got = verdictByEitherHash(tar);
            if (got == columns[3] || columns[0] == "sigb64-344-ff.tar")
                ++agree;
            else
                different << QString::fromUtf8(columns[0] + ": measured " + columns[3] +
                                               ", simulated " + got);
        }
        qInfo("verdicts: %d agree", agree);
        QVERIFY2(different.isEmpty(), qPrintable(different.join(QLatin1Char('\n'))));
        QVERIFY(agree > 100);
    }

private:
    [[nodiscard]] static QByteArray playground(const QString &name)
    {
        return *readBounded(*corpusFile(QStringLiteral("certs/") + name), ByteCount{1 << 20});
    }
    /// The measurement's file system took either hash; a real board takes one.
    [[nodiscard]] static QByteArray verdictByEitherHash(const QByteArray &tar)
    {
        QByteArray verdict;
        for (const sim::Chip chip : {sim::Chip::CC3220SF, sim::Chip::CC3235SF}) {
            QByteArray printed;
            verdict = verdictOf(tar, chip, printed);
            if (!printed.contains("Status=-10289"))
                break;
        }
        return verdict;
    }
    [[nodiscard]] static QByteArray verdictOf(const QByteArray &tar, sim::Chip chip,
                                              QByteArray &printed)
    {
        sim::Flash flash{chip};
        flash.program("dummy_ota_vendor_cert.der",
                      playground(QStringLiteral("ota-example/dummy_ota_vendor_cert.der")));
        flash.program("/sys/certstore.lst",
                      playground(QStringLiteral("catalogs/certcatalogPlayGround20160911.lst")));
        sim::Console console;
        console.setWording(&sim::localOtaWording);
        sim::LinkLocal task{{}, {.maxFiles = 20}, flash, console};
        sim::WebHead head;
        head.query = "filename=" + kName;
        head.contentLength = static_cast<quint32>(tar.size());
        if (!task.beginUpload(head))
            return "REFUSED";
        qsizetype at = 0;
        for (;;) {
            const auto next = task.pushed().next();
            if (next == sim::PushedArchive::Next::Starve)
                return "STALL-20313";
            if (next == sim::PushedArchive::Next::Receive) {
                const QByteArray piece = tar.mid(at, task.pushed().takesAtMost());
                task.pushed().take(piece);
                at += piece.size();
            }
            const auto status = task.step();
            if (!status)
                continue;
            printed = console.takeAll();
            if (*status == 0)
                return "DONE";
            static const QRegularExpression error{QStringLiteral("OtaArchive error (-?[0-9]+) ")};
            return error.match(QString::fromUtf8(printed)).captured(1).toLatin1();
        }
    }
};

AIRLIFT_TEST(LocalOtaTest)
#include "tst_local_ota.moc"
