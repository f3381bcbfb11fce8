#include "ui/flow/recipe_state.h"

#include <algorithm>

namespace airlift::ui {

bool isEmpty(const bundle::RecipeFile &file)
{
    const bundle::Recipe &recipe = file.recipe;
    return !recipe.image && recipe.files.empty() && !recipe.servicePack && !recipe.catalogue;
}

std::vector<bundle::PlannedFile> plannedFiles(const RecipeState &state)
{
    std::vector<QByteArray> chain;
    if (state.judgement)
        for (const bundle::BuiltFile &built : state.judgement->preview.files)
            if (built.signsOthers)
                chain.push_back(built.deviceName);
    return bundle::plan(state.file.recipe, chain);
}

MakeObstacle makeObstacle(const RecipeState &state)
{
    if (isEmpty(state.file))
        return MakeObstacle::Empty;
    const std::vector<bundle::PlannedFile> files = bundle::plan(state.file.recipe);
    const bool signsFiles =
        std::any_of(files.begin(), files.end(),
                    [](const bundle::PlannedFile &file) { return !file.signer.isEmpty(); });
    if (signsFiles && !std::holds_alternative<KeyReady>(state.imageKey))
        return MakeObstacle::ImageKey;
    if (!state.file.recipe.unsignedOnPurpose && !std::holds_alternative<KeyReady>(state.vendorKey))
        return MakeObstacle::VendorKey;
    if (state.judging || !state.judgement)
        return MakeObstacle::Judging;
    if (state.judgement->trouble || !state.judgement->preview.errors.empty())
        return MakeObstacle::CannotBuild;
    return MakeObstacle::None;
}

} // namespace airlift::ui
