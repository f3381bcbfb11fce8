#include "app/airlift-cli/trust_output.h"
#include "core/bundle/service_pack.h"
#include "core/trust/place.h"

namespace airlift::cli {

using explain::TrustWords;
using trust::CertificateFacts;
using trust::Material;
using trust::MaterialItem;

namespace {

void row(const char *name, const QString &value)
{
    if (!value.isEmpty())
        out(QStringLiteral("    %1 %2").arg(QLatin1String(name), -12).arg(value));
}

QString validity(const CertificateFacts &facts, const QDateTime &now)
{
    const QString span = QStringLiteral("%1 to %2").arg(day(facts.notBefore), day(facts.notAfter));
    if (now > facts.notAfter)
        return QStringLiteral("%1, EXPIRED on %2").arg(span, day(facts.notAfter));
    return now < facts.notBefore ? span + QStringLiteral(", not valid yet") : span;
}

QString authority(const CertificateFacts &facts)
{
    QString text = facts.isCa ? QStringLiteral("CA") : QStringLiteral("no CA");
    if (facts.pathLength)
        text += QStringLiteral(", path length %1").arg(*facts.pathLength);
    return text + (facts.isSelfSigned ? QStringLiteral(", self-signed") : QString{});
}

void print(const CertificateFacts &facts, const QDateTime &now)
{
    row("subject", facts.subject);
    row("issuer", facts.issuer);
    row("device name", trust::chainFileName(facts).isEmpty()
                           ? QStringLiteral("none: unusable as member of a signing chain")
                           : QStringLiteral("\"%1\" as member of a signing chain")
                                 .arg(trust::chainFileName(facts)));
    row("valid", validity(facts, now));
    row("key", facts.key);
    row("signed with", facts.signatureAlgorithm);
    row("role", authority(facts));
    row("names", (facts.dnsNames + facts.addresses).join(QStringLiteral(", ")));
    row("serial", hex(facts.serial));
    row("key id", hex(facts.subjectKeyId));
    row("issuer id", hex(facts.authorityKeyId));
    row("SHA-1", hex(facts.sha1));
    row("SHA-256", hex(facts.sha256));
    row("catalogue", TrustWords::membership(facts));
    if (facts.dummy)
        row("WARNING",
            QStringLiteral("its private key is public: %1").arg(TrustWords::dummy(*facts.dummy)));
    else
        row("private key", QStringLiteral("none of the published ones"));
}

QJsonObject keyJson(const char *kind, const trust::PublicKey &key)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("key"), key.description()},
            {QStringLiteral("fingerprint"), hex(key.fingerprint())},
            {QStringLiteral("public_dummy"), trust::dummyKey(key).has_value()}};
}

QJsonObject toJson(const MaterialItem &item)
{
    QJsonObject json = std::visit(
        Overloaded{
            [](const trust::Certificate &certificate) {
                QJsonObject facts = cli::toJson(trust::factsOf(certificate));
                facts.insert(QStringLiteral("kind"), QStringLiteral("certificate"));
                return facts;
            },
            [](const trust::PrivateKey &key) { return keyJson("private-key", key.publicKey()); },
            [](const trust::PublicKey &key) { return keyJson("public-key", key); }},
        item.what);
    json.insert(QStringLiteral("offset"), item.offset);
    return json;
}

QJsonObject toJson(const Material &material)
{
    QJsonArray items;
    for (const MaterialItem &item : material.items)
        items.append(toJson(item));
    QJsonArray remarks;
    for (const trust::MaterialRemark &remark : material.remarks)
        remarks.append(QJsonObject{{QStringLiteral("offset"), remark.offset},
                                   {QStringLiteral("text"), TrustWords::remark(remark)}});
    return {{QStringLiteral("file"), material.origin},
            {QStringLiteral("form"), TrustWords::form(material.form)},
            {QStringLiteral("size"), material.size},
            {QStringLiteral("items"), items},
            {QStringLiteral("remarks"), remarks}};
}

void printKey(const QString &kind, const trust::PublicKey &key)
{
    out(QStringLiteral("  %1: %2").arg(kind, key.description()));
    row("SHA-256", hex(key.fingerprint()) + QStringLiteral(" (of the public key)"));
    if (const auto dummy = trust::dummyKey(key))
        row("WARNING", QStringLiteral("published, no secret: %1").arg(TrustWords::dummy(*dummy)));
}

