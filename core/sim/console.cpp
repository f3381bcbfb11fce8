#include "core/sim/console.h"

#include "core/base/result.h"

#include <cstring>
#include <utility>

namespace airlift::sim {

namespace {

[[nodiscard]] QByteArray inHexadecimal(qint64 number, qsizetype width)
{
    return QByteArray::number(static_cast<quint32>(number), 16).rightJustified(width, '0');
}

/// One conversion: false if nothing more of this print call reaches the UART.
[[nodiscard]] bool append(QByteArray &out, QByteArrayView conversion, const PrintArgument &argument)
{
    return std::visit(Overloaded{
                          [&](qint64 number) {
                              if (conversion.back() == 'c') {
                                  out.append(static_cast<char>(number));
                                  return number != 0;
                              }
                              out.append(conversion.back() == 'x'
                                             ? inHexadecimal(number, conversion.size() == 3 ? 2 : 1)
                                             : QByteArray::number(number));
                              return true;
                          },
                          [&](const QByteArray &text) {
                              out.append(text.constData()); // up to its first NUL, as C does
                              return true;
                          },
                          [](NullString) { return false; },
                      },
                      argument);
}

} // namespace

QByteArray formatted(const char *format, std::initializer_list<PrintArgument> arguments)
{
    QByteArray out;
    auto next = arguments.begin();
    for (const char *at = format; *at != '\0'; ++at) {
        if (*at != '%') {
            out.append(*at);
            continue;
        }
        if (*++at == '%') {
            out.append('%');
            continue;
        }
        const auto length = static_cast<qsizetype>(std::strcspn(at, "sducx") + 1);
        Q_ASSERT(next != arguments.end());
        if (!append(out, QByteArrayView{at, length}, *next++))
            break;
        at += length - 1;
    }
    if (const qsizetype nul = out.indexOf('\0'); nul >= 0)
        out.truncate(nul);
    return out;
}

void Console::print(const char *format, std::initializer_list<PrintArgument> arguments)
{
    QByteArray text = formatted(format, arguments);
    if (!text.isEmpty())
        m_calls.push_back(std::move(text));
}

void Console::trace(const char *format, std::initializer_list<PrintArgument> arguments)
{
    if (m_wording)
        format = m_wording(format);
    if (m_traces && format)
        print(format, arguments);
}

void Console::interrupt(const char *format, std::initializer_list<PrintArgument> arguments)
{
    if (QByteArray text = formatted(format, arguments); !text.isEmpty())
        m_calls.push_front(std::move(text));
}

QByteArray Console::takeNext()
{
    QByteArray text = std::move(m_calls.front());
    m_calls.pop_front();
    return text;
}

QByteArray Console::takeAll()
{
    QByteArray all;
    while (!m_calls.empty())
        all += takeNext();
    return all;
}

} // namespace airlift::sim
