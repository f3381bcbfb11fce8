#include "app/airlift-cli/command.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/extract.h"

#include <QJsonArray>

namespace airlift::cli {

namespace {

Arguments extractArguments()
{
    return {QStringLiteral("bundle extract"),
            QStringLiteral(
                "Writes the files of a bundle into a folder, by their names on the device. Nothing "
                "is written outside the\nfolder and nothing is replaced unless --force is given. "
                "Without names all files are written, ota.cmd and\nota.sign too. A flash image "
                "keeps the hash in front of it.\n\n--json prints {\"files\": [{\"name\", \"path\", "
                "\"size\"}]}. Exit codes: 0 done, 2 nothing was written or not everything."),
            {{QStringLiteral("out"), QStringLiteral("Folder for the files; made if it is missing."),
              QStringLiteral("dir")},
             {QStringLiteral("name"),
              QStringLiteral("Only this file, as the device calls it. May be repeated."),
              QStringLiteral("name")},
             {QStringLiteral("force"), QStringLiteral("Replaces files that are there.")},
             {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
            {{QStringLiteral("file"), QStringLiteral("The bundle.")},
             {QStringLiteral("names"), QStringLiteral("The same as --name.")}},
            QStringLiteral("  airlift-cli bundle extract update.tar --out parts\n"
                           "  airlift-cli bundle extract update.tar --out parts "
                           "/sys/mcuflashimg.bin")};
}

} // namespace

int bundleExtract(const QStringList &words)
{
    Arguments args = extractArguments();
    args.takeAnyNumber();
    if (!args.parse(words))
        return args.exitCode();
    const QStringList positional = args.positional();
    if (positional.isEmpty())
        return usage(QStringLiteral("Which file? Give the path of a bundle."));
    if (!args.has("out"))
        return usage(QStringLiteral("Where to? Give a folder with --out."));
    std::vector<QByteArray> names;
    for (const QString &name : positional.mid(1) + args.values("name"))
        names.push_back(name.toUtf8());
    const auto written =
        bundle::extract(positional.constFirst(), args.value("out"), names,
                        args.has("force") ? bundle::Overwrite::Yes : bundle::Overwrite::No);
    if (!written)
        return complainAbout(written.error());
    QJsonArray files;
    for (const bundle::Extracted &file : *written) {
        if (!args.has("json"))
            out(QStringLiteral("%1  %2").arg(bytesText(file.size).rightJustified(14), file.path));
        files.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(file.deviceName)},
                                 {QStringLiteral("path"), file.path},
                                 {QStringLiteral("size"), file.size.value}});
    }
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("files"), files}});
    return code(Exit::Done);
}

} // namespace airlift::cli
