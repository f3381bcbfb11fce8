#pragma once

#include "core/base/units.h"
#include "core/serve/events.h"

#include <deque>
#include <unordered_map>
#include <vector>

/// What the stream of events says about each client, and what the client itself must be printing.
namespace airlift::serve {

/// One connection in the device's terms.
struct Verdict {
    enum class Kind {
        Arriving,        ///< connected; nothing decided yet
        Receiving,       ///< takes the file
        Slow,            ///< takes it at less than kSlowRate
        Paused,          ///< takes nothing for the moment: a device erases and writes flash
        Served,          ///< has all of the file
        ServedEnough,    ///< has all a device reads; it hung up on the padding, as the library does
        Refused,         ///< the client refused this server's certificate or offer
        NothingInCommon, ///< this server refused: no common version or suite
        NotTls,          ///< speaks plain HTTP to a TLS port
        NotHttp,         ///< speaks something else to a plain port, or sent no usable request
        LeftInHandshake, ///< went away during the handshake without an alert
        AskedNothing,    ///< connected, then no request
        WrongPath,       ///< asked for a file that is not here
        NotADevice,      ///< a request no device makes: HEAD, a range, another method
        LeftEarly,       ///< closed or reset before it had what it needs
        Stalled,         ///< took nothing for so long that the server gave up
        TooLong,         ///< trickled until the time for one connection was over
        BrokenOff,       ///< broken off by this server, or spoilt on purpose
    };
    enum class Certainty { Certain, Likely, Possible };
    Kind kind = Kind::Arriving;
    /// What a device of the stock library prints for it, and the group the number belongs to.
    struct Print {
        SlStatus status{};
        const char *group = "";
    };
    std::optional<Print> deviceWouldPrint = std::nullopt;
    Certainty certainty = Certainty::Certain;

    [[nodiscard]] bool isGood() const { return kind == Kind::Served || kind == Kind::ServedEnough; }
    [[nodiscard]] bool isOpen() const;
};

/// Everything known about one connection.
struct Client {
    ConnectionId id{};
    QString peer;
    Instant since{};
    Instant seen{}; ///< last event
    std::optional<Handshaken> tls;
    std::optional<HandshakeFailed> refusal;
    std::optional<Requested> request;
    ByteCount bytes;                ///< of the body, arrived
    std::optional<ByteCount> total; ///< of the body
    double bytesPerSecond = 0;      ///< at present while it receives; over the whole body after it
    std::optional<Ended> ended;
    Verdict verdict;
    quint64 change = 0; ///< grows with each change of any client; whoever keeps words about this
                        ///< one knows by it whether they are still right

    /// The TLS alert of this connection, if there was one.
    [[nodiscard]] std::optional<TlsAlert> alert() const;
};

/// The verdict on a finished or running connection; `now` only decides slow and paused.
[[nodiscard]] Verdict judge(const Client &client, Instant now);

/// Throughput of the whole server over time, one value each kStep, the newest last.
struct Throughput {
    static constexpr Instant kStep = std::chrono::milliseconds{250};
    static constexpr std::size_t kKept = 240; ///< a minute
    std::deque<double> bytesPerSecond;
};

/// Collects what a server reports. Pure: events with their times in, facts out.
class Witness
{
public:
    /// Slower than the slowest measured device with all its traces on (local-ota-and-cdn 3.5).
    static constexpr double kSlowRate = 20'000;
    /// Erasing a large file takes a device a few seconds; more is worth showing.
    static constexpr Instant kPause = std::chrono::seconds{3};
    /// More clients than this are forgotten, the oldest ended ones first.
    static constexpr std::size_t kKept = 1000;

    /// The client the event is about, by its place in clients(); none for TurnedAway.
    std::optional<std::size_t> take(const ServerEvent &event, Instant at);
    /// Rates, pauses and the throughput go on when nothing happens. True if something changed.
    bool tick(Instant now);

    [[nodiscard]] const std::vector<Client> &clients() const { return m_clients; }
    [[nodiscard]] const Client *find(ConnectionId id) const;
    [[nodiscard]] const Throughput &throughput() const { return m_throughput; }
    [[nodiscard]] int turnedAway() const { return m_turnedAway; }
    [[nodiscard]] int openCount() const { return m_open; }
    [[nodiscard]] ByteCount sent() const { return m_sent; }
    void clear();

private:
    struct Pace { ///< of one client that receives
        Instant at{};
        ByteCount bytes;
        Instant movedAt{};
    };
    Client &clientOf(ConnectionId id, Instant at);
    void forgetOldest();
    void on(Client &client, const Happening &what, Instant at);
    void moved(Client &client, ByteCount bytes, Instant at);
    bool refresh(Client &client, Instant now);

    std::vector<Client> m_clients; ///< by order of arrival
    std::unordered_map<quint64, std::size_t> m_places;
    std::unordered_map<quint64, Pace> m_paces; ///< of open connections
    Throughput m_throughput;
    ByteCount m_sinceStep;
    std::optional<Instant> m_stepAt;
    ByteCount m_sent;
    quint64 m_changes = 0;
    int m_turnedAway = 0;
    int m_open = 0;
};

} // namespace airlift::serve
