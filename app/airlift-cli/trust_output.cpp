#include "app/airlift-cli/trust_output.h"

#include "app/airlift-cli/passphrase.h"
#include "core/trust/known_catalogues.h"
#include "core/trust/place.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include <QTimeZone>

namespace airlift::cli {

using explain::TrustWords;
using trust::Finding;
using trust::Weight;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString day(const QDateTime &moment)
{
    return moment.date().toString(Qt::ISODate);
}

QString shortName(const trust::Certificate &certificate)
{
    const QString name = certificate.commonName();
    return name.isEmpty() ? certificate.subject() : name;
}

QJsonObject toJson(const trust::CertificateFacts &facts)
{
    QJsonObject json{{QStringLiteral("subject"), facts.subject},
                     {QStringLiteral("issuer"), facts.issuer},
                     {QStringLiteral("common_name"), facts.commonName},
                     {QStringLiteral("chain_file_name"), trust::chainFileName(facts)},
                     {QStringLiteral("serial"), hex(facts.serial)},
                     {QStringLiteral("not_before"), facts.notBefore.toString(Qt::ISODate)},
                     {QStringLiteral("not_after"), facts.notAfter.toString(Qt::ISODate)},
                     {QStringLiteral("key"), facts.key},
                     {QStringLiteral("signature_algorithm"), facts.signatureAlgorithm},
                     {QStringLiteral("signature_hash"), trust::name(facts.hash)},
                     {QStringLiteral("version"), facts.version},
                     {QStringLiteral("ca"), facts.isCa},
                     {QStringLiteral("self_signed"), facts.isSelfSigned},
                     {QStringLiteral("dns_names"), QJsonArray::fromStringList(facts.dnsNames)},
                     {QStringLiteral("addresses"), QJsonArray::fromStringList(facts.addresses)},
                     {QStringLiteral("subject_key_id"), hex(facts.subjectKeyId)},
                     {QStringLiteral("authority_key_id"), hex(facts.authorityKeyId)},
                     {QStringLiteral("sha1"), hex(facts.sha1)},
                     {QStringLiteral("sha256"), hex(facts.sha256)},
                     {QStringLiteral("size"), facts.size},
                     {QStringLiteral("in_vendor_catalogue"), facts.inProductionCatalogue},
                     {QStringLiteral("public_dummy"), facts.dummy.has_value()}};
    if (facts.pathLength)
        json.insert(QStringLiteral("path_length"), *facts.pathLength);
    return json;
}

QJsonArray toJson(const std::vector<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        const explain::Explanation words = TrustWords::of(finding);
        array.append(QJsonObject{{QStringLiteral("rule"), TrustWords::id(finding.rule)},
                                 {QStringLiteral("weight"), TrustWords::id(finding.weight)},
                                 {QStringLiteral("subject"), finding.subject},
                                 {QStringLiteral("detail"), finding.detail},
                                 {QStringLiteral("code"), finding.code},
                                 {QStringLiteral("title"), words.title},
                                 {QStringLiteral("next_step"), words.nextStep}});
    }
    return array;
}

void addPrediction(const trust::HandshakePrediction &prediction, QJsonObject &into)
{
    QJsonArray possible;
    for (const qint32 one : prediction.possible)
        possible.append(one);
    into.insert(QStringLiteral("code"), prediction.code);
    into.insert(QStringLiteral("sure"), prediction.sure);
    into.insert(QStringLiteral("possible"), possible);
    into.insert(QStringLiteral("connects"), prediction.connects());
}

void printFindings(std::vector<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) {
        return std::pair{b.weight, a.rule} < std::pair{a.weight, b.rule};
    });
    // What is said of several certificates is explained once, under the last of them.
    const auto rest = [](const Finding &finding) {
        const explain::Explanation words = TrustWords::of(finding);
        return std::tuple{finding.weight, finding.rule, words.cause, words.nextStep, finding.code};
    };
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        const explain::Explanation words = TrustWords::of(finding);
        out(QStringLiteral("%1: %2 [%3]")
                .arg(TrustWords::weight(finding.weight), words.title,
                     TrustWords::id(finding.rule)));
        if (i + 1 < findings.size() && rest(finding) == rest(findings[i + 1]))
            continue;
        if (!words.cause.isEmpty())
            out(QStringLiteral("  why:    ") + words.cause);
        if (finding.code != 0)
            out(QStringLiteral("  device: ") + TrustWords::deviceCode(finding.code));
        out(QStringLiteral("  next:   ") + words.nextStep);
    }
}

Expected<QDateTime, int> momentOption(const Arguments &args)
{
    if (!args.has("at"))
        return QDateTime::currentDateTimeUtc();
    const QDate date = QDate::fromString(args.value("at"), Qt::ISODate);
    if (!date.isValid())
        return failure(usage(
            QStringLiteral("--at takes a day as 2026-12-31, not \"%1\".").arg(args.value("at"))));
    return QDateTime{date, QTime{12, 0}, QTimeZone::utc()};
}

Expected<std::optional<trust::Catalogue>, int> catalogueOption(const Arguments &args)
{
    if (!args.has("catalog"))
        return std::optional{trust::productionCatalogue()};
    if (args.value("catalog") == QLatin1String("none"))
        return std::optional<trust::Catalogue>{};
    if (args.value("catalog") == QLatin1String("playground"))
        return std::optional{trust::knownCatalogue(trust::KnownCatalogue::Playground2016)};
    auto catalogue = trust::Catalogue::read(args.value("catalog"));
    if (!catalogue)
        return failure(complainAbout(catalogue.error()));
    return std::optional{std::move(*catalogue)};
}

Expected<trust::Material, int> readOne(const QString &path, const QString &passphraseFile)
{
    auto material = trust::readMaterialFile(path, passphraseSource(passphraseFile));
    if (!material)
        return failure(complainAbout(material.error()));
    return *std::move(material);
}

Expected<std::vector<trust::Certificate>, int> readCertificates(const QStringList &paths)
{
    std::vector<trust::Certificate> all;
    for (const QString &path : paths) {
        const auto material = readOne(path);
        if (!material)
            return failure(int{material.error()});
        const auto found = material->certificates();
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

Exit exitFor(const std::vector<Finding> &findings)
{
    switch (trust::fitnessOf(findings)) {
    case trust::Fitness::Fit:
        return Exit::Done;
    case trust::Fitness::NotSure:
        return Exit::Unknown;
    case trust::Fitness::Unfit:
        return Exit::No;
    }
    Q_UNREACHABLE();
}

} // namespace airlift::cli
