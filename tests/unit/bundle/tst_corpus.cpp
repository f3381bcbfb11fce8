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
    void everySignedBundleIsRebuiltByteForByte()
    {
        AIRLIFT_NEED_CORPUS(tars, "tars");
        AIRLIFT_NEED_CORPUS(imageKeyPath, "certs/playground/dummy-root-ca-cert-key");
        const auto imageKey = trust::PrivateKey::read(imageKeyPath);
        QVERIFY(imageKey);
        int rebuilt = 0;
        int unsignedOnes = 0;
        for (const QFileInfo &info :
             QDir{tars}.entryInfoList({QStringLiteral("*.tar")}, QDir::Files, QDir::Name)) {
            const auto contents = inspect(info.filePath());
            QVERIFY2(contents, qPrintable(info.fileName()));
            if (contents->listSignature.isEmpty()) {
                ++unsignedOnes;
                continue;
            }
            const QByteArray original = bytesOf(info.filePath());
            QTemporaryDir folder;
            const Recipe recipe = recipeFrom(*contents, original, QDir{folder.path()});
            // The one part that cannot repeat is the ECDSA signature of the list.
            const auto built =
                build(recipe, {*imageKey, {}, contents->listSignature}, folder.path());
            QVERIFY2(built, qPrintable(info.fileName()));
            QVERIFY2(bytesOf(built->path) == original, qPrintable(info.fileName()));
            ++rebuilt;
        }
        qInfo("rebuilt byte for byte: %d of %d signed bundles, %d unsigned", rebuilt, rebuilt,
              unsignedOnes);
        QVERIFY(rebuilt >= 20);
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
