#include "tests/support/suite.h"
#include "tests/ui/fake_bench.h"
#include "tests/ui/scenes.h"
#include "ui/models/file_model.h"
#include "ui/models/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;

namespace {

session::Timeline timelineOf(const test::Scene &scene)
{
    session::Timeline timeline;
    for (const session::Entry &entry : scene.entries)
        timeline.append(entry);
    return timeline;
}

std::vector<FileRow> threeFiles()
{
    std::vector<FileRow> rows(3);
    rows[0].name = u"a"_s;
    rows[1].name = u"b"_s;
    rows[2].name = u"c"_s;
    return rows;
}

} // namespace

class ModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFileModelReportsOnlyRowsThatDiffer()
    {
        FileModel model;
        const QAbstractItemModelTester tester{&model};
        std::vector<FileRow> rows = threeFiles();
        model.present(rows);
        QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
        QSignalSpy changes{&model, &QAbstractItemModel::dataChanged};
        model.present(rows);
        QCOMPARE(changes.count(), 0);
        rows[1].progressText = u"63 %"_s;
        model.present(rows);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QCOMPARE(resets.count(), 0);
        rows.pop_back();
        model.present(rows);
        QCOMPARE(resets.count(), 1);
    }

    void fileNamesInToolTipsStayText()
    {
        FileModel model;
        std::vector<FileRow> rows = threeFiles();
        rows[0].name = u"<img src=x>"_s;
        model.present(rows);
        const QString tip = model.data(model.index(0, 0), Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<img"_s));
        QVERIFY(tip.contains(u"&lt;img"_s));
    }

    void theTimelineGrowsAndNeverRepeats()
    {
        TimelineModel model;
        const QAbstractItemModelTester tester{&model};
        const test::Scene scene = test::sceneCommitted();
        session::Timeline timeline;
        int previous = 0;
        for (const session::Entry &entry : scene.entries) {
            timeline.append(entry);
            model.follow(timeline);
            model.follow(timeline);
            QVERIFY(model.rowCount() - previous <= 1);
            previous = model.rowCount();
        }
        TimelineModel bulk;
        bulk.follow(timeline);
        QCOMPARE(bulk.rowCount(), model.rowCount());
    }

    void aShorterTimelineStartsOver()
    {
        TimelineModel model;
        model.follow(timelineOf(test::sceneCommitted()));
        model.follow(timelineOf(test::sceneStarting()));
        TimelineModel fresh;
        fresh.follow(timelineOf(test::sceneStarting()));
        QCOMPARE(model.rowCount(), fresh.rowCount());
    }

    void aLineLeadsToItsRowOrTheOneBefore()
    {
        TimelineModel model;
        model.follow(timelineOf(test::sceneWriting()));
        const int row = model.rowOfLine(7);
        QVERIFY(row >= 0);
        QCOMPARE(model.index(row, 0).data(TimelineModel::LineRole).toULongLong(), 7ULL);
        QVERIFY(model.index(row, 0).data(TimelineModel::DetailRole).toString().contains(u"-453"_s));
        QVERIFY(model.rowOfLine(1'000'000) > row);
        QCOMPARE(TimelineModel{}.rowOfLine(1), -1);
    }

    void theFilterNarrowsBySourceAndText()
    {
        TimelineModel model;
        model.follow(timelineOf(test::sceneCommitted()));
        TimelineFilter filter;
        filter.setSourceModel(&model);
        const int all = filter.rowCount();
        filter.setSource(TimelineSource::Server);
        const int server = filter.rowCount();
        QVERIFY(server > 0 && server < all);
        for (int row = 0; row < server; ++row)
            QCOMPARE(filter.index(row, 0).data(TimelineModel::SourceRole).toInt(),
                     static_cast<int>(TimelineSource::Server));
        filter.setSource(std::nullopt);
        filter.setText(u"PLANTNET"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setText({});
        QCOMPARE(filter.rowCount(), all);
    }
};

AIRLIFT_TEST(ModelsTest)
#include "tst_models.moc"
