// Commands of uart-at-commands 4.5: sockets that call somebody.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

using namespace std::chrono_literals;
using Keyword = AtParameters::Keyword;

namespace {

constexpr quint32 kMostSockets = 16;
constexpr qsizetype kLongestValue = 255;
constexpr Instant kUnreachableTime = 400ms;
constexpr Instant kForEver = std::chrono::hours{24 * 365};

constexpr Keyword kTypes[]{{"stream", 0}, {"dgram", 1}, {"raw", 2}};
constexpr Keyword kProtocols[]{{"tcp", 0}, {"udp", 1}, {"raw", 2}, {"sec", 3}};
constexpr Keyword kLevels[]{{"socket", 0}, {"ip", 1}, {"phy", 2}};
constexpr Keyword kSocketOptions[]{{"keepalive", 0},
                                   {"keepalivetime", 1},
                                   {"rx_no_ip_boundary", 2},
                                   {"rcvtimeo", 3},
                                   {"rcvbuf", 4},
                                   {"nonblocking", 5},
                                   {"secmethod", 6},
                                   {"secure_mask", 7},
                                   {"secure_files_ca_file_name", 8},
                                   {"secure_files_private_key_file_name", 9},
                                   {"secure_files_certificate_file_name", 10},
                                   {"secure_files_dh_key_file_name", 11},
                                   {"change_channel", 12},
                                   {"secure_alpn", 13},
                                   {"linger", 14},
                                   {"secure_ext_client_chlng_resp", 15},
                                   {"secure_domain_name_verification", 16}};
constexpr Keyword kIpOptions[]{{"multicast_ttl", 0},   {"add_membership", 1},
                               {"drop_membership", 2}, {"raw_rx_no_header", 3},
                               {"hdrincl", 4},         {"raw_ipv6_hdrincl", 5}};
constexpr Keyword kPhyOptions[]{{"rate", 0},      {"power", 1},   {"preamble", 2},
                                {"threshold", 3}, {"timeout", 4}, {"acks", 5}};

[[nodiscard]] AtParameters::Keywords optionsOf(quint32 level)
{
    switch (level) {
    case 0:
        return kSocketOptions;
    case 1:
        return kIpOptions;
    default:
        return kPhyOptions;
    }
}

} // namespace

AtFirmware::Socket *AtFirmware::findSocket(quint32 descriptor)
{
    const auto found = m_sockets.find(descriptor);
    return found == m_sockets.end() ? nullptr : &found->second;
}

AtFirmware::Answer AtFirmware::socket(AtParameters parameters)
{
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    const quint32 type = parameters.keyword(kTypes);
    const quint32 protocol = parameters.keyword(kProtocols);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    quint32 descriptor = 0;
    while (m_sockets.contains(descriptor))
        ++descriptor;
    if (descriptor >= kMostSockets)
        return Refused{code::kNoBuffers};
    Socket made;
    made.secured = protocol == 3;
    made.datagrams = type != 0;
    m_sockets[descriptor] = std::move(made);
    result("+socket", QByteArray::number(descriptor));
    return Sent{};
}

AtFirmware::Answer AtFirmware::closeSocket(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    // What hangs in it ends first: the way to cancel a receive (uart-at-commands 3).
    if (socket->waits) {
        agenda().cancel(socket->ticket);
        finish(Refused{code::kNotConnected});
    }
    hangUp(descriptor);
    m_sockets.erase(descriptor);
    result("+close", QByteArray::number(descriptor));
    return Sent{};
}

AtFirmware::Answer AtFirmware::connectSocket(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    const quint32 port = parameters.number() & 0xFFFFU;
    const quint32 address = parameters.address();
    Socket *found = findSocket(descriptor);
    if (const auto no = refusal(parameters, found, code::kBadSocket))
        return *no;
    begin(*found);
    if (!m_station.hasAddress()) {
        concludeLater(descriptor, kUnreachableTime, Refused{code::kNetworkUnreachable});
        return Later{};
    }
    call::Connect connect{address, found->secured, found->caFile, {}};
    connect.host = found->options["secure_domain_name_verification"];
    connect.port = static_cast<quint16>(port);
    connect.clock = clock();
    const QByteArray to = QByteArray::number(port) + ',' + atAddress(address);
    ask(descriptor, connect,
        [this, descriptor, to](const Reply &reply) { connected(descriptor, reply, to); });
    return Later{};
}

