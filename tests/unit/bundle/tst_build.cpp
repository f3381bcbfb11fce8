#include "core/bundle/build.h"
#include "core/bundle/ota_list.h"
#include "core/bundle/tar_format.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <csignal>

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <sys/resource.h>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    return *readBounded(path, ByteCount{64 << 20});
}

/// No file may grow beyond this while it lives: what a full disk looks like to a program.
class FullDisk
{
public:
    explicit FullDisk(rlim_t limit)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit tight = m_before;
        tight.rlim_cur = limit;
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

template <typename Alternative>
const Alternative *errorOf(const Result<Built> &result)
{
    return result ? nullptr : std::get_if<Alternative>(&result.error());
}

} // namespace

class BuildTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTarStandsInTheVendorsOrderWithTheVendorsBytes()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        const QByteArray tarBytes = bytesOf(built->path);
        QCOMPARE(tarBytes.size() % 10240, 0);
        QCOMPARE(tarBytes.size(), built->size.value);

        QList<QByteArray> names;
        for (qsizetype at = 0; tarBytes[at] != '\0';) {
            names << QByteArray(tarBytes.constData() + at);
            const qint64 size = tarBytes.mid(at + 124, 11).toLongLong(nullptr, 8);
            at += 512 + (size + 511) / 512 * 512;
        }
        const QByteArray root = "20240313123751_CC3220SF_thermostat";
        QCOMPARE(names, (QList<QByteArray>{
                            root + "/", root + "/0/", root + "/1/", root + "/2/",
                            root + "/0/ota.cmd", root + "/0/ota.sign", root + "/1/image-signer",
                            root + "/2/sys/mcuflashimg.bin", root + "/2/www/index.html"}));
        QVERIFY(built->path.endsWith(QStringLiteral("/20240313123751_CC3220SF_thermostat.tar")));
    }

    void theFolderIsMadeOnceThereIsSomethingToPutIntoIt()
    {
        BundleFixture fixture;
        const QString folder = fixture.out() + QStringLiteral("/a/b");
        Recipe bad = fixture.recipe;
        bad.project = QStringLiteral("../x");
        QVERIFY(!build(bad, fixture.keys(), folder));
        QVERIFY(!QFileInfo::exists(folder));
        const auto built = build(fixture.recipe, fixture.keys(), folder);
        QVERIFY(built);
        QCOMPARE(QFileInfo{built->path}.path(), folder);
    }

    void anIndependentReaderFindsEverythingRight()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        InspectOptions options;
        options.vendor = vendor().certificate.publicKey();
        const auto contents = inspect(built->path, options);
        QVERIFY(contents);
        QCOMPARE(contents->listSignatureCheck, Check::Good);
        QVERIFY(contents->listedButMissing.empty());
        QVERIFY(contents->presentButUnlisted.empty());
        QVERIFY(contents->hasEndMarker);
        QCOMPARE(contents->chip, std::optional{Chip::CC3220SF});
        int signedFiles = 0;
        for (const EntryFacts &entry : contents->entries) {
            if (entry.listIndex)
                QCOMPARE(entry.digestCheck, Check::Good);
            QVERIFY(entry.signatureCheck != Check::Bad);
            signedFiles += entry.signatureCheck == Check::Good ? 1 : 0;
        }
        QCOMPARE(signedFiles, 1);
        QCOMPARE(contents->list[0].deviceName, "/sys/mcuflashimg.bin");
        QCOMPARE(contents->list[1].deviceName, "/www/index.html");
        QCOMPARE(contents->list[2].deviceName, "image-signer");
    }

    void theImageIsSignedWithItsHashInFront()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        const QByteArray raw = rawImage(Chip::CC3220SF);
        const QByteArray stored = QCryptographicHash::hash(raw, QCryptographicHash::Sha1) + raw;
        QCOMPARE(built->files[0].digest,
                 QCryptographicHash::hash(stored, QCryptographicHash::Sha256));
        const auto contents = inspect(built->path);
        const QByteArray signature = QByteArray::fromBase64(contents->list[0].signatureBase64);
        QCOMPARE(signature.size(), 256);
        QVERIFY(imageSigner().certificate.publicKey().verifies(trust::HashKind::Sha1, stored,
                                                               signature));
        QVERIFY(!imageSigner().certificate.publicKey().verifies(trust::HashKind::Sha256, stored,
                                                                signature));
    }

    void sameInputGivesTheSameBytesGivenTheListSignature()
    {
        BundleFixture fixture;
        const auto first = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(first);
        const QByteArray once = bytesOf(first->path);
        SigningKeys keys = fixture.keys();
        keys.listSignature = inspect(first->path)->listSignature; // ECDSA does not repeat
        const auto second = build(fixture.recipe, keys, fixture.out());
        QVERIFY(second);
        QCOMPARE(bytesOf(second->path), once);
    }

    void anUnsignedBundleHasNoSignatureFileAndSaysSo()
    {
        BundleFixture fixture;
        fixture.recipe.unsignedOnPurpose = true;
        const auto built = build(fixture.recipe, {imageSigner().key, {}, {}}, fixture.out());
        QVERIFY(built);
        QVERIFY(!built->isSigned);
        QCOMPARE(inspect(built->path)->listSignatureCheck, Check::NotPresent);
    }

    void bootInfoAndServicePackTakeTheirPlaces()
    {
        BundleFixture fixture;
        fixture.recipe.withBootInfo = true;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        const auto contents = inspect(built->path);
        QCOMPARE(contents->list[0].deviceName, "/sys/mcubootinfo.bin");
        QCOMPARE(built->files[0].digest.toHex(),
                 "ca07d9c0c8cf718e227cc62a5198025728005c056ab53b5c8242af364fa437ed");
    }

    void trapsAreRefusedWithTheReasonBeforeAnythingIsWritten()
    {
        BundleFixture fixture;
        const auto refused = [&](auto change) {
            Recipe recipe = fixture.recipe;
            SigningKeys keys = fixture.keys();
            change(recipe, keys);
            return build(recipe, keys, fixture.out());
        };
        const auto withPath = [&](const QString &path) {
            return refused([&](Recipe &recipe, SigningKeys &) { recipe.files[1].path = path; });
        };
        QVERIFY(errorOf<EmptyFile>(withPath(fixture.write(QStringLiteral("empty"), {}))));
        QVERIFY(errorOf<FileError>(withPath(QStringLiteral("/no/such/file"))));
        QVERIFY(errorOf<FileError>(withPath(fixture.out())));
        QVERIFY(errorOf<PrivateKeyInside>(withPath(fixture.write(
            QStringLiteral("key"), vendor().key.toTraditionalPem().reveal().toByteArray()))));
        QVERIFY(errorOf<DuplicateName>(
            refused([](Recipe &r, SigningKeys &) { r.files.push_back(r.files[1]); })));
        QVERIFY(errorOf<BadDeviceName>(refused(
            [](Recipe &r, SigningKeys &) { r.files[1].deviceName = "/sys/mcuflashimg.bin"; })));
        QVERIFY(errorOf<CertificateNameTooLong>(refused([](Recipe &r, SigningKeys &) {
            r.files[0].deviceName = r.imageSigner = "a-name-of-21-letters-";
        })));
        QVERIFY(errorOf<SignerMissing>(
            refused([](Recipe &r, SigningKeys &) { r.files.erase(r.files.begin()); })));
        QVERIFY(errorOf<KeyMissing>(refused([](Recipe &, SigningKeys &k) { k.vendor.reset(); })));
        QVERIFY(errorOf<KeyMissing>(refused([](Recipe &, SigningKeys &k) { k.image.reset(); })));

        const auto trustError = [&](auto change) {
            const auto result = refused(change);
            const auto *error = errorOf<trust::Error>(result);
            return error ? std::optional{*error} : std::nullopt;
        };
        const auto rsaAsVendor = trustError([](Recipe &, SigningKeys &k) { k.vendor = k.image; });
        QVERIFY(rsaAsVendor && std::holds_alternative<trust::WrongKeyKind>(*rsaAsVendor));
        const auto otherKey =
            trustError([](Recipe &, SigningKeys &k) { k.image = otherSigner().key; });
        QVERIFY(otherKey && std::holds_alternative<trust::NotAPair>(*otherKey));

        const QString tarName = fixture.recipe.fileName();
        QVERIFY(!QDir{fixture.out()}.exists(tarName));
    }

    void promise2_aFullDiskLeavesTheGoodFileAndNoHalfOne()
    {
        BundleFixture fixture;
        const auto good = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(good);
        const QByteArray before = bytesOf(good->path);
        const QStringList filesBefore = QDir{fixture.out()}.entryList(QDir::Files | QDir::Hidden);
        for (const rlim_t limit :
             {rlim_t{1}, rlim_t{5000}, static_cast<rlim_t>(before.size()) - 1}) {
            const FullDisk full{limit};
            const auto failed = build(fixture.recipe, fixture.keys(), fixture.out());
            QVERIFY(errorOf<FileError>(failed));
            QVERIFY(std::holds_alternative<Unwritable>(*errorOf<FileError>(failed)));
        }
        QCOMPARE(bytesOf(good->path), before);
        QCOMPARE(QDir{fixture.out()}.entryList(QDir::Files | QDir::Hidden), filesBefore);
    }

    void promise2_cancellingLeavesNothing()
    {
        BundleFixture fixture;
        int calls = 0;
        const auto result = build(fixture.recipe, fixture.keys(), fixture.out(),
                                  [&](Progress) { return ++calls < 2; });
        QVERIFY(errorOf<Cancelled>(result));
        QVERIFY(!QDir{fixture.out()}.exists(fixture.recipe.fileName()));
    }

    void progressRunsToTheTotal()
    {
        BundleFixture fixture;
        Progress last;
        QVERIFY(build(fixture.recipe, fixture.keys(), fixture.out(), [&](Progress p) {
            if (p.done < last.done)
                qFatal("progress went backwards");
            last = p;
            return true;
        }));
        QCOMPARE(last.done.value, last.total.value);
        QVERIFY(last.total.value > 4096);
    }
};

AIRLIFT_TEST(BuildTest)
#include "tst_build.moc"
