#include "app/airlift-cli/command.h"
#include "core/bundle/receiver_profile.h"

#include <QJsonArray>

namespace airlift::cli {

namespace {

QJsonObject toJson(const bundle::ReceiverProfile &profile)
{
    return {{QStringLiteral("receiver"), profile.id},
            {QStringLiteral("title"), profile.title},
            {QStringLiteral("most_files"), profile.mostFiles},
            {QStringLiteral("longest_file_name"), profile.longestFileName},
            {QStringLiteral("longest_certificate_name"), profile.longestCertificateName},
            {QStringLiteral("vendor_certificate"), QString::fromUtf8(profile.vendorCertificate)},
            {QStringLiteral("version_file"),
             profile.writesVersionFile ? QString::fromUtf8(profile.versionFile) : QString{}}};
}

void print(const bundle::ReceiverProfile &profile)
{
    out(QStringLiteral("%1  %2 files, names to %3, certificate names to %4, expects %5\n%6  %7")
            .arg(profile.id, -15)
            .arg(profile.mostFiles, 3)
            .arg(profile.longestFileName)
            .arg(profile.longestCertificateName)
            .arg(QString::fromUtf8(profile.vendorCertificate))
            .arg(QString{}, -15)
            .arg(profile.title));
}

} // namespace

int bundleReceivers(const QStringList &words)
{
    Arguments args{
        QStringLiteral("bundle receivers"),
        QStringLiteral(
            "Lists the receivers that bundle check and bundle create know, or checks the profile "
            "of one's own build: a JSON\nobject with \"format\": 1, \"id\", \"title\" and any of "
            "the limits of a built-in one; keys left out are those of SDK 4.10,\nunknown keys are "
            "refused. Give its path as --receiver.\n\n--json prints {\"receivers\": "
            "[{\"receiver\", \"title\", \"most_files\", \"longest_file_name\",\n"
            "\"longest_certificate_name\", \"vendor_certificate\", \"version_file\"}]}."),
        {{QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("[profile]"), QStringLiteral("A profile to check.")}},
        QStringLiteral("  airlift-cli bundle receivers\n"
                       "  airlift-cli bundle receivers my-build.json")};
    if (!args.parse(words))
        return args.exitCode();
    QJsonArray all;
    const QStringList wanted =
        args.positional().isEmpty() ? bundle::builtInReceivers() : args.positional();
    for (const QString &name : wanted) {
        const auto profile = bundle::receiverProfile(name);
        if (!profile)
            return complainAbout(profile.error());
        if (!args.has("json"))
            print(*profile);
        all.append(toJson(*profile));
    }
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("receivers"), all}});
    return code(Exit::Done);
}

} // namespace airlift::cli
