#include "core/serve/http_reply.h"

#include <algorithm>
#include <limits>

namespace airlift::serve {

namespace {

struct Span {
    qint64 start = 0;
    qint64 length = 0;
};

/// The bytes a wish means in a file of `size` bytes; none if it lies outside.
[[nodiscard]] std::optional<Span> spanOf(const RangeWish &wish, qint64 size)
{
    if (!wish.first) {
        const qint64 length = std::min(wish.last.value_or(0), size);
        return length > 0 ? std::optional{Span{size - length, length}} : std::nullopt;
    }
    if (*wish.first >= size)
        return std::nullopt;
    const qint64 last = std::min(wish.last.value_or(std::numeric_limits<qint64>::max()), size - 1);
    return Span{*wish.first, last - *wish.first + 1};
}

/// The device looks at characters 9 to 11 of this only. There is no Date: nobody here reads it, and
/// equal requests get equal bytes, which matters where a header's length decides how a receiver
/// cuts the stream (ota-bundle 5.2).
[[nodiscard]] QByteArray headOf(int status, const char *reason, qint64 length,
                                const QByteArray &more)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason +
           "\r\nContent-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n" +
           more + "\r\n";
}

[[nodiscard]] HttpReply refusal(int status, const char *reason, bool withText,
                                const QByteArray &more = {})
{
    const QByteArray text = QByteArray{reason} + '\n';
    QByteArray head = headOf(status, reason, text.size(), "Content-Type: text/plain\r\n" + more);
    if (withText)
        head += text;
    return {status, head, {}, {}};
}

[[nodiscard]] QByteArray kindOf(int padding)
{
    // Grows with any number of bytes, from one on, which a line of its own could not.
    return "Content-Type: application/octet-stream\r\nAccept-Ranges: bytes\r\nServer: airlift" +
           QByteArray(std::clamp(padding, 0, kMostPadding), '.') + "\r\n";
}

/// Not where a read of the device may end: it wants a byte of the body in the read that brings the
/// end of the header (local-ota-and-cdn 3.4).
[[nodiscard]] QByteArray paddedHead(ByteCount size, int padding)
{
    QByteArray head = headOf(200, "OK", size.value, kindOf(padding));
    if (std::ranges::find(kReadBorders, head.size()) != kReadBorders.end())
        head = headOf(200, "OK", size.value, kindOf(padding + 1));
    return head;
}

} // namespace

HttpReply replyNothingHere(const HttpRequest &request)
{
    const bool isHead = request.method == "HEAD";
    if (!isHead && request.method != "GET")
        return refusal(405, "Method Not Allowed", true, "Allow: GET, HEAD\r\n");
    return refusal(404, "Not Found", !isHead);
}

HttpReply replyTo(const HttpRequest &request, QByteArrayView path, ByteCount size, int padding)
{
    const bool isHead = request.method == "HEAD";
    if ((!isHead && request.method != "GET") || request.path != path)
        return replyNothingHere(request);

    if (isHead || !request.range) // a range means something to GET only (RFC 9110, 14.2)
        return {200, paddedHead(size, padding), {}, isHead ? ByteCount{} : size};

    const QByteArray total = '/' + QByteArray::number(size.value) + "\r\n";
    const auto span = spanOf(*request.range, size.value);
    if (!span)
        return refusal(416, "Range Not Satisfiable", true, "Content-Range: bytes *" + total);
    const QByteArray kind = kindOf(padding);
    const QByteArray range = "Content-Range: bytes " + QByteArray::number(span->start) + '-' +
                             QByteArray::number(span->start + span->length - 1) + total;
    return {206, headOf(206, "Partial Content", span->length, kind + range), ByteCount{span->start},
            ByteCount{span->length}};
}

HttpReply spoilt(HttpReply reply, BenchFault fault, QByteArrayView path)
{
    if (!reply.hasBody())
        return reply;
    if (fault == BenchFault::Redirect) {
        const QByteArray there = "Location: " + path.toByteArray() + "\r\n";
        return {302, headOf(302, "Found", 0, there), {}, {}};
    }
    if (fault == BenchFault::Chunked) {
        reply.head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" +
                     QByteArray::number(reply.bodyLength.value, 16) + "\r\n";
        reply.tail = "\r\n0\r\n\r\n";
    }
    return reply;
}

HttpReply replyToBadRequest()
{
    return refusal(400, "Bad Request", true);
}

} // namespace airlift::serve
