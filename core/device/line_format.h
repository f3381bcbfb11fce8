#pragma once

#include "core/base/units.h"

#include <array>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace airlift::device {

/// What stood in the places of a format's arguments.
class Arguments
{
public:
    static constexpr qsizetype kMost = 8;

    [[nodiscard]] qsizetype count() const { return m_count; }
    /// Trimmed; empty if the argument was not there.
    [[nodiscard]] QByteArrayView bytes(qsizetype index) const;
    [[nodiscard]] QString text(qsizetype index) const { return QString::fromUtf8(bytes(index)); }
    /// Nothing if a digit is missing or mixed with other characters (uart-ota-log 10, "Numbers").
    [[nodiscard]] std::optional<qint64> number(qsizetype index) const;
    [[nodiscard]] std::optional<int> integer(qsizetype index) const;
    [[nodiscard]] std::optional<SlStatus> status(qsizetype index) const;
    [[nodiscard]] std::optional<ByteCount>
    size(qsizetype index) const; ///< a negative size is damage

    void add(QByteArrayView argument);

private:
    std::array<QByteArrayView, kMost> m_arguments;
    qsizetype m_count = 0;
};

/// A printf format, read backwards: which arguments produce this text? Blanks count for nothing,
/// because firmware versions and copying add and remove them (uart-ota-log 9, 10).
class LineFormat
{
public:
    enum class Fit {
        Complete,
        Truncated, ///< good as far as it goes
        Tail,      ///< complete, then something else follows
        Broken
    };
    struct Reading {
        Fit fit = Fit::Broken;
        qsizetype headEnd = 0;     ///< behind the literal text before the first argument
        bool allArguments = false; ///< every argument was found between its neighbours
        bool damaged = false;      ///< a number was not one
        Arguments arguments;
    };

    /// `pattern` in C notation: %d %u %ld, %s %c %x, %%.
    explicit LineFormat(QByteArrayView pattern);

    /// The literal text before the first argument, without blanks: what a line is recognised by.
    [[nodiscard]] const QByteArray &head() const { return m_literals.front(); }
    [[nodiscard]] bool endsInText() const;
    [[nodiscard]] bool endsInNumber() const;
    [[nodiscard]] bool endsInArgument() const { return m_literals.back().isEmpty(); }
    [[nodiscard]] Reading read(QByteArrayView text) const;
    /// Every character as in the format, blanks included; only their number does not matter.
    [[nodiscard]] bool fitsExactly(QByteArrayView text) const;

private:
    enum class Kind { Number, Text };

    [[nodiscard]] bool readArgument(QByteArrayView text, std::size_t index, qsizetype &at,
                                    Reading &reading) const;

    QByteArray m_pattern;
    std::vector<QByteArray> m_literals; ///< one more than arguments; blanks removed
    std::vector<Kind> m_kinds;
};

[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}
[[nodiscard]] QByteArrayView trimmed(QByteArrayView text);

} // namespace airlift::device
