#pragma once

#include "core/trust/issue.h"

#include <QStringList>

namespace airlift::test {

/// Identities for tests, made at run time and once per process: RSA keys take a while. Each aborts
/// the test program if OpenSSL cannot make it.
[[nodiscard]] const trust::Identity &testRoot();  ///< RSA-2048, CN "Airlift test root"
[[nodiscard]] const trust::Identity &otherRoot(); ///< one that signed nothing of the others
[[nodiscard]] const trust::Identity &
testServer(); ///< RSA-2048 leaf of testRoot(), see testServerNames()
[[nodiscard]] const trust::Identity &testServerP256();  ///< the same with a P-256 key
[[nodiscard]] const trust::Identity &testImageSigner(); ///< self-signed RSA-2048
[[nodiscard]] const trust::Identity &otherImageSigner();
[[nodiscard]] const trust::Identity &testVendor(); ///< self-signed P-256
[[nodiscard]] const trust::Identity &otherVendor();

/// "localhost", "device-server.test", 127.0.0.1 and ::1.
[[nodiscard]] QStringList testServerNames();

} // namespace airlift::test
