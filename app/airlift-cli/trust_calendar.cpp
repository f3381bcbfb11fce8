#include "app/airlift-cli/trust_output.h"
#include "core/bundle/contents.h"
#include "core/trust/calendar.h"

#include <QDirIterator>
#include <QFileInfo>

namespace airlift::cli {

using explain::TrustWords;
using trust::CalendarEntry;
using trust::Deadline;

namespace {

constexpr int kMostFiles = 20'000;
constexpr qint64 kTarHeader = 512;
constexpr qint64 kLargestCertificate = 64 * 1024; // inside a bundle

void addMaterial(const QByteArray &bytes, const QString &where, std::vector<Deadline> &into)
{
    // Nobody is asked for pass phrases here: certificates are seldom locked away.
    if (const auto material = trust::readMaterial(bytes, where))
        trust::addDeadlines(material->certificates(), where, into);
}

/// Certificates inside a bundle, at the places its reader found.
void addBundle(const QString &path, std::vector<Deadline> &into)
{
    const auto contents = bundle::inspect(path);
    const auto file = openForReading(path);
    if (!contents || !file)
        return;
    for (const bundle::EntryFacts &entry : contents->entries) {
        if (entry.size.value < 1 || entry.size.value > kLargestCertificate || entry.privateKey ||
            !(*file)->seek(entry.offset.value + kTarHeader))
            continue;
        addMaterial((*file)->read(entry.size.value),
                    path + QStringLiteral(": ") + QString::fromUtf8(entry.deviceName), into);
    }
}

void addFile(const QString &path, std::vector<Deadline> &into)
{
    if (path.endsWith(QStringLiteral(".tar"), Qt::CaseInsensitive)) {
        addBundle(path, into);
        return;
    }
    if (QFileInfo{path}.size() > trust::kMaterialLimit.value)
        return;
    if (const auto bytes = readBounded(path, trust::kMaterialLimit))
        addMaterial(*bytes, path, into);
}

/// False if something named does not exist.
bool collect(const QString &path, std::vector<Deadline> &into)
{
    const QFileInfo info{path};
    if (!info.exists())
        return false;
    if (!info.isDir()) {
        addFile(path, into);
        return true;
    }
    QDirIterator it{path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories};
    for (int count = 0; it.hasNext() && count < kMostFiles; ++count)
        addFile(it.next(), into);
    return true;
}

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
                       "have announced.\n\n"
                       "--json prints {\"deadlines\": [{\"day\", \"what\": \"leaf\" | "
                       "\"intermediate\" | \"root\" |\n"
                       "\"migration\", \"subject\", \"where\", \"sha256\", \"successor\"}]}. Exit "
                       "codes: 0; 1 if something\n"
                       "has ended or will within --days."),
        {{QStringLiteral("ics"), QStringLiteral("Write a calendar, with alarms a month before."),
          QStringLiteral("file")},
         {QStringLiteral("csv"), QStringLiteral("Write a table."), QStringLiteral("file")},
         {QStringLiteral("days"), QStringLiteral("What counts as soon."), QStringLiteral("number"),
          QStringLiteral("90")},
         {QStringLiteral("at"), QStringLiteral("Judge dates as of this day."),
          QStringLiteral("day")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("path..."), QStringLiteral("Files, folders, bundles.")}},
        QStringLiteral("  airlift-cli trust calendar certs/ release.tar --ics certificates.ics")};
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
    std::vector<Deadline> deadlines;
    for (const QString &path : args.positional()) {
        if (!collect(path, deadlines))
            return usage(QStringLiteral("%1 does not exist.").arg(path));
    }
    trust::sortDeadlines(deadlines);

    std::vector<CalendarEntry> entries;
    QJsonArray json;
    bool isUrgent = false;
    for (const Deadline &deadline : deadlines) {
        entries.push_back(trust::entryFor(deadline, TrustWords::comingBreak(deadline.what, *now)));
        json.append(toJson(deadline));
        isUrgent = isUrgent || (deadline.what.what != trust::ComingBreak::What::Migration &&
                                deadline.what.when < now->addDays(soon));
    }
    if (const int failed = save(args.value("ics"), trust::toIcs(entries, *now)))
        return failed;
    if (const int failed = save(args.value("csv"), trust::toCsv(entries)))
        return failed;
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("deadlines"), json}});
    else
        print(deadlines, *now);
    return code(isUrgent ? Exit::No : Exit::Done);
}

} // namespace airlift::cli
