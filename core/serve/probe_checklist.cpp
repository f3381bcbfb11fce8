#include "core/serve/probe_checklist.h"

#include <algorithm>

namespace airlift::serve {

namespace {

using State = CheckedLine::State;
using trust::Rule;
using trust::Weight;

[[nodiscard]] State stateOf(Weight weight)
{
    switch (weight) {
    case Weight::Note:
        return State::Passed;
    case Weight::Warning:
        return State::Remarked;
    case Weight::Doubt:
        return State::Unsure;
    case Weight::Blocker:
        return State::Failed;
    }
    Q_UNREACHABLE();
}

/// Where a finding of a visit belongs. What is said about certificates is looked at one by one.
[[nodiscard]] bool belongs(const ProbeFinding &finding, ProbeCheck check)
{
    switch (finding.step) {
    case ProbeStep::Url:
        return check == ProbeCheck::Url;
    case ProbeStep::Name:
        return check == ProbeCheck::Address;
    case ProbeStep::Connect:
        return check == ProbeCheck::Port;
    case ProbeStep::Handshake:
        return check == ProbeCheck::Tls;
    case ProbeStep::Chain:
        return false;
    case ProbeStep::Life:
        return check == ProbeCheck::Life;
    case ProbeStep::Answer:
    case ProbeStep::Header:
    case ProbeStep::Body:
        break;
    }
    switch (finding.rule) {
    case ProbeRule::Redirected:
        return check == ProbeCheck::Request || check == ProbeCheck::Direct;
    case ProbeRule::Chunked:
    case ProbeRule::Encoded:
        return check == ProbeCheck::Plain;
    case ProbeRule::HeaderTooLong:
    case ProbeRule::HeaderAlone:
        return check == ProbeCheck::Header;
    case ProbeRule::NotAnArchive:
    case ProbeRule::NotABundle:
    case ProbeRule::EmptyArchive:
    case ProbeRule::BodyTooShort:
        return check == ProbeCheck::Archive;
    default:
        break;
    }
    return check == (finding.step == ProbeStep::Header ? ProbeCheck::Header
                     : finding.step == ProbeStep::Body ? ProbeCheck::Archive
                                                       : ProbeCheck::Request);
}

/// The line to which a reason of the prediction belongs.
[[nodiscard]] ProbeCheck checkOf(const trust::Finding &reason)
{
    constexpr qint32 kHandshakeFailure = -340; // the server has a key for other suites or curves
    if (reason.code == kHandshakeFailure)
        return ProbeCheck::Tls;
    switch (reason.rule) {
    case Rule::RootNotListed:
    case Rule::BothRemarks:
        return ProbeCheck::Listed;
    case Rule::HostNotCovered:
    case Rule::HostOnlyInAlternative:
    case Rule::HostOnlyInCommonName:
    case Rule::HostIsAddress:
    case Rule::HostNotAscii:
        return ProbeCheck::HostName;
    case Rule::Expired:
    case Rule::NotYetValid:
    case Rule::RootDates:
        return ProbeCheck::Dates;
    default:
        return ProbeCheck::Chain;
    }
}

void worsen(CheckedLine &line, State state, qint32 status)
{
    if (state <= line.state)
        return;
    line.state = state;
    line.status = status;
}

[[nodiscard]] bool isAboutCertificates(ProbeCheck check)
{
    return check == ProbeCheck::Chain || check == ProbeCheck::Listed ||
           check == ProbeCheck::HostName || check == ProbeCheck::Dates;
}

/// The device looks at the chain, then at the name, then at the rest.
void judgeCertificates(const ProbeReport &report, const ProbeSettings &settings, CheckedLine &line)
{
    constexpr qint32 kNotVerified = -453;
    line.state = State::Passed;
    if (!settings.verifies) {
        line.state = line.check == ProbeCheck::Chain ? State::Remarked : State::NotAsked;
        line.status = line.check == ProbeCheck::Chain ? kNotVerified : 0;
        return;
    }
    if (!report.prediction) { // the root that would be right is not at hand
        line.state = State::Unsure;
        return;
    }
    bool chainFails = false;
    bool nameFails = false;
    for (const trust::Finding &reason : report.prediction->reasons) {
        const ProbeCheck check = checkOf(reason);
        if (check == line.check)
            worsen(line, stateOf(reason.weight), reason.code);
        chainFails =
            chainFails || (check == ProbeCheck::Chain && reason.weight == Weight::Blocker &&
                           reason.rule != Rule::Revoked);
        nameFails =
            nameFails || (check == ProbeCheck::HostName && reason.weight == Weight::Blocker);
    }
    const bool isBehind =
        (chainFails && line.check != ProbeCheck::Chain) ||
        (nameFails && (line.check == ProbeCheck::Listed || line.check == ProbeCheck::Dates));
    if (isBehind)
        line = {line.check, State::NotReached, 0};
}

void judgeServerKey(const ProbeReport &report, CheckedLine &line)
{
    if (!report.prediction)
        return;
    for (const trust::Finding &reason : report.prediction->reasons) {
        if (checkOf(reason) == line.check)
            worsen(line, stateOf(reason.weight), reason.code);
    }
}

/// Does this line apply at all?
[[nodiscard]] bool isAsked(ProbeCheck check, const ProbeReport &report,
                           const ProbeSettings &settings)
{
    const auto isFound = [&report](ProbeCheck wanted) {
        return std::any_of(
            report.findings.begin(), report.findings.end(),
            [wanted](const ProbeFinding &finding) { return belongs(finding, wanted); });
    };
    if (check == ProbeCheck::Address)
        return !settings.route;
    if (check == ProbeCheck::Tls || isAboutCertificates(check))
        return settings.habits.secured;
    if (check == ProbeCheck::Life)
        return isFound(check);
    return check < ProbeCheck::Request || !settings.handshakeOnly;
}

} // namespace

std::vector<CheckedLine> checklist(const ProbeReport &report, const ProbeSettings &settings)
{
    std::vector<CheckedLine> lines;
    bool isStopped = false;
    for (const ProbeCheck check : kProbeChecks) {
        CheckedLine line{check, State::Passed, 0};
        for (const ProbeFinding &finding : report.findings) {
            if (belongs(finding, check))
                worsen(line, stateOf(finding.weight), finding.status);
        }
        if (!isAsked(check, report, settings))
            line.state = State::NotAsked;
        else if (isStopped && line.state == State::Passed && check != ProbeCheck::Life)
            line.state = State::NotReached;
        else if (isAboutCertificates(check))
            judgeCertificates(report, settings, line);
        else if (check == ProbeCheck::Tls)
            judgeServerKey(report, line);
        isStopped = isStopped || line.state == State::Failed;
        lines.push_back(line);
    }
    return lines;
}

} // namespace airlift::serve
