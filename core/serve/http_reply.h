#pragma once

#include "core/serve/http_request.h"

namespace airlift::serve {

/// The answer to one request: `head`, then `bodyLength` bytes of the file from `bodyStart` on.
struct HttpReply {
    int status = 0;  ///< 200, 206, 400, 404, 405 or 416
    QByteArray head; ///< status line, header and, for a refusal, its short text
    ByteCount bodyStart;
    ByteCount bodyLength;
};

/// Answers for a server that has exactly one file, of `size` bytes, at `path`. Always with
/// Content-Length and Connection: close, never chunked, never a redirect (ota-bundle 11).
[[nodiscard]] HttpReply replyTo(const HttpRequest &request, QByteArrayView path, ByteCount size);
[[nodiscard]] HttpReply replyToBadRequest();

} // namespace airlift::serve
