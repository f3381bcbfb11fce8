#include "core/session/journal.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::session;
using namespace std::chrono_literals;

namespace {
constexpr ByteCount kLimit{1 << 20};
}

class JournalTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_files = 0;

    QString fresh() { return m_folder.filePath(QStringLiteral("journal%1").arg(++m_files)); }

    QString written(const std::vector<JournalRecord> &records)
    {
        const QString path = fresh();
        const auto journal = Journal::create(path);
        for (const JournalRecord &record : records)
            if (!(*journal)->append(record.at, record.bytes))
                return {};
        return path;
    }
    QString copyWith(const QByteArray &content)
    {
        const QString path = fresh();
        QFile file{path};
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return path;
    }
    static QByteArray content(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    const std::vector<JournalRecord> m_three{
        {1ms, "Pinging GW...!\r\n"}, {2s, QByteArray("\0\xFF\n", 3)}, {3s, "Ping done"}};

private Q_SLOTS:
    void promise6_whatWasPrintedIsReadBackByteForByte()
    {
        const auto read = readJournal(written(m_three), kLimit);
        QVERIFY(read);
        QVERIFY(!read->tornAt);
        QCOMPARE(read->records.size(), m_three.size());
        for (std::size_t i = 0; i < m_three.size(); ++i) {
            QCOMPARE(read->records[i].at, m_three[i].at);
            QCOMPARE(read->records[i].bytes, m_three[i].bytes);
        }
    }

    void promise6_aRecordIsInTheFileBeforeTheNextOneComes()
    {
        const QString path = fresh();
        const auto journal = Journal::create(path);
        QVERIFY((*journal)->append(1ms, "first"));
        QCOMPARE(readJournal(path, kLimit)->allBytes(),
                 QByteArray("first")); // the writer is still there
        QVERIFY((*journal)->append(2ms, "second"));
        QCOMPARE(readJournal(path, kLimit)->allBytes(), QByteArray("firstsecond"));
    }

    void promise6_aCrashAtAnyByteLeavesEveryCompleteRecord()
    {
        const QByteArray whole = content(written(m_three));
        std::size_t most = 0;
        for (qsizetype size = 16; size <= whole.size(); ++size) {
            const auto read = readJournal(copyWith(whole.first(size)), kLimit);
            QVERIFY(read);
            QVERIFY(read->records.size() >= most && read->records.size() <= most + 1);
            most = read->records.size();
            for (std::size_t i = 0; i < most; ++i)
                QCOMPARE(read->records[i].bytes, m_three[i].bytes);
            qsizetype complete = 16;
            for (std::size_t i = 0; i < most; ++i)
                complete += 16 + m_three[i].bytes.size();
            QCOMPARE(read->tornAt.has_value(),
                     complete != size); // a torn tail is told, and only that
        }
        QCOMPARE(most, m_three.size());
    }

    void aDamagedByteNeverPassesForADeviceWord()
    {
        const QByteArray whole = content(written(m_three));
        for (qsizetype place = 16; place < whole.size(); ++place) {
            QByteArray damaged = whole;
            damaged[place] = static_cast<char>(damaged[place] ^ 0x20);
            const auto read = readJournal(copyWith(damaged), kLimit);
            QVERIFY(read && read->tornAt);
            QVERIFY(read->records.size() < m_three.size());
        }
    }

    void aFileThatExistsIsNotTouched()
    {
        const QString path = copyWith("evidence");
        const auto journal = Journal::create(path);
        QVERIFY(!journal);
        QVERIFY(std::holds_alternative<Unwritable>(journal.error()));
        QCOMPARE(content(path), QByteArray("evidence"));
    }

    void somethingElseIsNotAJournal()
    {
        const auto other = readJournal(copyWith("OTA_run: hello"), kLimit);
        QVERIFY(!other && std::holds_alternative<NotAJournal>(other.error()));
        const auto missing = readJournal(fresh(), kLimit);
        QVERIFY(!missing && std::holds_alternative<FileError>(missing.error()));
        const auto large = readJournal(written(m_three), ByteCount{20});
        QVERIFY(!large && std::holds_alternative<FileError>(large.error()));
    }

    void aHostileLengthIsNotBelieved()
    {
        const QByteArray whole = content(written(m_three));
        for (const quint32 length : {0u, 7u, 0x7FFFFFFFu, 0xFFFFFFFFu}) {
            QByteArray hostile = whole;
            for (int byte = 0; byte < 4; ++byte)
                hostile[16 + byte] = static_cast<char>((length >> (8 * byte)) & 0xFFu);
            const auto read = readJournal(copyWith(hostile), kLimit);
            QVERIFY(read && read->records.empty() && read->tornAt);
        }
    }
};

AIRLIFT_TEST(JournalTest)
#include "tst_journal.moc"
