#include "app/airlift-cli/trust_output.h"
#include "core/session/deadline_sources.h"

namespace airlift::cli {

using explain::TrustWords;
using trust::CalendarEntry;
using trust::Deadline;

namespace {

QJsonObject toJson(const Deadline &deadline)
{
    return {{QStringLiteral("day"), day(deadline.what.when)},
            {QStringLiteral("what"), TrustWords::id(deadline.what.what)},
            {QStringLiteral("subject"), deadline.what.subject},
            {QStringLiteral("where"), deadline.where},
            {QStringLiteral("sha256"), hex(deadline.digest)},
            {QStringLiteral("successor"), hex(deadline.what.successor)}};
}

int save(const QString &path, const QByteArray &bytes)
{
    if (path.isEmpty())
        return 0;
    const auto saved = saveAtomically(path, bytes);
    return saved ? 0 : complainAbout(saved.error());
}

Arguments arguments()
{
    return Arguments{
        QStringLiteral("trust calendar"),
        QStringLiteral("What ends when: certificates in files, folders and bundles, and what "
                       "providers of public roots\n"
                       "have announced. A folder is read as a workspace: its recipes bring in "
                       "what they name elsewhere,\nits recorded sessions the roots devices asked "
                       "for and the hosts they went to.\n\n"
                       "--json prints {\"deadlines\": [{\"day\", \"what\": \"leaf\" | "
                       "\"intermediate\" | \"root\" |\n"
                       "\"migration\" | \"catalogue\", \"subject\", \"where\", \"sha256\", "
                       "\"successor\"}], \"lost\": [files\nthat recipes name and that are not "
                       "there]}. Exit codes: 0; 1 if something has ended or will within\n"
                       "--days."),
        {{QStringLiteral("ics"), QStringLiteral("Write a calendar, with alarms a month before."),
          QStringLiteral("file")},
         {QStringLiteral("csv"), QStringLiteral("Write a table."), QStringLiteral("file")},
         {QStringLiteral("days"), QStringLiteral("What counts as soon."), QStringLiteral("number"),
          QStringLiteral("90")},
         {QStringLiteral("at"), QStringLiteral("Judge dates as of this day."),
          QStringLiteral("day")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("path..."),
          QStringLiteral("Files, folders, bundles, recipes, sessions, names of known hosts.")}},
        QStringLiteral("  airlift-cli trust calendar certs/ release.tar --ics certificates.ics")};
}

/// Moves of providers and the five years of a catalogue stop nothing by themselves.
bool endsSomething(const trust::ComingBreak &coming)
{
    return coming.what != trust::ComingBreak::What::Migration &&
           coming.what != trust::ComingBreak::What::Catalogue;
}

void print(const std::vector<Deadline> &deadlines, const QDateTime &now)
{
    for (const Deadline &deadline : deadlines)
        out(TrustWords::comingBreak(deadline.what, now) + QStringLiteral("\n    ") +
            deadline.where);
    if (deadlines.empty())
        out(QStringLiteral("No certificate was found."));
}

} // namespace

int trustCalendar(const QStringList &words)
{
    Arguments args = arguments();
    if (!args.parse(words))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Where are the certificates? Give files, folders or bundles."));
    const auto now = momentOption(args);
    if (!now)
        return now.error();
    bool isNumber = false;
    const int soon = args.value("days").toInt(&isNumber);
    if (!isNumber || soon < 0)
        return usage(QStringLiteral("--days takes a number, not \"%1\".").arg(args.value("days")));
    const auto search = session::deadlinesIn(args.positional());
    if (!search.missing.isEmpty())
        return usage(QStringLiteral("%1 does not exist.").arg(search.missing.constFirst()));
    const std::vector<Deadline> &deadlines = search.deadlines;

    std::vector<CalendarEntry> entries;
    QJsonArray json;
    bool isUrgent = false;
    for (const Deadline &deadline : deadlines) {
        entries.push_back(
            trust::entryFor(deadline, TrustWords::calendarTitle(deadline.what, *now)));
        json.append(toJson(deadline));
        isUrgent =
            isUrgent || (endsSomething(deadline.what) && deadline.what.when < now->addDays(soon));
    }
    if (const int failed = save(args.value("ics"), trust::toIcs(entries, *now)))
        return failed;
    if (const int failed = save(args.value("csv"), trust::toCsv(entries)))
        return failed;
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("deadlines"), json},
                        {QStringLiteral("lost"), QJsonArray::fromStringList(search.lost)}});
    else
        print(deadlines, *now);
    for (const QString &lost : search.lost)
        err(QStringLiteral("airlift-cli: named, but not there: %1").arg(lost));
    if (search.isCutOff)
        err(QStringLiteral("airlift-cli: there are more files than are read."));
    return code(isUrgent ? Exit::No : Exit::Done);
}

} // namespace airlift::cli
