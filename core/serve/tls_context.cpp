#include "core/serve/tls_context.h"

#include "core/trust/openssl_handles.h"

#include <algorithm>
#include <cerrno>
#include <iterator>

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace airlift::serve {

using platform::Io;
using platform::Moved;
using trust::openssl::ErrorQueue;

namespace {

/// A context and the names it is for.
struct NamedContext {
    trust::openssl::SslContext context;
    trust::Certificate certificate; ///< the first one in it
    std::vector<int> keyTypes;      ///< one certificate of each

    [[nodiscard]] bool isForSameNames(const trust::Certificate &other) const
    {
        return certificate.commonName() == other.commonName() &&
               certificate.dnsNames() == other.dnsNames() &&
               certificate.addresses() == other.addresses();
    }
};

} // namespace

struct TlsContext::Impl {
    std::vector<NamedContext> contexts; ///< never empty; the first is the default
};

namespace {

// certificates-and-tls 6.2: what the CC3220 has in common with a current OpenSSL, best first.
constexpr auto kCipherSuites =
    "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:"
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA";
// certificates-and-tls 6.1: every suite the device and OpenSSL 3 share. Without forward secrecy, or
// slow, or both; for firmware that was built for one of them only.
constexpr auto kLegacySuites =
    ":ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA:"
    "ECDHE-ECDSA-AES256-SHA:AES128-GCM-SHA256:AES256-GCM-SHA384:AES128-SHA256:AES256-SHA256:"
    "AES256-SHA:DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-CHACHA20-POLY1305:"
    "DHE-RSA-AES256-SHA";
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
    /// `contexts` are what the session may yet choose from by name.
    TlsChannel(trust::openssl::SslSession session, std::shared_ptr<const void> contexts,
               const platform::Descriptor &socket)
        : m_contexts(std::move(contexts))
        , m_session(std::move(session))
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

    std::shared_ptr<const void> m_contexts; ///< outlive a swap while this connection lives
    trust::openssl::SslSession m_session;
    std::optional<TlsAlert> m_alert;
    QString m_reason;
    qint64 m_farewellSize = 0;
    bool m_isUsable = true;
};

/// Everything but the certificates.
[[nodiscard]] bool configure(SSL_CTX *context, TlsProfile profile)
{
    SSL_CTX_set_security_level(context, kSecurityLevel);
    SSL_CTX_set_options(context,
                        SSL_OP_CIPHER_SERVER_PREFERENCE // the device would prefer RC4
                            | SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                            SSL_OP_IGNORE_UNEXPECTED_EOF); // devices close without a good-bye
    SSL_CTX_set_mode(context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                         SSL_MODE_RELEASE_BUFFERS |
                         SSL_MODE_NO_AUTO_CHAIN); // only what we were told to send
    SSL_CTX_set_read_ahead(context, 1);           // a message in one read instead of two
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_info_callback(context, &TlsChannel::witness);
    const bool isLegacy = profile == TlsProfile::Legacy;
    if (isLegacy)
        SSL_CTX_set_dh_auto(context, 1);
    const QByteArray suites = QByteArray{kCipherSuites} + (isLegacy ? kLegacySuites : "");
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_cipher_list(context, suites.constData()) == 1 &&
           SSL_CTX_set1_groups_list(context, "P-256") == 1 &&
           SSL_CTX_set1_sigalgs_list(context, kSignatures) == 1;
}

/// A context keeps one certificate of each kind of key, and the chain behind it.
[[nodiscard]] bool addIdentity(SSL_CTX *context, const Presented &presented)
{
    const trust::Identity &identity = presented.identity;
    if (SSL_CTX_use_certificate(context, identity.certificate.impl().get()) != 1 ||
        SSL_CTX_use_PrivateKey(context, identity.key.handle().get()) != 1 ||
        SSL_CTX_check_private_key(context) != 1)
        return false;
    return std::all_of(presented.intermediates.begin(), presented.intermediates.end(),
                       [context](const trust::Certificate &certificate) {
                           return SSL_CTX_add1_chain_cert(context, certificate.impl().get()) == 1;
                       });
}

/// The context whose certificate is for the name the client asks for. SNI is a DNS name, so a
/// certificate found by it has that name in it.
int chooseByName(SSL *ssl, int *, void *contexts)
{
    const char *asked = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    if (!asked)
        return SSL_TLSEXT_ERR_NOACK;
    const QString name = QString::fromLatin1(asked);
    for (const NamedContext &each : *static_cast<const std::vector<NamedContext> *>(contexts)) {
        if (each.certificate.covers(name)) {
            SSL_set_SSL_CTX(ssl, each.context.get());
            return SSL_TLSEXT_ERR_OK;
        }
    }
    // A device may not know its own name right; it is told by the certificate, not by an alert.
    return SSL_TLSEXT_ERR_NOACK;
}

} // namespace

TlsContext::TlsContext(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{
}

trust::Result<TlsContext> TlsContext::make(const std::vector<Presented> &identities,
                                           TlsProfile profile)
{
    ErrorQueue errors;
    auto impl = std::make_shared<Impl>();
    for (const Presented &presented : identities) {
        const trust::Certificate &certificate = presented.identity.certificate;
        const int type = EVP_PKEY_get_base_id(presented.identity.key.handle().get());
        auto place = std::find_if(impl->contexts.begin(), impl->contexts.end(),
                                  [&](const NamedContext &each) {
                                      return each.isForSameNames(certificate) &&
                                             std::find(each.keyTypes.begin(), each.keyTypes.end(),
                                                       type) == each.keyTypes.end();
                                  });
        if (place == impl->contexts.end()) {
            trust::openssl::SslContext context{SSL_CTX_new(TLS_server_method())};
            if (!context || !configure(context.get(), profile))
                return errors.refused("prepare TLS");
            impl->contexts.push_back({std::move(context), certificate, {}});
            place = std::prev(impl->contexts.end());
        }
        if (!addIdentity(place->context.get(), presented))
            return errors.refused("prepare TLS");
        place->keyTypes.push_back(type);
    }
    if (impl->contexts.empty())
        return errors.refused("prepare TLS");
    SSL_CTX *first = impl->contexts.front().context.get();
    // The macro for it casts in the old style.
    SSL_CTX_callback_ctrl(first, SSL_CTRL_SET_TLSEXT_SERVERNAME_CB,
                          reinterpret_cast<void (*)()>(&chooseByName));
    SSL_CTX_set_tlsext_servername_arg(first, &impl->contexts);
    return TlsContext{std::move(impl)};
}

std::unique_ptr<Channel> TlsContext::channel(const platform::Descriptor &socket) const
{
    const ErrorQueue errors;
    trust::openssl::SslSession session{SSL_new(m_impl->contexts.front().context.get())};
    return session ? std::make_unique<TlsChannel>(std::move(session), m_impl, socket) : nullptr;
}

TlsThread::~TlsThread()
{
    OPENSSL_thread_stop();
}

} // namespace airlift::serve
