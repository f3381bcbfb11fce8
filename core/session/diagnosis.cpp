#include "core/session/diagnosis.h"

#include "core/session/log_reading.h"
#include "core/session/status_rules.h"

#include <algorithm>

namespace airlift::session {

namespace {

/// May be gone at the next of the five attempts; the log must show that all failed.
bool mayHeal(Rule rule)
{
    switch (rule) {
    case Rule::ConnectionLost:
    case Rule::NameLookupFailed:
    case Rule::ServerUnreachable:
    case Rule::SocketRefused:
    case Rule::HeaderUnusable:
        return true;
    default:
        return isTransient(rule) || isUmbrella(rule);
    }
}

bool anyStageFailed(const Snapshot &snapshot)
{
    return std::find(snapshot.stages.begin(), snapshot.stages.end(), StageState::Failed) !=
           snapshot.stages.end();
}

bool isActive(const Snapshot &snapshot, Stage stage)
{
    return snapshot.stages[static_cast<std::size_t>(stage)] == StageState::Active;
}

/// Two numbers in somebody's prose are no chain: nobody knows which came first.
bool areSeveralMentions(const std::vector<Finding> &statements)
{
    std::optional<DeviceCode> first;
    for (const Finding &statement : statements) {
        if (statement.certainty != Certainty::Possible || !statement.code)
            continue;
        if (first && *first != *statement.code)
            return true;
        first = statement.code;
    }
    return false;
}

/// The first statement that is sure enough, otherwise the first of all.
std::optional<Finding> firstStatement(const std::vector<Finding> &statements)
{
    if (statements.empty())
        return std::nullopt;
    const auto sure =
        std::find_if(statements.begin(), statements.end(), [](const Finding &statement) {
            return statement.certainty != Certainty::Possible;
        });
    if (sure != statements.end())
        return *sure;
    if (areSeveralMentions(statements))
        return std::nullopt;
    return statements.front();
}

class Conclusion
{
public:
    Conclusion(const LogReading &reading, QByteArrayView log, bool chipGiven)
        : m_reading(reading)
        , m_log(log)
        , m_chipGiven(chipGiven)
    {
    }
    Diagnosis make();

private:
    void judgeOutcome();
    void findCause();
    void explainFatalLine();
    [[nodiscard]] bool restsOnCutNumber() const;
    void refineOutcome();
    void collectChain();
    void collectOthers();
    void collectEvidence();
    void askForMore();
    void ask(Missing missing);
    void askAboutCause();
    void useOriginalNumbers();

