#include "core/trust/calendar.h"
#include "core/trust/catalogue.h"
#include "core/trust/conversion.h"
#include "core/trust/facts.h"
#include "core/trust/key_files.h"
#include "core/trust/which_root.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::trust;
using namespace airlift::test;
using Answer = RootAdvice::Answer;

namespace {

Identity authority(const QString &name, int keyNumber, const Identity *issuer = nullptr,
                   const QByteArray &serial = "01")
{
    return forge({.commonName = name,
                  .issuer = issuer,
                  .keyNumber = keyNumber,
                  .ca = true,
                  .serial = serial});
}

const Identity &root()
{
    static const Identity identity = authority(QStringLiteral("Old Root"), 0);
    return identity;
}

const Identity &newer()
{
    static const Identity identity = authority(QStringLiteral("New Root"), 1);
    return identity;
}

Certificate leafOf(const Identity &issuer)
{
    return forge({.commonName = QStringLiteral("leaf.test"), .issuer = &issuer, .keyNumber = 2})
        .certificate;
}

RootAdvice advise(const std::vector<Certificate> &sent,
                  const std::vector<Certificate> &known = {root().certificate, newer().certificate})
{
    return adviseRoot(sent, known, QDateTime::currentDateTimeUtc());
}

QByteArray spelled(const char *hex)
{
    return QByteArray::fromHex(hex);
}

} // namespace

class WhichRootTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theIssuerOfTheLastCertificateSentIsTheAnswer()
    {
        const RootAdvice advice = advise({leafOf(root())});
        QCOMPARE(advice.answer, Answer::Found);
        QCOMPARE(advice.roots.size(), std::size_t{1});
        QCOMPARE(advice.roots[0].certificate.sha256(), root().certificate.sha256());
        QCOMPARE(advice.roots[0].fileName, QStringLiteral("old-root.der"));
        QVERIFY(!advice.roots[0].inProductionCatalogue);
        QCOMPARE(advice.next.size(), std::size_t{2}); // leaf and root
    }

    void aCrossSignedLastCertificateNeedsTheOlderRoot()
    {
        const Identity crossed = authority(QStringLiteral("New Root"), 1, &root(), "0B");
        const RootAdvice advice = advise({leafOf(newer()), crossed.certificate});
        QCOMPARE(advice.answer, Answer::Found);
        QCOMPARE(advice.roots[0].certificate.sha256(), root().certificate.sha256());
        QVERIFY(advice.crossSignedRoot);
        QCOMPARE(advice.crossSignedRoot->sha256(), newer().certificate.sha256());
        QCOMPARE(advice.notRoots.size(), std::size_t{1}); // copying it is the other trap
    }

    void twoEditionsAreToldApartByDigest()
    {
        const Identity edition = authority(QStringLiteral("Old Root"), 0, nullptr, "07");
        const RootAdvice advice =
            advise({leafOf(root())}, {root().certificate, edition.certificate});
        QCOMPARE(advice.roots.size(), std::size_t{2});
        QVERIFY(advice.roots[0].certificate.sha256() != advice.roots[1].certificate.sha256());
    }

    void aChainOutOfOrderHasNoRoot()
    {
        const Identity middle = authority(QStringLiteral("Middle"), 3, &root());
        const RootAdvice advice = advise({leafOf(middle), leafOf(root()), middle.certificate});
        QCOMPARE(advice.answer, Answer::ChainBroken);
        QCOMPARE(advice.brokenAt, std::size_t{0});
        QCOMPARE(advise({}).answer, Answer::NothingSent);
    }

    void anUnknownRootIsAtLeastNamed()
    {
        const RootAdvice advice = advise({leafOf(root())}, {});
        QCOMPARE(advice.answer, Answer::RootUnknown);
        QCOMPARE(advice.wantedName, QStringLiteral("Old Root"));
    }

    void theRootADeviceAskedForIsOffered()
    {
        const auto found = publicRootsNamed(QStringLiteral("DigiCert Global Root CA"));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].certificate.sha256().toHex(),
                 "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161");
        QVERIFY(publicRootsNamed({}).empty());
    }

    void azureHasLeftBaltimore()
    {
        const HostService *azure = serviceOf(QStringLiteral("account.blob.core.windows.net"));
        QVERIFY(azure);
        const QByteArray baltimore =
            spelled("16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb");
        const QByteArray g2 =
            spelled("cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f");
        QCOMPARE(azure->roots.front().digest, g2);
        QCOMPARE(azure->roots.front().standing, HostService::Standing::Current);
        QCOMPARE(azure->roots.back().digest, baltimore);
        QCOMPARE(azure->roots.back().standing, HostService::Standing::Former);
        QCOMPARE(azure->roots.back().until.first, (QDate{2025, 5, 12}));
        const auto breaks = breaksOf(publicRoot(baltimore)->certificate);
        QCOMPARE(breaks.size(), std::size_t{2});
        QCOMPARE(breaks[0].when.date(), (QDate{2025, 5, 12}));
        QCOMPARE(breaks[1].successor, g2);
    }

    void whereOthersMoveIsLeftOut()
    {
        const HostService *azure = serviceOf(QStringLiteral("account.blob.core.windows.net"));
        QVERIFY(azure);
        bool othersMove = false;
        for (const HostService::Root &root : azure->roots) {
            const PublicRoot *known = publicRoot(root.digest);
            if (!known)
                continue;
            for (const ComingBreak &coming : breaksOf(known->certificate, azure))
                QVERIFY(coming.service.isEmpty() || coming.service == azure->name);
            for (const ComingBreak &coming : breaksOf(known->certificate))
                othersMove |= !coming.service.isEmpty() && coming.service != azure->name;
        }
        QVERIFY(othersMove); // or there was nothing to leave out
    }

    void hostsAreMatchedByWholeLabels()
    {
        QVERIFY(serviceOf(QStringLiteral("bucket.s3.eu-west-1.amazonaws.com")));
        QVERIFY(serviceOf(QStringLiteral("API.GitHub.com")));
        QVERIFY(!serviceOf(QStringLiteral("blob.core.windows.net")));
        QVERIFY(!serviceOf(QStringLiteral("a.blob.core.windows.net.evil.test")));
        QVERIFY(!serviceOf(QStringLiteral("apixgithub.com")));
        QVERIFY(!serviceOf(QString(100000, u'a')));
    }

    void severalHostsAreWrittenWithAnythingBetween()
    {
        const QStringList both{QStringLiteral("api.test"), QStringLiteral("files.test:8443")};
        for (const char *text : {"api.test files.test:8443", " api.test,files.test:8443 ",
                                 "api.test; files.test:8443"})
            QCOMPARE(hostsIn(QString::fromLatin1(text)), both);
        const QString url = QStringLiteral("https://files.test/a,b;c?d");
        QCOMPARE(hostsIn(url), QStringList{url}); // what is in an address stays in it
        QVERIFY(hostsIn(QStringLiteral("  ")).isEmpty());
    }

    void aRootThatIsSentTooIsNoIntermediate()
    {
        const auto advice =
            adviseRoot({leafOf(root()), root().certificate}, {}, QDateTime::currentDateTimeUtc());
        QCOMPARE(advice.answer, RootAdvice::Answer::Found);
        QVERIFY(std::none_of(advice.next.begin(), advice.next.end(), [](const ComingBreak &one) {
            return one.what == ComingBreak::What::Intermediate;
        }));
    }

    void everyRootOfTheTableIsKnown()
    {
        for (const HostService &service : hostServices()) {
            QVERIFY(!service.source.isEmpty() && !service.hosts.empty());
            for (const HostService::Root &one : service.roots)
                QVERIFY2(publicRoot(one.digest), qPrintable(service.id));
        }
        for (const RootMigration &migration : rootMigrations()) {
            QVERIFY(publicRoot(migration.to) && migration.date.isValid());
            QVERIFY(migration.service.isEmpty() || serviceById(migration.service));
        }
    }

    void thePublicRootsAreTheDocumentedOnes_data()
    {
        QTest::addColumn<QByteArray>("sha1");
        QTest::addColumn<QByteArray>("sha256");
        QTest::addColumn<QDate>("end");
        QTest::addColumn<bool>("listed");
        const auto row = [](const char *name, const char *sha1, const char *sha256,
                            const QDate &end, bool listed) {
            QTest::newRow(name) << QByteArray{sha1}.toLower() << QByteArray{sha256}.toLower() << end
                                << listed;
        };
        row("Baltimore CyberTrust Root", "D4DE20D05E66FC53FE1A50882C78DB2852CAE474",
            "16AF57A9F676B0AB126095AA5EBADEF22AB31119D644AC95CD4B93DBF3F26AEB", QDate{2025, 5, 12},
            true);
        row("DigiCert Global Root CA", "A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436",
            "4348A0E9444C78CB265E058D5E8944B4D84F9662BD26DB257F8934A443C70161", QDate{2031, 11, 10},
            true);
        row("DigiCert Global Root G2", "DF3C24F9BFD666761B268073FE06D1CC8D4F82A4",
            "CB3CCBB76031E5E0138F8DD39A23F9DE47FFC35E43C1144CEA27D46A5AB1CB5F", QDate{2038, 1, 15},
            true);
        row("DigiCert Global Root G3", "7E04DE896A3E666D00E687D33FFAD93BE83D349E",
            "31AD6648F8104138C738F39EA4320133393E3A18CC02296EF97C2AC9EF6731D0", QDate{2038, 1, 15},
            true);
        row("DigiCert High Assurance EV Root CA", "5FB7EE0633E259DBAD0C4C9AE6D38F1A61C7DC25",
            "7431E5F4C3C1CE4690774F0B61E05440883BA9A01ED00BA6ABD7806ED3B118CF", QDate{2031, 11, 10},
            true);
        row("DigiCert TLS RSA4096 Root G5", "A78849DC5D7C758C8CDE399856B3AAD0B2A57135",
            "371A00DC0533B3721A7EEB40E8419E70799D2B0A0F2C1D80693165F7CEC4AD75", QDate{2046, 1, 14},
            false);
        row("Microsoft RSA Root CA 2017", "73A5E64A3BFF8316FF0EDCCC618A906E4EAE4D74",
            "C741F70F4B2A8D88BF2E71C14122EF53EF10EBA0CFA5E64CFA20F418853073E0", QDate{2042, 7, 18},
            false);
        row("Microsoft ECC Root CA 2017", "999A64C37FF47D9FAB95F14769891460EEC4C3C5",
            "358DF39D764AF9E1B766E9C972DF352EE15CFAC227AF6AD1D70E8E4A6EDCBA02", QDate{2042, 7, 18},
            false);
        row("Amazon Root CA 1", "8DA7F965EC5EFC37910F1C6E59FDC1CC6A6EDE16",
            "8ECDE6884F3D87B1125BA31AC3FCB13D7016DE7F57CC904FE1CB97C6AE98196E", QDate{2038, 1, 17},
            true);
        row("Starfield Services Root CA - G2", "925A8F8D2C6D04E0665F596AFF22D863E8256F3F",
            "568D6905A2C88708A4B3025190EDCFEDB1974A606A13C6E5290FCB2AE63EDAB5", QDate{2037, 12, 31},
            true);
        row("Starfield Class 2 CA", "AD7E1C28B064EF8F6003402014C3D0E3370EB58A",
            "1465FA205397B876FAA6F0A9958E5590E40FCC7FAA4FB7C2C8677521FB5FB658", QDate{2034, 6, 29},
            true);
        row("GTS Root R1", "E58C1CC4913B38634BE9106EE3AD8E6B9DD9814A",
            "D947432ABDE7B7FA90FC2E6B59101B1280E0E1C7E4E40FA3C6887FFF57A7F4CF", QDate{2036, 6, 22},
            false);
        row("GlobalSign Root CA", "B1BC968BD4F49D622AA89A81F2150152A41D829C",
            "EBD41040E4BB3EC742C9E381D31EF2A41A48B6685C96E7CEF3C1DF6CD4331C99", QDate{2028, 1, 28},
            true);
        row("USERTrust RSA", "2B8F1B57330DBBA2D07A6C51F70EE90DDAB9AD8E",
            "E793C9B02FD8AA13E21C31228ACCB08119643B749C898964B1746D46C3D4CBD2", QDate{2038, 1, 18},
            false);
        row("USERTrust ECC", "D1CBCA5DB2D52A7F693B674DE5F05A1D0C957DF0",
            "4FF460D54B9C86DABFBCFC5712E0400D2BED3FBC4D4FBDAA86E06ADCD2A9AD7A", QDate{2038, 1, 18},
            false);
        row("Sectigo Public Server Auth. Root E46", "EC8A396C40F02EBC4275D49FAB1C1A5B67BED29A",
            "C90F26F0FB1B4018B22227519B5CA2B53E2CA5B3BE5CF18EFE1BEF47380C5383", QDate{2046, 3, 21},
            false);
        row("Sectigo Public Server Auth. Root R46", "AD98F9F3E47D753B65D482B3A45217BB6EF5E438",
            "7BB647A62AEEAC88BF257AA522D01FFEA395E0AB45C73F93F65654EC38F25A06", QDate{2046, 3, 21},
            false);
        row("ISRG Root X1", "CABD2A79A1076A31F21D253635CB039D4329A5E8",
            "96BCEC06264976F37460779ACF28C5A7CFE8A3C0AAE11A8FFCEE05C0BDDF08C6", QDate{2035, 6, 4},
            false);
    }
    void thePublicRootsAreTheDocumentedOnes()
    {
        QFETCH(QByteArray, sha1);
        QFETCH(QByteArray, sha256);
        QFETCH(QDate, end);
        QFETCH(bool, listed);
        const PublicRoot *found = publicRoot(QByteArray::fromHex(sha256));
        QVERIFY(found);
        const CertificateFacts facts = factsOf(found->certificate);
        QCOMPARE(facts.sha1.toHex(), sha1);
        QCOMPARE(facts.notAfter.date(), end);
        QCOMPARE(facts.inProductionCatalogue, listed);
        QVERIFY(facts.isSelfSigned);
    }

    void everyPublicRootIsOneSelfSignedCertificateWithASafeName()
    {
        QCOMPARE(publicRoots().size(), std::size_t{26});
        for (const PublicRoot &one : publicRoots()) {
            QVERIFY2(one.certificate.isSelfSigned(), qPrintable(one.fileName));
            QVERIFY(one.fileName.endsWith(QStringLiteral(".der")) && one.fileName.size() < 64);
            QCOMPARE(safeFileName(one.certificate), one.fileName);
        }
    }

    void conversionGivesOneRootToAFile()
    {
        const QByteArray two =
            pem({root().certificate, newer().certificate,
                 authority(QStringLiteral("Old Root"), 0, nullptr, "07").certificate});
        const auto material = *readMaterial(QByteArray{two}.replace("\n", "\r\n"), {});
        const auto files = convert(material, Target::Der);
        QCOMPARE(files.size(), std::size_t{3});
        QCOMPARE(files[0].name, QStringLiteral("old-root.der"));
        QCOMPARE(files[2].name, QStringLiteral("old-root-2.der"));
        QVERIFY(files[1].bytes.reveal() == newer().certificate.toDer());
        const auto asPem = convert(material, Target::Pem);
        QVERIFY(asPem[0].bytes.reveal() == two);
        QVERIFY(convert(material, Target::KeyDer).empty());
    }

    void aNewKeyIsItsOwnersAloneAndNeverOverwritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("k.pem"));
        QVERIFY(saveNewKey(root().key, path, Secret{QByteArrayLiteral("phrase")}));
        QVERIFY((QFileInfo{path}.permissions() & (QFile::ReadGroup | QFile::ReadOther |
                                                  QFile::WriteGroup)) == QFile::Permissions{});
        QVERIFY(std::holds_alternative<PassphraseNeeded>(PrivateKey::read(path).error()));
        const auto ask = [](const QString &) { return Secret{QByteArray{"phrase"}}; };
        QVERIFY(root().certificate.matches(*PrivateKey::read(path, ask)));
        const auto again = saveNewKey(newer().key, path, {});
        QVERIFY(!again && std::holds_alternative<FileExists>(again.error()));
        QVERIFY(root().certificate.matches(*PrivateKey::read(path, ask)));
    }

    void deadlinesAreSortedAndOnce()
    {
        std::vector<Deadline> deadlines;
        const PublicRoot *baltimore =
            publicRoot(spelled("16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb"));
        for (int i = 0; i < 2; ++i)
            addDeadlines({leafOf(root()), baltimore->certificate}, QStringLiteral("a.pem"),
                         deadlines);
        sortDeadlines(deadlines);
        QCOMPARE(deadlines.size(), std::size_t{3});
        QCOMPARE(deadlines[0].what.what, ComingBreak::What::Migration);
        QCOMPARE(deadlines[1].what.what, ComingBreak::What::Root);
        QCOMPARE(deadlines[2].what.what, ComingBreak::What::Leaf);
    }

    void theCalendarIsFoldedAndEscaped()
    {
        const CalendarEntry entry{QDate{2027, 1, 2}, QStringLiteral("u@x"),
                                  QString{60, u'é'} + QStringLiteral("; a, b"),
                                  QStringLiteral("=1+1\nmore")};
        const QByteArray ics = toIcs({entry}, QDateTime{QDate{2026, 1, 1}, QTime{0, 0}, Qt::UTC});
        for (const QByteArray &line : ics.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 76);
            QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no character is cut
        }
        QVERIFY(ics.contains("DTSTART;VALUE=DATE:20270102\r\n"));
        QVERIFY(QByteArray{ics}.replace("\r\n ", "").contains("\\; a\\, b"));
        QCOMPARE(toCsv({entry}).split('\n')[1].right(8), QByteArray("\"'=1+1\"\r"));
    }

    void oneRootDoesForBothServersOrItDoesNot()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto advice = [&now](const Identity &issuer, const char *name) {
            const Identity leaf =
                forge({.commonName = QString::fromLatin1(name), .issuer = &issuer, .keyNumber = 2});
            return adviseRoot({leaf.certificate}, {root().certificate, newer().certificate}, now);
        };
        const CommonRoot same = commonRoot({advice(root(), "api"), advice(root(), "files")});
        QCOMPARE(same.answer, CommonRoot::Answer::Same);
        QCOMPARE(same.roots.front().certificate.sha256(), root().certificate.sha256());
        QCOMPARE(commonRoot({advice(root(), "api"), advice(newer(), "files")}).answer,
                 CommonRoot::Answer::Different);
        const Identity stranger = authority(QStringLiteral("Nobody knows"), 3);
        QCOMPARE(commonRoot({advice(root(), "api"), advice(stranger, "files")}).answer,
                 CommonRoot::Answer::Unknown);
        QCOMPARE(commonRoot({}).answer, CommonRoot::Answer::Unknown);
    }
};

AIRLIFT_TEST(WhichRootTest)
#include "tst_which_root.moc"
