// Commands of uart-at-commands 4.2; keywords of section 5 and appendix A.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

using Keyword = AtParameters::Keyword;

namespace {

constexpr qsizetype kLongestSsid = 32;
constexpr qsizetype kLongestKey = 64;
constexpr qsizetype kLongestUser = 32;
constexpr quint32 kHighestPriority = 15;

constexpr Keyword kSecurityWords[]{{"open", 0},       {"wep", 1},       {"wpa_wpa2", 2},
                                   {"wps_pbc", 3},    {"wps_pin", 4},   {"wpa_ent", 5},
                                   {"wep_shared", 6}, {"wpa2_plus", 7}, {"wpa3", 8}};
constexpr Keyword kEap[]{{"tls", 0},       {"ttls_tls", 1},  {"ttls_mschapv2", 2},
                         {"ttls_psk", 3},  {"peap0_tls", 4}, {"peap0_mschapv2", 5},
                         {"peap0_psk", 6}, {"peap1_tls", 7}, {"peap1_psk", 8}};
constexpr Keyword kPolicyTypes[]{{"connection", 0}, {"scan", 1}, {"pm", 2}, {"p2p", 3}};
constexpr Keyword kConnectionPolicies[]{
    {"auto", 0x01}, {"fast", 0x02}, {"p2p", 0x04}, {"auto_provisioning", 0x20}};
constexpr Keyword kScanPolicies[]{{"hidden_ssid", 0}, {"no_hidden_ssid", 1}, {"disable_scan", 2}};
constexpr Keyword kPowerPolicies[]{
    {"normal", 0}, {"low_latency", 1}, {"low_power", 2}, {"always_on", 3}, {"long_sleep", 4}};
constexpr Keyword kDirectRoles[]{{"client", 0}, {"group_owner", 1}, {"negotiate", 2}};
constexpr Keyword kDirectStarts[]{{"active", 0}, {"passive", 1}, {"rand_backoff", 2}};
constexpr Keyword kRoles[]{{"sta", 0}, {"ap", 1}, {"p2p", 2}};

constexpr Keyword kIds[]{{"ap", 0},          {"general", 1},   {"p2p", 2},
                         {"access_list", 3}, {"rx_filter", 4}, {"connection", 5}};
constexpr Keyword kApOptions[]{{"ssid", 0},
                               {"channel", 1},
                               {"hidden_ssid", 2},
                               {"security", 3},
                               {"password", 4},
                               {"max_stations", 5},
                               {"max_sta_aging", 6},
                               {"access_list_mode", 7},
                               {"access_list_add_mac", 8},
                               {"access_list_del_mac", 9},
                               {"access_list_del_idx", 10},
                               {"access_list_num_entries", 11}};
constexpr Keyword kGeneralOptions[]{
    {"country_code", 0},           {"sta_tx_power", 1}, {"ap_tx_power", 2},
    {"info_element", 3},           {"scan_params", 4},  {"suspend_profiles", 5},
    {"disable_ent_server_auth", 6}};
constexpr Keyword kDirectOptions[]{{"dev_type", 0}, {"channel_n_regs", 1}};
constexpr Keyword kFilterOptions[]{{"state", 0}, {"sys_state", 1}, {"remove", 2}, {"store", 3}};
constexpr quint32 kAccessListId = 3;
constexpr quint32 kConnectionId = 5;
constexpr quint32 kAccessListMode = 7; // of kApOptions
constexpr quint32 kAccessListAdd = 8;
constexpr quint32 kAccessListDelete = 9;
constexpr quint32 kAccessListDeleteIndex = 10;
constexpr std::size_t kLongestAccessList = 8; // INFERRED

[[nodiscard]] AtParameters::Keywords optionsOf(quint32 id)
{
    static constexpr AtParameters::Keywords kAll[]{kApOptions, kGeneralOptions, kDirectOptions,
                                                   {},         kFilterOptions,  {}};
    return kAll[id];
}

/// Where the values of an option are kept: as they were typed.
[[nodiscard]] QByteArray placeOf(quint32 id, quint32 option)
{
    return atWord(kIds, id) + ',' + atWord(optionsOf(id), option);
}

[[nodiscard]] bool isCountryCode(const QByteArray &text)
{
    return text.size() == 2 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

StationProfile AtFirmware::readProfile(AtParameters &parameters)
{
    StationProfile profile;
    profile.ssid = parameters.text(kLongestSsid);
    const QByteArray bssid = parameters.mac();
    if (!bssid.isEmpty())
        profile.bssid = atMac({reinterpret_cast<const quint8 *>(bssid.constData()), 6});
    profile.security = static_cast<StationSecurity>(parameters.keyword(kSecurityWords));
    profile.key = parameters.optionalText(kLongestKey);
    static_cast<void>(parameters.optionalText(kLongestUser));
    static_cast<void>(parameters.optionalText(kLongestUser));
    static_cast<void>(parameters.optionalKeyword(kEap));
    return profile;
}

AtFirmware::Answer AtFirmware::wlanConnect(AtParameters parameters)
{
    const StationProfile profile = readProfile(parameters);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    // The request is accepted before anything happens; what becomes of it are events. An old
    // connection ends first.
    if (const qint32 status = m_station.connect(profile); status < 0)
        return Refused{status};
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanDisconnect(AtParameters)
{
    if (const qint32 status = m_station.disconnect(); status < 0)
        return Refused{status};
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanScan(AtParameters parameters)
{
    constexpr quint32 kMost = 30;
    const quint32 index = parameters.number();
    const quint32 count = parameters.number();
    if (parameters.isGood() && count > kMost)
        parameters.fail(AtParse::Plain);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    std::vector<HeardNetwork> heard;
    if (const qint32 status = m_station.scan(heard); status < 0)
        return Refused{status};
    for (std::size_t i = index; i < heard.size() && i - index < count; ++i) {
        const HeardNetwork &network = heard[i];
        const QByteArray security = network.open ? "open" : network.wpa3 ? "wpa3" : "wpa2";
        const QByteArray ciphers = network.open   ? "none,none"
                                   : network.wpa3 ? "ccmp,psk_sae"
                                                  : "ccmp,psk";
        result("+wlanscan",
               network.ssid + ',' + atMac(network.bssid) + ',' + QByteArray::number(network.rssi) +
                   ',' + QByteArray::number(network.channel) + ',' + security + ",0," + ciphers);
    }
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanProfileAdd(AtParameters parameters)
{
    StationProfile profile = readProfile(parameters);
    const quint32 priority = parameters.number();
    if (parameters.isGood() && priority > kHighestPriority)
        parameters.fail(AtParse::Value); // INFERRED
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    profile.priority = static_cast<int>(priority);
    const qint32 index = m_station.addProfile(std::move(profile));
    if (index < 0)
        return Refused{index};
    result("+wlanprofileadd", QByteArray::number(index));
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanProfileGet(AtParameters parameters)
{
    const quint32 index = parameters.number();
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const StationProfile *profile = m_station.profile(static_cast<int>(index & 0xFFFFU));
    if (!profile)
        return Refused{code::kWlanProfileIndex};
    result("+wlanprofileget", profile->ssid + ',' + profile->bssid + ',' +
                                  atWord(kSecurityWords, static_cast<quint32>(profile->security)) +
                                  ",,,,," + QByteArray::number(profile->priority));
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanProfileDel(AtParameters parameters)
{
    const quint32 index = parameters.number();
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_station.removeProfiles(static_cast<int>(index & 0xFFFFU));
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanPolicySet(AtParameters parameters)
{
    const quint32 type = parameters.keyword(kPolicyTypes);
    QByteArray stored;
    if (type == 0) {
        const quint32 policy = parameters.optionalBits(kConnectionPolicies);
        if (!parameters.isGood())
            return ParseFailed{parameters.failed()};
        m_connectionPolicy = policy;
        m_station.setAutoConnect((policy & 1U) != 0);
        return Sent{};
    }
    if (type == 3) {
        stored = atWord(kDirectRoles, parameters.keyword(kDirectRoles)) + ',';
        stored += atWord(kDirectStarts, parameters.keyword(kDirectStarts));
    } else {
        const AtParameters::Keywords words = type == 1 ? AtParameters::Keywords{kScanPolicies}
                                                       : AtParameters::Keywords{kPowerPolicies};
        stored = atWord(words, parameters.keyword(words)) + ',';
        if (const auto value = parameters.optionalNumber())
            stored += QByteArray::number(*value);
    }
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_stored["policy," + atWord(kPolicyTypes, type)] = stored;
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanPolicyGet(AtParameters parameters)
{
    const quint32 type = parameters.keyword(kPolicyTypes);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (type == 0) {
        result("+wlanpolicyget", atWords(kConnectionPolicies, m_connectionPolicy));
        return Sent{};
    }
    const auto found = m_stored.find("policy," + atWord(kPolicyTypes, type));
    const QByteArray usual = type == 1 ? "disable_scan," : type == 2 ? "normal," : "negotiate,";
    result("+wlanpolicyget", found == m_stored.end() ? usual : found->second);
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanSetMode(AtParameters parameters)
{
    const quint32 role = parameters.keyword(kRoles);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_station.setRole(static_cast<StationRole>(role));
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanSet(AtParameters parameters)
{
    const quint32 id = parameters.keyword(kIds);
    if (parameters.isGood() && (id == kConnectionId || id == kAccessListId))
        return ParseFailed{AtParse::Value}; // can only be asked for
    const quint32 option = parameters.isGood() ? parameters.keyword(optionsOf(id)) : 0;
    QByteArrayList values;
    while (parameters.isGood() && !parameters.atEnd())
        values << parameters.optionalText(kLongestKey);
    if (parameters.isGood() && values.isEmpty())
        parameters.fail(AtParse::Missing);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (atWord(optionsOf(id), option) == "country_code" && !isCountryCode(values.constFirst()))
        return Refused{code::kWlanCountryCode};
    if (atWord(optionsOf(id), option).startsWith("access_list_") && option != kAccessListMode)
        return changeAccessList(option, values.constFirst());
    m_stored[placeOf(id, option)] = values.join(',');
    return Sent{};
}

AtFirmware::Answer AtFirmware::changeAccessList(quint32 option, const QByteArray &value)
{
    const auto entry = std::find(m_accessList.begin(), m_accessList.end(), value);
    const auto index = atNumber(value);
    if (option == kAccessListAdd) {
        if (m_accessList.size() >= kLongestAccessList)
            return Refused{code::kInvalidParameter};
        m_accessList.push_back(value);
    } else if (option == kAccessListDelete && entry != m_accessList.end()) {
        m_accessList.erase(entry);
    } else if (option == kAccessListDeleteIndex && index && *index < m_accessList.size()) {
        m_accessList.erase(m_accessList.begin() + *index);
    } else {
        return Refused{code::kInvalidParameter};
    }
    return Sent{};
}

AtFirmware::Answer AtFirmware::accessList(quint32 from)
{
    QByteArrayList entries;
    for (std::size_t i = from; i < m_accessList.size(); ++i)
        entries << m_accessList[i];
    result("+wlanget", entries.join(','));
    return Sent{};
}

AtFirmware::Answer AtFirmware::wlanGet(AtParameters parameters)
{
    const quint32 id = parameters.keyword(kIds);
    if (parameters.isGood() && id == kConnectionId) {
        if (parameters.atEnd()) // the comma has to be there
            return ParseFailed{AtParse::Missing};
        const bool on = m_station.isConnected();
        const QByteArray role = atWord(kRoles, static_cast<quint32>(m_station.role()));
        const StationProfile &network = m_station.network();
        result("+wlanget",
               role + (on ? ",station_connected," +
                                atWord(kSecurityWords, static_cast<quint32>(network.security)) +
                                ',' + network.ssid + ',' + atMac(m_station.bssid())
                          : QByteArray{",disconnected,,,"}));
        return Sent{};
    }
    if (parameters.isGood() && id == kAccessListId)
        return accessList(parameters.number());
    const quint32 option = parameters.isGood() ? parameters.keyword(optionsOf(id)) : 0;
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    const QByteArray place = placeOf(id, option);
    const auto found = m_stored.find(place);
    QByteArray value = found == m_stored.end() ? QByteArray{} : found->second;
    if (found == m_stored.end() && place == "ap,ssid")
        value = "mysimplelink-" + m_settings.mac.right(3).toHex().toUpper();
    else if (found == m_stored.end() && place == "general,country_code")
        value = "US";
    else if (place == "ap,access_list_num_entries")
        value = QByteArray::number(m_accessList.size());
    result("+wlanget", value);
    return Sent{};
}

} // namespace airlift::sim
