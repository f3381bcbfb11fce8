#include "tests/support/tls_client.h"

#include "core/trust/openssl_handles.h"

#include <array>

#include <QtEndian>

#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace airlift::test {

struct TlsClient::Impl {
    int socket = -1;
    trust::openssl::SslContext context;
    trust::openssl::SslSession session;
    bool isConnected = false;
    bool endedProperly = false;
    std::optional<int> alert;
    std::vector<int> records;

    ~Impl()
    {
        if (session && isConnected)
            SSL_shutdown(session.get());
        session.reset();
        if (socket >= 0)
            ::close(socket);
    }

    [[nodiscard]] bool connectTcp(quint16 port, int receiveBuffer)
    {
        socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const timeval patience{.tv_sec = 20, .tv_usec = 0};
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        if (receiveBuffer > 0)
            ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = qToBigEndian(port);
        address.sin_addr.s_addr = qToBigEndian<quint32>(INADDR_LOOPBACK);
        return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

    [[nodiscard]] bool prepareTls(const ClientTraits &traits)
    {
        context.reset(SSL_CTX_new(TLS_client_method()));
        SSL_CTX_set_min_proto_version(context.get(), traits.onlyVersion);
        SSL_CTX_set_max_proto_version(context.get(), traits.onlyVersion);
        if (traits.root) {
            SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
            X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), traits.root->impl().get());
        }
        if (!traits.cipherSuites.isEmpty() &&
            SSL_CTX_set_cipher_list(context.get(), traits.cipherSuites.constData()) != 1)
            return false;
        session.reset(SSL_new(context.get()));
        SSL_set_app_data(session.get(), this);
        SSL_set_info_callback(session.get(), &Impl::onInfo);
        SSL_set_msg_callback(session.get(), &Impl::onMessage);
        SSL_set_msg_callback_arg(session.get(), this);
        QByteArray name = traits.serverName; // the macro for this casts in the old style
        SSL_ctrl(session.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
                 name.data());
        return SSL_set_fd(session.get(), socket) == 1;
    }

    static void onInfo(const SSL *ssl, int where, int value)
    {
        if ((where & SSL_CB_ALERT) != 0 && (where & SSL_CB_READ) != 0 && (value & 0xff) != 0)
            static_cast<Impl *>(SSL_get_app_data(ssl))->alert = value & 0xff;
    }
    static void onMessage(int isWrite, int, int contentType, const void *data, size_t size, SSL *,
                          void *self)
    {
        const auto *header = static_cast<const unsigned char *>(data);
        if (isWrite == 0 && contentType == SSL3_RT_HEADER && size == SSL3_RT_HEADER_LENGTH &&
            header[0] == SSL3_RT_APPLICATION_DATA)
            static_cast<Impl *>(self)->records.push_back(header[3] * 256 + header[4]);
    }
};

TlsClient::TlsClient(quint16 port, ClientTraits traits)
    : m_impl(std::make_unique<Impl>())
{
    if (!m_impl->connectTcp(port, traits.receiveBuffer))
        return;
    m_impl->isConnected =
        !traits.tls || (m_impl->prepareTls(traits) && SSL_connect(m_impl->session.get()) == 1);
    ERR_clear_error();
}

TlsClient::~TlsClient()
{
    ERR_clear_error();
}

bool TlsClient::isConnected() const
{
    return m_impl->isConnected;
}

QByteArray TlsClient::cipherSuite() const
{
    return SSL_get_cipher_name(m_impl->session.get());
}

std::optional<int> TlsClient::alertReceived() const
{
    return m_impl->alert;
}

int TlsClient::certificatesReceived() const
{
    return sk_X509_num(SSL_get_peer_cert_chain(m_impl->session.get()));
}

std::optional<trust::Certificate> TlsClient::serverCertificate() const
{
    X509 *certificate = SSL_get0_peer_certificate(m_impl->session.get());
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate, &der) : 0;
    if (size <= 0)
        return std::nullopt;
    auto parsed = trust::Certificate::parse(
        QByteArray::fromRawData(reinterpret_cast<const char *>(der), size),
        QStringLiteral("server"));
    OPENSSL_free(der);
    return parsed ? std::optional{*std::move(parsed)} : std::nullopt;
}

bool TlsClient::send(const QByteArray &bytes)
{
    if (m_impl->session)
        return SSL_write(m_impl->session.get(), bytes.constData(), static_cast<int>(bytes.size())) >
               0;
    return ::send(m_impl->socket, bytes.constData(), static_cast<size_t>(bytes.size()),
                  MSG_NOSIGNAL) == bytes.size();
}

QByteArray TlsClient::readSome(qsizetype limit)
{
    QByteArray bytes{limit, Qt::Uninitialized};
    qsizetype count = 0;
    if (m_impl->session) {
        count = SSL_read(m_impl->session.get(), bytes.data(), static_cast<int>(limit));
        if (count <= 0)
            m_impl->endedProperly = SSL_get_error(m_impl->session.get(), static_cast<int>(count)) ==
                                    SSL_ERROR_ZERO_RETURN;
        ERR_clear_error();
    } else {
        count = ::recv(m_impl->socket, bytes.data(), static_cast<size_t>(limit), 0);
        m_impl->endedProperly = count == 0;
    }
    bytes.truncate(std::max<qsizetype>(count, 0));
    return bytes;
}

QByteArray TlsClient::readAll()
{
    QByteArray all;
    for (QByteArray some = readSome(); !some.isEmpty(); some = readSome())
        all += some;
    return all;
}

bool TlsClient::endedProperly() const
{
    return m_impl->endedProperly;
}

const std::vector<int> &TlsClient::recordLengths() const
{
    return m_impl->records;
}

void TlsClient::halfClose()
{
    if (m_impl->session)
        SSL_shutdown(m_impl->session.get());
    ::shutdown(m_impl->socket, SHUT_WR);
}

void TlsClient::reset()
{
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_impl->socket, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    ::close(std::exchange(m_impl->socket, -1));
    m_impl->isConnected = false;
}

QByteArray Response::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

Response parseResponse(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (!bytes.startsWith("HTTP/1.1 ") || end < 0)
        return {};
    return {bytes.mid(9, 3).toInt(), bytes.left(end + 4), bytes.mid(end + 4)};
}

QByteArray deviceRequest(const QByteArray &path, const QByteArray &moreHeaders,
                         const QByteArray &method)
{
    return method + ' ' + path + " HTTP/1.1\r\nhost:localhost\r\n" + moreHeaders + "\r\n";
}

Response get(quint16 port, const QByteArray &path, const ClientTraits &traits,
             const QByteArray &moreHeaders, const QByteArray &method)
{
    TlsClient client{port, traits};
    if (!client.isConnected() || !client.send(deviceRequest(path, moreHeaders, method)))
        return {};
    return parseResponse(client.readAll());
}

} // namespace airlift::test
