#include "core/device/line_assembler.h"
#include "tests/support/suite.h"
#include "tests/unit/device/decoding.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;

class LineAssemblerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allFourLineEndsEndOneLine()
    {
        QCOMPARE(lines("a\r\nb\n\rc\nd\re\r\n"), test::texts({"1a", "2b", "3c", "4d", "5e"}));
    }

    void runsOfLineEndsAreEmptyLines()
    {
        QCOMPARE(lines("a\r\n\r\nb\n\n\rc\n\n\n\nd\n"),
                 test::texts({"1a", "2", "3b", "4", "5c", "6", "7", "8", "9d"}));
    }

    void aCarriageReturnAfterALineFeedBelongsToIt()
    {
        // The banner ends lines with \n\r, the commit line with \n before a call with \r\n.
        QCOMPARE(lines("***\n\rnext\n"), test::texts({"1***", "2next"}));
        QCOMPARE(lines("commited\n\r\nPing\r\n"), test::texts({"1commited", "2", "3Ping"}));
    }

    void theRestIsALineWithoutEnd()
    {
        LineAssembler assembler;
        QList<bool> ended;
        const auto sink = [&ended](const Line &line) { ended.append(line.ended); };
        assembler.feed("whole\nhal", Instant{}, sink);
        assembler.flush(Instant{}, sink);
        assembler.flush(Instant{}, sink);
        QCOMPARE(ended, (QList<bool>{true, false}));
    }

    void nulBytesAndColoursAreDropped()
    {
        QCOMPARE(lines(QByteArray{"Type=\0, x\n", 10}), test::texts({"1Type=, x"}));
        QCOMPARE(lines("\x1b[1;31mred\x1b[0m \x1b[2Jtext\n"), test::texts({"1red text"}));
        QCOMPARE(lines("lone \x1b escape\n"), test::texts({"1lone  escape"}));
    }

    void aBrokenColourDoesNotSwallowTheText()
    {
        QVERIFY(lines("\x1b[1111111111111111111111111111 long\n").first().endsWith(u"long"));
        QCOMPARE(lines("\x1b[\nnext\n").last(), QStringLiteral("2next"));
    }

    void anEndlessLineIsCutAndCounted()
    {
        LineAssembler assembler;
        QList<qsizetype> sizes;
        QList<bool> cut;
        const auto sink = [&](const Line &line) {
            sizes.append(line.bytes.size());
            cut.append(line.cut);
        };
        const QByteArray flood(10000, 'x');
        for (int i = 0; i < 10; ++i)
            assembler.feed(flood, Instant{}, sink);
        QVERIFY(sizes.isEmpty());
        assembler.feed("\nshort\n", Instant{}, sink);
        QCOMPARE(sizes, (QList<qsizetype>{LineAssembler::kMaxLine, 5}));
        QCOMPARE(cut, (QList<bool>{true, false}));
        QCOMPARE(assembler.dropped(), ByteCount{100000 - LineAssembler::kMaxLine});
    }

    void aLongLineInOnePieceIsCutLikeOneInMany()
    {
        QCOMPARE(lines(QByteArray(9000, 'y') + '\n').first().size(), 1 + LineAssembler::kMaxLine);
    }

    void theStampIsThatOfTheLineEnd()
    {
        LineAssembler assembler;
        QList<Instant> stamps;
        const auto sink = [&stamps](const Line &line) { stamps.append(line.at); };
        assembler.feed("be", Instant{1}, sink);
        assembler.feed("gin", Instant{2}, sink);
        assembler.feed("\r", Instant{3}, sink);
        assembler.feed("\n", Instant{4}, sink);
        QCOMPARE(stamps, QList<Instant>{Instant{3}});
    }

private:
    /// Number and text, with the bytes in one piece and one by one.
    static QStringList lines(const QByteArray &bytes)
    {
        QStringList whole;
        QStringList bytewise;
        LineAssembler one;
        LineAssembler other;
        const auto into = [](QStringList &list) {
            return [&list](const Line &line) {
                list << QString::number(line.number) + QString::fromLatin1(line.bytes);
            };
        };
        one.feed(bytes, Instant{}, into(whole));
        for (const char &c : bytes)
            other.feed(QByteArrayView{&c, 1}, Instant{}, into(bytewise));
        [&] { QCOMPARE(bytewise, whole); }();
        return whole;
    }
};

AIRLIFT_TEST(LineAssemblerTest)
#include "tst_line_assembler.moc"
