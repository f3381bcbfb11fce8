#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <utility>

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>

/// How the AT firmware reads: bytes become lines, lines become a name and parameters, parameters
/// become values (uart-at-commands 1, 2). Anybody may type anything.
namespace airlift::sim {

/// Parse failures as the firmware numbers them (uart-at-commands 3).
enum class AtParse { None = 1, Plain = 0, Missing = -1, Delimiter = -3, Value = -4, Size = -5 };

/// Collects typed bytes to lines. CR or LF ends a line; only a line with "+send" in small letters
/// may hold them as data, until the announced length is there.
class AtLineReader
{
public:
    static constexpr qsizetype kBuffer = 1024; ///< including the terminator

    enum class Event { None, Line, TooLong, MoreThanAnnounced };
    /// After `Line` and `MoreThanAnnounced` the line is in line().
    [[nodiscard]] Event take(char c);
    [[nodiscard]] const QByteArray &line() const { return m_line; }
    void clear();

private:
    /// How much of the data is still to come; negative: there is too much. Nothing: this line ends
    /// at its first terminator.
    [[nodiscard]] std::optional<qint64> missingData() const;

    QByteArray m_pending;
    QByteArray m_line;
};

struct AtCommandLine {
    QByteArray name; ///< with its plus, lower case, without spaces
    QByteArray parameters;
    bool asksHelp = false; ///< "=?"
};
/// Nothing: the line does not begin with AT.
[[nodiscard]] std::optional<AtCommandLine> parseAtLine(const QByteArray &line);

/// Commas outside double quotes and one more; 0 if nothing follows the name.
[[nodiscard]] int atParameterCount(const QByteArray &parameters);

/// Reads parameters one after the other, and remembers the first that was wrong.
class AtParameters
{
public:
    explicit AtParameters(QByteArrayView text)
        : m_rest(text)
    {
    }
    struct Keyword {
        QByteArrayView word;
        quint32 value = 0;
    };
    using Keywords = std::span<const Keyword>;

    [[nodiscard]] QByteArray text(qsizetype longest);
    [[nodiscard]] QByteArray optionalText(qsizetype longest);
    [[nodiscard]] quint32 number();
    [[nodiscard]] std::optional<quint32> optionalNumber();
    [[nodiscard]] quint32 keyword(Keywords words);
    [[nodiscard]] std::optional<quint32> optionalKeyword(Keywords words);
    [[nodiscard]] quint32 bits(Keywords words);         ///< joined with |
    [[nodiscard]] quint32 optionalBits(Keywords words); ///< nothing: none of them
    [[nodiscard]] quint32 address();                    ///< IPv4, host byte order
    [[nodiscard]] QByteArray mac();                     ///< six bytes
    /// Format and length have been read; what follows is the data, to the end of the line.
    [[nodiscard]] QByteArray data(quint32 format, quint32 length);

    /// Format and length of bytes that are to be read have been read: known, and not too many.
    void checkRead(quint32 format, quint32 length);

    [[nodiscard]] bool atEnd() const { return m_ended; }
    [[nodiscard]] AtParse failed() const { return m_failed; }
    [[nodiscard]] bool isGood() const { return m_failed == AtParse::None; }
    void fail(AtParse why);

private:
    /// The next parameter without blanks around it; `quoted`: its quotes have been taken off.
    [[nodiscard]] std::optional<QByteArray> next();

    QByteArrayView m_rest;
    bool m_ended = false;
    bool m_quoted = false;
    AtParse m_failed = AtParse::None;
};

/// The word of the table, or nothing.
[[nodiscard]] QByteArray atWord(AtParameters::Keywords words, quint32 value);
/// Every word whose bit is set, joined with |.
[[nodiscard]] QByteArray atWords(AtParameters::Keywords words, quint32 bits);
/// C's strtoul with base 0, and nothing behind it.
[[nodiscard]] std::optional<quint32> atNumber(QByteArrayView text);
[[nodiscard]] QByteArray atAddress(quint32 address); ///< "192.168.1.20"
/// "0x8:0x0:0x28:0x5b:0x55:0xe0", no padding.
[[nodiscard]] QByteArray atMac(std::span<const quint8> bytes);

} // namespace airlift::sim
