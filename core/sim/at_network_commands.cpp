// Commands of uart-at-commands 4.3.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

using namespace std::chrono_literals;
using Keyword = AtParameters::Keyword;

namespace {

constexpr qsizetype kLongestHost = 255;
constexpr Keyword kNetIds[]{
    {"set_mac_addr", 0},     {"get_mac_addr", 1},          {"ap_stations_connected", 2},
    {"ap_stations_info", 3}, {"ap_station_disconnect", 4}, {"if", 5},
    {"ipv4_sta_addr", 6},    {"ipv4_ap_addr", 7},          {"ipv6_addr_local", 8},
    {"ipv6_addr_global", 9}, {"ipv4_dhcp_client", 10},     {"ipv4_dns_client", 11}};
constexpr Keyword kNetOptions[]{{"state", 0},          {"dhcp", 1},          {"dhcp_lla", 2},
                                {"static", 3},         {"stateless", 4},     {"stateful", 5},
                                {"release_ip_set", 6}, {"release_ip_off", 7}};
constexpr Keyword kInterfaceBits[]{{"ipv6_sta_local", 0x01},         {"ipv6_sta_global", 0x02},
                                   {"disable_ipv4_dhcp", 0x04},      {"ipv6_local_static", 0x08},
                                   {"ipv6_local_stateless", 0x10},   {"ipv6_local_stateful", 0x20},
                                   {"ipv6_global_static", 0x40},     {"ipv6_global_stateful", 0x80},
                                   {"disable_ipv4_lla", 0x100},      {"enable_dhcp_release", 0x200},
                                   {"ipv6_global_stateless", 0x400}, {"disable_fast_renew", 0x800}};
constexpr Keyword kApplications[]{{"http_server", 1}, {"dhcp_server", 2}, {"mdns", 4},
                                  {"dns_server", 8},  {"device", 16},     {"dns_client", 32}};
constexpr Keyword kAllFamilies[]{{"inet", 0}, {"inet6", 1}, {"rf", 2}};
constexpr Keyword kHttpOptions[]{{"prim_port_num", 0},
                                 {"auth_check", 1},
                                 {"auth_name", 2},
                                 {"auth_password", 3},
                                 {"auth_realm", 4},
                                 {"rom_pages_access", 5},
                                 {"second_port_num", 6},
                                 {"second_port_en", 7},
                                 {"prim_port_sec_en", 8},
                                 {"priv_key_file", 9},
                                 {"dev_cert_file", 10},
                                 {"ca_cert_file", 11},
                                 {"tmp_register_service", 12},
                                 {"tmp_unregister_service", 13}};
constexpr Keyword kDhcpOptions[]{{"basic", 0}};
constexpr Keyword kMdnsOptions[]{{"cont_query", 0}, {"qevetn_mask", 1}, {"timing_params", 2}};
constexpr Keyword kDeviceOptions[]{{"urn", 0}, {"domain", 1}};
constexpr Keyword kDnsOptions[]{{"time", 0}};

[[nodiscard]] AtParameters::Keywords optionsOf(quint32 application)
{
    switch (application) {
    case 1:
        return kHttpOptions;
    case 2:
        return kDhcpOptions;
    case 4:
        return kMdnsOptions;
    case 16:
        return kDeviceOptions;
    case 32:
        return kDnsOptions;
    default:
        return {};
    }
}

[[nodiscard]] bool isWriteOnly(QByteArrayView option)
{
    return option.endsWith("_file") || option == "auth_password" || option.startsWith("tmp_");
}

} // namespace

const std::span<const Keyword> at_words::kFamilies{kAllFamilies};

AtFirmware::Answer AtFirmware::netCfgSet(AtParameters parameters)
{
    const quint32 id = parameters.keyword(kNetIds);
    const auto option = parameters.optionalKeyword(kNetOptions);
    QByteArrayList values;
    if (id == 5) {
        values << atWords(kInterfaceBits, parameters.optionalBits(kInterfaceBits));
    } else if (id == 0 || id == 4) {
        if (parameters.mac().isEmpty())
            parameters.fail(AtParse::Missing);
    } else if (option == 3U && (id == 6 || id == 7)) {
        for (int i = 0; i < 4; ++i)
            values << atAddress(parameters.address());
    } else if (id == 11) {
        values << atAddress(parameters.address());
    } else {
        while (parameters.isGood() && !parameters.atEnd())
            values << parameters.optionalText(kLongestHost);
    }
    if (parameters.isGood() && (id == 1 || id == 2 || id == 3 || id == 10)) // can only be asked for
        parameters.fail(AtParse::Value);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const QByteArray word = option ? atWord(kNetOptions, *option) : QByteArray{};
    m_stored["netcfg," + atWord(kNetIds, id)] = word + ',' + values.join(',');
    return Sent{};
}

AtFirmware::Answer AtFirmware::netCfgGet(AtParameters parameters)
{
    const quint32 id = parameters.keyword(kNetIds);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const QByteArray none = "0.0.0.0";
    const bool on = m_station.hasAddress();
    const QByteArray address = on ? m_settings.station.address : none;
    const QByteArray gateway = on ? m_settings.station.gateway : none;
    const QByteArray mask = on ? QByteArray{"255.255.255.0"} : none;
    const QByteArray lan = address + ',' + mask + ',' + gateway + ',' + gateway;
    const auto found = m_stored.find("netcfg," + atWord(kNetIds, id));
    switch (id) {
    case 1:
        result("+netcfgget",
               atMac({reinterpret_cast<const quint8 *>(m_settings.mac.constData()), 6}));
        break;
    case 2:
        result("+netcfgget", "0");
        break;
    case 3:
        result("+netcfgget", {});
        break;
    case 6:
        result("+netcfgget", found != m_stored.end() && found->second.startsWith("static,")
                                 ? found->second
                                 : "dhcp," + lan);
        break;
    case 10:
        result("+netcfgget",
               lan + ',' + none + ',' + gateway + ',' + (on ? "86400,43200,bound" : "0,0,enabled"));
        break;
    case 11:
        result("+netcfgget", found == m_stored.end()
                                 ? gateway
                                 : found->second.mid(found->second.indexOf(',') + 1));
        break;
    default:
        if (id == 0 || id == 4) // can only be set
            return ParseFailed{AtParse::Value};
        result("+netcfgget", found == m_stored.end() ? QByteArray{} : found->second);
        break;
    }
    return Sent{};
}

