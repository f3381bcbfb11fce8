#include "core/serve/tls_context.h"

#include "core/trust/openssl_handles.h"

#include <cerrno>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace airlift::serve {

using platform::Io;
using platform::Moved;
using trust::openssl::ErrorQueue;

struct TlsContext::Impl {
    trust::openssl::SslContext context;
};

namespace {

// certificates-and-tls 6.2: what the CC3220 has in common with a current OpenSSL, best first.
constexpr auto kCipherSuites =
    "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:"
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA";
// Whether the device knows RSA-PSS is unknown, so it is never chosen.
constexpr auto kSignatures =
    "ECDSA+SHA256:RSA+SHA256:ECDSA+SHA384:RSA+SHA384:ECDSA+SHA512:RSA+SHA512";
constexpr int kSecurityLevel = 2; // 112 bits: refuses RSA keys below 2048

/// The name a client says it wants, fit to be shown: it comes from the network and may hold
/// anything.
[[nodiscard]] QString shownName(const char *name)
{
    QString shown = QString::fromLatin1(name ? name : "");
    for (QChar &c : shown) {
        if (c <= u' ' || c > u'~')
            c = u'?';
    }
    return shown;
}

class TlsChannel final : public Channel
{
public:
    TlsChannel(trust::openssl::SslSession session, const platform::Descriptor &socket)
        : m_session(std::move(session))
    {
        SSL_set_app_data(ssl(), this);
        m_isUsable = SSL_set_fd(ssl(), socket.get()) == 1;
        SSL_set_accept_state(ssl());
    }

    Io handshake() override
    {
        return call([this] { return SSL_accept(ssl()); });
    }

    Moved read(char *buffer, qsizetype size) override
    {
        std::size_t count = 0;
        const Io io = call(
            [&] { return SSL_read_ex(ssl(), buffer, static_cast<std::size_t>(size), &count); });
        return {io, static_cast<qsizetype>(count)};
    }

    Moved write(QByteArrayView bytes) override
    {
        std::size_t count = 0;
        const Io io = call([&] {
            return SSL_write_ex(ssl(), bytes.data(), static_cast<std::size_t>(bytes.size()),
                                &count);
        });
        return {io, static_cast<qsizetype>(count)};
    }

    Io farewell() override
    {
        // After a fatal error, or before there are keys, TLS has nothing left to say.
        if (!m_isUsable || SSL_is_init_finished(ssl()) == 0)
            return Io::Ok;
        const auto before = BIO_number_written(SSL_get_wbio(ssl()));
        // 0: our close_notify is out, the peer's is not here yet; nobody waits for it.
        const Io io = call([this] { return SSL_shutdown(ssl()) >= 0 ? 1 : -1; });
        m_farewellSize += static_cast<qint64>(BIO_number_written(SSL_get_wbio(ssl())) - before);
        return io;
    }
    qint64 farewellSize() const override { return m_farewellSize; }

    std::optional<Handshaken> handshaken() const override
    {
        const char *name = SSL_get_servername(ssl(), TLSEXT_NAMETYPE_host_name);
        return Handshaken{QString::fromLatin1(SSL_get_version(ssl())),
                          QString::fromLatin1(SSL_get_cipher_name(ssl())), shownName(name)};
    }
    std::optional<TlsAlert> alert() const override { return m_alert; }
    QString technicalReason() const override { return m_reason; }

    static void witness(const SSL *ssl, int where, int value)
    {
        if ((where & SSL_CB_ALERT) == 0)
            return;
        auto *self = static_cast<TlsChannel *>(SSL_get_app_data(ssl));
        const TlsAlert alert{.number = value & 0xff,
                             .isFatal = (value >> 8) == SSL3_AL_FATAL,
                             .isFromPeer = (where & SSL_CB_READ) != 0};
        if (self && !(self->m_alert && self->m_alert->isFatal)) // the first fatal one is the cause
            self->m_alert = alert;
    }

private:
    [[nodiscard]] SSL *ssl() const { return m_session.get(); }

    /// Runs one OpenSSL function that returns 1 on success.
    template <typename Function>
    [[nodiscard]] Io call(Function function)
    {
        if (!m_isUsable)
            return Io::Broken;
        ErrorQueue errors;
        errno = 0;
        const int result = function();
        if (result == 1)
            return Io::Ok;
        return classify(SSL_get_error(ssl(), result), errno, errors);
    }

    [[nodiscard]] Io classify(int error, int systemError, ErrorQueue &errors)
    {
        switch (error) {
        case SSL_ERROR_WANT_READ:
            return Io::WantRead;
        case SSL_ERROR_WANT_WRITE:
            return Io::WantWrite;
        case SSL_ERROR_ZERO_RETURN:
            return Io::Closed;
        case SSL_ERROR_SYSCALL:
            m_isUsable = false;
            return systemError == 0 ? Io::Closed : Io::Reset;
        default:
            m_isUsable = false;
            m_reason = errors.drain();
            return Io::Broken;
        }
    }

    trust::openssl::SslSession m_session;
    std::optional<TlsAlert> m_alert;
    QString m_reason;
    qint64 m_farewellSize = 0;
    bool m_isUsable = true;
};

[[nodiscard]] bool configure(SSL_CTX *context, const trust::Identity &identity)
{
    SSL_CTX_set_security_level(context, kSecurityLevel);
    SSL_CTX_set_options(context,
                        SSL_OP_CIPHER_SERVER_PREFERENCE // the device would prefer RC4
                            | SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                            SSL_OP_IGNORE_UNEXPECTED_EOF); // devices close without a good-bye
    SSL_CTX_set_mode(context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                         SSL_MODE_RELEASE_BUFFERS |
                         SSL_MODE_NO_AUTO_CHAIN); // only the leaf: its issuer is the root file
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_info_callback(context, &TlsChannel::witness);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_cipher_list(context, kCipherSuites) == 1 &&
           SSL_CTX_set1_groups_list(context, "P-256") == 1 &&
           SSL_CTX_set1_sigalgs_list(context, kSignatures) == 1 &&
           SSL_CTX_use_certificate(context, identity.certificate.impl().get()) == 1 &&
           SSL_CTX_use_PrivateKey(context, identity.key.handle().get()) == 1 &&
           SSL_CTX_check_private_key(context) == 1;
}

} // namespace

TlsContext::TlsContext(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{
}

trust::Result<TlsContext> TlsContext::make(const trust::Identity &identity)
{
    ErrorQueue errors;
    trust::openssl::SslContext context{SSL_CTX_new(TLS_server_method())};
    if (!context || !configure(context.get(), identity))
        return errors.refused("prepare TLS");
    return TlsContext{std::make_shared<const Impl>(Impl{std::move(context)})};
}

std::unique_ptr<Channel> TlsContext::channel(const platform::Descriptor &socket) const
{
    const ErrorQueue errors;
    trust::openssl::SslSession session{SSL_new(m_impl->context.get())};
    return session ? std::make_unique<TlsChannel>(std::move(session), socket) : nullptr;
}

} // namespace airlift::serve
