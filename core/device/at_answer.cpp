#include "core/device/at_answer.h"

#include <algorithm>
#include <array>

namespace airlift::device {

using namespace std::chrono_literals;

namespace {

struct ErrorText {
    QByteArrayView text;
    AtError::Kind kind{};
};
constexpr std::array kErrors{
    ErrorText{"number of parameters", AtError::Kind::Count},
    ErrorText{"parse parameters", AtError::Kind::Parse},
    ErrorText{"process command", AtError::Kind::Driver},
    ErrorText{"allocate", AtError::Kind::NoMemory},
    ErrorText{"command not exist", AtError::Kind::NotACommand},
    ErrorText{"length smaller than payload", AtError::Kind::PayloadLonger}};

[[nodiscard]] AtError readError(QByteArrayView text)
{
    const qsizetype comma = text.lastIndexOf(',');
    AtError error{AtError::Kind::Other, 0};
    const QByteArrayView words = (comma < 0 ? text : text.first(comma)).trimmed();
    for (const ErrorText &known : kErrors) {
        if (known.text == words)
            error.kind = known.kind;
    }
    if (comma >= 0)
        error.number = text.sliced(comma + 1).trimmed().toByteArray().toInt();
    return error;
}

/// "at+wlanscan" of what was typed, blanks left out.
[[nodiscard]] QByteArray nameOf(QByteArrayView command)
{
    const qsizetype equals = command.indexOf('=');
    QByteArray name = (equals < 0 ? command : command.first(equals)).toByteArray().toLower();
    return name.replace(' ', QByteArray{});
}

[[nodiscard]] Instant patienceFor(const QByteArray &name)
{
    if (name.startsWith("at+file"))
        return 10s;
    if (name == "at+wlanscan" || name.startsWith("at+netappgethostby"))
        return 15s;
    if (name == "at+connect" || name.startsWith("at+http"))
        return 60s;
    if (name == "at+stop" || name == "at+start")
        return 10s;
    if (name.startsWith("at+recv") || name == "at+accept" || name == "at+select")
        return 60s;
    return 2s;
}

} // namespace

AtLine readAtLine(QByteArrayView line)
{
    line = line.trimmed();
    constexpr QByteArrayView kError = "ERROR:";
    if (line == "OK")
        return AtOk{};
    if (line.startsWith(kError))
        return readError(line.sliced(kError.size()).trimmed());
    const qsizetype colon = line.indexOf(':');
    const bool isName = line.startsWith('+') && colon > 1 &&
                        std::all_of(line.begin() + 1, line.begin() + colon, [](char c) {
                            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                        });
    if (!isName)
        return AtText{};
    const QByteArray name = line.first(colon).toByteArray();
    const QByteArray values = line.sliced(colon + 1).trimmed().toByteArray();
    if (name.startsWith("+event"))
        return AtEvent{name, values};
    return AtResult{name, values};
}

AtExchange::AtExchange(QByteArrayView command)
{
    const QByteArray name = nameOf(command);
    m_patience = patienceFor(name);
    constexpr std::array<QByteArrayView, 5> kTwoPhases{"at+accept", "at+connect", "at+select",
                                                       "at+recv", "at+recvfrom"};
    const bool asksHelp = command.contains("=?");
    if (!asksHelp &&
        std::find(kTwoPhases.begin(), kTwoPhases.end(), QByteArrayView{name}) != kTwoPhases.end())
        m_ends = 2;
}

std::optional<AtAnswer> AtExchange::take(const AtLine &line)
{
    if (const auto *result = std::get_if<AtResult>(&line)) {
        if (m_answer.results.size() < kMostAtResults)
            m_answer.results.push_back(*result);
    } else if (const auto *error = std::get_if<AtError>(&line)) {
        m_answer.end = AtAnswer::End::Failed;
        m_answer.error = *error;
        return std::move(m_answer);
    } else if (std::holds_alternative<AtOk>(line) && --m_ends == 0) {
        m_answer.end = AtAnswer::End::Ok;
        return std::move(m_answer);
    }
    return std::nullopt;
}

AtAnswer AtExchange::giveUp() &&
{
    m_answer.end = AtAnswer::End::Silent;
    return std::move(m_answer);
}

} // namespace airlift::device
