#include "app/bench/kept_case.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace airlift::bench {

QString KeptOutput::name() const
{
    return u"memory"_s;
}

QString packed(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray unpacked(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString commandThatRepeats(const std::function<bool(const QString &folder)> &save)
{
    QTemporaryDir folder{QDir::temp().filePath(u"airlift-case-XXXXXX"_s)};
    folder.setAutoRemove(false);
    if (!folder.isValid() || !save(folder.path()))
        return u"(no place to keep the case)"_s;
    return u"airlift-cli sim --repeat %1"_s.arg(folder.path());
}

} // namespace airlift::bench
