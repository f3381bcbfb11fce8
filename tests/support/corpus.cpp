#include "tests/support/corpus.h"

#include <QDir>
#include <QFileInfo>

namespace airlift::test {

std::optional<QString> corpusFile(const QString &relative)
{
    const QString folder =
        qEnvironmentVariable("AIRLIFT_CORPUS", QStringLiteral(SOURCE_FOLDER "/../shared/corpus"));
    const QFileInfo file{QDir{folder}.filePath(relative)};
    if (!file.exists())
        return std::nullopt;
    return file.absoluteFilePath();
}

QString dataFile(const QString &relative)
{
    return QStringLiteral(SOURCE_FOLDER "/tests/data/") + relative;
}

} // namespace airlift::test
