#include "core/bundle/recipe.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;

class RecipeFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecipeSaysEverythingWithPathsRelativeToItself()
    {
        const auto file = parseRecipe(R"({
            "airlift_recipe": 1, "device": "CC3220SF", "project": "thermostat", "version": "20240313123751",
            "image": {"file": "app.bin", "certificate": "certs/signer", "key": "../keys/image.pem"},
            "files": [{"file": "www/index.html", "name": "/www/index.html", "secure": true, "bundle": false}],
            "boot_info": true, "ota_key": "/keys/vendor.pem"
        })",
                                      QStringLiteral("/project/ota/recipe.json"));
        QVERIFY(file);
        const Recipe &recipe = file->recipe;
        QCOMPARE(recipe.fileName(), QStringLiteral("20240313123751_CC3220SF_thermostat.tar"));
        QCOMPARE(*recipe.image, QStringLiteral("/project/ota/app.bin"));
        QCOMPARE(recipe.imageSigner, "signer");
        QCOMPARE(file->imageKey, QStringLiteral("/project/keys/image.pem"));
        QCOMPARE(file->vendorKey, QStringLiteral("/keys/vendor.pem"));
        QCOMPARE(recipe.files.size(), std::size_t{2}); // the signer comes along
        QCOMPARE(recipe.files[0].deviceName, "signer");
        QVERIFY(!recipe.files[0].inBundle);
        QVERIFY(recipe.files[1].secured);
        QVERIFY(!recipe.files[1].inBundle);
        QVERIFY(recipe.withBootInfo);
    }

    void mistakesAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *tag, const QByteArray &json, const char *where) {
            QTest::newRow(tag) << json << QString::fromLatin1(where);
        };
        row("no json", "nonsense", "line 1");
        row("other format", R"({"airlift_recipe": 2})", "airlift_recipe");
        row("unknown key", R"({"airlift_recipe": 1, "imgae": {}})", "imgae");
        row("wrong type", R"({"airlift_recipe": 1, "project": 7})", "project");
        row("unknown chip", R"({"airlift_recipe": 1, "device": "ESP32"})", "device");
        row("bad version", R"({"airlift_recipe": 1, "version": "1.0"})", "version");
        row("file without a path", R"({"airlift_recipe": 1, "files": [{"name": "/a/b"}]})",
            "files[0].file");
        row("flag that is a number",
            R"({"airlift_recipe": 1, "files": [{"file": "a", "secure": 1}]})", "files[0].secure");
    }
    void mistakesAreNamedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto file = parseRecipe(json, QStringLiteral("/r.json"));
        QVERIFY(!file);
        const auto *bad = std::get_if<BadRecipe>(&file.error());
        QVERIFY(bad);
        QCOMPARE(bad->where, where);
    }

    void whatIsWrittenIsReadBackTheSame()
    {
        RecipeFile file;
        file.recipe.chip = Chip::CC3235S;
        file.recipe.project = QStringLiteral("thermostat");
        file.recipe.image = QStringLiteral("/site/build/app.bin");
        file.recipe.imageSigner = "signer";
        file.recipe.servicePack = QStringLiteral("/site/sp.bin");
        file.recipe.imageAsIs = true;
        file.recipe.withBootInfo = true;
        file.recipe.files = {{.path = QStringLiteral("/site/certs/signer.der"),
                              .deviceName = "signer",
                              .inBundle = false},
                             {.path = QStringLiteral("/elsewhere/a.html"),
                              .deviceName = "/www/a.html",
                              .secured = true,
                              .signer = "signer"},
                             {.path = QStringLiteral("/site/key"),
                              .deviceName = "key",
                              .privateKeyOnPurpose = true}};
        file.imageKey = QStringLiteral("/site/keys/signer.pem");
        file.vendorKey = QStringLiteral("/site/keys/vendor.pem");
        file.vendorCertificate = QStringLiteral("/site/certs/vendor.der");
        file.receiver = QStringLiteral("/site/receivers/mine.json");
        file.versionRule = VersionRule::Given;
        file.recipe.version = *Version::parse(u"20240313123751");
        const QString path = QStringLiteral("/site/recipes/r.json");
        const QByteArray json = recipeJson(file, path);
        QVERIFY(json.contains("\"../build/app.bin\""));
        const auto again = parseRecipe(json, path);
        QVERIFY(again);
        QVERIFY(*again == file);
        QCOMPARE(recipeJson(*again, path), json);
    }

    void aRecipeOfNothingIsWrittenToo()
    {
        RecipeFile file;
        file.versionRule = VersionRule::Local;
        const QByteArray json = recipeJson(file, QStringLiteral("/r.json"));
        QVERIFY(!json.contains("image") && !json.contains("files"));
        const auto again = parseRecipe(json, QStringLiteral("/r.json"));
        QVERIFY(again && again->versionRule == VersionRule::Local);
    }

    void aFailedSaveLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("r.json"));
        QVERIFY(writeRecipe({}, path));
        const QByteArray before = *readBounded(path, ByteCount{10'000});
        QVERIFY(!writeRecipe({}, path + QStringLiteral("/impossible.json")));
        QCOMPARE(*readBounded(path, ByteCount{10'000}), before);
    }

    void theVersionFollowsItsRule()
    {
        const QDateTime now{QDate{2024, 3, 13}, QTime{12, 37, 51}, Qt::UTC};
        RecipeFile file;
        QCOMPARE(file.at(now).version.digits(), "20240313123751");
        file.versionRule = VersionRule::Given;
        file.recipe.version = *Version::parse(u"20300101000000");
        QCOMPARE(file.at(now).version.digits(), "20300101000000");
        file.versionRule = VersionRule::Local;
        QCOMPARE(file.at(now).version, Version::at(now.toLocalTime()));
    }

    void aVersionIsFourteenDigits()
    {
        QVERIFY(Version::parse(u"20240313123751"));
        for (const QString &text :
             {QStringLiteral("2024031312375"), QStringLiteral("202403131237511"),
              QStringLiteral("2024-313123751"), QStringLiteral("٢٠٢٤٠٣١٣١٢٣٧٥١")})
            QVERIFY(!Version::parse(text));
        const QDateTime when{QDate{2024, 3, 13}, QTime{12, 37, 51}, Qt::UTC};
        QCOMPARE(Version::at(when).digits(), "20240313123751");
    }
};

AIRLIFT_TEST(RecipeFileTest)
#include "tst_recipe_file.moc"
