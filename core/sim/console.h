#pragma once

#include <deque>
#include <initializer_list>
#include <variant>

#include <QByteArray>

namespace airlift::sim {

/// A string argument that is a null pointer.
struct NullString {
};

/// What stands for one conversion of a format string.
using PrintArgument = std::variant<qint64, QByteArray, NullString>;

/// `format` in C notation with its arguments filled in. Knows %s, %d, %ld, %u, %c, %x, %02x and %%.
/// Two quirks of the firmware's output (uart-ota-log 1): it writes up to the first NUL, so an empty
/// %c ends the text; and after a null string the rest of the text is missing, line end included.
[[nodiscard]] QByteArray formatted(const char *format,
                                   std::initializer_list<PrintArgument> arguments);

/// Where the firmware prints to. Keeps the print calls apart, because other tasks can print between
/// two of them.
class Console
{
public:
    /// A call of the application.
    void print(const char *format, std::initializer_list<PrintArgument> arguments = {});
    /// Bytes as they are.
    void write(QByteArray bytes) { m_calls.push_back(std::move(bytes)); }
    /// A call of the OTA library: silent unless its traces are compiled in (uart-ota-log 1.1).
    void trace(const char *format, std::initializer_list<PrintArgument> arguments = {});
    /// A call of another task that comes before everything that is still waiting.
    void interrupt(const char *format, std::initializer_list<PrintArgument> arguments = {});
    void setTraces(bool on) { m_traces = on; }
    /// A firmware that carries its own copy of the library words some of its calls otherwise: gets
    /// the library's format, gives its own, or null if it prints nothing there.
    using Wording = const char *(*)(const char *format);
    void setWording(Wording wording) { m_wording = wording; }

    [[nodiscard]] bool isEmpty() const { return m_calls.empty(); }
    /// The oldest print call that was not taken yet.
    [[nodiscard]] QByteArray takeNext();
    [[nodiscard]] QByteArray takeAll();

private:
    std::deque<QByteArray> m_calls;
    bool m_traces = true;
    Wording m_wording = nullptr;
};

} // namespace airlift::sim
