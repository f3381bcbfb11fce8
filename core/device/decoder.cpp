#include "core/device/decoder.h"

#include "core/device/catalogue.h"
#include "core/device/line_assembler.h"
#include "core/device/line_text.h"
#include "core/device/prose.h"

#include <utility>

namespace airlift::device {

namespace {

// An event handler prints at most three lines, then the interrupted line goes on (uart-ota-log 14,
// question 3). A few more for firmware that says more.
constexpr int kFragmentPatience = 8;
// The longest request of the library has seven lines; JSON has more.
constexpr int kDumpLines = 24;
// More known beginnings than this in one line is not firmware output.
constexpr int kMaxPieces = 32;

using Entry = Catalogue::Entry;
using Fit = LineFormat::Fit;

/// The known line that a text resembles most.
struct Match {
    const Entry *entry = nullptr;
    LineFormat::Reading reading;

    [[nodiscard]] bool is(Fit fit) const { return entry && reading.fit == fit; }
};

Match bestMatch(QByteArrayView text, Catalogue::Candidates candidates)
{
    Match best;
    for (const Entry *candidate : candidates) {
        const LineFormat::Reading reading = candidate->format.read(text);
        if (candidate->is(kWholeLine) && reading.fit != Fit::Complete)
            continue;
        if (!best.entry || reading.fit < best.reading.fit)
            best = {candidate, reading};
        if (reading.fit == Fit::Complete)
            break;
    }
    return best;
}

/// What is known about a piece of text besides its characters.
struct Where {
    quint64 line = 0;
    Instant at{};
    bool damaged = false;
    bool ended = true; ///< its last word is whole
};

/// The next line may be glued to this one without harm: the firmware printed no line end.
bool endsWithoutLineEnd(const Match &match)
{
    if (!match.is(Fit::Complete) || !match.entry->is(kNoLineEnd))
        return false;
    const Arguments &arguments = match.reading.arguments;
    return !match.entry->format.endsInText() || arguments.bytes(arguments.count() - 1).isEmpty();
}

Observation unrecognised(QByteArrayView text, const Where &where, bool damaged)
{
    return {Unrecognised{}, where.at, where.line, QString::fromUtf8(trimmed(text)), damaged};
}

/// What a text says, as far as it can be trusted. Nothing if it says nothing at all to us.
std::optional<Observation> interpret(const Match &match, QByteArrayView text, const Where &where)
{
    Observation seen = unrecognised(text, where, true);
    const bool whole = match.reading.fit == Fit::Complete &&
                       (where.ended || !match.entry->format.endsInArgument());
    if (match.entry->is(kVerdict)) {
        if (!whole || where.damaged || !match.entry->format.fitsExactly(text))
            return seen;
    } else if (!whole && !match.reading.allArguments) {
        return seen;
    }
    if (std::optional<Event> event = match.entry->make(match.reading.arguments, trimmed(text))) {
        seen.event = std::move(*event);
        seen.damaged = !whole || where.damaged || match.reading.damaged;
    } else if (match.entry->is(kLineStart)) {
        return std::nullopt; // it only began like the known line
    }
    return seen;
}

} // namespace

struct Decoder::Impl {
    /// The beginning of a line that something else interrupted, or that stops where it should not.
    struct Fragment {
        QByteArray text;
        Where where;
        int age = 0; ///< in lines
    };

    struct Piece {
        Match match;
        qsizetype end = 0; ///< behind it another known line begins, or nothing is left
    };

    void take(const Line &line);
    void takePieces(QByteArrayView text, Where where);
    [[nodiscard]] Piece nextPiece(QByteArrayView text, bool lineStart) const;
    [[nodiscard]] bool mayGoOn(const Match &match, QByteArrayView text, bool interrupted) const;
    void takePiece(const Piece &piece, QByteArrayView text, const Where &where, bool lineStart,
                   bool interrupted);
    [[nodiscard]] bool takeKnown(const Match &match, QByteArrayView text, const Where &where);
    void takeStrange(QByteArrayView text, const Where &where, bool wholeLine);
    [[nodiscard]] bool joinsFragment(QByteArrayView text, const Where &where);
    void keepFragment(QByteArrayView text, const Where &where);
    void giveUpFragment(Instant at);
    void deliver(Observation observation, const Entry *entry);
    [[nodiscard]] bool completesHeld(const Observation &observation);
    void releaseHeld();

    explicit Impl(Dialect speaker)
        : catalogue(Catalogue::instance(speaker))
    {
    }

