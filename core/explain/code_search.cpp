#include "core/explain/code_search.h"

#include "core/explain/code_words.h"
#include "core/session/line_codes.h"
#include "core/session/status_rules.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace airlift::explain {

namespace {

using How = NumberReading::How;

constexpr qint64 kSixteen = 0x10000;
constexpr qint64 kThirtyTwo = 0x1'0000'0000;

/// The number as it stands, and in which base.
struct Digits {
    qint64 value = 0;
    bool hex = false;
};

std::optional<Digits> digitsIn(const QString &text)
{
    QString plain = text.trimmed();
    plain.replace(u'\u2212', u'-'); // a minus sign from a document
    plain.replace(u'\u2013', u'-');
    bool ok = false;
    if (plain.startsWith(u"0x"_s, Qt::CaseInsensitive)) {
        const qulonglong bits = plain.mid(2).toULongLong(&ok, 16);
        if (!ok || bits >= static_cast<qulonglong>(kThirtyTwo))
            return std::nullopt;
        return Digits{static_cast<qint64>(bits), true};
    }
    const qint64 value = plain.toLongLong(&ok);
    if (!ok || value >= kThirtyTwo || value < std::numeric_limits<qint32>::min())
        return std::nullopt;
    return Digits{value, false};
}

void addReading(std::vector<NumberReading> &readings, qint64 value, How how)
{
    const auto fits =
        value >= std::numeric_limits<qint32>::min() && value <= std::numeric_limits<qint32>::max();
    const auto known = [value](const NumberReading &other) { return other.value == value; };
    if (fits && std::none_of(readings.begin(), readings.end(), known))
        readings.push_back({static_cast<qint32>(value), how});
}

std::vector<CodeEntry> rowsOf(const std::vector<NumberReading> &readings)
{
    std::vector<CodeEntry> rows;
    for (const NumberReading &reading : readings) {
        const auto found = candidates(SlStatus{reading.value});
        rows.insert(rows.end(), found.begin(), found.end());
    }
    return rows;
}

std::vector<CodeEntry> rowsWithWords(const QStringList &words)
{
    std::vector<CodeEntry> found;
    for (const CodeEntry &entry : codeBook()) {
        const QString all = u"%1 %2 %3 %4 %5"_s.arg(
            CodeWords::number(entry), QString::fromLatin1(entry.symbol),
            QString::fromLatin1(entry.group), CodeWords::group(entry.group), entry.meaning);
        if (std::all_of(words.begin(), words.end(), [&all](const QString &word) {
                return all.contains(word, Qt::CaseInsensitive);
            }))
            found.push_back(entry);
    }
    // Errors are what people look for; states and events stand behind.
    std::stable_partition(found.begin(), found.end(), [](const CodeEntry &entry) {
        return number(entry.code) < 0 && !entry.group.contains("CLIENT7");
    });
    return found;
}

NumberReading readingFor(const std::vector<NumberReading> &readings, const CodeEntry &entry)
{
    const auto found =
        std::find_if(readings.begin(), readings.end(), [&entry](const NumberReading &reading) {
            return reading.value == number(entry.code);
        });
    return found == readings.end() ? NumberReading{number(entry.code), How::AsWritten} : *found;
}

CodeAnswer sure(const CodeEntry &entry, const std::vector<NumberReading> &readings)
{
    return {
        CodeAnswer::Kind::Sure, {entry}, readingFor(readings, entry), entry.group, false, false};
}

/// The row that the group decides on, if one of the readings has one there.
std::optional<CodeEntry> rowIn(const QByteArray &group, const std::vector<NumberReading> &readings)
{
    for (const NumberReading &reading : readings) {
        if (auto row = lookUp(group, SlStatus{reading.value}))
            return row;
    }
    return std::nullopt;
}

CodeAnswer askWithLine(const CodeQuestion &question, const std::vector<NumberReading> &readings)
{
    const auto meant = [&readings](const session::DeviceCode &code) {
        return readings.empty() ||
               std::any_of(readings.begin(), readings.end(), [&code](const NumberReading &reading) {
                   return reading.value == number(code.status);
               });
    };
    for (const session::DeviceCode &code : session::codesInLine(question.line, question.chip)) {
        if (!meant(code))
            continue;
        if (const auto row = lookUp(code.group, code.status)) {
            CodeAnswer answer = sure(*row, readings);
            answer.groupFromLine = true;
            return answer;
        }
        if (readings.empty()) { // the line decides the number, but not who printed it
            CodeAnswer answer = ask({QString::number(number(code.status)), {}, {}, question.chip});
            answer.lineDidNotHelp = true;
            return answer;
        }
    }
    if (readings.empty())
        return {CodeAnswer::Kind::LineWithout, {}, {}, {}, false, true};
    CodeAnswer answer = ask({question.text, {}, {}, question.chip});
    answer.lineDidNotHelp = answer.kind != CodeAnswer::Kind::Sure;
    return answer;
}

} // namespace

