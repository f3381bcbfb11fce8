#include "core/base/result.h"
#include "core/session/deriver_impl.h"

#include <algorithm>
#include <array>

namespace airlift::session {

namespace {
/// cloud_ota asks for the commit at the first good ping (uart-ota-log 7); two more leave room for
/// lost lines.
constexpr int kPingsUntilCommitIsMissed = 3;
/// A build that starts by itself does so at the fifth good ping; after that the device waits for a
/// button.
constexpr int kPingsUntilNothingStarts = 5;

/// What is left of a line about the commit if a few of its characters were lost.
bool mayBeCommit(const QString &text)
{
    constexpr std::array kRemains{QLatin1String{"commit"}, QLatin1String{"ommite"},
                                  QLatin1String{"OtaCheck"}, QLatin1String{"currently run"},
                                  QLatin1String{"new image"}};
    return std::any_of(kRemains.begin(), kRemains.end(), [&text](QLatin1String remains) {
        return text.contains(remains, Qt::CaseInsensitive);
    });
}
} // namespace

Deriver::Deriver()
    : m_impl(std::make_unique<Impl>())
{
}
Deriver::~Deriver() = default;
Deriver::Deriver(Deriver &&) noexcept = default;
Deriver &Deriver::operator=(Deriver &&) noexcept = default;

void Deriver::setArchiveSize(ByteCount size)
{
    m_impl->m_snap.archiveSize = size;
}
void Deriver::take(const Entry &entry)
{
    m_impl->take(entry);
}
void Deriver::conclude()
{
    m_impl->conclude();
}
const Snapshot &Deriver::snapshot() const
{
    return m_impl->m_snap;
}

void Deriver::Impl::take(const Entry &entry)
{
    std::visit([this](const auto &what) { on(what); }, entry.what);
}

void Deriver::Impl::on(const device::Observation &observation)
{
    const bool banner = std::holds_alternative<device::BannerRule>(observation.event) ||
                        std::holds_alternative<device::AppStarted>(observation.event);
    if (!banner && !std::holds_alternative<device::Unrecognised>(observation.event))
        m_boot.bannerOpen = false;
    if (observation.damaged) {
        m_connection.undisturbed = false;
        if (!std::holds_alternative<device::Unrecognised>(
                observation.event)) // another firmware's text is no damage
            finding(raise({.rule = Rule::DamagedLines, .severity = Severity::Note}, &observation))
                .count = ++m_damagedLines;
    }
    // Which way it went cannot be read any more, so the next restart proves nothing.
    if (m_image == Image::OnTrial &&
        std::holds_alternative<device::Unrecognised>(observation.event) &&
        mayBeCommit(observation.text))
        m_boot.commitUnreadable = true;
    learnDialect(observation.dialect);
    std::visit([&](const auto &event) { on(event, observation); }, observation.event);
}

/// The library's lines appear in several applications; two lines that only one of them prints
/// decide.
void Deriver::Impl::learnDialect(device::Dialect dialect)
{
    if (dialect == device::Dialect::Unknown)
        return;
    constexpr int kEnough = 2;
    int &seen = m_dialectLines.at(static_cast<std::size_t>(dialect));
    ++seen;
    device::Dialect &current = m_snap.versions.dialect;
    if (dialect == device::Dialect::CloudOta) {
        if (current == device::Dialect::Unknown)
            current = dialect;
    } else if (seen >= kEnough &&
               (current == device::Dialect::Unknown || current == device::Dialect::CloudOta ||
                seen > m_dialectLines.at(static_cast<std::size_t>(current)))) {
        current = dialect;
    }
}

// --- boot

void Deriver::Impl::on(const device::BannerRule &, const Line &line)
{
    // A banner is rule, name, rule. A third rule without anything in between is the next banner.
    if (!m_boot.bannerOpen || m_boot.rules >= 2)
        newBoot(line);
    m_boot.bannerOpen = true;
    ++m_boot.rules;
}

void Deriver::Impl::on(const device::AppStarted &event, const Line &line)
{
    if (!m_boot.bannerOpen || m_boot.applicationSeen)
        newBoot(line);
    m_boot.bannerOpen = true;
    m_boot.applicationSeen = true;
    m_boot.rules = std::max(m_boot.rules, 1);
    m_snap.versions.application = event.version;
    if (m_image == Image::OnTrial)
        m_versionOnTrial = event.version;
    // The old version's name is what makes an inferred rollback sure (uart-ota-log 7.7).
    const bool oldIsBack = event.version == m_versionBefore && event.version != m_versionOnTrial;
    if (m_snap.outcome == Outcome::RolledBack && oldIsBack && !m_versionBefore.isEmpty() &&
        !m_versionOnTrial.isEmpty())
        m_snap.outcomeCertainty = Certainty::Certain;
}

void Deriver::Impl::on(const device::NetworkProcessorStarted &, const Line &line)
{
    if (m_boot.versionsSeen)
        newBoot(line); // its banner was lost
}

void Deriver::Impl::on(const device::HostDriverVersion &event, const Line &line)
{
    if (m_boot.versionsSeen)
        newBoot(line);
    m_boot.versionsSeen = true;
    m_snap.versions.hostDriver = event.version;
}

void Deriver::Impl::on(const device::BuildVersion &event, const Line &)
{
    m_snap.versions.servicePack = event.servicePack;
    if (m_snap.outcome == Outcome::NoUpdate)
        m_stages.enter(Stage::Network);
}

void Deriver::Impl::newBoot(const Line &line)
{
    if (m_image == Image::AwaitingRestart && m_snap.outcome == Outcome::Downloaded) {
        m_image = Image::OnTrial;
        m_snap.commit = CommitState::Pending;
        m_stages.enter(Stage::Commit);
    } else if (m_image == Image::OnTrial && m_boot.commitUnreadable && !m_trialTrouble) {
        m_image = Image::Running;
        commitNotSeen(Severity::Warning);
    } else if (m_image == Image::OnTrial) {
        rolledBack(line);
    } else if (m_snap.outcome == Outcome::Running) {
        interrupted(line);
    }
    m_boot = {};
    m_attempt = {};
    m_connection = {};
    ++m_snap.boots;
    if (m_snap.outcome == Outcome::NoUpdate)
        m_stages.enter(Stage::Boot);
}

// --- network

void Deriver::Impl::on(const device::JoinedAccessPoint &, const Line &)
{
    if (m_snap.outcome == Outcome::NoUpdate)
        m_stages.enter(Stage::Network);
}

void Deriver::Impl::on(const device::AddressAcquired &event, const Line &)
{
    m_snap.deviceAddress = event.address;
    if (m_snap.outcome == Outcome::NoUpdate)
        m_stages.finish(Stage::Network);
}

void Deriver::Impl::on(const device::PingStarted &, const Line &)
{
    if (m_snap.outcome == Outcome::NoUpdate)
        m_stages.finish(Stage::Network);
}

void Deriver::Impl::on(const device::NetworkLost &event, const Line &line)
{
    Raised raised{.rule = Rule::NetworkLost, .subject = event.why};
    if (m_snap.outcome == Outcome::Running) {
        blame({Rule::NetworkLost, m_stages.active().value_or(Stage::Network)}, raised, line);
        return;
    }
    raised.severity = Severity::Warning;
    const Index index = raise(raised, &line);
    if (m_image == Image::OnTrial)
        troubleOnTrial(index);
}

void Deriver::Impl::on(const device::PingDone &event, const Line &line)
{
    if (event.percent >= 10) // below, the application restarts the device (uart-ota-log 4.4)
        return;
    const Index index = raise({.rule = Rule::GatewaySilent, .severity = Severity::Warning}, &line);
    if (m_image == Image::OnTrial)
        troubleOnTrial(index);
}

void Deriver::Impl::on(const device::PingCounted &event, const Line &)
{
    if (m_image == Image::OnTrial && m_snap.outcome == Outcome::Downloaded &&
        event.count >= kPingsUntilCommitIsMissed) {
        commitNotSeen(Severity::Warning);
        end(Outcome::Downloaded, true);
    }
    if (m_snap.outcome == Outcome::Failed && event.count > kPingsUntilNothingStarts)
        m_snap.terminal = true;
}

void Deriver::Impl::troubleOnTrial(Index index)
{
    if (!m_trialTrouble)
        m_trialTrouble = index;
}

// --- updates

bool Deriver::Impl::updating(Means means)
{
    if (m_concluded)
        return false;
    const bool starts = means == Means::Starts;
    switch (m_snap.outcome) {
    case Outcome::Running:
        return true;
    case Outcome::NoUpdate:
        if (m_snap.terminal && !starts)
            return false;
        break;
    case Outcome::Downloaded:
        if (!starts || m_image != Image::OnTrial)
            return false; // what still comes of the library belongs to the update that is complete
        if (m_snap.commit != CommitState::Unknown)
            commitNotSeen(Severity::Warning);
        break;
    case Outcome::Failed:
        // In the same boot nothing can follow a halt; after a restart the next update is a new
        // story.
        if (m_snap.boots <= m_endBoot && (m_snap.terminal || !starts))
            return false;
        break;
    case Outcome::Committed:
    case Outcome::RolledBack:
        if (!starts)
            return false;
        break;
    case Outcome::Unknown:
        return false;
    }
    beginUpdate();
    return true;
}

bool Deriver::Impl::library(Means means)
{
    m_boot.libraryHeard = true;
    return updating(means);
}

void Deriver::Impl::beginUpdate()
{
    if (m_snap.outcome != Outcome::NoUpdate)
        m_before = m_snap;
    m_snap.outcome = Outcome::Running;
    m_snap.outcomeCertainty = Certainty::Certain;
    m_snap.commit = CommitState::NotYet;
    m_snap.trust = Trust::Unknown;
    m_snap.terminal = false;
    m_snap.attempt = 1;
    m_snap.firstCause.reset();
    m_image = Image::Running;
    m_updateBoot = m_snap.boots;
    m_lastCause.reset();
    m_failedStage.reset();
    m_trialTrouble.reset();
    m_attempt = {};
    m_connection = {};
    m_archive.newAttempt();
    m_stages.rewind(Stage::Name);
    m_stages.finish(Stage::Network);
}

void Deriver::Impl::end(Outcome outcome, bool terminal)
{
    m_snap.outcome = outcome;
    m_snap.outcomeCertainty = Certainty::Certain;
    m_snap.terminal = m_snap.terminal || terminal;
    m_endBoot = m_snap.boots;
}

void Deriver::Impl::fail(bool terminal)
{
    settleHints();
    if (m_attempt.cause)
        m_snap.firstCause = m_attempt.cause;
    else if (m_image != Image::Running && m_trialTrouble)
        m_snap.firstCause = m_trialTrouble;
    else if (m_lastCause)
        m_snap.firstCause = m_lastCause;
    // Where the cause was, not where its last consequence showed: the parser that is stuck at the
    // list of the second attempt failed at the signature of the first.
    if (m_failedStage && m_image == Image::Running)
        m_stages.fail(*m_failedStage);
    else
        m_stages.failActive();
    end(Outcome::Failed, terminal);
}

void Deriver::Impl::downloaded()
{
    end(Outcome::Downloaded, false);
    m_stages.enter(Stage::Restart);
    m_snap.commit = CommitState::NotYet;
    m_snap.firstCause.reset();
    m_image = Image::AwaitingRestart;
    m_versionBefore = m_snap.versions.application;
    m_versionOnTrial.clear();
    m_loop = {};
    // Whatever went wrong in earlier attempts was overcome.
    for (const Index index : m_causes)
        finding(index).severity = std::min(finding(index).severity, Severity::Warning);
}

void Deriver::Impl::interrupted(const Line &line)
{
    settleHints();
    const bool explained = m_attempt.cause || (m_attempt.failed && m_lastCause);
    if (!explained) {
        nominate(raise({.rule = Rule::DeviceRestarted}, &line));
        m_failedStage = m_stages.active();
    }
    const Index cause = m_attempt.cause.value_or(*m_lastCause);
    addLine(cause, line.line);
    const Rule rule = finding(cause).rule;
    m_loop = {rule, m_loop.rule == rule ? m_loop.count + 1 : 1};
    if (m_loop.count > 1) {
        Finding &loop =
            finding(raise({.rule = Rule::RestartLoop, .severity = Severity::Warning}, &line));
        loop.count = m_loop.count;
    }
    fail(!isTransient(rule) || m_loop.count > 1);
}

void Deriver::Impl::rolledBack(const Line &line)
{
    m_image = Image::Running;
    if (m_snap.outcome != Outcome::Downloaded && m_snap.outcome != Outcome::Failed)
        return;
    m_snap.commit = CommitState::RolledBack;
    const Index index = raise({.rule = Rule::RolledBack, .certainty = Certainty::Likely}, &line);
    if (m_snap.outcome == Outcome::Failed)
        return; // it failed on trial; that it is gone now is a consequence
    m_snap.firstCause = m_trialTrouble.value_or(index);
    m_stages.fail(Stage::Commit);
    end(Outcome::RolledBack, true);
    m_snap.outcomeCertainty = Certainty::Likely;
}

void Deriver::Impl::commitNotSeen(Severity severity)
{
    m_snap.commit = CommitState::Unknown;
    raise({.rule = Rule::CommitNotSeen, .severity = severity}, nullptr);
}

void Deriver::Impl::conclude()
{
    if (m_concluded)
        return;
    settleHints();
    if (m_snap.outcome == Outcome::Running)
        undecided();
    if (m_snap.outcome == Outcome::Downloaded && m_snap.commit != CommitState::Refused &&
        m_snap.commit != CommitState::Unknown)
        commitNotSeen(Severity::Note);
    m_concluded = true;
}

void Deriver::Impl::undecided()
{
    const auto stage = m_stages.active();
    const auto failedAt = [](const Snapshot &snapshot) {
        return std::find(snapshot.stages.begin(), snapshot.stages.end(), StageState::Failed) -
               snapshot.stages.begin();
    };
    const bool gotFurther = m_before && m_before->outcome == Outcome::Failed && stage &&
                            static_cast<std::ptrdiff_t>(*stage) > failedAt(*m_before);
    if (!m_before || gotFurther) {
        m_snap.outcome = Outcome::Unknown;
        m_snap.outcomeCertainty = Certainty::Possible;
        return;
    }
    // The recording breaks off in another update; the one before it was decided, and that still
    // stands.
    std::vector<Finding> findings = std::move(m_snap.findings);
    const int boots = m_snap.boots;
    const Versions versions = m_snap.versions;
    m_snap = *m_before;
    m_snap.findings = std::move(findings);
    m_snap.boots = boots;
    m_snap.versions = versions;
}

// --- everything that is not the device

void Deriver::Impl::on(const ServerStarted &event)
{
    m_serving = true;
    m_servesPlain = event.url.startsWith(QLatin1String("http:"));
}

void Deriver::Impl::on(const LinkEnded &event)
{
    if (event.end.reason == link::LinkEnd::Reason::Closed || m_snap.terminal)
        return;
    raise({.rule = Rule::LinkLost, .severity = Severity::Warning, .subject = event.end.name},
          nullptr);
}

void Deriver::Impl::on(const Silence &)
{
    if (!m_snap.terminal)
        raise({.rule = Rule::DeviceSilent, .severity = Severity::Warning}, nullptr);
}

void Deriver::Impl::on(const serve::ServerEvent &event)
{
    std::visit(
        Overloaded{[this](const serve::HandshakeFailed &failed) {
                       Raised raised{.rule = Rule::ServerSawAlert, .severity = Severity::Note};
                       raised.subject = failed.technicalReason;
                       if (failed.alert)
                           raised.code = DeviceCode{SlStatus{*failed.alert}, "TLS_ALERT"};
                       m_attempt.serverAlert = raise(raised, nullptr);
                       joinServerAlert();
                   },
                   [this](const serve::Sent &sent) {
                       if (!m_snap.archiveSize)
                           m_snap.archiveSize = sent.total;
                   },
                   [this](const serve::Ended &ended) {
                       if (ended.reason == serve::Ended::Reason::Fault)
                           raise({.rule = Rule::ServedFileWentAway, .severity = Severity::Warning},
                                 nullptr);
                   },
                   [](const auto &) {}},
        event.what);
}

} // namespace airlift::session
