#pragma once

#include "core/explain/explain.h"
#include "core/serve/probe_checklist.h"

/// Words for a visit to a file server.
namespace airlift::explain {

class ProbeWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::ProbeWords)
public:
    [[nodiscard]] static Explanation of(const serve::ProbeFinding &finding);
    /// "in 2 of 5 visits"; empty if it was so in each.
    [[nodiscard]] static QString often(const serve::ProbeFinding &finding,
                                       const serve::ProbeReport &report);
    [[nodiscard]] static QString step(serve::ProbeStep step);
    [[nodiscard]] static QString check(serve::ProbeCheck check);
    [[nodiscard]] static QString state(serve::CheckedLine::State state);
    /// Why a line was not reached or does not apply, and what else may come instead of its code;
    /// empty for all others.
    [[nodiscard]] static QString whyNot(const serve::CheckedLine &line,
                                        const serve::ProbeSettings &settings);

    // Stable names for machines. Never translated, never changed.
    [[nodiscard]] static QString id(serve::ProbeRule rule);
    [[nodiscard]] static QString id(serve::ProbeStep step);
    [[nodiscard]] static QString id(serve::ProbeCheck check);
    [[nodiscard]] static QString id(serve::CheckedLine::State state);
};

} // namespace airlift::explain
