#pragma once

#include "core/bundle/build_remark.h"

#include <optional>

/// Versions in a folder only go up (ota-bundle 8): a device takes a bundle for an update only if
/// its version comes after the one it has, and a clock may be set back.
namespace airlift::bundle {

/// The newest bundle of the same chip and project in a folder, by its name.
struct NewestThere {
    Version version;
    QString path;
};
[[nodiscard]] std::optional<NewestThere> newestIn(const QString &folder, const Recipe &recipe);

/// The smallest step forward: one second later, or one more where the digits are no date. Nothing
/// behind the last one there is.
[[nodiscard]] std::optional<Version> after(const Version &version);

enum class OlderVersions { Refused, OnPurpose };
struct VersionChoice {
    Version version;
    std::optional<BuildRemark> remark; ///< what is worth knowing about it
};
/// The version to build with. A version from the clock that would not come last moves on by the
/// smallest step; one that was given stays as it is or is refused. The same version again is
/// allowed if it was given: the same recipe gives the same bytes.
[[nodiscard]] Result<VersionChoice>
chooseVersion(const RecipeFile &file, const QDateTime &now, const QString &folder,
              OlderVersions olderVersions = OlderVersions::Refused);

} // namespace airlift::bundle
