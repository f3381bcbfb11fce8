#include "app/airlift-cli/command.h"
#include "core/explain/code_search.h"
#include "core/explain/code_words.h"

#include <QJsonArray>

namespace airlift::cli {

using explain::CodeAnswer;
using explain::CodeEntry;
using explain::CodeWords;
using Kind = CodeAnswer::Kind;

namespace {

constexpr std::size_t kMostRows = 60; // for people; machines get all

QJsonObject toJson(const CodeEntry &entry)
{
    QJsonObject row{{QStringLiteral("code"), number(entry.code)},
                    {QStringLiteral("symbol"), QString::fromLatin1(entry.symbol)},
                    {QStringLiteral("group"), QString::fromLatin1(entry.group)},
                    {QStringLiteral("group_name"), CodeWords::group(entry.group)},
                    {QStringLiteral("meaning"), entry.meaning}};
    if (const auto advice = CodeWords::advice(entry)) {
        row.insert(QStringLiteral("cause"), advice->cause);
        row.insert(QStringLiteral("next_step"), advice->nextStep);
    }
    return row;
}

QString answerId(Kind kind)
{
    switch (kind) {
    case Kind::Sure:
        return QStringLiteral("sure");
    case Kind::Several:
        return QStringLiteral("several");
    case Kind::Found:
        return QStringLiteral("found");
    case Kind::UnknownNumber:
        return QStringLiteral("unknown-number");
    case Kind::UnknownGroup:
        return QStringLiteral("unknown-group");
    case Kind::LineWithout:
        return QStringLiteral("line-without-code");
    case Kind::Nothing:
        return QStringLiteral("nothing");
    }
    return {};
}

void printAsJson(const CodeAnswer &answer)
{
    QJsonArray rows;
    for (const CodeEntry &entry : answer.entries)
        rows.append(toJson(entry));
    out(QJsonObject{{QStringLiteral("answer"), answerId(answer.kind)},
                    {QStringLiteral("group"), QString::fromLatin1(answer.group)},
                    {QStringLiteral("group_from_line"), answer.groupFromLine},
                    {QStringLiteral("reading"), CodeWords::reading(answer.reading)},
                    {QStringLiteral("entries"), rows}});
}

void printRows(const std::vector<CodeEntry> &rows)
{
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i)
        out(QStringLiteral("  %1  %2  %3")
                .arg(CodeWords::number(rows[i]), 7)
                .arg(QString::fromLatin1(rows[i].group), -16)
                .arg(rows[i].meaning));
    if (rows.size() > kMostRows)
        out(QStringLiteral("  ... and %1 more; --json lists all.").arg(rows.size() - kMostRows));
}

void printSure(const CodeAnswer &answer)
{
    const CodeEntry &entry = answer.entries.front();
    out(QStringLiteral("%1  %2").arg(CodeWords::number(entry), QString::fromLatin1(entry.symbol)));
    out(QStringLiteral("  printed by: %1 (%2)%3")
            .arg(CodeWords::group(entry.group), QString::fromLatin1(entry.group),
                 answer.groupFromLine ? QStringLiteral(", as the line shows") : QString{}));
    out(QStringLiteral("  meaning:    ") + entry.meaning);
    if (const QString reading = CodeWords::reading(answer.reading); !reading.isEmpty())
        out(QStringLiteral("  read as:    %1, %2").arg(CodeWords::number(entry), reading));
    if (const auto advice = CodeWords::advice(entry)) {
        if (!advice->cause.isEmpty())
            out(QStringLiteral("  possible:   ") + advice->cause);
        out(QStringLiteral("  next:       ") + advice->nextStep);
    }
}

void printForPeople(const CodeAnswer &answer, const QString &asked)
{
    if (answer.lineDidNotHelp && answer.kind != Kind::LineWithout)
        out(QStringLiteral("The line does not tell who printed the number."));
    switch (answer.kind) {
    case Kind::Sure:
        printSure(answer);
        break;
    case Kind::Several:
        out(QStringLiteral("%1 means something else in each group. Who printed it decides: give "
                           "the whole line with --line, or the\ngroup with --group.")
                .arg(asked));
        printRows(answer.entries);
        break;
    case Kind::Found:
        printRows(answer.entries);
        break;
    case Kind::UnknownNumber:
        out(answer.group.isEmpty()
                ? QStringLiteral("The code book has no number %1.").arg(asked)
                : QStringLiteral("The code book has no number %1 in group %2 (%3).")
                      .arg(asked, QString::fromLatin1(answer.group),
                           CodeWords::group(answer.group)));
        if (answer.entries.empty()) {
            out(QStringLiteral(
                "Look at the lines before it: \"airlift-cli diagnose\" reads them."));
        } else {
            out(QStringLiteral("Other groups have it:"));
            printRows(answer.entries);
        }
        break;
    case Kind::LineWithout:
        out(QStringLiteral("This line prints no number that is known as a code."));
        break;
    case Kind::Nothing:
        out(QStringLiteral("The code book has nothing for \"%1\".").arg(asked));
        break;
    case Kind::UnknownGroup:
        break;
    }
}

int exitCodeFor(const CodeAnswer &answer)
{
    switch (answer.kind) {
    case Kind::Sure:
    case Kind::Found:
        return code(Exit::Done);
    case Kind::Several:
        return code(Exit::Unknown);
    case Kind::UnknownGroup:
        return code(Exit::Usage);
    case Kind::UnknownNumber:
    case Kind::LineWithout:
    case Kind::Nothing:
        return code(Exit::No);
    }
    return code(Exit::Unknown);
}

QString groupList()
{
    QStringList names;
    for (const QByteArray &group : explain::codeGroups())
        names << QString::fromLatin1(group);
    return names.join(QStringLiteral(", "));
}

/// "-688" is a number, not an option, wherever it stands.
QStringList optionsFirst(const QStringList &arguments)
{
    QStringList options;
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == QLatin1String("--"))
            continue; // it comes below
        const bool option = word.startsWith(QLatin1String("--")) || word == QLatin1String("-h");
        (option ? options : rest) << word;
        const bool takesValue =
            option && !word.contains(QLatin1Char('=')) &&
            (word == QLatin1String("--group") || word == QLatin1String("--line") ||
             word == QLatin1String("--chip"));
        if (takesValue && i + 1 < arguments.size())
            options << arguments[++i];
    }
    return options + QStringList{QStringLiteral("--")} + rest;
}

} // namespace

