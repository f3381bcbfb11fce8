#pragma once

#include "core/sim/device.h"

#include <array>
#include <optional>
#include <utility>

#include <QString>

namespace airlift::cli {

/// The simulated chip of that name.
[[nodiscard]] inline std::optional<airlift::sim::Chip> simulatedChip(const QString &name)
{
    using airlift::sim::Chip;
    const std::array<std::pair<const char *, Chip>, 4> chips{{{"CC3220S", Chip::CC3220S},
                                                              {"CC3220SF", Chip::CC3220SF},
                                                              {"CC3235S", Chip::CC3235S},
                                                              {"CC3235SF", Chip::CC3235SF}}};
    for (const auto &[text, chip] : chips) {
        if (name.compare(QLatin1String(text), Qt::CaseInsensitive) == 0)
            return chip;
    }
    return std::nullopt;
}

} // namespace airlift::cli
