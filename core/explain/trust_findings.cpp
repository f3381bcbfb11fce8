#include "core/explain/face.h"
#include "core/explain/trust_words.h"

#include <QLocale>

/// One sentence each for what the checks of trust remark.
namespace airlift::explain {

namespace {

using trust::Rule;

/// %1 whose, %2 what was found, %3 and %4 numbers, %5 a day.
struct Pattern {
    QString title;
    QString cause;
    QString nextStep;
};

[[nodiscard]] Pattern aboutTheCatalogue(Rule rule)
{
    switch (rule) {
    case Rule::CatalogueUnsigned:
        return {TrustWords::tr("No signature lies beside %1"),
                TrustWords::tr("A device takes a catalogue only with its signature of 256 bytes. "
                               "TI calls that file like the catalogue, with .signed_3220.bin "
                               "behind it."),
                TrustWords::tr("Put both into one folder.")};
    case Rule::CatalogueOfOtherChip:
        return {TrustWords::tr("%1 is signed by TI for CC3x35"),
                TrustWords::tr("A CC3220 knows another key."),
                TrustWords::tr("Use the signature for the CC3220: .signed_3220.bin.")};
    case Rule::CatalogueNotTi:
        return {TrustWords::tr("%1 is not signed by TI"),
                TrustWords::tr("Only a device with the signer's root in one-time memory takes it; "
                               "others refuse, as they refuse a catalogue that was changed."),
                TrustWords::tr("Check that the devices have your root in one-time memory, or use "
                               "TI's catalogue.")};
    case Rule::CatalogueSignature:
        return {TrustWords::tr("The signature beside %1 has another size than 256 bytes"),
                TrustWords::tr("No key a device knows makes such a signature."),
                TrustWords::tr("Take the signature that came with the catalogue.")};
    case Rule::CatalogueUnchecked:
        return {TrustWords::tr("The signature of %1 could not be checked"),
                TrustWords::tr("SHA-1 is switched off on this computer."),
                TrustWords::tr("Check it on another computer.")};
    case Rule::CatalogueIsOld:
        return {TrustWords::tr("The five years of %1 were over on %5"),
                TrustWords::tr("No device is known to mind; devices with older ones work."),
                TrustWords::tr("Nothing has to be done.")};
    case Rule::CatalogueStrange:
        return {TrustWords::tr("%1 uses fields whose meaning nobody knows"),
                TrustWords::tr("In all published catalogues they are zero."),
                TrustWords::tr("Compare it with the one it was made from.")};
    case Rule::CatalogueIsEmpty:
        return {TrustWords::tr("%1 trusts nobody"),
                TrustWords::tr("No secure file and no TLS root is accepted with it."),
                TrustWords::tr("List at least the root of your image signer.")};
    default:
        return {};
    }
}

[[nodiscard]] Pattern aboutNamesAndChain(Rule rule)
{
    switch (rule) {
    case Rule::NoCommonName:
        return {TrustWords::tr("%1 has no common name"),
                TrustWords::tr("The device looks for each certificate of a chain under its common "
                               "name as file name."),
                TrustWords::tr("Reissue it with a common name.")};
    case Rule::NameNotStorable:
        return {TrustWords::tr("%1 cannot be a file name on the device"),
                TrustWords::tr("Its common name has a slash, and the device looks for it under "
                               "that name in the root folder."),
                TrustWords::tr("Reissue it with another common name.")};
    case Rule::NameTooLong:
        return {
            TrustWords::tr("The name of %1 is too long for the device: %3 characters, at most %4"),
            TrustWords::tr("The field in the device ends there."),
            TrustWords::tr("Choose a shorter name.")};
    case Rule::HostNotCovered:
        return {TrustWords::tr("%1 is not for %2"),
                TrustWords::tr("The name devices use is neither its common name nor one of its "
                               "alternative names."),
                TrustWords::tr("Issue it for this name, or use the name it has.")};
    case Rule::HostOnlyInAlternative:
        return {TrustWords::tr("%1 names %2 only as alternative name"),
                TrustWords::tr("Whether the device reads alternative names is not known; the "
                               "common name is certain."),
                TrustWords::tr("Put the name into both.")};
    case Rule::HostOnlyInCommonName:
        return {
            TrustWords::tr("%1 names %2 only as common name"),
            TrustWords::tr(
                "It has alternative names, and then stricter clients ignore the common name; which "
                "kind the device is, is not known."),
            TrustWords::tr("Put the name into both.")};
    case Rule::HostIsAddress:
        return {TrustWords::tr("%2 is an address, not a name"),
                TrustWords::tr("Whether the device compares addresses is not known."),
                TrustWords::tr("Give the server a name.")};
    case Rule::HostNotAscii:
        return {TrustWords::tr("%2 has characters beyond ASCII"),
                TrustWords::tr("How the device compares such names is not known."),
                TrustWords::tr("Use the encoded form (xn--...).")};
    case Rule::NothingSent:
        return {TrustWords::tr("The server sends no certificate"), QString{},
                TrustWords::tr("Configure the server with its certificate.")};
    case Rule::NoSigner:
        return {TrustWords::tr("%1 was issued by %2, and that is not what follows"),
                TrustWords::tr("The next certificate, or the root on the device, is another one."),
                TrustWords::tr("Send the missing intermediate, put the chain in order, or install "
                               "the right root.")};
    case Rule::SameNameOtherKey:
        return {TrustWords::tr("%1 was issued by another %2"),
                TrustWords::tr("The names agree, the signature does not: another root or edition "
                               "of the same name."),
                TrustWords::tr("Compare digests, not names, and take the one that signed.")};
    case Rule::LinksDisagree:
        return {TrustWords::tr("The chain is wrong in more than one way"),
                TrustWords::tr("Which of them the device meets first is not known."),
                TrustWords::tr("Mend the chain.")};
    case Rule::ChainTooLong:
        return {TrustWords::tr("The server sends %3 certificates"),
                TrustWords::tr("Devices have a limit (-768); where it is, is not known."),
                TrustWords::tr("Send a shorter chain.")};
    case Rule::ChainIncomplete:
        return {TrustWords::tr("The issuer of %1 is missing: %2"),
                TrustWords::tr("The device needs every certificate of the chain as a file."),
                TrustWords::tr("Add the missing certificates.")};
    case Rule::RootNotListed:
        return {TrustWords::tr("%1 is not in the device's certificate catalogue"),
                TrustWords::tr("For TLS the device remarks it (-468) and the OTA library goes on; "
                               "for signatures of files it is refused (-10287)."),
                TrustWords::tr(
                    "For TLS nothing is needed; to sign files, use a root the catalogue lists.")};
    case Rule::Revoked:
        return {TrustWords::tr("%1 is revoked in the certificate catalogue"), QString{},
                TrustWords::tr("Replace it.")};
    case Rule::BothRemarks:
        return {TrustWords::tr("More than one remark applies"),
                TrustWords::tr("The device returns one code; which one is not certain. All of them "
                               "leave the connection up."),
                TrustWords::tr("Mend both and the question is gone.")};
    case Rule::RootDates:
        return {TrustWords::tr("The root file %1 is itself outside its dates (%5)"),
                TrustWords::tr(
                    "Whether the device looks at the dates of its own CA file is not known."),
                TrustWords::tr("Install a root that is valid.")};
    case Rule::NotAPair:
        return {
            TrustWords::tr("The key does not belong to %1"),
            TrustWords::tr("A signature made with the key does not verify with the certificate."),
            TrustWords::tr("Choose the two that were made together.")};
    case Rule::NoKey:
        return {TrustWords::tr("%1 holds no private key"), QString{},
                TrustWords::tr("Choose the file with the key.")};
    case Rule::KeyForm:
        return {TrustWords::tr("%1 is PKCS#8"),
                TrustWords::tr("Known samples on devices are PKCS#1 (RSA) and SEC1 (EC); nobody is "
                               "known to have tried this one."),
                TrustWords::tr("Convert it to DER (%1).").arg(Places::of(Deed::ConvertKey))};
    case Rule::KeyLocked:
        return {TrustWords::tr("%1 is encrypted"),
                TrustWords::tr("A device cannot ask for a pass phrase."),
                TrustWords::tr("Store it unencrypted, or keep it off the device.")};
    default:
        return aboutTheCatalogue(rule);
    }
}

[[nodiscard]] Pattern aboutTheCertificate(Rule rule)
{
    switch (rule) {
    case Rule::NotSelfSigned:
        return {TrustWords::tr("%1 is not a root"),
                TrustWords::tr("It was issued by %2, not by itself. A CC3220 accepts only a "
                               "self-signed certificate as CA file."),
                TrustWords::tr("Install the root that issued the last certificate the server "
                               "sends; trust which-root names it.")};
    case Rule::NotCa:
        return {TrustWords::tr("%1 does not say that it may issue certificates"),
                TrustWords::tr("Its basic constraints do not make it a CA. TLS libraries usually "
                               "refuse what it issued; whether the device does is not known."),
                TrustWords::tr("Use or make a root with CA set.")};
    case Rule::PathTooLong:
        return {
            TrustWords::tr("%1 allows fewer intermediates than there are"),
            TrustWords::tr("Its path length is exceeded. Whether the device counts is not known."),
            TrustWords::tr("Shorten the chain or reissue the CA.")};
    case Rule::MayNotSign:
        return {
            TrustWords::tr("%1 is not meant to sign certificates"),
            TrustWords::tr(
                "Its key usage lacks certificate signing. Whether the device looks is not known."),
            TrustWords::tr("Reissue it with keyCertSign.")};
    case Rule::Expired:
        return {TrustWords::tr("%1 expired on %5"),
                TrustWords::tr("A device whose clock is right remarks it for TLS (-461); for "
                               "signatures of files no date is known to be looked at."),
                TrustWords::tr("Replace it before devices depend on dates.")};
    case Rule::NotYetValid:
        return {
            TrustWords::tr("%1 is not valid before %5"),
            TrustWords::tr(
                "A device whose clock was never set reads an early year and remarks it (-461)."),
            TrustWords::tr("Set the device's clock, or issue it with an earlier begin.")};
    case Rule::EndsSoon:
        return {TrustWords::tr("%1 ends on %5"), TrustWords::tr("That is within a year."),
                TrustWords::tr("Plan the replacement while the old one still works.")};
    case Rule::RsaTooShort:
        return {
            TrustWords::tr("%1 has a short key (%2)"),
            TrustWords::tr(
                "The device's TLS takes it, but current servers and clients refuse to use it, and "
                "signatures of files need RSA 2048."),
            TrustWords::tr("Use RSA 2048.")};
    case Rule::RsaTooLong:
        return {TrustWords::tr("%1 has a key of another length (%2)"),
                TrustWords::tr("For signatures the device takes 256 bytes only, which is RSA 2048; "
                               "for TLS, lengths other than 2048 and 4096 are untried."),
                TrustWords::tr("Use RSA 2048.")};
    case Rule::WrongKeyKind:
        return {
            TrustWords::tr("%1 has the wrong kind of key (%2)"),
            TrustWords::tr("Image signing needs RSA 2048, the OTA vendor certificate EC P-256."),
            TrustWords::tr("Make a key of the kind this place needs.")};
    case Rule::CurveDoubtful:
        return {TrustWords::tr("%1 has a key of a doubtful kind (%2)"),
                TrustWords::tr("P-256 is the only curve a device offers for certain: a server with "
                               "another key may find nothing in common with it (-340). TI's "
                               "catalogue lists roots with P-384; nobody has shown that TLS takes "
                               "them."),
                TrustWords::tr("Prefer RSA 2048 or P-256, or try it on one device first.")};
    case Rule::HashDoubtful:
        return {TrustWords::tr("%1 is signed with %2"),
                TrustWords::tr("SHA-1 and SHA-256 are certain, SHA-384 is probable because suites "
                               "of the device use it; of others nothing is known."),
                TrustWords::tr("Prefer SHA-256, or try it on one device first.")};
    case Rule::HashRefused:
        return {
            TrustWords::tr("%1 is signed in a way the device's boot loader refuses (%2)"),
            TrustWords::tr("In a signing chain SHA-384, SHA-512 and anything but RSA PKCS#1 fail."),
            TrustWords::tr("Reissue it with SHA-256.")};
    case Rule::HashNeedsServicePack:
        return {TrustWords::tr("%1 is signed with %2"),
                TrustWords::tr("Without a service pack only SHA-1 is accepted in a signing chain."),
                TrustWords::tr("Make sure a service pack is programmed.")};
    case Rule::PssDoubtful:
        return {TrustWords::tr("%1 is signed with RSA-PSS"),
                TrustWords::tr("Whether the device verifies it is not known."),
                TrustWords::tr("Reissue it with PKCS#1 v1.5.")};
    case Rule::EdwardsDoubtful:
        return {TrustWords::tr("%1 is signed with %2"),
                TrustWords::tr("No device of this family is known to verify it."),
                TrustWords::tr("Reissue it with RSA or P-256 and SHA-256.")};
    case Rule::WrongPurpose:
        return {TrustWords::tr("%1 is not meant for servers"),
                TrustWords::tr("Its extended key usage lacks server authentication. Whether the "
                               "device looks is not known."),
                TrustWords::tr("Reissue it for servers.")};
    case Rule::CriticalExtension:
        return {TrustWords::tr("%1 has a critical extension nobody here knows (%2)"),
                TrustWords::tr("A TLS library has to refuse it (-660)."),
                TrustWords::tr("Reissue it without the extension, or not critical.")};
    case Rule::DuplicateExtension:
        return {TrustWords::tr("%1 has an extension twice (%2)"),
                TrustWords::tr("That is not allowed; what the device does is not known."),
                TrustWords::tr("Reissue it.")};
    case Rule::YearBeyond2049:
        return {TrustWords::tr("%1 ends after 2049"),
                TrustWords::tr("Such dates are written in another form; whether the device reads "
                               "it is not known."),
                TrustWords::tr("End it in 2049 or earlier.")};
    case Rule::SerialUnusual:
        return {TrustWords::tr("%1 has an unusual serial number"),
                TrustWords::tr("It is negative or longer than 20 bytes; whether the device takes "
                               "it is not known."),
                TrustWords::tr("Reissue it.")};
    case Rule::PublicDummy:
        return {TrustWords::tr("%1 is a published example; its private key is public"),
                TrustWords::tr("Whoever downloads the SDK can sign in its name."),
                TrustWords::tr(
                    "Use it for trials only. Make an own key before anything leaves the desk.")};
    default:
        return aboutNamesAndChain(rule);
    }
}

[[nodiscard]] Pattern aboutTheFile(Rule rule)
{
    switch (rule) {
    case Rule::NoFile:
        return {TrustWords::tr("The CA file is not on the device"),
                TrustWords::tr("The firmware names a file the file system does not have."),
                TrustWords::tr("Store the root under exactly the name the firmware uses.")};
    case Rule::NotACertificateFile:
        return {
            TrustWords::tr("%1 is no certificate file a device reads"),
            TrustWords::tr("A device reads one X.509 certificate as DER, or as PEM with LF "
                           "line ends; no PKCS#7, no PKCS#12."),
            TrustWords::tr("Convert it to DER (%1).").arg(Places::of(Deed::ConvertCertificate))};
    case Rule::CarriageReturns:
        return {TrustWords::tr("%1 has CR LF line ends"),
                TrustWords::tr("The device takes PEM with LF line ends only."),
                TrustWords::tr("Convert it to DER, or to PEM with LF.")};
    case Rule::SeveralCertificates:
        return {TrustWords::tr("%1 holds more than one certificate"),
                TrustWords::tr("A CC3220 reads exactly one certificate from such a file."),
                TrustWords::tr("Split it: one file for each certificate.")};
    case Rule::NotDer:
        return {TrustWords::tr("%1 is not DER"),
                TrustWords::tr("For signatures of files the device reads DER only."),
                TrustWords::tr("Convert it to DER.")};
    case Rule::TextAround:
        return {TrustWords::tr("%1 has text around the certificate"),
                TrustWords::tr("Whether the device skips it is not known."),
                TrustWords::tr("Convert it to DER; then nothing is left to doubt.")};
    case Rule::TrailingBytes:
        return {TrustWords::tr("%1 goes on after the certificate ends"),
                TrustWords::tr("Whether the device minds is not known."),
                TrustWords::tr("Convert it: the copy ends where the certificate ends.")};
    case Rule::KeyInFile:
        return {TrustWords::tr("%1 also holds a private key"),
                TrustWords::tr("Whoever gets this file can act in its owner's name."),
                TrustWords::tr("Store the certificate alone and keep the key off the device.")};
    default:
        return aboutTheCertificate(rule);
    }
}

[[nodiscard]] QString filled(const QString &pattern, const trust::Finding &finding)
{
    // Each at once: what a certificate says may itself contain "%2".
    const QString day =
        finding.when.isValid() ? finding.when.toUTC().date().toString(Qt::ISODate) : QString{};
    const QString who = finding.subject.isEmpty() ? TrustWords::tr("The file") : finding.subject;
    const QStringList values{who, finding.detail, QString::number(finding.found),
                             QString::number(finding.limit), day};
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() &&
                             pattern[i + 1] >= u'1' && pattern[i + 1] <= u'5';
        if (!isPlace)
            text += pattern[i];
        else
            text += values[pattern[++i].unicode() - u'1'];
    }
    return text;
}

} // namespace

