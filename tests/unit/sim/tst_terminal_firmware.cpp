#include "at_session.h"

#include "core/sim/terminal_firmware.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kPrompt = "user:\x1b"
                           "7";
const QByteArray kBssid = "8:0:28:5b:55:e0";
const QByteArray kJoin = "wlanconnect -s \"Works-WiFi\" -t WPA2 -p \"secret123\"";
const QByteArray kWlan = "WLAN error, please refer \"WLAN ERRORS CODES\" section in errors.h";

/// Somebody who types at a simulated network_terminal, in virtual time.
struct TerminalSession : ConsoleSession<sim::TerminalFirmware> {
    explicit TerminalSession(QByteArray ipv6 = {})
        : ConsoleSession(settings(std::move(ipv6)))
    {
    }
    [[nodiscard]] static sim::TerminalSettings settings(QByteArray ipv6)
    {
        const sim::AtSettings same = AtSession::world();
        sim::TerminalSettings settings;
        settings.station = same.station;
        settings.hosts = same.hosts;
        settings.ipv6 = std::move(ipv6);
        return settings;
    }
    /// Everything behind the echo.
    QByteArray type(const QByteArray &line, Instant time = 60s)
    {
        return typed(line, line + '\r', time);
    }
};

struct Row {
    const char *name;
    QByteArrayList before;
    QByteArray line;
    QByteArray answer; ///< without the empty line and the prompt at its end
};

const QByteArray kConnected =
    "\n\r[WLAN EVENT] STA Connected to the AP: Works-WiFi , BSSID: " + kBssid + "\n\ruser:";
const QByteArray kAddressed =
    "\n\r[NETAPP EVENT] IP set to: IPv4=192.168.1.20 , Gateway=192.168.1.1\n\ruser:";

