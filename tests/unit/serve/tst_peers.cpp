// Programs that are not ours, against the server: each is skipped, and says so, where it is absent.
#include "running_server.h"

#include "tests/support/suite.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;

namespace {

struct Finished {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a program while events of the server keep coming.
[[nodiscard]] Finished run(const QString &program, const QStringList &arguments,
                           const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

[[nodiscard]] QString findProgram(const char *name)
{
    return QStandardPaths::findExecutable(QLatin1String{name});
}

#define NEED_PROGRAM(variable, name)                                                               \
    const QString variable = findProgram(name);                                                    \
    if (variable.isEmpty())                                                                        \
    QSKIP(name " is not installed")

} // namespace

class PeersTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString rootFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("root.pem"));
        if (!saveAtomically(path, root().certificate.toPem()))
            qFatal("no place for the root");
        return path;
    }
    [[nodiscard]] static QString urlOf(const RunningServer &running)
    {
        return running.server.url().toString(QUrl::FullyEncoded);
    }

private Q_SLOTS:
    void curlGetsEveryByteAndVerifiesTheServer()
    {
        NEED_PROGRAM(curl, "curl");
        RunningServer running;
        const Finished got = run(curl, {QStringLiteral("--silent"), QStringLiteral("--show-error"),
                                        QStringLiteral("--noproxy"), QStringLiteral("*"),
                                        QStringLiteral("--cacert"), rootFile(), urlOf(running)});
        QVERIFY2(got.exitCode == 0, got.err.constData());
        QVERIFY(got.out == running.content);
        QVERIFY(running.ended());
        QCOMPARE(running.lastEnd().reason, Ended::Reason::Complete);
    }

    void curlRefusesAServerItDoesNotKnowAndIsWitnessed()
    {
        NEED_PROGRAM(curl, "curl");
        RunningServer running;
        const Finished got = run(curl, {QStringLiteral("--silent"), QStringLiteral("--noproxy"),
                                        QStringLiteral("*"), urlOf(running)});
        QCOMPARE(got.exitCode, 60); // peer certificate cannot be authenticated
        QVERIFY(running.ended());
        QCOMPARE(running.all<HandshakeFailed>().size(), 1U);
        QVERIFY(running.all<HandshakeFailed>()[0].alertFromPeer);
    }

    void curlResumesInTheMiddle()
    {
        NEED_PROGRAM(curl, "curl");
        RunningServer running;
        const Finished got =
            run(curl, {QStringLiteral("--silent"), QStringLiteral("--noproxy"), QStringLiteral("*"),
                       QStringLiteral("--cacert"), rootFile(), QStringLiteral("--range"),
                       QStringLiteral("100000-100099"), urlOf(running)});
        QCOMPARE(got.exitCode, 0);
        QVERIFY(got.out == running.content.mid(100'000, 100));
    }

    void wgetContinuesAPartialFile()
    {
        NEED_PROGRAM(wget, "wget");
        RunningServer running;
        const QString target = m_folder.filePath(QStringLiteral("partial.tar"));
        QVERIFY(saveAtomically(target, running.content.left(123'456)));
        const Finished got =
            run(wget, {QStringLiteral("--no-proxy"), QStringLiteral("-q"), QStringLiteral("-c"),
                       QStringLiteral("--ca-certificate=") + rootFile(), QStringLiteral("-O"),
                       target, urlOf(running)});
        QVERIFY2(got.exitCode == 0, got.err.constData());
        QFile file{target};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == running.content);
        QVERIFY(running.ended());
        QCOMPARE(running.all<Requested>().back().rangeStart->value, 123'456);
    }

    void eachSuiteOfTheDeviceIsSpokenOrRefusedAsDocumented_data()
    {
        QTest::addColumn<bool>("isRsa");
        QTest::addColumn<bool>("isRecommended");
        const auto row = [](const char *suite, bool isRsa, bool isRecommended) {
            QTest::newRow(suite) << isRsa << isRecommended;
        };
        // certificates-and-tls 6.1, all that a current OpenSSL still has; 6.2 for the last column
        row("AES256-SHA", true, false);
        row("DHE-RSA-AES256-SHA", true, false);
        row("ECDHE-RSA-AES256-SHA", true, true);
        row("AES128-SHA256", true, false);
        row("AES256-SHA256", true, false);
        row("ECDHE-RSA-AES128-SHA256", true, true);
        row("ECDHE-ECDSA-AES128-SHA256", false, false);
        row("ECDHE-ECDSA-AES128-SHA", false, false);
        row("ECDHE-ECDSA-AES256-SHA", false, false);
        row("AES128-GCM-SHA256", true, false);
        row("AES256-GCM-SHA384", true, false);
        row("DHE-RSA-AES128-GCM-SHA256", true, false);
        row("DHE-RSA-AES256-GCM-SHA384", true, false);
        row("ECDHE-RSA-AES128-GCM-SHA256", true, true);
        row("ECDHE-RSA-AES256-GCM-SHA384", true, true);
        row("ECDHE-ECDSA-AES128-GCM-SHA256", false, true);
        row("ECDHE-ECDSA-AES256-GCM-SHA384", false, true);
        row("ECDHE-ECDSA-CHACHA20-POLY1305", false, false);
        row("ECDHE-RSA-CHACHA20-POLY1305", true, true);
        row("DHE-RSA-CHACHA20-POLY1305", true, false);
    }
    void eachSuiteOfTheDeviceIsSpokenOrRefusedAsDocumented()
    {
        NEED_PROGRAM(openssl, "openssl");
        QFETCH(bool, isRsa);
        QFETCH(bool, isRecommended);
        const QString suite = QString::fromLatin1(QTest::currentDataTag());
        for (const TlsProfile profile : {TlsProfile::Recommended, TlsProfile::Legacy}) {
            ServerConfig config = httpsConfig(isRsa ? server() : serverP256());
            config.tlsProfile = profile;
            RunningServer running{config, 20'000};
            const Finished got =
                run(openssl,
                    {QStringLiteral("s_client"), QStringLiteral("-connect"),
                     QStringLiteral("127.0.0.1:%1").arg(running.port), QStringLiteral("-tls1_2"),
                     QStringLiteral("-cipher"), suite, QStringLiteral("-CAfile"), rootFile(),
                     QStringLiteral("-verify_return_error"), QStringLiteral("-ign_eof"),
                     QStringLiteral("-quiet")},
                    deviceRequest(kPath));
            const bool isExpected = isRecommended || profile == TlsProfile::Legacy;
            QCOMPARE(got.out.contains(running.content.right(1000)), isExpected);
            QVERIFY(running.ended());
            if (isExpected)
                QCOMPARE(running.all<Handshaken>()[0].suite, suite);
            else
                QCOMPARE(running.all<HandshakeFailed>()[0].alert, 40);
        }
    }

    void aClientOfTls13OnlyIsToldWhichVersionIsSpoken()
    {
        NEED_PROGRAM(openssl, "openssl");
        RunningServer running;
        const Finished got = run(openssl, {QStringLiteral("s_client"), QStringLiteral("-connect"),
                                           QStringLiteral("127.0.0.1:%1").arg(running.port),
                                           QStringLiteral("-tls1_3")});
        QVERIFY(got.exitCode != 0);
        QVERIFY(running.ended());
        QCOMPARE(running.all<HandshakeFailed>()[0].alert, 70);
    }

    void theTlsStackOfFirefoxGetsTheFileAndVerifiesTheServer()
    {
        NEED_PROGRAM(nss, "tstclnt");
        NEED_PROGRAM(certutil, "certutil");
        const QString store = QStringLiteral("sql:") + m_folder.path();
        QCOMPARE(run(certutil, {QStringLiteral("-N"), QStringLiteral("-d"), store,
                                QStringLiteral("--empty-password")})
                     .exitCode,
                 0);
        RunningServer running{httpsConfig(), 20'000};
        const QString request = m_folder.filePath(QStringLiteral("request"));
        QVERIFY(saveAtomically(request, deviceRequest(kPath)));
        const QStringList ask{
            QStringLiteral("-h"),          QStringLiteral("localhost"), QStringLiteral("-p"),
            QString::number(running.port), QStringLiteral("-d"),        store,
            QStringLiteral("-4"),          QStringLiteral("-A"),        request};
        const Finished stranger = run(nss, ask);
        QVERIFY(stranger.exitCode != 0 && !stranger.out.contains(running.content.right(1000)));
        QCOMPARE(run(certutil, {QStringLiteral("-A"), QStringLiteral("-d"), store,
                                QStringLiteral("-n"), QStringLiteral("root"), QStringLiteral("-t"),
                                QStringLiteral("C,,"), QStringLiteral("-i"), rootFile()})
                     .exitCode,
                 0);
        const Finished got = run(nss, ask);
        QVERIFY2(got.out.contains(running.content.right(1000)), got.err.constData());
    }

    void theTlsStackOfWebKitGetsTheFile()
    {
        // GnuTLS is what WebKitGTK speaks; curl and wget may be built with it as well.
        NEED_PROGRAM(gnutls, "gnutls-cli");
        RunningServer running{httpsConfig(), 20'000};
        const Finished got =
            run(gnutls,
                {QStringLiteral("--x509cafile"), rootFile(), QStringLiteral("--port"),
                 QString::number(running.port), QStringLiteral("--logfile"),
                 m_folder.filePath(QStringLiteral("gnutls.log")), QStringLiteral("localhost")},
                deviceRequest(kPath));
        QVERIFY2(got.out.contains(running.content.right(1000)), got.err.constData());
    }
};

AIRLIFT_TEST(PeersTest)
#include "tst_peers.moc"
