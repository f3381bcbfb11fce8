#include "core/link/tcp_client_link.h"

#include <utility>

#include <QTcpSocket>

namespace airlift::link {

TcpClientLink::TcpClientLink(QString host, quint16 port, const Clock &clock, QObject *parent)
    : ByteLink(parent)
    , m_host(std::move(host))
    , m_port(port)
    , m_clock(clock)
{
}

TcpClientLink::~TcpClientLink()
{
    if (m_socket)
        m_socket->disconnect(this);
}

QString TcpClientLink::name() const
{
    return QStringLiteral("tcp:%1:%2").arg(m_host).arg(m_port);
}

void TcpClientLink::open()
{
    if (m_socket || m_ended)
        return;
    m_socket = std::make_unique<QTcpSocket>();
    connect(m_socket.get(), &QTcpSocket::connected, this, &ByteLink::opened);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &TcpClientLink::onError);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] {
        const QByteArray bytes = m_socket->readAll();
        if (!m_ended && !bytes.isEmpty())
            Q_EMIT arrived(bytes, m_clock.now());
    });
    m_socket->connectToHost(m_host, m_port);
    // A board may be silent for days; the system notices when the other machine is gone.
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
}

void TcpClientLink::onError()
{
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::HostNotFoundError:
        end(LinkEnd::Reason::NotFound, m_socket->errorString());
        return;
    case QAbstractSocket::RemoteHostClosedError:
        end(LinkEnd::Reason::PeerGone);
        return;
    default:
        end(LinkEnd::Reason::SystemError, m_socket->errorString());
    }
}

void TcpClientLink::write(const QByteArray &bytes)
{
    if (!m_socket || m_ended)
        return;
    if (m_socket->bytesToWrite() > kMaxWaiting)
        end(LinkEnd::Reason::PeerGone);
    else
        m_socket->write(bytes);
}

void TcpClientLink::close()
{
    end(LinkEnd::Reason::Closed);
}

void TcpClientLink::end(LinkEnd::Reason reason, const QString &systemReason)
{
    if (std::exchange(m_ended, true))
        return;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->disconnectFromHost(); // what was written still leaves
    }
    const auto tell = [this, reason, systemReason] {
        Q_EMIT ended({reason, name(), systemReason});
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace airlift::link
