#pragma once

#include "core/serve/channel.h"
#include "core/trust/certificate.h"

#include <memory>

namespace airlift::serve {

/// The TLS settings all connections of one server share (certificates-and-tls 6.2). Building one
/// per connection, as the obvious Qt class does, doubles the price of a handshake.
class TlsContext
{
public:
    [[nodiscard]] static trust::Result<TlsContext> make(const trust::Identity &identity);
    /// A server-side channel over `socket`, which the caller keeps open. Null if memory is short.
    [[nodiscard]] std::unique_ptr<Channel> channel(const platform::Descriptor &socket) const;

private:
    struct Impl;
    explicit TlsContext(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

} // namespace airlift::serve
