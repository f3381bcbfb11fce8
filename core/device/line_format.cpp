#include "core/device/line_format.h"

#include <algorithm>
#include <limits>

namespace airlift::device {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

enum class Literal { Matched, TextEnded, Differs };

/// Compares without regard to blanks; moves `at` behind the literal if it matched.
Literal matchLiteral(QByteArrayView text, QByteArrayView literal, qsizetype &at)
{
    qsizetype position = at;
    for (const char expected : literal) {
        position = skipBlanks(text, position);
        if (position == text.size())
            return Literal::TextEnded;
        if (text[position] != expected)
            return Literal::Differs;
        ++position;
    }
    at = position;
    return Literal::Matched;
}

/// Where the literal starts. Searched from the back behind texts, which may contain anything.
qsizetype findLiteral(QByteArrayView text, QByteArrayView literal, qsizetype from, bool fromBack)
{
    for (qsizetype step = 0; step < text.size() - from; ++step) {
        const qsizetype start = fromBack ? text.size() - 1 - step : from + step;
        qsizetype end = start;
        if (text[start] == literal.front() && matchLiteral(text, literal, end) == Literal::Matched)
            return start;
    }
    return -1;
}

qsizetype endOfNumber(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

} // namespace

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

void Arguments::add(QByteArrayView argument)
{
    if (m_count < kMost)
        m_arguments[static_cast<std::size_t>(m_count++)] = trimmed(argument);
}

QByteArrayView Arguments::bytes(qsizetype index) const
{
    return index < m_count ? m_arguments[static_cast<std::size_t>(index)] : QByteArrayView{};
}

std::optional<qint64> Arguments::number(qsizetype index) const
{
    const QByteArrayView digits = bytes(index);
    const bool negative = digits.startsWith('-');
    qsizetype at = negative || digits.startsWith('+') ? 1 : 0;
    constexpr qsizetype kMostDigits = 18; // always fits
    if (at == digits.size() || digits.size() - at > kMostDigits)
        return std::nullopt;
    qint64 value = 0;
    for (; at < digits.size(); ++at) {
        if (!isDigit(digits[at]))
            return std::nullopt;
        value = value * 10 + (digits[at] - '0');
    }
    return negative ? -value : value;
}

std::optional<int> Arguments::integer(qsizetype index) const
{
    const auto value = number(index);
    using Limits = std::numeric_limits<int>;
    if (!value || *value < Limits::min() || *value > Limits::max())
        return std::nullopt;
    return static_cast<int>(*value);
}

std::optional<SlStatus> Arguments::status(qsizetype index) const
{
    const auto value = integer(index);
    return value ? std::optional{SlStatus{*value}} : std::nullopt;
}

std::optional<ByteCount> Arguments::size(qsizetype index) const
{
    const auto value = number(index);
    return value && *value >= 0 ? std::optional{ByteCount{*value}} : std::nullopt;
}

LineFormat::LineFormat(QByteArrayView pattern)
    : m_pattern(pattern.toByteArray())
{
    m_literals.emplace_back();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] != '%') {
            i = pattern[i + 1] == 'l' ? i + 2 : i + 1;
            m_kinds.push_back(pattern[i] == 'd' || pattern[i] == 'u' ? Kind::Number : Kind::Text);
            m_literals.emplace_back();
        } else if (!isBlank(pattern[i])) {
            m_literals.back().append(pattern[i]);
            i += pattern[i] == '%' ? 1 : 0; // "%%" prints one
        }
    }
}

bool LineFormat::endsInText() const
{
    return !m_kinds.empty() && m_kinds.back() == Kind::Text && m_literals.back().isEmpty();
}

bool LineFormat::endsInNumber() const
{
    return !m_kinds.empty() && m_kinds.back() == Kind::Number && m_literals.back().isEmpty();
}

LineFormat::Reading LineFormat::read(QByteArrayView text) const
{
    Reading reading;
    qsizetype at = 0;
    const Literal head = matchLiteral(text, m_literals.front(), at);
    if (head != Literal::Matched) {
        reading.fit = head == Literal::TextEnded ? Fit::Truncated : Fit::Broken;
        return reading;
    }
    reading.headEnd = at;
    for (std::size_t index = 0; index < m_kinds.size(); ++index) {
        if (!readArgument(text, index, at, reading))
            return reading;
    }
    reading.allArguments = true;
    reading.fit = skipBlanks(text, at) == text.size() ? Fit::Complete : Fit::Tail;
    return reading;
}

/// Reads one argument and the literal behind it. False if the reading ends here.
bool LineFormat::readArgument(QByteArrayView text, std::size_t index, qsizetype &at,
                              Reading &reading) const
{
    const QByteArray &next = m_literals[index + 1];
    const bool isLast = index + 1 == m_kinds.size();
    at = skipBlanks(text, at);
    if (m_kinds[index] == Kind::Text) {
        const qsizetype end = next.isEmpty() ? text.size() : findLiteral(text, next, at, true);
        if (end < 0) {
            reading.fit = Fit::Truncated;
            return false;
        }
        reading.arguments.add(text.sliced(at, end - at));
        at = end;
        return matchLiteral(text, next, at) == Literal::Matched;
    }

    qsizetype end = endOfNumber(text, at);
    if (end < text.size() && isWordCharacter(text[end]) &&
        (next.isEmpty() || text[end] != next.front())) {
        reading.damaged = true; // "2787uflashim0": take it as one word, a number it is not
        while (end < text.size() && !isBlank(text[end]) &&
               (next.isEmpty() || text[end] != next.front()))
            ++end;
    }
    const QByteArrayView digits = text.sliced(at, end - at);
    at = end;
    const Literal behind = matchLiteral(text, next, at);
    if (behind == Literal::Matched && !digits.isEmpty()) {
        reading.arguments.add(digits);
        return true;
    }
    // A number that nothing delimits may have lost digits.
    if (end < text.size() && !digits.isEmpty()) {
        reading.arguments.add(digits);
        reading.allArguments = isLast;
    }
    const bool stops = behind == Literal::TextEnded || skipBlanks(text, end) == text.size();
    reading.fit = stops && !reading.damaged ? Fit::Truncated : Fit::Broken;
    return false;
}

bool LineFormat::fitsExactly(QByteArrayView text) const
{
    text = trimmed(text);
    qsizetype at = 0;
    for (qsizetype i = 0; i < m_pattern.size(); ++i) {
        const char expected = m_pattern[i];
        if (isBlank(expected)) {
            if (at == text.size() || !isBlank(text[at]))
                return false;
            at = skipBlanks(text, at);
        } else if (expected == '%') {
            Q_ASSERT(m_pattern[i + 1] ==
                     'd'); // whoever needs an exact text has at most numbers in it
            const qsizetype end = endOfNumber(text, at);
            if (end == at || !isDigit(text[end - 1]))
                return false;
            at = end;
            ++i;
        } else {
            if (at == text.size() || text[at] != expected)
                return false;
            ++at;
        }
    }
    return at == text.size();
}

} // namespace airlift::device
