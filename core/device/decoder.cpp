#include "core/device/decoder.h"

#include "core/device/catalogue.h"
#include "core/device/line_assembler.h"
#include "core/device/line_text.h"

#include <utility>

namespace airlift::device {

namespace {

// An event handler prints at most three lines, then the interrupted line goes on (uart-ota-log 14,
// question 3). A few more for firmware that says more.
constexpr int kFragmentPatience = 8;
// The longest request of the library has seven lines; JSON has more.
constexpr int kDumpLines = 24;
// More known beginnings than this in one line is not firmware output.
constexpr int kMaxSegments = 32;

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

/// What a text says, as far as it can be trusted. Nothing if it says nothing at all to us.
std::optional<Observation> interpret(const Match &match, QByteArrayView text, const Where &where)
{
    Observation seen{Unrecognised{}, where.at, where.line, QString::fromUtf8(trimmed(text)), true};
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

    void take(const Line &line);
    void takePieces(QByteArrayView text, Where where);
    [[nodiscard]] bool takeKnown(const Match &match, QByteArrayView text, const Where &where);
    void takeStrange(QByteArrayView text, const Where &where, bool wholeLine);
    [[nodiscard]] bool joinsFragment(QByteArrayView text, const Where &where);
    void keepFragment(QByteArrayView text, const Where &where);
    void giveUpFragment(Instant at);
    void deliver(Observation observation, const Entry *entry);
    [[nodiscard]] bool completesHeld(const Observation &observation);
    void releaseHeld();

    const Catalogue &catalogue = Catalogue::instance();
    LineAssembler assembler;
    std::vector<Observation> out;
    std::optional<Fragment> fragment;
    /// An event whose last fact comes with a later line: SignatureRejected its status, WrongRootCa
    /// its name.
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
    for (int pieces = 0; pieces < kMaxSegments && !trimmed(text).isEmpty(); ++pieces) {
        while (isBlank(text.front()))
            text = text.sliced(1);
        const auto candidates = catalogue.candidatesAt(text, 0, lineStart);
        Match match = bestMatch(text, candidates);
        // A format that ends in text would swallow what is glued to it; any other shows that it is
        // whole.
        const bool closed = match.is(Fit::Complete) && !match.entry->format.endsInText();
        const qsizetype next =
            closed ? -1
                   : catalogue.nextBeginning(text, std::max<qsizetype>(1, match.reading.headEnd));
        QByteArrayView piece = text;
        Where here = where;
        if (next >= 0) {
            piece = text.first(next);
            match = bestMatch(piece, candidates);
            const bool healthy = endsWithoutLineEnd(match);
            here.damaged = here.damaged || !healthy;
            where.damaged = here.damaged;
        }
        if (match.is(Fit::Truncated))
            keepFragment(piece, here);
        else if (!match.entry || !takeKnown(match, piece, here))
            takeStrange(piece, here, lineStart && next < 0);
        if (next < 0)
            return;
        text = text.sliced(next);
        lineStart = false;
    }
    if (!trimmed(text).isEmpty())
        deliver({Unrecognised{}, where.at, where.line, QString::fromUtf8(trimmed(text)), true},
                nullptr);
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
    deliver({Unrecognised{}, where.at, where.line, QString::fromUtf8(trimmed(text)),
             where.damaged || !where.ended},
            nullptr);
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
        deliver({Unrecognised{}, at, where.line, QString::fromUtf8(trimmed(lost.text)), true},
                nullptr);
}

void Decoder::Impl::deliver(Observation observation, const Entry *entry)
{
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

Decoder::Decoder()
    : m_impl(std::make_unique<Impl>())
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
