#pragma once

#include "core/device/events.h"
#include "core/device/line_format.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace airlift::device {

/// What a known line is besides its event.
enum Trait : unsigned {
    kNoTraits = 0,
    /// Good news that somebody acts on: only the complete undamaged text counts.
    kVerdict = 1,
    /// Too short or too common to be recognised inside another line.
    kLineStart = 2,
    /// The firmware prints no line end, or loses it: the next line is glued to it in good health.
    kNoLineEnd = 4,
    /// Printed by an event handler, so it may stand between two lines that belong together.
    kAsync = 8,
    /// The next line is a name.
    kNameFollows = 16,
    /// Foreign text follows (a request, JSON): nothing to report, and it may hold a token.
    kDumpFollows = 32,
    /// Anything behind it makes it another line.
    kWholeLine = 64,
};

/// A line the firmware can print: its format string (uart-ota-log 11), the event it becomes, and
/// its traits. Adding a line to the product means adding one of these.
struct KnownLine {
    /// Nothing if the arguments make no sense for this line. `text` is the whole line.
    using Make = std::optional<Event> (*)(const Arguments &arguments, QByteArrayView text);

    const char *pattern;
    Make make = nullptr; ///< none: known, and says nothing that another line does not say
    unsigned traits = kNoTraits;
};

/// All known lines of one application, in the order of the specification. CloudOta's are also the
/// library's.
[[nodiscard]] std::span<const KnownLine> knownLines(Dialect dialect = Dialect::CloudOta);
inline constexpr std::array kDialects{Dialect::CloudOta,   Dialect::LocalOta,
                                      Dialect::OtaIf,      Dialect::Provisioning,
                                      Dialect::AtCommands, Dialect::NetworkTerminal};

/// The known lines, arranged to be found by how they begin.
class Catalogue
{
public:
    struct Entry {
        LineFormat format;
        KnownLine::Make make;
        unsigned traits;
        Dialect dialect;
        [[nodiscard]] bool is(Trait trait) const { return (traits & trait) != 0; }
    };
    using Candidates = std::span<const Entry *const>; ///< longest beginning first

    /// Every table; or, if somebody knows which application speaks, its own and the library's.
    [[nodiscard]] static const Catalogue &instance(Dialect speaker = Dialect::Unknown);

    /// Lines that may begin at `at`.
    [[nodiscard]] Candidates candidatesAt(QByteArrayView text, qsizetype at, bool lineStart) const;
    /// The first place from `from` on where a line begins that may be glued to others, or -1.
    [[nodiscard]] qsizetype nextBeginning(QByteArrayView text, qsizetype from) const;
    /// The text could go on to become a known line.
    [[nodiscard]] bool isBeginning(QByteArrayView text) const;
    /// Lines whose format begins with an argument; they are only looked for when nothing else fits.
    [[nodiscard]] Candidates headless() const { return m_headless; }

private:
    struct Node {
        char character = 0;
        std::size_t parent = 0;
        std::size_t firstChild = 0; ///< 0 is the root, so it also means "none"
        std::size_t nextSibling = 0;
        std::vector<const Entry *> entries; ///< with this beginning or a shorter one
        std::vector<const Entry *> inner;   ///< those that need not stand at the start of a line
    };

    explicit Catalogue(Dialect speaker);
    void insert(const Entry &entry);
    void handDownBeginnings();
    [[nodiscard]] std::size_t child(std::size_t node, char character) const;
    /// The node that the text from `at` leads to; `at` moves behind what was used.
    [[nodiscard]] const Node &deepest(QByteArrayView text, qsizetype &at) const;

    std::vector<Entry> m_entries;
    std::vector<const Entry *> m_headless;
    std::vector<Node> m_nodes;
    std::array<std::size_t, 256> m_first{}; ///< children of the root, by character
};

} // namespace airlift::device
