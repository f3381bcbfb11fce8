#pragma once

#include <variant>

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/trust/error.h"

#include <QString>

namespace airlift::bundle {

/// A file of the recipe has no bytes; the device's behaviour with an empty file is unknown (ota-bundle 2.4).
struct EmptyFile {
    QString path;
};
/// A name the device could not take.
struct BadDeviceName {
    QByteArray name;
    enum class Why { Empty, NotAscii, TooLong, ForbiddenCharacter, ReservedByTheBundle, Relative } why{};
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
/// The image is not one for this device, or already carries the other device's form.
struct WrongImage {
    QString path;
    enum class Why { LinkedForRam, LinkedForFlash, NoVectorTable, AlreadyPrefixed, OtherHashPrefix, TooShort } why{};
};
/// RSA over this image starts with a zero byte, which SDK 4.10 takes for "no signature" (ota-bundle 7).
struct SignatureStartsWithZero {
    QByteArray name;
};
/// A private key among the files to install.
struct PrivateKeyInside {
    QString path;
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
struct Cancelled {};
/// A service-pack container that is damaged, or none.
struct BadServicePack {
    QString path;
};
/// What was written does not read back as what was meant. Always a fault of disk or program; the result was discarded.
struct ReadBackDiffers {
    QString path;
    QString entry;
};

using Error = std::variant<FileError, trust::Error, EmptyFile, BadDeviceName, DuplicateName, CertificateNameTooLong,
                           WrongImage, SignatureStartsWithZero, PrivateKeyInside, BadRecipe, VersionNotDigits,
                           ChangedWhileReading, NotABundle, Cancelled, BadServicePack, ReadBackDiffers>;
template <typename T>
using Result = Expected<T, Error>;

} // namespace airlift::bundle