/// The tables of uart-network-terminal 3 and 4, a row each.
const std::vector<Row> &rows()
{
    const auto parser = [](const char *text) { return "\r\n[Cmd Parser] : " + QByteArray{text}; };
    const auto warning = [](int line, int code) {
        return "\n\r[line:" + QByteArray::number(line) +
               ", error code:" + QByteArray::number(code) + "] ";
    };
    static const std::vector<Row> all{
        {"3 clear", {}, "clear", "\x1b[2J\r"},
        {"3 help for nothing",
         {},
         "help nonsense",
         "\n\rHelp doesn't exist for command nonsense\n\r"},
        {"4.2 connects",
         {},
         kJoin,
         kConnected + kAddressed +
             "\n\r[wlanconnect] : Timeout expired to acquire IPv6 address.\n\r"},
        {"4.2 open network",
         {},
         "wlanconnect -s Guest",
         "\n\r[WLAN EVENT] STA Connected to the AP: Guest , BSSID: 8:0:28:5b:55:e1\n\ruser:" +
             kAddressed + "\n\r[wlanconnect] : Timeout expired to acquire IPv6 address.\n\r"},
        {"4.2 wrong key",
         {},
         "wlanconnect -s \"Works-WiFi\" -t WPA2 -p \"wrong-key\"",
         "\n\r[WLAN ERROR] Device disconnected from the AP: Works-WiFi,\n\rBSSID: " + kBssid +
             "\n\ruser:\n\r[wlanconnect] : Timeout expired connecting to AP: Works-WiFi\n\r"},
        {"4.2 not there",
         {},
         "wlanconnect -s \"Far\" -t WPA2 -p \"secret123\"",
         "\n\r[wlanconnect] : Timeout expired connecting to AP: Far\n\r"},
        {"4.2 no address",
         {},
         "wlanconnect -s \"NoLease\" -t WPA2 -p \"secret123\"",
         "\n\r[WLAN EVENT] STA Connected to the AP: NoLease , BSSID: 8:0:28:5b:55:e2\n\ruser:"
         "\n\r[wlanconnect] : Timeout expired to acquire IPv4 address.\n\r"
         "\n\r[wlanconnect] : Timeout expired to acquire IPv6 address.\n\r"
         "\n\r[line:210, error:-1] Network Error\n\r"
         "\n\r" +
             kPrompt + "\n\r[NETAPP EVENT] Unexpected event [0x9] \n\ruser:"},
        {"4.2 driver refuses",
         {},
         "wlanconnect -s \"Works-WiFi\" -t WPA2 -p \"short\"",
         warning(190, -2058) + kWlan + "\n\r"},
        {"4.2 no SSID", {}, "wlanconnect -s \"\"", parser("Invalid SSID.\n\r")},
        {"4.2 no password", {}, "wlanconnect -s \"x\" -t WPA2", parser("Invalid Password.\n\r")},
        {"4.2 WPS without a PIN",
         {},
         "wlanconnect -s \"x\" -t WPS",
         parser("Invalid Password.\n\r")},
        {"4.2 security",
         {},
         "wlanconnect -s \"x\" -t wpa2",
         "\r\n [Cmd Parser] : Parser expected security type parameter [OPEN, WEP, WPA, WPA2, WPA3, "
         "WPS].\n\r"},
        {"4.3 disconnect",
         {kJoin},
         "wlandisconnect",
         "\n\r[WLAN EVENT] Device disconnected from the AP: Works-WiFi,\n\rBSSID: " + kBssid +
             " on application's request \n\ruser:"},
        {"4.3 disconnect of nothing", {}, "wlandisconnect", warning(895, -2071) + kWlan + "\n\r"},
        {"4.3 profile",
         {},
         "addprofile -s \"Works-WiFi\" -t WPA2 -p \"secret123\" -pr 5",
         "\n\r[WLAN EVENT] Profile added to index: 0\n\r"},
        {"4.3 profiles full",
         {"addprofile -s a", "addprofile -s b", "addprofile -s c", "addprofile -s d",
          "addprofile -s e", "addprofile -s f", "addprofile -s g"},
         "addprofile -s h",
         warning(2542, -2076) + kWlan + "\n\r"},
        {"4.3 profile read",
         {"addprofile -s \"Works-WiFi\" -t WPA2_PLUS -p \"secret123\" -pr 5"},
         "getprofile -i 0",
         "\n\r[WLAN EVENT] Get profile: \n\rSSID is: Works-WiFi\n\rSecurity type is: 11\n\r"
         "Priority is: 5\n\r"},
        {"4.3 profile of none", {}, "getprofile -i 3", warning(2619, -2074) + kWlan + "\n\r"},
        {"4.3 country", {}, "Countrycode -g US", ""},
        {"4.4 ping",
         {kJoin},
         "ping -h 192.168.1.1 -c 2",
         "\n\r[Ping cmd] : Pinging  192.168.1.1 (192.168.1.1) with 56 bytes of data, for 2 "
         "attempts.\n\r"
         "\n\r[Ping report]: Packet Sent: 1, Packet Received: 1 \n\r"
         "Max Round Time: 5ms , Min Round Time: 5ms, Average Round Time: 5ms\n\r"
         "\n\r[Ping report]: Packet Sent: 2, Packet Received: 2 \n\r"
         "Max Round Time: 5ms , Min Round Time: 5ms, Average Round Time: 5ms\n\r\n\r"},
        {"4.4 ping without address",
         {},
         "ping -h 192.168.1.1",
         "\n\r[Ping error]: Cannot ping host when IP address isn't leased.\n\r"},
        {"4.4 ping of nobody",
         {kJoin},
         "ping -h no.example.com",
         warning(121, -6150) +
             "Netapp error, please refer \"NETAPP ERRORS CODES\" section in errors.h\n\r"},
        {"4.4 a name is cut at its www.",
         {kJoin},
         "ping -h http://www.example.com",
         warning(121, -6150) +
             "Netapp error, please refer \"NETAPP ERRORS CODES\" section in errors.h\n\r"},
        {"4.5 access point", {}, "wlan_ap_start -s lab", ""},
        {"4.5 access point name",
         {},
         "wlan_ap_start -s \"" + QByteArray(32, 'x') + '"',
         parser("Invalid SSID.\n\r")},
        {"4.5 access point password",
         {},
         "wlan_ap_start -s \"lab\" -t WPA2 -p \"short\"",
         parser("Invalid Password.\n\r")},
        {"4.5 access point stops",
         {"wlan_ap_start -s lab"},
         "wlan_ap_stop",
         "\r\n[AP Stop]: disconnecting from 0 stations\r\n"
         "\n\r[wlan ap stop] : Device configured to Station role.\n\r"},
        {"4.5 no access point",
         {},
         "wlan_ap_stop",
         "\n\r[wlan ap stop] : Device is already in Station role.\n\r"},
        {"4.5 stations",
         {"wlan_ap_start -s lab"},
         "connected_stations",
         "\r\n[Connected Stations]: number of connected stations is 0\r\n"},
        {"4.5 no stations",
         {},
         "connected_stations",
         "\r\n[Connected Stations]: This command is relevant to AP role only.\n"},
        {"4.6 nothing is sent without a network",
         {},
         "send -c 192.168.1.1",
         "\n\r[cmd Parser] : (error) Cannot send data if device is disconnected from "
         "network.\n\r"},
        {"4.6 no address", {kJoin}, "send -c nobody", "\n\r[cmd Parser] : Invalid IP\n\r"},
        {"4.6 send",
         {kJoin},
         "send -c 203.0.113.30 -p 5002 -n 3",
         "\n\rProtocol: tcp\n\rTraffic: Tx\n\rClient\\Server: Client 203.0.113.30\n\rPort: "
         "5002\n\rNumber of Packets to send: 3\n\r"
         "\n\rSent 3 packets (4200 bytes) successfully\n\r"},
        {"4.6 send datagrams",
         {kJoin},
         "send -c 192.168.1.1 -u -n 3",
         "\n\rProtocol: udp\n\rTraffic: Tx\n\rClient\\Server: Client 192.168.1.1\n\rPort: "
         "5001\n\rNumber of Packets to send: 3\n\r"
         "\n\rSent 3 packets successfully\n\r"},
        {"4.6 send to a closed port",
         {kJoin},
         "send -c 203.0.113.12",
         "\n\rProtocol: tcp\n\rTraffic: Tx\n\rClient\\Server: Client 203.0.113.12\n\rPort: "
         "5001\n\rNumber of Packets to send: 1000\n\r"
         "[line:482, error:-111] Socket error, please refer \"SOCKET ERRORS CODES\" section in "
         "errors.h\n\r"},
        {"4.6 receive what nobody sends",
         {kJoin},
         "recv -c 203.0.113.30 -n 1",
         "\n\rProtocol: tcp\n\rTraffic: Rx\n\rClient\\Server: Client 203.0.113.30\n\rPort: "
         "5001\n\rNumber of Packets to receive: 1\n\r"
         "\n\rTimeout expired before receiving all packets\n\r"
         "\n\rReceived 0 packets (0 bytes) successfully\n\r"},
        {"4.6 receive datagrams nobody sends",
         {kJoin},
         "recv -s -u -p 5003 -n 2",
         "\n\rProtocol: udp\n\rTraffic: Rx\n\rClient\\Server: Server\n\rPort: 5003\n\rNumber of "
         "Packets to receive: 2\n\r"
         "\n\rTimeout expired before receiving all packets\n\r"
         "\n\rReceived 0 packets successfully\n\r"},
        {"4.7 advertise without a network",
         {},
         "mdnsadvertise -n pump",
         "\n\r[mDNS advertise] : mDNS failed to start : Not connected to AP.\n\r"},
        {"4.7 advertise",
         {kJoin},
         "mdnsadvertise -n pump -t \"v=1\"",
         "\n\r[mDNS advertise] : service name pump registered successfully.\n\r"},
        {"4.7 query", {kJoin}, "mdnsquery other", "\\n\r[mDNS Query] : mDNS No Answer\n\r"},
        {"4.7 query of its own",
         {kJoin, "mdnsadvertise -n pump -t \"v=1\" -p 80"},
         "mdnsquery pump",
         "\n\rHost: pump\n\rIP: 192.168.1.20\n\rPort: 80\n\rText: v=1\n\r"},
        {"4.7 roaming", {}, "SoftRoamingEnable -r -70", "\n\rCommand error received: -2003\n\r"},
        {"4.7 antenna", {}, "AntSelectionEnable", ""},
        {"4.7 coexistence", {}, "CoexDisable", ""},
        {"3 filter", {"createfilter -n 1"}, "enablefilter -n 1", ""},
        {"3 filter that is not there",
         {},
         "enablefilter -n 1",
         warning(629, -2003) + kWlan + "\n\r"},
        {"3 filter gone",
         {"createfilter -n 1", "deletefilter -n 1"},
         "disablefilter -n 1",
         warning(629, -2003) + kWlan + "\n\r"},
        {"3 wake on WLAN", {}, "enablewowlan -v \"x\" -u 1 -i 0", ""},
        {"3 P2P",
         {"p2pstart"},
         "wlan_ap_stop",
         "\n\r[wlan ap stop] : Device is already in Station role.\n\r"},
        {"4.7 policy", {}, "setpolicy -i 10 -h NO", ""},
    };
    return all;
}

} // namespace

class TerminalFirmwareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextOfTheSpecificationIsTheSame_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Row &row : rows())
            QTest::newRow(row.name) << index++;
    }
    void everyTextOfTheSpecificationIsTheSame()
    {
        QFETCH(const int, index);
        const Row &row = rows()[static_cast<std::size_t>(index)];
        TerminalSession session;
        for (const QByteArray &line : row.before)
            static_cast<void>(session.type(line));
        QByteArray expected = row.answer;
        if (!expected.contains(kPrompt))
            expected += "\n\r" + kPrompt;
        QCOMPARE(session.type(row.line), expected);
    }

    void itStartsWithBannerCommandsAndPrompt()
    {
        const QByteArray rule = '\t' + QByteArray(44, '=') + "\n\r";
        const TerminalSession session;
        QVERIFY(session.start.startsWith("\n\r" + rule +
                                         "\t   Network Terminal Example Ver: 1.0.1.0\n\r" + rule +
                                         "\n\r\t CHIP: 0x31000019\n\r\t MAC:  3"));
        QVERIFY(
            session.start.contains("\t HOST: 3.0.1.61\n\r\t MAC address: f4:b8:5e:12:34:56\n\r"));
        QVERIFY(session.start.contains(
            "Available commands:\n\rhelp                clear               scan                "
            "setpolicy           \n\r"));
        QVERIFY(session.start.endsWith(QByteArray(80, '=') + "\n\r" + kPrompt));
    }

    void theScanIsATable()
    {
        TerminalSession session;
        const QByteArray rule = QByteArray(93, '-') + "\n\r";
        QCOMPARE(session.type("scan -n 1"),
                 "\n\r" + rule +
                     "    |               SSID               |       BSSID       | RSSI  | Ch | "
                     "Hidden | Security |\n\r" +
                     rule +
                     " 1  | Works-WiFi                       | 08:00:28:5b:55:e0 | -52   | 6  | NO "
                     "    | WPA2     |\n\r" +
                     rule + "\n\r" + kPrompt);
    }

    void theExtendedScanHasThreeColumnsMore()
    {
        TerminalSession session;
        const QByteArray rule = QByteArray(142, '-') + "\n\r";
        const QByteArray said = session.type("scan -n 1 EXT");
        QCOMPARE(said.count(rule), 3);
        QVERIFY(said.contains("| Country Code | 2.4gHz Channels | 5Ghz Channels |\n\r"));
        const QByteArrayList lines = said.split('\n');
        for (const QByteArray &line : lines.mid(1, 4)) // all are as wide as the rule
            QCOMPARE(QByteArray{line}.replace("\r", "").size(), 142);
        QVERIFY(said.contains("| WPA2     | US           | 0x07ff          | 0x0000        |"));
    }

    void theRadioToolIsAShellOfItsOwn()
    {
        TerminalSession session;
        const QByteArray prompt = "radiotool@CC32xx:\x1b"
                                  "7";
        QCOMPARE(session.type("radiotool"), "\n\r" + prompt);
        QVERIFY(session.type("rxtask").endsWith(prompt));
        QCOMPARE(session.type("scan"), "\n\rNo such command\n\r\n\r" + prompt);
        QCOMPARE(session.type("exit"), "\n\r" + kPrompt);
        QVERIFY(session.type("scan -n 1").contains("Works-WiFi"));
        static_cast<void>(session.type("radiotool"));
        QVERIFY(session.boot(5s).endsWith(kPrompt)); // a reset leaves it as well
    }

    void unknownAndEmptyLines()
    {
        TerminalSession session;
        QCOMPARE(session.type("foo"), "\n\rNo such command\n\r" + kPrompt);
        QCOMPARE(session.type("Scan"), "\n\rNo such command\n\r" + kPrompt); // case counts
        QCOMPARE(session.type(""), "\n\r" + kPrompt);
    }

    void anUnknownOptionIsAWarningAndTheUsage()
    {
        TerminalSession session;
        const QByteArray said = session.type("scan -x 1");
        QVERIFY(said.startsWith("\n\r[line:128, error code:-1] Invalid option/command.\n\r"
                                "\n\rUsage: \n\r\tscan "));
        QVERIFY(session.type("wlanconnect").startsWith("\n\rUsage: \n\r\twlanconnect "));
        QVERIFY(session.type("enablefilter").startsWith("\n\rUsage: \n\r\tenablefilter "));
        QVERIFY(session.type("scan WIDE").startsWith("\n\r[line:128, error code:-1]"));
    }

    void theLineEditorDeletesBrowsesAndStopsAtItsLimit()
    {
        TerminalSession session;
        auto &firmware = session.firmware;
        QCOMPARE(firmware.feed("\b", session.now), QByteArray{"\a"});
        QCOMPARE(firmware.feed("x\x7f", session.now), QByteArray{"x\x7f \x7f"});
        static_cast<void>(session.type("foo"));
        QCOMPARE(firmware.feed("\x1b[A", session.now), QByteArray{"\x1b"
                                                                  "8\x1b[0K\x1b"
                                                                  "7foo"});
        QVERIFY(firmware.feed("\r", session.now).contains("No such command"));
        const QByteArray said = firmware.feed(QByteArray(127, 'x') + "yz\r", session.now);
        QCOMPARE(said.count("No such command"), 2);
    }

    void anIpv6AddressEndsTheWaitEarly()
    {
        TerminalSession session{"fe80:0000:0000:0000:0a00:28ff:fe5b:55e0"};
        const QByteArray said = session.type(kJoin, 5s);
        QVERIFY(said.contains("[NETAPP EVENT] IP Acquired: IPv6=fe80:0000:"));
        QVERIFY(said.endsWith("\n\r" + kPrompt));
    }

    void whileACommandRunsOnlySixteenBytesWait()
    {
        TerminalSession session;
        static_cast<void>(session.type(kJoin, 1s));
        QCOMPARE(session.firmware.feed("connected_stations\r", session.now), QByteArray{});
        QVERIFY(session.pass(60s).endsWith(kPrompt + "connected_statio"));
    }

    void nothingJoinsByItselfAfterAReset()
    {
        TerminalSession session;
        static_cast<void>(session.type("addprofile -s \"Works-WiFi\" -t WPA2 -p \"secret123\""));
        const QByteArray said = session.boot(60s);
        QVERIFY(!said.contains("EVENT"));
        QVERIFY(session.type("getprofile -i 0").contains("-2074"));
    }

    void withoutItsDriverNothingWorksAnyMore()
    {
        TerminalSession session;
        static_cast<void>(session.type(kJoin));
        const QByteArray said = session.firmware.suffer(sim::FaultKind::DriverAbort, session.now);
        QCOMPARE(said, QByteArray{"\n\r[ERROR] - FATAL ERROR: Driver Abort detected. \n\r"});
        QVERIFY(session.type("scan").contains("[scan] : Unable to retrieve the network list"));
        QVERIFY(session.type(kJoin).contains("error code:-2018"));
        QVERIFY(session.type("wlandisconnect").contains("error code:-2018"));
    }

    void aLostNetworkIsToldAndEndsAPing()
    {
        TerminalSession session;
        static_cast<void>(session.type(kJoin));
        static_cast<void>(session.type("ping -h 192.168.1.1 -c 100", 3s));
        const QByteArray said = session.firmware.suffer(sim::FaultKind::WifiLoss, session.now);
        QVERIFY(said.startsWith("\n\r[WLAN ERROR] Device disconnected from the AP: Works-WiFi,"));
        QVERIFY(said.contains("Ping failed, since device is no longer connected."));
        QVERIFY(said.endsWith(kPrompt));
    }
};

AIRLIFT_TEST(TerminalFirmwareTest)
#include "tst_terminal_firmware.moc"
