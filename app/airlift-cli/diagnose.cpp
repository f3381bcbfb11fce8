#include "app/airlift-cli/command.h"
#include "core/base/file.h"
#include "core/explain/diagnosis_words.h"
#include "core/explain/dialect_words.h"
#include "core/session/diagnosis.h"
#include "core/session/evidence.h"

#include <cstdio>

#include <QFile>
#include <QJsonArray>

namespace airlift::cli {

using explain::DiagnosisWords;
using explain::Explain;
using session::Diagnosis;

namespace {

constexpr ByteCount kLongestLog{1024LL << 20};

/// A pipe gives what it has; only nothing is its end.
QByteArray readUpTo(QIODevice &input, qint64 most)
{
    constexpr qint64 kPiece = 1 << 20;
    QByteArray text;
    while (text.size() < most) {
        const QByteArray piece = input.read(std::min(kPiece, most - text.size()));
        if (piece.isEmpty())
            break;
        text += piece;
    }
    return text;
}

/// A log file, a journal or a session file of this program, or "-" for standard input.
Expected<QByteArray, FileError> readLog(const QString &name)
{
    if (name == QLatin1String("-")) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(FileError{Unreadable{name, input.error(), input.errorString()}});
        QByteArray text = readUpTo(input, kLongestLog.value + 1);
        if (text.size() > kLongestLog.value)
            return failure(FileError{TooLarge{name, ByteCount{text.size()}, kLongestLog}});
        return text;
    }
    auto bytes = readBounded(name, kLongestLog);
    if (bytes && bytes->startsWith("AIRLIFT-")) {
        if (const auto recording = session::readAnyRecording(name, kLongestLog))
            return recording->contents.allBytes();
    }
    return bytes;
}

QJsonObject toJson(const session::Finding &finding)
{
    const explain::Explanation words = Explain::of(finding);
    QJsonArray lines;
    for (const quint64 line : finding.lines)
        lines.append(static_cast<qint64>(line));
    return {{QStringLiteral("id"), Explain::ruleId(finding.rule)},
            {QStringLiteral("title"), words.title},
            {QStringLiteral("certainty"), Explain::id(finding.certainty)},
            {QStringLiteral("severity"), Explain::id(finding.severity)},
            {QStringLiteral("lines"), lines}};
}

QJsonValue causeOf(const Diagnosis &diagnosis)
{
    if (!diagnosis.cause)
        return QJsonValue::Null;
    const explain::Explanation words = DiagnosisWords::cause(diagnosis);
    QJsonArray codes;
    if (diagnosis.printedStatus)
        codes.append(*diagnosis.printedStatus);
    for (const session::CodedLine &coded : diagnosis.chain)
        codes.append(number(coded.code.status));
    const QByteArray group = diagnosis.cause->code      ? diagnosis.cause->code->group
                             : !diagnosis.chain.empty() ? diagnosis.chain.front().code.group
                                                        : QByteArray{};
    return QJsonObject{{QStringLiteral("id"), Explain::ruleId(diagnosis.cause->rule)},
                       {QStringLiteral("codes"), codes},
                       {QStringLiteral("group"), QString::fromLatin1(group)},
                       {QStringLiteral("title"), words.title},
                       {QStringLiteral("reason"), words.cause},
                       {QStringLiteral("next_step"), words.nextStep},
                       {QStringLiteral("certainty"), Explain::id(diagnosis.cause->certainty)}};
}

QJsonObject toJson(const Diagnosis &diagnosis)
{
    QJsonArray evidence;
    for (const session::EvidenceLine &line : diagnosis.evidence)
        evidence.append(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(line.line)},
                                    {QStringLiteral("text"), line.text}});
    QJsonArray chain;
    for (const session::CodedLine &coded : diagnosis.chain)
        chain.append(QJsonObject{{QStringLiteral("line"), static_cast<qint64>(coded.line)},
                                 {QStringLiteral("code"), number(coded.code.status)},
                                 {QStringLiteral("group"), QString::fromLatin1(coded.code.group)},
                                 {QStringLiteral("text"), Explain::code(coded.code)}});
    QJsonArray missing;
    for (const session::Missing what : diagnosis.missing) {
        const explain::Explanation words = DiagnosisWords::of(what);
        missing.append(QJsonObject{{QStringLiteral("id"), DiagnosisWords::id(what)},
                                   {QStringLiteral("title"), words.title},
                                   {QStringLiteral("next_step"), words.nextStep}});
    }
    QJsonArray others;
    for (const session::Finding &finding : diagnosis.others)
        others.append(toJson(finding));
    const session::Versions &versions = diagnosis.snapshot.versions;
    return {{QStringLiteral("outcome"), DiagnosisWords::id(diagnosis.outcome)},
            {QStringLiteral("committed"), DiagnosisWords::id(diagnosis.committed)},
            {QStringLiteral("trust"), DiagnosisWords::verifiedId(diagnosis.verified)},
            {QStringLiteral("cause"), causeOf(diagnosis)},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("wanted_root"), diagnosis.wantedRoot},
            {QStringLiteral("secrets_masked"), diagnosis.secretsMasked},
            {QStringLiteral("chain"), chain},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("findings"), others},
            {QStringLiteral("result_text"), DiagnosisWords::outcome(diagnosis)},
            {QStringLiteral("boots"), diagnosis.snapshot.boots},
            {QStringLiteral("firmware"), explain::DialectWords::id(versions.dialect)},
            {QStringLiteral("versions"),
             QJsonObject{{QStringLiteral("application"), versions.application},
                         {QStringLiteral("service_pack"), versions.servicePack},
                         {QStringLiteral("host_driver"), versions.hostDriver},
                         {QStringLiteral("library"), versions.library}}}};
}

