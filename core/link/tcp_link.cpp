#include "core/link/tcp_link.h"

#include <utility>

#include <QTcpServer>
#include <QTcpSocket>

namespace airlift::link {

TcpLink::TcpLink(quint16 port, const Clock &clock, QObject *parent)
    : ByteLink(parent)
    , m_clock(clock)
    , m_wanted(port)
    , m_server(std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::newConnection, this, &TcpLink::accept);
}

TcpLink::~TcpLink() = default;

QString TcpLink::name() const
{
    return QStringLiteral("tcp:%1").arg(m_server->isListening() ? port() : m_wanted);
}

quint16 TcpLink::port() const
{
    return m_server->serverPort();
}

void TcpLink::open()
{
    if (m_ended || m_server->isListening())
        return;
    if (!m_server->listen(QHostAddress::LocalHost, m_wanted)) {
        end(m_server->serverError() == QAbstractSocket::AddressInUseError
                ? LinkEnd::Reason::InUse
                : LinkEnd::Reason::SystemError,
            m_server->errorString());
        return;
    }
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT opened(); }, Qt::QueuedConnection);
}

void TcpLink::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (QTcpSocket *before = std::exchange(m_peer, socket)) {
            before->disconnect(this);
            before->abort();
            before->deleteLater();
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray bytes = socket->readAll();
            if (!m_ended && !bytes.isEmpty())
                Q_EMIT arrived(bytes, m_clock.now());
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (m_peer == socket)
                m_peer = nullptr;
            socket->deleteLater();
        });
        Q_EMIT peerCame();
    }
}

void TcpLink::write(const QByteArray &bytes)
{
    if (!m_peer)
        return;
    if (m_peer->bytesToWrite() > kMaxWaiting) {
        m_peer->abort();
        return;
    }
    m_peer->write(bytes);
}

void TcpLink::close()
{
    end(LinkEnd::Reason::Closed);
}

void TcpLink::end(LinkEnd::Reason reason, const QString &systemReason)
{
    if (std::exchange(m_ended, true))
        return;
    m_server->close();
    if (m_peer)
        m_peer->disconnectFromHost();
    QMetaObject::invokeMethod(
        this,
        [this, reason, systemReason] {
            Q_EMIT ended({reason, name(), systemReason});
        },
        Qt::QueuedConnection);
}

} // namespace airlift::link
