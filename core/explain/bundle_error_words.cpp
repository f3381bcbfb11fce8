#include "core/explain/bundle_error_words.h"

#include "core/explain/face.h"

namespace airlift::explain::words {

namespace {

QString text(const QByteArray &name)
{
    return QString::fromUtf8(name);
}

QString chipFamily(trust::TiGeneration generation)
{
    return generation == trust::TiGeneration::Gen2 ? Explain::tr("CC3220")
                                                   : Explain::tr("CC3230 and CC3x35");
}

QString looksLike(const bundle::NotABundle &error)
{
    using Looks = bundle::NotABundle::Looks;
    switch (error.looks) {
    case Looks::Unknown:
        return Explain::tr("At byte %1 there is no tar header a device would recognise.")
            .arg(error.offset.value);
    case Looks::Empty:
        return Explain::tr("It is empty.");
    case Looks::Zeros:
        return Explain::tr("It begins with zeros only: no file is in it.");
    case Looks::Html:
        return Explain::tr("It is a web page, probably the error page of a download.");
    case Looks::Json:
        return Explain::tr("It is JSON text, perhaps a recipe or a list.");
    case Looks::Text:
        return Explain::tr("It is a text.");
    case Looks::Compressed:
        return Explain::tr("It is compressed; a device unpacks nothing.");
    case Looks::Executable:
        return Explain::tr("It is an ELF file: the linker's output.");
    case Looks::Pem:
        return Explain::tr("It is a certificate or a key in PEM.");
    case Looks::ServicePack:
        return Explain::tr("It is a service pack.");
    case Looks::Damaged:
        return Explain::tr("It begins like one, but makes no sense from byte %1 on.")
            .arg(error.offset.value);
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation notABundle(const bundle::NotABundle &error)
{
    using Looks = bundle::NotABundle::Looks;
    const QString title = Explain::tr("%1 is not a bundle").arg(error.path);
    switch (error.looks) {
    case Looks::Compressed:
        return {title + QStringLiteral(": ") + Explain::tr("it is compressed"), looksLike(error),
                Explain::tr("Unpack it once (gunzip, unzip) and choose the .tar in it.")};
    case Looks::Html:
        return {title + QStringLiteral(": ") + Explain::tr("it is a web page"), looksLike(error),
                Explain::tr("Download the bundle again and look at the answer of the server.")};
    case Looks::Empty:
    case Looks::Zeros:
        return {title + QStringLiteral(": ") + Explain::tr("nothing is in it"), looksLike(error),
                Explain::tr("Copy or download it again.")};
    case Looks::Damaged:
        return {title + QStringLiteral(": ") +
                    Explain::tr("it is damaged at byte %1").arg(error.offset.value),
                looksLike(error), Explain::tr("Copy or download it again.")};
    case Looks::ServicePack:
        return {title + QStringLiteral(": ") + Explain::tr("it is a service pack"),
                looksLike(error),
                Explain::tr("Put it into one (%1).").arg(Places::of(Deed::AddServicePack))};
    case Looks::Unknown:
    case Looks::Json:
    case Looks::Text:
    case Looks::Executable:
    case Looks::Pem:
        break;
    }
    return {title, looksLike(error),
            Explain::tr("Choose the .tar itself, or create one (%1).")
                .arg(Places::of(Deed::CreateBundle))};
}

Explanation badServicePack(const bundle::BadServicePack &error)
{
    using Why = bundle::BadServicePack::Why;
    switch (error.why) {
    case Why::NotAContainer:
        return {Explain::tr("%1 is not a service pack").arg(error.path),
                Explain::tr("It does not begin like one."),
                Explain::tr("Choose the sp_*.bin of the SDK, unchanged.")};
    case Why::Damaged:
        return {Explain::tr("The service pack %1 is damaged").arg(error.path),
                Explain::tr("Its parts do not lie where it says."),
                Explain::tr("Take the sp_*.bin out of the SDK again, unchanged.")};
    case Why::SignatureMissing:
        return {Explain::tr("The signature of the service pack %1 is missing").arg(error.path),
                Explain::tr("A bare .ucf needs its .ucf.signed.bin beside it."),
                Explain::tr("Put that file there, or choose the sp_*.bin container.")};
    }
    Q_UNREACHABLE();
}

Explanation notSealedByTi(const bundle::NotSealedByTi &error)
{
    const QString family = chipFamily(error.needed);
    switch (error.found) {
    case trust::Seal::TiGen2:
    case trust::Seal::TiGen3: {
        const auto other = error.found == trust::Seal::TiGen2 ? trust::TiGeneration::Gen2
                                                              : trust::TiGeneration::Gen3;
        return {Explain::tr("%1 is signed by TI for %2, not for %3")
                    .arg(error.path, chipFamily(other), family),
                Explain::tr("This chip would refuse it with -10289 after the whole download."),
                Explain::tr("Choose the file for %1 from the SDK of the chip.").arg(family)};
    }
    case trust::Seal::WrongSize:
        return {Explain::tr("The signature that goes with %1 is none of TI's").arg(error.path),
                Explain::tr("TI's signatures have 256 bytes."),
                Explain::tr("Choose the signature file that came with it, unchanged.")};
    case trust::Seal::NotTi:
        return {Explain::tr("%1 is not signed by TI").arg(error.path),
                Explain::tr("Either the file or its signature was changed, or they do not belong "
                            "together. The device would refuse %1 with -10289.")
                    .arg(text(error.deviceName)),
                Explain::tr("Take both out of the SDK again, unchanged.")};
    case trust::Seal::CannotCheck:
        return {Explain::tr("Whether TI signed %1 cannot be checked here").arg(error.path),
                Explain::tr("The crypto policy of this system forbids SHA-1, which the CC3220 "
                            "needs."),
                Explain::tr("Allow SHA-1 signatures for this program, or build on another "
                            "machine.")};
    }
    Q_UNREACHABLE();
}

Explanation catalogueNotAlone(const bundle::CatalogueNotAlone &error)
{
    return {
        Explain::tr("A certificate catalogue has to travel alone, and %1 is in the bundle too")
            .arg(text(error.other)),
        Explain::tr("It has to be installed, tested and committed before anything that depends "
                    "on it."),
        Explain::tr("Make one bundle with the catalogue only, and a second one with the rest.")};
}

Explanation tooManyFiles(const bundle::TooManyFiles &error)
{
    return {Explain::tr("%1 files are more than the receiver takes (%2)")
                .arg(error.count)
                .arg(error.limit),
            Explain::tr("It would stop at its list with -20109."),
            Explain::tr("Leave some out, or name a receiver with more room%1, if the device has "
                        "one.")
                .arg(Places::option(QLatin1String{"--receiver"}))};
}

Explanation badFileSignature(const bundle::BadFileSignature &error)
{
    const QString name = text(error.name);
    if (error.why == bundle::BadFileSignature::Why::Size)
        return {Explain::tr("The signature given for %1 has %2 bytes instead of 256")
                    .arg(name)
                    .arg(error.size),
                Explain::tr("The device's library passes on exactly 256: RSA-2048."),
                Explain::tr("Sign the file with an RSA-2048 key.")};
    return {Explain::tr("The signature given for %1 does not fit its certificate").arg(name),
            Explain::tr("The device would answer -10289 after the whole download."),
            Explain::tr("Sign the file as it is stored now, with the hash this chip uses.")};
}

Explanation signerNotDer(const bundle::SignerNotDer &error)
{
    return {Explain::tr("The certificate %1 is not DER").arg(error.path),
            Explain::tr("The device checks file signatures with DER certificates only."),
            Explain::tr("Convert it: openssl x509 -in FILE -outform DER -out %1.")
                .arg(text(error.name))};
}

Explanation issuerMisnamed(const bundle::IssuerMisnamed &error)
{
    return {Explain::tr("The device would not find the issuer of %1 under the name %2")
                .arg(text(error.signer), text(error.name)),
            Explain::tr("It looks for issuers by their common name, letter for letter: %1")
                .arg(error.commonName.isEmpty() ? Explain::tr("this one has none")
                                                : text(error.commonName)),
            error.commonName.isEmpty()
                ? Explain::tr("Use a chain whose certificates have common names.")
                : Explain::tr("Store the certificate as %1.").arg(text(error.commonName))};
}

Explanation pemLineEnds(const bundle::PemLineEnds &error)
{
    return {Explain::tr("%1 is PEM with CR LF line ends").arg(error.path),
            Explain::tr("The device reads PEM with line feeds only (-456 to -459 otherwise)."),
            Explain::tr("Convert the line ends to LF, or the file to DER.")};
}

Explanation versionNotNewer(const bundle::VersionNotNewer &error)
{
    return {Explain::tr("Version %1 does not come after %2")
                .arg(text(error.version), text(error.newest)),
            Explain::tr("%1 is there already; a device that has it would not take this one for an "
                        "update.")
                .arg(error.path),
            Explain::tr("Give a later version%1 or another folder, or say that it is meant%2.")
                .arg(Places::option(QLatin1String{"--timestamp"}),
                     Places::option(QLatin1String{"--allow-older"}))};
}

Explanation noSuchEntry(const bundle::NoSuchEntry &error)
{
    return {Explain::tr("There is no %1 in the bundle").arg(text(error.name)),
            {},
            Explain::tr("Write the name as the device has it; bundle inspect lists them.")};
}

Explanation alreadyThere(const bundle::AlreadyThere &error)
{
    return {Explain::tr("%1 is there already").arg(error.path), Explain::tr("It was not touched."),
            Explain::tr("Choose another folder, or replace it expressly%1.")
                .arg(Places::option(QLatin1String{"--force"}))};
}

Explanation unsafeName(const bundle::UnsafeName &error)
{
    return {Explain::tr("The bundle holds a file whose name leads elsewhere: \"%1\"")
                .arg(text(error.name)),
            Explain::tr("Nothing is written outside the folder that was chosen."),
            Explain::tr("Name the other files one by one to get them.")};
}

} // namespace airlift::explain::words
