#include "core/link/serial_link.h"
#include "tests/integration/run_cli.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

namespace {

const QByteArray kVersion = QByteArrayLiteral("20240313123751");

/// A simulated board with local_ota, and where its servers are.
class PushBoard
{
public:
    PushBoard(const BundleFixture &fixture, const QStringList &more)
        : m_program(
              QStringList{QStringLiteral("sim"), QStringLiteral("--firmware"),
                          QStringLiteral("local-ota"), QStringLiteral("--vendor-cert"),
                          fixture.write(QStringLiteral("vendor.der"), vendor().certificate.toDer()),
                          QStringLiteral("--trusted-root"), fixture.recipe.files[0].path,
                          QStringLiteral("--pace"), QStringLiteral("10x")} +
              more)
    {
        const QByteArrayList lines = m_program.lines(5);
        if (lines.size() != 5)
            qFatal("the board does not start");
        address = QString::fromUtf8(lines[1].mid(sizeof "web https://" - 1));
        progressPort = QString::fromUtf8(lines[3].mid(lines[3].lastIndexOf(':') + 1));
        fingerprint = QString::fromUtf8(lines[4].mid(sizeof "certificate " - 1));
        m_cable = std::make_unique<link::SerialLink>(QString::fromUtf8(lines[0]), Baud{}, m_clock);
        QObject::connect(m_cable.get(), &link::ByteLink::arrived, m_cable.get(),
                         [this](const QByteArray &bytes) { uart += bytes; });
        m_cable->open();
        if (!printed("waiting for new ota upload... \n\r"))
            qFatal("the board does not get ready: %s", uart.constData());
    }
    /// Pushes as somebody who knows the board's certificate and has little patience.
    [[nodiscard]] Finished push(const QString &file, const QStringList &more = {}) const
    {
        return cli(QStringList{QStringLiteral("device"), QStringLiteral("push"), address, file,
                               QStringLiteral("--fingerprint"), fingerprint,
                               QStringLiteral("--progress-port"), progressPort,
                               QStringLiteral("--restart-wait"), QStringLiteral("1"),
                               QStringLiteral("--restart-limit"), QStringLiteral("10"),
                               QStringLiteral("--commit-wait"), QStringLiteral("3"),
                               QStringLiteral("--json")} +
                   more);
    }

    [[nodiscard]] bool printed(const QByteArray &text)
    {
        return QTest::qWaitFor([&] { return uart.contains(text); }, 20'000);
    }

    QString address;
    QString progressPort;
    QString fingerprint;
    QByteArray uart; ///< what it has printed

private:
    Running m_program;
    SystemClock m_clock;
    std::unique_ptr<link::SerialLink> m_cable;
};

} // namespace

class PushTest : public QObject
{
    Q_OBJECT
private:
    BundleFixture m_fixture;
    QTemporaryDir m_folder;
    QString m_bundle;

