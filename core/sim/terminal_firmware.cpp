#include "core/sim/terminal_firmware.h"

#include "core/base/result.h"
#include "core/sim/codes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr int kAllProfiles = 255;

/// "8:0:28:5b:55:e0", without leading zeros.
[[nodiscard]] QByteArray looseMac(const Bssid &bssid)
{
    QByteArrayList parts;
    for (const quint8 byte : bssid)
        parts << QByteArray::number(byte, 16);
    return parts.join(':');
}

} // namespace

TerminalFirmware::TerminalFirmware(TerminalSettings settings)
    : m_settings(std::move(settings))
    , m_station(m_settings.station, agenda(),
                [this](const StationEvent &event) { tellEvent(event); })
{
    describeHosts({m_settings.hosts, {}});
}

TerminalFirmware::~TerminalFirmware() = default;

void TerminalFirmware::start()
{
    m_reader.clear();
    m_waits = Waits::Nothing;
    m_ticket = 0;
    m_inRadioTool = m_radioTransmits = false;
    m_services.clear();
    m_filters.clear();
    // It puts the network processor back to its defaults at every start (1.1); that this includes
    // profiles and policies is INFERRED.
    m_station.removeProfiles(kAllProfiles);
    m_station.setRole(StationRole::Station);
    m_station.setAutoConnect(false);
    setBusy(true);
    agenda().after(600ms, [this] {
        m_station.start();
        banner();
        listCommands();
        prompt();
        setBusy(false);
    });
}

void TerminalFirmware::banner()
{
    const QByteArray rule = "\t" + QByteArray(44, '=');
    say({});
    say(rule);
    say("\t   Network Terminal Example Ver: 1.0.1.0");
    say(rule);
    say({});
    sayVersions(m_settings.version, m_settings.mac);
    say({});
    say(rule);
    say({});
}

void TerminalFirmware::listCommands()
{
    constexpr int kColumns = 4;
    constexpr qsizetype kWidth = 20;
    say(QByteArray(80, '='));
    say("Available commands:");
    QByteArray row;
    int column = 0;
    for (const Command &command : commands()) {
        row += command.name.toByteArray().leftJustified(kWidth);
        if (++column % kColumns == 0)
            say(std::exchange(row, {}));
    }
    if (!row.isEmpty())
        say(row);
    say(QByteArray(80, '='));
}

void TerminalFirmware::prompt()
{
    print(QByteArray{m_inRadioTool ? "radiotool@CC32xx:" : "user:"} + "\x1b" + '7');
}

void TerminalFirmware::typed(char c)
{
    auto typed = m_reader.take(c);
    print(typed.echo);
    if (!typed.line)
        return;
    if (typed.line->isEmpty()) {
        say({});
        prompt();
        return;
    }
    countLine();
    if (m_inRadioTool)
        obeyRadioTool(typed.line->trimmed());
    else
        obey(*typed.line);
}

void TerminalFirmware::obey(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    const qsizetype blank = text.indexOf(' ');
    const QByteArray word = blank < 0 ? text : text.left(blank);
    const QByteArray rest = blank < 0 ? QByteArray{} : text.mid(blank + 1).trimmed();
    const Command *command = find(word);
    if (!command) {
        print("\n\rNo such command\n\r");
        prompt();
        return;
    }
    if (word == "help") {
        if (rest.isEmpty())
            listCommands();
        else if (const Command *asked = find(rest))
            usage(*asked);
        else
            print("\n\rHelp doesn't exist for command " + rest + "\n\r");
        finish();
        return;
    }
    const bool takesNetwork = command->options.contains(" -t ");
    const TerminalOptions options = parseTerminalOptions(rest, takesNetwork);
    // "EXT" is the one word that is no option (3).
    const bool takesWords =
        !options.isBroken ||
        (!command->words.isEmpty() &&
         std::all_of(options.words.begin(), options.words.end(), [&](const QByteArray &each) {
             return command->words == "*" || command->words == each;
         }));
    const bool isKnown =
        takesWords &&
        std::all_of(options.values.begin(), options.values.end(), [&](const auto &entry) {
            return command->options.contains(' ' + entry.first + ' ');
        });
    if (options.has("-help")) {
        usage(*command);
    } else if (!isKnown) {
        warn(command->line, -1, Trouble::Option);
        usage(*command);
    } else if ((this->*command->handler)(options) == Answer::Later) {
        setBusy(true);
        return;
    }
    finish();
}

void TerminalFirmware::finish()
{
    m_waits = Waits::Nothing;
    say({});
    prompt();
    setBusy(false);
}

void TerminalFirmware::warn(int line, qint32 status, Trouble trouble)
{
    static constexpr std::array<QByteArrayView, 4> kTroubles{
        "WLAN error, please refer \"WLAN ERRORS CODES\" section in errors.h",
        "Netapp error, please refer \"NETAPP ERRORS CODES\" section in errors.h",
        "Invalid option/command.",
        "Socket error, please refer \"SOCKET ERRORS CODES\" section in errors.h"};
    const bool isSocket = trouble == Trouble::Socket; // worded otherwise (2)
    print((isSocket ? "[line:" : "\n\r[line:") + QByteArray::number(line) +
          (isSocket ? ", error:" : ", error code:") + QByteArray::number(status) + "] " +
          kTroubles[static_cast<std::size_t>(trouble)].toByteArray() + "\n\r");
}

/// Shape as the firmware's; its describing texts are not known word for word.
void TerminalFirmware::usage(const Command &command)
{
    print("\n\rUsage: \n\r\t" + command.name.toByteArray() + ' ' + command.usage.toByteArray() +
          "\n\rDescription:\n\r\tsee the firmware's own help\n\r");
}

