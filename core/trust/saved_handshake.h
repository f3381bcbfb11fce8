#pragma once

#include "core/trust/certificate.h"

#include <vector>

namespace airlift::trust {

/// A chain as a server sent it, out of a file.
struct SavedHandshake {
    QString server; ///< name asked for, else its address; empty: the file does not say
    std::vector<Certificate> sent; ///< leaf first, as sent

    /// The server, else for whom its certificate is.
    [[nodiscard]] QString called() const;
};

inline constexpr ByteCount kSavedHandshakeLimit{64 * 1024 * 1024}; // of a capture

/// Certificates one after the other, what one or several runs of `openssl s_client -showcerts`
/// print, or a packet capture (pcap, pcapng) with one or more handshakes of TLS 1.2 or older; TLS
/// 1.3 hides its certificates. Each chain of a server once.
[[nodiscard]] Result<std::vector<SavedHandshake>> readSavedHandshakes(QByteArrayView bytes,
                                                                      const QString &origin);

} // namespace airlift::trust
