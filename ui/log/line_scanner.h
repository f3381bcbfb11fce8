#pragma once

#include <array>

#include <QByteArrayView>

namespace airlift::ui {

/// Where the lines of a log begin, counted exactly as device::LineAssembler counts them, so that a
/// finding's line number leads to the same line here. Independent of how the bytes were cut.
class LineScanner
{
public:
    /// Calls `begins(offset)` for every line after the first, with the offset behind the byte that
    /// ended the line before. The other half of a line end may still follow there.
    template <typename Begins>
    void feed(QByteArrayView bytes, Begins &&begins)
    {
        const char *const start = bytes.begin();
        const char *const end = bytes.end();
        for (const char *at = start; at != end; ++at) {
            if (m_escape == Escape::None && !kSpecial[static_cast<unsigned char>(*at)]) {
                m_lastEnd = 0;
                m_hasText = true;
                do
                    ++at;
                while (at != end && !kSpecial[static_cast<unsigned char>(*at)]);
                if (at == end)
                    break;
            }
            if (endsLine(*at)) {
                m_hasText = false;
                begins(m_offset + (at - start) + 1);
            }
        }
        m_offset += end - start;
    }
    [[nodiscard]] qint64 offset() const { return m_offset; }
    /// Something visible stands behind the last line end.
    [[nodiscard]] bool hasText() const { return m_hasText; }

private:
    enum class Escape : char { None, Started, Sequence };
    static constexpr std::array<bool, 256> kSpecial = [] {
        std::array<bool, 256> special{};
        special[0] = special['\r'] = special['\n'] = special[0x1b] = true;
        return special;
    }();

    [[nodiscard]] bool endsLine(char c);
    [[nodiscard]] bool isOfSequence(char c);

    qint64 m_offset = 0;
    int m_sequenceLength = 0;
    char m_lastEnd = 0;
    Escape m_escape = Escape::None;
    bool m_hasText = false;
};

} // namespace airlift::ui
