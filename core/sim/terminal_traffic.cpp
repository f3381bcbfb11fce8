// send and recv of uart-network-terminal 4.6. The size of a packet and the line ends of the header
// are INFERRED. Nobody calls a simulated board: its TCP servers wait until the reset, as there is
// no key that ends a command.
#include "core/sim/codes.h"
#include "core/sim/terminal_firmware.h"

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr quint32 kConnection = 1;
constexpr qsizetype kPacket = 1400;
constexpr int kMostPackets = 1'000'000;
constexpr int kLine = 482; // of the release that was read; nobody should read it
constexpr Instant kUdpPatience = 60s;
constexpr Instant kTcpPatience = 30s; // INFERRED

[[nodiscard]] int numberOf(const QByteArray &text, int usual)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? number : usual;
}

} // namespace

TerminalFirmware::Answer TerminalFirmware::send(const TerminalOptions &options)
{
    return runTraffic(options, true);
}

TerminalFirmware::Answer TerminalFirmware::receive(const TerminalOptions &options)
{
    return runTraffic(options, false);
}

TerminalFirmware::Answer TerminalFirmware::runTraffic(const TerminalOptions &options, bool sends)
{
    constexpr int kUsualPort = 5001;
    constexpr int kUsualPackets = 1000;
    if (!options.has("-c") && !options.has("-s")) {
        usage(*find(sends ? "send" : "recv"));
        return Answer::Done;
    }
    if (!m_station.hasAddress()) {
        say("\n\r[cmd Parser] : (error) Cannot send data if device is disconnected from network.");
        return Answer::Done;
    }
    m_traffic = {};
    m_traffic.sends = sends;
    m_traffic.overUdp = options.has("-u");
    m_traffic.isServer = !options.has("-c");
    m_traffic.address = options.value("-c");
    m_traffic.port = static_cast<quint16>(numberOf(options.value("-p"), kUsualPort));
    m_traffic.packets = qBound(1, numberOf(options.value("-n"), kUsualPackets), kMostPackets);
    if (!m_traffic.isServer && addressNumber(m_traffic.address) == 0) {
        say("\n\r[cmd Parser] : Invalid IP");
        return Answer::Done;
    }
    say("\n\rProtocol: " + QByteArray{m_traffic.overUdp ? "udp" : "tcp"});
    say("Traffic: " + QByteArray{sends ? "Tx" : "Rx"});
    say("Client\\Server: " +
        (m_traffic.isServer ? QByteArray{"Server"} : "Client " + m_traffic.address));
    say("Port: " + QByteArray::number(m_traffic.port));
    say(QByteArray{"Number of Packets to "} + (sends ? "send: " : "receive: ") +
        QByteArray::number(m_traffic.packets));
    if (m_traffic.overUdp && sends) { // it leaves, and whether anybody gets it nobody says
        m_traffic.done = m_traffic.packets;
        agenda().after(1ms * m_traffic.packets, [this] { endTraffic({}); });
    } else if (m_traffic.overUdp) {
        agenda().after(kUdpPatience,
                       [this] { endTraffic("Timeout expired before receiving all packets"); });
    } else if (!m_traffic.isServer) {
        call::Connect connect{addressNumber(m_traffic.address), false, {}, {}};
        connect.port = m_traffic.port;
        ask(kConnection, connect, [this](const Reply &reply) { trafficConnected(reply); });
    }
    return Answer::Later;
}

void TerminalFirmware::trafficConnected(const Reply &reply)
{
    if (reply.status < 0) {
        warn(kLine, reply.status, Trouble::Socket);
        hangUp(kConnection);
        finish();
    } else if (m_traffic.sends) {
        sendPacket();
    } else {
        receivePacket(now() + kTcpPatience);
    }
}

void TerminalFirmware::sendPacket()
{
    if (m_traffic.done == m_traffic.packets) {
        endTraffic({});
        return;
    }
    ask(kConnection, call::Send{QByteArray(kPacket, 'A')}, [this](const Reply &reply) {
        if (reply.status < 0) {
            endTraffic("TCP Server closed the connection");
            return;
        }
        ++m_traffic.done;
        m_traffic.bytes += reply.status;
        sendPacket();
    });
}

void TerminalFirmware::receivePacket(Instant until)
{
    if (m_traffic.done == m_traffic.packets) {
        endTraffic({});
        return;
    }
    ask(kConnection, call::Receive{kPacket - m_traffic.half}, [this, until](const Reply &reply) {
        if (reply.status == code::kTryAgain && now() < until) {
            receivePacket(until);
            return;
        }
        if (reply.status <= 0) {
            endTraffic(reply.status == code::kTryAgain
                           ? "Timeout expired before receiving all packets"
                           : "TCP Server closed the connection");
            return;
        }
        m_traffic.bytes += reply.status;
        m_traffic.half += reply.status;
        if (m_traffic.half == kPacket) {
            ++m_traffic.done;
            m_traffic.half = 0;
        }
        receivePacket(now() + kTcpPatience);
    });
}

/// `why`: what ended it before its last packet; empty: nothing did.
void TerminalFirmware::endTraffic(const QByteArray &why)
{
    if (!why.isEmpty())
        say("\n\r" + why);
    const QByteArray bytes =
        m_traffic.overUdp ? QByteArray{} : " (" + QByteArray::number(m_traffic.bytes) + " bytes)";
    say(QByteArray{m_traffic.sends ? "\n\rSent " : "\n\rReceived "} +
        QByteArray::number(m_traffic.done) + " packets" + bytes + " successfully");
    if (!m_traffic.overUdp)
        hangUp(kConnection);
    finish();
}

} // namespace airlift::sim
