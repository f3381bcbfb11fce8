#pragma once

#include "core/serve/server.h"
#include "core/session/target.h"
#include "core/trust/issue.h"

namespace airlift::session {

/// What to serve and how, ready to start: the bundle held open, the server's settings with a fresh
/// certificate.
struct Delivery {
    std::shared_ptr<const serve::PinnedFile> bundle;
    serve::ServerConfig server;
    std::optional<trust::Certificate>
        root; ///< the CA that issued the server's certificate; none for plain HTTP

    [[nodiscard]] Offer offer(quint16 boundPort) const;
};

struct DeliveryRequest {
    QString bundlePath;
    QString hostName = QStringLiteral(
        "updates.airlift.test"); ///< at most 63 characters, else the device overruns a buffer
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;
    bool tls = true;
    trust::ServerKey keyKind = trust::ServerKey::Rsa2048;
    std::optional<trust::Identity> root; ///< none: a private root is made for this delivery only
};

/// Pins the bundle and issues the server's certificate. RSA keys take a moment: call off the UI
/// thread.
[[nodiscard]] serve::Result<Delivery> prepareDelivery(const DeliveryRequest &request);

} // namespace airlift::session
