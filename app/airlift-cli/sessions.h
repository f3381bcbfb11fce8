#pragma once

#include "core/session/evidence.h"

#include <optional>

#include <QString>

namespace airlift::cli {

/// Where sessions are kept.
[[nodiscard]] QString sessionFolder();
/// A file, or the name or beginning of a name of a kept session ("last" is the newest one).
[[nodiscard]] std::optional<QString> sessionPath(const QString &name);

inline constexpr ByteCount kLongestSession{256LL << 20};

} // namespace airlift::cli
