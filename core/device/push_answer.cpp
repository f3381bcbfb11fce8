#include "core/device/push_answer.h"

namespace airlift::device {

namespace {

/// The length in a header line; -1: another header, -2: none that can be used.
[[nodiscard]] qint64 lengthIn(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || line.left(colon).trimmed().toLower() != "content-length")
        return -1;
    bool ok = false;
    const qint64 length = line.mid(colon + 1).trimmed().toLongLong(&ok);
    return ok && length >= 0 ? length : -2;
}

} // namespace

ParsedPushAnswer parsePushAnswer(QByteArrayView bytes, bool ended)
{
    const qsizetype end = bytes.first(qMin(bytes.size(), kLongestPushHead)).indexOf("\r\n\r\n");
    if (end < 0) {
        if (ended || bytes.size() >= kLongestPushHead)
            return PushAnswerBroken{};
        return PushAnswerIncomplete{};
    }
    QByteArrayList lines = bytes.first(end).toByteArray().split('\n');
    const QByteArrayList words = lines.takeFirst().trimmed().split(' ');
    bool ok = words.size() >= 2 && words[0].startsWith("HTTP/1.");
    PushAnswer answer;
    answer.status = ok ? words[1].toInt(&ok) : 0;
    if (!ok || answer.status < 100 || answer.status > 599)
        return PushAnswerBroken{};

    std::optional<qint64> length;
    for (const QByteArray &line : lines) {
        const qint64 found = lengthIn(line);
        if (found == -2 || found > kLongestPushBody || (found >= 0 && length && *length != found))
            return PushAnswerBroken{};
        if (found >= 0)
            length = found;
    }
    if (answer.status == 204)
        length = 0;
    const QByteArrayView body = bytes.sliced(end + 4);
    if (length ? body.size() < *length : !ended) {
        if (ended || body.size() > kLongestPushBody)
            return PushAnswerBroken{};
        return PushAnswerIncomplete{};
    }
    if (!length && body.size() > kLongestPushBody)
        return PushAnswerBroken{};
    answer.body = body.first(length ? static_cast<qsizetype>(*length) : body.size()).toByteArray();
    return answer;
}

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
