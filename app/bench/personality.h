#pragma once

#include "core/sim/fault_plan.h"

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace airlift::bench {

/// A firmware a simulated board can have.
enum class Firmware { CloudOta, LocalOta, OtaIf, At, Terminal, Provisioning, BootLoader };

struct Personality {
    Firmware firmware{};
    QString name;  ///< on the command line
    QString label; ///< for people
    QString about; ///< what it is, in a few words, for `--help`
};
/// All there are: the command line and the window offer these.
[[nodiscard]] const std::vector<Personality> &personalities();
[[nodiscard]] std::optional<Personality> personality(const QString &name);

/// Whether something like this can happen to such a board, and shows.
[[nodiscard]] bool canSuffer(Firmware firmware, sim::FaultKind fault);
[[nodiscard]] bool canSufferAnything(Firmware firmware);
/// The first fault of a plan that cannot.
[[nodiscard]] std::optional<sim::FaultKind> impossibleFault(Firmware firmware,
                                                            const sim::FaultPlan &plan);
/// One or two faults that can; the same for the same seed on every machine.
[[nodiscard]] sim::FaultPlan randomPlan(Firmware firmware, quint32 seed);

[[nodiscard]] QStringList personalityNames();
[[nodiscard]] QString personalityHelp();

} // namespace airlift::bench
