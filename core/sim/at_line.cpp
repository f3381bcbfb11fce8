#include "core/sim/at_line.h"

#include <algorithm>
#include <vector>

namespace airlift::sim {

namespace {

[[nodiscard]] bool isDigitOf(char c, int base)
{
    if (base == 16)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return c >= '0' && c < '0' + base;
}

/// Where the comma with this number is, quotes respected; -1: there is none.
[[nodiscard]] qsizetype commaAt(QByteArrayView text, int which)
{
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == ',' && !quoted && which-- == 0)
            return at;
    }
    return -1;
}

[[nodiscard]] QByteArrayView withoutBrackets(QByteArrayView text)
{
    text = text.trimmed();
    return text.startsWith('[') && text.endsWith(']') && text.size() > 1
               ? text.sliced(1, text.size() - 2)
               : text;
}

/// Parts between separators, each a number; nothing if one is none or there are others.
[[nodiscard]] std::optional<std::vector<quint32>> numbers(QByteArrayView text, char separator,
                                                          std::size_t count)
{
    std::vector<quint32> values;
    for (const QByteArray &part : text.toByteArray().split(separator)) {
        const auto value = atNumber(part.trimmed());
        if (!value || values.size() == count)
            return std::nullopt;
        values.push_back(*value);
    }
    return values.size() == count ? std::optional{std::move(values)} : std::nullopt;
}

} // namespace

std::optional<quint32> atNumber(QByteArrayView text)
{
    int base = 10;
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
        base = 16;
        text = text.sliced(2);
    } else if (text.size() > 1 && text[0] == '0') {
        base = 8;
    }
    if (text.isEmpty() ||
        !std::all_of(text.begin(), text.end(), [base](char c) { return isDigitOf(c, base); }))
        return std::nullopt;
    quint64 value = 0;
    for (const char c : text) {
        const auto digit = static_cast<quint64>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        value = value * static_cast<quint64>(base) + digit;
        if (value > 0xFFFFFFFFU)
            return 0xFFFFFFFFU; // as C saturates
    }
    return static_cast<quint32>(value);
}

// --- lines

AtLineReader::Event AtLineReader::take(char c)
{
    const bool ends = c == '\r' || c == '\n';
    if (ends) {
        const auto missing = missingData();
        if (missing.value_or(0) <= 0) {
            m_line = std::exchange(m_pending, {});
            return missing.value_or(0) < 0 ? Event::MoreThanAnnounced : Event::Line;
        }
    }
    m_pending += c;
    if (m_pending.size() < kBuffer)
        return Event::None;
    m_pending.clear();
    return Event::TooLong;
}

std::optional<qint64> AtLineReader::missingData() const
{
    // Also "+sendto", whose third parameter is a port: the real one waits as well (2, INFERRED).
    const qsizetype command = m_pending.indexOf("+send");
    const qsizetype equals = m_pending.indexOf('=', std::max<qsizetype>(command, 0));
    if (command < 0 || equals < 0)
        return std::nullopt;
    const QByteArrayView parameters = QByteArrayView{m_pending}.sliced(equals + 1);
    const qsizetype second = commaAt(parameters, 1);
    const qsizetype third = commaAt(parameters, 2);
    if (third < 0)
        return std::nullopt;
    const auto length = atNumber(parameters.sliced(second + 1, third - second - 1).trimmed());
    return length ? std::optional{static_cast<qint64>(*length) - (parameters.size() - third - 1)}
                  : std::nullopt;
}

void AtLineReader::clear()
{
    m_pending.clear();
    m_line.clear();
}

std::optional<AtCommandLine> parseAtLine(const QByteArray &line)
{
    if (line.first(std::min<qsizetype>(2, line.size())).toLower() != "at")
        return std::nullopt;
    const qsizetype equals = line.indexOf('=');
    AtCommandLine command;
    command.name = line.mid(2, equals < 0 ? -1 : equals - 2).toLower();
    command.name.replace(' ', QByteArray{});
    if (equals >= 0)
        command.parameters = line.mid(equals + 1);
    command.asksHelp = command.parameters.startsWith('?');
    return command;
}

int atParameterCount(const QByteArray &parameters)
{
    if (parameters.isEmpty())
        return 0;
    int commas = 0;
    while (commaAt(parameters, commas) >= 0)
        ++commas;
    return commas + 1;
}

// --- parameters

void AtParameters::checkRead(quint32 format, quint32 length)
{
    constexpr quint32 kMostPerRead = 1024;
    if (isGood() && format > 1)
        fail(AtParse::Value);
    if (isGood() && length > kMostPerRead)
        fail(AtParse::Size);
}

void AtParameters::fail(AtParse why)
{
    if (isGood())
        m_failed = why;
}

std::optional<QByteArray> AtParameters::next()
{
    m_quoted = false;
    if (m_ended)
        return std::nullopt;
    const qsizetype comma = commaAt(m_rest, 0);
    QByteArrayView part = comma < 0 ? m_rest : m_rest.first(comma);
    m_rest = comma < 0 ? QByteArrayView{} : m_rest.sliced(comma + 1);
    m_ended = comma < 0;
    part = part.trimmed();
    if (part.startsWith('"')) {
        m_quoted = true;
        part = part.sliced(1);
        const qsizetype end = part.indexOf('"');
        if (end < 0)
            fail(AtParse::Delimiter);
        else
            part = part.first(end);
    }
    return part.toByteArray();
}