    const LogReading &m_reading;
    QByteArrayView m_log;
    bool m_chipGiven;
    Diagnosis m_result;
};

Diagnosis Conclusion::make()
{
    m_result.snapshot = m_reading.snapshot();
    m_result.secretsMasked = m_reading.secrets();
    judgeOutcome();
    findCause();
    refineOutcome();
    collectChain();
    collectOthers();
    collectEvidence();
    askForMore();
    useOriginalNumbers();
    return std::move(m_result);
}

void Conclusion::judgeOutcome()
{
    using Answer = Diagnosis::Answer;
    const Snapshot &snapshot = m_result.snapshot;
    switch (snapshot.outcome) {
    case Outcome::Committed:
        m_result.outcome = Diagnosis::Outcome::Updated;
        m_result.committed = Answer::Yes;
        break;
    case Outcome::Downloaded:
        m_result.outcome = Diagnosis::Outcome::Updated;
        m_result.committed = snapshot.commit == CommitState::Refused ? Answer::No : Answer::Unknown;
        break;
    case Outcome::Failed:
        m_result.outcome = Diagnosis::Outcome::Failed;
        m_result.committed = Answer::No;
        break;
    case Outcome::RolledBack:
        m_result.outcome = Diagnosis::Outcome::RolledBack;
        m_result.committed = Answer::No;
        break;
    case Outcome::NoUpdate:
        m_result.outcome =
            m_reading.deviceSpoke() ? Diagnosis::Outcome::NoOta : Diagnosis::Outcome::Unknown;
        break;
    case Outcome::Running:
    case Outcome::Unknown:
        break;
    }
    if (snapshot.trust == Trust::NotVerified)
        m_result.verified = Answer::No;
    else if (snapshot.trust != Trust::Unknown)
        m_result.verified = Answer::Yes;
}

void Conclusion::findCause()
{
    if (m_result.outcome == Diagnosis::Outcome::Updated &&
        m_result.committed != Diagnosis::Answer::No)
        return; // whatever went wrong on the way was overcome
    const Snapshot &snapshot = m_result.snapshot;
    if (const Finding *cause = snapshot.cause())
        m_result.cause = *cause;
    const bool vague = !m_result.cause || isUmbrella(m_result.cause->rule);
    if (auto statement = vague ? firstStatement(m_reading.statements()) : std::nullopt)
        m_result.cause = std::move(statement);
    if (!m_result.cause) {
        const auto blocker =
            std::find_if(snapshot.findings.begin(), snapshot.findings.end(), [](const Finding &f) {
                return f.severity == Severity::Blocker && f.rule != Rule::RolledBack;
            });
        if (blocker != snapshot.findings.end())
            m_result.cause = *blocker;
    }
    explainFatalLine();
    if (m_result.cause && (isUmbrella(m_result.cause->rule) || restsOnCutNumber()))
        m_result.cause->certainty = Certainty::Possible;
    if (m_result.cause && m_result.cause->rule == Rule::WrongRootCa)
        m_result.wantedRoot = m_result.cause->subject;
}

/// A fatal line whose number says why: that is the better cause.
void Conclusion::explainFatalLine()
{
    if (!m_result.cause || m_result.cause->rule != Rule::FatalDevice)
        return;
    const auto &lines = m_result.cause->lines;
    const auto &statements = m_reading.statements();
    const auto better =
        std::find_if(statements.begin(), statements.end(), [&](const Finding &statement) {
            return statement.rule != Rule::FatalDevice && statement.code &&
                   std::find(lines.begin(), lines.end(), statement.lines.front()) != lines.end();
        });
    if (better != statements.end())
        m_result.cause = *better;
}

/// The text ends behind "Status=-12", and that is how -12291 begins.
bool Conclusion::restsOnCutNumber() const
{
    const auto &cause = *m_result.cause;
    if (m_reading.openLine() == 0 || !cause.code || !mayBeCut(cause.code->status) ||
        !m_log.endsWith(QByteArray::number(number(cause.code->status))))
        return false;
    const auto &codes = m_reading.codes();
    return std::count_if(codes.begin(), codes.end(), [&](const CodedLine &coded) {
               return coded.code.status == cause.code->status;
           }) <= 1;
}

void Conclusion::refineOutcome()
{
    // The text ends after an attempt that no further one can mend.
    if (m_result.snapshot.outcome != Outcome::Unknown || !m_result.hasAnswer())
        return;
    const bool fromSnapshot = m_result.snapshot.cause() != nullptr;
    const auto &findings = m_result.snapshot.findings;
    const bool stuck = std::any_of(findings.begin(), findings.end(),
                                   [](const Finding &f) { return f.rule == Rule::ParserStuck; });
    const bool goesOn = fromSnapshot && !anyStageFailed(m_result.snapshot) && !stuck;
    if (mayHeal(m_result.cause->rule) || goesOn)
        return;
    m_result.outcome = Diagnosis::Outcome::Failed;
    m_result.committed = Diagnosis::Answer::No;
}

void Conclusion::collectChain()
{
    if (!m_result.cause)
        return;
    const std::vector<quint64> &lines = m_result.cause->lines;
    for (const CodedLine &coded : m_reading.codes()) {
        const bool ours = std::find(lines.begin(), lines.end(), coded.line) != lines.end();
        const bool known = std::any_of(m_result.chain.begin(), m_result.chain.end(),
                                       [&](const CodedLine &c) { return c.code == coded.code; });
        const bool cut = m_reading.openLine() != 0 && mayBeCut(coded.code.status) &&
                         m_log.endsWith(QByteArray::number(number(coded.code.status)));
        if (ours && !known && !cut)
            m_result.chain.push_back(coded);
    }
    if (m_result.chain.empty() && m_result.cause->code && !lines.empty())
        m_result.chain.push_back({*m_result.cause->code, lines.front()});
    constexpr qint32 kShift = 500;
    const auto printed = m_reading.translatedStatus();
    if (printed && m_result.cause->code &&
        number(m_result.cause->code->status) == *printed - kShift)
        m_result.printedStatus = printed;
    const bool connecting = isTlsRule(m_result.cause->rule) ||
                            m_result.cause->rule == Rule::NameLookupFailed ||
                            m_result.cause->rule == Rule::ServerUnreachable ||
                            m_result.cause->rule == Rule::CauseNotPrinted;
    m_result.fileServer = connecting && m_reading.namesFileServer(lines);
    m_result.directoryServer =
        connecting && !m_result.fileServer && m_reading.namesDirectoryServer(lines);
}

void Conclusion::collectOthers()
{
    const auto isCause = [this](const Finding &finding) {
        return m_result.cause && finding.rule == m_result.cause->rule &&
               finding.subject == m_result.cause->subject && finding.code == m_result.cause->code;
    };
    for (const Finding &finding : m_result.snapshot.findings) {
        if (!isCause(finding))
            m_result.others.push_back(finding);
    }
}

void Conclusion::collectEvidence()
{
    constexpr std::size_t kMostEvidence = 16;
    std::vector<quint64> lines;
    // The parser that is stuck says the same line without end; the first one is enough.
    const auto take = [&lines](const Finding &finding) {
        const bool repeats = finding.rule == Rule::ParserStuck && !finding.lines.empty();
        lines.insert(lines.end(), finding.lines.begin(),
                     repeats ? finding.lines.begin() + 1 : finding.lines.end());
    };
    if (m_result.cause)
        take(*m_result.cause);
    if (m_result.outcome == Diagnosis::Outcome::Updated) {
        const auto &milestones = m_reading.milestones();
        const std::size_t last = std::min<std::size_t>(milestones.size(), 4);
        lines.insert(lines.end(), milestones.end() - static_cast<std::ptrdiff_t>(last),
                     milestones.end());
    }
    for (const Finding &other : m_result.others) {
        if (lines.size() < kMostEvidence && other.rule != Rule::DamagedLines &&
            other.severity != Severity::Note)
            take(other);
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    if (lines.size() > kMostEvidence)
        lines.resize(kMostEvidence);
    for (auto &[line, text] : cleanLines(m_log, lines))
        m_result.evidence.push_back({line, std::move(text)});
}

void Conclusion::ask(Missing missing)
{
    auto &all = m_result.missing;
    if (std::find(all.begin(), all.end(), missing) == all.end())
        all.push_back(missing);
}

void Conclusion::askAboutCause()
{
    const Finding &cause = *m_result.cause;
    switch (cause.rule) {
    case Rule::TracesOff:
        ask(Missing::Traces);
        break;
    case Rule::CauseNotPrinted:
    case Rule::TooManyAttempts:
    case Rule::DeviceHalted:
    case Rule::ParserStuck:
        ask(Missing::LineAbove);
        break;
    case Rule::SecurityAlertUnexplained:
        ask(Missing::LineBeforeAlert);
        break;
    case Rule::WrongRootCa:
        if (cause.subject.isEmpty())
            ask(Missing::RootName);
        break;
    case Rule::BrokerUnavailable:
    case Rule::TlsAcceptFailed:
    case Rule::SecurePeerClosed:
        ask(Missing::RawStatus);
        break;
    case Rule::FatalDevice:
        if (m_result.snapshot.versions.servicePack.isEmpty())
            ask(Missing::ServicePack);
        break;
    case Rule::CodeMentioned:
        ask(Missing::DeviceOutput);
        break;
    default:
        break;
    }
}

void Conclusion::askForMore()
{
    const bool unsure = !m_result.hasAnswer();
    const bool decided = m_result.outcome == Diagnosis::Outcome::Updated ||
                         m_result.outcome == Diagnosis::Outcome::RolledBack;
    if (m_result.cause)
        askAboutCause();
    if (areSeveralMentions(m_reading.statements()) && unsure)
        ask(Missing::WhichCode);
    const auto &findings = m_result.snapshot.findings;
    if (std::any_of(findings.begin(), findings.end(),
                    [](const Finding &f) { return f.rule == Rule::TracesOff; }))
        ask(Missing::Traces);
    if (m_result.committed == Diagnosis::Answer::Unknown && decided)
        ask(Missing::CommitLine);
    if (!m_reading.deviceSpoke() && !m_reading.looksPrinted())
        ask(Missing::DeviceOutput);
    else if ((!m_result.cause || restsOnCutNumber()) && !decided)
        ask(isActive(m_result.snapshot, Stage::Signature) ? Missing::ChipVariant
                                                          : Missing::EndOfLog);
    if (unsure && !decided && m_reading.deviceSpoke() && m_result.snapshot.boots == 0)
        ask(Missing::Beginning);
    if (m_result.printedStatus && !m_chipGiven)
        ask(Missing::Chip);
}

void Conclusion::useOriginalNumbers()
{
    const auto translate = [this](quint64 &line) { line = m_reading.originOf(line); };
    for (EvidenceLine &line : m_result.evidence)
        translate(line.line);
    for (CodedLine &coded : m_result.chain)
        translate(coded.line);
    if (m_result.cause)
        std::for_each(m_result.cause->lines.begin(), m_result.cause->lines.end(), translate);
    for (Finding &finding : m_result.others)
        std::for_each(finding.lines.begin(), finding.lines.end(), translate);
}

} // namespace

bool isUmbrella(Rule rule)
{
    switch (rule) {
    case Rule::CauseNotPrinted:
    case Rule::TracesOff:
    case Rule::SecurityAlertUnexplained:
    case Rule::DeviceHalted:
    case Rule::DeviceRestarted:
    case Rule::TooManyAttempts:
    case Rule::ParserStuck:
    case Rule::RestartLoop:
    case Rule::CodeMentioned:
        return true;
    default:
        return false;
    }
}

Diagnosis diagnose(QByteArrayView log, QStringView chip, device::Dialect speaker)
{
    LogReading reading{chipFamily(chip), speaker};
    reading.read(log);
    return Conclusion{reading, log, chipFamily(chip) != ChipFamily::Unknown}.make();
}

} // namespace airlift::session
