#include "core/provision/device_request.h"

#include <algorithm>

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

namespace airlift::provision {

namespace {

[[nodiscard]] NoAnswer::Why whyOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return NoAnswer::Why::Refused;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return NoAnswer::Why::TlsFailed;
    case QAbstractSocket::SocketTimeoutError:
        return NoAnswer::Why::TimedOut;
    default:
        return NoAnswer::Why::Broken;
    }
}

} // namespace

DeviceRequest::DeviceRequest(RequestTarget target, QByteArray method, QByteArray path, Secret body,
                             Clock &clock, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_method(std::move(method))
    , m_path(std::move(path))
    , m_body(std::move(body))
    , m_clock(clock)
    , m_socket(std::make_unique<QSslSocket>())
{
}

DeviceRequest::~DeviceRequest()
{
    m_clock.cancel(m_ticket);
    m_socket->disconnect(this);
    m_socket->abort();
}

void DeviceRequest::start(Instant limit)
{
    m_socket->setReadBufferSize(kMaxHttpHead.value + kMaxHttpBody.value);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &DeviceRequest::onError);
    connect(m_socket.get(), &QIODevice::readyRead, this, [this] { readSome(false); });
    connect(m_socket.get(), &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        const bool onlyTheName =
            std::all_of(errors.begin(), errors.end(), [](const QSslError &error) {
                return error.error() == QSslError::HostNameMismatch;
            });
        if (onlyTheName)
            m_socket->ignoreSslErrors();
    });
    m_ticket = m_clock.after(
        limit, this, [this] { giveUp(NoAnswer::Why::TimedOut); }, Clock::Wait::Outside);
    if (!m_target.from.isNull())
        static_cast<void>(m_socket->bind(m_target.from));
    if (m_target.tls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(m_target.roots);
        configuration.setPeerVerifyMode(m_target.roots.isEmpty() ? QSslSocket::VerifyNone
                                                                 : QSslSocket::VerifyPeer);
        m_socket->setSslConfiguration(configuration);
        connect(m_socket.get(), &QSslSocket::encrypted, this, &DeviceRequest::send);
        m_socket->connectToHostEncrypted(m_target.address.toString(), m_target.port);
    } else {
        connect(m_socket.get(), &QAbstractSocket::connected, this, &DeviceRequest::send);
        m_socket->connectToHost(m_target.address, m_target.port);
    }
}

void DeviceRequest::send()
{
    QByteArray head =
        m_method + ' ' + m_path + " HTTP/1.1\r\nHost: mysimplelink.net\r\nConnection: close\r\n";
    if (m_method == "POST")
        head += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                QByteArray::number(m_body.reveal().size()) + "\r\n";
    m_socket->write(head + "\r\n");
    m_socket->write(m_body.reveal().data(), m_body.reveal().size());
    m_body = Secret{};
}

void DeviceRequest::readSome(bool ended)
{
    m_received += m_socket->readAll();
    ParsedAnswer parsed = parseHttpAnswer(m_received, ended);
    if (auto *answer = std::get_if<HttpAnswer>(&parsed)) {
        finish(std::move(*answer));
    } else if (const auto *broken = std::get_if<AnswerBroken>(&parsed)) {
        using Why = AnswerBroken::Why;
        giveUp(broken->why == Why::TooLarge  ? NoAnswer::Why::TooLarge
               : broken->why == Why::NotHttp ? NoAnswer::Why::NotHttp
                                             : NoAnswer::Why::Broken);
    } else if (ended) {
        giveUp(NoAnswer::Why::Broken);
    }
}

void DeviceRequest::onError()
{
    // A server that closes after its answer ends that answer.
    if (m_socket->error() == QAbstractSocket::RemoteHostClosedError)
        readSome(true);
    else
        giveUp(whyOf(m_socket->error()), m_socket->errorString());
}

void DeviceRequest::giveUp(NoAnswer::Why why, const QString &systemReason)
{
    finish(NoAnswer{why, QString::fromLatin1(m_method + ' ' + m_path), systemReason});
}

void DeviceRequest::finish(Result result)
{
    if (std::exchange(m_over, true))
        return;
    m_clock.cancel(std::exchange(m_ticket, 0));
    m_socket->disconnect(this);
    // Later: whoever receives it may destroy this, and the socket is still on the stack.
    QMetaObject::invokeMethod(
        this, [this, result = std::move(result)] { Q_EMIT ended(result); }, Qt::QueuedConnection);
}

} // namespace airlift::provision
