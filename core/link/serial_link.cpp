#include "core/link/serial_link.h"

#include "core/link/port_use.h"

#include <algorithm>
#include <array>

#include <QFileInfo>
#include <QSerialPort>
#include <QSerialPortInfo>

namespace airlift::link {

namespace {

/// QSerialPortInfo knows only the ports it lists; pseudo terminals come by path.
QString locationOf(const QString &portName)
{
    return QFileInfo{portName}.isAbsolute() ? portName : QSerialPortInfo{portName}.systemLocation();
}

/// QSerialPort reports "permission" for three things: no right to the device, a lock file of
/// another program, and TIOCEXCL of another program. Only the first is cured by a group membership.
LinkEnd::Reason permissionReason(const QString &location)
{
    const QFileInfo device{location};
    const bool ours = device.isReadable() && device.isWritable();
    return ours ? LinkEnd::Reason::InUse : LinkEnd::Reason::PermissionDenied;
}

/// "minicom (4711)", as far as the system tells; otherwise what the system called the error.
QString holdersOf(const QString &location, const QString &systemReason)
{
    QStringList names;
    for (const PortUse::Process &process : usersOf(location).holders)
        names << QStringLiteral("%1 (%2)").arg(process.name).arg(process.id);
    return names.isEmpty() ? systemReason : names.join(QStringLiteral(", "));
}

/// A device that vanishes shows as ResourceError, ReadError or WriteError: who notices first.
LinkEnd::Reason reasonOf(QSerialPort::SerialPortError error, const QString &location)
{
    switch (error) {
    case QSerialPort::DeviceNotFoundError:
        return LinkEnd::Reason::NotFound;
    case QSerialPort::PermissionError:
        return permissionReason(location);
    case QSerialPort::ResourceError:
    case QSerialPort::ReadError:
    case QSerialPort::WriteError:
        return location.startsWith(QLatin1String("/dev/pts/")) ? LinkEnd::Reason::PeerGone
                                                               : LinkEnd::Reason::Unplugged;
    default:
        return LinkEnd::Reason::SystemError;
    }
}

QSerialPort::Parity parityOf(Parity parity)
{
    switch (parity) {
    case Parity::Even:
        return QSerialPort::EvenParity;
    case Parity::Odd:
        return QSerialPort::OddParity;
    case Parity::None:
        break;
    }
    return QSerialPort::NoParity;
}

QSerialPort::FlowControl flowOf(FlowControl flow)
{
    switch (flow) {
    case FlowControl::Hardware:
        return QSerialPort::HardwareControl;
    case FlowControl::Software:
        return QSerialPort::SoftwareControl;
    case FlowControl::None:
        break;
    }
    return QSerialPort::NoFlowControl;
}

struct KnownBoard {
    quint16 vendor;
    quint16 product;
    const char *name;
};
// From the USB descriptors of the boards and TI's driver files.
constexpr std::array kKnownBoards{
    KnownBoard{0x0451, 0xbef3, "TI XDS110 (LaunchPad)"},
    KnownBoard{0x0451, 0xc32a, "TI CC31xx/CC32xx FTDI (LaunchPad)"},
    KnownBoard{0x1cbe, 0x00fd, "TI ICDI (Stellaris/Tiva)"},
};

QString boardOf(const QSerialPortInfo &info)
{
    if (!info.hasVendorIdentifier() || !info.hasProductIdentifier())
        return {};
    const auto *const found =
        std::find_if(kKnownBoards.begin(), kKnownBoards.end(), [&info](const KnownBoard &board) {
            return board.vendor == info.vendorIdentifier() &&
                   board.product == info.productIdentifier();
        });
    return found == kKnownBoards.end() ? QString{} : QString::fromLatin1(found->name);
}

} // namespace

SerialLink::SerialLink(QString portName, Baud baud, const Clock &clock, QObject *parent)
    : SerialLink(std::move(portName), SerialSettings{.baud = baud}, clock, parent)
{
}

SerialLink::SerialLink(QString portName, const SerialSettings &settings, const Clock &clock,
                       QObject *parent)
    : ByteLink(parent)
    , m_name(std::move(portName))
    , m_settings(settings)
    , m_clock(clock)
{
}

SerialLink::~SerialLink()
{
    if (m_port)
        m_port->disconnect(this); // closing may report errors; nobody is there to hear them
}

void SerialLink::open()
{
    if (m_port || m_ended)
        return;
    m_port = std::make_unique<QSerialPort>();
    QMetaObject::invokeMethod(this, &SerialLink::openPort, Qt::QueuedConnection);
}

void SerialLink::openPort()
{
    if (m_ended)
        return;
    m_port->setPortName(m_name);
    m_port->setBaudRate(m_settings.baud.value); // 8 data bits, 1 stop bit: QSerialPort's defaults
    m_port->setParity(parityOf(m_settings.parity));
    m_port->setFlowControl(flowOf(m_settings.flow));
    connect(m_port.get(), &QSerialPort::errorOccurred, this, &SerialLink::onError);
    if (!m_port->open(QIODevice::ReadWrite)) {
        end(LinkEnd::Reason::SystemError, m_port->errorString()); // if no error was signalled
        return;
    }
    connect(m_port.get(), &QSerialPort::readyRead, this,
            [this] { Q_EMIT arrived(m_port->readAll(), m_clock.now()); });
    Q_EMIT opened();
}

void SerialLink::onError()
{
    const QSerialPort::SerialPortError error = m_port->error();
    // Opening clears the error and signals that too. "Unsupported" is what a pseudo terminal
    // answers to questions about modem lines: no reason to give up.
    if (error == QSerialPort::NoError || error == QSerialPort::UnsupportedOperationError)
        return;
    const QString location = locationOf(m_name);
    const LinkEnd::Reason reason = reasonOf(error, location);
    end(reason, reason == LinkEnd::Reason::InUse ? holdersOf(location, m_port->errorString())
                                                 : m_port->errorString());
}

void SerialLink::write(const QByteArray &bytes)
{
    if (m_port && m_port->isOpen() && !m_ended)
        m_port->write(bytes);
}

bool SerialLink::setLine(ControlLine line, bool on)
{
    if (!m_port || !m_port->isOpen() || m_ended)
        return false;
    switch (line) {
    case ControlLine::Dtr:
        return m_port->setDataTerminalReady(on);
    case ControlLine::Rts:
        return m_settings.flow != FlowControl::Hardware && m_port->setRequestToSend(on);
    case ControlLine::Break:
        return m_port->setBreakEnabled(on);
    }
    Q_UNREACHABLE();
}

void SerialLink::close()
{
    end(LinkEnd::Reason::Closed, {});
}

void SerialLink::end(LinkEnd::Reason reason, const QString &systemReason)
{
    if (std::exchange(m_ended, true))
        return;
    // Until close() a port whose device is gone signals errors as fast as the event loop turns.
    if (m_port) {
        m_port->disconnect(this);
        m_port->close();
    }
    const auto tell = [this, reason, systemReason] {
        Q_EMIT ended({reason, m_name, systemReason});
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

QList<PortInfo> availablePorts()
{
    QList<PortInfo> ports;
    const QList<QSerialPortInfo> found = QSerialPortInfo::availablePorts();
    ports.reserve(found.size());
    for (const QSerialPortInfo &info : found) {
        const QString description =
            QStringList{info.manufacturer(), info.description()}.join(u' ').trimmed();
        PortInfo port{info.systemLocation(), description, boardOf(info), {}, {},
                      info.serialNumber()};
        if (info.hasVendorIdentifier())
            port.vendor = info.vendorIdentifier();
        if (info.hasProductIdentifier())
            port.product = info.productIdentifier();
        ports.append(port);
    }
    return ports;
}

} // namespace airlift::link
