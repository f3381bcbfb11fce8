#include "core/explain/explain.h"

#include "core/explain/code_book.h"

namespace airlift::explain {

namespace {

/// TLS alert numbers, as the server saw them (RFC 5246 7.2). The name is the technical one.
QLatin1String alertName(qint32 alert)
{
    switch (alert) {
    case 0:
        return QLatin1String("close_notify");
    case 10:
        return QLatin1String("unexpected_message");
    case 20:
        return QLatin1String("bad_record_mac");
    case 40:
        return QLatin1String("handshake_failure");
    case 42:
        return QLatin1String("bad_certificate");
    case 43:
        return QLatin1String("unsupported_certificate");
    case 44:
        return QLatin1String("certificate_revoked");
    case 45:
        return QLatin1String("certificate_expired");
    case 46:
        return QLatin1String("certificate_unknown");
    case 47:
        return QLatin1String("illegal_parameter");
    case 48:
        return QLatin1String("unknown_ca");
    case 49:
        return QLatin1String("access_denied");
    case 50:
        return QLatin1String("decode_error");
    case 51:
        return QLatin1String("decrypt_error");
    case 70:
        return QLatin1String("protocol_version");
    case 71:
        return QLatin1String("insufficient_security");
    case 80:
        return QLatin1String("internal_error");
    case 90:
        return QLatin1String("user_canceled");
    case 112:
        return QLatin1String("unrecognized_name");
    default:
        return QLatin1String("unnamed");
    }
}

} // namespace

QString Explain::stage(session::Stage stage)
{
    using session::Stage;
    switch (stage) {
    case Stage::Boot:
        return tr("Boot");
    case Stage::Network:
        return tr("Network");
    case Stage::Name:
        return tr("Server name");
    case Stage::Tls:
        return tr("Connection");
    case Stage::List:
        return tr("File list");
    case Stage::Signature:
        return tr("Signature");
    case Stage::Files:
        return tr("Files");
    case Stage::Restart:
        return tr("Restart");
    case Stage::Commit:
        return tr("Commit");
    }
    Q_UNREACHABLE();
}

QString Explain::stageState(session::StageState state)
{
    using session::StageState;
    switch (state) {
    case StageState::Pending:
        return tr("to come");
    case StageState::Active:
        return tr("going on");
    case StageState::Done:
        return tr("done");
    case StageState::Failed:
        return tr("failed");
    }
    Q_UNREACHABLE();
}

QString Explain::outcome(const session::Snapshot &snapshot)
{
    using session::CommitState;
    using session::Outcome;
    const QString cause = snapshot.cause() ? of(*snapshot.cause()).title : QString{};
    switch (snapshot.outcome) {
    case Outcome::NoUpdate:
        return snapshot.terminal ? tr("The device found no update to install.")
                                 : tr("No update has been seen yet.");
    case Outcome::Running:
        return snapshot.attempt > 1
                   ? tr("The update is running, attempt %1 of 5.").arg(snapshot.attempt)
                   : tr("The update is running.");
    case Outcome::Downloaded:
        if (snapshot.commit == CommitState::Unknown)
            return tr(
                "The new image was downloaded (104). Whether the device accepted it was not seen.");
        return tr("The new image was downloaded (104) and is not accepted yet.");
    case Outcome::Committed:
        return tr("The device accepted the new image: it is committed.");
    case Outcome::Failed:
        return cause.isEmpty() ? tr("The update failed; the reason was not printed.")
                               : tr("The update failed: %1").arg(cause);
    case Outcome::RolledBack:
        return snapshot.outcomeCertainty == session::Certainty::Certain
                   ? tr("The new image ran but was never accepted: the device went back to the old "
                        "one.")
                   : tr("The new image ran but was never accepted: the device has very likely gone "
                        "back to the old one.");
    case Outcome::Unknown:
        return cause.isEmpty() ? tr("Unknown: the evidence ends before the update was decided.")
                               : tr("Unknown: the evidence ends before the update was decided. "
                                    "Last problem: %1")
                                     .arg(cause);
    }
    Q_UNREACHABLE();
}

QString Explain::commit(session::CommitState state)
{
    using session::CommitState;
    switch (state) {
    case CommitState::NotYet:
        return tr("not yet");
    case CommitState::Pending:
        return tr("on trial");
    case CommitState::Committed:
        return tr("committed");
    case CommitState::Refused:
        return tr("refused");
    case CommitState::RolledBack:
        return tr("rolled back");
    case CommitState::Unknown:
        return tr("not seen");
    }
    Q_UNREACHABLE();
}

QString Explain::trust(session::Trust trust)
{
    using session::Trust;
    switch (trust) {
    case Trust::Unknown:
        return tr("Not known yet");
    case Trust::NotVerified:
        return tr("Server not verified");
    case Trust::VerifiedWithRemark:
        return tr("Server verified, with a remark");
    case Trust::Verified:
        return tr("Server verified");
    }
    Q_UNREACHABLE();
}

QString Explain::hash(session::HashState state)
{
    using session::HashState;
    switch (state) {
    case HashState::NotSeen:
        return tr("not seen");
    case HashState::NotChecked:
        return tr("not checked");
    case HashState::Good:
        return tr("good");
    case HashState::Bad:
        return tr("bad");
    }
    Q_UNREACHABLE();
}

QString Explain::certainty(session::Certainty certainty)
{
    using session::Certainty;
    switch (certainty) {
    case Certainty::Certain:
        return tr("certain");
    case Certainty::Likely:
        return tr("likely");
    case Certainty::Possible:
        return tr("possible");
    }
    Q_UNREACHABLE();
}

QString Explain::severity(session::Severity severity)
{
    using session::Severity;
    switch (severity) {
    case Severity::Note:
        return tr("Note");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Blocker:
        return tr("Problem");
    }
    Q_UNREACHABLE();
}

QString Explain::code(const session::DeviceCode &code)
{
    const QString digits = QString::number(number(code.status));
    if (code.group == "TLS_ALERT")
        return tr("TLS alert %1 %2").arg(digits, alertName(number(code.status)));
    if (const auto known = lookUp(code.group, code.status))
        return digits + u' ' + QString::fromLatin1(known->symbol);
    if (code.group.isEmpty())
        return tr("%1 (unknown number)").arg(digits);
    return tr("%1 (unknown in group %2)").arg(digits, QString::fromLatin1(code.group));
}

QString Explain::oneLine(const Explanation &explanation)
{
    QString line = explanation.title;
    if (!line.isEmpty() && !line.endsWith(u'.') && !line.endsWith(u'?') && !line.endsWith(u'!'))
        line += u'.';
    if (!explanation.nextStep.isEmpty())
        line += u' ' + explanation.nextStep;
    return line.simplified();
}

} // namespace airlift::explain
