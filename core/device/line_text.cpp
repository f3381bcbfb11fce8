#include "core/device/line_text.h"

#include "core/device/line_format.h"

#include <algorithm>

namespace airlift::device {

namespace {

constexpr qsizetype kShortestRule = 20;
// The banner has 80 asterisks; a few may be lost or damaged. The box of a factory reset has 34.
constexpr qsizetype kShortestBanner = 60;
constexpr qsizetype kMostForeign = 2;

constexpr char kNonBreakingBlank[] = "\xC2\xA0";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "12:34:56" somewhere in what looks like a stamp.
bool holdsTime(QByteArrayView stamp)
{
    constexpr QByteArrayView kShape = "00:00:00";
    const auto fits = [](char shape, char c) { return shape == '0' ? isDigit(c) : c == shape; };
    return std::search(stamp.begin(), stamp.end(), kShape.begin(), kShape.end(),
                       [&fits](char c, char shape) { return fits(shape, c); }) != stamp.end();
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "[Wed Mar 13 12:34:56.789 2024] " and "[  12.345678] ": what stands in brackets is only a time.
QByteArrayView withoutBracketedTime(QByteArrayView line)
{
    constexpr qsizetype kLongest = 40;
    const qsizetype end = line.first(std::min(line.size(), kLongest)).indexOf(']');
    if (end < 0)
        return line;
    const QByteArrayView inside = trimmed(line.sliced(1, end - 1));
    const bool seconds =
        inside.contains('.') &&
        std::all_of(inside.begin(), inside.end(), [](char c) { return isDigit(c) || c == '.'; });
    const bool dated = holdsTime(inside) && std::all_of(inside.begin(), inside.end(), [](char c) {
                           return isDigit(c) || isLetter(c) || QByteArrayView{"-/:., "}.contains(c);
                       });
    return seconds || dated ? trimmed(line.sliced(end + 1)) : line;
}

/// "[12:34:56.789] ", "2024-03-13 12:34:56 ", "12:34:56.789 -> ": habits of terminal programs.
QByteArrayView withoutTimeStamp(QByteArrayView text)
{
    const QByteArrayView line = trimmed(text);
    if (line.startsWith('[')) {
        if (const QByteArrayView rest = withoutBracketedTime(line); rest.size() < line.size())
            return rest;
    }
    const bool bracket = line.startsWith('[');
    if (line.size() < 2 || !isDigit(line[bracket ? 1 : 0]))
        return text;
    const auto inStamp = [](char c) { return isDigit(c) || QByteArrayView{"-/:.,T "}.contains(c); };
    const auto *const end = std::find_if_not(line.begin() + (bracket ? 1 : 0), line.end(), inStamp);
    if (!holdsTime(QByteArrayView{line.begin(), end}) ||
        (bracket && (end == line.end() || *end != ']')))
        return text;
    QByteArrayView rest = trimmed(QByteArrayView{end + (bracket ? 1 : 0), line.end()});
    for (const QByteArrayView arrow : {QByteArrayView{"->"}, QByteArrayView{">"}}) {
        if (rest.startsWith(arrow))
            return rest.sliced(arrow.size());
    }
    return rest;
}

/// "[OTA-GITHUB::INFO]  ": who speaks and how loud, in front of every line of OTA_IF
/// (local-ota-and-cdn 4.3).
QByteArrayView withoutLevel(QByteArrayView text)
{
    constexpr qsizetype kLongest = 32;
    const QByteArrayView line = trimmed(text);
    if (!line.startsWith('['))
        return text;
    const qsizetype end = line.first(std::min(line.size(), kLongest)).indexOf(']');
    const qsizetype colons = end < 0 ? -1 : line.first(end).indexOf("::");
    if (colons < 2)
        return text;
    const QByteArrayView level = line.sliced(colons + 2, end - colons - 2);
    for (const char *known : {"ERROR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL"}) {
        if (level == QByteArrayView{known})
            return line.sliced(end + 1);
    }
    return text;
}

} // namespace

Rule ruleOf(QByteArrayView text)
{
    const QByteArrayView line = trimmed(text);
    if (line.isEmpty())
        return Rule::Blank;
    for (const char c : {'*', '='}) {
        if (line.size() < kShortestRule || (line[0] != c && line[1] != c))
            continue;
        const qsizetype count = std::count(line.begin(), line.end(), c);
        if (line.size() - count > kMostForeign)
            continue;
        return c == '*' && count >= kShortestBanner ? Rule::Banner : Rule::Ornament;
    }
    return Rule::None;
}

QByteArrayView tidied(QByteArrayView text, QByteArray &storage)
{
    if (text.contains(kNonBreakingBlank)) {
        storage = text.toByteArray().replace(kNonBreakingBlank, "  ");
        text = storage;
    }
    return withoutLevel(withoutTimeStamp(text));
}

} // namespace airlift::device
