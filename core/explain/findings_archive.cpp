#include "core/explain/face.h"
#include "core/explain/finding_words.h"

namespace airlift::explain::words {

namespace {

/// What helps depends on the file system's own number (error-codes 7.1).
QString fileSystemAdvice(qint32 status)
{
    switch (status) {
    case -10282:
    case -10344:
    case -10364:
        return Explain::tr("Let the device accept or roll back the update before this one: reset "
                           "it, then start again.");
    case -10310:
        return Explain::tr("Delete the old file on the device, or make the new one no larger than "
                           "it was created for.");
    case -10322:
        return Explain::tr("Free space in the device's flash; files of a bundle need room for "
                           "their old and new copy.");
    case -10279:
    case -10329:
    case -10340:
        return Explain::tr("Give the file the same flags (secured, signed, fail-safe) in the "
                           "bundle as on the device.");
    case -10287:
    case -10242:
        return Explain::tr("Sign with a certificate whose root is in the device's catalogue, or "
                           "store the matching catalogue.");
    case -10290:
    case -10341:
    case -10372:
        return Explain::tr("Use the exact name of a certificate that is stored on the device, at "
                           "most 20 characters.");
    case -10358:
        return Explain::tr(
            "Use a service pack and a catalogue at least as new as those on the device.");
    case -10365:
        return Explain::tr("Leave this file out of the bundle, or create it on the device without "
                           "a token. Do not retry: "
                           "each try raises the device's alert counter.");
    case -10369:
    case -10370:
        return Explain::tr("Reset the device and start the update again; a file of the attempt "
                           "before is still open.");
    default:
        return Explain::tr("Reset the device and try once more. If it repeats, check this file's "
                           "flags and size, and the "
                           "free space of the device.");
    }
}

} // namespace

Explanation securityHaltAfterLostConnection(const Finding &f)
{
    return {Explain::tr("The refusal is a consequence of the lost connection, not of the bundle%1")
                .arg(numberOf(f)),
            Explain::tr("The stock library mixes left-overs of the broken attempt into the next "
                        "one, so the list can no "
                        "longer fit its signature. It looks like tampering and is none."),
            Explain::tr("Reset the device and start the update again.")};
}

Explanation signatureWrong(const Finding &f)
{
    return {Explain::tr("The bundle's signature does not fit its file list and the device's vendor "
                        "certificate%1")
                .arg(numberOf(f)),
            Explain::tr("The bundle was signed with another key than the vendor certificate on the "
                        "device belongs to, or "
                        "ota.cmd was changed after signing."),
            Explain::tr("Create the bundle again with the right key (%1), then reset the device.")
                .arg(Places::of(Deed::SignBundle))};
}

Explanation vendorCertificateUnusable(const Finding &f)
{
    return {
        Explain::tr("The device could not check the bundle's signature: its vendor certificate "
                    "cannot be used%1")
            .arg(numberOf(f)),
        Explain::tr("The certificate is missing on the device, has another name, or another format "
                    "than DER. This does "
                    "not say that the signature is wrong."),
        Explain::tr(
            "Store the OTA vendor certificate on the device under the name the firmware expects "
            "(dummy_ota_vendor_cert.der unless changed), then reset the device.")};
}

Explanation signatureMissing(const Finding &f)
{
    return {Explain::tr("The bundle has no signature: ota.sign is missing%1").arg(numberOf(f)),
            Explain::tr("The device writes all files first and refuses at the end."),
            Explain::tr("Create the bundle again with the vendor key (%1), then reset the device.")
                .arg(Places::of(Deed::SignBundle))};
}

Explanation hashMismatch(const Finding &f)
{
    return {Explain::tr("The content of %1 is not what the list promised: its hash differs%2")
                .arg(subjectOr(f, Explain::tr("a file")), numberOf(f)),
            Explain::tr("The file was changed after the list was made, or damaged on its way."),
            Explain::tr("Create the bundle again (%1), serve it unchanged, and reset the device.")
                .arg(Places::of(Deed::CreateBundle))};
}

Explanation fileNotListed(const Finding &f)
{
    return {Explain::tr("The bundle contains %1, which its list does not name%2")
                .arg(subjectOr(f, Explain::tr("a file")), numberOf(f)),
            Explain::tr("The device refuses whatever is not in ota.cmd."),
            Explain::tr("Create the bundle anew (%1) instead of adding to the tar, then reset the "
                        "device.")
                .arg(Places::of(Deed::CreateBundle))};
}

Explanation fileTwice(const Finding &f)
{
    return {Explain::tr("The bundle very likely contains %1 twice%2")
                .arg(subjectOr(f, Explain::tr("a file")), numberOf(f)),
            Explain::tr("The device opened this file a second time and raised an alert without "
                        "saying why, which is what "
                        "it does for a repeated file."),
            Explain::tr("Create the bundle again with every file once, then reset the device.")};
}

Explanation filesMissing(const Finding &f)
{
    return {Explain::tr("The bundle's list names %1, which is not in the bundle%2")
                .arg(subjectOr(f, Explain::tr("a file")), numberOf(f)),
            Explain::tr("The number of files stored differs from the number in ota.cmd."),
            Explain::tr("Create the bundle again (%1), then reset the device.")
                .arg(Places::of(Deed::CreateBundle))};
}

Explanation fileSignatureRefused(const Finding &f)
{
    return {
        Explain::tr("The content of %1 arrived, but the device refused its signature%2")
            .arg(subjectOr(f, Explain::tr("a file")), numberOf(f)),
        Explain::tr("The key does not belong to the certificate named for this file, the chain is "
                    "incomplete on the "
                    "device, or the file was changed after signing. Each refusal raises the "
                    "device's alert counter. %1")
            .arg(meaningOf(f))
            .trimmed(),
        Explain::tr("Sign the file with the private key of its certificate (%1), and store every "
                    "certificate of the chain. Do not retry before that.")
            .arg(Places::of(Deed::SignImage))};
}

Explanation fileSystemRefused(const Finding &f)
{
    return {Explain::tr("The device's file system refused %1%2")
                .arg(subjectOr(f, Explain::tr("a file")), numberOf(f)),
            meaningOf(f).isEmpty() ? Explain::tr("It could not be opened, written or closed.")
                                   : meaningOf(f),
            fileSystemAdvice(f.code ? number(f.code->status) : 0)};
}

Explanation tooManyFiles(const Finding &f)
{
    const QString limit = f.subject.isEmpty()
                              ? Explain::tr("The firmware takes no more.")
                              : Explain::tr("This firmware takes at most %1 files.").arg(f.subject);
    return {Explain::tr("The bundle lists more files than the firmware takes%1").arg(numberOf(f)),
            limit,
            Explain::tr("Put fewer files into the bundle, or raise MAX_BUNDLE_CMD_FILES and "
                        "OTA_BLOCK_SIZE and rebuild the "
                        "firmware.")};
}

Explanation listUnreadable(const Finding &f)
{
    return {Explain::tr("The device could not read the bundle's file list%1").arg(numberOf(f)),
            Explain::tr("Every entry of ota.cmd needs six fields and less than 1000 bytes. %1")
                .arg(meaningOf(f))
                .trimmed(),
            Explain::tr("Create the bundle anew (%1) instead of editing ota.cmd by hand.")
                .arg(Places::of(Deed::CreateBundle))};
}

Explanation archiveUnreadable(const Finding &f)
{
    return {Explain::tr("The device could not read the archive%1").arg(numberOf(f)),
            Explain::tr("Entries must be named <version>/<number>/<name>, and only plain files and "
                        "folders are understood. "
                        "A web page instead of the bundle looks like this too."),
            Explain::tr("Create the bundle anew (%1), and check that the URL leads to the file "
                        "itself.")
                .arg(Places::of(Deed::CreateBundle))};
}

Explanation securityAlertUnexplained(const Finding &f)
{
    return {Explain::tr("The device raised a security alert without saying why%1").arg(numberOf(f)),
            Explain::tr("This number has at least seven causes; the line before it, which tells "
                        "them apart, is missing."),
            Explain::tr("Switch on SL_ENABLE_OTA_DEBUG_TRACES, rebuild library and application, "
                        "and record the update from "
                        "its start.")};
}

Explanation parserStuck(const Finding &)
{
    return {Explain::tr("The device's archive parser is stuck and repeats one line without end"),
            Explain::tr("With a plain URL the stock library cannot start over after an error in "
                        "the archive. The first "
                        "error is the cause."),
            Explain::tr("Mend the cause, then reset the device: it does not come out by itself.")};
}

} // namespace airlift::explain::words
