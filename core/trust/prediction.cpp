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
constexpr qint32 kHandshakeFailure = -340; // the server finds nothing in common
constexpr qint32 kNotVerified = -453;
constexpr qint32 kNoCaFile = -454;
constexpr qint32 kBadCaFile = -456;
constexpr qint32 kDateError = -461;
constexpr qint32 kRevoked = -467;
constexpr qint32 kUnknownRoot = -468;
constexpr qint32 kNotAsn1 = -640;
constexpr qint32 kBadInteger = -642;
constexpr qint32 kKeyUnreadable = -643;
constexpr qint32 kUnknownTime = -653;
constexpr qint32 kSignatureConfirm = -655;
constexpr qint32 kHashUnsupported = -656;
constexpr qint32 kKeyUnsupported = -657;
constexpr qint32 kCriticalExtension = -660;
constexpr qint32 kCurveUnsupported = -672;
constexpr qint32 kNoSigner = -688;
constexpr qint32 kNameMismatch = -722;
constexpr qint32 kCertificateRefused = -729;
constexpr qint32 kNoPeerCertificate = -745;
constexpr qint32 kNotACa = -757;
constexpr qint32 kChainTooLong = -768;

constexpr std::size_t kUsualChain = 4; // -768 exists; its limit is not known (9.4)
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
        findings.push_back({.rule = rule, .weight = Weight::Doubt, .when = {}, .code = kBadCaFile});
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

/// Several faults of different kinds: the device stops at one of them.
void addDisagreement(const CertificateFacts &about, qint32 otherCode, std::vector<Finding> &into)
{
    into.push_back(remark(about, Rule::LinksDisagree, Weight::Doubt, otherCode));
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
        if (fault->weight == Weight::Doubt) // it may not even try the signature
            into.possible.push_back(kNoSigner);
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
    codes.erase(into.code);
    for (const qint32 other : codes)
        addDisagreement(rootFacts, other, into.reasons);
}

