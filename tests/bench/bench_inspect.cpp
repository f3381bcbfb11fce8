// Looking into many small bundles: entries, list, digests, the list's signature. The peer does the
// least anybody must do for that, in the same process: libarchive lists the tar, OpenSSL hashes its
// bytes. Target: 1000 bundles per second and core.
#include "core/bundle/contents.h"
#include "core/trust/digest.h"
#include "tests/support/bundles.h"

#include <cstdio>
#include <ctime>

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

using namespace airlift;
using namespace airlift::bundle;

namespace {

/// An image, its signer, four pages: as small as a real bundle gets.
QString smallBundle(test::BundleFixture &fixture)
{
    for (int i = 0; i < 3; ++i)
        fixture.recipe.files.push_back(
            {.path = fixture.write(QString::number(i), QByteArray(900, 'p')),
             .deviceName = "/www/" + QByteArray::number(i)});
    const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
    if (!built)
        qFatal("the bundle cannot be built");
    return built->path;
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
    test::BundleFixture fixture;
    const QString path = smallBundle(fixture);
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
