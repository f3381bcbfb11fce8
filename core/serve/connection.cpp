#include "core/serve/connection.h"

#include <algorithm>
#include <array>

namespace airlift::serve {

using platform::Io;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr int kTurnsPerWakeUp = 32; // a common bundle at once, then the others get their turn
constexpr auto kReportInterval = 100ms;
// After the last byte was acknowledged: time for the peer to close first. Closing over unread input
// would send a reset, and the peer would lose what it has not read yet.
constexpr auto kLinger = 500ms;
// Bench: longer than a device needs to read what it has, shorter than its time-out of 2 s.
constexpr auto kSplitPause = 400ms;

[[nodiscard]] std::chrono::milliseconds between(TimePoint from, TimePoint to)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(to - from);
}

} // namespace

Connection::Connection(Service &service, ConnectionId id,
                       std::unique_ptr<platform::Descriptor> socket,
                       std::unique_ptr<Channel> channel)
    : m_service(service)
    , m_id(id)
    , m_socket(std::move(socket))
    , m_channel(std::move(channel))
    , m_acceptedAt(steady_clock::now())
{
    m_state = Handshaking{m_acceptedAt + m_service.limits.handshake};
}

Connection::~Connection() = default;

void Connection::begin(const QString &peer)
{
    report(Connected{peer});
    ready(); // plain HTTP has no handshake to wait for
}

void Connection::abandon()
{
    // What was only waiting for the peer to hang up is not cut short.
    const auto *closing = std::get_if<Closing>(&m_state);
    const bool isDone = closing && waitingContent() == 0;
    finish(isDone ? closing->reason : Ended::Reason::Stopped);
}

void Connection::ready()
{
    Next next = Next::Again;
    for (int turn = 0; turn < kTurnsPerWakeUp && next == Next::Again; ++turn)
        next = advance();
    if (next == Next::Over)
        return;
    using Interest = Poller::Interest;
    // A socket is nearly always writable: that wakes us again after the others.
    const bool wantsWrite = next == Next::AwaitWrite || next == Next::Again;
    await(wantsWrite                ? Interest::Writable
          : next == Next::AwaitRead ? Interest::Readable
                                    : Interest::None);
}

void Connection::await(Poller::Interest interest)
{
    if (std::exchange(m_interest, interest) != interest)
        m_service.poller->watch(m_socket->get(), *this, interest);
}

Connection::Next Connection::advance()
{
    return std::visit(Overloaded{
                          [this](Handshaking &state) { return handshake(state); },
                          [this](ReadingHead &state) { return readHead(state); },
                          [this](Sending &state) { return send(state); },
                          [this](Closing &state) { return close(state); },
                          [](Over &) { return Next::Over; },
                      },
                      m_state);
}

Connection::Next Connection::waitFor(Io io)
{
    return io == Io::WantWrite ? Next::AwaitWrite : Next::AwaitRead;
}

/// The channel cannot go on; the states are alike in what that means.
Connection::Next Connection::leave(Io io, Ended::Reason whenBroken)
{
    if (io == Io::Reset) {
        finish(Ended::Reason::PeerReset);
        return Next::Over;
    }
    return closeGently(io == Io::Closed ? Ended::Reason::PeerClosed : whenBroken);
}

Connection::Next Connection::closeGently(Ended::Reason reason, bool withFarewell)
{
    m_progress.takenAt = steady_clock::now(); // the last bytes get the whole stall time
    m_state = Closing{.reason = reason, .hasSaidFarewell = !withFarewell, .deliveredAt = {}};
    return Next::Again;
}

Connection::Next Connection::handshake(Handshaking &)
{
    const Io io = m_channel->handshake();
    if (io == Io::WantRead || io == Io::WantWrite)
        return waitFor(io);
    if (io == Io::Ok) {
        const auto now = steady_clock::now();
        if (auto facts = m_channel->handshaken()) {
            m_measures.handshake = between(m_acceptedAt, now);
            report(std::move(*facts));
        }
        m_state = ReadingHead{{}, now + m_service.limits.head};
        return Next::Again;
    }
    const auto alert = m_channel->alert();
    const QString reason = m_channel->technicalReason();
    report(HandshakeFailed{alert ? std::optional{alert->number} : std::nullopt,
                           alert && alert->isFromPeer,
                           reason.isEmpty() ? QStringLiteral("connection closed") : reason});
    return leave(io, Ended::Reason::TlsError);
}

