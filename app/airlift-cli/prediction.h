#pragma once

#include "core/bundle/receiver.h"

#include <QString>

namespace airlift::cli {

/// What a receiver will answer, in one line.
[[nodiscard]] QString headline(const bundle::Prediction &prediction);

} // namespace airlift::cli
