#include "core/session/redaction.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift::session;

class RedactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsGoAndTheRestStays_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char *line, const char *masked) {
            QTest::newRow(line) << QByteArray{line} << QByteArray{masked};
        };
        row("Authorization: Bearer sl.AbCdEf0123456789abcdefghijklmn", "Authorization: ***");
        row("x Bearer abcDEF123456 y", "x Bearer *** y");
        row(" [Provisioning] Profile Added: PrivateToken:my token",
            " [Provisioning] Profile Added: PrivateToken:***");
        row("url = "
            "https://acc.blob.example.net/c/"
            "f.tar?sv=2020-04-08&se=2024-03-15T09%3A00Z&sr=b&sp=r&sig=abc%2Bdef%3D",
            "url = "
            "https://acc.blob.example.net/c/"
            "f.tar?sv=2020-04-08&se=2024-03-15T09%3A00Z&sr=b&sp=r&sig=***");
        row("https://b.s3.example.com/f.tar?X-Amz-Credential=AKIA0/"
            "x&X-Amz-Expires=300&X-Amz-Signature=00ff",
            "https://b.s3.example.com/"
            "f.tar?X-Amz-Credential=***&X-Amz-Expires=300&X-Amz-Signature=***");
        row("https://user:pass@host.example/f.tar", "https://***@host.example/f.tar");
        row("https://uc0.dl.example.com/cd/0/get/B9xyzABCDEF0123456789-abcdefgh/file",
            "https://uc0.dl.example.com/cd/0/get/***/file");
        row("{\"link\": \"https:\\/\\/uc0.dl.example.com\\/cd\\/0\\/get\\/"
            "B9xyzABCDEF0123456789-abcdefgh\\/file?sig=abcdefgh\"}",
            "{\"link\": \"https:\\/\\/uc0.dl.example.com\\/cd\\/0\\/get\\/***/file?sig=***\"}");
        row("#define SECURITY_KEY \"geheim\"", "#define SECURITY_KEY \"***\"");
        row("https://files.example.com/ota/20240313123751_CC3220SF_OTA.tar",
            "https://files.example.com/ota/20240313123751_CC3220SF_OTA.tar");
        row("AT+WlanConnect=\"Works-WiFi\",,wpa_wpa2,\"secret123\",,,",
            "AT+WlanConnect=\"Works-WiFi\",,wpa_wpa2,\"***\",,,");
        row("wlanconnect -s \"Works\" -t WPA2 -p \"secret 123\"",
            "wlanconnect -s \"Works\" -t WPA2 -p \"***\"");
        row("send -c 192.0.2.1 -p 5001", "send -c 192.0.2.1 -p 5001");
        row("Password: correct horse battery", "Password: ***");
        row("{\"access_token\": \"abc123\", \"expires_in\": 3}",
            "{\"access_token\": \"***\", \"expires_in\": 3}");
        row("token ghp_0123456789abcdefghijABCDEFGHIJ", "token ***");
        row("[_BundleCmdFile_Parse]    bundle cmd file=/sys/mcuflashimg.bin, sig_len=256, "
            "SHA_256_Digets="
            "cfc38f04d02d82b19d90854d5a08014f99e1445e9c1c1b03d947159b9af08bde,  cert=x, secured=1, "
            "bundle=1",
            "[_BundleCmdFile_Parse]    bundle cmd file=/sys/mcuflashimg.bin, sig_len=256, "
            "SHA_256_Digets="
            "cfc38f04d02d82b19d90854d5a08014f99e1445e9c1c1b03d947159b9af08bde,  cert=x, secured=1, "
            "bundle=1");
        row("HttpClient_Connect: ERROR Socket Connect, status=-688",
            "HttpClient_Connect: ERROR Socket Connect, status=-688");
    }

    void secretsGoAndTheRestStays()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, masked);
        QCOMPARE(Redactor{}.masked(line), masked);
    }

    void aSecretThatATerminalWrappedGoesWhole()
    {
        const QByteArray first =
            "OTA_run: url = https://acc.blob.example.net/c/f.tar?se=2024&sig=AAAABBBB";
        const Redacted copy =
            redact(first + "\r\nCCCCdddd%2Feeee%3D\r\nHttpClient_Connect: IP_ADDR=203.0.113.1\r\n");
        QVERIFY(!copy.text.contains("CCCC") && !copy.text.contains("BBBB"));
        QVERIFY(copy.text.contains("IP_ADDR=203.0.113.1"));
    }

    void aPrivateKeyGoesWhole()
    {
        const Redacted copy = redact("a\n-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\nAwEHoUQD==\n"
                                     "-----END EC PRIVATE KEY-----\nStatus=-688\n");
        QVERIFY(!copy.text.contains("MHcC") && !copy.text.contains("AwEH"));
        QVERIFY(copy.text.endsWith("Status=-688\n"));
    }

    void lineEndsStayAsTheyAre()
    {
        const QByteArray text = "a\r\n\r\nb\n\rc\r\n\ntoken=xyz\r";
        const Redacted copy = redact(text);
        QCOMPARE(copy.text, QByteArray("a\r\n\r\nb\n\rc\r\n\ntoken=***\r"));
        QCOMPARE(copy.secrets, 1);
    }

    void hashedNamesStayEqualAndTellNothing()
    {
        RedactionOptions options;
        options.hashNames = true;
        options.salt = "salt";
        const QByteArray text =
            "STA connected to AP MyHome, BSSID is 14:a7:2b:74:db:d1\n"
            "Connected to SSID: MyHome\n"
            "OTA_run: Call CdnClient_ConnectFileServer, url = https://files.example.com/f.tar\n"
            "CdnClient_ConnectServer: HttpClient_Connect files.example.com\n";
        const Redacted copy = redact(text, options);
        QVERIFY(!copy.text.contains("MyHome") && !copy.text.contains("14:a7") &&
                !copy.text.contains("files.example.com"));
        QCOMPARE(copy.text.count("network-"), 2);
        QCOMPARE(copy.text.count("host-"), 2);
        QVERIFY(copy.text.contains("/f.tar"));
        const QList<QByteArray> lines = copy.text.split('\n');
        const QByteArray first = lines[0].mid(lines[0].indexOf("network-"), 16);
        QVERIFY(lines[1].contains(first));
        options.salt = "other";
        QVERIFY(!redact(text, options).text.contains(first));
    }
};

AIRLIFT_TEST(RedactionTest)
#include "tst_redaction.moc"
