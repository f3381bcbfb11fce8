#include "app/airlift-cli/command.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/contents.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace airlift::cli {

using bundle::Check;
using bundle::Contents;
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

/// Signed, but not as this chip needs it (ota-bundle 7, 10), or an image it could not start (3).
QStringList wrongForChip(const Contents &contents)
{
    QStringList lines;
    for (const EntryFacts &entry : contents.entries) {
        const QString name = QString::fromUtf8(entry.deviceName);
        if (entry.image && entry.image->prefix == Check::Bad)
            lines << QStringLiteral("%1 does not begin with the hash of the rest").arg(name);
        if (!contents.chip)
            continue;
        const bundle::ChipTraits &chip = bundle::traits(*contents.chip);
        const QString chipName = QString::fromLatin1(chip.name);
        if (entry.signatureHash && *entry.signatureHash != chip.signatureHash)
            lines << QStringLiteral("%1 is signed for another generation than %2: -10289, then "
                                    "-20199")
                         .arg(name, chipName);
        const bundle::Linkage wanted =
            chip.hashPrefix ? bundle::Linkage::Flash : bundle::Linkage::Ram;
        if (entry.image && entry.image->linkage != bundle::Linkage::Unclear &&
            entry.image->linkage != wanted)
            lines << QStringLiteral("%1 is linked for %2 and can never start on a %3")
                         .arg(name,
                              entry.image->linkage == bundle::Linkage::Flash
                                  ? QStringLiteral("flash")
                                  : QStringLiteral("RAM"),
                              chipName);
    }
    return lines;
}

/// What makes the answer "no": something is provably wrong. An unsigned bundle is refused by every
/// stock receiver.
bool hasDefect(const Contents &contents)
{
    const bool badEntry =
        std::any_of(contents.entries.begin(), contents.entries.end(), [](const EntryFacts &entry) {
            return entry.digestCheck == Check::Bad || entry.signatureCheck == Check::Bad;
        });
    const bool oddEntry =
        std::any_of(contents.oddities.begin(), contents.oddities.end(),
                    [](const bundle::TarOddity &oddity) { return oddity.breaksTheUpdate(); });
    return badEntry || oddEntry || contents.damagedAt || !wrongForChip(contents).isEmpty() ||
           !contents.listReadable || !contents.hasEndMarker || contents.listSignature.isEmpty() ||
           contents.listSignatureCheck == Check::Bad || !contents.listedButMissing.empty() ||
           !contents.presentButUnlisted.empty();
}

