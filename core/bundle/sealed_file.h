#pragma once

#include "core/bundle/stored_file.h"

/// Files that the vendor of the chip signs: service pack and certificate catalogue (ota-bundle 9,
/// 10). What a device would refuse after the whole download is refused here.
namespace airlift::bundle {

/// Of the network processor in this chip.
[[nodiscard]] trust::TiGeneration generationOf(Chip chip);

/// The pack at Recipe::servicePack as it will be stored, its signature checked.
[[nodiscard]] Result<StoredFile> servicePackFile(const Recipe &recipe);
/// The catalogue at Recipe::catalogue likewise.
[[nodiscard]] Result<StoredFile> catalogueFile(const Recipe &recipe);
/// A user file that bears one of these names has to hold what the name says.
[[nodiscard]] std::optional<Error> checkSealedUserFile(const FileSource &source,
                                                       const Recipe &recipe);

} // namespace airlift::bundle
