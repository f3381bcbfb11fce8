#include "core/trust/new_files.h"

#include "core/trust/catalogue.h"
#include "core/trust/key_files.h"

#include <algorithm>

#include <QDir>
#include <QRegularExpression>

namespace airlift::trust {

namespace {

/// Collects the files of one making; the first error ends it.
class Files
{
public:
    explicit Files(const Secret &passphrase)
        : m_passphrase(passphrase)
    {
    }
    void der(const QString &name, const Certificate &certificate)
    {
        add(name, Secret{certificate.toDer()}, certificate.sha256());
    }
    void pem(const QString &name, const Certificate &certificate)
    {
        add(name, Secret{certificate.toPem()}, certificate.sha256());
    }
    void bytes(const QString &name, const QByteArray &content) { add(name, Secret{content}, {}); }
    void key(const QString &name, const PrivateKey &key)
    {
        if (m_passphrase.isEmpty())
            return addKey(name, key.toTraditionalPem(), false);
        auto locked = toEncryptedPem(key, m_passphrase);
        if (locked)
            addKey(name, *std::move(locked), true);
        else
            m_error = locked.error();
    }
    /// The form a device takes, which cannot be encrypted.
    void keyDer(const QString &name, const PrivateKey &key)
    {
        if (m_passphrase.isEmpty())
            addKey(name, key.toTraditionalDer(), false);
    }
    [[nodiscard]] Result<std::vector<NewFile>> take()
    {
        if (m_error)
            return failure(*m_error);
        return std::move(m_files);
    }

private:
    void add(const QString &name, Secret content, const QByteArray &digest)
    {
        m_files.push_back({.name = name, .bytes = std::move(content), .digest = digest});
    }
    void addKey(const QString &name, Secret content, bool isEncrypted)
    {
        m_files.push_back({.name = name,
                           .bytes = std::move(content),
                           .isPrivate = true,
                           .isEncrypted = isEncrypted,
                           .digest = {}});
    }
    const Secret &m_passphrase;
    std::vector<NewFile> m_files;
    std::optional<Error> m_error;
};

[[nodiscard]] std::optional<Error> write(Files &files, const NewRoot &wanted)
{
    const auto made = makeRoot(wanted.name);
    if (!made)
        return made.error();
    files.key(wanted.name + QStringLiteral(".key.pem"), made->key);
    files.der(wanted.name + QStringLiteral(".der"), made->certificate);
    return std::nullopt;
}

[[nodiscard]] std::optional<Error> write(Files &files, const NewServerCertificate &wanted)
{
    const auto made = issueServerCertificate(wanted.root, wanted.names, wanted.key);
    if (!made)
        return made.error();
    files.key(QStringLiteral("server.key.pem"), made->key);
    files.pem(QStringLiteral("server.pem"), made->certificate);
    return std::nullopt;
}

[[nodiscard]] std::optional<Error> write(Files &files, const NewVendorPair &wanted)
{
    const auto made = makeVendorIdentity(wanted.name);
    if (!made)
        return made.error();
    files.key(wanted.name + QStringLiteral(".key.pem"), made->key);
    files.keyDer(wanted.name + QStringLiteral(".key.der"), made->key);
    files.der(wanted.name + QStringLiteral(".der"), made->certificate);
    files.pem(wanted.name + QStringLiteral(".pem"), made->certificate);
    return std::nullopt;
}

/// A device looks for CA and root under their common names: files without extension, to be copied
/// as they are.
[[nodiscard]] std::optional<Error> write(Files &files, const NewSignerChain &wanted)
{
    const auto made = makeSignerChain(wanted.name);
    if (!made)
        return made.error();
    for (const Identity *one : {&made->root, &made->ca, &made->signer}) {
        const QString name = one->certificate.commonName();
        files.key(name + QStringLiteral(".key.pem"), one->key);
        files.der(name, one->certificate);
    }
    return std::nullopt;
}

[[nodiscard]] std::optional<Error> write(Files &files, const NewCatalogue &wanted)
{
    Catalogue catalogue;
    catalogue.issued = QDateTime::currentDateTimeUtc();
    for (const Certificate &certificate : wanted.trusted)
        catalogue.trusted.push_back(certificate.sha256());
    for (const Certificate &certificate : wanted.revoked)
        catalogue.revoked.push_back(certificate.sha256());
    const auto bytes = catalogue.toBytes();
    if (!bytes)
        return bytes.error();
    const auto signature = wanted.key.sign(HashKind::Sha1, *bytes);
    if (!signature)
        return signature.error();
    constexpr qsizetype kOnlySize = 256; // of a catalogue's signature (certificates-and-tls 3)
    if (wanted.key.kind() != KeyKind::Rsa || signature->size() != kOnlySize)
        return WrongKeyKind{QStringLiteral("catalogue"), wanted.key.description(),
                            QStringLiteral("RSA 2048")};
    const QString name = wanted.name + QStringLiteral(".lst");
    files.bytes(name, *bytes);
    files.bytes(name + QStringLiteral(".signed.bin"), *signature);
    return std::nullopt;
}

} // namespace

Result<std::vector<NewFile>> make(const Wanted &wanted, const Secret &passphrase)
{
    Files files{passphrase};
    if (const auto error = std::visit([&](const auto &it) { return write(files, it); }, wanted))
        return failure(*error);
    return files.take();
}

Result<QStringList> saveAllNew(const std::vector<NewFile> &files, const QString &folder)
{
    const QDir place{folder};
    for (const NewFile &file : files) {
        if (place.exists(file.name))
            return failure(Error{FileExists{place.filePath(file.name)}});
    }
    if (!place.mkpath(QStringLiteral(".")))
        return failure(Error{FileError{Unwritable{folder, QFileDevice::OpenError, {}}}});
    QStringList paths;
    for (const NewFile &file : files) {
        const QString path = place.filePath(file.name);
        const auto access = file.isPrivate ? FileAccess::OwnerOnly : FileAccess::Everyone;
        if (const auto saved = saveNew(path, file.bytes.reveal(), access); !saved)
            return failure(Error{saved.error()});
        paths << path;
    }
    return paths;
}

bool fitsAsFileName(const QString &name)
{
    static const QRegularExpression fits{QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$")};
    return fits.match(name).hasMatch();
}

} // namespace airlift::trust
