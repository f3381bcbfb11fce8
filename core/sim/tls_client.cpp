#include "core/sim/tls_client.h"

#include "core/sim/codes.h"

#include <utility>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace airlift::sim {

namespace {

struct FreeContext {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};
struct FreeSsl {
    void operator()(SSL *ssl) const { SSL_free(ssl); }
};

/// The device's own suites in its order, without those OpenSSL no longer has
/// (certificates-and-tls 6.1).
constexpr const char *kSuites =
    "AES256-SHA:DHE-RSA-AES256-SHA:ECDHE-RSA-AES256-SHA:AES128-SHA256:AES256-SHA256:"
    "ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA:"
    "ECDHE-ECDSA-AES256-SHA:AES128-GCM-SHA256:AES256-GCM-SHA384:"
    "DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256:"
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
    "ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-CHACHA20-POLY1305:@SECLEVEL=0";
constexpr const char *kSignatures =
    "ECDSA+SHA256:RSA+SHA256:ECDSA+SHA384:RSA+SHA384:ECDSA+SHA1:RSA+SHA1";

constexpr qsizetype kRecordHeader = 5;

} // namespace

struct TlsClient::Impl {
    std::unique_ptr<SSL_CTX, FreeContext> context{SSL_CTX_new(TLS_client_method())};
    std::unique_ptr<SSL, FreeSsl> ssl;
    BIO *incoming = nullptr; ///< owned by ssl
    BIO *outgoing = nullptr; ///< owned by ssl
    TlsClient *owner = nullptr;
    qint32 verdict = 0;       ///< of the judge
    std::optional<int> alert; ///< fatal one from the peer

    static int verify(X509_STORE_CTX *store, void *argument)
    {
        auto &self = *static_cast<Impl *>(argument);
        std::vector<trust::Certificate> chain;
        const STACK_OF(X509) *sent = X509_STORE_CTX_get0_untrusted(store);
        for (int i = 0; i < sk_X509_num(sent); ++i) {
            unsigned char *der = nullptr;
            const int size = i2d_X509(sk_X509_value(sent, i), &der);
            const auto parsed = trust::Certificate::parse(
                QByteArrayView{reinterpret_cast<const char *>(der), qMax(size, 0)},
                QStringLiteral("server"));
            OPENSSL_free(der);
            if (parsed)
                chain.push_back(*parsed);
        }
        self.verdict = self.owner->m_settings.judge(chain);
        // OpenSSL picks the alert by this reason: 42 for the name, 48 for everything about the
        // issuer.
        X509_STORE_CTX_set_error(store, self.verdict == 0 ? X509_V_OK
                                        : self.verdict == code::kTlsNameMismatch
                                            ? X509_V_ERR_HOSTNAME_MISMATCH
                                            : X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
        return self.verdict == 0 ? 1 : 0;
    }

    static void watchAlerts(const SSL *ssl, int where, int value)
    {
        if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && (value >> 8) == SSL3_AL_FATAL)
            static_cast<Impl *>(SSL_get_app_data(ssl))->alert = value & 0xFF;
    }
};

TlsClient::TlsClient(Settings settings)
    : m_settings(std::move(settings))
    , m_impl(std::make_unique<Impl>())
{
    m_impl->owner = this;
    SSL_CTX *context = m_impl->context.get();
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_LEGACY_SERVER_CONNECT);
    SSL_CTX_set_cipher_list(context, kSuites);
    SSL_CTX_set1_sigalgs_list(context, kSignatures);
    SSL_CTX_set1_groups_list(context, "P-256");
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(context, &Impl::verify, m_impl.get());
    SSL_CTX_set_info_callback(context, &Impl::watchAlerts);

    m_impl->ssl.reset(SSL_new(context));
    m_impl->incoming = BIO_new(BIO_s_mem());
    m_impl->outgoing = BIO_new(BIO_s_mem());
    SSL_set_bio(m_impl->ssl.get(), m_impl->incoming, m_impl->outgoing);
    SSL_set_app_data(m_impl->ssl.get(), m_impl.get());
    SSL_set_connect_state(m_impl->ssl.get());
    if (!m_settings.serverName
             .isEmpty()) // what SSL_set_tlsext_host_name stands for, without its C cast
        SSL_ctrl(m_impl->ssl.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 m_settings.serverName.data());
}

TlsClient::~TlsClient() = default;

qsizetype TlsClient::recordSize(QByteArrayView bytes)
{
    if (!bytes.isEmpty() && (bytes[0] < 20 || bytes[0] > 23))
        return -1;
    if (bytes.size() < kRecordHeader)
        return 0;
    const qsizetype size =
        kRecordHeader + (static_cast<uchar>(bytes[3]) << 8 | static_cast<uchar>(bytes[4]));
    if (size > kLargestRecord)
        return -1;
    return bytes.size() < size ? 0 : size;
}

void TlsClient::start()
{
    advance();
}

void TlsClient::feed(QByteArrayView record)
{
    if (m_state == State::Failed || m_state == State::Closed)
        return;
    BIO_write(m_impl->incoming, record.data(), static_cast<int>(record.size()));
    advance();
}

void TlsClient::advance()
{
    if (m_state == State::Open) {
        readAll();
        return;
    }
    ERR_clear_error();
    const int result = SSL_do_handshake(m_impl->ssl.get());
    if (result == 1) {
        m_state = State::Open;
        readAll();
        return;
    }
    const int reason = SSL_get_error(m_impl->ssl.get(), result);
    if (reason != SSL_ERROR_WANT_READ && reason != SSL_ERROR_WANT_WRITE)
        fail();
}

void TlsClient::readAll()
{
    ERR_clear_error();
    QByteArray buffer(16384, Qt::Uninitialized);
    int count = 0;
    while ((count = SSL_read(m_impl->ssl.get(), buffer.data(), static_cast<int>(buffer.size()))) >
           0)
        m_received += QByteArrayView{buffer}.first(count);
    const int reason = SSL_get_error(m_impl->ssl.get(), count);
    if (reason == SSL_ERROR_ZERO_RETURN)
        m_state = State::Closed;
    else if (reason != SSL_ERROR_WANT_READ && reason != SSL_ERROR_WANT_WRITE)
        fail();
}

void TlsClient::fail()
{
    m_state = State::Failed;
    m_status = m_impl->verdict != 0 ? m_impl->verdict
               : m_impl->alert      ? code::tlsAlert(*m_impl->alert)
                                    : code::kTlsFatal;
    ERR_clear_error();
}

void TlsClient::write(QByteArrayView plain)
{
    if (m_state == State::Open)
        SSL_write(m_impl->ssl.get(), plain.data(), static_cast<int>(plain.size()));
}

void TlsClient::close()
{
    if (m_state == State::Open)
        SSL_shutdown(m_impl->ssl.get());
    ERR_clear_error();
}

QByteArray TlsClient::takeOutput()
{
    QByteArray output(static_cast<qsizetype>(BIO_ctrl_pending(m_impl->outgoing)),
                      Qt::Uninitialized);
    if (!output.isEmpty())
        BIO_read(m_impl->outgoing, output.data(), static_cast<int>(output.size()));
    return output;
}

QByteArray TlsClient::take(qsizetype atMost)
{
    QByteArray taken = m_received.first(qMin(atMost, m_received.size()));
    m_received.remove(0, taken.size());
    return taken;
}

} // namespace airlift::sim
