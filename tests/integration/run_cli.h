#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

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

/// What every error has to be: what, where, what to do, in one line.
inline bool isOneSentence(const QByteArray &text)
{
    return text.startsWith("airlift-cli: ") && text.count('\n') == 1 && text.endsWith('\n') &&
           text.size() < 400;
}

} // namespace airlift::test
