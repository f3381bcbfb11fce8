#pragma once

#include "core/base/secret.h"
#include "core/provision/error.h"

namespace airlift::provision {

/// The network key as it travels when the firmware was built with a SmartConfig key (provisioning
/// 2.7, 2.10). `cipherKey` has 16 bytes, `networkKey` fits the generation.
[[nodiscard]] Result<Secret> encryptNetworkKey(const Secret &networkKey, const Secret &cipherKey,
                                               SmartConfigGeneration generation);

} // namespace airlift::provision
