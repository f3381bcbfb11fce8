#include "core/link/paired_link.h"
#include "core/session/provisioning_console.h"
#include "core/session/wired_run.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::provision;
using namespace airlift::session;

namespace {

/// A firmware that answers each command line from a list, once each, in order of the list.
struct ScriptedFirmware {
    struct Answer {
        QByteArray command; ///< beginning of the line
        QByteArray text;
    };
    VirtualClock clock{std::chrono::milliseconds{5}};
    std::unique_ptr<link::ByteLink> device;
    std::unique_ptr<link::ByteLink> ours;
    std::vector<Answer> answers;
    QByteArrayList heard;
    QByteArray pending;

    explicit ScriptedFirmware(std::vector<Answer> script)
        : answers(std::move(script))
    {
        std::tie(device, ours) = link::PairedLink::create(clock, QStringLiteral("cable"));
        QObject::connect(device.get(), &link::ByteLink::arrived, device.get(),
                         [this](const QByteArray &bytes) {
                             pending += bytes;
                             for (qsizetype end; (end = pending.indexOf('\r')) >= 0;) {
                                 const QByteArray line = pending.left(end);
                                 pending.remove(0, end + 1);
                                 device->write(line + "\r\n\r"); // the echo
                                 obey(line);
                             }
                         });
        device->open();
    }
    void obey(const QByteArray &line)
    {
        heard << line;
        const auto found = std::find_if(answers.begin(), answers.end(), [&](const Answer &answer) {
            return line.startsWith(answer.command);
        });
        if (found == answers.end())
            return;
        const QByteArray text = found->text;
        answers.erase(found);
        clock.after(std::chrono::milliseconds{100}, device.get(),
                    [this, text] { device->write(text); });
    }
    std::optional<Ending> run(WiredPlan plan)
    {
        std::optional<Ending> ending;
        WiredRun it{*ours, clock};
        QObject::connect(&it, &WiredRun::finished, &it, [&](const Ending &end) { ending = end; });
        [&] { QVERIFY(it.start(std::move(plan))); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ending.has_value(), 20'000); }();
        return ending;
    }
};

WiredPlan plan(WiredFirmware firmware)
{
    WiredPlan plan;
    plan.firmware = firmware;
    plan.networkName = QStringLiteral("Works-WiFi");
    plan.networkKey = Secret{"secret123"};
    return plan;
}

const QByteArray kOk = "OK\n\r";
const QByteArray kPrompt = "\n\ruser:\x1b"
                           "7";
const QByteArray kRule = QByteArray(93, '-') + "\n\r";

ScriptedFirmware::Answer no()
{
    return {"airlift", "\n\rNo such command\n\r" + kPrompt};
}
ScriptedFirmware::Answer added()
{
    return {"addprofile", "\n\r[WLAN EVENT] Profile added to index: 0\n\r" + kPrompt};
}
QByteArray table(const QByteArray &name)
{
    return "\n\r" + kRule + "    |               SSID               |       BSSID       |\n\r" +
           kRule + " 1  | " + name.leftJustified(32) +
           " | 08:00:28:5b:55:e0 | -52   | 6  | NO     | WPA2     |\n\r" + kRule + kPrompt;
}

template <typename T>
const T *as(const std::optional<Ending> &ending)
{
    return ending ? std::get_if<T>(&*ending) : nullptr;
}

} // namespace

class WiredTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atFirmwareJoinsAndSaysItsAddress()
    {
        ScriptedFirmware firmware{
            {{"AT+Test", kOk},
             {"AT+WlanProfileAdd=", "+wlanprofileadd:0\n\r" + kOk},
             {"AT+WlanPolicySet=", kOk},
             {"AT+WlanConnect=",
              kOk + "+eventwlan:connect,Works-WiFi,0x8:0x0:0x28:0x5b:0x55:0xe0\n\r"
                    "+eventnetapp:ipv4_acquired,192.168.1.20,192.168.1.1,192.168.1.1\n\r"}}};
        const auto ending = firmware.run(plan(WiredFirmware::AtCommands));
        const auto *confirmed = as<Confirmed>(ending);
        QVERIFY(confirmed);
        QCOMPARE(confirmed->by, WitnessedBy::Uart);
        QCOMPARE(confirmed->device.address, QHostAddress{QStringLiteral("192.168.1.20")});
        QCOMPARE(firmware.heard[1],
                 QByteArray{"AT+WlanProfileAdd=\"Works-WiFi\",,wpa_wpa2,\"secret123\",,,,5"});
    }

