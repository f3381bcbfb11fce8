#include "core/session/statements.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::session;

/// One row for a line that means something, one for its neighbour that does not.
class StatementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLineMeansWhatItsMechanismMeans_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("rule"); // -1: nothing
        QTest::addColumn<int>("status");
        const auto row = [](const char *line, std::optional<Rule> rule, int status = 0) {
            QTest::newRow(line) << QByteArray{line} << (rule ? int(*rule) : -1) << status;
        };
        row("Connection to broker failed, Error code: -111", Rule::ServerUnreachable, -111);
        row("Connection to broker failed, Error code: -688", Rule::WrongRootCa, -688);
        row("Connection to broker failed, Error code: -458", Rule::CredentialFileUnusable, -458);
        row("Connection to broker done, code: 0", std::nullopt);
        row("sl_Connect returned -340", Rule::TlsRefused, -340);
        row("socket connect status 0xff91", Rule::ServerUnreachable, -111);
        row("socket connect status 0x00000091", std::nullopt);
        row("WARNING Socket Connect, status=-468, Ignored...", std::nullopt);
        row("tls connect: -468", std::nullopt);
        row("connect[-155]", Rule::WrongRootCa, -655);
        row("fread[-155]", std::nullopt);
        row("sl_FsOpen failed: -10341", Rule::FileSystemRefused, -10341);
        row("sl_FsClose failed: -10289", Rule::FileSignatureRefused, -10289);
        row("sl_FsOpen failed: -12", std::nullopt);
        row("OtaArchive_Commit returned -10282", Rule::CommitRefused, -10282);
        row("gethostbyname error -6154", Rule::NameLookupFailed, -6154);
        row("gethostbyname error -2005", Rule::DriverAborted, -2005);
        row("sl_Start failed -2005", Rule::StartFailed, -2005);
        row("sl_Start failed -4112", Rule::DeviceLocked, -4112);
        row("[SOCK ERROR] Used wrong CA to verify the peer.", Rule::WrongRootCa);
        row("Error: No Cmd Ack detected [cmd opcode = 0x8466]", Rule::FatalDevice);
        row("[OtaArchive_RunParseTar] unsupported FileType=60, FileName=html", Rule::NotAnArchive);
        row("[OtaArchive_RunParseTar] unsupported FileType=120, FileName=PaxHeader",
            Rule::ArchiveUnreadable);
        row("[OtaArchive_RunParseTar] unsupported FileType=0, FileName=", std::nullopt);
        row("[Event] STA disconnected from AP (Reason Code = 7)", Rule::AccessPointLeft, 7);
        row("[Event] STA disconnected from AP (Reason Code = 200)", std::nullopt);
        row("[Provisioning] Profile Confirmation failed (Connection Success, feedback to "
            "Smartphone app failed)",
            Rule::FeedbackLost);
        row("[Provisioning] Profile Confirmation Success!", std::nullopt);
        row("[NETAPP Event] IP acquired timeout", Rule::NoAddress);
        row("Error: Create Basic OTA Error:Wrong key file", Rule::WrongKeyKind);
        row("sl_Connect failed, error 4294966608", Rule::WrongRootCa, -688);
        row("connect to port 64848", std::nullopt);
        row("sl_Connect returned SL_ERROR_BSD_ESEC_ASN_NO_SIGNER_E", Rule::WrongRootCa);
        row("TLS error SL_ERROR_BSD_ESECBADCAFILE", Rule::RootFileUnusable);
        row("[line:1046, error code:-688] BSD Socket error, please refer errors.h",
            Rule::WrongRootCa, -688);
        row("[line:331, error code:-2071] WLAN error, please refer errors.h", Rule::CallRefused,
            -2071);
        row("Unable to resolve host name pool.ntp.org, error -6159", Rule::NameLookupFailed, -6159);
        row("HTTPClient_connect failed; error code: -3012", Rule::NameLookupFailed, -3012);
        row("OTA download failed, code -20310", Rule::HttpRefused, -20310);
        row("download failed, code -20304", Rule::CauseNotPrinted, -20304);
        row("RSSI: -67 dBm", std::nullopt);
        row("Temperature -10 C, connect sensor", std::nullopt);
        row("2024-03-13 connected", std::nullopt);
    }

    void aLineMeansWhatItsMechanismMeans()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const int, rule);
        QFETCH(const int, status);
        const auto finding = StatementReader{}.read(line, 1);
        QCOMPARE(finding ? int(finding->rule) : -1, rule);
        if (status != 0) {
            QVERIFY(finding->code);
            QCOMPARE(number(finding->code->status), status);
        }
    }

    void whatWorkedAfterwardsWasNoCause()
    {
        QCOMPARE(successIn("mqtt connected"), Success::Connected);
        QCOMPARE(successIn("sl_connect ok"), Success::Connected);
        QCOMPARE(successIn("mqtt not connected"), Success::None);
        QCOMPARE(successIn("mqtt disconnected"), Success::None);
        QCOMPARE(successIn("connected to ap lager"), Success::None);
        QCOMPARE(successIn("[provisioning] profile confirmation success!"), Success::Joined);
        QVERIFY(isOvercome(Rule::ServerUnreachable, Success::Connected));
        QVERIFY(!isOvercome(Rule::WrongRootCa, Success::Connected)); // perhaps another server
        QVERIFY(isOvercome(Rule::JoinRefused, Success::Joined));
        QVERIFY(!isOvercome(Rule::JoinRefused, Success::Connected));
    }

    void theNumbersOfTheOlderChipAreNotThoseOfTheNewer()
    {
        QVERIFY(StatementReader{ChipFamily::Cc3x00}.read("connect[-155]", 1));
        QVERIFY(!StatementReader{ChipFamily::Cc3x20}.read("connect[-155]", 1));
        QCOMPARE(chipFamily(u"CC3200MOD"), ChipFamily::Cc3x00);
        QCOMPARE(chipFamily(u"cc3235SF"), ChipFamily::Cc3x20);
        QCOMPARE(chipFamily(u"ESP32"), ChipFamily::Unknown);
    }

    void aSentenceIsNeverSure_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("commit") << QByteArray{
            "when I do a OtaArchive_Commit, the function returns an error -10282"};
        QTest::newRow("header") << QByteArray{"#define SL_ERROR_FS_SOMETHING (-10290L)"};
        QTest::newRow("connect") << QByteArray{
            "the connect call fails with -688 when we use the new root, why is that?"};
        QTest::newRow("German") << QByteArray{
            "Beim Verbinden kommt Fehler -688, was kann ich tun?"};
        QTest::newRow("list") << QByteArray{"-688 wrong root CA"};
        QTest::newRow("many causes") << QByteArray{"WLAN error code: -2071"};
    }

    void aSentenceIsNeverSure()
    {
        QFETCH(const QByteArray, line);
        const auto finding = StatementReader{}.read(line, 1);
        QVERIFY(finding);
        QCOMPARE(finding->certainty, Certainty::Possible);
    }

    void aSecureSocketNeedsACaFileBeforeItConnects()
    {
        StatementReader without;
        QVERIFY(!without.read("AT+Socket=INET,STREAM,SEC", 1));
        QVERIFY(!without.read("AT+Connect=0,INET,8883,192.0.2.7", 2));
        const auto finding = without.conclude();
        QVERIFY(finding);
        QCOMPARE(finding->rule, Rule::CaFileNotAssigned);
        QCOMPARE(finding->lines, (std::vector<quint64>{1, 2}));

        StatementReader with;
        (void)with.read("AT+Socket=INET,STREAM,SEC", 1);
        (void)with.read("AT+SetSockOpt=0,SOCKET,SECURE_FILES_CA_FILE_NAME,root.der", 2);
        (void)with.read("AT+Connect=0,INET,8883,192.0.2.7", 3);
        QVERIFY(!with.conclude());

        StatementReader plain;
        (void)plain.read("AT+Socket=INET,STREAM,TCP", 1);
        (void)plain.read("AT+Connect=0,INET,80,192.0.2.7", 2);
        QVERIFY(!plain.conclude());

        StatementReader answered;
        (void)answered.read("AT+Socket=INET,STREAM,SEC", 1);
        (void)answered.read("AT+Connect=0,INET,8883,192.0.2.7", 2);
        const auto refused = answered.read("ERROR: process command,-688", 3);
        QVERIFY(refused);
        QCOMPARE(refused->rule, Rule::WrongRootCa);
        QVERIFY(!answered.conclude());
    }

    void aNameServerOfAnotherNetworkIsNoticed()
    {
        StatementReader moved;
        (void)moved.read("IP Addr: 10.0.1.69", 1);
        const auto stale = moved.read("DNSserv: 192.168.1.1", 2);
        QVERIFY(stale);
        QCOMPARE(stale->rule, Rule::StaleNameServer);
        QCOMPARE(stale->certainty, Certainty::Possible);
        for (const char *good : {"DNSserv: 10.9.9.9", "DNSserv: 8.8.8.8"}) {
            StatementReader settled;
            (void)settled.read("IP Addr: 10.0.1.69", 1);
            QVERIFY(!settled.read(good, 2));
        }
    }

    void aNumberStandsAloneOrIsNone()
    {
        QCOMPARE(statusIn("status=-688"), std::optional<qint32>{-688});
        QCOMPARE(statusIn("(-10290l)"), std::optional<qint32>{-10290});
        QCOMPARE(statusIn("0xff91"), std::optional<qint32>{-111});
        QCOMPARE(statusIn("0xffff8ffe"), std::optional<qint32>{-28674});
        QCOMPARE(statusIn("ip -a 1-2 x-7"), std::nullopt);
        QCOMPARE(statusIn("-1.5 v"), std::nullopt);
        QCOMPARE(statusIn("-1 and -2"), std::nullopt);
        QCOMPARE(statusIn("socket -1, error -688"), std::optional<qint32>{-688});
    }
};

AIRLIFT_TEST(StatementTest)
#include "tst_statements.moc"
