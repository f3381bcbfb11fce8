#pragma once

#include "core/trust/error.h"
#include "core/trust/private_key.h"

#include <memory>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace airlift::trust {

/// One X.509 certificate, immutable. Facts are read once; the OpenSSL object stays inside.
class Certificate
{
public:
    /// The first certificate in PEM (text around it allowed, CR LF allowed) or DER.
    [[nodiscard]] static Result<Certificate> parse(QByteArrayView bytes, const QString &origin);
    /// Every certificate in the bytes, in order; at most `limit` of them.
    [[nodiscard]] static Result<std::vector<Certificate>>
    parseAll(QByteArrayView bytes, const QString &origin, int limit = 64);
    [[nodiscard]] static Result<Certificate> read(const QString &path);

    [[nodiscard]] QByteArray toDer() const;
    [[nodiscard]] QByteArray toPem() const;   ///< LF line ends: the device takes no CR LF
    [[nodiscard]] QString commonName() const; ///< empty if the subject has none
    [[nodiscard]] QString subject() const;    ///< RFC 2253 style one-liner, for people
    [[nodiscard]] QString issuer() const;
    [[nodiscard]] QString issuerCommonName() const;
    [[nodiscard]] QDateTime notBefore() const; ///< UTC
    [[nodiscard]] QDateTime notAfter() const;  ///< UTC
    [[nodiscard]] bool isCa() const;
    [[nodiscard]] bool
    isSelfSigned() const; ///< issuer equals subject and the signature verifies with its own key
    [[nodiscard]] QStringList dnsNames() const;
    [[nodiscard]] QStringList addresses() const; ///< IP entries of the subject alternative name
    [[nodiscard]] PublicKey publicKey() const;
    [[nodiscard]] QByteArray sha256() const; ///< digest of the DER, as vendor catalogues list it
    /// Was this certificate signed by `issuer`'s key (and do the names fit)? Dates are not looked
    /// at.
    [[nodiscard]] bool isIssuedBy(const Certificate &issuer) const;
    /// Does the certificate cover this DNS name or literal address (wildcards as in RFC 6125)?
    [[nodiscard]] bool covers(const QString &host) const;
    [[nodiscard]] bool matches(const PrivateKey &key) const;

    struct Impl;
    explicit Certificate(std::shared_ptr<const Impl> impl);
    [[nodiscard]] const Impl &impl() const { return *m_impl; }

private:
    std::shared_ptr<const Impl> m_impl;
};

/// A certificate with the private key that belongs to it.
struct Identity {
    Certificate certificate;
    PrivateKey key;
};
/// Reads both files and checks that they are a pair.
[[nodiscard]] Result<Identity> readIdentity(const QString &certificatePath, const QString &keyPath,
                                            const AskPassphrase &ask = {});

} // namespace airlift::trust
