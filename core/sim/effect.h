#pragma once

#include <optional>
#include <variant>

#include <QByteArray>

/// The firmware's task makes one call at a time and waits for its result. Layers return what they
/// wait for and are resumed with what came of it; nobody in them blocks.
namespace airlift::sim {

namespace call {

/// sl_NetAppDnsGetHostByName
struct Resolve {
    QByteArray host;
};
/// sl_Socket, its options and sl_Connect
struct Connect {
    quint32 address = 0; ///< IPv4, host byte order
    bool secured = false;
    QByteArray caFile; ///< empty: the server is not verified
    QByteArray host;   ///< what the server's certificate has to be for, if it is verified; empty:
                       ///< for anybody
    quint16 port = 0;  ///< 0: the usual one, of the name that was resolved last
    std::optional<qint64> clock; ///< seconds since 1970, if the firmware has set its own
};
/// sl_Send
struct Send {
    QByteArray bytes;
};
/// sl_Recv: gives up after two seconds
struct Receive {
    qsizetype atMost = 0;
};
/// sl_Close
struct Close {
};

} // namespace call

using Call = std::variant<call::Resolve, call::Connect, call::Send, call::Receive, call::Close>;

/// What a call gave: negative is a SimpleLink code, for Send and Receive else a number of bytes.
struct Reply {
    qint32 status = 0;
    quint32 address = 0; ///< of Resolve
    QByteArray bytes;    ///< of Receive
};

/// The operation is over.
struct Finished {
    qint32 status = 0;
};

using Effect = std::variant<Call, Finished>;

} // namespace airlift::sim
