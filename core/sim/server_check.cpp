#include "core/sim/server_check.h"

#include "core/sim/codes.h"

#include <algorithm>

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
    if (!chain.front().covers(QString::fromUtf8(check.host)))
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
