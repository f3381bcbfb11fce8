#include "core/bundle/plan.h"

#include <algorithm>
#include <set>

namespace airlift::bundle {

namespace {

std::vector<PlannedFile> collect(const Recipe &recipe)
{
    using Kind = PlannedFile::Kind;
    std::vector<PlannedFile> files;
    for (std::size_t i = 0; i < recipe.files.size(); ++i) {
        const FileSource &source = recipe.files[i];
        files.push_back({.kind = Kind::User,
                         .index = i,
                         .name = source.deviceName,
                         .path = source.path,
                         .secured = source.secured,
                         .inBundle = source.inBundle,
                         .isSigned = !source.signer.isEmpty() || !source.signature.isEmpty(),
                         .signer = source.signer});
    }
    if (recipe.image)
        files.push_back({.kind = Kind::Image,
                         .name = traits(recipe.chip).imageName,
                         .path = *recipe.image,
                         .secured = true,
                         .isSigned = !recipe.imageSigner.isEmpty(),
                         .signer = recipe.imageSigner});
    if (recipe.withBootInfo)
        files.push_back({.kind = Kind::BootInfo, .name = kBootInfoName, .secured = true});
    if (recipe.servicePack)
        files.push_back({.kind = Kind::ServicePack,
                         .name = kServicePackName,
                         .path = *recipe.servicePack,
                         .secured = true,
                         .isSigned = true});
    if (recipe.catalogue)
        files.push_back({.kind = Kind::Catalogue,
                         .name = kCatalogueName,
                         .path = *recipe.catalogue,
                         .secured = true,
                         .isSigned = true});
    return files;
}

} // namespace

bool listedBefore(const QByteArray &a, const QByteArray &b)
{
    const bool aLast = a == kServicePackName;
    const bool bLast = b == kServicePackName;
    return aLast != bLast ? bLast : a < b;
}

std::vector<PlannedFile> plan(const Recipe &recipe, const std::vector<QByteArray> &chain)
{
    std::vector<PlannedFile> files = collect(recipe);
    std::set<QByteArray> signers{chain.begin(), chain.end()};
    for (const PlannedFile &file : files)
        signers.insert(file.signer);
    for (PlannedFile &file : files)
        file.signsOthers = !file.name.isEmpty() && signers.count(file.name) != 0;
    std::stable_sort(files.begin(), files.end(), [](const PlannedFile &a, const PlannedFile &b) {
        return a.signsOthers != b.signsOthers ? a.signsOthers : listedBefore(a.name, b.name);
    });
    return files;
}

} // namespace airlift::bundle
