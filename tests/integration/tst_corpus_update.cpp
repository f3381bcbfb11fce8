#include "tests/integration/run_update.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

using namespace airlift;
using namespace airlift::test;
using session::Outcome;
using session::Rule;

namespace {

Ran send(const QString &bundle, bench::BoardSetUp setUp)
{
    session::DeliveryRequest request;
    request.bundlePath = bundle;
    auto delivery = session::prepareDelivery(request);
    bench::SimulatedTarget target{std::move(setUp), bench::Pace{}};
    return runUpdate(target, std::move(*delivery));
}

/// A board with what the makers of these bundles had on theirs.
bench::BoardSetUp playgroundBoard(const QString &vendorPath, const QString &rootPath)
{
    bench::BoardSetUp setUp;
    setUp.vendorCertificate = *trust::Certificate::read(vendorPath);
    setUp.trustedRoots = {*trust::Certificate::read(rootPath)};
    return setUp;
}

} // namespace

class CorpusUpdateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEightFileBundleInstallsOnAReceiverThatAllowsIt()
    {
        AIRLIFT_NEED_CORPUS(bundle, "tars/uniflash_07_cc3235s_no_www_8files.tar");
        AIRLIFT_NEED_CORPUS(vendorPath, "certs/ota-example/dummy_ota_vendor_cert.der");
        AIRLIFT_NEED_CORPUS(rootPath, "certs/playground/dummy-root-ca-cert");
        bench::BoardSetUp setUp = playgroundBoard(vendorPath, rootPath);
        setUp.chip = sim::Chip::CC3235S; // the image is signed for the other generation
        const Ran ran = send(bundle, setUp);
        QCOMPARE(ran.snapshot.outcome, Outcome::Committed);
        QCOMPARE(ran.snapshot.files.size(), std::size_t{8});
    }

    void theSameBundleIsRefusedByAChipOfTheOtherGeneration()
    {
        AIRLIFT_NEED_CORPUS(bundle, "tars/uniflash_07_cc3235s_no_www_8files.tar");
        AIRLIFT_NEED_CORPUS(vendorPath, "certs/ota-example/dummy_ota_vendor_cert.der");
        AIRLIFT_NEED_CORPUS(rootPath, "certs/playground/dummy-root-ca-cert");
        const Ran ran = send(bundle, playgroundBoard(vendorPath, rootPath));
        QCOMPARE(ran.snapshot.outcome, Outcome::Failed);
        QCOMPARE(ran.snapshot.cause()->rule, Rule::FileSignatureRefused);
    }

    void sixteenFilesAreTooManyForTheStockLibrary()
    {
        AIRLIFT_NEED_CORPUS(bundle, "tars/ti-sdk-4.10_cc3220sf_local_ota_freertos.tar");
        AIRLIFT_NEED_CORPUS(vendorPath, "certs/ota-example/dummy_ota_vendor_cert.der");
        AIRLIFT_NEED_CORPUS(rootPath, "certs/playground/dummy-root-ca-cert");
        const Ran ran = send(bundle, playgroundBoard(vendorPath, rootPath));
        QCOMPARE(ran.snapshot.outcome, Outcome::Failed);
        QCOMPARE(ran.snapshot.cause()->rule, Rule::TooManyFiles);
        QCOMPARE(number(ran.snapshot.cause()->code->status), -20109);

        bench::BoardSetUp roomy = playgroundBoard(vendorPath, rootPath);
        roomy.maxBundleFiles = 20;
        QCOMPARE(send(bundle, roomy).snapshot.outcome, Outcome::Committed);
    }
};

AIRLIFT_TEST(CorpusUpdateTest)
#include "tst_corpus_update.moc"
