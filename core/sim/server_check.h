#pragma once

#include "core/sim/catalogue.h"
#include "core/sim/chip.h"
#include "core/trust/certificate.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>

namespace airlift::sim {

/// What the board knows when it judges a server.
struct ServerCheck {
    std::optional<QByteArray> caFile; ///< content of the CA file; nothing: no such file
    QByteArray host; ///< whom the certificate has to be for; empty: nobody in particular
    Chip chip = Chip::CC3220SF;
    std::optional<Catalogue> catalogue;
    QDateTime clock; ///< the board's own idea of the time
};

/// The root a CA file holds, or kTlsNoCaFile, kTlsBadCaFile (certificates-and-tls 4.1, 7).
[[nodiscard]] Expected<trust::Certificate, qint32> readCaFile(const ServerCheck &check);

struct ServerVerdict {
    qint32 status = 0; ///< what sl_Connect returns
    /// The connection is up although status is not 0.
    [[nodiscard]] bool isConnected() const;
    QByteArray wantedCa; ///< if the CA file was the wrong one: who would have been right
};

/// Judges the chain as the server sent it, leaf first (certificates-and-tls 6, 7). The CA file must
/// have issued the last certificate sent; nothing is looked up or put in order.
[[nodiscard]] ServerVerdict judgeServer(const std::vector<trust::Certificate> &chain,
                                        const trust::Certificate &root, const ServerCheck &check);

} // namespace airlift::sim
