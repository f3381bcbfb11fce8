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
    describeHosts({m_settings.hosts,
                   [this](const QByteArray &name) { return m_flash.read(name).has_value(); }});
    constexpr quint32 kAutoAndAutoProvisioning = 0x21; // provisioning 5.6
    m_connectionPolicy = kAutoAndAutoProvisioning;
}

AtFirmware::~AtFirmware() = default;

void AtFirmware::start()
{
    m_reader.clear();
    m_files.clear();
    m_sockets.clear();
    m_http.clear();
    m_mqtt.clear();
    m_services.clear();
    m_temporaryKeys.clear();
    m_proxy.reset();
    m_clock.reset();
    m_booted = now();
    m_station.stop();
    m_ping = 0;
    m_applications = 0;
    m_results.clear();
    m_flash.boot();
    setBusy(true);
    agenda().after(600ms, [this] {
        banner();
        if (!m_flash.isLocked())
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
        finish(NoSuchCommand{});
    } else if (typed->asksHelp) {
        help(*found);
    } else if (found->count >= 0 && atParameterCount(typed->parameters) != found->count) {
        say("ERROR: number of parameters,0");
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
                   [this](const NoSuchCommand &) { say("ERROR: command not exist,0"); },
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
    for (auto &[descriptor, socket] : m_sockets) {
        agenda().cancel(socket.ticket);
        hangUp(descriptor);
    }
    m_sockets.clear();
    for (const auto &[index, client] : std::exchange(m_http, {}))
        hangUp(connectionOfHttp(index));
    for (const auto &[index, client] : std::exchange(m_mqtt, {})) {
        agenda().cancel(client.ping);
        hangUp(connectionOfMqtt(index));
    }
}

std::optional<AtFirmware::Answer> AtFirmware::refusal(const AtParameters &parameters,
                                                      const void *thing, qint32 status)
{
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (!thing)
        return Refused{status};
    return std::nullopt;
}

AtFirmware::Answer AtFirmware::begin(Socket &socket)
{
    say("OK");
    agenda().cancel(std::exchange(socket.ticket, 0));
    socket.waits = true;
    return Later{};
}

void AtFirmware::conclude(quint32 descriptor, const Answer &answer)
{
    if (Socket *socket = findSocket(descriptor)) {
        socket->waits = false;
        socket->ticket = 0;
    }
    finish(answer);
}

void AtFirmware::concludeLater(quint32 descriptor, Instant delay, const Answer &answer)
{
    m_sockets[descriptor].ticket =
        agenda().after(delay, [this, descriptor, answer] { conclude(descriptor, answer); });
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
        say("+eventfatalerror:driver_abort");
    }
}

void AtFirmware::happened(quint32 connection, const SocketNotice &notice)
{
    // Behind a client is a socket as well; which one it is, is INFERRED.
    const QByteArray event = QByteArray::number(connection & 0xFU);
    if (notice.what == SocketNotice::What::TransmitFailed)
        say("+eventsock:tx_failed," + event + ',' + QByteArray::number(code::kNotConnected));
    else // the name of the wanted authority is its value (INFERRED)
        say("+eventsock:async_event," + event + ",wrong_root_ca," + notice.wantedCa);
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
        {"+netappgethostbyservice", 2, "[Service Name],[Family]", &F::hostByService},
        {"+netappgetservicelist", 3, "[Index],[Max],[Flags]", &F::serviceList},
        {"+netappregisterservice", 5, "[Name],[Text],[Port],[TTL],[Options]", &F::registerService},
        {"+netappunregisterservice", 2, "[Name],[Options]", &F::unregisterService},
        {"+netapprecv", 3, "[Handle],[Format],[Length]", &F::netAppReceive},
        {"+netappsend", kAny, "[Handle],[Flags],[Format],[Length],[Data]", &F::netAppSend, false,
         true},
        {"+netutilget", 2, "[Id],[Option]", &F::netUtilGet},
        {"+netutilcmd", kAny, "[Command],[Value1],..,[ValueX]", &F::netUtilCmd},

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
        {"+accept", 2, "[Socket],[Family]", &F::acceptSocket},
        {"+bind", 4, "[Socket],[Family],[Port],[Address]", &F::bindSocket},
        {"+listen", 2, "[Socket],[Backlog]", &F::listenSocket},
        {"+select", 4, "[Number],[Sockets],[Seconds],[Microseconds]", &F::selectSockets},
        {"+sendto", kAny, "[Socket],[Family],[Port],[Address],[Format],[Length],[Data]", &F::sendTo,
         false, true},
        {"+recvfrom", 6, "[Socket],[Family],[Port],[Address],[Format],[Length]", &F::receiveFrom},

        {"+mqttcreate", 13,
         "[Client Id],[Flags],[Address],[Port],[Method],[Cipher],[Private Key],[Certificate],[CA],"
         "[DH Key],[Protocol],[Blocking],[Format]",
         &F::mqttCreate},
        {"+mqttdelete", 1, "[Index]", &F::mqttDelete},
        {"+mqttconnect", 1, "[Index]", &F::mqttConnect},
        {"+mqttdisconnect", 1, "[Index]", &F::mqttDisconnect},
        {"+mqttpublish", 6, "[Index],[Topic],[QoS],[Retain],[Length],[Data]", &F::mqttPublish,
         false, true},
        {"+mqttsubscribe", kAny, "[Index],[Number],[Topic],[QoS],[Persistent],..",
         &F::mqttSubscribe},
        {"+mqttunsubscribe", kAny, "[Index],[Number],[Topic],..", &F::mqttUnsubscribe},
        {"+mqttset", kAny, "[Index],[Option],[Value1],..,[ValueX]", &F::mqttSet},
        {"+httpcreate", 0, "", &F::httpCreate},
        {"+httpdestroy", 1, "[Index]", &F::httpDestroy},
        {"+httpdisconnect", 1, "[Index]", &F::httpDisconnect},
        {"+httpconnect", 6, "[Index],[Host],[Flags],[Private Key],[Certificate],[CA]",
         &F::httpConnect},
        {"+httpsendreq", 7, "[Index],[Method],[Uri],[Flags],[Format],[Length],[Data]",
         &F::httpSendReq, false, true},
        {"+httpreadresbody", 3, "[Index],[Format],[Length]", &F::httpReadResBody},
        {"+httpsetheader", kAny, "[Index],[Option],[Persistency],[Format],[Length],[Data]",
         &F::httpSetHeader, false, true},
        {"+httpgetheader", 4, "[Index],[Option],[Format],[Length]", &F::httpGetHeader},
        {"+httpsetopt", 3, "[Index],[Option],[Value]", &F::httpSetOpt},
        {"+httpsetproxy", 3, "[Family],[Port],[Address]", &F::httpSetProxy},
    };
    return all;
}

} // namespace airlift::sim