/// What makes an issuer unfit although its signatures are right. Whether a device looks is not
/// known.
[[nodiscard]] std::vector<Finding> issuerDoubts(const std::vector<Certificate> &sent,
                                                const Certificate &root)
{
    std::vector<Finding> findings;
    for (std::size_t i = 1; i <= sent.size(); ++i) {
        const bool isRoot = i == sent.size();
        const CertificateFacts facts = factsOf(isRoot ? root : sent[i]);
        if (!facts.isCa) // one that was sent is put aside, as if it were missing
            findings.push_back(
                remark(facts, Rule::NotCa, Weight::Doubt, isRoot ? kNotACa : kNoSigner));
        if (!facts.maySignCertificates)
            findings.push_back(remark(facts, Rule::MayNotSign, Weight::Doubt, kNoSigner));
        const auto below = static_cast<int>(i) - 1; // intermediates between it and the leaf
        if (facts.pathLength && *facts.pathLength < below)
            findings.push_back(
                remark(facts, Rule::PathTooLong, Weight::Doubt, kCertificateRefused));
    }
    if (sent.size() > kUsualChain) {
        Finding tooLong =
            remark(factsOf(sent.front()), Rule::ChainTooLong, Weight::Doubt, kChainTooLong);
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
    std::vector<qint32> codes; // in the order of logs of devices that had more than one to return
    if (isRevoked)
        codes.push_back(kRevoked);
    if (!isListed)
        codes.push_back(kUnknownRoot);
    if (!dates.empty())
        codes.push_back(kDateError);
    into.code = codes.empty() ? 0 : codes.front();
    if (isRevoked)
        into.reasons.push_back(
            remark(factsOf(setting.sent.front()), Rule::Revoked, Weight::Blocker, kRevoked));
    if (!isListed)
        into.reasons.push_back(
            remark(rootFacts, Rule::RootNotListed, Weight::Warning, kUnknownRoot));
    append(into.reasons, std::move(dates));
    for (std::size_t i = 1; i < codes.size(); ++i)
        into.reasons.push_back(remark(rootFacts, Rule::BothRemarks, Weight::Doubt, codes[i]));
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

/// Of what nobody knows, what the device rather minds. Only a guess.
[[nodiscard]] bool ratherMinds(const Finding &doubt)
{
    return doubt.weight == Weight::Doubt &&
           ((doubt.rule == Rule::NotCa && doubt.code == kNoSigner) ||
            doubt.rule == Rule::MayNotSign || doubt.rule == Rule::HostOnlyInCommonName ||
            doubt.code == kHandshakeFailure);
}

/// The name and what else is found once the chain holds.
void judgeName(const HandshakeSetting &setting, const Certificate &root, HandshakePrediction &into)
{
    auto names = hostFindings(setting.sent.front(), setting.host);
    const bool mismatch = isBlocked(names);
    append(into.reasons, std::move(names));
    if (mismatch)
        into.code = kNameMismatch;
    else
        addRemarks(setting, root, into);
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
        into.reasons.push_back({.rule = Rule::NothingSent,
                                .weight = Weight::Doubt,
                                .when = {},
                                .code = kHandshakeFailure});
        return;
    }
    for (const Certificate &certificate : setting.sent)
        append(into.reasons, tlsDoubts(factsOf(certificate)));
    append(into.reasons, tlsDoubts(factsOf(*root)));
    append(into.reasons, issuerDoubts(setting.sent, *root));
    const auto critical =
        std::find_if(into.reasons.begin(), into.reasons.end(), [](const Finding &finding) {
            return finding.rule == Rule::CriticalExtension;
        });
    const bool isCritical = critical != into.reasons.end();
    checkLinks(setting.sent, *root, into);
    if (into.code == 0 && !isCritical)
        judgeName(setting, *root, into);
    if (!isCritical)
        return;
    const bool namesFit = !isBlocked(hostFindings(setting.sent.front(), setting.host));
    const qint32 other = into.code != 0 ? into.code : namesFit ? 0 : kNameMismatch;
    into.code = kCriticalExtension;
    if (other != 0)
        addDisagreement(factsOf(setting.sent.front()), other, into.reasons);
}

/// All that can come, from the code for certain and the doubts.
void addPossible(HandshakePrediction &into)
{
    const auto add = [&into](qint32 code) {
        if (std::find(into.possible.begin(), into.possible.end(), code) == into.possible.end())
            into.possible.push_back(code);
    };
    std::vector<qint32> codes{into.code};
    codes.insert(codes.end(), into.possible.begin(), into.possible.end());
    into.possible.clear();
    const auto likely = std::find_if(into.reasons.begin(), into.reasons.end(), ratherMinds);
    if (isConnected(into.code) && likely != into.reasons.end())
        into.code = likely->code;
    add(into.code);
    for (const qint32 code : codes)
        add(code);
    for (const Finding &finding : into.reasons) {
        if (finding.weight == Weight::Doubt && finding.code != 0)
            add(finding.code);
    }
}

void addKeyDoubts(const CertificateFacts &facts, std::vector<Finding> &findings)
{
    // local-ota-and-cdn 3.6: keys up to RSA 4096; TI's catalogue lists roots of 2048 and 4096
    constexpr int kShortestRsa = 1024;
    constexpr int kUsualRsa = 2048;
    constexpr int kLongestRsa = 4096;
    if (facts.keyIsRsa) {
        const auto add = [&](Rule rule, Weight weight, qint32 code) {
            findings.push_back(remark(facts, rule, weight, code, facts.key));
        };
        if (facts.keyBits < kShortestRsa)
            add(Rule::RsaTooShort, Weight::Doubt, kKeyUnreadable);
        else if (facts.keyBits < kUsualRsa)
            add(Rule::RsaTooShort, Weight::Warning, 0);
        else if (facts.keyBits > kLongestRsa)
            add(Rule::RsaTooLong, Weight::Doubt, kKeyUnreadable);
        else if (facts.keyBits != kUsualRsa && facts.keyBits != kLongestRsa)
            add(Rule::RsaTooLong, Weight::Note, 0);
    } else if (facts.keyKind != KeyKind::EcP256) {
        // For a server's own key the server decides: P-256 is the only curve it is offered for
        // certain.
        findings.push_back(remark(facts, Rule::CurveDoubtful, Weight::Doubt,
                                  facts.isCa ? kCurveUnsupported : kHandshakeFailure, facts.key));
    }
}

void addSignatureDoubts(const CertificateFacts &facts, std::vector<Finding> &findings)
{
    if (facts.scheme == SignatureScheme::RsaPss)
        findings.push_back(remark(facts, Rule::PssDoubtful, Weight::Doubt, kHashUnsupported));
    else if (facts.scheme == SignatureScheme::EdDsa || facts.scheme == SignatureScheme::Other)
        findings.push_back(remark(facts, Rule::EdwardsDoubtful, Weight::Doubt, kKeyUnsupported,
                                  facts.signatureAlgorithm));
    else if (!facts.isSelfSigned && facts.hash != SignatureHash::Sha1 &&
             facts.hash != SignatureHash::Sha256)
        findings.push_back(
            remark(facts, Rule::HashDoubtful, Weight::Doubt, kHashUnsupported, name(facts.hash)));
}

} // namespace

bool isConnected(qint32 code)
{
    return code == 0 || code == kNotVerified || code == kDateError || code == kRevoked ||
           code == kUnknownRoot;
}

bool HandshakePrediction::connects() const
{
    return isConnected(code);
}

HandshakePrediction::Outcome HandshakePrediction::outcome() const
{
    const auto up = std::count_if(possible.begin(), possible.end(), isConnected);
    return up == 0                                              ? Outcome::Refused
           : up == static_cast<std::ptrdiff_t>(possible.size()) ? Outcome::Connects
                                                                : Outcome::Open;
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
            remark(facts, Rule::CriticalExtension, Weight::Blocker, kCriticalExtension, oid));
    for (const QString &oid : facts.duplicates)
        findings.push_back(remark(facts, Rule::DuplicateExtension, Weight::Doubt, kNotAsn1, oid));
    if (!facts.isCa && !facts.mayServe)
        findings.push_back(remark(facts, Rule::WrongPurpose, Weight::Doubt, kCertificateRefused));
    constexpr int kLastShortYear = 2049; // later years are written in another form
    if (facts.notAfter.date().year() > kLastShortYear)
        findings.push_back(remark(facts, Rule::YearBeyond2049, Weight::Doubt, kUnknownTime));
    if (facts.serialIsNegative || facts.serial.size() > kLongestSerial)
        findings.push_back(remark(facts, Rule::SerialUnusual, Weight::Doubt, kBadInteger));
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
        return one(Rule::HostIsAddress, Weight::Doubt, kNameMismatch);
    if (std::any_of(host.begin(), host.end(), [](QChar c) { return c.unicode() > 0x7e; }))
        return one(Rule::HostNotAscii, Weight::Doubt, kNameMismatch);
    if (!inCommonName)
        return one(Rule::HostOnlyInAlternative, Weight::Doubt, kNameMismatch);
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
    addPossible(prediction);
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
