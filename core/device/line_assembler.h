#pragma once

#include "core/base/units.h"

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::device {

/// A text line as it came over the wire, without its line end.
struct Line {
    QByteArrayView bytes; ///< valid during the call only
    quint64 number = 0;   ///< from 1
    Instant at{};
    bool cut = false;  ///< was longer than the limit
    bool ended = true; ///< had a line end, so that its last word is whole
};

/// Bytes -> lines. Ends lines at \r\n, \n\r, \n and \r (uart-ota-log 1 has all four, mixed), drops
/// NUL bytes and terminal control sequences, and keeps at most `kMaxLine` bytes of a line.
/// Independent of how the bytes were cut.
class LineAssembler
{
public:
    static constexpr qsizetype kMaxLine = 8192;

    template <typename Sink>
    void feed(QByteArrayView bytes, Instant at, Sink &&sink)
    {
        const char *from = bytes.begin();
        while (from != bytes.end()) {
            const char *const to = endOfPlain(from, bytes.end());
            const bool whole = to != bytes.end() && (*to == '\r' || *to == '\n') &&
                               m_pending.isEmpty() && to - from <= kMaxLine &&
                               m_escape == Escape::None;
            if (whole && to != from) { // the usual case, without a copy
                sink(Line{QByteArrayView{from, to}, ++m_count, at});
                m_lastEnd = *to;
                from = to + 1;
                continue;
            }
            append(from, to);
            from = to;
            if (from != bytes.end() && takeSpecial(*from++))
                finish(at, true, sink);
        }
    }

    /// What is left is a line of its own; nothing happens if nothing is left.
    template <typename Sink>
    void flush(Instant at, Sink &&sink)
    {
        if (!m_pending.isEmpty())
            finish(at, false, sink);
    }

    [[nodiscard]] ByteCount dropped() const { return m_dropped; }

private:
    enum class Escape { None, Started, Sequence };

    [[nodiscard]] const char *endOfPlain(const char *from, const char *end) const;
    void append(const char *from, const char *to);
    /// Takes a byte that is not plain text; true if it ends the line.
    [[nodiscard]] bool takeSpecial(char c);
    [[nodiscard]] bool takeEscape(char c);

    template <typename Sink>
    void finish(Instant at, bool ended, Sink &&sink)
    {
        sink(Line{m_pending, ++m_count, at, m_cut, ended});
        m_pending.truncate(0); // keeps the memory
        m_cut = false;
    }

    QByteArray m_pending;
    quint64 m_count = 0;
    ByteCount m_dropped;
    char m_lastEnd = 0; ///< a line end that the other character may still complete to a pair
    Escape m_escape = Escape::None;
    int m_escapeLength = 0;
    bool m_cut = false;
};

} // namespace airlift::device
