#pragma once

#include "core/trust/error.h"

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::trust {

inline constexpr qsizetype kAesBlock = 16;

/// One block through AES-128, forwards. Enough for what SmartConfig needs: OFB over a single block
/// is the block XOR this of the IV, and ECB is this of the block (provisioning 2.7, 2.10).
/// `key` and `block` have kAesBlock bytes each.
[[nodiscard]] Result<QByteArray> encryptAes128Block(QByteArrayView key, QByteArrayView block);

} // namespace airlift::trust
