#pragma once

#include "core/serve/probe.h"

namespace airlift::serve {

/// One visit after another, as a device makes its attempts: whether the header of an answer comes
/// together with the body may change from one to the next, and so may the server behind an address
/// (local-ota-and-cdn 3.6). Ends early where another visit would say the same. Finishes exactly
/// once.
class ProbeSeries final : public QObject
{
    Q_OBJECT
public:
    ProbeSeries(ProbeSettings settings, int visits, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void finished(const airlift::serve::ProbeReport &report);

private:
    void visit();
    void take(const ProbeReport &report);

    ProbeSettings m_settings;
    int m_visits;
    std::unique_ptr<Probe> m_probe;
    std::vector<ProbeReport> m_reports;
};

/// As many as a device makes before it gives up.
inline constexpr int kDeviceAttempts = 5;
/// May another visit show something else? Not if it ends before the answer, or with a clear no.
[[nodiscard]] bool mayVary(const ProbeReport &report);
/// Several visits as one report: the first good one, and what was different in others. What stops a
/// device in some of them only is a doubt.
[[nodiscard]] ProbeReport together(const std::vector<ProbeReport> &reports);

} // namespace airlift::serve
