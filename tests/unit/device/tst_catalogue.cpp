#include "core/device/catalogue.h"
#include "core/device/decoder.h"
#include "tests/support/corpus.h"
#include "tests/support/describe_event.h"
#include "tests/support/suite.h"
#include "tests/unit/device/decoding.h"

#include <QFile>
#include <QTest>

using namespace airlift;
using namespace airlift::device;

namespace {

struct CatalogueRow {
    QByteArray id;
    QByteArray printed;
    QStringList events;
};

QByteArray unescaped(QByteArray text)
{
    return text.replace("\\r", "\r")
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("\\e", "\x1b");
}

QList<CatalogueRow> rows(const QString &name = QStringLiteral("uart/lines.tsv"))
{
    QFile file{test::dataFile(name)};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<CatalogueRow> all;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 3 || line.startsWith('#'))
            continue;
        const QString events = QString::fromUtf8(fields[2]);
        all.append(
            {fields[0], unescaped(fields[1]),
             events == QLatin1String("-") ? QStringList{} : events.split(QStringLiteral(" | "))});
    }
    return all;
}

/// The pattern with something in the places of its arguments.
QByteArray printed(const KnownLine &line)
{
    QByteArray text{line.pattern};
    for (const auto &[argument, value] :
         {std::pair{"%d", "7"}, {"%s", "192.0.2.7"}, {"%c", "0"}, {"%%", "%"}})
        text.replace(argument, value);
    return text;
}

constexpr char kWarning[] =
    "OtaRunStep: WARNING Ota_run, Status=20006, continue fornext OTA retry\r\n";

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLineOfTheFirmwareHasItsMeaning_data() { everyRow(); }
    void everyLineOfTheFirmwareHasItsMeaning()
    {
        QFETCH(const QByteArray, printed);
        QFETCH(const QStringList, events);
        QCOMPARE(test::events(printed), events);
    }

    void theTableOfLinesIsComplete()
    {
        // 132 rows of the application and 151 of the library, less those that are only line ends or
        // later parts of a line, and the socket handler.
        QCOMPARE(rows().size(), 258);
    }

    void everyLineOfTheOtherApplicationsHasItsMeaning_data()
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::addColumn<QStringList>("events");
        for (const CatalogueRow &row : rows(QStringLiteral("uart/dialects.tsv")))
            QTest::newRow(row.id.constData()) << row.printed << row.events;
    }
    void everyLineOfTheOtherApplicationsHasItsMeaning()
    {
        QFETCH(const QByteArray, printed);
        QFETCH(const QStringList, events);
        QCOMPARE(test::events(printed), events);
        // Byte by byte is the same as at once.
        Decoder decoder;
        std::vector<Observation> seen;
        for (const char byte : printed) {
            for (Observation &o : decoder.feed(QByteArrayView{&byte, 1}, Instant{0}))
                seen.push_back(std::move(o));
        }
        for (Observation &o : decoder.flush(Instant{0}))
            seen.push_back(std::move(o));
        QCOMPARE(test::describe(seen), events);
    }

    void theTableOfTheOtherApplicationsIsComplete()
    {
        // 208 rows of local_ota, less seven that are later parts of a line; 80 of OTA_IF, less two.
        const auto all = rows(QStringLiteral("uart/dialects.tsv"));
        const auto count = [&all](char letter) {
            return std::count_if(all.begin(), all.end(), [letter](const CatalogueRow &row) {
                return row.id.startsWith(letter);
            });
        };
        QCOMPARE(count('P'), 201);
        QCOMPARE(count('I'), 78);
        QVERIFY(count('V') > 15 && count('T') > 15 && count('N') > 10);
    }

    void everyKnownLineIsRecognised()
    {
        for (const KnownLine &line : knownLines()) {
            const QByteArray text = printed(line);
            for (const Observation &o : test::decode(text + "\r\n")) {
                const bool httpAnswer =
                    text.contains("http error code"); // wants an HTTP answer there
                QVERIFY2(!std::holds_alternative<Unrecognised>(o.event) || httpAnswer,
                         text.constData());
                QVERIFY2(!o.damaged || httpAnswer, text.constData());
            }
        }
    }

    void linesThatAreFoundInsideOthersBeginDistinctively()
    {
        for (const Dialect dialect : kDialects) {
            for (const KnownLine &line : knownLines(dialect)) {
                const QByteArray head = LineFormat{line.pattern}.head();
                QVERIFY2((line.traits & kLineStart) != 0 || head.isEmpty() || head.size() >= 10,
                         line.pattern);
            }
        }
    }

    void aLineGluedToAnotherIsStillRead_data() { everyRow(); }
    void aLineGluedToAnotherIsStillRead()
    {
        QFETCH(const QByteArray, printed);
        QByteArray glued = printed;
        while (glued.endsWith('\n') || glued.endsWith('\r'))
            glued.chop(1);
        const QStringList seen = test::events(glued + kWarning);
        QVERIFY2(!seen.filter(QStringLiteral("OtaWarning 20006")).isEmpty(),
                 qPrintable(seen.join(u'|')));
    }

    void aLineInterruptedAnywhereLosesNothing_data()
    {
        everyRow([](const CatalogueRow &row) {
            const QByteArray line = row.printed.trimmed();
            return !line.contains('\n') && row.events.size() == 1 && !endsInText(line) &&
                   !isVerdict(row.events[0]);
        });
    }
    void aLineInterruptedAnywhereLosesNothing()
    {
        QFETCH(const QByteArray, printed);
        QFETCH(const QStringList, events);
        const QByteArray line = printed.trimmed();
        for (qsizetype at = 1; at < line.size(); ++at) {
            const QByteArray mixed = line.first(at) + kWarning + line.sliced(at) + "\r\n";
            const QStringList seen = test::events(mixed);
            QVERIFY2(seen.contains(QStringLiteral("OtaWarning 20006 (damaged)")),
                     mixed.constData());
            QVERIFY2(seen.contains(events[0] + QStringLiteral(" (damaged)")),
                     qPrintable(QString::fromLatin1(mixed) + seen.join(u'|')));
        }
    }

private:
    static bool isVerdict(const QString &event)
    {
        return event == QLatin1String("Committed") || event == QLatin1String("HashVerdict good") ||
               event.startsWith(QLatin1String("DownloadDone"));
    }
    static bool endsInText(QByteArrayView line)
    {
        const auto candidates = Catalogue::instance().candidatesAt(line, 0, true);
        return candidates.empty() || candidates.front()->format.endsInText();
    }
    template <typename Wanted>
    static void everyRow(Wanted wanted)
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::addColumn<QStringList>("events");
        for (const CatalogueRow &row : rows()) {
            if (wanted(row))
                QTest::newRow(row.id.constData()) << row.printed << row.events;
        }
    }
    static void everyRow()
    {
        everyRow([](const CatalogueRow &) { return true; });
    }
};

AIRLIFT_TEST(CatalogueTest)
#include "tst_catalogue.moc"
