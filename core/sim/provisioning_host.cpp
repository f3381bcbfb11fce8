#include "core/sim/provisioning_host.h"

#include "core/sim/provisioning_http.h"
#include "core/trust/issue.h"

#include <QNetworkDatagram>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <QtEndian>

namespace airlift::sim {

namespace {

const QHostAddress kSmartConfigGroup{QStringLiteral("224.0.0.235")};
const QHostAddress kMdnsGroup{QStringLiteral("224.0.0.251")};
const QHostAddress kLoopbackBroadcast{QStringLiteral("127.255.255.255")};
constexpr auto kShared = QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint;

[[nodiscard]] QByteArray label(const QByteArray &text)
{
    return static_cast<char>(text.size()) + text;
}

[[nodiscard]] QByteArray number16(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

[[nodiscard]] QByteArray record(const QByteArray &owner, quint16 type, const QByteArray &data,
                                bool unique)
{
    constexpr quint16 kInternet = 1;
    constexpr quint16 kCacheFlush = 0x8000;
    const QByteArray timeToLive = QByteArray::fromHex("00000078");
    return owner + number16(type) + number16(unique ? kInternet | kCacheFlush : kInternet) +
           timeToLive + number16(static_cast<quint16>(data.size())) + data;
}

/// A certificate nobody outside knows, as devices have.
[[nodiscard]] QSslConfiguration deviceTls()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const auto root = trust::makeRoot(QStringLiteral("Simulated device"));
    const auto identity =
        root ? trust::issueServerCertificate(*root, {QStringLiteral("mysimplelink.net")})
             : trust::Result<trust::Identity>{failure(root.error())};
    if (identity) {
        configuration.setLocalCertificate(
            QSslCertificate{identity->certificate.toDer(), QSsl::Der});
        configuration.setPrivateKey(
            QSslKey{identity->key.toTraditionalPem().reveal().toByteArray(), QSsl::Rsa, QSsl::Pem});
    }
    return configuration;
}

} // namespace

QByteArray mdnsRecords(const QByteArray &mac, const QByteArray &name, const QHostAddress &address,
                       quint16 port)
{
    const QByteArray service = label("_http") + label("_tcp") + label("local") + '\0';
    const QByteArray instance = label((mac + '@' + name).left(63)) + service;
    const QByteArray host = label(name.left(63)) + label("local") + '\0';
    QByteArray ip(4, '\0');
    qToBigEndian(address.toIPv4Address(), ip.data());
    return QByteArray::fromHex("000084000000000400000000") + record(service, 12, instance, false) +
           record(instance, 33, number16(0) + number16(0) + number16(port) + host, true) +
           record(instance, 16, label("path=/") + label("srcvers=1D90645"), true) +
           record(host, 1, ip, true);
}

ProvisioningHost::ProvisioningHost(ProvisioningUnit &unit, QObject *parent)
    : QObject(parent)
    , m_unit(unit)
{
    connect(&m_unit, &ProvisioningUnit::announced, this, &ProvisioningHost::announce);
}

ProvisioningHost::~ProvisioningHost() = default;

QNetworkInterface ProvisioningHost::loopback()
{
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            return interface;
    }
    return {};
}

bool ProvisioningHost::open(const ProvisioningPlace &place)
{
    m_place = place;
    return openUdp() && openHttp(false) && openHttp(true);
}

/// Both sides on the same port number, as on a device that is always at port 80.
bool ProvisioningHost::openHttp(bool encrypted)
{
    constexpr int kTries = 20; // somebody may have the number at the second address already
    quint16 &port = encrypted ? m_place.https : m_place.http;
    const auto make = [&]() -> QTcpServer * {
        if (!encrypted)
            return new QTcpServer{this};
        auto *server = new QSslServer{this};
        static const QSslConfiguration configuration = deviceTls();
        server->setSslConfiguration(configuration);
        return server;
    };
    for (int i = 0; i < kTries; ++i) {
        QTcpServer *accessPoint = make();
        QTcpServer *lan = make();
        if (accessPoint->listen(m_place.accessPoint, port) &&
            lan->listen(m_place.lan, accessPoint->serverPort())) {
            port = accessPoint->serverPort();
            serve(*accessPoint, ProvisioningUnit::Side::AccessPoint, encrypted);
            serve(*lan, ProvisioningUnit::Side::Network, encrypted);
            return true;
        }
        delete accessPoint;
        delete lan;
        if (port != 0)
            return false;
    }
    return false;
}

