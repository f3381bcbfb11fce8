#include "core/sim/ota_if_board.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/board_bench.h"
#include "tests/unit/sim/fake_peer.h"
#include "tests/unit/sim/fault_bench.h"

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using State = sim::OtaIfBoard::State;
using Status = sim::OtaIfWeb::Status;

namespace {

const QByteArray kReady = "LOCAL OTA enabled on IP=192.168.1.10 (Network: cc32xxdemo)\n\r";
const QByteArray kUp = "\033[0;32m[MQTT_APP::INFO]  Wi-Fi connection is UP\n\r";

/// A board with OTA_IF in virtual time.
struct OtaIfBench {
    explicit OtaIfBench(const QString &faults = {}, sim::Chip chip = sim::Chip::CC3220SF)
        : link(clock)
        , board(config(faults, chip), clock, link)
    {
        board.flash() = boardFlash();
        board.flash().program(board.certificateFile(), "certificate");
        board.flash().program(board.keyFile(), "key");
        board.flash().program("ota.dat", QByteArray(14, '0'));
    }
    [[nodiscard]] static sim::OtaIfConfig config(const QString &faults, sim::Chip chip)
    {
        sim::OtaIfConfig made;
        made.chip = chip;
        made.plan = plan(faults);
        return made;
    }
    [[nodiscard]] bool prints(const QByteArray &what, int count = 1)
    {
        const auto printed = [&] { return link.text.count(what) >= count; };
        return runBoardUntil(link, board, std::chrono::seconds{20},
                             [&] { return printed() || board.state() == State::Off; }) &&
               printed();
    }
    [[nodiscard]] bool isReady()
    {
        board.powerOn();
        if (!prints(kUp))
            return false;
        board.pressButton();
        return prints(kReady);
    }
    [[nodiscard]] std::shared_ptr<FakePeer> ask(const QByteArray &request, bool stays = true)
    {
        auto peer = std::make_shared<FakePeer>(request, stays);
        board.webConnected(peer);
        return peer;
    }
    [[nodiscard]] std::shared_ptr<FakePeer> push(const QByteArray &tar)
    {
        return ask("PUT /ota?filename=any.tar HTTP/1.1\r\nContent-Length: " +
                   QByteArray::number(tar.size()) + "\r\n\r\n" + tar);
    }
    [[nodiscard]] QByteArray status()
    {
        const auto peer = ask("GET /ota?version&status HTTP/1.1\r\n\r\n");
        return peer->got.mid(peer->got.indexOf("\r\n\r\n") + 4);
    }

    VirtualClock clock;
    CapturingLink link;
    sim::OtaIfBoard board;
};

} // namespace

