#include "core/trust/prediction.h"

#include "core/trust/fitness_parts.h"
#include "core/trust/known_catalogues.h"
#include "core/trust/material.h"

#include <algorithm>
#include <set>

namespace airlift::trust {

using fitness::append;
using fitness::remark;

namespace {

// certificates-and-tls 7
constexpr qint32 kNotVerified = -453;
constexpr qint32 kNoCaFile = -454;
constexpr qint32 kBadCaFile = -456;
constexpr qint32 kDateError = -461;
constexpr qint32 kRevoked = -467;
constexpr qint32 kUnknownRoot = -468;
constexpr qint32 kSignatureConfirm = -655;
constexpr qint32 kCriticalExtension = -660;
constexpr qint32 kNoSigner = -688;
constexpr qint32 kNameMismatch = -722;
constexpr qint32 kNoPeerCertificate = -745;

constexpr std::size_t kUsualChain = 4; // -768 exists; its limit is not known (9.4)
constexpr int kLongestRsa = 4096;      // TI's catalogue lists 31 of them
constexpr qsizetype kLongestSerial = 20;

/// The one certificate in a CA file, or what keeps the device from reading it.
[[nodiscard]] std::optional<Certificate> rootIn(const QByteArray &file,
                                                std::vector<Finding> &findings)
{
    const auto unreadable = [&findings](Rule rule) {
        findings.push_back(
            {.rule = rule, .weight = Weight::Blocker, .when = {}, .code = kBadCaFile});
        return std::nullopt;
    };
    const auto material = readMaterial(file, {});
    if (!material || material->form == Form::Pkcs12 || material->form == Form::Pkcs7)
        return unreadable(Rule::NotACertificateFile);
    const auto certificates = material->certificates();
    if (certificates.empty())
        return unreadable(Rule::NotACertificateFile);
    if (material->has(MaterialRemark::What::CarriageReturns))
        return unreadable(Rule::CarriageReturns);
    if (material->form == Form::Pem && certificates.size() > 1)
        return unreadable(Rule::SeveralCertificates);
    const auto doubt = [&findings](Rule rule) {
        findings.push_back({.rule = rule, .weight = Weight::Doubt, .when = {}});
    };
    if (certificates.size() > 1)
        doubt(Rule::SeveralCertificates);
    if (material->has(MaterialRemark::What::TextAround))
        doubt(Rule::TextAround);
    if (material->has(MaterialRemark::What::TrailingBytes))
        doubt(Rule::TrailingBytes);
    if (material->items.size() > certificates.size())
        doubt(Rule::KeyInFile);
    return certificates.front();
}

/// The chain as sent, up to the root. The first fault, or nothing.
void checkLinks(const std::vector<Certificate> &sent, const Certificate &root,
                HandshakePrediction &into)
{
    std::set<qint32> codes;
    for (std::size_t i = 0; i < sent.size(); ++i) {
        const bool isLast = i + 1 == sent.size();
        const auto fault = linkFinding(sent[i], isLast ? root : sent[i + 1]);
        if (!fault)
            continue;
        codes.insert(fault->code);
        into.reasons.push_back(*fault);
    }
    const CertificateFacts rootFacts = factsOf(root);
    if (codes.empty() && !rootFacts.isSelfSigned) {
        codes.insert(kNoSigner);
        into.reasons.push_back(remark(rootFacts, Rule::NotSelfSigned, Weight::Blocker, kNoSigner));
    }
    if (codes.empty())
        return;
    into.code = *codes.begin();
    into.wantedCa = sent.back().issuerCommonName();
    if (codes.size() > 1)
        into.reasons.push_back(remark(rootFacts, Rule::LinksDisagree, Weight::Doubt));
}

/// What makes an issuer unfit although its signatures are right. Whether a device looks is not
/// known.
[[nodiscard]] std::vector<Finding> issuerDoubts(const std::vector<Certificate> &sent,
                                                const Certificate &root)
{
    std::vector<Finding> findings;
    for (std::size_t i = 1; i <= sent.size(); ++i) {
        const CertificateFacts facts = factsOf(i == sent.size() ? root : sent[i]);
        if (!facts.isCa)
            findings.push_back(remark(facts, Rule::NotCa, Weight::Doubt, kNoSigner));
        if (!facts.maySignCertificates)
            findings.push_back(remark(facts, Rule::MayNotSign, Weight::Doubt, kNoSigner));
        const auto below = static_cast<int>(i) - 1; // intermediates between it and the leaf
        if (facts.pathLength && *facts.pathLength < below)
            findings.push_back(remark(facts, Rule::PathTooLong, Weight::Doubt));
    }
    if (sent.size() > kUsualChain) {
        Finding tooLong = remark(factsOf(sent.front()), Rule::ChainTooLong, Weight::Doubt);
        tooLong.found = static_cast<qint64>(sent.size());
        findings.push_back(tooLong);
    }
    return findings;
}

[[nodiscard]] bool datesFit(const CertificateFacts &facts, const QDateTime &clock)
{
    return facts.notBefore <= clock && clock <= facts.notAfter;
}

[[nodiscard]] Finding dateFinding(const CertificateFacts &facts, const QDateTime &clock,
                                  Weight weight)
{
    const bool expired = clock > facts.notAfter;
    Finding finding =
        remark(facts, expired ? Rule::Expired : Rule::NotYetValid, weight, kDateError);
    finding.when = expired ? facts.notAfter : facts.notBefore;
    return finding;
}

/// The remarks with which the connection is nevertheless up.
void addRemarks(const HandshakeSetting &setting, const Certificate &root, HandshakePrediction &into)
{
    std::vector<Finding> dates;
    bool isRevoked = false;
    const CertificateFacts rootFacts = factsOf(root);
    for (const Certificate &certificate : setting.sent) {
        const CertificateFacts facts = factsOf(certificate);
        if (!datesFit(facts, setting.clock))
            dates.push_back(dateFinding(facts, setting.clock, Weight::Warning));
        isRevoked = isRevoked || (setting.catalogue && setting.catalogue->revokes(facts.sha256));
    }
    isRevoked = isRevoked || (setting.catalogue && setting.catalogue->revokes(rootFacts.sha256));
    const bool isListed = setting.catalogue && setting.catalogue->trusts(rootFacts.sha256);
    const int remarks = int{isRevoked} + int{!isListed} + int{!dates.empty()};

    into.code = isRevoked ? kRevoked : !isListed ? kUnknownRoot : dates.empty() ? 0 : kDateError;
    if (isRevoked)
        into.reasons.push_back(
            remark(factsOf(setting.sent.front()), Rule::Revoked, Weight::Blocker, kRevoked));
    if (!isListed)
        into.reasons.push_back(
            remark(rootFacts, Rule::RootNotListed, Weight::Warning, kUnknownRoot));
    append(into.reasons, std::move(dates));
    if (remarks > 1)
        into.reasons.push_back(remark(rootFacts, Rule::BothRemarks, Weight::Doubt));
    if (!datesFit(rootFacts, setting.clock)) {
        Finding finding = dateFinding(rootFacts, setting.clock, Weight::Doubt);
        finding.rule = Rule::RootDates;
        into.reasons.push_back(finding);
    }
}

[[nodiscard]] bool isBlocked(const std::vector<Finding> &findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding &finding) { return finding.weight == Weight::Blocker; });
}

