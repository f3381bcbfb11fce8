#include "core/serve/http_request.h"

#include <algorithm>
#include <limits>

namespace airlift::serve {

namespace {

using Why = HeadRefused::Why;

[[nodiscard]] bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

[[nodiscard]] bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// RFC 9110, 5.6.2
[[nodiscard]] bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView kMarks{"!#$%&'*+-.^_`|~"};
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || kMarks.contains(c);
    });
}

[[nodiscard]] bool isForbidden(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\r' && c != '\n' && c != '\t') || byte == 0x7f;
}

[[nodiscard]] QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

[[nodiscard]] bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Takes the next line, without its end, off the front of a head that is known to end in LF.
[[nodiscard]] QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// Length of the head including its empty line; -1 if that has not come.
[[nodiscard]] qsizetype headLength(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const QByteArrayView next = bytes.sliced(at + 1);
        if (next.startsWith('\n'))
            return at + 2;
        if (next.startsWith(QByteArrayView{"\r\n"}))
            return at + 3;
    }
    return -1;
}

/// The path of an origin-form or absolute-form target; empty for what is neither.
[[nodiscard]] QByteArrayView pathOf(QByteArrayView target)
{
    if (!std::all_of(target.begin(), target.end(), isVisible) || target.contains('#'))
        return {};
    if (const qsizetype scheme = target.indexOf(QByteArrayView{"://"}); !target.startsWith('/')) {
        const QByteArrayView name = target.first(std::max<qsizetype>(scheme, 0));
        if (!equalsIgnoringCase(name, "http") && !equalsIgnoringCase(name, "https"))
            return {};
        const QByteArrayView afterScheme = target.sliced(scheme + 3);
        const qsizetype slash = afterScheme.indexOf('/');
        if (slash <= 0)
            return {};
        target = afterScheme.sliced(slash);
        if (afterScheme.first(slash).contains('?'))
            return {};
    }
    const qsizetype query = target.indexOf('?');
    return query < 0 ? target : target.first(query);
}

/// Digits only. Saturates instead of overflowing.
[[nodiscard]] std::optional<qint64> number(QByteArrayView digits)
{
    if (digits.isEmpty())
        return std::nullopt;
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    qint64 value = 0;
    for (const char c : digits) {
        if (!isDigit(c))
            return std::nullopt;
        const qint64 digit = c - '0';
        value = value > (kMost - digit) / 10 ? kMost : value * 10 + digit;
    }
    return value;
}

/// None for anything but one well-formed byte range: such a header may be ignored (RFC 9110, 14.2),
/// and the answer is then the whole file.
[[nodiscard]] std::optional<RangeWish> rangeWish(QByteArrayView value)
{
    constexpr QByteArrayView kUnit{"bytes="};
    if (value.size() < kUnit.size() || !equalsIgnoringCase(value.first(kUnit.size()), kUnit))
        return std::nullopt;
    const QByteArrayView range = trimmed(value.sliced(kUnit.size()));
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    const RangeWish wish{number(range.first(dash)), number(range.sliced(dash + 1))};
    const bool hasFirst = dash > 0;
    const bool hasLast = dash + 1 < range.size();
    if (hasFirst != wish.first.has_value() || hasLast != wish.last.has_value() ||
        (!hasFirst && !hasLast) || (wish.first && wish.last && *wish.first > *wish.last))
        return std::nullopt;
    return wish;
}

/// `name`, `name:port`, `[v6]` or `[v6]:port` without the port; none if it is no such thing.
[[nodiscard]] std::optional<QByteArrayView> hostName(QByteArrayView value)
{
    constexpr QByteArrayView kNeverInNames{"/?#@\\\"<>,;"};
    const bool isClean = std::all_of(value.begin(), value.end(), [&](char c) {
        return isVisible(c) && !kNeverInNames.contains(c);
    });
    if (!isClean)
        return std::nullopt;
    const qsizetype bracket = value.startsWith('[') ? value.indexOf(']') : -1;
    if (value.startsWith('[') && bracket < 0)
        return std::nullopt;
    const qsizetype colon = value.indexOf(':', std::max<qsizetype>(bracket, 0));
    if (colon < 0)
        return bracket < 0 || bracket + 1 == value.size() ? std::optional{value} : std::nullopt;
    const QByteArrayView port = value.sliced(colon + 1);
    if ((bracket >= 0 && colon != bracket + 1) || !std::all_of(port.begin(), port.end(), isDigit))
        return std::nullopt;
    return value.first(colon);
}

