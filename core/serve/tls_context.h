#pragma once

#include "core/serve/channel.h"
#include "core/serve/server.h"

#include <memory>

namespace airlift::serve {

/// Gives back what OpenSSL keeps for a thread, in that thread. Left to the end of the thread it
/// comes too late for whoever only waits for QThread and then ends the program.
struct TlsThread {
    TlsThread() = default;
    ~TlsThread();
    Q_DISABLE_COPY_MOVE(TlsThread)
};

/// The TLS settings all connections of one server share (certificates-and-tls 6.2): one context for
/// each set of names. Building one per connection, as the obvious Qt class does, doubles the price
/// of a handshake.
class TlsContext
{
public:
    /// Needs at least one identity; the first is for clients that ask for no name we have.
    [[nodiscard]] static trust::Result<TlsContext> make(const std::vector<Presented> &identities,
                                                        TlsProfile profile);
    /// A server-side channel over `socket`, which the caller keeps open. Null if memory is short.
    [[nodiscard]] std::unique_ptr<Channel> channel(const platform::Descriptor &socket) const;

private:
    struct Impl;
    explicit TlsContext(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

} // namespace airlift::serve
