#include "tests/integration/run_cli.h"
#include "tests/support/suite.h"

#include <QFile>
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
};

AIRLIFT_TEST(WiredCommandsTest)
#include "tst_wired_commands.moc"
