#include "core/trust/aes_block.h"

#include "core/trust/openssl_handles.h"

namespace airlift::trust {

namespace {

using CipherContext = openssl::Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

} // namespace

Result<QByteArray> encryptAes128Block(QByteArrayView key, QByteArrayView block)
{
    const QString operation = QStringLiteral("AES-128");
    if (key.size() != kAesBlock || block.size() != kAesBlock)
        return failure(Error{CryptoRefused{operation, QStringLiteral("block size")}});
    const CipherContext context{EVP_CIPHER_CTX_new()};
    QByteArray result{kAesBlock, Qt::Uninitialized};
    int length = 0;
    const bool done = context &&
                      EVP_EncryptInit_ex2(context.get(), EVP_aes_128_ecb(), openssl::octets(key),
                                          nullptr, nullptr) == 1 &&
                      EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
                      EVP_EncryptUpdate(context.get(), openssl::octets(result), &length,
                                        openssl::octets(block), kAesBlock) == 1 &&
                      length == kAesBlock;
    if (!done)
        return failure(Error{CryptoRefused{operation, QStringLiteral("EVP_EncryptUpdate")}});
    return result;
}

} // namespace airlift::trust
