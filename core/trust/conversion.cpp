#include "core/trust/conversion.h"

#include "core/trust/key_files.h"
#include "core/trust/which_root.h"

#include <QSet>

namespace airlift::trust {

namespace {

/// "a.der", "a-2.der", ...
[[nodiscard]] QString unique(const QString &wanted, QSet<QString> &taken)
{
    QString name = wanted;
    const qsizetype dot = wanted.lastIndexOf(u'.');
    for (int number = 2; taken.contains(name); ++number)
        name = wanted.left(dot) + u'-' + QString::number(number) + wanted.mid(dot);
    taken.insert(name);
    return name;
}

[[nodiscard]] Secret encoded(const PrivateKey &key, Target target)
{
    switch (target) {
    case Target::KeyDer:
        return key.toTraditionalDer();
    case Target::KeyPem:
        return key.toTraditionalPem();
    default:
        return toPkcs8Pem(key);
    }
}

} // namespace

std::vector<ConvertedFile> convert(const Material &material, Target target)
{
    std::vector<ConvertedFile> files;
    QSet<QString> taken;
    if (target == Target::Der || target == Target::Pem) {
        QByteArray all;
        const auto certificates = material.certificates();
        for (const Certificate &certificate : certificates) {
            if (target == Target::Der)
                files.push_back(
                    {unique(safeFileName(certificate), taken), Secret{certificate.toDer()}, false});
            all += certificate.toPem();
        }
        if (target == Target::Pem && !all.isEmpty()) {
            QString name = safeFileName(certificates.front());
            name.replace(name.size() - 3, 3, QStringLiteral("pem"));
            files.push_back({name, Secret{std::move(all)}, false});
        }
        return files;
    }
    const QString name =
        target == Target::KeyDer ? QStringLiteral("key.der") : QStringLiteral("key.pem");
    for (const PrivateKey &key : material.keys()) {
        Secret bytes = encoded(key, target);
        if (!bytes.isEmpty())
            files.push_back({unique(name, taken), std::move(bytes), true});
    }
    return files;
}

} // namespace airlift::trust
