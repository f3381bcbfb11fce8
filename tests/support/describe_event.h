#pragma once

#include "core/device/events.h"

#include <vector>

namespace airlift::test {

/// "FileWritten 1440 /sys/mcuflashimg.bin 2272": the name of the event and its facts, for
/// comparisons that a person can read. An empty text shows as "", an absent number as "-".
[[nodiscard]] QString describe(const device::Event &event);
/// The same with " (damaged)" where it applies.
[[nodiscard]] QString describe(const device::Observation &observation);
[[nodiscard]] QStringList describe(const std::vector<device::Observation> &observations);

} // namespace airlift::test