Connection::Next Connection::readHead(ReadingHead &state)
{
    std::array<char, 4096> buffer;
    const auto moved = m_channel->read(buffer.data(), std::ssize(buffer));
    if (moved.outcome == Io::WantRead || moved.outcome == Io::WantWrite)
        return waitFor(moved.outcome);
    if (moved.outcome != Io::Ok)
        return leave(moved.outcome, Ended::Reason::TlsError);
    state.bytes.append(buffer.data(), moved.bytes);
    const ParsedHead parsed = parseRequest(state.bytes, m_service.limits.requestHead);
    return std::holds_alternative<HeadIncomplete>(parsed) ? Next::Again : answer(parsed);
}

Connection::Next Connection::answer(const ParsedHead &parsed)
{
    const auto *request = std::get_if<HttpRequest>(&parsed);
    const Shelf::Item *item = request ? m_service.shelf->find(request->path) : nullptr;
    HttpReply reply =
        item      ? replyTo(*request, item->path, item->content->size(), item->headerPadding)
        : request ? replyNothingHere(*request)
                  : replyToBadRequest();
    const Spoiling spoiling = chooseFault(reply);
    if (spoiling.fault)
        reply = spoilt(std::move(reply), *spoiling.fault, item->path);
    Requested asked{
        .status = reply.status, .rangeStart = std::nullopt, .host = {}, .fault = spoiling.fault};
    if (request) {
        asked.method = QString::fromLatin1(request->method);
        asked.path = QString::fromLatin1(request->path);
        asked.host = QString::fromLatin1(request->host);
    }
    if (item && reply.status == 200)
        asked.needed = item->needed;
    if (reply.status == 206)
        asked.rangeStart = reply.bodyStart;
    report(std::move(asked));

    const auto now = steady_clock::now();
    const qint64 body = reply.bodyLength.value;
    m_progress = {.total = body,
                  .headSize = reply.head.size(),
                  .takenAt = now,
                  .reportedAt = now,
                  .requestedAt = now};
    Sending sending{.content = item ? item->content : nullptr, .pauseUntil = {}};
    sending.end = reply.head.size() + spoiling.end.value_or(body + reply.tail.size());
    sending.then = spoiling.end ? Ended::Reason::Fault
                   : request    ? Ended::Reason::Complete
                                : Ended::Reason::BadRequest;
    sending.stallsAtEnd = spoiling.fault == BenchFault::Stall;
    sending.reply = std::move(reply);
    m_state = std::move(sending);
    return Next::Again;
}

/// Up to one record of what comes next, in the place all connections share; none if the file can no
/// longer give it.
std::optional<QByteArrayView> Connection::nextPiece(const Sending &state) const
{
    const HttpReply &reply = state.reply;
    const qint64 head = reply.head.size();
    const bool headAlone = m_service.faults.splitHeader && state.written < head;
    const qint64 end = headAlone ? std::min(head, state.end) : state.end;
    const qint64 length = std::min<qint64>(end - state.written, Channel::kRecord);
    const qint64 inBody = state.written - head;
    const QByteArrayView file = state.content ? state.content->inMemory() : QByteArrayView{};
    if (!file.isEmpty() && inBody >= 0 && inBody + length <= reply.bodyLength.value)
        return file.sliced(reply.bodyStart.value + inBody, length); // no need to copy
    char *const record = m_service.record.data();
    qint64 filled = 0;
    const auto append = [&](QByteArrayView bytes) {
        const auto rest = bytes.first(std::min<qsizetype>(bytes.size(), length - filled));
        std::copy(rest.begin(), rest.end(), record + filled);
        filled += rest.size();
    };
    if (state.written < head)
        append(QByteArrayView{reply.head}.sliced(state.written));
    const qint64 bodyOffset = std::max<qint64>(state.written - head, 0);
    const qint64 fromFile =
        std::clamp<qint64>(reply.bodyLength.value - bodyOffset, 0, length - filled);
    if (fromFile > 0)
        filled += state.content->readInto(record + filled, reply.bodyStart + ByteCount{bodyOffset},
                                          ByteCount{fromFile});
    if (filled < length) {
        const qint64 tailOffset = state.written + filled - head - reply.bodyLength.value;
        if (tailOffset < 0 || tailOffset + length - filled > reply.tail.size())
            return std::nullopt;
        append(QByteArrayView{reply.tail}.sliced(tailOffset));
    }
    return QByteArrayView{record, length};
}

