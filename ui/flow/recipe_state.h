#pragma once

#include "core/bundle/plan.h"
#include "ui/flow/recipe_engine.h"

#include <memory>
#include <optional>
#include <variant>

/// Everything the window knows about the recipe being edited, as values.
namespace airlift::ui {

enum class KeyRole { Image, Vendor };

struct KeyNone {
};
struct KeyReading {
};
/// Encrypted; `tried`: a pass phrase was given and did not fit.
struct KeyLocked {
    bool tried = false;
};
struct KeyReady {
    trust::PrivateKey key;
    bool isPublic = false; ///< a published example key
};
struct KeyUnusable {
    explain::Explanation why;
};
using KeyState = std::variant<KeyNone, KeyReading, KeyLocked, KeyReady, KeyUnusable>;

struct NotMade {
};
struct Making {
    std::optional<double> fraction;
};
struct Made {
    BundleMade what;
};
struct MakeFailed {
    explain::Explanation why;
};
using MakeState = std::variant<NotMade, Making, Made, MakeFailed>;

struct RecipeState {
    bundle::RecipeFile file;
    QString path; ///< empty: not saved yet
    bool dirty = false;
    KeyState imageKey;
    KeyState vendorKey;
    bool judging = false; ///< `judgement` is that of an older recipe
    std::shared_ptr<const Judgement> judgement;
    MakeState making;
};

/// Nothing has been put into it.
[[nodiscard]] bool isEmpty(const bundle::RecipeFile &file);

/// The files in the order of the tar, as far as the last judgement knows whose certificate issued a
/// signer's.
[[nodiscard]] std::vector<bundle::PlannedFile> plannedFiles(const RecipeState &state);

/// Why no bundle can be made of it now.
enum class MakeObstacle { None, Empty, Judging, CannotBuild, ImageKey, VendorKey };
[[nodiscard]] MakeObstacle makeObstacle(const RecipeState &state);

} // namespace airlift::ui
