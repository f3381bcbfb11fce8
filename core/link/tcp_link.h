#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

#include <memory>

#include <QHostAddress>

class QTcpServer;
class QTcpSocket;

namespace airlift::link {

/// A serial port that is a TCP port of this machine: listens on the loopback address and talks with
/// one peer at a time; the newest wins. What is written while nobody is there is lost, as on a
/// wire.
class TcpLink final : public ByteLink
{
    Q_OBJECT
public:
    /// Port 0 takes any that is free.
    TcpLink(quint16 port, const Clock &clock, QObject *parent = nullptr);
    ~TcpLink() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] quint16 port() const; ///< 0 before open()
    void open() override;
    /// Bytes a peer does not read pile up to kMaxWaiting; then it is dropped.
    void write(const QByteArray &bytes) override;
    void close() override;

Q_SIGNALS:
    void peerCame();

private:
    static constexpr qint64 kMaxWaiting = 1024 * 1024;
    void accept();
    void end(LinkEnd::Reason reason, const QString &systemReason = {});

    const Clock &m_clock;
    quint16 m_wanted;
    std::unique_ptr<QTcpServer> m_server;
    QTcpSocket *m_peer = nullptr; ///< owned by the server
    bool m_ended = false;
};

} // namespace airlift::link
