#include "core/bundle/sealed_file.h"

#include "core/bundle/plan.h"
#include "core/bundle/service_pack.h"
#include "core/trust/catalogue.h"

namespace airlift::bundle {

using namespace literals;

namespace {

constexpr ByteCount kLargestCatalogue{7000}; // the vendor's own limit (ota-bundle 9)
constexpr ByteCount kLargestPack{2 << 20};

std::optional<Error> checkSeal(const QString &path, const QByteArray &name, const Recipe &recipe,
                               QByteArrayView content, QByteArrayView signature)
{
    const trust::TiGeneration needed = generationOf(recipe.chip);
    const trust::Seal seal = trust::sealOf(content, signature);
    const trust::Seal wanted =
        needed == trust::TiGeneration::Gen2 ? trust::Seal::TiGen2 : trust::Seal::TiGen3;
    if (seal == wanted)
        return std::nullopt;
    return NotSealedByTi{path, name, seal, needed};
}

std::optional<Error> checkPack(const QString &path, const Recipe &recipe, const ServicePack &pack)
{
    if (!isServicePackContent(pack.ucf))
        return BadServicePack{path, BadServicePack::Why::Damaged};
    return checkSeal(path, kServicePackName, recipe, pack.ucf, pack.signature);
}

std::optional<Error> checkCatalogue(const QString &path, const Recipe &recipe,
                                    const QByteArray &content, const QByteArray &signature)
{
    const auto catalogue = trust::Catalogue::parse(content, path);
    if (!catalogue)
        return Error{catalogue.error()};
    if (!recipe.catalogueOfOwnRoot)
        return checkSeal(path, kCatalogueName, recipe, content, signature);
    // The root that signed it is inside the chip; only the form can be checked.
    constexpr qsizetype kRsa2048 = 256;
    if (signature.size() != kRsa2048)
        return BadFileSignature{kCatalogueName, BadFileSignature::Why::Size, signature.size()};
    return std::nullopt;
}

StoredFile sealed(const QByteArray &name, const QByteArray &bytes, const QByteArray &signature)
{
    StoredFile file;
    file.bytes = bytes;
    file.size = ByteCount{bytes.size()};
    file.listed = {name, {}, {}, signature.toBase64(), true, true};
    return file;
}

} // namespace

trust::TiGeneration generationOf(Chip chip)
{
    return traits(chip).signatureHash == trust::HashKind::Sha1 ? trust::TiGeneration::Gen2
                                                               : trust::TiGeneration::Gen3;
}

Result<StoredFile> servicePackFile(const Recipe &recipe)
{
    const auto pack = readServicePack(*recipe.servicePack);
    if (!pack)
        return failure(pack.error());
    if (auto error = checkPack(*recipe.servicePack, recipe, *pack))
        return failure(*std::move(error));
    return sealed(kServicePackName, pack->ucf, pack->signature);
}

Result<StoredFile> catalogueFile(const Recipe &recipe)
{
    const auto content = readBounded(*recipe.catalogue, kLargestCatalogue);
    if (!content)
        return failure(Error{content.error()});
    const bool gen2 = generationOf(recipe.chip) == trust::TiGeneration::Gen2;
    const QString signaturePath =
        !recipe.catalogueSignature.isEmpty()
            ? recipe.catalogueSignature
            : *recipe.catalogue +
                  (gen2 ? QStringLiteral(".signed_3220.bin") : QStringLiteral(".signed_3235.bin"));
    const auto signature = readBounded(signaturePath, 1_KiB);
    if (!signature)
        return failure(Error{signature.error()});
    if (auto error = checkCatalogue(*recipe.catalogue, recipe, *content, *signature))
        return failure(*std::move(error));
    return sealed(kCatalogueName, *content, *signature);
}

std::optional<Error> checkSealedUserFile(const FileSource &source, const Recipe &recipe)
{
    const bool isPack = source.deviceName == kServicePackName;
    if (!isPack && source.deviceName != kCatalogueName)
        return std::nullopt;
    const auto content = readBounded(source.path, isPack ? kLargestPack : kLargestCatalogue);
    if (!content)
        return Error{content.error()};
    if (isPack)
        return checkPack(source.path, recipe, {*content, source.signature});
    return checkCatalogue(source.path, recipe, *content, source.signature);
}

} // namespace airlift::bundle
