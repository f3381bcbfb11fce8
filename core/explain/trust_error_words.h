#pragma once

#include "core/explain/explain.h"

/// Words for errors of trust, next to those in errors.cpp. Internal to explain.
namespace airlift::explain::words {

[[nodiscard]] Explanation nothingInside(const trust::NothingInside &error);
[[nodiscard]] Explanation fileExists(const trust::FileExists &error);
[[nodiscard]] Explanation notACatalogue(const trust::NotACatalogue &error);

} // namespace airlift::explain::words