void judge(const HandshakeSetting &setting, HandshakePrediction &into)
{
    const auto root = rootIn(*setting.caFile, into.reasons);
    if (!root) {
        into.code = kBadCaFile;
        return;
    }
    if (setting.sent.empty()) {
        into.code = kNoPeerCertificate;
        into.reasons.push_back({.rule = Rule::NothingSent, .weight = Weight::Doubt, .when = {}});
        return;
    }
    for (const Certificate &certificate : setting.sent)
        append(into.reasons, tlsDoubts(factsOf(certificate)));
    append(into.reasons, tlsDoubts(factsOf(*root)));
    append(into.reasons, issuerDoubts(setting.sent, *root));
    checkLinks(setting.sent, *root, into);
    if (into.code != 0)
        return;
    auto names = hostFindings(setting.sent.front(), setting.host);
    const bool mismatch = isBlocked(names);
    append(into.reasons, std::move(names));
    if (mismatch) {
        into.code = kNameMismatch;
        return;
    }
    addRemarks(setting, *root, into);
    // Of the doubts some would be fatal if the device minds: then the first of them is the guess.
    const auto fatal =
        std::find_if(into.reasons.begin(), into.reasons.end(), [](const Finding &finding) {
            return finding.weight == Weight::Doubt && finding.code < kUnknownRoot;
        });
    if (fatal != into.reasons.end())
        into.code = fatal->code;
}

void addKeyDoubts(const CertificateFacts &facts, std::vector<Finding> &findings)
{
    constexpr int kShortestRsa = 2048;
    if (facts.keyIsRsa) {
        if (facts.keyBits < kShortestRsa)
            findings.push_back(remark(facts, Rule::RsaTooShort, Weight::Doubt, 0, facts.key));
        else if (facts.keyBits != kShortestRsa && facts.keyBits != kLongestRsa)
            findings.push_back(remark(facts, Rule::RsaTooLong, Weight::Doubt, 0, facts.key));
    } else if (facts.keyKind != KeyKind::EcP256) {
        findings.push_back(remark(facts, Rule::CurveDoubtful, Weight::Doubt, 0, facts.key));
    }
}

