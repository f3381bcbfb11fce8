#include "core/device/line_text.h"

#include "core/device/line_format.h"

#include <algorithm>
#include <array>

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

bool isLetterOrBracket(char c)
{
    return isLetter(c) || c == '[' || c == '*' || c == '=';
}

qsizetype countWhile(QByteArrayView text, bool (*is)(char))
{
    return std::find_if_not(text.begin(), text.end(), is) - text.begin();
}

/// "[Wed Mar 13 12:34:56.789 2024] ", "[  12.345678] " and "(12:34:56) ": what stands in brackets
/// is only a time.
QByteArrayView withoutBracketedTime(QByteArrayView line)
{
    constexpr qsizetype kLongest = 40;
    const char close = line.front() == '[' ? ']' : ')';
    const qsizetype end = line.first(std::min(line.size(), kLongest)).indexOf(close);
    if (end < 0)
        return line;
    const QByteArrayView inside = trimmed(line.sliced(1, end - 1));
    const bool seconds =
        inside.contains('.') &&
        std::all_of(inside.begin(), inside.end(), [](char c) { return isDigit(c) || c == '.'; });
    const bool dated =
        holdsTime(inside) && std::all_of(inside.begin(), inside.end(), [](char c) {
            return isDigit(c) || isLetter(c) || QByteArrayView{"-/:., +"}.contains(c);
        });
    return seconds || dated ? trimmed(line.sliced(end + 1)) : line;
}

/// What may follow a time: a zone, the half of the day, an arrow.
QByteArrayView withoutEndOfTime(QByteArrayView rest)
{
    for (const QByteArrayView half :
         {QByteArrayView{"AM"}, QByteArrayView{"PM"}, QByteArrayView{"am"}, QByteArrayView{"pm"}}) {
        if (rest.startsWith(half) && rest.size() > 2 && isBlank(rest[2]))
            return trimmed(rest.sliced(2));
    }
    if (rest.startsWith('Z') && rest.size() > 1 && isBlank(rest[1]))
        return trimmed(rest.sliced(1));
    if (rest.startsWith('+')) {
        constexpr qsizetype kZone = 4;
        const qsizetype zone =
            countWhile(rest.sliced(1), [](char c) { return isDigit(c) || c == ':'; });
        if (zone >= kZone)
            rest = trimmed(rest.sliced(1 + zone));
    }
    for (const QByteArrayView arrow :
         {QByteArrayView{"->"}, QByteArrayView{">"}, QByteArrayView{"|"}, QByteArrayView{";"}}) {
        if (rest.startsWith(arrow))
            return rest.sliced(arrow.size());
    }
    return rest;
}

/// "2024-03-13 12:34:56 ", "12:34:56.789 -> ", "1710331391.123456 ": a time without brackets.
QByteArrayView withoutBareTime(QByteArrayView line)
{
    const qsizetype end = countWhile(
        line, [](char c) { return isDigit(c) || QByteArrayView{"-/:.,T "}.contains(c); });
    const QByteArrayView stamp = line.first(end);
    if (holdsTime(stamp))
        return withoutEndOfTime(trimmed(line.sliced(end)));
    // Seconds, of the day the unit was switched on or of the epoch, have a fraction.
    constexpr qsizetype kLeastFraction = 3;
    const qsizetype whole = countWhile(line, isDigit);
    const QByteArrayView behind = line.sliced(whole);
    const qsizetype fraction = behind.startsWith('.') ? countWhile(behind.sliced(1), isDigit) : 0;
    const qsizetype over = whole + 1 + fraction;
    if (fraction >= kLeastFraction && over < line.size() && isBlank(line[over]))
        return withoutEndOfTime(trimmed(line.sliced(over)));
    return line;
}

/// "Mar 13 12:34:56 bench tio[812]: ": how a system's journal writes.
QByteArrayView withoutJournalHead(QByteArrayView line)
{
    constexpr qsizetype kLongest = 80;
    constexpr qsizetype kTime = 15; // "Mar 13 12:34:56"
    if (line.size() < kTime || line[3] != ' ' || !holdsTime(line.first(kTime)))
        return line;
    const qsizetype end = line.first(std::min(line.size(), kLongest)).indexOf("]: ");
    return end < 0 ? line : line.sliced(end + 3);
}

