// Commands of uart-network-terminal 3 and 4 and their exact texts.
#include "core/sim/codes.h"
#include "core/sim/terminal_firmware.h"

#include <algorithm>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

struct SecurityWord {
    QByteArrayView word;
    StationSecurity security{};
};
constexpr std::array<SecurityWord, 7> kSecurity{{{"OPEN", StationSecurity::Open},
                                                 {"WEP", StationSecurity::Wep},
                                                 {"WPA", StationSecurity::Wpa},
                                                 {"WPA2", StationSecurity::Wpa},
                                                 {"WPA2_PLUS", StationSecurity::Wpa2Plus},
                                                 {"WPA3", StationSecurity::Wpa3},
                                                 {"WPS", StationSecurity::WpsPin}}};

/// As sl_WlanProfileGet numbers it (4.3).
[[nodiscard]] int numberOf(StationSecurity security)
{
    switch (security) {
    case StationSecurity::Wpa2Plus:
        return 11;
    case StationSecurity::Wpa3:
        return 12;
    default:
        return static_cast<int>(security);
    }
}

[[nodiscard]] int numberIn(const TerminalOptions &options, const char *option, int usual)
{
    bool ok = false;
    const int number = options.value(option).toInt(&ok);
    return ok ? number : usual;
}

[[nodiscard]] QByteArray paddedMac(const Bssid &bssid)
{
    return QByteArray{reinterpret_cast<const char *>(bssid.data()),
                      static_cast<qsizetype>(bssid.size())}
        .toHex(':');
}

} // namespace