AtFirmware::Answer AtFirmware::netAppStart(AtParameters parameters)
{
    constexpr quint32 kStartable = 0x0F;
    const quint32 applications = parameters.bits(kApplications);
    if (parameters.isGood() && (applications & ~kStartable) != 0)
        parameters.fail(AtParse::Plain); // appendix A
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if ((applications & m_applications & 1U) != 0)
        return Refused{code::kHttpServerRunning};
    if ((applications & m_applications & 4U) != 0)
        return Refused{code::kMdnsRunning};
    m_applications |= applications;
    return Sent{};
}

AtFirmware::Answer AtFirmware::netAppStop(AtParameters parameters)
{
    constexpr quint32 kStartable = 0x0F;
    const quint32 applications = parameters.bits(kApplications);
    if (parameters.isGood() && (applications & ~kStartable) != 0)
        parameters.fail(AtParse::Plain);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_applications &= ~applications;
    return Sent{};
}

AtFirmware::Answer AtFirmware::netAppSet(AtParameters parameters)
{
    const quint32 application = parameters.keyword(kApplications);
    const quint32 option = parameters.keyword(optionsOf(application));
    QByteArrayList values;
    while (parameters.isGood() && !parameters.atEnd())
        values << parameters.optionalText(kLongestHost);
    if (parameters.isGood() && values.isEmpty())
        parameters.fail(AtParse::Missing);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_stored["netapp," + atWord(kApplications, application) + ',' +
             atWord(optionsOf(application), option)] = values.join(',');
    return Sent{};
}

AtFirmware::Answer AtFirmware::netAppGet(AtParameters parameters)
{
    const quint32 application = parameters.keyword(kApplications);
    const quint32 option = parameters.keyword(optionsOf(application));
    const QByteArray word = atWord(optionsOf(application), option);
    if (parameters.isGood() && isWriteOnly(word))
        parameters.fail(AtParse::Value);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const auto found = m_stored.find("netapp," + atWord(kApplications, application) + ',' + word);
    const QByteArray usual = word == "urn"             ? "mysimplelink"
                             : word == "domain"        ? "mysimplelink.net"
                             : word == "prim_port_num" ? "80"
                                                       : "";
    result("+netappget", found == m_stored.end() ? usual : found->second);
    return Sent{};
}

AtFirmware::Answer AtFirmware::hostByName(AtParameters parameters)
{
    const QByteArray name = parameters.text(kLongestHost);
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (!m_station.hasAddress()) {
        agenda().after(80ms, [this] { finish(Refused{code::kDnsNoServer}); });
        return Later{};
    }
    constexpr quint32 kNoConnection = 0xFFFF; // names are asked for beside all connections
    ask(kNoConnection, call::Resolve{name}, [this, name](const Reply &reply) {
        if (reply.status < 0) {
            finish(Refused{reply.status});
            return;
        }
        result("+netappgethostbyname", name + ',' + atAddress(reply.address));
        finish(Sent{});
    });
    return Later{};
}

AtFirmware::Answer AtFirmware::ping(AtParameters parameters)
{
    constexpr quint32 kEachAttempt = 1;
    constexpr quint32 kUntilFirst = 2;
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    const quint32 destination = parameters.address();
    static_cast<void>(parameters.number());
    const Instant delay = std::chrono::milliseconds{parameters.number()};
    const Instant timeout = std::chrono::milliseconds{parameters.number()};
    const quint32 attempts = parameters.number() & 0xFFU;
    const quint32 flags = parameters.number();
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    agenda().cancel(std::exchange(m_ping, 0));
    if (destination == 0) // stops the one that is running
        return Sent{};
    if (!m_station.hasAddress())
        return Refused{code::kPingNotConnected};
    const bool answers = m_settings.answersPing;
    const Instant step = answers ? delay : std::max(delay, timeout);
    if ((flags & kUntilFirst) != 0 && answers)
        m_ping = agenda().after(3ms, [this] { pingReport(1, 1, {}); });
    else if ((flags & kEachAttempt) != 0)
        m_ping = agenda().after(step, [this, attempts, step] { pingReport(1, attempts, step); });
    else if (attempts > 0) // endless ones never come to a report
        m_ping = agenda().after(step * attempts,
                                [this, attempts] { pingReport(attempts, attempts, {}); });
    return Sent{};
}

/// And the next one, if there are more; 0 attempts go on until they are stopped.
void AtFirmware::pingReport(quint32 sent, quint32 attempts, Instant step)
{
    const QByteArray count = QByteArray::number(sent);
    const bool answers = m_settings.answersPing;
    say("+netappping:" + count + ',' + (answers ? count : "0") + ',' + (answers ? "3" : "0"));
    constexpr Instant kShortestStep = 1ms;
    m_ping = 0;
    if (sent != attempts)
        m_ping = agenda().after(std::max(step, kShortestStep), [this, sent, attempts, step] {
            pingReport(sent + 1, attempts, step);
        });
}

} // namespace airlift::sim
