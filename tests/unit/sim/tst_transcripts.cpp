#include "tests/support/suite.h"
#include "tests/unit/sim/transcript_run.h"

using namespace airlift;
using namespace airlift::test;
using namespace airlift::test::transcript;

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

    void t5bARedirectIsAnErrorLikeAnyOther_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char *status : {"301", "302", "303", "307", "308", "401", "403", "409", "503"})
            QTest::addRow("%s", status) << QByteArray{status};
    }
    void t5bARedirectIsAnErrorLikeAnyOther()
    {
        QFETCH(const QByteArray, status);
        FakeServer server{.response = "HTTP/1.1 " + status +
                                      " Elsewhere\r\nLocation: https://files.example.com/there.tar"
                                      "\r\nContent-Length: 0\r\n\r\n"};
        const Ran ran = run(server);
        COMPARE_TEXT(
            ran.printed,
            start() +
                fiveTimes(
                    b3() +
                        lines({"HttpClient_RecvSkipHdr: http error code HTTP/1.1 " + status,
                               "OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=-20310"}),
                    20008));
        QCOMPARE(server.requests.count(server.requests.constFirst()), 5); // asks nobody else
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
                          .breaksOnlyAt = 1};
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
        FakeServer server{
            .response = kHeader + archive.bytes(), .silentAfter = 0, .breaksOnlyAt = 1};
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
