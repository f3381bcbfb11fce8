#include "tests/support/suite.h"
#include "tests/unit/sim/transcript_run.h"

using namespace airlift;
using namespace airlift::test;
using namespace airlift::test::transcript;

namespace {

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

} // namespace

/// The canonical transcripts of firmware that looks into a cloud's folder (uart-ota-log 12), and
/// the answers it trips over (local-ota-and-cdn 5).
class CloudTranscriptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

    void t11cInACloudALossBetweenTwoFilesIsRecovered_data()
    {
        QTest::addColumn<int>("lostAt");
        QTest::addColumn<QByteArray>("between");
        // The second file of the archive ends at 10 856, its padding at 11 264. With less than a
        // header in the buffer the library reads before it says that it looks for one.
        QTest::newRow("behind the padding") << 11'264 << QByteArray{};
        QTest::newRow("in the next header") << 11'464 << skip(608, 408);
    }
    void t11cInACloudALossBetweenTwoFilesIsRecovered()
    {
        QFETCH(int, lostAt);
        QFETCH(const QByteArray, between);
        const TestArchive archive = transcriptArchive();
        sim::Flash flash = boardFlash();
        FakeServer server = dropbox(archive);
        server.answers = server.answers + server.answers;
        server.breaksOnlyAt = 2; // the first is the one to the API server
        server.closesAfter = kHeader.size() + lostAt;
        const Ran ran = run(flash, server, dropboxSettings());
        QCOMPARE(ran.end, BoardRun::End::Reset);
        const QByteArray attempt =
            cloudFolder() + cloudFirstVersion() + cloudLink() + b4(archive) + twoFiles();
        COMPARE_TEXT(ran.printed,
                     b0() + b1() + b2c() + attempt + between +
                         lines({"HttpClient_RecvAppend: ERROR HttpClient_Recv, status=-20313",
                                "OTA_run: ERROR downloading, CdnClient_RecvAppend Status=-20313"}) +
                         attemptFailed(1, 20003) + attempt + lastFile() +
                         downloadDone("20240313123751", kCloudName));
        flash.boot();
        QCOMPARE(*flash.read(kImage), archive.files[1].content);
    }
};

AIRLIFT_TEST(CloudTranscriptTest)
#include "tst_cloud_transcripts.moc"
