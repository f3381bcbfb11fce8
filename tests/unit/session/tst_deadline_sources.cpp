#include "core/bundle/recipe.h"
#include "core/session/deadline_sources.h"
#include "core/session/journal.h"
#include "core/trust/catalogue.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::session;
using namespace std::chrono_literals;
using trust::ComingBreak;

namespace {

/// A workspace: a recipe and a session in one folder, what the recipe names in another.
struct Workspace {
    QTemporaryDir folder;
    QTemporaryDir elsewhere;

    static QString write(const QTemporaryDir &where, const char *name, const QByteArray &content)
    {
        const QString path = where.filePath(QLatin1String{name});
        if (!saveAtomically(path, content))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    void record(const char *name, const QByteArray &log) const
    {
        auto journal = Journal::create(folder.filePath(QLatin1String{name}));
        if (!journal || !(*journal)->append(1s, log))
            qFatal("cannot record");
    }
};

bool has(const DeadlineSearch &search, const QString &subject, const QString &whereEnd)
{
    return std::any_of(search.deadlines.begin(), search.deadlines.end(),
                       [&](const trust::Deadline &one) {
                           return one.what.subject == subject && one.where.endsWith(whereEnd);
                       });
}

} // namespace

class DeadlineSourcesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFolderIsReadAsAWorkspace()
    {
        const Workspace it;
        const QString vendor =
            Workspace::write(it.elsewhere, "vendor.der", test::vendor().certificate.toDer());
        const QString page =
            Workspace::write(it.elsewhere, "root.der", test::root().certificate.toDer());
        trust::Catalogue catalogue;
        catalogue.issued = QDateTime::currentDateTimeUtc();
        const QString list = Workspace::write(it.elsewhere, "own.lst", *catalogue.toBytes());
        bundle::RecipeFile recipe;
        recipe.vendorCertificate = vendor;
        recipe.recipe.files = {
            {.path = page, .deviceName = "root.der"},
            {.path = it.elsewhere.filePath(QStringLiteral("gone.der")), .deviceName = "gone.der"}};
        recipe.recipe.catalogue = list;
        QVERIFY(bundle::writeRecipe(recipe, it.folder.filePath(QStringLiteral("recipe.json"))));
        it.record("bench.airlift-journal",
                  "CdnClient_ConnectServer: HttpClient_Connect api.dropboxapi.com\r\n"
                  "OTA_run: call CdnClient_ConnectServer OTA server=api.dropboxapi.com\r\n"
                  "SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\r\n"
                  "Please install the following Root Certificate:\r\n"
                  "DigiCert Global Root G2\r\n");

        const DeadlineSearch search = deadlinesIn({it.folder.path()});
        QVERIFY(has(search, test::vendor().certificate.commonName(), vendor));
        QVERIFY(has(search, test::root().certificate.commonName(), page));
        QVERIFY(has(search, QStringLiteral("own.lst"), list));
        QVERIFY(has(search, QStringLiteral("DigiCert Global Root G2"),
                    QStringLiteral("bench.airlift-journal: DigiCert Global Root G2")));
        QVERIFY(has(search, QStringLiteral("Amazon Root CA 1"),
                    QStringLiteral("bench.airlift-journal: api.dropboxapi.com")));
        QCOMPARE(search.lost.size(), 1);
        QVERIFY(search.lost.constFirst().endsWith(QStringLiteral("gone.der")));
        QCOMPARE(search.files, 2);
        QVERIFY(!search.isStopped);
    }

    void aSearchStopsWhenItIsTold()
    {
        const Workspace it;
        for (int i = 0; i < 10; ++i)
            Workspace::write(it.folder, qPrintable(QStringLiteral("%1.der").arg(i)),
                             test::root().certificate.toDer());
        std::vector<int> told;
        const DeadlineSearch search = deadlinesIn({it.folder.path()}, [&told](int files) {
            told.push_back(files);
            return files < 4;
        });
        QCOMPARE(told, (std::vector{1, 2, 3, 4}));
        QCOMPARE(search.files, 4);
        QVERIFY(search.isStopped);
        QCOMPARE(search.deadlines.size(), std::size_t{4}); // what was found so far is given
    }

    void theFiveYearsOfACatalogueAreNoEndOfACertificate()
    {
        const Workspace it;
        trust::Catalogue catalogue;
        catalogue.issued = QDateTime{QDate{2019, 2, 17}, QTime{0, 0}, Qt::UTC};
        const QString list = Workspace::write(it.folder, "old.lst", *catalogue.toBytes());
        const DeadlineSearch search = deadlinesIn({list});
        QCOMPARE(search.deadlines.size(), std::size_t{1});
        QCOMPARE(search.deadlines.front().what.what, ComingBreak::What::Catalogue);
        QCOMPARE(search.deadlines.front().what.when.date(), QDate(2024, 2, 17));
    }
};

AIRLIFT_TEST(DeadlineSourcesTest)
#include "tst_deadline_sources.moc"
