#pragma once

#include "core/sim/provisioning_unit.h"

#include <memory>

#include <QHostAddress>
#include <QNetworkInterface>

class QTcpServer;
class QTcpSocket;
class QUdpSocket;

namespace airlift::sim {

/// Where a simulated unit lives. On one machine it cannot have two networks of its own, so both of
/// its sides get a loopback address; ports that are 0 are chosen when it opens.
struct ProvisioningPlace {
    QHostAddress accessPoint{QStringLiteral("127.123.45.1")};
    QHostAddress lan{QStringLiteral("127.0.1.101")};
    quint16 http = 0;
    quint16 https = 0;
    quint16 smartConfig = 0;
    quint16 announcements = 0; ///< where to
    quint16 mdns = 0;
};

/// Gives a simulated unit sockets: HTTP and HTTPS on both sides, a SmartConfig ear, announcements
/// and mDNS, all on loopback.
class ProvisioningHost final : public QObject
{
    Q_OBJECT
public:
    ProvisioningHost(ProvisioningUnit &unit, QObject *parent = nullptr);
    ~ProvisioningHost() override;
    /// False: the system refused one of them; see place() for the ports otherwise.
    [[nodiscard]] bool open(const ProvisioningPlace &place);
    [[nodiscard]] const ProvisioningPlace &place() const { return m_place; }
    [[nodiscard]] static QNetworkInterface loopback();

private:
    [[nodiscard]] bool openHttp(bool encrypted);
    [[nodiscard]] bool openUdp();
    void serve(QTcpServer &server, ProvisioningUnit::Side side, bool encrypted);
    void read(QTcpSocket &socket, ProvisioningUnit::Side side, bool encrypted);
    void hearLengths();
    void answerMdns();
    void announce(const QByteArray &payload);

    ProvisioningUnit &m_unit;
    ProvisioningPlace m_place;
    std::unique_ptr<QUdpSocket> m_ear;
    std::unique_ptr<QUdpSocket> m_voice;
    std::unique_ptr<QUdpSocket> m_port; ///< keeps the announcement port ours
    std::unique_ptr<QUdpSocket> m_mdns;
};

/// The records a unit publishes, as one mDNS answer (provisioning 3.2).
[[nodiscard]] QByteArray mdnsRecords(const QByteArray &mac, const QByteArray &name,
                                     const QHostAddress &address, quint16 port);

} // namespace airlift::sim
