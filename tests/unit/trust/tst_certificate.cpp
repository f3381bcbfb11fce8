#include "core/trust/certificate.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::trust;

class CertificateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void derAndPemWithCrLfAndTextAroundItGiveTheSameCertificate()
    {
        const Certificate &root = test::root().certificate;
        QByteArray windows = root.toPem();
        windows.replace("\n", "\r\n");
        for (const QByteArray &bytes :
             {root.toDer(), root.toPem(), "subject=/CN=x\r\n\r\n" + windows + "\r\ntrailer"}) {
            const auto parsed = Certificate::parse(bytes, {});
            QVERIFY(parsed);
            QCOMPARE(parsed->sha256(), root.sha256());
        }
        QVERIFY(!root.toPem().contains('\r'));
    }

    void manyAreReadInOrderAndUpToTheLimit()
    {
        const QByteArray pem =
            test::server().certificate.toPem() + test::root().certificate.toPem();
        const QByteArray der =
            test::server().certificate.toDer() + test::root().certificate.toDer();
        for (const QByteArray &bytes : {pem, der}) {
            const auto both = Certificate::parseAll(bytes, {});
            QVERIFY(both);
            QCOMPARE(both->size(), 2U);
            QCOMPARE(both->at(1).sha256(), test::root().certificate.sha256());
            QCOMPARE(Certificate::parseAll(bytes, {}, 1)->size(), 1U);
        }
    }

    void whatIsNoCertificateIsRefusedWithItsPlace()
    {
        const QByteArray pem = test::vendor().certificate.toPem();
        const QByteArray der = test::vendor().certificate.toDer();
        const QByteArray key = test::vendor().key.toTraditionalPem().reveal().toByteArray();
        for (const QByteArray &bytes :
             {QByteArray{}, QByteArray{"hello"}, pem.left(200), der.left(200), key}) {
            const auto result = Certificate::parse(bytes, QStringLiteral("there"));
            QVERIFY(!result);
            const auto *error = std::get_if<NotACertificate>(&result.error());
            QVERIFY(error);
            QCOMPARE(error->origin, QStringLiteral("there"));
        }
        const auto second = Certificate::parseAll(der + "rubbish", {});
        QVERIFY(!second);
        QCOMPARE(std::get<NotACertificate>(second.error()).offset, der.size());
    }

    void everyCutAndEveryFlippedByteIsHandled()
    {
        const QByteArray der = test::vendor().certificate.toDer();
        for (qsizetype i = 0; i < der.size(); ++i) {
            QVERIFY(!Certificate::parse(der.left(i), {}));
            QByteArray flipped = der;
            flipped[i] = static_cast<char>(flipped[i] ^ 0x55);
            const auto parsed = Certificate::parse(flipped, {});
            if (!parsed)
                continue;
            // the facts of a damaged certificate may be odd, but reading them is safe
            QVERIFY(!parsed->isSelfSigned());
            static_cast<void>(parsed->subject() + parsed->commonName() +
                              parsed->notAfter().toString());
            static_cast<void>(parsed->publicKey().description());
            static_cast<void>(parsed->publicKey().fingerprint());
            static_cast<void>(parsed->dnsNames() + parsed->addresses());
            static_cast<void>(parsed->publicKey().verifies(HashKind::Sha256, "x", "y"));
        }
    }

    void onlyTheSignerIsTheIssuer()
    {
        const Certificate &server = test::server().certificate;
        QVERIFY(server.isIssuedBy(test::root().certificate));
        QVERIFY(!server.isIssuedBy(test::otherRoot().certificate));
        QVERIFY(!server.isIssuedBy(server));
        QVERIFY(!server.isSelfSigned());
        QVERIFY(test::root().certificate.isSelfSigned());
        // a root of the same name with another key
        const auto twin = makeVendorIdentity(test::root().certificate.commonName());
        QVERIFY(twin);
        QVERIFY(!server.isIssuedBy(twin->certificate));
    }

    void filesThatAreNoPairAreNamed()
    {
        const QTemporaryDir folder;
        const QString certificate = folder.filePath(QStringLiteral("c.der"));
        const QString key = folder.filePath(QStringLiteral("k.pem"));
        QVERIFY(saveAtomically(certificate, test::vendor().certificate.toDer()));
        QVERIFY(saveAtomically(key, test::otherVendor().key.toTraditionalPem().reveal()));
        const auto result = readIdentity(certificate, key);
        QVERIFY(!result);
        QCOMPARE(std::get<NotAPair>(result.error()).keyOrigin, key);
    }

    void theVendorsPublicExamplesReadAsDescribed()
    {
        AIRLIFT_NEED_CORPUS(rootPath, "certs/playground/dummy-root-ca-cert");
        AIRLIFT_NEED_CORPUS(chainPath, "certs/playground/trusted-chain.pem");
        AIRLIFT_NEED_CORPUS(vendorPath, "certs/ota-example/dummy_ota_vendor_cert.der");
        const auto root = Certificate::read(rootPath);
        QVERIFY(root);
        QCOMPARE(root->sha256().toHex(),
                 "34941765501d16a4ab776c3a74d89945f1a2575c5893069f62ffbe803f344549");
        QVERIFY(root->isCa() && root->isSelfSigned());
        QCOMPARE(root->notAfter().date(), (QDate{2026, 9, 9}));

        const auto chain =
            Certificate::parseAll(*readBounded(chainPath, ByteCount{65536}), chainPath);
        QVERIFY(chain);
        QCOMPARE(chain->size(), 2U);
        QVERIFY(chain->at(0).isIssuedBy(chain->at(1)) && !chain->at(0).isCa());
        QVERIFY(chain->at(1).isIssuedBy(*root));
        QCOMPARE(chain->at(1).issuerCommonName(), root->commonName());

        const auto vendor = Certificate::read(vendorPath);
        QVERIFY(vendor);
        QCOMPARE(vendor->commonName(), QStringLiteral("dummy_ota_vendor_cert"));
        QCOMPARE(vendor->publicKey().description(), QStringLiteral("EC P-256"));
        QCOMPARE(vendor->notAfter().date(), (QDate{2027, 8, 25}));
    }
};

AIRLIFT_TEST(CertificateTest)
#include "tst_certificate.moc"
