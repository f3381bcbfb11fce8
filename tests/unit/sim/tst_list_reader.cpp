#include "core/sim/codes.h"
#include "core/sim/list_reader.h"
#include "tests/support/suite.h"
#include "tests/support/test_archive.h"

#include <QTest>

using namespace airlift;
using namespace airlift::sim;
using namespace airlift::test;
using Outcome = ListReader::Outcome;

namespace {

const QByteArray kObject =
    R"({"digest":"","certificate":"","signature_base64":"","secured":0,"bundle":1,"filename":"/a"})";

/// kObject with one part replaced.
QByteArray with(const char *part, const QByteArray &replacement)
{
    return QByteArray{kObject}.replace(part, replacement);
}

int statusOf(const QByteArray &text)
{
    const auto object = readListObject(text);
    return object ? 0 : object.error().status;
}

/// A board's state around the list, and pieces fed one by one.
struct Reading {
    Console console;
    ListReader reader{8, console};
    FileTable table;
    DigestUnit hash;
    QByteArray digest = QByteArray(32, '\0');

    ListReader::Step feed(const QByteArray &bytes, qsizetype listSize)
    {
        const QByteArray buffer = bytes + QByteArray(1500, '\0');
        return reader.feed({buffer, bytes.size()}, static_cast<quint32>(listSize), table, hash,
                           digest);
    }
};

QByteArray sha256(const QByteArray &bytes)
{
    return trust::digest(trust::HashKind::Sha256, bytes);
}

/// kObject with a value for one of its empty texts.
QByteArray filled(const QByteArray &key, const QByteArray &value)
{
    return QByteArray{kObject}.replace('"' + key + "\":\"\"", '"' + key + "\":\"" + value + '"');
}

/// Outside of the class: moc loses its way in raw strings.
void measuredTexts()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &text, int status) {
        QTest::addRow("%s", name) << text << status;
    };
    row("as it is", kObject, 0);
    row("blanks everywhere", QByteArray{kObject}.replace(",", " ,\r\n\t").replace(":", " : "), 0);
    row("missing colon", with("\"bundle\":1", "\"bundle\" 1"), 0);
    row("trailing comma", with("\"/a\"}", "\"/a\",}"), 0);
    row("extra keys of any kind",
        with("}", R"(,"x":[1,{"y":null},"z"],"n":{"m":{}},"t":true,"f":1.5e3})"), 0);
    row("duplicate key", with("}", R"(,"bundle":1})"), 0);
    row("key in capitals", with("digest", "DIGEST"), -1);
    row("no digest", with(R"("digest":"",)", ""), -1);
    row("null", with("\"secured\":0", "\"secured\":null"), -1);
    row("number as text", with("\"secured\":0", "\"secured\":\"0\""), -102);
    row("true for a number", with("\"secured\":0", "\"secured\":true"), -102);
    row("fraction for a number: its whole part", with("\"secured\":0", "\"secured\":0.5"), 0);
    row("empty object for a text: missing", with(R"("digest":"")", R"("digest":{})"), -1);
    row("object for a text", with(R"("digest":"")", R"("digest":{"a":1})"), -16384);
    row("array for a text", with(R"("digest":"")", R"("digest":["a"])"), -109);
    row("no hexadecimal digits after \\u", with("\"/a\"", "\"\\ua\""), -103);
    row("null before a text empties it", with("\"/a\"", "null,\"x\":\"/a\""), -1);
    row("empty name", with("\"/a\"", "\"\""), -20103);
    row("single quotes", QByteArray{kObject}.replace('"', '\''), -200);
    row("string without end", with("\"/a\"}", "\"/a}"), -103);
    row("begins like an array", "[\n" + kObject, -102);
    row("array in an array", with("}", R"(,"x":[[1]]})"), -128);
    row("no end", kObject.chopped(1), -102);
    row("name of 100", with("/a", QByteArray(100, 'n')), 0);
    row("name of 101", with("/a", QByteArray(101, 'n')), -1);
    row("certificate of 20", filled("certificate", QByteArray(20, 'c')), 0);
    row("certificate of 21", filled("certificate", QByteArray(21, 'c')), -1);
    row("digest of 65", filled("digest", QByteArray(65, 'd')), -1);
    row("signature of 350", filled("signature_base64", QByteArray(350, 's')), 0);
    row("signature of 351", filled("signature_base64", QByteArray(351, 's')), -1);
}