void addSignatureDoubts(const CertificateFacts &facts, std::vector<Finding> &findings)
{
    if (facts.scheme == SignatureScheme::RsaPss)
        findings.push_back(remark(facts, Rule::PssDoubtful, Weight::Doubt));
    else if (facts.scheme == SignatureScheme::EdDsa || facts.scheme == SignatureScheme::Other)
        findings.push_back(
            remark(facts, Rule::EdwardsDoubtful, Weight::Doubt, 0, facts.signatureAlgorithm));
    else if (!facts.isSelfSigned && facts.hash != SignatureHash::Sha1 &&
             facts.hash != SignatureHash::Sha256)
        findings.push_back(remark(facts, Rule::HashDoubtful, Weight::Doubt, 0, name(facts.hash)));
}

} // namespace

bool HandshakePrediction::connects() const
{
    return code == 0 || code == kNotVerified || code == kDateError || code == kRevoked ||
           code == kUnknownRoot;
}

std::optional<Finding> linkFinding(const Certificate &certificate, const Certificate &issuer)
{
    if (certificate.isIssuedBy(issuer))
        return std::nullopt;
    const CertificateFacts own = factsOf(certificate);
    const CertificateFacts other = factsOf(issuer);
    if (own.issuer != other.subject)
        return remark(own, Rule::NoSigner, Weight::Blocker, kNoSigner, own.issuerCommonName);
    // With key identifiers that differ the device may not even try the signature.
    const bool idsDisagree = !own.authorityKeyId.isEmpty() && !other.subjectKeyId.isEmpty() &&
                             own.authorityKeyId != other.subjectKeyId;
    return remark(own, Rule::SameNameOtherKey, idsDisagree ? Weight::Doubt : Weight::Blocker,
                  kSignatureConfirm, other.commonName);
}

std::vector<Finding> tlsDoubts(const CertificateFacts &facts)
{
    std::vector<Finding> findings;
    addKeyDoubts(facts, findings);
    addSignatureDoubts(facts, findings);
    for (const QString &oid : facts.unknownCritical)
        findings.push_back(
            remark(facts, Rule::CriticalExtension, Weight::Doubt, kCriticalExtension, oid));
    for (const QString &oid : facts.duplicates)
        findings.push_back(remark(facts, Rule::DuplicateExtension, Weight::Doubt, 0, oid));
    if (!facts.isCa && !facts.mayServe)
        findings.push_back(remark(facts, Rule::WrongPurpose, Weight::Doubt));
    constexpr int kLastShortYear = 2049; // later years are written in another form
    if (facts.notAfter.date().year() > kLastShortYear)
        findings.push_back(remark(facts, Rule::YearBeyond2049, Weight::Doubt));
    if (facts.serialIsNegative || facts.serial.size() > kLongestSerial)
        findings.push_back(remark(facts, Rule::SerialUnusual, Weight::Doubt));
    return findings;
}

std::vector<Finding> hostFindings(const Certificate &leaf, const QString &host)
{
    const CertificateFacts facts = factsOf(leaf);
    const bool inAlternative = leaf.covers(host);
    const QString wildcard =
        facts.commonName.startsWith(QLatin1String{"*."}) ? facts.commonName.sliced(1) : QString{};
    const bool inCommonName =
        facts.commonName.compare(host, Qt::CaseInsensitive) == 0 ||
        (!wildcard.isEmpty() && host.endsWith(wildcard, Qt::CaseInsensitive) &&
         host.indexOf(u'.') == host.size() - wildcard.size());
    const auto one = [&](Rule rule, Weight weight, qint32 code) {
        return std::vector{remark(facts, rule, weight, code, host)};
    };
    if (!inAlternative && !inCommonName)
        return one(Rule::HostNotCovered, Weight::Blocker, kNameMismatch);
    if (isAddress(host))
        return one(Rule::HostIsAddress, Weight::Doubt, inAlternative ? 0 : kNameMismatch);
    if (std::any_of(host.begin(), host.end(), [](QChar c) { return c.unicode() > 0x7e; }))
        return one(Rule::HostNotAscii, Weight::Doubt, 0);
    if (!inCommonName)
        return one(Rule::HostOnlyInAlternative, Weight::Doubt, 0);
    if (!inAlternative)
        return one(Rule::HostOnlyInCommonName, Weight::Doubt, kNameMismatch);
    return {};
}

HandshakePrediction predictHandshake(const HandshakeSetting &setting)
{
    HandshakePrediction prediction;
    if (!setting.verifies) {
        prediction.code = kNotVerified;
    } else if (!setting.caFile) {
        prediction.code = kNoCaFile;
        prediction.reasons.push_back(
            {.rule = Rule::NoFile, .weight = Weight::Blocker, .when = {}, .code = kNoCaFile});
    } else {
        judge(setting, prediction);
    }
    prediction.sure =
        std::none_of(prediction.reasons.begin(), prediction.reasons.end(),
                     [](const Finding &finding) { return finding.weight == Weight::Doubt; });
    return prediction;
}

Catalogue productionCatalogue()
{
    return knownCatalogue(KnownCatalogue::Production2019);
}

} // namespace airlift::trust