Connection::Next Connection::send(Sending &state)
{
    const auto now = steady_clock::now();
    if (state.pauseUntil && now < *state.pauseUntil)
        return Next::AwaitSweep;
    if (state.written == state.end && state.stallsAtEnd)
        return stall();
    if (state.written == state.end)
        return closeGently(state.then, state.then != Ended::Reason::Fault);
    const auto piece = nextPiece(state);
    if (!piece) { // the file shrank or the disk failed: the length we promised is a lie now
        finish(Ended::Reason::Fault);
        return Next::Over;
    }
    const auto moved = m_channel->write(*piece);
    if (moved.outcome == Io::WantRead || moved.outcome == Io::WantWrite)
        return waitFor(moved.outcome);
    if (moved.outcome == Io::Broken)
        return closeGently(Ended::Reason::TlsError);
    if (moved.outcome != Io::Ok) {
        finish(Ended::Reason::PeerReset);
        return Next::Over;
    }
    noteWritten(state, moved.bytes);
    return Next::Again;
}

void Connection::noteWritten(Sending &state, qint64 bytes)
{
    const auto now = steady_clock::now();
    state.written += bytes;
    m_progress.written = state.written;
    state.pauseUntil = pauseBeforeNext(state, now);
    auto &pieces = m_measures.pieces;
    const ByteCount size{bytes};
    if (pieces.count++ == 0)
        pieces.first = pieces.smallest = size;
    pieces.smallest = std::min(pieces.smallest, size);
    pieces.largest = std::max(pieces.largest, size);
    if (!m_measures.firstByte && state.written > m_progress.headSize)
        m_measures.firstByte = between(m_progress.requestedAt, now);
    if (now - m_progress.reportedAt >= kReportInterval) {
        noteTaken(now);
        reportTaken(now, false);
    }
}

std::optional<TimePoint> Connection::pauseBeforeNext(const Sending &state, TimePoint now) const
{
    if (m_service.faults.splitHeader && state.written == m_progress.headSize)
        return now + kSplitPause;
    const auto rate = m_service.limits.bytesPerSecond;
    if (!rate || rate->value <= 0)
        return std::nullopt;
    const double seconds = static_cast<double>(state.written) / static_cast<double>(rate->value);
    return m_progress.requestedAt + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                                        std::chrono::duration<double>{seconds});
}

/// Bench: says nothing more, and waits for the device to give up.
Connection::Next Connection::stall()
{
    const Io input = platform::discardInput(*m_socket);
    if (input != Io::Closed && input != Io::Reset)
        return Next::AwaitRead;
    finish(Ended::Reason::Fault);
    return Next::Over;
}

Connection::Next Connection::close(Closing &state)
{
    const Io farewell = sayFarewell(state);
    if (farewell == Io::WantWrite)
        return Next::AwaitWrite;
    // The system tells of a reset once only, to whoever asks first.
    const Io input = farewell == Io::Reset ? farewell : platform::discardInput(*m_socket);
    const auto now = steady_clock::now();
    noteTaken(now);
    if (input == Io::Reset) {
        // Many devices reset a connection they are done with; what counts is whether they had all
        // of it.
        const bool isShort =
            state.reason == Ended::Reason::Complete && m_progress.taken < m_progress.total;
        finish(isShort ? Ended::Reason::PeerReset : state.reason);
        return Next::Over;
    }
    if (!state.deliveredAt && waitingContent() == 0)
        state.deliveredAt = now;
    if (state.deliveredAt && (input == Io::Closed || now - *state.deliveredAt >= kLinger)) {
        finish(state.reason);
        return Next::Over;
    }
    // At its end the input is readable for ever; only the sweep can tell when the rest has arrived.
    return input == Io::Closed ? Next::AwaitSweep : Next::AwaitRead;
}

Io Connection::sayFarewell(Closing &state)
{
    if (!state.hasSaidFarewell) {
        const Io io = m_channel->farewell();
        if (io == Io::WantWrite || io == Io::Reset)
            return io;
        state.hasSaidFarewell = true;
    }
    if (!std::exchange(state.hasEndedSending, true))
        return platform::endSending(*m_socket);
    return Io::Ok;
}

