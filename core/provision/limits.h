#pragma once

#include "core/base/secret.h"
#include "core/provision/error.h"

#include <optional>

#include <QString>

namespace airlift::provision {

struct SmartConfigMessage;

/// 1 to 32 bytes of UTF-8. White space at the ends counts: it is part of the name.
[[nodiscard]] Result<void> checkNetworkName(const QString &name);
/// Empty, or what WPA takes (8 to 63 characters, or 64 hexadecimal digits). Old WEP keys of 5 and
/// 13 characters, 10 and 26 digits pass as well.
[[nodiscard]] Result<void> checkNetworkKey(const Secret &key);
/// Empty, or what the device takes: a-z A-Z 0-9 and hyphen, at most 32 bytes.
[[nodiscard]] Result<void> checkDeviceName(const QString &name);
/// All of the above, and what the chosen generation can carry.
[[nodiscard]] Result<void> checkSmartConfig(const SmartConfigMessage &message);

} // namespace airlift::provision
