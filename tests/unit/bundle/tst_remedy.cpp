#include "core/bundle/names.h"
#include "core/bundle/remedy.h"
#include "core/bundle/stored_file.h"
#include "core/explain/explain.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

RecipeFile fileOf(const Recipe &recipe)
{
    RecipeFile file;
    file.recipe = recipe;
    return file;
}

template <typename T>
std::optional<T> remedyAs(const RecipeFile &file, const auto &problem)
{
    const auto found = remedy(file, problem);
    if (!found || !std::holds_alternative<T>(*found))
        return std::nullopt;
    return std::get<T>(*found);
}

ReceiverFinding finding(ReceiverRule rule, const QByteArray &entry)
{
    ReceiverFinding made;
    made.rule = rule;
    made.entry = entry;
    return made;
}

} // namespace

class RemedyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheBuilderRefusesIsGoneAfterTheRemedy_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("not ASCII") << QByteArray("/www/für.html");
        QTest::newRow("forbidden") << QByteArray("/www/a?.html");
        QTest::newRow("one leading slash") << QByteArray("/config");
        QTest::newRow("no leading slash") << QByteArray("www/a.html");
        QTest::newRow("dots") << QByteArray("/www/../a.html");
        QTest::newRow("double slash") << QByteArray("/www//a.html");
        QTest::newRow("blank at the end") << QByteArray("/www/a.html ");
        QTest::newRow("reserved") << QByteArray("ota.cmd");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only bad ones") << QByteArray("///");
        QTest::newRow("too long") << "/www/" + QByteArray(120, 'n') + ".html";
        QTest::newRow("long folder") << '/' + QByteArray(120, 'n') + "/a.html";
        QTest::newRow("twice") << QByteArray("/www/index.html");
    }
    void whatTheBuilderRefusesIsGoneAfterTheRemedy()
    {
        QFETCH(QByteArray, name);
        BundleFixture fixture;
        fixture.recipe.files.push_back(
            {.path = fixture.write(QStringLiteral("more"), "more"), .deviceName = name});
        RecipeFile file = fileOf(fixture.recipe);
        const auto refused = layOut(file.recipe, fixture.keys());
        QVERIFY(!refused);
        const auto found = remedy(file, refused.error());
        QVERIFY(found);
        QVERIFY(!explain::Explain::action(*found).isEmpty());
        file = applied(*found, file);
        QVERIFY(layOut(file.recipe, fixture.keys()));
        QCOMPARE(file.recipe.files.size(), fixture.recipe.files.size());
    }

    void aNameKeepsWhatItCan()
    {
        Recipe recipe;
        QCOMPARE(usableName("/www/für.html", recipe), "/www/fur.html");
        QCOMPARE(usableName("www/a.html", recipe), "/www/a.html");
        QCOMPARE(usableName("/config", recipe), "config");
        const QByteArray shorter = usableName("/www/" + QByteArray(120, 'n') + ".html", recipe);
        QVERIFY(shorter.startsWith("/www/nnn") && shorter.endsWith("n.html"));
        QVERIFY(!checkDeviceName(shorter, recipe.rootName()));
    }

    void theProjectGivesWayBeforeTheFiles()
    {
        Recipe recipe;
        recipe.project = QStringLiteral("a-project-with-a-name-of-many-words");
        const QByteArray name = "/www/" + QByteArray(45, 'n');
        recipe.files.push_back({.path = QStringLiteral("/x"), .deviceName = name});
        const auto bad = checkDeviceName(name, recipe.rootName());
        QVERIFY(bad);
        RecipeFile file = fileOf(recipe);
        const auto shorter = remedyAs<ShortenProject>(file, Error{*bad});
        QVERIFY(shorter);
        file = applied(*shorter, file);
        QVERIFY(!checkDeviceName(name, file.recipe.rootName()));
        QVERIFY(file.recipe.project.size() >= 3);
    }

    void emptyFilesAndKeysAreLeftOut()
    {
        BundleFixture fixture;
        const QString path = fixture.recipe.files[1].path;
        const RecipeFile file = fileOf(fixture.recipe);
        for (const Error &error : {Error{EmptyFile{path}}, Error{PrivateKeyInside{path}}}) {
            const auto out = remedyAs<LeaveOutFile>(file, error);
            QVERIFY(out);
            QCOMPARE(out->name, "/www/index.html");
            QCOMPARE(applied(*out, file).recipe.files.size(), std::size_t{1});
        }
        QVERIFY(remedyAs<LeaveOutImage>(file, Error{EmptyFile{*fixture.recipe.image}}));
        QVERIFY(!remedy(file, Error{EmptyFile{QStringLiteral("/elsewhere")}}));
    }

    void aLongCertificateNameIsShortenedEverywhere()
    {
        BundleFixture fixture;
        const QByteArray name = "a-certificate-name-of-30-bytes";
        fixture.recipe.imageSigner = name;
        fixture.recipe.files[0].deviceName = name;
        fixture.recipe.files[1].signer = name;
        RecipeFile file = fileOf(fixture.recipe);
        const auto refused = layOut(file.recipe, fixture.keys());
        QVERIFY(!refused);
        file = applied(*remedy(file, refused.error()), file);
        QCOMPARE(file.recipe.imageSigner.size(), 20);
        QCOMPARE(file.recipe.files[0].deviceName, file.recipe.imageSigner);
        QCOMPARE(file.recipe.files[1].signer, file.recipe.imageSigner);
        QVERIFY(layOut(file.recipe, fixture.keys()));
    }

    void anImageOfTheOtherLinkageChangesTheChip()
    {
        BundleFixture fixture;
        fixture.recipe.image = fixture.write(QStringLiteral("ram.bin"), rawImage(Chip::CC3235S));
        fixture.recipe.chip = Chip::CC3235SF;
        RecipeFile file = fileOf(fixture.recipe);
        const auto refused = layOut(file.recipe, fixture.keys());
        QVERIFY(!refused);
        file = applied(*remedy(file, refused.error()), file);
        QVERIFY(file.recipe.chip == Chip::CC3235S);
    }

    void theOnlyCertificateIsNamedAsSigner()
    {
        BundleFixture fixture;
        fixture.recipe.imageSigner = "another-name";
        RecipeFile file = fileOf(fixture.recipe);
        const auto named = remedyAs<NameSigner>(file, Error{SignerMissing{"another-name", "x"}});
        QVERIFY(named);
        QCOMPARE(named->to, "image-signer");
        QCOMPARE(applied(*named, file).recipe.imageSigner, "image-signer");
        file.recipe.files.erase(file.recipe.files.begin());
        QVERIFY(remedyAs<SignerIsThere>(file, Error{SignerMissing{"another-name", "x"}}));
    }

    void nineFilesNeedARoomierReceiver()
    {
        Recipe recipe;
        for (int i = 0; i < 9; ++i)
            recipe.files.push_back(
                {.path = QStringLiteral("/x"), .deviceName = "/www/" + QByteArray::number(i)});
        const RecipeFile file = fileOf(recipe);
        const auto other = remedyAs<ChooseReceiver>(file, finding(ReceiverRule::TooManyFiles, {}));
        QVERIFY(other);
        QVERIFY(other->mostFiles >= 9);
        QVERIFY(receiverProfile(applied(*other, file).receiver)->mostFiles >= 9);
    }

    void findingsOfOneFileChangeThatFile()
    {
        BundleFixture fixture;
        fixture.recipe.files[1].secured = true;
        fixture.recipe.files[1].inBundle = false;
        fixture.recipe.unsignedOnPurpose = true;
        RecipeFile file = fileOf(fixture.recipe);
        for (const ReceiverRule rule :
             {ReceiverRule::SecureFileUnsigned, ReceiverRule::NotRolledBack,
              ReceiverRule::ListSignatureMissing}) {
            const auto found = remedy(file, finding(rule, "/www/index.html"));
            QVERIFY(found);
            file = applied(*found, file);
        }
        QCOMPARE(file.recipe.files[1].signer, "image-signer");
        QVERIFY(file.recipe.files[1].inBundle);
        QVERIFY(!file.recipe.unsignedOnPurpose);
    }

    void whoeverNamesARenamedSignerFollows()
    {
        BundleFixture fixture;
        RecipeFile file = applied(RenameFile{0, "image-signer", "other"}, fileOf(fixture.recipe));
        QCOMPARE(file.recipe.imageSigner, "other");
        // Of two files with the name one is still the signer.
        fixture.recipe.files[1].deviceName = "image-signer";
        file = applied(RenameFile{1, "image-signer", "page"}, fileOf(fixture.recipe));
        QCOMPARE(file.recipe.imageSigner, "image-signer");
        QCOMPARE(file.recipe.files[1].deviceName, "page");
    }

    void aRemedyOfAnotherRecipeChangesNothing()
    {
        BundleFixture fixture;
        const RecipeFile file = fileOf(fixture.recipe);
        QVERIFY(applied(LeaveOutFile{7, "/www/index.html"}, file) == file);
        QVERIFY(applied(LeaveOutFile{0, "/www/index.html"}, file) == file);
        QVERIFY(applied(RenameFile{1, "other", "x"}, file) == file);
        QVERIFY(applied(TakeAsImage{1, QStringLiteral("/other")}, file) == file);
    }
};

AIRLIFT_TEST(RemedyTest)
#include "tst_remedy.moc"
