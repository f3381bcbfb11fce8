#include "core/bundle/receiver_profile.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;

namespace {

QString complaint(const QByteArray &json)
{
    const auto profile = parseProfile(json, QStringLiteral("p.json"));
    if (profile)
        return QStringLiteral("accepted");
    const auto *bad = std::get_if<BadProfile>(&profile.error());
    return bad != nullptr ? bad->where : QStringLiteral("other error");
}

} // namespace

class ReceiverProfileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBuiltInReceiversDifferWhereTheyShould()
    {
        QCOMPARE(builtInReceivers().size(), 4);
        for (const QString &name : builtInReceivers()) {
            const auto profile = receiverProfile(name);
            QVERIFY2(profile, qPrintable(name));
            QCOMPARE(profile->id, name);
            QVERIFY(!profile->title.isEmpty());
            QCOMPARE(profile->receiveBuffer, 1440);
            QCOMPARE(profile->longestObject, 1000);
        }
        const auto recent = receiverProfile(QStringLiteral("ota-lib-7.10"));
        QCOMPARE(recent->longestCertificateName, 128);
        QCOMPARE(recent->oversizedObject, ReceiverProfile::Oversized::NeverFinishes);
        QCOMPARE(recent->closeErrors, ReceiverProfile::CloseErrors::Raw);
        QVERIFY(!recent->writesVersionFile);
        const auto local = receiverProfile(QStringLiteral("local-ota-4.10"));
        QCOMPARE(local->mostFiles, 20);
        QCOMPARE(local->traces, ReceiverProfile::Traces::LocalOta);
        QVERIFY(!receiverProfile(QStringLiteral("ota-lib-3.30"))->zeroByteMeansUnsigned);
    }

    void aUsersOwnBuildIsAFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.json"));
        QVERIFY(saveAtomically(path, "{\"format\":1,\"id\":\"mine\",\"mostFiles\":12,"
                                     "\"vendorCertificate\":\"acme.der\"}"));
        const auto profile = receiverProfile(path);
        QVERIFY(profile);
        QCOMPARE(profile->mostFiles, 12);
        QCOMPARE(profile->vendorCertificate, QByteArray("acme.der"));
        QCOMPARE(profile->longestFileName, 100); // what is not said is as in 4.10
    }

    void anUnknownNameSaysWhatThereIs()
    {
        const auto profile = receiverProfile(QStringLiteral("ota-lib-9"));
        QVERIFY(!profile);
        const auto *unknown = std::get_if<UnknownReceiver>(&profile.error());
        QVERIFY(unknown);
        QCOMPARE(unknown->known, builtInReceivers());
    }

    void hostileProfilesAreRefused()
    {
        const QByteArray head = "{\"format\":1,\"id\":\"x\",";
        QCOMPARE(complaint("{\"format\":1,\"id\":\"x\"}"), QStringLiteral("accepted"));
        QVERIFY(complaint("not json").startsWith(QStringLiteral("byte ")));
        QVERIFY(complaint("[]").startsWith(QStringLiteral("byte ")));
        QCOMPARE(complaint("{\"format\":2,\"id\":\"x\"}"), QStringLiteral("format"));
        QCOMPARE(complaint("{\"format\":1}"), QStringLiteral("id"));
        QCOMPARE(complaint(head + "\"mostfiles\":8}"), QStringLiteral("mostfiles"));
        for (const char *value : {"0", "-1", "257", "1e9", "\"8\"", "null", "true", "8.5"})
            QCOMPARE(complaint(head + "\"mostFiles\":" + value + '}'), QStringLiteral("mostFiles"));
        QCOMPARE(complaint(head + "\"receiveBuffer\":511}"), QStringLiteral("receiveBuffer"));
        QCOMPARE(complaint(head + "\"traces\":\"none\"}"), QStringLiteral("traces"));
        QCOMPARE(complaint(head + "\"vendorCertificate\":\"" + QByteArray(128, 'n') + "\"}"),
                 QStringLiteral("vendorCertificate"));
    }

    void aHugeProfileIsNotRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("huge.json"));
        QVERIFY(saveAtomically(path, QByteArray(100'000, ' ')));
        const auto profile = receiverProfile(path);
        QVERIFY(!profile);
        QVERIFY(std::holds_alternative<FileError>(profile.error()));
    }
};

AIRLIFT_TEST(ReceiverProfileTest)
#include "tst_receiver_profile.moc"
