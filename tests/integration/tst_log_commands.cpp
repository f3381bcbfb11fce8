#include "core/base/clock.h"
#include "core/link/pty_link.h"
#include "tests/integration/run_cli.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"

#include <csignal>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using test::cli;
using test::Finished;

namespace {

const QByteArray kToken = "sl.ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghij";

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

/// The commands around logs and sessions, as somebody's shell runs them.
class LogCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void explainDecidesOnlyWhatTheLineOrTheGroupDecides()
    {
        QCOMPARE(cli({text("explain"), text("-688")}).exitCode, 0);
        const Finished open = cli({text("explain"), text("-14"), text("--json")});
        QCOMPARE(open.exitCode, 3);
        QCOMPARE(open.json()[QLatin1String("answer")].toString(), text("several"));
        const Finished line = cli(
            {text("explain"), text("--json"), text("--line"),
             text("OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=-14")});
        QCOMPARE(line.exitCode, 0);
        QCOMPARE(line.json()[QLatin1String("entries")][0][QLatin1String("group")].toString(),
                 text("OTA_ARCHIVE_INT"));
        QCOMPARE(cli({text("explain"), text("0xFF91"), text("--group"), text("SL_BSD")}).exitCode,
                 0);
        QCOMPARE(cli({text("explain"), text("-4711")}).exitCode, 1);
        const Finished group = cli({text("explain"), text("-1"), text("--group"), text("NOPE")});
        QCOMPARE(group.exitCode, 2);
        QVERIFY(test::isOneSentence(group.err));
    }

    void diagnoseNamesTheFirstCauseWithItsLine()
    {
        const QString log = file("T4.log", test::recording(text("T4a")));
        const Finished told = cli({text("diagnose"), text("--json"), log});
        QVERIFY(!told.json().isEmpty());
        QVERIFY(told.exitCode == 0 || told.exitCode == 1 || told.exitCode == 3);
        QVERIFY(!told.json()[QLatin1String("outcome")].toString().isEmpty());
        const Finished missing = cli({text("diagnose"), path("no-such.log")});
        QCOMPARE(missing.exitCode, 2);
        QVERIFY(test::isOneSentence(missing.err));
    }

    void diagnoseReadsAPipeToItsEnd()
    {
        const QByteArray log = test::recording(text("T4a"));
        QProcess process;
        process.start(text(AIRLIFT_CLI), {text("diagnose"), text("--json"), text("-")});
        QVERIFY(process.waitForStarted());
        process.write(log.first(log.size() / 2));
        QVERIFY(process.waitForBytesWritten());
        QTest::qWait(300); // the first half has been read
        process.write(log.sliced(log.size() / 2));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
                 cli({text("diagnose"), text("--json"), file("T4.log", log)}).json());
    }

    void redactLeavesNoToken()
    {
        const QString log =
            file("token.log", "Authorization: Bearer " + kToken + "\r\nPinging GW...!\r\n");
        const Finished shown = cli({text("redact"), log});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(!shown.out.contains(kToken) && shown.out.endsWith("\r\nPinging GW...!\r\n"));
        QVERIFY(!shown.err.contains(kToken));
    }

    void portsAreListedOrSaidToBeNone()
    {
        const Finished ports = cli({text("device"), text("ports"), text("--json")});
        QVERIFY(ports.json().contains(QLatin1String("ports")));
        QCOMPARE(ports.exitCode, ports.json()[QLatin1String("ports")].toArray().isEmpty() ? 1 : 0);
    }

    void watchSaysWhatARecordingTells()
    {
        const QString log = file("T1.log", test::recording(text("T1")));
        const Finished seen =
            cli({text("device"), text("watch"), text("--replay"), log, text("--json")});
        QCOMPARE(seen.exitCode, 3); // downloaded, and nobody saw the commit
        QVERIFY(!seen.json().isEmpty());
    }

    void aSessionGoesToSupportWithoutSecretsAndComesBack()
    {
        const QString log =
            file("s.log", "Authorization: Bearer " + kToken + "\r\n" + test::recording(text("T1")));
        const QString target = path("s.airlift-session");
        const Finished shown = cli({text("session"), text("export"), log});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(!shown.out.contains(kToken));
        QVERIFY(!QFile::exists(target));
        QCOMPARE(cli({text("session"), text("export"), log, text("--out"), target}).exitCode, 0);
        const Finished facts = cli({text("session"), text("show"), target, text("--json")});
        QCOMPARE(facts.exitCode, 0);
        QVERIFY(facts.json()[QLatin1String("intact")].toBool());
        QVERIFY(facts.json()[QLatin1String("masked")].toBool());
        const Finished played =
            cli({text("session"), text("replay"), target, text("--speed"), text("0")});
        QCOMPARE(played.exitCode, 0);
        QCOMPARE(played.out, shown.out);
        QCOMPARE(cli({text("diagnose"), text("--json"), target}).json(),
                 cli({text("diagnose"), text("--json"), file("m.log", shown.out)}).json());
    }

    void aDamagedSessionFileIsReadAsFarAsItGoes()
    {
        const QString log = file("d.log", test::recording(text("T1")));
        const QString target = path("d.airlift-session");
        QCOMPARE(cli({text("session"), text("export"), log, text("--out"), target}).exitCode, 0);
        QFile damaged{target};
        QVERIFY(damaged.resize(damaged.size() - 100));
        const Finished facts = cli({text("session"), text("show"), target, text("--json")});
        QCOMPARE(facts.exitCode, 0);
        QVERIFY(!facts.json()[QLatin1String("intact")].toBool());
        QVERIFY(damaged.resize(20));
        QCOMPARE(cli({text("session"), text("show"), target}).exitCode, 2);
    }

    void aKilledProgramLosesNothingItHasRead()
    {
        const SystemClock clock;
        link::PtyLink board{clock};
        board.open();
        QProcess watch;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(text("XDG_DATA_HOME"), path("data"));
        watch.setProcessEnvironment(environment);
        const QString log = path("seen.log");
        watch.start(QStringLiteral(AIRLIFT_CLI),
                    {text("device"), text("watch"), board.terminalPath(), text("--log"), log});
        QVERIFY(watch.waitForStarted());
        const QByteArray said = "Pinging GW...!\r\nPing done. Success rate: 100%\r\n\r\n";
        // The log is written after the journal: what stands there was kept before.
        QTRY_VERIFY_WITH_TIMEOUT((board.write(said), QFile{log}.size() >= said.size() * 3), 20'000);
        ::kill(static_cast<pid_t>(watch.processId()), SIGKILL);
        QVERIFY(watch.waitForFinished());
        QFile seen{log};
        QVERIFY(seen.open(QIODevice::ReadOnly));
        const QByteArray shown = seen.readAll();
        const QDir folder{path("data/airlift/sessions")};
        const QStringList journals = folder.entryList({text("*.airlift-journal")});
        QCOMPARE(journals.size(), qsizetype{1});
        const Finished played = cli({text("session"), text("replay"), text("--speed"), text("0"),
                                     folder.filePath(journals.first())});
        QCOMPARE(played.exitCode, 0);
        QVERIFY(played.err.isEmpty()); // not damaged
        QVERIFY(played.out.startsWith(shown));
    }

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QString file(const char *name, const QByteArray &content) const
    {
        QFile written{path(name)};
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("no place for %s", name);
        return path(name);
    }

    QTemporaryDir m_folder;
};

AIRLIFT_TEST(LogCommandsTest)
#include "tst_log_commands.moc"
