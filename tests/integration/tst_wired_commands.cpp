#include "core/trust/issue.h"
#include "tests/integration/run_cli.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift::test;

/// Two programs on one pseudo terminal: `sim` with a command-line firmware, and a client of it.
class WiredCommandsTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    [[nodiscard]] Finished provision(const QString &firmware, const QByteArray &port) const
    {
        return cli({QStringLiteral("provision"), QStringLiteral("wired"), QString::fromUtf8(port),
                    QStringLiteral("--firmware"), firmware, QStringLiteral("--network"),
                    QStringLiteral("Inthings"), QStringLiteral("--key-file"),
                    m_folder.filePath(QStringLiteral("wifi.key")), QStringLiteral("--json")});
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile key{m_folder.filePath(QStringLiteral("wifi.key"))};
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write("password1\n");
    }

    void aUnitIsProvisionedOverItsCable_data()
    {
        QTest::addColumn<QString>("firmware");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("outcome");
        for (const auto &firmware : {QStringLiteral("at"), QStringLiteral("terminal")}) {
            QTest::addRow("%s, good", qPrintable(firmware))
                << firmware << "none" << 0 << "confirmed";
            QTest::addRow("%s, wrong key", qPrintable(firmware))
                << firmware << "wrong-key" << 1 << "refuted";
            QTest::addRow("%s, no address", qPrintable(firmware))
                << firmware << "no-address" << 1 << "refuted";
        }
    }
    void aUnitIsProvisionedOverItsCable()
    {
        QFETCH(const QString, firmware);
        QFETCH(const QString, fault);
        QFETCH(const int, exitCode);
        QFETCH(const QString, outcome);
        Running sim{{QStringLiteral("sim"), QStringLiteral("--firmware"), firmware,
                     QStringLiteral("--wifi"), fault, QStringLiteral("--pace"),
                     QStringLiteral("20x")}};
        const QByteArray port = sim.firstLine();
        QVERIFY(port.startsWith("/dev/"));
        const Finished run = provision(firmware, port);
        QVERIFY2(run.exitCode == exitCode, run.err.constData());
        QCOMPARE(run.json()[QLatin1String("outcome")].toString(), outcome);
        QVERIFY(!run.out.contains("password1") && !run.err.contains("password1"));
        QCOMPARE(sim.stop(), 0);
    }

    void theAtFirmwareIsAskedAndItsNumbersAreExplained_data()
    {
        QTest::addColumn<QString>("uart");
        QTest::addRow("pseudo terminal") << QStringLiteral("pty");
        QTest::addRow("TCP") << QStringLiteral("tcp:0");
    }
    void theAtFirmwareIsAskedAndItsNumbersAreExplained()
    {
        QFETCH(const QString, uart);
        Running sim{{QStringLiteral("sim"), QStringLiteral("--firmware"), QStringLiteral("at"),
                     QStringLiteral("--uart"), uart, QStringLiteral("--pace"),
                     QStringLiteral("20x")}};
        const QString port = QString::fromUtf8(sim.firstLine());
        const auto isAwake = [&port] { // it boots while the program starts
            return cli({QStringLiteral("device"), QStringLiteral("at"), port,
                        QStringLiteral("AT+Test")})
                       .exitCode == 0;
        };
        QVERIFY(isAwake() || isAwake() || isAwake());
        const Finished run =
            cli({QStringLiteral("device"), QStringLiteral("at"), port,
                 QStringLiteral("AT+WlanConnect=\"Inthings\",,wpa_wpa2,\"{key}\",,,"),
                 QStringLiteral("AT+FileDel=\"/none\",0"), QStringLiteral("--key-file"),
                 m_folder.filePath(QStringLiteral("wifi.key")), QStringLiteral("--listen"),
                 QStringLiteral("1"), QStringLiteral("--json")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(!run.out.contains("password1") && !run.err.contains("password1"), run.out);
        const QJsonArray commands = run.json()[QLatin1String("commands")].toArray();
        QCOMPARE(commands[0][QLatin1String("answer")].toString(), QStringLiteral("ok"));
        QCOMPARE(commands[1][QLatin1String("group")].toString(), QStringLiteral("SL_FS"));
        QCOMPARE(commands[1][QLatin1String("code")].toInt(), -10341);
        QCOMPARE(run.json()[QLatin1String("events")].toArray().size(), 2);
    }

    void aRootIsInstalledAndReadBack()
    {
        Running sim{{QStringLiteral("sim"), QStringLiteral("--firmware"), QStringLiteral("at"),
                     QStringLiteral("--pace"), QStringLiteral("20x")}};
        const QString port = QString::fromUtf8(sim.firstLine());
        const QString root = m_folder.filePath(QStringLiteral("root.der"));
        const QString key = m_folder.filePath(QStringLiteral("root.key"));
        const auto made = airlift::trust::makeRoot(QStringLiteral("Test root"));
        QVERIFY(made);
        write(root, made->certificate.toDer());
        write(key, made->key.toTraditionalPem().reveal().toByteArray());
        const auto install = [&](const QString &file) {
            return cli({QStringLiteral("device"), QStringLiteral("install-root"), port, file,
                        QStringLiteral("--json")});
        };
        const Finished run = install(root);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json()[QLatin1String("outcome")].toString(), QStringLiteral("verified"));
        QCOMPARE(run.json()[QLatin1String("sha256")].toString().toLatin1(),
                 made->certificate.sha256().toHex());
        const Finished refused = install(key);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(isOneSentence(refused.err));
    }
};

AIRLIFT_TEST(WiredCommandsTest)
#include "tst_wired_commands.moc"
