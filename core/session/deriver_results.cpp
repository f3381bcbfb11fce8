#include "core/session/deriver_impl.h"

namespace airlift::session {

void Deriver::Impl::on(const device::LibraryError &event, const Line &line)
{
    if (event.operation.contains(QLatin1String("OtaArchive_Commit"))) {
        commitRefused(event.status, line);
        return;
    }
    // Asking for the commit state, rolling back and reading the version file may fail without
    // failing the update.
    for (const char *harmless : {"IsPendingCommit", "Rollback", "sl_Fs"})
        if (event.operation.contains(QLatin1String(harmless)))
            return;
    if (!library())
        return;
    const bool parser = event.operation.contains(QLatin1String("OtaArchive"));
    Judgement judgement = judgeLibrary(event.operation, event.status);
    if (m_attempt.signatureRejected && judgement.rule != Rule::SignatureWrong)
        judgement = {Rule::VendorCertificateUnusable, Stage::Signature, Certainty::Likely};
    if (judgement.rule == Rule::ConnectionLost && m_archive.hasBegun())
        judgement.stage = m_stages.active().value_or(Stage::Files);
    Raised raised;
    if (judgement.rule == Rule::CauseNotPrinted) {
        raised.subject = QString::number(number(event.status)); // not a cause's number
    } else {
        if (!parser && judgement.rule != Rule::WrongRootCa)
            raised.subject = m_snap.serverHost;
        raised.code = codeOf(event.status, parser ? Printer::Archive : Printer::Socket);
    }
    blame(judgement, raised, line);
}

void Deriver::Impl::on(const device::SecurityAlert &event, const Line &line)
{
    if (!library())
        return;
    Raised raised;
    raised.code = codeOf(event.status, Printer::Archive);
    if (m_attempt.cause) {
        // The line before told what it is about; this one adds the number, if that had none.
        addLine(*m_attempt.cause, line.line);
        if (!finding(*m_attempt.cause).code)
            finding(*m_attempt.cause).code = raised.code;
    } else if (m_attempt.signatureRejected) {
        blame({Rule::SignatureWrong, Stage::Signature, Certainty::Likely}, raised, line);
    } else if (m_archive.openedTwice()) {
        raised.subject = m_archive.currentName();
        blame({Rule::FileTwice, Stage::Files, Certainty::Likely}, raised, line);
    } else {
        raised.subject = m_archive.currentName();
        blame({Rule::SecurityAlertUnexplained, m_stages.active().value_or(Stage::Files)}, raised,
              line);
    }
}

void Deriver::Impl::on(const device::AttemptFailed &event, const Line &line)
{
    if (!library())
        return;
    settleHints();
    m_attempt.open = true;
    m_attempt.failed = true;
    m_attempt.number = m_snap.attempt = event.attempt;
    m_stages.failActive();
    if (m_attempt.cause)
        addLine(*m_attempt.cause, line.line);
}

void Deriver::Impl::on(const device::OtaWarning &event, const Line &line)
{
    if (!updating(Means::Continues))
        return;
    if (m_attempt.failed && !m_boot.libraryHeard)
        beginAttempt(); // without traces this line is all that is ever printed about an attempt
    settleHints();
    blameUmbrella(event.status, line);
    if (m_attempt.cause)
        addLine(*m_attempt.cause, line.line);
    m_attempt.open = true;
    m_attempt.failed = true;
    m_stages.failActive();
}

void Deriver::Impl::on(const device::OtaFatal &event, const Line &line)
{
    constexpr auto kFiveAttempts = -21003;
    if (!updating(Means::Continues))
        return;
    settleHints();
    if (number(event.status) == kFiveAttempts) {
        Raised raised{.rule = Rule::TooManyAttempts, .severity = Severity::Note};
        raised.code = codeOf(event.status, Printer::Socket);
        raise(raised, &line);
        if (!m_lastCause)
            blameUmbrella(event.status, line);
    } else {
        blameUmbrella(event.status, line);
        if (m_attempt.cause)
            addLine(*m_attempt.cause, line.line);
    }
    fail(true);
}

void Deriver::Impl::on(const device::DownloadFileCompleted &, const Line &)
{
    if (library())
        m_stages.enter(Stage::Restart);
}

void Deriver::Impl::on(const device::DownloadDone &event, const Line &line)
{
    constexpr auto kDone = 104;
    if (number(event.status) != kDone || !updating(Means::Continues))
        return;
    if (tracesOff())
        raise({.rule = Rule::TracesOff, .severity = Severity::Note}, &line);
    downloaded();
}

void Deriver::Impl::on(const device::RestartingIntoNewImage &, const Line &)
{
    if (m_snap.outcome == Outcome::Running || m_snap.outcome == Outcome::NoUpdate)
        if (updating(Means::Continues))
            downloaded(); // the line with 104 was lost; this one is printed only after it
    if (m_snap.outcome == Outcome::Downloaded && m_image == Image::AwaitingRestart)
        m_snap.commit = CommitState::Pending;
}

void Deriver::Impl::on(const device::RestartingDevice &, const Line &line)
{
    if (m_concluded)
        return;
    if (m_snap.outcome == Outcome::Running)
        interrupted(line);
    else if (m_image == Image::OnTrial && m_trialTrouble)
        addLine(*m_trialTrouble, line.line);
}

void Deriver::Impl::on(const device::Committed &, const Line &)
{
    const bool ofThisUpdate = m_snap.outcome == Outcome::Downloaded ||
                              (m_snap.outcome != Outcome::NoUpdate && m_snap.boots > m_updateBoot);
    // A run that serves may find a device that still accepts the update before; only a recording
    // may begin there.
    const bool beginsHere = m_snap.outcome == Outcome::NoUpdate && !m_serving;
    const bool failedForGood = m_snap.outcome == Outcome::Failed && m_snap.terminal;
    if (m_concluded || failedForGood || !(ofThisUpdate || beginsHere))
        return;
    m_snap.commit = CommitState::Committed;
    m_snap.firstCause.reset();
    m_image = Image::Running;
    m_stages.finish(Stage::Commit);
    end(Outcome::Committed, true);
}

void Deriver::Impl::on(const device::CommitFailed &event, const Line &line)
{
    commitRefused(event.status, line);
}

void Deriver::Impl::commitRefused(SlStatus status, const Line &line)
{
    if (m_concluded)
        return;
    if (m_trialTrouble && finding(*m_trialTrouble).rule == Rule::CommitRefused) {
        addLine(*m_trialTrouble, line.line); // the outer codes of the same refusal
        return;
    }
    Raised raised{.rule = Rule::CommitRefused};
    if (number(status) != 0) // some applications say it without a number
        raised.code = codeOf(status, Printer::Archive);
    const Index index = raise(raised, &line);
    if (m_snap.outcome != Outcome::Downloaded)
        return;
    m_trialTrouble = index;
    m_snap.commit = CommitState::Refused;
    m_snap.firstCause = index;
    m_stages.fail(Stage::Commit);
}

void Deriver::Impl::on(const device::FatalDeviceError &event, const Line &line)
{
    const bool driver = event.what.contains(QLatin1String("Driver Abort"));
    const Raised raised{.rule = driver ? Rule::DriverAborted : Rule::FatalDevice,
                        .subject = event.what};
    const Index index = raise(raised, &line);
    m_boot.fatal = index;
    if (m_image == Image::OnTrial)
        troubleOnTrial(index);
    if (m_snap.outcome != Outcome::Running || m_attempt.cause)
        return;
    nominate(index);
    m_failedStage = m_stages.active();
    const bool dropbox = m_snap.serverHost.contains(QLatin1String("dropbox"));
    if (driver && dropbox && m_boot.shortTokenField)
        raise({.rule = Rule::TokenFieldShort,
               .severity = Severity::Warning,
               .certainty = Certainty::Possible},
              &line);
}

void Deriver::Impl::on(const device::TestFailed &, const Line &line)
{
    m_boot.testFailed = line.line;
}

void Deriver::Impl::on(const device::Halted &, const Line &line)
{
    if (m_concluded)
        return;
    const Index halted = raise({.rule = Rule::DeviceHalted, .severity = Severity::Note}, &line);
    if (m_boot.testFailed)
        addLine(halted, *m_boot.testFailed);
    const bool nothingStarted = m_snap.outcome == Outcome::NoUpdate;
    if (nothingStarted && !m_serving) {
        end(Outcome::NoUpdate, true);
        return;
    }
    if (m_snap.outcome == Outcome::Failed)
        m_snap.terminal = true;
    if (m_snap.terminal)
        return;
    if (!nothingStarted && m_snap.outcome != Outcome::Running &&
        m_snap.outcome != Outcome::Downloaded)
        return;
    const bool explained = m_attempt.cause || m_lastCause || m_trialTrouble;
    if (!explained)
        m_lastCause = m_boot.fatal.value_or(halted);
    fail(true);
}

} // namespace airlift::session
