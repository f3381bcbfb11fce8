#include "app/airlift-cli/command.h"
#include "app/airlift-cli/sessions.h"
#include "core/base/file.h"
#include "core/explain/diagnosis_words.h"
#include "core/explain/evidence_words.h"
#include "core/session/diagnosis.h"
#include "core/session/session_folder.h"

#include <algorithm>

#include <QDateTime>
#include <QDir>
#include <QJsonArray>

namespace airlift::cli {

using explain::DiagnosisWords;
using session::Evidence;

namespace {

constexpr char kSuffix[] = "*.airlift-journal";

QFileInfoList keptSessions()
{
    return QDir{session::sessionFolder()}.entryInfoList({QString::fromLatin1(kSuffix)}, QDir::Files,
                                                        QDir::Name | QDir::Reversed);
}

/// A file, or the name or beginning of a name of a kept session ("last" is the newest one).
std::optional<QString> sessionPath(const QString &name)
{
    if (QFileInfo::exists(name))
        return name;
    const QFileInfoList kept = keptSessions();
    if (name == QLatin1String("last"))
        return kept.isEmpty() ? std::nullopt : std::optional{kept.front().filePath()};
    const auto found = std::find_if(kept.begin(), kept.end(), [&name](const QFileInfo &file) {
        return !name.isEmpty() && file.fileName().startsWith(name);
    });
    return found == kept.end() ? std::nullopt : std::optional{found->filePath()};
}

double seconds(const Evidence &evidence)
{
    const auto &records = evidence.contents.records;
    if (records.empty())
        return 0;
    return std::chrono::duration<double>{records.back().at - records.front().at}.count();
}

QJsonObject facts(const Evidence &evidence)
{
    qint64 bytes = 0;
    for (const session::JournalRecord &record : evidence.contents.records)
        bytes += record.bytes.size();
    QJsonObject json{
        {QStringLiteral("records"), static_cast<qint64>(evidence.contents.records.size())},
        {QStringLiteral("bytes"), bytes},
        {QStringLiteral("seconds"), seconds(evidence)},
        {QStringLiteral("masked"), evidence.manifest.masked},
        {QStringLiteral("intact"), evidence.intact},
        {QStringLiteral("device"), evidence.manifest.device}};
    if (evidence.contents.tornAt)
        json.insert(QStringLiteral("torn_at"), evidence.contents.tornAt->value);
    return json;
}

} // namespace

Expected<Evidence, int> sessionOf(const Arguments &args)
{
    if (args.positional().isEmpty())
        return failure(usage(QStringLiteral("Which session?")));
    const QString name = args.positional().constFirst();
    const auto path = sessionPath(name);
    if (!path)
        return failure(usage(
            QStringLiteral("There is no file and no kept session \"%1\"; \"airlift-cli session "
                           "list\" shows what there is.")
                .arg(name)));
    constexpr ByteCount kLongestSession{256LL << 20};
    auto evidence = session::readAnyRecording(*path, kLongestSession);
    if (!evidence)
        return failure(complain(explain::explanationOf(evidence.error())));
    return *std::move(evidence);
}

int sessionList(const QStringList &arguments)
{
    Arguments args{QStringLiteral("session list"),
                   QStringLiteral("The sessions this program kept, the newest first. JSON keys: "
                                  "folder, sessions (name, bytes, changed).\n"
                                  "Exit code 1 if there is none."),
                   {{QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
                   {},
                   QStringLiteral("  airlift-cli session list")};
    if (!args.parse(arguments))
        return args.exitCode();
    const QFileInfoList kept = keptSessions();
    if (args.has("json")) {
        QJsonArray sessions;
        for (const QFileInfo &file : kept)
            sessions.append(QJsonObject{
                {QStringLiteral("name"), file.completeBaseName()},
                {QStringLiteral("bytes"), file.size()},
                {QStringLiteral("changed"), file.lastModified().toUTC().toString(Qt::ISODate)}});
        out(QJsonObject{{QStringLiteral("folder"), session::sessionFolder()},
                        {QStringLiteral("sessions"), sessions}});
    } else {
        for (const QFileInfo &file : kept)
            out(QStringLiteral("%1  %2 bytes").arg(file.completeBaseName(), -40).arg(file.size()));
        if (kept.isEmpty())
            out(QStringLiteral(
                    "No session is kept in %1. \"airlift-cli device console\" keeps one.")
                    .arg(session::sessionFolder()));
    }
    return code(kept.isEmpty() ? Exit::No : Exit::Done);
}

int sessionShow(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("session show"),
        QStringLiteral(
            "What a kept session, a session file or a log tells: its facts and the diagnosis in "
            "one sentence. SESSION is a file,\n"
            "the beginning of a name of \"session list\", or \"last\". JSON keys: records, bytes, "
            "seconds, masked, intact,\n"
            "device, torn_at, outcome, committed, cause. Exit code 2 if it cannot be read."),
        {{QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("session"), QStringLiteral("File or name.")}},
        QStringLiteral("  airlift-cli session show last")};
    if (!args.parse(arguments))
        return args.exitCode();
    const auto evidence = sessionOf(args);
    if (!evidence)
        return evidence.error();
    const session::Diagnosis diagnosis = session::diagnose(evidence->contents.allBytes());
    const explain::Explanation cause = DiagnosisWords::cause(diagnosis);
    if (args.has("json")) {
        QJsonObject json = facts(*evidence);
        json.insert(QStringLiteral("outcome"), DiagnosisWords::id(diagnosis.outcome));
        json.insert(QStringLiteral("committed"), DiagnosisWords::id(diagnosis.committed));
        json.insert(QStringLiteral("cause"), cause.title);
        out(json);
        return code(Exit::Done);
    }
    out(DiagnosisWords::outcome(diagnosis));
    if (!cause.title.isEmpty())
        out(QStringLiteral("First cause: ") + cause.title);
    out(QStringLiteral("%1 record(s) over %2 s%3%4")
            .arg(evidence->contents.records.size())
            .arg(seconds(*evidence), 0, 'f', 1)
            .arg(evidence->manifest.masked ? QStringLiteral(", secrets masked") : QString{},
                 evidence->intact ? QString{}
                                  : QStringLiteral(", DAMAGED: what is readable is shown")));
    return code(Exit::Done);
}

int sessionExport(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("session export"),
        QStringLiteral(
            "Writes a session file for support: every line with its time, secrets masked. Without "
            "--out the masked text is only\n"
            "shown, so that it can be looked over first. SESSION is a file, the beginning of a "
            "name of \"session list\", or \"last\".\n"
            "Exit code 0 written or shown, 2 unreadable or unwritable."),
        {{QStringLiteral("out"), QStringLiteral("The session file to write."),
          QStringLiteral("file")},
         {QStringLiteral("hash-names"),
          QStringLiteral("Network names, hardware addresses and hosts become short hashes too.")},
         {QStringLiteral("unmasked"),
          QStringLiteral("Leaves secrets in. Only for files that stay with you.")}},
        {{QStringLiteral("session"), QStringLiteral("File or name.")}},
        QStringLiteral("  airlift-cli session export last\n"
                       "  airlift-cli session export last --out bench.airlift-session")};
    if (!args.parse(arguments))
        return args.exitCode();
    auto evidence = sessionOf(args);
    if (!evidence)
        return evidence.error();
    session::EvidenceManifest manifest = evidence->manifest;
    manifest.program = QStringLiteral("airlift ") + QStringLiteral(AIRLIFT_VERSION);
    manifest.made = QDateTime::currentDateTimeUtc();
    std::vector<session::JournalRecord> records = std::move(evidence->contents.records);
    if (!args.has("unmasked")) {
        session::RedactionOptions options;
        options.hashNames = args.has("hash-names");
        options.salt = session::freshSalt();
        session::MaskedRecords clean = session::masked(records, options);
        manifest.masked = true;
        manifest.namesHashed = options.hashNames;
        manifest.secretsMasked = clean.secrets;
        records = std::move(clean.records);
        err(QStringLiteral("%1 secret(s) masked.").arg(clean.secrets));
    }
    const QString target = args.value("out");
    if (target.isEmpty()) {
        for (const session::JournalRecord &record : records)
            std::fwrite(record.bytes.constData(), 1, static_cast<std::size_t>(record.bytes.size()),
                        stdout);
        return code(Exit::Done);
    }
    const auto saved =
        saveAtomically(target, session::evidenceOf(records, manifest), FileAccess::OwnerOnly);
    return saved ? code(Exit::Done) : complainAbout(saved.error());
}

} // namespace airlift::cli
