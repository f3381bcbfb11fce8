#pragma once

#include "core/explain/explain.h"

/// Words for errors of trust, next to those in errors.cpp. Internal to explain.
namespace airlift::explain::words {

[[nodiscard]] Explanation notACatalogue(const trust::NotACatalogue &error);

} // namespace airlift::explain::words
