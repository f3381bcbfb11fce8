#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
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
};
struct Cancelled {
};
/// A service-pack container that is damaged, or none.
struct BadServicePack {
    QString path;
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
                 BadServicePack, ReadBackDiffers, KeyMissing, SignerMissing>;
template <typename T>
using Result = Expected<T, Error>;

} // namespace airlift::bundle
