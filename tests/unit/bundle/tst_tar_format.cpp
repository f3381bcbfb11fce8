#include "core/bundle/tar_format.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;

class TarFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileHeaderHasTheBytesOfTheVendorsTool()
    {
        const QByteArray block = tar::header("root/0/ota.cmd", tar::Type::File, ByteCount{2617});
        // Restated from the format, not from the code under test.
        QByteArray expected(512, '\0');
        const auto put = [&](qsizetype at, const QByteArray &text) {
            expected.replace(at, text.size(), text);
        };
        put(0, "root/0/ota.cmd");
        put(100, "0000644");
        put(108, "0000000");
        put(116, "0000000");
        put(124, "00000005071");
        put(136, "00000000000");
        put(156, "0");
        put(257, "ustar  ");
        put(329, "0000000");
        put(337, "0000000");
        int sum = 8 * ' ';
        for (const char c : expected)
            sum += static_cast<unsigned char>(c);
        put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray(1, '\0') + ' ');
        QCOMPARE(block, expected);
        QCOMPARE(block.size(), 512);
    }

    void aDirectoryHasTypeFiveAndTheSameMode()
    {
        const QByteArray block = tar::header("root/", tar::Type::Directory, {});
        QCOMPARE(block[156], '5');
        QCOMPARE(block.mid(100, 7), "0000644");
        QCOMPARE(block.mid(124, 11), "00000000000");
    }

    void theLongestPathKeepsItsTerminator()
    {
        const QByteArray block = tar::header(QByteArray(99, 'x'), tar::Type::File, {});
        QCOMPARE(block[98], 'x');
        QCOMPARE(block[99], '\0');
    }

    void paddingAndEndingFillBlocksAndRecords()
    {
        QCOMPARE(tar::padding(ByteCount{0}).value, 0);
        QCOMPARE(tar::padding(ByteCount{1}).value, 511);
        QCOMPARE(tar::padding(ByteCount{512}).value, 0);
        QCOMPARE(tar::ending(ByteCount{512}).value, 10240 - 512);
        QCOMPARE(tar::ending(ByteCount{10240 - 1024}).value, 1024);
        QCOMPARE(tar::ending(ByteCount{10240 - 512}).value,
                 512 + 10240); // no room for two zero blocks
    }
};

AIRLIFT_TEST(TarFormatTest)
#include "tst_tar_format.moc"
