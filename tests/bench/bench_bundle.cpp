// Building and verifying bundles of 1 MB, 64 MB and 1 GB, as a ratio to `openssl dgst -sha256` over
// the same bytes in the same run: the hash is the physical limit of both.
#include "core/bundle/build.h"
#include "core/bundle/contents.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <unistd.h>

using namespace airlift;
using namespace airlift::bundle;

namespace {

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double best(const std::vector<double> &values)
{
    return *std::min_element(values.begin(), values.end());
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Peak resident memory since the last reset, in MiB. The kernel's own high-water mark.
double peakMemory()
{
    QFile status{QStringLiteral("/proc/self/status")};
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024.0;
    }
    return 0;
}

void resetPeak()
{
    QFile clear{QStringLiteral("/proc/self/clear_refs")};
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

/// Files of at most the device's limit that add up to `total`.
std::vector<FileSource> makeFiles(const QTemporaryDir &folder, qint64 total)
{
    constexpr qint64 kLargest = 0xFF0000;
    std::vector<FileSource> files;
    QByteArray block(1 << 20, Qt::Uninitialized);
    quint32 state = 2463534242U;
    for (char &c : block) {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        c = static_cast<char>(state);
    }
    for (qint64 done = 0; done < total;) {
        const qint64 size = std::min(kLargest, total - done);
        FileSource source;
        source.path =
            folder.filePath(QStringLiteral("f%1").arg(files.size(), 3, 10, QLatin1Char('0')));
        source.deviceName =
            "/data/f" +
            QByteArray::number(static_cast<qint64>(files.size())).rightJustified(3, '0');
        QFile file{source.path};
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the input");
        for (qint64 left = size; left > 0; left -= block.size())
            file.write(block.constData(), std::min<qint64>(left, block.size()));
        files.push_back(source);
        done += size;
    }
    return files;
}

void opensslDigest(const QStringList &paths)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  QStringList{QStringLiteral("dgst"), QStringLiteral("-sha256")} + paths);
    openssl.waitForFinished(-1);
    if (openssl.exitCode() != 0)
        qFatal("openssl failed: %s", openssl.readAllStandardError().constData());
}

void measure(qint64 total, int rounds)
{
    const QTemporaryDir folder;
    Recipe recipe;
    recipe.project = QStringLiteral("bench");
    recipe.files = makeFiles(folder, total);
    QStringList paths;
    for (const FileSource &file : recipe.files)
        paths << file.path;
    const auto vendor = trust::PrivateKey::generateP256();
    const SigningKeys keys{{}, *vendor, {}};

    std::vector<double> hash;
    std::vector<double> buildOnly;
    std::vector<double> buildChecked;
    std::vector<double> verify;
    double memory = 0;
    QString tarPath;
    // Round 0 warms up: on a virtual machine the first touch of each page costs more than writing
    // it.
    for (int round = 0; round <= rounds; ++round) {
        if (round == 1)
            for (auto *values : {&hash, &buildOnly, &buildChecked, &verify})
                values->clear();
        if (!tarPath.isEmpty())
            QFile::remove(
                tarPath); // freeing the old file's pages is not part of making the new one
        ::sync();         // what an earlier round left to write is not this one's
        hash.push_back(seconds([&] { opensslDigest(paths); }));
        resetPeak();
        buildOnly.push_back(seconds([&] {
            const auto built = build(recipe, keys, folder.path(), {}, ReadBack::No);
            if (!built)
                qFatal("build failed");
            tarPath = built->path;
        }));
        memory = std::max(memory, peakMemory());
        ::sync();
        verify.push_back(seconds([&] {
            InspectOptions options;
            options.vendor = vendor->publicKey();
            const auto contents = inspect(tarPath, options);
            if (!contents || contents->listSignatureCheck != Check::Good)
                qFatal("verify failed");
        }));
        memory = std::max(memory, peakMemory());
        QFile::remove(tarPath);
        ::sync();
        buildChecked.push_back(seconds([&] {
            if (!build(recipe, keys, folder.path(), {}, ReadBack::Yes))
                qFatal("build failed");
        }));
    }
    const double limit = median(hash);
    const double quickest = best(hash);
    std::printf("%6.0f MB | openssl dgst %6.3f s | build %4.2fx, best %4.2fx | build and read back "
                "%4.2fx, best %4.2fx | "
                "verify %4.2fx, best %4.2fx | peak %4.1f MiB\n",
                static_cast<double>(total) / 1e6, limit, median(buildOnly) / limit,
                best(buildOnly) / quickest, median(buildChecked) / limit,
                best(buildChecked) / quickest, median(verify) / limit, best(verify) / quickest,
                memory);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::printf("bundle: time as a ratio to `openssl dgst -sha256` over the same bytes (targets at "
                "1 GB: build 1.40, verify 1.15, 64 MiB)\n");
    measure(1'000'000, 9);
    measure(4'000'000, 9);
    measure(64'000'000, 5);
    measure(1'000'000'000, 5);
    return 0;
}
