#include "tests/support/suite.h"
#include "tests/ui/drop.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/page.h"
#include "ui/theme/colours.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/stage_bar.h"
#include "ui/widgets/trust_badge.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;
using test::drop;
using test::WindowOnFakes;

namespace {

/// Widgets that Tab visits, starting anywhere, until it comes round.
QSet<QWidget *> tabOrder(QWidget &window)
{
    QSet<QWidget *> visited;
    for (QWidget *widget = window.nextInFocusChain(); widget != &window;
         widget = widget->nextInFocusChain())
        if (widget->isVisibleTo(&window) && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0)
            visited.insert(widget);
    return visited;
}

bool isInteractive(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr ||
           qobject_cast<const QComboBox *>(&widget) != nullptr ||
           qobject_cast<const QLineEdit *>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(&widget) != nullptr;
}

// Parts of a combo box, spin box or line edit are reached through their owner.
bool isPartOfAControl(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (qobject_cast<const QHeaderView *>(&widget) != nullptr)
        return true;
    return qobject_cast<const QComboBox *>(parent) != nullptr ||
           qobject_cast<const QLineEdit *>(parent) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(parent) != nullptr ||
           widget.objectName().startsWith(u"qt_"_s);
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyboardLeadsFromTheChoicesToTheResult()
    {
        WindowOnFakes on;
        auto *primary = on.visible<QPushButton>(u"primary"_s);
        QVERIFY(primary != nullptr && primary->isEnabled());
        primary->setFocus();
        QTest::keyClick(primary, Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return on.flow.state().phase == Phase::Running; }));

        on.show(test::sceneWriting());
        auto *stages = on.visible<StageBar>();
        QCOMPARE(stages->cells()[6].state, session::StageState::Active);
        QVERIFY(stages->accessibleDescription().contains(stages->cells()[6].label));
        QVERIFY(on.visible<Banner>()->title().contains(u"/sys/mcuflashimg.bin"_s));

