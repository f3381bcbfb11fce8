#include "app/airlift-cli/passphrase.h"
#include "app/airlift-cli/trust_output.h"
#include "core/trust/new_files.h"

namespace airlift::cli {

namespace {

const QCommandLineOption kOut{QStringLiteral("out"), QStringLiteral("Folder; made if needed."),
                              QStringLiteral("dir"), QStringLiteral(".")};
const QCommandLineOption kEncrypt{
    QStringLiteral("encrypt"),
    QStringLiteral("Encrypt the private key; the pass phrase comes from AIRLIFT_PASSPHRASE or a "
                   "prompt.")};
const QCommandLineOption kPassphrase{
    QStringLiteral("passphrase-file"),
    QStringLiteral("Encrypt with the pass phrase in this file's first line."),
    QStringLiteral("file")};
QCommandLineOption nameOption(const QString &fallback)
{
    return {QStringLiteral("name"), QStringLiteral("Common name, and name of the files."),
            QStringLiteral("name"), fallback};
}

/// Makes what is wanted, writes it and tells each path.
int makeAndSave(const Arguments &args, const trust::Wanted &wanted)
{
    Secret passphrase;
    if (args.has("encrypt") || args.has("passphrase-file")) {
        passphrase =
            passphraseSource(args.value("passphrase-file"))(QStringLiteral("the new private key"));
        if (passphrase.isEmpty())
            return usage(QStringLiteral("An empty pass phrase encrypts nothing."));
    }
    const auto files = trust::make(wanted, passphrase);
    if (!files)
        return complainAbout(files.error());
    const auto paths = trust::saveAllNew(*files, args.value("out"));
    if (!paths)
        return complainAbout(paths.error());
    for (std::size_t i = 0; i < files->size(); ++i) {
        const trust::NewFile &file = (*files)[i];
        out(paths->at(static_cast<qsizetype>(i)) +
            (!file.isPrivate    ? QString{}
             : file.isEncrypted ? QStringLiteral(" (private, encrypted)")
                                : QStringLiteral(" (private, unencrypted)")));
    }
    return code(Exit::Done);
}

/// A name that can be a file name here and on the device.
std::optional<int> badName(const QString &name)
{
    if (trust::fitsAsFileName(name))
        return std::nullopt;
    return usage(QStringLiteral("\"%1\" cannot be a file name on every device: up to 60 letters, "
                                "digits, dots, hyphens and underscores.")
                     .arg(name));
}

Arguments makerArguments(const QString &command, const QString &description,
                         const QList<QCommandLineOption> &options,
                         const QList<std::pair<QString, QString>> &positional,
                         const QString &examples)
{
    return Arguments{
        QStringLiteral("trust ") + command,
        description + QStringLiteral("\n\nExisting files are never overwritten; private "
                                     "keys are readable by their owner alone."),
        QList<QCommandLineOption>{kOut, kEncrypt, kPassphrase} + options, positional, examples};
}

/// A maker that needs a name and nothing else.
template <typename What>
int makeNamed(Arguments &args, const QStringList &words)
{
    if (!args.parse(words))
        return args.exitCode();
    const QString name = args.value("name");
    if (const auto bad = badName(name))
        return *bad;
    return makeAndSave(args, What{name});
}

} // namespace

int trustNewRoot(const QStringList &words)
{
    Arguments args = makerArguments(
        QStringLiteral("new-root"),
        QStringLiteral("Makes a private root: RSA-2048, SHA-256, ten years. NAME.der goes onto "
                       "devices, the key stays\nwith you and issues server certificates."),
        {nameOption(QStringLiteral("airlift-root"))}, {},
        QStringLiteral("  airlift-cli trust new-root --name acme-root --out keys/ --encrypt"));
    return makeNamed<trust::NewRoot>(args, words);
}

int trustNewServerCert(const QStringList &words)
{
    Arguments args = makerArguments(
        QStringLiteral("new-server-cert"),
        QStringLiteral(
            "Makes a file server's certificate, issued by your root. The first name is also "
            "the common name:\ngive the one devices use. Addresses are possible; a name is "
            "certain."),
        {{QStringLiteral("root"), QStringLiteral("Your root."), QStringLiteral("file")},
         {QStringLiteral("root-key"), QStringLiteral("Its private key."), QStringLiteral("file")},
         {QStringLiteral("p256"), QStringLiteral("EC P-256 instead of RSA-2048: cheaper for the "
                                                 "server.")}},
        {{QStringLiteral("name..."), QStringLiteral("DNS names and addresses.")}},
        QStringLiteral("  airlift-cli trust new-server-cert files.plant.example 192.168.1.5 --root "
                       "acme-root.der\n      --root-key acme-root.key.pem --out server/"));
    if (!args.parse(words))
        return args.exitCode();
    const QStringList names = args.positional();
    if (names.isEmpty() || !args.has("root") || !args.has("root-key"))
        return usage(QStringLiteral("Give at least one name, --root and --root-key."));
    const auto root =
        trust::readIdentity(args.value("root"), args.value("root-key"), passphraseSource({}));
    if (!root)
        return complainAbout(root.error());
    return makeAndSave(args,
                       trust::NewServerCertificate{names, *root,
                                                   args.has("p256") ? trust::ServerKey::P256
                                                                    : trust::ServerKey::Rsa2048});
}

int trustNewVendorKey(const QStringList &words)
{
    Arguments args = makerArguments(
        QStringLiteral("new-vendor-key"),
        QStringLiteral(
            "Makes the pair that signs ota.cmd: EC P-256. NAME.der is programmed into "
            "devices before the first\nupdate, under the name the firmware is built for; "
            "NAME.key.pem (SEC1) signs bundles, NAME.key.der is\nthe same for tools that "
            "want DER."),
        {nameOption(QStringLiteral("ota-vendor"))}, {},
        QStringLiteral("  airlift-cli trust new-vendor-key --name acme-ota --out keys/"));
    return makeNamed<trust::NewVendorPair>(args, words);
}

int trustNewImageSigner(const QStringList &words)
{
    Arguments args = makerArguments(
        QStringLiteral("new-image-signer"),
        QStringLiteral("Makes what signs images: root, CA and signer, RSA-2048 and SHA-256. A "
                       "device looks for the CA\n"
                       "and the root under their common names, so their files are called NAME-ca "
                       "and NAME-root,\n"
                       "without extension: copy them as they are. A device accepts them only if "
                       "its certificate\n"
                       "catalogue lists the root, which TI's does not: see trust new-catalog."),
        {nameOption(QStringLiteral("image"))}, {},
        QStringLiteral("  airlift-cli trust new-image-signer --name acme --out keys/"));
    return makeNamed<trust::NewSignerChain>(args, words);
}

int trustNewCatalog(const QStringList &words)
{
    Arguments args = makerArguments(
        QStringLiteral("new-catalog"),
        QStringLiteral("Makes a certificate catalogue of your own roots, signed with your vendor "
                       "root (RSA-2048, SHA-1).\n"
                       "Only devices with that root in one-time memory take it, and then every "
                       "secure file must chain to\n"
                       "the roots listed."),
        {nameOption(QStringLiteral("certstore")),
         {QStringLiteral("revoke"), QStringLiteral("A certificate to refuse; may be repeated."),
          QStringLiteral("file")},
         {QStringLiteral("key"), QStringLiteral("Private key of the vendor root."),
          QStringLiteral("file")}},
        {{QStringLiteral("root..."), QStringLiteral("Roots to trust.")}},
        QStringLiteral("  airlift-cli trust new-catalog acme-root --key acme-root.key.pem --out "
                       "otp/"));
    if (!args.parse(words))
        return args.exitCode();
    const auto trusted = readCertificates(args.positional());
    const auto revoked = readCertificates(args.values("revoke"));
    if (!trusted || !revoked)
        return trusted ? revoked.error() : trusted.error();
    if (trusted->empty() || !args.has("key"))
        return usage(QStringLiteral("Give the roots to trust and --key."));
    for (const trust::Certificate &certificate : *trusted) {
        if (!certificate.isSelfSigned())
            return usage(QStringLiteral("%1 is not a root.").arg(shortName(certificate)));
    }
    const auto key = trust::PrivateKey::read(args.value("key"), passphraseSource({}));
    if (!key)
        return complainAbout(key.error());
    return makeAndSave(args, trust::NewCatalogue{args.value("name"), *trusted, *revoked, *key});
}

} // namespace airlift::cli
