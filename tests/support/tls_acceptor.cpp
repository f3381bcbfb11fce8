#include "tests/support/tls_acceptor.h"

#include "core/trust/key_files.h"

#include <QTcpSocket>

#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace airlift::test {

namespace {

[[nodiscard]] X509 *imported(const trust::Certificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return d2i_X509(nullptr, &at, static_cast<long>(der.size()));
}

[[nodiscard]] EVP_PKEY *imported(const trust::PrivateKey &key)
{
    const Secret pem = trust::toPkcs8Pem(key);
    const QByteArrayView bytes = pem.reveal();
    BIO *bio = BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()));
    EVP_PKEY *result = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    return result;
}

} // namespace

struct TlsAcceptor::Context {
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    bool usable = false;

    explicit Context(const AcceptorTraits &traits)
    {
        SSL_CTX_set_min_proto_version(context, traits.minVersion);
        SSL_CTX_set_max_proto_version(context, traits.maxVersion);
        SSL_CTX_set_cipher_list(context, traits.suites.constData());
        SSL_CTX_set_security_level(context, 0);
        SSL_CTX_set_mode(context, SSL_MODE_NO_AUTO_CHAIN);
        SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
        X509 *const leaf = imported(traits.leaf);
        EVP_PKEY *const key = imported(traits.key);
        usable = leaf && key && SSL_CTX_use_certificate(context, leaf) == 1 &&
                 SSL_CTX_use_PrivateKey(context, key) == 1 &&
                 SSL_CTX_check_private_key(context) == 1;
        X509_free(leaf);
        EVP_PKEY_free(key);
        for (const trust::Certificate &certificate : traits.more)
            SSL_CTX_add_extra_chain_cert(context, imported(certificate)); // takes it over
    }
    ~Context() { SSL_CTX_free(context); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
};

struct TlsAcceptor::Session {
    SSL *ssl;
    BIO *in = BIO_new(BIO_s_mem());
    BIO *out = BIO_new(BIO_s_mem());
    std::unique_ptr<QTcpSocket> socket;
    QByteArray request;
    bool answered = false;

    Session(SSL_CTX *context, QTcpSocket *peer)
        : ssl(SSL_new(context))
        , socket(peer)
    {
        SSL_set_bio(ssl, in, out);
        SSL_set_accept_state(ssl);
    }
    ~Session()
    {
        socket->disconnect();
        SSL_free(ssl);
    }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    void flush()
    {
        QByteArray bytes(static_cast<qsizetype>(BIO_ctrl_pending(out)), '\0');
        if (!bytes.isEmpty())
            BIO_read(out, bytes.data(), static_cast<int>(bytes.size()));
        socket->write(bytes);
    }
};

TlsAcceptor::TlsAcceptor(AcceptorTraits traits)
    : m_traits(std::move(traits))
    , m_context(std::make_unique<Context>(m_traits))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, this, &TlsAcceptor::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

TlsAcceptor::~TlsAcceptor() = default;

bool TlsAcceptor::isUsable() const
{
    return m_context->usable;
}

void TlsAcceptor::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(nullptr);
        ++m_connections;
        m_sessions.push_back(std::make_unique<Session>(m_context->context, socket));
        Session *const session = m_sessions.back().get();
        QObject::connect(socket, &QTcpSocket::readyRead, this,
                         [this, session] { advance(*session); });
        advance(*session);
    }
}

void TlsAcceptor::advance(Session &session)
{
    const QByteArray arrived = session.socket->readAll();
    if (!arrived.isEmpty())
        BIO_write(session.in, arrived.constData(), static_cast<int>(arrived.size()));
    if (SSL_is_init_finished(session.ssl) == 0) {
        const int result = SSL_do_handshake(session.ssl);
        const int reason = SSL_get_error(session.ssl, result);
        session.flush();
        if (result != 1) {
            if (reason == SSL_ERROR_SSL)
                session.socket->disconnectFromHost();
            return;
        }
        const char *name = SSL_get_servername(session.ssl, TLSEXT_NAMETYPE_host_name);
        m_lastServerName = name ? QByteArray{name} : QByteArray{};
    }
    char plain[4096];
    for (int count = 0; (count = SSL_read(session.ssl, plain, sizeof plain)) > 0;)
        session.request.append(plain, count);
    session.flush();
    if (session.answered || !m_traits.answer || !session.request.contains("\r\n\r\n"))
        return;
    session.answered = true;
    for (const QByteArray &piece : m_traits.answer(session.request))
        SSL_write(session.ssl, piece.constData(), static_cast<int>(piece.size()));
    SSL_shutdown(session.ssl);
    session.flush();
    session.socket->disconnectFromHost();
}

} // namespace airlift::test
