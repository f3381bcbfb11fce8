#include "core/bundle/contents.h"
#include "core/bundle/plan.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

QByteArrayList names(const std::vector<PlannedFile> &files)
{
    QByteArrayList list;
    for (const PlannedFile &file : files)
        list << file.name;
    return list;
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signersGoFirstAndTheServicePackLast()
    {
        Recipe recipe;
        recipe.image = QStringLiteral("/x/app.bin");
        recipe.imageSigner = "zz-signer";
        recipe.servicePack = QStringLiteral("/x/sp.bin");
        recipe.withBootInfo = true;
        recipe.files = {{.path = QStringLiteral("/x/a"), .deviceName = "/www/a.html"},
                        {.path = QStringLiteral("/x/z"), .deviceName = "zz-signer"},
                        {.path = QStringLiteral("/x/r"), .deviceName = "root.der"}};
        const auto files = plan(recipe);
        QCOMPARE(names(files),
                 (QByteArrayList{"zz-signer", "/sys/mcubootinfo.bin", "/sys/mcuflashimg.bin",
                                 "/www/a.html", "root.der", "/sys/servicepack.ucf"}));
        QVERIFY(files[0].signsOthers);
        QVERIFY(!files[4].signsOthers);
        QCOMPARE(files[0].index, std::size_t{1});
    }

    void theOrderShownIsTheOrderBuilt()
    {
        BundleFixture fixture;
        fixture.recipe.withBootInfo = true;
        // The issuer of the signer's certificate goes first too, which only the files say.
        const SigningKeys keys = fixture.useIssuedSigner();
        const auto built = build(fixture.recipe, keys, fixture.out());
        QVERIFY(built);
        const auto contents = inspect(built->path);
        QVERIFY(contents);
        QByteArrayList inTar;
        for (const EntryFacts &entry : contents->entries)
            if (entry.listIndex)
                inTar << entry.deviceName;
        std::vector<QByteArray> chain;
        for (const BuiltFile &file : built->files)
            if (file.signsOthers)
                chain.push_back(file.deviceName);
        QCOMPARE(chain.size(), std::size_t{2});
        QCOMPARE(names(plan(fixture.recipe, chain)), inTar);
    }
};

AIRLIFT_TEST(PlanTest)
#include "tst_plan.moc"
