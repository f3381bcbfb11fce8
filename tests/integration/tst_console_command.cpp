#include "tests/integration/run_cli.h"
#include "tests/support/suite.h"

#include <memory>

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using test::cli;
using test::Finished;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// A board whose UART is a TCP port.
class Board
{
public:
    Board() { m_listens = m_server.listen(QHostAddress::LocalHost); }
    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("tcp:127.0.0.1:%1").arg(m_server.serverPort());
    }
    [[nodiscard]] bool peerComes()
    {
        if (!QTest::qWaitFor([this] { return m_server.hasPendingConnections(); }, 20'000))
            return false;
        m_peer.reset(m_server.nextPendingConnection());
        return true;
    }
    [[nodiscard]] bool hears(const QByteArray &bytes)
    {
        return QTest::qWaitFor(
            [&] {
                m_heard += m_peer->readAll();
                return m_heard == bytes;
            },
            20'000);
    }
    void say(const QByteArray &bytes) { m_peer->write(bytes); }
    void unplug() { m_peer->disconnectFromHost(); }

private:
    QTcpServer m_server;
    std::unique_ptr<QTcpSocket> m_peer;
    QByteArray m_heard;
    bool m_listens = false;
};

} // namespace

/// `device console` as somebody's shell runs it.
class ConsoleCommandTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QByteArray m_dataBefore;

private Q_SLOTS:
    void initTestCase()
    {
        m_dataBefore = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(text("data"))));
    }
    void cleanupTestCase() { qputenv("XDG_DATA_HOME", m_dataBefore); }

    void promise6_everyByteIsKeptAndAPortThatWentAwayIsOpenedAgain()
    {
        Board board;
        QVERIFY(board.listens());
        const QString log = m_folder.filePath(text("raw.log"));
        test::Running console{{text("device"), text("console"), board.address(), text("--send"),
                               text("AT+Test"), text("--log"), log}};
        QVERIFY(board.peerComes());
        QVERIFY(board.hears("AT+Test\r\n"));
        board.say("OK\r\nTok");
        QCOMPARE(console.lines(1).value(0).mid(12), "  OK");
        board.unplug();
        QVERIFY(board.peerComes());
        board.say("en: secret-of-the-bench\r\n");
        QVERIFY(QTest::qWaitFor([&] { return console.output().contains("secret"); }, 20'000));
        QCOMPARE(console.stop(), 130);

        const QByteArray said = "OK\r\nToken: secret-of-the-bench\r\n";
        QFile kept{log};
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), said);
        const Finished replayed =
            cli({text("session"), text("replay"), text("last"), text("--speed"), text("0")});
        QCOMPARE(replayed.exitCode, 0);
        QCOMPARE(replayed.out, said);
        const Finished exported = cli({text("session"), text("export"), text("last")});
        QCOMPARE(exported.exitCode, 0);
        QVERIFY(exported.out.contains("OK") && !exported.out.contains("secret-of"));
    }

    void inAPipeItEndsWhenTheAnswerIsOver()
    {
        Board board;
        QVERIFY(board.listens());
        QProcess console;
        console.start(QStringLiteral(AIRLIFT_CLI),
                      {text("device"), text("console"), board.address(), text("--line-end"),
                       text("cr"), text("--no-journal"), text("--raw")});
        console.write("first\r\nsecond");
        console.closeWriteChannel();
        QVERIFY(board.peerComes());
        QVERIFY(board.hears("first\rsecond\r"));
        board.say("\x1b[31mdone");
        QVERIFY(QTest::qWaitFor([&] { return console.state() == QProcess::NotRunning; }, 20'000));
        QCOMPARE(console.exitCode(), 0);
        QCOMPARE(console.readAllStandardOutput(), "\x1b[31mdone");
    }

    void watchListensToAPortOfTheNetworkToo()
    {
        Board board;
        QVERIFY(board.listens());
        test::Running watch{
            {text("device"), text("watch"), board.address(), text("--no-journal"), text("--json")}};
        QVERIFY(board.peerComes());
        board.say("OtaRunStep: FATAL ERROR from Ota_run -21004 !!!\r\n");
        board.unplug();
        QVERIFY(QTest::qWaitFor([&] { return watch.output().contains("outcome"); }, 20'000));
        QCOMPARE(watch.exitCode(), 1);
    }

    void whatCannotBeOpenedIsOneSentence()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString nobody = QStringLiteral("tcp:127.0.0.1:%1").arg(gone.serverPort());
        gone.close();
        for (const QString &port : {nobody, text("/dev/no-such-port"), text("tcp:"), QString{}}) {
            const Finished told = cli({text("device"), text("console"), port});
            QCOMPARE(told.exitCode, 2);
            QVERIFY2(test::isOneSentence(told.err), told.err.constData());
        }
    }
};

AIRLIFT_TEST(ConsoleCommandTest)
#include "tst_console_command.moc"
