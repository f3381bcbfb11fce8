#pragma once

#include "core/trust/issue.h"

#include <QStringList>

namespace airlift::test {

/// Identities for tests, made at run time and once per process: RSA keys take a while. Each aborts
/// the test program if OpenSSL cannot make it.
[[nodiscard]] const trust::Identity &root();        ///< RSA-2048, CN "Airlift test root"
[[nodiscard]] const trust::Identity &otherRoot();   ///< one that signed nothing of the others
[[nodiscard]] const trust::Identity &server();      ///< RSA-2048 leaf of root(), see serverNames()
[[nodiscard]] const trust::Identity &serverP256();  ///< the same with a P-256 key
[[nodiscard]] const trust::Identity &imageSigner(); ///< self-signed RSA-2048
[[nodiscard]] const trust::Identity &otherSigner();
[[nodiscard]] const trust::Identity &vendor(); ///< self-signed P-256
[[nodiscard]] const trust::Identity &otherVendor();

/// "localhost", "device-server.test", 127.0.0.1 and ::1.
[[nodiscard]] QStringList serverNames();

} // namespace airlift::test
