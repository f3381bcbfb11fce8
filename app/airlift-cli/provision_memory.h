#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace airlift::cli {

/// The key of a network out of the system's key ring, or the exit code; why has been printed then.
[[nodiscard]] Expected<Secret, int> rememberedKey(const QString &network);
/// Into the key ring; 0, or the exit code.
[[nodiscard]] int rememberKey(const QString &network, const Secret &key);

} // namespace airlift::cli
