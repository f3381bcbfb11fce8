#include "core/bundle/build.h"
#include "core/bundle/recognise.h"
#include "core/trust/catalogue.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;
using Kind = Recognised::Kind;

class RecogniseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contentDecidesAndNotTheName()
    {
        BundleFixture fixture;
        const auto written = [&](const QByteArray &bytes) {
            return recognise(fixture.write(QStringLiteral("no-suffix"), bytes));
        };
        QVERIFY(written(rawImage(Chip::CC3220SF)).kind == Kind::Image);
        QVERIFY(written(rawImage(Chip::CC3220SF)).linkage == Linkage::Flash);
        QVERIFY(written(QByteArray(20, 'h') + rawImage(Chip::CC3220SF)).kind == Kind::Image);
        QVERIFY(written(rawImage(Chip::CC3235S)).linkage == Linkage::Ram);
        QVERIFY(written(imageSigner().certificate.toDer()).kind == Kind::Certificate);
        QVERIFY(written(imageSigner().certificate.toPem()).keyKind == trust::KeyKind::Rsa);
        QVERIFY(written(vendor().certificate.toDer()).keyKind == trust::KeyKind::EcP256);
        QVERIFY(written("{\"airlift_recipe\": 1}").kind == Kind::Recipe);
        QVERIFY(written("{\"device\": 1}").kind == Kind::Other);
        QVERIFY(written("<html>").kind == Kind::Other);
        QVERIFY(written({}).kind == Kind::Other);
        QVERIFY(recognise(QStringLiteral("/no/such/file")).kind == Kind::Unreadable);
        QVERIFY(recognise(fixture.out()).kind == Kind::Unreadable);
    }

    void privateKeysSayWhereTheyBelong()
    {
        BundleFixture fixture;
        const auto written = [&](const Secret &bytes) {
            return recognise(fixture.write(QStringLiteral("k"), bytes.reveal().toByteArray()));
        };
        const Recognised rsa = written(imageSigner().key.toTraditionalDer());
        QVERIFY(rsa.kind == Kind::PrivateKey && rsa.keyKind == trust::KeyKind::Rsa);
        const Recognised ec = written(vendor().key.toTraditionalPem());
        QVERIFY(ec.kind == Kind::PrivateKey && ec.keyKind == trust::KeyKind::EcP256);
    }

    void bundlesOfOursAreTars()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        QVERIFY(recognise(built->path).kind == Kind::Bundle);
    }

    void theCorpusIsRecognised()
    {
        AIRLIFT_NEED_CORPUS(bundle, "tars/uniflash_11_cc3235s_4files.tar");
        AIRLIFT_NEED_CORPUS(pack, "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.bin");
        for (const QFileInfo &info :
             QFileInfo{bundle}.dir().entryInfoList({QStringLiteral("*.tar")}))
            QVERIFY2(recognise(info.filePath()).kind == Kind::Bundle, qPrintable(info.fileName()));
        QVERIFY(recognise(pack).kind == Kind::ServicePack);
    }

    void aCatalogueIsRecognised()
    {
        const BundleFixture fixture;
        trust::Catalogue catalogue;
        catalogue.issued = QDateTime{{2020, 1, 2}, {3, 4}, Qt::UTC};
        catalogue.trusted = {QByteArray(32, 'r')};
        const QByteArray bytes = catalogue.toBytes().value();
        QVERIFY(recognise(fixture.write(QStringLiteral("roots"), bytes)).kind == Kind::Catalogue);
        QVERIFY(recognise(fixture.write(QStringLiteral("cut"), bytes.chopped(1))).kind ==
                Kind::Other);
    }
};

AIRLIFT_TEST(RecogniseTest)
#include "tst_recognise.moc"
