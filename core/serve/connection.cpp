#include "core/serve/connection.h"

#include <algorithm>
#include <array>

namespace airlift::serve {

using platform::Io;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

constexpr int kTurnsPerWakeUp = 16; // then the others get their turn
constexpr auto kReportInterval = 100ms;
// After the last byte was acknowledged: time for the peer to close first. Closing over unread input
// would send a reset, and the peer would lose what it has not read yet.
constexpr auto kLinger = 500ms;

} // namespace

Connection::Connection(Service &service, ConnectionId id,
                       std::unique_ptr<platform::Descriptor> socket,
                       std::unique_ptr<Channel> channel, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_id(id)
    , m_socket(std::move(socket))
    , m_channel(std::move(channel))
    , m_readable(m_socket->get(), QSocketNotifier::Read)
    , m_writable(m_socket->get(), QSocketNotifier::Write)
    , m_state(Handshaking{steady_clock::now() + m_service.limits.handshake})
{
    m_writable.setEnabled(false);
    connect(&m_readable, &QSocketNotifier::activated, this, [this] { step(); });
    connect(&m_writable, &QSocketNotifier::activated, this, [this] { step(); });
}

Connection::~Connection() = default;

void Connection::begin(const QString &peer)
{
    report(Connected{peer});
    step(); // plain HTTP has no handshake to wait for
}

void Connection::abandon()
{
    // What was only waiting for the peer to hang up is not cut short.
    const auto *closing = std::get_if<Closing>(&m_state);
    const bool isDone = closing && waitingContent() == 0;
    finish(isDone ? closing->reason : Ended::Reason::Stopped);
}

void Connection::step()
{
    Next next = Next::Again;
    for (int turn = 0; turn < kTurnsPerWakeUp && next == Next::Again; ++turn)
        next = advance();
    if (next == Next::Over)
        return;
    m_readable.setEnabled(next == Next::AwaitRead);
    // A socket is nearly always writable: that wakes us again after the others.
    m_writable.setEnabled(next == Next::AwaitWrite || next == Next::Again);
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

Connection::Next Connection::await(Io io) const
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
        return await(io);
    if (io == Io::Ok) {
        if (auto facts = m_channel->handshaken())
            report(std::move(*facts));
        m_state = ReadingHead{{}, steady_clock::now() + m_service.limits.head};
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
        return await(moved.outcome);
    if (moved.outcome != Io::Ok)
        return leave(moved.outcome, Ended::Reason::TlsError);
    state.bytes.append(buffer.data(), moved.bytes);
    const ParsedHead parsed = parseRequest(state.bytes, m_service.limits.requestHead);
    return std::holds_alternative<HeadIncomplete>(parsed) ? Next::Again : answer(parsed);
}

Connection::Next Connection::answer(const ParsedHead &parsed)
{
    const auto *request = std::get_if<HttpRequest>(&parsed);
    HttpReply reply = request ? replyTo(*request, m_service.path, m_service.content->size())
                              : replyToBadRequest();
    Requested asked{{}, {}, reply.status, std::nullopt};
    if (request) {
        asked.method = QString::fromLatin1(request->method);
        asked.path = QString::fromLatin1(request->path);
    }
    if (reply.status == 206)
        asked.rangeStart = reply.bodyStart;
    report(std::move(asked));

    const auto now = steady_clock::now();
    const qint64 body = reply.bodyLength.value;
    m_progress = {.total = body, .headSize = reply.head.size(), .takenAt = now, .reportedAt = now};
    const auto cut = takeCut(body);
    const auto then = cut       ? Ended::Reason::Fault
                      : request ? Ended::Reason::Complete
                                : Ended::Reason::BadRequest;
    const qint64 end = reply.head.size() + cut.value_or(body);
    m_state = Sending{.reply = std::move(reply), .end = end, .then = then};
    return Next::Again;
}

Connection::Next Connection::send(Sending &state)
{
    if (state.written == state.end)
        return closeGently(state.then, state.then != Ended::Reason::Fault);
    const qint64 length = std::min<qint64>(state.end - state.written, Channel::kRecord);
    QByteArray chunk = state.reply.head.mid(static_cast<qsizetype>(state.written));
    chunk.truncate(static_cast<qsizetype>(length));
    const qint64 fromFile = length - chunk.size();
    const qint64 bodyOffset = std::max<qint64>(state.written - state.reply.head.size(), 0);
    chunk +=
        m_service.content->read(state.reply.bodyStart + ByteCount{bodyOffset}, ByteCount{fromFile});
    if (chunk.size() !=
        length) { // the file shrank or the disk failed: the length we promised is a lie now
        finish(Ended::Reason::Fault);
        return Next::Over;
    }
    const auto moved = m_channel->write(chunk);
    if (moved.outcome == Io::WantRead || moved.outcome == Io::WantWrite)
        return await(moved.outcome);
    if (moved.outcome == Io::Broken)
        return closeGently(Ended::Reason::TlsError);
    if (moved.outcome != Io::Ok) {
        finish(Ended::Reason::PeerReset);
        return Next::Over;
    }
    state.written += moved.bytes;
    m_progress.written = state.written;
    const auto now = steady_clock::now();
    if (now - m_progress.reportedAt >= kReportInterval) {
        noteTaken(now);
        reportTaken(now, false);
    }
    return Next::Again;
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
    if (std::holds_alternative<Closing>(m_state))
        step();
    if (std::holds_alternative<Sending>(m_state) || std::holds_alternative<Closing>(m_state)) {
        noteTaken(now);
        reportTaken(now, false);
    }
    checkDeadlines(now);
}

void Connection::checkDeadlines(TimePoint now)
{
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
    m_readable.setEnabled(false); // before the descriptor goes, or the next connection inherits it
    m_writable.setEnabled(false);
    m_channel.reset();
    m_socket->close();
    report(Ended{reason, ByteCount{m_progress.taken}});
    m_service.ended(this);
}

void Connection::report(Happening what)
{
    m_service.report({m_id, std::move(what)});
}

std::optional<qint64> Connection::takeCut(qint64 bodyLength)
{
    auto &faults = m_service.faults;
    if (!faults.cutAfterBody || bodyLength == 0 || faults.cutConnections <= 0)
        return std::nullopt;
    --faults.cutConnections;
    return std::clamp<qint64>(faults.cutAfterBody->value, 0, bodyLength);
}

} // namespace airlift::serve
