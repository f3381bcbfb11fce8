#include "tests/support/recordings.h"
#include "tests/support/suite.h"
#include "tests/unit/device/decoding.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;

/// Lines as a bad cable or a busy host delivers them. Whatever is lost or changed, good news must
/// not appear that the device never sent (promise 3).
class DamageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise3_damageNeverInventsAVerdict_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : test::recordingNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void promise3_damageNeverInventsAVerdict()
    {
        QFETCH(const QString, name);
        const QByteArray sound = test::recording(name);
        const test::Observations seen = test::decode(sound);
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random{seed};
            const QByteArray bad = damaged(sound, random);
            const test::Observations after = test::decode(bad);
            QVERIFY(test::count<Committed>(after) <= test::count<Committed>(seen));
            QVERIFY(test::count<DownloadDone>(after) <= test::count<DownloadDone>(seen));
            QVERIFY(goodHashes(after) <= goodHashes(seen));
            QCOMPARE(test::inFull(
                         test::decodeInPieces(bad, [&random] { return random.bounded(1, 50); })),
                     test::inFull(after));
        }
    }

    void noiseIsHarmless()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random{seed};
            QByteArray noise(20000, Qt::Uninitialized);
            for (char &c : noise)
                c = static_cast<char>(random.bounded(256));
            const test::Observations seen = test::decode(noise);
            QCOMPARE(test::count<Committed>(seen) + test::count<DownloadDone>(seen) +
                         goodHashes(seen),
                     0);
        }
    }

    void swappedBlocksDoNotStopTheDecoder()
    {
        // Eight bytes that moved elsewhere, as in the field (uart-ota-log 10, 1).
        const QByteArray sound = test::recording(QStringLiteral("T1"));
        for (quint32 seed = 1; seed <= 50; ++seed) {
            QRandomGenerator random{seed};
            QByteArray moved = sound;
            const qsizetype from = random.bounded(static_cast<int>(sound.size() - 200));
            const QByteArray block = moved.mid(from, 8);
            moved.remove(from, 8).insert(from + random.bounded(1, 150), block);
            const test::Observations seen = test::decode(moved);
            QVERIFY(seen.size() >= test::decode(sound).size() - 4);
        }
    }

private:
    static qsizetype goodHashes(const test::Observations &seen)
    {
        return std::count_if(seen.begin(), seen.end(), [](const Observation &o) {
            const auto *verdict = std::get_if<HashVerdict>(&o.event);
            return verdict && verdict->good;
        });
    }

    /// Up to 40 places where a byte is changed, lost, doubled, or a stretch is lost.
    static QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
    {
        const int wounds = random.bounded(1, 40);
        for (int wound = 0; wound < wounds && !bytes.isEmpty(); ++wound) {
            const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
                break;
            case 1:
                bytes.remove(at, 1);
                break;
            case 2:
                bytes.insert(at, bytes.at(at));
                break;
            default:
                bytes.remove(at, random.bounded(2, 120));
                break;
            }
        }
        return bytes;
    }
};

AIRLIFT_TEST(DamageTest)
#include "tst_damage.moc"
