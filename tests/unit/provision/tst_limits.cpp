#include "core/provision/limits.h"
#include "core/provision/smartconfig.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::provision;

class ProvisionLimitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNetworkNameHasOneToThirtyTwoBytes()
    {
        QVERIFY(checkNetworkName(QStringLiteral(" x ")));
        QVERIFY(checkNetworkName(QString(32, QLatin1Char('n'))));
        QVERIFY(std::holds_alternative<FieldEmpty>(checkNetworkName({}).error()));
        const auto tooLong = checkNetworkName(QString(17, QChar{0xe9})); // 34 bytes
        QCOMPARE(std::get<FieldTooLong>(tooLong.error()).bytes, 34);
        QCOMPARE(std::get<FieldTooLong>(tooLong.error()).limit, 32);
        QVERIFY(!checkNetworkName(QStringLiteral("a") + QChar{u'\0'}));
    }

    void aKeyIsAPassphraseOrHexadecimalOrNothing()
    {
        for (const char *good :
             {"", "password", "12345", "1234567890123",
              "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF"})
            QVERIFY2(checkNetworkKey(Secret{good}), good);
        QVERIFY(checkNetworkKey(Secret{QByteArray(63, '~')}));
        const auto tooShort = checkNetworkKey(Secret{"seven77"});
        QCOMPARE(std::get<FieldTooShort>(tooShort.error()).least, 8);
        const auto tooLong = checkNetworkKey(Secret{QByteArray(64, 'g')});
        QCOMPARE(std::get<FieldTooLong>(tooLong.error()).limit, 63);
    }

    void aDeviceNameIsLettersDigitsAndHyphens()
    {
        QVERIFY(checkDeviceName({}));
        QVERIFY(checkDeviceName(QStringLiteral("station-07")));
        QCOMPARE(
            std::get<CharacterNotAllowed>(checkDeviceName(QStringLiteral("station_07")).error())
                .position,
            7);
        QVERIFY(!checkDeviceName(QStringLiteral("caf\u00e9")));
        QVERIFY(!checkDeviceName(QString(33, QLatin1Char('a'))));
    }

    void eachGenerationHasItsOwnLimits()
    {
        SmartConfigMessage message;
        message.networkName = QStringLiteral("net");
        message.networkKey = Secret{QByteArray(40, 'k')};
        QVERIFY(checkSmartConfig(message));
        message.generation = SmartConfigGeneration::V1;
        QCOMPARE(std::get<FieldTooLong>(checkSmartConfig(message).error()).limit, 32);
        message.networkKey = Secret{"password1"};
        message.generation = SmartConfigGeneration::Cc3000;
        message.deviceName = QStringLiteral("x");
        QVERIFY(std::holds_alternative<FieldNotCarried>(checkSmartConfig(message).error()));
        message.generation = SmartConfigGeneration::V2;
        message.deviceName = QString(32, QLatin1Char('a'));
        QCOMPARE(std::get<FieldTooLong>(checkSmartConfig(message).error()).limit, 31);
    }

    void theSmartConfigKeyHasExactlySixteenBytes()
    {
        SmartConfigMessage message;
        message.networkName = QStringLiteral("net");
        for (const qsizetype size : {1, 15, 17}) {
            message.cipherKey = Secret{QByteArray(size, 'k')};
            QCOMPARE(std::get<FieldSizeWrong>(checkSmartConfig(message).error()).bytes, size);
        }
        message.cipherKey = Secret{QByteArray(16, 'k')};
        QVERIFY(checkSmartConfig(message));
    }

    void nothingOfAMessageThatDoesNotFitIsEncoded()
    {
        SmartConfigMessage message;
        message.networkName = QString(33, QLatin1Char('n'));
        QVERIFY(!encodeSmartConfig(message));
    }
};

AIRLIFT_TEST(ProvisionLimitsTest)
#include "tst_limits.moc"
