// Looking into many small bundles: entries, list, digests, the list's signature. The peer does the
// least anybody must do for that, in the same process: libarchive lists the tar, OpenSSL hashes its
// bytes. Target: 1000 bundles per second and core.
#include "core/bundle/build.h"
#include "core/bundle/contents.h"
#include "core/trust/digest.h"
#include "core/trust/issue.h"

#include <cstdio>
#include <ctime>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>

using namespace airlift;
using namespace airlift::bundle;

namespace {

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    const QString path = folder.filePath(name);
    if (!saveAtomically(path, content))
        qFatal("cannot write the input");
    return path;
}

/// An image of 8 KB, its signer, three pages: as small as a real bundle gets.
QString smallBundle(const QTemporaryDir &folder)
{
    const auto signer = trust::makeImageSigner(QStringLiteral("bench-signer"));
    const auto vendor = trust::makeVendorIdentity(QStringLiteral("bench-vendor"));
    if (!signer || !vendor)
        qFatal("no keys");
    Recipe recipe;
    recipe.project = QStringLiteral("bench");
    recipe.version = *Version::parse(u"20240313123751");
    QByteArray image(8192, 'i');
    qToLittleEndian<quint32>(0x20004000, image.data());
    qToLittleEndian<quint32>(0x010190E9, image.data() + 4);
    recipe.imageSigner = "bench-signer";
    recipe.files.push_back(
        {.path = written(folder, QStringLiteral("signer"), signer->certificate.toDer()),
         .deviceName = "bench-signer",
         .inBundle = false});
    for (int i = 0; i < 3; ++i)
        recipe.files.push_back({.path = written(folder, QString::number(i), QByteArray(900, 'p')),
                                .deviceName = "/www/" + QByteArray::number(i)});
    for (int tail = 0; tail < 8; ++tail) { // a signature may begin with a zero byte
        recipe.image =
            written(folder, QStringLiteral("app.bin"), image + QByteArray(4 * tail, 't'));
        if (const auto built = build(recipe, {signer->key, vendor->key, {}}, folder.path()))
            return built->path;
    }
    qFatal("the bundle cannot be built");
}

void listAndHash(const QString &path)
{
    const QByteArray bytes = *readBounded(path, ByteCount{1 << 20});
    archive *const reader = archive_read_new();
    archive_read_support_format_tar(reader);
    archive_read_open_memory(reader, bytes.constData(), static_cast<size_t>(bytes.size()));
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader, &entry) == ARCHIVE_OK) {
    }
    archive_read_free(reader);
    static_cast<void>(trust::digest(trust::HashKind::Sha256, bytes));
}

template <typename Do>
[[nodiscard]] double perSecond(Do &&work)
{
    // Processor time: what other programs take of the core does not count.
    constexpr std::clock_t kEnough = 2 * CLOCKS_PER_SEC;
    const std::clock_t begin = std::clock();
    int rounds = 0;
    for (; std::clock() - begin < kEnough; ++rounds)
        work();
    return rounds * static_cast<double>(CLOCKS_PER_SEC) / static_cast<double>(std::clock() - begin);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString path = smallBundle(folder);
    const double ours = perSecond([&] {
        if (!inspect(path))
            qFatal("the bundle cannot be read");
    });
    const double peer = perSecond([&] { listAndHash(path); });
    std::printf("inspect: %.0f bundles/s on one core (target 1000); libarchive listing and one "
                "SHA-256 of the file: %.0f/s; ratio %.2f\n",
                ours, peer, ours / peer);
    return 0;
}
