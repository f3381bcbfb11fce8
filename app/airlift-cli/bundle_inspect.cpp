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

/// What makes the answer "no": something is provably wrong. An unsigned bundle is refused by every
/// stock receiver.
bool hasDefect(const Contents &contents)
{
    const bool badEntry =
        std::any_of(contents.entries.begin(), contents.entries.end(), [](const EntryFacts &entry) {
            return entry.digestCheck == Check::Bad || entry.signatureCheck == Check::Bad;
        });
    return badEntry || !contents.listReadable || !contents.hasEndMarker ||
           contents.listSignature.isEmpty() || contents.listSignatureCheck == Check::Bad ||
           !contents.listedButMissing.empty() || !contents.presentButUnlisted.empty();
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
    if (!contents.hasEndMarker)
        add(QStringLiteral(
            "ERROR: no block of zeros at the end; the device would wait for more (-20313)"));
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
            add(QStringLiteral(
                    "ERROR: the signature of %1 does not fit its certificate: -10289, then -20199")
                    .arg(name));
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

QString flags(const EntryFacts &entry, const Contents &contents)
{
    if (!entry.listIndex)
        return QStringLiteral("-");
    const bundle::ListedFile &listed = contents.list[static_cast<std::size_t>(*entry.listIndex)];
    QStringList words;
    if (listed.secured)
        words << QStringLiteral("secure");
    if (!listed.signatureBase64.isEmpty())
        words << QStringLiteral("signed by ") + (listed.certificate.isEmpty()
                                                     ? QStringLiteral("TI")
                                                     : QString::fromUtf8(listed.certificate));
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
                     : id(contents.listSignatureCheck)));
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
        entries.append(
            QJsonObject{{QStringLiteral("path"), QString::fromUtf8(entry.tarPath)},
                        {QStringLiteral("name"), QString::fromUtf8(entry.deviceName)},
                        {QStringLiteral("type"), QString{QLatin1Char(entry.type)}},
                        {QStringLiteral("offset"), entry.offset.value},
                        {QStringLiteral("size"), entry.size.value},
                        {QStringLiteral("sha256"), QString::fromLatin1(entry.digest.toHex())},
                        {QStringLiteral("listed"), entry.listIndex.has_value()},
                        {QStringLiteral("digest"), id(entry.digestCheck).toLower()},
                        {QStringLiteral("signature"), id(entry.signatureCheck).toLower()},
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
    return {{QStringLiteral("path"), contents.path},
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
            "private keys that do not belong there. Exit code 1 if something is wrong with it."),
        {{QStringLiteral("vendor-cert"),
          QStringLiteral("OTA vendor certificate to check ota.sign with."), QStringLiteral("file")},
         {QStringLiteral("store"),
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
    if (args.has("store")) {
        const QDir folder{args.value("store")};
        if (!folder.exists())
            return complainAbout(FileError{Unreadable{folder.path(), QFileDevice::OpenError,
                                                      QStringLiteral("no such folder")}});
        for (const QFileInfo &info : folder.entryInfoList(QDir::Files)) {
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
