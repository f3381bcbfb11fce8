#pragma once

#include "core/trust/certificate.h"
#include "core/trust/error.h"

#include <cstddef>
#include <memory>
#include <utility>

#include <QByteArray>
#include <QByteArrayView>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

/// OpenSSL objects with owners. Private to the .cpp files of trust and serve: no public header
/// shows an OpenSSL type.
namespace airlift::trust::openssl {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T *object) const noexcept
    {
        release(object);
    }
};
template <typename T, auto release>
using Handle = std::unique_ptr<T, Release<release>>;

using Bio = Handle<BIO, BIO_free_all>;
using BigNumber = Handle<BIGNUM, BN_free>;
using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using Decoder = Handle<OSSL_DECODER_CTX, OSSL_DECODER_CTX_free>;
using Encoder = Handle<OSSL_ENCODER_CTX, OSSL_ENCODER_CTX_free>;
using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using X509Certificate = Handle<X509, X509_free>;
using X509Extension = Handle<X509_EXTENSION, X509_EXTENSION_free>;
using GeneralName = Handle<GENERAL_NAME, GENERAL_NAME_free>;
using GeneralNames = Handle<GENERAL_NAMES, GENERAL_NAMES_free>;
using Octets = Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using Address = Handle<BIO_ADDR, BIO_ADDR_free>;
using SslContext = Handle<SSL_CTX, SSL_CTX_free>;
using SslSession = Handle<SSL, SSL_free>;

/// One conversation with OpenSSL. The thread's error queue is empty when it begins and when it
/// ends, so nobody ever reads an error somebody else left there.
class ErrorQueue
{
public:
    ErrorQueue();
    ~ErrorQueue();
    ErrorQueue(const ErrorQueue &) = delete;
    ErrorQueue &operator=(const ErrorQueue &) = delete;

    /// OpenSSL's own words for what went wrong (the root cause, which it queues first); empties the
    /// queue.
    [[nodiscard]] QString drain();
    [[nodiscard]] tl::unexpected<Error> refused(const char *operation);
};

[[nodiscard]] inline const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}
[[nodiscard]] inline unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
[[nodiscard]] inline std::size_t length(QByteArrayView bytes)
{
    return static_cast<std::size_t>(bytes.size());
}
/// A read-only BIO over `bytes`, which must outlive it. Null if they are more than a BIO can count.
[[nodiscard]] Bio readOnly(QByteArrayView bytes);
[[nodiscard]] Bio memory();
[[nodiscard]] QByteArray content(const Bio &bio);

/// DER of any object with an i2d function that allocates.
template <typename T>
[[nodiscard]] QByteArray toDer(int (*encode)(const T *, unsigned char **), const T *object)
{
    unsigned char *der = nullptr;
    const int size = encode(object, &der);
    if (size <= 0)
        return {};
    QByteArray bytes{reinterpret_cast<const char *>(der), size};
    OPENSSL_free(der);
    return bytes;
}

} // namespace airlift::trust::openssl

namespace airlift::trust {

struct detail::KeyHandle {
    openssl::Key key;
    [[nodiscard]] EVP_PKEY *get() const { return key.get(); }
};

struct Certificate::Impl {
    openssl::X509Certificate x509;
    [[nodiscard]] X509 *get() const { return x509.get(); }
};

} // namespace airlift::trust
