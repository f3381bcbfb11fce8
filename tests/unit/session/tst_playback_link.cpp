#include "core/session/playback_link.h"
#include "core/session/session_folder.h"
#include "tests/support/suite.h"

#include <QStandardPaths>
#include <QTest>

using namespace airlift;
using namespace airlift::session;
using namespace std::chrono_literals;

namespace {

/// What a player said, and when by its clock.
struct Heard {
    Heard(PlaybackLink &player, const Clock &clock)
    {
        QObject::connect(&player, &link::ByteLink::opened, &player, [this] { ++opened; });
        QObject::connect(&player, &link::ByteLink::arrived, &player,
                         [this, &clock](const QByteArray &bytes, Instant place) {
                             text += bytes;
                             places.push_back(place);
                             times.push_back(clock.now());
                         });
        QObject::connect(&player, &link::ByteLink::ended, &player, [this] { ++ended; });
    }
    QByteArray text;
    std::vector<Instant> places;
    std::vector<Instant> times;
    int opened = 0;
    int ended = 0;
};

std::vector<JournalRecord> threeRecords()
{
    return {{100s, "a"}, {110s, "b"}, {112s, "c"}};
}

} // namespace

class PlaybackLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordsComeAtTheirTimesAndThenItEnds()
    {
        VirtualClock clock;
        PlaybackLink player{threeRecords(), QStringLiteral("r"), {2.0, 60s, {}}, clock};
        const Heard heard{player, clock};
        QCOMPARE(player.length(), Instant{12s});
        player.open();
        QTRY_COMPARE(heard.ended, 1);
        QCOMPARE(heard.opened, 1);
        QCOMPARE(heard.text, "abc");
        QCOMPARE(heard.places, (std::vector<Instant>{0s, 10s, 12s}));
        QCOMPARE(heard.times, (std::vector<Instant>{0s, 5s, 6s}));
        QCOMPARE(player.position(), Instant{12s});
    }

    void aPauseHoldsTheRestBack()
    {
        VirtualClock clock;
        PlaybackLink player{threeRecords(), QStringLiteral("r"), {1.0, 60s, {}}, clock};
        const Heard heard{player, clock};
        clock.after(4s, this, [&] { player.setPaused(true); });
        clock.after(20s, this, [&] { player.setPaused(false); });
        player.open();
        QTRY_COMPARE(heard.ended, 1);
        QCOMPARE(heard.times, (std::vector<Instant>{0s, 26s, 28s}));
    }

    void speedAndPlaceCanBeChangedOnTheWay()
    {
        VirtualClock clock;
        PlaybackLink player{{{0s, "a"}, {50s, "b"}, {100s, "c"}, {110s, "d"}},
                            QStringLiteral("r"),
                            {1.0, 60s, {}},
                            clock};
        const Heard heard{player, clock};
        clock.after(2s, this, [&] { player.skipTo(105s); });
        clock.after(3s, this, [&] { player.setSpeed(10.0); });
        player.open();
        QTRY_COMPARE(heard.ended, 1);
        QCOMPARE(heard.text, "abcd");
        QCOMPARE(heard.times, (std::vector<Instant>{0s, 2s, 2s, 4s}));
    }

    void aLongRecordingComesInPieces()
    {
        std::vector<JournalRecord> records(100, {0s, QByteArray(64 * 1024, 'x')});
        VirtualClock clock;
        PlaybackLink player{std::move(records), QStringLiteral("r"), {0, 5s, {}}, clock};
        const Heard heard{player, clock};
        std::size_t inOneTurn = 0;
        connect(&player, &link::ByteLink::arrived, this, [&] {
            if (heard.places.size() == 1)
                QMetaObject::invokeMethod(
                    this, [&] { inOneTurn = heard.places.size(); }, Qt::QueuedConnection);
        });
        player.open();
        QTRY_COMPARE(heard.ended, 1);
        QCOMPARE(heard.text.size(), qsizetype{6'553'600});
        QCOMPARE(inOneTurn, std::size_t{4}); // 256 KiB
    }

    void closingEndsItOnce()
    {
        VirtualClock clock;
        PlaybackLink player{threeRecords(), QStringLiteral("r"), {1.0, 60s, {}}, clock};
        const Heard heard{player, clock};
        clock.after(1s, this, [&] {
            player.close();
            player.close();
        });
        player.open();
        QTRY_COMPARE(heard.ended, 1);
        QTest::qWait(10);
        QCOMPARE(heard.ended, 1);
        QCOMPARE(heard.text, "a");
    }

    void anEmptyRecordingEnds()
    {
        VirtualClock clock;
        PlaybackLink player{{}, QStringLiteral("r"), {}, clock};
        const Heard heard{player, clock};
        player.open();
        QTRY_COMPARE(heard.ended, 1);
        QCOMPARE(player.length(), Instant{});
    }

    void sessionsLieInOnePlaceWhateverTheProgramIsCalled()
    {
        const QString before = sessionFolder();
        const QString name = QCoreApplication::applicationName();
        QCoreApplication::setApplicationName(QStringLiteral("another"));
        QCOMPARE(sessionFolder(), before);
        QCoreApplication::setApplicationName(name);
        QVERIFY(before.endsWith(QStringLiteral("/airlift/sessions")));
    }
};

AIRLIFT_TEST(PlaybackLinkTest)
#include "tst_playback_link.moc"
