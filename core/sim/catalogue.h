#pragma once

#include <optional>
#include <vector>

#include <QByteArray>

namespace airlift::sim {

/// The certificate catalogue a board holds as a file: digests of trusted roots and of revoked
/// certificates (certificates-and-tls 3).
struct Catalogue {
    static constexpr quint32 kMostTrusted = 128;
    static constexpr quint32 kMostRevoked = 64;

    std::vector<QByteArray> trusted; ///< SHA-256 of the DER of each root
    std::vector<QByteArray> revoked;

    [[nodiscard]] bool trusts(const QByteArray &digest) const;
    [[nodiscard]] bool revokes(const QByteArray &digest) const;

    /// Nothing if the size, the counts or the index do not fit.
    [[nodiscard]] static std::optional<Catalogue> parse(QByteArrayView file);
    [[nodiscard]] QByteArray toFile() const;
};

} // namespace airlift::sim
