#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"
#include "tests/ui/drop.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/pages/bundles/bundles_page.h"
#include "ui/pages/bundles/inspector_panel.h"
#include "ui/pages/bundles/recipe_view.h"
#include "ui/translations.h"
#include "ui/widgets/calm_table.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;
using test::BundleFixture;
using test::drop;
using test::WindowOnFakes;

namespace {

BundlesPage *bundlesPage(const WindowOnFakes &on)
{
    auto *page = on.window.findChild<BundlesPage *>();
    on.window.findChild<QStackedWidget *>()->setCurrentWidget(page);
    return page;
}

/// The fixture's files and both keys, as a person has them in a folder.
struct Materials : BundleFixture {
    QString image = write(u"firmware.bin"_s, test::rawImage(bundle::Chip::CC3220SF));
    QString imageKey = write(u"image-key.pem"_s,
                             test::imageSigner().key.toTraditionalPem().reveal().toByteArray());
    QString vendorKey =
        write(u"vendor-key.pem"_s, test::vendor().key.toTraditionalPem().reveal().toByteArray());
    QString vendorCertificate = write(u"vendor.der"_s, test::vendor().certificate.toDer());

    [[nodiscard]] QString build() const
    {
        return bundle::build(recipe, keys(), out()).value().path;
    }
    [[nodiscard]] bundle::RecipeFile file() const
    {
        return {.recipe = recipe,
                .imageKey = imageKey,
                .vendorKey = vendorKey,
                .versionRule = bundle::VersionRule::Given,
                .vendorCertificate = vendorCertificate};
    }
};

QList<QUrl> urls(const QStringList &paths)
{
    QList<QUrl> found;
    for (const QString &path : paths)
        found << QUrl::fromLocalFile(path);
    return found;
}

int rowOf(const QAbstractItemView &view, const QString &text)
{
    const QModelIndexList found =
        view.model()->match(view.model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly);
    return found.isEmpty() ? -1 : found.constFirst().row();
}

bool judged(const RecipeFlow &flow)
{
    return QTest::qWaitFor(
        [&flow] {
            return !flow.state().judging && flow.state().judgement &&
                   !std::holds_alternative<KeyReading>(flow.state().imageKey) &&
                   !std::holds_alternative<KeyReading>(flow.state().vendorKey);
        },
        20'000);
}

/// A bundle of all the materials, made as the page makes it.
bool made(RecipeFlow &flow, const Materials &files)
{
    flow.edit(files.file(), u"all"_s);
    if (!judged(flow))
        return false;
    flow.make(files.out());
    return QTest::qWaitFor([&] { return std::holds_alternative<Made>(flow.state().making); },
                           20'000);
}

/// An engine whose answers the test gives, in whatever order.
struct SlowJudge {
    std::vector<std::shared_ptr<QPromise<Judgement>>> asked;
    std::vector<bundle::RecipeFile> recipes;

    [[nodiscard]] RecipeEngine engine()
    {
        RecipeEngine engine = liveRecipeEngine();
        engine.judge = [this](const JudgeRequest &request) {
            auto promise = std::make_shared<QPromise<Judgement>>();
            promise->start();
            asked.push_back(promise);
            recipes.push_back(request.file);
            return promise->future();
        };
        return engine;
    }
    void answer(std::size_t which)
    {
        Judgement judgement;
        judgement.preview.size = ByteCount{static_cast<qint64>(1000 + which)};
        asked.at(which)->addResult(judgement);
        asked.at(which)->finish();
    }
};

void setProject(RecipeFlow &flow, const QString &name)
{
    flow.change(
        u"project"_s, [&](bundle::RecipeFile &file) { file.recipe.project = name; }, u"project"_s);
}

} // namespace

class BundlesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void droppedFilesGoWhereTheirContentBelongs()
    {
        WindowOnFakes on;
        BundlesPage *page = bundlesPage(on);
        const Materials files;
        const QString web = files.write(u"style.css"_s, "body{}");
        QVERIFY(drop(*page, urls({files.image, files.imageKey, files.vendorKey, web})));
        QVERIFY(QTest::qWaitFor(
            [&] { return page->recipe().state().file.recipe.image == files.image; }));
        QVERIFY(judged(page->recipe()));
        const bundle::RecipeFile &file = page->recipe().state().file;
        QCOMPARE(file.imageKey, files.imageKey);
        QCOMPARE(file.vendorKey, files.vendorKey);
        QCOMPARE(file.recipe.files.size(), std::size_t{1});
        QCOMPARE(file.recipe.files[0].path, web);
    }

    void promise7_aDroppedKeyNeverBecomesAFileOfTheBundle()
    {
        WindowOnFakes on;
        BundlesPage *page = bundlesPage(on);
        const Materials files;
        const QString stray =
            files.write(u"index.html"_s, // whatever it is called
                        test::otherSigner().key.toTraditionalDer().reveal().toByteArray());
        QVERIFY(drop(*page, urls({files.image, stray})));
        QVERIFY(QTest::qWaitFor(
            [&] { return page->recipe().state().file.recipe.image == files.image; }));
        for (const bundle::FileSource &file : page->recipe().state().file.recipe.files)
            QVERIFY(file.path != stray);
    }

    void theVerdictFollowsTheRecipe()
    {
        WindowOnFakes on;
        BundlesPage *page = bundlesPage(on);
        const Materials files;
        RecipeFlow &flow = page->recipe();
        flow.edit(files.file(), u"all"_s);
        QVERIFY(judged(flow));
        QVERIFY(flow.state().judgement->preview.prediction);
        QCOMPARE(flow.state().judgement->preview.prediction->verdict(), u"DONE"_s);
        QVERIFY(flow.state().judgement->preview.assumptions.empty());
        QVERIFY(on.visible<QPushButton>(u"create"_s)->isEnabled());

        // Nine files for a receiver that has room for eight, and back by undo.
        flow.change(u"files"_s, [&](bundle::RecipeFile &file) {
            for (int i = 0; i < 7; ++i)
                file.recipe.files.push_back({.path = files.write(u"f%1"_s.arg(i), "x"),
                                             .deviceName = "/f" + QByteArray::number(i)});
        });
        QVERIFY(judged(flow));
        const RecipeView view = RecipePageView::derive(flow.state());
        QVERIFY(!view.findings.empty());
        const bundle::Preview &preview = flow.state().judgement->preview;
        QVERIFY(preview.prediction ? !preview.prediction->accepted() : !preview.errors.empty());
        flow.history().undo();
        QVERIFY(judged(flow));
        QCOMPARE(flow.state().judgement->preview.prediction->verdict(), u"DONE"_s);
    }

    void promise5_withoutKeysNoVerdictIsClaimedWithoutItsCondition()
    {
        const Materials files;
        RecipeFlow flow{liveRecipeEngine()};
        bundle::RecipeFile file = files.file();
        file.imageKey.clear();
        file.vendorKey.clear();
        file.vendorCertificate.clear();
        flow.edit(file, u"all"_s);
        QVERIFY(judged(flow));
        QVERIFY(!flow.state().judgement->preview.assumptions.empty());
        const RecipeView view = RecipePageView::derive(flow.state());
        QVERIFY(!view.canMake);
        QVERIFY(!view.whyNot.isEmpty());
        QVERIFY2(view.head.text.contains(u"if"_s, Qt::CaseInsensitive),
                 qPrintable(view.head.title + u'|' + view.head.text));
    }

    void theLatestEditWins()
    {
        SlowJudge judge;
        RecipeFlow flow{judge.engine()};
        const Materials files;
        flow.change(u"first"_s, [&](bundle::RecipeFile &file) { file.recipe = files.recipe; });
        QVERIFY(QTest::qWaitFor([&] { return judge.asked.size() == 1; }));
        setProject(flow, u"second"_s);
        QTest::qWait(100); // longer than the pause after typing
        judge.answer(0);
        QVERIFY(QTest::qWaitFor([&] { return judge.asked.size() == 2; }));
        QVERIFY(flow.state().judging); // the answer to the older recipe does not count
        QCOMPARE(judge.recipes[1].recipe.project, u"second"_s);
        judge.answer(1);
        QVERIFY(judged(flow));
        QCOMPARE(flow.state().judgement->preview.size.value, qint64{1001});
    }

    void typingIsUndoneAtOnce()
    {
        RecipeFlow flow{liveRecipeEngine()};
        for (const QString &text : {u"t"_s, u"th"_s, u"the"_s})
            setProject(flow, text);
        QCOMPARE(flow.state().file.recipe.project, u"the"_s);
        QVERIFY(flow.state().dirty);
        flow.history().undo();
        QVERIFY(!flow.history().canUndo());
        QVERIFY(!flow.state().dirty);
        flow.history().redo();
        QCOMPARE(flow.state().file.recipe.project, u"the"_s);
    }

    void promise2_aRecipeThatCannotBeSavedLeavesTheOldOne()
    {
        const Materials files;
        const QString path = files.out() + u"/recipe.json"_s;
        RecipeFlow flow{liveRecipeEngine()};
        flow.edit(files.file(), u"all"_s);
        QSignalSpy saved{&flow, &RecipeFlow::saved};
        flow.save(path);
        QVERIFY(QTest::qWaitFor([&] { return saved.size() == 1; }));
        QVERIFY(!flow.state().dirty);
        RecipeFlow again{liveRecipeEngine()};
        QSignalSpy opened{&again, &RecipeFlow::opened};
        again.open(path);
        QVERIFY(QTest::qWaitFor([&] { return opened.size() == 1; }));
        QVERIFY(again.state().file == flow.state().file);

        QSignalSpy failed{&flow, &RecipeFlow::saveFailed};
        setProject(flow, u"other"_s);
        flow.save(files.out() + u"/recipe.json/not-a-folder.json"_s);
        QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }));
        QVERIFY(flow.state().dirty);
        QVERIFY(bundle::readRecipe(path)->recipe == files.recipe);
    }

    void unsavedWorkIsAskedFor()
    {
        WindowOnFakes on;
        BundlesPage *page = bundlesPage(on);
        setProject(page->recipe(), u"edited"_s);
        QVERIFY(!on.window.close());
        auto *question = on.window.findChild<QDialog *>(u"unsaved"_s);
        QVERIFY(question != nullptr && question->isVisible());
        question->reject();
        QVERIFY(on.window.isVisible());
        QCOMPARE(page->recipe().state().file.recipe.project, u"edited"_s);
        page->recipe().startNew();
        QVERIFY(on.window.close());
    }

    void aBundleIsMadeAndTakenToTheUpdate()
    {
        WindowOnFakes on;
        BundlesPage *page = bundlesPage(on);
        const Materials files;
        QVERIFY(made(page->recipe(), files));
        const RecipeView view = RecipePageView::derive(page->recipe().state());
        QVERIFY(QFileInfo::exists(view.made.path));
        page->inspector().examine(view.made.path);
        page->showMode(BundlesPage::Mode::Inspect);
        QVERIFY(QTest::qWaitFor([&] { return !page->inspector().state().examining; }, 20'000));
        QVERIFY(page->inspector().state().examined->has_value());
        const auto &examination = *page->inspector().state().examined->value();
        QCOMPARE(examination.contents.list.size(), std::size_t{3});
    }

    void filesAreTakenOutOfABundleThroughTheInspector()
    {
        WindowOnFakes on;
        BundlesPage *page = bundlesPage(on);
        const Materials files;
        const QString path = files.build();
        const InspectorState &state = page->inspector().state();
        page->inspector().examine(path);
        page->showMode(BundlesPage::Mode::Inspect);
        QVERIFY(QTest::qWaitFor([&] { return !state.examining; }, 20'000));
        auto *button = page->findChild<QPushButton *>(u"extract"_s);
        const QString all = button->text();
        auto *table = page->findChild<InspectorPanel *>()->findChild<CalmTable *>();
        table->selectRow(rowOf(*table, u"/sys/mcuflashimg.bin"_s));
        QVERIFY(button->text() != all);

        const QTemporaryDir folder;
        const auto extractByHand = [&] {
            button->click();
            const auto *dialog = page->findChild<QFileDialog *>();
            QVERIFY(dialog != nullptr);
            QMetaObject::invokeMethod(const_cast<QFileDialog *>(dialog), "fileSelected",
                                      Q_ARG(QString, folder.path()));
            const_cast<QFileDialog *>(dialog)->reject();
            QVERIFY(QTest::qWaitFor([&] { return state.extracted.has_value(); }, 20'000));
        };
        extractByHand();
        QVERIFY(state.extracted->has_value());
        QCOMPARE(QDir{folder.filePath(u"sys"_s)}.entryList(QDir::Files),
                 QStringList{u"mcuflashimg.bin"_s});
        QVERIFY(!QFileInfo::exists(folder.filePath(u"ota.cmd"_s)));

        // What is there stays, until somebody says otherwise.
        auto *replace = page->findChild<QPushButton *>(u"replace"_s);
        QVERIFY(replace->isHidden());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        extractByHand();
        QVERIFY(!state.extracted->has_value());
        QVERIFY(!replace->isHidden());
        replace->click();
        QVERIFY(QTest::qWaitFor([&] { return state.extracted.has_value(); }, 20'000));
        QVERIFY(state.extracted->has_value() && replace->isHidden());
    }

    void aNarrowWindowShowsTheMadeBundleWithoutScrollingSideways()
    {
        WindowOnFakes on;
        on.window.resize(1000, 720);
        on.window.show();
        BundlesPage *page = bundlesPage(on);
        const Materials files;
        QVERIFY(made(page->recipe(), files));
        QTest::qWait(50);
        for (const QScrollArea *area : page->findChildren<QScrollArea *>())
            if (area->isVisible())
                QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    }

    void findingsWithLongWordsStandBelowInsteadOfWideningThePage()
    {
        const auto german = ui::installTranslations(QLocale{QLocale::German});
        const Materials files;
        bundle::RecipeFile tooMany = files.file();
        for (int page = 0; page < 9; ++page)
            tooMany.recipe.files.push_back(
                {.path = files.write(u"page%1.html"_s.arg(page), "<p>"),
                 .deviceName = "/www/page" + QByteArray::number(page) + ".html"});
        for (const QSize size : {QSize{1280, 800}, QSize{1000, 640}}) {
            WindowOnFakes on;
            on.window.resize(size);
            on.window.show();
            BundlesPage *page = bundlesPage(on);
            page->recipe().edit(tooMany, u"files"_s);
            QVERIFY(judged(page->recipe()));
            on.settle();
            for (const QScrollArea *area : page->findChildren<QScrollArea *>())
                if (area->isVisible())
                    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        }
        QLocale::setDefault(QLocale::c());
    }

    void theInspectorSaysWhatIsOddAndWhoMadeIt()
    {
        const Materials files;
        InspectorFlow flow{liveInspectorEngine()};
        flow.examine(files.build());
        QVERIFY(QTest::qWaitFor([&] { return !flow.state().examining; }, 20'000));
        const InspectorView view = InspectorPageView::derive(flow.state());
        const bool origin =
            std::any_of(view.facts.begin(), view.facts.end(), [](const NamedFact &fact) {
                return fact.value.text.startsWith(
                    explain::Explain::maker(bundle::Origin::Maker::VendorTool));
            });
        QVERIFY(origin);
        QVERIFY(std::all_of(view.remarks.begin(), view.remarks.end(), [](const Badge &remark) {
            return remark.tint != Tint::Error && !remark.text.isEmpty();
        }));
    }

    void anythingCanBeInspectedAndIsCalledWhatItIs()
    {
        InspectorFlow flow{liveInspectorEngine()};
        const Materials files;
        for (const QString &path : {files.write(u"page.tar"_s, "<html>404 Not Found</html>"),
                                    files.write(u"empty.tar"_s, ""), u"/no/such/file.tar"_s}) {
            flow.examine(path);
            QVERIFY(QTest::qWaitFor([&] { return !flow.state().examining; }, 20'000));
            const bool refused = !flow.state().examined->has_value() ||
                                 !flow.state().examined->value()->prediction.accepted();
            QVERIFY2(refused, qPrintable(path));
        }
    }
};

AIRLIFT_TEST(BundlesTest)
#include "tst_bundles.moc"
