#include "tests/support/suite.h"
#include "tests/unit/session/story.h"

#include <random>

#include <QTest>

using namespace airlift;
using namespace airlift::session;
using airlift::test::Story;

namespace {

using Random = std::mt19937;

int pick(Random &random, int below)
{
    return std::uniform_int_distribution<int>{0, below - 1}(random);
}

/// Statuses a device prints, and a few it does not.
SlStatus anyStatus(Random &random)
{
    static constexpr std::array kStatuses{-688,   -453,   -461,   -468,   -110,   -2005, -6154,
                                          -20301, -20304, -20310, -20312, -20313, -14,   -12291,
                                          -20102, -20109, -20199, -21003, -21004, 104,   -10289,
                                          -10282, 0,      -1,     12345,  -99999};
    return SlStatus{kStatuses[static_cast<std::size_t>(pick(random, int(kStatuses.size())))]};
}

QString anyName(Random &random)
{
    static const QStringList names{QStringLiteral("ota.cmd"), QStringLiteral("ota.sign"),
                                   QStringLiteral("a.txt"), QStringLiteral("/sys/b.bin"),
                                   QStringLiteral("c")};
    return names[pick(random, int(names.size()))];
}

/// Every alternative with random content, from a table made once.
template <std::size_t... kIndex>
device::Event eventWithIndex(std::size_t index, std::index_sequence<kIndex...>)
{
    device::Event event;
    ((index == kIndex ? void(event.emplace<kIndex>()) : void()), ...);
    return event;
}

device::Event anyEvent(Random &random)
{
    constexpr std::size_t kCount = std::variant_size_v<device::Event>;
    device::Event event = eventWithIndex(static_cast<std::size_t>(pick(random, int(kCount))),
                                         std::make_index_sequence<kCount>{});
    std::visit(
        [&](auto &e) {
            if constexpr (requires { e.status = SlStatus{}; })
                e.status = anyStatus(random);
            if constexpr (std::is_same_v<std::decay_t<decltype(e)>, device::OtaWarning>)
                e.status = SlStatus{20002 + pick(random, 8)};
            if constexpr (requires { e.name = QString{}; })
                e.name = anyName(random);
            if constexpr (requires { e.bytes = ByteCount{}; })
                e.bytes = {pick(random, 3000) - 100};
            if constexpr (requires { e.size = ByteCount{}; })
                e.size = {pick(random, 9000) - 100};
            if constexpr (requires { e.total = std::optional<ByteCount>{}; })
                e.total = pick(random, 3) == 0 ? std::optional<ByteCount>{}
                                               : ByteCount{pick(random, 9000) - 100};
            if constexpr (requires { e.count = int{}; })
                e.count = pick(random, 9);
            if constexpr (requires { e.percent = int{}; })
                e.percent = pick(random, 2) * 100;
            if constexpr (requires { e.attempt = int{}; })
                e.attempt = 1 + pick(random, 5);
            if constexpr (requires { e.url = QString{}; })
                e.url = pick(random, 2) == 0 ? Story::kUrl : QStringLiteral("http://h/a.tar");
        },
        event);
    return event;
}

/// Events that make a story go on, so that random walks get somewhere.
device::Event likelyEvent(Random &random)
{
    using namespace device;
    switch (pick(random, 14)) {
    case 0:
        return OtaTriggered{};
    case 1:
        return FileServerConnecting{Story::kUrl};
    case 2:
        return ServerAddress{};
    case 3:
        return FileRequested{Story::kUrl};
    case 4:
        return ArchiveStarted{};
    case 5:
        return FileEntry{anyName(random), {pick(random, 5000)}};
    case 6:
        return FileOpened{anyName(random)};
    case 7:
        return FileWritten{{pick(random, 1440)}, anyName(random), ByteCount{pick(random, 5000)}};
    case 8:
        return HashVerdict{true};
    case 9:
        return DownloadDone{SlStatus{104}};
    case 10:
        return RestartingIntoNewImage{};
    case 11:
        return BannerRule{};
    case 12:
        return HostDriverVersion{};
    default:
        return PingCounted{pick(random, 8)};
    }
}

device::Event nextEvent(Random &random)
{
    return pick(random, 3) == 0 ? anyEvent(random) : likelyEvent(random);
}

bool startsAnUpdate(const device::Event &event)
{
    return std::holds_alternative<device::OtaTriggered>(event) ||
           std::holds_alternative<device::OtaStatistics>(event) ||
           std::holds_alternative<device::ServerConnecting>(event) ||
           std::holds_alternative<device::FileServerConnecting>(event) ||
           std::holds_alternative<device::UploadStarted>(event);
}

struct Step {
    Snapshot before;
    device::Event event;
    const Snapshot &after;
    bool bootedSinceEnd;
    bool beginsFile; ///< the event is the first word about the content of a file
};

void verifyOutcome(const Step &step)
{
    if (step.after.outcome == step.before.outcome)
        return;
    const bool committed = std::holds_alternative<device::Committed>(step.event);
    QVERIFY(step.after.outcome != Outcome::Committed || committed);
    if (!step.before.terminal)
        return;
    // What ended stays ended: only the device's own commit line corrects an inference, and only a
    // new update, after a failure in a new boot, begins a new story.
    const bool newStory =
        step.after.outcome != Outcome::Committed &&
        (step.before.outcome == Outcome::Failed ? step.bootedSinceEnd : startsAnUpdate(step.event));
    const bool corrected = committed && step.before.outcome != Outcome::Failed;
    // A first restart after a download can also be seen as the next boot of an update that was
    // given up waiting for.
    const bool rolledBack =
        step.before.outcome == Outcome::Downloaded && step.after.outcome == Outcome::RolledBack;
    QVERIFY(newStory || corrected || rolledBack);
}

void verifyProgress(const Step &step)
{
    const auto &before = step.before.files;
    const auto &after = step.after.files;
    if (step.beginsFile || after.size() < before.size())
        return; // a new file, or a new attempt with a new list
    for (std::size_t i = 0; i < before.size() && before[i].name == after[i].name; ++i) {
        if (before[i].opened && !after[i].opened)
            return; // the list of the next attempt, with the same names
        QVERIFY(after[i].written >= before[i].written);
        QVERIFY(after[i].written >= ByteCount{0});
    }
}

void verifyIndices(const Snapshot &snapshot)
{
    QVERIFY(snapshot.currentFile < int(snapshot.files.size()));
    QVERIFY(!snapshot.firstCause || *snapshot.firstCause < snapshot.findings.size());
    const auto progress = snapshot.progress();
    QVERIFY(!progress || (*progress >= 0.0 && *progress <= 1.0));
    QVERIFY(snapshot.findings.size() <= 200);
    if (snapshot.outcome == Outcome::Failed)
        QVERIFY(snapshot.cause());
    if (snapshot.cause())
        QVERIFY(!(snapshot.cause()->code && number(snapshot.cause()->code->status) == 20006));
}

} // namespace

class DeriverPropertiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise3_noSequenceOfEventsCommitsWithoutTheDevicesLine()
    {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            Random random{seed};
            Story story;
            if (pick(random, 2) == 0)
                story.happen(ServerStarted{QStringLiteral("https://updates.airlift.test/a.tar")});
            for (int i = 0; i < 250; ++i) {
                const device::Event event = nextEvent(random);
                if (!std::holds_alternative<device::Committed>(event))
                    std::visit([&](const auto &e) { story.say(e, pick(random, 20) == 0); }, event);
                QVERIFY(story.now().outcome != Outcome::Committed);
                QVERIFY(story.now().commit != CommitState::Committed);
            }
            QVERIFY(story.end().outcome != Outcome::Committed);
        }
    }

    void whatEndedStaysEndedAndProgressNeverShrinks()
    {
        for (unsigned seed = 1; seed <= 300; ++seed) {
            Random random{seed};
            Story story;
            int bootsAtEnd = 0;
            bool headerSeen = false; // of a file whose "Create/Open" line may have been lost
            for (int i = 0; i < 250; ++i) {
                const Snapshot before = story.now();
                const device::Event event = nextEvent(random);
                std::visit([&](const auto &e) { story.say(e, pick(random, 20) == 0); }, event);
                const bool booted = story.now().boots > bootsAtEnd;
                if (before.outcome != story.now().outcome)
                    bootsAtEnd = before.boots;
                const bool opened = std::holds_alternative<device::FileOpened>(event);
                const bool written = std::holds_alternative<device::FileWritten>(event);
                const Step step{before, event, story.now(), booted,
                                opened || (written && headerSeen)};
                headerSeen = std::holds_alternative<device::FileEntry>(event) ||
                             (headerSeen && !opened && !written);
                verifyOutcome(step);
                verifyProgress(step);
                verifyIndices(story.now());
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(
                        QStringLiteral("seed %1, event %2 is number %3, outcome %4 to %5")
                            .arg(seed)
                            .arg(i)
                            .arg(event.index())
                            .arg(int(before.outcome))
                            .arg(int(story.now().outcome))));
            }
            const Snapshot end = story.end();
            QVERIFY(end.outcome != Outcome::Running);
            story.say(device::OtaTriggered{}).say(device::Committed{});
            QCOMPARE(story.now().outcome, end.outcome); // the evidence is over
        }
    }

    void aBabblingPortDoesNotGrowUs()
    {
        Story story;
        story.connected().list().signature();
        for (int i = 0; i < 5000; ++i) {
            const QString name = QStringLiteral("file%1").arg(i);
            story.open(name, 10).say(device::ArchiveRefusal{
                device::ArchiveRefusal::Kind::OpenFailed, SlStatus{-10000 - i}});
            story.say(device::FatalDeviceError{name});
        }
        QVERIFY(story.now().files.size() <= 256);
        QVERIFY(story.now().findings.size() <= 200);
        for (const Finding &finding : story.now().findings)
            QVERIFY(finding.lines.size() <= 32);
    }
};

AIRLIFT_TEST(DeriverPropertiesTest)
#include "tst_deriver_properties.moc"
