#include "app/airlift-cli/passphrase.h"
#include "app/airlift-cli/trust_output.h"
#include "core/trust/key_files.h"

#include <QDir>
#include <QRegularExpression>

namespace airlift::cli {

using trust::Identity;

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

/// Writes what a maker made, tells each path, and stops at the first error.
class Output
{
public:
    explicit Output(const Arguments &args)
        : m_folder(args.value("out"))
    {
        if (!m_folder.mkpath(QStringLiteral(".")))
            m_exitCode = usage(QStringLiteral("Cannot make the folder %1.").arg(m_folder.path()));
        else if (args.has("encrypt") || args.has("passphrase-file"))
            choosePassphrase(args);
    }

    void certificate(const QString &name, const trust::Certificate &certificate, bool pem = false)
    {
        write(name, pem ? certificate.toPem() : certificate.toDer());
    }
    void bytes(const QString &name, const QByteArray &content) { write(name, content); }
    void key(const QString &name, const trust::PrivateKey &key)
    {
        if (m_exitCode != 0)
            return;
        const QString path = m_folder.filePath(name);
        report(path, trust::saveNewKey(key, path, m_passphrase),
               m_passphrase.isEmpty() ? " (private, unencrypted)" : " (private, encrypted)");
    }
    /// The form a device takes, which cannot be encrypted.
    void keyDer(const QString &name, const trust::PrivateKey &key)
    {
        const QString path = m_folder.filePath(name);
        if (m_exitCode == 0 && m_passphrase.isEmpty())
            report(path,
                   trust::saveNew(path, key.toTraditionalDer().reveal(), FileAccess::OwnerOnly),
                   " (private, unencrypted)");
    }
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    [[nodiscard]] bool failed() const { return m_exitCode != 0; }

private:
    void choosePassphrase(const Arguments &args)
    {
        m_passphrase =
            passphraseSource(args.value("passphrase-file"))(QStringLiteral("the new private key"));
        if (m_passphrase.isEmpty())
            m_exitCode = usage(QStringLiteral("An empty pass phrase encrypts nothing."));
    }
    void write(const QString &name, const QByteArray &content)
    {
        if (m_exitCode != 0)
            return;
        const QString path = m_folder.filePath(name);
        report(path, trust::saveNew(path, content));
    }
    void report(const QString &path, const trust::Result<void> &saved, const char *what = "")
    {
        if (saved)
            out(path + QLatin1String(what));
        else
            m_exitCode = complainAbout(saved.error());
    }

    QDir m_folder;
    Secret m_passphrase;
    int m_exitCode = 0;
};

/// A name that can be a file name here and on the device.
std::optional<int> badName(const QString &name)
{
    static const QRegularExpression fits{QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$")};
    if (fits.match(name).hasMatch())
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

/// A maker that needs a name and nothing else: `save` puts what it made into the folder.
template <typename Make, typename Save>
int makeNamed(Arguments &args, const QStringList &words, const Make &make, const Save &save)
{
    if (!args.parse(words))
        return args.exitCode();
    const QString name = args.value("name");
    if (const auto bad = badName(name))
        return *bad;
    Output output{args};
    if (output.failed())
        return output.exitCode();
    const auto made = make(name);
    if (!made)
        return complainAbout(made.error());
    save(output, name, *made);
    return output.exitCode();
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
    return makeNamed(args, words, trust::makeRoot,
                     [](Output &output, const QString &name, const Identity &made) {
                         output.key(name + QStringLiteral(".key.pem"), made.key);
                         output.certificate(name + QStringLiteral(".der"), made.certificate);
                     });
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
    Output output{args};
    if (output.failed())
        return output.exitCode();
    const auto server = trust::issueServerCertificate(
        *root, names, args.has("p256") ? trust::ServerKey::P256 : trust::ServerKey::Rsa2048);
    if (!server)
        return complainAbout(server.error());
    output.key(QStringLiteral("server.key.pem"), server->key);
    output.certificate(QStringLiteral("server.pem"), server->certificate, true);
    return output.exitCode();
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
    return makeNamed(args, words, trust::makeVendorIdentity,
                     [](Output &output, const QString &name, const Identity &made) {
                         output.key(name + QStringLiteral(".key.pem"), made.key);
                         output.keyDer(name + QStringLiteral(".key.der"), made.key);
                         output.certificate(name + QStringLiteral(".der"), made.certificate);
                         output.certificate(name + QStringLiteral(".pem"), made.certificate, true);
                     });
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
    return makeNamed(args, words, trust::makeSignerChain,
                     [](Output &output, const QString &, const trust::SignerChain &made) {
                         for (const Identity *one : {&made.root, &made.ca, &made.signer}) {
                             const QString commonName = one->certificate.commonName();
                             output.key(commonName + QStringLiteral(".key.pem"), one->key);
                             output.certificate(commonName, one->certificate);
                         }
                     });
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
    trust::Catalogue catalogue;
    catalogue.issued = QDateTime::currentDateTimeUtc();
    for (const trust::Certificate &certificate : *trusted) {
        if (!certificate.isSelfSigned())
            return usage(QStringLiteral("%1 is not a root.").arg(shortName(certificate)));
        catalogue.trusted.push_back(certificate.sha256());
    }
    for (const trust::Certificate &certificate : *revoked)
        catalogue.revoked.push_back(certificate.sha256());
    const auto key = trust::PrivateKey::read(args.value("key"), passphraseSource({}));
    if (!key)
        return complainAbout(key.error());
    const auto bytes = catalogue.toBytes();
    if (!bytes)
        return complainAbout(bytes.error());
    const auto signature = key->sign(trust::HashKind::Sha1, *bytes);
    if (!signature)
        return complainAbout(signature.error());
    constexpr qsizetype kOnlySize = 256;
    if (key->kind() != trust::KeyKind::Rsa || signature->size() != kOnlySize)
        return usage(QStringLiteral("The key is %1; a catalogue is signed with RSA 2048.")
                         .arg(key->description()));
    Output output{args};
    const QString name = args.value("name") + QStringLiteral(".lst");
    output.bytes(name, *bytes);
    output.bytes(name + QStringLiteral(".signed.bin"), *signature);
    return output.exitCode();
}

} // namespace airlift::cli
