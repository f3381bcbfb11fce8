#include "app/airlift-cli/trust_output.h"
#include "core/trust/conversion.h"
#include "core/trust/key_files.h"

#include <array>

#include <QDir>

namespace airlift::cli {

namespace {

struct NamedTarget {
    const char *name;
    trust::Target target;
};
constexpr std::array kTargets{
    NamedTarget{"der", trust::Target::Der}, NamedTarget{"pem", trust::Target::Pem},
    NamedTarget{"key-der", trust::Target::KeyDer}, NamedTarget{"key-pem", trust::Target::KeyPem},
    NamedTarget{"key-pkcs8", trust::Target::KeyPkcs8}};

QStringList targetNames()
{
    QStringList names;
    for (const NamedTarget &one : kTargets)
        names << QLatin1String(one.name);
    return names;
}

std::optional<trust::Target> targetNamed(const QString &name)
{
    for (const NamedTarget &one : kTargets) {
        if (name == QLatin1String(one.name))
            return one.target;
    }
    return std::nullopt;
}

int write(const std::vector<trust::ConvertedFile> &files, const QDir &folder)
{
    if (!folder.mkpath(QStringLiteral(".")))
        return usage(QStringLiteral("Cannot make the folder %1.").arg(folder.path()));
    for (const trust::ConvertedFile &file : files) {
        const QString path = folder.filePath(file.name);
        const auto saved = trust::saveNew(
            path, file.bytes.reveal(), file.isKey ? FileAccess::OwnerOnly : FileAccess::Everyone);
        if (!saved)
            return complainAbout(saved.error());
        out(path);
    }
    return code(Exit::Done);
}

} // namespace

int trustConvert(const QStringList &words)
{
    Arguments args{
        QStringLiteral("trust convert"),
        QStringLiteral("Writes certificates or keys in the form a place wants. der: one "
                       "certificate a file, what devices\n"
                       "take everywhere; pem: with LF; key-der, key-pem: PKCS#1 or SEC1, what "
                       "devices take; key-pkcs8:\n"
                       "what other tools take. Existing files are never overwritten."),
        {{QStringLiteral("to"), targetNames().join(QStringLiteral(", ")) + QLatin1Char('.'),
          QStringLiteral("form")},
         {QStringLiteral("out"), QStringLiteral("Folder."), QStringLiteral("dir"),
          QStringLiteral(".")},
         {QStringLiteral("passphrase-file"), QStringLiteral("Its first line opens what is locked."),
          QStringLiteral("file")}},
        {{QStringLiteral("file..."), QStringLiteral("Certificates and keys.")}},
        QStringLiteral("  airlift-cli trust convert bundle.pem --to der --out roots/\n"
                       "  airlift-cli trust convert server.pfx --to key-der --out device/")};
    if (!args.parse(words))
        return args.exitCode();
    const auto target = targetNamed(args.value("to"));
    if (!target || args.positional().isEmpty())
        return usage(QStringLiteral("Give files and --to with one of %1.")
                         .arg(targetNames().join(QStringLiteral(", "))));
    trust::Material all;
    for (const QString &path : args.positional()) {
        const auto material = readOne(path, args.value("passphrase-file"));
        if (!material)
            return material.error();
        all.items.insert(all.items.end(), material->items.begin(), material->items.end());
    }
    const auto files = trust::convert(all, *target);
    if (files.empty())
        return usage(QStringLiteral("There is nothing of that kind in %1.")
                         .arg(args.positional().join(QStringLiteral(", "))));
    return write(files, QDir{args.value("out")});
}

} // namespace airlift::cli
