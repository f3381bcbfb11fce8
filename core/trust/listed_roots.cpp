#include "core/trust/known_catalogues.h"

#include <algorithm>

#include <QFile>

// In a static library nobody else pulls the resource in, and the macro must stand outside every
// namespace.
static void initTrustTables()
{
    Q_INIT_RESOURCE(trust);
}

namespace airlift::trust {

namespace {

enum Column { Digest, Name, Key, OwnSignature, NotBefore, NotAfter, Lists, NamedBy, kColumns };

void addList(ListedRoot &root, const QString &list)
{
    root.isRevoked = list == QLatin1String{"playground-revoked"};
    if (list == QLatin1String{"2019"})
        root.lists.push_back(KnownCatalogue::Production2019);
    else if (list == QLatin1String{"2018"})
        root.lists.push_back(KnownCatalogue::Sdk2018);
    else
        root.lists.push_back(KnownCatalogue::Playground2016);
}

[[nodiscard]] ListedRoot fromRow(const QStringList &cells)
{
    ListedRoot root{.digest = QByteArray::fromHex(cells[Digest].toLatin1()),
                    .name = cells[Name],
                    .key = cells[Key],
                    .signatureHash = cells[OwnSignature],
                    .notBefore = QDate::fromString(cells[NotBefore], Qt::ISODate),
                    .notAfter = QDate::fromString(cells[NotAfter], Qt::ISODate),
                    .provenByCertificate = cells[NamedBy] == QLatin1String{"certificate"},
                    .lists = {}};
    for (const QString &list : cells[Lists].split(u','))
        addList(root, list);
    return root;
}

[[nodiscard]] std::vector<ListedRoot> readTable()
{
    initTrustTables();
    QFile file{QStringLiteral(":/airlift/trust/listed_roots.tsv")};
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    std::vector<ListedRoot> roots;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        if (!line.startsWith(u'#') && cells.size() == kColumns)
            roots.push_back(fromRow(cells));
    }
    std::sort(roots.begin(), roots.end(),
              [](const ListedRoot &a, const ListedRoot &b) { return a.digest < b.digest; });
    return roots;
}

} // namespace

const std::vector<ListedRoot> &listedRoots()
{
    static const std::vector<ListedRoot> roots = readTable();
    return roots;
}

const ListedRoot *listedRoot(QByteArrayView digest)
{
    const auto &roots = listedRoots();
    const auto found = std::find_if(roots.begin(), roots.end(), [digest](const ListedRoot &root) {
        return root.digest == digest;
    });
    return found == roots.end() ? nullptr : &*found;
}

Catalogue knownCatalogue(KnownCatalogue edition)
{
    Catalogue catalogue;
    for (const ListedRoot &root : listedRoots()) {
        if (std::find(root.lists.begin(), root.lists.end(), edition) != root.lists.end())
            (root.isRevoked ? catalogue.revoked : catalogue.trusted).push_back(root.digest);
    }
    return catalogue;
}

bool inProductionCatalogue(QByteArrayView digest)
{
    const ListedRoot *root = listedRoot(digest);
    return root && std::find(root->lists.begin(), root->lists.end(),
                             KnownCatalogue::Production2019) != root->lists.end();
}

} // namespace airlift::trust
