#pragma once

#include "core/base/units.h"

#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

/// What the AT firmware says, line by line (uart-at-commands 3, 6). Hostile until read: anything
/// may be on the other end of a cable.
namespace airlift::device {

struct AtOk {
};
struct AtError {
    enum class Kind { Count, Parse, Driver, NoMemory, NotACommand, PayloadLonger, Other };
    Kind kind{};
    int number = 0; ///< of a driver call: the group is that of whoever was called
    friend bool operator==(const AtError &, const AtError &) = default;
};
/// "+name:values"
struct AtResult {
    QByteArray name; ///< with its plus, as the device wrote it
    QByteArray values;
};
/// The same, but nobody asked for it.
struct AtEvent {
    QByteArray name; ///< "+eventwlan"
    QByteArray values;
};
/// Echo, banner, noise.
struct AtText {
};
using AtLine = std::variant<AtText, AtOk, AtError, AtResult, AtEvent>;

/// One line without its end.
[[nodiscard]] AtLine readAtLine(QByteArrayView line);

/// How a command ended.
struct AtAnswer {
    enum class End { Ok, Failed, Silent };
    End end{};
    AtError error;                 ///< if it failed
    std::vector<AtResult> results; ///< at most kMostAtResults
};
inline constexpr std::size_t kMostAtResults = 512;

/// One command and the lines that answer it. Two-phase commands have two ends (3).
class AtExchange
{
public:
    explicit AtExchange(QByteArrayView command);
    /// Its answer, once it is complete.
    [[nodiscard]] std::optional<AtAnswer> take(const AtLine &line);
    [[nodiscard]] AtAnswer giveUp() &&;
    /// How long to wait for the next line that belongs to it (8.1).
    [[nodiscard]] Instant patience() const { return m_patience; }

private:
    int m_ends = 1; ///< OKs that are still to come
    Instant m_patience{};
    AtAnswer m_answer;
};

} // namespace airlift::device
