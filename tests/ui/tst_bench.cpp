#include "app/airlift/bench_workbench.h"
#include "core/link/pty_link.h"
#include "tests/support/suite.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/flow/bench_desk.h"
#include "ui/shell/bench_drawer.h"
#include "ui/view/bench_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::test;
using namespace airlift::ui;

namespace {

/// The window with its bench open.
struct OpenBench : WindowOnFakes {
    explicit OpenBench(QSize size = {1280, 800})
        : WindowOnFakes(size)
    {
        QTest::keyClick(&window, Qt::Key_F8);
        settle();
    }
    [[nodiscard]] BenchDrawer &drawer() const { return *window.findChild<BenchDrawer *>(); }
    [[nodiscard]] BenchDesk &desk() const { return drawer().desk(); }
    /// The button that shows this, mnemonic or not.
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : drawer().findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        qFatal("no button %s", qPrintable(text));
    }
};

} // namespace

/// The drawer of the simulated board.
class BenchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyOpensAndClosesIt()
    {
        OpenBench open;
        QVERIFY(open.drawer().isVisible());
        QTest::keyClick(&open.window, Qt::Key_F8);
        QVERIFY(!open.drawer().isVisible());
    }

    void aBoardIsMadeWhenItIsSwitchedOnAndShowsItsFlash()
    {
        OpenBench open;
        QVERIFY(open.bench.boards.empty());
        QVERIFY(!open.button(u"Reset"_s)->isEnabled());
        open.button(u"Switch on"_s)->click();
        QCOMPARE(open.bench.boards.size(), std::size_t{1});
        QCOMPARE(open.bench.board->done, QStringList{u"on"_s});
        const auto *table = open.drawer().findChild<QTableView *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(1, 1).data().toString(), u"111,884"_s);
        open.button(u"Reset"_s)->click();
        open.button(u"Press SW2"_s)->click();
        open.button(u"Cut power"_s)->click();
        QCOMPARE(open.bench.board->done, (QStringList{u"on"_s, u"reset"_s, u"button"_s, u"off"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(open.bench.board->done.last(), u"on"_s, 4000);
        open.button(u"Switch off"_s)->click();
        QVERIFY(!open.button(u"Reset"_s)->isEnabled());
    }

    void whatChangesInTheFlashIsSeenWithoutAsking()
    {
        OpenBench open;
        open.button(u"Switch on"_s)->click();
        open.bench.board->shown.bundle = BenchBundle::Pending;
        open.bench.board->shown.files[1].isNew = true;
        const auto *table = open.drawer().findChild<QTableView *>();
        QTRY_COMPARE(table->model()->index(1, 2).data().toString(), u"New copy, not committed"_s);
        open.bench.board->shown.alerts = 15;
        const auto saysLocked = [&open] {
            const auto widgets = open.drawer().findChildren<QWidget *>();
            return std::any_of(widgets.begin(), widgets.end(), [](const QWidget *widget) {
                return widget->accessibleName().contains(u"15 of 15"_s);
            });
        };
        QTRY_VERIFY(saysLocked());
    }

    void faultsAreChosenByNameByTextByBoxAndByChance()
    {
        OpenBench open;
        auto *plan = open.drawer().findChild<QLineEdit *>();
        auto *slow = open.drawer().findChild<QCheckBox *>();
        slow->click();
        QCOMPARE(plan->text(), u"slow-uart"_s);
        const QMenu *menu = open.drawer().findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 4);
        menu->actions().at(1)->trigger();
        QCOMPARE(plan->text(), u"slow-uart,power-loss@20s"_s);
        slow->click();
        QCOMPARE(plan->text(), u"power-loss@20s"_s);
        open.button(u"Random"_s)->click();
        QCOMPARE(plan->text(), u"reset@op1"_s);
        plan->selectAll();
        QTest::keyClicks(plan, u"babbling-uart=3@1s"_s);
        QVERIFY(open.drawer().findChildren<QCheckBox *>().at(1)->isChecked());
        open.button(u"Switch on"_s)->click();
        QCOMPARE(open.bench.boards.front().plan, u"babbling-uart=3@1s"_s);
    }

    void aPlanThatIsNoneIsSaidAndNothingIsSwitchedOn()
    {
        OpenBench open;
        open.desk().setPlan(u"flood"_s);
        open.button(u"Switch on"_s)->click();
        QVERIFY(open.bench.boards.empty());
        QCOMPARE(open.desk().mistake(), u"There is no fault \"flood\"."_s);
        open.desk().setPlan({});
        open.bench.boardFails = true;
        open.button(u"Switch on"_s)->click();
        QVERIFY(open.desk().couldNotBeMade());
    }

    void anotherFirmwareIsAnotherBoard()
    {
        OpenBench open;
        open.button(u"Switch on"_s)->click();
        auto *firmware = open.drawer().findChild<QComboBox *>();
        QTest::keyClick(firmware, Qt::Key_Down);
        QVERIFY(open.bench.board.isNull());
        open.button(u"Switch on"_s)->click();
        QCOMPARE(open.bench.boards.back().personality, u"at"_s);
    }

    void duringAnUpdateItIsTheUpdatesBoard()
    {
        OpenBench open;
        QVERIFY(open.start());
        QTRY_VERIFY(open.desk().followsUpdate());
        QVERIFY(!open.drawer().findChild<QComboBox *>()->isEnabled());
        open.button(u"Reset"_s)->click();
        QCOMPARE(open.bench.updateBoard->done, QStringList{u"reset"_s});
        QCOMPARE(open.desk().state().bundle, BenchBundle::Started);
        open.bench.run->end(session::UpdateRun::CancelledByUser{});
        open.flow.reopenChoices();
        QTRY_VERIFY(!open.desk().followsUpdate());
    }

    void everythingIsReachedByTheKeyboard()
    {
        OpenBench open;
        open.button(u"Switch on"_s)->setFocus();
        QSet<const QWidget *> seen;
        for (int i = 0; i < 30; ++i) {
            seen.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        open.button(u"Switch on"_s)->click(); // the others have the focus only when enabled
        QVERIFY(seen.contains(open.drawer().findChild<QLineEdit *>()));
        QVERIFY(seen.contains(open.drawer().findChild<QComboBox *>()));
        QVERIFY(seen.contains(open.drawer().findChild<QToolButton *>()));
    }

    void everyFirmwareOfTheProgramRunsAndCanBeCut_data()
    {
        QTest::addColumn<QString>("firmware");
        for (const NamedFault &each : makeWorkbench()->personalities())
            QTest::newRow(qPrintable(each.name)) << each.name;
    }
    void everyFirmwareOfTheProgramRunsAndCanBeCut()
    {
        QFETCH(const QString, firmware);
        const auto workbench = makeWorkbench();
        BenchSettings settings;
        settings.personality = firmware;
        const auto board = workbench->makeBoard(settings);
        QVERIFY(board);
        QCOMPARE(board->state().activity, BenchActivity::Off);
        const QString uart = board->state().uart;
        QVERIFY(!uart.isEmpty());
        QCOMPARE(workbench->targets().last().id, uart); // other pages can open it
        QFile terminal{uart};
        QVERIFY(terminal.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        board->powerOn();
        QVERIFY(board->state().activity != BenchActivity::Off);
        char first = 0;
        QCOMPARE(terminal.read(&first, 0), 0);
        const auto files = board->state().files;
        const bool keepsFiles = firmware != u"bootloader"_s && firmware != u"provisioning"_s;
        QCOMPARE(files.empty(), !keepsFiles);
        settings.plan = u"reset@op3"_s;
        board->change(settings);
        board->reset(); // made anew, with the flash it had
        QVERIFY(board->state().activity != BenchActivity::Off);
        QCOMPARE(board->state().files, files);
        board->powerOff();
        QCOMPARE(board->state().activity, BenchActivity::Off);
    }
};

AIRLIFT_TEST(BenchTest)
#include "tst_bench.moc"
