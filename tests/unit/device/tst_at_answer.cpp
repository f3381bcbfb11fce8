#include "core/device/file_install.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;
using namespace std::chrono_literals;

class AtAnswerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAnswerLineOfTheSpecificationIsKnown_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("number");
        const auto row = [](const char *line, AtError::Kind kind, int number) {
            QTest::newRow(line) << QByteArray{line} << static_cast<int>(kind) << number;
        };
        row("ERROR: number of parameters,0", AtError::Kind::Count, 0);
        row("ERROR: parse parameters,-4", AtError::Kind::Parse, -4);
        row("ERROR: process command,-10341", AtError::Kind::Driver, -10341);
        row("ERROR: allocate,0", AtError::Kind::NoMemory, 0);
        row("ERROR: command not exist,0", AtError::Kind::NotACommand, 0);
        row("ERROR: length smaller than payload", AtError::Kind::PayloadLonger, 0);
        row("ERROR: proc", AtError::Kind::Other, 0);
    }
    void everyAnswerLineOfTheSpecificationIsKnown()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const int, kind);
        QFETCH(const int, number);
        const AtLine read = readAtLine(line);
        const auto *error = std::get_if<AtError>(&read);
        QVERIFY(error);
        QCOMPARE(static_cast<int>(error->kind), kind);
        QCOMPARE(error->number, number);
    }

    void resultsEventsAndTheRestAreToldApart()
    {
        QVERIFY(std::holds_alternative<AtOk>(readAtLine("OK")));
        QVERIFY(std::holds_alternative<AtText>(readAtLine("OKAY")));
        QVERIFY(std::holds_alternative<AtText>(readAtLine("AT+Test")));
        QVERIFY(std::holds_alternative<AtText>(readAtLine("+:")));
        const AtLine spaced = readAtLine("+fileopen: 1234,0");
        QCOMPARE(std::get<AtResult>(spaced).values, QByteArray{"1234,0"});
        const AtLine event = readAtLine("+eventwlan:connect,a:b,0x8");
        QCOMPARE(std::get<AtEvent>(event).name, QByteArray{"+eventwlan"});
        QCOMPARE(std::get<AtEvent>(event).values, QByteArray{"connect,a:b,0x8"});
    }

    void twoPhaseCommandsHaveTwoEnds()
    {
        AtExchange receive{"AT+Recv=0,1,510"};
        QVERIFY(!receive.take(AtOk{}));
        QVERIFY(!receive.take(AtResult{"+recv", "0,1,4,QUJD"}));
        const auto answer = receive.take(AtOk{});
        QVERIFY(answer);
        QCOMPARE(answer->results.size(), std::size_t{1});
        AtExchange refused{"at+connect=0,inet,80,host"};
        QCOMPARE(refused.take(AtError{AtError::Kind::Parse, -4})->error.number, -4);
        AtExchange help{"AT+Recv=?"};
        QVERIFY(help.take(AtOk{}));
    }

    void eachKindOfCommandHasItsPatience()
    {
        QCOMPARE(AtExchange{"AT+Test"}.patience(), Instant{2s});
        QCOMPARE(AtExchange{"AT+FileOpen=\"x\",read,"}.patience(), Instant{10s});
        QCOMPARE(AtExchange{"at + wlanscan=0,30"}.patience(), Instant{15s});
        QCOMPARE(AtExchange{"AT+Connect=0,inet,443,1.2.3.4"}.patience(), Instant{60s});
    }

    void aFileGetsTheRoomThatWastesLeast()
    {
        QCOMPARE(fileRoomFor(1188), 3584);
        QCOMPARE(fileRoomFor(3584), 3584);
        QCOMPARE(fileRoomFor(3585), 7680);
    }
};

AIRLIFT_TEST(AtAnswerTest)
#include "tst_at_answer.moc"
