#include "app/bench/demo_kit.h"
#include "core/link/serial_link.h"
#include "core/session/update_run.h"
#include "tests/integration/run_cli.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

class ProgramsTest : public QObject
{
    Q_OBJECT
private:
    BundleFixture m_fixture;
    QTemporaryDir m_folder;

    [[nodiscard]] QString keyFile(const QString &name, const trust::PrivateKey &key) const
    {
        return m_fixture.write(name, key.toTraditionalPem().reveal().toByteArray());
    }
    [[nodiscard]] QStringList createArguments() const
    {
        return {QStringLiteral("bundle"),
                QStringLiteral("create"),
                QStringLiteral("--image"),
                *m_fixture.recipe.image,
                QStringLiteral("--image-key"),
                keyFile(QStringLiteral("image.pem"), imageSigner().key),
                QStringLiteral("--image-cert"),
                m_fixture.recipe.files[0].path,
                QStringLiteral("--file"),
                m_fixture.recipe.files[1].path + QStringLiteral("=/www/index.html"),
                QStringLiteral("--ota-key"),
                keyFile(QStringLiteral("vendor.pem"), vendor().key),
                QStringLiteral("--project"),
                QStringLiteral("thermostat"),
                QStringLiteral("--timestamp"),
                QStringLiteral("20240313123751"),
                QStringLiteral("--out"),
                m_folder.path()};
    }
    [[nodiscard]] QString vendorCertificate() const
    {
        return m_fixture.write(QStringLiteral("vendor.der"), vendor().certificate.toDer());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
    }

