#include "core/bundle/contents_finding.h"
#include "core/explain/explain.h"

/// Words for what is to be said about a bundle as it is written.
namespace airlift::explain {

namespace {

using bundle::ContentsFinding;
using What = ContentsFinding::What;

QString makeAgain()
{
    return Explain::tr("Make the bundle again.");
}

Explanation ofList(const ContentsFinding &finding, const QString &name)
{
    switch (finding.what) {
    case What::NoList:
        return {Explain::tr("There is no ota.cmd"),
                Explain::tr("No device takes this as a bundle."),
                Explain::tr("Choose a bundle, or make one.")};
    case What::ListUnreadable:
        return {Explain::tr("ota.cmd cannot be read as a list of files"), {}, makeAgain()};
    case What::NotSigned:
        return {Explain::tr("Not signed: there is no ota.sign"),
                Explain::tr("A stock device installs everything and then refuses it: -20199."),
                Explain::tr("Make the bundle again with the vendor's key.")};
    case What::ListSignatureWrong:
        return {Explain::tr("ota.sign does not fit ota.cmd and this vendor certificate: -20199"),
                Explain::tr("The list was changed after it was signed, or another key signed it."),
                Explain::tr("Check which vendor certificate the device has, or sign again.")};
    case What::ExampleVendorKey:
        return {Explain::tr("ota.sign was made with the public example key"),
                Explain::tr("Everybody can sign updates for devices that trust it."),
                Explain::tr("Use a key of your own for devices that leave the lab.")};
    case What::ListedButMissing:
        return {Explain::tr("%1 is listed but not in the tar: -20199").arg(name), {}, makeAgain()};
    case What::PresentButUnlisted:
        return {Explain::tr("%1 is in the tar but not listed: -20199").arg(name), {}, makeAgain()};
    case What::ManyFiles:
        return {Explain::tr("%n files are listed", nullptr, static_cast<int>(finding.count)),
                Explain::tr("The stock library has room for 8 (-20109), the local_ota example for "
                            "20."),
                Explain::tr("Check it for the receiver it is meant for.")};
    default:
        return {};
    }
}

Explanation ofTar(const ContentsFinding &finding)
{
    if (finding.what == What::Odd && finding.oddity)
        return Explain::of(*finding.oddity);
    if (finding.what == What::EndMissing)
        return {Explain::tr("There is no block of zeros at the end"),
                Explain::tr("The device waits for more: -20313."), makeAgain()};
    return {Explain::tr("Damaged or cut off at byte %1").arg(finding.offset.value),
            Explain::tr("What comes behind was not read."),
            Explain::tr("Get the file again, and compare its size.")};
}

Explanation ofImage(const ContentsFinding &finding, const QString &name)
{
    const QString chip =
        finding.chip ? QString::fromLatin1(bundle::traits(*finding.chip).name) : QString{};
    switch (finding.what) {
    case What::ImageHashWrong:
        return {
            Explain::tr("%1 does not begin with the hash of the rest").arg(name),
            Explain::tr("On a flash device the first 20 bytes have to be the SHA-1 of all behind."),
            makeAgain()};
    case What::OtherGeneration:
        return {Explain::tr("%1 is signed for another generation than %2: -10289, then -20199")
                    .arg(name, chip),
                Explain::tr("CC3220 verifies SHA-1 signatures, CC3235 SHA-256."),
                Explain::tr("Make the bundle again for the right device.")};
    case What::WrongLinkage:
        return {
            finding.chip && bundle::traits(*finding.chip).hashPrefix
                ? Explain::tr("%1 is linked for RAM and can never start on a %2").arg(name, chip)
                : Explain::tr("%1 is linked for flash and can never start on a %2").arg(name, chip),
            {},
            Explain::tr("Build the application for this device.")};
    default:
        return {Explain::tr("%1 does not begin with a vector table").arg(name),
                Explain::tr("Whether this is an image for the device cannot be told."),
                Explain::tr("Check that the raw binary was packed, not an ELF or hex file.")};
    }
}

Explanation ofExample(const ContentsFinding &finding, const QString &name)
{
    const QString example =
        finding.exampleKey ? Explain::exampleKey(*finding.exampleKey) : QString{};
    const QString title =
        finding.what == What::SignedWithExampleKey
            ? Explain::tr("%1 is signed with the key of the public example %2").arg(name, example)
        : finding.what == What::IsExampleKey
            ? Explain::tr("%1 is the private key of the public example %2").arg(name, example)
            : Explain::tr("%1 is the public example %2").arg(name, example);
    return {title, Explain::tr("Its private key comes with the SDK: everybody has it."),
            Explain::tr("Use a key of your own for devices that leave the lab.")};
}

} // namespace

Explanation Explain::of(const ContentsFinding &finding)
{
    const QString name = QString::fromUtf8(finding.entry);
    switch (finding.what) {
    case What::NoList:
    case What::ListUnreadable:
    case What::NotSigned:
    case What::ListSignatureWrong:
    case What::ExampleVendorKey:
    case What::ListedButMissing:
    case What::PresentButUnlisted:
    case What::ManyFiles:
        return ofList(finding, name);
    case What::EndMissing:
    case What::Damaged:
    case What::Odd:
        return ofTar(finding);
    case What::ImageHashWrong:
    case What::OtherGeneration:
    case What::WrongLinkage:
    case What::NoVectorTable:
        return ofImage(finding, name);
    case What::IsExampleCertificate:
    case What::IsExampleKey:
    case What::SignedWithExampleKey:
        return ofExample(finding, name);
    case What::SignerNotInside:
        return {tr("The certificate %1 is not in the bundle").arg(name),
                tr("The device must have it already."),
                tr("Name the folder of the device's certificates to have it checked.")};
    case What::DigestWrong:
        return {tr("The SHA-256 of %1 is not the one in the list: -20199").arg(name),
                tr("The file was changed after the list was made."), makeAgain()};
    case What::SignatureWrong:
        return {tr("The signature of %1 does not verify: -10289, then -20199").arg(name),
                tr("File, certificate and signature do not belong together."), makeAgain()};
    case What::PrivateKey:
        return {tr("%1 is a private key").arg(name), tr("Everybody who gets the bundle has it."),
                tr("Make the bundle without it, and replace the key.")};
    }
    return {};
}

QString Explain::ruleId(const ContentsFinding &finding)
{
    switch (finding.what) {
    case What::NoList:
        return QStringLiteral("no-list");
    case What::ListUnreadable:
        return QStringLiteral("list-unreadable");
    case What::NotSigned:
        return QStringLiteral("list-signature-missing");
    case What::ListSignatureWrong:
        return QStringLiteral("list-signature-wrong");
    case What::EndMissing:
        return QStringLiteral("end-missing");
    case What::Damaged:
        return QStringLiteral("damaged");
    case What::ImageHashWrong:
        return QStringLiteral("image-hash-wrong");
    case What::OtherGeneration:
        return QStringLiteral("hash-of-other-generation");
    case What::WrongLinkage:
        return QStringLiteral("wrong-linkage");
    case What::NoVectorTable:
        return QStringLiteral("no-vector-table");
    case What::Odd:
        return finding.oddity ? ruleId(*finding.oddity) : QString{};
    case What::ExampleVendorKey:
        return QStringLiteral("example-vendor-key");
    case What::IsExampleCertificate:
        return QStringLiteral("example-certificate");
    case What::IsExampleKey:
        return QStringLiteral("example-key");
    case What::SignedWithExampleKey:
        return QStringLiteral("signed-with-example-key");
    case What::SignerNotInside:
        return QStringLiteral("signer-not-inside");
    case What::ListedButMissing:
        return QStringLiteral("listed-but-missing");
    case What::PresentButUnlisted:
        return QStringLiteral("file-not-listed");
    case What::DigestWrong:
        return QStringLiteral("digest-mismatch");
    case What::SignatureWrong:
        return QStringLiteral("file-signature-wrong");
    case What::PrivateKey:
        return QStringLiteral("private-key");
    case What::ManyFiles:
        return QStringLiteral("many-files");
    }
    return {};
}

QString Explain::signer(const bundle::EntryFacts &entry, const bundle::ListedFile &listed)
{
    using bundle::SignedBy;
    const QString named = QString::fromUtf8(listed.certificate);
    switch (entry.signedBy) {
    case SignedBy::TiGen2:
        return tr("TI (CC3220)");
    case SignedBy::TiGen3:
        return tr("TI (CC3x35)");
    case SignedBy::ExampleKey:
        return entry.exampleKey
                   ? tr("%1 (public example %2)").arg(named, exampleKey(*entry.exampleKey))
                   : named;
    case SignedBy::Certificate:
    case SignedBy::Nobody:
    case SignedBy::Unknown:
        break;
    }
    return named.isEmpty() ? tr("nobody known (TI is meant)") : named;
}

} // namespace airlift::explain
