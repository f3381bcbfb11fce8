#include "core/bundle/extract.h"
#include "tests/support/bundles.h"
#include "tests/support/raw_bundle.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

class ExtractTest : public QObject
{
    Q_OBJECT
private:
    static QString bundleWith(const BundleFixture &fixture, const std::vector<RawEntry> &files)
    {
        return fixture.write(QStringLiteral("x.tar"), rawBundle(rawList({}), files));
    }
    static QByteArray bytesOf(const QString &path)
    {
        return readBounded(path, ByteCount{1 << 20}).value_or(QByteArray{});
    }
    static QStringList everything(const QString &folder)
    {
        QStringList found;
        QDirIterator it{folder, QDir::Files | QDir::Hidden | QDir::System,
                        QDirIterator::Subdirectories};
        while (it.hasNext())
            found << it.next();
        return found;
    }

private Q_SLOTS:
    void everyFileComesOutAsItIsStored()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        QTemporaryDir to;
        const auto written = extract(built->path, to.filePath(QStringLiteral("parts")));
        QVERIFY(written);
        QCOMPARE(written->size(), std::size_t{5}); // list, signature and three files
        for (const BuiltFile &file : built->files) {
            const auto found =
                std::find_if(written->begin(), written->end(),
                             [&](const Extracted &e) { return e.deviceName == file.deviceName; });
            QVERIFY(found != written->end());
            QCOMPARE(trust::digest(trust::HashKind::Sha256, bytesOf(found->path)), file.digest);
        }
        QCOMPARE(bytesOf(to.filePath(QStringLiteral("parts/www/index.html"))),
                 "<html>hello</html>\n");
    }

    void oneFileAndNoOther()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QTemporaryDir to;
        QVERIFY(extract(built->path, to.path(), {"/www/index.html"}));
        QCOMPARE(everything(to.path()).size(), 1);
        const auto none = extract(built->path, to.path(), {"/www/none"});
        QVERIFY(!none && std::holds_alternative<NoSuchEntry>(none.error()));
    }

    void whatIsThereStaysUnlessSaidOtherwise()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QTemporaryDir to;
        QDir{to.path()}.mkdir(QStringLiteral("www"));
        const QString there = to.filePath(QStringLiteral("www/index.html"));
        QVERIFY(saveAtomically(there, "mine"));
        const auto refused = extract(built->path, to.path());
        QVERIFY(!refused && std::holds_alternative<AlreadyThere>(refused.error()));
        QCOMPARE(bytesOf(there), "mine");
        QCOMPARE(everything(to.path()).size(), 1); // and nothing else was written before that
        QVERIFY(extract(built->path, to.path(), {}, Overwrite::Yes));
        QCOMPARE(bytesOf(there), "<html>hello</html>\n");
    }

    void noNameLeadsOutOfTheFolder_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"root/2/../../evil", "root/2/www/../../../evil", "root/2/./evil", "root/2//etc/evil",
              "root/2/www/a\\..\\evil", "root/2/..", "root/2/www/\nevil"})
            QTest::newRow(path) << QByteArray{path};
    }
    void noNameLeadsOutOfTheFolder()
    {
        QFETCH(QByteArray, path);
        BundleFixture fixture;
        const QString bundle =
            bundleWith(fixture, {{.path = path, .content = "evil"},
                                 {.path = "root/2/good.txt", .content = "good"}});
        QTemporaryDir around;
        const QString to = around.filePath(QStringLiteral("a/b"));
        const auto written = extract(bundle, to);
        if (written) { // the name the device makes of it was harmless
            for (const Extracted &file : *written)
                QVERIFY(QFileInfo{file.path}.canonicalFilePath().startsWith(
                    QFileInfo{to}.canonicalFilePath() + u'/'));
        } else {
            QVERIFY(std::holds_alternative<UnsafeName>(written.error()));
            QVERIFY(everything(around.path()).isEmpty());
        }
        for (const QString &file : everything(around.path()))
            QVERIFY2(file.startsWith(to), qPrintable(file));
        QTemporaryDir other;
        QVERIFY(extract(bundle, other.path(), {"good.txt"})); // the others are to be had
    }

    void aLinkInTheFolderIsNotFollowed()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QTemporaryDir outside;
        QTemporaryDir to;
        QVERIFY(QFile::link(outside.path(), to.filePath(QStringLiteral("www"))));
        const auto written = extract(built->path, to.path(), {"/www/index.html"});
        QVERIFY(!written && std::holds_alternative<UnsafeName>(written.error()));
        QVERIFY(everything(outside.path()).isEmpty());
    }

    void linksInTheTarAreNoFiles()
    {
        BundleFixture fixture;
        const QString bundle = bundleWith(
            fixture, {{.path = "root/2/link", .type = '2'}, {.path = "root/2/hard", .type = '1'}});
        QTemporaryDir to;
        const auto written = extract(bundle, to.path());
        QVERIFY(written);
        QCOMPARE(written->size(), std::size_t{2}); // ota.cmd and ota.sign
    }

    void aNameThatComesTwiceIsRefused()
    {
        BundleFixture fixture;
        const QString bundle = bundleWith(fixture, {{.path = "root/2/a.txt", .content = "one"},
                                                    {.path = "root/1/a.txt", .content = "two"}});
        QTemporaryDir to;
        const auto written = extract(bundle, to.path());
        QVERIFY(!written && std::holds_alternative<DuplicateName>(written.error()));
        QVERIFY(everything(to.path()).isEmpty());
    }
};

AIRLIFT_TEST(ExtractTest)
#include "tst_extract.moc"