    void theDemonstrationCommitsAndEachFaultEndsRight_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("code");
        const auto row = [](const char *fault, int exitCode, const char *outcome, int code) {
            QTest::newRow(*fault ? fault : "none")
                << QString::fromLatin1(fault) << exitCode << QString::fromLatin1(outcome) << code;
        };
        row("", 0, "committed", 0);
        row("wrong-root-ca", 1, "failed", -688);
        row("hash-mismatch", 1, "failed", -20199);
        row("missing-signature", 1, "failed", -20199);
        row("connection-lost", 1, "failed", -20313);
        row("never-commits", 1, "rolled-back", 0);
    }
    void theDemonstrationCommitsAndEachFaultEndsRight()
    {
        QFETCH(QString, fault);
        QFETCH(int, exitCode);
        QFETCH(QString, outcome);
        QFETCH(int, code);
        QStringList arguments{QStringLiteral("demo"), QStringLiteral("--json")};
        if (!fault.isEmpty())
            arguments << QStringLiteral("--fault") << fault;
        const Finished demo = cli(arguments);
        QCOMPARE(demo.exitCode, exitCode);
        QCOMPARE(demo.json()[QStringLiteral("outcome")].toString(), outcome);
        QCOMPARE(demo.json()[QStringLiteral("committed")].toString(),
                 exitCode == 0 ? QStringLiteral("yes") : QStringLiteral("no"));
        if (code != 0)
            QCOMPARE(
                demo.json()[QStringLiteral("cause")].toObject()[QStringLiteral("code")].toInt(),
                code);
    }

    void aBundleIsCreatedAndInspected()
    {
        const Finished created = cli(createArguments() + QStringList{QStringLiteral("--json")});
        QCOMPARE(created.exitCode, 0);
        const QString path = created.json()[QStringLiteral("path")].toString();
        QVERIFY(path.endsWith(QStringLiteral("/20240313123751_CC3220SF_thermostat.tar")));

        const Finished inspected =
            cli({QStringLiteral("bundle"), QStringLiteral("inspect"), path,
                 QStringLiteral("--vendor-cert"), vendorCertificate(), QStringLiteral("--json")});
        QCOMPARE(inspected.exitCode, 0);
        QCOMPARE(inspected.json()[QStringLiteral("list_signature")].toString(),
                 QStringLiteral("good"));
        QCOMPARE(inspected.json()[QStringLiteral("good")].toBool(), true);
    }

    void serverSimulatorAndWatcherMeetAsProcesses()
    {
        const Finished created = cli(createArguments() + QStringList{QStringLiteral("--json")});
        const QString path = created.json()[QStringLiteral("path")].toString();
        const QString root = m_folder.filePath(QStringLiteral("site-root"));
        Running server{{QStringLiteral("serve"), path, QStringLiteral("--root"), root,
                        QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--json")}};
        const QJsonObject started = QJsonDocument::fromJson(server.firstLine()).object();
        const QUrl url{started[QStringLiteral("url")].toString()};
        QVERIFY(url.port() > 0);

        Running board{{QStringLiteral("sim"), QStringLiteral("--url"),
                       QStringLiteral("https://%1%2").arg(url.host(), url.path()),
                       QStringLiteral("--server"), QStringLiteral("127.0.0.1:%1").arg(url.port()),
                       QStringLiteral("--root-ca"), started[QStringLiteral("root_file")].toString(),
                       QStringLiteral("--vendor-cert"), vendorCertificate(),
                       QStringLiteral("--trusted-root"), m_fixture.recipe.files[0].path,
                       QStringLiteral("--pace"), QStringLiteral("40x")}};
        const QString terminal = QString::fromUtf8(board.firstLine());
        QVERIFY(terminal.startsWith(QStringLiteral("/dev/")));
        const Finished watched = cli({QStringLiteral("device"), QStringLiteral("watch"), terminal,
                                      QStringLiteral("--json")});
        QCOMPARE(watched.json()[QStringLiteral("outcome")].toString(), QStringLiteral("committed"));
        QCOMPARE(watched.exitCode, 0);
        QCOMPARE(server.stop(), 0);

        // promise 6: what was printed is in the journal, and the journal tells the same story
        const QDir sessions{m_folder.filePath(QStringLiteral("data/airlift/sessions"))};
        const QStringList journals =
            sessions.entryList({QStringLiteral("*.airlift-journal")}, QDir::Files);
        QCOMPARE(journals.size(), 1);
        const Finished replayed =
            cli({QStringLiteral("device"), QStringLiteral("watch"), QStringLiteral("--replay"),
                 sessions.filePath(journals[0]), QStringLiteral("--json")});
        QCOMPARE(replayed.json()[QStringLiteral("outcome")].toString(),
                 QStringLiteral("committed"));
    }

    void whatIsMadeSignsServesAndUpdatesASimulatedDevice()
    {
        const auto made = [this](const QString &words) {
            return cli(QStringLiteral("trust %1 --out %2").arg(words, m_folder.path()).split(u' '))
                .exitCode;
        };
        const auto at = [this](const char *name) { return m_folder.filePath(QLatin1String{name}); };
        QCOMPARE(made(QStringLiteral("new-image-signer --name made")), 0);
        QCOMPARE(made(QStringLiteral("new-vendor-key --name made-ota")), 0);
        QCOMPARE(made(QStringLiteral("new-root --name site")), 0);
        QCOMPARE(made(QStringLiteral("new-server-cert made.test --root %1 --root-key %2")
                          .arg(at("site.der"), at("site.key.pem"))),
                 0);
        const Finished created = cli(
            {QStringLiteral("bundle"), QStringLiteral("create"), QStringLiteral("--image"),
             *m_fixture.recipe.image, QStringLiteral("--image-key"), at("made-signer.key.pem"),
             QStringLiteral("--image-cert"), at("made-signer"), QStringLiteral("--cert"),
             at("made-ca"), QStringLiteral("--cert"), at("made-root"), QStringLiteral("--ota-key"),
             at("made-ota.key.der"), QStringLiteral("--project"), QStringLiteral("made"),
             QStringLiteral("--out"), m_folder.path(), QStringLiteral("--json")});
        const QString bundle = created.json()[QStringLiteral("path")].toString();
        Running server{{QStringLiteral("serve"), bundle, QStringLiteral("--cert"), at("server.pem"),
                        QStringLiteral("--key"), at("server.key.pem"), QStringLiteral("--host"),
                        QStringLiteral("made.test"), QStringLiteral("--port"), QStringLiteral("0"),
                        QStringLiteral("--json")}};
        const QJsonObject started = QJsonDocument::fromJson(server.firstLine()).object();
        const QUrl url{started[QStringLiteral("url")].toString()};
        QVERIFY(url.port() > 0);
        const QString asBuilt = QStringLiteral("https://made.test") + url.path();
        const QString where = QStringLiteral("127.0.0.1:%1").arg(url.port());

        const Finished probed =
            cli({QStringLiteral("probe"), asBuilt, QStringLiteral("--via"), where,
                 QStringLiteral("--root"), at("site.der"), QStringLiteral("--json")});
        QCOMPARE(probed.exitCode, 0);
        QCOMPARE(probed.json()[QStringLiteral("visits")].toInt(), 5);

        Running board{{QStringLiteral("sim"), QStringLiteral("--url"), asBuilt,
                       QStringLiteral("--server"), where, QStringLiteral("--root-ca"),
                       at("site.der"), QStringLiteral("--vendor-cert"), at("made-ota.der"),
                       QStringLiteral("--trusted-root"), at("made-root"), QStringLiteral("--pace"),
                       QStringLiteral("40x")}};
        const Finished watched =
            cli({QStringLiteral("device"), QStringLiteral("watch"),
                 QString::fromUtf8(board.firstLine()), QStringLiteral("--json")});
        QCOMPARE(watched.json()[QStringLiteral("outcome")].toString(), QStringLiteral("committed"));
        QCOMPARE(watched.json()[QStringLiteral("trust")].toString(),
                 QStringLiteral("verified-with-remark")); // no catalogue lists an own root
    }

    void promise7_aProgramWithKeysLeavesNoMemoryIfItCrashes()
    {
#ifdef Q_OS_LINUX
        Running board{
            { QStringLiteral("sim"),
              QStringLiteral("--firmware"),
              QStringLiteral("at") }};
        QVERIFY(!board.firstLine().isEmpty());
        const auto about = [&board](const char *what) {
            QFile file{
                QStringLiteral("/proc/%1/%2").arg(board.processId()).arg(QLatin1String{what})};
            return file.open(QIODevice::ReadOnly) ? file.readAll().simplified() : QByteArray{};
        };
        QVERIFY(about("limits").contains("Max core file size 0 0 "));
        QCOMPARE(about("coredump_filter").toInt(nullptr, 16), 0);
#else
        QSKIP("told by Linux only");
#endif
    }

    void badInputGetsOneSentenceAndLeavesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        const QString missing = QStringLiteral("/no/such/file");
        const QString notATar = m_fixture.write(QStringLiteral("page.html"), "<html>404</html>");
        const QString empty = m_fixture.write(QStringLiteral("empty.tar"), {});
        QTest::newRow("inspect a missing file")
            << QStringList{QStringLiteral("bundle"), QStringLiteral("inspect"), missing} << 2;
        QTest::newRow("inspect a folder")
            << QStringList{QStringLiteral("bundle"), QStringLiteral("inspect"), m_fixture.out()}
            << 2;
        QTest::newRow("inspect a web page")
            << QStringList{QStringLiteral("bundle"), QStringLiteral("inspect"), notATar} << 2;
        QTest::newRow("inspect nothing")
            << QStringList{QStringLiteral("bundle"), QStringLiteral("inspect")} << 2;
        QTest::newRow("serve a missing file") << QStringList{QStringLiteral("serve"), missing} << 2;
        QTest::newRow("serve an empty file") << QStringList{QStringLiteral("serve"), empty} << 2;
        QTest::newRow("serve on a foreign address")
            << QStringList{QStringLiteral("serve"), notATar, QStringLiteral("--address"),
                           QStringLiteral("192.0.2.1")}
            << 2;
        QTest::newRow("watch a missing port")
            << QStringList{QStringLiteral("device"), QStringLiteral("watch"),
                           QStringLiteral("/dev/ttyNOPE")}
            << 2;
        QTest::newRow("unknown command") << QStringList{QStringLiteral("fly")} << 2;
        QTest::newRow("unknown option")
            << QStringList{QStringLiteral("demo"), QStringLiteral("--fly")} << 2;
        QTest::newRow("unknown fault")
            << QStringList{QStringLiteral("demo"), QStringLiteral("--fault"),
                           QStringLiteral("earthquake")}
            << 2;
        QStringList wrongKey = createArguments();
        wrongKey[wrongKey.indexOf(QStringLiteral("--ota-key")) + 1] =
            keyFile(QStringLiteral("rsa.pem"), imageSigner().key);
        QTest::newRow("a key that does not fit") << wrongKey << 2;
        QStringList otherPair = createArguments();
        otherPair[otherPair.indexOf(QStringLiteral("--image-key")) + 1] =
            keyFile(QStringLiteral("other.pem"), otherSigner().key);
        QTest::newRow("key and certificate of two pairs") << otherPair << 2;
        QStringList noFolder = createArguments();
        noFolder.last() = QStringLiteral("/dev/null/folder");
        QTest::newRow("a folder that cannot be made") << noFolder << 2;
        QStringList badRecipe{QStringLiteral("bundle"), QStringLiteral("create"),
                              QStringLiteral("--recipe"), notATar};
        QTest::newRow("a recipe that is none") << badRecipe << 2;
    }
    void badInputGetsOneSentenceAndLeavesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const Finished result = cli(arguments);
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(isOneSentence(result.err), result.err.constData());
        QVERIFY2(result.out.isEmpty(), result.out.constData());
    }

    void promise2_aFullDiskIsOneSentenceAndTheOldBundleStays()
    {
        QStringList arguments = createArguments();
        QCOMPARE(cli(arguments).exitCode, 0);
        const QString path =
            m_folder.filePath(QStringLiteral("20240313123751_CC3220SF_thermostat.tar"));
        const QByteArray before = *readBounded(path, ByteCount{1 << 20});
        const QStringList filesBefore = QDir{m_folder.path()}.entryList(QDir::Files | QDir::Hidden);
        // A limit of 4 blocks of 512 bytes for every file the program writes.
        QProcess limited;
        limited.start(QStringLiteral("sh"),
                      QStringList{QStringLiteral("-c"),
                                  QStringLiteral("ulimit -f 4; exec \"$0\" \"$@\""),
                                  QStringLiteral(AIRLIFT_CLI)} +
                          arguments);
        QVERIFY(limited.waitForFinished(60'000));
        QCOMPARE(limited.exitCode(), 2);
        const QByteArray said = limited.readAllStandardError();
        QVERIFY2(isOneSentence(said), said.constData());
        QCOMPARE(*readBounded(path, ByteCount{1 << 20}), before);
        QCOMPARE(QDir{m_folder.path()}.entryList(QDir::Files | QDir::Hidden), filesBefore);
    }

    void aPortInUseIsOneSentence()
    {
        QCOMPARE(cli(createArguments()).exitCode, 0);
        const QString path =
            m_folder.filePath(QStringLiteral("20240313123751_CC3220SF_thermostat.tar"));
        Running first{{QStringLiteral("serve"), path, QStringLiteral("--http"),
                       QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--json")}};
        const QUrl url{
            QJsonDocument::fromJson(first.firstLine()).object()[QStringLiteral("url")].toString()};
        QVERIFY(url.port() > 0);
        const Finished second = cli({QStringLiteral("serve"), path, QStringLiteral("--http"),
                                     QStringLiteral("--port"), QString::number(url.port())});
        QCOMPARE(second.exitCode, 2);
        QVERIFY2(isOneSentence(second.err), second.err.constData());
        QVERIFY(second.err.contains(QByteArray::number(url.port())));
    }

    void everyCommandExplainsItself()
    {
        for (const char *words : {"demo", "bundle create", "bundle inspect", "serve",
                                  "device ports", "device watch", "sim"}) {
            const Finished help = cli(QString::fromLatin1(words).split(QLatin1Char(' ')) +
                                      QStringList{QStringLiteral("--help")});
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.out.startsWith("Usage: airlift-cli " + QByteArray(words)),
                     help.out.constData());
            QVERIFY2(help.out.contains("Examples:"), words);
        }
    }

    void aRecordedSuccessIsReplayed()
    {
        const QString log = m_folder.filePath(QStringLiteral("uart.log"));
        QCOMPARE(
            cli({QStringLiteral("demo"), QStringLiteral("--json"), QStringLiteral("--log"), log})
                .exitCode,
            0);
        const Finished replayed = cli({QStringLiteral("device"), QStringLiteral("watch"),
                                       QStringLiteral("--replay"), log, QStringLiteral("--json")});
        QCOMPARE(replayed.exitCode, 0);
        QCOMPARE(replayed.json()[QStringLiteral("outcome")].toString(),
                 QStringLiteral("committed"));
    }

    void theLogsOfTheOriginalProblemAreReplayedAsAPersonWouldReadThem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("committed");
        QTest::addColumn<QString>("trust");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *outcome, const char *committed,
                            const char *trust, int code) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(outcome)
                                << QString::fromLatin1(committed) << QString::fromLatin1(trust)
                                << code;
        };
        row("1-dropbox-driver-abort.log", "failed", "no", "unknown", -2005);
        row("2-dropbox-wrong-root-ca.log", "failed", "no", "unknown", -688);
        row("4-azure-plain-url-success.log", "downloaded", "unknown", "not-verified", 0);
        row("5-azure-plain-url-signature-12291.log", "failed", "no", "not-verified", -12291);
    }
    void theLogsOfTheOriginalProblemAreReplayedAsAPersonWouldReadThem()
    {
        QFETCH(QString, name);
        QFETCH(QString, outcome);
        QFETCH(QString, committed);
        QFETCH(QString, trust);
        QFETCH(int, code);
        const auto path = corpusFile(QStringLiteral("seed/") + name);
        if (!path)
            QSKIP("corpus not here");
        const Finished replayed =
            cli({QStringLiteral("device"), QStringLiteral("watch"), QStringLiteral("--replay"),
                 *path, QStringLiteral("--json")});
        const QJsonObject json = replayed.json();
        QCOMPARE(json[QStringLiteral("outcome")].toString(), outcome);
        QCOMPARE(json[QStringLiteral("committed")].toString(), committed);
        QCOMPARE(json[QStringLiteral("trust")].toString(), trust);
        QCOMPARE(json[QStringLiteral("cause")].toObject()[QStringLiteral("code")].toInt(), code);
    }
};

AIRLIFT_TEST(ProgramsTest)
#include "tst_programs.moc"
