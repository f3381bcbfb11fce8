#include "app/airlift-cli/command.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/contents_finding.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace airlift::cli {

using bundle::Check;
using bundle::Contents;
using bundle::ContentsFinding;
using bundle::EntryFacts;

namespace {

QString id(Check check)
{
    switch (check) {
    case Check::Good:
        return QStringLiteral("good");
    case Check::Bad:
        return QStringLiteral("BAD");
    case Check::NotPresent:
        return QStringLiteral("none");
    case Check::CannotTell:
        return QStringLiteral("unknown");
    }
    return {};
}

/// One finding in one line, for people.
QString line(const ContentsFinding &finding)
{
    const explain::Explanation words = explain::Explain::of(finding);
    const QString weight =
        finding.severity == bundle::RuleSeverity::Blocker   ? QStringLiteral("ERROR: ")
        : finding.severity == bundle::RuleSeverity::Warning ? QStringLiteral("WARNING: ")
                                                            : QStringLiteral("note: ");
    return weight + QStringList{words.title + QLatin1Char('.'), words.cause}
                        .join(QLatin1Char(' '))
                        .trimmed();
}

QString signedById(bundle::SignedBy by)
{
    using bundle::SignedBy;
    switch (by) {
    case SignedBy::Nobody:
        return QStringLiteral("nobody");
    case SignedBy::Certificate:
        return QStringLiteral("certificate");
    case SignedBy::ExampleKey:
        return QStringLiteral("example-key");
    case SignedBy::TiGen2:
        return QStringLiteral("ti-gen2");
    case SignedBy::TiGen3:
        return QStringLiteral("ti-gen3");
    case SignedBy::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString flags(const EntryFacts &entry, const Contents &contents)
{
    if (!entry.listIndex)
        return QStringLiteral("-");
    const bundle::ListedFile &listed = contents.list[static_cast<std::size_t>(*entry.listIndex)];
    QStringList words;
    if (listed.secured)
        words << QStringLiteral("secure");
    if (!listed.signatureBase64.isEmpty())
        words << QStringLiteral("signed by ") + explain::Explain::signer(entry, listed);
    if (!entry.version.isEmpty())
        words << QStringLiteral("version ") + QString::fromLatin1(entry.version);
    if (!listed.inBundle)
        words << QStringLiteral("no rollback");
    return words.isEmpty() ? QStringLiteral("-") : words.join(QStringLiteral(", "));
}

void print(const Contents &contents, const std::vector<ContentsFinding> &findings)
{
    out(contents.path);
    out(QStringLiteral("root %1, %2, device %3")
            .arg(QString::fromUtf8(contents.rootName), bytesText(contents.size),
                 contents.chip ? QString::fromLatin1(bundle::traits(*contents.chip).name)
                               : QStringLiteral("unclear")));
    const auto list = QStringLiteral("list: %1 entries, signature %2");
    out(list.arg(contents.list.size())
            .arg(contents.listSignatureCheck == Check::CannotTell
                     ? QStringLiteral("%1 bytes, not checked (give --vendor-cert)")
                           .arg(contents.listSignature.size())
                     : id(contents.listSignatureCheck) +
                           (contents.listSignedWithExampleKey
                                ? QStringLiteral(", made with the public example key "
                                                 "dummy_ota_vendor_cert")
                                : QString{})));
    QStringList clues;
    for (const bundle::Origin::Clue clue : contents.origin.clues)
        clues << explain::Explain::clue(clue);
    out(QStringLiteral("made by: %1%2")
            .arg(explain::Explain::maker(contents.origin.maker),
                 clues.isEmpty() ? QString{}
                                 : QStringLiteral("; ") + clues.join(QStringLiteral("; "))));
    qsizetype width = 4;
    for (const EntryFacts &entry : contents.entries)
        width = std::max(width, entry.deviceName.size());
    out(QStringLiteral("\n  %1  %2  hash  signature  flags")
            .arg(QStringLiteral("file"), -static_cast<int>(width))
            .arg(QStringLiteral("size"), 13));
    for (const EntryFacts &entry : contents.entries) {
        if (entry.deviceName.isEmpty())
            continue;
        out(QStringLiteral("  %1  %2  %3  %4  %5")
                .arg(QString::fromUtf8(entry.deviceName), -static_cast<int>(width))
                .arg(bytesText(entry.size), 13)
                .arg(id(entry.digestCheck), -4)
                .arg(id(entry.signatureCheck), -9)
                .arg(flags(entry, contents)));
    }
    out(QString{});
    for (const ContentsFinding &finding : findings)
        out(line(finding));
    if (findings.empty())
        out(QStringLiteral("Nothing wrong found."));
}

QJsonArray toJson(const std::vector<ContentsFinding> &findings)
{
    QJsonArray array;
    for (const ContentsFinding &finding : findings) {
        const explain::Explanation words = explain::Explain::of(finding);
        array.append(
            QJsonObject{{QStringLiteral("rule"), explain::Explain::ruleId(finding)},
                        {QStringLiteral("severity"), explain::Explain::id(finding.severity)},
                        {QStringLiteral("where"), QString::fromUtf8(finding.entry)},
                        {QStringLiteral("title"), words.title},
                        {QStringLiteral("next_step"), words.nextStep}});
    }
    return array;
}

QJsonObject toJson(const Contents &contents, const std::vector<ContentsFinding> &findings)
{
    QJsonArray entries;
    for (const EntryFacts &entry : contents.entries) {
        entries.append(QJsonObject{
            {QStringLiteral("path"), QString::fromUtf8(entry.tarPath)},
            {QStringLiteral("name"), QString::fromUtf8(entry.deviceName)},
            {QStringLiteral("type"), QString{QLatin1Char(entry.type)}},
            {QStringLiteral("offset"), entry.offset.value},
            {QStringLiteral("size"), entry.size.value},
            {QStringLiteral("sha256"), QString::fromLatin1(entry.digest.toHex())},
            {QStringLiteral("listed"), entry.listIndex.has_value()},
            {QStringLiteral("digest"), id(entry.digestCheck).toLower()},
            {QStringLiteral("signature"), id(entry.signatureCheck).toLower()},
            {QStringLiteral("signed_by"), signedById(entry.signedBy)},
            {QStringLiteral("version"), QString::fromLatin1(entry.version)},
            {QStringLiteral("example_key"),
             entry.exampleKey ? explain::Explain::exampleKey(*entry.exampleKey) : QString{}},
            {QStringLiteral("private_key"), entry.privateKey}});
    }
    QJsonArray list;
    for (const bundle::ListedFile &file : contents.list) {
        list.append(
            QJsonObject{{QStringLiteral("name"), QString::fromUtf8(file.deviceName)},
                        {QStringLiteral("digest"), QString::fromUtf8(file.digest)},
                        {QStringLiteral("certificate"), QString::fromUtf8(file.certificate)},
                        {QStringLiteral("signed"), !file.signatureBase64.isEmpty()},
                        {QStringLiteral("secured"), file.secured},
                        {QStringLiteral("bundle"), file.inBundle}});
    }
    QJsonArray oddEntries;
    for (const bundle::TarOddity &oddity : contents.oddities) {
        oddEntries.append(QJsonObject{{QStringLiteral("rule"), explain::Explain::ruleId(oddity)},
                                      {QStringLiteral("entry"), QString::fromUtf8(oddity.entry)},
                                      {QStringLiteral("count"), oddity.count},
                                      {QStringLiteral("breaks"), oddity.breaksTheUpdate()}});
    }
    QJsonArray clues;
    for (const bundle::Origin::Clue clue : contents.origin.clues)
        clues.append(explain::Explain::clue(clue));
    QJsonArray missing;
    for (const QByteArray &name : contents.signersMissing)
        missing.append(QString::fromUtf8(name));
    return {{QStringLiteral("path"), contents.path},
            {QStringLiteral("made_by"), explain::Explain::maker(contents.origin.maker)},
            {QStringLiteral("clues"), clues},
            {QStringLiteral("oddities"), oddEntries},
            {QStringLiteral("signers_missing"), missing},
            {QStringLiteral("example_vendor_key"), contents.listSignedWithExampleKey},
            {QStringLiteral("damaged_at"),
             contents.damagedAt ? QJsonValue{contents.damagedAt->value} : QJsonValue{}},
            {QStringLiteral("root"), QString::fromUtf8(contents.rootName)},
            {QStringLiteral("size"), contents.size.value},
            {QStringLiteral("device"),
             contents.chip ? QJsonValue{QString::fromLatin1(bundle::traits(*contents.chip).name)}
                           : QJsonValue{}},
            {QStringLiteral("list_readable"), contents.listReadable},
            {QStringLiteral("list_signature"), id(contents.listSignatureCheck).toLower()},
            {QStringLiteral("end_marker"), contents.hasEndMarker},
            {QStringLiteral("good"), bundle::isSound(findings)},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("list"), list},
            {QStringLiteral("findings"), toJson(findings)}};
}

} // namespace

int bundleInspect(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("bundle inspect"),
        QStringLiteral(
            "Shows what stands in a bundle, whoever made it: files, the list, digests computed "
            "again, signatures,\n"
            "private keys that do not belong there, who made it. Without --vendor-cert the public "
            "example certificate of\nthe SDK is tried, and it says so. Any file may be given.\n\n"
            "--json prints {\"path\", \"root\", \"size\", \"device\", \"list_readable\", "
            "\"list_signature\": \"good\" | \"bad\" |\n\"none\" | \"unknown\", "
            "\"example_vendor_key\", \"end_marker\", \"damaged_at\", \"good\", \"made_by\", "
            "\"clues\",\n\"entries\": [{\"path\", \"name\", \"type\", \"offset\", \"size\", "
            "\"sha256\", \"listed\", \"digest\", \"signature\",\n\"signed_by\", \"version\", "
            "\"example_key\", \"private_key\"}], \"list\": [{\"name\", \"digest\", "
            "\"certificate\", \"signed\",\n\"secured\", \"bundle\"}], \"signers_missing\", "
            "\"oddities\": [{\"rule\", \"entry\", \"count\", \"breaks\"}], \"findings\": "
            "[{\"rule\",\n\"severity\", \"where\", \"title\", \"next_step\"}]}.\n"
            "Exit codes: 0 nothing wrong found, 1 something is wrong with it, 2 no bundle or "
            "unreadable."),
        {{QStringLiteral("vendor-cert"),
          QStringLiteral("OTA vendor certificate to check ota.sign with."), QStringLiteral("file")},
         {{QStringLiteral("certs"), QStringLiteral("store")},
          QStringLiteral(
              "Folder of certificates already on the device, by their file names there."),
          QStringLiteral("dir")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("file"), QStringLiteral("The bundle.")}},
        QStringLiteral(
            "  airlift-cli bundle inspect update.tar --vendor-cert dummy_ota_vendor_cert.der")};
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which file? Give the path of a bundle."));
    bundle::InspectOptions options;
    if (args.has("vendor-cert")) {
        const auto certificate = trust::Certificate::read(args.value("vendor-cert"));
        if (!certificate)
            return complainAbout(certificate.error());
        options.vendor = certificate->publicKey();
    }
    if (args.has("certs")) {
        const QDir folder{args.value("certs")};
        if (!folder.exists())
            return complainAbout(FileError{Unreadable{folder.path(), QFileDevice::OpenError,
                                                      QStringLiteral("no such folder")}});
        constexpr int kMostFiles = 1000;
        for (const QFileInfo &info : folder.entryInfoList(QDir::Files).mid(0, kMostFiles)) {
            if (const auto certificate =
                    trust::Certificate::read(info.filePath())) // other files may lie there
                options.signers.emplace_back(info.fileName().toUtf8(), *certificate);
        }
    }
    const auto contents = bundle::inspect(args.positional().constFirst(), options);
    if (!contents)
        return complainAbout(contents.error());
    const std::vector<ContentsFinding> findings = bundle::findings(*contents);
    if (args.has("json"))
        out(toJson(*contents, findings));
    else
        print(*contents, findings);
    return code(bundle::isSound(findings) ? Exit::Done : Exit::No);
}

} // namespace airlift::cli
