#include "core/provision/smartconfig.h"
#include "core/provision/smartconfig_cipher.h"
#include "tests/support/suite.h"

#include <numeric>

#include <QTest>

using namespace airlift;
using namespace airlift::provision;

namespace {

using Lengths = std::vector<quint16>;

/// The worked example of provisioning 2.12, written out.
const Lengths kNameNibbles{597, 682, 775, 687, 760, 629, 631, 617,
                           599, 842, 647, 815, 631, 776, 744, 724};
const Lengths kKeyNibbles{600, 689, 631, 674, 680, 628, 680, 596, 776,
                          824, 807, 816, 648, 755, 791, 741, 660, 626};

Lengths joined(std::initializer_list<Lengths> parts)
{
    Lengths all;
    for (const Lengths &part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

SmartConfigMessage example(SmartConfigGeneration generation = SmartConfigGeneration::V2)
{
    SmartConfigMessage message;
    message.networkName = QStringLiteral("Inthings");
    message.networkKey = Secret{"password1"};
    message.generation = generation;
    return message;
}

Lengths encoded(const SmartConfigMessage &message)
{
    const auto pass = encodeSmartConfig(message);
    return pass ? pass->lengths() : Lengths{};
}

QByteArray cipherText(const char *key, SmartConfigGeneration generation)
{
    const auto text = encryptNetworkKey(Secret{key}, Secret{"1234567890123456"}, generation);
    return text ? text->reveal().toByteArray().toHex() : QByteArray{};
}

} // namespace

class SmartConfigTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWorkedExampleGivesTheFiftyLengthsOfTheTable()
    {
        const Lengths expected = joined({{1099, 1099, 36, 36},
                                         kNameNibbles,
                                         {1199, 1199, 37, 37},
                                         kKeyNibbles,
                                         {1155, 1155, 28, 28},
                                         {1149, 1149, 28, 28}});
        QCOMPARE(expected.size(), std::size_t{50});
        QCOMPARE(encoded(example()), expected);
    }

    void aDeviceNameTravelsAsFreeData()
    {
        auto message = example();
        message.deviceName = QStringLiteral("station-07");
        const Lengths expected =
            joined({{1099, 1099, 36, 36},
                    kNameNibbles,
                    {1199, 1199, 37, 37},
                    kKeyNibbles,
                    {1155, 1155, 28, 28},
                    {1149, 1149, 40, 40},
                    {593, 612, 609, 651, 824, 628, 680, 597, 791, 834, 776, 789,
                     727, 778, 711, 752, 839, 719, 787, 622, 740, 689, 692, 664}});
        QCOMPARE(encoded(message), expected);
        QCOMPARE(expected.size(), std::size_t{74});
    }

    void anEncryptedKeyChangesTagLengthAndNibbles()
    {
        auto message = example();
        message.cipherKey = Secret{"1234567890123456"};
        const Lengths key{1200, 1200, 44,  44,  601, 738, 647, 688, 783, 775, 595, 675,
                          768,  692,  739, 748, 716, 698, 711, 749, 798, 795, 727, 685,
                          736,  761,  832, 730, 611, 776, 806, 817, 787, 847, 597, 779};
        QCOMPARE(encoded(message), joined({{1099, 1099, 36, 36},
                                           kNameNibbles,
                                           key,
                                           {1155, 1155, 28, 28},
                                           {1149, 1149, 28, 28}}));
    }

    void theOldGenerationsSendEachValueOnce()
    {
        QCOMPARE(encoded(example(SmartConfigGeneration::V1)),
                 joined({{1099, 36}, kNameNibbles, {1199, 37}, kKeyNibbles}));
        QCOMPARE(encoded(example(SmartConfigGeneration::Cc3000)),
                 joined({{1399, 36}, kNameNibbles, {1459, 37}, kKeyNibbles}));
    }

    void anOpenNetworkSendsAnEmptyKey()
    {
        auto message = example();
        message.networkKey = Secret{};
        QCOMPARE(encoded(message),
                 joined({{1099, 1099, 36, 36},
                         kNameNibbles,
                         {1199, 1199, 28, 28, 1155, 1155, 28, 28, 1149, 1149, 28, 28}}));
    }

    void aLongKeyTravelsInTwoPartsThatStartAfresh()
    {
        auto message = example();
        message.networkKey = Secret{QByteArray(32, 'a') + QByteArray(8, 'a')};
        const Lengths all = encoded(message);
        const auto second = std::find(all.begin(), all.end(), quint16{1155});
        QVERIFY(second != all.end());
        QCOMPARE(*(second + 2), quint16{36});
        const auto first = std::find(all.begin(), all.end(), quint16{1199});
        QCOMPARE(*(first + 2), quint16{60});
        QVERIFY(std::equal(first + 4, first + 20, second + 4)); // prev and idx back at 0
        QCOMPARE(std::distance(first, second), 4 + 64);
    }

    void theLengthCountsBytesNotCharacters()
    {
        auto message = example();
        message.networkName = QStringLiteral("Caf\u00e9");
        QCOMPARE(encoded(message)[2], quint16{5 + 28});
    }

    void theAesVectorsAreMet()
    {
        using enum SmartConfigGeneration;
        QCOMPARE(cipherText("password1", V2), "816fe622f32bb96cda6cf8f927502e4a");
        QCOMPARE(cipherText("password1", V1),
                 "816fe622f32bb96cda6cf8f927502e4ad8051978d4c3a428d207d4afad49227f");
        QCOMPARE(cipherText("abcdefghijklmno", V2), "877ee532e439b079d63492924b3d4025");
        QCOMPARE(cipherText("abcdefghijklmnop", V2),
                 "987ee532e439b079d63492924b3d4025a8051978d4c3a428d207d4afad49227f");
        QCOMPARE(cipherText("12345678901234567890123456789012", V2),
                 "b92db465b56ae126876dc9cb14641b7cef3d2048e5f1971ce731e3979479134d");
        QCOMPARE(cipherText("12345678901234567890123456789012password1", V2).mid(64),
                 "46bc99cdf554ad06613e93f051100c77");
        const auto old = encryptNetworkKey(Secret{"password1"}, Secret{"smartconfigAES16"}, Cc3000);
        QCOMPARE(old->reveal().toByteArray().toHex(),
                 "4e28f640740550ace1f0216a685f0764c7be0c413a8afdeb19ab2ad14c0af192");
    }

    void onTheWireLowAndHighSyncsAlternateAndTheGapsAreKept()
    {
        SmartConfigSchedule schedule{*encodeSmartConfig(example())};
        const Lengths first{3, 1099, 23, 1099, 3, 36, 23, 36};
        for (const quint16 length : first) {
            const Emission emission = schedule.next();
            QCOMPARE(emission.length, length);
            QCOMPARE(emission.sync, length < 28);
            QCOMPARE(emission.pauseAfter, Instant{std::chrono::milliseconds{10}});
        }
        QCOMPARE(schedule.passDuration(), Instant{std::chrono::seconds{1}});
    }

    void aRoundOfFourPassesTakesFourPointOneSeconds()
    {
        SmartConfigSchedule schedule{*encodeSmartConfig(example())};
        Instant total{};
        for (int i = 0; i < 4 * 100; ++i)
            total += schedule.next().pauseAfter;
        QCOMPARE(total, Instant{std::chrono::milliseconds{4100}});
        QCOMPARE(schedule.completedPasses(), 4);
        QCOMPARE(schedule.next().length, quint16{3}); // and begins anew with a low sync
    }

    void versionOneKeepsOneSyncForAWholePass()
    {
        SmartConfigSchedule schedule{*encodeSmartConfig(example(SmartConfigGeneration::V1))};
        for (int pass = 0; pass < 8; ++pass) {
            for (int packet = 0; packet < 38; ++packet) {
                const Emission sync = schedule.next();
                QCOMPARE(sync.length, pass % 2 == 0 ? quint16{3} : quint16{23});
                const bool roundEnds = pass % 4 == 3 && packet == 37;
                QCOMPARE(schedule.next().pauseAfter,
                         roundEnds ? Instant{std::chrono::milliseconds{100}} : Instant{});
            }
        }
    }

    void theOldestGenerationFollowsPacketsWithBothSyncs()
    {
        SmartConfigSchedule schedule{*encodeSmartConfig(example(SmartConfigGeneration::Cc3000))};
        for (const quint16 length : Lengths{1399, 36, 3, 23, 597, 3, 23, 682})
            QCOMPARE(schedule.next().length, length);
    }

    void payloadsSayNothing()
    {
        QCOMPARE(smartConfigPayload(3), "abc");
        QCOMPARE(smartConfigPayload(23), "abcdefghijklmnopqrstuvw");
        QCOMPARE(smartConfigPayload(1099), QByteArray(1099, '1'));
        QCOMPARE(smartConfigPayload(28), QByteArray(28, '1'));
    }
};

AIRLIFT_TEST(SmartConfigTest)
#include "tst_smartconfig.moc"
