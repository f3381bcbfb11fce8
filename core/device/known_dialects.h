#pragma once

#include "core/device/catalogue.h"

/// The lines of each application besides cloud_ota, one table a file.
namespace airlift::device {

[[nodiscard]] std::span<const KnownLine> localOtaLines();
[[nodiscard]] std::span<const KnownLine> otaIfLines();
[[nodiscard]] std::span<const KnownLine> provisioningLines();
[[nodiscard]] std::span<const KnownLine> atLines();
[[nodiscard]] std::span<const KnownLine> terminalLines();

} // namespace airlift::device
