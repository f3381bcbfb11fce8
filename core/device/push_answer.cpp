#include "core/device/push_answer.h"

namespace airlift::device {

QHash<QByteArray, QByteArray> pushValues(const QByteArray &body)
{
    QHash<QByteArray, QByteArray> values;
    for (const QByteArray &part : body.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            values.insert(part.left(equals), part.mid(equals + 1));
    }
    return values;
}

std::optional<PushProgress> parsePushProgress(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    if (trimmed == "fail")
        return PushProgress{0, true};
    bool ok = false;
    const int percent = trimmed.toByteArray().toInt(&ok);
    if (!ok || percent < 0 || percent > 100)
        return std::nullopt;
    return PushProgress{percent, false};
}

} // namespace airlift::device
