#pragma once

#include "core/trust/certificate.h"
#include "core/trust/private_key.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace airlift::test {

enum class ForgeKey { Rsa1024, Rsa2048, Rsa3072, Rsa4096, P256, P384, Ed25519 };

/// A certificate with every property as wanted, right or wrong. Made with OpenSSL alone, so that
/// nothing under test makes its own examples.
struct Forgery {
    QString commonName;
    QString organization = QStringLiteral("Forge");
    const trust::Identity *issuer = nullptr; ///< none: signs itself
    ForgeKey key = ForgeKey::Rsa2048;
    int keyNumber = 0;          ///< keys of one kind and number are the same key
    QByteArray hash = "sha256"; ///< empty for Ed25519
    bool pss = false;
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addDays(-30);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(300);
    bool ca = false;
    std::optional<int> pathLength = {};
    QStringList names = {};     ///< DNS names of the subject alternative name
    QStringList addresses = {}; ///< literal addresses of it
    bool keyIds = true;
    QByteArray keyUsage = {};
    QByteArray extendedUse = {};
    QByteArray serial = "01";     ///< hexadecimal
    bool strangeCritical = false; ///< a critical extension nobody knows
    bool twice = false;           ///< the key usage occurs twice
};
[[nodiscard]] trust::Identity forge(const Forgery &wanted);

/// Several certificates in PEM, LF.
[[nodiscard]] QByteArray pem(const std::vector<trust::Certificate> &certificates);
[[nodiscard]] QByteArray pkcs12(const trust::Identity &identity,
                                const std::vector<trust::Certificate> &more,
                                const QByteArray &passphrase, int iterations = 1000);
[[nodiscard]] QByteArray pkcs7(const std::vector<trust::Certificate> &certificates); ///< DER
[[nodiscard]] QByteArray encryptedPem(const trust::PrivateKey &key, const QByteArray &passphrase,
                                      int iterations = 1000);

} // namespace airlift::test
