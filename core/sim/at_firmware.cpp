#include "core/sim/at_firmware.h"

#include "core/base/result.h"
#include "core/sim/codes.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

AtFirmware::AtFirmware(AtSettings settings, Flash &flash)
    : m_settings(std::move(settings))
    , m_flash(flash)
    , m_station(m_settings.station, agenda(), [this](const StationEvent &event) { tell(event); })
{
    constexpr quint32 kAutoAndAutoProvisioning = 0x21; // provisioning 5.6
    m_connectionPolicy = kAutoAndAutoProvisioning;
}

AtFirmware::~AtFirmware() = default;

void AtFirmware::start()
{
    m_reader.clear();
    m_files.clear();
    m_sockets.clear();
    m_clock.reset();
    m_booted = now();
    m_ping = 0;
    m_applications = 0;
    m_results.clear();
    m_flash.boot();
    setBusy(true);
    agenda().after(600ms, [this] {
        banner();
        m_station.start();
        setBusy(false);
    });
}

void AtFirmware::banner()
{
    if (m_flash.isLocked()) { // the start failed: no banner (uart-at-commands 1.1, INFERRED)
        say("Enter AT Command:");
        return;
    }
    const QByteArray rule = "\t " + QByteArray(46, '=');
    print("\n\n\n\r");
    say(rule);
    say("\t    AT Commands Example Ver: 1.1.2");
    say(rule);
    say({});
    sayVersions(m_settings.version, m_settings.mac);
    say({});
    say(rule);
    say({});
    say({});
    say("Enter AT Command:");
}

void AtFirmware::typed(char c)
{
    print(QByteArray(1, c)); // the echo
    switch (m_reader.take(c)) {
    case AtLineReader::Event::None:
        break;
    case AtLineReader::Event::TooLong:
        say({});
        break;
    case AtLineReader::Event::MoreThanAnnounced:
        countLine();
        say({});
        say("ERROR: length smaller than payload");
        break;
    case AtLineReader::Event::Line:
        say({});
        if (!m_reader.line().isEmpty()) {
            countLine();
            obey(m_reader.line());
        }
        break;
    }
}

void AtFirmware::obey(const QByteArray &line)
{
    const auto typed = parseAtLine(line);
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command &command) {
        return typed && command.name == typed->name;
    });
    if (found == all.end()) {
        finish(NotSimulated{});
    } else if (typed->asksHelp) {
        help(*found);
    } else if (found->count >= 0 && atParameterCount(typed->parameters) != found->count) {
        say("ERROR: number of parameters,0");
    } else if (!found->handler) {
        finish(NotSimulated{});
    } else if (!m_station.isRunning() && !found->whileStopped) {
        finish(Refused{code::kNotStarted});
    } else {
        const Answer answer = (this->*found->handler)(AtParameters{typed->parameters});
        const Instant flash = m_flash.takeBusyTime();
        if (flash > Instant{0}) // a background command: the line goes on being read
            agenda().after(flash, [this, answer, lines = std::exchange(m_results, {})] {
                m_results = lines;
                finish(answer);
            });
        else
            finish(answer);
    }
}

void AtFirmware::help(const Command &command)
{
    if (command.carriesData) { // the comma scanner runs past the line; how it ends is not known
        finish(ParseFailed{AtParse::Delimiter});
        return;
    }
    say("AT" + command.name.toByteArray() + (command.usage.isEmpty() ? "" : "=") +
        command.usage.toByteArray());
    finish(Sent{});
}

void AtFirmware::finish(const Answer &answer)
{
    const QByteArrayList results = std::exchange(m_results, {});
    std::visit(Overloaded{
                   [&](const Sent &) {
                       for (const QByteArray &line : results)
                           say(line);
                       say("OK");
                   },
                   [this](const ParseFailed &failed) {
                       say("ERROR: parse parameters," +
                           QByteArray::number(static_cast<int>(failed.why)));
                   },
                   [this](const Refused &refused) {
                       say("ERROR: process command," + QByteArray::number(refused.status));
                   },
                   [this](const NotSimulated &) { say("ERROR: command not exist,0"); },
                   [](const Later &) {},
               },
               answer);
}

void AtFirmware::result(QByteArrayView name, const QByteArray &values)
{
    m_results << name.toByteArray() + ':' + values;
}

void AtFirmware::closeSockets()
{
    for (auto &[descriptor, socket] : m_sockets)
        agenda().cancel(socket.waiting);
    m_sockets.clear();
}

AtFirmware::Answer AtFirmware::background(Socket &socket, Instant delay,
                                          std::function<Answer()> what)
{
    say("OK");
    agenda().cancel(socket.waiting);
    socket.waiting = agenda().after(delay, [this, &socket, what = std::move(what)] {
        socket.waiting = 0;
        finish(what());
    });
    return Later{};
}

void AtFirmware::tell(const StationEvent &event)
{
    std::visit(Overloaded{
                   [this](const station_event::Connected &connected) {
                       say("+eventwlan:connect," + connected.ssid + ',' + atMac(connected.bssid));
                   },
                   [this](const station_event::Disconnected &left) {
                       say("+eventwlan:disconnect," + left.ssid + ',' + atMac(left.bssid) + ',' +
                           QByteArray::number(left.reason));
                   },
                   [this](const station_event::AddressAcquired &acquired) {
                       // Gateway before DNS; the simulated gateway is both.
                       say("+eventnetapp:ipv4_acquired," + acquired.address + ',' +
                           acquired.gateway + ',' + acquired.gateway);
                   },
                   [this](const station_event::AddressTimedOut &) {
                       say("+eventnetapp:dhcp_ipv4_acquire_timeout,0");
                   },
               },
               event);
}

