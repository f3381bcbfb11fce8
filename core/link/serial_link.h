#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

#include <memory>

class QSerialPort;

namespace airlift::link {

/// A serial port, or anything QSerialPort opens (a pseudo terminal by path). 8N1, no flow control,
/// as the device's UART0 wants it (uart-ota-log 1).
class SerialLink final : public ByteLink
{
    Q_OBJECT
public:
    SerialLink(QString portName, Baud baud, const Clock &clock, QObject *parent = nullptr);
    ~SerialLink() override;
    [[nodiscard]] QString name() const override { return m_name; }
    void open() override;
    void write(const QByteArray &bytes) override;
    void close() override;

private:
    void openPort();
    void onError();
    void end(LinkEnd::Reason reason, const QString &systemReason);
    QString m_name;
    Baud m_baud;
    const Clock &m_clock;
    std::unique_ptr<QSerialPort> m_port;
    bool m_ended = false;
};

/// A port of this machine, as a person recognises it.
struct PortInfo {
    QString name;        ///< what SerialLink opens
    QString description; ///< manufacturer and product
    QString board;       ///< "TI XDS110 (LaunchPad)" or empty if not recognised
};
[[nodiscard]] QList<PortInfo> availablePorts();

} // namespace airlift::link
