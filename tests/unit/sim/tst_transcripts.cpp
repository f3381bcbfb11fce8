#include "core/trust/digest.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/board_run.h"
#include "tests/unit/sim/transcript_archive.h"
#include "tests/unit/sim/transcripts.h"

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace airlift::test::transcript;

namespace {

const QByteArray kHeader =
    "HTTP/1.1 200 OK\r\nContent-Type: application/x-tar\r\nContent-Length: 13312\r\n\r\n";
const QByteArray kImage = "/sys/mcuflashimg.bin";

sim::Application::Settings settings(const QByteArray &rootCa = "ota-root-ca.der")
{
    sim::Application::Settings made;
    made.library.http.rootCaName = rootCa;
    made.library.url = kUrl;
    made.ssid = "PlantNet";
    return made;
}

QByteArray digestOf(const TestArchive &archive, std::size_t index)
{
    return trust::digest(trust::HashKind::Sha256, archive.files[index].content).toHex();
}

/// The archive up to the end of ota.cmd.
QByteArray b4(const TestArchive &archive)
{
    return folders(912) + listed("dummy-root-ca-cert", 0, digestOf(archive, 0), "", 0, 0) +
           listed(kImage, 256, digestOf(archive, 1), "dummy-root-ca-cert", 1, 1) +
           listed("/html/status.txt", 0, digestOf(archive, 2), "", 0, 1);
}

QByteArray signatureHeader()
{
    return skip(1440, 113) + fileHeader("ota.sign", 72);
}

QByteArray signatureAndFirstFile()
{
    return signatureHeader() + skip(743, 440) + nextHeader() +
           fileHeader("dummy-root-ca-cert", 975) + opened("dummy-root-ca-cert") +
           writes("dummy-root-ca-cert", {{928, 928}, {47, 975}}) + saved(6095, 1, 975);
}

QByteArray imageHeader()
{
    return skip(1393, 49) + fileHeader(kImage, 4200) + opened(kImage);
}

QByteArray imageWritten()
{
    return writes(kImage, {{832, 832}, {1440, 2272}, {1440, 3712}, {488, 4200}});
}

QByteArray twoFiles()
{
    return signatureAndFirstFile() + imageHeader() + imageWritten() + saved(10856, 2, 4200);
}

QByteArray lastFile()
{
    return skip(952, 408) + fileHeader("/html/status.txt", 300) + opened("/html/status.txt") +
           writes("/html/status.txt", {{300, 300}}) + saved(12076, 3, 300) + skip(1140, 212);
}

QByteArray wholeDownload(const TestArchive &archive)
{
    return b4(archive) + twoFiles() + lastFile() + downloadDone();
}

/// Everything up to the first call of the library.
QByteArray start()
{
    return b0() + b1() + b2();
}

sim::Application::Settings dropboxSettings()
{
    sim::Application::Settings made = settings();
    made.library.url.clear();
    made.library.cdn = {
        sim::CdnSettings::Vendor::Dropbox, "api.dropboxapi.com", {}, "OTA_CC3220SF", "sl.token"};
    return made;
}

QByteArray chunked(const QByteArray &json)
{
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
           QByteArray::number(json.size(), 16) + "\r\n" + json + "\r\n";
}

/// The API server and the file server, one after the other.
FakeServer dropbox(const TestArchive &archive)
{
    QByteArray folder = "{\"entries\": [{\"path_display\": \"" + kCloudName +
                        "\", \"size\": 13312}], \"cursor\": \"";
    folder += QByteArray(600 - 2 - folder.size(), 'c') + "\"}";
    FakeServer server{.connectStatus = -468};
    server.answers = {chunked(folder), chunked("{\"link\": \"" + kCloudLink + "\"}"),
                      kHeader + archive.bytes()};
    return server;
}

struct Ran {
    QByteArray printed;
    BoardRun::End end{};
};

Ran run(sim::Flash &flash, FakeServer &server, const sim::Application::Settings &with = settings())
{
    BoardRun board{with, flash, server};
    const BoardRun::End end = board.run();
    return {board.printed, end};
}

Ran run(FakeServer &server, const sim::Application::Settings &with = settings())
{
    sim::Flash flash = boardFlash();
    return run(flash, server, with);
}

} // namespace

