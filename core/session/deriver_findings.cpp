#include "core/session/deriver_impl.h"

#include <algorithm>

namespace airlift::session {

namespace {
constexpr std::size_t kMaxFindings =
    200; // a device has a few dozen things to say; a babbling port has more
constexpr std::size_t kMaxLines = 32;

template <typename T>
bool agree(const T &a, const T &b, const T &unknown)
{
    return a == unknown || b == unknown || a == b;
}
} // namespace

Deriver::Impl::Index Deriver::Impl::raise(Raised raised, const Line *line)
{
    auto &all = m_snap.findings;
    const auto same = std::find_if(all.begin(), all.end(), [&](const Finding &known) {
        return known.rule == raised.rule &&
               (all.size() >= kMaxFindings ||
                (agree(known.subject, raised.subject, QString{}) &&
                 agree(known.code, raised.code, std::optional<DeviceCode>{})));
    });
    Index index = static_cast<Index>(same - all.begin());
    auto &counted = m_attempt.counted;
    if (same == all.end()) {
        if (all.size() >= kMaxFindings)
            index = kMaxFindings - 1; // full of other rules: the last place is shared
        else
            all.push_back({.rule = raised.rule,
                           .severity = raised.severity,
                           .certainty = raised.certainty,
                           .subject = raised.subject,
                           .code = raised.code,
                           .lines = {},
                           .count = 1});
        counted.push_back(index);
    } else {
        if (std::find(counted.begin(), counted.end(), index) == counted.end()) {
            ++same->count;
            counted.push_back(index);
        }
        if (same->subject.isEmpty())
            same->subject = raised.subject;
        if (!same->code)
            same->code = raised.code;
        same->certainty = std::min(same->certainty, raised.certainty);
        same->severity = std::max(same->severity, raised.severity);
    }
    if (line)
        addLine(index, line->line);
    return index;
}

void Deriver::Impl::addLine(Index index, quint64 line)
{
    auto &lines = finding(index).lines;
    if (lines.size() < kMaxLines && std::find(lines.begin(), lines.end(), line) == lines.end())
        lines.push_back(line);
}

void Deriver::Impl::nominate(Index index)
{
    m_attempt.cause = index;
    m_lastCause = index;
    m_snap.firstCause = index;
    if (std::find(m_causes.begin(), m_causes.end(), index) == m_causes.end())
        m_causes.push_back(index);
}

void Deriver::Impl::blame(const Judgement &judgement, Raised raised, const Line &line)
{
    raised.rule = judgement.rule;
    raised.certainty = judgement.certainty;
    if (raised.rule == Rule::DriverAborted) {
        raised.subject.clear(); // the host that was being looked up has nothing to do with it
        if (m_boot.fatal)
            raised.rule = finding(*m_boot.fatal).rule;
        else
            raised.certainty = Certainty::Likely; // no FATAL ERROR line was seen
    }
    if (m_attempt.cause) {
        const Finding &cause = finding(*m_attempt.cause);
        if (cause.rule == raised.rule &&
            agree(cause.code, raised.code, std::optional<DeviceCode>{}))
            raise(raised, &line);
        else
            addLine(*m_attempt.cause, line.line);
        return;
    }
    m_attempt.open = true;
    m_failedStage = judgement.stage;
    m_stages.fail(judgement.stage);
    if (followsLostConnection(raised)) {
        blameLostConnection(raised, line);
        return;
    }
    nominate(raise(raised, nullptr));
    if (m_attempt.socketEvent)
        addLine(*m_attempt.cause, m_attempt.socketEventLine);
    addLine(*m_attempt.cause, line.line);
    if (raised.rule == Rule::ConnectionLost && m_archive.hasBegun() && m_archive.listSeen())
        m_boot.lostInArchive = m_attempt.cause;
    joinServerAlert();
}

bool Deriver::Impl::followsLostConnection(const Raised &raised) const
{
    if (!m_boot.lostInArchive)
        return false;
    // The stock library mixes the first attempt's hash into the second, feeds left-over bytes to
    // the JSON reader, and leaves the file of the first attempt open (uart-ota-log 8).
    const auto status = raised.code ? number(raised.code->status) : 0;
    return raised.rule == Rule::SignatureWrong || raised.rule == Rule::ListUnreadable ||
           (raised.rule == Rule::FileSystemRefused && (status == -10369 || status == -10370));
}

void Deriver::Impl::blameLostConnection(const Raised &raised, const Line &line)
{
    const Index lost = *m_boot.lostInArchive;
    const Index halt =
        raise({.rule = Rule::SecurityHaltAfterLostConnection, .code = raised.code}, nullptr);
    for (const quint64 evidence : std::vector{finding(lost).lines})
        addLine(halt, evidence);
    addLine(halt, line.line);
    nominate(lost);
}

void Deriver::Impl::joinServerAlert()
{
    if (!m_attempt.serverAlert || !m_attempt.cause || !isTlsRule(finding(*m_attempt.cause).rule))
        return;
    for (const quint64 evidence : std::vector{finding(*m_attempt.cause).lines})
        addLine(*m_attempt.serverAlert, evidence);
}

void Deriver::Impl::settleHints()
{
    if (m_attempt.cause || m_snap.outcome != Outcome::Running)
        return;
    Line line;
    if (m_attempt.signatureRejected) {
        line.line = *m_attempt.signatureRejected;
        blame({Rule::SignatureWrong, Stage::Signature, Certainty::Possible}, {}, line);
    } else if (m_attempt.socketEvent) {
        // Event 2 while connecting is in practice the notice "wrong root CA" (error-codes 5.1). A
        // build without traces does not tell whether it was connecting.
        const Stage stage = m_stages.active().value_or(Stage::Tls);
        const bool notice = m_attempt.socketEvent->type == 2;
        const bool untold = !m_boot.libraryHeard;
        line.line = m_attempt.socketEventLine;
        blame({notice && (stage == Stage::Tls || untold) ? Rule::WrongRootCa : Rule::ConnectionLost,
               stage, notice && untold ? Certainty::Possible : Certainty::Likely},
              {}, line);
    }
}

void Deriver::Impl::blameUmbrella(SlStatus status, const Line &line)
{
    if (m_attempt.cause)
        return;
    Raised raised;
    raised.code = codeOf(status, Printer::Socket);
    const Stage stage = m_stages.active().value_or(Stage::Name);
    if (number(status) == 20003) {
        blame({Rule::ConnectionLost, stage, Certainty::Likely}, raised, line);
    } else if (number(status) == 20008) {
        blame({Rule::HeaderUnusable, Stage::List, Certainty::Possible}, raised, line);
    } else if (number(status) == -21004) {
        blame({Rule::SecurityAlertUnexplained, stage}, raised, line);
    } else {
        // 20006 and its like are what the library says about everything; the number must not look
        // like a cause.
        raised.code.reset();
        raised.subject = QString::number(number(status));
        blame({tracesOff() ? Rule::TracesOff : Rule::CauseNotPrinted, stage}, raised, line);
    }
}

} // namespace airlift::session
