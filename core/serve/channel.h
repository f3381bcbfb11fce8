#pragma once

#include "core/serve/platform.h"

#include <memory>
#include <optional>

namespace airlift::serve {

/// What a connection speaks below HTTP: plain TCP, or TLS over it. Non-blocking; after WantRead or
/// WantWrite the same call is made again, with the same bytes, once the socket is ready.
class Channel
{
public:
    virtual ~Channel() = default;
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    [[nodiscard]] virtual platform::Io handshake() = 0;
    [[nodiscard]] virtual platform::Moved read(char *buffer, qsizetype size) = 0;
    /// Up to kRecord bytes go out as one record.
    [[nodiscard]] virtual platform::Moved write(QByteArrayView bytes) = 0;
    /// The protocol's own good-bye, if it has one.
    [[nodiscard]] virtual platform::Io farewell() = 0;

    /// Bytes given to the socket that are no content: what farewell() cost.
    [[nodiscard]] virtual qint64 farewellSize() const { return 0; }

    /// Facts of a finished handshake; none without TLS.
    [[nodiscard]] virtual std::optional<Handshaken> handshaken() const { return std::nullopt; }
    [[nodiscard]] virtual std::optional<TlsAlert> alert() const { return std::nullopt; }
    /// Why the last call ended in Broken, in the TLS library's words.
    [[nodiscard]] virtual QString technicalReason() const { return {}; }

    /// The largest TLS record. Header and beginning of the file in one of these is what keeps the
    /// device's list parser away from unlucky cuts (ota-bundle 5.2).
    static constexpr qsizetype kRecord = 16384;

protected:
    Channel() = default;
};

/// Over `socket`, which the caller keeps open as long as the channel lives.
[[nodiscard]] std::unique_ptr<Channel> plainChannel(const platform::Descriptor &socket);

} // namespace airlift::serve