void printCause(const Diagnosis &diagnosis)
{
    if (!diagnosis.cause) {
        if (diagnosis.outcome != Diagnosis::Outcome::Updated)
            out(QStringLiteral("\nFirst cause: not in this text."));
        return;
    }
    const explain::Explanation words = DiagnosisWords::cause(diagnosis);
    out(QStringLiteral("\nFirst cause (%1): %2")
            .arg(Explain::certainty(diagnosis.cause->certainty), words.title));
    if (!words.cause.isEmpty())
        out(QStringLiteral("  why:  ") + words.cause);
    out(QStringLiteral("  next: ") + words.nextStep);
    if (!diagnosis.wantedRoot.isEmpty())
        out(QStringLiteral("  root: ") + diagnosis.wantedRoot);
    QStringList chain;
    if (diagnosis.printedStatus)
        chain
            << QStringLiteral("%1 on a CC31xx or CC3200, elsewhere").arg(*diagnosis.printedStatus);
    for (const session::CodedLine &coded : diagnosis.chain)
        chain << Explain::code(coded.code);
    if (!chain.isEmpty())
        out(QStringLiteral("  code: ") + chain.join(QStringLiteral(" -> ")));
}

void printRest(const Diagnosis &diagnosis)
{
    if (!diagnosis.evidence.empty())
        out(QStringLiteral("\nEvidence"));
    for (const session::EvidenceLine &line : diagnosis.evidence)
        out(QStringLiteral("  %1  %2").arg(line.line, 6).arg(line.text));
    if (!diagnosis.missing.empty())
        out(QStringLiteral("\nMissing"));
    for (const session::Missing what : diagnosis.missing) {
        const explain::Explanation words = DiagnosisWords::of(what);
        out(QStringLiteral("  - %1. %2").arg(words.title, words.nextStep));
    }
    if (!diagnosis.others.empty())
        out(QStringLiteral("\nAlso seen"));
    for (const session::Finding &finding : diagnosis.others) {
        const explain::Explanation words = Explain::of(finding);
        out(QStringLiteral("  - %1").arg(words.title));
        if (finding.severity != session::Severity::Note && !words.cause.isEmpty())
            out(QStringLiteral("    ") + words.cause);
    }
    if (diagnosis.secretsMasked > 0)
        out(QStringLiteral("\nThe text contains %1 secret(s) (tokens, signed links, keys). They "
                           "are masked here;\nmask the file itself with \"airlift-cli redact\" "
                           "before you send it on.")
                .arg(diagnosis.secretsMasked));
}

int exitCodeFor(const Diagnosis &diagnosis)
{
    switch (diagnosis.outcome) {
    case Diagnosis::Outcome::Updated:
        return code(diagnosis.committed == Diagnosis::Answer::Yes  ? Exit::Done
                    : diagnosis.committed == Diagnosis::Answer::No ? Exit::No
                                                                   : Exit::Unknown);
    case Diagnosis::Outcome::Failed:
    case Diagnosis::Outcome::RolledBack:
        return code(Exit::No);
    case Diagnosis::Outcome::NoOta:
    case Diagnosis::Outcome::Unknown:
        return code(diagnosis.hasAnswer() ? Exit::No : Exit::Unknown);
    }
    return code(Exit::Unknown);
}

} // namespace

int diagnose(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("diagnose"),
        QStringLiteral(
            "Reads a UART log - from a file, a mail or a web page, with whatever stands around it "
            "- and says what happened\n"
            "first, how sure that is, on which lines it rests, what to do, and what is missing to "
            "be surer. LOG may be \"-\".\n\n"
            "JSON keys: outcome (updated, failed, rolled-back, unknown, no-ota), committed (yes, "
            "no, unknown), trust (verified,\n"
            "not-verified, unknown), cause (null, or id, codes, group, title, reason, next_step, "
            "certainty: certain, likely,\n"
            "possible), evidence (line, text), wanted_root, secrets_masked, chain (line, code, "
            "group, text), missing (id, title,\n"
            "next_step), findings, result_text, boots, firmware, versions. \"updated\" means that "
            "everything "
            "was downloaded and stored;\n"
            "\"committed\" tells whether the device accepted it.\n\n"
            "Exit code 0 updated and committed; 1 failed, rolled back or a cause was found; 2 "
            "unreadable input; 3 not known."),
        {{QStringLiteral("chip"),
          QStringLiteral("The chip, for example CC3220SF or CC3200: numbers differ between "
                         "generations."),
          QStringLiteral("name")},
         firmwareOption(),
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("log"), QStringLiteral("Text file, journal, or - for standard input.")}},
        QStringLiteral("  airlift-cli diagnose uart.log\n"
                       "  airlift-cli diagnose --json --chip CC3220SF mail.txt")};
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which log?"));
    const auto firmware = firmwareFrom(args.value("firmware"));
    if (!firmware)
        return noSuchFirmware(args.value("firmware"));
    const auto log = readLog(args.positional().constFirst());
    if (!log)
        return complainAbout(log.error());
    const Diagnosis diagnosis = session::diagnose(*log, args.value("chip"), *firmware);
    if (args.has("json")) {
        out(toJson(diagnosis));
        return exitCodeFor(diagnosis);
    }
    out(DiagnosisWords::outcome(diagnosis));
    out(QStringLiteral("Committed: ") + DiagnosisWords::committed(diagnosis.committed));
    out(QStringLiteral("Trust:     ") + DiagnosisWords::verified(diagnosis.verified));
    if (const auto known = diagnosis.snapshot.versions.dialect; known != device::Dialect::Unknown)
        out(QStringLiteral("Firmware:  ") + explain::DialectWords::name(known));
    printCause(diagnosis);
    printRest(diagnosis);
    return exitCodeFor(diagnosis);
}

} // namespace airlift::cli