const TerminalFirmware::Command *TerminalFirmware::find(QByteArrayView name) const
{
    const auto all = commands();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Command &each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

void TerminalFirmware::tellEvent(const StationEvent &event)
{
    const auto left = [this](const station_event::Disconnected &gone) {
        const bool asked = gone.reason == Station::kByUser;
        print(QByteArray{asked ? "\n\r[WLAN EVENT]" : "\n\r[WLAN ERROR]"} +
              " Device disconnected from the AP: " + gone.ssid + ",\n\rBSSID: " +
              looseMac(gone.bssid) + (asked ? " on application's request \n\r" : "\n\r"));
    };
    std::visit(Overloaded{
                   [this](const station_event::Connected &connected) {
                       print("\n\r[WLAN EVENT] STA Connected to the AP: " + connected.ssid +
                             " , BSSID: " + looseMac(connected.bssid) + "\n\r");
                   },
                   left,
                   [this](const station_event::AddressAcquired &acquired) {
                       print("\n\r[NETAPP EVENT] IP set to: IPv4=" + acquired.address +
                             " , Gateway=" + acquired.gateway + "\n\r");
                   },
                   [this](const station_event::AddressTimedOut &) {
                       print("\n\r[NETAPP EVENT] Unexpected event [0x9] \n\r");
                   },
               },
               event);
    print("user:"); // the other task's, without the saved cursor
    if (m_waits == Waits::Connection && std::holds_alternative<station_event::Connected>(event))
        awaitAddress();
    else if (m_waits == Waits::Address &&
             std::holds_alternative<station_event::AddressAcquired>(event))
        awaitIpv6();
    else if (m_waits == Waits::Ping && std::holds_alternative<station_event::Disconnected>(event)) {
        agenda().cancel(m_ticket);
        print("\n\rPing failed, since device is no longer connected.\n\r");
        finish();
    }
}

void TerminalFirmware::happened(FaultKind fault)
{
    if (fault == FaultKind::WifiLoss) {
        m_station.loseNetwork();
    } else if (fault == FaultKind::DriverAbort) {
        m_station.stop();
        print("\n\r[ERROR] - FATAL ERROR: Driver Abort detected. \n\r");
    }
}

std::span<const TerminalFirmware::Command> TerminalFirmware::commands()
{
    using F = TerminalFirmware;
    static const Command all[]{
        {"help", "[command]", ""},
        {"clear", "", "", 0, &F::clear},
        {"scan", "-n <number of networks> EXT", " -n ", 128, &F::scan, "EXT"},
        {"setpolicy", "-i <interval> -h <YES/NO> -c <mask> -d <mask> -r <rssi> -o <YES>",
         " -i -h -c -d -r -o ", 265, &F::setPolicy},
        {"wlanconnect", "-s \"ssid\" -t <type> -p \"password\" -ip -gw -dns -ent \"user\"",
         " -s -t -p -ip -gw -dns -ent ", 629, &F::connect},
        {"wlandisconnect", "", "", 0, &F::disconnect},
        {"addprofile",
         "-s \"ssid\" -t <type> -p \"password\" -ent \"user\" -mac <bssid> -pr <0..15>",
         " -s -t -p -ent -mac -pr ", 360, &F::addProfile},
        {"getprofile", "-i <index>", " -i ", 360, &F::getProfile},
        {"wlan_ap_start", "-s \"ssid\" -t <type> -p \"password\" -h -txp -c -l",
         " -s -t -p -h -txp -c -l ", 629, &F::startAccessPoint},
        {"wlan_ap_stop", "", "", 0, &F::stopAccessPoint},
        {"connected_stations", "", "", 0, &F::connectedStations},
        {"ping", "-h <host> -c <count> -s <size> -i <interval> -t <timeout>", " -h -c -s -i -t ",
         1972, &F::ping},
        {"send", "-c <ip> -s -u -p <port> -V -nb -n <packets>", " -c -s -u -p -V -nb -n ", 629,
         &F::send},
        {"recv", "-c <ip> -s -u -p <port> -V -nb -n <packets>", " -c -s -u -p -V -nb -n ", 629,
         &F::receive},
        {"createfilter", "-n <number> ..", " -n ", 629, &F::createFilter, "*"},
        {"enablefilter", "-n <number>", " -n ", 629, &F::enableFilter, "*"},
        {"disablefilter", "-n <number>", " -n ", 629, &F::disableFilter, "*"},
        {"deletefilter", "-n <number>", " -n ", 629, &F::removeFilter, "*"},
        {"enablewowlan", "-v \"pattern\" -u <id> -i <offset>", " -v -u -i ", 629,
         &F::enableWakeOnWlan},
        {"mdnsadvertise", "-n <name> -st <type> -so <domain> -ttl <s> -t \"text\" -p <port>",
         " -n -st -so -ttl -t -p ", 629, &F::advertise},
        {"mdnsquery", "<service> <one shot>", " -n -o ", 629, &F::query, "*"},
        {"radiotool", "", "", 629, &F::radioTool},
        {"p2pstart", "", "", 629, &F::startDirect, "*"},
        {"p2pstop", "", "", 629, &F::stopDirect},
        {"SoftRoamingEnable", "-r <rssi>", " -r ", 629, &F::softRoamingOn},
        {"SoftRoamingDisable", "", "", 629, &F::softRoamingOff},
        {"AntSelectionEnable", "", "", 629, &F::restartSilently, "*"},
        {"AntSelectionDisable", "", "", 629, &F::restartSilently},
        {"CoexEnable", "", "", 629, &F::restartSilently, "*"},
        {"CoexDisable", "", "", 629, &F::restartSilently},
        {"Countrycode", "-g <code>", " -g ", 629, &F::countryCode},
    };
    return all;
}

} // namespace airlift::sim
