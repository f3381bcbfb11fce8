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
    std::optional<trust::Certificate> root;   ///< the CA to install on devices; none for plain HTTP
    std::vector<serve::Offering> offerings{}; ///< every bundle and its path; the first is `bundle`

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
    QStringList furtherBundles{};        ///< served as well, each under its own path
    QStringList furtherNames{};          ///< in the certificate besides `hostName`
    bool unguessablePaths = false;       ///< random bits in front of the file names
    /// For the bench, WrongChain or Expired: the certificate devices get to see. `root` of the
    /// delivery stays the right one.
    std::optional<serve::BenchFault> certificateFault = std::nullopt;
};

/// Pins the bundles and issues the server's certificate. RSA keys take a moment: call off the UI
/// thread.
[[nodiscard]] serve::Result<Delivery> prepareDelivery(const DeliveryRequest &request);

} // namespace airlift::session
