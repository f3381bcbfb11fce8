#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

#include <memory>
#include <optional>

class QSerialPort;

namespace airlift::link {

enum class Parity { None, Even, Odd };
enum class FlowControl { None, Hardware, Software };

/// How a port is set. The defaults are what the device's UART0 wants (uart-ota-log 1).
struct SerialSettings {
    Baud baud;
    Parity parity = Parity::None;
    FlowControl flow = FlowControl::None;
    friend bool operator==(const SerialSettings &, const SerialSettings &) = default;
};

/// A line of the port beside the data.
enum class ControlLine { Dtr, Rts, Break };

/// A serial port, or anything QSerialPort opens (a pseudo terminal by path). Eight data bits, one
/// stop bit.
class SerialLink final : public ByteLink
{
    Q_OBJECT
public:
    SerialLink(QString portName, Baud baud, const Clock &clock, QObject *parent = nullptr);
    SerialLink(QString portName, const SerialSettings &settings, const Clock &clock,
               QObject *parent = nullptr);
    ~SerialLink() override;
    [[nodiscard]] QString name() const override { return m_name; }
    void open() override;
    void write(const QByteArray &bytes) override;
    void close() override;
    /// False where the port has no such line (a pseudo terminal), or hardware flow control owns it.
    [[nodiscard]] bool setLine(ControlLine line, bool on);

private:
    void openPort();
    void onError();
    void end(LinkEnd::Reason reason, const QString &systemReason);
    QString m_name;
    SerialSettings m_settings;
    const Clock &m_clock;
    std::unique_ptr<QSerialPort> m_port;
    bool m_ended = false;
};

/// A port of this machine, as a person recognises it.
struct PortInfo {
    QString name;                  ///< what SerialLink opens
    QString description;           ///< manufacturer and product
    QString board;                 ///< "TI XDS110 (LaunchPad)" or empty if not recognised
    std::optional<quint16> vendor; ///< USB ids, where it is a USB port
    std::optional<quint16> product;
    QString serialNumber;
};
[[nodiscard]] QList<PortInfo> availablePorts();

} // namespace airlift::link
