#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/trust/error.h"

#include <chrono>
#include <optional>
#include <variant>

#include <QHostAddress>
#include <QMetaType>
#include <QString>

/// What the file server saw, as values: one clock-free stream of facts per connection. The session
/// puts times on them and joins them with what the device says.
namespace airlift::serve {

/// The chosen address and port cannot be listened on.
struct CannotListen {
    QHostAddress address;
    quint16 port = 0;
    enum class Cause { InUse, NotPermitted, NoSuchAddress, Other } cause = Cause::Other;
    QString systemReason;
};
/// The file to serve is empty, or not a regular file.
struct NotServable {
    QString path;
};
using Error = std::variant<FileError, CannotListen, NotServable, trust::Error>;
template <typename T>
using Result = Expected<T, Error>;

/// Numbers connections from 1, in order of arrival.
enum class ConnectionId : quint64 {};

/// An alert of the TLS protocol, as seen on one connection.
struct TlsAlert {
    int number = 0;
    bool isFatal = false;
    bool isFromPeer = false;
    friend bool operator==(const TlsAlert &, const TlsAlert &) = default;
};

/// What the server can be told to do wrong, for the bench only (local-ota-and-cdn 6).
enum class BenchFault {
    WrongChain,  ///< a certificate of another root; made by whoever prepares the server
    Expired,     ///< a certificate whose time is over; likewise
    Stall,       ///< stops in the middle and keeps the connection open
    Cut,         ///< closes in the middle
    Redirect,    ///< answers 302
    Chunked,     ///< Transfer-Encoding instead of Content-Length
    HeaderSplit, ///< a pause between header and body, in records of their own
};

struct Connected {
    QString peer; ///< "192.168.1.10:49152"
};
struct Handshaken {
    QString version;    ///< "TLSv1.2"
    QString suite;      ///< OpenSSL name
    QString serverName; ///< SNI, empty if none was sent
};
/// The TLS handshake did not finish. `alert` is the TLS alert number, if one was seen.
struct HandshakeFailed {
    std::optional<int> alert;
    bool alertFromPeer = false;
    QString technicalReason;
};
struct Requested {
    QString method;
    QString path;   ///< percent-encoded as sent, without the query
    int status = 0; ///< what was answered
    std::optional<ByteCount> rangeStart;
    QString host;                                   ///< of the host header, without a port
    std::optional<BenchFault> fault = std::nullopt; ///< this answer is wrong on purpose
    /// Of the body, what a device reads before it hangs up: to the end block of the archive. None
    /// if nobody said.
    std::optional<ByteCount> needed = std::nullopt;
};
struct Sent {
    ByteCount bytes; ///< of the body, handed to the network and no longer waiting in this machine
    ByteCount total;
};
/// How one connection went, measured where it happened.
struct Measures {
    std::chrono::milliseconds handshake{};              ///< from accept; 0 without TLS
    std::optional<std::chrono::milliseconds> firstByte; ///< from request to first body byte
    std::chrono::milliseconds whole{};                  ///< from accept to the end
    std::chrono::milliseconds longestPause{};           ///< in which the peer took no byte
    /// The body went out in so many pieces: with TLS each is one record.
    struct Pieces {
        int count = 0;
        ByteCount first; ///< with the header
        ByteCount smallest;
        ByteCount largest;
    } pieces;
    int segment = 0;         ///< largest TCP segment to this peer; 0: the system does not tell
    int retransmissions = 0; ///< of TCP: what the radio lost
};
struct Ended {
    enum class Reason {
        Complete,
        PeerClosed,
        PeerReset,
        Stalled,
        TimedOut,
        BadRequest,
        Stopped,
        Fault,
        TlsError
    };
    Reason reason = Reason::Complete;
    ByteCount bytes; ///< of the body, known to have arrived; after a reset the peer may have more
    std::optional<TlsAlert> alert = std::nullopt; ///< fatal, after the handshake
    Measures measures = {};
};
/// Connections closed unheard because of the limits, summed up: at most one of these a second. Not
/// about one connection; its number is 0.
struct TurnedAway {
    QString peer; ///< the last one, without its port
    int count = 0;
    enum class Why { TooMany, TooFast } why = Why::TooMany;
};
using Happening =
    std::variant<Connected, Handshaken, HandshakeFailed, Requested, Sent, Ended, TurnedAway>;

struct ServerEvent {
    ConnectionId connection{};
    Happening what;
};

} // namespace airlift::serve

Q_DECLARE_METATYPE(airlift::serve::ServerEvent)
Q_DECLARE_METATYPE(airlift::serve::Error)
