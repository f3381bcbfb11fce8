// `airlift-cli serve` as a program, and other people's clients as programs: each is skipped, and
// says so, where it is absent.
#include "core/base/file.h"
#include "core/serve/http_reply.h"
#include "core/trust/certificate.h"
#include "tests/integration/run_cli.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace airlift;
using namespace airlift::test;

namespace {

constexpr auto kName = "20240131120000_CC3220SF_demo.tar";

struct Answer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

[[nodiscard]] Answer run(const QString &program, const QStringList &arguments,
                         const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

[[nodiscard]] QString found(const char *program)
{
    return QStandardPaths::findExecutable(QLatin1String{program});
}

/// Every line of a server's output that is about this kind of event.
[[nodiscard]] QList<QJsonObject> events(const QByteArray &output, const char *kind)
{
    QList<QJsonObject> all;
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object[QStringLiteral("event")].toString() == QLatin1String{kind})
            all << object;
    }
    return all;
}

} // namespace

#define NEED_PROGRAM(variable, name)                                                               \
    const QString variable = found(name);                                                          \
    if (variable.isEmpty())                                                                        \
    QSKIP(name " is not installed")

class ServeCommandTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QByteArray m_content;
    QString m_file;
    QString m_root;

    /// A server on a free port, and where it is.
    struct Served {
        explicit Served(const QStringList &arguments)
            : program(arguments)
            , started(QJsonDocument::fromJson(program.firstLine()).object())
            , url(started[QStringLiteral("url")].toString())
        {
        }
        Running program;
        QJsonObject started;
        QUrl url;
    };
    [[nodiscard]] std::unique_ptr<Served> serve(const QStringList &more) const
    {
        return std::make_unique<Served>(QStringList{QStringLiteral("serve"), m_file,
                                                    QStringLiteral("--port"), QStringLiteral("0"),
                                                    QStringLiteral("--json"),
                                                    QStringLiteral("--export-root"), m_root} +
                                        more);
    }
    /// What curl needs to get there and to trust it: the names lead nowhere here.
    [[nodiscard]] QStringList way(const Served &served) const
    {
        const auto root = trust::Certificate::read(m_root);
        const QString pem = m_folder.filePath(QStringLiteral("root.pem"));
        if (!root || !saveAtomically(pem, root->toPem()))
            qFatal("no root");
        return {QStringLiteral("--silent"),
                QStringLiteral("--show-error"),
                QStringLiteral("--max-time"),
                QStringLiteral("20"),
                QStringLiteral("--cacert"),
                pem,
                QStringLiteral("--resolve"),
                QStringLiteral("%1:%2:127.0.0.1").arg(served.url.host()).arg(served.url.port()),
                served.url.toString(QUrl::FullyEncoded)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QRandomGenerator random{1};
        for (int i = 0; i < 40'000; ++i)
            m_content += static_cast<char>(random.bounded(256));
        m_file = m_folder.filePath(QString::fromLatin1(kName));
        m_root = m_folder.filePath(QStringLiteral("root.der"));
        QVERIFY(saveAtomically(m_file, m_content));
    }

    void curlGetsEveryByteAndTheServerTellsWhatItSawAndStopsAfterOne()
    {
        NEED_PROGRAM(curl, "curl");
        const auto served = serve({QStringLiteral("--once")});
        QCOMPARE(served->started[QStringLiteral("tls")].toBool(), true);
        const Answer got = run(curl, way(*served));
        QVERIFY2(got.exitCode == 0, got.err.constData());
        QVERIFY(got.out == m_content);
        QCOMPARE(served->program.exitCode(), 0);
        const QByteArray &told = served->program.output();
        QCOMPARE(events(told, "handshaken")[0][QStringLiteral("version")].toString(),
                 QStringLiteral("TLSv1.2"));
        QCOMPARE(events(told, "handshaken")[0][QStringLiteral("sni")].toString(),
                 served->url.host());
        QCOMPARE(events(told, "requested")[0][QStringLiteral("status")].toInt(), 200);
        QCOMPARE(events(told, "ended")[0][QStringLiteral("bytes")].toInt(), m_content.size());
        QCOMPARE(events(told, "stopped").size(), 1);
        const auto root = trust::Certificate::read(m_root);
        QVERIFY(root);
        QCOMPARE(served->started[QStringLiteral("root_sha256")].toString().toLatin1(),
                 root->sha256().toHex());
    }

    void wgetContinuesAPartialFileOverPlainHttp()
    {
        NEED_PROGRAM(wget, "wget");
        const auto served = serve(
            {QStringLiteral("--http"), QStringLiteral("--host"), QStringLiteral("127.0.0.1")});
        const QString path = m_folder.filePath(QStringLiteral("part.tar"));
        QVERIFY(saveAtomically(path, m_content.first(12'345)));
        const Answer got =
            run(wget, {QStringLiteral("-q"), QStringLiteral("-c"), QStringLiteral("-O"), path,
                       served->url.toString(QUrl::FullyEncoded)});
        QVERIFY2(got.exitCode == 0, got.err.constData());
        QVERIFY(*readBounded(path, ByteCount{1 << 20}) == m_content);
        QCOMPARE(served->program.stop(), 0);
        QCOMPARE(
            events(served->program.output(), "requested")[0][QStringLiteral("range_start")].toInt(),
            12'345);
    }

    void theKindOfCertificateIsAChoice()
    {
        NEED_PROGRAM(curl, "curl");
        const auto served = serve({QStringLiteral("--p256")});
        QVERIFY(run(curl, way(*served)).out == m_content);
        QCOMPARE(served->program.stop(), 0);
        const QString suite =
            events(served->program.output(), "handshaken")[0][QStringLiteral("suite")].toString();
        QVERIFY2(suite.startsWith(QStringLiteral("ECDHE-ECDSA-")), qPrintable(suite));
    }

    void ownCertificatesAreServedAndTheirRootIsTheOwnersBusiness()
    {
        NEED_PROGRAM(openssl, "openssl");
        const QString cert = m_folder.filePath(QStringLiteral("own.pem"));
        const QString key = m_folder.filePath(QStringLiteral("own.key.pem"));
        QVERIFY(saveAtomically(cert, server().certificate.toPem()));
        QVERIFY(saveAtomically(key, server().key.toTraditionalPem().reveal().toByteArray()));
        Served served{{QStringLiteral("serve"), m_file, QStringLiteral("--port"),
                       QStringLiteral("0"), QStringLiteral("--json"), QStringLiteral("--cert"),
                       cert, QStringLiteral("--key"), key}};
        QVERIFY(served.started[QStringLiteral("root_sha256")].toString().isEmpty());
        const Answer got = run(openssl, {QStringLiteral("s_client"), QStringLiteral("-connect"),
                                         QStringLiteral("127.0.0.1:%1").arg(served.url.port()),
                                         QStringLiteral("-showcerts")});
        QVERIFY(got.out.contains(server().certificate.toPem().trimmed()));
    }

    void legacySuitesAreSpokenOnlyWhenAskedFor()
    {
        NEED_PROGRAM(openssl, "openssl");
        for (const bool isLegacy : {false, true}) {
            const auto served =
                serve(isLegacy ? QStringList{QStringLiteral("--legacy-suites")} : QStringList{});
            QCOMPARE(served->started[QStringLiteral("legacy_suites")].toBool(), isLegacy);
            const Answer got = run(openssl, {QStringLiteral("s_client"), QStringLiteral("-connect"),
                                             QStringLiteral("127.0.0.1:%1").arg(served->url.port()),
                                             QStringLiteral("-tls1_2"), QStringLiteral("-cipher"),
                                             QStringLiteral("AES128-GCM-SHA256")});
            QCOMPARE(got.exitCode == 0, isLegacy);
            QCOMPARE(served->program.stop(), 0);
            const auto failures = events(served->program.output(), "handshake_failed");
            QCOMPARE(failures.size(), isLegacy ? 0 : 1);
            if (!isLegacy) // the number a device would print stands in the report
                QCOMPARE(failures[0][QStringLiteral("verdict")]
                             .toObject()[QStringLiteral("would_print")]
                             .toInt(),
                         -340);
        }
    }

    void aSecretPathIsTheOnlyOne()
    {
        NEED_PROGRAM(curl, "curl");
        const auto served = serve({QStringLiteral("--secret-path")});
        QVERIFY(served->url.path().size() > 20 + qsizetype(qstrlen(kName)));
        QVERIFY(served->url.path().endsWith(QLatin1Char('/') + QString::fromLatin1(kName)));
        QVERIFY(run(curl, way(*served)).out == m_content);
        QStringList plain = way(*served);
        QUrl url = served->url;
        url.setPath(QLatin1Char('/') + QString::fromLatin1(kName));
        plain.last() = url.toString();
        plain << QStringLiteral("--write-out") << QStringLiteral("%{http_code}");
        QVERIFY(run(curl, plain).out.endsWith("404"));
    }

    void aPaddedHeaderIsThatMuchLonger()
    {
        NEED_PROGRAM(curl, "curl");
        const auto sizeWith = [&](int padding) {
            const auto served = serve({QStringLiteral("--pad-header"), QString::number(padding)});
            const QStringList measured =
                way(*served) + QStringList{QStringLiteral("--output"), QStringLiteral("/dev/null"),
                                           QStringLiteral("--write-out"),
                                           QStringLiteral("%{size_header}")};
            return run(curl, measured).out.toInt();
        };
        QCOMPARE(sizeWith(700) - sizeWith(0), 700);
    }

    void theRateIsALimit()
    {
        NEED_PROGRAM(curl, "curl");
        const auto served = serve({QStringLiteral("--rate"), QStringLiteral("40000")});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(run(curl, way(*served)).out == m_content);
        QVERIFY2(timer.elapsed() > 400, qPrintable(QString::number(timer.elapsed())));
    }

    void everyBenchFaultIsWhatItSays_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("exitCode"); // of curl
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char *fault, int exitCode, const char *shown) {
            QTest::newRow(fault) << QString::fromLatin1(fault) << exitCode << QByteArray{shown};
        };
        row("wrong-chain", 60, "");
        row("expired", 60, "");
        row("stall=1000", 28, "HTTP/1.1 200 OK\r\n");
        row("cut=1000", 18, "HTTP/1.1 200 OK\r\n");
        row("redirect", 0, "HTTP/1.1 302 Found\r\n");
        row("chunked", 0, "\r\nTransfer-Encoding: chunked\r\n");
        row("header-split", 0, "HTTP/1.1 200 OK\r\n");
    }
    void everyBenchFaultIsWhatItSays()
    {
        NEED_PROGRAM(curl, "curl");
        QFETCH(QString, fault);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, shown);
        const auto served = serve({QStringLiteral("--fault"), fault});
        QCOMPARE(served->started[QStringLiteral("bench_faults")].toArray().size(), 1);
        const Answer got = run(curl, way(*served) + QStringList{QStringLiteral("--include"),
                                                                QStringLiteral("--max-time"),
                                                                QStringLiteral("3")});
        QVERIFY2(got.exitCode == exitCode, got.err + QByteArray::number(got.exitCode));
        QVERIFY2(got.out.contains(shown), got.out.left(300).constData());
        const bool isWhole =
            fault == QLatin1String("chunked") || fault == QLatin1String("header-split");
        QCOMPARE(got.out.endsWith(m_content), isWhole);
        QCOMPARE(served->program.stop(), 0);
    }

    void onceIsNotDoneWithAClientThatRefused()
    {
        NEED_PROGRAM(curl, "curl");
        const auto served = serve(
            {QStringLiteral("--once"), QStringLiteral("--fault"), QStringLiteral("wrong-chain")});
        QCOMPARE(run(curl, way(*served)).exitCode, 60);
        QVERIFY(served->program.stop() != 0);
        const auto failures = events(served->program.output(), "handshake_failed");
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures[0][QStringLiteral("alert")].toInt(), 48);
        QCOMPARE(failures[0][QStringLiteral("verdict")]
                     .toObject()[QStringLiteral("would_print")]
                     .toInt(),
                 -688);
    }

    void wrongValuesGetOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) {
            QTest::newRow(name) << arguments;
        };
        row("port", {QStringLiteral("--port"), QStringLiteral("65536")});
        row("address", {QStringLiteral("--address"), QStringLiteral("localhost")});
        row("padding",
            {QStringLiteral("--pad-header"), QString::number(airlift::serve::kMostPadding + 1)});
        row("rate", {QStringLiteral("--rate"), QStringLiteral("0")});
        row("name", {QStringLiteral("--host"), QString(64, QLatin1Char('x'))});
        row("fault", {QStringLiteral("--fault"), QStringLiteral("gremlins")});
        row("fault's place", {QStringLiteral("--fault"), QStringLiteral("cut=-1")});
        row("key without certificate", {QStringLiteral("--key"), QStringLiteral("/dev/null")});
    }
    void wrongValuesGetOneSentence()
    {
        QFETCH(QStringList, arguments);
        const Finished refused = cli(QStringList{QStringLiteral("serve"), m_file} + arguments);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(isOneSentence(refused.err), refused.err.constData());
    }
};

AIRLIFT_TEST(ServeCommandTest)
#include "tst_serve_command.moc"
