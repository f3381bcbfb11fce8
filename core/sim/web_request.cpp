#include "core/sim/web_request.h"

namespace airlift::sim {

namespace {

[[nodiscard]] QByteArrayView reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    default:
        return "Not Found";
    }
}

[[nodiscard]] bool takeLength(const QByteArray &line, WebHead &head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || line.left(colon).trimmed().toLower() != "content-length")
        return true;
    bool ok = false;
    head.contentLength = line.mid(colon + 1).trimmed().toUInt(&ok);
    return ok;
}

} // namespace

ParsedHead parseWebHead(QByteArrayView bytes)
{
    const qsizetype end = bytes.first(qMin(bytes.size(), kLongestHead)).indexOf("\r\n\r\n");
    if (end < 0)
        return {bytes.size() < kLongestHead ? HeadState::Incomplete : HeadState::Broken, {}};
    WebHead head;
    head.size = end + 4;
    QByteArrayList lines = bytes.first(end).toByteArray().split('\n');
    const QByteArrayList words = lines.takeFirst().trimmed().split(' ');
    if (words.size() != 3 || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1."))
        return {HeadState::Broken, {}};
    head.method = words[0];
    const qsizetype mark = words[1].indexOf('?');
    head.address = mark < 0 ? words[1] : words[1].left(mark);
    head.query = mark < 0 ? QByteArray{} : words[1].mid(mark + 1);
    for (const QByteArray &line : lines) {
        if (!takeLength(line.trimmed(), head))
            return {HeadState::Broken, {}};
    }
    return {HeadState::Complete, head};
}

QByteArray webAnswer(int status, QByteArrayView type, QByteArrayView body)
{
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + ' ';
    answer.append(reason(status)).append("\r\n");
    if (!type.isEmpty())
        answer.append("Content-Type: ").append(type).append("\r\n");
    if (status != 204)
        answer += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return answer.append("\r\n").append(body);
}

QList<QueryItem> queryItems(const QByteArray &query)
{
    QList<QueryItem> items;
    if (query.isEmpty())
        return items;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            items.append({part, std::nullopt});
        else
            items.append({part.left(equals), part.mid(equals + 1)});
    }
    return items;
}

} // namespace airlift::sim
