#include "core/bundle/stored_file.h"

#include "core/bundle/image.h"
#include "core/bundle/names.h"
#include "core/bundle/plan.h"
#include "core/bundle/service_pack.h"
#include "core/trust/certificate.h"

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
constexpr int kImageKeyBits =
    2048; // the OTA library passes exactly 256 signature bytes (ota-bundle 7)

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

bool isPrivateKey(const QString &path)
{
    const auto file = openForReading(path);
    // Keys are small and PEM may have text in front; 64 KiB covers both.
    return file && trust::looksLikePrivateKey((*file)->read(kKeyLength));
}

Result<StoredFile> userFile(const FileSource &source)
{
    const auto size = sizeOf(source.path);
    if (!size)
        return failure(size.error());
    if (!source.privateKeyOnPurpose && isPrivateKey(source.path))
        return failure(Error{PrivateKeyInside{source.path}});
    StoredFile file;
    file.path = source.path;
    file.size = *size;
    file.listed = {source.deviceName, {},
                   source.signer,     source.signature.toBase64(),
                   source.secured,    source.inBundle};
    file.signHere = !source.signer.isEmpty() && source.signature.isEmpty();
    return file;
}

StoredFile generated(const QByteArray &name, const QByteArray &bytes, const QByteArray &signature)
{
    StoredFile file;
    file.bytes = bytes;
    file.size = ByteCount{bytes.size()};
    file.listed = {name, {}, {}, signature.toBase64(), true, true};
    return file;
}

Result<StoredFile> imageFile(const Recipe &recipe)
{
    const auto size = sizeOf(*recipe.image);
    if (!size)
        return failure(size.error());
    const auto form = examineImage(*recipe.image, recipe.chip);
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
        auto file = userFile(source);
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
        files.push_back(generated(kBootInfoName, kBootInfo, {}));
    if (recipe.servicePack) {
        const auto pack = readServicePack(*recipe.servicePack);
        if (!pack)
            return failure(pack.error());
        files.push_back(generated(kServicePackName, pack->ucf, pack->signature));
    }
    return files;
}

std::optional<Error> checkNames(const std::vector<StoredFile> &files, const Recipe &recipe)
{
    std::set<QByteArray> seen;
    const QByteArray root = recipe.rootName();
    if (root.contains('/')) // the first slash would be taken for the end of the root
        return BadDeviceName{
            root, BadDeviceName::Why::ForbiddenCharacter, ByteCount{root.size()}, {}};
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
    }
    return std::nullopt;
}

/// The certificate a file names must be there and must belong to the key that signs: the device
/// finds out only after the whole download (-10289).
std::optional<Error> checkSigner(const StoredFile &file, const std::vector<StoredFile> &files,
                                 const Recipe &recipe, const SigningKeys &keys)
{
    const QByteArray &signer = file.listed.certificate;
    if (!keys.image)
        return KeyMissing{KeyMissing::Which::Image, file.listed.deviceName};
    if (keys.image->kind() != trust::KeyKind::Rsa || keys.image->bits() != kImageKeyBits) {
        return trust::Error{trust::WrongKeyKind{QString::fromUtf8(file.listed.deviceName),
                                                keys.image->description(),
                                                QStringLiteral("RSA 2048")}};
    }
    const auto found = std::find_if(files.begin(), files.end(), [&](const StoredFile &other) {
        return other.listed.deviceName == signer;
    });
    if (found == files.end()) {
        if (recipe.signerOnDevice)
            return std::nullopt;
        return SignerMissing{signer, file.listed.deviceName};
    }
    const auto certificate = trust::Certificate::read(found->path);
    if (!certificate)
        return certificate.error();
    if (!certificate->matches(*keys.image))
        return trust::Error{
            trust::NotAPair{QString::fromUtf8(file.listed.deviceName), found->path}};
    return std::nullopt;
}

std::optional<Error> checkKeys(const std::vector<StoredFile> &files, const Recipe &recipe,
                               const SigningKeys &keys)
{
    for (const StoredFile &file : files) {
        if (!file.signHere)
            continue;
        if (const auto error = checkSigner(file, files, recipe, keys))
            return error;
    }
    if (recipe.unsignedOnPurpose || !keys.listSignature.isEmpty())
        return std::nullopt;
    if (!keys.vendor)
        return KeyMissing{KeyMissing::Which::Vendor, "ota.cmd"};
    if (keys.vendor->kind() != trust::KeyKind::EcP256) {
        return trust::Error{trust::WrongKeyKind{
            QStringLiteral("ota.sign"), keys.vendor->description(), QStringLiteral("EC P-256")}};
    }
    return std::nullopt;
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

    std::set<QByteArray> signers;
    for (const StoredFile &file : *files)
        signers.insert(file.listed.certificate);
    for (StoredFile &file : *files)
        file.folder = signers.count(file.listed.deviceName) != 0 ? 1 : 2;
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
