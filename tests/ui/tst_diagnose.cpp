#include "core/session/journal.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"
#include "tests/ui/drop.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/pages/diagnose/diagnose_page.h"
#include "ui/widgets/codes/code_book_panel.h"
#include "ui/widgets/log/log_pane.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;
using test::WindowOnFakes;

namespace {

using Now = CaseState::Phase;

DiagnosePage *diagnosePage(const WindowOnFakes &on)
{
    auto *page = on.window.findChild<DiagnosePage *>();
    on.window.findChild<QStackedWidget *>()->setCurrentWidget(page);
    return page;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool settled(const LogCase &log)
{
    return QTest::qWaitFor([&log] { return log.state().phase != Now::Reading; }, 90'000);
}

} // namespace

class DiagnoseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstCauseIsNamedAndMarked()
    {
        WindowOnFakes on;
        DiagnosePage *page = diagnosePage(on);
        page->logCase().openText(QString::fromUtf8(test::logOfWrongRoot()), u"board"_s);
        QVERIFY(settled(page->logCase()));
        const CaseView &view = page->logCase().state().view;
        QVERIFY(view.headline.contains(u"failed"_s));
        QCOMPARE(view.findings.front().isFirstCause, true);
        QVERIFY(view.findings.front().code.contains(u"-688"_s));
        auto *log = page->findChild<LogView *>();
        QVERIFY(log->lineText(view.firstCauseLine).contains(u"-688"_s) ||
                log->lineText(view.firstCauseLine).contains(u"socket event 2"_s));
        QCOMPARE(log->currentLine(), view.firstCauseLine);
        on.settle();
        const qint64 row = view.firstCauseLine - log->firstVisibleRow();
        QVERIFY(row >= 0 && row < log->visibleTexts().size());
        QVERIFY(!view.missing.empty()); // the wanted root was not printed
    }

    void outcomeCommitAndTrustAreThreeThings()
    {
        LogCase log;
        log.openText(QString::fromUtf8(test::logOfSuccess()), u"board"_s);
        QVERIFY(settled(log));
        const CaseView &view = log.state().view;
        QCOMPARE(view.outcome.tint, Tint::Accent); // downloaded, not accepted
        QVERIFY(view.commit.tint != Tint::Ok);
        QCOMPARE(view.trust.tint, Tint::Warning); // -453
        QCOMPARE(view.firstCauseLine, -1);
        const QString text = view.plainText(u"board.log"_s);
        QVERIFY(text.contains(view.outcome.text) && text.contains(view.trust.text));
    }

    void theSeedLogsTellTheirStories()
    {
        AIRLIFT_NEED_CORPUS(seed, "seed/1-dropbox-driver-abort.log");
        const auto told = [folder = QFileInfo{seed}.dir()](const QString &name) {
            LogCase log;
            log.openFile(folder.filePath(name));
            [[maybe_unused]] const bool done = settled(log);
            const CaseView view = log.state().view;
            return view;
        };
        const CaseView first = told(u"1-dropbox-driver-abort.log"_s);
        QVERIFY(first.findings.front().code.contains(u"-2005"_s));
        const CaseView second = told(u"2-dropbox-wrong-root-ca.log"_s);
        QVERIFY(second.findings.front().code.contains(u"-688"_s));
        const CaseView third = told(u"3-dropbox-wrong-root-ca-named.log"_s);
        QVERIFY(third.plainText({}).contains(u"DigiCert Global Root CA"_s));
        const CaseView fourth = told(u"4-azure-plain-url-success.log"_s);
        QCOMPARE(fourth.outcome.tint, Tint::Accent); // downloaded, commit unknown
        QCOMPARE(fourth.trust.tint, Tint::Warning);
        QCOMPARE(fourth.firstCauseLine, -1);
        const CaseView fifth = told(u"5-azure-plain-url-signature-12291.log"_s);
        QVERIFY(fifth.findings.front().code.contains(u"-12291"_s));
    }

    void aTextWithoutADeviceIsNotGuessedAt()
    {
        LogCase log;
        log.openText(u"Dear support,\nit does not work.\n"_s, u"mail"_s);
        QVERIFY(settled(log));
        QVERIFY(log.state().view.findings.empty());
        QCOMPARE(log.state().view.outcome.tint, Tint::Neutral);
        QCOMPARE(log.state().view.firstCauseLine, -1);
    }

    void theNewestLogWins()
    {
        QTemporaryDir folder;
        QByteArray large;
        while (large.size() < 4'000'000)
            large += test::logOfWrongRoot();
        write(folder.filePath(u"large.log"_s), large);
        LogCase log;
        log.openFile(folder.filePath(u"large.log"_s));
        log.openText(QString::fromUtf8(test::logOfSuccess()), u"second"_s);
        QVERIFY(settled(log));
        QCOMPARE(log.state().name, u"second"_s);
        QCOMPARE(log.state().view.outcome.tint, Tint::Accent);
        QTest::qWait(200); // nothing of the first arrives later
        QCOMPARE(log.state().view.outcome.tint, Tint::Accent);
    }

    void readingCanBeCancelledAndKeepsWhatWasRead()
    {
        QTemporaryDir folder;
        QByteArray large;
        while (large.size() < 30'000'000)
            large += test::logOfWrongRoot();
        write(folder.filePath(u"large.log"_s), large);
        LogCase log;
        log.openFile(folder.filePath(u"large.log"_s));
        QTRY_VERIFY(log.store()->lineCount() > 0);
        log.cancel();
        QVERIFY(settled(log));
        QCOMPARE(log.state().phase, Now::Failed);
        QVERIFY(log.store()->lineCount() > 0);
    }

    void journalsOpenWithTheirTimes()
    {
        using namespace std::chrono_literals;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.airlift-journal"_s);
        {
            auto journal = session::Journal::create(path);
            QVERIFY(journal);
            QVERIFY((*journal)->append(1s, "first line\r\n"));
            QVERIFY((*journal)->append(3s, "second line\r\n"));
        }
        LogCase log;
        log.openFile(path);
        QVERIFY(settled(log));
        QCOMPARE(log.state().phase, Now::Ready);
        QCOMPARE(log.store()->lineCount(), 2);
        QCOMPARE(log.store()->timeOf(0)->msecsTo(*log.store()->timeOf(1)), 2'000);
    }

    void aFileThatCannotBeReadIsExplained()
    {
        for (const QString &path : {u"/no/such/file.log"_s, u"/"_s}) {
            LogCase log;
            log.openFile(path);
            QCOMPARE(log.state().phase, Now::Failed);
            QVERIFY(!log.state().problem.title.isEmpty());
            QVERIFY(!log.state().problem.nextStep.isEmpty());
        }
    }

    void pasteAndDropBringALog()
    {
        WindowOnFakes on;
        DiagnosePage *page = diagnosePage(on);
        QGuiApplication::clipboard()->setText(QString::fromUtf8(test::logOfWrongRoot()));
        page->paste();
        QVERIFY(settled(page->logCase()));
        QVERIFY(page->logCase().state().view.firstCauseLine > 0);
        QMimeData text;
        text.setText(QString::fromUtf8(test::logOfSuccess()));
        QVERIFY(test::drop(*page, text));
        QVERIFY(settled(page->logCase()));
        QCOMPARE(page->logCase().state().view.firstCauseLine, -1);
    }

    void whatLeavesForSupportHasNoSecretInIt()
    {
        const QByteArray secret =
            "sl.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        auto store = *LogStore::spool();
        QVERIFY(
            !store->append("Authorization: Bearer " + secret +
                               "\r\nSTA connected to AP PlantNet, BSSID is a:1b:2c:3d:4e:5f\r\n",
                           std::nullopt));
        store->setComplete();
        auto *dialog = new ExportDialog{store, u"The diagnosis"_s, u"board.log"_s, nullptr};
        auto *save = dialog->findChild<QPushButton *>(u"saveExport"_s);
        QVERIFY(!save->isEnabled()); // not before it was shown
        dialog->show();
        QTRY_VERIFY(save->isEnabled());
        const auto preview = [dialog] {
            LogView &view = dialog->findChild<LogPane *>()->view();
            QString text;
            for (qint64 line = 0; line < view.rowCount(); ++line)
                text += view.lineText(line) + u'\n';
            return text;
        };
        QVERIFY(preview().contains(u"The diagnosis"_s));
        QVERIFY(preview().contains(u"PlantNet"_s));
        QVERIFY(!preview().contains(QString::fromLatin1(secret)));
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QTRY_VERIFY(save->isEnabled() && !preview().contains(u"PlantNet"_s));
        QTemporaryDir folder;
        dialog->save(folder.filePath(u"out.txt"_s));
        QFile out{folder.filePath(u"out.txt"_s)};
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray saved = out.readAll();
        QVERIFY(!saved.contains(secret) && !saved.contains("PlantNet") &&
                saved.contains("diagnosis"));
    }

    void aSessionFileKeepsTheTimesAndOpensAgain()
    {
        using namespace std::chrono_literals;
        auto store = *LogStore::spool();
        store->setOrigin(QDateTime::currentDateTime());
        QVERIFY(!store->append("first line\r\n", 1s));
        QVERIFY(!store->append("Token: s3cret-of-the-bench\r\nthird", 3s));
        store->setComplete();
        auto *dialog = new ExportDialog{store, {}, u"board"_s, nullptr};
        auto *save = dialog->findChild<QPushButton *>(u"saveExport"_s);
        dialog->show();
        QTRY_VERIFY(save->isEnabled());
        LogView &view = dialog->findChild<LogPane *>()->view();
        QCOMPARE(view.rowCount(), 3);
        QVERIFY(!view.lineText(1).contains(u"s3cret"_s));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.airlift-session"_s);
        dialog->save(path);
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("s3cret"));
        LogCase log;
        log.openFile(path);
        QVERIFY(settled(log));
        QCOMPARE(log.state().phase, Now::Ready);
        QVERIFY(log.state().remark.isEmpty());
        QCOMPARE(log.store()->lineCount(), 3);
        QCOMPARE(log.store()->timeOf(0)->msecsTo(*log.store()->timeOf(2)), 2'000);
    }

    void aLogIsUnderstoodAgainWhenItsFirmwareIsNamed()
    {
        WindowOnFakes on;
        DiagnosePage *page = diagnosePage(on);
        page->logCase().openText(QString::fromUtf8(test::logOfWrongRoot()), u"board"_s);
        QVERIFY(settled(page->logCase()));
        const auto firmware = [page] {
            for (const FactView &fact : page->logCase().state().view.facts) {
                if (fact.name == u"Firmware"_s)
                    return fact.value;
            }
            return QString{};
        };
        QCOMPARE(firmware(), u"cloud_ota"_s);
        QVERIFY(page->logCase().state().view.firstCauseLine > 0);
        auto *box = page->findChild<QComboBox *>(u"firmware"_s);
        QVERIFY(box->isVisible());
        QCOMPARE(box->count(), 7);
        const auto store = page->logCase().store();
        page->logCase().setFirmware(device::Dialect::CloudOta);
        QVERIFY(settled(page->logCase()));
        QVERIFY(page->logCase().state().view.firstCauseLine > 0);
        QCOMPARE(page->logCase().store(), store);
    }

    void aCodeInTheLogLeadsToItsRowInTheBook()
    {
        WindowOnFakes on;
        DiagnosePage *page = diagnosePage(on);
        page->logCase().openText(QString::fromUtf8(test::logOfWrongRoot()), u"board"_s);
        QVERIFY(settled(page->logCase()));
        auto *log = page->findChild<LogView *>();
        log->setFocus();
        qint64 line = 0;
        while (!log->lineText(line).contains(u"status=-688"_s))
            ++line;
        log->goToLine(line);
        QTest::keyClick(log, Qt::Key_Return);
        auto *book = page->findChild<CodeBookPanel *>();
        QTRY_VERIFY(book->isVisible());
        QCOMPARE(book->findChild<QLineEdit *>(u"codeSearch"_s)->text(), u"-688"_s);
        QString words;
        for (const QLabel *label : book->findChildren<QLabel *>())
            words += label->text().remove(u'\u200b');
        QVERIFY(words.contains(u"NO_SIGNER"_s));
    }
};

AIRLIFT_TEST(DiagnoseTest)
#include "tst_diagnose.moc"
