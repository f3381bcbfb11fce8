#include "core/base/result.h"
#include "core/explain/explain.h"

/// Stable names of the receiver's rules, and words for what surrounds them. No default: a new rule
/// without a name does not compile.
namespace airlift::explain {

QString Explain::ruleId(bundle::ReceiverRule rule)
{
    using bundle::ReceiverRule;
    switch (rule) {
    case ReceiverRule::PathTooShallow:
        return QStringLiteral("path-too-shallow");
    case ReceiverRule::PathTooLong:
        return QStringLiteral("path-too-long");
    case ReceiverRule::DataReadAsHeader:
        return QStringLiteral("data-read-as-header");
    case ReceiverRule::SizeRunsAway:
        return QStringLiteral("size-runs-away");
    case ReceiverRule::EndMissing:
        return QStringLiteral("end-missing");
    case ReceiverRule::ListTail:
        return QStringLiteral("list-tail");
    case ReceiverRule::ListNotJson:
        return QStringLiteral("list-not-json");
    case ReceiverRule::ListKeyMissing:
        return QStringLiteral("list-key-missing");
    case ReceiverRule::ListKeyNull:
        return QStringLiteral("list-key-null");
    case ReceiverRule::ListNameEmpty:
        return QStringLiteral("list-name-empty");
    case ReceiverRule::ListNameTooLong:
        return QStringLiteral("list-name-too-long");
    case ReceiverRule::ListCertificateNameTooLong:
        return QStringLiteral("list-certificate-name-too-long");
    case ReceiverRule::ListSignatureTooLong:
        return QStringLiteral("list-signature-too-long");
    case ReceiverRule::ListDigestTooLong:
        return QStringLiteral("list-digest-too-long");
    case ReceiverRule::TooManyFiles:
        return QStringLiteral("too-many-files");
    case ReceiverRule::ListObjectTooLong:
        return QStringLiteral("list-object-too-long");
    case ReceiverRule::ListObjectCut:
        return QStringLiteral("list-object-cut");
    case ReceiverRule::ListHashRunsAway:
        return QStringLiteral("list-hash-runs-away");
    case ReceiverRule::ListSignatureMissing:
        return QStringLiteral("list-signature-missing");
    case ReceiverRule::ListSignatureWrong:
        return QStringLiteral("list-signature-wrong");
    case ReceiverRule::ListSignatureMisplaced:
        return QStringLiteral("list-signature-misplaced");
    case ReceiverRule::VendorCertificateMissing:
        return QStringLiteral("vendor-certificate-missing");
    case ReceiverRule::VendorCertificateUnusable:
        return QStringLiteral("vendor-certificate-unusable");
    case ReceiverRule::FileNotListed:
        return QStringLiteral("file-not-listed");
    case ReceiverRule::FileTwice:
        return QStringLiteral("file-twice");
    case ReceiverRule::FilesMissing:
        return QStringLiteral("files-missing");
    case ReceiverRule::FileTooLarge:
        return QStringLiteral("file-too-large");
    case ReceiverRule::DigestMismatch:
        return QStringLiteral("digest-mismatch");
    case ReceiverRule::FileSignatureWrong:
        return QStringLiteral("file-signature-wrong");
    case ReceiverRule::SignerMissing:
        return QStringLiteral("signer-missing");
    case ReceiverRule::SignerUnusable:
        return QStringLiteral("signer-unusable");
    case ReceiverRule::SignerRevoked:
        return QStringLiteral("signer-revoked");
    case ReceiverRule::SignerChainBroken:
        return QStringLiteral("signer-chain-broken");
    case ReceiverRule::SignerRootUnknown:
        return QStringLiteral("signer-root-unknown");
    case ReceiverRule::ListSignatureNotChecked:
        return QStringLiteral("list-signature-not-checked");
    case ReceiverRule::SignerNotKnown:
        return QStringLiteral("signer-not-known");
    case ReceiverRule::CatalogueNotKnown:
        return QStringLiteral("catalogue-not-known");
    case ReceiverRule::UndefinedBehaviour:
        return QStringLiteral("undefined-behaviour");
    case ReceiverRule::SignatureIgnored:
        return QStringLiteral("signature-ignored");
    case ReceiverRule::SignatureOverruns:
        return QStringLiteral("signature-overruns");
    case ReceiverRule::SignatureZeroByte:
        return QStringLiteral("signature-zero-byte");
    case ReceiverRule::SignerInBundle:
        return QStringLiteral("signer-in-bundle");
    case ReceiverRule::TiSignatureWrong:
        return QStringLiteral("ti-signature-wrong");
    case ReceiverRule::HashOfOtherGeneration:
        return QStringLiteral("hash-of-other-generation");
    case ReceiverRule::SecureFileUnsigned:
        return QStringLiteral("secure-file-unsigned");
    case ReceiverRule::FileNotHashed:
        return QStringLiteral("file-not-hashed");
    case ReceiverRule::EmptyFile:
        return QStringLiteral("empty-file");
    case ReceiverRule::EntrySkipped:
        return QStringLiteral("entry-skipped");
    case ReceiverRule::CatalogueNotAlone:
        return QStringLiteral("catalogue-not-alone");
    case ReceiverRule::NotRolledBack:
        return QStringLiteral("not-rolled-back");
    case ReceiverRule::FragileOnPlainHttp:
        return QStringLiteral("fragile-on-plain-http");
    }
    return {};
}

QString Explain::id(bundle::RuleSeverity severity)
{
    switch (severity) {
    case bundle::RuleSeverity::Note:
        return QStringLiteral("note");
    case bundle::RuleSeverity::Warning:
        return QStringLiteral("warning");
    case bundle::RuleSeverity::Blocker:
        return QStringLiteral("error");
    }
    return {};
}

Explanation Explain::of(const bundle::ProfileError &error)
{
    return std::visit(
        Overloaded{
            [](const FileError &e) { return of(e); },
            [](const bundle::BadProfile &e) {
                return Explanation{
                    Explain::tr("%1 is not a receiver profile: %2").arg(e.path, e.where), e.found,
                    Explain::tr("Compare it with a built-in profile; every key has to be known.")};
            },
            [](const bundle::UnknownReceiver &e) {
                return Explanation{Explain::tr("There is no receiver \"%1\"").arg(e.name),
                                   {},
                                   Explain::tr("Use one of %1, or the path of a profile.")
                                       .arg(e.known.join(QStringLiteral(", ")))};
            }},
        error);
}

QString Explain::severity(bundle::RuleSeverity severity)
{
    switch (severity) {
    case bundle::RuleSeverity::Note:
        return tr("Note");
    case bundle::RuleSeverity::Warning:
        return tr("Warning");
    case bundle::RuleSeverity::Blocker:
        return tr("Error");
    }
    return {};
}

} // namespace airlift::explain