void AtFirmware::connected(quint32 descriptor, const Reply &reply, const QByteArray &to)
{
    // "Connected, but": data may be sent although the answer is an error (4.5).
    Socket *socket = findSocket(descriptor);
    socket->connected = reply.status >= 0 || reply.status == code::kTlsNotVerified ||
                        reply.status == code::kTlsDateError ||
                        reply.status == code::kTlsUnknownRoot || reply.status == code::kTlsRevoked;
    if (reply.status < 0) {
        conclude(descriptor, Refused{reply.status});
        return;
    }
    result("+connect", to);
    conclude(descriptor, Sent{});
}

AtFirmware::Answer AtFirmware::send(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    const QByteArray bytes = parameters.data(format, length);
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    if (!socket->connected)
        return Refused{code::kNotConnected};
    setBusy(true); // it is no background command
    ask(descriptor, call::Send{bytes}, [this](const Reply &reply) {
        finish(reply.status < 0 ? Answer{Refused{reply.status}} : Answer{Sent{}});
        setBusy(false);
    });
    return Later{};
}

/// Without data a socket waits until its time is over, or for ever.
Instant AtFirmware::patienceOf(const Socket &socket) const
{
    const auto limit = socket.options.find("rcvtimeo");
    if (limit == socket.options.end())
        return kForEver;
    const QByteArrayList parts = limit->second.split(',');
    return std::chrono::seconds{parts.value(0).toUInt()} +
           std::chrono::microseconds{parts.value(1).toUInt()};
}

AtFirmware::Answer AtFirmware::receive(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    parameters.checkRead(format, length);
    Socket *found = findSocket(descriptor);
    if (const auto no = refusal(parameters, found, code::kBadSocket))
        return *no;
    begin(*found);
    if (found->connected)
        receiveNow({descriptor, "+recv", format, length, now() + patienceOf(*found)});
    else
        concludeLater(descriptor, {}, Refused{code::kNotConnected});
    return Later{};
}

void AtFirmware::receiveNow(const Wanted &wanted)
{
    ask(wanted.descriptor, call::Receive{static_cast<qsizetype>(wanted.length)},
        [this, wanted](const Reply &reply) {
            if (reply.status == code::kTryAgain && now() < wanted.until) {
                receiveNow(wanted);
                return;
            }
            if (reply.status < 0) {
                conclude(wanted.descriptor, Refused{reply.status});
                return;
            }
            const QByteArray bytes = wanted.format == 1 ? reply.bytes.toBase64() : reply.bytes;
            result(wanted.command, QByteArray::number(wanted.descriptor) + ',' +
                                       QByteArray::number(wanted.format) + ',' +
                                       QByteArray::number(bytes.size()) + ',' + bytes);
            conclude(wanted.descriptor, Sent{});
        });
}

AtFirmware::Answer AtFirmware::setSocketOption(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    const quint32 level = parameters.keyword(kLevels);
    const quint32 option = parameters.keyword(optionsOf(level));
    QByteArrayList values;
    while (parameters.isGood() && !parameters.atEnd())
        values << parameters.optionalText(kLongestValue);
    if (parameters.isGood() && values.isEmpty())
        parameters.fail(AtParse::Missing);
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    const QByteArray word = atWord(optionsOf(level), option);
    if (level == 0 && word == "secure_files_ca_file_name")
        socket->caFile = values.constFirst();
    socket->options[word] = values.join(',');
    return Sent{};
}

AtFirmware::Answer AtFirmware::getSocketOption(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    const quint32 level = parameters.keyword(kLevels);
    const quint32 option = parameters.keyword(optionsOf(level));
    Socket *socket = findSocket(descriptor);
    if (const auto no = refusal(parameters, socket, code::kBadSocket))
        return *no;
    result("+getsockopt", socket->options[atWord(optionsOf(level), option)]);
    return Sent{};
}

} // namespace airlift::sim
