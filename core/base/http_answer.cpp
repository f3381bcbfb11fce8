#include "core/base/http_answer.h"

#include <algorithm>
#include <optional>

#include <QList>

namespace airlift {

namespace {

using Why = AnswerBroken::Why;

struct Head {
    int status = 0;
    std::optional<qint64> length;
    bool chunked = false;
    bool toHttps = false;
    qsizetype bodyAt = 0;
};

[[nodiscard]] bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Ends with an empty line; CR LF and lone LF both occur in small servers.
[[nodiscard]] qsizetype endOfHead(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const QByteArrayView rest = bytes.sliced(at + 1);
        if (rest.startsWith('\n'))
            return at + 2;
        if (rest.startsWith("\r\n"))
            return at + 3;
    }
    return -1;
}

[[nodiscard]] bool readField(QByteArrayView line, Head &head)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return colon < 0 && line.isEmpty();
    const QByteArray name = line.first(colon).toByteArray().trimmed().toLower();
    const QByteArray value = line.sliced(colon + 1).toByteArray().trimmed();
    if (name == "content-length") {
        constexpr qsizetype kMostDigits = 9;
        if (!isDigits(value) || value.size() > kMostDigits)
            return false;
        const qint64 length = value.toLongLong();
        if (head.length && *head.length != length)
            return false;
        head.length = length;
    } else if (name == "transfer-encoding") {
        head.chunked = value.toLower() == "chunked";
        return head.chunked;
    } else if (name == "location") {
        head.toHttps = value.toLower().startsWith("https://");
    }
    return true;
}

[[nodiscard]] std::optional<int> statusOf(QByteArrayView line)
{
    // "HTTP/1.1 200" and, maybe, words
    if (line.size() < 12 || !line.startsWith("HTTP/1.") || line[8] != ' ' ||
        !isDigits(line.sliced(9, 3)) || (line.size() > 12 && line[12] != ' '))
        return std::nullopt;
    const int status = line.sliced(9, 3).toByteArray().toInt();
    return status >= 100 && status <= 599 ? std::optional{status} : std::nullopt;
}

[[nodiscard]] std::optional<Head> readHead(QByteArrayView bytes, qsizetype end)
{
    Head head;
    head.bodyAt = end;
    bool first = true;
    for (const QByteArray &raw : bytes.first(end).toByteArray().split('\n')) {
        const QByteArrayView line = raw.endsWith('\r') ? QByteArrayView{raw}.chopped(1) : raw;
        if (first) {
            const auto status = statusOf(line);
            if (!status)
                return std::nullopt;
            head.status = *status;
        } else if (!readField(line, head)) {
            return std::nullopt;
        }
        first = false;
    }
    return head;
}

[[nodiscard]] ParsedAnswer readChunks(QByteArrayView bytes, bool ended, HttpAnswer answer)
{
    constexpr qsizetype kMostHexDigits = 8;
    while (true) {
        const qsizetype lineEnd = bytes.indexOf('\n');
        if (lineEnd < 0) {
            if (ended || bytes.size() > 64)
                return AnswerBroken{Why::LengthsDisagree};
            return AnswerIncomplete{};
        }
        QByteArray digits = bytes.first(lineEnd).toByteArray().trimmed();
        if (const qsizetype extension = digits.indexOf(';'); extension >= 0)
            digits.truncate(extension);
        bool ok = false;
        const qint64 size = digits.toLongLong(&ok, 16);
        if (!ok || size < 0 || digits.size() > kMostHexDigits)
            return AnswerBroken{Why::LengthsDisagree};
        if (size == 0)
            return answer;
        if (answer.body.size() + size > kMaxHttpBody.value)
            return AnswerBroken{Why::TooLarge};
        bytes = bytes.sliced(lineEnd + 1);
        if (bytes.size() < size + 2)
            return ended ? ParsedAnswer{AnswerBroken{Why::LengthsDisagree}} : AnswerIncomplete{};
        answer.body += bytes.first(size).toByteArray();
        if (!bytes.sliced(size).startsWith("\r\n"))
            return AnswerBroken{Why::LengthsDisagree};
        bytes = bytes.sliced(size + 2);
    }
}

} // namespace

ParsedAnswer parseHttpAnswer(QByteArrayView bytes, bool ended)
{
    const QByteArrayView prefix = QByteArrayView{"HTTP/1."};
    const qsizetype known = std::min(bytes.size(), prefix.size());
    if (bytes.first(known) != prefix.first(known))
        return AnswerBroken{Why::NotHttp};
    const qsizetype end =
        endOfHead(bytes.first(std::min(bytes.size(), qsizetype{kMaxHttpHead.value})));
    if (end < 0) {
        if (bytes.size() >= kMaxHttpHead.value)
            return AnswerBroken{Why::TooLarge};
        return ended ? ParsedAnswer{AnswerBroken{Why::NotHttp}} : AnswerIncomplete{};
    }
    const auto head = readHead(bytes, end);
    if (!head)
        return AnswerBroken{Why::NotHttp};
    const QByteArrayView rest = bytes.sliced(end);
    HttpAnswer answer{head->status, {}, head->toHttps && head->status >= 300 && head->status < 400};
    if (head->status == 204 || head->status == 304 || head->status < 200)
        return answer;
    if (head->chunked)
        return readChunks(rest, ended, std::move(answer));
    if (head->length) {
        if (*head->length > kMaxHttpBody.value)
            return AnswerBroken{Why::TooLarge};
        if (rest.size() < *head->length)
            return ended ? ParsedAnswer{AnswerBroken{Why::LengthsDisagree}} : AnswerIncomplete{};
        answer.body = rest.first(*head->length).toByteArray();
        return answer;
    }
    if (rest.size() > kMaxHttpBody.value)
        return AnswerBroken{Why::TooLarge};
    if (!ended)
        return AnswerIncomplete{};
    answer.body = rest.toByteArray();
    return answer;
}

} // namespace airlift
