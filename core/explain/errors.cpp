#include "core/base/result.h"
#include "core/explain/bundle_error_words.h"
#include "core/explain/explain.h"
#include "core/explain/face.h"
#include "core/explain/trust_error_words.h"

/// Words for the error variants of the modules. Each alternative has its one(); a missing one does
/// not compile.
namespace airlift::explain {

namespace {

QString bytes(ByteCount count)
{
    return Explain::tr("%n byte(s)", nullptr, static_cast<int>(qMin<qint64>(count.value, INT_MAX)));
}

// --- files

QString fileAdvice(QFileDevice::FileError cause)
{
    switch (cause) {
    case QFileDevice::PermissionsError:
        return Explain::tr("Check the permissions of the file and its folder.");
    case QFileDevice::ResourceError:
    case QFileDevice::WriteError:
        return Explain::tr("Check that the disk has free space and is still connected.");
    default:
        return Explain::tr("Check that the path is right and the drive is still connected.");
    }
}

Explanation one(const Unreadable &e)
{
    return {Explain::tr("Cannot read %1").arg(e.path), e.systemReason, fileAdvice(e.cause)};
}
Explanation one(const TooLarge &e)
{
    return {Explain::tr("%1 is too large").arg(e.path),
            Explain::tr("It has %1; at most %2 are expected here.")
                .arg(bytes(e.actual), bytes(e.limit)),
            Explain::tr("Check that this is the right file.")};
}
Explanation one(const Unwritable &e)
{
    return {Explain::tr("Cannot write %1").arg(e.path),
            Explain::tr("What stood there before is untouched. %1").arg(e.systemReason).trimmed(),
            fileAdvice(e.cause)};
}

// --- trust

Explanation one(const trust::NotACertificate &e)
{
    return {Explain::tr("%1 is not a certificate").arg(e.origin),
            Explain::tr("Reading it as PEM or DER made no sense from byte %1 on.").arg(e.offset),
            Explain::tr("Choose an X.509 certificate, or export it again as PEM or DER.")};
}
Explanation one(const trust::NotAPrivateKey &e)
{
    return {Explain::tr("%1 is not a private key").arg(e.origin),
            Explain::tr("It is none of PKCS#1, PKCS#8 or SEC1."),
            Explain::tr("Choose the private key itself, not its certificate, as PEM or DER.")};
}
Explanation one(const trust::PassphraseNeeded &e)
{
    return {e.tried ? Explain::tr("The pass phrase does not open %1").arg(e.origin)
                    : Explain::tr("%1 is encrypted").arg(e.origin),
            {},
            Explain::tr("Give the pass phrase of this key.")};
}
Explanation one(const trust::WrongKeyKind &e)
{
    return {Explain::tr("%1 is the wrong kind of key").arg(e.origin),
            Explain::tr("It is %1; this place needs %2.").arg(e.found, e.needed),
            Explain::tr("Choose a key of the kind %1.").arg(e.needed)};
}
Explanation one(const trust::NotAPair &e)
{
    return {Explain::tr("The key %1 does not belong to the certificate %2")
                .arg(e.keyOrigin, e.certificateOrigin),
            {},
            Explain::tr("Choose the key and the certificate that were made together.")};
}
Explanation one(const trust::NothingInside &e)
{
    return words::nothingInside(e);
}
Explanation one(const trust::FileExists &e)
{
    return words::fileExists(e);
}
Explanation one(const trust::NotACatalogue &e)
{
    return words::notACatalogue(e);
}
Explanation one(const trust::CryptoRefused &e)
{
    return {Explain::tr("The crypto library refused: %1").arg(e.operation), e.reason,
            Explain::tr("Check the key and the certificate; if they are right, report this with "
                        "the technical detail.")};
}

// --- bundle

Explanation one(const bundle::EmptyFile &e)
{
    return {Explain::tr("%1 is empty").arg(e.path),
            Explain::tr("What a device does with an empty file is not known."),
            Explain::tr("Leave it out, or put at least one byte into it.")};
}

QString whyBadName(const bundle::BadDeviceName &e)
{
    using Why = bundle::BadDeviceName::Why;
    switch (e.why) {
    case Why::Empty:
        return Explain::tr("It has no name.");
    case Why::NotAscii:
        return Explain::tr("Only plain ASCII characters are safe on the device.");
    case Why::TooLong:
        return Explain::tr("Its path in the bundle has %1; at most %2 fit.")
            .arg(bytes(e.length), bytes(e.limit));
    case Why::ForbiddenCharacter:
        return Explain::tr("It contains a character the device's parser cannot take.");
    case Why::ReservedByTheBundle:
        return Explain::tr("ota.cmd and ota.sign are names of the bundle itself.");
    case Why::Relative:
        return Explain::tr("It contains \".\" or \"..\" as a folder.");
    }
    Q_UNREACHABLE();
}

Explanation one(const bundle::BadDeviceName &e)
{
    return {
        Explain::tr("The device cannot take the file name \"%1\"").arg(QString::fromUtf8(e.name)),
        whyBadName(e), Explain::tr("Give the file another name on the device.")};
}
Explanation one(const bundle::DuplicateName &e)
{
    return {
        Explain::tr("The name \"%1\" occurs twice in the bundle").arg(QString::fromUtf8(e.name)),
        Explain::tr("A device raises a security alert at the second one."),
        Explain::tr("Remove or rename one of the two.")};
}
Explanation one(const bundle::CertificateNameTooLong &e)
{
    return {Explain::tr("The certificate name \"%1\" is too long for the device")
                .arg(QString::fromUtf8(e.name)),
            Explain::tr("The receiver's field takes %1.").arg(bytes(e.limit)),
            Explain::tr("Store the certificate under a shorter name and use that.")};
}

QString whyWrongImage(bundle::WrongImage::Why why)
{
    using Why = bundle::WrongImage::Why;
    switch (why) {
    case Why::LinkedForRam:
        return Explain::tr("It is linked for RAM; this device runs it from flash.");
    case Why::LinkedForFlash:
        return Explain::tr("It is linked for flash; this device runs it from RAM.");
    case Why::NoVectorTable:
        return Explain::tr("It does not begin with a vector table.");
    case Why::OtherHashPrefix:
        return Explain::tr("It begins with a hash that is not its own.");
    case Why::TooShort:
        return Explain::tr("It is too short to be an image.");
    }
    Q_UNREACHABLE();
}

Explanation one(const bundle::WrongImage &e)
{
    return {Explain::tr("%1 is not an image this device could start").arg(e.path),
            whyWrongImage(e.why), Explain::tr("Choose the raw .bin of a build for this device.")};
}
Explanation one(const bundle::SignatureStartsWithZero &e)
{
    return {
        Explain::tr("The signature of %1 begins with a zero byte").arg(QString::fromUtf8(e.name)),
        Explain::tr("The library of SDK 4.10 takes that for \"no signature\". It happens once in "
                    "256 images."),
        Explain::tr("Change the image a little, for example its version text, and create the "
                    "bundle again.")};
}
Explanation one(const bundle::PrivateKeyInside &e)
{
    return {Explain::tr("%1 is a private key and does not belong into a bundle").arg(e.path),
            Explain::tr("Everybody who can download the bundle could read it."),
            Explain::tr("Take it out, or say expressly that it is meant to be there.")};
}
Explanation one(const bundle::KeyMissing &e)
{
    const bool vendor = e.which == bundle::KeyMissing::Which::Vendor;
    return {
        vendor ? Explain::tr("The key that signs the bundle's list is missing")
               : Explain::tr("The key that signs %1 is missing").arg(QString::fromUtf8(e.forFile)),
        {},
        vendor ? Explain::tr("Give the vendor key%1, or ask for an unsigned bundle expressly%2.")
                     .arg(Places::option(QLatin1String{"--ota-key"}),
                          Places::option(QLatin1String{"--unsigned"}))
               : Explain::tr("Give the image key%1.")
                     .arg(Places::option(QLatin1String{"--image-key"}))};
}
Explanation one(const bundle::SignerMissing &e)
{
    return {
        Explain::tr("%1 is signed with \"%2\", which is not in the bundle")
            .arg(QString::fromUtf8(e.forFile), QString::fromUtf8(e.signer)),
        Explain::tr("The device needs that certificate to check the signature."),
        Explain::tr("Add the certificate to the bundle, or say that it is on the device already.")};
}
Explanation one(const bundle::BadRecipe &e)
{
    return {Explain::tr("%1 is not a recipe Airlift can read").arg(e.path),
            Explain::tr("At %1: %2").arg(e.where, e.found),
            Explain::tr("Correct that place in the file.")};
}
Explanation one(const bundle::VersionNotDigits &e)
{
    return {Explain::tr("\"%1\" is not a version").arg(e.text),
            Explain::tr("Devices compare fourteen digits."),
            Explain::tr("Write the version as YYYYMMDDhhmmss.")};
}
Explanation one(const bundle::ChangedWhileReading &e)
{
    return {Explain::tr("%1 changed while the bundle was being made").arg(e.path),
            {},
            Explain::tr("Wait until the build is finished, then create the bundle again.")};
}
Explanation one(const bundle::NotABundle &e)
{
    return words::notABundle(e);
}
Explanation one(const bundle::Cancelled &)
{
    return {Explain::tr("Cancelled"), Explain::tr("Nothing was written."),
            Explain::tr("Start again when you like.")};
}
Explanation one(const bundle::BadServicePack &e)
{
    return words::badServicePack(e);
}
Explanation one(const bundle::NotSealedByTi &e)
{
    return words::notSealedByTi(e);
}
Explanation one(const bundle::CatalogueNotAlone &e)
{
    return words::catalogueNotAlone(e);
}
Explanation one(const bundle::TooManyFiles &e)
{
    return words::tooManyFiles(e);
}
Explanation one(const bundle::BadFileSignature &e)
{
    return words::badFileSignature(e);
}
Explanation one(const bundle::SignerNotDer &e)
{
    return words::signerNotDer(e);
}
Explanation one(const bundle::IssuerMisnamed &e)
{
    return words::issuerMisnamed(e);
}
Explanation one(const bundle::PemLineEnds &e)
{
    return words::pemLineEnds(e);
}
Explanation one(const bundle::VersionNotNewer &e)
{
    return words::versionNotNewer(e);
}
Explanation one(const bundle::NoSuchEntry &e)
{
    return words::noSuchEntry(e);
}
Explanation one(const bundle::AlreadyThere &e)
{
    return words::alreadyThere(e);
}
Explanation one(const bundle::UnsafeName &e)
{
    return words::unsafeName(e);
}
Explanation one(const bundle::ReadBackDiffers &e)
{
    return {Explain::tr("What was written to %1 does not read back the same, at %2")
                .arg(e.path, e.entry),
            Explain::tr("The disk or this program is at fault; the result was thrown away."),
            Explain::tr("Try another disk, and report it if it happens again.")};
}

// --- serve

QString whyNotListening(serve::CannotListen::Cause cause)
{
    using Cause = serve::CannotListen::Cause;
    switch (cause) {
    case Cause::InUse:
        return Explain::tr("Another program uses this port.");
    case Cause::NotPermitted:
        return Explain::tr("Ports below 1024 need permission on this system.");
    case Cause::NoSuchAddress:
        return Explain::tr("This machine has no such address.");
    case Cause::Other:
        return {};
    }
    Q_UNREACHABLE();
}

QString listenAdvice(serve::CannotListen::Cause cause)
{
    using Cause = serve::CannotListen::Cause;
    switch (cause) {
    case Cause::InUse:
        return Explain::tr("Stop the other program, or choose another port.");
    case Cause::NotPermitted:
        return Explain::tr("Choose a port above 1023 and redirect 443 to it, or allow this program "
                           "to use low ports.");
    case Cause::NoSuchAddress:
        return Explain::tr("Choose an address of one of this machine's interfaces.");
    case Cause::Other:
        return Explain::tr("Choose another address or port.");
    }
    Q_UNREACHABLE();
}

Explanation one(const serve::CannotListen &e)
{
    return {Explain::tr("Cannot serve on %1 port %2").arg(e.address.toString()).arg(e.port),
            QStringLiteral("%1 %2").arg(whyNotListening(e.cause), e.systemReason).trimmed(),
            listenAdvice(e.cause)};
}
Explanation one(const serve::NotServable &e)
{
    return {Explain::tr("%1 cannot be served").arg(e.path),
            Explain::tr("It is empty, or not a regular file."),
            Explain::tr("Choose a bundle file.")};
}

// --- journal

Explanation one(const session::NotAJournal &e)
{
    return {
        Explain::tr("%1 is not a session journal").arg(e.path),
        Explain::tr("It does not begin like one."),
        Explain::tr("Choose a journal that Airlift wrote, or open a plain log as a recording.")};
}

Explanation one(const FileError &error)
{
    return Explain::of(error);
}
Explanation one(const trust::Error &error)
{
    return Explain::of(error);
}

} // namespace

Explanation Explain::of(const FileError &error)
{
    return std::visit([](const auto &e) { return one(e); }, error);
}
Explanation Explain::of(const trust::Error &error)
{
    return std::visit([](const auto &e) { return one(e); }, error);
}
Explanation Explain::of(const bundle::Error &error)
{
    return std::visit([](const auto &e) { return one(e); }, error);
}
Explanation Explain::of(const serve::Error &error)
{
    return std::visit([](const auto &e) { return one(e); }, error);
}

Explanation Explain::of(const session::JournalError &error)
{
    return std::visit([](const auto &e) { return one(e); }, error);
}

Explanation Explain::of(const link::LinkEnd &end)
{
    using Reason = link::LinkEnd::Reason;
    const QString &name = end.name;
    switch (end.reason) {
    case Reason::Closed:
        return {tr("%1 was closed").arg(name), end.systemReason,
                tr("Open it again to go on listening.")};
    case Reason::NotFound:
        if (name.startsWith(QLatin1String("tcp:")))
            return {tr("Nobody answers at %1").arg(name), end.systemReason,
                    tr("Start the program that offers the port there, or check host and port.")};
        return {tr("There is no port %1").arg(name), end.systemReason,
                tr("Plug the board in and look which ports there are (%1).")
                    .arg(Places::of(Deed::ListPorts))};
    case Reason::PermissionDenied:
        return {
            tr("No permission to open %1").arg(name), end.systemReason,
            tr("On Linux the port belongs to a group: add yourself to it with \"sudo usermod -aG "
               "dialout $USER\" and log in again, or install the udev rule 70-airlift.rules that "
               "comes with this program.")};
    case Reason::InUse:
        return {tr("%1 is in use by another program").arg(name), end.systemReason,
                tr("Close the terminal program or debugger that holds the port.")};
    case Reason::Unplugged:
        return {tr("%1 was unplugged").arg(name), end.systemReason,
                tr("Plug it in again; an update on the device may well go on meanwhile.")};
    case Reason::PeerGone:
        return {tr("The other end of %1 is gone").arg(name), end.systemReason,
                tr("Start the device or simulator again.")};
    case Reason::SystemError:
        return {tr("%1 failed").arg(name), end.systemReason,
                tr("Close it, plug the device in again and retry.")};
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