    void atFirmwareSaysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("afterConnect");
        QTest::addColumn<QByteArray>("scan");
        QTest::addColumn<int>("reason");
        const QByteArray scan =
            "+wlanscan:Other,0x8:0x0:0x28:0x5b:0x55:0xe1,-50,6,wpa2,0,ccmp,psk\n\r" + kOk;
        QTest::newRow("wrong key")
            << kOk + "+eventwlan:disconnect,Works-WiFi,0x8:0x0:0x28:0x5b:0x55:0xe0,204\n\r"
            << QByteArray{} << static_cast<int>(Refusal::ConnectionFailed);
        QTest::newRow("no address")
            << kOk + "+eventwlan:connect,Works-WiFi,0x8:0x0:0x28:0x5b:0x55:0xe0\n\r" << QByteArray{}
            << static_cast<int>(Refusal::NoAddress);
        QTest::newRow("no address, and says so")
            << kOk + "+eventwlan:connect,Works-WiFi,0x8:0x0:0x28:0x5b:0x55:0xe0\n\r"
                     "+eventnetapp:dhcp_ipv4_acquire_timeout,0\n\r"
            << QByteArray{} << static_cast<int>(Refusal::NoAddress);
        QTest::newRow("not there") << kOk << scan << static_cast<int>(Refusal::NetworkNotFound);
        QTest::newRow("there, but silent")
            << kOk
            << "+wlanscan:Works-WiFi,0x8:0x0:0x28:0x5b:0x55:0xe0,-50,6,wpa2,0,ccmp,psk\n\r" + kOk
            << static_cast<int>(Refusal::ConnectionFailed);
        QTest::newRow("refused") << QByteArray{"ERROR: process command,-2058\n\r"} << QByteArray{}
                                 << static_cast<int>(Refusal::Rejected);
    }
    void atFirmwareSaysWhyNot()
    {
        QFETCH(QByteArray, afterConnect);
        QFETCH(QByteArray, scan);
        QFETCH(int, reason);
        const bool joined = afterConnect.contains("connect,Works-WiFi");
        const QByteArray connection =
            joined
                ? "+wlanget:sta,station_connected,wpa_wpa2,Works-WiFi,0x8:0x0:0x28:0x5b:0x55:0xe0"
                : "+wlanget:sta,disconnected,,,";
        ScriptedFirmware firmware{
            {{"AT+Test", kOk},
             {"AT+WlanProfileAdd=", "+wlanprofileadd:0\n\r" + kOk},
             {"AT+WlanPolicySet=", kOk},
             {"AT+WlanConnect=", afterConnect},
             {"AT+WlanGet=", connection + "\n\r" + kOk},
             {"AT+NetCfgGet=", "+netcfgget:dhcp,0.0.0.0,0.0.0.0,0.0.0.0,0.0.0.0\n\r" + kOk},
             {"AT+WlanScan=", "ERROR: process command,-2073\n\r"},
             {"AT+WlanScan=", scan},
             {"AT+WlanScan=", scan}}};
        const auto ending = firmware.run(plan(WiredFirmware::AtCommands));
        const auto *refuted = as<Refuted>(ending);
        QVERIFY(refuted);
        QCOMPARE(static_cast<int>(refuted->reason), reason);
    }

    void anEventThatGotLostIsAskedFor()
    {
        ScriptedFirmware firmware{
            {{"AT+Test", kOk},
             {"AT+WlanProfileAdd=", "+wlanprofileadd:0\n\r" + kOk},
             {"AT+WlanPolicySet=", kOk},
             {"AT+WlanConnect=", kOk + "+evntwlan:connect,Works-WiFi,0x8:0x0:0x28:0x5b\n\r"},
             {"AT+WlanGet=",
              "+wlanget:sta,station_connected,wpa_wpa2,Works-WiFi,0x8:0x0\n\r" + kOk},
             {"AT+NetCfgGet=",
              "+netcfgget:dhcp,192.168.1.20,255.255.255.0,192.168.1.1,192.168.1.1\n\r" + kOk}}};
        QVERIFY(as<Confirmed>(firmware.run(plan(WiredFirmware::AtCommands))));
    }

    void leavingForTheNewKeyIsNoRefusal()
    {
        const QByteArray name = "Works-WiFi,0x8:0x0:0x28:0x5b:0x55:0xe0";
        ScriptedFirmware firmware{
            {{"AT+Test", kOk},
             {"AT+WlanProfileAdd=", "+wlanprofileadd:0\n\r" + kOk},
             {"AT+WlanPolicySet=", kOk},
             {"AT+WlanConnect=", "+eventwlan:disconnect," + name + ",200\n\r" + kOk +
                                     "+eventwlan:connect," + name +
                                     "\n\r+eventnetapp:ipv4_acquired,192.168.1.20,192.168.1.1,"
                                     "192.168.1.1\n\r"}}};
        QVERIFY(as<Confirmed>(firmware.run(plan(WiredFirmware::AtCommands))));
    }

    void aRestartInTheMiddleIsADoubt()
    {
        ScriptedFirmware at{
            {{"AT+Test", kOk},
             {"AT+WlanProfileAdd=", "+wlanprofileadd:0\n\r" + kOk},
             {"AT+WlanPolicySet=", kOk},
             {"AT+WlanConnect=", kOk + "\n\n\n\r\t    AT Commands Example Ver: 1.1.2\n\r"},
             {"AT+WlanGet=", "+wlanget:sta,disconnected,,,\n\r" + kOk},
             {"AT+WlanScan=", "+wlanscan:Works-WiFi,0x8:0x0,-50,6,wpa2,0,ccmp,psk\n\r" + kOk}}};
        ScriptedFirmware terminal{
            {no(), added(), {"wlanconnect", "\n\r\t   Network Terminal Example Ver: 1.0.1.0\n\r"}}};
        for (const auto &ending : {at.run(plan(WiredFirmware::AtCommands)),
                                   terminal.run(plan(WiredFirmware::NetworkTerminal))}) {
            QVERIFY(as<Unknown>(ending));
            QCOMPARE(as<Unknown>(ending)->doubt, Doubt::NotStarted);
        }
    }

    void aFullProfileListIsSaid()
    {
        ScriptedFirmware firmware{
            {{"AT+Test", kOk}, {"AT+WlanProfileAdd=", "ERROR: process command,-2076\n\r"}}};
        const auto ending = firmware.run(plan(WiredFirmware::AtCommands));
        QVERIFY(as<Refuted>(ending));
        QCOMPARE(as<Refuted>(ending)->reason, Refusal::ProfileListFull);
    }

    void silenceIsNotAnAnswer()
    {
        for (const auto kind : {WiredFirmware::AtCommands, WiredFirmware::NetworkTerminal}) {
            ScriptedFirmware firmware{{}};
            const auto ending = firmware.run(plan(kind));
            QVERIFY(as<Stopped>(ending));
            QVERIFY(std::holds_alternative<FirmwareSilent>(as<Stopped>(ending)->error));
        }
        // It fell silent after it had been told: nobody knows.
        ScriptedFirmware firmware{{{"AT+Test", kOk}}};
        const auto ending = firmware.run(plan(WiredFirmware::AtCommands));
        QVERIFY(as<Unknown>(ending));
    }

    void terminalJoinsAndSaysItsAddress()
    {
        ScriptedFirmware firmware{
            {no(),
             added(),
             {"wlanconnect",
              "\n\r[WLAN EVENT] STA Connected to the AP: Works-WiFi , BSSID: "
              "8:0:28:5b:55:e0\n\ruser:"
              "\n\r[NETAPP EVENT] IP set to: IPv4=192.168.1.20 , Gateway=192.168.1.1\n\ruser:"}}};
        const auto ending = firmware.run(plan(WiredFirmware::NetworkTerminal));
        const auto *confirmed = as<Confirmed>(ending);
        QVERIFY(confirmed);
        QCOMPARE(confirmed->device.address, QHostAddress{QStringLiteral("192.168.1.20")});
        QCOMPARE(firmware.heard[2],
                 QByteArray{"wlanconnect -s \"Works-WiFi\" -t WPA2 -p \"secret123\""});
    }

    void terminalSaysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("afterConnect");
        QTest::addColumn<QByteArray>("listed");
        QTest::addColumn<int>("reason");
        const QByteArray timeout =
            "\n\r[wlanconnect] : Timeout expired connecting to AP: Works-WiFi\n\r" + kPrompt;
        QTest::newRow("wrong key")
            << "\n\r[WLAN ERROR] Device disconnected from the AP: Works-WiFi,\n\rBSSID: "
               "8:0:28:5b:55:e0\n\r" +
                   timeout
            << QByteArray{"Works-WiFi"} << static_cast<int>(Refusal::ConnectionFailed);
        QTest::newRow("not there")
            << timeout << QByteArray{"Other"} << static_cast<int>(Refusal::NetworkNotFound);
        QTest::newRow("there, but silent")
            << timeout << QByteArray{"Works-WiFi"} << static_cast<int>(Refusal::ConnectionFailed);
        QTest::newRow("no address")
            << QByteArray{"\n\r[WLAN EVENT] STA Connected to the AP: Works-WiFi , BSSID: "
                          "8:0:28:5b:55:e0\n\r"
                          "\n\r[wlanconnect] : Timeout expired to acquire IPv4 address.\n\r"}
            << QByteArray{} << static_cast<int>(Refusal::NoAddress);
        QTest::newRow("refused")
            << QByteArray{"\n\r[line:190, error code:-2058] WLAN error, please refer \"WLAN ERRORS "
                          "CODES\" section in errors.h\n\r"}
            << QByteArray{} << static_cast<int>(Refusal::Rejected);
    }
    void terminalSaysWhyNot()
    {
        QFETCH(QByteArray, afterConnect);
        QFETCH(QByteArray, listed);
        QFETCH(int, reason);
        ScriptedFirmware firmware{{no(),
                                   added(),
                                   {"wlanconnect", afterConnect},
                                   {"scan", table(listed)},
                                   {"scan", table(listed)}}};
        const auto ending = firmware.run(plan(WiredFirmware::NetworkTerminal));
        const auto *refuted = as<Refuted>(ending);
        QVERIFY(refuted);
        QCOMPARE(static_cast<int>(refuted->reason), reason);
    }

    void whatACommandLineCannotCarryIsRefusedFirst()
    {
        WiredPlan quoted = plan(WiredFirmware::AtCommands);
        quoted.networkKey = Secret{"pass\"word"};
        QVERIFY(std::holds_alternative<QuoteNotCarried>(checkWiredPlan(quoted).error()));
        WiredPlan lineEnd = plan(WiredFirmware::NetworkTerminal);
        lineEnd.networkName = QStringLiteral("two\rlines");
        QVERIFY(!checkWiredPlan(lineEnd));
        WiredPlan longOne = plan(WiredFirmware::NetworkTerminal);
        longOne.networkName = QString{32, u'n'};
        longOne.networkKey = Secret{QByteArray(63, 'k')};
        QVERIFY(std::holds_alternative<FieldTooLong>(checkWiredPlan(longOne).error()));
        longOne.firmware = WiredFirmware::AtCommands;
        QVERIFY(checkWiredPlan(longOne));
    }

    void theConsoleIsAWitnessOnlyOfThisNetwork()
    {
        const auto says = [](const QByteArray &text) {
            ProvisioningConsole console{QStringLiteral("Inthings")};
            for (const char c : text) // however it is cut
                console.feed(QByteArray(1, c), {});
            return console.says();
        };
        const QByteArray ours = " [Provisioning] Profile Added: SSID: Inthings\r\n";
        const QByteArray good = " [Provisioning] Profile Confirmation Success!\r\n";
        QVERIFY(!says(good));
        QVERIFY(as<Confirmed>(says(ours + good)));
        QVERIFY(!says(" [Provisioning] Profile Added: SSID: Other\r\n" + good));
        // Half a line is no line, and cloud_ota leaves out a blank.
        QVERIFY(!says(ours + good.chopped(2)));
        const auto refuted =
            says(ours + " [Provisioning] Profile confirmation failed: networknot found\r\n");
        QVERIFY(as<Refuted>(refuted));
        QCOMPARE(as<Refuted>(refuted)->reason, Refusal::NetworkNotFound);
        const auto full = says(ours + " [Provisioning] Provisioning Error status=9\r\n");
        QCOMPARE(as<Refuted>(full)->reason, Refusal::ProfileListFull);
        QVERIFY(as<Confirmed>(says(ours + "Connected to SSID: Inthings\r\n")));
    }
};

AIRLIFT_TEST(WiredTest)
#include "tst_wired.moc"
