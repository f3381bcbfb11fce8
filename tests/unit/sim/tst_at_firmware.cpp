#include "at_contract.h"
#include "at_session.h"

#include "core/link/paired_link.h"
#include "core/sim/console_board.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;

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
    }
    void everyRowOfTheSpecificationHolds()
    {
        QFETCH(const int, index);
        const AtRow &row = atContract()[static_cast<std::size_t>(index)];
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
};

AIRLIFT_TEST(AtFirmwareTest)
#include "tst_at_firmware.moc"