/// "[COM7] ", "ttyACM0: ", "RX> ": where a terminal program, or a person, had the line from.
QByteArrayView withoutPortName(QByteArrayView line)
{
    const bool bracket = line.startsWith('[') || line.startsWith('<');
    QByteArrayView rest = bracket ? line.sliced(1) : line;
    constexpr std::array kNames{QByteArrayView{"COM"}, QByteArrayView{"/dev/tty"},
                                QByteArrayView{"tty"}, QByteArrayView{"RX"}, QByteArrayView{"Rx"}};
    const auto *const name =
        std::find_if(kNames.begin(), kNames.end(),
                     [rest](QByteArrayView known) { return rest.startsWith(known); });
    if (name == kNames.end())
        return line;
    rest = rest.sliced(name->size());
    const bool numbered = !name->startsWith('R');
    const qsizetype number = countWhile(rest, [](char c) { return isDigit(c) || isLetter(c); });
    constexpr qsizetype kLongest = 12;
    if (numbered ? number == 0 || number > kLongest || !isDigit(rest[number - 1]) : number != 0)
        return line;
    rest = rest.sliced(number);
    const QByteArrayView ends = bracket ? QByteArrayView{"]>"} : QByteArrayView{":>|"};
    if (rest.isEmpty() || !ends.contains(rest.front()))
        return line;
    rest = trimmed(rest.sliced(1));
    return rest.startsWith("- ") ? rest.sliced(2) : rest;
}

/// "  12 | ", "12: ", "uart.log:12:": what editors and searches write in front of lines.
QByteArrayView withoutLineNumber(QByteArrayView line)
{
    constexpr qsizetype kMostDigits = 6;
    constexpr qsizetype kGap = 2;
    const qsizetype digits = countWhile(line, isDigit);
    const QByteArrayView behind = line.sliced(digits);
    if (digits == 0 || digits > kMostDigits || behind.isEmpty())
        return line;
    const QByteArrayView mark = trimmed(behind);
    if (mark.startsWith("| ") || (mark.startsWith(": ") && !isDigit(mark[2])))
        return mark.sliced(2);
    const qsizetype gap = countWhile(behind, isBlank);
    const bool wide = behind.front() == '\t' || gap >= kGap;
    return wide && gap < behind.size() && isLetterOrBracket(behind[gap]) ? behind.sliced(gap)
                                                                         : line;
}

/// "uart.log:12:": what a search writes in front of what it found.
QByteArrayView withoutFileName(QByteArrayView line)
{
    constexpr qsizetype kLongest = 80;
    constexpr QByteArrayView kSuffix{".log"};
    const qsizetype colon = line.first(std::min(line.size(), kLongest)).indexOf(':');
    if (colon < kSuffix.size() || !line.first(colon).endsWith(kSuffix))
        return line;
    const QByteArrayView rest = line.sliced(colon + 1);
    const qsizetype digits = countWhile(rest, isDigit);
    const bool numbered =
        digits > 0 && digits < rest.size() && (rest[digits] == ':' || rest[digits] == '-');
    return numbered ? rest.sliced(digits + 1) : line;
}

/// The line without the first thing in front of it that the firmware did not print. Nearly every
/// line has none, and its first character tells.
QByteArrayView withoutOneMark(QByteArrayView line)
{
    const char c = line.front();
    if (isDigit(c)) {
        const QByteArrayView rest = withoutBareTime(line);
        return rest.size() < line.size() ? rest : withoutLineNumber(line);
    }
    if (c == '[' || c == '(' || c == '<') {
        const QByteArrayView rest = c == '<' ? line : withoutBracketedTime(line);
        return rest.size() < line.size() ? rest : withoutPortName(line);
    }
    if (c == 'C' || c == 't' || c == '/' || c == 'R') {
        const QByteArrayView rest = withoutPortName(line);
        if (rest.size() < line.size())
            return rest;
    }
    const QByteArrayView rest = withoutJournalHead(line);
    return rest.size() < line.size() ? rest : withoutFileName(line);
}

/// Habits of terminal programs, editors and searches; a stamp may stand before a port or behind it.
QByteArrayView withoutMarks(QByteArrayView text)
{
    constexpr int kMost = 4;
    QByteArrayView line = trimmed(text);
    bool any = false;
    for (int marks = 0; marks < kMost && line.size() > 1; ++marks) {
        const QByteArrayView rest = trimmed(withoutOneMark(line));
        if (rest.size() == line.size())
            break;
        line = rest;
        any = true;
    }
    return any ? line : text;
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
    return withoutLevel(withoutMarks(text));
}

} // namespace airlift::device
