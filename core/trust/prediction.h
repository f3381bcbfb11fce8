#pragma once

#include "core/trust/catalogue.h"
#include "core/trust/certificate.h"
#include "core/trust/facts.h"
#include "core/trust/finding.h"

#include <optional>
#include <vector>

namespace airlift::trust {

/// What a CC3220 knows when it connects, and what the server sends.
struct HandshakeSetting {
    std::vector<Certificate> sent; ///< leaf first, as sent; nothing put in order
    bool verifies = true;          ///< false: built without a CA file
    std::optional<QByteArray> caFile;
    QString host;
    QDateTime clock;                    ///< the device's own idea of the time
    std::optional<Catalogue> catalogue; ///< nothing: the device has none
};

/// What sl_Connect will return. Not sure means: somebody would have to try; `reasons` say why,
/// `code` is the better guess and `possible` is all that can come.
struct HandshakePrediction {
    enum class Outcome { Connects, Refused, Open };

    qint32 code = 0;
    bool sure = true;
    /// Every code the device may return, the likeliest first; one if sure.
    std::vector<qint32> possible;
    std::vector<Finding> reasons; ///< for the code, and of every doubt
    QString wantedCa;             ///< if the root is the wrong one: who would be right

    /// The connection is up, whatever the application makes of the code.
    [[nodiscard]] bool connects() const;
    /// Open: among the possible codes are some of either kind.
    [[nodiscard]] Outcome outcome() const;
};

/// 0, and the codes with which the connection is up nevertheless (certificates-and-tls 7).
[[nodiscard]] bool isConnected(qint32 code);

/// By the rules of certificates-and-tls 6 and 7 and nothing else: the simulated device has its own
/// code for them, so the two can check each other. Whatever those sections mark as unknown makes
/// the answer unsure.
[[nodiscard]] HandshakePrediction predictHandshake(const HandshakeSetting &setting);

/// Properties of a certificate of which nobody knows whether the device's TLS takes them.
[[nodiscard]] std::vector<Finding> tlsDoubts(const CertificateFacts &facts);
/// What a device makes of a host name and a server certificate; empty if it certainly accepts it.
[[nodiscard]] std::vector<Finding> hostFindings(const Certificate &leaf, const QString &host);
/// What a device finds between a certificate and the one that should have issued it.
[[nodiscard]] std::optional<Finding> linkFinding(const Certificate &certificate,
                                                 const Certificate &issuer);
/// TI's catalogue of 2019, out of the table: what a device has if nobody changed it.
[[nodiscard]] Catalogue productionCatalogue();

} // namespace airlift::trust