void AtFirmware::happened(FaultKind fault)
{
    if (fault == FaultKind::WifiLoss) {
        m_station.loseNetwork();
    } else if (fault == FaultKind::DriverAbort) {
        m_station.stop();
        closeSockets();
        say("+eventfatalerror:driver_abort");
    }
}

std::span<const AtFirmware::Command> AtFirmware::commands()
{
    using F = AtFirmware;
    constexpr int kAny = -1;
    static const Command all[]{
        {"+test", 0, "", &F::test, true},
        {"+start", 0, "", &F::startNetwork, true},
        {"+stop", 1, "[Timeout]", &F::stopNetwork},
        {"+get", 2, "[Device Get Id],[Option]", &F::get},
        {"+set", kAny, "[Device Set Id],[Option],[Value1],..,[ValueX]", &F::set},

        {"+wlanconnect", 7,
         "[SSID],[BSSID],[SecurityType],[SecurityKey],[SecurityExtUser],[SecurityExtAnonUser],"
         "[SecurityExtEapMethod]",
         &F::wlanConnect},
        {"+wlandisconnect", 0, "", &F::wlanDisconnect},
        {"+wlanscan", 2, "[Index],[Count]", &F::wlanScan},
        {"+wlanprofileadd", 8,
         "[SSID],[BSSID],[SecurityType],[SecurityKey],[SecurityExtUser],[SecurityExtAnonUser],"
         "[SecurityExtEapMethod],[Priority]",
         &F::wlanProfileAdd},
        {"+wlanprofileget", 1, "[Index]", &F::wlanProfileGet},
        {"+wlanprofiledel", 1, "[Index]", &F::wlanProfileDel},
        {"+wlanpolicyset", 3, "[Type],[Policy],[Value]", &F::wlanPolicySet},
        {"+wlanpolicyget", 1, "[Type]", &F::wlanPolicyGet},
        {"+wlansetmode", 1, "[Mode]", &F::wlanSetMode},
        {"+wlanset", kAny, "[Id],[Option],[Value1],..,[ValueX]", &F::wlanSet},
        {"+wlanget", kAny, "[Id],[Option]", &F::wlanGet},

        {"+netcfgset", kAny, "[Id],[Option],[Value1],..,[ValueX]", &F::netCfgSet},
        {"+netcfgget", 1, "[Id]", &F::netCfgGet},
        {"+netappstart", 1, "[App Bitmap]", &F::netAppStart},
        {"+netappstop", 1, "[App Bitmap]", &F::netAppStop},
        {"+netappset", kAny, "[App],[Option],[Value1],..,[ValueX]", &F::netAppSet},
        {"+netappget", 2, "[App],[Option]", &F::netAppGet},
        {"+netappgethostbyname", 2, "[Host Name],[Family]", &F::hostByName},
        {"+netappping", 7, "[Family],[Destination],[Size],[Delay],[Timeout],[Max],[Flags]",
         &F::ping},
        {"+netappgethostbyservice", 2},
        {"+netappgetservicelist", 3},
        {"+netappregisterservice", 5},
        {"+netappunregisterservice", 2},
        {"+netapprecv", 3},
        {"+netappsend", kAny, "", nullptr, false, true},
        {"+netutilget", 2},
        {"+netutilcmd", kAny},

        {"+fileopen", 3, "[Name],[Options],[File Size]", &F::fileOpen},
        {"+filewrite", kAny, "[Id],[Offset],[Format],[Length],[Data]", &F::fileWrite, false, true},
        {"+fileread", 4, "[Id],[Offset],[Format],[Length]", &F::fileRead},
        {"+fileclose", 3, "[Id],[Certificate Name],[Signature]", &F::fileClose},
        {"+filedel", 2, "[Name],[Token]", &F::fileDel},
        {"+filegetinfo", 2, "[Name],[Token]", &F::fileGetInfo},
        {"+filegetfilelist", 0, "[Max Entries]", &F::fileGetFileList},
        {"+filectl", 4, "[Command],[Token],[Name],[Data]", &F::fileCtl},

        {"+socket", 3, "[Family],[Type],[Protocol]", &F::socket},
        {"+close", 1, "[Socket]", &F::closeSocket},
        {"+connect", 4, "[Socket],[Family],[Port],[Address]", &F::connectSocket},
        {"+send", kAny, "[Socket],[Format],[Length],[Data]", &F::send, false, true},
        {"+recv", 3, "[Socket],[Format],[Length]", &F::receive},
        {"+setsockopt", kAny, "[Socket],[Level],[Option],[Value1],..,[ValueX]",
         &F::setSocketOption},
        {"+getsockopt", 3, "[Socket],[Level],[Option]", &F::getSocketOption},
        {"+accept", 2},
        {"+bind", 4},
        {"+listen", 2},
        {"+select", 4},
        {"+sendto", kAny, "", nullptr, false, true},
        {"+recvfrom", 6},

        {"+mqttcreate", 13},
        {"+mqttdelete", 1},
        {"+mqttconnect", 1},
        {"+mqttdisconnect", 1},
        {"+mqttpublish", 6, "", nullptr, false, true},
        {"+mqttsubscribe", kAny},
        {"+mqttunsubscribe", kAny},
        {"+mqttset", kAny},
        {"+httpcreate", 0},
        {"+httpdestroy", 1},
        {"+httpdisconnect", 1},
        {"+httpconnect", 6},
        {"+httpsendreq", 7, "", nullptr, false, true},
        {"+httpreadresbody", 3},
        {"+httpsetheader", kAny, "", nullptr, false, true},
        {"+httpgetheader", 4},
        {"+httpsetopt", 3},
        {"+httpsetproxy", 3},
    };
    return all;
}

} // namespace airlift::sim
