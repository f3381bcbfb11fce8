#include "core/bundle/receiver_signature.h"

#include "core/trust/certificate.h"

namespace airlift::bundle::receiver {

namespace {

constexpr int kRevoked = -10273;
constexpr int kSecurityAlert = -10300;
constexpr int kRootUnknown = -10287;
constexpr int kWrongSignature = -10289;
constexpr int kChainError = -10292;
constexpr int kNoSuchFile = -10341;
constexpr int kInvalidToken = -10365;
constexpr int kLongestChain = 10; // more is somebody's joke

using trust::Certificate;
using trust::HashKind;
using trust::TiGeneration;

/// The file system reads certificates in DER only (certificates-and-tls 4.1).
[[nodiscard]] std::optional<Certificate> parseDer(const QByteArray &bytes, const QByteArray &name)
{
    if (!bytes.startsWith('\x30'))
        return std::nullopt;
    auto certificate = Certificate::parse(bytes, QString::fromUtf8(name));
    if (!certificate)
        return std::nullopt;
    return *std::move(certificate);
}

[[nodiscard]] bool verifies(const trust::PublicKey &key, HashKind kind, const FileDigests &digests,
                            const QByteArray &signature)
{
    return key.verifiesDigest(kind, kind == HashKind::Sha1 ? digests.sha1 : digests.sha256,
                              signature);
}

[[nodiscard]] ReceiverFinding remark(ReceiverRule rule, RuleSeverity severity,
                                     const QByteArray &subject)
{
    ReceiverFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.subject = subject;
    return finding;
}

void refuse(CloseAnswer &answer, int code, ReceiverRule rule, const QByteArray &subject)
{
    answer.code = code;
    answer.rule = rule;
    answer.subject = subject;
}

/// No document says whether the signature check sees a certificate that came in the same bundle and
/// is not committed; the vendor's tool never sets the flag for one (ota-bundle 3).
void remarkUncommitted(CloseAnswer &answer, const QByteArray &name, const KnownFiles &files)
{
    if (files.isUncommitted(name))
        answer.remarks.push_back(remark(ReceiverRule::SignerInBundle, RuleSeverity::Warning, name));
}

/// From the signer to a root the catalogue knows. Every certificate but the signer stands under its
/// own common name (certificates-and-tls 4.2).
void walkChain(CloseAnswer &answer, Certificate certificate, QByteArray name,
               const KnownFiles &files)
{
    const InstalledCatalogue &catalogue = *files.store().catalogue;
    for (int depth = 0; depth < kLongestChain; ++depth) {
        if (catalogue.revoked.contains(certificate.sha256()))
            return refuse(answer, kRevoked, ReceiverRule::SignerRevoked, name);
        if (certificate.isSelfSigned()) {
            if (!catalogue.trusted.contains(certificate.sha256()))
                refuse(answer, kRootUnknown, ReceiverRule::SignerRootUnknown, name);
            return;
        }
        const QByteArray issuerName = certificate.issuerCommonName().toUtf8();
        const QByteArray *bytes = files.find(issuerName);
        if (bytes == nullptr && !files.store().complete) {
            answer.complete = false;
            answer.remarks.push_back(
                remark(ReceiverRule::SignerNotKnown, RuleSeverity::Warning, issuerName));
            return;
        }
        remarkUncommitted(answer, issuerName, files);
        auto issuer = bytes == nullptr ? std::nullopt : parseDer(*bytes, issuerName);
        if (!issuer || !certificate.isIssuedBy(*issuer))
            return refuse(answer, kChainError, ReceiverRule::SignerChainBroken, issuerName);
        certificate = *std::move(issuer);
        name = issuerName;
    }
    refuse(answer, kChainError, ReceiverRule::SignerChainBroken, name);
}

[[nodiscard]] CloseAnswer closeSignedByTi(const ListEntry &entry, const FileDigests &digests,
                                          const DeviceStore &store)
{
    CloseAnswer answer;
    for (const TiGeneration generation : {TiGeneration::Gen2, TiGeneration::Gen3}) {
        if (store.generation.value_or(generation) == generation &&
            verifies(trust::tiSigningKey(generation), trust::signatureHash(generation), digests,
                     entry.signature))
            return answer;
    }
    answer.remarks.push_back(remark(ReceiverRule::TiSignatureWrong, RuleSeverity::Warning, {}));
    return answer;
}

} // namespace

const QByteArray *KnownFiles::find(const QByteArray &name) const
{
    for (const auto *files : {&m_saved, &m_store.files}) {
        if (const auto found = files->find(name); found != files->end())
            return &found->second;
    }
    return nullptr;
}

bool isCloseAlert(int code)
{
    return code == kRevoked || code == kWrongSignature || code == kChainError ||
           code == kInvalidToken || code == kSecurityAlert;
}

CloseAnswer closeSigned(const ListEntry &entry, const FileDigests &digests, const KnownFiles &files)
{
    if (entry.certificate.isEmpty())
        return closeSignedByTi(entry, digests, files.store());
    CloseAnswer answer;
    const QByteArray *bytes = files.find(entry.certificate);
    if (bytes == nullptr) {
        if (files.store().complete) {
            refuse(answer, kNoSuchFile, ReceiverRule::SignerMissing, entry.certificate);
        } else {
            answer.complete = false;
            answer.remarks.push_back(
                remark(ReceiverRule::SignerNotKnown, RuleSeverity::Warning, entry.certificate));
        }
        return answer;
    }
    remarkUncommitted(answer, entry.certificate, files);
    const auto certificate = parseDer(*bytes, entry.certificate);
    if (!certificate || certificate->publicKey().kind() != trust::KeyKind::Rsa) {
        refuse(answer, kChainError, ReceiverRule::SignerUnusable, entry.certificate);
        return answer;
    }
    const trust::PublicKey key = certificate->publicKey();
    const auto &generation = files.store().generation;
    const bool sha1 = verifies(key, HashKind::Sha1, digests, entry.signature);
    const bool sha256 = verifies(key, HashKind::Sha256, digests, entry.signature);
    const bool good = generation
                          ? (trust::signatureHash(*generation) == HashKind::Sha1 ? sha1 : sha256)
                          : sha1 || sha256;
    if (!good) {
        refuse(answer, kWrongSignature,
               sha1 || sha256 ? ReceiverRule::HashOfOtherGeneration
                              : ReceiverRule::FileSignatureWrong,
               entry.certificate);
        return answer;
    }
    if (files.store().catalogue)
        walkChain(answer, *certificate, entry.certificate, files);
    else
        answer.remarks.push_back(
            remark(ReceiverRule::CatalogueNotKnown, RuleSeverity::Note, entry.certificate));
    return answer;
}

} // namespace airlift::bundle::receiver
