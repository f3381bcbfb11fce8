#pragma once

#include "core/explain/explain.h"

#include <optional>

#include <QByteArray>
#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What every command of airlift-cli shares: exit codes, one-line errors, output for people or for
/// machines.
namespace airlift::cli {

enum class Exit : int {
    Done = 0,    ///< done, accepted
    No = 1,      ///< the answer is no: refused, failed verification, update failed
    Usage = 2,   ///< wrong usage or unreadable input
    Unknown = 3, ///< not enough information
    Interrupted = 130
};
[[nodiscard]] constexpr int code(Exit exit)
{
    return static_cast<int>(exit);
}

/// One command: its words, what it is for, and what it does. `run` gets the arguments after the
/// words.
struct Command {
    QStringList words; ///< {"bundle", "create"}
    const char *summary;
    int (*run)(const QStringList &arguments);
};

int bundleCheck(const QStringList &arguments);
int bundleCreate(const QStringList &arguments);
int bundleDiff(const QStringList &arguments);
int bundleExtract(const QStringList &arguments);
int bundleInspect(const QStringList &arguments);
int bundleReceivers(const QStringList &arguments);
int demo(const QStringList &arguments);
int deviceConsole(const QStringList &arguments);
int deviceAt(const QStringList &arguments);
int deviceInstallRoot(const QStringList &arguments);
int devicePorts(const QStringList &arguments);
int deviceBootloader(const QStringList &arguments);
int devicePush(const QStringList &arguments);
int diagnose(const QStringList &arguments);
int redact(const QStringList &arguments);
int deviceWatch(const QStringList &arguments);
int explainCode(const QStringList &arguments);
int probe(const QStringList &arguments);
int provisionAp(const QStringList &arguments);
int provisionDiscover(const QStringList &arguments);
int provisionSmartConfig(const QStringList &arguments);
int provisionWired(const QStringList &arguments);
int serve(const QStringList &arguments);
int sessionExport(const QStringList &arguments);
int sessionList(const QStringList &arguments);
int sessionReplay(const QStringList &arguments);
int sessionShow(const QStringList &arguments);
int sim(const QStringList &arguments);
int trustCalendar(const QStringList &arguments);
int trustCatalog(const QStringList &arguments);
int trustConvert(const QStringList &arguments);
int trustNewCatalog(const QStringList &arguments);
int trustNewImageSigner(const QStringList &arguments);
int trustNewRoot(const QStringList &arguments);
int trustNewServerCert(const QStringList &arguments);
int trustNewVendorKey(const QStringList &arguments);
int trustRoots(const QStringList &arguments);
int trustShow(const QStringList &arguments);
int trustVerify(const QStringList &arguments);
int trustWhichRoot(const QStringList &arguments);

/// Ends the event loop once what runs now has returned: for use inside a link's own signals.
void quitSoon();

void out(const QString &line);       ///< stdout, for the result
void err(const QString &line);       ///< stderr, for diagnostics
void out(const QJsonObject &object); ///< one object, indented

/// "airlift-cli: title. next step" on stderr.
int complain(const explain::Explanation &explanation, Exit exit = Exit::Usage);
template <typename Error>
int complainAbout(const Error &error, Exit exit = Exit::Usage)
{
    return complain(explain::Explain::of(error), exit);
}
int usage(const QString &what); ///< wrong usage: one line and how to get help

/// --firmware: which application the device runs, where it is not to be recognised by its lines.
[[nodiscard]] QCommandLineOption firmwareOption();
/// Nothing if there is no application of that name; empty text is "recognise it".
[[nodiscard]] std::optional<device::Dialect> firmwareFrom(const QString &id);
int noSuchFirmware(const QString &id);

/// Parses or prints help; nothing if the command is over with the given exit code.
class Arguments
{
public:
    Arguments(const QString &command, const QString &description,
              const QList<QCommandLineOption> &options,
              const QList<std::pair<QString, QString>> &positional, const QString &examples);
    /// False: `exitCode()` says how the program ends.
    /// The last positional argument may be given any number of times.
    void takeAnyNumber() { m_anyNumber = true; }
    [[nodiscard]] bool parse(const QStringList &arguments);
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] bool has(const char *option) const
    {
        return m_parser.isSet(QString::fromLatin1(option));
    }
    [[nodiscard]] QString value(const char *option) const
    {
        return m_parser.value(QString::fromLatin1(option));
    }
    [[nodiscard]] QStringList values(const char *option) const
    {
        return m_parser.values(QString::fromLatin1(option));
    }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }

private:
    QCommandLineParser m_parser;
    QString m_command;
    QString m_examples;
    int m_positionalCount;
    bool m_anyNumber = false;
    int m_exitCode = 0;
};

} // namespace airlift::cli
