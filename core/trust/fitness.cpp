#include "core/trust/fitness.h"

#include "core/trust/chain.h"
#include "core/trust/fitness_parts.h"
#include "core/trust/prediction.h"

#include <algorithm>

namespace airlift::trust {

namespace fitness {

QString called(const CertificateFacts &facts)
{
    return facts.commonName.isEmpty() ? facts.subject : facts.commonName;
}

Finding remark(const CertificateFacts &facts, Rule rule, Weight weight, qint32 code,
               const QString &detail)
{
    return {.rule = rule,
            .weight = weight,
            .subject = called(facts),
            .detail = detail,
            .when = {},
            .code = code};
}

void append(std::vector<Finding> &into, std::vector<Finding> more)
{
    into.insert(into.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

void addDates(const CertificateFacts &facts, const QDateTime &now, Weight weight, qint32 code,
              std::vector<Finding> &into)
{
    constexpr int kSoonDays = 365; // a fleet in the field needs about that long to follow
    const auto add = [&](Rule rule, Weight heavy, const QDateTime &when, qint32 says) {
        Finding finding = remark(facts, rule, heavy, says);
        finding.when = when;
        into.push_back(finding);
    };
    if (now > facts.notAfter)
        add(Rule::Expired, weight, facts.notAfter, code);
    else if (now < facts.notBefore)
        add(Rule::NotYetValid, weight, facts.notBefore, code);
    else if (now.addDays(kSoonDays) > facts.notAfter)
        add(Rule::EndsSoon, Weight::Warning, facts.notAfter, 0);
}

void addDummy(const CertificateFacts &facts, std::vector<Finding> &into)
{
    if (facts.dummy)
        into.push_back(remark(facts, Rule::PublicDummy, Weight::Warning));
}

void addPair(const Certificate &certificate, const std::optional<PrivateKey> &key, qint32 code,
             std::vector<Finding> &into)
{
    if (!key)
        return;
    // A damaged key file can carry the right public half: only a signature proves the private one.
    static constexpr QByteArrayView kProbe{"pair?"};
    const auto signature = key->sign(HashKind::Sha256, kProbe);
    if (!certificate.matches(*key) ||
        (signature && !certificate.publicKey().verifies(HashKind::Sha256, kProbe, *signature)))
        into.push_back(remark(factsOf(certificate), Rule::NotAPair, Weight::Blocker, code));
}

} // namespace fitness

using namespace fitness;
using What = MaterialRemark::What;

namespace {

constexpr qint32 kBadCaFile = -456;
constexpr qint32 kBadCertificateFile = -457;
constexpr qint32 kBadKeyFile = -458;
constexpr qint32 kDateError = -461;
constexpr qint32 kRevokedInTls = -467;
constexpr qint32 kUnknownRoot = -468;
constexpr qint32 kNoSigner = -688;

[[nodiscard]] Finding aboutFile(const Material &file, Rule rule, Weight weight, qint32 code = 0)
{
    return {.rule = rule,
            .weight = weight,
            .subject = file.origin,
            .detail = {},
            .when = {},
            .code = code};
}

/// The file as a device's TLS reads it: one certificate, DER or PEM with LF.
void addForm(const Material &file, qint32 code, std::vector<Finding> &into)
{
    if (file.form == Form::Pkcs7 || file.form == Form::Pkcs12)
        into.push_back(aboutFile(file, Rule::NotACertificateFile, Weight::Blocker, code));
    if (file.has(What::CarriageReturns))
        into.push_back(aboutFile(file, Rule::CarriageReturns, Weight::Blocker, code));
    if (file.has(What::TextAround))
        into.push_back(aboutFile(file, Rule::TextAround, Weight::Doubt));
    if (file.has(What::TrailingBytes))
        into.push_back(aboutFile(file, Rule::TrailingBytes, Weight::Doubt));
    if (!file.keys().empty())
        into.push_back(aboutFile(file, Rule::KeyInFile, Weight::Warning));
}

/// As sent: each one issued by the next.
void addOrder(const std::vector<Certificate> &sent, std::vector<Finding> &into)
{
    for (std::size_t i = 0; i + 1 < sent.size(); ++i) {
        if (const auto fault = linkFinding(sent[i], sent[i + 1]))
            into.push_back(*fault);
    }
}

[[nodiscard]] bool hasNone(const Material &file, qint32 code, std::vector<Finding> &into)
{
    const bool none = file.certificates().empty();
    if (none)
        into.push_back(aboutFile(file, Rule::NotACertificateFile, Weight::Blocker, code));
    return none;
}

} // namespace

bool isFit(const std::vector<Finding> &findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding &finding) { return finding.weight == Weight::Blocker; });
}

std::vector<Finding> fitAsServerRoot(const Material &file, const FitnessContext &context)
{
    std::vector<Finding> findings;
    if (hasNone(file, kBadCaFile, findings))
        return findings;
    addForm(file, kBadCaFile, findings);
    const auto certificates = file.certificates();
    if (certificates.size() > 1) {
        Finding several = aboutFile(file, Rule::SeveralCertificates, Weight::Blocker, kBadCaFile);
        several.found = static_cast<qint64>(certificates.size());
        findings.push_back(several);
    }
    for (const Certificate &certificate : certificates) {
        const CertificateFacts facts = factsOf(certificate);
        if (!facts.isSelfSigned)
            findings.push_back(remark(facts, Rule::NotSelfSigned, Weight::Blocker, kNoSigner,
                                      facts.issuerCommonName));
        if (!facts.isCa)
            findings.push_back(remark(facts, Rule::NotCa, Weight::Doubt, kNoSigner));
        append(findings, tlsDoubts(facts));
        addDates(facts, context.now, Weight::Warning, kDateError, findings);
        addDummy(facts, findings);
        if (context.catalogue && context.catalogue->revokes(facts.sha256))
            findings.push_back(remark(facts, Rule::Revoked, Weight::Blocker, kRevokedInTls));
        else if (context.catalogue && facts.isSelfSigned &&
                 !context.catalogue->trusts(facts.sha256))
            findings.push_back(remark(facts, Rule::RootNotListed, Weight::Note, kUnknownRoot));
    }
    return findings;
}

std::vector<Finding> fitAsServerCertificate(const Material &file,
                                            const std::optional<PrivateKey> &key,
                                            const FitnessContext &context)
{
    std::vector<Finding> findings;
    if (hasNone(file, 0, findings))
        return findings;
    const auto sent = file.certificates();
    addOrder(sent, findings);
    for (const Certificate &certificate : sent) {
        const CertificateFacts facts = factsOf(certificate);
        append(findings, tlsDoubts(facts));
        addDates(facts, context.now, Weight::Warning, kDateError, findings);
        addDummy(facts, findings);
        if (context.catalogue && context.catalogue->revokes(facts.sha256))
            findings.push_back(remark(facts, Rule::Revoked, Weight::Blocker, kRevokedInTls));
    }
    if (!context.host.isEmpty())
        append(findings, hostFindings(sent.front(), context.host));
    if (context.root) {
        if (const auto fault = linkFinding(sent.back(), *context.root))
            findings.push_back(*fault);
    }
    addPair(sent.front(), key, 0, findings);
    return findings;
}

std::vector<Finding> fitAsOtaVendor(const Material &file, const std::optional<PrivateKey> &key,
                                    const FitnessContext &context)
{
    // What the crypto driver answers to a vendor certificate it cannot use, and the archive parser
    // to a signature of another key.
    constexpr qint32 kUnusable = -12291;
    constexpr qint32 kSignatureNotValid = -14;
    std::vector<Finding> findings;
    if (hasNone(file, kUnusable, findings))
        return findings;
    const Certificate certificate = file.certificates().front();
    const CertificateFacts facts = factsOf(certificate);
    if (file.form != Form::Der)
        findings.push_back(aboutFile(file, Rule::NotDer, Weight::Blocker, kUnusable));
    if (file.certificates().size() > 1)
        findings.push_back(aboutFile(file, Rule::SeveralCertificates, Weight::Blocker, kUnusable));
    if (file.has(What::TrailingBytes))
        findings.push_back(aboutFile(file, Rule::TrailingBytes, Weight::Doubt));
    if (!file.keys().empty())
        findings.push_back(aboutFile(file, Rule::KeyInFile, Weight::Blocker));
    if (facts.keyKind != KeyKind::EcP256)
        findings.push_back(
            remark(facts, Rule::WrongKeyKind, Weight::Blocker, kUnusable, facts.key));
    // The certificate is only a container for its key: no date is looked at.
    addDates(facts, context.now, Weight::Note, 0, findings);
    addDummy(facts, findings);
    addPair(certificate, key, kSignatureNotValid, findings);
    return findings;
}

std::vector<Finding> fitAsDeviceServer(const Material &file, const std::optional<Material> &keyFile,
                                       const FitnessContext &context)
{
    std::vector<Finding> findings;
    if (hasNone(file, kBadCertificateFile, findings))
        return findings;
    addForm(file, kBadCertificateFile, findings);
    const auto certificates = file.certificates();
    addOrder(certificates, findings);
    for (const Certificate &certificate : certificates) {
        const CertificateFacts facts = factsOf(certificate);
        append(findings, tlsDoubts(facts));
        addDates(facts, context.now, Weight::Warning, 0, findings);
        addDummy(facts, findings);
    }
    if (!context.host.isEmpty())
        append(findings, hostFindings(certificates.front(), context.host));
    if (!keyFile)
        return findings;
    if (keyFile->has(What::CarriageReturns))
        findings.push_back(
            aboutFile(*keyFile, Rule::CarriageReturns, Weight::Blocker, kBadKeyFile));
    const auto keys = keyFile->keys();
    if (keys.empty()) {
        findings.push_back(aboutFile(*keyFile, Rule::NoKey, Weight::Blocker, kBadKeyFile));
        return findings;
    }
    const bool isPkcs8 =
        std::any_of(keyFile->items.begin(), keyFile->items.end(), [](const MaterialItem &item) {
            return item.label.contains(QLatin1String{"ENCRYPTED"}) ||
                   item.label == QLatin1String{"PRIVATE KEY"};
        });
    if (isPkcs8)
        findings.push_back(aboutFile(*keyFile, Rule::KeyForm, Weight::Doubt, kBadKeyFile));
    addPair(certificates.front(), keys.front(), kBadKeyFile, findings);
    return findings;
}

} // namespace airlift::trust
