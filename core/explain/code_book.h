#pragma once

#include "core/base/units.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

namespace airlift::explain {

/// One row of the code table (resources/codes.tsv, generated from the shared table).
struct CodeEntry {
    SlStatus code{};
    QByteArray group; ///< who prints it; (group, code) is the key
    QByteArray symbol;
    QString meaning; ///< English; the table is technical reference and not translated
};

/// Never guesses: a number is looked up only with its group.
[[nodiscard]] std::optional<CodeEntry> lookUp(const QByteArray &group, SlStatus code);
/// Every group in which the number occurs, for the question "which one do you mean?".
[[nodiscard]] std::vector<CodeEntry> candidates(SlStatus code);

/// The whole table, by group and number.
[[nodiscard]] const std::vector<CodeEntry> &codeBook();

} // namespace airlift::explain
