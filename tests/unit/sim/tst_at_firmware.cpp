#include "at_network_contract.h"
#include "at_session.h"
#include "board_bench.h"

#include "core/link/paired_link.h"
#include "core/sim/console_board.h"
#include "tests/support/suite.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;

namespace {

const AtRow &rowAt(std::size_t index)
{
    const auto &own = atContract();
    return index < own.size() ? own[index] : atNetworkContract()[index - own.size()];
}

/// The board prints it before ten seconds of the wall clock is over.
bool printsSoon(const CapturingLink &link, const QByteArray &what)
{
    QEventLoop loop;
    QObject::connect(&link, &CapturingLink::wrote, &loop, [&] {
        if (link.text.contains(what))
            loop.exit(1);
    });
    QTimer::singleShot(10s, &loop, [&] { loop.exit(0); });
    if (link.text.contains(what) || loop.exec() == 1)
        return true;
    qWarning("it said: %s", link.text.constData());
    return false;
}

} // namespace

class AtFirmwareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowOfTheSpecificationHolds_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const AtRow &row : atContract())
            QTest::newRow(row.name) << index++;
        for (const AtRow &row : atNetworkContract())
            QTest::newRow(row.name) << index++;
    }
    void everyRowOfTheSpecificationHolds()
    {
        QFETCH(const int, index);
        const AtRow &row = rowAt(static_cast<std::size_t>(index));
        AtSession session;
        for (const char *step : row.before) {
            if (*step == '@')
                session.pass(std::chrono::milliseconds{QByteArray{step + 1}.toInt()});
            else
                session.at(step);
        }
        QByteArrayList expected;
        for (const char *line : row.answer)
            expected << line;
        QCOMPARE(session.at(row.line, std::chrono::milliseconds{row.wait}), expected);
    }

    void itStartsWithItsBanner()
    {
        const QByteArray rule(46, '=');
        const QByteArray expected =
            "\n\n\n\r\t " + rule + "\n\r\t    AT Commands Example Ver: 1.1.2\n\r\t " + rule +
            "\n\r\n\r\t CHIP: 0x31000019\n\r\t MAC:  3.7.0.1\n\r\t PHY:  2.2.0.7\n\r"
            "\t NWP:  3.20.0.0\n\r\t ROM:  8738\n\r\t HOST: 3.0.1.61\n\r"
            "\t MAC address: f4:b8:5e:12:34:56\n\r\n\r\t " +
            rule + "\n\r\n\r\n\rEnter AT Command:\n\r";
        QCOMPARE(AtSession{}.start, expected);
    }

    void everyByteComesBackAtOnce()
    {
        AtSession session;
        QCOMPARE(session.firmware.feed("A", session.now), QByteArray{"A"});
        QCOMPARE(session.firmware.feed("\b", session.now), QByteArray{"\b"}); // no editing
        static_cast<void>(session.firmware.feed("\r", session.now));
        QCOMPARE(session.firmware.feed("AT+Test\r", session.now),
                 QByteArray{"AT+Test\r\n\rOK\n\r"});
        // CR and LF: an empty line more.
        QCOMPARE(session.firmware.feed("AT+Test\r\n", session.now),
                 QByteArray{"AT+Test\r\n\rOK\n\r\n\n\r"});
    }

    void aLineThatIsTooLongIsDroppedAndItsRestIsANewOne()
    {
        AtSession session;
        const QByteArray said =
            session.firmware.feed(QByteArray(1024, 'x') + "AT+Test\r", session.now);
        QCOMPARE(said, QByteArray(1024, 'x') + "\n\rAT+Test\r\n\rOK\n\r");
        // The longest that fits, terminator included.
        QCOMPARE(session.at(QByteArray(1023, 'x')), QByteArrayList{"ERROR: command not exist,0"});
    }

    void onlySmallLettersLetSendCarryLineEnds()
    {
        AtSession session;
        for (const char *line :
             {"AT+WlanConnect=\"Guest\",,open,\"\",,,", "AT+Socket=inet,stream,tcp"})
            session.at(line, 3s);
        session.at("AT+Connect=0,inet,80,203.0.113.9");
        QVERIFY(session.raw("AT+send=0,0,6,ab\r\ncd").endsWith("OK\n\r"));
        QVERIFY(
            session.raw("AT+send=0,0,2,abcd").endsWith("ERROR: length smaller than payload\n\r"));
        // In capitals the line ends at its first terminator.
        QVERIFY(session.raw("AT+SEND=0,0,6,ab\rcd").contains("ERROR: parse parameters,-5"));
    }

    void whileAStopRunsOnlySixteenBytesWait()
    {
        AtSession session;
        static_cast<void>(session.firmware.feed("AT+Stop=200\r", session.now));
        QCOMPARE(session.firmware.feed("AT+Test\rAT+Test\rAT+Test\r", session.now), QByteArray{});
        QCOMPARE(session.pass(1s), QByteArray{"OK\n\rAT+Test\r\n\rOK\n\rAT+Test\r\n\rOK\n\r"});
    }

    void theWorkedSessionOfTheSpecificationIsTheSameHere()
    {
        AtSession session;
        const QByteArray certificate(1188, 'c');
        session.at("AT+Set=general,time,14,30,0,20,10,2025");
        session.at("AT+WlanConnect=\"Works-WiFi\",,wpa_wpa2,\"secret123\",,,", 3s);
        QCOMPARE(session.at("AT+FileOpen=\"/cert/rootca.pem\",create|overwrite,3584"),
                 (QByteArrayList{"+fileopen:1234,0", "OK"}));
        for (qsizetype at = 0; at < certificate.size(); at += 510) {
            const QByteArray piece = certificate.mid(at, 510).toBase64();
            const QByteArray length = QByteArray::number(piece.size());
            QCOMPARE(session.at("AT+FileWrite=1234," + QByteArray::number(at) + ",1," + length +
                                ',' + piece),
                     (QByteArrayList{"+filewrite:" + length, "OK"}));
        }
        QCOMPARE(session.at("AT+FileClose=1234,,"), QByteArrayList{"OK"});
        QCOMPARE(
            session.at("AT+FileGetInfo=\"/cert/rootca.pem\",0"),
            (QByteArrayList{
                "+filegetinfo:not_failsafe,1188,3584,master|master|master|master,8192,1", "OK"}));
        QCOMPARE(*session.flash.read("/cert/rootca.pem"), certificate);
    }

    void profilesOutliveAResetAndJoinByThemselves()
    {
        AtSession session;
        session.at("AT+WlanProfileAdd=\"Works-WiFi\",,wpa_wpa2,\"secret123\",,,,5");
        const QByteArray said = session.boot(5s);
        QVERIFY(said.contains("+eventwlan:connect,Works-WiFi,"));
        session.at("AT+WlanPolicySet=connection,,");
        QVERIFY(!(session.boot(5s)).contains("+event"));
    }

    void whatItRemembersIsThereAgainInAnotherProcess()
    {
        AtSession session;
        const QByteArray fresh = session.firmware.memory();
        session.at("AT+WlanProfileAdd=\"a\",,open,\"\",,,,1");
        session.at("AT+WlanProfileAdd=\"Works-WiFi\",,wpa_wpa2,\"secret123\",,,,5");
        session.at("AT+WlanProfileDel=0");
        session.at("AT+WlanSet=ap,ssid,\"pump\"");
        session.at("AT+Set=general,persistent,0");
        QVERIFY(session.firmware.memory() != fresh);

        AtSession later;
        QCOMPARE(later.firmware.memory(), fresh);
        QVERIFY(later.firmware.recall(session.firmware.memory()));
        QCOMPARE(later.firmware.memory(), session.firmware.memory());
        QVERIFY(later.boot(5s).contains("+eventwlan:connect,Works-WiFi,"));
        QCOMPARE(later.at("AT+WlanProfileGet=1"),
                 (QByteArrayList{"+wlanprofileget:Works-WiFi,,wpa_wpa2,,,,,5", "OK"}));
        QCOMPARE(later.at("AT+WlanGet=ap,ssid"), (QByteArrayList{"+wlanget:pump", "OK"}));
        QVERIFY(!later.firmware.recall("{}"));
        QVERIFY(!later.firmware.recall("\xff"));
    }

    void aLockedBoardHasNoNetworkProcessor()
    {
        AtSession session;
        session.flash.programAlerts(sim::Flash::kAlertLimit);
        QCOMPARE(session.boot(1s), QByteArray{"Enter AT Command:\n\r"});
        QCOMPARE(session.at("AT+WlanScan=0,10"), QByteArrayList{"ERROR: process command,-2018"});
        QCOMPARE(session.at("AT+Start"), QByteArrayList{"ERROR: process command,-4112"});
    }

    void anUnfinishedFileIsBrokenAfterAReset()
    {
        AtSession session;
        session.at("AT+FileOpen=\"/x\",create,100");
        static_cast<void>(session.boot(1s));
        QCOMPARE(session.at("AT+FileOpen=\"/x\",read,"),
                 QByteArrayList{"ERROR: process command,-10288"});
    }

    void aBoardCarriesItOverALinkAtItsPace()
    {
        VirtualClock clock;
        auto [device, ours] = link::PairedLink::create(clock, QStringLiteral("cable"));
        QByteArray said;
        connect(ours.get(), &link::ByteLink::arrived, this,
                [&](const QByteArray &bytes) { said += bytes; });
        const auto plan = sim::FaultPlan::parse(QStringLiteral("wifi-loss@20s,driver-abort@40s"));
        sim::ConsoleBoard board{clock, *device, *plan};
        board.install(std::make_unique<sim::AtFirmware>(AtSession::world(), board.flash()));
        device->open();
        ours->open();
        board.powerOn();
        const auto type = [&, end = ours.get()](Instant when, const QByteArray &line) {
            clock.after(when, this, [end, line] { end->write(line + '\r'); });
        };
        type(5s, "AT+WlanConnect=\"Works-WiFi\",,wpa_wpa2,\"secret123\",,,");
        type(50s, "AT+WlanScan=0,1");
        clock.after(60s, this, [&] { board.reset(); });
        clock.after(90s, this, [&] { said += "done"; });
        QTRY_VERIFY_WITH_TIMEOUT(said.endsWith("done"), 20'000);
        const QByteArray banner = AtSession{}.start;
        QVERIFY(said.startsWith(banner));
        const QByteArray bssid = ",0x8:0x0:0x28:0x5b:0x55:0xe0";
        const QByteArray told = "OK\n\r+eventwlan:connect,Works-WiFi" + bssid +
                                "\n\r+eventnetapp:ipv4_acquired,192.168.1.20,192.168.1.1,"
                                "192.168.1.1\n\r+eventwlan:disconnect,Works-WiFi" +
                                bssid + ",109\n\r+eventfatalerror:driver_abort\n\r";
        QVERIFY2(said.contains(told), said.constData());
        QVERIFY(said.endsWith("ERROR: process command,-2018\n\r" + banner + "done"));
    }

    void aBoardTalksToABrokerOverASocket()
    {
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        connect(&listener, &QTcpServer::newConnection, this, [&listener] {
            QTcpSocket *peer = listener.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer,
                    [peer] { peer->write(broker(peer->readAll())); });
        });
        VirtualClock clock;
        CapturingLink link{clock};
        sim::ConsoleBoard board{clock, link};
        sim::AtSettings settings;
        settings.station = AtSession::world().station;
        board.install(std::make_unique<sim::AtFirmware>(std::move(settings), board.flash()));
        board.powerOn();
        const auto type = [&](const QByteArray &line, const QByteArray &answer) {
            link.text.clear();
            Q_EMIT link.arrived(line + '\r', clock.now());
            return printsSoon(link, answer);
        };
        QVERIFY(type({}, "Enter AT Command"));
        QVERIFY(type("AT+WlanConnect=\"Guest\",,open,\"\",,,", "ipv4_acquired"));
        QVERIFY(type("AT+MqttCreate=\"pump-7\",ip4,127.0.0.1," +
                         QByteArray::number(listener.serverPort()) + ",,,,,,,v3_1_1,1,1",
                     "+mqttcreate:0\n\rOK\n\r"));
        QVERIFY(type("AT+MqttConnect=0", "+eventmqtt:operation,connack,0\n\rOK\n\r"));
        QVERIFY(type("AT+MqttPublish=0,status,qos1,0,4,QUJD", "operation,puback,1\n\r"));
        QVERIFY(type("AT+MqttSubscribe=0,1,orders,qos1,1", "recv,orders,qos1,1,0,1,8,T1BFTg=="));
        QVERIFY(type("AT+MqttUnsubscribe=0,1,orders", "operation,unsuback,3\n\r"));
        QVERIFY(type("AT+MqttPublish=0,break,qos0,0,4,QUJD", "+eventmqtt:disconnect\n\r"));
        QVERIFY(type("AT+MqttDisconnect=0", "ERROR: process command,-107"));
    }

    void aBoardReachesRealServersOverTls()
    {
        const QByteArray page(5000, 'p');
        BenchServer server{page};
        VirtualClock clock;
        CapturingLink link{clock};
        sim::ConsoleBoard board{clock, link};
        sim::AtSettings settings;
        settings.station = AtSession::world().station;
        board.install(std::make_unique<sim::AtFirmware>(std::move(settings), board.flash()));
        sim::Catalogue catalogue;
        catalogue.trusted.push_back(root().certificate.sha256());
        board.flash().programCatalogue(catalogue);
        board.flash().program("ca.der", root().certificate.toDer());
        sim::Surroundings around;
        around.hosts["device-server.test"] = {QHostAddress{QHostAddress::LocalHost}, server.port};
        board.setSurroundings(around);
        board.powerOn();
        const auto type = [&](const QByteArray &line, const QByteArray &answer) {
            link.text.clear();
            Q_EMIT link.arrived(line + '\r', clock.now());
            return printsSoon(link, answer);
        };
        QVERIFY(type({}, "Enter AT Command"));
        QVERIFY(type("AT+WlanConnect=\"Guest\",,open,\"\",,,", "ipv4_acquired"));
        QVERIFY(type("AT+HttpCreate", "+httpcreate:0\n\rOK\n\r"));
        const QByteArray connect = "AT+HttpConnect=0,\"https://device-server.test\",,,,";
        QVERIFY(type(connect, "ERROR: process command,-453\n\r"));
        // The clock is taken from whoever sets it.
        QVERIFY(type("AT+Set=general,time,14,30,0,20,10,1999", "OK\n\r"));
        QVERIFY(type(connect + "\"ca.der\"", "ERROR: process command,-461\n\r"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(
            type("AT+Set=general,time," + now.toString(QStringLiteral("h,m,s,d,M,yyyy")).toLatin1(),
                 "OK\n\r"));
        QVERIFY(type(connect + "\"ca.der\"", "OK\n\r"));
        QVERIFY(type("AT+HttpSendReq=0,GET,\"/ota/update.tar\",,0,0,", "+httpsendreq:200"));
        QByteArray body;
        for (bool more = true; more;) {
            QVERIFY(type("AT+HttpReadResBody=0,0,512", "OK\n\r"));
            more = link.text.contains("+httpreadresbody:0,1,");
            const qsizetype at = link.text.indexOf(",p");
            body += link.text.mid(at + 1, link.text.lastIndexOf("\n\rOK") - at - 1);
        }
        QCOMPARE(body, page);
        QVERIFY(type("AT+HttpDisconnect=0", "OK\n\r"));

        // The same by hand: the name is resolved, the socket verifies whom it reaches.
        QVERIFY(type("AT+NetAppGetHostByName=device-server.test,inet",
                     "+netappgethostbyname:device-server.test,127.0.0.1"));
        QVERIFY(type("AT+Socket=inet,stream,sec", "+socket:0"));
        QVERIFY(type("AT+SetSockOpt=0,socket,secure_files_ca_file_name,ca.der", "OK\n\r"));
        QVERIFY(
            type("AT+SetSockOpt=0,socket,secure_domain_name_verification,other.test", "OK\n\r"));
        QVERIFY(type("AT+Connect=0,inet,443,127.0.0.1", "ERROR: process command,-722"));
        QVERIFY(type("AT+SetSockOpt=0,socket,secure_domain_name_verification,device-server.test",
                     "OK\n\r"));
        QVERIFY(type("AT+Connect=0,inet,443,127.0.0.1", "+connect:443,127.0.0.1\n\rOK\n\r"));
        // A read waits, and meanwhile something can be sent.
        QVERIFY(type("AT+Recv=0,0,15", "OK\n\r"));
        const QByteArray request =
            QByteArray{"GET /ota/update.tar HTTP/1.1\r\nHost: device-server.test\r\n\r\n"}
                .toBase64();
        QVERIFY(type("AT+SEND=0,1," + QByteArray::number(request.size()) + ',' + request,
                     "+recv:0,0,15,HTTP/1.1 200 OK\n\rOK\n\r"));
        QVERIFY(type("AT+Close=0", "+close:0\n\rOK\n\r"));
        // Nobody there: refused at once.
        server.stop();
        QVERIFY(type("AT+Socket=inet,stream,tcp", "+socket:0"));
        QVERIFY(type("AT+Connect=0,inet,443,127.0.0.1", "ERROR: process command,-111"));
    }
};

AIRLIFT_TEST(AtFirmwareTest)
#include "tst_at_firmware.moc"
