#include "core/bundle/receiver_sensitivity.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

Sensitivity swept(const QByteArray &bundle, const QString &receiver, qint64 pieceSize)
{
    SweepRange range;
    range.pieceSize = ByteCount{pieceSize};
    const auto result = sensitivity(bundle, *receiverProfile(receiver), range);
    if (!result)
        qFatal("the bundle fails in one piece already");
    return *result;
}

/// Files enough for a list that does not fit one read of the device.
QByteArray bundleOfSixFiles()
{
    BundleFixture fixture;
    for (int i = 0; i < 4; ++i) {
        FileSource source;
        source.path = fixture.write(QStringLiteral("page%1").arg(i), QByteArray(300 + i, 'x'));
        source.deviceName = "/www/page" + QByteArray::number(i) + ".html";
        fixture.recipe.files.push_back(source);
    }
    const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
    return *readBounded(built->path, ByteCount{1 << 20});
}

} // namespace

class ReceiverSensitivityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ota-bundle 5.2 gives these numbers for the vendor's own parser, fed in the same way.
    void failuresAreAsFrequentAsMeasured_data()
    {
        QTest::addColumn<QString>("tar");
        QTest::addColumn<QString>("receiver");
        QTest::addColumn<int>("bad");
        const QString eight = QStringLiteral("tars/uniflash_07_cc3235s_no_www_8files.tar");
        const QString four = QStringLiteral("tars/uniflash_11_cc3235s_4files.tar");
        const QString sixteen = QStringLiteral("tars/ti-sdk-4.10_cc3220sf_local_ota_freertos.tar");
        QTest::newRow("8 files, 4.10") << eight << QStringLiteral("ota-lib-4.10") << 5;
        QTest::newRow("16 files, local") << sixteen << QStringLiteral("local-ota-4.10") << 12;
        QTest::newRow("4 files, 4.10") << four << QStringLiteral("ota-lib-4.10") << 161;
        QTest::newRow("4 files, 7.10") << four << QStringLiteral("ota-lib-7.10") << 2;
    }
    void failuresAreAsFrequentAsMeasured()
    {
        QFETCH(QString, tar);
        QFETCH(QString, receiver);
        QFETCH(int, bad);
        const auto path = corpusFile(tar);
        if (!path)
            QSKIP("corpus file not here");
        const QByteArray bundle = *readBounded(*path, ByteCount{1 << 20});
        const Sensitivity result = swept(bundle, receiver, 1460);
        qInfo("%d of %d header lengths, %s", static_cast<int>(result.badHeaders.size()),
              result.tried, qPrintable(result.verdict));
        QCOMPARE(result.tried, 1340);
        QCOMPARE(static_cast<int>(result.badHeaders.size()), bad);
        QVERIFY(swept(bundle, receiver, 16384).isRobust());
    }

    void theAdvisedPaddingMakesEveryResponseWork()
    {
        const QByteArray bundle = bundleOfSixFiles();
        DeviceStore store;
        store.complete = true;
        store.files["dummy_ota_vendor_cert.der"] = vendor().certificate.toDer();
        for (const QString &receiver :
             {QStringLiteral("ota-lib-4.10"), QStringLiteral("ota-lib-7.10")}) {
            const auto profile = receiverProfile(receiver);
            const Sensitivity result = swept(bundle, receiver, 1460);
            QCOMPARE(predict(bundle, *profile, store).verdict(), QStringLiteral("DONE"));
            for (const int length : result.badHeaders) {
                const Prediction bad =
                    predictResponse(bundle, length, ByteCount{1460}, *profile, store);
                QVERIFY(bad.outcome != ReceiverOutcome::Done);
                const auto padding = result.padding(length);
                QVERIFY(padding);
                QVERIFY(*padding > 0);
                const Prediction good =
                    predictResponse(bundle, length + *padding, ByteCount{1460}, *profile, store);
                QCOMPARE(good.verdict(), QStringLiteral("DONE"));
            }
            QCOMPARE(result.padding(200).value_or(-1) >= 0, true);
        }
    }

    void oneLargeRecordIsAlwaysRobust()
    {
        const QByteArray bundle = bundleOfSixFiles();
        for (const QString &receiver : builtInReceivers())
            QVERIFY2(swept(bundle, receiver, 16384).isRobust(), qPrintable(receiver));
    }

    void aHeaderThatFillsItsReadIsAFailure()
    {
        const QByteArray bundle = bundleOfSixFiles();
        SweepRange range;
        range.shortestHeader = 511;
        range.longestHeader = 513;
        range.pieceSize = ByteCount{512};
        const auto result =
            sensitivity(bundle, *receiverProfile(QStringLiteral("ota-lib-7.10")), range);
        QVERIFY(result);
        QCOMPARE(result->badHeaders, std::vector<int>{512});
        QCOMPARE(result->verdict, QStringLiteral("20008"));
        QCOMPARE(result->padding(512), std::optional<int>{1});
    }

    void aBundleThatFailsAnywayHasNoSensitivity()
    {
        QVERIFY(
            !sensitivity(QByteArray(2048, 'x'), *receiverProfile(QStringLiteral("ota-lib-4.10"))));
    }
};

AIRLIFT_TEST(ReceiverSensitivityTest)
#include "tst_receiver_sensitivity.moc"
