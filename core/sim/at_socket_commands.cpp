// Commands of uart-at-commands 4.5. Who can be reached and how a connection ends is the settings'.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

using namespace std::chrono_literals;
using Keyword = AtParameters::Keyword;

namespace {

constexpr quint32 kMostSockets = 16;
constexpr qsizetype kLongestValue = 255;
constexpr Instant kConnectTime = 400ms;
constexpr Instant kReceiveTime = 20ms;

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
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    Socket *socket = findSocket(descriptor);
    if (!socket)
        return Refused{code::kBadSocket};
    // What hangs in it ends first: the way to cancel a receive (uart-at-commands 3).
    if (socket->waiting != 0) {
        agenda().cancel(socket->waiting);
        finish(Refused{code::kNotConnected});
    }
    m_sockets.erase(descriptor);
    result("+close", QByteArray::number(descriptor));
    return Sent{};
}

/// What TLS says about the server, which is the settings', after what it says about our own files
/// and clock.
qint32 AtFirmware::verdictOf(const Socket &socket, quint32 address)
{
    const auto found =
        std::find_if(m_settings.hosts.begin(), m_settings.hosts.end(),
                     [&](const AtHost &host) { return host.address == atAddress(address); });
    if (!m_station.hasAddress())
        return code::kNetworkUnreachable;
    if (found == m_settings.hosts.end())
        return code::kConnectTimedOut;
    if (!socket.secured)
        return found->verdict == code::kConnectRefused ? found->verdict : 0;
    if (socket.caFile.isEmpty())
        return code::kTlsNotVerified;
    if (!m_flash.read(socket.caFile))
        return code::kTlsNoCaFile;
    if (found->verdict != 0)
        return found->verdict;
    return m_clock ? 0 : code::kTlsDateError;
}

AtFirmware::Answer AtFirmware::connectSocket(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    const quint32 port = parameters.number() & 0xFFFFU;
    const quint32 address = parameters.address();
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    Socket *found = findSocket(descriptor);
    if (!found)
        return Refused{code::kBadSocket};
    return background(*found, kConnectTime, [this, found, port, address]() -> Answer {
        const qint32 verdict = verdictOf(*found, address);
        // "Connected, but": data may be sent although the answer is an error (4.5).
        const bool connected = verdict == 0 || verdict == code::kTlsNotVerified ||
                               verdict == code::kTlsDateError || verdict == code::kTlsUnknownRoot;
        if (connected) {
            found->connected = true;
            const auto host = std::find_if(
                m_settings.hosts.begin(), m_settings.hosts.end(),
                [&](const AtHost &each) { return each.address == atAddress(address); });
            found->host = &*host;
        }
        if (verdict != 0)
            return Refused{verdict};
        result("+connect", QByteArray::number(port) + ',' + atAddress(address));
        return Sent{};
    });
}

AtFirmware::Answer AtFirmware::send(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    const QByteArray bytes = parameters.data(format, length);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    Socket *socket = findSocket(descriptor);
    if (!socket)
        return Refused{code::kBadSocket};
    if (!socket->connected)
        return Refused{code::kNotConnected};
    if (!bytes.isEmpty())
        socket->inbox += socket->host->reply;
    return Sent{};
}

AtFirmware::Answer AtFirmware::receive(AtParameters parameters)
{
    const quint32 descriptor = parameters.number();
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    parameters.checkRead(format, length);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    Socket *found = findSocket(descriptor);
    if (!found)
        return Refused{code::kBadSocket};
    if (!found->connected)
        return background(*found, Instant{0},
                          []() -> Answer { return Refused{code::kNotConnected}; });
    // Without data it waits until its time is over, or for ever.
    constexpr Instant kForEver = std::chrono::hours{24 * 365};
    Instant patience = kForEver;
    if (const auto limit = found->options.find("rcvtimeo"); limit != found->options.end()) {
        const QByteArrayList parts = limit->second.split(',');
        patience = std::chrono::seconds{parts.value(0).toUInt()} +
                   std::chrono::microseconds{parts.value(1).toUInt()};
    }
    const bool hasData = !found->inbox.isEmpty();
    return background(*found, hasData ? kReceiveTime : patience,
                      [this, found, descriptor, format, length]() -> Answer {
                          if (found->inbox.isEmpty())
                              return Refused{code::kTryAgain};
                          QByteArray bytes = found->inbox.left(length);
                          found->inbox.remove(0, bytes.size());
                          if (format == 1)
                              bytes = bytes.toBase64();
                          result("+recv", QByteArray::number(descriptor) + ',' +
                                              QByteArray::number(format) + ',' +
                                              QByteArray::number(bytes.size()) + ',' + bytes);
                          return Sent{};
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
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    Socket *socket = findSocket(descriptor);
    if (!socket)
        return Refused{code::kBadSocket};
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
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    Socket *socket = findSocket(descriptor);
    if (!socket)
        return Refused{code::kBadSocket};
    result("+getsockopt", socket->options[atWord(optionsOf(level), option)]);
    return Sent{};
}

} // namespace airlift::sim
