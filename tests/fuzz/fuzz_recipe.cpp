// Any bytes as a recipe: an error with a place, or a recipe with a usable file name.
#include "core/bundle/recipe.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto file = airlift::bundle::parseRecipe(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)),
        QStringLiteral("/folder/recipe.json"));
    if (file && !file->recipe.fileName().endsWith(QStringLiteral(".tar")))
        std::abort();
    return 0;
}
