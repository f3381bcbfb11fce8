#include "tests/support/suite.h"
#include "tests/ui/fake_bench.h"
#include "tests/ui/scenes.h"
#include "ui/pages/update/report.h"
#include "ui/pages/update/report_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;

namespace {

FlowState committed()
{
    FlowState state;
    state.phase = Phase::Finished;
    state.ending = FlowEnding{};
    state.choices.device = {u"sim"_s, u"Simulated CC3220SF"_s, true};
    state.deviceName = u"Simulated CC3220SF"_s;
    state.startedAt = QDateTime::currentDateTime();
    state.bundle = BundleReady{u"/tmp/demo.tar"_s,
                               std::make_shared<const bundle::Contents>(test::demoContents())};
    state.snapshot = test::sceneCommitted().snapshot;
    return state;
}

QByteArray contentOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise4_theReportStatesResultAndIdentityApart()
    {
        const QString html = UpdateReport::html(committed());
        QVERIFY(html.contains(u"Updated and committed"_s));
        QVERIFY(html.contains(u"Server identity: Server not verified"_s));
        QVERIFY(html.contains(u"/sys/mcuflashimg.bin"_s));
        QVERIFY(html.contains(u"-453"_s));
    }

    void namesFromOutsideCannotBecomeMarkup()
    {
        FlowState state = committed();
        state.snapshot.files[0].name = u"<img src=x>%1%2"_s;
        state.deviceName = u"<b>&evil"_s;
        state.snapshot.findings[0].subject = u"<script>"_s;
        const QString html = UpdateReport::html(state);
        QVERIFY(!html.contains(u"<img"_s));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(html.contains(u"&lt;b&gt;&amp;evil"_s));
        QVERIFY(html.contains(u"&lt;img src=x&gt;%1%2"_s));
    }

    void promise7_noLineOfTheDeviceEntersTheReport()
    {
        const QString html = UpdateReport::html(committed());
        for (const session::Entry &entry : test::sceneCommitted().entries)
            if (const auto *observation = std::get_if<device::Observation>(&entry.what))
                QVERIFY2(!html.contains(observation->text.toHtmlEscaped()),
                         qPrintable(observation->text));
    }

    void bothFormatsAreWritten()
    {
        QTemporaryDir folder;
        const QString html = UpdateReport::html(committed());
        const QString pdfPath = folder.filePath(u"report.pdf"_s);
        const QString htmlPath = folder.filePath(u"report.html"_s);
        QVERIFY(saveReport(pdfPath, html));
        QVERIFY(saveReport(htmlPath, html));
        QVERIFY(contentOf(pdfPath).startsWith("%PDF-"));
        QCOMPARE(QString::fromUtf8(contentOf(htmlPath)), html);
    }

    void promise2_aFailedSaveLeavesTheOldReport()
    {
        const auto saved = saveReport(u"/nonexistent-folder/report.html"_s, u"x"_s);
        QVERIFY(!saved);
        QVERIFY(std::holds_alternative<Unwritable>(saved.error()));
    }
};

AIRLIFT_TEST(ReportTest)
#include "tst_report.moc"
