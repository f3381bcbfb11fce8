#include "core/session/evidence.h"
#include "core/session/journal_records.h"
#include "core/session/playback.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::session;
using namespace std::chrono_literals;

namespace {

const QByteArray kToken = "sl.ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghij";

std::vector<JournalRecord> records()
{
    return {{1s, "Pinging GW...!\r\nAuthorization: Bea"},
            {2s, "rer " + kToken + "\r\nPing done."},
            {3s, " Success rate: 100%\r\n"}};
}

QByteArray bytesOf(const std::vector<JournalRecord> &all)
{
    QByteArray bytes;
    for (const JournalRecord &record : all)
        bytes += record.bytes;
    return bytes;
}

EvidenceManifest manifest()
{
    return {QStringLiteral("airlift 1"),
            QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC),
            QStringLiteral("ttyACM0"),
            true,
            false,
            1};
}

} // namespace

class EvidenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecretIsMaskedAlthoughItCameInTwoPieces()
    {
        const MaskedRecords clean = masked(records(), {});
        QVERIFY(!bytesOf(clean.records).contains(kToken));
        QCOMPARE(clean.secrets, 1);
        // Everything else stays as it came, line ends included, at the time its line ended.
        QVERIFY(bytesOf(clean.records).startsWith("Pinging GW...!\r\nAuthorization: "));
        QVERIFY(bytesOf(clean.records).endsWith("\r\nPing done. Success rate: 100%\r\n"));
        QCOMPARE(clean.records.back().at, Instant{3s});
    }

    void maskingRecordsIsMaskingTheText()
    {
        const QByteArray whole = bytesOf(records());
        for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
            const MaskedRecords clean =
                masked({{1s, whole.first(cut)}, {2s, whole.sliced(cut)}}, {});
            QCOMPARE(bytesOf(clean.records), redact(whole).text);
        }
    }

    void aFileTellsWhatWasPutIn()
    {
        const auto evidence = parseEvidence(evidenceOf(records(), manifest()), {});
        QVERIFY(evidence);
        QVERIFY(evidence->intact);
        QCOMPARE(evidence->contents.allBytes(), bytesOf(records()));
        QCOMPARE(evidence->contents.records[1].at, Instant{2s});
        QCOMPARE(evidence->manifest.device, QStringLiteral("ttyACM0"));
        QVERIFY(evidence->manifest.masked);
    }

    void aFileThatWasCutGivesWhatIsReadableAndSaysSo()
    {
        const QByteArray file = evidenceOf(records(), manifest());
        for (qsizetype size = 0; size < file.size(); ++size) {
            const auto evidence = parseEvidence(QByteArrayView{file}.first(size), {});
            if (evidence) {
                QVERIFY(!evidence->intact);
                QVERIFY(bytesOf(records()).startsWith(evidence->contents.allBytes()));
            }
        }
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray file = evidenceOf(records(), manifest());
        const qsizetype body = file.indexOf("Pinging") - 16; // its record begins here
        for (qsizetype at = body; at < file.size(); ++at) {
            QByteArray changed = file;
            changed[at] = static_cast<char>(changed[at] ^ 0x20);
            const auto evidence = parseEvidence(changed, {});
            QVERIFY(!evidence || !evidence->intact);
        }
    }

    void lengthsAreNotBelieved()
    {
        QByteArray file = evidenceOf({}, manifest());
        file.replace(18, 4, QByteArray{"\xff\xff\xff\x7f", 4});
        const auto broken = parseEvidence(file, {});
        QVERIFY(!broken && std::holds_alternative<BrokenEvidence>(broken.error()));
        const auto other = parseEvidence("PK\x03\x04", {});
        QVERIFY(!other && std::holds_alternative<NotEvidence>(other.error()));
    }

    void aLaterFormatIsRefusedByName()
    {
        QByteArray file = evidenceOf({}, manifest());
        file.replace("\"version\":1", "\"version\":7");
        const auto newer = parseEvidence(file, {});
        QVERIFY(!newer && std::holds_alternative<NewerEvidence>(newer.error()));
        QCOMPARE(std::get<NewerEvidence>(newer.error()).version, 7);
    }

    void journalsAndPlainLogsAreRecordingsToo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.airlift-journal"));
        {
            const auto journal = Journal::create(path);
            QVERIFY(journal && (*journal)->append(5s, "hello\n"));
        }
        const auto kept = readAnyRecording(path, ByteCount{1000});
        QVERIFY(kept && kept->intact && !kept->manifest.masked);
        QCOMPARE(kept->contents.records.front().at, Instant{5s});
        const QString text = folder.filePath(QStringLiteral("a.log"));
        QVERIFY(saveAtomically(text, "plain\n"));
        QCOMPARE(readAnyRecording(text, ByteCount{1000})->contents.allBytes(),
                 QByteArray("plain\n"));
    }

    void playingKeepsThePace()
    {
        Playback playback{{{10s, "a"}, {12s, "b"}, {13s, "c"}}, {2.0, 60s, {}}};
        QCOMPARE(playback.take(0s), QByteArray("a"));
        QCOMPARE(playback.nextAt(), std::optional<Instant>{1s});
        QCOMPARE(playback.take(999ms), QByteArray{});
        QCOMPARE(playback.take(1500ms), QByteArray("bc"));
        QVERIFY(playback.finished());
        QCOMPARE(playback.position(), Instant{3s});
    }

    void silenceIsCutAndTheSkippedPartComesAtOnce()
    {
        Playback playback{{{0s, "a"}, {3600s, "b"}, {7200s, "c"}}, {1.0, 5s, 3000s}};
        QCOMPARE(playback.take(0s), QByteArray("a"));
        QCOMPARE(playback.nextAt(), std::optional<Instant>{5s});
        QCOMPARE(playback.take(10s), QByteArray("bc"));
    }

    void theSpeedCanChangeOnTheWay()
    {
        Playback playback{{{0s, "a"}, {10s, "b"}, {20s, "c"}}, {1.0, 60s, {}}};
        QCOMPARE(playback.take(0s), QByteArray("a"));
        playback.setSpeed(10.0, 1s);
        QCOMPARE(playback.nextAt(), std::optional<Instant>{2s});
        playback.setSpeed(0, 2s);
        QCOMPARE(playback.take(2s), QByteArray("bc"));
    }

    void timesThatGoBackwardsDoNotStopAnything()
    {
        Playback playback{{{20s, "a"}, {10s, "b"}, {11s, "c"}}, {1.0, 60s, {}}};
        QCOMPARE(playback.take(0s), QByteArray("ab"));
        QCOMPARE(playback.take(1s), QByteArray("c"));
    }
};

AIRLIFT_TEST(EvidenceTest)
#include "tst_evidence.moc"
