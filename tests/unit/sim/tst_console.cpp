#include "core/sim/console.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift::sim;

class ConsoleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void conversionsAreFilledInAsInC()
    {
        QCOMPARE(formatted("%s has %d of %ld, %d%% (0x%x, %02x, %c)\r\n",
                           {"flash", 3, 70000, 4, 255, 7, '5'}),
                 "flash has 3 of 70000, 4% (0xff, 07, 5)\r\n");
        QCOMPARE(formatted("%d", {-10282}), "-10282");
    }

    void aNullStringTakesTheRestOfTheLineWithIt()
    {
        QCOMPARE(formatted("completed %s\r\n", {NullString{}}), "completed ");
    }

    void nothingBehindANulReachesTheWire()
    {
        QCOMPARE(formatted("FileType=%c, FileName=%s\r\n", {0, "a"}), "FileType=");
        QCOMPARE(formatted("%s|", {QByteArray("ab\0cd", 5)}), "ab|");
    }

    void printCallsStayApartAndEmptyOnesVanish()
    {
        Console console;
        console.print("Write size %ld ", {1440});
        console.print("%s", {QByteArray{}});
        console.print("to file %s ", {"/a"});
        QCOMPARE(console.takeNext(), "Write size 1440 ");
        QCOMPARE(console.takeNext(), "to file /a ");
        QVERIFY(console.isEmpty());
    }

    void withoutTracesTheLibraryIsSilentAndTheApplicationIsNot()
    {
        Console console;
        console.setTraces(false);
        console.trace("OTA_init: OTA lib version = %s\r\n", {"x"});
        console.print("OtaInit: call Ota_init\r\n");
        QCOMPARE(console.takeAll(), "OtaInit: call Ota_init\r\n");
    }
};

AIRLIFT_TEST(ConsoleTest)
#include "tst_console.moc"
