#include "tests/support/recordings.h"
#include "tests/support/suite.h"
#include "tests/unit/device/decoding.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;

using test::texts;

/// The rules of uart-ota-log 10, one by one.
class DecoderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKnownApplicationIsReadByItsOwnTableAndTheLibrarys()
    {
        const QByteArray text = "+eventwlan:disconnect,ap\r\n"
                                "OTA_NOTIF_IMAGE_DOWNLOADED\r\n"
                                "OtaArchive_RunParseTar: End of archive...\r\n";
        const auto known = [&text](Dialect speaker) {
            Decoder decoder{speaker};
            auto seen = decoder.feed(text, Instant{0});
            for (Observation &more : decoder.flush(Instant{0}))
                seen.push_back(std::move(more));
            QStringList lines;
            for (const Observation &o : seen) {
                if (!std::holds_alternative<Unrecognised>(o.event))
                    lines << QString::number(o.line);
            }
            return lines.join(u' ');
        };
        QCOMPARE(known(Dialect::Unknown), QStringLiteral("1 2 3"));
        QCOMPARE(known(Dialect::AtCommands), QStringLiteral("1 3"));
        QCOMPARE(known(Dialect::OtaIf), QStringLiteral("2 3"));
        QCOMPARE(known(Dialect::CloudOta), QStringLiteral("3"));
    }

    void aMissingStringHasThreeForms()
    {
        const QStringList expected = texts({"DownloadFileCompleted", "DownloadDone 104"});
        const QByteArray start = "OTA_run: ---- Download file completed ";
        const QByteArray next = "OtaRunStep: status from Ota_run: Download done, status = 104\r\n";
        QCOMPARE(test::events(start + next), expected);
        QCOMPARE(test::events(start + "(null)\r\n" + next), expected);
        QCOMPARE(test::events(start + "\r\n" + next), expected);
        QCOMPARE(test::events(start + "/dir/a.tar\r\n" + next), expected);
    }

    void lineNumberTextAndTimeComeWithTheEvent()
    {
        Decoder decoder;
        QVERIFY(decoder.feed("\r\nPinging ", Instant{10}).empty());
        const auto seen = decoder.feed("GW...!\r\n", Instant{20});
        QCOMPARE(seen.size(), 1u);
        QCOMPARE(seen[0].line, 2u);
        QCOMPARE(seen[0].at, Instant{20});
        QCOMPARE(seen[0].text, QStringLiteral("Pinging GW...!"));
        QVERIFY(!seen[0].damaged);
    }

    void textOfOtherFirmwareIsKept()
    {
        const auto seen = test::decode("sensor: 21.5 \xC2\xB0"
                                       "C\r\nbroken utf: \xFF\r\n\r\n");
        QCOMPARE(test::describe(seen), texts({"Unrecognised", "Unrecognised"}));
        QCOMPARE(seen[0].text, QStringLiteral("sensor: 21.5 °C"));
        QVERIFY(seen[1].text.endsWith(QChar::ReplacementCharacter));
    }

    void aSpellingWithOrWithoutItsBlanksIsTheSame()
    {
        for (const char *line :
             {"OtaRunStep: WARNING Ota_run, Status=20006, continue for next OTA retry\r\n",
              "OtaRunStep: WARNING Ota_run, Status=20006, continue fornext OTA retry\r\n"})
            QCOMPARE(test::events(line), texts({"OtaWarning 20006"}));
        for (const char *line :
             {"OtaImageTestingAndReset: reset the platform to test the new image...\r\n",
              "OtaImageTestingAndReset: reset the platform to test the newimage...\r\n"})
            QCOMPARE(test::events(line), texts({"RestartingIntoNewImage"}));
    }

    void aBannerMayLoseAnAsterisk()
    {
        QCOMPARE(test::events(QByteArray(79, '*') + "\r\n"), texts({"BannerRule"}));
        QByteArray noisy(80, '*');
        noisy[40] = '+';
        QCOMPARE(test::events(noisy + "\r\n"), texts({"BannerRule"}));
        QCOMPARE(test::events(QByteArray(34, '*') + "\r\n"), QStringList{}); // the factory box
    }

    void aSignatureRefusalWaitsForItsReason()
    {
        const QByteArray refused =
            "[_BundleCmdSignatureFile_Parse] signature verification failed!\r\n";
        const QByteArray reason =
            "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=-14\r\n";
        const QByteArray event = "Device disconnected from the AP on an ERROR\r\n";
        QCOMPARE(test::events(refused + reason), texts({"SignatureRejected -14"}));
        QCOMPARE(test::events(refused), texts({"SignatureRejected -"}));
        QCOMPARE(test::events(reason), texts({"SignatureRejected -14"}));
        QCOMPARE(test::events(refused + "Pinging GW...!\r\n"),
                 texts({"SignatureRejected -", "PingStarted"}));
        QCOMPARE(test::events(refused + event + reason),
                 texts({"NetworkLost Device disconnected from the AP on an ERROR",
                        "SignatureRejected -14"}));
        Decoder decoder;
        QVERIFY(decoder.feed(refused, Instant{1}).empty());
        QCOMPARE(decoder.feed(reason, Instant{2}).at(0).at, Instant{2});
    }

    void theNameOfTheWantedRootIsCollected()
    {
        const QByteArray wrong = "SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\r\n";
        const QByteArray please = "Please install the following Root Certificate:\r\n";
        const QByteArray next = "HttpClient_Connect: ERROR Socket Connect, status=-688\r\n";
        QCOMPARE(test::events(wrong + please + " Example Root R1\r\n" + next),
                 texts({"WrongRootCa Example Root R1", "ConnectError Socket Connect -688"}));
        QCOMPARE(test::events(wrong + next),
                 texts({"WrongRootCa \"\"", "ConnectError Socket Connect -688"}));
        QCOMPARE(test::events(wrong + please + next),
                 texts({"WrongRootCa \"\"", "ConnectError Socket Connect -688"}));
        QCOMPARE(test::events(wrong), texts({"WrongRootCa \"\""}));
        QCOMPARE(test::events(wrong + "something else\r\n"),
                 texts({"WrongRootCa \"\"", "Unrecognised"}));
    }

    void aDamagedTotalIsNoTotal()
    {
        QCOMPARE(
            test::events(
                "   Create/Open for write file /sys/mcuflashimg.bin\r\n"
                "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcg.bin total 26430.\r\n"
                "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin total "
                "2787uflashim0.\r\n"
                "OtaArchive_RunParseTar: Write size 14r0 to file /sys/mcuflashimg.bin total "
                "9.\r\n"),
            texts({"FileOpened /sys/mcuflashimg.bin",
                   "FileWritten 1440 /sys/mcg.bin 26430 (damaged)",
                   "FileWritten 1440 /sys/mcuflashimg.bin - (damaged)", "Unrecognised (damaged)"}));
    }

    void aLineThatIsCutIsReportedWhenItsTaskGoesOn()
    {
        QCOMPARE(test::events("OtaArchive_RunParseTar: Write size 144\r\n"
                              "OtaArchive_RunParseTar: Write size 1440 to file x total 2880.\r\n"),
                 texts({"Unrecognised (damaged)", "FileWritten 1440 x 2880"}));
        QCOMPARE(
            test::events("OtaRunStep: WARNING Ota_run, Status=20006, conti\r\nPinging GW...!\r\n"),
            texts({"OtaWarning 20006 (damaged)", "PingStarted"}));
    }

    void aLineWrappedByATerminalIsPutTogether()
    {
        QCOMPARE(test::events(
                     "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin to\r\n"
                     "tal 2880.\r\n"),
                 texts({"FileWritten 1440 /sys/mcuflashimg.bin 2880 (damaged)"}));
    }

    void aStatusIsNeverReportedByHalf()
    {
        const QByteArray cut = "OTA_run: ERROR OtaArchive_RunParse, Status=-12"
                               "Device disconnected from the AP on request\r\n";
        QCOMPARE(test::events(cut + "291\r\n"),
                 texts({"NetworkLost Device disconnected from the AP on request (damaged)",
                        "LibraryError OtaArchive_RunParse -12291 (damaged)"}));
    }

    void promise3_aVerdictInADamagedLineDoesNotCount()
    {
        const QByteArray commit =
            "OtaCheckDoCommit: OTA success, new image commited and currently run";
        const QByteArray hash = " Hash verification succeeded.";
        const QByteArray done = "OtaRunStep: status from Ota_run: Download done, status = 104";
        QCOMPARE(test::events(commit + "\n" + hash + "\r\n" + done + "\r\n"),
                 texts({"Committed", "HashVerdict good", "DownloadDone 104"}));
        for (const QByteArray &verdict : {commit, hash, done}) {
            const auto refused = [](const QByteArray &bytes) {
                const auto seen = test::decode(bytes);
                return test::count<Committed>(seen) + test::count<HashVerdict>(seen) +
                           test::count<DownloadDone>(seen) ==
                       0;
            };
            QVERIFY(refused("noise" + verdict + "\r\n"));      // something before it
            QVERIFY(refused(verdict + "Pinging GW...!\r\n"));  // its line end lost
            QVERIFY(refused(verdict + "!?\r\n"));              // something behind it
            QVERIFY(refused("directory=" + verdict + "\r\n")); // a name that looks like one
            QVERIFY(refused(verdict.first(20) + "\r\n"));      // the rest lost
            QVERIFY(
                refused(verdict.first(20) + "Pinging GW...!\r\n" + verdict.sliced(20) + "\r\n"));
            QVERIFY(refused(QByteArray(8200, 'x') + verdict + "\r\n"));
            for (qsizetype at = 1; at < verdict.size() - 3; ++at) {
                QByteArray lost = verdict;
                QVERIFY2(refused(lost.remove(at, 1) + "\r\n"), lost.constData());
            }
        }
        QVERIFY(test::events(done.chopped(1))
                    .filter(QStringLiteral("DownloadDone"))
                    .isEmpty()); // may go on
    }

    void aVerdictHiddenInANameDoesNotCount()
    {
        const QByteArray commit =
            "OtaCheckDoCommit: OTA success, new image commited and currently run";
        for (const QByteArray &line :
             {"OtaArchive_RunParseTar: filetype=5, directory=" + commit,
              "OtaArchive_RunParseTar: FileType=0, FileName=" + commit + ", FileSize=3",
              "STA connected to AP " + commit + ", BSSID is 02:00:00:00:00:01",
              "OTA_run: ---- Download file completed " + commit,
              "OTA_run: ---- Download file completed x" + commit})
            QCOMPARE(test::count<Committed>(test::decode(line + "\r\n")),
                     line.contains("completed Ota") ? 1 : 0);
    }

    void timeStampsOfTerminalProgramsAreIgnored()
    {
        for (const char *stamp : {"[12:34:56.789] ", "2025-01-05 12:34:56,789 ", "12:34:56.789 -> ",
                                  "[2025-01-05T12:34:56.789] ", "12:34:56> "})
            QCOMPARE(test::events(QByteArray{stamp} + " Hash verification succeeded.\r\n"),
                     texts({"HashVerdict good"}));
        QCOMPARE(test::events("[12] Pinging GW...!\r\n"),
                 texts({"PingStarted (damaged)", "Unrecognised (damaged)"}));
    }

    void signedLinksStayOutOfEvents()
    {
        const auto seen = test::decode("OTA_run: Call CdnClient_ConnectFileServer, url = "
                                       "https://me:pw@h.example.com/a.tar?sv=1&sig=abc#x\r\n");
        QCOMPARE(test::describe(seen), texts({"FileServerConnecting https://h.example.com/a.tar"}));
        QVERIFY(seen[0].text.contains(u"sig=abc"));
    }

    void requestsAndJsonAreNotReported()
    {
        QByteArray secret;
        for (const Observation &o : test::decode(test::recording(QStringLiteral("T1b"))))
            secret += o.text.toUtf8();
        QVERIFY(!secret.contains("not-to-be-told"));
    }

    void anInterruptionByUnknownTextIsLivedWith()
    {
        QCOMPARE(test::events("OtaArchive_RunParseTar: Write size 1440 sensor 21.5\r\n"
                              "to file x total 2880.\r\n"
                              "Pinging GW...!\r\n")
                     .last(),
                 QStringLiteral("PingStarted"));
    }

    void memoryIsBoundedWhateverComes()
    {
        Decoder decoder;
        const QByteArray flood(1 << 20, 'O');
        for (int i = 0; i < 16; ++i)
            QVERIFY(decoder.feed(flood, Instant{}).empty());
        QCOMPARE(decoder.droppedBytes(), ByteCount{16 * (1 << 20) - Decoder::kMaxLine});
        const auto seen = decoder.feed("\n", Instant{});
        QCOMPARE(seen.size(), 1u);
        QCOMPARE(seen[0].text.size(), Decoder::kMaxLine);
        QVERIFY(seen[0].damaged);
    }

    void aHostileLineCostsLittle()
    {
        QByteArray hostile;
        while (hostile.size() < 1'000'000)
            hostile += QByteArray("OtaArchive_RunParseTar: Write size ").repeated(200) + '\n';
        QElapsedTimer timer;
        timer.start();
        (void)test::decode(hostile);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

AIRLIFT_TEST(DecoderTest)
#include "tst_decoder.moc"
