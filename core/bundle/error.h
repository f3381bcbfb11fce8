#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/trust/catalogue.h"
#include "core/trust/error.h"

#include <variant>

#include <QString>

namespace airlift::bundle {

/// A file of the recipe has no bytes; the device's behaviour with an empty file is unknown
/// (ota-bundle 2.4).
struct EmptyFile {
    QString path;
};
/// A name the device could not take.
struct BadDeviceName {
    QByteArray name;
    enum class Why {
        Empty,
        NotAscii,
        TooLong,
        ForbiddenCharacter,
        ReservedByTheBundle,
        Relative
    } why{};
    ByteCount length; ///< of the whole path in the tar, for TooLong
    ByteCount limit;
};
struct DuplicateName {
    QByteArray name;
};
/// The certificate name does not fit the receiver's field (20 characters up to SDK 4.10).
struct CertificateNameTooLong {
    QByteArray name;
    ByteCount limit;
};
/// The image is not one this device could start (ota-bundle 3).
struct WrongImage {
    QString path;
    enum class Why { LinkedForRam, LinkedForFlash, NoVectorTable, OtherHashPrefix, TooShort } why{};
};
/// RSA over this image starts with a zero byte, which SDK 4.10 takes for "no signature" (ota-bundle
/// 7).
struct SignatureStartsWithZero {
    QByteArray name;
};
/// A private key among the files to install, and nobody said that it is meant to be there.
struct PrivateKeyInside {
    QString path;
};
/// Something has to be signed and the key for it was not given.
struct KeyMissing {
    enum class Which { Vendor, Image } which{};
    QByteArray forFile; ///< the first file that needs it
};
/// A file names a signer whose certificate neither comes with the bundle nor is said to be on the
/// device.
struct SignerMissing {
    QByteArray signer;
    QByteArray forFile;
};
/// The recipe file is not one, or a key in it is unknown or of the wrong type.
struct BadRecipe {
    QString path;
    QString where; ///< JSON path, or "line 3"
    QString found;
};
struct VersionNotDigits {
    QString text;
};
/// An input file changed between two reads of it.
struct ChangedWhileReading {
    QString path;
};
/// The file is not a tar the device would recognise; offset of the first header that is none.
struct NotABundle {
    QString path;
    ByteCount offset;
    /// What the beginning looks like instead.
    enum class Looks {
        Unknown,
        Empty,
        Zeros, ///< an archive that ends before its first entry, or a file never filled
        Html,  ///< an error page saved under the wrong name
        Json,
        Text,
        Compressed, ///< gzip, bzip2, xz, zip, zstd: a device unpacks none of them
        Executable, ///< ELF: the linker's output, not the image and not a bundle
        Pem,
        ServicePack,
        Damaged ///< begins like a tar
    } looks{};
};
struct Cancelled {
};
/// A service-pack container that is damaged, or none.
struct BadServicePack {
    QString path;
    enum class Why {
        NotAContainer,
        Damaged,         ///< begins like one, but its parts do not lie where it says
        SignatureMissing ///< a bare .ucf without its .ucf.signed.bin beside it
    } why{};
};
/// A service pack or a catalogue that the chip would not take from TI (ota-bundle 9, 10).
struct NotSealedByTi {
    QString path;
    QByteArray deviceName;
    trust::Seal found{};
    trust::TiGeneration needed{}; ///< of the chip
};
/// A catalogue travels alone, or the device is left with neither (ota-bundle 9).
struct CatalogueNotAlone {
    QByteArray other; ///< what stands beside it
};
/// More files than the receiver has room for (ota-bundle 4).
struct TooManyFiles {
    int count = 0;
    int limit = 0;
};
/// A file signature made elsewhere is not one a device would verify (ota-bundle 7).
struct BadFileSignature {
    QByteArray name;
    enum class Why {
        Size, ///< the OTA library passes on exactly 256 bytes
        DoesNotFit
    } why{};
    qint64 size = 0;
};
/// File signatures are checked with certificates in DER only (certificates-and-tls 4.1).
struct SignerNotDer {
    QString path;
    QByteArray name;
};
/// An issuer in the chain of a signer is found under its common name only (certificates-and-tls
/// 4.2).
struct IssuerMisnamed {
    QByteArray name;       ///< as it would be stored
    QByteArray commonName; ///< as the device looks for it
    QByteArray signer;
};
/// A PEM file with carriage returns; the device reads PEM with line feeds only.
struct PemLineEnds {
    QString path;
};
/// A version that does not come after one already in the folder.
struct VersionNotNewer {
    QByteArray version;
    QByteArray newest;
    QString path; ///< of the bundle with the newest
};
/// Asked for by name, and not in the bundle.
struct NoSuchEntry {
    QByteArray name;
};
/// A file of this name is there already and was not to be replaced.
struct AlreadyThere {
    QString path;
};
/// The name in the bundle would lead out of the folder, or be no file name there.
struct UnsafeName {
    QByteArray name;
};
/// What was written does not read back as what was meant. Always a fault of disk or program; the
/// result was discarded.
struct ReadBackDiffers {
    QString path;
    QString entry;
};

using Error =
    std::variant<FileError, trust::Error, EmptyFile, BadDeviceName, DuplicateName,
                 CertificateNameTooLong, WrongImage, SignatureStartsWithZero, PrivateKeyInside,
                 BadRecipe, VersionNotDigits, ChangedWhileReading, NotABundle, Cancelled,
                 BadServicePack, ReadBackDiffers, KeyMissing, SignerMissing, NotSealedByTi,
                 CatalogueNotAlone, TooManyFiles, BadFileSignature, SignerNotDer, IssuerMisnamed,
                 PemLineEnds, VersionNotNewer, NoSuchEntry, AlreadyThere, UnsafeName>;
template <typename T>
using Result = Expected<T, Error>;

} // namespace airlift::bundle