/// Content the peer has not acknowledged. Good-byes wait in the same queue, but nobody misses them.
qint64 Connection::waitingContent() const
{
    const auto *closing = std::get_if<Closing>(&m_state);
    const qint64 end = closing && closing->hasEndedSending ? 1 : 0; // TCP counts it as a byte
    return std::max<qint64>(platform::waitingBytes(*m_socket) - m_channel->farewellSize() - end, 0);
}

void Connection::sweep(TimePoint now)
{
    const auto *sending = std::get_if<Sending>(&m_state);
    if (std::holds_alternative<Closing>(m_state) || (sending && sending->pauseUntil))
        ready();
    if (std::holds_alternative<Sending>(m_state) || std::holds_alternative<Closing>(m_state)) {
        noteTaken(now);
        reportTaken(now, false);
    }
    checkDeadlines(now);
}

void Connection::checkDeadlines(TimePoint now)
{
    if (std::holds_alternative<Sending>(m_state) && now - m_acceptedAt >= m_service.limits.whole) {
        finish(Ended::Reason::TimedOut);
        return;
    }
    if (const auto *handshaking = std::get_if<Handshaking>(&m_state)) {
        if (now < handshaking->deadline)
            return;
        report(HandshakeFailed{std::nullopt, false, QStringLiteral("timed out")});
        finish(Ended::Reason::TimedOut);
    } else if (const auto *reading = std::get_if<ReadingHead>(&m_state)) {
        if (now >= reading->deadline)
            finish(Ended::Reason::TimedOut);
    } else if (!std::holds_alternative<Over>(m_state)) {
        if (now - m_progress.takenAt >= m_service.limits.stall)
            finish(Ended::Reason::Stalled);
    }
}

void Connection::noteTaken(TimePoint now)
{
    if (!m_socket->isOpen() || m_progress.total == 0)
        return;
    const qint64 left = m_progress.written - waitingContent() - m_progress.headSize;
    if (const qint64 taken = std::clamp<qint64>(left, 0, m_progress.total);
        taken > m_progress.taken) {
        if (m_progress.taken > 0)
            m_measures.longestPause =
                std::max(m_measures.longestPause, between(m_progress.takenAt, now));
        m_progress.taken = taken;
        m_progress.takenAt = now;
    }
}

void Connection::reportTaken(TimePoint now, bool isLast)
{
    if (m_progress.taken == m_progress.reported ||
        (!isLast && now - m_progress.reportedAt < kReportInterval))
        return;
    m_progress.reported = m_progress.taken;
    m_progress.reportedAt = now;
    report(Sent{ByteCount{m_progress.taken}, ByteCount{m_progress.total}});
}

void Connection::finish(Ended::Reason reason)
{
    if (std::holds_alternative<Over>(m_state))
        return;
    const auto now = steady_clock::now();
    noteTaken(now);
    m_state = Over{};
    reportTaken(now, true);
    await(Poller::Interest::None); // before the descriptor goes, or the next one inherits it
    const platform::PathFacts path = platform::pathFacts(*m_socket);
    m_measures.segment = path.segment;
    m_measures.retransmissions = path.retransmissions;
    m_measures.whole = between(m_acceptedAt, now);
    auto alert = m_channel->alert();
    if (alert && !alert->isFatal)
        alert.reset(); // good-byes
    m_channel.reset();
    m_socket->close();
    report(Ended{reason, ByteCount{m_progress.taken}, alert, m_measures});
    m_service.ended(this);
}

void Connection::report(Happening what)
{
    m_service.report({m_id, std::move(what)});
}

Connection::Spoiling Connection::chooseFault(const HttpReply &reply)
{
    auto &faults = m_service.faults;
    if (!reply.hasBody())
        return {};
    const auto within = [&reply](ByteCount at) {
        return std::clamp<qint64>(at.value, 0, reply.bodyLength.value);
    };
    if (faults.cutAfterBody && faults.cutConnections > 0) {
        --faults.cutConnections;
        return {BenchFault::Cut, within(*faults.cutAfterBody)};
    }
    if (faults.stallAfterBody)
        return {BenchFault::Stall, within(*faults.stallAfterBody)};
    if (faults.redirect)
        return {BenchFault::Redirect, {}};
    if (faults.chunked)
        return {BenchFault::Chunked, {}};
    if (faults.splitHeader)
        return {BenchFault::HeaderSplit, {}};
    return {};
}

} // namespace airlift::serve
