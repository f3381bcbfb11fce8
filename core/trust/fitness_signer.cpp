#include "core/trust/chain.h"
#include "core/trust/fitness_parts.h"

#include <algorithm>

namespace airlift::trust {

using namespace fitness;

namespace {

// certificates-and-tls 5
constexpr qint32 kRevokedInChain = -10273;
constexpr qint32 kRootUnknown = -10287;
constexpr qint32 kWrongSignature = -10289;
constexpr qint32 kSignatureLength = -10290;
constexpr qint32 kChainError = -10292;

constexpr qsizetype kLongestDeviceName = 180; // of the file system

/// Only DER, and one certificate in each file: the device finds the others by their names.
void addForms(const std::vector<Material> &files, std::vector<Finding> &into)
{
    for (const Material &file : files) {
        const auto add = [&](Rule rule, Weight weight, qint32 code) {
            into.push_back({.rule = rule,
                            .weight = weight,
                            .subject = file.origin,
                            .detail = {},
                            .when = {},
                            .code = code});
        };
        if (file.certificates().empty())
            add(Rule::NotACertificateFile, Weight::Blocker, kChainError);
        else if (file.form != Form::Der)
            add(Rule::NotDer, Weight::Blocker, kChainError);
        else if (file.certificates().size() > 1)
            add(Rule::SeveralCertificates, Weight::Blocker, kChainError);
        if (file.has(MaterialRemark::What::TrailingBytes))
            add(Rule::TrailingBytes, Weight::Doubt, 0);
        if (!file.keys().empty())
            add(Rule::KeyInFile, Weight::Blocker, 0);
    }
}

void addSignerKey(const CertificateFacts &facts, std::vector<Finding> &into)
{
    constexpr int kOnlyLength = 2048; // ROM and OTA library take signatures of 256 bytes
    if (!facts.keyIsRsa)
        into.push_back(
            remark(facts, Rule::WrongKeyKind, Weight::Blocker, kSignatureLength, facts.key));
    else if (facts.keyBits != kOnlyLength)
        into.push_back(remark(facts,
                              facts.keyBits < kOnlyLength ? Rule::RsaTooShort : Rule::RsaTooLong,
                              Weight::Blocker, kSignatureLength, facts.key));
}

/// The root's own algorithm does not matter (certificates-and-tls 4.3).
void addHash(const CertificateFacts &facts, std::vector<Finding> &into)
{
    if (facts.isSelfSigned || facts.hash == SignatureHash::Sha1)
        return;
    const QString hash = name(facts.hash);
    if (facts.scheme != SignatureScheme::RsaPkcs1)
        into.push_back(remark(facts, Rule::HashRefused, Weight::Blocker, kChainError,
                              facts.signatureAlgorithm));
    else if (facts.hash == SignatureHash::Sha256)
        into.push_back(remark(facts, Rule::HashNeedsServicePack, Weight::Note, kChainError, hash));
    else
        into.push_back(remark(facts, Rule::HashRefused, Weight::Blocker, kChainError, hash));
}

/// All but the signer are looked up under a file name equal to their common name.
void addName(const CertificateFacts &facts, std::vector<Finding> &into)
{
    if (facts.commonName.isEmpty()) {
        into.push_back(remark(facts, Rule::NoCommonName, Weight::Blocker, kChainError));
    } else if (chainFileName(facts).isEmpty()) {
        into.push_back(remark(facts, Rule::NameNotStorable, Weight::Blocker, kChainError));
    } else if (facts.commonName.toUtf8().size() > kLongestDeviceName) {
        Finding finding = remark(facts, Rule::NameTooLong, Weight::Blocker, kChainError);
        finding.found = facts.commonName.toUtf8().size();
        finding.limit = kLongestDeviceName;
        into.push_back(finding);
    }
}

void addCatalogue(const Chain &chain, const FitnessContext &context, std::vector<Finding> &into)
{
    if (!context.catalogue)
        return;
    for (const Certificate &certificate : chain.path) {
        if (context.catalogue->revokes(certificate.sha256()))
            into.push_back(
                remark(factsOf(certificate), Rule::Revoked, Weight::Blocker, kRevokedInChain));
    }
    const CertificateFacts root = factsOf(chain.last());
    if (chain.isComplete && !context.catalogue->trusts(root.sha256))
        into.push_back(remark(root, Rule::RootNotListed, Weight::Blocker, kRootUnknown));
}

} // namespace

std::vector<Finding> fitAsImageSigner(const std::vector<Material> &files,
                                      const std::optional<PrivateKey> &key,
                                      const FitnessContext &context)
{
    std::vector<Finding> findings;
    addForms(files, findings);
    std::vector<Certificate> heap;
    for (const Material &file : files) {
        const auto certificates = file.certificates();
        heap.insert(heap.end(), certificates.begin(), certificates.end());
    }
    if (heap.empty())
        return findings;
    const Certificate leaf = leafOf(heap);
    const Chain chain = buildChain(leaf, heap);
    addSignerKey(factsOf(leaf), findings);
    addPair(leaf, key, kWrongSignature, findings);
    if (context.signerFileName.toUtf8().size() > context.signerNameLimit) {
        Finding finding =
            remark(factsOf(leaf), Rule::NameTooLong, Weight::Blocker, kSignatureLength);
        finding.found = context.signerFileName.toUtf8().size();
        finding.limit = context.signerNameLimit;
        findings.push_back(finding);
    }
    for (std::size_t i = 0; i < chain.path.size(); ++i) {
        const CertificateFacts facts = factsOf(chain.path[i]);
        if (i > 0) {
            addName(facts, findings);
            if (!facts.keyIsRsa)
                findings.push_back(
                    remark(facts, Rule::WrongKeyKind, Weight::Blocker, kChainError, facts.key));
            if (!facts.isCa)
                findings.push_back(remark(facts, Rule::NotCa, Weight::Doubt, kChainError));
        }
        addHash(facts, findings);
        addDates(facts, context.now, Weight::Warning, 0, findings); // 4.3: warn only
        addDummy(facts, findings);
    }
    if (!chain.isComplete)
        findings.push_back(remark(factsOf(chain.last()), Rule::ChainIncomplete, Weight::Blocker,
                                  kChainError, chain.last().issuerCommonName()));
    addCatalogue(chain, context, findings);
    return findings;
}

} // namespace airlift::trust
