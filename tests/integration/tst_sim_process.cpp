#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;

namespace {

/// `sim` as a process of its own, with its UART in a pipe.
class SimProcess
{
public:
    explicit SimProcess(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            QStringLiteral(AIRLIFT_CLI),
            QStringList{QStringLiteral("sim"), QStringLiteral("--uart"), QStringLiteral("stdio")} +
                arguments);
    }
    ~SimProcess() { die(); }
    /// As when somebody pulls the plug: nothing is cleaned up.
    void die()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool says(const QByteArray &text)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_said.contains(text) && timer.elapsed() < 20'000) {
            m_process.waitForReadyRead(200);
            m_said += m_process.readAllStandardOutput();
        }
        if (!m_said.contains(text))
            qWarning("it said: %s", m_said.right(500).constData());
        return m_said.contains(text);
    }
    [[nodiscard]] bool answers(const QByteArray &line, const QByteArray &answer)
    {
        m_said.clear();
        m_process.write(line + '\r');
        return says(answer);
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

/// A simulated board in a process that is killed and started again.
class SimProcessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAnAtBoardRememberedIsThereAfterItsProcessWasKilled()
    {
        const QTemporaryDir folder;
        const QStringList arguments{QStringLiteral("--firmware"), QStringLiteral("at"),
                                    QStringLiteral("--flash"), folder.path()};
        {
            SimProcess board{arguments};
            QVERIFY(board.says("Enter AT Command:"));
            QVERIFY(board.answers("AT+WlanProfileAdd=\"Inthings\",,wpa_wpa2,\"password1\",,,,5",
                                  "+wlanprofileadd:0\n\rOK"));
            QVERIFY(board.answers("AT+FileOpen=\"/a\",create|create_failsafe,100", "OK"));
            QVERIFY(board.answers("AT+FileWrite=1234,0,1,4,QUJD", "OK"));
            QVERIFY(board.answers("AT+FileClose=1234,,", "OK"));
            QVERIFY(board.answers("AT+FileOpen=\"/b\",create,100", "OK"));
            board.die(); // with a file open
        }
        SimProcess board{arguments};
        QVERIFY(board.says("+eventwlan:connect,Inthings,")); // it joins by itself
        QVERIFY(
            board.answers("AT+WlanProfileGet=0", "+wlanprofileget:Inthings,,wpa_wpa2,,,,,5\n\rOK"));
        QVERIFY(board.answers("AT+FileOpen=\"/b\",read,", "ERROR: process command,-10288"));
        QVERIFY(board.answers("AT+FileOpen=\"/a\",read,", "+fileopen:1234,0"));
        QVERIFY(board.answers("AT+FileRead=1234,0,0,10", "+fileread:0,3,ABC\n\rOK"));
    }

    void aTerminalBoardHearsWhatIsTyped()
    {
        SimProcess board{{QStringLiteral("--firmware"), QStringLiteral("terminal"),
                          QStringLiteral("--pace"), QStringLiteral("virtual")}};
        QVERIFY(board.says("user:"));
        QVERIFY(board.answers("foo", "No such command"));
    }
};

AIRLIFT_TEST(SimProcessTest)
#include "tst_sim_process.moc"
