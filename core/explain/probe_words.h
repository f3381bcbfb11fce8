#pragma once

#include "core/explain/explain.h"
#include "core/serve/probe_finding.h"

/// Words for a visit to a file server.
namespace airlift::explain {

class ProbeWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::ProbeWords)
public:
    [[nodiscard]] static Explanation of(const serve::ProbeFinding &finding);
    [[nodiscard]] static QString step(serve::ProbeStep step);

    // Stable names for machines. Never translated, never changed.
    [[nodiscard]] static QString id(serve::ProbeRule rule);
    [[nodiscard]] static QString id(serve::ProbeStep step);
};

} // namespace airlift::explain
