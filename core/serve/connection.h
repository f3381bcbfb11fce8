#pragma once

#include "core/serve/channel.h"
#include "core/serve/http_reply.h"
#include "core/serve/poller.h"
#include "core/serve/server.h"
#include "core/serve/shelf.h"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace airlift::serve {

using TimePoint = std::chrono::steady_clock::time_point;

class Connection;

/// What all connections of one server share. Used in the server's thread only.
struct Service {
    std::shared_ptr<const Shelf> shelf;
    Limits limits;
    BenchFaults faults;
    Poller *poller = nullptr;
    std::array<char, Channel::kRecord> record; ///< one after the other puts its next piece here
    std::function<void(ServerEvent)> report;
    std::function<void(Connection *)> ended; ///< the connection may go with the turn, not at once
};

/// One client, from accept to close: handshake, one request, one answer, an orderly end. Driven by
/// the readiness of its socket and by sweep(); reports Connected first, Ended last, each once.
class Connection final : public Poller::Watcher
{
public:
    /// `channel` speaks over `socket`; both end with the connection.
    Connection(Service &service, ConnectionId id, std::unique_ptr<platform::Descriptor> socket,
               std::unique_ptr<Channel> channel);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void begin(const QString &peer);
    /// Time-outs, progress, and the end of a connection whose last bytes have arrived.
    void sweep(TimePoint now);
    /// The server stops: closes at once.
    void abandon();
    void ready() override;

private:
    struct Handshaking {
        TimePoint deadline;
    };
    struct ReadingHead {
        QByteArray bytes;
        TimePoint deadline;
    };
    struct Sending {
        HttpReply reply;
        std::shared_ptr<const PinnedFile> content; ///< kept whatever is offered meanwhile
        qint64 written = 0;                        ///< of head, body and tail together
        qint64 end = 0; ///< where to stop: all of it, or where a bench fault cuts
        Ended::Reason then = Ended::Reason::Complete;
        bool stallsAtEnd = false;            ///< bench: goes silent instead of closing
        std::optional<TimePoint> pauseUntil; ///< bench, or the limit on the rate
    };
    struct Closing {
        Ended::Reason reason = Ended::Reason::Complete;
        bool hasSaidFarewell = false;
        bool hasEndedSending = false;
        std::optional<TimePoint> deliveredAt; ///< everything acknowledged
    };
    struct Over {
    };
    /// Body bytes: promised, taken by the peer, last reported.
    struct Progress {
        qint64 total = 0;
        qint64 headSize = 0;
        qint64 written = 0;
        qint64 taken = 0;
        qint64 reported = 0;
        TimePoint takenAt;
        TimePoint reportedAt;
        TimePoint requestedAt;
    };
    enum class Next { Again, AwaitRead, AwaitWrite, AwaitSweep, Over };

    void await(Poller::Interest interest);
    [[nodiscard]] Next advance();
    [[nodiscard]] Next handshake(Handshaking &state);
    [[nodiscard]] Next readHead(ReadingHead &state);
    [[nodiscard]] Next answer(const ParsedHead &parsed);
    [[nodiscard]] Next send(Sending &state);
    [[nodiscard]] std::optional<QByteArrayView> nextPiece(const Sending &state) const;
    void noteWritten(Sending &state, qint64 bytes);
    [[nodiscard]] std::optional<TimePoint> pauseBeforeNext(const Sending &state,
                                                           TimePoint now) const;
    [[nodiscard]] Next stall();
    [[nodiscard]] Next close(Closing &state);
    [[nodiscard]] platform::Io sayFarewell(Closing &state);
    [[nodiscard]] qint64 waitingContent() const;
    [[nodiscard]] Next leave(platform::Io io, Ended::Reason whenBroken);
    [[nodiscard]] static Next waitFor(platform::Io io);
    [[nodiscard]] Next closeGently(Ended::Reason reason, bool withFarewell = true);
    void finish(Ended::Reason reason);
    void checkDeadlines(TimePoint now);
    void noteTaken(TimePoint now);
    void reportTaken(TimePoint now, bool isLast);
    void report(Happening what);
    struct Spoiling {
        std::optional<BenchFault> fault;
        std::optional<qint64> end; ///< of the body
    };
    [[nodiscard]] Spoiling chooseFault(const HttpReply &reply);

    Service &m_service;
    ConnectionId m_id;
    std::unique_ptr<platform::Descriptor> m_socket; ///< on the heap: the channel refers to it
    std::unique_ptr<Channel> m_channel;
    Poller::Interest m_interest = Poller::Interest::None;
    std::variant<Handshaking, ReadingHead, Sending, Closing, Over> m_state;
    Progress m_progress;
    TimePoint m_acceptedAt;
    Measures m_measures;
};

} // namespace airlift::serve
