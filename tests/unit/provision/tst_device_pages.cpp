#include "core/provision/announcement.h"
#include "core/provision/device_pages.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::provision;

class DevicePagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise6_onlyALoneDigitIsAResult()
    {
        QCOMPARE(resultFrom({200, "5"}), std::optional{ResultDigit::Success});
        QCOMPARE(resultFrom({200, " 4\r\n"}), std::optional{ResultDigit::FeedbackFailed});
        for (const char *body :
             {"", "404", "5x", "<html>5</html>", "Unknown Token", "7", "-5", "55"})
            QVERIFY2(!resultFrom({200, body}), body);
        QVERIFY(!resultFrom({404, "5"}));
        QVERIFY(!resultFrom({302, "5"}));
    }

    void theGenerationIsExact()
    {
        QCOMPARE(generationFrom({200, "R2.0"}), std::optional{DeviceGeneration::Second});
        QCOMPARE(generationFrom({200, "R1.0\n"}), std::optional{DeviceGeneration::First});
        QVERIFY(!generationFrom({200, "HTTP server 2.0"}));
        QVERIFY(!generationFrom({503, "R2.0"}));
    }

    void aHardwareAddressHasTwelveDigitsAndNothingElse()
    {
        QCOMPARE(macFrom({200, "f4:b8:5e:12:34:56\r\n"}), QStringLiteral("F4B85E123456"));
        QCOMPARE(macFrom({200, "F4-B8-5E-12-34-56"}), QStringLiteral("F4B85E123456"));
        for (const char *body :
             {"", "F4B85E12345", "F4B85E12345Z", "F4B85E1234567", "not found!!!"})
            QVERIFY2(macFrom({200, body}).isEmpty(), body);
        QVERIFY(macFrom({404, "F4B85E123456"}).isEmpty());
    }

    void theWorkedExamplesOfEscapingAreMet()
    {
        QCOMPARE(formValue("50%+off", Escaping::Once), "50%25%2Boff");
        QCOMPARE(formValue("50%+off", Escaping::Twice), "50%2525%252Boff");
        QCOMPARE(formValue("Caf\xc3\xa9", Escaping::Twice), "Caf%C3%A9");
        QCOMPARE(formValue("A&B=C d", Escaping::Twice), "A%26B%3DC%20d");
        QCOMPARE(formValue("a-z_0.9~", Escaping::Once), "a-z_0.9%7E");
    }

    void theWorkedSessionsBodiesAreMet()
    {
        const Secret key{"password1"};
        QCOMPARE(profileBody({QStringLiteral("Inthings"), key, 3, 0}).reveal().toByteArray(),
                 "__SL_P_P.A=Inthings&__SL_P_P.B=3&__SL_P_P.C=password1&__SL_P_P.D=0");
        QCOMPARE(nameBody(QStringLiteral("station-07")), "__SL_P_S.B=station-07");
        QCOMPARE(timeBody(QDateTime{{2026, 1, 7}, {9, 5, 0}}), "__SL_P_S.J=2026,1,7,9,5,0");
        QCOMPARE(scanBody(), "__SL_P_SC1=10&__SL_P_SC2=1");
    }

    void theListDropsEmptySlotsAndRepetitions()
    {
        const auto networks = networksFrom(
            {200, "3Inthings;3Inthings-Guest;0CoffeeShop;5Modern;3Inthings;9Odd;X;X;X;"});
        QCOMPARE(networks.size(), std::size_t{5});
        QCOMPARE(networks[2].security, ListedSecurity::Open);
        QCOMPARE(networks[3].security, ListedSecurity::Wpa3);
        QCOMPARE(networks[4].security, ListedSecurity::Unknown);
        QVERIFY(networksFrom({404, "3Inthings;"}).empty());
        QCOMPARE(networksFrom({200, QByteArray("3a;3b;").repeated(4000)}).size(), std::size_t{2});
    }

    void anAnnouncementPointsToItsSender()
    {
        const QHostAddress sender{QStringLiteral("192.168.1.101")};
        const auto seen = parseAnnouncement("192.168.1.101,Movprov", sender);
        QVERIFY(seen);
        QCOMPARE(seen->name, QStringLiteral("Movprov"));
        QVERIFY(parseAnnouncement(QByteArrayView{"192.168.1.101,Movprov\r\n\0", 24}, sender));
        QCOMPARE(parseAnnouncement("192.168.1.101,a,more", sender)->name, QStringLiteral("a"));
        for (const char *bad : {"", ",", "192.168.1.101", "192.168.1.101,", "192.168.1.102,a",
                                "0xC0A80165,a", "192.168.1.101,a b", "192.168.1.1011,a"})
            QVERIFY2(!parseAnnouncement(bad, sender), bad);
        QVERIFY(!parseAnnouncement("192.168.1.101," + QByteArray(33, 'n'), sender));
        QVERIFY(parseAnnouncement("192.168.1.101,a",
                                  QHostAddress{QStringLiteral("::ffff:192.168.1.101")}));
    }
};

AIRLIFT_TEST(DevicePagesTest)
#include "tst_device_pages.moc"
