#pragma once

#include "core/explain/explain.h"
#include "core/provision/conversation.h"
#include "core/provision/key_store.h"
#include "core/provision/traps.h"

namespace airlift::explain {

/// Words for getting a device into a Wi-Fi. No text holds a secret.
class ProvisionWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::ProvisionWords)
public:
    [[nodiscard]] static Explanation of(const provision::Error &error);
    [[nodiscard]] static Explanation of(const provision::Ending &ending);
    [[nodiscard]] static Explanation of(provision::Trap trap);
    [[nodiscard]] static Explanation of(const provision::StoreFailed &failed);
    [[nodiscard]] static QString security(provision::ListedSecurity security);
    [[nodiscard]] static QString field(provision::Field field);
    [[nodiscard]] static QString step(provision::Step step);
    [[nodiscard]] static QString state(provision::StepState state);
    [[nodiscard]] static QString how(provision::Sighting::How how);
    [[nodiscard]] static QString witness(provision::WitnessedBy witness);

    // Stable names for machines. Never translated, never changed.
    [[nodiscard]] static QString id(const provision::Ending &ending); ///< "confirmed", ...
    /// Why it is not confirmed: "wrong-key", "feedback-lost"; empty if it is.
    [[nodiscard]] static QString reasonId(const provision::Ending &ending);
    [[nodiscard]] static QString id(provision::Trap trap);
    [[nodiscard]] static QString id(provision::Sighting::How how);
    [[nodiscard]] static QString id(provision::WitnessedBy witness);
};

} // namespace airlift::explain
