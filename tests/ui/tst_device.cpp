#include "app/airlift/bench_workbench.h"
#include "core/explain/code_words.h"
#include "core/link/pty_link.h"
#include "core/session/evidence.h"
#include "tests/support/suite.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/pages/device/at_commands.h"
#include "ui/pages/device/device_page.h"
#include "ui/pages/device/send_line.h"
#include "ui/widgets/codes/code_popover.h"
#include "ui/widgets/log/log_pane.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSlider>
#include <QStackedWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;
using test::WindowOnFakes;

namespace {

using Now = ConsoleState::Phase;

const TargetChoice kSimulated{u"sim"_s, u"Simulated CC3220SF"_s, true};

/// A console on the other side of a pseudo terminal, with its log files in a folder of its own.
struct OnTerminal {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<link::PtyLink> board = std::make_unique<link::PtyLink>(clock);
    QByteArray heard;
    test::FakeBench bench;
    DeviceConsole console{bench, folder.filePath(u"sessions"_s)};
    QString port = folder.filePath(u"tty"_s);

    OnTerminal() { plugIn(); }
    void plugIn()
    {
        board = std::make_unique<link::PtyLink>(clock);
        board->open();
        QObject::connect(board.get(), &link::ByteLink::arrived, &console,
                         [this](const QByteArray &bytes) { heard += bytes; });
        QFile::remove(port);
        QFile::link(board->terminalPath(), port);
    }
    void unplug()
    {
        board.reset();
        QFile::remove(port);
    }
    [[nodiscard]] bool open()
    {
        console.open({port, port, false}, {.baud = Baud{921600}});
        return QTest::qWaitFor([this] { return console.state().phase == Now::Open; });
    }
};

QByteArray firstLine(const DeviceConsole &console)
{
    return LogReader{console.store()}.line(0);
}

DevicePage *devicePage(const WindowOnFakes &on)
{
    auto *page = on.window.findChild<DevicePage *>();
    on.window.findChild<QStackedWidget *>()->setCurrentWidget(page);
    return page;
}

} // namespace

class DeviceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyByteIsShownAndKept()
    {
        OnTerminal on;
        QVERIFY(on.open());
        QByteArray sent;
        for (int i = 0; i < 500; ++i)
            sent += "line " + QByteArray::number(i) + " of the board\r\n";
        on.board->write(sent);
        QTRY_COMPARE(on.console.state().counts.bytes, sent.size());
        QCOMPARE(on.console.state().counts.lines, 500);
        const QString journal = on.console.state().counts.journal;
        QVERIFY(!journal.isEmpty());
        const auto kept = session::readJournal(journal, ByteCount{1 << 20});
        QVERIFY(kept);
        QCOMPARE(kept->allBytes(), sent);
        QCOMPARE(firstLine(on.console), QByteArray{"line 0 of the board"});
        QVERIFY(on.console.store()->timeOf(0).has_value());
    }

    void whatIsTypedArrivesWithItsLineEnd()
    {
        OnTerminal on;
        QVERIFY(on.open());
        SendLine line;
        connect(&line, &SendLine::sent, &on.console, &DeviceConsole::write);
        auto *text = line.findChild<QLineEdit *>();
        QTest::keyClicks(text, u"AT+Test"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(on.heard, QByteArray{"AT+Test\r"});
        auto *end = line.findChild<QComboBox *>();
        end->setCurrentText(u"CR LF"_s);
        QTest::keyClicks(text, u"x"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(on.heard, QByteArray{"AT+Test\rx\r\n"});
        QTest::keyClick(text, Qt::Key_Up);
        QTest::keyClick(text, Qt::Key_Up);
        QCOMPARE(text->text(), u"AT+Test"_s);
        QTest::keyClick(text, Qt::Key_Down);
        QTest::keyClick(text, Qt::Key_Down);
        QCOMPARE(text->text(), QString{});
    }

    void aBoardThatIsPluggedInAgainIsOpenedAgain()
    {
        OnTerminal on;
        QVERIFY(on.open());
        on.board->write("before\r\n");
        QTRY_COMPARE(on.console.state().counts.lines, 1);
        on.unplug();
        QTRY_COMPARE(on.console.state().phase, Now::Away);
        const auto store = on.console.store();
        on.plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(on.console.state().phase, Now::Open, 10'000);
        QCOMPARE(on.console.state().returns, 1);
        on.board->write("after\r\n");
        QTRY_COMPARE(on.console.state().counts.lines, 2);
        QCOMPARE(on.console.store(), store); // one view, one log file
    }

    void aPortThatDoesNotExistIsExplained()
    {
        test::FakeBench bench;
        QTemporaryDir folder;
        DeviceConsole console{bench, folder.path()};
        console.open({u"/dev/no-such-port"_s, u"/dev/no-such-port"_s, false}, {});
        QTRY_COMPARE(console.state().phase, Now::Failed);
        const DeviceView view = DevicePageView::derive(console.state());
        QVERIFY(view.isProblem);
        QVERIFY(view.title.contains(u"/dev/no-such-port"_s));
        QVERIFY(!view.text.isEmpty());
        QVERIFY(!view.held);
    }

    void noPermissionIsExplainedWithItsCure()
    {
        ConsoleState state;
        state.phase = Now::Failed;
        state.end = link::LinkEnd{link::LinkEnd::Reason::PermissionDenied, u"/dev/ttyACM0"_s, {}};
        const DeviceView view = DevicePageView::derive(state);
        QVERIFY(view.text.contains(u"dialout"_s));
        QVERIFY(view.text.contains(u"udev"_s));
    }

    void aPortOfTheNetworkIsAConsoleToo()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        test::FakeBench bench;
        QTemporaryDir folder;
        DeviceConsole console{bench, folder.path()};
        const QString address = u"tcp:127.0.0.1:%1"_s.arg(server.serverPort());
        console.open({address, address, false}, {});
        QTRY_COMPARE(console.state().phase, Now::Open);
        QTRY_VERIFY(server.hasPendingConnections());
        QTcpSocket *board = server.nextPendingConnection();
        board->write("hello\r\n");
        QTRY_COMPARE(console.state().counts.bytes, 7);
        console.write("AT\r");
        QTRY_COMPARE(board->peek(10), "AT\r");
        QVERIFY(!DevicePageView::derive(console.state()).hasLines);
        QVERIFY(!console.state().counts.journal.isEmpty());
        board->disconnectFromHost();
        QTRY_COMPARE(console.state().phase, Now::Away);
        QTRY_VERIFY(server.hasPendingConnections()); // it is opened again by itself
        QTRY_COMPARE(console.state().phase, Now::Open);
        console.open({u"tcp:nowhere"_s, u"tcp:nowhere"_s, false}, {});
        QCOMPARE(console.state().phase, Now::Failed);
        QVERIFY(DevicePageView::derive(console.state()).isProblem);
    }

    void aRecordingIsPlayedHeldHurriedAndMoved()
    {
        using namespace std::chrono_literals;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"night.airlift-session"_s);
        const std::vector<session::JournalRecord> records{
            {0s, "one\r\n"}, {1s, "two\r\n"}, {2s, "three\r\n"}, {3s, "four\r\n"}};
        QVERIFY(saveAtomically(path, session::evidenceOf(records, {})));
        test::FakeBench bench;
        DeviceConsole console{bench, folder.filePath(u"sessions"_s)};
        console.open({path, u"night"_s, false}, {});
        QTRY_COMPARE(console.state().phase, Now::Open);
        console.setReplayPaused(true);
        QTRY_COMPARE(console.state().counts.lines, 1);
        QCOMPARE(console.state().replay->length, Instant{3s});
        QVERIFY(!DevicePageView::derive(console.state()).canTalk);
        console.seek(2s); // forwards, in the same view
        QTRY_COMPARE(console.state().counts.lines, 3);
        console.setReplayPaused(true);
        const auto store = console.store();
        console.setReplaySpeed(100.0);
        console.seek(0s); // backwards, in a fresh one
        QVERIFY(console.store() != store);
        QTRY_COMPARE(console.state().phase, Now::Closed);
        QCOMPARE(console.store()->lineCount(), 4);
        QCOMPARE(console.store()->size(), 23);
        QCOMPARE(console.state().replay->position, Instant{3s});
        console.setReplayPaused(false); // once more
        QTRY_COMPARE(console.state().phase, Now::Closed);
        QCOMPARE(console.store()->lineCount(), 4);
        QVERIFY(!QDir{folder.filePath(u"sessions"_s)}.exists()); // it is kept already
    }

    void theBarShowsAndSetsWhereARecordingStands()
    {
        using namespace std::chrono_literals;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"night.airlift-session"_s);
        const std::vector<session::JournalRecord> records{
            {0s, "one\r\n"}, {100s, "two\r\n"}, {104s, "three\r\n"}};
        QVERIFY(saveAtomically(path, session::evidenceOf(records, {})));
        WindowOnFakes on;
        DevicePage *page = devicePage(on);
        auto *play = page->findChild<QAbstractButton *>(u"replayPlay"_s);
        auto *place = page->findChild<QSlider *>(u"replayPlace"_s);
        QVERIFY(!play->isVisible());
        page->console().open({path, u"night"_s, false}, {});
        QTRY_VERIFY(play->isVisible());
        QVERIFY(!page->findChild<SendLine *>()->isVisible());
        QTest::mouseClick(play, Qt::LeftButton);
        QTRY_VERIFY(page->console().state().replay->paused);
        QTRY_COMPARE(place->maximum(), 104'000);
        place->setValue(101'000);
        QTRY_COMPARE(page->console().state().counts.lines, 2);
        QTRY_COMPARE(place->value(), 100'000);
        page->console().close();
        QVERIFY(play->isVisible()); // to be played once more
        page->console().open(kSimulated, {});
        QTRY_VERIFY(!play->isVisible());
    }

    void aDamagedRecordingIsPlayedAndSaidToBe()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"torn.airlift-session"_s);
        QByteArray file = session::evidenceOf({{Instant{0}, "one\r\n"}, {Instant{0}, "two"}}, {});
        file.chop(2);
        QVERIFY(saveAtomically(path, file));
        test::FakeBench bench;
        DeviceConsole console{bench, folder.path()};
        console.open({path, u"torn"_s, false}, {});
        QTRY_COMPARE(console.state().phase, Now::Closed);
        QCOMPARE(console.store()->lineCount(), 1);
        QVERIFY(!console.state().remark.isEmpty());
        QVERIFY(saveAtomically(path, "AIRLIFT-EVIDENCE1\nxxxx"));
        console.open({path, u"torn"_s, false}, {});
        QTRY_COMPARE(console.state().phase, Now::Failed);
        QVERIFY(!DevicePageView::derive(console.state()).text.isEmpty());
    }

    void onlyAPortHasLines()
    {
        ConsoleState state;
        state.phase = Now::Open;
        state.device = kSimulated;
        QVERIFY(!DevicePageView::derive(state).hasLines);
        QVERIFY(DevicePageView::derive(state).canPowerCycle);
        state.device.simulated = false;
        QVERIFY(DevicePageView::derive(state).hasLines);
        state.phase = Now::Away;
        const DeviceView away = DevicePageView::derive(state);
        QVERIFY(away.held && !away.canTalk && away.isProblem);
    }

    void thePageOpensTheSimulatedBoardWithOnePress()
    {
        WindowOnFakes on;
        on.bench.greeting = test::logOfWrongRoot();
        DevicePage *page = devicePage(on);
        auto *open = page->findChild<QAbstractButton *>(u"openConsole"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_COMPARE(page->console().state().phase, Now::Open);
        auto *log = page->findChild<LogView *>();
        QTRY_VERIFY(log->rowCount() > 20);
        QVERIFY(log->isFollowing());
        QTRY_VERIFY(log->visibleTexts().join(u'\n').contains(u"status=-688"_s));
        auto *text = page->findChild<SendLine *>()->findChild<QLineEdit *>();
        QVERIFY(text->isEnabled());
        QTest::keyClicks(text, u"hello"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(on.bench.link->heard, QByteArray{"hello\r"});
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(page->console().state().phase, Now::Closed);
        QVERIFY(log->rowCount() > 20); // stays to be read
    }

    void theRealSimulatedBoardSpeaksOnTheConsole()
    {
        const auto workbench = makeWorkbench();
        QTemporaryDir folder;
        DeviceConsole console{*workbench, folder.path()};
        console.open(console.choices().constFirst(), {});
        QTRY_COMPARE_WITH_TIMEOUT(console.state().phase, Now::Open, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(console.state().counts.lines > 5, 20'000);
        const QString journal = console.state().counts.journal;
        console.powerCycle();
        QTRY_VERIFY_WITH_TIMEOUT(console.state().counts.lines > 5, 20'000);
        QVERIFY(console.state().counts.journal != journal); // a session of its own
        console.close();
    }

    void thePortIsLeftToAnUpdateThatNeedsIt()
    {
        WindowOnFakes on;
        SystemClock clock;
        link::PtyLink board{clock};
        board.open();
        DevicePage *page = devicePage(on);
        const TargetChoice port{board.terminalPath(), board.terminalPath(), false};
        page->console().open(port, {});
        QTRY_COMPARE(page->console().state().phase, Now::Open);
        on.flow.chooseDevice(port);
        on.flow.chooseWay(Way::WatchOnly);
        QVERIFY(on.start());
        QTRY_COMPARE(page->console().state().phase, Now::Closed);
    }

    void aSearchHoldsForTheNextLogToo()
    {
        WindowOnFakes on;
        on.bench.greeting = test::logOfWrongRoot();
        DevicePage *page = devicePage(on);
        auto *pane = page->findChild<LogPane *>();
        pane->findChild<QLineEdit *>()->setText(u"-688"_s);
        page->console().open(kSimulated, {});
        QTRY_COMPARE(pane->view().finder().hits().size(), 1u);
        page->console().powerCycle();
        QTRY_COMPARE(pane->view().finder().hits().size(), 1u);
    }

    void whatIsNotKeptIsSaid()
    {
        ConsoleState state;
        state.phase = Now::Open;
        QVERIFY(DevicePageView::derive(state).logProblem.isEmpty());
        state.counts.viewFull = true;
        QVERIFY(!DevicePageView::derive(state).logProblem.isEmpty());
        state.notKept = u"The disk is full."_s;
        QVERIFY(DevicePageView::derive(state).logProblem.contains(u"The disk is full."_s));
    }

    void aCodeOpensBesideItsLine()
    {
        WindowOnFakes on;
        auto *popover =
            CodePopover::open({SlStatus{-688}, "SL_TLS_CERT"}, QPoint{100, 100}, &on.window);
        QString words;
        for (const QLabel *label : popover->findChildren<QLabel *>())
            words += label->text() + u'\n';
        QVERIFY(words.contains(u"-688"_s));
        QVERIFY(words.contains(explain::CodeWords::group("SL_TLS_CERT")));
        for (const QLabel *label : popover->findChildren<QLabel *>())
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
        popover->close();
    }

    void codesAreFoundByNumberSymbolAndWords()
    {
        const auto has = [](const QString &question, qint32 code, const QByteArray &group) {
            const auto found = explain::searchCodes(question);
            return std::any_of(found.begin(), found.end(), [&](const explain::CodeEntry &entry) {
                return number(entry.code) == code && entry.group == group;
            });
        };
        QVERIFY(has(u"-688"_s, -688, "SL_TLS_CERT"));
        QVERIFY(has(u"688"_s, -688, "SL_TLS_CERT"));
        QVERIFY(has(u"\u2212688"_s, -688, "SL_TLS_CERT"));
        QVERIFY(has(u"0xFF91"_s, -111, "SL_BSD"));
        QVERIFY(has(u"0xffff8ffe"_s, -28674, "SL_SECURITY"));
        QVERIFY(has(u"no_signer"_s, -688, "SL_TLS_CERT"));
        QVERIFY(explain::searchCodes(u"no such words anywhere"_s).empty());
        // The same number in two groups: both are shown.
        QVERIFY(has(u"-14"_s, -14, "SL_BSD") && has(u"-14"_s, -14, "OTA_ARCHIVE_INT"));
    }

    void everyGroupOfTheBookHasAName()
    {
        for (const explain::CodeEntry &entry : explain::codeBook())
            QVERIFY2(explain::CodeWords::group(entry.group) != QString::fromLatin1(entry.group),
                     entry.group.constData());
    }

    void everyAtCommandFitsTheFirmwaresLine()
    {
        for (const AtCommands::Group &group : AtCommands::groups()) {
            for (const AtCommands::Command &command : group.commands) {
                QVERIFY(command.line.startsWith(u"AT+"_s));
                QVERIFY(command.line.size() < 200 && !command.what.isEmpty());
            }
        }
    }
};

AIRLIFT_TEST(DeviceTest)
#include "tst_device.moc"