const QByteArray kSixValues =
    R"({"digest":"AB","certificate":"c","signature_base64":"QUJD","secured":1,"bundle":-1,"filename":"a\/b"})";

} // namespace

class ListReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anObjectGivesItsSixValues()
    {
        const auto object = readListObject(kSixValues);
        QVERIFY(object);
        QCOMPARE(object->fileName, "a/b");
        QCOMPARE(object->digest, "AB");
        QCOMPARE(object->certificate, "c");
        QCOMPARE(object->signatureLength, 3);
        QCOMPARE(object->signature.first(4), QByteArray("ABC\0", 4));
        QCOMPARE(object->signature.size(), 256);
        QCOMPARE(object->secured, 1);
        QCOMPARE(object->bundle, -1);
    }

    void textsEndAsMeasured_data() { measuredTexts(); }
    void textsEndAsMeasured()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        QCOMPARE(statusOf(text), status);
    }

    void signaturesVanishOrChangeSilently_data()
    {
        QTest::addColumn<QByteArray>("base64");
        QTest::addColumn<int>("length");
        QTest::addRow("RSA-2048") << QByteArray(256, 'x').toBase64() << 256;
        QTest::addRow("padding lost") << QByteArray(256, 'x').toBase64().chopped(1) << 0;
        QTest::addRow("256 characters") << QByteArray(256, 'A') << 0;
        QTest::addRow("261 bytes") << QByteArray(348, 'A') << 261;
        QTest::addRow("RSA-1024") << QByteArray(128, 'x').toBase64() << 128;
    }
    void signaturesVanishOrChangeSilently()
    {
        QFETCH(QByteArray, base64);
        QFETCH(int, length);
        const auto object = readListObject(filled("signature_base64", base64));
        QVERIFY(object);
        QCOMPARE(object->signatureLength, length);
        QCOMPARE(object->signature.size(), 256);
    }

    void aListInOnePieceIsReadUpToItsBracketWhichDoesNotCount()
    {
        const QByteArray list = "[" + kObject + "," + kObject + "]";
        Reading reading;
        const auto step = reading.feed(list, list.size());
        QCOMPARE(step.outcome, Outcome::Complete);
        QCOMPARE(step.processed, list.size() - 1);
        QCOMPARE(reading.table.entries.size(), std::size_t{2});
        QCOMPARE(reading.digest, sha256(list));
    }

    void commentsAndAByteOrderMarkBeforeTheFirstBraceAreSkipped()
    {
        const QByteArray list = "\xEF\xBB\xBF// files\n[" + kObject + "]";
        Reading reading;
        QCOMPARE(reading.feed(list, list.size()).outcome, Outcome::Complete);
        QCOMPARE(reading.digest, sha256(list));
    }

    void anythingButACommaEndsTheList()
    {
        const QByteArray list = "[" + kObject + ";" + kObject + "]";
        Reading reading;
        const auto step = reading.feed(list, list.size());
        QCOMPARE(step.outcome, Outcome::Complete);
        QCOMPARE(reading.table.entries.size(), std::size_t{1});
        QCOMPARE(step.processed, 1 + kObject.size());
    }

    void aListCutBetweenObjectsIsReadInPieces()
    {
        const QByteArray first = "[" + kObject + ",\n";
        const QByteArray second = kObject + "]";
        const qsizetype size = first.size() + second.size();
        Reading reading;
        // The comma is followed by nothing yet: the whole piece is hashed and taken.
        QCOMPARE(reading.feed(first, size).outcome, Outcome::NeedsMore);
        QCOMPARE(reading.feed(second, size).outcome, Outcome::Complete);
        QCOMPARE(reading.table.entries.size(), std::size_t{2});
        QCOMPARE(reading.digest, sha256(first + second));
    }

    void anObjectIsSetAsideAndCompletedByTheNextPiece()
    {
        const QByteArray list = kObject + "]";
        Reading reading;
        auto step = reading.feed(list.first(40), list.size());
        QCOMPARE(step.outcome, Outcome::NeedsMore);
        QCOMPARE(step.processed, 40);
        step = reading.feed(list.mid(40), list.size());
        QCOMPARE(step.outcome,
                 Outcome::NeedsMore); // the object is complete, the list has its bracket left
        QCOMPARE(step.processed, kObject.size() - 40);
        step = reading.feed("]", list.size());
        QCOMPARE(step.outcome,
                 Outcome::NeedsMore); // one byte left, one byte there: "less than" is asked for
        QCOMPARE(reading.table.entries.size(), std::size_t{1});
    }

    void aCutInsideTheFirstObjectBreaksTheList()
    {
        const QByteArray list = "[\n" + kObject + "]";
        Reading reading;
        QCOMPARE(reading.feed(list.first(50), list.size()).outcome, Outcome::NeedsMore);
        const auto step = reading.feed(list.mid(50), list.size());
        QCOMPARE(step.outcome, Outcome::Failed);
        QCOMPARE(step.status, code::kJsonFailure);
        QCOMPARE(reading.console.takeAll(),
                 "Error: -102  , Couldn't parse the received Json file \r\n");
    }

    void aCutRightBehindAnObjectBreaksTheList()
    {
        // Nothing follows the brace, so the object looks unfinished; later no brace can close it.
        Reading reading;
        QCOMPARE(reading.feed(kObject, 3000).outcome, Outcome::NeedsMore);
        const QByteArray rest = ",\n" + kObject + QByteArray(900, ' ');
        const auto step = reading.feed(rest, 3000);
        QCOMPARE(step.outcome, Outcome::Failed);
        QCOMPARE(step.status, code::kPlainFailure);
        QVERIFY(reading.console.takeAll().contains("Internal buffer size exceeded"));
    }

    void whatWasSetAsideSurvivesALostConnection()
    {
        const QByteArray list = kObject + "]";
        Reading reading;
        QCOMPARE(reading.feed(list.first(40), list.size()).outcome, Outcome::NeedsMore);
        reading.table = {}; // the next attempt
        const auto step = reading.feed(list, list.size());
        QCOMPARE(step.outcome,
                 Outcome::NeedsMore); // the new object is counted as part of the old one
        QVERIFY(reading.table.entries.empty());
    }

    void aSecondListIsHashedWithoutPreparingTheEngine()
    {
        const QByteArray list = "[" + kObject + "]";
        Reading reading;
        QCOMPARE(reading.feed(list, list.size()).outcome, Outcome::Complete);
        reading.hash.prepare();                           // a file was opened,
        reading.hash.feed("half a file", reading.digest); // and the connection broke
        reading.table = {};
        QCOMPARE(reading.feed(list, list.size()).outcome, Outcome::Complete);
        QCOMPARE(reading.digest, sha256("half a file" + list));
    }

    void theNinthObjectIsNamedAndRefused()
    {
        QByteArray list = "[";
        for (int i = 0; i < 9; ++i)
            list += with("/a", "/f" + QByteArray::number(i)) + ',';
        Reading reading;
        const auto step = reading.feed(list, list.size());
        QCOMPARE(step.status, code::kTooManyFiles);
        QCOMPARE(reading.table.entries.size(), std::size_t{8});
    }
};

AIRLIFT_TEST(ListReaderTest)
#include "tst_list_reader.moc"
