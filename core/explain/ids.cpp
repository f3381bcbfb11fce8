#include "core/explain/explain.h"

/// One switch per enum and no default: a new value without a name does not compile.
namespace airlift::explain {

namespace {

QLatin1String name(session::Rule rule)
{
    using session::Rule;
    switch (rule) {
    case Rule::ServerNotVerified:
        return QLatin1String("server-not-verified");
    case Rule::DatesNotVerified:
        return QLatin1String("dates-not-verified");
    case Rule::RootNotInCatalogue:
        return QLatin1String("root-not-in-catalogue");
    case Rule::WrongRootCa:
        return QLatin1String("wrong-root-ca");
    case Rule::RootFileMissing:
        return QLatin1String("root-file-missing");
    case Rule::RootFileUnusable:
        return QLatin1String("root-file-unusable");
    case Rule::CertificateDatesRefused:
        return QLatin1String("certificate-dates-refused");
    case Rule::HostNameMismatch:
        return QLatin1String("host-name-mismatch");
    case Rule::TlsRefused:
        return QLatin1String("tls-refused");
    case Rule::UrlUnusable:
        return QLatin1String("url-unusable");
    case Rule::NameLookupFailed:
        return QLatin1String("name-lookup-failed");
    case Rule::DriverAborted:
        return QLatin1String("driver-aborted");
    case Rule::TokenFieldShort:
        return QLatin1String("token-field-short");
    case Rule::SocketRefused:
        return QLatin1String("socket-refused");
    case Rule::ServerUnreachable:
        return QLatin1String("server-unreachable");
    case Rule::HttpRefused:
        return QLatin1String("http-refused");
    case Rule::HeaderUnusable:
        return QLatin1String("header-unusable");
    case Rule::ConnectionLost:
        return QLatin1String("connection-lost");
    case Rule::SecurityHaltAfterLostConnection:
        return QLatin1String("security-halt-after-lost-connection");
    case Rule::SignatureWrong:
        return QLatin1String("signature-wrong");
    case Rule::VendorCertificateUnusable:
        return QLatin1String("vendor-certificate-unusable");
    case Rule::SignatureMissing:
        return QLatin1String("signature-missing");
    case Rule::HashMismatch:
        return QLatin1String("hash-mismatch");
    case Rule::FileNotListed:
        return QLatin1String("file-not-listed");
    case Rule::FileTwice:
        return QLatin1String("file-twice");
    case Rule::FilesMissing:
        return QLatin1String("files-missing");
    case Rule::FileSignatureRefused:
        return QLatin1String("file-signature-refused");
    case Rule::FileSystemRefused:
        return QLatin1String("file-system-refused");
    case Rule::TooManyFiles:
        return QLatin1String("too-many-files");
    case Rule::ListUnreadable:
        return QLatin1String("list-unreadable");
    case Rule::ArchiveUnreadable:
        return QLatin1String("archive-unreadable");
    case Rule::SecurityAlertUnexplained:
        return QLatin1String("security-alert-unexplained");
    case Rule::FatalDevice:
        return QLatin1String("fatal-device");
    case Rule::NetworkLost:
        return QLatin1String("network-lost");
    case Rule::GatewaySilent:
        return QLatin1String("gateway-silent");
    case Rule::DeviceRestarted:
        return QLatin1String("device-restarted");
    case Rule::CauseNotPrinted:
        return QLatin1String("cause-not-printed");
    case Rule::TooManyAttempts:
        return QLatin1String("too-many-attempts");
    case Rule::ParserStuck:
        return QLatin1String("parser-stuck");
    case Rule::DeviceHalted:
        return QLatin1String("device-halted");
    case Rule::RestartLoop:
        return QLatin1String("restart-loop");
    case Rule::CommitRefused:
        return QLatin1String("commit-refused");
    case Rule::RolledBack:
        return QLatin1String("rolled-back");
    case Rule::CommitNotSeen:
        return QLatin1String("commit-not-seen");
    case Rule::DeviceSilent:
        return QLatin1String("device-silent");
    case Rule::LinkLost:
        return QLatin1String("link-lost");
    case Rule::ServerSawAlert:
        return QLatin1String("server-saw-alert");
    case Rule::ServedFileWentAway:
        return QLatin1String("served-file-went-away");
    case Rule::DamagedLines:
        return QLatin1String("damaged-lines");
    case Rule::TracesOff:
        return QLatin1String("traces-off");
    case Rule::NotAnArchive:
        return QLatin1String("not-an-archive");
    case Rule::CredentialFileUnusable:
        return QLatin1String("credential-file-unusable");
    case Rule::CaFileNotAssigned:
        return QLatin1String("ca-file-not-assigned");
    case Rule::TlsAcceptFailed:
        return QLatin1String("tls-accept-failed");
    case Rule::SecurePeerClosed:
        return QLatin1String("secure-peer-closed");
    case Rule::BrokerUnavailable:
        return QLatin1String("broker-unavailable");
    case Rule::StartFailed:
        return QLatin1String("start-failed");
    case Rule::DeviceLocked:
        return QLatin1String("device-locked");
    case Rule::AccessPointLeft:
        return QLatin1String("access-point-left");
    case Rule::NetworkNotFound:
        return QLatin1String("network-not-found");
    case Rule::JoinRefused:
        return QLatin1String("join-refused");
    case Rule::NoAddress:
        return QLatin1String("no-address");
    case Rule::ProvisioningFailed:
        return QLatin1String("provisioning-failed");
    case Rule::FeedbackLost:
        return QLatin1String("feedback-lost");
    case Rule::StaleNameServer:
        return QLatin1String("stale-name-server");
    case Rule::EmptyLookup:
        return QLatin1String("empty-lookup");
    case Rule::CloudFolderMissing:
        return QLatin1String("cloud-folder-missing");
    case Rule::WrongKeyKind:
        return QLatin1String("wrong-key-kind");
    case Rule::BootLoaderSilent:
        return QLatin1String("boot-loader-silent");
    case Rule::ImageForOtherChip:
        return QLatin1String("image-for-other-chip");
    case Rule::CallRefused:
        return QLatin1String("call-refused");
    case Rule::CodeMentioned:
        return QLatin1String("code-mentioned");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::Outcome outcome)
{
    using session::Outcome;
    switch (outcome) {
    case Outcome::NoUpdate:
        return QLatin1String("no-update");
    case Outcome::Running:
        return QLatin1String("running");
    case Outcome::Downloaded:
        return QLatin1String("downloaded");
    case Outcome::Committed:
        return QLatin1String("committed");
    case Outcome::Failed:
        return QLatin1String("failed");
    case Outcome::RolledBack:
        return QLatin1String("rolled-back");
    case Outcome::Unknown:
        return QLatin1String("unknown");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::Trust trust)
{
    using session::Trust;
    switch (trust) {
    case Trust::Unknown:
        return QLatin1String("unknown");
    case Trust::NotVerified:
        return QLatin1String("not-verified");
    case Trust::VerifiedWithRemark:
        return QLatin1String("verified-with-remark");
    case Trust::Verified:
        return QLatin1String("verified");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::CommitState state)
{
    using session::CommitState;
    switch (state) {
    case CommitState::NotYet:
        return QLatin1String("not-yet");
    case CommitState::Pending:
        return QLatin1String("pending");
    case CommitState::Committed:
        return QLatin1String("committed");
    case CommitState::Refused:
        return QLatin1String("refused");
    case CommitState::RolledBack:
        return QLatin1String("rolled-back");
    case CommitState::Unknown:
        return QLatin1String("unknown");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::Stage stage)
{
    using session::Stage;
    switch (stage) {
    case Stage::Boot:
        return QLatin1String("boot");
    case Stage::Network:
        return QLatin1String("network");
    case Stage::Name:
        return QLatin1String("name");
    case Stage::Tls:
        return QLatin1String("tls");
    case Stage::List:
        return QLatin1String("list");
    case Stage::Signature:
        return QLatin1String("signature");
    case Stage::Files:
        return QLatin1String("files");
    case Stage::Restart:
        return QLatin1String("restart");
    case Stage::Commit:
        return QLatin1String("commit");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::StageState state)
{
    using session::StageState;
    switch (state) {
    case StageState::Pending:
        return QLatin1String("pending");
    case StageState::Active:
        return QLatin1String("active");
    case StageState::Done:
        return QLatin1String("done");
    case StageState::Failed:
        return QLatin1String("failed");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::HashState state)
{
    using session::HashState;
    switch (state) {
    case HashState::NotSeen:
        return QLatin1String("not-seen");
    case HashState::NotChecked:
        return QLatin1String("not-checked");
    case HashState::Good:
        return QLatin1String("good");
    case HashState::Bad:
        return QLatin1String("bad");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::Certainty certainty)
{
    using session::Certainty;
    switch (certainty) {
    case Certainty::Certain:
        return QLatin1String("certain");
    case Certainty::Likely:
        return QLatin1String("likely");
    case Certainty::Possible:
        return QLatin1String("possible");
    }
    Q_UNREACHABLE();
}

QLatin1String name(session::Severity severity)
{
    using session::Severity;
    switch (severity) {
    case Severity::Note:
        return QLatin1String("note");
    case Severity::Warning:
        return QLatin1String("warning");
    case Severity::Blocker:
        return QLatin1String("blocker");
    }
    Q_UNREACHABLE();
}

} // namespace

QString Explain::ruleId(session::Rule rule)
{
    return name(rule);
}
QString Explain::id(session::Outcome outcome)
{
    return name(outcome);
}
QString Explain::id(session::Trust trust)
{
    return name(trust);
}
QString Explain::id(session::CommitState state)
{
    return name(state);
}
QString Explain::id(session::Stage stage)
{
    return name(stage);
}
QString Explain::id(session::StageState state)
{
    return name(state);
}
QString Explain::id(session::HashState state)
{
    return name(state);
}
QString Explain::id(session::Certainty certainty)
{
    return name(certainty);
}
QString Explain::id(session::Severity severity)
{
    return name(severity);
}

} // namespace airlift::explain
