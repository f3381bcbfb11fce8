#include "core/bundle/stored_file.h"

#include "core/bundle/image.h"
#include "core/bundle/names.h"
#include "core/bundle/plan.h"
#include "core/bundle/sealed_file.h"
#include "core/bundle/signer_checks.h"

#include <algorithm>
#include <set>

namespace airlift::bundle {

namespace {

/// Little-endian words 0, 0, watchdog key, 8 s in ticks of 80 MHz; the same in every bundle seen
/// (ota-bundle 3).
const QByteArray kBootInfo = QByteArray::fromHex("000000000000000015db42ae00a02526");
/// The driver refuses larger files: -10310, reported as -20106 (ota-bundle 3.1).
constexpr ByteCount kLargestFile{0xFF0000};
constexpr qint64 kKeyLength = 65536; // PEM may have text in front of it

Result<ByteCount> sizeOf(const QString &path)
{
    const auto file = openForReading(path);
    if (!file)
        return failure(Error{file.error()});
    const ByteCount size{(*file)->size()};
    if (size == ByteCount{0})
        return failure(Error{EmptyFile{path}});
    if (size > kLargestFile)
        return failure(Error{FileError{TooLarge{path, size, kLargestFile}}});
    return size;
}

/// What a user file must not be, unless somebody says that it is meant.
std::optional<Error> checkContent(const FileSource &source)
{
    const auto file = openForReading(source.path);
    if (!file)
        return Error{file.error()};
    // Keys are small and PEM may have text in front; 64 KiB covers both.
    const QByteArray head = (*file)->read(kKeyLength);
    if (!source.privateKeyOnPurpose && trust::looksLikePrivateKey(head))
        return PrivateKeyInside{source.path};
    // The device reads PEM with line feeds only (ota-bundle 12).
    if (!source.pemAsIs && head.contains("-----BEGIN ") && head.contains("-----\r\n"))
        return PemLineEnds{source.path};
    return std::nullopt;
}

Result<StoredFile> userFile(const FileSource &source, const Recipe &recipe)
{
    const auto size = sizeOf(source.path);
    if (!size)
        return failure(size.error());
    if (auto error = checkContent(source))
        return failure(*std::move(error));
    if (auto error = checkSealedUserFile(source, recipe))
        return failure(*std::move(error));
    StoredFile file;
    file.path = source.path;
    file.size = *size;
    file.listed = {source.deviceName, {},
                   source.signer,     source.signature.toBase64(),
                   source.secured,    source.inBundle};
    file.signHere = !source.signer.isEmpty() && source.signature.isEmpty();
    return file;
}

StoredFile bootInfo()
{
    StoredFile file;
    file.bytes = kBootInfo;
    file.size = ByteCount{kBootInfo.size()};
    file.listed = {kBootInfoName, {}, {}, {}, true, true};
    return file;
}

Result<StoredFile> imageFile(const Recipe &recipe)
{
    const auto size = sizeOf(*recipe.image);
    if (!size)
        return failure(size.error());
    const auto form = recipe.imageAsIs ? Result<ImageForm>{ImageForm{}}
                                       : examineImage(*recipe.image, recipe.chip);
    if (!form)
        return failure(form.error());
    StoredFile file;
    file.path = *recipe.image;
    file.prefix = form->prefix;
    file.size = *size + ByteCount{form->prefix.size()};
    if (file.size > kLargestFile)
        return failure(Error{FileError{TooLarge{*recipe.image, file.size, kLargestFile}}});
    file.listed = {traits(recipe.chip).imageName, {}, recipe.imageSigner, {}, true, true};
    file.signHere = !recipe.imageSigner.isEmpty();
    return file;
}

Result<std::vector<StoredFile>> collect(const Recipe &recipe)
{
    std::vector<StoredFile> files;
    for (const FileSource &source : recipe.files) {
        auto file = userFile(source, recipe);
        if (!file)
            return failure(file.error());
        files.push_back(*std::move(file));
    }
    if (recipe.image) {
        auto image = imageFile(recipe);
        if (!image)
            return failure(image.error());
        files.push_back(*std::move(image));
    }
    if (recipe.withBootInfo)
        files.push_back(bootInfo());
    for (const auto &[path, make] : {std::pair{&recipe.servicePack, &servicePackFile},
                                     std::pair{&recipe.catalogue, &catalogueFile}}) {
        if (!*path)
            continue;
        auto file = make(recipe);
        if (!file)
            return failure(file.error());
        files.push_back(*std::move(file));
    }
    return files;
}

/// Files that do not go together.
std::optional<Error> checkCompany(const std::vector<StoredFile> &files, const Recipe &recipe)
{
    const auto is = [](const QByteArray &name) {
        return [&name](const StoredFile &file) { return file.listed.deviceName == name; };
    };
    const auto catalogue = std::find_if(files.begin(), files.end(), is(kCatalogueName));
    const auto other = std::find_if_not(files.begin(), files.end(), is(kCatalogueName));
    if (catalogue != files.end() && other != files.end())
        return CatalogueNotAlone{other->listed.deviceName};
    const int count = static_cast<int>(files.size());
    if (recipe.mostFiles && count > *recipe.mostFiles)
        return TooManyFiles{count, *recipe.mostFiles};
    return std::nullopt;
}

std::optional<Error> checkNames(const std::vector<StoredFile> &files, const Recipe &recipe)
{
    std::set<QByteArray> seen;
    const QByteArray root = recipe.rootName();
    // The first slash would be taken for the end of the root; the rest is part of a URL as well.
    if (const auto bad = checkRootName(root))
        return *bad;
    for (const StoredFile &file : files) {
        const QByteArray &name = file.listed.deviceName;
        if (const auto bad = checkDeviceName(name, root))
            return *bad;
        if (!seen.insert(name).second)
            return DuplicateName{name};
        // An image as an ordinary user file gets neither hash nor signature: the vendor tool's
        // "Signature file name is empty" (ota-bundle 12).
        if (name.startsWith("/sys/mcu") && name.endsWith("img.bin") &&
            file.path != recipe.image.value_or(QString{}))
            return BadDeviceName{
                name, BadDeviceName::Why::ReservedByTheBundle, ByteCount{name.size()}, {}};
        if (file.listed.certificate.size() > recipe.certificateNameLimit)
            return CertificateNameTooLong{file.listed.certificate,
                                          ByteCount{recipe.certificateNameLimit}};
        // It stands in the list like a file name, also if the certificate is on the device already.
        if (const auto bad = file.listed.certificate.isEmpty()
                                 ? std::nullopt
                                 : checkDeviceName(file.listed.certificate, root))
            return *bad;
    }
    return checkCompany(files, recipe);
}

} // namespace

Result<std::vector<StoredFile>> layOut(const Recipe &recipe, const SigningKeys &keys)
{
    auto files = collect(recipe);
    if (!files)
        return files;
    std::sort(files->begin(), files->end(), [](const StoredFile &a, const StoredFile &b) {
        return listedBefore(a.listed.deviceName, b.listed.deviceName);
    });
    if (auto error = checkNames(*files, recipe))
        return failure(*std::move(error));
    if (auto error = checkKeys(*files, recipe, keys))
        return failure(*std::move(error));

    const std::vector<QByteArray> first = chainNames(*files);
    for (StoredFile &file : *files) {
        const QByteArray &name = file.listed.deviceName;
        const bool early =
            name == kCatalogueName || std::find(first.begin(), first.end(), name) != first.end();
        file.folder = early ? 1 : 2;
    }
    return files;
}

std::vector<std::size_t> tarOrder(const std::vector<StoredFile> &files)
{
    std::vector<std::size_t> order(files.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return files[i].folder == 1; });
    return order;
}

} // namespace airlift::bundle
