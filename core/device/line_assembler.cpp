#include "core/device/line_assembler.h"

#include <algorithm>
#include <array>

namespace airlift::device {

namespace {

constexpr char kEscape = '\x1b';
// Longer than any colour code; a lone ESC [ in line noise must not swallow the text behind it.
constexpr int kMaxSequence = 16;

constexpr std::array<bool, 256> makeSpecial()
{
    std::array<bool, 256> special{};
    special['\0'] = special['\r'] = special['\n'] = special[kEscape] = true;
    return special;
}
constexpr std::array<bool, 256> kSpecial = makeSpecial();

} // namespace

const char *LineAssembler::endOfPlain(const char *from, const char *end) const
{
    if (m_escape != Escape::None)
        return from;
    return std::find_if(from, end, [](char c) { return kSpecial[static_cast<unsigned char>(c)]; });
}

void LineAssembler::append(const char *from, const char *to)
{
    const qsizetype wanted = to - from;
    if (wanted == 0)
        return;
    m_lastEnd = 0;
    const qsizetype kept = std::min(wanted, kMaxLine - m_pending.size());
    m_pending.append(from, kept);
    if (kept < wanted) {
        m_cut = true;
        m_dropped += ByteCount{wanted - kept};
    }
}

bool LineAssembler::takeSpecial(char c)
{
    if (m_escape != Escape::None && takeEscape(c))
        return false;
    if (c == '\0')
        return false;
    if (c == kEscape) {
        m_escape = Escape::Started;
        return false;
    }
    if (c != '\r' && c != '\n') { // after a broken escape sequence
        append(&c, &c + 1);
        return false;
    }
    const bool completesPair = m_lastEnd != 0 && m_lastEnd != c;
    m_lastEnd = completesPair ? '\0' : c;
    return !completesPair;
}

/// True if the byte belongs to the control sequence.
bool LineAssembler::takeEscape(char c)
{
    if (m_escape == Escape::Started) {
        m_escape = c == '[' ? Escape::Sequence : Escape::None;
        m_escapeLength = 0;
        return c == '[';
    }
    const bool isParameter = c >= 0x20 && c <= 0x3f;
    const bool isFinal = c >= 0x40 && c <= 0x7e;
    if (!isParameter || ++m_escapeLength > kMaxSequence)
        m_escape = Escape::None;
    return isParameter || isFinal;
}

} // namespace airlift::device