Explanation TrustWords::of(const trust::Finding &finding)
{
    Pattern pattern = aboutTheFile(finding.rule);
    if (finding.rule == Rule::SameNameOtherKey && finding.weight == trust::Weight::Doubt)
        pattern.cause +=
            QLatin1Char(' ') + tr("Their key identifiers differ too, so the device may see no "
                                  "issuer at all (-688).");
    return {filled(pattern.title, finding), filled(pattern.cause, finding),
            filled(pattern.nextStep, finding)};
}

QString TrustWords::id(trust::Rule rule)
{
    switch (rule) {
    case Rule::NoFile:
        return QStringLiteral("no-ca-file");
    case Rule::NotACertificateFile:
        return QStringLiteral("not-a-certificate-file");
    case Rule::CarriageReturns:
        return QStringLiteral("carriage-returns");
    case Rule::SeveralCertificates:
        return QStringLiteral("several-certificates");
    case Rule::NotDer:
        return QStringLiteral("not-der");
    case Rule::TextAround:
        return QStringLiteral("text-around");
    case Rule::TrailingBytes:
        return QStringLiteral("trailing-bytes");
    case Rule::KeyInFile:
        return QStringLiteral("key-in-file");
    case Rule::NotSelfSigned:
        return QStringLiteral("not-self-signed");
    case Rule::NotCa:
        return QStringLiteral("not-a-ca");
    case Rule::PathTooLong:
        return QStringLiteral("path-too-long");
    case Rule::MayNotSign:
        return QStringLiteral("may-not-sign");
    case Rule::Expired:
        return QStringLiteral("expired");
    case Rule::NotYetValid:
        return QStringLiteral("not-yet-valid");
    case Rule::EndsSoon:
        return QStringLiteral("ends-soon");
    case Rule::RsaTooShort:
        return QStringLiteral("rsa-too-short");
    case Rule::RsaTooLong:
        return QStringLiteral("rsa-too-long");
    case Rule::WrongKeyKind:
        return QStringLiteral("wrong-key-kind");
    case Rule::CurveDoubtful:
        return QStringLiteral("curve-doubtful");
    case Rule::HashDoubtful:
        return QStringLiteral("hash-doubtful");
    case Rule::HashRefused:
        return QStringLiteral("hash-refused");
    case Rule::HashNeedsServicePack:
        return QStringLiteral("hash-needs-service-pack");
    case Rule::PssDoubtful:
        return QStringLiteral("pss-doubtful");
    case Rule::EdwardsDoubtful:
        return QStringLiteral("signature-doubtful");
    case Rule::WrongPurpose:
        return QStringLiteral("wrong-purpose");
    case Rule::CriticalExtension:
        return QStringLiteral("critical-extension");
    case Rule::DuplicateExtension:
        return QStringLiteral("duplicate-extension");
    case Rule::YearBeyond2049:
        return QStringLiteral("year-beyond-2049");
    case Rule::SerialUnusual:
        return QStringLiteral("serial-unusual");
    case Rule::PublicDummy:
        return QStringLiteral("public-dummy");
    case Rule::NoCommonName:
        return QStringLiteral("no-common-name");
    case Rule::NameNotStorable:
        return QStringLiteral("name-not-storable");
    case Rule::NameTooLong:
        return QStringLiteral("name-too-long");
    case Rule::HostNotCovered:
        return QStringLiteral("host-not-covered");
    case Rule::HostOnlyInAlternative:
        return QStringLiteral("host-only-in-alternative");
    case Rule::HostOnlyInCommonName:
        return QStringLiteral("host-only-in-common-name");
    case Rule::HostIsAddress:
        return QStringLiteral("host-is-address");
    case Rule::HostNotAscii:
        return QStringLiteral("host-not-ascii");
    case Rule::NothingSent:
        return QStringLiteral("nothing-sent");
    case Rule::NoSigner:
        return QStringLiteral("no-signer");
    case Rule::SameNameOtherKey:
        return QStringLiteral("same-name-other-key");
    case Rule::LinksDisagree:
        return QStringLiteral("links-disagree");
    case Rule::ChainTooLong:
        return QStringLiteral("chain-too-long");
    case Rule::ChainIncomplete:
        return QStringLiteral("chain-incomplete");
    case Rule::RootNotListed:
        return QStringLiteral("root-not-listed");
    case Rule::Revoked:
        return QStringLiteral("revoked");
    case Rule::BothRemarks:
        return QStringLiteral("both-remarks");
    case Rule::RootDates:
        return QStringLiteral("root-dates");
    case Rule::NotAPair:
        return QStringLiteral("not-a-pair");
    case Rule::NoKey:
        return QStringLiteral("no-key");
    case Rule::KeyForm:
        return QStringLiteral("key-form");
    case Rule::KeyLocked:
        return QStringLiteral("key-locked");
    case Rule::CatalogueUnsigned:
        return QStringLiteral("catalogue-unsigned");
    case Rule::CatalogueOfOtherChip:
        return QStringLiteral("catalogue-of-other-chip");
    case Rule::CatalogueNotTi:
        return QStringLiteral("catalogue-not-ti");
    case Rule::CatalogueSignature:
        return QStringLiteral("catalogue-signature");
    case Rule::CatalogueUnchecked:
        return QStringLiteral("catalogue-unchecked");
    case Rule::CatalogueIsOld:
        return QStringLiteral("catalogue-is-old");
    case Rule::CatalogueStrange:
        return QStringLiteral("catalogue-strange");
    case Rule::CatalogueIsEmpty:
        return QStringLiteral("catalogue-is-empty");
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
