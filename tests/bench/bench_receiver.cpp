// The receiver model over bundles of 1 MB and 64 MB, as a rate and as a ratio to `openssl dgst
// -sha256` over the same bytes in the same run: the hash is the physical limit of both.
#include "core/bundle/build.h"
#include "core/bundle/receiver_sensitivity.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

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

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void opensslDigest(const QString &path)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("dgst"), QStringLiteral("-sha256"), path});
    openssl.waitForFinished(-1);
    if (openssl.exitCode() != 0)
        qFatal("openssl failed");
}

struct Subject {
    QString path;
    DeviceStore store;
    qint64 size = 0;
};

Subject makeBundle(const QTemporaryDir &folder, qint64 total)
{
    constexpr int kFiles = 4;
    Recipe recipe;
    recipe.project = QStringLiteral("bench");
    for (int i = 0; i < kFiles; ++i) {
        FileSource source;
        source.path = folder.filePath(QString::number(i));
        source.deviceName = "/data/f" + QByteArray::number(i);
        QByteArray content(total / kFiles, '\0');
        for (qsizetype at = 0; at < content.size(); ++at)
            content[at] = static_cast<char>(at * 31 + at / 253 + i);
        if (!saveAtomically(source.path, content))
            qFatal("cannot write the input");
        recipe.files.push_back(source);
    }
    const auto key = trust::PrivateKey::generateP256();
    const auto built = build(recipe, {{}, *key, {}}, folder.path());
    if (!built)
        qFatal("build failed");
    return {built->path, {}, built->size.value};
}

void measure(qint64 total, int rounds)
{
    const QTemporaryDir folder;
    const Subject subject = makeBundle(folder, total);
    const auto profile = receiverProfile(QStringLiteral("ota-lib-4.10"));
    std::vector<double> hash;
    std::vector<double> model;
    for (int round = 0; round <= rounds; ++round) {
        const double hashed = seconds([&] { opensslDigest(subject.path); });
        const double predicted = seconds([&] {
            const auto prediction = predictFile(subject.path, *profile, subject.store);
            if (!prediction || prediction->outcome != ReceiverOutcome::Done)
                qFatal("the model refuses the bundle");
        });
        if (round == 0)
            continue; // the first touch of each page is not what is measured
        hash.push_back(hashed);
        model.push_back(predicted);
    }
    const double size = static_cast<double>(subject.size) / 1e6;
    std::printf("%6.0f MB | openssl dgst %6.3f s | model %6.3f s, %5.0f MB/s, %4.2fx\n", size,
                median(hash), median(model), size / median(model), median(model) / median(hash));
    std::fflush(stdout);
}

void measureSweep()
{
    const QTemporaryDir folder;
    const Subject subject = makeBundle(folder, 1'000'000);
    QFile file{subject.path};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read");
    const QByteArray beginning = file.read(kEnough.value);
    int tried = 0;
    const double taken = seconds([&] {
        const auto swept = sensitivity(beginning, *receiverProfile(QStringLiteral("ota-lib-4.10")));
        tried = swept ? swept->tried : 0;
    });
    std::printf("sensitivity: %d header lengths in %.3f s\n", tried, taken);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::printf("receiver model: target 200 MB/s; ratio to `openssl dgst -sha256` over the same "
                "bytes\n");
    measure(1'000'000, 9);
    measure(60'000'000, 5);
    measureSweep();
    return 0;
}
