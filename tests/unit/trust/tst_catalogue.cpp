#include "core/trust/catalogue.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QTimeZone>

using namespace airlift;
using namespace airlift::trust;

namespace {

[[nodiscard]] QByteArray digestOf(int seed)
{
    return digest(HashKind::Sha256, QByteArray::number(seed));
}

[[nodiscard]] Catalogue sample()
{
    Catalogue catalogue;
    catalogue.issued = QDateTime{QDate{2020, 2, 29}, QTime{12, 0}, QTimeZone::utc()};
    catalogue.trusted = {digestOf(1), test::root().certificate.sha256(), digestOf(2)};
    catalogue.revoked = {digestOf(3), test::otherRoot().certificate.sha256()};
    return catalogue;
}

[[nodiscard]] QByteArray sampleBytes()
{
    return *sample().toBytes();
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsBackByteForByte()
    {
        const QByteArray bytes = sampleBytes();
        QCOMPARE(bytes.size(), 440 + 32 * 5);
        const auto again = Catalogue::parse(bytes, {});
        QVERIFY(again);
        QCOMPARE(again->issued, sample().issued);
        QCOMPARE(again->nominalEnd, sample().issued.addSecs(157788000));
        QVERIFY(again->trusted == sample().trusted && again->revoked == sample().revoked);
        QVERIFY(again->reservedIsZero);
        QCOMPARE(*again->toBytes(), bytes);
    }

    void aCertificateIsTrustedRevokedOrNotListed()
    {
        const Catalogue catalogue = sample();
        QCOMPARE(standing(catalogue, test::root().certificate), Standing::Trusted);
        QCOMPARE(standing(catalogue, test::otherRoot().certificate), Standing::Revoked);
        QCOMPARE(standing(catalogue, test::imageSigner().certificate), Standing::NotListed);
    }

    void revokedWinsOverTrusted()
    {
        Catalogue catalogue = sample();
        catalogue.revoked.push_back(test::root().certificate.sha256());
        QCOMPARE(standing(catalogue, test::root().certificate), Standing::Revoked);
    }

    void everyDamageIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("fault");
        QTest::addColumn<qint64>("offset");
        using Fault = NotACatalogue::Fault;
        const auto row = [](const char *name, QByteArray bytes, Fault fault, qint64 offset) {
            QTest::newRow(name) << std::move(bytes) << static_cast<int>(fault) << offset;
        };
        const QByteArray good = sampleBytes();
        const auto with = [&good](qsizetype at, const char *byte) {
            return QByteArray{good}.replace(at, 1, byte, 1);
        };
        row("empty", {}, Fault::TooShort, 0);
        row("header cut", good.first(439), Fault::TooShort, 439);
        row("one byte short", good.chopped(1), Fault::SizeDiffers, good.size() - 1);
        row("one byte more", good + 'x', Fault::SizeDiffers, good.size() + 1);
        row("129 roots", with(0x30, "\x81"), Fault::TooManyEntries, 0x30);
        row("four thousand million roots", with(0x33, "\xff"), Fault::TooManyEntries, 0x30);
        row("65 revoked", with(0x134, "\x41"), Fault::TooManyEntries, 0x134);
        row("one root less", with(0x30, "\x02"), Fault::SizeDiffers, good.size());
        row("index of a root", with(0x36, "\x00"), Fault::IndexDiffers, 0x36);
        row("index of a revoked one", with(0x138, "\x00"), Fault::IndexDiffers, 0x138);
    }
    void everyDamageIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, fault);
        QFETCH(qint64, offset);
        const auto catalogue = Catalogue::parse(bytes, QStringLiteral("a.lst"));
        QVERIFY(!catalogue);
        const auto *error = std::get_if<NotACatalogue>(&catalogue.error());
        QVERIFY(error);
        QCOMPARE(static_cast<int>(error->fault), fault);
        QCOMPARE(error->offset, offset);
        QCOMPARE(error->origin, QStringLiteral("a.lst"));
    }

    void fieldsNobodyKnowsAreReported()
    {
        QByteArray bytes = sampleBytes();
        bytes[0x20] = '\x01';
        const auto catalogue = Catalogue::parse(bytes, {});
        QVERIFY(catalogue && !catalogue->reservedIsZero);
    }

    void moreThanTheHeaderHoldsIsNotWritten()
    {
        Catalogue catalogue = sample();
        catalogue.trusted.resize(129, digestOf(4));
        QVERIFY(!catalogue.toBytes());
    }

    void theDifferenceNamesWhatCameAndWhatWent()
    {
        Catalogue after = sample();
        after.trusted = {digestOf(2), digestOf(7), digestOf(1)};
        after.revoked.push_back(digestOf(8));
        const CatalogueDifference difference = compare(sample(), after);
        QVERIFY(difference.added == std::vector{digestOf(7)});
        QVERIFY(difference.removed == std::vector{test::root().certificate.sha256()});
        QVERIFY(difference.newlyRevoked == std::vector{digestOf(8)});
        QVERIFY(difference.noLongerRevoked.empty());
        QVERIFY(compare(sample(), sample()).isEmpty());
    }

    void theTableNamesEveryListedRootOnce()
    {
        QCOMPARE(listedRoots().size(), std::size_t{107});
        const auto inEdition = [](KnownCatalogue edition) {
            return std::count_if(
                listedRoots().begin(), listedRoots().end(), [edition](const ListedRoot &root) {
                    return std::count(root.lists.begin(), root.lists.end(), edition) == 1;
                });
        };
        QCOMPARE(inEdition(KnownCatalogue::Production2019), 104);
        QCOMPARE(inEdition(KnownCatalogue::Sdk2018), 105);
        QCOMPARE(inEdition(KnownCatalogue::Playground2016), 2);
        for (const ListedRoot &root : listedRoots()) {
            QCOMPARE(root.digest.size(), 32);
            QVERIFY(!root.name.isEmpty());
            QCOMPARE(root.provenByCertificate, root.notAfter.isValid());
        }
        const ListedRoot *g2 = listedRoot(QByteArray::fromHex(
            "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"));
        QVERIFY(g2);
        QCOMPARE(g2->name, QStringLiteral("DigiCert Global Root G2"));
        QCOMPARE(g2->notAfter, (QDate{2038, 1, 15}));
        QVERIFY(!listedRoot(digestOf(1)));
        QVERIFY(!inProductionCatalogue(QByteArray::fromHex( // ISRG Root X1
            "96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6")));
    }

    void aSealOfAnotherSizeOrSomebodyElseIsNotTis()
    {
        QCOMPARE(sealOf(sampleBytes(), QByteArray(255, 'x')), Seal::WrongSize);
        QCOMPARE(sealOf(sampleBytes(), QByteArray(256, 'x')), Seal::NotTi);
        const auto signature = test::imageSigner().key.sign(HashKind::Sha1, sampleBytes());
        QCOMPARE(sealOf(sampleBytes(), *signature), Seal::NotTi);
    }

    void thePublishedCataloguesReadAsDocumented_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("issued");
        QTest::addColumn<int>("trusted");
        QTest::addColumn<int>("revoked");
        QTest::addColumn<KnownCatalogue>("edition");
        QTest::newRow("2016") << QStringLiteral("certcatalogPlayGround20160911")
                              << QDate{2016, 9, 11} << 1 << 1 << KnownCatalogue::Playground2016;
        QTest::newRow("2018") << QStringLiteral("certstore-20181112") << QDate{2018, 11, 12} << 105
                              << 0 << KnownCatalogue::Sdk2018;
        QTest::newRow("2019") << QStringLiteral("certcatalog20190217") << QDate{2019, 2, 17} << 104
                              << 0 << KnownCatalogue::Production2019;
    }
    void thePublishedCataloguesReadAsDocumented()
    {
        QFETCH(QString, name);
        QFETCH(QDate, issued);
        QFETCH(int, trusted);
        QFETCH(int, revoked);
        QFETCH(KnownCatalogue, edition);
        const auto path =
            test::corpusFile(QStringLiteral("certs/catalogs/") + name + QStringLiteral(".lst"));
        if (!path)
            QSKIP("catalogue not here");
        const auto bytes = *readBounded(*path, ByteCount{1 << 20});
        const auto catalogue = Catalogue::parse(bytes, *path);
        QVERIFY(catalogue);
        QCOMPARE(catalogue->issued.date(), issued);
        QCOMPARE(std::ssize(catalogue->trusted), trusted);
        QCOMPARE(std::ssize(catalogue->revoked), revoked);
        QVERIFY(catalogue->reservedIsZero);
        QCOMPARE(*catalogue->toBytes(), bytes);
        for (const auto *list : {&catalogue->trusted, &catalogue->revoked})
            for (const QByteArray &digest : *list) {
                const ListedRoot *root = listedRoot(digest);
                QVERIFY(root);
                QVERIFY(std::count(root->lists.begin(), root->lists.end(), edition) == 1);
                QCOMPARE(root->isRevoked, list == &catalogue->revoked);
            }
        const auto seal = [&](const char *suffix) {
            return sealOf(bytes,
                          *readBounded(*path + QString::fromLatin1(suffix), ByteCount{1024}));
        };
        QCOMPARE(seal(".signed_3220.bin"), Seal::TiGen2);
        QCOMPARE(seal(".signed_3235.bin"), Seal::TiGen3);
    }
};

AIRLIFT_TEST(CatalogueTest)
#include "tst_catalogue.moc"
