#pragma once

#include "core/device/line_assembler.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

/// Log text as people send it: saved by a terminal program, quoted in a mail, pasted into a web
/// page. Turns it back into the lines a device printed.
namespace airlift::session {

class MailedLog
{
public:
    /// Takes the cleaned text piece by piece, every line ended by one line feed.
    using Sink = std::function<void(QByteArrayView)>;

    explicit MailedLog(Sink sink);
    /// In order, in pieces of any size.
    void feed(QByteArrayView bytes);
    /// The text is over. What was left is handed out, without a line end if it had none.
    void finish();

    /// Lines handed out are counted from 1; this is the line of the text it came from. A web page
    /// may hold several in one, a mail may break one into several.
    [[nodiscard]] quint64 originOf(quint64 line) const;
    /// The last line handed out if it had no end: its last word may be cut. 0 if it had one.
    [[nodiscard]] quint64 openLine() const { return m_openLine; }

private:
    void takeLine(const device::Line &line);
    void takeText(QByteArrayView text, quint64 number, bool ended);
    void handOut(QByteArrayView text, quint64 number, bool ended);
    void flushOut();
    void sniff(QByteArrayView bytes);

    Sink m_sink;
    device::LineAssembler m_assembler;
    QByteArray m_out;
    QByteArray m_joined; ///< beginning of a line that a mail program broke
    quint64 m_joinedFrom = 0;
    QByteArray m_odd; ///< half of a UTF-16 character
    enum class Encoding { Unknown, Bytes, Utf16Le, Utf16Be };
    Encoding m_encoding = Encoding::Unknown;
    bool m_quotedPrintable = false;
    quint64 m_handedOut = 0;
    bool m_mayGoOn = false; ///< the last line may have been broken inside a number
    quint64 m_openLine = 0;
    /// From this handed-out line on, the origin is the number plus the offset.
    std::vector<std::pair<quint64, qint64>> m_shifts;
};

} // namespace airlift::session
