#include "core/trust/public_roots.h"

#include <algorithm>

#include <QFile>

// In a static library nobody else pulls the resource in, and the macro must stand outside every
// namespace.
static void initCertificates()
{
    Q_INIT_RESOURCE(certs);
}

namespace airlift::trust {

namespace {

enum Column { FileName, Sha256, Sha1, NotBefore, NotAfter, UsedBy, Source, kColumns };

[[nodiscard]] QByteArray resource(const QString &name)
{
    QFile file{QStringLiteral(":/airlift/certs/") + name};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

[[nodiscard]] std::vector<PublicRoot> readAll()
{
    initCertificates();
    std::vector<PublicRoot> roots;
    const QString manifest = QString::fromUtf8(resource(QStringLiteral("manifest.tsv")));
    for (const QString &line : manifest.split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != kColumns)
            continue;
        if (const auto certificate = Certificate::parse(resource(cells[FileName]), cells[FileName]))
            roots.push_back({*certificate, cells[FileName], cells[UsedBy]});
    }
    return roots;
}

} // namespace

const std::vector<PublicRoot> &publicRoots()
{
    static const std::vector<PublicRoot> roots = readAll();
    return roots;
}

const PublicRoot *publicRoot(QByteArrayView digest)
{
    const auto &roots = publicRoots();
    const auto found = std::find_if(roots.begin(), roots.end(), [digest](const PublicRoot &root) {
        return root.certificate.sha256() == digest;
    });
    return found == roots.end() ? nullptr : &*found;
}

std::vector<PublicRoot> publicRootsNamed(const QString &name)
{
    std::vector<PublicRoot> found;
    for (const PublicRoot &root : publicRoots()) {
        // A subject without CN is shown by its organisational unit (Starfield Class 2).
        const QString own = root.certificate.commonName().isEmpty() ? root.certificate.subject()
                                                                    : root.certificate.commonName();
        if (!name.isEmpty() &&
            (own.compare(name, Qt::CaseInsensitive) == 0 || root.certificate.subject() == name))
            found.push_back(root);
    }
    return found;
}

} // namespace airlift::trust
