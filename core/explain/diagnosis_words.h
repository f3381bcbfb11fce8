#pragma once

#include "core/explain/explain.h"
#include "core/session/diagnosis.h"

/// Words for what a diagnosis concludes.
namespace airlift::explain {

class DiagnosisWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::DiagnosisWords)
public:
    /// The cause with everything the diagnosis knows besides: which server, which other finding
    /// belongs to it.
    [[nodiscard]] static Explanation cause(const session::Diagnosis &diagnosis);
    /// One sentence: what became of the update.
    [[nodiscard]] static QString outcome(const session::Diagnosis &diagnosis);
    [[nodiscard]] static QString committed(session::Diagnosis::Answer answer);
    [[nodiscard]] static QString verified(session::Diagnosis::Answer answer);
    /// title: what is missing; nextStep: how to get it.
    [[nodiscard]] static Explanation of(session::Missing missing);

    // Stable names for machines.
    [[nodiscard]] static QString id(session::Diagnosis::Outcome outcome);
    [[nodiscard]] static QString id(session::Diagnosis::Answer answer);
    [[nodiscard]] static QString verifiedId(session::Diagnosis::Answer answer);
    [[nodiscard]] static QString id(session::Missing missing);
};

} // namespace airlift::explain
