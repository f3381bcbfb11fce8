#pragma once

#include "core/serve/events.h"
#include "core/serve/http_request.h"

namespace airlift::serve {

/// The answer to one request: `head`, then `bodyLength` bytes of the file from `bodyStart` on, then
/// `tail`.
struct HttpReply {
    int status = 0;  ///< 200, 206, 400, 404, 405 or 416; 302 only for the bench
    QByteArray head; ///< status line, header and, for a refusal, its short text
    ByteCount bodyStart;
    ByteCount bodyLength;
    QByteArray tail{}; ///< empty but for the bench

    [[nodiscard]] bool hasBody() const { return bodyLength.value > 0; }
};

/// More header than this would endanger what it is for: a device reads at most four pieces of 1440
/// bytes until the end of the header (ota-bundle 11).
inline constexpr int kMostPadding = 2048;

/// Where a read of the device may end within a header of that size: its buffer of 1440 bytes is
/// full, or a TCP segment is over, with and without time stamps.
inline constexpr std::array<qsizetype, 3> kReadBorders{1440, 1448, 1460};

/// Answers for a file of `size` bytes at `path`; any other path is not found. Always with
/// Content-Length and Connection: close, never chunked, never a redirect (ota-bundle 11).
/// `padding` makes the header of a 200 exactly so many bytes longer, for receivers whose list
/// parser trips over unlucky cuts (ota-bundle 5.2); one more where it would end at a border of
/// kReadBorders.
[[nodiscard]] HttpReply replyTo(const HttpRequest &request, QByteArrayView path, ByteCount size,
                                int padding = 0);
/// Answers when no file is at the path asked for.
[[nodiscard]] HttpReply replyNothingHere(const HttpRequest &request);
[[nodiscard]] HttpReply replyToBadRequest();

/// For the bench: what `reply`, the right answer, becomes under `fault`. Answers without a body and
/// faults that are not about the shape of the answer change nothing.
[[nodiscard]] HttpReply spoilt(HttpReply reply, BenchFault fault, QByteArrayView path);

} // namespace airlift::serve