QStringList oddities(const Contents &contents)
{
    QStringList lines;
    const auto add = [&](const QString &line) { lines << line; };
    if (contents.listBytes.isEmpty())
        add(QStringLiteral("ERROR: there is no ota.cmd; no device takes this as a bundle"));
    else if (!contents.listReadable)
        add(QStringLiteral("ERROR: ota.cmd cannot be read as a list of files"));
    if (contents.listSignature.isEmpty())
        add(QStringLiteral("ERROR: not signed (no ota.sign): the device installs everything and "
                           "then refuses it, -20199"));
    if (contents.listSignatureCheck == Check::Bad)
        add(QStringLiteral(
            "ERROR: ota.sign does not fit ota.cmd and this vendor certificate: -20199"));
    if (!contents.hasEndMarker && !contents.damagedAt)
        add(QStringLiteral(
            "ERROR: no block of zeros at the end; the device would wait for more (-20313)"));
    if (contents.damagedAt)
        add(QStringLiteral("ERROR: damaged or cut off at byte %1; what comes behind was not read "
                           "(bundle check tells what a device would say)")
                .arg(contents.damagedAt->value));
    for (const QString &line : wrongForChip(contents))
        add(QStringLiteral("ERROR: ") + line);
    for (const bundle::TarOddity &oddity : contents.oddities) {
        const explain::Explanation words = explain::Explain::of(oddity);
        add((oddity.breaksTheUpdate() ? QStringLiteral("ERROR: ") : QStringLiteral("note: ")) +
            words.title + QStringLiteral(". ") + words.cause);
    }
    if (contents.listSignedWithExampleKey)
        add(QStringLiteral("WARNING: ota.sign was made with the public example key: everybody can "
                           "sign updates for devices that trust it"));
    for (const QByteArray &name : contents.signersMissing)
        add(QStringLiteral("note: the certificate %1 is not in the bundle; the device must have it")
                .arg(QString::fromUtf8(name)));
    for (const QByteArray &name : contents.listedButMissing)
        add(QStringLiteral("ERROR: %1 is listed but not in the tar: -20199")
                .arg(QString::fromUtf8(name)));
    for (const QByteArray &name : contents.presentButUnlisted)
        add(QStringLiteral("ERROR: %1 is in the tar but not listed: -20199")
                .arg(QString::fromUtf8(name)));
    for (const EntryFacts &entry : contents.entries) {
        const QString name = QString::fromUtf8(entry.deviceName);
        if (entry.digestCheck == Check::Bad)
            add(QStringLiteral("ERROR: the SHA-256 of %1 is not the one in the list: -20199")
                    .arg(name));
        if (entry.signatureCheck == Check::Bad)
            add(QStringLiteral("ERROR: the signature of %1 does not verify: -10289, then -20199")
                    .arg(name));
        if (entry.exampleKey)
            add(QStringLiteral("WARNING: %1 %2 the public example %3")
                    .arg(name,
                         entry.signatureHash ? QStringLiteral("is signed with the key of")
                         : entry.privateKey  ? QStringLiteral("is the private key of")
                                             : QStringLiteral("is"),
                         explain::Explain::exampleKey(*entry.exampleKey)));
        if (entry.image && entry.image->linkage == bundle::Linkage::Unclear)
            add(QStringLiteral("WARNING: %1 does not begin with a vector table").arg(name));
        if (entry.privateKey)
            add(QStringLiteral("WARNING: %1 is a private key; everybody who gets the bundle has it")
                    .arg(name));
    }
    if (contents.list.size() > 8)
        add(QStringLiteral("WARNING: %1 files; the stock library has room for 8 (-20109), the "
                           "local_ota example for 20")
                .arg(contents.list.size()));
    return lines;
}

QString signer(const EntryFacts &entry, const bundle::ListedFile &listed)
{
    using bundle::SignedBy;
    const QString named = QString::fromUtf8(listed.certificate);
    switch (entry.signedBy) {
    case SignedBy::TiGen2:
        return QStringLiteral("TI (CC3220)");
    case SignedBy::TiGen3:
        return QStringLiteral("TI (CC3x35)");
    case SignedBy::ExampleKey:
        return QStringLiteral("%1 (public example %2)")
            .arg(named, explain::Explain::exampleKey(*entry.exampleKey));
    case SignedBy::Certificate:
    case SignedBy::Nobody:
    case SignedBy::Unknown:
        break;
    }
    return named.isEmpty() ? QStringLiteral("nobody known (TI is meant)") : named;
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
        words << QStringLiteral("signed by ") + signer(entry, listed);
    if (!entry.version.isEmpty())
        words << QStringLiteral("version ") + QString::fromLatin1(entry.version);
    if (!listed.inBundle)
        words << QStringLiteral("no rollback");
    return words.isEmpty() ? QStringLiteral("-") : words.join(QStringLiteral(", "));
}

void print(const Contents &contents)
{
    out(contents.path);
    out(QStringLiteral("root %1, %2, device %3")
            .arg(QString::fromUtf8(contents.rootName), bytesText(contents.size),
                 contents.chip ? QString::fromLatin1(bundle::traits(*contents.chip).name)
                               : QStringLiteral("unclear")));
    const auto list = QStringLiteral("list: %1 files, signature %2");
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
    const QStringList lines = oddities(contents);
    out(QString{});
    for (const QString &line : lines)
        out(line);
    if (lines.isEmpty())
        out(QStringLiteral("Nothing wrong found."));
}

QJsonObject toJson(const Contents &contents)
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
            {QStringLiteral("good"), !hasDefect(contents)},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("list"), list},
            {QStringLiteral("findings"), QJsonArray::fromStringList(oddities(contents))}};
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
            "\"oddities\": [{\"rule\", \"entry\", \"count\", \"breaks\"}], \"findings\"}.\n"
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
    if (args.has("json"))
        out(toJson(*contents));
    else
        print(*contents);
    return code(hasDefect(*contents) ? Exit::No : Exit::Done);
}

} // namespace airlift::cli