TerminalFirmware::Answer TerminalFirmware::clear(const TerminalOptions &)
{
    print("\x1b[2J\r");
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::scan(const TerminalOptions &options)
{
    constexpr int kTries = 10;
    tryScan(numberIn(options, "-n", 30), kTries, options.words.contains("EXT"));
    return Answer::Later;
}

/// Asks again every second while there is no list yet (-2073).
void TerminalFirmware::tryScan(int count, int triesLeft, bool extended)
{
    agenda().after(triesLeft == 10 ? 0s : 1s, [this, count, triesLeft, extended] {
        std::vector<HeardNetwork> heard;
        const qint32 status = m_station.scan(heard);
        if (status == 0) {
            printScan(heard, count, extended);
        } else if (status == code::kWlanScanNotReady && triesLeft > 1) {
            tryScan(count, triesLeft - 1, extended);
            return;
        } else {
            print("\n\r[scan] : Unable to retrieve the network list\n\r");
        }
        finish();
    });
}

/// The extended table has three columns more; INFERRED: their width, and that they stand behind the
/// others.
void TerminalFirmware::printScan(const std::vector<HeardNetwork> &heard, int count, bool extended)
{
    const QByteArray rule = QByteArray(extended ? 142 : 93, '-') + "\n\r";
    const QByteArray moreHeadings =
        extended ? " Country Code | 2.4gHz Channels | 5Ghz Channels |" : "";
    const QByteArray more = extended ? " US           | 0x07ff          | 0x0000        |" : "";
    print("\n\r" + rule +
          "    |               SSID               |       BSSID       | RSSI  | Ch | Hidden | "
          "Security |" +
          moreHeadings + "\n\r" + rule);
    int number = 0;
    for (const HeardNetwork &network : heard) {
        if (number == count)
            break;
        const QByteArray security = network.open ? "OPEN" : network.wpa3 ? "WPA3" : "WPA2";
        print(' ' + QByteArray::number(++number).leftJustified(2) + " | " +
              network.ssid.leftJustified(32) + " | " + paddedMac(network.bssid) + " | " +
              QByteArray::number(network.rssi).leftJustified(5) + " | " +
              QByteArray::number(network.channel).leftJustified(2) + " | NO     | " +
              security.leftJustified(8) + " |" + more + "\n\r");
    }
    print(rule);
}

TerminalFirmware::Answer TerminalFirmware::setPolicy(const TerminalOptions &)
{
    return Answer::Done;
}

bool TerminalFirmware::readNetwork(const TerminalOptions &options, StationProfile &profile)
{
    constexpr qsizetype kLongestSsid = 32;
    profile.ssid = options.value("-s");
    if (profile.ssid.isEmpty() || profile.ssid.size() > kLongestSsid) {
        print("\r\n[Cmd Parser] : Invalid SSID.\n\r");
        return false;
    }
    const QByteArray type = options.has("-t") ? options.value("-t") : QByteArray{"OPEN"};
    const auto *const found = std::find_if(kSecurity.begin(), kSecurity.end(),
                                           [&](const auto &each) { return each.word == type; });
    if (found == kSecurity.end()) {
        print("\r\n [Cmd Parser] : Parser expected security type parameter [OPEN, WEP, WPA, WPA2, "
              "WPA3, WPS].\n\r");
        return false;
    }
    profile.security = found->security;
    profile.key = options.value("-p");
    if (profile.security != StationSecurity::Open && profile.key.isEmpty()) {
        print("\r\n[Cmd Parser] : Invalid Password.\n\r");
        return false;
    }
    return true;
}

// --- wlanconnect: waits for the connection and for both addresses, ten seconds each (4.2)

TerminalFirmware::Answer TerminalFirmware::connect(const TerminalOptions &options)
{
    if (!options.has("-s")) {
        usage(*find("wlanconnect"));
        return Answer::Done;
    }
    StationProfile profile;
    if (!readNetwork(options, profile))
        return Answer::Done;
    constexpr int kLine = 190;
    if (m_station.role() != StationRole::Station) { // it changes the role by itself
        m_station.setRole(StationRole::Station);
        restartNetwork();
    }
    if (const qint32 status = m_station.connect(profile); status < 0) {
        warn(kLine, status, Trouble::Wlan);
        return Answer::Done;
    }
    m_waits = Waits::Connection;
    m_ticket = agenda().after(kWait, [this] { connectionTimedOut(); });
    return Answer::Later;
}

void TerminalFirmware::connectionTimedOut()
{
    print("\n\r[wlanconnect] : Timeout expired connecting to AP: " + m_station.network().ssid +
          "\n\r");
    finish();
}

void TerminalFirmware::awaitAddress()
{
    agenda().cancel(m_ticket);
    m_waits = Waits::Address;
    m_ticket = agenda().after(kWait, [this] { addressTimedOut(); });
}

void TerminalFirmware::addressTimedOut()
{
    print("\n\r[wlanconnect] : Timeout expired to acquire IPv4 address.\n\r");
    awaitIpv6();
}

void TerminalFirmware::awaitIpv6()
{
    agenda().cancel(m_ticket);
    m_waits = Waits::Ipv6;
    if (!m_settings.ipv6.isEmpty()) {
        m_ticket = agenda().after(1s, [this] {
            print("\n\r[NETAPP EVENT] IP Acquired: IPv6=" + m_settings.ipv6 + "\n\ruser:");
            finish();
        });
        return;
    }
    m_ticket = agenda().after(kWait, [this] {
        print("\n\r[wlanconnect] : Timeout expired to acquire IPv6 address.\n\r");
        constexpr int kLine = 210; // of the release that was read; nobody should read it
        if (!m_station.hasAddress())
            print("\n\r[line:" + QByteArray::number(kLine) + ", error:-1] Network Error\n\r");
        finish();
    });
}

TerminalFirmware::Answer TerminalFirmware::disconnect(const TerminalOptions &)
{
    constexpr int kLine = 895;
    if (const qint32 status = m_station.disconnect(); status < 0)
        warn(kLine, status, Trouble::Wlan);
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::addProfile(const TerminalOptions &options)
{
    if (!options.has("-s")) {
        usage(*find("addprofile"));
        return Answer::Done;
    }
    StationProfile profile;
    if (!readNetwork(options, profile))
        return Answer::Done;
    constexpr int kLine = 2542;
    profile.priority = numberIn(options, "-pr", 0);
    const qint32 index = m_station.addProfile(std::move(profile));
    if (index < 0)
        warn(kLine, index, Trouble::Wlan);
    else
        print("\n\r[WLAN EVENT] Profile added to index: " + QByteArray::number(index) + "\n\r");
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::getProfile(const TerminalOptions &options)
{
    if (!options.has("-i")) { // the real one has no defence here (4.3)
        usage(*find("getprofile"));
        return Answer::Done;
    }
    constexpr int kLine = 2619;
    const StationProfile *profile = m_station.profile(numberIn(options, "-i", -1));
    if (!profile) {
        warn(kLine, code::kWlanProfileIndex, Trouble::Wlan);
        return Answer::Done;
    }
    print("\n\r[WLAN EVENT] Get profile: \n\r");
    say("SSID is: " + profile->ssid);
    say("Security type is: " + QByteArray::number(numberOf(profile->security)));
    say("Priority is: " + QByteArray::number(profile->priority));
    return Answer::Done;
}

// --- roles

void TerminalFirmware::restartNetwork()
{
    m_station.stop();
    m_station.start();
}

TerminalFirmware::Answer TerminalFirmware::startAccessPoint(const TerminalOptions &options)
{
    constexpr qsizetype kLongestSsid = 31;
    const QByteArray ssid = options.value("-s");
    if (ssid.isEmpty() || ssid.size() > kLongestSsid) {
        print("\r\n[Cmd Parser] : Invalid SSID.\n\r");
        return Answer::Done;
    }
    const QByteArray key = options.value("-p");
    const bool isOpen = !options.has("-t") || options.value("-t") == "OPEN";
    if (!isOpen && (key.size() < 8 || key.size() > 63)) {
        print("\r\n[Cmd Parser] : Invalid Password.\n\r");
        return Answer::Done;
    }
    m_station.setRole(StationRole::AccessPoint);
    restartNetwork();
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::stopAccessPoint(const TerminalOptions &)
{
    if (m_station.role() != StationRole::AccessPoint) {
        print("\n\r[wlan ap stop] : Device is already in Station role.\n\r");
        return Answer::Done;
    }
    print("\r\n[AP Stop]: disconnecting from 0 stations\r\n");
    m_station.setRole(StationRole::Station);
    restartNetwork();
    print("\n\r[wlan ap stop] : Device configured to Station role.\n\r");
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::connectedStations(const TerminalOptions &)
{
    print(m_station.role() == StationRole::AccessPoint
              ? "\r\n[Connected Stations]: number of connected stations is 0\r\n"
              : "\r\n[Connected Stations]: This command is relevant to AP role only.\n");
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::countryCode(const TerminalOptions &options)
{
    const QByteArray wanted = options.value("-g");
    const bool isCode = wanted.size() == 2 && std::all_of(wanted.begin(), wanted.end(), [](char c) {
                            return c >= 'A' && c <= 'Z';
                        });
    if (isCode) {
        restartNetwork();
    } else {
        print("\n\rInvalid input \n\r");
        usage(*find("Countrycode"));
    }
    return Answer::Done;
}

// --- ping

TerminalFirmware::Answer TerminalFirmware::ping(const TerminalOptions &options)
{
    constexpr int kDnsLine = 121;
    QByteArray host = options.value("-h");
    if (host.isEmpty()) {
        print("\n\r[Cmd Parser]: Parser is expecting host name / IP address\n\r");
        usage(*find("ping"));
        return Answer::Done;
    }
    if (const qsizetype www = host.indexOf("www."); www > 0)
        host = host.mid(www); // it is cut there
    if (!m_station.isConnected() && !m_station.hasAddress()) {
        print("\n\r[Ping error]: Cannot ping host when IP address isn't leased.\n\r");
        return Answer::Done;
    }
    m_pingInterval = std::chrono::seconds{std::max(0, numberIn(options, "-i", 1))};
    constexpr int kMost = 1451;
    const int count = std::clamp(numberIn(options, "-c", 10), 1, kMost);
    const int size = numberIn(options, "-s", 56);
    if (addressNumber(host) != 0) {
        beginPing(host, host, count, size);
        return Answer::Later;
    }
    constexpr quint32 kNoConnection = 0;
    ask(kNoConnection, call::Resolve{host}, [this, host, count, size](const Reply &reply) {
        if (reply.status < 0) {
            warn(kDnsLine, reply.status, Trouble::Netapp);
            finish();
        } else {
            beginPing(host, atAddress(reply.address), count, size);
        }
    });
    return Answer::Later;
}

void TerminalFirmware::beginPing(const QByteArray &host, const QByteArray &address, int count,
                                 int size)
{
    print("\n\r[Ping cmd] : Pinging  " + host + " (" + address + ") with " +
          QByteArray::number(size) + " bytes of data, for " + QByteArray::number(count) +
          " attempts.\n\r");
    m_waits = Waits::Ping;
    if (m_settings.answersPing) // otherwise it waits for ever (4.4)
        m_ticket = agenda().after(5ms, [this, count] { pinged(1, count); });
}

void TerminalFirmware::pinged(int number, int count)
{
    const QByteArray sent = QByteArray::number(number);
    print("\n\r[Ping report]: Packet Sent: " + sent + ", Packet Received: " + sent + " \n\r");
    say("Max Round Time: 5ms , Min Round Time: 5ms, Average Round Time: 5ms");
    if (number < count) {
        m_ticket =
            agenda().after(m_pingInterval, [this, number, count] { pinged(number + 1, count); });
        return;
    }
    say({});
    finish();
}

} // namespace airlift::sim
