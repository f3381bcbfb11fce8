#include "app/airlift-cli/command.h"

#include "core/explain/dialect_words.h"

#include <cstdio>
#include <limits>

#include <QCoreApplication>
#include <QJsonDocument>

namespace airlift::cli {

namespace {

void print(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    std::fflush(stream);
}

} // namespace

void quitSoon()
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
}

void out(const QString &line)
{
    print(stdout, line.toUtf8() + '\n');
}

void err(const QString &line)
{
    print(stderr, line.toUtf8() + '\n');
}

void out(const QJsonObject &object)
{
    print(stdout, QJsonDocument{object}.toJson());
}

int complain(const explain::Explanation &explanation, Exit exit)
{
    err(QStringLiteral("airlift-cli: ") + explain::Explain::oneLine(explanation));
    return code(exit);
}

QCommandLineOption firmwareOption()
{
    return {QStringLiteral("firmware"),
            QStringLiteral("What the device runs: %1. Otherwise it is recognised by its lines.")
                .arg(explain::DialectWords::ids().join(QStringLiteral(", "))),
            QStringLiteral("name")};
}

std::optional<device::Dialect> firmwareFrom(const QString &id)
{
    return id.isEmpty() ? std::optional{device::Dialect::Unknown}
                        : explain::DialectWords::fromId(id);
}

int noSuchFirmware(const QString &id)
{
    return usage(QStringLiteral("There is no firmware \"%1\"; there are %2.")
                     .arg(id, explain::DialectWords::ids().join(QStringLiteral(", "))));
}

int usage(const QString &what)
{
    err(QStringLiteral("airlift-cli: %1 Add --help to see how it is used.").arg(what));
    return code(Exit::Usage);
}

Arguments::Arguments(const QString &command, const QString &description,
                     const QList<QCommandLineOption> &options,
                     const QList<std::pair<QString, QString>> &positional, const QString &examples)
    : m_command(command)
    , m_examples(examples)
    , m_positionalCount(static_cast<int>(positional.size()))
{
    m_parser.setApplicationDescription(description);
    m_parser.addOptions(options);
    m_parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this text.")});
    for (const auto &[name, text] : positional) {
        m_parser.addPositionalArgument(name, text);
        if (name.endsWith(QLatin1String("..."))) // any number of them
            m_positionalCount = std::numeric_limits<int>::max();
    }
}

bool Arguments::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList{QStringLiteral("airlift-cli ") + m_command} + arguments)) {
        const QString error = m_parser.errorText();
        m_exitCode = usage(error.endsWith(QLatin1Char('.')) ? error : error + QLatin1Char('.'));
        return false;
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        QString text = m_parser.helpText();
        // Qt prints the program's own name; people type the command.
        const qsizetype line = text.indexOf(QLatin1Char('\n'));
        text = QStringLiteral("Usage: airlift-cli %1 [options]").arg(m_command) +
               (m_positionalCount > 0
                    ? QLatin1Char(' ') + text.left(line).section(QStringLiteral("[options] "), 1)
                    : QString{}) +
               text.mid(line);
        out(text.trimmed() +
            (m_examples.isEmpty() ? QString{} : QStringLiteral("\n\nExamples:\n") + m_examples));
        m_exitCode = code(Exit::Done);
        return false;
    }
    if (!m_anyNumber && m_parser.positionalArguments().size() > m_positionalCount) {
        m_exitCode = usage(QStringLiteral("Unexpected argument \"%1\".")
                               .arg(m_parser.positionalArguments().at(m_positionalCount)));
        return false;
    }
    return true;
}

} // namespace airlift::cli
