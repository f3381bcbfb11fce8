#include "core/bundle/difference.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

Contents builtFrom(const BundleFixture &fixture)
{
    const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
    if (!built)
        qFatal("the fixture does not build");
    return *inspect(built->path);
}

} // namespace

class DifferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfChangeIsFound()
    {
        BundleFixture fixture;
        fixture.recipe.files.push_back(
            {.path = fixture.write(QStringLiteral("old"), "old"), .deviceName = "/www/old"});
        const Contents before = builtFrom(fixture);
        fixture.recipe.version = *Version::parse(u"20240313123752");
        fixture.recipe.files.pop_back();
        fixture.recipe.files.push_back(
            {.path = fixture.write(QStringLiteral("new"), "new"), .deviceName = "/www/new"});
        fixture.recipe.files[1].inBundle = false;
        QByteArray image = rawImage(fixture.recipe.chip);
        image.append("more");
        fixture.recipe.image = fixture.write(QStringLiteral("app2.bin"), image);
        const Contents after = builtFrom(fixture);

        const auto found = differences(before, after);
        QCOMPARE(found.size(), std::size_t{4});
        QVERIFY(found[0].kind == Difference::Kind::Changed);
        QCOMPARE(found[0].name, "/sys/mcuflashimg.bin");
        QCOMPARE(found[0].after->size.value - found[0].before->size.value, qint64{4});
        QVERIFY(found[1].kind == Difference::Kind::Attributes && found[1].rollbackChanged());
        QVERIFY(!found[1].securedChanged() && !found[1].signerChanged());
        QVERIFY(found[2].kind == Difference::Kind::Added && !found[2].before);
        QVERIFY(found[3].kind == Difference::Kind::Left && !found[3].after);
        QCOMPARE(found[3].name, "/www/old");
        QVERIFY(isNewer(before, after) && !isNewer(after, before));
    }

    void aBundleDoesNotDifferFromItself()
    {
        const BundleFixture fixture;
        const Contents contents = builtFrom(fixture);
        QVERIFY(differences(contents, contents).empty());
        QVERIFY(!isNewer(contents, contents));
        QCOMPARE(versionOf(contents), "20240313123751");
    }
};

AIRLIFT_TEST(DifferenceTest)
#include "tst_difference.moc"
