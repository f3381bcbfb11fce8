// The verdict while a recipe is edited: layout, hashes, signatures, the tar, the receiver's answer
// and the sweep over header lengths, for bundles of 1 MB and 8 MB. Target: 100 ms for 1 MB.
#include "core/bundle/preview.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtEndian>

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

QByteArray filled(qint64 size)
{
    QByteArray content(size, '\0');
    for (qsizetype at = 0; at < content.size(); ++at)
        content[at] = static_cast<char>(at * 31 + at / 253);
    return content;
}

/// An image of half the size, three user files, a signer.
RecipeFile makeRecipe(const QTemporaryDir &folder, const SpareKeys &keys, qint64 total)
{
    RecipeFile file;
    file.recipe.project = QStringLiteral("bench");
    QByteArray image = filled(total / 2);
    qToLittleEndian<quint32>(0x20004000, image.data());
    qToLittleEndian<quint32>(0x010190E9, image.data() + 4);
    file.recipe.image = written(folder, QStringLiteral("app.bin"), image);
    file.recipe.imageSigner = "signer";
    file.recipe.files.push_back(
        {.path = written(folder, QStringLiteral("signer"), keys.image.certificate.toDer()),
         .deviceName = "signer",
         .inBundle = false});
    for (int i = 0; i < 3; ++i)
        file.recipe.files.push_back({.path = written(folder, QString::number(i), filled(total / 6)),
                                     .deviceName = "/data/" + QByteArray::number(i)});
    return file;
}

void measure(const SpareKeys &keys, qint64 total)
{
    constexpr int kRounds = 21;
    const QTemporaryDir folder;
    PreviewRequest request;
    request.file = makeRecipe(folder, keys, total);
    request.receiver = *receiverProfile(request.file.receiver);
    std::vector<double> taken;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const Preview shown = preview(request, keys);
        taken.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!shown.prediction || shown.prediction->outcome != ReceiverOutcome::Done)
            qFatal("the recipe is refused");
    }
    std::sort(taken.begin(), taken.end());
    std::printf("%5.0f MB | median %6.1f ms, worst %6.1f ms\n", static_cast<double>(total) / 1e6,
                taken[taken.size() / 2], taken.back());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::printf("live verdict (target 100 ms for 1 MB)\n");
    const auto keys = SpareKeys::make();
    if (!keys)
        qFatal("no keys");
    measure(*keys, 1'000'000);
    measure(*keys, 8'000'000);
    return 0;
}