std::vector<NumberReading> readingsOf(const QString &text)
{
    std::vector<NumberReading> readings;
    const auto digits = digitsIn(text);
    if (!digits)
        return readings;
    const qint64 value = digits->value;
    // A hexadecimal status has all its digits: 0xff91 is negative. A decimal one may be a count.
    if (!digits->hex)
        addReading(readings, value, How::AsWritten);
    if (value >= kSixteen / 2 && value < kSixteen)
        addReading(readings, value - kSixteen, How::SixteenBits);
    if (value >= kThirtyTwo / 2)
        addReading(readings, value - kThirtyTwo, How::ThirtyTwoBits);
    if (digits->hex && readings.empty())
        addReading(readings, value, How::AsWritten);
    if (value < 0 && value % kSixteen == 0)
        addReading(readings, value / kSixteen, How::Shifted);
    if (value > 0 && value < kSixteen / 2)
        addReading(readings, -value, How::SignAdded);
    return readings;
}

std::vector<CodeEntry> searchCodes(const QString &question)
{
    if (const auto readings = readingsOf(question); !readings.empty())
        return rowsOf(readings);
    return rowsWithWords(question.simplified().split(u' ', Qt::SkipEmptyParts));
}

CodeAnswer ask(const CodeQuestion &question)
{
    using Kind = CodeAnswer::Kind;
    std::vector<NumberReading> readings = readingsOf(question.text);
    const auto groups = codeGroups();
    if (!question.group.isEmpty() &&
        std::find(groups.begin(), groups.end(), question.group) == groups.end())
        return {Kind::UnknownGroup, {}, {}, question.group, false, false};
    if (question.chip == session::ChipFamily::Cc3x00) {
        for (NumberReading &reading : readings) {
            const qint32 here = session::translated(reading.value, session::Operation::Connect,
                                                    session::ChipFamily::Cc3x00);
            if (here != reading.value)
                reading = {here, How::OlderChip};
        }
    }
    if (readings.empty() && !question.text.trimmed().isEmpty()) {
        auto rows = searchCodes(question.text);
        if (!question.group.isEmpty())
            std::erase_if(rows, [&](const CodeEntry &row) { return row.group != question.group; });
        const Kind kind = rows.empty()       ? Kind::Nothing
                          : rows.size() == 1 ? Kind::Sure
                                             : Kind::Found;
        return {kind, std::move(rows), {}, question.group, false, false};
    }
    if (!question.group.isEmpty()) {
        if (const auto row = rowIn(question.group, readings))
            return sure(*row, readings);
        return {Kind::UnknownNumber, rowsOf(readings), {}, question.group, false, false};
    }
    if (!question.line.isEmpty())
        return askWithLine(question, readings);
    // The table has the shifted form itself, and says whose it is.
    if (!readings.empty() && !candidates(SlStatus{readings.front().value}).empty())
        std::erase_if(readings,
                      [](const NumberReading &reading) { return reading.how == How::Shifted; });
    std::vector<CodeEntry> rows = rowsOf(readings);
    if (rows.size() == 1)
        return sure(rows.front(), readings);
    if (rows.empty()) {
        const QByteArray range =
            readings.empty()
                ? QByteArray{}
                : session::codeOf(SlStatus{readings.front().value}, session::Printer::Socket).group;
        return {Kind::UnknownNumber, {}, {}, range, false, false};
    }
    return {Kind::Several, rows, readingFor(readings, rows.front()), {}, false, false};
}

std::vector<QByteArray> codeGroups()
{
    std::vector<QByteArray> groups;
    for (const CodeEntry &entry : codeBook()) { // sorted by group
        if (groups.empty() || groups.back() != entry.group)
            groups.push_back(entry.group);
    }
    return groups;
}

} // namespace airlift::explain
