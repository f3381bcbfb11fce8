#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTest>

/// airlift-cli as somebody's shell would run it.
namespace airlift::test {

struct Finished {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs it to its end.
inline Finished cli(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(AIRLIFT_CLI), arguments);
    if (!process.waitForFinished(60'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A program that goes on until it is told to stop; its output as it comes.
class Running : public QObject
{
public:
    explicit Running(const QStringList &arguments)
    {
        connect(&m_process, &QProcess::readyReadStandardOutput, this,
                [this] { m_out += m_process.readAllStandardOutput(); });
        m_process.start(QStringLiteral(AIRLIFT_CLI), arguments);
    }
    ~Running() override
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }
    /// The first line, once it is complete.
    [[nodiscard]] QByteArray firstLine() { return lines(1).value(0); }
    /// The first lines, once they are complete; nothing if they do not come.
    [[nodiscard]] QByteArrayList lines(int count)
    {
        if (!QTest::qWaitFor([&] { return m_out.count('\n') >= count; }, 20'000))
            return {};
        return m_out.split('\n').mid(0, count);
    }
    [[nodiscard]] int stop()
    {
        m_process.terminate();
        return exitCode();
    }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// Its own, when it ends by itself.
    [[nodiscard]] int exitCode()
    {
        if (m_process.state() != QProcess::NotRunning)
            m_process.waitForFinished(10'000);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] const QByteArray &output()
    {
        m_out += m_process.readAllStandardOutput();
        return m_out;
    }

private:
    QProcess m_process;
    QByteArray m_out;
};

/// What every error has to be: what, where, what to do, in one line.
inline bool isOneSentence(const QByteArray &text)
{
    return text.startsWith("airlift-cli: ") && text.count('\n') == 1 && text.endsWith('\n') &&
           text.size() < 400;
}

} // namespace airlift::test
