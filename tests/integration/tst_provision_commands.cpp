#include "tests/integration/run_cli.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

/// `provision ...` as programs, against a simulated unit on loopback: words, outcomes, exit codes,
/// and that no key is shown.
class ProvisionCommandsTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    [[nodiscard]] Finished provision(const QString &way, const QString &fault,
                                     const QStringList &more = {}) const
    {
        return cli(QStringList{QStringLiteral("provision"), way, QStringLiteral("--network"),
                               QStringLiteral("Inthings"), QStringLiteral("--key-file"),
                               m_folder.filePath(QStringLiteral("wifi.key")),
                               QStringLiteral("--device-name"), QStringLiteral("station-07"),
                               QStringLiteral("--simulated"), fault, QStringLiteral("--pace"),
                               way == QStringLiteral("ap") ? QStringLiteral("20x")
                                                           : QStringLiteral("real"),
                               QStringLiteral("--json")} +
                   more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile key{m_folder.filePath(QStringLiteral("wifi.key"))};
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write("password1\n");
    }

    void theOutcomeAndTheDevicesReasonAreTold_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("reason");
        const QString ap = QStringLiteral("ap");
        QTest::newRow("access point") << ap << "none" << 0 << "confirmed"
                                      << "";
        QTest::newRow("wrong key") << ap << "wrong-key" << 1 << "refuted"
                                   << "wrong-key";
        QTest::newRow("not found") << ap << "network-not-found" << 1 << "refuted"
                                   << "network-not-found";
        QTest::newRow("SmartConfig") << "smartconfig"
                                     << "none" << 0 << "confirmed"
                                     << "";
    }
    void theOutcomeAndTheDevicesReasonAreTold()
    {
        QFETCH(const QString, way);
        QFETCH(const QString, fault);
        QFETCH(const int, exitCode);
        QFETCH(const QString, outcome);
        QFETCH(const QString, reason);
        const QString report = m_folder.filePath(QStringLiteral("report.csv"));
        const Finished run = provision(way, fault, {QStringLiteral("--report"), report});
        QVERIFY2(run.exitCode == exitCode, run.err.constData());
        const QJsonValue result = run.json()[QLatin1String("results")].toArray()[0];
        QCOMPARE(result[QLatin1String("outcome")].toString(), outcome);
        QCOMPARE(result[QLatin1String("reason")].toString(), reason);
        QFile saved{report};
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray csv = saved.readAll();
        QVERIFY2(csv.contains("\"Inthings\",\"" + outcome.toLatin1() + "\",\"" + reason.toLatin1() +
                              '"'),
                 csv.constData());
    }

    void promise7_noKeyIsShown()
    {
        const Finished run = provision(QStringLiteral("ap"), QStringLiteral("none"));
        QVERIFY(!run.out.contains("password1") && !run.err.contains("password1"));
    }

    void wrongUseIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no network") << QStringList{
            QStringLiteral("ap"), QStringLiteral("--security"), QStringLiteral("open")};
        QTest::newRow("no port") << QStringList{QStringLiteral("wired")};
        QTest::newRow("no such interface")
            << QStringList{QStringLiteral("discover"), QStringLiteral("--interface"),
                           QStringLiteral("no-such-one")};
    }
    void wrongUseIsOneSentence()
    {
        QFETCH(const QStringList, words);
        const Finished run = cli(QStringList{QStringLiteral("provision")} + words);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isOneSentence(run.err), run.err.constData());
    }

    void nobodyIsANoAndNotAnError()
    {
        const Finished run =
            cli({QStringLiteral("provision"), QStringLiteral("discover"),
                 QStringLiteral("--interface"), QStringLiteral("lo"), QStringLiteral("--seconds"),
                 QStringLiteral("1"), QStringLiteral("--json")});
        QVERIFY2(run.exitCode == 1 || run.exitCode == 2, run.err.constData());
    }
};

AIRLIFT_TEST(ProvisionCommandsTest)
#include "tst_provision_commands.moc"