    const Catalogue &catalogue;
    LineAssembler assembler;
    std::vector<Observation> out;
    std::optional<Fragment> fragment;
    /// SignatureRejected without its status or WrongRootCa without its name: a later line has it.
    std::optional<Observation> held;
    bool nameFollows = false; ///< the next strange line is the name that `held` waits for
    int dumpLines = 0;        ///< that many strange lines may still belong to a dump
    QString openFile;
};

void Decoder::Impl::take(const Line &line)
{
    if (fragment && ++fragment->age > kFragmentPatience)
        giveUpFragment(line.at);
    QByteArray storage;
    const QByteArrayView text = tidied(line.bytes, storage);
    const Where where{line.number, line.at, line.cut, line.ended};
    switch (ruleOf(text)) {
    case Rule::Blank:
    case Rule::Ornament:
        return;
    case Rule::Banner:
        giveUpFragment(line.at);
        openFile.clear();
        dumpLines = 0;
        deliver(
            {BannerRule{}, where.at, where.line, QString::fromUtf8(trimmed(text)), where.damaged},
            nullptr);
        return;
    case Rule::None:
        takePieces(text, where);
    }
}

/// A line is one known line, or several that were glued together, or has something strange in it.
void Decoder::Impl::takePieces(QByteArrayView text, Where where)
{
    bool lineStart = true;
    for (int pieces = 0; pieces < kMaxPieces && !trimmed(text).isEmpty(); ++pieces) {
        const Piece piece = nextPiece(text, lineStart);
        const bool glued = piece.end < text.size();
        if (lineStart && glued && !piece.match.entry && isSentence(text) &&
            !catalogue.isBeginning(trimmed(text.first(piece.end)))) {
            takeStrange(text, where, true); // somebody quotes the firmware
            return;
        }
        const bool healthy = !glued || endsWithoutLineEnd(piece.match);
        Where here = where;
        here.damaged = here.damaged || !healthy;
        here.ended = here.ended || glued;
        takePiece(piece, text.first(piece.end), here, lineStart, glued && !healthy);
        where.damaged = here.damaged;
        text = text.sliced(piece.end);
        lineStart = false;
    }
    if (!trimmed(text).isEmpty())
        deliver(unrecognised(text, where, true), nullptr);
}

/// The first known line in the text, and where it ends at the latest.
Decoder::Impl::Piece Decoder::Impl::nextPiece(QByteArrayView text, bool lineStart) const
{
    Piece piece{{}, text.size()};
    qsizetype start = 0;
    while (isBlank(text[start]))
        ++start;
    const auto candidates = catalogue.candidatesAt(text, start, lineStart);
    piece.match = bestMatch(text.sliced(start), candidates);
    // A format that ends in text would swallow what is glued to it; any other shows its end.
    if (piece.match.is(Fit::Complete) && !piece.match.entry->format.endsInText())
        return piece;
    const qsizetype head = std::max<qsizetype>(1, piece.match.reading.headEnd);
    const qsizetype next = catalogue.nextBeginning(text, start + head);
    if (next < 0)
        return piece;
    return {bestMatch(text.first(next).sliced(start), candidates), next};
}

/// Should the rest of this line be waited for?
bool Decoder::Impl::mayGoOn(const Match &match, QByteArrayView text, bool interrupted) const
{
    if (match.is(Fit::Complete) && !interrupted)
        return false;
    if (match.is(Fit::Truncated))
        return true;
    // "Status=-20" and "301": both halves look well, only together they are true.
    const bool closed = match.is(Fit::Complete) && !match.entry->format.endsInNumber();
    return (interrupted && !closed) || catalogue.isBeginning(trimmed(text));
}

void Decoder::Impl::takePiece(const Piece &piece, QByteArrayView text, const Where &where,
                              bool lineStart, bool interrupted)
{
    const Match &match = piece.match;
    // The task that was interrupted prints nothing else before the rest of its line.
    if (lineStart && match.is(Fit::Complete) && !match.entry->is(kAsync) &&
        !match.entry->is(kLineStart))
        giveUpFragment(where.at);
    if (match.entry && mayGoOn(match, text, interrupted))
        keepFragment(text, where);
    else if (!match.entry || !takeKnown(match, text, where))
        takeStrange(text, where, lineStart && !interrupted);
}

bool Decoder::Impl::takeKnown(const Match &match, QByteArrayView text, const Where &where)
{
    const Entry &entry = *match.entry;
    if (entry.make) {
        std::optional<Observation> seen = interpret(match, text, where);
        if (!seen)
            return false;
        dumpLines = 0;
        deliver(std::move(*seen), &entry);
        return true;
    }
    if (entry.is(kLineStart) && match.is(Fit::Broken))
        return false; // "Error: ...": it only began like the known line
    dumpLines = entry.is(kDumpFollows) ? kDumpLines : 0;
    if (!entry.is(kAsync))
        releaseHeld();
    if (entry.is(kNameFollows))
        nameFollows = held && std::holds_alternative<WrongRootCa>(held->event);
    return true;
}

void Decoder::Impl::takeStrange(QByteArrayView text, const Where &where, bool wholeLine)
{
    if (wholeLine && nameFollows) {
        const QString name = QString::fromUtf8(trimmed(text));
        held->event = WrongRootCa{name};
        held->text += u' ' + name;
        held->at = where.at;
        releaseHeld();
        return;
    }
    if (joinsFragment(text, where))
        return;
    if (!wholeLine || catalogue.isBeginning(text)) {
        keepFragment(text, where); // its rest may come behind what interrupted it
        return;
    }
    if (const Match headless = bestMatch(text, catalogue.headless());
        headless.is(Fit::Complete) && takeKnown(headless, text, where))
        return;
    if (dumpLines > 0) {
        --dumpLines;
        return;
    }
    deliver(unrecognised(text, where, where.damaged || !where.ended), nullptr);
}

/// Text that begins nothing may end what was interrupted.
bool Decoder::Impl::joinsFragment(QByteArrayView text, const Where &where)
{
    if (!fragment || fragment->text.size() + text.size() > LineAssembler::kMaxLine)
        return false;
    const QByteArray joined = fragment->text + text.toByteArray();
    const Match match = bestMatch(joined, catalogue.candidatesAt(joined, 0, true));
    if (!match.is(Fit::Complete))
        return false;
    const Where whole{fragment->where.line, where.at, true};
    fragment.reset();
    return takeKnown(match, joined, whole);
}

void Decoder::Impl::keepFragment(QByteArrayView text, const Where &where)
{
    giveUpFragment(where.at);
    fragment = Fragment{text.toByteArray(), where, 0};
}

void Decoder::Impl::giveUpFragment(Instant at)
{
    if (!fragment)
        return;
    const Fragment lost = *std::exchange(fragment, std::nullopt);
    const Where where{lost.where.line, at, true};
    const Match match = bestMatch(lost.text, catalogue.candidatesAt(lost.text, 0, true));
    if (!match.entry || !takeKnown(match, lost.text, where))
        deliver(unrecognised(lost.text, where, true), nullptr);
}

void Decoder::Impl::deliver(Observation observation, const Entry *entry)
{
    if (entry && !std::holds_alternative<Unrecognised>(observation.event))
        observation.dialect = entry->dialect;
    if (completesHeld(observation))
        return;
    if (!entry || !entry->is(kAsync))
        releaseHeld();
    if (const auto *opened = std::get_if<FileOpened>(&observation.event))
        openFile = opened->name;
    else if (const auto *written = std::get_if<FileWritten>(&observation.event))
        observation.damaged =
            observation.damaged || (!openFile.isEmpty() && written->name != openFile);

    const auto *rejected = std::get_if<SignatureRejected>(&observation.event);
    if (std::holds_alternative<WrongRootCa>(observation.event) || (rejected && !rejected->status)) {
        releaseHeld();
        held = std::move(observation);
    } else {
        out.push_back(std::move(observation));
    }
}

/// The line after "signature verification failed!" tells why; both are one fact.
bool Decoder::Impl::completesHeld(const Observation &observation)
{
    const auto *rejected = std::get_if<SignatureRejected>(&observation.event);
    if (!held || !rejected || !rejected->status ||
        !std::holds_alternative<SignatureRejected>(held->event))
        return false;
    held->event = *rejected;
    held->at = observation.at;
    held->text += u' ' + observation.text;
    held->damaged = held->damaged || observation.damaged;
    releaseHeld();
    return true;
}

void Decoder::Impl::releaseHeld()
{
    nameFollows = false;
    if (held)
        out.push_back(*std::exchange(held, std::nullopt));
}

Decoder::Decoder(Dialect speaker)
    : m_impl(std::make_unique<Impl>(speaker))
{
}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder &&) noexcept = default;
Decoder &Decoder::operator=(Decoder &&) noexcept = default;

std::vector<Observation> Decoder::feed(QByteArrayView bytes, Instant at)
{
    m_impl->assembler.feed(bytes, at, [this](const Line &line) { m_impl->take(line); });
    return std::exchange(m_impl->out, {});
}

std::vector<Observation> Decoder::flush(Instant at)
{
    m_impl->assembler.flush(at, [this](const Line &line) { m_impl->take(line); });
    m_impl->giveUpFragment(at);
    m_impl->releaseHeld();
    return std::exchange(m_impl->out, {});
}

ByteCount Decoder::droppedBytes() const
{
    return m_impl->assembler.dropped();
}

static_assert(Decoder::kMaxLine == LineAssembler::kMaxLine);

} // namespace airlift::device
