#include "core/serve/probe_series.h"

#include <algorithm>

namespace airlift::serve {

namespace {

using trust::Weight;

[[nodiscard]] bool isSame(const ProbeFinding &one, const ProbeFinding &other)
{
    return one.step == other.step && one.rule == other.rule && one.status == other.status;
}

[[nodiscard]] bool shows(const ProbeReport &report, const ProbeFinding &finding)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const ProbeFinding &one) { return isSame(one, finding); });
}

} // namespace

bool mayVary(const ProbeReport &report)
{
    return std::none_of(report.findings.begin(), report.findings.end(),
                        [](const ProbeFinding &one) {
                            return one.weight == Weight::Blocker &&
                                   (one.step < ProbeStep::Answer || one.rule == ProbeRule::NotOk ||
                                    one.rule == ProbeRule::Redirected);
                        });
}

ProbeReport together(const std::vector<ProbeReport> &reports)
{
    if (reports.empty())
        return {};
    const auto good = std::find_if(reports.begin(), reports.end(),
                                   [](const ProbeReport &one) { return one.accepted(); });
    ProbeReport whole = good != reports.end() ? *good : reports.front();
    whole.visits = static_cast<int>(reports.size());
    for (const ProbeReport &report : reports) {
        for (const ProbeFinding &finding : report.findings) {
            if (finding.weight == Weight::Note || shows(whole, finding))
                continue;
            const auto behind =
                std::find_if(whole.findings.begin(), whole.findings.end(),
                             [&](const ProbeFinding &one) { return one.step > finding.step; });
            whole.findings.insert(behind, finding);
        }
    }
    for (ProbeFinding &finding : whole.findings) {
        const auto in = std::count_if(reports.begin(), reports.end(),
                                      [&](const ProbeReport &one) { return shows(one, finding); });
        if (finding.weight == Weight::Note || in == whole.visits)
            continue;
        finding.visits = static_cast<int>(in);
        if (finding.weight == Weight::Blocker && good != reports.end())
            finding.weight = Weight::Doubt;
    }
    return whole;
}

ProbeSeries::ProbeSeries(ProbeSettings settings, int visits, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_visits(m_settings.handshakeOnly ? 1 : std::max(visits, 1))
{
}

void ProbeSeries::start()
{
    if (m_reports.empty() && !m_probe)
        visit();
}

void ProbeSeries::visit()
{
    m_probe = std::make_unique<Probe>(m_settings);
    connect(m_probe.get(), &Probe::finished, this, &ProbeSeries::take);
    m_probe->start();
}

void ProbeSeries::take(const ProbeReport &report)
{
    m_reports.push_back(report);
    if (static_cast<int>(m_reports.size()) < m_visits && mayVary(m_reports.back()))
        visit();
    else
        Q_EMIT finished(together(m_reports));
}

} // namespace airlift::serve
