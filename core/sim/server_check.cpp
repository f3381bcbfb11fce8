#include "core/sim/server_check.h"

#include "core/sim/codes.h"

#include <algorithm>
#include <array>
#include <memory>

#include <openssl/x509v3.h>

namespace airlift::sim {

namespace {

/// 0, or what the TLS library says about one link of the chain.
[[nodiscard]] qint32 checkLink(const trust::Certificate &certificate,
                               const trust::Certificate &issuer)
{
    if (certificate.isIssuedBy(issuer))
        return 0;
    return certificate.issuer() == issuer.subject() ? code::kTlsSignatureConfirm
                                                    : code::kTlsNoSigner;
}

/// Is there a critical extension the board's TLS library does not know?
[[nodiscard]] bool hasStrangeCritical(const trust::Certificate &certificate)
{
    static constexpr std::array kKnown{NID_basic_constraints,       NID_key_usage,
                                       NID_ext_key_usage,           NID_subject_alt_name,
                                       NID_subject_key_identifier,  NID_authority_key_identifier,
                                       NID_crl_distribution_points, NID_info_access,
                                       NID_certificate_policies,    NID_name_constraints};
    const QByteArray der = certificate.toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> x509{
        d2i_X509(nullptr, &at, static_cast<long>(der.size())), &X509_free};
    for (int i = 0; x509 && i < X509_get_ext_count(x509.get()); ++i) {
        X509_EXTENSION *const extension = X509_get_ext(x509.get(), i);
        const int id = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (X509_EXTENSION_get_critical(extension) == 1 &&
            std::find(kKnown.begin(), kKnown.end(), id) == kKnown.end())
            return true;
    }
    return false;
}

} // namespace

Expected<trust::Certificate, qint32> readCaFile(const ServerCheck &check)
{
    if (!check.caFile)
        return failure(qint32{code::kTlsNoCaFile});
    const QByteArray &file = *check.caFile;
    const bool isPem = file.contains("-----BEGIN");
    const bool unreadable =
        isPem && (file.contains('\r') ||
                  (!readsSeveralRoots(check.chip) && file.count("-----BEGIN CERTIFICATE") > 1));
    const auto root = trust::Certificate::parse(file, QStringLiteral("CA file"));
    if (unreadable || !root)
        return failure(qint32{code::kTlsBadCaFile});
    return *root;
}

bool ServerVerdict::isConnected() const
{
    return status == 0 || status == code::kTlsNotVerified || status == code::kTlsDateError ||
           status == code::kTlsRevoked || status == code::kTlsUnknownRoot;
}

ServerVerdict judgeServer(const std::vector<trust::Certificate> &chain,
                          const trust::Certificate &root, const ServerCheck &check)
{
    if (chain.empty())
        return {code::kTlsNoSigner, {}};
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const bool isLast = i + 1 == chain.size();
        const qint32 link = checkLink(chain[i], isLast ? root : chain[i + 1]);
        if (link != 0 || (isLast && !root.isSelfSigned()))
            return {link != 0 ? link : code::kTlsNoSigner,
                    chain.back().issuerCommonName().toUtf8()};
    }
    if (std::any_of(chain.begin(), chain.end(), hasStrangeCritical))
        return {code::kTlsCriticalExtension, {}};
    if (!check.host.isEmpty() && !chain.front().covers(QString::fromUtf8(check.host)))
        return {code::kTlsNameMismatch, {}};
    const bool isRevoked =
        check.catalogue &&
        (check.catalogue->revokes(root.sha256()) ||
         std::any_of(chain.begin(), chain.end(), [&](const trust::Certificate &certificate) {
             return check.catalogue->revokes(certificate.sha256());
         }));
    if (isRevoked)
        return {code::kTlsRevoked, {}};
    // Both can be true at once. INFERRED: logs of boards whose clock nobody set show -468 for a
    // root that is not in the catalogue (uart-ota-log T1b), so that one wins. The dates of the CA
    // file itself are not looked at.
    if (!check.catalogue || !check.catalogue->trusts(root.sha256()))
        return {code::kTlsUnknownRoot, {}};
    const bool datesFit =
        std::all_of(chain.begin(), chain.end(), [&](const trust::Certificate &certificate) {
            return certificate.notBefore() <= check.clock && check.clock <= certificate.notAfter();
        });
    return {datesFit ? 0 : code::kTlsDateError, {}};
}

} // namespace airlift::sim
