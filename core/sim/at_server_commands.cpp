// Commands of uart-at-commands 4.5 for sockets that wait to be called, and for datagrams. Nobody
// calls a simulated board: what waits for that waits until its socket is closed.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

namespace airlift::sim {

AtFirmware::Answer AtFirmware::bindSocket(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    const quint32 port = parameters.number() & 0xFFFFU;
    static_cast<void>(parameters.address());
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    for (const auto &[other, bound] : m_sockets) {
        if (other != descriptor && port != 0 && bound.port == port)
            return Refused{code::kAddressInUse};
    }
    socket->port = port;
    return Sent{};
}

AtFirmware::Answer AtFirmware::listenSocket(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    static_cast<void>(parameters.number());
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    socket->listens = true;
    return Sent{};
}

AtFirmware::Answer AtFirmware::acceptSocket(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    begin(*socket);
    if (!socket->listens)
        concludeLater(descriptor, {}, Refused{code::kInvalidParameter});
    else if (socket->options.contains("nonblocking"))
        concludeLater(descriptor, {}, Refused{code::kTryAgain});
    return Later{};
}

/// Connected sockets are ready at once; the others never are, and it ends with its time.
AtFirmware::Answer AtFirmware::selectSockets(AtParameters parameters)
{
    static_cast<void>(parameters.number());
    const QByteArray list = parameters.text(64);
    const Instant patience = std::chrono::seconds{parameters.number()};
    const Instant more = std::chrono::microseconds{parameters.number()};
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    QByteArrayList ready;
    std::optional<quint32> first;
    for (const QByteArray &part : list.split('|')) {
        const auto descriptor = atNumber(part.trimmed());
        const Socket *socket = descriptor ? findSocket(*descriptor) : nullptr;
        if (!socket)
            return Refused{code::kBadSocket};
        first = first.value_or(*descriptor);
        if (socket->connected)
            ready << QByteArray::number(*descriptor);
    }
    begin(m_sockets[*first]);
    const QByteArray values = ready.join('|');
    m_sockets[*first].ticket = agenda().after(ready.isEmpty() ? patience + more : Instant{0},
                                              [this, values, first = *first] {
                                                  result("+select", values);
                                                  conclude(first, Sent{});
                                              });
    return Later{};
}

namespace {

/// How sendto and recvfrom begin: a socket, whom, and how many bytes in which form.
struct Datagram {
    quint32 descriptor = 0;
    quint32 format = 0;
    quint32 length = 0;
};

[[nodiscard]] Datagram readDatagram(AtParameters &parameters)
{
    Datagram datagram;
    datagram.descriptor = parameters.number();
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    static_cast<void>(parameters.number());
    static_cast<void>(parameters.address());
    datagram.format = parameters.number();
    datagram.length = parameters.number();
    return datagram;
}

} // namespace

/// It leaves, and whether anybody gets it nobody says.
AtFirmware::Answer AtFirmware::sendTo(AtParameters parameters)
{
    const Datagram datagram = readDatagram(parameters);
    static_cast<void>(parameters.data(datagram.format, datagram.length));
    const Socket *socket = findSocket(datagram.descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    if (!m_station.hasAddress())
        return Refused{code::kNetworkUnreachable};
    return Sent{};
}

AtFirmware::Answer AtFirmware::receiveFrom(AtParameters parameters)
{
    const auto [descriptor, format, length] = readDatagram(parameters);
    parameters.checkRead(format, length);
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    begin(*socket);
    if (socket->connected)
        receiveNow({descriptor, "+recvfrom", format, length, now() + patienceOf(*socket)});
    else if (socket->datagrams)
        concludeLater(descriptor, patienceOf(*socket), Refused{code::kTryAgain});
    else
        concludeLater(descriptor, {}, Refused{code::kNotConnected});
    return Later{};
}

} // namespace airlift::sim
