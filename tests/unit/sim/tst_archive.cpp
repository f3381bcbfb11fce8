#include "core/sim/codes.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"
#include "tests/support/test_archive.h"
#include "tests/unit/sim/archive_feed.h"
#include "tests/unit/sim/transcript_archive.h"

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using End = FeedResult::End;

namespace {

/// Two small files, signed.
TestArchive smallArchive()
{
    TestArchive archive;
    archive.files = {{.name = "/www/i.html", .content = "<html></html>"},
                     {.name = "a.txt", .content = "hello"}};
    archive.sign(vendor().key);
    return archive;
}

FeedResult feedBoard(const QByteArray &tar, sim::Flash &flash)
{
    return feed(tar, flash, {});
}
FeedResult feedBoard(const QByteArray &tar)
{
    sim::Flash flash = boardFlash();
    return feed(tar, flash, {});
}

/// The archive with one tar entry put behind the one of that path's.
QByteArray withEntry(const TestArchive &archive, const QByteArray &entry)
{
    QByteArray tar = archive.bytes();
    const qsizetype at = tar.indexOf(archive.root + "/0/ota.sign");
    return tar.insert(at, entry);
}

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesOfAGoodArchiveAreInTheFlashAfterTheTrialBoot()
    {
        sim::Flash flash = boardFlash();
        QCOMPARE(feedBoard(smallArchive().bytes(), flash).end, End::Done);
        QVERIFY(!flash.read("/www/i.html"));
        flash.stop();
        flash.boot();
        QCOMPARE(*flash.read("/www/i.html"), "<html></html>");
        QCOMPARE(*flash.read("a.txt"), "hello");
    }

    void piecesOfAnySizeGiveTheSameResultWithThisList()
    {
        const QByteArray tar = smallArchive().bytes();
        for (const qsizetype packet : {1440, 1460, 1000, 700, 16384}) {
            sim::Flash flash = boardFlash();
            const FeedResult result = feed(tar, flash, {}, packet);
            QVERIFY2(result.end == End::Done, qPrintable(QString::number(packet)));
        }
    }

    void theListsLengthModulo512IsATrap_data()
    {
        QTest::addColumn<int>("remainder");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<int>("status");
        QTest::addRow("1: bracket opens a block") << 1 << QByteArray{"]"} << -20102;
        QTest::addRow("2") << 2 << QByteArray{"]"} << 0;
        QTest::addRow("0") << 0 << QByteArray{"]"} << 0;
        QTest::addRow("511") << 511 << QByteArray{"]"} << 0;
        QTest::addRow("2: the cure, a blank before the bracket") << 2 << QByteArray{" ]"} << 0;
        QTest::addRow("1: bracket, then a line feed in the next block")
            << 1 << QByteArray{"]\n"} << -20102;
        QTest::addRow("2: line feed in the same block") << 2 << QByteArray{"]\n"} << -20102;
        QTest::addRow("3: line feed in the same block") << 3 << QByteArray{"]\n"} << 0;
    }
    void theListsLengthModulo512IsATrap()
    {
        QFETCH(int, remainder);
        QFETCH(QByteArray, tail);
        QFETCH(int, status);
        TestArchive archive = smallArchive();
        const QByteArray text = archive.listText().chopped(1).trimmed();
        // Blanks before the first object fill it up to the wanted length.
        const qsizetype base = text.size() + tail.size();
        archive.list = text;
        archive.list.insert(1, QByteArray((remainder - base % 512 + 512) % 512, ' '));
        archive.list += tail;
        QCOMPARE(archive.list.size() % 512, remainder);
        archive.sign(vendor().key);
        const FeedResult result = feedBoard(archive.bytes());
        QCOMPARE(result.status, status);
        if (status != 0)
            QVERIFY(
                result.printed.contains("OtaArchive_RunParseTar: error in filename pattern\r\n"
                                        "OtaArchive_Rollback: ERROR sl_FsCtl, Status=-10282\r\n"));
    }

