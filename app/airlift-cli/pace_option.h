#pragma once

#include "app/bench/simulated_target.h"

#include <optional>

#include <QString>

namespace airlift::cli {

/// "virtual", "real", or a factor like "8x".
[[nodiscard]] inline std::optional<bench::Pace> paceFrom(const QString &text)
{
    if (text == QLatin1String("virtual"))
        return bench::Pace{};
    if (text == QLatin1String("real"))
        return bench::Pace{1.0};
    bool ok = false;
    const double factor = text.endsWith(QLatin1Char('x')) ? text.chopped(1).toDouble(&ok) : 0.0;
    if (!ok || factor < 0.1 || factor > 1000)
        return std::nullopt;
    return bench::Pace{factor};
}

} // namespace airlift::cli
