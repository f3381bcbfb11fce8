#include "core/bundle/ota_list.h"
#include "core/bundle/receiver_sensitivity.h"
#include "tests/support/certificates.h"
#include "tests/support/raw_bundle.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

const QByteArray kPage = "<p>hello</p>\n";
const QByteArray kText = "five\n";

DeviceStore deviceWithVendor()
{
    DeviceStore store;
    store.complete = true;
    store.files["dummy_ota_vendor_cert.der"] = vendor().certificate.toDer();
    return store;
}

Prediction predicted(const QByteArray &bundle, const QString &receiver)
{
    static const DeviceStore store = deviceWithVendor();
    return predict(bundle, *receiverProfile(receiver), store);
}

/// As Airlift's own server delivers: header and beginning in one large record.
Prediction served(const QByteArray &bundle, const QString &receiver)
{
    return predictResponse(bundle, 200, ByteCount{16384}, *receiverProfile(receiver),
                           deviceWithVendor());
}

const QString k330 = QStringLiteral("ota-lib-3.30");
const QString k410 = QStringLiteral("ota-lib-4.10");
const QString k710 = QStringLiteral("ota-lib-7.10");
const QString kLocal = QStringLiteral("local-ota-4.10");

/// Two small files; the list is whatever the test wants.
QByteArray bundleWith(const QByteArray &list)
{
    return rawBundle(list, {rawFile("/www/i.html", kPage), rawFile("a.txt", kText)});
}

std::vector<RawListed> twoFiles()
{
    return {listedFor("/www/i.html", kPage), listedFor("a.txt", kText)};
}

/// The list with one text replaced.
QByteArray changed(const QByteArray &before, const QByteArray &after)
{
    QByteArray list = rawList(twoFiles());
    if (!list.contains(before))
        qFatal("the list does not contain what is to be replaced");
    return list.replace(before, after);
}

bool has(const Prediction &prediction, ReceiverRule rule)
{
    return std::any_of(prediction.findings.begin(), prediction.findings.end(),
                       [&](const ReceiverFinding &f) { return f.rule == rule; });
}

} // namespace

class ReceiverListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ota-bundle 5, row by row: what 4.10 says, what 7.10 says.
    void everyFormOfTheListGetsItsAnswer_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("in410");
        QTest::addColumn<QString>("in710");
        const auto row = [](const char *name, const QByteArray &list, const char *in410,
                            const char *in710) {
            QTest::newRow(name) << list << QString::fromLatin1(in410) << QString::fromLatin1(in710);
        };
        const auto same = [&](const char *name, const QByteArray &list, const char *answer) {
            row(name, list, answer, answer);
        };
        const QByteArray list = rawList(twoFiles());
        QByteArray compact = list;
        same("as the vendor writes it", list, "DONE");
        same("compact", compact.replace('\n', "").replace(' ', ""), "DONE");
        same("CR LF", QByteArray{list}.replace("\n", "\r\n"), "DONE");
        same("tabs", QByteArray{list}.replace("    ", "\t"), "DONE");
        same("blank after the colon", QByteArray{list}.replace("\":", "\": "), "DONE");
        same("byte order mark", "\xEF\xBB\xBF" + list, "DONE");
        same("comment in front", "// files\n" + list, "DONE");
        const auto extra = [&](const QByteArray &value) {
            auto files = twoFiles();
            files[0].extra = "        \"x\":" + value + ",\n";
            return rawList(files);
        };
        same("extra text", extra("\"y\""), "DONE");
        same("extra number", extra("12"), "DONE");
        same("extra float", extra("1.5"), "DONE");
        same("extra object", extra("{\"a\":1}"), "DONE");
        same("extra array", extra("[1,\"b\",{\"c\":2}]"), "DONE");
        same("extra true", extra("true"), "DONE");
        // The mark of the null is still set when the next text is stored.
        row("null before a text", extra("null"), "-1", "-201");
        same("null as the last key",
             changed("\"filename\":\"a.txt\"\n", "\"filename\":\"a.txt\",\n\"x\":null\n"), "DONE");
        same("trailing comma after the last key",
             changed("\"filename\":\"a.txt\"\n", "\"filename\":\"a.txt\",\n"), "DONE");
        same("trailing comma after the last object", changed("}\n]", "},\n]"), "DONE");
        same("the same key twice",
             changed("\"filename\":\"a.txt\"", "\"filename\":\"a.txt\",\n\"filename\":\"a.txt\""),
             "DONE");
        row("key in capitals", changed("\"digest\"", "\"DIGEST\""), "-1", "-202");
        for (const char *key :
             {"digest", "certificate", "signature_base64", "secured", "bundle", "filename"}) {
            const QByteArray name = key;
            row(qPrintable(QStringLiteral("no ") + QString::fromLatin1(key)),
                changed('"' + name + '"', "\"other\""), "-1", "-202");
        }
        row("secured null", changed("\"secured\":0", "\"secured\":null"), "-1", "-201");
        same("secured true", changed("\"secured\":0", "\"secured\":true"), "-102");
        same("secured as text", changed("\"secured\":0", "\"secured\":\"1\""), "-102");
        same("bundle -1", changed("\"bundle\":1", "\"bundle\":-1"), "DONE");
        same("empty name", changed("\"a.txt\"", "\"\""), "-20103");
        same("single quotes", QByteArray{list}.replace('"', '\''), "-200");
        same("escaped slash", changed("/www/i.html", "\\/www\\/i.html"), "DONE");
        same("digest as a number", changed('"' + twoFiles()[1].digest + '"', "12"), "-20199");
        same("object for a text", changed("\"certificate\":\"\"", "\"certificate\":{\"a\":1}"),
             "-16384");
        same("array for a text", changed("\"certificate\":\"\"", "\"certificate\":[1]"), "-109");
        same("array in an array", extra("[[1]]"), "-128");
        same("missing comma between keys", changed("\"secured\":0,", "\"secured\":0"), "-102");
        same("missing value", changed("\"secured\":0,", "\"secured\":,"), "-102");
        row("single opening brace in a name", changed("a.txt", "a{.txt"), "-1", "LOOP");
        same("single closing brace in a name", changed("a.txt", "a}.txt"), "-103");
        row("object instead of an array", "{\"files\":" + list + "}", "-1", "LOOP");
        same("no objects", "[]", "-20102");
        same("text between the objects", changed("},\n", "} ;\n"), "-20199");
        same("upper case digest", changed(twoFiles()[0].digest, twoFiles()[0].digest.toUpper()),
             "DONE");
        same("empty digest", changed(twoFiles()[0].digest, ""), "DONE");
        same("digest of 63", changed(twoFiles()[0].digest, twoFiles()[0].digest.left(63)),
             "-20199");
        same("digest of 62", changed(twoFiles()[0].digest, twoFiles()[0].digest.left(62)),
             "-20199");
        row("digest of 65", changed(twoFiles()[0].digest, twoFiles()[0].digest + '0'), "-1",
            "-101");
    }
    void everyFormOfTheListGetsItsAnswer()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, in410);
        QFETCH(QString, in710);
        const QByteArray bundle = bundleWith(list);
        const Prediction in330 = predicted(bundle, k330);
        QCOMPARE(predicted(bundle, k410).verdict(), in410);
        QCOMPARE(predicted(bundle, kLocal).verdict(), in410);
        QCOMPARE(in330.verdict(), in410);
        QCOMPARE(predicted(bundle, k710).verdict(), in710);
        if (in330.outcome == ReceiverOutcome::Refused)
            QVERIFY(std::any_of(in330.findings.begin(), in330.findings.end(),
                                [](const auto &f) { return f.severity == RuleSeverity::Blocker; }));
    }

    void anEmptyListInstallsNothing()
    {
        const QByteArray bundle = rawBundle({}, {});
        for (const QString &receiver : builtInReceivers())
            QCOMPARE(predicted(bundle, receiver).verdict(), QStringLiteral("DONE"));
    }

    // ota-bundle 5.1. Every length modulo 512 once, in the vendor's own format.
    void theTailTrapCatchesOneLengthIn512()
    {
        int caught = 0;
        for (int more = 0; more < 512; ++more) {
            std::vector<RawListed> files{listedFor("a.txt", kText)};
            files[0].extra = "        \"x\":\"" + QByteArray(more, 'x') + "\",\n";
            const QByteArray list = rawList(files);
            const QByteArray bundle = rawBundle(list, {rawFile("a.txt", kText)});
            const bool trap = list.size() % 512 == 1;
            for (const QString &receiver : {k410, k710, kLocal}) {
                const Prediction prediction = predicted(bundle, receiver);
                QCOMPARE(prediction.verdict(),
                         trap ? QStringLiteral("-20102") : QStringLiteral("DONE"));
                QCOMPARE(has(prediction, ReceiverRule::ListTail), trap);
            }
            caught += trap ? 1 : 0;
        }
        QCOMPARE(caught, 1);
    }

    void textBehindTheListMustStayInItsBlock()
    {
        auto files = twoFiles();
        const qsizetype size = rawList(files).size();
        const auto toLength = [&](qsizetype wanted) {
            files[1].extra =
                "\"x\":\"" + QByteArray(wanted - size - 8, 'x') + "\",\n"; // 8: the rest of it
            return rawList(files);
        };
        const auto answer = [](const QByteArray &list) {
            return predicted(bundleWith(list), k410).verdict();
        };
        QCOMPARE(toLength(1023).size(), qsizetype{1023});
        QCOMPARE(answer(toLength(1023) + "\n"), QStringLiteral("DONE"));
        QCOMPARE(answer(toLength(1024) + "\n"), QStringLiteral("-20102"));
        QCOMPARE(answer(toLength(1023) + "\n\n\n"), QStringLiteral("-20102"));
        QCOMPARE(answer(toLength(1000) + QByteArray(600, ' ')), QStringLiteral("-20102"));
        QCOMPARE(answer(toLength(1000) + QByteArray(20, ' ')), QStringLiteral("DONE"));
    }

    void ourOwnListsAreNeverCaught()
    {
        int helped = 0;
        for (int length = 1; length <= 60; ++length) {
            std::vector<ListedFile> listed;
            std::vector<RawEntry> entries;
            std::vector<RawListed> plain;
            for (int i = 0; i < 7; ++i) {
                const QByteArray name = "/w/" + QByteArray(length, static_cast<char>('a' + i));
                plain.push_back(listedFor(name, kText));
                listed.push_back({name, plain.back().digest, {}, {}, false, true});
                entries.push_back(rawFile(name, kText));
            }
            const QByteArray list = writeList(listed);
            helped += list != rawList(plain) ? 1 : 0;
            const QByteArray bundle = rawBundle(list, entries);
            for (const QString &receiver : builtInReceivers()) {
                QCOMPARE(predicted(bundle, receiver).verdict(), QStringLiteral("DONE"));
                QCOMPARE(served(bundle, receiver).verdict(), QStringLiteral("DONE"));
            }
        }
        QVERIFY(helped > 0); // else this test has missed what it is about
    }

    // Found with this model: if the bracket is the byte behind a read, the device takes an older
    // byte for it and ends the list there, with that byte in its hash. Folders and header of the
    // usual bundle put that place at byte 928, however the bundle is served.
    void aBracketBehindAReadEndsInAWrongHash()
    {
        auto files = twoFiles();
        files[1].extra = "\"x\":\"" + QByteArray(929 - rawList(files).size() - 8, 'x') + "\",\n";
        const QByteArray list = rawList(files);
        QCOMPARE(list.size(), qsizetype{929});
        QVERIFY(!survivesLargeReads(list));
        const Prediction prediction = predicted(bundleWith(list), k410);
        QCOMPARE(prediction.verdict(), QStringLiteral("-20199"));
        QVERIFY(has(prediction, ReceiverRule::ListObjectCut));
        QCOMPARE(served(bundleWith(list), k410).verdict(), QStringLiteral("-20199"));
        const QByteArray moved = QByteArray{list}.replace("[\n", "[  \n");
        QVERIFY(survivesLargeReads(moved));
        QCOMPARE(predicted(bundleWith(moved), k410).verdict(), QStringLiteral("DONE"));
    }

    void eightFilesOrTwenty()
    {
        for (const int count : {1, 8, 9, 20, 21}) {
            std::vector<RawListed> listed;
            std::vector<RawEntry> entries;
            for (int i = 0; i < count; ++i) {
                const QByteArray name = "/w/f" + QByteArray::number(i);
                listed.push_back(listedFor(name, kText));
                entries.push_back(rawFile(name, kText));
            }
            const QByteArray bundle = rawBundle(rawList(listed), entries);
            for (const QString &receiver : builtInReceivers()) {
                const int limit = receiver == kLocal ? 20 : 8;
                const Prediction prediction = predicted(bundle, receiver);
                QCOMPARE(prediction.verdict(),
                         count > limit ? QStringLiteral("-20109") : QStringLiteral("DONE"));
                // 7.10 frees the refused object twice.
                QCOMPARE(prediction.undefinedBehaviour, count > limit && receiver == k710);
                if (count > limit)
                    QCOMPARE(prediction.findings.back().limit, qint64{limit});
            }
        }
    }

    void certificateNamesHaveTheirLimits()
    {
        for (const int length : {19, 20, 21, 40, 127, 128, 129}) {
            auto files = twoFiles();
            files[0].certificate = QByteArray(length, 'c');
            const QByteArray bundle = bundleWith(rawList(files));
            const auto expected = [&](const QString &receiver) {
                if (receiver == k710)
                    return length > 128 ? QStringLiteral("-101") : QStringLiteral("DONE");
                return length > 20 ? QStringLiteral("-1") : QStringLiteral("DONE");
            };
            for (const QString &receiver : builtInReceivers())
                QCOMPARE(predicted(bundle, receiver).verdict(), expected(receiver));
        }
    }

    void fileNamesInTheListHaveTheirLimits()
    {
        for (const int length : {71, 72, 100, 101, 128, 129}) {
            // 28 bytes of root and folder stand in front of it in the tar.
            const QByteArray name = "/n/" + QByteArray(length - 3, 'n');
            const QByteArray bundle =
                rawBundle(rawList({listedFor(name, kText)}), {rawFile(name, kText)});
            const auto expected = [&](const QString &receiver) {
                const int limit = receiver == k710 ? 128 : 100;
                if (length > limit)
                    return receiver == k710 ? QStringLiteral("-20110") : QStringLiteral("-1");
                return length + 27 > 99 ? QStringLiteral("-20199") : QStringLiteral("DONE");
            };
            for (const QString &receiver : builtInReceivers())
                QCOMPARE(predicted(bundle, receiver).verdict(), expected(receiver));
        }
    }

    // Whatever the length of an object, the model answers; beyond the buffer it says that memory
    // was hit, or that the device never finishes.
    void objectsAroundTheBufferSize()
    {
        for (int length = 900; length <= 1100; ++length) {
            auto files = twoFiles();
            files[0].extra = "\"x\":\"" + QByteArray(length - 250, 'x') + "\",\n";
            const QByteArray object = rawObject(files[0]);
            const QByteArray list = rawList(files);
            if (list.size() % 512 == 1)
                continue; // that one has another fault
            const QByteArray bundle = bundleWith(list);
            const Prediction old = predicted(bundle, k410);
            const Prediction recent = predicted(bundle, k710);
            // The first piece of the list has 928 bytes, and two of them stand before the object.
            if (object.size() + 2 == 928)
                continue; // the comma is the byte behind the piece: see below
            const bool cut = object.size() + 2 > 928;
            const bool tooLong = object.size() + 2 > 1000;
            QCOMPARE(old.verdict(), cut ? QStringLiteral("-102") : QStringLiteral("DONE"));
            QCOMPARE(old.undefinedBehaviour, cut);
            if (cut)
                QVERIFY(has(old, ReceiverRule::ListObjectCut));
            if (!tooLong && object.size() + 2 < 999)
                QCOMPARE(recent.verdict(), QStringLiteral("DONE"));
            if (tooLong)
                QCOMPARE(recent.verdict(), QStringLiteral("LOOP"));
            QVERIFY(!recent.undefinedBehaviour);
        }
    }

    void escapedUnicodeIsUndefined()
    {
        const QByteArray bundle = bundleWith(changed("a.txt", "\\u0061.txt"));
        for (const QString &receiver : builtInReceivers()) {
            const Prediction prediction = predicted(bundle, receiver);
            QCOMPARE(prediction.verdict(), QStringLiteral("-20199"));
            QVERIFY(prediction.undefinedBehaviour);
            QVERIFY(has(prediction, ReceiverRule::UndefinedBehaviour));
        }
    }

    void aSecondListIsNeverAccepted()
    {
        const QByteArray list = rawList(twoFiles());
        const QByteArray root = "20240101000000_CC3220SF_t";
        for (const QByteArray &second : {list, list + "\n", rawList({twoFiles()[0]})}) {
            std::vector<RawEntry> files{{root + "/0/ota.cmd", second, '0', {}, {}, false},
                                        rawFile("/www/i.html", kPage),
                                        rawFile("a.txt", kText)};
            const Prediction prediction = predicted(rawBundle(list, files), k410);
            QVERIFY2(prediction.outcome == ReceiverOutcome::Refused ||
                         prediction.outcome == ReceiverOutcome::Crash,
                     qPrintable(prediction.verdict()));
        }
    }
};

AIRLIFT_TEST(ReceiverListTest)
#include "tst_receiver_list.moc"
