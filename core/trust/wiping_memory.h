#pragma once

namespace airlift::trust::openssl {

/// Has OpenSSL wipe every block it gives back. Its decoders and encoders give private keys back as
/// they are (seen with 3.0). Works only before its first use; false: too late.
[[nodiscard]] bool wipeItsMemory();
/// Was that early enough?
[[nodiscard]] bool wipesItsMemory();

} // namespace airlift::trust::openssl
