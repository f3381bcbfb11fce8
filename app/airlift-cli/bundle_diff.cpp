#include "app/airlift-cli/command.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/difference.h"

#include <QJsonArray>

namespace airlift::cli {

using bundle::Contents;
using bundle::Difference;
using bundle::ListedFile;

namespace {

/// Stable names for scripts.
QString id(Difference::Kind kind)
{
    switch (kind) {
    case Difference::Kind::Added:
        return QStringLiteral("added");
    case Difference::Kind::Left:
        return QStringLiteral("left");
    case Difference::Kind::Changed:
        return QStringLiteral("changed");
    case Difference::Kind::Attributes:
        return QStringLiteral("attributes");
    }
    return {};
}

QString contentChange(const Difference &difference)
{
    return QStringLiteral("%1 -> %2, SHA-256 %3 -> %4")
        .arg(bytesText(difference.before->size), bytesText(difference.after->size),
             QString::fromLatin1(difference.before->digest.left(12)),
             QString::fromLatin1(difference.after->digest.left(12)));
}

QStringList details(const Difference &difference)
{
    if (difference.kind == Difference::Kind::Added)
        return {bytesText(difference.after->size)};
    if (difference.kind == Difference::Kind::Left)
        return {bytesText(difference.before->size)};
    const ListedFile &a = difference.before->listed;
    const ListedFile &b = difference.after->listed;
    QStringList what;
    if (difference.kind == Difference::Kind::Changed)
        what << contentChange(difference);
    const auto flag = [&](const char *name, bool before, bool after) {
        what << QStringLiteral("%1 %2 -> %3")
                    .arg(QString::fromLatin1(name))
                    .arg(before ? 1 : 0)
                    .arg(after ? 1 : 0);
    };
    if (difference.securedChanged())
        flag("secured", a.secured, b.secured);
    if (difference.rollbackChanged())
        flag("bundle", a.inBundle, b.inBundle);
    if (difference.signerChanged())
        what << QStringLiteral("signer \"%1\" -> \"%2\"")
                    .arg(QString::fromUtf8(a.certificate), QString::fromUtf8(b.certificate));
    // Other content cannot keep its signature.
    if (difference.kind == Difference::Kind::Attributes && difference.signatureChanged())
        what << QStringLiteral("signature");
    return what;
}

QString version(const Contents &contents)
{
    return QString::fromUtf8(bundle::versionOf(contents));
}

QString device(const Contents &contents)
{
    return contents.chip ? QString::fromLatin1(bundle::traits(*contents.chip).name)
                         : QStringLiteral("unclear");
}

QString sentence(const Difference &difference)
{
    const QString name = QString::fromUtf8(difference.name);
    const QString what = details(difference).join(QStringLiteral(", "));
    switch (difference.kind) {
    case Difference::Kind::Added:
        return QStringLiteral("+ %1  new, %2").arg(name, what);
    case Difference::Kind::Left:
        return QStringLiteral("  %1  not in the second bundle; stays on the device (%2)")
            .arg(name, what);
    case Difference::Kind::Changed:
        return QStringLiteral("~ %1  %2").arg(name, what);
    case Difference::Kind::Attributes:
        return QStringLiteral("! %1  %2").arg(name, what);
    }
    return {};
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
    if (!bundle::isNewer(before, after))
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
                        {QStringLiteral("change"), id(difference.kind)},
                        {QStringLiteral("what"), QJsonArray::fromStringList(details(difference))}});
    const auto side = [](const Contents &contents) {
        return QJsonObject{{QStringLiteral("path"), contents.path},
                           {QStringLiteral("version"), version(contents)},
                           {QStringLiteral("device"), device(contents)},
                           {QStringLiteral("signed"), !contents.listSignature.isEmpty()}};
    };
    return {{QStringLiteral("a"), side(before)},
            {QStringLiteral("b"), side(after)},
            {QStringLiteral("newer"), bundle::isNewer(before, after)},
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
    const auto before = bundle::inspectWhole(args.positional()[0]);
    if (!before)
        return complainAbout(before.error());
    const auto after = bundle::inspectWhole(args.positional()[1]);
    if (!after)
        return complainAbout(after.error());
    const auto differences = bundle::differences(*before, *after);
    if (args.has("json"))
        out(toJson(*before, *after, differences));
    else
        print(*before, *after, differences);
    return code(differences.empty() ? Exit::Done : Exit::No);
}

} // namespace airlift::cli
