#include "ui/log/line_scanner.h"

namespace airlift::ui {

namespace {
// As in device::LineAssembler: a lone ESC [ in line noise must not swallow the text behind it.
constexpr int kMaxSequence = 16;
} // namespace

bool LineScanner::endsLine(char c)
{
    if (m_escape != Escape::None && isOfSequence(c))
        return false;
    if (c == '\0')
        return false;
    if (c == '\x1b') {
        m_escape = Escape::Started;
        return false;
    }
    if (c != '\r' && c != '\n') {
        m_lastEnd = 0;
        m_hasText = true;
        return false;
    }
    const bool completesPair = m_lastEnd != 0 && m_lastEnd != c;
    m_lastEnd = completesPair ? '\0' : c;
    return !completesPair;
}

bool LineScanner::isOfSequence(char c)
{
    if (m_escape == Escape::Started) {
        m_escape = c == '[' ? Escape::Sequence : Escape::None;
        m_sequenceLength = 0;
        return c == '[';
    }
    const bool isParameter = c >= 0x20 && c <= 0x3f;
    const bool isFinal = c >= 0x40 && c <= 0x7e;
    if (!isParameter || ++m_sequenceLength > kMaxSequence)
        m_escape = Escape::None;
    return isParameter || isFinal;
}

} // namespace airlift::ui
