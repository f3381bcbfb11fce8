#include "core/device/line_assembler.h"
#include "tests/support/suite.h"
#include "ui/log/line_look.h"
#include "ui/log/log_finder.h"
#include "ui/widgets/log/log_pane.h"

#include <random>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;

namespace {

std::shared_ptr<LogStore> storeOf(const QByteArray &bytes, bool complete = true)
{
    auto store = *LogStore::spool();
    [[maybe_unused]] const auto failed = store->append(bytes, std::nullopt);
    if (complete)
        store->setComplete();
    return store;
}

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int i = 1; i <= lines; ++i)
        text += "line " + QByteArray::number(i) + (i % 100 == 0 ? " status=-688\r\n" : " ok\r\n");
    return text;
}

struct ViewOnLog {
    explicit ViewOnLog(std::shared_ptr<LogStore> log)
        : store(std::move(log))
    {
        pane.resize(700, 400);
        pane.view().setStore(store);
        pane.show();
        pane.view().setFocus();
        QTest::qWait(60);
    }
    std::shared_ptr<LogStore> store;
    LogPane pane;
};

} // namespace

class LogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreCountedAsTheDecoderCountsThem()
    {
        std::mt19937 random{7};
        const QByteArray alphabet{"ab\r\n\r\n\0\x1b[3m;x ", 14};
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes;
            for (int i = 0; i < 400; ++i)
                bytes += alphabet.at(static_cast<qsizetype>(random() % 14));
            std::vector<QByteArray> expected;
            device::LineAssembler assembler;
            const auto keep = [&](const device::Line &line) {
                expected.push_back(line.bytes.toByteArray());
            };
            assembler.feed(bytes, Instant{}, keep);
            assembler.flush(Instant{}, keep);
            auto store = *LogStore::spool();
            for (qsizetype at = 0; at < bytes.size();) { // in pieces of any size
                const qsizetype piece = 1 + static_cast<qsizetype>(random() % 50);
                QVERIFY(!store->append(
                    QByteArrayView{bytes}.sliced(at).first(std::min(piece, bytes.size() - at)),
                    std::nullopt));
                at += piece;
            }
            QCOMPARE(store->lineCount(), static_cast<qint64>(expected.size()));
            LogReader reader{store};
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const QString raw = readable(reader.line(static_cast<qint64>(i)));
                QCOMPARE(raw, readable(expected[i]));
            }
        }
    }

    void everyLineOfALongLogIsFound()
    {
        const auto store = storeOf(numbered(100'000));
        QCOMPARE(store->lineCount(), 100'000);
        LogReader reader{store};
        for (const int line : {0, 1, 63, 64, 65, 4'095, 99'999})
            QVERIFY(reader.line(line).startsWith("line " + QByteArray::number(line + 1) + ' '));
        QVERIFY(reader.line(100'000).isEmpty());
        QVERIFY(reader.line(-1).isEmpty());
        QVERIFY(store->indexBytes() < 100'000);
    }

    void aLineWithoutEndCostsNoMemory()
    {
        const auto store = storeOf(QByteArray(3'000'000, 'x') + "\nafter\n");
        LogReader reader{store};
        QCOMPARE(reader.line(0).size(), LogReader::kMaxLine);
        QCOMPARE(reader.line(1), QByteArray{"after"});
    }

    void linesKeepTheTimeOfTheirFirstByte()
    {
        using namespace std::chrono_literals;
        auto store = *LogStore::spool();
        const QDateTime origin = QDateTime::fromMSecsSinceEpoch(1'000'000);
        store->setOrigin(origin);
        QVERIFY(!store->append("one\r\ntw", 10ms));
        QVERIFY(!store->append("o\r\nthree\r", 25ms));
        QVERIFY(!store->append("\nfour", 40ms));
        QCOMPARE(store->timeOf(0), origin.addMSecs(10));
        QCOMPARE(store->timeOf(1), origin.addMSecs(10));
        QCOMPARE(store->timeOf(2), origin.addMSecs(25));
        QCOMPARE(store->timeOf(3), origin.addMSecs(40));
    }

    void aCodeKnowsItsGroupOnlyWhereTheLineTellsIt()
    {
        const LineLook known = lookOf("HttpClient_Connect: ERROR Socket Connect, status=-688");
        QCOMPARE(known.kind, LineKind::Error);
        QCOMPARE(known.codes.size(), 1u);
        QCOMPARE(known.codes[0].code, (session::DeviceCode{SlStatus{-688}, "SL_TLS_CERT"}));
        QCOMPARE(known.text.mid(known.codes[0].start, known.codes[0].length), u"-688"_s);
        const LineLook warning =
            lookOf("HttpClient_Connect: WARNING Socket Connect, status=-453, Ignored...");
        QCOMPARE(warning.kind, LineKind::Warning);
        const LineLook foreign = lookOf("mqtt: connect returned error -111");
        QCOMPARE(foreign.codes.size(), 1u);
        QVERIFY(foreign.codes[0].code.group.isEmpty());
        QVERIFY(lookOf("2021-03-12 12:10:-1 took 300 ms, 192.168.1.10:443").codes.empty());
    }

    void controlSequencesAreDroppedAndControlsAreVisible()
    {
        QCOMPARE(readable("\x1b[31mred\x1b[0m"), u"red"_s);
        QCOMPARE(readable("a\x07z"), u"a\u2407z"_s);
        QCOMPARE(readable(QByteArrayView{"a\0b", 3}), u"ab"_s);
    }

    void searchFindsEveryLineAndGoesOnWhenTheLogGrows()
    {
        const auto store = storeOf(numbered(50'000), false);
        LogFinder finder;
        finder.start(store, {u"STATUS=-688"_s, false});
        QTRY_COMPARE(finder.hits().size(), 500u); // the last of them comes after the work is over
        QCOMPARE(finder.hits().front(), 99u);
        QVERIFY(!store->append("again status=-688\r\n", std::nullopt));
        finder.goOn();
        QTRY_COMPARE(finder.hits().size(), 501u);
        QCOMPARE(finder.hits().back(), 50'000u);
        finder.start(store, {u"line 1\\d{3} "_s, true});
        QTRY_COMPARE(finder.hits().size(), 1'000u);
        QTRY_VERIFY(!finder.isBusy());
        finder.start(store, {u"("_s, true});
        QVERIFY(!finder.matcher()->isValid());
        QVERIFY(finder.hits().empty());
    }

    void theLastLineOfAFileIsSearchedWithoutItsLineEnd()
    {
        LogFinder finder;
        finder.start(storeOf("first\nlast"), {u"last"_s, false});
        QTRY_COMPARE(finder.hits().size(), 1u);
    }

    void theEndIsFollowedUntilSomebodyScrollsUp()
    {
        ViewOnLog on{storeOf(numbered(1'000), false)};
        LogView &view = on.pane.view();
        view.setFollowing(true);
        const auto atEnd = [&] {
            return view.verticalScrollBar()->value() == view.verticalScrollBar()->maximum();
        };
        QVERIFY(atEnd());
        view.verticalScrollBar()->setValue(10);
        QVERIFY(!view.isFollowing());
        QVERIFY(!on.store->append(numbered(1'000), std::nullopt));
        on.pane.refresh();
        QTRY_COMPARE(view.rowCount(), 2'000);
        QCOMPARE(view.verticalScrollBar()->value(), 10);
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(view.isFollowing());
        QVERIFY(!on.store->append(numbered(1'000), std::nullopt));
        on.pane.refresh();
        QTRY_COMPARE(view.rowCount(), 3'000);
        QTRY_VERIFY(atEnd());
    }

    void copyTakesWhatIsMarked()
    {
        ViewOnLog on{storeOf("alpha\r\nbeta\r\ngamma\r\n")};
        LogView &view = on.pane.view();
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), u"alpha\nbeta"_s);
        QTest::keySequence(&view, QKeySequence::SelectAll);
        QTest::keySequence(&view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"alpha\nbeta\ngamma"_s);
    }

    void markingWithTheMouseFollowsThePointer()
    {
        ViewOnLog on{storeOf("alpha\r\nbeta\r\ngamma\r\n")};
        QWidget *viewport = on.pane.view().viewport();
        const QRect second = on.pane.view().rowRect(1);
        const QPoint from = viewport->mapFromGlobal(second.topLeft()) + QPoint{1, 3};
        QTest::mousePress(viewport, Qt::LeftButton, {}, QPoint{viewport->width() - 4, from.y()});
        QTest::mouseMove(viewport, from);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, from);
        QCOMPARE(on.pane.view().selectedText(), u"beta"_s);
    }

    void codesOpenByMouseAndByKeyboard()
    {
        ViewOnLog on{storeOf("x\r\nHttpClient_Connect: ERROR Socket Connect, status=-688\r\n")};
        LogView &view = on.pane.view();
        QSignalSpy opened{&view, &LogView::codeActivated};
        view.goToLine(1);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto code = opened[0][0].value<session::DeviceCode>();
        QCOMPARE(code.group, QByteArray{"SL_TLS_CERT"});
        const QPoint below = view.viewport()->mapFromGlobal(opened[0][1].toPoint());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, below + QPoint{8, -5});
        QCOMPARE(opened.size(), 2);
    }

    void filteringShowsOnlyWhatIsFoundAndComesBackToTheSameLine()
    {
        ViewOnLog on{storeOf(numbered(5'000))};
        LogView &view = on.pane.view();
        view.find({u"status="_s, false});
        QTRY_COMPARE(view.finder().hits().size(), 50u);
        view.findNext(true);
        QCOMPARE(view.currentLine(), 99);
        QCOMPARE(view.currentHit(), 1);
        view.setFiltering(true);
        QCOMPARE(view.rowCount(), 50);
        QCOMPARE(view.currentLine(), 99);
        view.findNext(false); // round and round
        QCOMPARE(view.currentLine(), 4'999);
        view.setFiltering(false);
        QCOMPARE(view.rowCount(), 5'000);
        QCOMPARE(view.currentLine(), 4'999);
    }

    void screenReadersHearTheLines()
    {
        ViewOnLog on{storeOf("alpha\r\nbeta\r\n")};
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&on.pane.view());
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->role(), QAccessible::Terminal);
        QVERIFY(spoken->textInterface() != nullptr);
        QCOMPARE(spoken->textInterface()->text(0, 10), u"alpha\nbeta"_s);
        spoken->textInterface()->setCursorPosition(7);
        QCOMPARE(spoken->text(QAccessible::Value), u"beta"_s);
        QCOMPARE(spoken->textInterface()->cursorPosition(), 6);
        for (const QWidget *child : on.pane.findChildren<QToolButton *>())
            if (qobject_cast<const QLineEdit *>(child->parentWidget()) == nullptr)
                QVERIFY2(!child->accessibleName().isEmpty(), qPrintable(child->toolTip()));
    }
};

AIRLIFT_TEST(LogTest)
#include "tst_log.moc"