struct RequestLine {
    QByteArrayView method;
    QByteArrayView path;
    bool needsHost = true;
};

[[nodiscard]] std::variant<RequestLine, Why> parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    constexpr qsizetype kLongestMethod = 32;
    if (second < 0 || first > kLongestMethod || !isToken(line.first(first)))
        return Why::RequestLine;
    const QByteArrayView version = line.sliced(second + 1);
    if (version != QByteArrayView{"HTTP/1.1"} && version != QByteArrayView{"HTTP/1.0"})
        return Why::Version;
    const QByteArrayView path = pathOf(line.sliced(first + 1, second - first - 1));
    if (path.isEmpty())
        return Why::Target;
    return RequestLine{line.first(first), path, version.endsWith('1')};
}

/// What we want of the header lines.
struct HeaderFacts {
    int hosts = 0;
    int ranges = 0;
    bool isConditional = false;
    bool isBodyClear = true;
    std::optional<QByteArrayView> host;
    std::optional<qint64> bodyLength;
    std::optional<RangeWish> range;
};

[[nodiscard]] bool takeHeader(QByteArrayView line, HeaderFacts &facts)
{
    const qsizetype colon = line.indexOf(':');
    // also refuses a folded line and a blank before the colon, both long obsolete
    if (colon < 0 || !isToken(line.first(colon)) || line.contains('\r'))
        return false;
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = trimmed(line.sliced(colon + 1));
    if (equalsIgnoringCase(name, "host")) {
        ++facts.hosts;
        facts.host = hostName(value);
    } else if (equalsIgnoringCase(name, "range")) {
        ++facts.ranges;
        facts.range = rangeWish(value);
    } else if (equalsIgnoringCase(name, "transfer-encoding")) {
        facts.isBodyClear = false;
    } else if (equalsIgnoringCase(name, "content-length")) {
        const auto length = number(value);
        if (!length || (facts.bodyLength && facts.bodyLength != length))
            facts.isBodyClear = false;
        facts.bodyLength = length;
    } else if (equalsIgnoringCase(name, "if-range")) {
        facts.isConditional = true; // we hand out no validator, so none can match: the whole file
    }
    return true;
}

[[nodiscard]] ParsedHead parseHead(QByteArrayView head)
{
    const auto line = parseRequestLine(takeLine(head));
    if (const Why *why = std::get_if<Why>(&line))
        return HeadRefused{*why};
    const auto &request = std::get<RequestLine>(line);
    HeaderFacts facts;
    for (QByteArrayView header = takeLine(head); !header.isEmpty(); header = takeLine(head)) {
        if (!takeHeader(header, facts))
            return HeadRefused{Why::Header};
    }
    if (facts.hosts > 1 || (facts.hosts == 1 && !facts.host) ||
        (request.needsHost && facts.hosts == 0))
        return HeadRefused{Why::Host};
    if (!facts.isBodyClear)
        return HeadRefused{Why::Body};
    if (facts.ranges > 1)
        return HeadRefused{Why::Header};
    return HttpRequest{request.method.toByteArray(), request.path.toByteArray(),
                       facts.isConditional ? std::nullopt : facts.range,
                       facts.host.value_or(QByteArrayView{}).toByteArray()};
}

} // namespace

ParsedHead parseRequest(QByteArrayView bytes, ByteCount limit)
{
    const QByteArrayView window =
        bytes.first(std::min<qsizetype>(bytes.size(), static_cast<qsizetype>(limit.value)));
    const qsizetype length = headLength(window);
    const QByteArrayView head = length < 0 ? window : window.first(length);
    if (std::any_of(head.begin(), head.end(), isForbidden))
        return HeadRefused{Why::ControlByte};
    if (length >= 0)
        return parseHead(head);
    if (bytes.size() >= limit.value)
        return HeadRefused{Why::TooLarge};
    return HeadIncomplete{};
}

} // namespace airlift::serve
