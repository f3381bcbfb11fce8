#include "core/base/result.h"
#include "core/explain/explain.h"

/// Words for what a receiver would say about a bundle.
namespace airlift::explain {

namespace {

using bundle::ReceiverFinding;
using bundle::ReceiverRule;

QString entryOf(const ReceiverFinding &f)
{
    return QString::fromUtf8(f.entry);
}

QString subjectOf(const ReceiverFinding &f)
{
    return QString::fromUtf8(f.subject);
}

/// " (-20199)", or nothing if the device has no code for it.
QString codeOf(const ReceiverFinding &f)
{
    return f.deviceCode ? QStringLiteral(" (%1)").arg(number(*f.deviceCode)) : QString{};
}

// The tar

Explanation pathTooShallow(const ReceiverFinding &f)
{
    return {Explain::tr("The path %1 has fewer than two slashes%2").arg(entryOf(f), codeOf(f)),
            Explain::tr("The device drops everything up to the second slash and finds no name."),
            Explain::tr("Build the archive as <root>/<folder>/<name>; Airlift's own bundles are.")};
}

Explanation pathTooLong(const ReceiverFinding &f)
{
    return {
        Explain::tr("The path of %1 fills the name field of the tar%2").arg(entryOf(f), codeOf(f)),
        Explain::tr("With 100 bytes there is no end mark; the device reads on into the next "
                    "field and looks for a name that is not in the list."),
        Explain::tr("Shorten the project name or the file name: the whole path may have 99 "
                    "bytes.")};
}

Explanation dataReadAsHeader(const ReceiverFinding &f)
{
    return {Explain::tr("The device takes the data of another entry for a header, near byte %1%2")
                .arg(f.offset.value)
                .arg(codeOf(f)),
            Explain::tr("It steps over entry types it does not know, but not over their data. Long "
                        "names and extended headers of other tar programs are such entries."),
            Explain::tr("Build the bundle with Airlift, or with a tar program in plain old format "
                        "and paths of at most 99 bytes.")};
}

Explanation sizeRunsAway(const ReceiverFinding &f)
{
    return {Explain::tr("There is no size in the header of %1").arg(entryOf(f)),
            Explain::tr("The device looks for the first digit without an end, through memory that "
                        "is not its own."),
            Explain::tr("Do not send this file; build it again.")};
}

Explanation endMissing(const ReceiverFinding &f)
{
    return {Explain::tr("The archive has no block of zeros at its end%1").arg(codeOf(f)),
            Explain::tr("The device waits for more, sees the connection end and starts all over, "
                        "five times."),
            Explain::tr("Copy the file again, it may be cut off; else build it again.")};
}

// The list

Explanation listTail(const ReceiverFinding &f)
{
    return {Explain::tr("The end of ota.cmd falls onto a border of 512 bytes%1").arg(codeOf(f)),
            Explain::tr("The device skips from the character behind the last object to the next "
                        "multiple of 512. If that character begins a block, or text follows in the "
                        "next one, it takes the rest of the list for a tar header."),
            Explain::tr("Build the bundle with Airlift, which adds one blank where it is needed; "
                        "or add a blank before the last ] and sign the list again.")};
}

Explanation listNotJson(const ReceiverFinding &f)
{
    return {Explain::tr("An object in ota.cmd is not what the device's JSON reader accepts%1")
                .arg(codeOf(f)),
            Explain::tr("It stands near byte %1 of the file. Flags are plain numbers, strings have "
                        "double quotes and no single brace.")
                .arg(f.offset.value),
            Explain::tr("Write the list as Airlift does, with numbers 0 and 1 for the flags.")};
}

Explanation listKeyMissing(const ReceiverFinding &f)
{
    return {Explain::tr("An object in ota.cmd has no \"%1\"%2").arg(subjectOf(f), codeOf(f)),
            Explain::tr("All six keys are required, in small letters, whatever the vendor's guide "
                        "says about defaults."),
            Explain::tr("Add the key; an empty text means none.")};
}

Explanation listKeyNull(const ReceiverFinding &f)
{
    return {Explain::tr("\"%1\" is null in an object of ota.cmd%2").arg(subjectOf(f), codeOf(f)),
            Explain::tr("The device needs a value. A null before a text also empties the text."),
            Explain::tr("Use an empty text, or 0 for a flag.")};
}

Explanation listNameEmpty(const ReceiverFinding &f)
{
    return {Explain::tr("An object in ota.cmd has an empty file name%1").arg(codeOf(f)),
            {},
            Explain::tr("Give the file its name on the device.")};
}

Explanation listNameTooLong(const ReceiverFinding &f)
{
    return {Explain::tr("A file name in ota.cmd has %1 characters%2").arg(f.found).arg(codeOf(f)),
            Explain::tr("This receiver takes %1.").arg(f.limit),
            Explain::tr("Shorten the name. The path in the tar may not exceed 99 bytes anyway.")};
}

Explanation listCertificateNameTooLong(const ReceiverFinding &f)
{
    return {Explain::tr("A certificate name in ota.cmd has %1 characters%2")
                .arg(f.found)
                .arg(codeOf(f)),
            Explain::tr("This receiver takes %1.").arg(f.limit),
            Explain::tr("Store the signer's certificate under a shorter name and use that.")};
}

Explanation listSignatureTooLong(const ReceiverFinding &f)
{
    return {Explain::tr("A signature in ota.cmd has %1 characters%2").arg(f.found).arg(codeOf(f)),
            Explain::tr("This receiver takes %1; RSA-2048 makes 344. Longer keys do not fit.")
                .arg(f.limit),
            Explain::tr("Sign with an RSA-2048 key.")};
}

Explanation listDigestTooLong(const ReceiverFinding &f)
{
    return {Explain::tr("A digest in ota.cmd has %1 characters%2").arg(f.found).arg(codeOf(f)),
            Explain::tr("A SHA-256 has 64 hexadecimal digits."),
            Explain::tr("Build the list again.")};
}

Explanation tooManyFiles(const ReceiverFinding &f)
{
    return {Explain::tr("The bundle lists more than %1 files%2").arg(f.limit).arg(codeOf(f)),
            Explain::tr("This receiver has room for %1; the first one too many is %2.")
                .arg(f.limit)
                .arg(subjectOf(f)),
            Explain::tr("Leave files out, split them over two updates, or build the receiver with "
                        "a larger MAX_BUNDLE_CMD_FILES and describe it in a profile of your own.")};
}

Explanation listObjectTooLong(const ReceiverFinding &f)
{
    return {
        Explain::tr("The device does not find the end of an object in ota.cmd%1").arg(codeOf(f)),
        Explain::tr("It is longer than %1 bytes, or a brace in one of its texts has no "
                    "partner.")
            .arg(f.limit),
        Explain::tr("Remove extra keys and braces in names.")};
}

Explanation listObjectCut(const ReceiverFinding &f)
{
    return {
        Explain::tr("The pieces were cut at an unlucky place of ota.cmd%1").arg(codeOf(f)),
        Explain::tr("The bundle itself is in order. The receiver's list reader does not survive "
                    "every cut, and where the network cuts depends on the length of the "
                    "response header and on the size of the pieces."),
        Explain::tr("Serve over HTTPS with the first 16 KiB in one record, as Airlift does, or "
                    "change the length of the response header.")};
}

Explanation listHashRunsAway(const ReceiverFinding &)
{
    return {Explain::tr("A second ota.cmd is shorter than the first one"),
            Explain::tr("The device counts the bytes of both together and then hashes through "
                        "memory that is not its own."),
            Explain::tr("A bundle has one ota.cmd.")};
}

// The signature of the list

Explanation listSignatureMissing(const ReceiverFinding &f)
{
    return {Explain::tr("The bundle is not signed%1").arg(codeOf(f)),
            Explain::tr("The device writes every file first and refuses at the very end."),
            Explain::tr("Build it with the OTA vendor key.")};
}

Explanation listSignatureWrong(const ReceiverFinding &f)
{
    return {Explain::tr("ota.sign does not fit ota.cmd and %1%2").arg(subjectOf(f), codeOf(f)),
            Explain::tr("It was made with another key, or the list was changed afterwards."),
            Explain::tr("Sign with the key that belongs to the certificate on the device.")};
}

Explanation listSignatureMisplaced(const ReceiverFinding &f)
{
    return {Explain::tr("ota.sign does not stand right behind ota.cmd%1").arg(codeOf(f)),
            Explain::tr("The device keeps the hash of the list in a variable that the next file "
                        "overwrites."),
            Explain::tr("Put ota.cmd first and ota.sign next, before every other file.")};
}

Explanation vendorCertificateMissing(const ReceiverFinding &f)
{
    return {Explain::tr("The device has no %1%2").arg(subjectOf(f), codeOf(f)),
            Explain::tr("Without the OTA vendor certificate it cannot check any bundle."),
            Explain::tr("Program the certificate into the root folder of the device's file system "
                        "before the first update.")};
}

Explanation vendorCertificateUnusable(const ReceiverFinding &f)
{
    return {Explain::tr("The device cannot use %1%2").arg(subjectOf(f), codeOf(f)),
            Explain::tr("It must be a certificate with an EC key on the curve P-256."),
            Explain::tr("Make a vendor key on P-256 and store its certificate under this name.")};
}

// Files

Explanation fileNotListed(const ReceiverFinding &f)
{
    return {Explain::tr("%1 is in the archive but not in ota.cmd%2").arg(entryOf(f), codeOf(f)),
            Explain::tr("Names are compared character by character, with a leading slash only if "
                        "another one follows."),
            Explain::tr("List the file under exactly this name, or leave it out.")};
}

Explanation fileTwice(const ReceiverFinding &f)
{
    return {Explain::tr("%1 comes twice%2").arg(entryOf(f), codeOf(f)),
            {},
            Explain::tr("Leave one of them out.")};
}

Explanation filesMissing(const ReceiverFinding &f)
{
    return {Explain::tr("%1 is listed but not in the archive%2").arg(entryOf(f), codeOf(f)),
            Explain::tr("Every listed file must come, also if it is listed twice."),
            Explain::tr("Build the bundle again with all its files.")};
}

Explanation fileTooLarge(const ReceiverFinding &f)
{
    return {
        Explain::tr("%1 is larger than a file on the device can be%2").arg(entryOf(f), codeOf(f)),
        Explain::tr("It has %1 bytes; the file system takes %2.").arg(f.found).arg(f.limit),
        Explain::tr("Split the file.")};
}

Explanation digestMismatch(const ReceiverFinding &f)
{
    return {Explain::tr("The SHA-256 of %1 is not the one in ota.cmd%2").arg(entryOf(f), codeOf(f)),
            Explain::tr("The file or the list was changed after the bundle was made."),
            Explain::tr("Build the bundle again.")};
}

Explanation fileSignatureWrong(const ReceiverFinding &f)
{
    return {Explain::tr("The signature of %1 does not fit the certificate %2%3")
                .arg(entryOf(f), subjectOf(f), codeOf(f)),
            Explain::tr("Key and certificate are not a pair, or the file was signed without the "
                        "hash in front of it."),
            Explain::tr("Sign the file with the key that belongs to the certificate.")};
}

Explanation signerMissing(const ReceiverFinding &f)
{
    return {Explain::tr("%1 names the certificate %2, which the device does not have%3")
                .arg(entryOf(f), subjectOf(f), codeOf(f)),
            Explain::tr("It is neither in the bundle before this file nor among the files said to "
                        "be on the device."),
            Explain::tr("Add the certificate to the bundle; if the device has it, say so with the "
                        "folder of the device's certificates.")};
}

Explanation signerUnusable(const ReceiverFinding &f)
{
    return {Explain::tr("The file system cannot use the certificate %1 of %2%3")
                .arg(subjectOf(f), entryOf(f), codeOf(f)),
            Explain::tr("File signatures need an RSA certificate in DER."),
            Explain::tr("Convert the certificate to DER; use an RSA-2048 key.")};
}

Explanation signerRevoked(const ReceiverFinding &f)
{
    return {Explain::tr("The certificate %1 is revoked in the device's catalogue%2")
                .arg(subjectOf(f), codeOf(f)),
            {},
            Explain::tr("Sign with another certificate.")};
}

Explanation signerChainBroken(const ReceiverFinding &f)
{
    return {Explain::tr("The chain of the signer of %1 breaks at %2%3")
                .arg(entryOf(f), subjectOf(f), codeOf(f)),
            Explain::tr("Every certificate above the signer must be a file named exactly as its "
                        "common name."),
            Explain::tr("Add the missing certificate under that name, in DER.")};
}

Explanation signerRootUnknown(const ReceiverFinding &f)
{
    return {
        Explain::tr("The root %1 is not in the device's catalogue%2").arg(subjectOf(f), codeOf(f)),
        Explain::tr("File signatures are accepted only from roots in the catalogue."),
        Explain::tr("Sign with a certificate below a listed root, or install the catalogue "
                    "that lists this one.")};
}

// What cannot be told

Explanation listSignatureNotChecked(const ReceiverFinding &f)
{
    return {Explain::tr("ota.sign was not checked: it is not known which %1 the device has")
                .arg(subjectOf(f)),
            Explain::tr("A wrong key is the most frequent reason for a refusal (-20199)."),
            Explain::tr("Give the OTA vendor certificate of the device.")};
}

Explanation signerNotKnown(const ReceiverFinding &f)
{
    return {Explain::tr("The signature of %1 was not checked: %2 is not in the bundle")
                .arg(entryOf(f), subjectOf(f)),
            {},
            Explain::tr("Give the folder of the certificates that are on the device.")};
}

Explanation catalogueNotKnown(const ReceiverFinding &f)
{
    return {Explain::tr("Whether the device trusts %1 cannot be told without its catalogue")
                .arg(subjectOf(f)),
            Explain::tr("The signature of %1 itself is good.").arg(entryOf(f)),
            Explain::tr("Make sure that the root of this certificate is in the catalogue.")};
}

// What the archive code does not mind

Explanation undefinedBehaviour(const ReceiverFinding &f)
{
    return {Explain::tr("The device touches memory that is not its own, near byte %1")
                .arg(f.offset.value),
            Explain::tr("The predicted answer is what was seen; another build may crash or behave "
                        "in other ways."),
            Explain::tr("Do not rely on this bundle, whatever the answer.")};
}

Explanation signatureIgnored(const ReceiverFinding &f)
{
    return {Explain::tr("The device ignores the signature of %1 and treats the file as unsigned")
                .arg(entryOf(f)),
            Explain::tr("Its text has %1 characters: not a multiple of four, or exactly 256.")
                .arg(f.found),
            Explain::tr("Write the signature as base64 in one line, with its padding.")};
}

Explanation signatureOverruns(const ReceiverFinding &f)
{
    return {Explain::tr("The signature of %1 has more than 256 bytes").arg(entryOf(f)),
            Explain::tr("Its end is written over the length field behind it."),
            Explain::tr("Sign with an RSA-2048 key.")};
}

Explanation signatureZeroByte(const ReceiverFinding &f)
{
    return {Explain::tr("The signature of %1 begins with a zero byte").arg(entryOf(f)),
            Explain::tr("This receiver takes that for \"no signature\" when it opens the file, and "
                        "hands it over when it closes it. What the flash makes of it is unknown."),
            Explain::tr("Change the image by a few bytes and build again: the signature of the "
                        "same bytes is always the same.")};
}

Explanation signerInBundle(const ReceiverFinding &f)
{
    return {Explain::tr("The signer's certificate %1 comes in this bundle with the bundle flag")
                .arg(subjectOf(f)),
            Explain::tr("Such a file is not in force before the commit. Whether the signature of "
                        "%1 is checked with it all the same is not documented; if not, the device "
                        "refuses the file.")
                .arg(entryOf(f)),
            Explain::tr("List the certificate with \"bundle\":0, as the vendor's tool does.")};
}

Explanation tiSignatureWrong(const ReceiverFinding &f)
{
    return {Explain::tr("%1 names no certificate, but its signature is not TI's").arg(entryOf(f)),
            Explain::tr("A signature without a certificate is checked with TI's own key; the file "
                        "system will answer -10289."),
            Explain::tr("Use the signature that belongs to this file, or name its certificate.")};
}

Explanation hashOfOtherGeneration(const ReceiverFinding &f)
{
    return {
        Explain::tr("%1 is signed for the other generation of chips%2").arg(entryOf(f), codeOf(f)),
        Explain::tr("CC3220 checks SHA-1, CC3235 checks SHA-256."),
        Explain::tr("Build the bundle for the device it is meant for.")};
}

Explanation secureFileUnsigned(const ReceiverFinding &f)
{
    return {Explain::tr("%1 is marked secure but has no signature").arg(entryOf(f)),
            Explain::tr("The archive code takes it; whether the file system of a secured device "
                        "does is unknown. An image without a signature does not start there."),
            Explain::tr("Sign the file.")};
}

Explanation fileNotHashed(const ReceiverFinding &f)
{
    return {Explain::tr("%1 has an empty digest, so the device does not check it").arg(entryOf(f)),
            {},
            Explain::tr("Build the bundle again with digests.")};
}

Explanation emptyFile(const ReceiverFinding &f)
{
    return {Explain::tr("%1 is empty").arg(entryOf(f)),
            Explain::tr("The archive code takes it; what the file system does is unknown."),
            Explain::tr("Leave the file out, or put a byte into it.")};
}

Explanation entrySkipped(const ReceiverFinding &f)
{
    return {
        Explain::tr("The device steps over the entry %1 of type %2").arg(entryOf(f)).arg(f.found),
        Explain::tr("It knows files and folders only. Data of such an entry is not stepped "
                    "over."),
        Explain::tr("Leave links and special entries out.")};
}

Explanation catalogueNotAlone(const ReceiverFinding &f)
{
    return {Explain::tr("%1 comes together with other files").arg(entryOf(f)),
            Explain::tr("A certificate catalogue must be installed and committed alone."),
            Explain::tr("Make one bundle for the catalogue and a second one for the rest.")};
}

Explanation notRolledBack(const ReceiverFinding &f)
{
    return {Explain::tr("%1 is written at once and stays if the update fails").arg(entryOf(f)),
            {},
            Explain::tr("Mark it as part of the bundle unless that is meant.")};
}

Explanation fragileOnPlainHttp(const ReceiverFinding &f)
{
    return {Explain::tr("Fragile on plain HTTP: %1 of %2 header lengths").arg(f.found).arg(f.limit),
            Explain::tr("With these lengths of the response header the network cuts ota.cmd at a "
                        "place the device does not survive. In one large TLS record it always "
                        "works."),
            Explain::tr("Serve over HTTPS with Airlift, which sends the beginning in one record.")};
}

} // namespace

Explanation Explain::of(const bundle::ReceiverFinding &f)
{
    switch (f.rule) {
    case ReceiverRule::PathTooShallow:
        return pathTooShallow(f);
    case ReceiverRule::PathTooLong:
        return pathTooLong(f);
    case ReceiverRule::DataReadAsHeader:
        return dataReadAsHeader(f);
    case ReceiverRule::SizeRunsAway:
        return sizeRunsAway(f);
    case ReceiverRule::EndMissing:
        return endMissing(f);
    case ReceiverRule::ListTail:
        return listTail(f);
    case ReceiverRule::ListNotJson:
        return listNotJson(f);
    case ReceiverRule::ListKeyMissing:
        return listKeyMissing(f);
    case ReceiverRule::ListKeyNull:
        return listKeyNull(f);
    case ReceiverRule::ListNameEmpty:
        return listNameEmpty(f);
    case ReceiverRule::ListNameTooLong:
        return listNameTooLong(f);
    case ReceiverRule::ListCertificateNameTooLong:
        return listCertificateNameTooLong(f);
    case ReceiverRule::ListSignatureTooLong:
        return listSignatureTooLong(f);
    case ReceiverRule::ListDigestTooLong:
        return listDigestTooLong(f);
    case ReceiverRule::TooManyFiles:
        return tooManyFiles(f);
    case ReceiverRule::ListObjectTooLong:
        return listObjectTooLong(f);
    case ReceiverRule::ListObjectCut:
        return listObjectCut(f);
    case ReceiverRule::ListHashRunsAway:
        return listHashRunsAway(f);
    case ReceiverRule::ListSignatureMissing:
        return listSignatureMissing(f);
    case ReceiverRule::ListSignatureWrong:
        return listSignatureWrong(f);
    case ReceiverRule::ListSignatureMisplaced:
        return listSignatureMisplaced(f);
    case ReceiverRule::VendorCertificateMissing:
        return vendorCertificateMissing(f);
    case ReceiverRule::VendorCertificateUnusable:
        return vendorCertificateUnusable(f);
    case ReceiverRule::FileNotListed:
        return fileNotListed(f);
    case ReceiverRule::FileTwice:
        return fileTwice(f);
    case ReceiverRule::FilesMissing:
        return filesMissing(f);
    case ReceiverRule::FileTooLarge:
        return fileTooLarge(f);
    case ReceiverRule::DigestMismatch:
        return digestMismatch(f);
    case ReceiverRule::FileSignatureWrong:
        return fileSignatureWrong(f);
    case ReceiverRule::SignerMissing:
        return signerMissing(f);
    case ReceiverRule::SignerUnusable:
        return signerUnusable(f);
    case ReceiverRule::SignerRevoked:
        return signerRevoked(f);
    case ReceiverRule::SignerChainBroken:
        return signerChainBroken(f);
    case ReceiverRule::SignerRootUnknown:
        return signerRootUnknown(f);
    case ReceiverRule::ListSignatureNotChecked:
        return listSignatureNotChecked(f);
    case ReceiverRule::SignerNotKnown:
        return signerNotKnown(f);
    case ReceiverRule::CatalogueNotKnown:
        return catalogueNotKnown(f);
    case ReceiverRule::UndefinedBehaviour:
        return undefinedBehaviour(f);
    case ReceiverRule::SignatureIgnored:
        return signatureIgnored(f);
    case ReceiverRule::SignatureOverruns:
        return signatureOverruns(f);
    case ReceiverRule::SignatureZeroByte:
        return signatureZeroByte(f);
    case ReceiverRule::SignerInBundle:
        return signerInBundle(f);
    case ReceiverRule::TiSignatureWrong:
        return tiSignatureWrong(f);
    case ReceiverRule::HashOfOtherGeneration:
        return hashOfOtherGeneration(f);
    case ReceiverRule::SecureFileUnsigned:
        return secureFileUnsigned(f);
    case ReceiverRule::FileNotHashed:
        return fileNotHashed(f);
    case ReceiverRule::EmptyFile:
        return emptyFile(f);
    case ReceiverRule::EntrySkipped:
        return entrySkipped(f);
    case ReceiverRule::CatalogueNotAlone:
        return catalogueNotAlone(f);
    case ReceiverRule::NotRolledBack:
        return notRolledBack(f);
    case ReceiverRule::FragileOnPlainHttp:
        return fragileOnPlainHttp(f);
    }
    return {};
}

} // namespace airlift::explain
