#include "core/serve/probe.h"
#include "core/serve/server.h"
#include "tests/support/certificates.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"
#include "tests/support/tls_acceptor.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::serve;
using namespace airlift::test;
using trust::Weight;

namespace {

const QByteArray kUrl = "https://device-server.test/ota/update.tar";

/// A tar header, with a right checksum.
QByteArray tarBlock(const QByteArray &name = "folder/", char type = '5')
{
    QByteArray block(512, '\0');
    block.replace(0, name.size(), name);
    block.replace(148, 8, "        ");
    block[156] = type;
    int sum = 0;
    for (const char c : block)
        sum += static_cast<unsigned char>(c);
    block.replace(148, 8, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray{"\0 ", 2});
    return block;
}

QByteArray header(const QByteArray &more = {}, const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: 512\r\n" + more + "\r\n";
}

ProbeReport visit(ProbeSettings settings)
{
    Probe probe{std::move(settings)};
    ProbeReport report;
    QEventLoop loop;
    int times = 0;
    QObject::connect(&probe, &Probe::finished, &loop, [&](const ProbeReport &it) {
        report = it;
        ++times;
        loop.quit();
    });
    probe.start();
    loop.exec();
    QCoreApplication::processEvents();
    if (times != 1)
        qFatal("a visit finishes exactly once");
    return report;
}

ProbeSettings settingsFor(quint16 port)
{
    return {.url = kUrl,
            .caFile = root().certificate.toDer(),
            .catalogue = trust::Catalogue{.issued = {},
                                          .nominalEnd = {},
                                          .trusted = {root().certificate.sha256()},
                                          .revoked = {}},
            .clock = {},
            .route = ProbeSettings::Route{QHostAddress::LocalHost, port}};
}

const ProbeFinding *findingOf(const std::vector<ProbeFinding> &findings, ProbeRule rule)
{
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [rule](const ProbeFinding &one) { return one.rule == rule; });
    return found == findings.end() ? nullptr : &*found;
}

const ProbeFinding *stopOf(const ProbeReport &report)
{
    const auto found =
        std::find_if(report.findings.begin(), report.findings.end(),
                     [](const ProbeFinding &one) { return one.weight == Weight::Blocker; });
    return found == report.findings.end() ? nullptr : &*found;
}

AcceptorTraits traits(std::vector<QByteArray> pieces = {header() + tarBlock()})
{
    return {.leaf = server().certificate,
            .key = server().key,
            .answer = [pieces = std::move(pieces)](const QByteArray &) { return pieces; }};
}

/// With the name devices use as common name too, which is certain to be read.
const trust::Identity &named()
{
    static const trust::Identity identity =
        *trust::issueServerCertificate(root(), {QStringLiteral("device-server.test")});
    return identity;
}

/// Our own server with one archive.
struct OwnServer {
    explicit OwnServer(BenchFaults faults = {}, bool tls = true)
    {
        const QString path = folder.filePath(QStringLiteral("update.tar"));
        if (!saveAtomically(path, tarBlock() + QByteArray(40000, '\0')))
            qFatal("no place for the archive");
        ServerConfig config;
        config.hostName = QStringLiteral("device-server.test");
        config.path = QStringLiteral("/ota/update.tar");
        config.faults = faults;
        if (tls)
            config.identity = named();
        port = *running.start(std::move(config), *PinnedFile::open(path));
    }
    QTemporaryDir folder;
    Server running;
    quint16 port = 0;
};

} // namespace

class ProbeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aUrlIsCutAsTheLibraryCutsIt_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<bool>("usable");
        QTest::addColumn<ProbeRule>("rule");
        QTest::addColumn<int>("status");
        QTest::newRow("good") << kUrl << true << ProbeRule::Passed << 0;
        QTest::newRow("no slashes")
            << QByteArray{"host/path"} << false << ProbeRule::NoDoubleSlash << -20305;
        QTest::newRow("no path") << QByteArray{"https://host"} << false
                                 << ProbeRule::NoSlashAfterHost << -20306;
        QTest::newRow("no host") << QByteArray{"https:///path"} << false
                                 << ProbeRule::NoSlashAfterHost << -20306;
        QTest::newRow("long host")
            << "https://" + QByteArray(64, 'h') + "/p" << false << ProbeRule::HostTooLong << -20314;
        QTest::newRow("longest host")
            << "https://" + QByteArray(63, 'h') + "/p" << true << ProbeRule::Passed << 0;
        QTest::newRow("long") << "https://h/" + QByteArray(502, 'p') << false
                              << ProbeRule::UrlTooLong << 0;
        QTest::newRow("longest") << "https://h/" + QByteArray(501, 'p') << true << ProbeRule::Passed
                                 << 0;
        QTest::newRow("port") << QByteArray{"https://h:8443/p"} << false << ProbeRule::PortInUrl
                              << 0;
        QTest::newRow("user") << QByteArray{"https://u:p@h/p"} << false << ProbeRule::UserInUrl
                              << 0;
        QTest::newRow("blank") << QByteArray{"https://h/a b"} << false << ProbeRule::NotEncoded
                               << 0;
        QTest::newRow("scheme") << QByteArray{"http://h/p"} << true << ProbeRule::SchemeIgnored
                                << 0;
    }
    void aUrlIsCutAsTheLibraryCutsIt()
    {
        QFETCH(QByteArray, url);
        QFETCH(bool, usable);
        QFETCH(ProbeRule, rule);
        QFETCH(int, status);
        const DeviceUrl cut = cutUrl(url, {.checksHostLength = true});
        QCOMPARE(cut.isUsable, usable);
        const ProbeFinding *found = findingOf(cut.findings, rule);
        QVERIFY(found);
        QCOMPARE(found->status, status);
    }

    void aSignedLinkTellsItsEnd()
    {
        const QDateTime end{QDate{2027, 1, 2}, QTime{3, 4, 5}, Qt::UTC};
        QCOMPARE(linkEnd("https://h/p?sv=1&se=2027-01-02T03%3A04%3A05Z&sig=x"), end);
        QCOMPARE(linkEnd("https://h/p?Expires=" + QByteArray::number(end.toSecsSinceEpoch())), end);
        QCOMPARE(linkEnd("https://h/p?X-Amz-Date=20270102T030305Z&X-Amz-Expires=60"), end);
        QVERIFY(!linkEnd("https://h/p").isValid());
        QVERIFY(!linkEnd("https://h/p?X-Amz-Date=20270102T030305Z&X-Amz-Expires=9e99").isValid());
    }

    void answersAreReadInTheDevicesPieces_data()
    {
        QTest::addColumn<QByteArrayList>("records");
        QTest::addColumn<ProbeRule>("rule");
        QTest::addColumn<int>("status");
        const QByteArray tar = tarBlock();
        const auto row = [](const char *name, QByteArrayList records, ProbeRule rule, int status) {
            QTest::newRow(name) << std::move(records) << rule << status;
        };
        row("one record", {header() + tar}, ProbeRule::Passed, 0);
        row("body byte by byte", {header() + tar.first(1), tar.mid(1, 100), tar.mid(101)},
            ProbeRule::Passed, 0);
        row("status alone", {"HTTP/1.1 404"}, ProbeRule::NotOk, -20310);
        row("short first piece", {"HTTP/1.1 20", "0 OK\r\n\r\n"}, ProbeRule::FirstPieceTooShort,
            -20308);
        row("redirect", {header("Location: /x\r\n", "302 Found")}, ProbeRule::Redirected, -20310);
        row("partial", {header({}, "206 Partial")}, ProbeRule::NotOk, -20310);
        row("header alone", {header(), tar}, ProbeRule::HeaderAlone, 20008);
        row("header in two", {header().first(30), header().mid(30) + tar}, ProbeRule::Passed, 0);
        row("end cut in two", {header().chopped(2), "\r\n" + tar}, ProbeRule::Passed, 0);
        row("long header", {header("X: " + QByteArray(5400, 'x') + "\r\n") + tar},
            ProbeRule::Passed, 0);
        row("too long header", {header("X: " + QByteArray(5800, 'x') + "\r\n") + tar},
            ProbeRule::HeaderTooLong, -20309);
        row("chunked", {header("Transfer-Encoding: chunked\r\n") + "200\r\n" + tar},
            ProbeRule::Chunked, -20102);
        row("gzip", {header("content-encoding: gzip\r\n") + tar}, ProbeRule::Encoded, -20102);
        row("page", {header() + "<html>" + QByteArray(600, ' ')}, ProbeRule::NotAnArchive, -20102);
        row("tar by hand", {header() + tarBlock("ota.cmd", '0')}, ProbeRule::NotABundle, -20102);
        row("tar of one folder", {header() + tarBlock("folder/ota.cmd", '0')},
            ProbeRule::NotABundle, -20102);
        row("no folders of their own", {header() + tarBlock("folder/0/ota.cmd", '0')},
            ProbeRule::Passed, 0);
        row("dot in front", {header() + tarBlock("./folder/", '5')}, ProbeRule::NotABundle, -20199);
        row("empty archive", {header() + QByteArray(512, '\0')}, ProbeRule::EmptyArchive, -20199);
        row("closed early", {header() + tar.first(100)}, ProbeRule::BodyTooShort, -20313);
        row("closed at once", {}, ProbeRule::ClosedBeforeHeader, -20313);
    }
    void answersAreReadInTheDevicesPieces()
    {
        QFETCH(QByteArrayList, records);
        QFETCH(ProbeRule, rule);
        QFETCH(int, status);
        ProbeAnswer answer;
        for (const QByteArray &record : records)
            answer.feed(record);
        answer.closed();
        QVERIFY(answer.isFinished());
        const ProbeFinding *found = findingOf(answer.findings(), rule);
        QVERIFY(found);
        QCOMPARE(found->status, status);
        const bool isGood =
            std::all_of(answer.findings().begin(), answer.findings().end(),
                        [](const ProbeFinding &one) { return one.weight == Weight::Note; });
        QCOMPARE(isGood, rule == ProbeRule::Passed);
    }

    void ourOwnServerIsWhatADeviceWants()
    {
        OwnServer own;
        const ProbeReport report = visit(settingsFor(own.port));
        QVERIFY(report.accepted());
        QCOMPARE(report.suite, QStringLiteral("ECDHE-RSA-AES128-GCM-SHA256"));
        QVERIFY(report.prediction && report.prediction->code == 0 && report.prediction->sure);
        QCOMPARE(report.sent.size(), std::size_t{1});
        QCOMPARE(report.findings.back().step, ProbeStep::Body);
        QCOMPARE(report.findings.back().rule, ProbeRule::Passed);
        // each step that waits for somebody has its time; the address was given
        std::vector<ProbeStep> timed;
        for (const StepTime &time : report.times)
            timed.push_back(time.step);
        QCOMPARE(timed, (std::vector{ProbeStep::Connect, ProbeStep::Handshake, ProbeStep::Answer}));
    }

    void aStepThatWaitsInVainHasItsTimeToo()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ProbeSettings settings = settingsFor(silent.serverPort());
        settings.patience = std::chrono::milliseconds{200};
        const ProbeReport report = visit(settings);
        QCOMPARE(report.times.back().step, ProbeStep::Handshake);
        QVERIFY(report.times.back().took >= std::chrono::milliseconds{150});
    }

    void plainHttpIsVisitedWithoutTls()
    {
        OwnServer own{{}, false};
        ProbeSettings settings = settingsFor(own.port);
        settings.habits.secured = false;
        settings.url = "http://device-server.test/ota/update.tar";
        QVERIFY(visit(settings).accepted());
    }

    void aServerThatCutsTheBodyOrHasAnotherPathIsRefused()
    {
        OwnServer cutting{{.cutAfterBody = ByteCount{100}}};
        const ProbeReport cut = visit(settingsFor(cutting.port));
        QVERIFY(stopOf(cut));
        QCOMPARE(stopOf(cut)->rule, ProbeRule::BodyTooShort);
        QCOMPARE(stopOf(cut)->status, -20313);
        OwnServer own;
        ProbeSettings elsewhere = settingsFor(own.port);
        elsewhere.url = "https://device-server.test/other";
        const ProbeReport missing = visit(elsewhere);
        QCOMPARE(stopOf(missing)->rule, ProbeRule::NotOk);
        QCOMPARE(deviceLines(*stopOf(missing)).first(),
                 QByteArray("HttpClient_RecvSkipHdr: http error code HTTP/1.1 404"));
    }

    void aWrongRootStopsBeforeTheRequest()
    {
        OwnServer own;
        ProbeSettings settings = settingsFor(own.port);
        settings.caFile = otherRoot().certificate.toDer();
        const ProbeReport report = visit(settings);
        QCOMPARE(stopOf(report)->status, -688);
        QCOMPARE(stopOf(report)->result, -20304);
        QCOMPARE(deviceLines(*stopOf(report)),
                 (QByteArrayList{
                     "HttpClient_Connect: ERROR Socket Connect, status=-688",
                     "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, "
                     "Status=-20304",
                     "OTA_run: ERROR CdnClient_ConnectFileServer, Status=-20304",
                     "OtaRunStep: WARNING Ota_run, Status=20006, continue fornext OTA retry"}));
        QCOMPARE(report.prediction->wantedCa, QStringLiteral("Airlift test root"));
        QVERIFY(report.header.isEmpty());
    }

    void aRootNobodyListsIsAWarningTheLibraryIgnores()
    {
        OwnServer own;
        ProbeSettings settings = settingsFor(own.port);
        settings.catalogue = trust::Catalogue{};
        const ProbeReport report = visit(settings);
        QVERIFY(report.accepted());
        const ProbeFinding *chain = findingOf(report.findings, ProbeRule::ChainJudged);
        QCOMPARE(chain->status, -468);
        QCOMPARE(chain->result, 0);
    }

    void aFirmwareWithoutCaSendsNoNameAndVerifiesNothing()
    {
        TlsAcceptor acceptor{traits()};
        ProbeSettings settings = settingsFor(acceptor.port());
        settings.verifies = false;
        const ProbeReport report = visit(settings);
        QVERIFY(report.accepted());
        QCOMPARE(findingOf(report.findings, ProbeRule::ChainJudged)->status, -453);
        QVERIFY(acceptor.lastServerName().isEmpty());
        QCOMPARE(visit(settingsFor(acceptor.port())).accepted(), true);
        QCOMPARE(acceptor.lastServerName(), QByteArray("device-server.test"));
    }

    void aServerWithoutTls12AnswersWithAnAlert()
    {
        AcceptorTraits modern = traits();
        modern.minVersion = modern.maxVersion = 0x0304;
        TlsAcceptor acceptor{std::move(modern)};
        const ProbeReport report = visit(settingsFor(acceptor.port()));
        QCOMPARE(stopOf(report)->rule, ProbeRule::AlertReceived);
        QCOMPARE(stopOf(report)->status, -370);
        AcceptorTraits odd = traits();
        odd.suites = "AES128-SHA:@SECLEVEL=0"; // common, and not one of the device's
        TlsAcceptor other{std::move(odd)};
        QCOMPARE(stopOf(visit(settingsFor(other.port())))->status, -340);
    }

    void theRequestIsTheDevicesOwnToTheByte()
    {
        QByteArray seen;
        AcceptorTraits listening = traits();
        listening.answer = [&seen](const QByteArray &request) {
            seen = request;
            return std::vector<QByteArray>{header() + tarBlock()};
        };
        TlsAcceptor acceptor{std::move(listening)};
        QVERIFY(visit(settingsFor(acceptor.port())).accepted());
        QCOMPARE(seen,
                 QByteArray("GET /ota/update.tar HTTP/1.1\r\nhost: device-server.test\r\n\r\n"));
    }

    void onlyTheChainIsLookedAtIfNothingElseIsAsked()
    {
        TlsAcceptor acceptor{traits()};
        ProbeSettings settings = settingsFor(acceptor.port());
        settings.handshakeOnly = true;
        const ProbeReport report = visit(settings);
        QCOMPARE(report.sent.size(), std::size_t{1});
        QCOMPARE(acceptor.connections(), 1);
        QVERIFY(!findingOf(report.findings, ProbeRule::NotOk));
        QCOMPARE(report.findings.back().step, ProbeStep::Chain);
    }

    void nobodyThereIsRefusedAndAPlainServerSpeaksNoTls()
    {
        quint16 closed = 0;
        {
            QTcpServer probe;
            QVERIFY(probe.listen(QHostAddress::LocalHost));
            closed = probe.serverPort();
        }
        QCOMPARE(stopOf(visit(settingsFor(closed)))->status, -111);
        OwnServer plain{{}, false};
        const ProbeReport report = visit(settingsFor(plain.port));
        QVERIFY(stopOf(report) || findingOf(report.findings, ProbeRule::HandshakeFailed));
        QVERIFY(!report.accepted() || findingOf(report.findings, ProbeRule::HandshakeFailed));
    }

    void aSilentServerEndsAtThePatience()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ProbeSettings settings = settingsFor(silent.serverPort());
        settings.patience = std::chrono::milliseconds{300};
        const ProbeReport report = visit(settings);
        QCOMPARE(stopOf(report)->rule, ProbeRule::HandshakeTooSlow);
        QCOMPARE(stopOf(report)->status, -462);
    }

    void aLinkThatEndsSoonIsRemarked()
    {
        TlsAcceptor acceptor{traits()};
        ProbeSettings settings = settingsFor(acceptor.port());
        settings.url += "?Expires=" + QByteArray::number(QDateTime::currentSecsSinceEpoch() + 60);
        const ProbeReport report = visit(settings);
        QVERIFY(findingOf(report.findings, ProbeRule::LinkEndsSoon));
        QVERIFY(report.accepted());
    }
};

AIRLIFT_TEST(ProbeTest)
#include "tst_probe.moc"
