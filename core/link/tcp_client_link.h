#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

#include <memory>

class QTcpSocket;

namespace airlift::link {

/// A serial port of another machine, or of another program, reached over TCP: bytes both ways,
/// nothing else. Connects once.
class TcpClientLink final : public ByteLink
{
    Q_OBJECT
public:
    TcpClientLink(QString host, quint16 port, const Clock &clock, QObject *parent = nullptr);
    ~TcpClientLink() override;
    [[nodiscard]] QString name() const override;
    void open() override;
    /// What the peer does not read piles up to kMaxWaiting; more ends the link.
    void write(const QByteArray &bytes) override;
    void close() override;

private:
    static constexpr qint64 kMaxWaiting = 1024 * 1024;
    void onError();
    void end(LinkEnd::Reason reason, const QString &systemReason = {});

    QString m_host;
    quint16 m_port;
    const Clock &m_clock;
    std::unique_ptr<QTcpSocket> m_socket;
    bool m_ended = false;
};

} // namespace airlift::link
