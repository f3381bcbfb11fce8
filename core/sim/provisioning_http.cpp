#include "core/sim/provisioning_http.h"

namespace airlift::sim {

namespace {

constexpr qsizetype kMaxHead = 4096;
constexpr qsizetype kMaxBody = 4096;

struct Cut {
    qsizetype headEnd = -1; ///< first byte of the body
    qsizetype length = 0;
};

Cut cut(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    Cut result{end < 0 ? -1 : end + 4, 0};
    for (const QByteArray &line :
         bytes.first(std::max<qsizetype>(end, 0)).toByteArray().split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            result.length = line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    return result;
}

QByteArray onceDecoded(QByteArray value)
{
    return QByteArray::fromPercentEncoding(value.replace('+', ' '));
}

} // namespace

RequestState requestState(QByteArrayView bytes)
{
    const Cut parts = cut(bytes);
    if (parts.headEnd < 0)
        return bytes.size() > kMaxHead ? RequestState::Broken : RequestState::Incomplete;
    if (parts.length < 0 || parts.length > kMaxBody)
        return RequestState::Broken;
    return bytes.size() < parts.headEnd + parts.length ? RequestState::Incomplete
                                                       : RequestState::Complete;
}

std::optional<ProvisioningRequest> parseProvisioningRequest(QByteArrayView bytes)
{
    if (requestState(bytes) != RequestState::Complete)
        return std::nullopt;
    const Cut parts = cut(bytes);
    const QByteArray first = bytes.first(bytes.indexOf('\r')).toByteArray();
    const QList<QByteArray> words = first.split(' ');
    if (words.size() != 3 || !words[1].startsWith('/'))
        return std::nullopt;
    ProvisioningRequest request;
    request.method = words[0];
    request.path = words[1].split('?').constFirst();
    request.body = bytes.sliced(parts.headEnd, parts.length).toByteArray();
    for (const QByteArray &pair : request.body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 7 && pair.startsWith("__SL_P_"))
            request.fields[pair.mid(7, equals - 7)] = pair.mid(equals + 1);
    }
    return request;
}

QByteArray provisioningResponse(int status, const QByteArray &body)
{
    static const std::map<int, QByteArray> words{
        {200, "OK"},        {202, "Accepted"},    {204, "No Content"}, {302, "Found"},
        {303, "See Other"}, {400, "Bad Request"}, {404, "Not Found"},  {405, "Method Not Allowed"}};
    const auto word = words.find(status);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' +
                      (word == words.end() ? QByteArray{"Error"} : word->second) + "\r\n";
    if (status == 302)
        head += "Location: https://mysimplelink.net/\r\n";
    if (status != 204)
        head += "Content-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size()) +
                "\r\n";
    return head + "Connection: close\r\n\r\n" + (status == 204 ? QByteArray{} : body);
}

QByteArray formDecoded(QByteArray value, bool twice)
{
    value = onceDecoded(std::move(value));
    return twice ? onceDecoded(std::move(value)) : value;
}

} // namespace airlift::sim
