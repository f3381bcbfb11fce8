#include "core/serve/device_tls.h"

#include "core/trust/openssl_handles.h"

#include <algorithm>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace airlift::serve {

using trust::openssl::ErrorQueue;

namespace {

// certificates-and-tls 6.1, in the order of the mask bits, without RC4, which OpenSSL no longer has
constexpr auto kSuites =
    "AES256-SHA:DHE-RSA-AES256-SHA:ECDHE-RSA-AES256-SHA:AES128-SHA256:AES256-SHA256:"
    "ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA:"
    "ECDHE-ECDSA-AES256-SHA:AES128-GCM-SHA256:AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:"
    "DHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:"
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
    "ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-CHACHA20-POLY1305:@SECLEVEL=0";
// RSA-PSS is not offered: whether the device knows it is not known.
constexpr auto kSignatures =
    "RSA+SHA256:ECDSA+SHA256:RSA+SHA384:ECDSA+SHA384:RSA+SHA1:ECDSA+SHA1:RSA+SHA512:ECDSA+SHA512";
constexpr qsizetype kRecord = 16384;

} // namespace

struct DeviceTls::Impl {
    trust::openssl::SslContext context{SSL_CTX_new(TLS_client_method())};
    trust::openssl::SslSession session;
    BIO *in = nullptr;  ///< owned by the session
    BIO *out = nullptr; ///< owned by the session
    std::optional<int> alert;
    std::vector<trust::Certificate> sent;
    std::vector<QByteArray> records;

    /// Keeps the chain as it came and accepts it.
    static int keepChain(X509_STORE_CTX *store, void *self)
    {
        const STACK_OF(X509) *chain = X509_STORE_CTX_get0_untrusted(store);
        constexpr int kMost = 32;
        for (int i = 0; i < std::min(sk_X509_num(chain), kMost); ++i) {
            const QByteArray der = trust::openssl::toDer<X509>(i2d_X509, sk_X509_value(chain, i));
            if (auto certificate = trust::Certificate::parse(der, QStringLiteral("server")))
                static_cast<Impl *>(self)->sent.push_back(std::move(*certificate));
        }
        return 1;
    }
    static void witness(const SSL *ssl, int where, int value)
    {
        auto *self = static_cast<Impl *>(SSL_get_app_data(ssl));
        const bool isFatal = (value >> 8) == SSL3_AL_FATAL;
        if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && isFatal && self && !self->alert)
            self->alert = value & 0xff;
    }

    [[nodiscard]] bool prepare(const QByteArray &serverName)
    {
        SSL_CTX *const shared = context.get();
        if (!shared || SSL_CTX_set_min_proto_version(shared, TLS1_VERSION) != 1 ||
            SSL_CTX_set_max_proto_version(shared, TLS1_2_VERSION) != 1 ||
            SSL_CTX_set_cipher_list(shared, kSuites) != 1 ||
            SSL_CTX_set1_sigalgs_list(shared, kSignatures) != 1 ||
            SSL_CTX_set1_groups_list(shared, "P-256") != 1)
            return false;
        SSL_CTX_set_options(shared, SSL_OP_NO_TICKET | SSL_OP_LEGACY_SERVER_CONNECT |
                                        SSL_OP_IGNORE_UNEXPECTED_EOF);
        SSL_CTX_set_verify(shared, SSL_VERIFY_PEER, nullptr);
        SSL_CTX_set_cert_verify_callback(shared, &Impl::keepChain, this);
        SSL_CTX_set_info_callback(shared, &Impl::witness);
        session.reset(SSL_new(shared));
        in = BIO_new(BIO_s_mem());
        out = BIO_new(BIO_s_mem());
        if (!session || !in || !out)
            return false;
        SSL_set_bio(session.get(), in, out);
        SSL_set_app_data(session.get(), this);
        SSL_set_connect_state(session.get());
        QByteArray name = serverName;
        // what SSL_set_tlsext_host_name stands for, without its C cast
        return name.isEmpty() || SSL_ctrl(session.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME,
                                          TLSEXT_NAMETYPE_host_name, name.data()) == 1;
    }
};

DeviceTls::DeviceTls(const QByteArray &serverName)
    : m_impl(std::make_unique<Impl>())
{
    ErrorQueue errors;
    if (!m_impl->prepare(serverName)) {
        m_state = State::Failed;
        m_reason = errors.drain();
    }
}

DeviceTls::~DeviceTls() = default;

void DeviceTls::start()
{
    advance();
}

void DeviceTls::feed(QByteArrayView bytes)
{
    if (m_state == State::Failed || m_state == State::Closed || bytes.isEmpty())
        return;
    BIO_write(m_impl->in, bytes.data(), static_cast<int>(bytes.size()));
    advance();
}

void DeviceTls::advance()
{
    if (m_state == State::Failed || m_state == State::Closed)
        return;
    ErrorQueue errors;
    SSL *const ssl = m_impl->session.get();
    int result = 1;
    if (m_state == State::Handshaking) {
        result = SSL_do_handshake(ssl);
        if (result == 1)
            m_state = State::Open;
    }
    while (m_state == State::Open) {
        QByteArray record(kRecord, Qt::Uninitialized); // a read never goes beyond one record
        result = SSL_read(ssl, record.data(), static_cast<int>(record.size()));
        if (result <= 0)
            break;
        record.truncate(result);
        m_impl->records.push_back(std::move(record));
    }
    if (result > 0)
        return;
    switch (SSL_get_error(ssl, result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        break;
    case SSL_ERROR_ZERO_RETURN:
        m_state = State::Closed;
        break;
    default:
        m_state = State::Failed;
        m_reason = errors.drain();
    }
}

void DeviceTls::write(QByteArrayView plain)
{
    const ErrorQueue errors;
    if (m_state == State::Open)
        SSL_write(m_impl->session.get(), plain.data(), static_cast<int>(plain.size()));
}

QByteArray DeviceTls::takeOutput()
{
    if (!m_impl->out)
        return {};
    QByteArray bytes(static_cast<qsizetype>(BIO_ctrl_pending(m_impl->out)), Qt::Uninitialized);
    if (!bytes.isEmpty())
        BIO_read(m_impl->out, bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

std::vector<QByteArray> DeviceTls::takeRecords()
{
    return std::exchange(m_impl->records, {});
}

std::vector<trust::Certificate> DeviceTls::sent() const
{
    return m_impl->sent;
}

QString DeviceTls::suite() const
{
    const char *name = SSL_get_cipher_name(m_impl->session.get());
    return QString::fromLatin1(name ? name : "");
}

std::optional<int> DeviceTls::alert() const
{
    return m_impl->alert;
}

} // namespace airlift::serve
