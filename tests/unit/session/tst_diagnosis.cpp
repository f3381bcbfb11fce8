#include "core/session/diagnosis.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTest>

using namespace airlift;
using namespace airlift::session;

namespace {

const QByteArray kWrongRoot =
    "CdnClient_ConnectServer: HttpClient_Connect api.example.com\n"
    "HttpClient_Connect: IP_ADDR=203.0.113.7\n"
    "SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\n"
    "Please install the following Root Certificate:\n"
    "Example Root CA 7\n"
    "HttpClient_Connect: ERROR Socket Connect, status=-688\n"
    "CdnClient_ConnectServer: ERROR HttpClient_Connect, Status=-20304\n"
    "OTA_run: ERROR CdnClient_ConnectServer, Status=-20304\n"
    "\n"
    "_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=1/5, return only WARNNING\n"
    "OtaRunStep: WARNING Ota_run, Status=20006, continue fornext OTA retry\n";

QByteArray eachLine(const QByteArray &text, const QByteArray &before, const QByteArray &end)
{
    QByteArray out;
    for (const QByteArray &line : text.split('\n'))
        out += before + line + end;
    return out;
}

QByteArray escaped(QByteArray text)
{
    return text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
}

Rule causeOf(const Diagnosis &diagnosis)
{
    return diagnosis.cause ? diagnosis.cause->rule : Rule::DamagedLines; // never a cause
}

} // namespace

class DiagnosisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstCauseIsNamedWithItsChainAndItsServer()
    {
        const Diagnosis diagnosis = diagnose(kWrongRoot);
        QCOMPARE(causeOf(diagnosis), Rule::WrongRootCa);
        QCOMPARE(diagnosis.cause->certainty, Certainty::Certain);
        QCOMPARE(diagnosis.outcome, Diagnosis::Outcome::Failed);
        QCOMPARE(diagnosis.committed, Diagnosis::Answer::No);
        QCOMPARE(diagnosis.wantedRoot, QStringLiteral("Example Root CA 7"));
        QVERIFY(diagnosis.directoryServer && !diagnosis.fileServer);
        QCOMPARE(diagnosis.chain.size(), std::size_t{3});
        QCOMPARE(number(diagnosis.chain.front().code.status), -688);
        QCOMPARE(number(diagnosis.chain.back().code.status), 20006);
        QVERIFY(diagnosis.missing.empty());
    }

    void whatMailsAndTerminalsAddChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line"); // of "status=-688"
        QTest::newRow("CR LF") << eachLine(kWrongRoot, "", "\r\n") << 6;
        QTest::newRow("LF CR") << eachLine(kWrongRoot, "", "\n\r") << 6;
        QTest::newRow("CR") << eachLine(kWrongRoot, "", "\r") << 6;
        QTest::newRow("quoted") << eachLine(kWrongRoot, "> ", "\n") << 6;
        QTest::newRow("quoted twice") << eachLine(kWrongRoot, ">> ", "\r\n") << 6;
        QTest::newRow("quoted with blanks") << eachLine(kWrongRoot, "> > ", "\n") << 6;
        QTest::newRow("indented") << eachLine(kWrongRoot, "        ", "\n") << 6;
        QTest::newRow("html") << "<pre>" + eachLine(escaped(kWrongRoot), "", "\n") + "</pre>" << 6;
        QTest::newRow("html in one line")
            << "<html><body><p>Log:</p>" + eachLine(escaped(kWrongRoot), "<span>", "</span><br/>")
            << 1;
        QTest::newRow("stamped") << eachLine(kWrongRoot, "[12:34:56.789] ", "\n") << 6;
        QTest::newRow("stamped with date")
            << eachLine(kWrongRoot, "2024-03-13 12:34:56.789 ", "\n") << 6;
        QTest::newRow("Tera Term")
            << eachLine(kWrongRoot, "[Wed Mar 13 12:34:56.789 2024] ", "\n") << 6;
        QTest::newRow("time zone")
            << eachLine(kWrongRoot, "2024-03-13T12:34:56.789+01:00 ", "\n") << 6;
        QTest::newRow("UTC") << eachLine(kWrongRoot, "2024-03-13T12:34:56Z ", "\n") << 6;
        QTest::newRow("half days") << eachLine(kWrongRoot, "3/13/2024 12:34:56 PM ", "\n") << 6;
        QTest::newRow("round brackets") << eachLine(kWrongRoot, "(12:34:56) ", "\n") << 6;
        QTest::newRow("system journal")
            << eachLine(kWrongRoot, "Mar 13 12:34:56 bench tio[812]: ", "\n") << 6;
        QTest::newRow("epoch") << eachLine(kWrongRoot, "1710329696.123456 ", "\n") << 6;
        QTest::newRow("seconds and bar") << eachLine(kWrongRoot, "   12.345 | ", "\n") << 6;
        QTest::newRow("port") << eachLine(kWrongRoot, "[COM7] ", "\n") << 6;
        QTest::newRow("prompt") << eachLine(kWrongRoot, "COM7> ", "\n") << 6;
        QTest::newRow("time and port")
            << eachLine(kWrongRoot, "[2024-03-13 12:34:56.789] [COM7] ", "\n") << 6;
        QTest::newRow("direction") << eachLine(kWrongRoot, "RX: ", "\n") << 6;
        QTest::newRow("line numbers") << eachLine(kWrongRoot, "  12  ", "\n") << 6;
        QTest::newRow("line numbers and bar") << eachLine(kWrongRoot, "12 | ", "\n") << 6;
        QTest::newRow("search result") << eachLine(kWrongRoot, "uart.log:12:", "\n") << 6;
        QTest::newRow("list") << eachLine(kWrongRoot, "- ", "\n") << 6;
        QTest::newRow("Markdown") << QByteArray{kWrongRoot}.replace('_', "\\_") << 6;
        QTest::newRow("program string") << QByteArray{kWrongRoot}.replace('\n', "\\r\\n") << 1;
        QTest::newRow("word processor")
            << QByteArray{kWrongRoot}.replace("=-", "=\xE2\x88\x92") << 6;
        QTest::newRow("numbered entities")
            << QByteArray{kWrongRoot}.replace('=', "&#61;").replace(":", "&#x3a;") << 6;
        QTest::newRow("broken at a width")
            << QByteArray{kWrongRoot}
                   .replace("status=-688", "status=-68\n8")
                   .replace("HttpClient_Connect, Status", "HttpClient_Connect, St\natus")
            << 6;
        QTest::newRow("seconds") << eachLine(kWrongRoot, "[  12.345678] ", "\n") << 6;
        QTest::newRow("in prose") << "Hello all,\nwe see this since Monday, what can we do?\n\n" +
                                         kWrongRoot + "\nThanks for any help!\n-- \nJane\n"
                                  << 9;
        QTest::newRow("quoted-printable") << "Content-Transfer-Encoding: quoted-printable\n\n" +
                                                 QByteArray{kWrongRoot}
                                                     .replace('=', "=3D")
                                                     .replace("ConsecutiveOta", "Consec=\nutiveOta")
                                          << 8;
        QByteArray utf16{"\xFF\xFE"};
        for (const char c : kWrongRoot)
            utf16 += QByteArray{1, c} + '\0';
        QTest::newRow("PowerShell") << utf16 << 6;
    }

    void whatMailsAndTerminalsAddChangesNothing()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, line);
        const Diagnosis diagnosis = diagnose(text);
        QCOMPARE(causeOf(diagnosis), Rule::WrongRootCa);
        QCOMPARE(diagnosis.wantedRoot, QStringLiteral("Example Root CA 7"));
        const auto root =
            std::find_if(diagnosis.chain.begin(), diagnosis.chain.end(),
                         [](const CodedLine &coded) { return number(coded.code.status) == -688; });
        QVERIFY(root != diagnosis.chain.end());
        QCOMPARE(int(root->line), line);
    }

    void everyPrefixOfALogClaimsNothingTheRestWouldTakeBack()
    {
        for (qsizetype size = 0; size <= kWrongRoot.size(); ++size) {
            const Diagnosis diagnosis = diagnose(kWrongRoot.first(size));
            if (diagnosis.hasAnswer())
                QCOMPARE(causeOf(diagnosis), Rule::WrongRootCa);
            QVERIFY(diagnosis.outcome != Diagnosis::Outcome::Updated);
        }
    }

    void textWithoutAnyDeviceIsAskedForTheDevice()
    {
        const Diagnosis diagnosis =
            diagnose("Our update does not work any more since last week, what could it be?\n");
        QVERIFY(!diagnosis.cause);
        QCOMPARE(diagnosis.outcome, Diagnosis::Outcome::Unknown);
        QVERIFY(std::find(diagnosis.missing.begin(), diagnosis.missing.end(),
                          Missing::DeviceOutput) != diagnosis.missing.end());
    }

    void whatSomebodyQuotesOrListsIsNoPrintedLine()
    {
        for (const char *text :
             {"If the device prints \"SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\" you have to "
              "install another root certificate, and then it is well.\n",
              "-688 wrong root CA\n-456 bad CA file\n-111 connection refused\n",
              "#define SL_ERROR_BSD_ESEC_ASN_NO_SIGNER_E (-688L)\n"})
            QVERIFY2(!diagnose(text).hasAnswer(), text);
    }

    void anHttpClientThatConnectsByItselfGivesTheConnectionsNumber()
    {
        const Diagnosis root = diagnose("[OTA::ERROR] HTTP Get Error = -688\n\r"
                                        "[MQTT_APP::ERROR] OTA_NOTIF_DOWNLOAD_ERROR (-688)\n\r");
        QCOMPARE(causeOf(root), Rule::WrongRootCa);
        const Diagnosis name = diagnose("[OTA::ERROR] HTTP Get Error = -3012\n\r");
        QCOMPARE(causeOf(name), Rule::NameLookupFailed);
        QVERIFY(!diagnose("[OTA::ERROR] HTTP Get Error = -3003\n\r").hasAnswer());
    }

    void theNumberOfAFatalLineIsTheBetterCause()
    {
        QCOMPARE(causeOf(diagnose("sl_Start Failed -4112\n")), Rule::DeviceLocked);
        QCOMPARE(causeOf(diagnose("sl_Start Failed\n")), Rule::FatalDevice);
    }

    void aFirstTryThatFailedIsForgottenWhenASecondWorked()
    {
        const QByteArray failed =
            " [Provisioning] Profile Added: SSID: Lager\n"
            " [Provisioning] Profile confirmation failed: Connection failed\n";
        QCOMPARE(causeOf(diagnose(failed)), Rule::JoinRefused);
        QVERIFY(!diagnose(failed + " [Provisioning] Profile Confirmation Success!\n").cause);
        const QByteArray refused = "sl_Connect failed -111, retrying\n";
        QCOMPARE(causeOf(diagnose(refused)), Rule::ServerUnreachable);
        QVERIFY(!diagnose(refused + "sl_Connect ok\nMQTT connected\n").cause);
    }

    void emptyTextIsNoError()
    {
        const Diagnosis diagnosis = diagnose({});
        QVERIFY(!diagnosis.cause && diagnosis.evidence.empty());
    }

    void evidenceAndJsonNeverShowASecret()
    {
        const QByteArray log =
            "OTA_run: Call CdnClient_ConnectFileServer, url = "
            "https://acc.blob.example.net/c/f.tar?sv=2020&se=2024-03-15&sig=PLANTEDsecret%2B123\n"
            "HttpClient_Connect: ERROR sl_NetAppDnsGetHostByName, status=-6161\n"
            "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=-20301\n"
            "OTA_run: ERROR CdnClient_ConnectFileServer, Status=-20301\n";
        const Diagnosis diagnosis = diagnose(log);
        QCOMPARE(causeOf(diagnosis), Rule::NameLookupFailed);
        QCOMPARE(diagnosis.secretsMasked, 1);
        for (const EvidenceLine &line : diagnosis.evidence)
            QVERIFY(!line.text.contains(QStringLiteral("PLANTED")));
    }

    void onlyCollectiveNumbersAreNoCause()
    {
        const Diagnosis diagnosis =
            diagnose("OtaRunStep: WARNING Ota_run, Status=20006, continue fornext OTA retry\n");
        QVERIFY(!diagnosis.hasAnswer());
        QVERIFY(!diagnosis.missing.empty());
    }

    void theFiveSeedLogs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Diagnosis::Outcome>("outcome");
        QTest::addColumn<Diagnosis::Answer>("committed");
        QTest::addColumn<Diagnosis::Answer>("verified");
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("root");
        using Outcome = Diagnosis::Outcome;
        using Answer = Diagnosis::Answer;
        const auto row = [](const char *name, Outcome outcome, Answer committed, Answer verified,
                            int rule, const char *root = "") {
            QTest::newRow(name) << QString::fromLatin1(name) << outcome << committed << verified
                                << rule << QString::fromLatin1(root);
        };
        row("1-dropbox-driver-abort", Outcome::Failed, Answer::No, Answer::Unknown,
            int(Rule::DriverAborted));
        row("2-dropbox-wrong-root-ca", Outcome::Failed, Answer::No, Answer::Unknown,
            int(Rule::WrongRootCa));
        row("3-dropbox-wrong-root-ca-named", Outcome::Failed, Answer::No, Answer::Unknown,
            int(Rule::WrongRootCa), "DigiCert Global Root CA");
        row("4-azure-plain-url-success", Outcome::Updated, Answer::Unknown, Answer::No, -1);
        row("5-azure-plain-url-signature-12291", Outcome::Failed, Answer::No, Answer::No,
            int(Rule::VendorCertificateUnusable));
    }

    void theFiveSeedLogs()
    {
        QFETCH(const QString, name);
        QFETCH(const Diagnosis::Outcome, outcome);
        QFETCH(const Diagnosis::Answer, committed);
        QFETCH(const Diagnosis::Answer, verified);
        QFETCH(const int, rule);
        QFETCH(const QString, root);
        const auto path = test::corpusFile(QStringLiteral("seed/%1.log").arg(name));
        if (!path)
            QSKIP("the seed logs are not here");
        QFile file{*path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Diagnosis diagnosis = diagnose(file.readAll());
        QCOMPARE(diagnosis.outcome, outcome);
        QCOMPARE(diagnosis.committed, committed);
        QCOMPARE(diagnosis.verified, verified);
        QCOMPARE(diagnosis.cause ? int(diagnosis.cause->rule) : -1, rule);
        QCOMPARE(diagnosis.wantedRoot, root);
        QVERIFY(!diagnosis.cause || diagnosis.cause->certainty == Certainty::Certain);
        QVERIFY(!diagnosis.evidence.empty());
    }
};

AIRLIFT_TEST(DiagnosisTest)
#include "tst_diagnosis.moc"
