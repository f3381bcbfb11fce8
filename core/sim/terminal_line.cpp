#include "core/sim/terminal_line.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

namespace {

constexpr char kEscape = '\x1b';
constexpr char kBell = '\a';

/// "-70" is a value.
[[nodiscard]] bool beginsOption(QByteArrayView text)
{
    return text.startsWith('-') && !(text.size() > 1 && text[1] >= '0' && text[1] <= '9');
}

} // namespace

TerminalLineReader::Typed TerminalLineReader::take(char c)
{
    if (!m_escape.isEmpty() || c == kEscape) {
        m_escape += c;
        if (m_escape.size() < 3)
            return {};
        const QByteArray sequence = std::exchange(m_escape, {});
        if (sequence.endsWith("[A"))
            return {browse(-1), {}};
        return {sequence.endsWith("[B") ? browse(1) : QByteArray{}, {}};
    }
    if (c == '\b' || c == '\x7f') {
        if (m_pending.isEmpty())
            return {QByteArray(1, kBell), {}};
        m_pending.chop(1);
        return {QByteArray{} + c + ' ' + c, {}};
    }
    const bool ends = c == '\r' || c == '\n';
    const bool isPrintable = static_cast<unsigned char>(c) >= 0x20;
    if (!ends && !isPrintable)
        return {};
    if (!ends)
        m_pending += c;
    if (!ends && m_pending.size() < kLongest)
        return {QByteArray(1, c), {}};
    // At the limit the line is taken as it is, and the rest begins the next one.
    QByteArray line = std::exchange(m_pending, {});
    if (!line.isEmpty()) {
        m_history << line;
        if (m_history.size() > kHistory)
            m_history.removeFirst();
    }
    m_browsed = m_history.size();
    return {QByteArray(1, c), std::move(line)};
}

QByteArray TerminalLineReader::browse(int step)
{
    const qsizetype wanted = m_browsed + step;
    if (wanted < 0 || wanted >= m_history.size())
        return {};
    m_browsed = wanted;
    m_pending = m_history[wanted];
    return "\x1b"
           "8\x1b[0K\x1b"
           "7" +
           m_pending;
}

void TerminalLineReader::clear()
{
    m_pending.clear();
    m_escape.clear();
    m_history.clear();
    m_browsed = 0;
}

TerminalOptions parseTerminalOptions(QByteArrayView text, bool takesNetwork)
{
    TerminalOptions options;
    text = text.trimmed();
    while (!text.isEmpty()) {
        if (text.front() != '-') {
            const qsizetype end = text.indexOf(' ');
            options.words << (end < 0 ? text : text.first(end)).toByteArray();
            options.isBroken = true;
            text = end < 0 ? QByteArrayView{} : text.sliced(end).trimmed();
            continue;
        }
        const qsizetype blank = text.indexOf(' ');
        const QByteArray name = (blank < 0 ? text : text.first(blank)).toByteArray();
        text = blank < 0 ? QByteArrayView{} : text.sliced(blank).trimmed();
        QByteArrayView value;
        if (text.startsWith('"')) {
            const qsizetype end = text.indexOf('"', 1);
            value = end < 0 ? text.sliced(1) : text.sliced(1, end - 1);
            text = end < 0 ? QByteArrayView{} : text.sliced(end + 1).trimmed();
        } else if (name == "-s" && takesNetwork) {
            value = std::exchange(text, {});
        } else if (!beginsOption(text)) {
            const qsizetype end = text.indexOf(' ');
            value = end < 0 ? text : text.first(end);
            text = end < 0 ? QByteArrayView{} : text.sliced(end).trimmed();
        }
        options.values[name] = value.toByteArray();
    }
    return options;
}

} // namespace airlift::sim
