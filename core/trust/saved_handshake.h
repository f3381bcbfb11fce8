#pragma once

#include "core/trust/certificate.h"

#include <vector>

namespace airlift::trust {

/// A chain as a server sent it, out of a file.
struct SavedHandshake {
    QString server; ///< name asked for, else its address; empty: the file does not say
    std::vector<Certificate> sent; ///< leaf first, as sent
};

inline constexpr ByteCount kSavedHandshakeLimit{64 * 1024 * 1024}; // of a capture

/// Certificates one after the other, what `openssl s_client -showcerts` prints, or a packet capture
/// (pcap, pcapng) with one or more handshakes of TLS 1.2 or older; TLS 1.3 hides its certificates.
/// Each chain once.
[[nodiscard]] Result<std::vector<SavedHandshake>> readSavedHandshakes(QByteArrayView bytes,
                                                                      const QString &origin);

} // namespace airlift::trust
