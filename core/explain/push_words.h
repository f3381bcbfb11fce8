#pragma once

#include "core/device/push_run.h"
#include "core/explain/explain.h"

/// Words for a push update.
namespace airlift::explain {

class PushWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::PushWords)
public:
    [[nodiscard]] static Explanation of(const device::PushEnding &ending);
    [[nodiscard]] static QString stage(device::PushConversation::Stage stage);
    [[nodiscard]] static QString verified(device::PushFacts::Verified verified);

    // Stable names for machines. Never translated, never changed.
    [[nodiscard]] static QString id(const device::PushEnding &ending);
    [[nodiscard]] static QString id(device::PushFacts::Verified verified);
};

/// A digest as people compare it: "AB:CD:...".
[[nodiscard]] QString fingerprintText(const QByteArray &digest);

} // namespace airlift::explain