bool ProvisioningHost::openUdp()
{
    const auto bound = [](quint16 &port) -> std::unique_ptr<QUdpSocket> {
        auto socket = std::make_unique<QUdpSocket>();
        if (!socket->bind(QHostAddress::AnyIPv4, port, kShared))
            return nullptr;
        port = socket->localPort();
        return socket;
    };
    m_ear = bound(m_place.smartConfig);
    m_port = bound(m_place.announcements);
    m_mdns = bound(m_place.mdns);
    m_voice = std::make_unique<QUdpSocket>();
    if (!m_ear || !m_port || !m_mdns || !m_voice->bind(m_place.lan, 0))
        return false;
    connect(m_ear.get(), &QIODevice::readyRead, this, &ProvisioningHost::hearLengths);
    connect(m_mdns.get(), &QIODevice::readyRead, this, &ProvisioningHost::answerMdns);
    connect(m_port.get(), &QIODevice::readyRead, this, [this] {
        while (m_port->hasPendingDatagrams())
            m_port->readDatagram(nullptr, 0);
    });
    m_mdns->setMulticastInterface(loopback());
    m_mdns->setSocketOption(QAbstractSocket::MulticastLoopbackOption, 1);
    return m_ear->joinMulticastGroup(kSmartConfigGroup, loopback()) &&
           m_mdns->joinMulticastGroup(kMdnsGroup, loopback());
}

void ProvisioningHost::serve(QTcpServer &server, ProvisioningUnit::Side side, bool encrypted)
{
    connect(&server, &QTcpServer::pendingConnectionAvailable, this,
            [this, &server, side, encrypted] {
                while (QTcpSocket *socket = server.nextPendingConnection()) {
                    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
                    connect(socket, &QIODevice::readyRead, this,
                            [this, socket, side, encrypted] { read(*socket, side, encrypted); });
                    read(*socket, side, encrypted);
                }
            });
}

void ProvisioningHost::read(QTcpSocket &socket, ProvisioningUnit::Side side, bool encrypted)
{
    constexpr qint64 kLargest = 16384;
    const QByteArray bytes = socket.peek(kLargest);
    if (requestState(bytes) == RequestState::Incomplete && bytes.size() < kLargest)
        return;
    socket.disconnect(this);
    const QByteArray answer = m_unit.answer(bytes, side, encrypted);
    if (answer.isEmpty()) { // nobody is there now
        socket.abort();
        return;
    }
    socket.write(answer);
    socket.disconnectFromHost();
}

void ProvisioningHost::hearLengths()
{
    while (m_ear->hasPendingDatagrams()) {
        const qint64 length = m_ear->pendingDatagramSize();
        m_ear->readDatagram(nullptr, 0);
        m_unit.hear(length);
    }
}

void ProvisioningHost::announce(const QByteArray &payload)
{
    m_voice->writeDatagram(payload, kLoopbackBroadcast, m_place.announcements);
}

void ProvisioningHost::answerMdns()
{
    while (m_mdns->hasPendingDatagrams()) {
        const QByteArray message = m_mdns->receiveDatagram(512).data();
        const bool isQuestion = message.size() > 12 && (message[2] & 0x80) == 0;
        if (isQuestion && message.contains("\x05_http\x04_tcp\x05local") && m_unit.network())
            m_mdns->writeDatagram(
                mdnsRecords(m_unit.settings().mac, m_unit.name(), m_place.lan, m_place.http),
                kMdnsGroup, m_place.mdns);
    }
}

} // namespace airlift::sim