    [[nodiscard]] QString changedBundle() const
    {
        QFile file{m_bundle};
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no bundle");
        QByteArray bytes = file.readAll();
        const QByteArray page = "<html";
        const qsizetype at = bytes.lastIndexOf(page);
        if (at < 0)
            qFatal("no page in the bundle");
        bytes[at + 1] = 'H';
        return m_fixture.write(QString::fromLatin1(kVersion) + QStringLiteral("_changed.tar"),
                               bytes);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path()));
        const auto built = bundle::build(m_fixture.recipe, m_fixture.keys(), m_folder.path());
        QVERIFY(built);
        m_bundle = built->path;
    }

    void aPushIsCalledAnUpdateOnceTheDeviceHasNamedTheNewVersionTwice()
    {
        PushBoard board{m_fixture, {}};
        const Finished pushed = board.push(m_bundle);
        QCOMPARE(pushed.json()[QStringLiteral("outcome")].toString(), QStringLiteral("updated"));
        QCOMPARE(pushed.exitCode, 0);
        QCOMPARE(pushed.json()[QStringLiteral("verified")].toString(), QStringLiteral("verified"));
        QCOMPARE(pushed.json()[QStringLiteral("version_before")].toString(), QString{});
        QCOMPARE(pushed.json()[QStringLiteral("version_after")].toString(),
                 QString::fromLatin1(kVersion));
        QCOMPARE(pushed.json()[QStringLiteral("application")].toString(),
                 QStringLiteral("local_ota_fs"));
        QCOMPARE(pushed.json()[QStringLiteral("stored")].toInt(), 100);
        QVERIFY(board.printed("[Local ota task] commit succeeded \n\r"));

        const Finished again = board.push(m_bundle);
        QCOMPARE(again.json()[QStringLiteral("outcome")].toString(),
                 QStringLiteral("already-there"));
        QCOMPARE(again.exitCode, 1);
        QCOMPARE(again.json()[QStringLiteral("sent")].toInt(), 0);

        const Finished same = board.push(m_bundle, {QStringLiteral("--again")});
        QCOMPARE(same.json()[QStringLiteral("outcome")].toString(), QStringLiteral("unknown"));
        QCOMPARE(same.exitCode, 3);
    }

    void aBundleWithAChangedByteIsRefusedByTheDevice()
    {
        PushBoard board{m_fixture, {}};
        const Finished pushed = board.push(changedBundle());
        QCOMPARE(pushed.json()[QStringLiteral("outcome")].toString(), QStringLiteral("refused"));
        QCOMPARE(pushed.json()[QStringLiteral("verified")].toString(),
                 QStringLiteral("not-verified"));
        QCOMPARE(pushed.exitCode, 1);
        QVERIFY(board.printed("[Link local task] OtaArchive error -20199 \n\r"));
    }

    void anImageThatDoesNotCommitIsNoUpdate()
    {
        PushBoard board{m_fixture, {QStringLiteral("--fault"), QStringLiteral("never-commits")}};
        const Finished pushed = board.push(m_bundle);
        const QString outcome = pushed.json()[QStringLiteral("outcome")].toString();
        // Whether somebody asks during the few seconds of the trial is a matter of time.
        QVERIFY2(outcome == QStringLiteral("rolled-back") || outcome == QStringLiteral("still-old"),
                 qPrintable(outcome));
        QCOMPARE(pushed.json()[QStringLiteral("verified")].toString(), QStringLiteral("verified"));
        QCOMPARE(pushed.exitCode, 1);
    }

    void powerLossDuringTheUploadIsAskedAboutAfterwards()
    {
        PushBoard board{m_fixture,
                        {QStringLiteral("--fault"), QStringLiteral("power-loss=2@op12")}};
        const Finished pushed = board.push(m_bundle);
        QVERIFY(pushed.json()[QStringLiteral("outcome")].toString() != QStringLiteral("updated"));
        QCOMPARE(pushed.exitCode, 1);
        QCOMPARE(pushed.json()[QStringLiteral("verified")].toString(), QStringLiteral("unknown"));
        const Finished second = board.push(m_bundle);
        QCOMPARE(second.json()[QStringLiteral("outcome")].toString(), QStringLiteral("updated"));
    }

    void anImageForAnotherChipIsNotSent()
    {
        PushBoard board{m_fixture, {QStringLiteral("--chip"), QStringLiteral("CC3220S")}};
        const Finished pushed = board.push(m_bundle);
        QCOMPARE(pushed.json()[QStringLiteral("outcome")].toString(), QStringLiteral("other-chip"));
        QCOMPARE(pushed.json()[QStringLiteral("sent")].toInt(), 0);
        QCOMPARE(pushed.exitCode, 1);
    }

    void aCertificateHasToBeAcceptedOnceAndMayNotChange()
    {
        PushBoard board{m_fixture, {}};
        const QStringList plain{
            QStringLiteral("device"),          QStringLiteral("push"), board.address, m_bundle,
            QStringLiteral("--progress-port"), board.progressPort};
        const Finished unknown = cli(plain);
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(isOneSentence(unknown.err.mid(unknown.err.indexOf("airlift-cli: "))),
                 unknown.err.constData());
        QVERIFY(unknown.out.isEmpty());

        QString other = board.fingerprint;
        other[0] = other[0] == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
        const Finished changed = cli(
            plain + QStringList{QStringLiteral("--json"), QStringLiteral("--fingerprint"), other});
        QCOMPARE(changed.exitCode, 1);
        QCOMPARE(changed.json()[QStringLiteral("outcome")].toString(),
                 QStringLiteral("certificate-changed"));
        QCOMPARE(changed.json()[QStringLiteral("fingerprint")].toString(), board.fingerprint);

        const QStringList quick{QStringLiteral("--json"), QStringLiteral("--restart-wait"),
                                QStringLiteral("1"), QStringLiteral("--commit-wait"),
                                QStringLiteral("3")};
        const Finished accepted = cli(plain + quick + QStringList{QStringLiteral("--accept-new")});
        QCOMPARE(accepted.exitCode, 0);
        const Finished remembered = cli(plain + quick);
        QCOMPARE(remembered.json()[QStringLiteral("outcome")].toString(),
                 QStringLiteral("already-there"));
    }

    void theBootLoaderIsAskedWhoItIs()
    {
        Running board{{QStringLiteral("sim"), QStringLiteral("--firmware"),
                       QStringLiteral("bootloader"), QStringLiteral("--chip"),
                       QStringLiteral("CC3220S")}};
        const QString port = QString::fromUtf8(board.firstLine());
        for (int round = 0; round < 2; ++round) { // greeted the first time only
            const Finished asked = cli({QStringLiteral("device"), QStringLiteral("bootloader"),
                                        port, QStringLiteral("info"), QStringLiteral("--json"),
                                        QStringLiteral("--no-break")});
            QCOMPARE(asked.exitCode, 0);
            QCOMPARE(asked.json()[QStringLiteral("loader")].toString(), QStringLiteral("0.1.0.3"));
            QCOMPARE(asked.json()[QStringLiteral("chip_type")].toInt(), 0x18);
            QCOMPARE(asked.json()[QStringLiteral("flash_bytes")].toInt(), 4 << 20);
        }
    }

    void aWholeImageIsProgrammedOnlyIfEverythingMayGo()
    {
        Running board{
            {QStringLiteral("sim"), QStringLiteral("--firmware"), QStringLiteral("bootloader")}};
        const QString port = QString::fromUtf8(board.firstLine());
        QTemporaryDir folder;
        const auto file = [&folder](const char *name, const QByteArray &content) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            return saveAtomically(path, content) ? path : QString{};
        };
        QStringList arguments{QStringLiteral("device"),
                              QStringLiteral("bootloader"),
                              port,
                              QStringLiteral("program"),
                              file("image", QByteArray(20'480, 'i')),
                              QStringLiteral("--ram-patch"),
                              file("ram", QByteArray(10'532, 'r')),
                              QStringLiteral("--flash-patch"),
                              file("flash", "PROGRAMMINGP_BTL_PATCH" + QByteArray(5'960, 'f')),
                              QStringLiteral("--no-break"),
                              QStringLiteral("--json")};
        const Finished refused = cli(arguments);
        QVERIFY(refused.exitCode != 0 && isOneSentence(refused.err));
        QVERIFY(refused.err.contains("--erase-everything"));
        arguments << QStringLiteral("--erase-everything");
        const Finished programmed = cli(arguments);
        QCOMPARE(programmed.exitCode, 0);
        QCOMPARE(programmed.json()[QStringLiteral("programmed_bytes")].toInt(), 20'480);
        QCOMPARE(programmed.json()[QStringLiteral("loader")].toString(),
                 QStringLiteral("1.1.0.34"));
        QVERIFY(programmed.err.contains("of 20480 bytes"));
    }

    void badInputOfPushIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no file") << QStringList{QStringLiteral("127.0.0.1")};
        QTest::newRow("a missing file")
            << QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("/no/such/file")};
        QTest::newRow("no address") << QStringList{QStringLiteral("a/b"), m_bundle};
        QTest::newRow("nobody there") << QStringList{QStringLiteral("127.0.0.1:1"), m_bundle};
        QTest::newRow("a name the device does not take")
            << QStringList{QStringLiteral("127.0.0.1:1"), m_bundle, QStringLiteral("--name"),
                           QStringLiteral("update.tar")};
        QTest::newRow("half a fingerprint")
            << QStringList{QStringLiteral("127.0.0.1:1"), m_bundle, QStringLiteral("--fingerprint"),
                           QStringLiteral("abcd")};
    }
    void badInputOfPushIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        const Finished result =
            cli(QStringList{QStringLiteral("device"), QStringLiteral("push")} + arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(isOneSentence(result.err.mid(result.err.indexOf("airlift-cli: "))),
                 result.err.constData());
        QVERIFY2(result.out.isEmpty(), result.out.constData());
    }
};

AIRLIFT_TEST(PushTest)
#include "tst_push.moc"
