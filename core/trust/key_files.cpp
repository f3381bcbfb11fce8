#include "core/trust/key_files.h"

#include "core/trust/openssl_handles.h"

#include <QFile>

#include <openssl/pem.h>

namespace airlift::trust {

namespace {

/// What OpenSSL wrote, without a copy that nobody wipes.
[[nodiscard]] Secret taken(const openssl::Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    if (size <= 0)
        return {};
    Secret secret{QByteArray{data, static_cast<qsizetype>(size)}};
    OPENSSL_cleanse(data, static_cast<std::size_t>(size));
    return secret;
}

} // namespace

Secret toPkcs8Pem(const PrivateKey &key)
{
    const openssl::ErrorQueue errors;
    const openssl::Bio bio{BIO_new(BIO_s_secmem())};
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.handle().get(), nullptr, nullptr, 0,
                                              nullptr, nullptr) != 1)
        return {};
    return taken(bio);
}

Result<Secret> toEncryptedPem(const PrivateKey &key, const Secret &passphrase)
{
    openssl::ErrorQueue errors;
    const openssl::Bio bio = openssl::memory();
    const QByteArrayView phrase = passphrase.reveal();
    // An empty pass phrase would make OpenSSL ask on the terminal.
    if (!bio || phrase.isEmpty() ||
        PEM_write_bio_PKCS8PrivateKey(bio.get(), key.handle().get(), EVP_aes_256_cbc(),
                                      phrase.data(), static_cast<int>(phrase.size()), nullptr,
                                      nullptr) != 1)
        return errors.refused("encrypt key");
    return taken(bio);
}

Result<void> saveNew(const QString &path, QByteArrayView bytes, FileAccess access)
{
    if (QFile::exists(path))
        return failure(Error{FileExists{path}});
    if (auto saved = saveAtomically(path, bytes, access); !saved)
        return failure(Error{std::move(saved.error())});
    return {};
}

Result<void> saveNewKey(const PrivateKey &key, const QString &path, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return saveNew(path, key.toTraditionalPem().reveal(), FileAccess::OwnerOnly);
    const auto locked = toEncryptedPem(key, passphrase);
    if (!locked)
        return failure(Error{locked.error()});
    return saveNew(path, locked->reveal(), FileAccess::OwnerOnly);
}

} // namespace airlift::trust
