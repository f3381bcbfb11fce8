#include "core/bundle/preview.h"
#include "core/bundle/remedy.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

const SpareKeys &spare()
{
    static const SpareKeys keys = *SpareKeys::make();
    return keys;
}

PreviewRequest requestFor(const BundleFixture &fixture)
{
    PreviewRequest request;
    request.file.recipe = fixture.recipe;
    request.file.versionRule = VersionRule::Given;
    request.receiver = *receiverProfile(request.file.receiver);
    return request;
}

bool has(const Preview &preview, ReceiverRule rule)
{
    const auto &findings = preview.prediction->findings;
    return std::any_of(findings.begin(), findings.end(),
                       [rule](const ReceiverFinding &finding) { return finding.rule == rule; });
}

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerIsThatToTheBundleThatWouldBeBuilt()
    {
        BundleFixture fixture;
        PreviewRequest request = requestFor(fixture);
        request.imageKey = fixture.keys().image;
        request.vendorKey = fixture.keys().vendor;
        request.file.vendorCertificate =
            fixture.write(QStringLiteral("vendor.der"), vendor().certificate.toDer());
        const Preview shown = preview(request, spare());
        QVERIFY(shown.errors.empty());
        QVERIFY(shown.assumptions.empty());

        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        DeviceStore store;
        store.files[request.receiver.vendorCertificate] = vendor().certificate.toDer();
        const auto real = predictFile(built->path, request.receiver, store);
        QVERIFY(real);
        QCOMPARE(shown.prediction->verdict(), real->verdict());
        QCOMPARE(shown.prediction->findings.size(), real->findings.size());
        QCOMPARE(shown.size.value, built->size.value);
        QCOMPARE(shown.files.size(), built->files.size());
        for (std::size_t i = 0; i < built->files.size(); ++i)
            QCOMPARE(shown.files[i].digest, built->files[i].digest);
    }

    void withoutKeysTheAnswerSaysWhatItTakesForGranted()
    {
        BundleFixture fixture;
        const Preview shown = preview(requestFor(fixture), spare());
        QVERIFY(shown.errors.empty());
        QVERIFY(shown.prediction->outcome == ReceiverOutcome::Done);
        QVERIFY((shown.assumptions ==
                 std::vector{Assumption::ImageKeyFits, Assumption::VendorKeyFits}));
        QVERIFY(shown.sensitivity.has_value());
    }

    void aVendorKeyWithoutItsCertificateIsAnAssumption()
    {
        BundleFixture fixture;
        PreviewRequest request = requestFor(fixture);
        request.imageKey = fixture.keys().image;
        request.vendorKey = fixture.keys().vendor;
        const Preview shown = preview(request, spare());
        QVERIFY((shown.assumptions == std::vector{Assumption::VendorCertificateOnDevice}));
        QVERIFY(!has(shown, ReceiverRule::ListSignatureWrong));
    }

    void aVendorKeyThatDoesNotFitIsRefused()
    {
        BundleFixture fixture;
        PreviewRequest request = requestFor(fixture);
        request.imageKey = fixture.keys().image;
        request.vendorKey = otherVendor().key;
        request.file.vendorCertificate =
            fixture.write(QStringLiteral("vendor.der"), vendor().certificate.toDer());
        const Preview shown = preview(request, spare());
        QCOMPARE(shown.prediction->verdict(), QStringLiteral("-20199"));
        QVERIFY(has(shown, ReceiverRule::ListSignatureWrong));
    }

    void anImageKeyThatIsNotTheSignersIsAnError()
    {
        BundleFixture fixture;
        PreviewRequest request = requestFor(fixture);
        request.imageKey = otherSigner().key;
        const Preview shown = preview(request, spare());
        QCOMPARE(shown.errors.size(), std::size_t{1});
        const auto *error = std::get_if<trust::Error>(&shown.errors[0]);
        QVERIFY(error != nullptr && std::holds_alternative<trust::NotAPair>(*error));
    }

    void independentErrorsAreAllNamed()
    {
        BundleFixture fixture;
        fixture.recipe.files.push_back(
            {.path = fixture.write(QStringLiteral("empty"), {}), .deviceName = "/www/empty"});
        fixture.recipe.files.push_back(
            {.path = fixture.write(QStringLiteral("key.pem"),
                                   vendor().key.toTraditionalPem().reveal().toByteArray()),
             .deviceName = "/key.pem/x"});
        fixture.recipe.files.push_back(
            {.path = fixture.write(QStringLiteral("a"), "a"), .deviceName = "/www/a?"});
        const Preview shown = preview(requestFor(fixture), spare());
        QCOMPARE(shown.errors.size(), std::size_t{3});
        QVERIFY(std::holds_alternative<EmptyFile>(shown.errors[0]));
        QVERIFY(std::holds_alternative<PrivateKeyInside>(shown.errors[1]));
        QVERIFY(std::holds_alternative<BadDeviceName>(shown.errors[2]));
        QVERIFY(!shown.prediction);
        // Sizes are known all the same.
        QCOMPARE(shown.sizes.at(*fixture.recipe.image).value, qint64{4096});
    }

    void theLimitOfNamesIsTheReceivers()
    {
        BundleFixture fixture;
        const QByteArray longName = "a-certificate-name-of-30-bytes";
        fixture.recipe.imageSigner = longName;
        fixture.recipe.files[0].deviceName = longName;
        PreviewRequest request = requestFor(fixture);
        QVERIFY(
            std::holds_alternative<CertificateNameTooLong>(preview(request, spare()).errors.at(0)));
        request.receiver.longestCertificateName = 64;
        QVERIFY(preview(request, spare()).errors.empty());
    }

    void nothingIsLeftBehind()
    {
        BundleFixture fixture;
        const QStringList before = QDir{QDir::tempPath()}.entryList(
            {fixture.recipe.fileName() + QLatin1Char('*')}, QDir::Files);
        QVERIFY(preview(requestFor(fixture), spare()).errors.empty());
        QCOMPARE(QDir{QDir::tempPath()}.entryList({fixture.recipe.fileName() + QLatin1Char('*')},
                                                  QDir::Files),
                 before);
    }

    void anAnswerNobodyWantsEndsEarly()
    {
        BundleFixture fixture;
        PreviewRequest request = requestFor(fixture);
        request.stop = std::make_shared<std::atomic<bool>>(true);
        const Preview shown = preview(request, spare());
        QVERIFY(!shown.prediction);
        QVERIFY(std::holds_alternative<Cancelled>(shown.errors.at(0)));
    }
};

AIRLIFT_TEST(PreviewTest)
#include "tst_preview.moc"
