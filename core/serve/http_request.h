#pragma once

#include "core/base/units.h"

#include <optional>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::serve {

/// `first-last`, `first-` or (no `first`) `-last`, the last so many bytes. A number too large to
/// count is kept as the largest one, which no file reaches.
struct RangeWish {
    std::optional<qint64> first;
    std::optional<qint64> last;
    friend bool operator==(const RangeWish &, const RangeWish &) = default;
};

/// What one request asks for.
struct HttpRequest {
    QByteArray method; ///< any token; whether it is served is the answer's business
    QByteArray path;   ///< as sent: percent-encoded, without scheme, authority and query
    std::optional<RangeWish>
        range; ///< the one byte range; none also if the header is of a kind a server may ignore
    QByteArray host; ///< of the host header, without a port; empty if there was none
};
struct HeadIncomplete {
};
struct HeadRefused {
    enum class Why {
        TooLarge,
        ControlByte,
        RequestLine,
        Target,
        Version,
        Header,
        Host,
        Body ///< announces a body in a way two readers could understand differently
    } why = Why::RequestLine;
};
using ParsedHead = std::variant<HeadIncomplete, HeadRefused, HttpRequest>;

/// Reads the head of one HTTP/1.0 or 1.1 request out of everything received so far. Pure: same
/// bytes, same answer, and once it is not HeadIncomplete, more bytes do not change it.
/// - A head has at most `limit` bytes. Whatever follows it is ignored: the connection closes after
/// one answer.
/// - Lines may end in CR LF or in LF alone (RFC 9112, 2.2); a CR elsewhere is refused, as is every
/// other control byte,
///   so that a TLS greeting on a plain port fails at once.
/// - Header names count in any case: the device's library writes `host:`. HTTP/1.1 needs exactly
/// one.
/// - A body is never read. A transfer coding, or lengths that contradict each other, are refused
/// all the same: such heads are made to be read differently by two programs.
/// - The target is `/path?query` or the absolute form; nothing is decoded.
[[nodiscard]] ParsedHead parseRequest(QByteArrayView bytes, ByteCount limit);

} // namespace airlift::serve