/// OTA_IF as a whole board (local-ota-and-cdn 4): its log with colours and LF CR, its web interface
/// with states that are told once.
class OtaIfBoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLineHasItsColourItsModuleAndEndsWithLfCr()
    {
        OtaIfBench bench;
        QVERIFY(bench.isReady());
        for (const QByteArray &line : bench.link.text.split('\r')) {
            if (line.isEmpty())
                continue;
            QVERIFY2(line.endsWith('\n') && line.startsWith("\033[0;3"), line.constData());
        }
        QVERIFY(bench.link.text.contains("\033[0;32m[OTA::INFO]  OTA_IF_INIT:: Existing OTA "
                                         "Version = 00000000000000\n\r"));
        QVERIFY(bench.link.text.contains("\033[0;32m[MQTT_APP::INFO]  Trigger OTA...(button "
                                         "press)\n\r\033[0;32m[MQTT_APP::INFO]  Starting Local "
                                         "OTA\n\r\033[0;32m[OTA::INFO]  LOCAL OTA enabled"));
    }

    void withoutAVersionFileItDoesNotStart()
    {
        OtaIfBench bench;
        bench.board.flash().erase("ota.dat");
        bench.board.powerOn();
        QVERIFY(bench.prints("\033[0;31m[OTA::ERROR] Can't read version (-10341)\n\r"
                             "\033[0;32m[MQTT_APP::INFO]  failed to init OTA_IF\n\r"));
        QVERIFY(!bench.board.isReachable());
    }

    void withoutTheButtonNoUploadIsTaken()
    {
        OtaIfBench bench;
        bench.board.powerOn();
        QVERIFY(bench.prints(kUp));
        QVERIFY(bench.push("tar")->got.startsWith("HTTP/1.1 404"));
        QVERIFY(bench.prints("\033[0;35m[HTTPSRV::WARN]  HTTPostHandler: can't find handler for "
                             "URI=/ota\n\r"));
        QCOMPARE(bench.board.status(), Status::Idle);
    }

    void anUploadEndsCommittedAndThatIsToldOnce()
    {
        OtaIfBench bench;
        QVERIFY(bench.isReady());
        QCOMPARE(bench.status(), "version=00000000000000&status=1");
        const TestArchive archive = transcriptArchive();
        const auto peer = bench.push(archive.bytes());
        QVERIFY(bench.prints("OTA_IF_install: reseting the platform...\n\n\n\r\n\r"));
        QVERIFY(peer->got.startsWith("HTTP/1.1 204"));
        QCOMPARE(bench.link.text.count("ProcessOta: ---- Writing file: "), 3);
        QVERIFY(bench.link.text.contains(
            "\033[0;32m[OTA::INFO]  ProcessOta: ---- Download file in progress ("));
        QVERIFY(!bench.link.text.contains("OtaArchive_")); // linked without traces
        QVERIFY(bench.prints("OTA_NOTIF_IMAGE_PENDING_COMMIT\n\r"));
        QCOMPARE(bench.board.status(), Status::Testing);
        QVERIFY(bench.prints("OTA_IF_commit: OTA succeeded - new image is committed!\n\r"));
        QVERIFY(bench.prints(kUp, 2));
        QCOMPARE(bench.status(), "version=20240313123751&status=5");
        QCOMPARE(bench.status(), "version=20240313123751&status=0"); // read, and over
        QCOMPARE(*bench.board.flash().read(kImageName), archive.files[1].content);
    }

    void anOlderArchiveIsRefused()
    {
        OtaIfBench bench;
        bench.board.flash().program("ota.dat", "20240313123751");
        QVERIFY(bench.isReady());
        const auto peer = bench.push(transcriptArchive().bytes());
        QVERIFY(bench.prints("OTA_NOTIF not handled Id 4\n\r"));
        QVERIFY(peer->got.startsWith("HTTP/1.1 404"));
        QVERIFY(bench.link.text.contains(
            "\033[0;35m[OTA::WARN]  ProcessOta: ---- Candidate with old version\n\r"));
        QCOMPARE(bench.status(), "version=20240313123751&status=6");
        QCOMPARE(bench.status(), "version=20240313123751&status=0");
        QCOMPARE(*bench.board.flash().read(kImageName), "old image");
    }

    void whatGoesWrongIsSaidAndLeavesTheOldImage_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("vendor certificate")
            << QStringLiteral("vendor-cert-missing")
            << QByteArray{"\033[0;31m[OTA::ERROR] ProcessOta: ---- OTA failure (-12291)\n\r"};
        QTest::newRow("flash full")
            << QStringLiteral("flash-full")
            << QByteArray{"\033[0;31m[OTA::ERROR] ProcessOta: ---- OTA failure (-20106)\n\r"};
        QTest::newRow("never commits")
            << QStringLiteral("never-commits")
            << QByteArray{"\033[0;32m[OTA::INFO]  OTA_IF_rollback: New image failed - reverting to "
                          "old image!\n\r"};
        QTest::newRow("commit refused")
            << QStringLiteral("commit-refused")
            << QByteArray{"\033[0;31m[MQTT_APP::ERROR] OTA_NOTIF_COMMIT_ERROR {-20602)\n\r"};
    }
    void whatGoesWrongIsSaidAndLeavesTheOldImage()
    {
        QFETCH(QString, fault);
        QFETCH(QByteArray, line);
        OtaIfBench bench{fault};
        QVERIFY(bench.isReady());
        const auto peer = bench.push(transcriptArchive().bytes());
        QVERIFY2(bench.prints(line), bench.link.text.right(600).constData());
        sim::Flash left = bench.board.flash();
        left.boot();
        left.boot();
        QCOMPARE(*left.read(kImageName), "old image");
    }

    void anImageForAnotherChipIsRefusedBeforeItIsWritten()
    {
        OtaIfBench bench{{}, sim::Chip::CC3220S};
        QVERIFY(bench.isReady());
        const auto peer = bench.push(transcriptArchive().bytes());
        QVERIFY(bench.prints("CheckMcuImage:: Wrong Image for the device (31000018, "
                             "/sys/mcuflashimg.bin)\n\r"));
        QVERIFY(bench.prints("OTA_NOTIF_DOWNLOAD_ERROR (-1)\n\r"));
        QVERIFY(peer->got.startsWith("HTTP/1.1 404"));
    }

    void aBodyThatBreaksOffLeavesTheBoardUsable()
    {
        OtaIfBench bench;
        QVERIFY(bench.isReady());
        const QByteArray tar = transcriptArchive().bytes();
        const auto peer =
            bench.ask("PUT /ota?filename=any.tar HTTP/1.1\r\nContent-Length: " +
                          QByteArray::number(tar.size()) + "\r\n\r\n" + tar.first(8000),
                      false);
        QVERIFY(bench.prints("ProcessOta: ---- Can't get next chunk ("));
        QVERIFY(bench.prints("OTA_NOTIF_DOWNLOAD_ERROR (-2)\n\r"));
        bench.board.pressButton();
        QVERIFY(bench.prints(kReady, 2));
    }

    void powerCanGoAtEveryOperationOfAnUpload()
    {
        const TestArchive archive = transcriptArchive();
        int updated = 0;
        for (quint32 n = 1;; ++n) {
            OtaIfBench bench{QStringLiteral("power-loss=0@op%1").arg(n)};
            if (bench.isReady()) {
                const auto peer = bench.push(archive.bytes());
                if (bench.prints(kUp, 2)) // the power did not go any more
                    break;
            }
            sim::Flash left = bench.board.flash();
            left.boot();
            const bool isNew = *left.read(kImageName) == archive.files[1].content;
            QVERIFY2(isNew || *left.read(kImageName) == "old image",
                     qPrintable(QString::number(n)));
            updated += isNew ? 1 : 0;
            QVERIFY2(n < 200, "an upload has fewer operations");
        }
        QVERIFY(updated > 0);
    }
};

AIRLIFT_TEST(OtaIfBoardTest)
#include "tst_ota_if_board.moc"
