#include "core/trust/issue.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <array>
#include <thread>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace airlift;
using namespace airlift::trust;

class IssueTest : public QObject
{
    Q_OBJECT
private:
    [[nodiscard]] static QByteArray contents(const QString &path)
    {
        return readBounded(path, ByteCount{65536}).value_or(QByteArray{});
    }

private Q_SLOTS:
    void aRootIsWhatTheDeviceWantsOfARoot()
    {
        const Certificate &root = test::root().certificate;
        QVERIFY(root.isCa() && root.isSelfSigned());
        QCOMPARE(root.commonName(), QStringLiteral("Airlift test root"));
        QCOMPARE(root.publicKey().description(), QStringLiteral("RSA 2048"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(root.notBefore() < now.addSecs(-3600) && root.notBefore() > now.addDays(-2));
        QVERIFY(root.notAfter() > now.addYears(9) && root.notAfter() < now.addYears(11));
        QVERIFY(root.matches(test::root().key));
    }

    void aServerCertificateNamesItsHostTwiceAndBeginsEarly()
    {
        for (const Identity *identity : {&test::server(), &test::serverP256()}) {
            const Certificate &server = identity->certificate;
            QCOMPARE(server.commonName(), QStringLiteral("localhost"));
            QCOMPARE(server.dnsNames(), (QStringList{QStringLiteral("localhost"),
                                                     QStringLiteral("device-server.test")}));
            QCOMPARE(server.addresses(),
                     (QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("::1")}));
            QVERIFY(!server.isCa() && server.isIssuedBy(test::root().certificate));
            QCOMPARE(server.notBefore(),
                     (QDateTime{QDate{2000, 1, 1}, QTime{0, 0}, QTimeZone::utc()}));
            QCOMPARE(server.notAfter(), test::root().certificate.notAfter());
            QVERIFY(server.matches(identity->key));
        }
        QCOMPARE(test::serverP256().key.kind(), KeyKind::EcP256);
        QVERIFY(test::server().certificate.sha256() != test::serverP256().certificate.sha256());
    }

    void aCertificateCoversItsNamesAndNoOthers()
    {
        const auto wild = issueServerCertificate(test::root(), {QStringLiteral("*.example.test")},
                                                 ServerKey::P256);
        QVERIFY(wild);
        QVERIFY(wild->certificate.covers(QStringLiteral("a.example.test")));
        QVERIFY(!wild->certificate.covers(QStringLiteral("a.b.example.test")));
        QVERIFY(!wild->certificate.covers(QStringLiteral("example.test")));

        const Certificate &server = test::server().certificate;
        for (const char *host : {"localhost", "LOCALHOST", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1"})
            QVERIFY2(server.covers(QString::fromLatin1(host)), host);
        for (const char *host : {"", "127.0.0.2", "localhos", "local.host", "::2", "a b"})
            QVERIFY2(!server.covers(QString::fromLatin1(host)), host);
    }

    void namesNoCertificateCanCarryAreRefused()
    {
        const QString longName = QString{65, u'a'}; // a common name has at most 64 characters
        for (const QStringList &names :
             {QStringList{}, QStringList{QString{}}, QStringList{longName},
              QStringList{QStringLiteral("ok"), QString{}}})
            QVERIFY(!issueServerCertificate(test::root(), names, ServerKey::P256));
        QVERIFY(!makeVendorIdentity({}));
        // a comma must not smuggle in a second name
        const auto odd = issueServerCertificate(test::root(), {QStringLiteral("a.test,DNS:b.test")},
                                                ServerKey::P256);
        QVERIFY(!odd || !odd->certificate.covers(QStringLiteral("b.test")));
    }

    void vendorAndImageSignerHaveTheKindsTheirPlacesNeed()
    {
        QCOMPARE(test::vendor().key.kind(), KeyKind::EcP256);
        QCOMPARE(test::imageSigner().key.description(), QStringLiteral("RSA 2048"));
        for (const Identity *identity : {&test::vendor(), &test::imageSigner()})
            QVERIFY(identity->certificate.isSelfSigned() &&
                    identity->certificate.matches(identity->key));
    }

    void theRootOfAFolderIsMadeOnceAndItsKeyIsTheOwnersAlone()
    {
        const QTemporaryDir temporary;
        const QString folder = temporary.filePath(QStringLiteral("deep/trust"));
        const auto made = openOrCreateRoot(folder, QStringLiteral("Mine"));
        QVERIFY(made);
        const auto again = openOrCreateRoot(folder, QStringLiteral("Another name"));
        QVERIFY(again);
        QCOMPARE(again->certificate.sha256(), made->certificate.sha256());

        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFile{folder + QStringLiteral("/root.key.pem")}.permissions() & others));
        QCOMPARE(QDir{folder}.entryList(QDir::Files | QDir::Hidden),
                 (QStringList{QStringLiteral("root.der"), QStringLiteral("root.key.pem")}));
    }

    void twoProgramsThatStartAtOnceAgreeOnOneRoot()
    {
        const QTemporaryDir folder;
        std::array<QByteArray, 2> roots;
        std::vector<std::thread> programs;
        for (QByteArray &root : roots) {
            programs.emplace_back([&root, &folder] {
                if (const auto made = openOrCreateRoot(folder.path(), QStringLiteral("Mine")))
                    root = made->certificate.sha256();
            });
        }
        for (std::thread &program : programs)
            program.join();
        QVERIFY(!roots[0].isEmpty());
        QCOMPARE(roots[0], roots[1]);
    }

    void promise2_halfAPairIsAnErrorAndStaysAsItIs()
    {
        for (const char *kept : {"root.der", "root.key.pem"}) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(QString::fromLatin1(kept));
            QVERIFY(saveAtomically(path, test::root().certificate.toDer()));
            const QByteArray before = contents(path);
            QVERIFY(!openOrCreateRoot(folder.path(), QStringLiteral("Mine")));
            QCOMPARE(contents(path), before);
            QCOMPARE(QDir{folder.path()}.entryList(QDir::Files | QDir::Hidden),
                     QStringList{QString::fromLatin1(kept)});
        }
    }

    void aRootFolderThatCannotBeMadeIsAnError()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("file"));
        QVERIFY(saveAtomically(file, "x"));
        const auto result =
            openOrCreateRoot(file + QStringLiteral("/trust"), QStringLiteral("Mine"));
        QVERIFY(!result);
        QVERIFY(std::holds_alternative<FileError>(result.error()));
    }
};

AIRLIFT_TEST(IssueTest)
#include "tst_issue.moc"
