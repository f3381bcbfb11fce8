#include "tests/support/corpus.h"

#include <QDir>
#include <QFileInfo>

namespace airlift::test {

namespace {

std::optional<QString> besideTheCheckout(const char *variable, const QString &usual,
                                         const QString &relative)
{
    const QString folder =
        qEnvironmentVariable(variable, QStringLiteral(SOURCE_FOLDER "/../shared/") + usual);
    const QFileInfo file{QDir{folder}.filePath(relative)};
    if (!file.exists())
        return std::nullopt;
    return file.absoluteFilePath();
}

} // namespace

std::optional<QString> corpusFile(const QString &relative)
{
    return besideTheCheckout("AIRLIFT_CORPUS", QStringLiteral("corpus"), relative);
}

std::optional<QString> specFile(const QString &name)
{
    return besideTheCheckout("AIRLIFT_SPEC", QStringLiteral("spec"), name);
}

QString dataFile(const QString &relative)
{
    return QStringLiteral(SOURCE_FOLDER "/tests/data/") + relative;
}

} // namespace airlift::test
