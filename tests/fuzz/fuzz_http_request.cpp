// Any bytes as a request: an answer with an allowed status, inside the file, and the same whether
// the bytes come at once or one by one.
#include "core/serve/http_reply.h"
#include "core/serve/http_request.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace {

using namespace airlift;
using namespace airlift::serve;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

[[nodiscard]] bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

void checkRequest(const HttpRequest &request)
{
    require(!request.method.isEmpty() && request.method.size() <= 32);
    require(request.path.startsWith('/'));
    require(std::all_of(request.path.begin(), request.path.end(), isVisible));
    require(!request.path.contains('?') && !request.path.contains('#'));
    if (request.range) {
        require(request.range->first || request.range->last);
        require(request.range->first.value_or(0) >= 0 && request.range->last.value_or(0) >= 0);
    }
}

void checkReply(const HttpReply &reply, const HttpRequest &request, ByteCount size)
{
    constexpr std::array kAllowed{200, 206, 404, 405, 416};
    require(std::find(kAllowed.begin(), kAllowed.end(), reply.status) != kAllowed.end());
    require(reply.bodyStart.value >= 0 && reply.bodyLength.value >= 0);
    require(reply.bodyLength <= size && reply.bodyStart <= size - reply.bodyLength);
    require(reply.head.startsWith("HTTP/1.1 " + QByteArray::number(reply.status) + ' '));
    require(reply.head.indexOf("\r\n\r\n") > 0 && reply.head.size() < 1440);
    const bool hasBody = reply.status < 300 && request.method == "GET";
    require(hasBody == (reply.bodyLength.value > 0));
    if (hasBody) {
        const QByteArray length = QByteArray::number(reply.bodyLength.value);
        require(reply.head.contains("\r\nContent-Length: " + length + "\r\n"));
        require(reply.head.endsWith("\r\n\r\n"));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    constexpr ByteCount kLimit{512};
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const ParsedHead whole = parseRequest(bytes, kLimit);
    const auto *request = std::get_if<HttpRequest>(&whole);

    for (qsizetype length = 0; length < std::min<qsizetype>(bytes.size(), kLimit.value); ++length) {
        const ParsedHead part = parseRequest(bytes.first(length), kLimit);
        if (std::holds_alternative<HeadIncomplete>(part))
            continue;
        require(part.index() == whole.index());
        if (request)
            require(std::get<HttpRequest>(part).path == request->path);
        break;
    }
    require(bytes.size() < kLimit.value || !std::holds_alternative<HeadIncomplete>(whole));
    if (!request)
        return 0;
    checkRequest(*request);
    for (const qint64 fileSize : {qint64{1}, qint64{1000}, std::numeric_limits<qint64>::max()}) {
        checkReply(replyTo(*request, "/x", ByteCount{fileSize}), *request, ByteCount{fileSize});
        checkReply(replyTo(*request, request->path, ByteCount{fileSize}), *request,
                   ByteCount{fileSize});
    }
    return 0;
}
