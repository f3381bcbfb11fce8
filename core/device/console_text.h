#pragma once

#include "core/base/units.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>

namespace airlift::device {

/// What a terminal shows of a device's bytes: every line with the time its first byte was read, and
/// every pair of line ends as one. Text appears as it comes, a prompt without waiting for its line
/// end. A device can colour its lines, and do nothing else to the terminal: other control
/// characters are shown, not obeyed.
class ConsoleText
{
public:
    struct Options {
        bool times = true;
        bool colours = true; ///< passes the escape sequences for colours on
        QByteArray lineEnd = "\n";
    };

    explicit ConsoleText(Options options)
        : m_options(std::move(options))
    {
    }
    [[nodiscard]] QByteArray take(QByteArrayView bytes, const QDateTime &at);
    /// Ends a line that has begun, so that something else can be said.
    [[nodiscard]] QByteArray finishLine();

private:
    enum class Escape { None, Started, Sequence };

    void takeByte(char c, const QDateTime &at, QByteArray &out);
    void takeEscape(char c, QByteArray &out);
    void beginLine(const QDateTime &at, QByteArray &out);

    Options m_options;
    QByteArray m_escape; ///< a sequence that may become a colour
    Escape m_state = Escape::None;
    char m_lastEnd = 0;
    bool m_open = false; ///< a line has begun
};

} // namespace airlift::device
