#include "core/device/push.h"
#include "core/device/push_answer.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;

namespace {

PushPlan plan()
{
    PushPlan made;
    made.fileName = "20240313123751_CC3220SF_ota.tar";
    made.size = ByteCount{1000};
    made.image = PushImage::InternalFlash;
    return made;
}

const QByteArray kDevice = QByteArrayLiteral("macaddress=10:ce:a9:47:bc:8f&ipaddress=10.0.0.2&"
                                             "ssid=net&appname=local_ota_fs");
const PushEvent kOld = push_event::Answered{200, "version=20230101000000"};
const PushEvent kNew = push_event::Answered{200, "version=20240313123751"};
const PushEvent kNone = push_event::Answered{200, "version=no version file exists"};
const PushEvent kStored = push_event::Answered{204, {}};
const PushEvent kLost = push_event::NotAnswered{QStringLiteral("reset"), false};

/// Plays events; after each Wait the time passes at once. The outcome, if there is one.
std::optional<PushOutcome> play(PushConversation &conversation, const QList<PushEvent> &events)
{
    std::optional<PushOutcome> outcome;
    const auto look = [&](const PushConversation::Effects &effects) {
        bool waits = false;
        for (const PushEffect &effect : effects) {
            if (const auto *end = std::get_if<push_effect::Conclude>(&effect))
                outcome = end->outcome;
            waits = waits || std::holds_alternative<push_effect::Wait>(effect);
        }
        return waits;
    };
    static_cast<void>(look(conversation.begin()));
    for (const PushEvent &event : events) {
        if (look(conversation.on(event)))
            static_cast<void>(look(conversation.on(push_event::Waited{})));
    }
    return outcome;
}

template <typename T>
bool is(const std::optional<PushOutcome> &outcome)
{
    return outcome && std::holds_alternative<T>(*outcome);
}

const PushEvent kIdentified = push_event::Answered{200, kDevice};

} // namespace

class PushConversationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void updatedIsSaidOnlyAfterTheNewVersionWasNamedTwice()
    {
        PushConversation conversation{plan()};
        QVERIFY(!play(conversation, {kIdentified, kOld, kStored}));
        QCOMPARE(conversation.facts().verified, PushFacts::Verified::Yes);
        PushConversation once{plan()};
        QVERIFY(!play(once, {kIdentified, kOld, kStored, kNew}));
        PushConversation twice{plan()};
        QVERIFY(is<push::Updated>(play(twice, {kIdentified, kOld, kStored, kNew, kNew})));
        PushConversation first{plan()};
        QVERIFY(is<push::Updated>(play(first, {kIdentified, kNone, kStored, kNew, kNew})));
    }

    void everyOtherEndHasItsName()
    {
        const auto ends = [](const QList<PushEvent> &events, PushPlan with = plan()) {
            PushConversation conversation{std::move(with)};
            return play(conversation, events);
        };
        const QList<PushEvent> stored{kIdentified, kOld, kStored};
        QVERIFY(is<push::RolledBack>(ends(stored + QList<PushEvent>{kNew, kOld})));
        QVERIFY(is<push::StillOld>(ends(stored + QList<PushEvent>(40, kOld))));
        QVERIFY(is<push::Refused>(ends({kIdentified, kOld, push_event::Answered{404, {}}})));
        QVERIFY(is<push::AlreadyThere>(ends({kIdentified, kNew})));
        QVERIFY(is<push::NotReached>(ends({kLost})));
        QVERIFY(is<push::NoSuchService>(ends({push_event::Answered{404, {}}})));
        QVERIFY(is<push::BrokenOff>(
            ends(QList<PushEvent>{kIdentified, kOld, kLost} + QList<PushEvent>(40, kOld))));
        QVERIFY(is<push::Unknown>(
            ends(QList<PushEvent>{kIdentified, kOld, kLost} + QList<PushEvent>(40, kLost))));
        QVERIFY(is<push::Unknown>(ends(stored + QList<PushEvent>(40, kLost))));
        QVERIFY(
            is<push::Unknown>(ends(stored + QList<PushEvent>{kNew} + QList<PushEvent>(80, kLost))));
        PushPlan again = plan();
        again.evenIfSame = true;
        QVERIFY(is<push::Unknown>(ends({kIdentified, kNew, kStored, kNew, kNew}, again)));
        PushPlan other = plan();
        other.image = PushImage::SerialFlash;
        QVERIFY(is<push::OtherChip>(ends({kIdentified}, other)));
    }

    void aLostAnswerIsAskedForUntilTheDeviceIsBack()
    {
        PushConversation conversation{plan()};
        QVERIFY(is<push::Updated>(
            play(conversation, {kIdentified, kOld, kStored, kLost, kLost, kOld, kNew, kNew})));
    }

    void progressIsShownAndNeverDecides()
    {
        PushConversation conversation{plan()};
        QVERIFY(!play(conversation, {kIdentified, kOld, push_event::Progress{"42"}}));
        QCOMPARE(conversation.facts().stored, std::optional{42});
        QVERIFY(!play(conversation, {push_event::Progress{"100"}}));
        QVERIFY(conversation.facts().progressEnded);
        QCOMPARE(conversation.facts().verified, PushFacts::Verified::NotYet);
        PushConversation silent{plan()};
        QVERIFY(!play(silent, QList<PushEvent>{kIdentified, kOld} +
                                  QList<PushEvent>(10, push_event::ProgressNotAnswered{})));
        QVERIFY(silent.facts().progressEnded);
        QCOMPARE(silent.stage(), PushConversation::Stage::Uploading);
    }
};

AIRLIFT_TEST(PushConversationTest)
#include "tst_push.moc"