void print(const Material &material, const QDateTime &now)
{
    out(QStringLiteral("%1 (%2, %3 bytes)")
            .arg(material.origin, TrustWords::form(material.form))
            .arg(material.size));
    for (const MaterialItem &item : material.items) {
        std::visit(
            Overloaded{
                [&](const trust::Certificate &certificate) {
                    const CertificateFacts facts = trust::factsOf(certificate);
                    out(QStringLiteral("  certificate: %1").arg(shortName(certificate)));
                    print(facts, now);
                },
                [](const trust::PrivateKey &key) {
                    printKey(QStringLiteral("private key"), key.publicKey());
                },
                [](const trust::PublicKey &key) { printKey(QStringLiteral("public key"), key); }},
            item.what);
    }
    for (const trust::MaterialRemark &remark : material.remarks)
        out(QStringLiteral("  remark: ") + TrustWords::remark(remark));
}

/// What TI signs has no certificate inside, but who signed it can be told.
struct SealedFile {
    QString what;
    std::optional<trust::Seal> seal;
};
std::optional<SealedFile> sealedFile(const QString &path)
{
    if (const auto file = trust::readCatalogueFile(path))
        return SealedFile{QStringLiteral("certificate catalogue of %1, roots listed: %2; see trust "
                                         "catalog")
                              .arg(day(file->catalogue.issued))
                              .arg(file->catalogue.trusted.size()),
                          file->seal};
    const auto pack = bundle::readServicePack(path);
    if (!pack || !bundle::isServicePackContent(pack->ucf))
        return std::nullopt;
    const auto version = bundle::servicePackVersion(pack->ucf);
    return SealedFile{
        QStringLiteral("service pack %1")
            .arg(version ? QString::fromLatin1(*version) : QStringLiteral("of unknown version")),
        trust::sealOf(pack->ucf, pack->signature)};
}

/// 0 if a CC3220 takes the signature, 1 if not, 3 if that cannot be told.
Exit exitFor(const SealedFile &file)
{
    return !file.seal || *file.seal == trust::Seal::CannotCheck ? Exit::Unknown
           : *file.seal == trust::Seal::TiGen2                  ? Exit::Done
                                                                : Exit::No;
}

QJsonObject toJson(const SealedFile &file, const QString &path)
{
    return {{QStringLiteral("file"), path},
            {QStringLiteral("what"), file.what},
            {QStringLiteral("seal"),
             file.seal ? TrustWords::id(*file.seal) : QStringLiteral("not-given")},
            {QStringLiteral("items"), QJsonArray{}}};
}

void print(const SealedFile &file, const QString &path)
{
    out(QStringLiteral("%1 (%2)").arg(path, file.what));
    out(QStringLiteral("  signature    ") +
        (file.seal ? TrustWords::seal(*file.seal) : QStringLiteral("no signature lies beside it")));
}

Arguments arguments()
{
    return Arguments{
        QStringLiteral("trust show"),
        QStringLiteral(
            "Shows every certificate and key in the files: PEM, DER, PKCS#7, PKCS#12, several in "
            "one\n"
            "file, with text around. Of a service pack or a certificate catalogue it says who "
            "signed it.\nA pass phrase comes from --passphrase-file, "
            "AIRLIFT_PASSPHRASE or a\n"
            "prompt.\n\n"
            "--json prints {\"files\": [{\"file\", \"form\", \"size\", \"items\": [{\"kind\": "
            "\"certificate\" |\n"
            "\"private-key\" | \"public-key\", ...}], \"remarks\": [{\"offset\", \"text\"}]}]}; a "
            "sealed file has \"what\" and\n\"seal\". Exit codes: 0; 1 if a CC3220 does not take "
            "the signature of a sealed file, 2 unreadable, 3 not sure."),
        {{QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")},
         {QStringLiteral("at"), QStringLiteral("Judge dates as of this day."),
          QStringLiteral("day")},
         {QStringLiteral("passphrase-file"), QStringLiteral("Its first line opens what is locked."),
          QStringLiteral("file")}},
        {{QStringLiteral("file..."), QStringLiteral("Certificates and keys.")}},
        QStringLiteral("  airlift-cli trust show root.der chain.pem\n"
                       "  airlift-cli trust show server.pfx --json")};
}

} // namespace

int trustShow(const QStringList &words)
{
    Arguments args = arguments();
    if (!args.parse(words))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which file? Give certificates or keys."));
    const auto now = momentOption(args);
    if (!now)
        return now.error();
    QJsonArray files;
    Exit exit = Exit::Done;
    for (const QString &path : args.positional()) {
        if (const auto sealed = sealedFile(path)) {
            const Exit its = exitFor(*sealed);
            exit = exit == Exit::No || its == Exit::Done ? exit : its;
            if (args.has("json"))
                files.append(toJson(*sealed, path));
            else
                print(*sealed, path);
            continue;
        }
        const auto material = readOne(path, args.value("passphrase-file"));
        if (!material)
            return material.error();
        if (args.has("json"))
            files.append(toJson(*material));
        else
            print(*material, *now);
    }
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("files"), files}});
    return code(exit);
}

} // namespace airlift::cli
