#include "core/session/evidence.h"

#include "core/session/journal_records.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace airlift::session {

namespace {

constexpr QByteArrayView kMagic{"AIRLIFT-EVIDENCE1\n"};
constexpr qsizetype kLength = 4;
constexpr quint32 kLongestManifest = 64 * 1024;
constexpr int kVersion = 1;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

QByteArray digestOf(QByteArrayView records)
{
    return QCryptographicHash::hash(records.toByteArray(), QCryptographicHash::Sha256).toHex();
}

qsizetype bytesOf(const std::vector<JournalRecord> &records)
{
    qsizetype all = 0;
    for (const JournalRecord &record : records)
        all += record.bytes.size();
    return all;
}

/// Takes bytes in order, hands out whole lines without their secrets.
class LineMasker
{
public:
    explicit LineMasker(const RedactionOptions &options)
        : m_redactor(options)
    {
    }
    /// What is complete with these bytes.
    [[nodiscard]] QByteArray take(QByteArrayView bytes)
    {
        QByteArray out;
        const char *at = bytes.begin();
        while (at != bytes.end()) {
            const char *const end = std::find_if(at, bytes.end(), isLineEnd);
            m_line.append(QByteArrayView{at, end});
            if (end == bytes.end())
                break;
            finishLine(out);
            out.append(*end);
            at = end + 1;
        }
        return out;
    }
    [[nodiscard]] QByteArray finish()
    {
        QByteArray out;
        finishLine(out);
        return out;
    }
    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }

private:
    void finishLine(QByteArray &out)
    {
        QByteArray clean;
        if (!m_line.isEmpty())
            out.append(m_redactor.mask(m_line, clean) ? clean : m_line);
        m_line.clear();
    }

    Redactor m_redactor;
    QByteArray m_line;
};

EvidenceManifest manifestOf(const QJsonObject &json)
{
    constexpr qsizetype kLongestName = 200;
    EvidenceManifest manifest;
    manifest.program = json[QLatin1String("program")].toString().left(kLongestName);
    manifest.made =
        QDateTime::fromString(json[QLatin1String("made")].toString(), Qt::ISODateWithMs);
    manifest.device = json[QLatin1String("device")].toString().left(kLongestName);
    manifest.masked = json[QLatin1String("masked")].toBool(false);
    manifest.namesHashed = json[QLatin1String("names_hashed")].toBool(false);
    manifest.secretsMasked = json[QLatin1String("secrets_masked")].toInt();
    return manifest;
}

} // namespace

MaskedRecords masked(const std::vector<JournalRecord> &records, const RedactionOptions &options)
{
    MaskedRecords result;
    LineMasker masker{options};
    for (const JournalRecord &record : records) {
        QByteArray clean = masker.take(record.bytes);
        if (!clean.isEmpty())
            result.records.push_back({record.at, std::move(clean)});
    }
    if (QByteArray rest = masker.finish(); !rest.isEmpty())
        result.records.push_back({records.empty() ? Instant{} : records.back().at, rest});
    result.secrets = masker.redactor().secrets();
    result.names = masker.redactor().names();
    return result;
}

QByteArray evidenceOf(const std::vector<JournalRecord> &records, const EvidenceManifest &manifest)
{
    QByteArray body;
    body.reserve(bytesOf(records) + 24 * static_cast<qsizetype>(records.size()));
    for (const JournalRecord &record : records)
        body += recordOf(record.at, record.bytes);
    const QByteArray json =
        QJsonDocument{
            QJsonObject{{QStringLiteral("version"), kVersion},
                        {QStringLiteral("program"), manifest.program},
                        {QStringLiteral("made"), manifest.made.toUTC().toString(Qt::ISODateWithMs)},
                        {QStringLiteral("device"), manifest.device},
                        {QStringLiteral("masked"), manifest.masked},
                        {QStringLiteral("names_hashed"), manifest.namesHashed},
                        {QStringLiteral("secrets_masked"), manifest.secretsMasked},
                        {QStringLiteral("records"), static_cast<qint64>(records.size())},
                        {QStringLiteral("bytes"), static_cast<qint64>(bytesOf(records))},
                        {QStringLiteral("sha256"), QString::fromLatin1(digestOf(body))}}}
            .toJson(QJsonDocument::Compact);
    const quint32 length = qToLittleEndian(static_cast<quint32>(json.size()));
    return kMagic.toByteArray() +
           QByteArray{reinterpret_cast<const char *>(&length), sizeof length} + json + body;
}

Expected<Evidence, EvidenceError> parseEvidence(QByteArrayView bytes, const QString &name)
{
    if (!bytes.startsWith(kMagic))
        return failure(EvidenceError{NotEvidence{name}});
    QByteArrayView rest = bytes.sliced(kMagic.size());
    if (rest.size() < kLength)
        return failure(EvidenceError{BrokenEvidence{name}});
    const auto length = qFromLittleEndian<quint32>(rest.data());
    rest = rest.sliced(kLength);
    if (length > kLongestManifest || static_cast<qsizetype>(length) > rest.size())
        return failure(EvidenceError{BrokenEvidence{name}});
    const auto json =
        QJsonDocument::fromJson(rest.first(static_cast<qsizetype>(length)).toByteArray());
    if (!json.isObject())
        return failure(EvidenceError{BrokenEvidence{name}});
    const QJsonObject manifest = json.object();
    const int version = manifest[QLatin1String("version")].toInt();
    if (version > kVersion)
        return failure(EvidenceError{NewerEvidence{name, version}});
    if (version < 1)
        return failure(EvidenceError{BrokenEvidence{name}});
    const QByteArrayView records = rest.sliced(static_cast<qsizetype>(length));
    Evidence evidence{manifestOf(manifest), readRecords(records), true};
    evidence.intact =
        !evidence.contents.tornAt &&
        manifest[QLatin1String("sha256")].toString().toLatin1() == digestOf(records) &&
        manifest[QLatin1String("records")].toInteger() ==
            static_cast<qint64>(evidence.contents.records.size());
    return evidence;
}

Expected<Evidence, EvidenceError> readEvidence(const QString &path, ByteCount limit)
{
    const auto bytes = readBounded(path, limit);
    if (!bytes)
        return failure(EvidenceError{bytes.error()});
    return parseEvidence(*bytes, path);
}

Expected<Evidence, EvidenceError> readAnyRecording(const QString &path, ByteCount limit)
{
    auto bytes = readBounded(path, limit);
    if (!bytes)
        return failure(EvidenceError{bytes.error()});
    if (bytes->startsWith(kMagic))
        return parseEvidence(*bytes, path);
    Evidence evidence;
    evidence.manifest.masked = false;
    if (auto journal = parseJournal(*bytes))
        evidence.contents = *std::move(journal);
    else
        evidence.contents.records.push_back({Instant{}, *std::move(bytes)});
    evidence.intact = !evidence.contents.tornAt;
    return evidence;
}

} // namespace airlift::session