#define COMPARE_TEXT(actual, expected)                                                             \
    do {                                                                                           \
        const QByteArray actualText = (actual);                                                    \
        const QByteArray expectedText = (expected);                                                \
        if (actualText != expectedText) {                                                          \
            qsizetype at = 0;                                                                      \
            while (at < qMin(actualText.size(), expectedText.size()) &&                            \
                   actualText[at] == expectedText[at])                                             \
                ++at;                                                                              \
            qInfo("first difference at %lld, after: %s", static_cast<long long>(at),               \
                  actualText.mid(qMax<qsizetype>(0, at - 120), qMin<qsizetype>(at, 120))           \
                      .constData());                                                               \
            QCOMPARE(actualText.mid(at, 200), expectedText.mid(at, 200));                          \
        }                                                                                          \
    } while (false)

/// The canonical transcripts (uart-ota-log 12), byte for byte.
class TranscriptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void t1SuccessInPlainUrlModeWithoutCa()
    {
        const TestArchive archive = transcriptArchive();
        QCOMPARE(archive.bytes().size(), 13312);
        FakeServer server{.response = kHeader + archive.bytes(), .connectStatus = -453};
        const Ran ran = run(server, settings({}));
        QCOMPARE(ran.end, BoardRun::End::Reset);
        COMPARE_TEXT(ran.printed, start() + connecting() + address() + ignored(-453) +
                                      requesting() + wholeDownload(archive));
        QCOMPARE(server.requests,
                 QByteArrayList{"GET /ota/20240313123751_CC3220SF_OTA.tar HTTP/1.1\r\n"
                                "host: files.example.com\r\n\r\n"});
    }

    void t1WithACaToleratesOnlyDatesAndUnknownRoots_data()
    {
        QTest::addColumn<int>("status");
        QTest::addRow("verified") << 0;
        QTest::addRow("dates (T4a)") << -461;
        QTest::addRow("root not in the catalogue") << -468;
    }
    void t1WithACaToleratesOnlyDatesAndUnknownRoots()
    {
        QFETCH(int, status);
        const TestArchive archive = transcriptArchive();
        FakeServer server{.response = kHeader + archive.bytes(), .connectStatus = status};
        const Ran ran = run(server);
        COMPARE_TEXT(ran.printed, start() + connecting() + address() +
                                      (status == 0 ? QByteArray{} : ignored(status)) +
                                      requesting() + wholeDownload(archive));
    }

    void t1bSuccessInDropboxMode()
    {
        const TestArchive archive = transcriptArchive();
        sim::Flash flash = boardFlash();
        FakeServer server = dropbox(archive);
        const Ran ran = run(flash, server, dropboxSettings());
        QCOMPARE(ran.end, BoardRun::End::Reset);
        COMPARE_TEXT(ran.printed, b0() + b1() + b2c() + cloudFolder() + cloudFirstVersion() +
                                      cloudLink() + b4(archive) + twoFiles() + lastFile() +
                                      downloadDone("20240313123751", kCloudName));
        QCOMPARE(server.requests.constFirst(),
                 "POST /2/files/list_folder HTTP/1.1\r\nhost: api.dropboxapi.com\r\n"
                 "Authorization: Bearer sl.token\r\nContent-Type: Application/Json\r\n"
                 "Content-Length:  25\r\n\r\n{\"path\": \"/OTA_CC3220SF\"}\r\n\r\n");
        QCOMPARE(server.requests.constLast(), "GET /cd/0/get/EXAMPLE/file HTTP/1.1\r\nhost: "
                                              "uc0123456789abcdef.dl.dropboxusercontent.com\r\n"
                                              "\r\n");
    }

    void theVersionInTheFlashDecidesWhatIsNewer()
    {
        const TestArchive archive = transcriptArchive();
        for (const auto &[stored, verdict] :
             {std::pair{QByteArray("20240313123750"), "newer"}, {"20240313123751", "older"}}) {
            sim::Flash flash = boardFlash();
            flash.program("ota.dat", stored + QByteArray(1, '\0'));
            FakeServer server = dropbox(archive);
            BoardRun board{dropboxSettings(), flash, server};
            board.mostTurns = 200;
            (void)board.run();
            const QByteArray name = "20240313123751_CC3220SF_OTA.tar\r\n";
            QVERIFY(board.printed.contains(
                "    OtaArchive_CheckVersion: current version str = " + stored +
                "\r\n    OtaArchive_CheckVersion: new     version str = " + name +
                "    OtaArchive_CheckVersion: " + verdict + " version update - " + name));
            const bool declined = board.printed.contains(
                "\r\nOtaRunStep: status from Ota_run: OTA_RUN_STATUS_CHECK_OLDER_VERSION "
                "\r\n\r\nPinging GW...!\r\n");
            QCOMPARE(declined, verdict == QByteArray("older"));
        }
    }

    void whatTheCloudAnswersWrongHasItsCode_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty folder") << chunked("{\"entries\": []}")
                                      << QByteArray("OTA_run: ERROR CdnClient_ReqOtaDir - no "
                                                    "updates\r\n\r\nOtaRunStep: status from "
                                                    "Ota_run: no updates\r\n\r\nPinging GW");
        QTest::newRow("a folder in the folder")
            << chunked("{\"entries\": [{\"path_display\": \"/OTA_CC3220SF/old\"}]}")
            << QByteArray("Couldn't get the data \r\nOTA_run: ERROR CdnClient_ReqOtaDir, "
                          "Status=-201\r\n");
        QTest::newRow("token over") << QByteArray("HTTP/1.1 401 Unauthorized\r\n\r\n{}")
                                    << QByteArray("CdnDropbox_ParseRespDir: ERROR "
                                                  "HttpClient_RecvSkipHdr, status=-20310\r\n"
                                                  "OTA_run: ERROR CdnClient_ReqOtaDir, "
                                                  "Status=-20310\r\n");
        QTest::newRow("not chunked")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"entries\": []}")
            << QByteArray("OTA_run: ERROR CdnClient_ReqOtaDir, Status=-102\r\n");
        QTest::newRow("no archive in it")
            << chunked("{\"entries\": [{\"path_display\": \"/OTA_CC3220SF/a.txt\", \"size\": 3}]}")
            << QByteArray("OTA_run: WARNING, not a tar file, filename=/OTA_CC3220SF/a.txt\r\n"
                          "OTA_run: CdnClient_GetNextDirFile\r\n"
                          "OTA_run: ERROR CdnClient_ReqOtaDir - tar not found, no updates\r\n");
    }

    void whatTheCloudAnswersWrongHasItsCode()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QByteArray, line);
        sim::Flash flash = boardFlash();
        FakeServer server{.response = answer, .connectStatus = -468};
        BoardRun board{dropboxSettings(), flash, server};
        board.mostTurns = 120;
        (void)board.run();
        QVERIFY2(board.printed.contains(line), board.printed.right(600).constData());
        QVERIFY(board.printed.contains("\r\n\r\nOtaRunStep: status") ||
                board.printed.contains("Status=20004, continue"));
    }

    void aLongFolderListComesInPieces()
    {
        QByteArray json = "{\"entries\": [{\"path_display\": \"" + kCloudName +
                          "\", \"size\": 13312}], \"x\": \"";
        json += QByteArray(3000, 'x') + "\"}";
        sim::Flash flash = boardFlash();
        FakeServer server{.response = chunked(json), .connectStatus = -468};
        BoardRun board{dropboxSettings(), flash, server};
        board.mostTurns = 120;
        (void)board.run();
        QVERIFY(board.printed.contains("len is: 1440\r\nAfter recvAppend pRespBuf is: xxx"));
        QVERIFY(board.printed.contains("the entire JSON pRespBuf is: " + json + "\r\n    OtaDir "));
    }

    void gitHubIsAskedForItsContentsAndTheLengthHasToBeSpeltAsExpected()
    {
        const QByteArray url =
            "https://raw.githubusercontent.com/u/r/main/ota/20240313123751_CC3220SF_OTA.tar";
        const QByteArray json = "[{\"download_url\": \"" + url + "\", \"size\": 13312}]";
        sim::Application::Settings with = settings();
        with.library.cdn = {sim::CdnSettings::Vendor::GitHub, "api.github.com", "/repos/u/r", "ota",
                            "program"};
        const TestArchive archive = transcriptArchive();
        for (const bool asExpected : {true, false}) {
            sim::Flash flash = boardFlash();
            FakeServer server{.connectStatus = -468};
            server.answers = {"HTTP/1.1 200 OK\r\n" +
                                  QByteArray(asExpected ? "Content-Length: " : "content-length: ") +
                                  QByteArray::number(json.size()) + "\r\n\r\n" + json,
                              kHeader + archive.bytes()};
            BoardRun board{with, flash, server};
            if (!asExpected)
                board.mostTurns = 120;
            QCOMPARE(board.run() == BoardRun::End::Reset, asExpected);
            QCOMPARE(server.requests.constFirst(),
                     "GET /repos/u/r/contents/ota HTTP/1.1\r\nhost: api.github.com\r\n"
                     "User-Agent: program\r\n\r\n");
            QVERIFY(board.printed.contains("CdnGithub_SendReqDir: uri=/repos/u/r/contents/\r\n"));
            QCOMPARE(board.printed.contains("OTA_run: ---- Download file completed " + url),
                     asExpected);
        }
    }

    void t6bInACloudAMissingVendorCertificateEndsAfterFiveAttempts()
    {
        const TestArchive archive = transcriptArchive();
        sim::Flash flash = boardFlash();
        flash.erase("dummy_ota_vendor_cert.der");
        FakeServer server = dropbox(archive);
        server.answers =
            server.answers + server.answers + server.answers + server.answers + server.answers;
        const Ran ran = run(flash, server, dropboxSettings());
        QCOMPARE(ran.end, BoardRun::End::Halted);
        const QByteArray attempt =
            cloudFolder() + cloudFirstVersion() + cloudLink() + b4(archive) + signatureHeader() +
            lines({"[_BundleCmdSignatureFile_Parse] signature verification failed!",
                   "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=-12291",
                   "OTA_run: ERROR OtaArchive_RunParse, Status=-12291"});
        COMPARE_TEXT(ran.printed, b0() + b1() + b2c() + fiveTimes(attempt, 20009));
    }

    void t2bTheNameServerHasNoAnswer()
    {
        FakeServer server{.resolveStatus = -6154};
        const Ran ran = run(server);
        QCOMPARE(ran.end, BoardRun::End::Halted);
        COMPARE_TEXT(
            ran.printed,
            start() +
                fiveTimes(
                    connecting() +
                        lines({"HttpClient_Connect: ERROR sl_NetAppDnsGetHostByName, status=-6154",
                               "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, "
                               "Status=-20301",
                               "OTA_run: ERROR CdnClient_ConnectFileServer, Status=-20301"}),
                    20006));
    }

    void t3aWrongRootCaRestartsAfterOneAttempt()
    {
        FakeServer server{.connectStatus = -688, .wantedCa = "DigiCert Global Root CA"};
        const Ran ran = run(server);
        QCOMPARE(ran.end, BoardRun::End::Reset);
        COMPARE_TEXT(
            ran.printed,
            start() + connecting() + address() +
                lines({"SL_SOCKET_ASYNC_EVENT socket event 2, do restart",
                       "HttpClient_Connect: ERROR Socket Connect, status=-688",
                       "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=-20304",
                       "OTA_run: ERROR CdnClient_ConnectFileServer, Status=-20304"}) +
                attemptFailed(1, 20006) + restart());
    }

    void t3bTheOtherHandlerNamesTheWantedCaFiveTimes()
    {
        FakeServer server{.connectStatus = -688, .wantedCa = "DigiCert Global Root CA"};
        sim::Application::Settings with = settings();
        with.namesWantedCa = true;
        const Ran ran = run(server, with);
        QCOMPARE(ran.end, BoardRun::End::Halted);
        COMPARE_TEXT(
            ran.printed,
            start() +
                fiveTimes(connecting() + address() +
                              lines({"SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA",
                                     "Please install the following Root Certificate:",
                                     " DigiCert Global Root CA",
                                     "HttpClient_Connect: ERROR Socket Connect, status=-688",
                                     "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, "
                                     "Status=-20304",
                                     "OTA_run: ERROR CdnClient_ConnectFileServer, Status=-20304"}),
                          20006));
    }

    void t4bAnyOtherTlsCodeIsFatalAfterFiveAttempts()
    {
        FakeServer server{.connectStatus = -651};
        const Ran ran = run(server);
        COMPARE_TEXT(
            ran.printed,
            start() +
                fiveTimes(connecting() + address() +
                              lines({"HttpClient_Connect: ERROR Socket Connect, status=-651",
                                     "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, "
                                     "Status=-20304",
                                     "OTA_run: ERROR CdnClient_ConnectFileServer, Status=-20304"}),
                          20006));
    }

    void t5aHttp404()
    {
        FakeServer server{.response = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"};
        const Ran ran = run(server);
        COMPARE_TEXT(
            ran.printed,
            start() +
                fiveTimes(
                    b3() +
                        lines({"HttpClient_RecvSkipHdr: http error code HTTP/1.1 404",
                               "OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=-20310"}),
                    20008));
    }

    void t6aWithoutVendorCertificateTheParserIsStuckForEver()
    {
        const TestArchive archive = transcriptArchive();
        FakeServer server{.response = kHeader + archive.bytes()};
        sim::Flash flash = boardFlash();
        flash.erase("dummy_ota_vendor_cert.der");
        BoardRun board{settings(), flash, server};
        QCOMPARE(board.run(), BoardRun::End::Stuck);
        const QByteArray stuck = "OtaArchive_RunParseTar, ERROR state "
                                 "ARCHIVE_STATE_PARSING_FAILED, User should not call "
                                 "init to restart the process 16787440\r\n";
        const QByteArray before =
            start() + b3() + b4(archive) + signatureHeader() +
            lines({"[_BundleCmdSignatureFile_Parse] signature verification failed!",
                   "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=-12291",
                   "OTA_run: ERROR OtaArchive_RunParse, Status=-12291"}) +
            attemptFailed(1, 20009) + b3();
        COMPARE_TEXT(board.printed.first(before.size()), before);
        const QByteArray rest = board.printed.mid(before.size());
        QVERIFY(rest.count(stuck) > 1000);
        QCOMPARE(rest.count(stuck) * stuck.size(), rest.size());
    }

    void t6cAWrongSignatureHaltsAtOnce()
    {
        TestArchive archive = transcriptArchive();
        archive.sign(otherVendor().key, 72);
        FakeServer server{.response = kHeader + archive.bytes()};
        const Ran ran = run(server);
        QCOMPARE(ran.end, BoardRun::End::Halted);
        COMPARE_TEXT(ran.printed,
                     start() + b3() + b4(archive) + signatureHeader() +
                         lines({"[_BundleCmdSignatureFile_Parse] signature verification failed!",
                                "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, "
                                "Status=-14"}) +
                         securityAlert());
    }

    void t7AMissingSignatureIsFoundAfterEveryFileWasWritten()
    {
        TestArchive archive = transcriptArchive();
        archive.signatureFile = false;
        FakeServer server{.response = kHeader + archive.bytes()};
        sim::Flash flash = boardFlash();
        const Ran ran = run(flash, server);
        COMPARE_TEXT(ran.printed,
                     start() + b3() + b4(archive) + skip(1440, 113) +
                         fileHeader("dummy-root-ca-cert", 975) + opened("dummy-root-ca-cert") +
                         writes("dummy-root-ca-cert", {{815, 815}, {160, 975}}) +
                         saved(5071, 1, 975) + skip(1280, 49) + fileHeader(kImage, 4200) +
                         opened(kImage) +
                         writes(kImage, {{719, 719}, {1440, 2159}, {1440, 3599}, {601, 4200}}) +
                         saved(9832, 2, 4200) + skip(839, 408) + nextHeader() +
                         fileHeader("/html/status.txt", 300) + opened("/html/status.txt") +
                         writes("/html/status.txt", {{300, 300}}) + saved(11052, 3, 300) +
                         skip(628, 212) + nextHeader() +
                         lines({"OtaArchive_RunParseTar: End of archive...",
                                "Signature file is missing from the TAR"}) +
                         securityAlert());
        QCOMPARE(flash.bundleState(), sim::Flash::BundleState::Stopped);
        QCOMPARE(*flash.read(kImage), "old image");
        QVERIFY(flash.read("dummy-root-ca-cert")); // not part of the bundle: written at once, stays
    }

    void t8AHashThatDoesNotFit()
    {
        TestArchive archive = transcriptArchive();
        const QByteArray rest = b4(archive); // the list still tells the old digest
        archive.list = archive.listText();
        archive.files[1].content[100] = '!';
        FakeServer server{.response = kHeader + archive.bytes()};
        const Ran ran = run(server);
        COMPARE_TEXT(ran.printed, start() + b3() + rest + signatureAndFirstFile() + imageHeader() +
                                      imageWritten() + "\r\n Hash verification failed.\r\n" +
                                      securityAlert());
    }

    void t9aAFileThatIsNotListed()
    {
        TestArchive archive = transcriptArchive();
        archive.list = archive.listText();
        archive.files[2] = {.name = "/html/extra.txt", .content = "extra"};
        FakeServer server{.response = kHeader + archive.bytes()};
        const Ran ran = run(server);
        const TestArchive original = transcriptArchive();
        COMPARE_TEXT(ran.printed,
                     start() + b3() + folders(912) +
                         listed("dummy-root-ca-cert", 0, digestOf(archive, 0), "", 0, 0) +
                         listed(kImage, 256, digestOf(archive, 1), "dummy-root-ca-cert", 1, 1) +
                         listed("/html/status.txt", 0, digestOf(original, 2), "", 0, 1) +
                         twoFiles() + skip(952, 408) + fileHeader("/html/extra.txt", 5) +
                         opened("/html/extra.txt") +
                         "\r\n A file was found in the TAR without being mentioned in the bundle "
                         "command file \r\n" +
                         securityAlert());
    }

    void t9bAListedFileIsMissing()
    {
        TestArchive archive = transcriptArchive();
        archive.files[2].packed = false;
        FakeServer server{.response = kHeader + archive.bytes()};
        const Ran ran = run(server);
        COMPARE_TEXT(ran.printed, start() + b3() + b4(archive) + twoFiles() + skip(952, 408) +
                                      lines({"OtaArchive_RunParseTar: End of archive...",
                                             "Files are missing in the TAR"}) +
                                      securityAlert());
    }

    void t9cTheSameFileTwice()
    {
        TestArchive archive = transcriptArchive();
        archive.list = archive.listText();
        const QByteArray expectedList = b4(archive);
        archive.files[2] = archive.files[0];
        archive.files[2].folder = 2;
        FakeServer server{.response = kHeader + archive.bytes()};
        const Ran ran = run(server);
        COMPARE_TEXT(ran.printed, start() + b3() + expectedList + twoFiles() + skip(952, 408) +
                                      fileHeader("dummy-root-ca-cert", 975) +
                                      opened("dummy-root-ca-cert") + securityAlert());
    }

    void t10NineFilesAreOneTooMany()
    {
        TestArchive archive;
        archive.oneLine = true;
        archive.unit = 512;
        for (int i = 1; i <= 9; ++i)
            archive.files.push_back({.name = "/html/f" + QByteArray::number(i) + ".txt",
                                     .content = QByteArray(10, 'a')});
        archive.sign(vendor().key);
        FakeServer server{.response = kHeader + archive.bytes()};
        const Ran ran = run(server);
        QByteArray attempt = b3() + folders(1594);
        for (std::size_t i = 0; i < 8; ++i)
            attempt += listed(archive.files[i].name, 0, digestOf(archive, i), "", 0, 1);
        attempt += lines({"[_BundleCmdFile_Parse] ERROR bundle cmd file=/html/f9.txt, place for "
                          "only 8 JSON objects",
                          "                            user can use more files by increasing "
                          "MAX_BUNDLE_CMD_FILES=8",
                          "OtaArchive_RunParseTar: ERROR in _BundleCmdFile_Parse, Status=-20109",
                          "OTA_run: ERROR OtaArchive_RunParse, Status=-20109"});
        QCOMPARE(ran.end, BoardRun::End::Halted);
        COMPARE_TEXT(ran.printed, start() + fiveTimes(attempt, 20009));
    }

    void t11aALostConnectionEndsInAFalseSecurityAlert()
    {
        const TestArchive archive = transcriptArchive();
        // 3536 bytes of the image have arrived: its data starts at 6656.
        FakeServer server{.response = kHeader + archive.bytes(),
                          .closesAfter = kHeader.size() + 6656 + 3536,
                          .healsAtSecondConnection = true};
        const Ran ran = run(server);
        QCOMPARE(ran.end, BoardRun::End::Halted);
        COMPARE_TEXT(ran.printed,
                     start() + b3() + b4(archive) + signatureAndFirstFile() + imageHeader() +
                         writes(kImage, {{832, 832}, {1440, 2272}, {1264, 3536}}) +
                         lines({"HttpClient_RecvAppend: ERROR HttpClient_Recv, status=-20313",
                                "OTA_run: ERROR downloading, CdnClient_RecvAppend Status=-20313"}) +
                         attemptFailed(1, 20003) + b3() + b4(archive) + signatureHeader() +
                         lines({"[_BundleCmdSignatureFile_Parse] signature verification failed!",
                                "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, "
                                "Status=-14"}) +
                         securityAlert());
    }

    void t11bSilenceBeforeTheBodyIsRecovered()
    {
        const TestArchive archive = transcriptArchive();
        FakeServer server{.response = kHeader + archive.bytes(),
                          .silentAfter = 0,
                          .healsAtSecondConnection = true};
        const Ran ran = run(server);
        QCOMPARE(ran.end, BoardRun::End::Reset);
        COMPARE_TEXT(
            ran.printed,
            start() + b3() +
                lines({"HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=-20312",
                       "OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=-20312"}) +
                attemptFailed(1, 20008) + b3() + wholeDownload(archive));
    }

    void t12aTheFirstGoodPingCommits()
    {
        sim::Flash flash = updatedFlash();
        FakeServer server{.resolveStatus = -6154};
        const Ran ran = run(flash, server);
        const QByteArray committed =
            b0() + "Pinging GW...!\r\nPing done. Success rate: 100%\r\n\r\n\r\n"
                   "OtaCheckDoCommit: OTA success, new image commited and currently run\n\r\n"
                   "HandlePingComplete: PingCounter=1\r\nPinging GW...!\r\n";
        COMPARE_TEXT(ran.printed.first(committed.size()), committed);
        QCOMPARE(flash.bundleState(), sim::Flash::BundleState::Stopped);
        QVERIFY(*flash.read(kImage) != "old image");
        QCOMPARE(*flash.read("ota.dat"), QByteArray(15, '\0'));
    }

    void t12bWithoutGatewayTheImageIsRolledBack()
    {
        sim::Flash flash = updatedFlash();
        FakeServer server;
        BoardRun trial{settings(), flash, server};
        trial.pingPercent = 0;
        QCOMPARE(trial.run(), BoardRun::End::Reset);
        COMPARE_TEXT(trial.printed,
                     b0() + "Pinging GW...!\r\nPing done. Success rate: 0%\r\n\r\n" + restart());
        QVERIFY(*flash.read(kImage) != "old image");

        BoardRun old{settings(), flash, server};
        old.mostTurns = 10;
        QCOMPARE(old.run(), BoardRun::End::Stuck);
        QVERIFY(old.printed.startsWith(b0() +
                                       "Pinging GW...!\r\nPing done. Success rate: 100%\r\n\r\n"
                                       "HandlePingComplete: PingCounter=1\r\n"));
        QCOMPARE(*flash.read(kImage), "old image");
    }

    void t12eARefusedCommitHalts()
    {
        sim::Flash flash = updatedFlash();
        FakeServer server;
        sim::Application::Settings with = settings();
        with.commitRefused = true;
        const Ran ran = run(flash, server, with);
        QCOMPARE(ran.end, BoardRun::End::Halted);
        COMPARE_TEXT(ran.printed,
                     b0() + "Pinging GW...!\r\nPing done. Success rate: 100%\r\n\r\n" +
                         lines({"OtaArchive_Commit: ERROR sl_FsCtl, Status=-10282",
                                "OTA_set: ERROR OtaArchive_Commit, status=-10282",
                                "OtaCheckDoCommit: OTA_set ERROR on "
                                "EXTLIB_OTA_SET_OPT_IMAGE_COMMIT, Status = -20602",
                                "HandlePingComplete: PingCounter=1", "Pinging GW...!"}) +
                         halted(5));
    }

    void withoutTracesOnlyTheApplicationSpeaks()
    {
        // Here the console of the library is silent, but not what went wrong.
        const TestArchive archive = transcriptArchive();
        sim::Console console;
        console.setTraces(false);
        sim::Flash flash = boardFlash();
        sim::OtaLibrary library{settings().library, flash, console};
        library.init();
        FakeServer server{.response = kHeader + archive.bytes()};
        for (int i = 0; i < 200; ++i) {
            sim::Effect effect = library.run();
            while (const auto *call = std::get_if<sim::Call>(&effect))
                effect = library.resume(server.answer(*call));
            if (std::get<sim::Finished>(effect).status != sim::code::kContinue)
                break;
        }
        QCOMPARE(library.state(), sim::OtaLibrary::State::WaitConfirm);
        QVERIFY(console.isEmpty());
    }

private:
    /// A board that has just downloaded the archive.
    sim::Flash updatedFlash()
    {
        sim::Flash flash = boardFlash();
        FakeServer server{.response = kHeader + transcriptArchive().bytes()};
        const Ran ran = run(flash, server);
        Q_ASSERT(ran.end == BoardRun::End::Reset);
        return flash;
    }
};

AIRLIFT_TEST(TranscriptTest)
#include "tst_transcripts.moc"
