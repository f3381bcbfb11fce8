#pragma once

#include "core/explain/code_book.h"
#include "core/session/statements.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

/// Questions to the code book, as people ask them.
namespace airlift::explain {

/// One way to read a number: logs print signed codes as unsigned, in hexadecimal, in 16 or 32 bits,
/// and people leave the sign out (error-codes 1, rules 3 and 6).
struct NumberReading {
    enum class How { AsWritten, SignAdded, SixteenBits, ThirtyTwoBits, Shifted, OlderChip };
    qint32 value = 0;
    How how = How::AsWritten;
    friend bool operator==(const NumberReading &, const NumberReading &) = default;
};

/// Every way to read the text as a number, the likeliest first; empty if it is none.
[[nodiscard]] std::vector<NumberReading> readingsOf(const QString &text);

/// Rows that fit: a number in any of its readings, part of a symbol, or words, all of which must
/// occur. Exact numbers first. An empty question gives the whole book.
[[nodiscard]] std::vector<CodeEntry> searchCodes(const QString &question);

struct CodeQuestion {
    QString text;     ///< a number, a symbol or words; empty: whatever the line prints
    QByteArray group; ///< if it is known who printed it
    QByteArray line;  ///< the line it stood in; decides the group if it can
    session::ChipFamily chip = session::ChipFamily::Unknown;
};

struct CodeAnswer {
    enum class Kind {
        Sure,          ///< exactly one row, by group, by line or because there is only one
        Several,       ///< rows of different groups: who printed it decides
        Found,         ///< rows that fit words or a symbol
        UnknownNumber, ///< a number that nobody has defined, or not in that group
        UnknownGroup,
        LineWithout, ///< the line prints no number that is known as a code
        Nothing
    };
    Kind kind = Kind::Nothing;
    std::vector<CodeEntry> entries;
    NumberReading reading; ///< of the first entry, if the question was a number
    /// The group that decided, or the one whose range an unknown number falls into.
    QByteArray group;
    bool groupFromLine = false;
    bool lineDidNotHelp = false; ///< a line was given, and it does not tell who printed the number
};

/// Never guesses: where the group is open, all candidates are the answer.
[[nodiscard]] CodeAnswer ask(const CodeQuestion &question);

/// Names of all groups, sorted.
[[nodiscard]] std::vector<QByteArray> codeGroups();

} // namespace airlift::explain
