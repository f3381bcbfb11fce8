#include "core/explain/code_book.h"
#include "core/explain/explain.h"
#include "tests/support/suite.h"

#include <set>

#include <QFile>
#include <QTest>

using namespace airlift;
using namespace airlift::explain;

class CodeBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowOfTheTableIsFound()
    {
        QVERIFY(!lookUp("OTA_RUN", 104_sl)->meaning.isEmpty()); // loads the resource
        QFile table{QStringLiteral(":/airlift/codes.tsv")};
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readLine().trimmed(), QByteArray("code\tsymbol\tgroup\tmeaning"));
        int rows = 0;
        std::set<std::pair<QByteArray, int>> keys;
        while (!table.atEnd()) {
            const auto columns = table.readLine().trimmed().split('\t');
            QCOMPARE(columns.size(), qsizetype{4});
            const int code = columns[0].toInt();
            QVERIFY2(keys.insert({columns[2], code}).second, columns[1].constData());
            const auto found = lookUp(columns[2], SlStatus{code});
            QVERIFY2(found, columns[1].constData());
            QCOMPARE(found->symbol, columns[1]);
            QVERIFY(!found->meaning.isEmpty());
            ++rows;
        }
        QCOMPARE(rows, 945);
    }

    void aNumberMeansNothingWithoutItsGroup()
    {
        QCOMPARE(lookUp("OTA_ARCHIVE_INT", -14_sl)->symbol,
                 QByteArray("ARCHIVE_STATUS_BUNDLE_CMD_SIGNATURE_NOT_VALID"));
        QVERIFY(lookUp("SL_BSD", -14_sl)->symbol != lookUp("OTA_ARCHIVE_INT", -14_sl)->symbol);
        QVERIFY(!lookUp("SL_FS", -14_sl));
        QVERIFY(!lookUp("", -14_sl));
        QVERIFY(!lookUp("NO_SUCH_GROUP", 0_sl));
        QVERIFY(candidates(-14_sl).size() >= 2);
        QVERIFY(candidates(SlStatus{-4711}).empty());
    }

    void aCodeIsShownWithItsSymbolOrSaidToBeUnknown()
    {
        QCOMPARE(Explain::code({-688_sl, "SL_TLS_CERT"}),
                 QStringLiteral("-688 SL_ERROR_BSD_ESEC_ASN_NO_SIGNER_E"));
        QCOMPARE(Explain::code({SlStatus{-4711}, "SL_FS"}),
                 QStringLiteral("-4711 (unknown in group SL_FS)"));
        QCOMPARE(Explain::code({SlStatus{-4711}, {}}), QStringLiteral("-4711 (unknown number)"));
        QCOMPARE(Explain::code({SlStatus{48}, "TLS_ALERT"}),
                 QStringLiteral("TLS alert 48 unknown_ca"));
    }
};

AIRLIFT_TEST(CodeBookTest)
#include "tst_code_book.moc"
