#include "app/airlift-cli/command.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/contents.h"

#include <map>

#include <QJsonArray>

namespace airlift::cli {

using bundle::Contents;
using bundle::EntryFacts;
using bundle::ListedFile;

namespace {

/// One file as the device would have it after the update.
struct Installed {
    ByteCount size;
    QByteArray digest; ///< computed, hex
    ListedFile listed;
};

std::map<QByteArray, Installed> installed(const Contents &contents)
{
    std::map<QByteArray, Installed> files;
    for (const EntryFacts &entry : contents.entries) {
        if (entry.listIndex)
            files[entry.deviceName] = {entry.size, entry.digest.toHex(),
                                       contents.list[static_cast<std::size_t>(*entry.listIndex)]};
    }
    return files;
}

struct Difference {
    const char *kind; ///< "added", "left", "changed", "attributes"
    QByteArray name;
    QStringList what;
};

/// Flags, signer and signature; the content is another matter.
QStringList attributeChanges(const ListedFile &a, const ListedFile &b)
{
    QStringList what;
    const auto flag = [&](const char *name, bool before, bool after) {
        if (before != after)
            what << QStringLiteral("%1 %2 -> %3")
                        .arg(QString::fromLatin1(name))
                        .arg(before ? 1 : 0)
                        .arg(after ? 1 : 0);
    };
    flag("secured", a.secured, b.secured);
    flag("bundle", a.inBundle, b.inBundle);
    if (a.certificate != b.certificate)
        what << QStringLiteral("signer \"%1\" -> \"%2\"")
                    .arg(QString::fromUtf8(a.certificate), QString::fromUtf8(b.certificate));
    return what;
}

std::vector<Difference> compare(const Contents &before, const Contents &after)
{
    const auto a = installed(before);
    const auto b = installed(after);
    std::vector<Difference> differences;
    for (const auto &[name, file] : b) {
        const auto old = a.find(name);
        if (old == a.end()) {
            differences.push_back({"added", name, {bytesText(file.size)}});
            continue;
        }
        QStringList what = attributeChanges(old->second.listed, file.listed);
        const bool content = old->second.digest != file.digest;
        if (content)
            what.prepend(QStringLiteral("%1 -> %2, SHA-256 %3 -> %4")
                             .arg(bytesText(old->second.size), bytesText(file.size),
                                  QString::fromLatin1(old->second.digest.left(12)),
                                  QString::fromLatin1(file.digest.left(12))));
        else if (old->second.listed.signatureBase64 != file.listed.signatureBase64)
            what << QStringLiteral("signature");
        if (!what.isEmpty())
            differences.push_back({content ? "changed" : "attributes", name, what});
    }
    for (const auto &[name, file] : a) {
        if (b.find(name) == b.end())
            differences.push_back({"left", name, {bytesText(file.size)}});
    }
    return differences;
}

QString version(const Contents &contents)
{
    return QString::fromUtf8(contents.rootName.left(14));
}

QString device(const Contents &contents)
{
    return contents.chip ? QString::fromLatin1(bundle::traits(*contents.chip).name)
                         : QStringLiteral("unclear");
}

QString sentence(const Difference &difference)
{
    const QString name = QString::fromUtf8(difference.name);
    const QString what = difference.what.join(QStringLiteral(", "));
    const QByteArray kind = difference.kind;
    if (kind == "added")
        return QStringLiteral("+ %1  new, %2").arg(name, what);
    if (kind == "left")
        return QStringLiteral("  %1  not in the second bundle; stays on the device (%2)")
            .arg(name, what);
    return QStringLiteral("%1 %2  %3")
        .arg(QString{QLatin1Char(kind == "changed" ? '~' : '!')}, name, what);
}

void print(const Contents &before, const Contents &after,
           const std::vector<Difference> &differences)
{
    out(QStringLiteral("a: %1, version %2, device %3")
            .arg(before.path, version(before), device(before)));
    out(QStringLiteral("b: %1, version %2, device %3")
            .arg(after.path, version(after), device(after)));
    if (before.chip && after.chip && before.chip != after.chip)
        out(QStringLiteral("The bundles are for different devices."));
    if (version(after) <= version(before))
        out(QStringLiteral("The second bundle is not newer; a device with the first one may "
                           "decline it (103)."));
    out(QString{});
    for (const Difference &difference : differences)
        out(sentence(difference));
    if (differences.empty())
        out(QStringLiteral("Nothing changes on the device."));
}

QJsonObject toJson(const Contents &before, const Contents &after,
                   const std::vector<Difference> &differences)
{
    QJsonArray files;
    for (const Difference &difference : differences)
        files.append(
            QJsonObject{{QStringLiteral("name"), QString::fromUtf8(difference.name)},
                        {QStringLiteral("change"), QString::fromLatin1(difference.kind)},
                        {QStringLiteral("what"), QJsonArray::fromStringList(difference.what)}});
    const auto side = [](const Contents &contents) {
        return QJsonObject{{QStringLiteral("path"), contents.path},
                           {QStringLiteral("version"), version(contents)},
                           {QStringLiteral("device"), device(contents)},
                           {QStringLiteral("signed"), !contents.listSignature.isEmpty()}};
    };
    return {{QStringLiteral("a"), side(before)},
            {QStringLiteral("b"), side(after)},
            {QStringLiteral("newer"), version(after) > version(before)},
            {QStringLiteral("files"), files}};
}

} // namespace

int bundleDiff(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("bundle diff"),
        QStringLiteral("Says what changes on a device that has the first bundle and gets the "
                       "second.\nExit codes: 0 nothing, 1 something, 2 unreadable."),
        {{QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("a"), QStringLiteral("The bundle the device has.")},
         {QStringLiteral("b"), QStringLiteral("The bundle it would get.")}},
        QStringLiteral("  airlift-cli bundle diff v1.tar v2.tar")};
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().size() != 2)
        return usage(QStringLiteral("Which files? Give the paths of two bundles."));
    const auto before = bundle::inspect(args.positional()[0]);
    if (!before)
        return complainAbout(before.error());
    const auto after = bundle::inspect(args.positional()[1]);
    if (!after)
        return complainAbout(after.error());
    const auto differences = compare(*before, *after);
    if (args.has("json"))
        out(toJson(*before, *after, differences));
    else
        print(*before, *after, differences);
    return code(differences.empty() ? Exit::Done : Exit::No);
}

} // namespace airlift::cli
