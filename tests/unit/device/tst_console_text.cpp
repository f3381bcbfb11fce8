#include "core/device/console_text.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;

namespace {

QDateTime at(int milliseconds)
{
    return QDateTime{QDate{2001, 2, 3}, QTime{4, 5, 6}}.addMSecs(milliseconds);
}

QByteArray shown(QByteArrayView bytes, ConsoleText::Options options = {.times = false})
{
    ConsoleText text{std::move(options)};
    QByteArray whole = text.take(bytes, at(0));
    whole += text.finishLine(); // in this order
    ConsoleText pieces{{.times = false, .colours = true}};
    QByteArray piecewise;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        piecewise += pieces.take(bytes.sliced(i, 1), at(0));
    piecewise += pieces.finishLine();
    return whole == piecewise ? whole : "pieces differ: " + piecewise;
}

} // namespace

class ConsoleTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLineHasTheTimeOfItsFirstByte()
    {
        ConsoleText text{{}};
        QCOMPARE(text.take("he", at(7)), "04:05:06.007  he");
        QCOMPARE(text.take("llo\r", at(9)), "llo\n");
        QCOMPARE(text.take("\n> ", at(1010)), "04:05:07.010  > ");
        QCOMPARE(text.finishLine(), "\n");
        QCOMPARE(text.finishLine(), "");
    }

    void everyPairOfLineEndsIsOne()
    {
        QCOMPARE(shown("a\r\nb\n\rc\nd\re\r\n\r\nf\n\n"), "a\nb\nc\nd\ne\n\nf\n\n");
    }

    void coloursPassAndNothingElse()
    {
        QCOMPARE(shown("\x1b[1;31mred\x1b[0m"), "\x1b[1;31mred\x1b[0m\n");
        QCOMPARE(shown("\x1b[2J\x1b]0;title\x07"), "^[[2J^[]0;title^G\n");
        QCOMPARE(shown("a\bb\x7f\tc"), "a^Hb^?\tc\n");
        QCOMPARE(shown(QByteArrayView{"a\0b", 3}), "ab\n");
        QCOMPARE(shown("\x1b[11111111111111111111m"),
                 "^[[111111111111111" + QByteArray{"11111m\n"});
        ConsoleText plain{{.times = false, .colours = false}};
        QCOMPARE(plain.take("\x1b[31mred\x1b[0m", at(0)), "red");
    }
};

AIRLIFT_TEST(ConsoleTextTest)
#include "tst_console_text.moc"
