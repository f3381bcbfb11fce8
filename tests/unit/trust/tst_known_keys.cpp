#include "core/base/file.h"
#include "core/trust/known_keys.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::trust;

class KnownKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tisKeysHaveTheDocumentedFingerprints()
    {
        QCOMPARE(tiSigningKey(TiGeneration::Gen2).fingerprint().toHex(),
                 "7b40ac7ace81f519ebad0d4b313b0b020df762cd095963902e861146538b8b43");
        QCOMPARE(tiSigningKey(TiGeneration::Gen3).fingerprint().toHex(),
                 "5f512e33fc43f0b5e6c575901bf174e67d95a6e8a768b8e80b306a7324b79e4e");
        QCOMPARE(tiSigningKey(TiGeneration::Gen2).bits(), 2048);
    }

    void whatSomebodyElseSignedIsNotTis()
    {
        const auto signature = test::imageSigner().key.sign(HashKind::Sha1, "content");
        QVERIFY(signature);
        QVERIFY(!signedByTi("content", *signature));
        QVERIFY(!dummyKey(test::imageSigner().certificate.publicKey()));
    }

    void realServicePacksAndCataloguesNameTheirGeneration_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("signature");
        QTest::addColumn<int>("generation");
        const auto row = [](const char *content, const char *signature, TiGeneration generation) {
            QTest::newRow(signature)
                << QString::fromLatin1(content) << QString::fromLatin1(signature)
                << static_cast<int>(generation);
        };
        row("servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.ucf",
            "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.ucf.signed.bin", TiGeneration::Gen2);
        row("servicepack/sp_3.12.0.1_2.0.0.0_2.2.0.6.ucf",
            "servicepack/sp_3.12.0.1_2.0.0.0_2.2.0.6.ucf.signed.bin", TiGeneration::Gen2);
        row("servicepack/gen3_sp_4.6.0.1_3.1.0.5_3.1.0.25.ucf",
            "servicepack/gen3_sp_4.6.0.1_3.1.0.5_3.1.0.25.ucf.signed.bin", TiGeneration::Gen3);
        row("certs/catalogs/certcatalog20190217.lst",
            "certs/catalogs/certcatalog20190217.lst.signed_3220.bin", TiGeneration::Gen2);
        row("certs/catalogs/certcatalog20190217.lst",
            "certs/catalogs/certcatalog20190217.lst.signed_3235.bin", TiGeneration::Gen3);
    }
    void realServicePacksAndCataloguesNameTheirGeneration()
    {
        QFETCH(QString, content);
        QFETCH(QString, signature);
        QFETCH(int, generation);
        const auto contentPath = test::corpusFile(content);
        const auto signaturePath = test::corpusFile(signature);
        if (!contentPath || !signaturePath)
            QSKIP("corpus not here");
        const auto found = signedByTi(*readBounded(*contentPath, ByteCount{1 << 20}),
                                      *readBounded(*signaturePath, ByteCount{1024}));
        QVERIFY(found);
        QCOMPARE(static_cast<int>(*found), generation);
    }

    void thePublishedExamplesAreRecognised_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("key");
        QTest::newRow("vendor") << QStringLiteral("certs/ota-example/dummy_ota_vendor_cert.pem")
                                << static_cast<int>(DummyKey::OtaVendor);
        QTest::newRow("root") << QStringLiteral("certs/playground/dummy-root-ca-cert")
                              << static_cast<int>(DummyKey::PlaygroundRoot);
        QTest::newRow("leaf") << QStringLiteral("certs/playground/dummy-trusted-cert")
                              << static_cast<int>(DummyKey::PlaygroundTrusted);
    }
    void thePublishedExamplesAreRecognised()
    {
        QFETCH(QString, file);
        QFETCH(int, key);
        const auto path = test::corpusFile(file);
        if (!path)
            QSKIP("corpus not here");
        const auto found = dummyKey(Certificate::read(*path)->publicKey());
        QVERIFY(found);
        QCOMPARE(static_cast<int>(*found), key);
    }
};

AIRLIFT_TEST(KnownKeysTest)
#include "tst_known_keys.moc"
