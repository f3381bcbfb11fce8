#include "tests/support/corpus.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"
#include "tests/unit/device/decoding.h"

#include <QFile>
#include <QTest>

using namespace airlift;
using namespace airlift::device;

/// The situations of uart-ota-log 12: bytes as on the wire, events as a person who knows the
/// firmware reads them.
class RecordingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRecordingTellsItsStory_data() { everyRecording(); }
    void eachRecordingTellsItsStory()
    {
        QFETCH(const QString, name);
        QFile file{test::dataFile(QStringLiteral("uart/%1.events").arg(name))};
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QStringList expected = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
        const QStringList seen = test::events(test::recording(name));
        for (qsizetype i = 0; i < qMin(seen.size(), expected.size()); ++i)
            QCOMPARE(seen[i], expected[i]);
        QCOMPARE(seen.size(), expected.size());
    }

    void nothingIsUnrecognised_data() { everyRecording(); }
    void nothingIsUnrecognised()
    {
        QFETCH(const QString, name);
        for (const Observation &o : test::decode(test::recording(name)))
            QVERIFY2(!std::holds_alternative<Unrecognised>(o.event), qPrintable(o.text));
    }

    void cuttingTheBytesNeverChangesTheEvents_data() { everyRecording(); }
    void cuttingTheBytesNeverChangesTheEvents()
    {
        QFETCH(const QString, name);
        const QByteArray bytes = test::recording(name);
        const QStringList whole = test::inFull(test::decode(bytes));
        QCOMPARE(test::inFull(test::decodeInPieces(bytes, [] { return 1; })), whole);
        for (quint32 seed = 1; seed <= 10; ++seed) {
            QRandomGenerator random{seed};
            QCOMPARE(test::inFull(
                         test::decodeInPieces(bytes, [&random] { return random.bounded(1, 200); })),
                     whole);
        }
    }

    void lineNumbersAreThoseOfATerminal()
    {
        quint64 last = 0;
        for (const Observation &o : test::decode(test::recording(QStringLiteral("T1")))) {
            QVERIFY(o.line >= last);
            last = o.line;
            if (std::holds_alternative<AppStarted>(o.event))
                QCOMPARE(o.line, 4u); // two empty lines, a rule, the name
            if (std::holds_alternative<JoinedAccessPoint>(o.event))
                QCOMPARE(o.line, 10u);
        }
    }

private:
    static void everyRecording()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : test::recordingNames())
            QTest::newRow(qPrintable(name)) << name;
    }
};

AIRLIFT_TEST(RecordingsTest)
#include "tst_recordings.moc"
