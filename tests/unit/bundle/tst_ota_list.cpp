#include "core/bundle/ota_list.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;

class OtaListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextIsTheVendorsToolsToTheByte()
    {
        const std::vector<ListedFile> files{
            {"/sys/mcuflashimg.bin", "aa", "signer", "c2ln", true, true},
            {"signer", "bb", "", "", false, false}};
        const QByteArray expected = R"([
    {
        "digest":"aa",
        "certificate":"signer",
        "signature_base64":"c2ln",
        "secured":1,
        "bundle":1,
        "filename":"/sys/mcuflashimg.bin"
    },
    {
        "digest":"bb",
        "certificate":"",
        "signature_base64":"",
        "secured":0,
        "bundle":0,
        "filename":"signer"
    }
])";
        QCOMPARE(writeList(files), expected);
    }

    void noLengthFallsIntoTheTailTrap()
    {
        // The device skips from the bracket to the next block; a bracket that opens a block is read
        // as a header.
        bool sawTheBlank = false;
        for (int length = 1; length <= 600; ++length) {
            const QByteArray text =
                writeList({{QByteArray(length, 'n'), QByteArray(64, '0'), "", "", false, true}});
            QVERIFY2(text.size() % 512 != 1, qPrintable(QString::number(length)));
            const qsizetype bracket = text.size() - 1;
            QCOMPARE(text[bracket], ']');
            QVERIFY(bracket % 512 != 0);
            sawTheBlank = sawTheBlank || text.endsWith("\n ]");
        }
        QVERIFY(sawTheBlank);
    }

    void whatWasWrittenIsReadBack()
    {
        const std::vector<ListedFile> files{
            {"/a/b.txt", QByteArray(64, 'f'), "cert", "YQ==", true, false}};
        const auto read = readList(writeList(files));
        QVERIFY(read);
        QCOMPARE(read->size(), std::size_t{1});
        QCOMPARE(read->front().deviceName, "/a/b.txt");
        QCOMPARE(read->front().certificate, "cert");
        QCOMPARE(read->front().secured, true);
        QCOMPARE(read->front().inBundle, false);
    }

    void whatIsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("object") << QByteArray{"{}"};
        QTest::newRow("missing key") << QByteArray{R"([{"digest":""}])"};
        QTest::newRow("flag as text") << QByteArray{
            R"([{"digest":"","certificate":"","signature_base64":"","secured":"1","bundle":1,"filename":"a"}])"};
        QTest::newRow("binary") << QByteArray{"\x00\xff\x80", 3};
        QTest::newRow("too long") << QByteArray(kLongestList + 1, ' ');
    }
    void whatIsNoListIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readList(text));
    }
};

AIRLIFT_TEST(OtaListTest)
#include "tst_ota_list.moc"
