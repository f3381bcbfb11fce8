#include "core/device/console_text.h"

#include <utility>

namespace airlift::device {

namespace {

constexpr char kEscape = '\x1b';
constexpr qsizetype kLongestSequence = 16; // no colour is longer

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// "^[", as terminals show control characters that they do not obey.
void appendShown(char c, QByteArray &out)
{
    out.append('^');
    out.append(static_cast<char>(c ^ 0x40));
}

} // namespace

QByteArray ConsoleText::take(QByteArrayView bytes, const QDateTime &at)
{
    QByteArray out;
    out.reserve(bytes.size() + bytes.size() / 4);
    for (const char c : bytes)
        takeByte(c, at, out);
    return out;
}

QByteArray ConsoleText::finishLine()
{
    m_state = Escape::None;
    return std::exchange(m_open, false) ? m_options.lineEnd : QByteArray{};
}

void ConsoleText::beginLine(const QDateTime &at, QByteArray &out)
{
    if (std::exchange(m_open, true) || !m_options.times)
        return;
    out.append(at.toString(QStringLiteral("HH:mm:ss.zzz")).toLatin1());
    out.append("  ");
}

void ConsoleText::takeByte(char c, const QDateTime &at, QByteArray &out)
{
    if (m_state != Escape::None)
        return takeEscape(c, out);
    if (c == '\r' || c == '\n') {
        const bool completesPair = m_lastEnd != 0 && m_lastEnd != c;
        m_lastEnd = completesPair ? '\0' : c;
        if (completesPair)
            return;
        beginLine(at, out); // an empty line has its time too
        out.append(m_options.lineEnd);
        m_open = false;
        return;
    }
    m_lastEnd = 0;
    if (c == '\0')
        return; // noise of a reset
    beginLine(at, out);
    if (c == kEscape) {
        m_state = Escape::Started;
        m_escape = QByteArray{1, c};
    } else if (isControl(c) && c != '\t') {
        appendShown(c, out);
    } else {
        out.append(c);
    }
}

/// Only "ESC [ numbers m" goes through.
void ConsoleText::takeEscape(char c, QByteArray &out)
{
    const bool begins = m_state == Escape::Started && c == '[';
    const bool goesOn = m_state == Escape::Sequence && ((c >= '0' && c <= '9') || c == ';') &&
                        m_escape.size() < kLongestSequence;
    const bool ends = m_state == Escape::Sequence && c == 'm';
    m_escape.append(c);
    if (begins || goesOn) {
        m_state = Escape::Sequence;
        return;
    }
    m_state = Escape::None;
    if (ends) {
        if (m_options.colours)
            out.append(m_escape);
        return;
    }
    const QByteArray shown = std::exchange(m_escape, {});
    for (const char part : shown) {
        if (isControl(part) && part != '\t')
            appendShown(part, out);
        else
            out.append(part);
    }
}

} // namespace airlift::device
