#pragma once

#include "core/base/result.h"
#include "core/sim/web_board.h"
#include "core/trust/certificate.h"

#include <functional>
#include <memory>
#include <variant>

#include <QHostAddress>
#include <QObject>

class QTcpServer;
class QTcpSocket;

namespace airlift::sim {

/// A port that cannot be had.
struct PortNotOpen {
    quint16 port = 0;
    QString systemReason;
};
/// The certificate or key in the flash is none.
struct NoServerIdentity {
    QByteArray fileName;
};
using BoardServersError = std::variant<PortNotOpen, NoServerIdentity>;

/// Gives a board sockets on this machine: its web server, the port that only redirects there, and
/// its progress server. While the board is not reachable, whoever connects is cut off.
class BoardServers final : public QObject
{
    Q_OBJECT
public:
    struct Ports {
        quint16 web = 0;      ///< 443 on the device; 0: any free one
        quint16 plain = 0;    ///< 80
        quint16 progress = 0; ///< 5432; stays 0 if the firmware has none
    };
    explicit BoardServers(WebBoard &board, QObject *parent = nullptr);
    ~BoardServers() override;
    /// Reads certificate and key out of the board's flash. The ports that were opened.
    [[nodiscard]] Expected<Ports, BoardServersError> listen(const QHostAddress &address,
                                                            Ports wanted);

private:
    class Peer;
    using Welcome = std::function<void(std::shared_ptr<BoardPeer>)>;

    [[nodiscard]] Expected<quint16, BoardServersError>
    open(QTcpServer &server, const QHostAddress &address, quint16 port);
    [[nodiscard]] std::unique_ptr<QTcpServer>
    secured(const trust::Identity &identity, Welcome welcome, std::function<void(int)> refused);
    void take(QTcpServer &server, const Welcome &welcome);
    void redirect(QTcpServer &server);
    void cutAll();

    WebBoard &m_board;
    std::unique_ptr<QTcpServer> m_web;
    std::unique_ptr<QTcpServer> m_plain;
    std::unique_ptr<QTcpServer> m_progress;
};

} // namespace airlift::sim