    void entriesOfOtherKindsAreSkippedOrMisread_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<int>("status");
        const QByteArray path = "20240313123751_CC3220SF_OTA/2/x";
        QTest::addRow("symbolic link") << TestArchive::entry(path, {}, '2') << 0;
        QTest::addRow("hard link") << TestArchive::entry(path, {}, '1') << 0;
        QTest::addRow("pax header")
            << TestArchive::entry(path, "20 path=/a/b/c/d/e/f\n", 'x') << -20199;
        QTest::addRow("old file type")
            << TestArchive::entry(path, {}, '\0') << -20199; // not listed
        QTest::addRow("one level") << TestArchive::entry("x/y", "data") << -20102;
    }
    void entriesOfOtherKindsAreSkippedOrMisread()
    {
        QFETCH(QByteArray, entry);
        QFETCH(int, status);
        const FeedResult result = feedBoard(withEntry(smallArchive(), entry));
        QCOMPARE(result.status, status);
    }

    void listAndSignatureAreRecognisedInAnyFolder()
    {
        TestArchive archive = smallArchive();
        QByteArray tar = archive.bytes();
        tar.replace(archive.root + "/0/ota.sign",
                    archive.root + "/7/ota.sign"); // nobody checks the header's sum
        QCOMPARE(feedBoard(tar).end, End::Done);
    }

    void aSignatureAfterAFileMeetsTheDigestOfTheFile()
    {
        TestArchive archive = smallArchive();
        archive.signatureFile = false;
        QByteArray tar = archive.bytes();
        const qsizetype at = tar.indexOf(archive.root + "/2/a.txt");
        tar.insert(at, TestArchive::entry(archive.root + "/0/ota.sign", archive.signature));
        const FeedResult result = feedBoard(tar);
        QCOMPARE(result.status, -20199);
        QVERIFY(result.printed.contains("Status=-14\r\n"));
    }

    void aSignatureCutIntoTwoPiecesIsTakenWhole()
    {
        const TestArchive archive = smallArchive();
        const QByteArray tar = archive.bytes();
        const qsizetype inside = tar.indexOf(archive.root + "/0/ota.sign") + 512 + 30;
        // A first packet that ends inside the signature: only header and signature are left to read
        // then.
        sim::Flash flash = boardFlash();
        const FeedResult result = feed(tar, flash, {}, inside, 0);
        QCOMPARE(result.end, End::Done);
    }

    void aFileWithoutDigestIsNotChecked()
    {
        TestArchive archive = smallArchive();
        archive.list = archive.listText();
        archive.list.replace(trust::digest(trust::HashKind::Sha256, "hello").toHex(), "");
        archive.sign(vendor().key);
        const FeedResult result = feedBoard(archive.bytes());
        QCOMPARE(result.end, End::Done);
        QCOMPARE(result.printed.count("Hash verification succeeded."), 1);
    }

    void aWrongFileSignatureIsASecurityAlertAndRollsBack()
    {
        TestArchive archive = transcriptArchive();
        archive.files[1].signature =
            *otherSigner().key.sign(trust::HashKind::Sha1, archive.files[1].content);
        archive.sign(vendor().key);
        sim::Flash flash = boardFlash();
        const FeedResult result = feed(archive.bytes(), flash, {});
        QCOMPARE(result.status, -20199);
        QVERIFY(result.printed.endsWith("    Total archive file bytes 10856.\r\n\r\n"
                                        "OtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on "
                                        "pCloseFile, Status=-10289\r\n\r\n"));
        QCOMPARE(flash.alerts(), 1);
        QCOMPARE(flash.bundleState(), sim::Flash::BundleState::Stopped);
        QCOMPARE(*flash.read("/sys/mcuflashimg.bin"), "old image");
    }

    void aSignerThatIsNotOnTheBoardIsACloseError()
    {
        TestArchive archive = transcriptArchive();
        archive.files[1].certificate = "not-there";
        archive.sign(vendor().key);
        const FeedResult result = feedBoard(archive.bytes());
        QCOMPARE(result.status, -20108);
        QVERIFY(result.printed.contains(
            "OtaArchive_RunParseTar: error on pCloseFile, Status=-10341\r\n"));
    }

    void anUncommittedBundleForbidsTheNext()
    {
        sim::Flash flash = boardFlash();
        QCOMPARE(feed(smallArchive().bytes(), flash, {}).end, End::Done);
        flash.stop();
        flash.boot();
        const FeedResult result = feed(smallArchive().bytes(), flash, {});
        QCOMPARE(result.status, -20106);
        QVERIFY(result.printed.contains(
            "OtaArchive_RunParseTar ERROR from sl_FsOpen, Status=-10282\r\n"));
    }

    void aTruncatedArchiveWaitsForMore()
    {
        const QByteArray tar = smallArchive().bytes();
        QCOMPARE(feedBoard(tar.first(tar.size() - 9000)).end, End::Stalled);
    }

    void garbageNeverHangsOrCrashesTheParser()
    {
        const QByteArray good = transcriptArchive().bytes();
        quint32 random = 12345;
        for (int run = 0; run < 300; ++run) {
            QByteArray tar = good;
            for (int change = 0; change < 5; ++change) {
                random = random * 1664525 + 1013904223;
                tar[static_cast<qsizetype>(random >> 8) % tar.size()] = static_cast<char>(random);
            }
            const FeedResult result = feedBoard(tar);
            QVERIFY(result.end != End::Loops);
        }
    }
};

AIRLIFT_TEST(ArchiveTest)
#include "tst_archive.moc"
