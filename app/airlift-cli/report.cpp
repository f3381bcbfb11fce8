#include "app/airlift-cli/report.h"

#include "app/airlift-cli/command.h"

#include <QJsonArray>

namespace airlift::cli {

using explain::Explain;

namespace {

QString mark(session::StageState state)
{
    switch (state) {
    case session::StageState::Pending:
        return QStringLiteral("[ ]");
    case session::StageState::Active:
        return QStringLiteral("[>]");
    case session::StageState::Done:
        return QStringLiteral("[x]");
    case session::StageState::Failed:
        return QStringLiteral("[!]");
    }
    return {};
}

QString mark(session::Severity severity)
{
    switch (severity) {
    case session::Severity::Note:
        return QStringLiteral("note");
    case session::Severity::Warning:
        return QStringLiteral("warning");
    case session::Severity::Blocker:
        return QStringLiteral("ERROR");
    }
    return {};
}

QString flags(const session::FileState &file)
{
    QStringList words;
    if (file.secured)
        words << QStringLiteral("secure");
    if (file.signed_)
        words << QStringLiteral("signed");
    if (!file.inBundle)
        words << QStringLiteral("no rollback");
    return words.isEmpty() ? QStringLiteral("-") : words.join(QStringLiteral(", "));
}

void printFiles(const std::vector<session::FileState> &files)
{
    if (files.empty())
        return;
    qsizetype width = 4;
    for (const session::FileState &file : files)
        width = std::max(width, file.name.size());
    out(QStringLiteral("\nFiles"));
    for (const session::FileState &file : files) {
        const QString written =
            file.size ? bytesText(file.written) + QStringLiteral(" of ") + bytesText(*file.size)
                      : QStringLiteral("not sent");
        out(QStringLiteral("  %1  %2  %3  %4")
                .arg(file.name, -static_cast<int>(width))
                .arg(written, -26)
                .arg(flags(file), -14)
                .arg(Explain::hash(file.hash)));
    }
}

void printFindings(const session::Snapshot &snapshot)
{
    for (const session::Finding &finding : snapshot.findings) {
        const explain::Explanation words = Explain::of(finding);
        out(QStringLiteral("\n%1: %2").arg(mark(finding.severity), words.title));
        if (!words.cause.isEmpty())
            out(QStringLiteral("  why:  ") + words.cause);
        if (!words.nextStep.isEmpty())
            out(QStringLiteral("  next: ") + words.nextStep);
        if (finding.code)
            out(QStringLiteral("  code: ") + Explain::code(*finding.code));
        if (!finding.lines.empty()) {
            QStringList lines;
            for (const quint64 line : finding.lines)
                lines << QString::number(line);
            out(QStringLiteral("  UART line%1: %2%3")
                    .arg(lines.size() > 1 ? QStringLiteral("s") : QString{},
                         lines.mid(0, 8).join(QStringLiteral(", ")),
                         finding.count > 1 ? QStringLiteral(" (%1 times)").arg(finding.count)
                                           : QString{}));
        }
    }
}

QJsonObject toJson(const session::Finding &finding)
{
    const explain::Explanation words = Explain::of(finding);
    QJsonObject object{{QStringLiteral("rule"), Explain::ruleId(finding.rule)},
                       {QStringLiteral("severity"), mark(finding.severity).toLower()},
                       {QStringLiteral("certainty"), Explain::id(finding.certainty)},
                       {QStringLiteral("title"), words.title},
                       {QStringLiteral("cause"), words.cause},
                       {QStringLiteral("next_step"), words.nextStep},
                       {QStringLiteral("subject"), finding.subject},
                       {QStringLiteral("count"), finding.count}};
    if (finding.code) {
        object[QStringLiteral("code")] = number(finding.code->status);
        object[QStringLiteral("group")] = QString::fromLatin1(finding.code->group);
    }
    QJsonArray lines;
    for (const quint64 line : finding.lines)
        lines.append(static_cast<qint64>(line));
    object[QStringLiteral("lines")] = lines;
    return object;
}

QJsonObject toJson(const session::FileState &file)
{
    QJsonObject object{
        {QStringLiteral("name"), file.name},
        {QStringLiteral("written"), file.written.value},
        {QStringLiteral("expected_digest"), QString::fromLatin1(file.expectedDigest)},
        {QStringLiteral("hash"), Explain::id(file.hash)},
        {QStringLiteral("secured"), file.secured},
        {QStringLiteral("signed"), file.signed_},
        {QStringLiteral("bundle"), file.inBundle},
        {QStringLiteral("completed"), file.completed}};
    if (file.size)
        object[QStringLiteral("size")] = file.size->value;
    return object;
}

template <typename Range>
QJsonArray array(const Range &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace

QString bytesText(ByteCount bytes)
{
    QString digits = QString::number(bytes.value);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QLatin1Char(' '));
    return digits + QStringLiteral(" B");
}

void printReport(const session::Snapshot &snapshot)
{
    QStringList stages;
    for (int i = 0; i < session::kStageCount; ++i) {
        stages << mark(snapshot.stages[static_cast<std::size_t>(i)]) + QLatin1Char(' ') +
                      Explain::stage(static_cast<session::Stage>(i));
    }
    out(stages.join(QStringLiteral("  ")));
    printFiles(snapshot.files);
    printFindings(snapshot);
    out(QStringLiteral("\nResult: ") + Explain::outcome(snapshot));
    out(QStringLiteral("Commit: ") + Explain::commit(snapshot.commit));
    out(QStringLiteral("Trust:  ") + Explain::trust(snapshot.trust));
}

QJsonObject toJson(const session::Snapshot &snapshot)
{
    QJsonArray stages;
    for (int i = 0; i < session::kStageCount; ++i) {
        stages.append(QJsonObject{
            {QStringLiteral("stage"), Explain::id(static_cast<session::Stage>(i))},
            {QStringLiteral("state"), Explain::id(snapshot.stages[static_cast<std::size_t>(i)])},
        });
    }
    QJsonObject object{
        {QStringLiteral("outcome"), Explain::id(snapshot.outcome)},
        {QStringLiteral("outcome_certainty"), Explain::id(snapshot.outcomeCertainty)},
        {QStringLiteral("commit"), Explain::id(snapshot.commit)},
        {QStringLiteral("committed"),
         snapshot.commit == session::CommitState::Committed ? QStringLiteral("yes")
         : snapshot.commit == session::CommitState::Unknown ? QStringLiteral("unknown")
                                                            : QStringLiteral("no")},
        {QStringLiteral("trust"), Explain::id(snapshot.trust)},
        {QStringLiteral("result_text"), Explain::outcome(snapshot)},
        {QStringLiteral("trust_text"), Explain::trust(snapshot.trust)},
        {QStringLiteral("stages"), stages},
        {QStringLiteral("files"), array(snapshot.files)},
        {QStringLiteral("findings"), array(snapshot.findings)},
        {QStringLiteral("attempt"), snapshot.attempt},
        {QStringLiteral("boots"), snapshot.boots},
        {QStringLiteral("versions"),
         QJsonObject{{QStringLiteral("application"), snapshot.versions.application},
                     {QStringLiteral("service_pack"), snapshot.versions.servicePack},
                     {QStringLiteral("host_driver"), snapshot.versions.hostDriver},
                     {QStringLiteral("library"), snapshot.versions.library}}},
    };
    if (const session::Finding *cause = snapshot.cause())
        object[QStringLiteral("cause")] = toJson(*cause);
    return object;
}

int exitCodeFor(const session::Snapshot &snapshot)
{
    switch (snapshot.outcome) {
    case session::Outcome::Committed:
        return code(Exit::Done);
    case session::Outcome::Failed:
    case session::Outcome::RolledBack:
        return code(Exit::No);
    case session::Outcome::NoUpdate:
    case session::Outcome::Running:
    case session::Outcome::Downloaded: // said to be complete, not said to be accepted
    case session::Outcome::Unknown:
        return code(Exit::Unknown);
    }
    return code(Exit::Unknown);
}

} // namespace airlift::cli
