#include "core/device/event_makers.h"
#include "core/device/known_dialects.h"

namespace airlift::device {

namespace {

using namespace make;

// provisioning 5.8 and 5.10; what cloud_ota prints as well stands in its table.
constexpr KnownLine kLines[] = {
    {"PROVISIONING Application", note, kLineStart},
    {"Setting AP secured parameters"},
    {"[Event] STA connected to AP - BSSID:%s, SSID:%s", joinedAddressFirst, kAsync},
    {"[Event] STA disconnected from AP (Reason Code = %d)", networkLost, kAsync},
    {"[Event] New STA Addeed (MAC Address: %s)", note, kAsync},
    {"[Event] STA Removed (MAC Address: %s)", note, kAsync},
    {"[NETAPP Event] IP Leased: %s", note, kAsync},
    {"[NETAPP Event] IP acquired timeout", networkLost, kAsync},
    {"[App] User Application Started", note},
    {"[App] Force Provisioning Start", note},
    {"Reply from %s: %s, Time=%dms, Overall Stat Success (%d/%d)", nullptr, kLineStart},
    {"Aborting provisioning external confirmation...", note},
    {"Abort retVal=%d", note, kLineStart},
    {"ERROR! %d", remark, kLineStart},
    {"[Provisioning task] Provisioning completed successfully..!", note},
    {"[Provisioning task] IP address is %s", address<AddressAcquired>},
    {"[Provisioning task] Unexpected SM: State = %d, Event = %d", testFailed},
    {"[Provisioning task] %s", note},
};

// uart-at-commands 2 and 6.
constexpr KnownLine kAtLines[] = {
    {"OK", answered<true>, kLineStart | kWholeLine},
    {"ERROR: process command,%d", answeredWithStatus, kLineStart},
    {"ERROR: number of parameters,%d", answered<false>, kLineStart},
    {"ERROR: parse parameters,%d", answered<false>, kLineStart},
    {"ERROR: allocate,%d", answered<false>, kLineStart},
    {"ERROR: command not exist,%d", answered<false>, kLineStart},
    {"ERROR: length smaller than payload", answered<false>, kLineStart},
    {"+eventwlan:connect,%s,%s", joined, kAsync},
    {"+eventwlan:disconnect,%s", networkLost, kAsync},
    {"+eventwlan:provisioning_%s", note, kAsync},
    {"+eventwlan:%s", remark, kAsync},
    {"+eventnetapp:ipv4_acquired,%s", firstAddress, kAsync},
    {"+eventnetapp:ipv4_lost,%s", networkLost, kAsync},
    {"+eventnetapp:dhcp_ipv4_acquire_timeout,%s", networkLost, kAsync},
    {"+eventnetapp:%s", remark, kAsync},
    {"+eventsock:async_event,%s,wrong_root_ca,%s", wrongRoot, kAsync},
    {"+eventsock:%s", remark, kAsync},
    {"+eventgeneral:%s", remark, kAsync},
    {"+eventfatalerror:%s", fatal, kAsync},
    {"+eventmqtt:%s", nullptr, kAsync},
};

// uart-network-terminal 1, 2 and 4.
constexpr KnownLine kTerminalLines[] = {
    {"[NETAPP EVENT] IP set to: IPv4=%s , Gateway=%s", address<AddressAcquired>, kAsync},
    {"[NETAPP EVENT] IP Acquired: IPv6=%s", nullptr, kAsync},
    {"[WLAN EVENT] Device disconnected from the AP: %s", networkLost, kAsync},
    {"[wlanconnect] : Timeout expired connecting to AP: %s", networkLost},
    {"[wlanconnect] : Timeout expired to acquire IPv6 address."}, // always, on IPv4 networks
    {"[wlanconnect] : Timeout expired to acquire IPv4 address.", networkLost},
    {"[scan] : Unable to retrieve the network list", remark},
    {"[line:%d, error code:%d] %s", remark, kLineStart},
    {"[line:%d, error:%d] %s", remark, kLineStart},
    {"No such command", nullptr, kLineStart},
    {"Available commands:", nullptr, kDumpFollows | kLineStart},
    {"Network Terminal - %s", fatalLine},
};

} // namespace

std::span<const KnownLine> provisioningLines()
{
    return kLines;
}

std::span<const KnownLine> atLines()
{
    return kAtLines;
}

std::span<const KnownLine> terminalLines()
{
    return kTerminalLines;
}

} // namespace airlift::device
