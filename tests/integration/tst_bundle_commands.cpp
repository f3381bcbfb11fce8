#include "core/trust/catalogue.h"
#include "tests/integration/run_cli.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

/// `bundle check` and `bundle diff` as programs: words, JSON and exit codes.
class BundleCommandsTest : public QObject
{
    Q_OBJECT
private:
    BundleFixture m_fixture;
    QString m_bundle;
    QString m_vendor;

    [[nodiscard]] QString built() const
    {
        const auto result = bundle::build(m_fixture.recipe, m_fixture.keys(), m_fixture.out());
        return result ? result->path : QString{};
    }
    [[nodiscard]] static QStringList check(const QString &bundle, const QStringList &more)
    {
        return QStringList{QStringLiteral("bundle"),
                           QStringLiteral("check"),
                           bundle,
                           QStringLiteral("--receiver"),
                           QStringLiteral("ota-lib-4.10"),
                           QStringLiteral("--json")} +
               more;
    }
    [[nodiscard]] QStringList withVendor() const
    {
        return {QStringLiteral("--vendor-cert"), m_vendor};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bundle = built();
        QVERIFY(!m_bundle.isEmpty());
        m_vendor = m_fixture.write(QStringLiteral("vendor.der"), vendor().certificate.toDer());
    }

    void aGoodBundleIsAccepted()
    {
        const Finished run = cli(check(m_bundle, withVendor()));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.err.isEmpty());
        const QJsonObject json = run.json();
        const QSet<QString> keys{QStringLiteral("receiver"), QStringLiteral("accepted"),
                                 QStringLiteral("verdict"),  QStringLiteral("application"),
                                 QStringLiteral("offset"),   QStringLiteral("entry"),
                                 QStringLiteral("findings")};
        const QStringList found = json.keys();
        QCOMPARE(QSet<QString>(found.begin(), found.end()), keys);
        QCOMPARE(json[QStringLiteral("receiver")].toString(), QStringLiteral("ota-lib-4.10"));
        QCOMPARE(json[QStringLiteral("accepted")].toBool(), true);
        QCOMPARE(json[QStringLiteral("verdict")].toString(), QStringLiteral("DONE"));
        QCOMPARE(json[QStringLiteral("application")].toString(), QStringLiteral("104"));
        for (const QJsonValue value : json[QStringLiteral("findings")].toArray()) {
            for (const char *key : {"rule", "severity", "where", "title", "next_step"})
                QVERIFY(!value.toObject()[QLatin1String(key)].toString().isEmpty());
        }
    }

    void withoutTheVendorCertificateTheAnswerIsUnknown()
    {
        const Finished run = cli(check(m_bundle, {}));
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.json()[QStringLiteral("verdict")].toString(), QStringLiteral("unknown"));
        QCOMPARE(run.json()[QStringLiteral("accepted")].toBool(), false);
    }

    void anotherKeyIsRefused()
    {
        const QString other =
            m_fixture.write(QStringLiteral("other.der"), otherVendor().certificate.toDer());
        const Finished run = cli(check(m_bundle, {QStringLiteral("--vendor-cert"), other}));
        QCOMPARE(run.exitCode, 1);
        const QJsonObject json = run.json();
        QCOMPARE(json[QStringLiteral("verdict")].toString(), QStringLiteral("-20199"));
        QCOMPARE(json[QStringLiteral("application")].toString(), QStringLiteral("-21004"));
        QCOMPARE(json[QStringLiteral("entry")].toString(), QStringLiteral("ota.sign"));
        QCOMPARE(json[QStringLiteral("findings")][0][QStringLiteral("rule")].toString(),
                 QStringLiteral("list-signature-wrong"));
    }

    void theFolderOfTheDeviceIsTakenAsItIs()
    {
        QTemporaryDir folder;
        QVERIFY(saveAtomically(folder.filePath(QStringLiteral("dummy_ota_vendor_cert.der")),
                               vendor().certificate.toDer()));
        const Finished run = cli(check(m_bundle, {QStringLiteral("--store"), folder.path()}));
        QCOMPARE(run.exitCode, 0);
        QTemporaryDir empty;
        const Finished without = cli(check(m_bundle, {QStringLiteral("--store"), empty.path()}));
        QCOMPARE(without.exitCode, 1);
        QCOMPARE(without.json()[QStringLiteral("verdict")].toString(), QStringLiteral("-12291"));
    }

    void mistakesAreOneLineAndTheirOwnCode()
    {
        const QString nowhere = m_fixture.out() + QStringLiteral("/nowhere.tar");
        for (const QStringList &arguments :
             {check(nowhere, withVendor()),
              check(m_bundle, {QStringLiteral("--chunk"), QStringLiteral("none")}),
              check(m_bundle, {QStringLiteral("--store"), nowhere}),
              QStringList{QStringLiteral("bundle"), QStringLiteral("check"), m_bundle},
              QStringList{QStringLiteral("bundle"), QStringLiteral("check"), m_bundle,
                          QStringLiteral("--receiver"), QStringLiteral("toaster")},
              QStringList{QStringLiteral("bundle"), QStringLiteral("diff"), m_bundle}}) {
            const Finished run = cli(arguments);
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(isOneSentence(run.err), run.err.constData());
            QVERIFY(run.out.isEmpty());
        }
    }

    void peopleGetTheSameInWords()
    {
        QStringList arguments = check(m_bundle, withVendor());
        arguments.removeAll(QStringLiteral("--json"));
        const Finished run = cli(arguments);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("accepted: DONE, the application gets 104"));
    }

    void aBundleThatWasCutOffIsNotCompared()
    {
        const QByteArray good = *readBounded(m_bundle, ByteCount{1 << 20});
        const QString cut = m_fixture.write(QStringLiteral("cut.tar"), good.left(6000));
        const Finished run = cli({QStringLiteral("bundle"), QStringLiteral("diff"), m_bundle, cut});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isOneSentence(run.err), run.err.constData());
    }

    void filesComeOutOfABundle()
    {
        QTemporaryDir to;
        const QStringList words{QStringLiteral("bundle"),
                                QStringLiteral("extract"),
                                m_bundle,
                                QStringLiteral("--out"),
                                to.path(),
                                QStringLiteral("--json"),
                                QStringLiteral("/www/index.html")};
        const Finished run = cli(words);
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json()[QStringLiteral("files")].toArray().size(), 1);
        QVERIFY(QFile::exists(to.filePath(QStringLiteral("www/index.html"))));
        const Finished again = cli(words);
        QCOMPARE(again.exitCode, 2);
        QVERIFY2(isOneSentence(again.err), again.err.constData());
        QCOMPARE(cli(words + QStringList{QStringLiteral("--force")}).exitCode, 0);
    }

    void theReceiversAreListed()
    {
        const QStringList words{QStringLiteral("bundle"), QStringLiteral("receivers"),
                                QStringLiteral("--json")};
        const QJsonArray all = cli(words).json()[QStringLiteral("receivers")].toArray();
        QCOMPARE(all.size(), 4);
        for (const QJsonValue value : all) {
            const QString id = value[QStringLiteral("receiver")].toString();
            const Finished run = cli({QStringLiteral("bundle"), QStringLiteral("check"), m_bundle,
                                      QStringLiteral("--receiver"), id, QStringLiteral("--json"),
                                      QStringLiteral("--vendor-cert"), m_vendor});
            QCOMPARE(run.json()[QStringLiteral("verdict")].toString(), QStringLiteral("DONE"));
        }
    }

    void aProfileOfOnesOwnIsTakenOrRefusedInOneSentence()
    {
        const auto ask = [&](const QByteArray &json) {
            const QString path = m_fixture.write(QStringLiteral("mine.json"), json);
            return cli(check(m_bundle, {QStringLiteral("--vendor-cert"), m_vendor,
                                        QStringLiteral("--receiver"), path}));
        };
        const Finished tight =
            ask(R"({"format": 1, "id": "mine", "title": "My build", "mostFiles": 2})");
        QCOMPARE(tight.json()[QStringLiteral("verdict")].toString(), QStringLiteral("-20109"));
        QCOMPARE(tight.json()[QStringLiteral("receiver")].toString(), QStringLiteral("mine"));
        for (const QByteArray &bad :
             {QByteArray{}, QByteArray{"[]"}, QByteArray{"{"}, QByteArray{R"({"format": 2})"},
              QByteArray{R"({"format": 1})"}, QByteArray{R"({"format": 1, "id": "a", "x\ny": 1})"},
              QByteArray{R"({"format": 1, "id": "a", "mostFiles": -1})"},
              QByteArray{R"({"format": 1, "id": "a", "mostFiles": 1.5})"},
              QByteArray{R"({"format": 1, "id": "a", "mostFiles": "8"})"},
              QByteArray{R"({"format": 1, "id": "a", "receiveBuffer": 1e300})"},
              QByteArray{R"({"format": 1, "id": ["a"]})"}, QByteArray(100'000, '['),
              QByteArray("{\"a\":").repeated(5000)}) {
            const Finished run = ask(bad);
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(isOneSentence(run.err), run.err.constData());
        }
    }

    void theCatalogueOfTheDeviceTakesPart()
    {
        const auto ask = [&](const trust::Catalogue &catalogue) {
            QTemporaryDir folder;
            const auto put = [&](const char *name, const QByteArray &bytes) {
                if (!saveAtomically(folder.filePath(QLatin1String(name)), bytes))
                    qFatal("cannot write");
            };
            put("dummy_ota_vendor_cert.der", vendor().certificate.toDer());
            put("certstore.lst", *catalogue.toBytes());
            return cli(check(m_bundle, {QStringLiteral("--store"), folder.path()}));
        };
        const QByteArray digest = imageSigner().certificate.sha256();
        const auto verdict = [](const Finished &run) {
            return run.json()[QStringLiteral("verdict")].toString();
        };
        trust::Catalogue catalogue;
        catalogue.issued = QDateTime{QDate{2019, 2, 17}, QTime{0, 0}, Qt::UTC};
        catalogue.nominalEnd = catalogue.issued.addDays(1826);
        QCOMPARE(verdict(ask(catalogue)), QStringLiteral("-20108")); // -10287: root unknown
        catalogue.trusted = {digest};
        QCOMPARE(verdict(ask(catalogue)), QStringLiteral("DONE"));
        catalogue.revoked = {digest};
        const Finished revoked = ask(catalogue);
        QCOMPARE(verdict(revoked), QStringLiteral("-20199")); // -10273
        QVERIFY(revoked.out.contains("signer-revoked"));
    }

    void anExampleKeyLeavesAMarkInTheResult()
    {
        AIRLIFT_NEED_CORPUS(key, "certs/ota-example/dummy_ota_vendor_key.pem");
        QTemporaryDir to;
        const QString page = m_fixture.write(QStringLiteral("p.html"), "<p>\n");
        QStringList words{QStringLiteral("bundle"),    QStringLiteral("create"),
                          QStringLiteral("--file"),    page + QStringLiteral("=/www/p.html"),
                          QStringLiteral("--ota-key"), key,
                          QStringLiteral("--out"),     to.path()};
        const Finished run = cli(words);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("WARNING: ota.cmd is signed with the public example key"));
        const Finished again = cli(words + QStringList{QStringLiteral("--json")});
        QStringList rules;
        for (const QJsonValue value : again.json()[QStringLiteral("warnings")].toArray())
            rules << value[QStringLiteral("rule")].toString();
        QVERIFY(rules.contains(QStringLiteral("example-key-signs")));
        QCOMPARE(QDir{to.path()}.entryList({QStringLiteral("*.tar")}).size(), 2); // two versions
    }

    void theSecondBundleIsComparedWithTheFirst()
    {
        const auto diff = [](const QString &a, const QString &b) {
            return cli(
                {QStringLiteral("bundle"), QStringLiteral("diff"), a, b, QStringLiteral("--json")});
        };
        QCOMPARE(diff(m_bundle, m_bundle).exitCode, 0);
        BundleFixture second;
        second.recipe.version = *bundle::Version::parse(u"20250101000000");
        second.write(QStringLiteral("index.html"), "<html>goodbye</html>\n");
        bundle::FileSource more;
        more.path = second.write(QStringLiteral("more.txt"), "more\n");
        more.deviceName = "/www/more.txt";
        second.recipe.files.push_back(more);
        const auto result = bundle::build(second.recipe, second.keys(), second.out());
        QVERIFY(result);
        const Finished run = diff(m_bundle, result->path);
        QCOMPARE(run.exitCode, 1);
        const QJsonObject json = run.json();
        QCOMPARE(json[QStringLiteral("newer")].toBool(), true);
        QStringList changes;
        for (const QJsonValue value : json[QStringLiteral("files")].toArray())
            changes << value[QStringLiteral("name")].toString() + QLatin1Char(' ') +
                           value[QStringLiteral("change")].toString();
        const QStringList expected{QStringLiteral("/www/index.html changed"),
                                   QStringLiteral("/www/more.txt added")};
        QCOMPARE(changes, expected);
        QCOMPARE(diff(result->path, m_bundle).json()[QStringLiteral("newer")].toBool(), false);
    }
};

AIRLIFT_TEST(BundleCommandsTest)
#include "tst_bundle_commands.moc"
