#include "tests/support/corpus.h"
#include "tests/support/suite.h"
#include "tests/unit/device/decoding.h"

#include <QFile>
#include <QTest>

using namespace airlift;
using namespace airlift::device;
using test::texts;

/// Logs of a real device, as posted by its owner: blanks and empty lines lost, some lines damaged
/// on the way.
class SeedLogsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDriverAbortHaltsTheApplication()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/1-dropbox-driver-abort.log");
        const test::Observations seen = read(path);
        QCOMPARE(test::count<Unrecognised>(seen), 0);
        QCOMPARE(
            lastOf(seen, 8),
            texts({"ServerConnecting api.dropboxapi.com", "FatalDeviceError Driver Abort detected.",
                   "ConnectError sl_NetAppDnsGetHostByName -2005",
                   "LibraryError CdnClient_ConnectServer -20301", "AttemptFailed 1 5",
                   "OtaWarning 20006", "TestFailed 6 17", "Halted"}));
    }

    void aWrongRootRestartsTheDevice()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/2-dropbox-wrong-root-ca.log");
        const test::Observations seen = read(path);
        QCOMPARE(test::count<Unrecognised>(seen), 0);
        QCOMPARE(test::count<BannerRule>(seen), 2);
        QCOMPARE(lastOf(seen, 7),
                 texts({"ServerAddress 162.125.81.19", "SocketEvent 2 yes",
                        "ConnectError Socket Connect -688",
                        "LibraryError CdnClient_ConnectServer -20304", "AttemptFailed 1 5",
                        "OtaWarning 20006", "RestartingDevice"}));
    }

    void theWantedRootIsNamed()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/3-dropbox-wrong-root-ca-named.log");
        QCOMPARE(test::describe(read(path)),
                 texts({"ServerAddress 162.125.81.19", "WrongRootCa DigiCert Global Root CA",
                        "ConnectError Socket Connect -688",
                        "LibraryError CdnClient_ConnectServer -20304", "AttemptFailed 1 5",
                        "OtaWarning 20006"}));
    }

    void promise3_aDownloadThatWasNotCommittedIsNotCalledCommitted()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/4-azure-plain-url-success.log");
        const test::Observations seen = read(path);
        QCOMPARE(test::count<Unrecognised>(seen), 0);
        QCOMPARE(test::count<HashVerdict>(seen), 6);
        QVERIFY(std::none_of(seen.begin(), seen.end(), [](const Observation &o) {
            const auto *verdict = std::get_if<HashVerdict>(&o.event);
            return verdict && !verdict->good;
        }));
        QCOMPARE(test::count<ListedFile>(seen), 6);
        QCOMPARE(test::count<FileCompleted>(seen), 6);
        QCOMPARE(test::count<ConnectWarning>(seen), 1);
        QCOMPARE(test::count<Committed>(seen), 0);
        QCOMPARE(lastOf(seen, 5),
                 texts({"ArchiveEnded", "VersionFileSaved", "DownloadFileCompleted",
                        "DownloadDone 104", "RestartingIntoNewImage"}));
    }

    void damagedProgressLinesAreCountedAndMarked()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/4-azure-plain-url-success.log");
        QStringList damaged;
        qint64 image = 0;
        QString open;
        for (const Observation &o : read(path)) {
            if (o.damaged)
                damaged << test::describe(o);
            if (const auto *opened = std::get_if<FileOpened>(&o.event))
                open = opened->name;
            if (const auto *written = std::get_if<FileWritten>(&o.event);
                written && open.endsWith(u"flashimg.bin"))
                image += written->bytes.value;
        }
        QCOMPARE(damaged, texts({"FileWritten 1440 /sys/mcg.bin 26430 (damaged)",
                                 "FileWritten 1440 /sys/mcuflashimg.bin - (damaged)"}));
        QCOMPARE(image, 111884);
    }

    void anUnusableVendorCertificateEndsInAStuckParser()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/5-azure-plain-url-signature-12291.log");
        const test::Observations seen = read(path);
        QCOMPARE(test::count<Unrecognised>(seen),
                 1); // the log is cut in the middle of its last line
        QCOMPARE(test::describe(seen.back()), QStringLiteral("Unrecognised (damaged)"));
        QCOMPARE(test::count<ParserStuck>(seen), 16);
        QCOMPARE(test::count<SignatureRejected>(seen), 1);
        const QStringList all = test::describe(seen);
        const qsizetype at = all.indexOf(QStringLiteral("SignatureRejected -12291"));
        QCOMPARE(all.mid(at - 1, 9), texts({"FileEntry ota.sign 72", "SignatureRejected -12291",
                                            "LibraryError OtaArchive_RunParse -12291",
                                            "AttemptFailed 1 5", "OtaWarning 20009",
                                            "FileServerConnecting "
                                            "https://exampleaccount.blob.core.windows.net/updates/"
                                            "20240313123751_CC3220SF_OTA.tar",
                                            "ServerAddress 20.60.72.36", "ConnectWarning -453",
                                            "FileRequested "
                                            "https://exampleaccount.blob.core.windows.net/updates/"
                                            "20240313123751_CC3220SF_OTA.tar"}));
    }

    void cuttingTheBytesNeverChangesTheEvents()
    {
        for (const char *name :
             {"seed/1-dropbox-driver-abort.log", "seed/2-dropbox-wrong-root-ca.log",
              "seed/3-dropbox-wrong-root-ca-named.log", "seed/4-azure-plain-url-success.log",
              "seed/5-azure-plain-url-signature-12291.log"}) {
            const auto path = test::corpusFile(QString::fromLatin1(name));
            if (!path)
                QSKIP("corpus not here");
            const QByteArray bytes = content(*path);
            const QStringList whole = test::inFull(test::decode(bytes));
            QCOMPARE(test::inFull(test::decodeInPieces(bytes, [] { return 1; })), whole);
            QRandomGenerator random{7};
            QCOMPARE(test::inFull(
                         test::decodeInPieces(bytes, [&random] { return random.bounded(1, 90); })),
                     whole);
        }
    }

private:
    static QByteArray content(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    static test::Observations read(const QString &path) { return test::decode(content(path)); }
    static QStringList lastOf(const test::Observations &seen, qsizetype n)
    {
        const QStringList all = test::describe(seen);
        return all.mid(all.size() - n);
    }
};

AIRLIFT_TEST(SeedLogsTest)
#include "tst_seed_logs.moc"