int explainCode(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("explain"),
        QStringLiteral(
            "The code book. CODE is a number as a log prints it (-688, 0xFF91, 65425, "
            "0xffff8ffe), part of a symbol, or words.\n"
            "The same number means different things in different groups; the line that printed it "
            "decides. Without a line and a\n"
            "group every candidate is listed, and none is chosen.\n\n"
            "JSON keys: answer (sure, several, found, unknown-number, unknown-group, "
            "line-without-code, nothing), group,\n"
            "group_from_line, reading, entries (code, symbol, group, group_name, meaning, cause, "
            "next_step).\n\n"
            "Exit code 0 found; 1 no such code; 2 wrong usage; 3 several groups have the number."),
        {{QStringLiteral("group"), QStringLiteral("Who printed it: %1.").arg(groupList()),
          QStringLiteral("name")},
         {QStringLiteral("line"),
          QStringLiteral("The line that printed it; CODE may then be left out."),
          QStringLiteral("text")},
         {QStringLiteral("chip"),
          QStringLiteral("The chip, for example CC3200: its TLS numbers are 500 higher."),
          QStringLiteral("name")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("code"), QStringLiteral("Number, symbol or words.")}},
        QStringLiteral("  airlift-cli explain -688\n"
                       "  airlift-cli explain -14 --group OTA_ARCHIVE_INT\n"
                       "  airlift-cli explain --line \"HttpClient_Connect: ERROR Socket Connect, "
                       "status=-111\"\n"
                       "  airlift-cli explain no signer")};
    args.takeAnyNumber();
    if (!args.parse(optionsFirst(arguments)))
        return args.exitCode();
    explain::CodeQuestion question;
    question.text = args.positional().join(QLatin1Char(' ')).trimmed();
    question.group = args.value("group").toLatin1().toUpper();
    constexpr qsizetype kLongestLine = 4096;
    question.line = args.value("line").toUtf8().left(kLongestLine);
    question.chip = session::chipFamily(args.value("chip"));
    if (args.has("chip") && question.chip == session::ChipFamily::Unknown)
        return usage(
            QStringLiteral("--chip takes a name as on the package, for example CC3220SF."));
    if (question.text.isEmpty() && question.line.isEmpty())
        return usage(QStringLiteral("Which number, symbol or words?"));
    const CodeAnswer answer = explain::ask(question);
    if (answer.kind == Kind::UnknownGroup)
        return usage(QStringLiteral("There is no group %1; \"airlift-cli explain --help\" lists "
                                    "them.")
                         .arg(QString::fromLatin1(answer.group)));
    if (args.has("json"))
        printAsJson(answer);
    else
        printForPeople(answer, question.text);
    return exitCodeFor(answer);
}

} // namespace airlift::cli