        on.bench.run->feed(test::sceneCommitted().snapshot, {});
        on.bench.run->end(session::UpdateRun::Concluded{});
        QCOMPARE(on.visible<Banner>()->title(), u"Updated and committed"_s);
        QCOMPARE(on.visible<TrustBadge>()->badge().tint, Tint::Warning);
        QCOMPARE(on.window.findChildren<FindingCard *>().size(), 1);
    }

    void promise4_theBadgeOnTheScreenStaysNotVerified()
    {
        WindowOnFakes on;
        QVERIFY(on.start());
        on.show(test::sceneCommitted());
        on.bench.run->end(session::UpdateRun::Concluded{});
        const auto *badge = on.visible<TrustBadge>();
        QVERIFY(badge->accessibleName().contains(u"not verified"_s));
        QCOMPARE(badge->badge().symbol, Symbol::ShieldAlert);
    }

    void f5StartsAndEscapeCancels()
    {
        WindowOnFakes on;
        QTest::keyClick(&on.window, Qt::Key_F5);
        QVERIFY(QTest::qWaitFor([&] { return on.flow.state().phase == Phase::Running; }));
        QTest::keyClick(&on.window, Qt::Key_Escape);
        QVERIFY(on.bench.run->cancelled);
        QCOMPARE(on.flow.state().phase, Phase::Cancelling);
        on.bench.run->end(session::UpdateRun::CancelledByUser{});
        QTest::keyClick(&on.window, Qt::Key_R, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return on.flow.state().phase == Phase::Running; }));
    }

    void aDroppedFileBecomesTheBundle()
    {
        WindowOnFakes on;
        drop(on.window, {QUrl::fromLocalFile(u"/tmp/dropped.tar"_s)});
        QCOMPARE(on.flow.state().choices.bundle.path, u"/tmp/dropped.tar"_s);
        drop(on.window, {QUrl{u"https://example.org/x.tar"_s}});
        drop(on.window,
             {QUrl::fromLocalFile(u"/tmp/a.tar"_s), QUrl::fromLocalFile(u"/tmp/b.tar"_s)});
        QCOMPARE(on.flow.state().choices.bundle.path, u"/tmp/dropped.tar"_s);
        on.settle();
        QVERIFY(on.start());
        drop(on.window, {QUrl::fromLocalFile(u"/tmp/late.tar"_s)});
        QCOMPARE(on.flow.state().choices.bundle.path, u"/tmp/dropped.tar"_s);
    }

    void aTypedPathIsADevice()
    {
        WindowOnFakes on;
        auto *device = on.visible<QComboBox>(u"device"_s);
        QVERIFY(device != nullptr);
        device->lineEdit()->setFocus();
        device->lineEdit()->selectAll();
        QTest::keyClicks(device->lineEdit(), u"/dev/pts/3"_s);
        QTest::keyClick(device->lineEdit(), Qt::Key_Return);
        QCOMPARE(on.flow.state().choices.device,
                 (TargetChoice{u"/dev/pts/3"_s, u"/dev/pts/3"_s, false}));
        QVERIFY(on.flow.state().choices.way == Way::LocalHttps);
    }

    void themesChangeWhileTheWindowIsOpen()
    {
        WindowOnFakes on;
        const QImage light = on.window.grab().toImage();
        on.theme.choose(ThemeChoice::Dark);
        on.settle();
        const QImage dark = on.window.grab().toImage();
        const QPoint spot{on.window.width() / 2, on.window.height() - 4};
        QVERIFY(light.pixelColor(spot).lightness() > 200);
        QVERIFY(dark.pixelColor(spot).lightness() < 60);
        on.theme.choose(ThemeChoice::Light);
        on.settle();
        QCOMPARE(on.window.grab().toImage().pixelColor(spot), light.pixelColor(spot));
    }

    void wordsStayReadableAfterAChangeOfTheme()
    {
        WindowOnFakes on;
        for (const auto choice : {ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Dark}) {
            on.theme.choose(choice);
            on.settle();
            const QColor ground = QApplication::palette().color(QPalette::Base);
            for (const QLabel *label : on.window.findChildren<QLabel *>())
                QVERIFY2(contrast(label->palette().color(QPalette::Active, label->foregroundRole()),
                                  ground) >= 4.5,
                         qPrintable(label->text()));
        }
    }

    void everythingIsInTheTabOrder_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"choices", "serial", "running", "failed"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }

    void everythingIsInTheTabOrder()
    {
        QFETCH(QString, state);
        WindowOnFakes on;
        if (state == u"serial"_s)
            on.flow.chooseDevice(on.bench.targets().at(1));
        if (state == u"running"_s || state == u"failed"_s) {
            QVERIFY(on.start());
            on.show(test::sceneWrongRoot());
            if (state == u"failed"_s)
                on.bench.run->end(session::UpdateRun::Concluded{});
        }
        on.settle();
        const QSet<QWidget *> reachable = tabOrder(on.window);
        int checked = 0;
        for (QWidget *widget : on.window.findChildren<QWidget *>()) {
            if (!isInteractive(*widget) || !widget->isVisibleTo(&on.window) ||
                !widget->isEnabled() || isPartOfAControl(*widget))
                continue;
            ++checked;
            QVERIFY2(reachable.contains(widget),
                     qPrintable(u"%1 \"%2\""_s.arg(QLatin1String{widget->metaObject()->className()},
                                                   widget->accessibleName())));
        }
        QVERIFY(checked >= 5);
    }

    void controlsWithoutWordsHaveNames()
    {
        WindowOnFakes on;
        on.flow.chooseDevice(on.bench.targets().at(1));
        on.settle();
        for (const QAbstractButton *button : on.window.findChildren<QAbstractButton *>())
            if (button->isVisibleTo(&on.window) && button->text().isEmpty() &&
                !isPartOfAControl(*button))
                QVERIFY2(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty(),
                         button->metaObject()->className());
        for (const QAbstractItemView *view : on.window.findChildren<QAbstractItemView *>())
            if (view->isVisibleTo(&on.window) && qobject_cast<const QHeaderView *>(view) == nullptr)
                QVERIFY(!view->accessibleName().isEmpty());
    }

    void everyMenuEntryCanBeReached()
    {
        WindowOnFakes on;
        const auto *bar = on.window.findChild<QMenuBar *>();
        QVERIFY(bar != nullptr);
        QSet<QChar> mnemonics;
        for (const QAction *menu : bar->actions()) {
            const qsizetype mark = menu->text().indexOf(u'&');
            QVERIFY2(mark >= 0, qPrintable(menu->text()));
            const QChar letter = menu->text().at(mark + 1).toLower();
            QVERIFY2(!mnemonics.contains(letter), qPrintable(menu->text()));
            mnemonics.insert(letter);
            for (const QAction *action : menu->menu()->actions())
                QVERIFY2(action->isSeparator() || action->menu() != nullptr ||
                             !action->text().isEmpty(),
                         qPrintable(menu->text()));
        }
    }

    void f1OpensTheHelpOfThePage()
    {
        WindowOnFakes on;
        QTest::keyClick(&on.window, Qt::Key_F1);
        auto *help = on.window.findChild<HelpDialog *>();
        QVERIFY(help != nullptr);
        QVERIFY(help->findChild<QTextBrowser *>()->toPlainText().contains(u"Start update"_s));
        help->reject();
    }

    void everyPageHasHelp()
    {
        WindowOnFakes on;
        for (const Page *page : on.window.findChildren<Page *>())
            QVERIFY2(QFile::exists(u":/help/%1.md"_s.arg(page->helpTopic())),
                     qPrintable(page->helpTopic()));
    }

    void dialogsOpenWithoutBlocking()
    {
        WindowOnFakes on;
        QTest::keyClick(&on.window, Qt::Key_O, Qt::ControlModifier);
        auto *dialog = on.window.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->reject();
    }

    void quittingDuringAnUpdateAsksFirst()
    {
        WindowOnFakes on;
        QVERIFY(on.start());
        on.window.close();
        QVERIFY(on.window.isVisible());
        auto *question = on.window.findChild<QMessageBox *>();
        QVERIFY(question != nullptr);
        question->defaultButton()->click();
        QVERIFY(on.window.isVisible());
    }

    void theWindowRemembersItsShape()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"s.ini"_s);
        test::FakeBench bench;
        int timeline = 0;
        {
            QSettings settings{path, QSettings::IniFormat};
            Theme theme{settings};
            UpdateFlow flow{bench, bench.engine()};
            MainWindow window{flow, theme, settings};
            window.resize(1100, 700);
            window.show();
            auto *dock = window.findChild<QDockWidget *>();
            window.resizeDocks({dock}, {420}, Qt::Horizontal);
            QTest::qWait(20);
            timeline = dock->width();
            window.close();
        }
        QSettings settings{path, QSettings::IniFormat};
        Theme theme{settings};
        UpdateFlow flow{bench, bench.engine()};
        MainWindow window{flow, theme, settings};
        window.show();
        QTest::qWait(20);
        QCOMPARE(window.size(), QSize(1100, 700));
        QVERIFY(qAbs(window.findChild<QDockWidget *>()->width() - timeline) < 4);
    }

    void evidenceLeadsToItsRow()
    {
        WindowOnFakes on;
        QVERIFY(on.start());
        on.show(test::sceneCommitted());
        auto *card = on.visible<FindingCard>();
        QVERIFY(card != nullptr);
        Q_EMIT card->evidenceRequested(7);
        const auto *detail = on.window.findChild<QDockWidget *>()->findChild<QPlainTextEdit *>();
        QVERIFY(detail->toPlainText().contains(u"-453"_s));
    }

    void aFloodOfEntriesKeepsTheWindowAlive()
    {
        WindowOnFakes on;
        QVERIFY(on.start());
        QElapsedTimer clock;
        clock.start();
        std::vector<session::Entry> flood;
        for (quint64 line = 1; line <= 50'000; ++line) {
            device::Observation observation;
            observation.event = device::FileOpened{u"/www/page.html"_s};
            observation.line = line;
            observation.text = u"Open file /www/page.html"_s;
            flood.push_back({std::chrono::milliseconds{line}, std::move(observation)});
        }
        on.show({test::sceneWriting().snapshot, std::move(flood)});
        on.window.grab();
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    }
};

AIRLIFT_TEST(WindowTest)
#include "tst_window.moc"
