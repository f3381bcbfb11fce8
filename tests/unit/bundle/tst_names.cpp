#include "core/bundle/names.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using Why = BadDeviceName::Why;

class NamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDeviceCutsAtTheSecondSlash()
    {
        QCOMPARE(deviceName("root/2/www/a.html"), QByteArray{"/www/a.html"});
        QCOMPARE(deviceName("root/2/cert.der"), QByteArray{"cert.der"});
        QCOMPARE(deviceName("root/0/ota.cmd"), QByteArray{"ota.cmd"});
        QVERIFY(!deviceName("root/file"));
        QVERIFY(!deviceName("file"));
    }

    void aNameSurvivesTheWayThroughTheTar()
    {
        for (const QByteArray name :
             {"cert.der", "/www/a.html", "/sys/mcuflashimg.bin", "/a/b/c/d"})
            QCOMPARE(deviceName(tarPath("20240313123751_CC3220SF_x", 2, name)), name);
    }

    void badNamesAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("why");
        const auto row = [](const char *tag, const QByteArray &name, Why why) {
            QTest::newRow(tag) << name << static_cast<int>(why);
        };
        row("empty", "", Why::Empty);
        row("umlaut", "/www/gr\xc3\xbc\xc3\x9f.html", Why::NotAscii);
        row("root file with slash", "/cert.der", Why::Relative);
        row("path without slash", "www/a.html", Why::Relative);
        row("double slash", "/www//a.html", Why::Relative);
        row("folder", "/www/", Why::Relative);
        row("upwards", "/www/../sys/x", Why::Relative);
        row("quote", "/www/a\"b", Why::ForbiddenCharacter);
        row("brace", "/www/a{b", Why::ForbiddenCharacter);
        row("backslash", "/www/a\\b", Why::ForbiddenCharacter);
        row("control", "/www/a\nb", Why::ForbiddenCharacter);
        row("trailing blank", "/www/a ", Why::ForbiddenCharacter);
        row("list", "ota.cmd", Why::ReservedByTheBundle);
        row("version file", "ota.dat", Why::ReservedByTheBundle);
        row("long", "/www/" + QByteArray(90, 'x'), Why::TooLong);
    }
    void badNamesAreRefusedWithTheReason()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, why);
        const auto bad = checkDeviceName(name, "20240313123751_CC3220SF_x");
        QVERIFY(bad);
        QCOMPARE(static_cast<int>(bad->why), why);
    }

    void aPathOfNinetyNineBytesFitsAndOneMoreDoesNot()
    {
        const QByteArray root(30, 'r');
        const QByteArray fits = "/" + QByteArray(99 - 30 - 2 - 3, 'n') + "/x"; // root + "/2" + name
        QCOMPARE(tarPath(root, 2, fits).size(), 99);
        QVERIFY(!checkDeviceName(fits, root));
        const auto bad = checkDeviceName(fits + "y", root);
        QVERIFY(bad);
        QCOMPARE(bad->length.value, 100);
        QCOMPARE(bad->limit.value, 99);
    }
};

AIRLIFT_TEST(NamesTest)
#include "tst_names.moc"
