#include "core/bundle/build.h"
#include "core/bundle/contents.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    return *readBounded(path, ByteCount{16 << 20});
}

/// The files of a bundle, laid into a folder as somebody would have them who made it.
Recipe recipeFrom(const Contents &contents, const QByteArray &tarBytes, const QDir &folder)
{
    Recipe recipe;
    recipe.chip = *contents.chip;
    recipe.version = *Version::parse(QString::fromLatin1(contents.rootName.left(14)));
    recipe.project =
        QString::fromLatin1(contents.rootName.mid(15 + traits(recipe.chip).name.size() + 1));
    for (const EntryFacts &entry : contents.entries) {
        if (!entry.listIndex)
            continue;
        const ListedFile &listed = contents.list[static_cast<std::size_t>(*entry.listIndex)];
        const QString path = folder.filePath(QString::number(*entry.listIndex));
        if (!saveAtomically(
                path, QByteArrayView{tarBytes}.sliced(entry.offset.value + 512, entry.size.value)))
            qFatal("cannot write");
        if (entry.deviceName == traits(recipe.chip).imageName) {
            // One of them could never start and is refused unless somebody insists (3,
            // uniflash_01).
            const Linkage wanted = traits(recipe.chip).hashPrefix ? Linkage::Flash : Linkage::Ram;
            recipe.imageAsIs = entry.image->linkage != wanted;
            recipe.image = path;
            recipe.imageSigner = listed.certificate;
            continue;
        }
        FileSource source;
        source.path = path;
        source.deviceName = entry.deviceName;
        source.secured = listed.secured;
        source.inBundle = listed.inBundle;
        source.signer = listed.certificate;
        source.signature = QByteArray::fromBase64(listed.signatureBase64);
        source.privateKeyOnPurpose = entry.privateKey; // seven of these bundles ship one
        recipe.files.push_back(source);
    }
    return recipe;
}

} // namespace

class BundleCorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRealBundleIsRebuiltByteForByte()
    {
        AIRLIFT_NEED_CORPUS(tars, "tars");
        AIRLIFT_NEED_CORPUS(imageKeyPath, "certs/playground/dummy-root-ca-cert-key");
        const auto imageKey = trust::PrivateKey::read(imageKeyPath);
        QVERIFY(imageKey);
        int rebuilt = 0;
        int total = 0;
        for (const QFileInfo &info :
             QDir{tars}.entryInfoList({QStringLiteral("*.tar")}, QDir::Files, QDir::Name)) {
            const auto contents = inspect(info.filePath());
            QVERIFY2(contents, qPrintable(info.fileName()));
            ++total;
            const QByteArray original = bytesOf(info.filePath());
            QTemporaryDir folder;
            Recipe recipe = recipeFrom(*contents, original, QDir{folder.path()});
            recipe.unsignedOnPurpose = contents->listSignature.isEmpty();
            // The one part that cannot repeat is the ECDSA signature of the list.
            const auto built =
                build(recipe, {*imageKey, {}, contents->listSignature}, folder.path());
            QVERIFY2(built, qPrintable(info.fileName()));
            QVERIFY2(bytesOf(built->path) == original, qPrintable(info.fileName()));
            ++rebuilt;
        }
        qInfo("rebuilt byte for byte: %d of %d", rebuilt, total);
        QVERIFY(rebuilt == total && total >= 21);
    }

    void everySignedBundleVerifies()
    {
        AIRLIFT_NEED_CORPUS(tars, "tars");
        AIRLIFT_NEED_CORPUS(vendorPath, "certs/ota-example/dummy_ota_vendor_cert.der");
        AIRLIFT_NEED_CORPUS(signerPath, "certs/playground/dummy-root-ca-cert");
        InspectOptions options;
        options.vendor = trust::Certificate::read(vendorPath)->publicKey();
        const auto signer = trust::Certificate::read(signerPath);
        QVERIFY(signer);
        for (const QFileInfo &info :
             QDir{tars}.entryInfoList({QStringLiteral("*.tar")}, QDir::Files)) {
            const auto contents = inspect(info.filePath(), options);
            QVERIFY2(contents, qPrintable(info.fileName()));
            const bool unsignedOne = info.fileName().contains(QStringLiteral("unsigned"));
            QCOMPARE(contents->listSignatureCheck, unsignedOne ? Check::NotPresent : Check::Good);
            bool imageChecked = false;
            for (const EntryFacts &entry : contents->entries) {
                if (!entry.listIndex)
                    continue;
                QVERIFY2(entry.digestCheck == Check::Good, qPrintable(info.fileName()));
                if (entry.deviceName.startsWith("/sys/mcu") &&
                    entry.deviceName.endsWith("img.bin")) {
                    QCOMPARE(entry.signatureCheck, unsignedOne ? Check::NotPresent : Check::Good);
                    imageChecked = true;
                }
            }
            QVERIFY(imageChecked);
        }
    }

    /// What the corpus says about its 21 bundles, in one place: agreed of total.
    void everyRealBundleShowsWhatIsKnownOfIt()
    {
        AIRLIFT_NEED_CORPUS(tars, "tars");
        int agreed = 0;
        int total = 0;
        const auto expect = [&](const QFileInfo &info, const char *what, bool holds) {
            ++total;
            agreed += holds ? 1 : 0;
            if (!holds)
                qWarning("%s: %s", qPrintable(info.fileName()), what);
        };
        for (const QFileInfo &info :
             QDir{tars}.entryInfoList({QStringLiteral("*.tar")}, QDir::Files, QDir::Name)) {
            const QString name = info.fileName();
            const auto contents = inspect(info.filePath());
            QVERIFY2(contents, qPrintable(name));
            const bool first = name.startsWith(QStringLiteral("uniflash_01"));
            const bool gen2 = name.contains(QStringLiteral("cc3220"));
            const bool small = name.contains(QStringLiteral("files"));
            const int number = name.mid(9, 2).toInt(); // of the uniflash ones
            const bool misspelt = name.startsWith(QStringLiteral("ti-")) || number == 2;
            expect(info, "signed with the example key",
                   contents->listSignedWithExampleKey == !first);
            expect(info, "number of files",
                   static_cast<int>(contents->list.size()) == (first   ? 1
                                                               : small ? 15 - number
                                                                       : 16));
            expect(info, "no oddity of the tar", contents->oddities.empty());
            expect(info, "made by the vendor's tool",
                   contents->origin.maker == Origin::Maker::VendorTool);
            expect(info, "misspelt signer",
                   std::count(contents->origin.clues.begin(), contents->origin.clues.end(),
                              Origin::Clue::MisspeltSigner) == (misspelt ? 1 : 0));
            int keys = 0;
            bool imageAsKnown = false;
            bool packAsKnown = first || (number >= 8 && number <= 11); // they have none
            for (const EntryFacts &entry : contents->entries) {
                keys += entry.privateKey ? 1 : 0;
                if (entry.image) {
                    const trust::HashKind kind =
                        gen2 ? trust::HashKind::Sha1 : trust::HashKind::Sha256;
                    const bool flash = name.contains(QStringLiteral("sf_"));
                    imageAsKnown =
                        first ? entry.signatureCheck == Check::NotPresent &&
                                    entry.image->linkage == Linkage::Flash
                              : entry.signatureHash == kind &&
                                    entry.exampleKey == trust::DummyKey::PlaygroundRoot &&
                                    entry.image->prefix ==
                                        (flash ? Check::Good : Check::NotPresent) &&
                                    entry.image->linkage == (flash ? Linkage::Flash : Linkage::Ram);
                }
                if (entry.deviceName == "/sys/servicepack.ucf")
                    packAsKnown = entry.signedBy == (gen2 ? SignedBy::TiGen2 : SignedBy::TiGen3) &&
                                  !entry.version.isEmpty();
            }
            expect(info, "image", imageAsKnown);
            expect(info, "service pack", packAsKnown);
            expect(info, "private keys", (keys > 0) == (number >= 3 && number <= 9));
        }
        qInfo("facts of real bundles agreed: %d of %d", agreed, total);
        QVERIFY(total >= 21 * 8);
        QCOMPARE(agreed, total);
    }

    void privateKeysInRealBundlesAreSeen()
    {
        AIRLIFT_NEED_CORPUS(tar, "tars/uniflash_07_cc3235s_no_www_8files.tar");
        const auto contents = inspect(tar);
        QVERIFY(contents);
        QList<QByteArray> keys;
        for (const EntryFacts &entry : contents->entries) {
            if (entry.privateKey)
                keys << entry.deviceName;
        }
        QCOMPARE(keys, QList<QByteArray>{"dummy-root-ca-cert-key"});
        QCOMPARE(contents->list.size(), std::size_t{8});
    }
};

AIRLIFT_TEST(BundleCorpusTest)
#include "tst_corpus.moc"