QByteArray AtParameters::text(qsizetype longest)
{
    const auto part = next();
    // An empty quoted string is present and has no length (uart-at-commands 4.2).
    if (!part || (part->isEmpty() && !m_quoted))
        fail(AtParse::Missing);
    else if (part->size() > longest)
        fail(AtParse::Size);
    return part.value_or(QByteArray{});
}

QByteArray AtParameters::optionalText(qsizetype longest)
{
    const auto part = next();
    if (part && part->size() > longest)
        fail(AtParse::Size);
    return part.value_or(QByteArray{});
}

quint32 AtParameters::number()
{
    const auto value = optionalNumber();
    if (!value)
        fail(AtParse::Missing);
    return value.value_or(0);
}

std::optional<quint32> AtParameters::optionalNumber()
{
    const auto part = next();
    if (!part || part->isEmpty())
        return std::nullopt;
    const auto value = atNumber(*part);
    if (!value)
        fail(AtParse::Value);
    return value;
}

quint32 AtParameters::keyword(Keywords words)
{
    const auto value = optionalKeyword(words);
    if (!value)
        fail(AtParse::Missing);
    return value.value_or(0);
}

std::optional<quint32> AtParameters::optionalKeyword(Keywords words)
{
    const auto part = next();
    if (!part || part->isEmpty())
        return std::nullopt;
    const QByteArray word = part->toLower();
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const Keyword &each) { return each.word == word; });
    if (found == words.end()) {
        fail(AtParse::Value);
        return std::nullopt;
    }
    return found->value;
}

quint32 AtParameters::bits(Keywords words)
{
    const quint32 all = optionalBits(words);
    if (all == 0)
        fail(AtParse::Missing);
    return all;
}

quint32 AtParameters::optionalBits(Keywords words)
{
    const auto part = next();
    if (!part || part->isEmpty())
        return 0;
    quint32 all = 0;
    for (const QByteArray &word : withoutBrackets(*part).toByteArray().toLower().split('|')) {
        const auto found =
            std::find_if(words.begin(), words.end(), [name = word.trimmed()](const Keyword &each) {
                return each.word == name;
            });
        if (found == words.end())
            fail(AtParse::Value);
        else
            all |= found->value;
    }
    return all;
}

quint32 AtParameters::address()
{
    const auto part = next();
    if (!part || part->isEmpty()) {
        fail(AtParse::Missing);
        return 0;
    }
    const auto bytes = numbers(withoutBrackets(*part), '.', 4);
    if (!bytes) {
        fail(AtParse::Value);
        return 0;
    }
    quint32 address = 0;
    for (const quint32 byte : *bytes)
        address = address << 8U | (byte & 0xFFU);
    return address;
}

QByteArray AtParameters::mac()
{
    const auto part = next();
    if (!part || part->isEmpty())
        return {};
    const auto bytes = numbers(withoutBrackets(*part), ':', 6);
    if (!bytes) {
        fail(AtParse::Value);
        return {};
    }
    QByteArray mac;
    for (const quint32 byte : *bytes)
        mac += static_cast<char>(byte & 0xFFU);
    return mac;
}

QByteArray AtParameters::data(quint32 format, quint32 length)
{
    constexpr quint32 kBinary = 0;
    constexpr quint32 kBase64 = 1;
    if (format != kBinary && format != kBase64)
        fail(AtParse::Value);
    else if (m_ended && length > 0)
        fail(AtParse::Missing);
    else if (static_cast<qsizetype>(length) > m_rest.size() ||
             (format == kBase64 && length % 4 != 0))
        fail(AtParse::Size);
    if (!isGood())
        return {};
    const QByteArray bytes = m_rest.first(static_cast<qsizetype>(length)).toByteArray();
    m_ended = true;
    if (format == kBinary)
        return bytes;
    const auto decoded =
        QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        fail(AtParse::Value);
    return decoded.decoded;
}

// --- words

QByteArray atWord(AtParameters::Keywords words, quint32 value)
{
    for (const AtParameters::Keyword &each : words) {
        if (each.value == value)
            return each.word.toByteArray();
    }
    return {};
}

QByteArray atWords(AtParameters::Keywords words, quint32 bits)
{
    QByteArrayList all;
    for (const AtParameters::Keyword &each : words) {
        if ((bits & each.value) != 0)
            all << each.word.toByteArray();
    }
    return all.join('|');
}

QByteArray atAddress(quint32 address)
{
    return QByteArray::number(address >> 24U) + '.' + QByteArray::number(address >> 16U & 0xFFU) +
           '.' + QByteArray::number(address >> 8U & 0xFFU) + '.' +
           QByteArray::number(address & 0xFFU);
}

QByteArray atMac(std::span<const quint8> bytes)
{
    QByteArrayList parts;
    for (const quint8 byte : bytes)
        parts << "0x" + QByteArray::number(byte, 16);
    return parts.join(':');
}

} // namespace airlift::sim
