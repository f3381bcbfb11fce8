#pragma once

#include "ui/flow/recipe_engine.h"

#include <vector>

#include <QStringList>

namespace airlift::ui {

/// What became of files that were dropped onto a recipe.
struct Taken {
    bundle::RecipeFile file;
    int added = 0;      ///< parts of the recipe that are new or changed
    QStringList keys;   ///< names of private keys that went to their fields
    QStringList unread; ///< paths that could not be read
    QString bundle;     ///< the last tar among them: for the inspector
    QString recipe;     ///< the last recipe among them: to be opened
};

/// Every file goes where its content says it belongs. A private key never becomes a file of the
/// bundle.
[[nodiscard]] Taken take(const std::vector<TakenFile> &files, bundle::RecipeFile into);

} // namespace airlift::ui
