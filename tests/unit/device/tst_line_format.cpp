#include "core/device/line_format.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;
using Fit = LineFormat::Fit;

class LineFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void argumentsAreFoundBetweenTheirNeighbours()
    {
        const auto reading = LineFormat{"Write size %ld to file %s total %ld."}.read(
            "Write size 1440 to file /sys/mcu total 2880.");
        QCOMPARE(reading.fit, Fit::Complete);
        QCOMPARE(reading.arguments.size(0), ByteCount{1440});
        QCOMPARE(reading.arguments.text(1), QStringLiteral("/sys/mcu"));
        QCOMPARE(reading.arguments.size(2), ByteCount{2880});
        QVERIFY(!reading.damaged);
    }

    void blanksCountForNothing()
    {
        const LineFormat format{"skip block align RecvBufLen=%d, continue for next"};
        QCOMPARE(format.head(), "skipblockalignRecvBufLen=");
        for (const char *text : {"skip block align  RecvBufLen=7, continue fornext",
                                 "skip\tblock align RecvBufLen = 7,continue for next  "})
            QCOMPARE(format.read(text).fit, Fit::Complete);
    }

    void aNameMayContainWhatFollowsIt()
    {
        const auto reading =
            LineFormat{"FileName=%s, FileSize=%d"}.read("FileName=a, FileSize=1, FileSize=22");
        QCOMPARE(reading.arguments.text(0), QStringLiteral("a, FileSize=1"));
        QCOMPARE(reading.arguments.size(1), ByteCount{22});
    }

    void aNumberMixedWithLettersIsNoNumber()
    {
        const auto reading = LineFormat{"total %d."}.read("total 2787uflashim0.");
        QCOMPARE(reading.fit, Fit::Complete);
        QVERIFY(reading.damaged);
        QCOMPARE(reading.arguments.number(0), std::nullopt);
        QVERIFY(LineFormat{"status=%d"}.read("status=-6x8").damaged);
    }

    void numbersHaveLimits()
    {
        Arguments arguments;
        for (const char *digits :
             {"-5", "+5", "2147483648", "123456789012345678901", "", "-", "12 3"})
            arguments.add(digits);
        QCOMPARE(arguments.integer(0), -5);
        QCOMPARE(arguments.integer(1), 5);
        QCOMPARE(arguments.integer(2), std::nullopt);
        QCOMPARE(arguments.number(2), 2147483648);
        for (qsizetype index = 3; index <= 7; ++index)
            QCOMPARE(arguments.number(index), std::nullopt);
        QCOMPARE(arguments.size(0), std::nullopt);
        QCOMPARE(arguments.status(0), SlStatus{-5});
    }

    void moreArgumentsThanPlacesAreIgnored()
    {
        Arguments arguments;
        for (int i = 0; i < 20; ++i)
            arguments.add("7");
        QCOMPARE(arguments.count(), Arguments::kMost);
    }

    void aTextThatStopsEarlyIsTruncated_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("all");
        QTest::newRow("in the head") << QByteArray("attempt") << false;
        QTest::newRow("before the number") << QByteArray("attempt of ") << false;
        QTest::newRow("in the number, perhaps") << QByteArray("attempt of 12") << false;
        QTest::newRow("behind the number") << QByteArray("attempt of 12, conti") << true;
    }
    void aTextThatStopsEarlyIsTruncated()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, all);
        const auto reading = LineFormat{"attempt of %d, continue"}.read(text);
        QCOMPARE(reading.fit, Fit::Truncated);
        QCOMPARE(reading.allArguments, all);
    }

    void aTextThatDiffersIsBroken()
    {
        QCOMPARE(LineFormat{"attempt of %d, continue"}.read("attempt of twelve").fit, Fit::Broken);
        QCOMPARE(LineFormat{"attempt of %d, continue"}.read("attempt of 12, cant go on").fit,
                 Fit::Broken);
        QCOMPARE(LineFormat{"state %d"}.read("stale 5").fit, Fit::Broken);
    }

    void whatFollowsACompleteTextIsATail()
    {
        QCOMPARE(LineFormat{"Pinging GW...!"}.read("Pinging GW...! Ping").fit, Fit::Tail);
        QCOMPARE(LineFormat{"status=%d"}.read("status=-453 and more").fit, Fit::Tail);
    }

    void exactMeansEveryCharacter()
    {
        const LineFormat format{"Download done, status = %d"};
        QVERIFY(format.fitsExactly("Download done, status = 104"));
        QVERIFY(format.fitsExactly("  Download  done,\tstatus = 104 "));
        for (const char *text : {"Downloaddone, status = 104", "Download done, status =104",
                                 "Download done, status = 1o4",
                                 "Download done, status = ", "Download done, status = 104.",
                                 "Download do ne, status = 104", ""})
            QVERIFY2(!format.fitsExactly(text), text);
    }

    void percentSignsArePrintedOnce()
    {
        QCOMPARE(LineFormat{"rate: %d%%"}.read("rate: 66%").arguments.integer(0), 66);
    }
};

AIRLIFT_TEST(LineFormatTest)
#include "tst_line_format.moc"
