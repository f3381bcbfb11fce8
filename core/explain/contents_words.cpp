#include "core/bundle/origin.h"
#include "core/explain/explain.h"
#include "core/explain/face.h"

/// Words for what is odd about a tar, and for who may have made it.
namespace airlift::explain {

namespace {

using What = bundle::TarOddity::What;

QString whatIsOdd(What what)
{
    switch (what) {
    case What::LongName:
        return Explain::tr("a GNU long name");
    case What::ExtendedHeader:
        return Explain::tr("an extended (pax) header");
    case What::PrefixUsed:
        return Explain::tr("a name in two fields (POSIX prefix)");
    case What::NameFieldFull:
        return Explain::tr("a name of 100 bytes without an end");
    case What::LeadingDot:
        return Explain::tr("\"./\" in front of the root folder");
    case What::TooShallow:
        return Explain::tr("a path with fewer than two slashes");
    case What::OtherType:
        return Explain::tr("an entry of a type the device does not know");
    case What::BinarySize:
        return Explain::tr("a size that is not octal");
    case What::ListNotFirst:
        return Explain::tr("a file in front of ota.cmd");
    case What::SignatureMisplaced:
        return Explain::tr("ota.sign is not right behind ota.cmd");
    case What::FileTwice:
        return Explain::tr("a file that is in the tar twice");
    case What::ListedTwice:
        return Explain::tr("a file that is listed twice");
    case What::WrongChecksum:
        return Explain::tr("a wrong header checksum");
    case What::Link:
        return Explain::tr("a link");
    case What::OtherMagic:
        return Explain::tr("headers of another tar dialect");
    case What::OwnerOrTime:
        return Explain::tr("owners or times in the headers");
    case What::NoFolders:
        return Explain::tr("no folder entries");
    case What::OddLength:
        return Explain::tr("not padded with zeros to 10240 bytes");
    case What::OtherListText:
        return Explain::tr("ota.cmd is not formatted as the vendor's tool does");
    case What::EmptyFile:
        return Explain::tr("an empty file");
    }
    return {};
}

QString effect(What what)
{
    switch (what) {
    case What::LeadingDot:
        return Explain::tr("The device takes the wrong part for the file name: -20199.");
    case What::TooShallow:
    case What::PrefixUsed:
        return Explain::tr("The device finds no file name in it: -20102.");
    case What::ListNotFirst:
    case What::SignatureMisplaced:
        return Explain::tr("The device cannot verify the list then: -20199.");
    case What::FileTwice:
    case What::ListedTwice:
        return Explain::tr("The device raises a security alert: -20199.");
    case What::Link:
        return Explain::tr("The device skips it without a word.");
    case What::EmptyFile:
        return Explain::tr("What a device does with it is not known.");
    case What::WrongChecksum:
    case What::OtherMagic:
    case What::OwnerOrTime:
    case What::NoFolders:
    case What::OddLength:
    case What::OtherListText:
        return Explain::tr("The device does not mind.");
    case What::LongName:
    case What::ExtendedHeader:
    case What::NameFieldFull:
    case What::OtherType:
    case What::BinarySize:
        return Explain::tr("The device misreads it: -20199 or -20102.");
    }
    return {};
}

} // namespace

Explanation Explain::of(const bundle::TarOddity &oddity)
{
    QString title = whatIsOdd(oddity.what);
    if (!oddity.entry.isEmpty())
        title += QStringLiteral(": ") + QString::fromUtf8(oddity.entry);
    if (oddity.count > 1)
        title += tr(" and %n more", nullptr, oddity.count - 1);
    return {title, effect(oddity.what),
            oddity.breaksTheUpdate()
                ? tr("Make the bundle again (%1).").arg(Places::of(Deed::CreateBundle))
                : QString{}};
}

QString Explain::ruleId(const bundle::TarOddity &oddity)
{
    switch (oddity.what) {
    case What::LongName:
        return QStringLiteral("long-name");
    case What::ExtendedHeader:
        return QStringLiteral("extended-header");
    case What::PrefixUsed:
        return QStringLiteral("prefix-used");
    case What::NameFieldFull:
        return QStringLiteral("name-field-full");
    case What::LeadingDot:
        return QStringLiteral("leading-dot");
    case What::TooShallow:
        return QStringLiteral("path-too-shallow");
    case What::OtherType:
        return QStringLiteral("other-type");
    case What::BinarySize:
        return QStringLiteral("binary-size");
    case What::ListNotFirst:
        return QStringLiteral("list-not-first");
    case What::SignatureMisplaced:
        return QStringLiteral("list-signature-misplaced");
    case What::FileTwice:
        return QStringLiteral("file-twice");
    case What::ListedTwice:
        return QStringLiteral("listed-twice");
    case What::WrongChecksum:
        return QStringLiteral("wrong-checksum");
    case What::Link:
        return QStringLiteral("link");
    case What::OtherMagic:
        return QStringLiteral("other-magic");
    case What::OwnerOrTime:
        return QStringLiteral("owner-or-time");
    case What::NoFolders:
        return QStringLiteral("no-folders");
    case What::OddLength:
        return QStringLiteral("odd-length");
    case What::OtherListText:
        return QStringLiteral("other-list-text");
    case What::EmptyFile:
        return QStringLiteral("empty-file");
    }
    return {};
}

QString Explain::maker(bundle::Origin::Maker maker)
{
    using Maker = bundle::Origin::Maker;
    switch (maker) {
    case Maker::Unknown:
        return tr("unknown");
    case Maker::VendorTool:
        return tr("UniFlash or the SDK's build (or a tool that writes the same bytes, as Airlift "
                  "does)");
    case Maker::Airlift:
        return tr("Airlift");
    case Maker::NewerPython:
        return tr("the vendor's method on a newer Python");
    case Maker::GnuTar:
        return tr("GNU tar or a like program");
    case Maker::PosixTar:
        return tr("a POSIX (pax or ustar) tar program");
    }
    return {};
}

QString Explain::clue(bundle::Origin::Clue clue)
{
    using Clue = bundle::Origin::Clue;
    switch (clue) {
    case Clue::VendorHeaders:
        return tr("headers byte for byte as the vendor's tool writes them");
    case Clue::VendorOrder:
        return tr("four folders, then the list");
    case Clue::VendorListText:
        return tr("list formatted as the vendor's tool does");
    case Clue::BlankInList:
        return tr("blanks in the list that keep it off a block border");
    case Clue::EmptyDeviceFields:
        return tr("empty device fields in folder headers (Python 3.8 or later)");
    case Clue::OwnerAndTime:
        return tr("owners or times in the headers");
    case Clue::PosixMagic:
        return tr("headers of another tar dialect");
    case Clue::ExtendedHeaders:
        return tr("extended headers");
    case Clue::MisspeltSigner:
        return tr("the signer is called dummyt-root-ca-cert, as in the SDK's own examples");
    case Clue::PackOfSdk410:
        return tr("the service pack of SDK 4.10");
    case Clue::PackOfSdk710:
        return tr("the service pack of SDK 7.10");
    }
    return {};
}

} // namespace airlift::explain
