#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/trust/error.h"

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
};
struct Sent {
    ByteCount bytes; ///< of the body, handed to the network and no longer waiting in this machine
    ByteCount total;
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
};
using Happening = std::variant<Connected, Handshaken, HandshakeFailed, Requested, Sent, Ended>;

struct ServerEvent {
    ConnectionId connection{};
    Happening what;
};

} // namespace airlift::serve

Q_DECLARE_METATYPE(airlift::serve::ServerEvent)
Q_DECLARE_METATYPE(airlift::serve::Error)
