#pragma once

#include "core/bundle/recipe.h"

#include <optional>

/// The MCU image: is it one for this chip, and does it already carry its hash (ota-bundle 3)?
namespace airlift::bundle {

/// What the first bytes of a raw binary say about where it is linked to run.
enum class Linkage { Flash, Ram, Unclear };
[[nodiscard]] Linkage linkage(QByteArrayView firstBytes);

struct ImageForm {
    bool alreadyPrefixed = false; ///< the file starts with the chip's hash of the rest
    QByteArray prefix; ///< what has to stand in front of the file; empty for RAM devices and
                       ///< prefixed files
};
/// Reads the image once. Refuses what could never start on the chip.
[[nodiscard]] Result<ImageForm> examineImage(const QString &path, Chip chip);

} // namespace airlift::bundle
