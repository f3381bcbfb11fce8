#pragma once

#include "core/device/file_install.h"
#include "core/explain/code_book.h"
#include "core/explain/explain.h"

#include <optional>

/// Words for the AT firmware's answers and for a file that is written through it.
namespace airlift::explain {

class AtWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::AtWords)
public:
    /// The row of the code book: what a driver call returns belongs to a group of the network
    /// processor or its driver, and their ranges do not overlap (error-codes 2).
    [[nodiscard]] static std::optional<CodeEntry> entry(const device::AtError &error);
    /// Why the connection ended, out of "+eventwlan:disconnect,...,204".
    [[nodiscard]] static std::optional<CodeEntry> disconnectReason(const device::AtEvent &event);
    /// One line: what the firmware says no to.
    [[nodiscard]] static QString error(const device::AtError &error);
    /// A code with its group and meaning.
    [[nodiscard]] static QString code(const CodeEntry &entry);

    [[nodiscard]] static Explanation of(const device::FileInstallOutcome &outcome);
    [[nodiscard]] static QString step(device::file_install::Step step);

    // Stable names for machines. Never translated, never changed.
    [[nodiscard]] static QString id(const device::FileInstallOutcome &outcome);
    [[nodiscard]] static QString id(device::file_install::Step step);
};

} // namespace airlift::explain
