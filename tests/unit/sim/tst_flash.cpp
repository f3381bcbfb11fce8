#include "core/sim/codes.h"
#include "core/sim/file_signature.h"
#include "core/sim/flash.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::sim;
using namespace airlift::test;
using State = Flash::BundleState;

namespace {

constexpr Flash::OpenFlags kBundle{.bundle = true, .failSafe = true, .maxSize = 1000};
constexpr Flash::OpenFlags kAtOnce{.maxSize = 1000};

qint32 put(Flash &flash, const QByteArray &name, const QByteArray &content,
           const Flash::OpenFlags &flags)
{
    const qint32 handle = flash.openForWrite(name, flags);
    if (handle < 0)
        return handle;
    const qint32 written = flash.write(handle, 0, content);
    return written < 0 ? written : flash.close(handle);
}

/// Writes a secure file with a signature and closes it.
qint32 putSigned(Flash &flash, const QByteArray &name, const QByteArray &content,
                 const QByteArray &certificateName, const QByteArray &signature)
{
    const qint32 handle =
        flash.openForWrite(name, {.secure = true, .noSignature = false, .maxSize = 1000});
    if (handle < 0 || flash.write(handle, 0, content) < 0)
        return -1;
    const qint32 status = flash.close(handle, certificateName, signature);
    if (status < 0)
        flash.abort(handle);
    return status;
}

QByteArray signatureOf(const trust::Identity &signer, const QByteArray &content,
                       trust::HashKind hash = trust::HashKind::Sha1)
{
    return *signer.key.sign(hash, content);
}

/// Trusts the image signer, which is its own root and stored as "signer".
Flash signingFlash(Chip chip = Chip::CC3220SF)
{
    Flash flash{chip};
    flash.programCatalogue({{imageSigner().certificate.sha256()}, {}});
    flash.program("signer", imageSigner().certificate.toDer());
    return flash;
}

} // namespace

class FlashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBundleChangesNothingUntilItIsTriedAndStaysOnlyIfCommitted()
    {
        Flash flash;
        flash.program("/a", "old");
        QCOMPARE(put(flash, "/a", "new", kBundle), 0);
        QCOMPARE(put(flash, "/b", "added", kBundle), 0);
        QCOMPARE(flash.bundleState(), State::Started);
        QCOMPARE(*flash.read("/a"), "old");
        QVERIFY(!flash.read("/b"));

        flash.stop();
        QCOMPARE(flash.bundleState(), State::PendingCommit);
        QCOMPARE(*flash.read("/a"), "old"); // until the next boot
        flash.boot();
        QVERIFY(flash.isTrial());
        QCOMPARE(*flash.read("/a"), "new");
        QCOMPARE(flash.commit(), 0);
        QCOMPARE(flash.commit(), code::kBundleNotInCorrectState);
        flash.boot();
        QCOMPARE(*flash.read("/a"), "new");
        QCOMPARE(*flash.read("/b"), "added");
    }

    void aBundleThatIsNotCommittedGoesBackAtTheNextBoot()
    {
        Flash flash;
        flash.program("/a", "old");
        QCOMPARE(put(flash, "/a", "new", kBundle), 0);
        QCOMPARE(put(flash, "/b", "added", kBundle), 0);
        flash.stop();
        flash.boot();
        flash.boot();
        QCOMPARE(flash.bundleState(), State::Stopped);
        QCOMPARE(*flash.read("/a"), "old");
        QVERIFY(!flash.read("/b"));
        QCOMPARE(flash.list().size(), std::size_t{1});
    }

    void powerLossInTheMiddleRollsTheBundleBack()
    {
        Flash flash;
        flash.program("/a", "old");
        QCOMPARE(put(flash, "/a", "new", kBundle), 0);
        QVERIFY(flash.openForWrite("/b", kBundle) > 0);
        flash.boot(); // neither closed nor stopped
        QCOMPARE(flash.bundleState(), State::Stopped);
        QCOMPARE(*flash.read("/a"), "old");
    }

    void rollbackUndoesAStartedBundleAndRefusesWhenNothingIsStarted()
    {
        Flash flash;
        QCOMPARE(flash.rollback(), code::kBundleNotInCorrectState);
        flash.program("/a", "old");
        const qint32 handle = flash.openForWrite("/a", kBundle);
        QCOMPARE(flash.rollback(), code::kBundleFilesAreOpen);
        flash.abort(handle);
        QCOMPARE(flash.rollback(), 0);
        QCOMPARE(*flash.read("/a"), "old");
        QCOMPARE(flash.bundleState(), State::Stopped);
    }

    void aFileOutsideTheBundleIsWrittenAtOnceAndStays()
    {
        Flash flash;
        flash.program("cert", "old");
        QCOMPARE(put(flash, "cert", "new", kAtOnce), 0);
        QCOMPARE(put(flash, "/a", "x", kBundle), 0);
        QCOMPARE(flash.rollback(), 0);
        QCOMPARE(*flash.read("cert"), "new");
    }

    void aFileWithOneCopyIsLostWhenItsWritingIsInterrupted()
    {
        Flash flash;
        flash.program("cert", "old");
        QVERIFY(flash.openForWrite("cert", kAtOnce) > 0);
        flash.boot();
        QCOMPARE(number(flash.read("cert").error()), code::kNotClosedCorrectly);
    }

    void aStopWithAnOpenBundleFileDoesNotMakeItPending()
    {
        Flash flash;
        QVERIFY(flash.openForWrite("/a", kBundle) > 0);
        flash.stop();
        QCOMPARE(flash.bundleState(), State::Started);
    }

    void whileABundleWaitsForItsCommitNoOtherCanStart()
    {
        Flash flash;
        QCOMPARE(put(flash, "/a", "x", kBundle), 0);
        flash.stop();
        flash.boot();
        QCOMPARE(put(flash, "/b", "x", kBundle), code::kBundleNotInCorrectState);
        QCOMPARE(put(flash, "/a", "x", kAtOnce), code::kFilePendingCommit);
    }

    void openRefusesWhatTheFileSystemRefuses_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("status");
        QTest::addRow("no name") << QByteArray{} << qint64{1} << code::kWrongFileName;
        QTest::addRow("179 characters") << QByteArray(179, 'n') << qint64{1} << 0;
        QTest::addRow("180 characters")
            << QByteArray(180, 'n') << qint64{1} << code::kWrongFileName;
        QTest::addRow("one byte too large")
            << QByteArray{"/f"} << qint64{0xFF0001} << code::kMaxSizeExceeded;
        QTest::addRow("larger than the flash")
            << QByteArray{"/f"} << qint64{0xFF0000} << code::kNotEnoughSpace;
    }
    void openRefusesWhatTheFileSystemRefuses()
    {
        QFETCH(QByteArray, name);
        QFETCH(qint64, size);
        QFETCH(int, status);
        Flash flash;
        const qint32 handle = flash.openForWrite(name, {.maxSize = size});
        if (status == 0)
            QVERIFY(handle > 0);
        else
            QCOMPARE(handle, status);
    }

    void otherMistakesWithHandlesAndFlags()
    {
        Flash flash;
        QCOMPARE(flash.openForWrite("/f", {.bundle = true, .maxSize = 1}), code::kWrongOpenFlags);
        flash.program("/single", "x", {.failSafe = false});
        QCOMPARE(flash.openForWrite("/single", kBundle), code::kBundleFileNotFailSafe);
        const qint32 handle = flash.openForWrite("/f", {.maxSize = 10});
        QCOMPARE(flash.openForWrite("/f", {.maxSize = 10}), code::kOpenForWrite);
        QCOMPARE(flash.write(handle, 0, QByteArray(257, 'x')),
                 code::kMaxSizeExceeded); // rounded up to 256
        QCOMPARE(flash.write(handle + 1, 0, "x"), code::kInvalidHandle);
        QCOMPARE(flash.close(handle + 1), code::kInvalidHandle);
        QCOMPARE(number(flash.read("/none").error()), code::kFileNotExists);
    }

    void aSecureFileWithoutPublicWriteIsAnAlert()
    {
        Flash flash;
        flash.program("/secret", "x", {.secure = true, .publicWrite = false});
        QCOMPARE(flash.openForWrite("/secret", kBundle), code::kInvalidToken);
        QCOMPARE(flash.alerts(), 1);
    }

    void aGoodSignatureByATrustedRootPasses()
    {
        Flash flash = signingFlash();
        QCOMPARE(putSigned(flash, "/i", "image", "signer", signatureOf(imageSigner(), "image")), 0);
        QCOMPARE(*flash.read("/i"), "image");
        QCOMPARE(flash.alerts(), 0);
    }

    void theHashOfTheOtherChipGenerationIsAWrongSignature()
    {
        const QByteArray sha256 = signatureOf(imageSigner(), "image", trust::HashKind::Sha256);
        Flash gen2 = signingFlash(Chip::CC3220SF);
        QCOMPARE(putSigned(gen2, "/i", "image", "signer", sha256), code::kWrongSignature);
        QCOMPARE(gen2.alerts(), 1);
        Flash gen3 = signingFlash(Chip::CC3235SF);
        QCOMPARE(putSigned(gen3, "/i", "image", "signer", sha256), 0);
    }

    void signaturesFailWithTheCodeOfTheirFault()
    {
        const QByteArray good = signatureOf(imageSigner(), "image");
        Flash flash = signingFlash();
        flash.program("other", otherSigner().certificate.toDer());
        flash.program("leaf", server().certificate.toDer());
        flash.program("garbage", "no certificate");
        QCOMPARE(putSigned(flash, "/i", "changed", "signer", good), code::kWrongSignature);
        QCOMPARE(putSigned(flash, "/i", "image", "missing", good), code::kFileNotExists);
        QCOMPARE(putSigned(flash, "/i", "image", "garbage", good), code::kWrongCertificateFile);
        QCOMPARE(putSigned(flash, "/i", "image", "other", signatureOf(otherSigner(), "image")),
                 code::kRootUnknown);
        QCOMPARE(putSigned(flash, "/i", "image", "leaf", signatureOf(server(), "image")),
                 code::kCertificateChain);
        QCOMPARE(putSigned(flash, "/i", "image", "", good), code::kSignatureOrNameLength);
        QCOMPARE(putSigned(flash, "/i", "image", "signer", "short"), code::kSignatureOrNameLength);
        flash.erase("/sys/certstore.lst");
        QCOMPARE(putSigned(flash, "/i", "image", "signer", good), code::kNoCertificateStore);
        QVERIFY(!flash.read("/i"));
    }

    void aChainIsFollowedByCommonNamesAndRevocationCounts()
    {
        Flash flash{Chip::CC3220SF};
        flash.program("leaf", server().certificate.toDer());
        flash.program(root().certificate.commonName().toUtf8(), root().certificate.toDer());
        flash.programCatalogue({{root().certificate.sha256()}, {}});
        const QByteArray signature = signatureOf(server(), "x");
        QCOMPARE(putSigned(flash, "/i", "x", "leaf", signature), 0);
        flash.programCatalogue({{root().certificate.sha256()}, {server().certificate.sha256()}});
        QCOMPARE(putSigned(flash, "/i", "x", "leaf", signature), code::kCertificateRevoked);
        flash.program(root().certificate.commonName().toUtf8(), otherRoot().certificate.toDer());
        flash.programCatalogue({{otherRoot().certificate.sha256()}, {}});
        QCOMPARE(putSigned(flash, "/i", "x", "leaf", signature), code::kCertificateChain);
    }

    void fifteenAlertsLockTheBoard()
    {
        Flash flash = signingFlash();
        const QByteArray bad = signatureOf(otherSigner(), "image");
        for (int i = 0; i < Flash::kAlertLimit; ++i) {
            QVERIFY(!flash.isLocked());
            QCOMPARE(putSigned(flash, "/i", "image", "signer", bad), code::kWrongSignature);
        }
        QVERIFY(flash.isLocked());
        QCOMPARE(put(flash, "/a", "x", kAtOnce), code::kFileSystemLocked);
    }

    void everythingSurvivesASnapshotExceptOpenFiles()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("board.flash"));
        Flash flash = signingFlash(Chip::CC3235SF);
        QCOMPARE(put(flash, "/a", "new", kBundle), 0);
        flash.stop();
        QVERIFY(flash.openForWrite("/open", kAtOnce) > 0);
        QVERIFY(flash.save(path));
        auto loaded = Flash::load(path);
        QVERIFY(loaded);
        QCOMPARE(loaded->bundleState(), State::PendingCommit);
        QCOMPARE(loaded->chip(), Chip::CC3235SF);
        QVERIFY(loaded->catalogue()->trusts(imageSigner().certificate.sha256()));
        loaded->boot();
        QCOMPARE(*loaded->read("/a"), "new");
        QCOMPARE(number(loaded->read("/open").error()), code::kNotClosedCorrectly);
    }

    void aDamagedSnapshotIsRefusedWhereverItIsCut()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("board.flash"));
        QVERIFY(signingFlash().save(path));
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype size = 0; size < whole.size(); size += 7) {
            QVERIFY(saveAtomically(path, whole.first(size)));
            const auto loaded = Flash::load(path);
            QVERIFY(!loaded);
            QVERIFY(std::holds_alternative<NotAFlashImage>(loaded.error()));
        }
        QVERIFY(saveAtomically(path, whole + "x"));
        QVERIFY(!Flash::load(path));
        QVERIFY(
            std::holds_alternative<FileError>(Flash::load(path + QStringLiteral(".none")).error()));
    }

    void cataloguesAreReadAndWrittenAsFilesAreAndRefusedWhenTheyDoNotAddUp()
    {
        const Catalogue catalogue{{QByteArray(32, 'a'), QByteArray(32, 'b')},
                                  {QByteArray(32, 'c')}};
        const QByteArray file = catalogue.toFile();
        QCOMPARE(file.size(), 440 + 32 * 3);
        const auto read = Catalogue::parse(file);
        QVERIFY(read);
        QVERIFY(read->trusts(QByteArray(32, 'b')));
        QVERIFY(!read->trusts(QByteArray(32, 'c')));
        QVERIFY(read->revokes(QByteArray(32, 'c')));
        QVERIFY(!Catalogue::parse(file.chopped(1)));
        QByteArray wrongIndex = file;
        wrongIndex[0x34] = 'z';
        QVERIFY(!Catalogue::parse(wrongIndex));
        QByteArray tooMany = file;
        tooMany[0x30] = char(129);
        QVERIFY(!Catalogue::parse(tooMany));
    }

    void theVendorsCataloguesAreReadAndItsFilesVerified()
    {
        AIRLIFT_NEED_CORPUS(playground, "certs/catalogs/certcatalogPlayGround20160911.lst");
        AIRLIFT_NEED_CORPUS(production, "certs/catalogs/certcatalog20190217.lst");
        AIRLIFT_NEED_CORPUS(signature, "certs/catalogs/certcatalog20190217.lst.signed_3220.bin");
        const QByteArray list = *readBounded(production, ByteCount{10'000});
        QCOMPARE(Catalogue::parse(list)->trusted.size(), std::size_t{104});
        QCOMPARE(Catalogue::parse(*readBounded(playground, ByteCount{10'000}))->revoked.size(),
                 std::size_t{1});
        const SignedFile file{
            "/sys/certstore.lst", list, {}, *readBounded(signature, ByteCount{1000})};
        QCOMPARE(checkFileSignature(file, Chip::CC3220SF, {}, {}), 0);
        QCOMPARE(checkFileSignature(file, Chip::CC3235SF, {}, {}), code::kWrongSignature);
    }
};

AIRLIFT_TEST(FlashTest)
#include "tst_flash.moc"
