#include "core/sim/board_servers.h"

#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace airlift::sim {

namespace {

constexpr qint64 kSocketBuffer = 64 * 1024; // a board takes what it can work on

[[nodiscard]] QSslConfiguration configurationFor(const trust::Identity &identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2); // the network processor knows nothing newer
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // asks for no client certificate
    configuration.setLocalCertificate(QSslCertificate{identity.certificate.toDer(), QSsl::Der});
    const auto algorithm = identity.key.kind() == trust::KeyKind::Rsa ? QSsl::Rsa : QSsl::Ec;
    configuration.setPrivateKey(
        QSslKey{identity.key.toTraditionalPem().reveal().toByteArray(), algorithm});
    return configuration;
}

} // namespace

/// A socket as the board sees it. The board may drop it at any time.
class BoardServers::Peer final : public BoardPeer
{
public:
    explicit Peer(QTcpSocket *socket)
        : m_socket(socket)
    {
    }
    ~Peer() override { Peer::close(); }
    [[nodiscard]] QByteArray read(qsizetype atMost) override
    {
        return m_socket ? m_socket->read(atMost) : QByteArray{};
    }
    [[nodiscard]] bool isGone() const override
    {
        return !m_socket || (m_socket->state() != QAbstractSocket::ConnectedState &&
                             m_socket->bytesAvailable() == 0);
    }
    void write(const QByteArray &bytes) override
    {
        if (m_socket)
            m_socket->write(bytes);
    }
    void close() override
    {
        if (m_socket)
            m_socket->disconnectFromHost();
        m_socket.clear();
    }

private:
    QPointer<QTcpSocket> m_socket; ///< belongs to its server; deleted when it is disconnected
};

BoardServers::BoardServers(WebBoard &board, QObject *parent)
    : QObject(parent)
    , m_board(board)
{
    connect(&board, &WebBoard::reachableChanged, this, [this](bool reachable) {
        if (!reachable)
            cutAll();
    });
}

BoardServers::~BoardServers() = default;

Expected<BoardServers::Ports, BoardServersError> BoardServers::listen(const QHostAddress &address,
                                                                      Ports wanted)
{
    const QByteArray certificateFile = m_board.certificateFile();
    const QByteArray keyFile = m_board.keyFile();
    const auto certificate =
        trust::Certificate::parse(m_board.flash().read(certificateFile).value_or(QByteArray{}),
                                  QString::fromUtf8(certificateFile));
    if (!certificate)
        return failure(BoardServersError{NoServerIdentity{certificateFile}});
    const auto key = trust::PrivateKey::parse(m_board.flash().read(keyFile).value_or(QByteArray{}),
                                              QString::fromUtf8(keyFile));
    if (!key || !certificate->matches(*key))
        return failure(BoardServersError{NoServerIdentity{keyFile}});

    const trust::Identity identity{*certificate, *key};
    m_web = secured(
        identity, [this](auto peer) { m_board.webConnected(std::move(peer)); }, [](int) {});
    if (m_board.hasProgressServer()) {
        m_progress = secured(
            identity, [this](auto peer) { m_board.progressConnected(std::move(peer)); },
            [this](int alert) { m_board.progressRefused(alert); });
    }
    m_plain = std::make_unique<QTcpServer>();
    connect(m_plain.get(), &QTcpServer::newConnection, this, [this] { redirect(*m_plain); });

    Ports ports;
    for (const auto &[server, port, opened] :
         {std::tuple{m_web.get(), wanted.web, &ports.web},
          std::tuple{m_plain.get(), wanted.plain, &ports.plain},
          std::tuple{m_progress.get(), wanted.progress, &ports.progress}}) {
        if (!server)
            continue;
        const auto result = open(*server, address, port);
        if (!result)
            return failure(result.error());
        *opened = *result;
    }
    return ports;
}

Expected<quint16, BoardServersError> BoardServers::open(QTcpServer &server,
                                                        const QHostAddress &address, quint16 port)
{
    if (!server.listen(address, port))
        return failure(BoardServersError{PortNotOpen{port, server.errorString()}});
    return server.serverPort();
}

std::unique_ptr<QTcpServer> BoardServers::secured(const trust::Identity &identity, Welcome welcome,
                                                  std::function<void(int)> refused)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configurationFor(identity));
    connect(server.get(), &QSslServer::alertReceived, this,
            [refused = std::move(refused)](QSslSocket *, QSsl::AlertLevel level,
                                           QSsl::AlertType type, const QString &) {
                if (level == QSsl::AlertLevel::Fatal)
                    refused(static_cast<int>(type));
            });
    connect(server.get(), &QTcpServer::pendingConnectionAvailable, this,
            [this, port = server.get(), welcome = std::move(welcome)] { take(*port, welcome); });
    return server;
}

void BoardServers::take(QTcpServer &server, const Welcome &welcome)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (!m_board.isReachable()) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(kSocketBuffer);
        connect(socket, &QIODevice::readyRead, &m_board, [this] { m_board.peerMoved(); });
        connect(socket, &QTcpSocket::disconnected, &m_board, [this] { m_board.peerMoved(); });
        welcome(std::make_shared<Peer>(socket));
    }
}

/// The status the network processor answers with is not documented; where to is.
void BoardServers::redirect(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (!m_board.isReachable()) {
            socket->abort();
            continue;
        }
        connect(socket, &QIODevice::readyRead, this, [this, socket] {
            const ParsedHead parsed = parseWebHead(socket->peek(kLongestHead));
            if (parsed.state == HeadState::Incomplete)
                return;
            socket->write("HTTP/1.1 302 Found\r\nLocation: https://" +
                          socket->localAddress().toString().toLatin1() + ':' +
                          QByteArray::number(m_web->serverPort()) + parsed.head.address +
                          "\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    }
}

void BoardServers::cutAll()
{
    for (QTcpServer *server : {m_web.get(), m_plain.get(), m_progress.get()}) {
        if (!server)
            continue;
        for (QTcpSocket *socket : server->findChildren<QTcpSocket *>()) {
            if (socket->state() != QAbstractSocket::ClosingState) // sends what was said before
                socket->abort();
        }
    }
}

} // namespace airlift::sim
