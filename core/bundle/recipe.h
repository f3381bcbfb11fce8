#pragma once

#include "core/bundle/error.h"
#include "core/trust/digest.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace airlift::bundle {

/// The receiving chip. Decides image name, hash prefix and the hash of file signatures (ota-bundle
/// 3, 7).
enum class Chip { CC3220R, CC3220S, CC3220SF, CC3235S, CC3235SF };
struct ChipTraits {
    QByteArray name;               ///< as it stands in the root directory name
    QByteArray imageName;          ///< of the MCU image in the device's file system
    trust::HashKind signatureHash; ///< SHA-1 for gen2, SHA-256 for gen3
    bool hashPrefix;               ///< flash devices carry the hash of the image in front of it
};
[[nodiscard]] const ChipTraits &traits(Chip chip);
[[nodiscard]] std::optional<Chip> chipFromName(QStringView name);

/// Fourteen digits YYYYMMDDhhmmss; what a device compares (ota-bundle 8).
class Version
{
public:
    [[nodiscard]] static Result<Version> parse(QStringView text);
    [[nodiscard]] static Version
    at(const QDateTime &when); ///< as that date-time reads in its own zone
    [[nodiscard]] const QByteArray &digits() const { return m_digits; }
    friend auto operator<=>(const Version &a, const Version &b)
    {
        return a.m_digits.compare(b.m_digits) <=> 0;
    }
    friend bool operator==(const Version &, const Version &) = default;

private:
    explicit Version(QByteArray digits);
    QByteArray m_digits;
};

/// One file to install.
struct FileSource {
    QString path;          ///< on this machine
    QByteArray deviceName; ///< "/www/a.html" or "cert.der"
    bool secured = false;
    bool inBundle = true; ///< false: written at once and not rolled back
    QByteArray signer;    ///< certificate file name on the device; empty: not signed by us
    QByteArray signature; ///< a signature made elsewhere (service pack), raw
    bool privateKeyOnPurpose = false; ///< a private key is packed only if this says so
    bool pemAsIs = false;             ///< PEM with carriage returns is packed only if this says so
    friend bool operator==(const FileSource &, const FileSource &) = default;
};

/// Everything that decides the bytes of a bundle except the keys.
struct Recipe {
    Chip chip = Chip::CC3220SF;
    QString project = QStringLiteral("ota");
    Version version = Version::at(QDateTime::currentDateTimeUtc());
    std::optional<QString> image; ///< raw binary; the hash prefix is added here, and not twice
    bool imageAsIs = false; ///< packed unlooked at, without adding a hash, even if no device could
                            ///< start it
    QByteArray imageSigner; ///< name of the signer's certificate on the device
    bool signerOnDevice = false; ///< signers that are not among the files are already there
    std::vector<FileSource>
        files; ///< user files; signer certificates are recognised by name and go to folder 1
    std::optional<QString>
        servicePack; ///< container sp_*.bin, or a .ucf with its .ucf.signed.bin beside it
    /// Certificate catalogue (.lst); it travels alone. Form inferred, no sample is known
    /// (ota-bundle 9).
    std::optional<QString> catalogue;
    QString catalogueSignature; ///< empty: beside the catalogue, as the SDK names it
    /// Signed by the owner of the root in the device's one-time memory, not by TI.
    bool catalogueOfOwnRoot = false;
    bool withBootInfo = false; ///< /sys/mcubootinfo.bin with the usual 16 bytes
    bool unsignedOnPurpose =
        false; ///< no ota.sign; the stock device installs everything and then refuses
    int certificateNameLimit = 20;
    std::optional<int> mostFiles; ///< room in the receiver's table; not checked if not given

    [[nodiscard]] QByteArray rootName() const; ///< <version>_<chip>_<project>
    [[nodiscard]] QString fileName() const;    ///< <rootName>.tar
    friend bool operator==(const Recipe &, const Recipe &) = default;
};

/// Where the version of a bundle comes from.
enum class VersionRule {
    Utc,   ///< the moment of building
    Local, ///< the same on the clock of this place
    Given
};

/// A recipe on disk also says where the keys are. Never what they are.
struct RecipeFile {
    Recipe recipe;
    QString imageKey;  ///< path, empty if none
    QString vendorKey; ///< path, empty if none
    VersionRule versionRule = VersionRule::Utc;
    QString vendorCertificate;                         ///< of the device: path, empty if not known
    QString receiver = QStringLiteral("ota-lib-4.10"); ///< built in, or path of a profile
    friend bool operator==(const RecipeFile &, const RecipeFile &) = default;

    /// The recipe of a bundle built now.
    [[nodiscard]] Recipe at(const QDateTime &now) const;
};

/// Reads a recipe file (JSON, see the help page "recipe"); paths in it are relative to its folder.
/// Unknown keys are refused: a misspelt flag must not silently mean its default.
[[nodiscard]] Result<RecipeFile> readRecipe(const QString &path);
[[nodiscard]] Result<RecipeFile> parseRecipe(const QByteArray &json, const QString &path);
/// What parseRecipe() reads back as the same recipe. `path` is where it is going to lie.
[[nodiscard]] QByteArray recipeJson(const RecipeFile &file, const QString &path);
/// Replaces the file at `path`, or leaves what was there.
[[nodiscard]] Result<void> writeRecipe(const RecipeFile &file, const QString &path);

} // namespace airlift::bundle
