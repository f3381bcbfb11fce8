#pragma once

#include "core/link/serial_link.h"

#include <memory>
#include <optional>
#include <variant>

namespace airlift::link {

struct SerialAddress {
    QString port; ///< a name of this machine, or the path of a pseudo terminal
    friend bool operator==(const SerialAddress &, const SerialAddress &) = default;
};
/// A serial port that somebody offers over TCP, byte for byte (ser2net "raw", a simulated device).
struct TcpAddress {
    QString host;
    quint16 port = 0;
    friend bool operator==(const TcpAddress &, const TcpAddress &) = default;
};
/// What a device once said: a log, a journal or a session file.
struct RecordingAddress {
    QString path;
    friend bool operator==(const RecordingAddress &, const RecordingAddress &) = default;
};
using LinkAddress = std::variant<SerialAddress, TcpAddress, RecordingAddress>;

/// As people write it: "tcp:HOST:PORT" (brackets around IPv6), the path of a plain file, otherwise
/// a serial port. Nothing for text that begins with "tcp:" and goes on wrongly, and for no text.
[[nodiscard]] std::optional<LinkAddress> linkAddress(const QString &text);

/// A link that has not been opened; none for a recording, which needs a player.
[[nodiscard]] std::unique_ptr<ByteLink>
makeLink(const LinkAddress &address, const SerialSettings &settings, const Clock &clock);

/// The same for somebody who will ask: what the text names over TCP if it says so, else the port of
/// that name, which may not be there.
[[nodiscard]] std::unique_ptr<ByteLink> makeLiveLink(const QString &text, Baud baud,
                                                     const Clock &clock);

/// Whoever was there may come back by itself: replugged, restarted. A port that has just come back
/// belongs to nobody for a moment, until udev has set its group.
[[nodiscard]] bool mayComeBack(LinkEnd::Reason reason);

} // namespace airlift::link
