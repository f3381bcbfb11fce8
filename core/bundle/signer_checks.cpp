#include "core/bundle/signer_checks.h"

#include "core/trust/certificate.h"

#include <algorithm>

namespace airlift::bundle {

namespace {

constexpr int kImageKeyBits =
    2048; // the OTA library passes exactly 256 signature bytes (ota-bundle 7)
constexpr qsizetype kSignatureSize = 256;
constexpr int kLongestChain = 10;
constexpr ByteCount kLargestCertificate{64 * 1024};

using trust::Certificate;

const StoredFile *fileNamed(const std::vector<StoredFile> &files, const QByteArray &name)
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const StoredFile &file) {
        return file.listed.deviceName == name;
    });
    return found == files.end() ? nullptr : &*found;
}

/// A file of the recipe that the device could read as a certificate.
std::optional<Certificate> certificateIn(const StoredFile &file)
{
    if (file.path.isEmpty() || file.size > kLargestCertificate ||
        file.listed.deviceName.startsWith('/')) // chains live in the root folder
        return std::nullopt;
    const auto bytes = readBounded(file.path, kLargestCertificate);
    if (!bytes || !bytes->startsWith('\x30'))
        return std::nullopt;
    auto certificate = Certificate::parse(*bytes, file.path);
    return certificate ? std::optional{*std::move(certificate)} : std::nullopt;
}

const StoredFile *issuerAmong(const std::vector<StoredFile> &files, const Certificate &subject,
                              std::optional<Certificate> &issuer)
{
    for (const StoredFile &file : files) {
        issuer = certificateIn(file);
        if (issuer && subject.isIssuedBy(*issuer))
            return &file;
    }
    issuer.reset();
    return nullptr;
}

/// From a signer towards its root, as far as the certificates come with the bundle. `visit` gets
/// each issuer and stops the walk by returning false.
template <typename Visit>
void walkChain(const std::vector<StoredFile> &files, const QByteArray &signer, const Visit &visit)
{
    const StoredFile *file = fileNamed(files, signer);
    auto certificate = file ? certificateIn(*file) : std::nullopt;
    for (int depth = 0; certificate && !certificate->isSelfSigned() && depth < kLongestChain;
         ++depth) {
        std::optional<Certificate> issuer;
        const StoredFile *found = issuerAmong(files, *certificate, issuer);
        if (found == nullptr || !visit(*found, *issuer))
            return;
        certificate = std::move(issuer);
    }
}

std::optional<Error> checkChain(const std::vector<StoredFile> &files, const QByteArray &signer)
{
    std::optional<Error> error;
    walkChain(files, signer, [&](const StoredFile &file, const Certificate &issuer) {
        const QByteArray commonName = issuer.commonName().toUtf8();
        if (file.listed.deviceName != commonName)
            error = IssuerMisnamed{file.listed.deviceName, commonName, signer};
        return !error;
    });
    return error;
}

/// A signature that was made elsewhere: its length, and whether it fits if the certificate is here.
std::optional<Error> checkForeignSignature(const StoredFile &file, const QByteArray &signature,
                                           const std::optional<Certificate> &signer,
                                           const Recipe &recipe)
{
    using Why = BadFileSignature::Why;
    const QByteArray &name = file.listed.deviceName;
    if (signature.size() != kSignatureSize)
        return BadFileSignature{name, Why::Size, signature.size()};
    if (signature.startsWith('\0'))
        return SignatureStartsWithZero{name};
    if (!signer)
        return std::nullopt;
    constexpr ByteCount kLargest{0xFF0000};
    const auto content = readBounded(file.path, kLargest);
    if (!content)
        return Error{content.error()};
    if (!signer->publicKey().verifies(traits(recipe.chip).signatureHash, *content, signature))
        return BadFileSignature{name, Why::DoesNotFit, signature.size()};
    return std::nullopt;
}

std::optional<Error> checkImageKey(const QByteArray &name, const SigningKeys &keys)
{
    if (!keys.image)
        return KeyMissing{KeyMissing::Which::Image, name};
    if (keys.image->kind() != trust::KeyKind::Rsa || keys.image->bits() != kImageKeyBits) {
        return trust::Error{trust::WrongKeyKind{QString::fromUtf8(name), keys.image->description(),
                                                QStringLiteral("RSA 2048")}};
    }
    return std::nullopt;
}

/// The certificate a file names must be there and must belong to the key that signs: the device
/// finds out only after the whole download (-10289).
std::optional<Error> checkSigner(const StoredFile &file, const std::vector<StoredFile> &files,
                                 const Recipe &recipe, const SigningKeys &keys)
{
    const QByteArray &signer = file.listed.certificate;
    if (file.signHere) {
        if (auto error = checkImageKey(file.listed.deviceName, keys))
            return error;
    }
    const StoredFile *found = fileNamed(files, signer);
    if (found == nullptr && !recipe.signerOnDevice)
        return SignerMissing{signer, file.listed.deviceName};
    std::optional<Certificate> certificate;
    if (found != nullptr) {
        auto read = Certificate::read(found->path);
        if (!read)
            return Error{read.error()};
        certificate = *std::move(read);
        const auto bytes = readBounded(found->path, kLargestCertificate);
        if (bytes && !bytes->startsWith('\x30'))
            return SignerNotDer{found->path, signer};
    }
    if (!file.signHere) {
        const QByteArray signature = QByteArray::fromBase64(file.listed.signatureBase64);
        if (auto error = checkForeignSignature(file, signature, certificate, recipe))
            return error;
    } else if (certificate && !certificate->matches(*keys.image)) {
        return trust::Error{
            trust::NotAPair{QString::fromUtf8(file.listed.deviceName), found->path}};
    }
    return checkChain(files, signer);
}

} // namespace

std::optional<Error> checkKeys(const std::vector<StoredFile> &files, const Recipe &recipe,
                               const SigningKeys &keys)
{
    for (const StoredFile &file : files) {
        if (file.listed.certificate.isEmpty())
            continue;
        if (auto error = checkSigner(file, files, recipe, keys))
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

std::vector<QByteArray> chainNames(const std::vector<StoredFile> &files)
{
    std::vector<QByteArray> names;
    const auto add = [&](const QByteArray &name) {
        const bool known = std::find(names.begin(), names.end(), name) != names.end();
        if (!known)
            names.push_back(name);
        return !known;
    };
    for (const StoredFile &file : files) {
        const QByteArray &signer = file.listed.certificate;
        if (signer.isEmpty() || !add(signer))
            continue;
        walkChain(files, signer, [&](const StoredFile &issuer, const Certificate &) {
            return add(issuer.listed.deviceName);
        });
    }
    return names;
}

} // namespace airlift::bundle
