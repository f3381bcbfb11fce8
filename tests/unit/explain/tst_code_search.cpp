#include "core/explain/code_search.h"
#include "core/explain/code_words.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::explain;
using Kind = CodeAnswer::Kind;

namespace {

CodeAnswer askAbout(const char *text, const char *group = "", const char *line = "",
                    session::ChipFamily chip = session::ChipFamily::Unknown)
{
    return ask({QString::fromUtf8(text), group, line, chip});
}

} // namespace

class CodeSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsReadInEveryFormLogsPrintItIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("first");
        QTest::newRow("decimal") << QStringLiteral("-688") << -688;
        QTest::newRow("minus from a document") << QStringLiteral("\u2212688") << -688;
        QTest::newRow("16 bits, hexadecimal") << QStringLiteral("0xFF91") << -111;
        QTest::newRow("32 bits, hexadecimal") << QStringLiteral("0xffff8ffe") << -28674;
        QTest::newRow("32 bits, decimal") << QStringLiteral("4294966608") << -688;
        QTest::newRow("positive hexadecimal") << QStringLiteral("0x68") << 104;
        QTest::newRow("positive") << QStringLiteral("20006") << 20006;
    }
    void aNumberIsReadInEveryFormLogsPrintItIn()
    {
        QFETCH(QString, text);
        QFETCH(int, first);
        const auto readings = readingsOf(text);
        QVERIFY(!readings.empty());
        QCOMPARE(readings.front().value, first);
    }

    void whatIsNoNumberHasNoReading()
    {
        for (const char *text : {"", "0x", "0xzz", "0x123456789", "99999999999", "-", "no signer"})
            QVERIFY2(readingsOf(QString::fromUtf8(text)).empty(), text);
    }

    void anUnsignedNumberOfSixteenBitsKeepsBothReadings()
    {
        const auto readings = readingsOf(QStringLiteral("65425"));
        QCOMPARE(readings.size(), std::size_t{2});
        QCOMPARE(readings[1], (NumberReading{-111, NumberReading::How::SixteenBits}));
    }

    void aShiftedCodeIsFoundInBothForms()
    {
        const auto readings = readingsOf(QStringLiteral("-673579008"));
        QCOMPARE(readings.back(), (NumberReading{-10278, NumberReading::How::Shifted}));
        const CodeAnswer answer = askAbout("-673579008"); // one meaning, so one answer
        QCOMPARE(answer.kind, Kind::Sure);
    }

    void aNumberOfSeveralGroupsIsNotDecided()
    {
        const CodeAnswer answer = askAbout("-14");
        QCOMPARE(answer.kind, Kind::Several);
        QVERIFY(answer.entries.size() >= 2);
        QVERIFY(answer.group.isEmpty());
    }

    void theGroupDecides()
    {
        const CodeAnswer answer = askAbout("-14", "OTA_ARCHIVE_INT");
        QCOMPARE(answer.kind, Kind::Sure);
        QCOMPARE(answer.entries.front().symbol,
                 QByteArray("ARCHIVE_STATUS_BUNDLE_CMD_SIGNATURE_NOT_VALID"));
        QCOMPARE(askAbout("-14", "SL_FS").kind, Kind::UnknownNumber);
        QCOMPARE(askAbout("-14", "NO_SUCH_GROUP").kind, Kind::UnknownGroup);
    }

    void theLineDecidesTheGroup_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<int>("number");
        QTest::newRow("ota.sign") << QByteArray("OtaArchive_RunParseTar: ERROR in "
                                                "_BundleCmdSignatureFile_Parse, Status=-14")
                                  << QByteArray("OTA_ARCHIVE_INT") << -14;
        QTest::newRow("connect") << QByteArray("HttpClient_Connect: ERROR Socket Connect, "
                                               "status=-14")
                                 << QByteArray("SL_BSD") << -14;
        QTest::newRow("list") << QByteArray(
                                     "OtaArchive_RunParseTar: ERROR in _BundleCmdFile_Parse, "
                                     "Status=-104")
                              << QByteArray("OTA_JSON") << -104;
        QTest::newRow("result") << QByteArray("OtaRunStep: status from Ota_run: Download done, "
                                              "status = 104")
                                << QByteArray("OTA_RUN") << 104;
        QTest::newRow("state") << QByteArray("Test failed: State = 6, Event = 17")
                               << QByteArray("APP_STATE") << 6;
        QTest::newRow("foreign firmware")
            << QByteArray("[mqtt] connect failed with error -111") << QByteArray("SL_BSD") << -111;
    }
    void theLineDecidesTheGroup()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, group);
        QFETCH(int, number);
        for (const QString &text : {QString{}, QString::number(number)}) {
            const CodeAnswer answer = ask({text, {}, line, session::ChipFamily::Unknown});
            QCOMPARE(answer.kind, Kind::Sure);
            QCOMPARE(answer.entries.front().group, group);
            QCOMPARE(airlift::number(answer.entries.front().code), number);
            QVERIFY(answer.groupFromLine);
        }
    }

    void aLineThatDoesNotTellLeavesTheQuestionOpen()
    {
        const CodeAnswer answer = askAbout("-14", "", "result of my own function: -14");
        QCOMPARE(answer.kind, Kind::Several);
        QVERIFY(answer.lineDidNotHelp);
        QCOMPARE(askAbout("", "", "hello world").kind, Kind::LineWithout);
    }

    void tlsNumbersOfTheOlderChipAreTranslated()
    {
        const CodeAnswer answer = askAbout("-155", "", "", session::ChipFamily::Cc3x00);
        QCOMPARE(answer.kind, Kind::Sure);
        QCOMPARE(airlift::number(answer.entries.front().code), -655);
        QCOMPARE(answer.reading.how, NumberReading::How::OlderChip);
    }

    void anUnknownNumberIsNotGuessed()
    {
        const CodeAnswer nowhere = askAbout("-4711");
        QCOMPARE(nowhere.kind, Kind::UnknownNumber);
        QVERIFY(nowhere.entries.empty() && nowhere.group.isEmpty());
        const CodeAnswer layer = askAbout("-20198"); // inside the archive parser's range
        QCOMPARE(layer.kind, Kind::UnknownNumber);
        QCOMPARE(layer.group, QByteArray("OTA_ARCHIVE"));
    }

    void wordsAndSymbolsAreFound()
    {
        QCOMPARE(askAbout("esec_asn_no_signer_e").entries.front().code, -688_sl);
        QCOMPARE(askAbout("wrong root").kind, Kind::Found);
        QCOMPARE(askAbout("signature").kind, Kind::Found);
        QCOMPARE(askAbout("no such words anywhere").kind, Kind::Nothing);
    }

    void adviceIsGivenOnlyWhereTheNumberTellsEnough()
    {
        QVERIFY(CodeWords::advice(*lookUp("SL_TLS_CERT", -688_sl))->nextStep.size() > 20);
        QVERIFY(!CodeWords::advice(*lookUp("SL_TLS_CERT", SlStatus{-660})));
        QVERIFY(!CodeWords::advice(*lookUp("OTA_RUN", 104_sl)));
        QVERIFY(CodeWords::advice(*lookUp("SL_SECURITY", SlStatus{-28674}))->nextStep.size() > 20);
        QVERIFY(CodeWords::advice(*lookUp("SL_SEC", SlStatus{-458}))->nextStep.size() > 20);
        QVERIFY(!CodeWords::advice(*lookUp("APP_STATE", SlStatus{6})));
    }
};

AIRLIFT_TEST(CodeSearchTest)
#include "tst_code_search.moc"
