#include "core/base/file.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/board_bench.h"
#include "tests/unit/sim/board_run.h"
#include "tests/unit/sim/transcript_archive.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <QUrl>

using namespace airlift;
using namespace airlift::test;

namespace {

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n'))
        lines << (line.endsWith('\r') ? line.chopped(1) : line);
    return lines;
}

/// What a person would call the same line: addresses and digests differ from board to board.
QByteArray withoutAccidents(const QByteArray &line)
{
    static const QRegularExpression digest{QStringLiteral("[0-9a-f]{64}")};
    static const QRegularExpression address{QStringLiteral("IP_ADDR=[0-9.]+")};
    return QString::fromLatin1(line)
        .replace(digest, QStringLiteral("<digest>"))
        .replace(address, QStringLiteral("IP_ADDR=<address>"))
        .toLatin1();
}

/// The two lines into which another task wrote.
bool isDamaged(const QByteArray &line)
{
    return line.contains("mcg.bin") || line.contains("2787uflashim0");
}

/// A plain file of a tar, found by the end of its path.
QByteArray packed(const QByteArray &tar, const QByteArray &name)
{
    for (qsizetype at = 0; at + 512 <= tar.size();) {
        const qint64 size = tar.mid(at + 124, 11).toLongLong(nullptr, 8);
        if (tar.mid(at, 100).split('\0').constFirst().endsWith(name))
            return tar.mid(at + 512, size);
        at += 512 + (size + 511) / 512 * 512;
    }
    return {};
}

/// The files as the log names them, with content of our own; only TI can sign a service pack, so
/// that one and its signature are TI's.
TestArchive sameStructure(const QByteArray &sdkBundle)
{
    const auto certificate = [](const trust::Identity &identity, qsizetype size) {
        QByteArray der = identity.certificate.toDer();
        der.resize(size, '\0'); // readers take the first certificate and leave the rest
        return der;
    };
    const QByteArray image = prefixedImage(QByteArray(111884 - 20, 'i'));
    const QByteArray list = packed(sdkBundle, "/ota.cmd");
    const QByteArray tiSignature = QByteArray::fromBase64(
        QRegularExpression{QStringLiteral("\"signature_base64\":\"([^\"]+)\",\\s*\"secured\":1,"
                                          "\\s*\"bundle\":1,\\s*\"filename\":\"/sys/servicepack")}
            .match(QString::fromLatin1(list))
            .captured(1)
            .toLatin1());
    TestArchive archive;
    archive.files = {
        {.name = "/sys/mcuflashimg.bin",
         .content = image,
         .certificate = "dummy-root-ca-cert",
         .signature = *imageSigner().key.sign(trust::HashKind::Sha1, image),
         .secured = true},
        {.name = "digicertglobalrootg2.crt", .content = QByteArray(914, 'g'), .bundle = false},
        {.name = "dummy-root-ca-cert",
         .content = certificate(imageSigner(), 975),
         .bundle = false,
         .folder = 1},
        {.name = "dummy-trusted-ca-cert", .content = QByteArray(970, 't'), .bundle = false},
        {.name = "dummy_ota_vendor_cert.der",
         .content = certificate(vendor(), 614),
         .bundle = false},
        {.name = "/sys/servicepack.ucf",
         .content = packed(sdkBundle, "/servicepack.ucf"),
         .signature = tiSignature,
         .secured = true},
    };
    archive.sign(vendor().key, 72);
    return archive;
}

const QByteArray kBegin = "OtaInit: statistics";

/// What the log's board was made of, and what it was given.
struct SeedRun {
    QByteArrayList expected;
    QByteArray url;
    QByteArray response;
    std::vector<qsizetype> pauses;
};

SeedRun seedRun(const QString &logPath, const QString &bundlePath)
{
    const QByteArray log = *readBounded(logPath, ByteCount{1 << 20});
    const QByteArray bytes = sameStructure(*readBounded(bundlePath, ByteCount{16 << 20})).bytes();
    const QByteArray header =
        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n";
    SeedRun run{linesOf(log.mid(log.indexOf(kBegin)).trimmed()),
                QString::fromLatin1(log)
                    .section(QStringLiteral("ConnectFileServer, url = "), 1, 1)
                    .section(u'\n', 0, 0)
                    .trimmed()
                    .toLatin1(),
                header + bytes,
                {}};
    // Where the network was slow that day; all other reads filled the buffer.
    for (const qsizetype inArchive : {5323, 31742, 48598})
        run.pauses.push_back(header.size() + inArchive);
    return run;
}

void compareWithSeed(const QByteArray &log, const QByteArrayList &expected)
{
    const QByteArrayList printed = linesOf(log.mid(log.indexOf(kBegin)).trimmed());
    QCOMPARE(printed.size(), expected.size());
    int damaged = 0;
    for (qsizetype i = 0; i < printed.size(); ++i) {
        if (isDamaged(expected[i]))
            ++damaged;
        else
            QCOMPARE(withoutAccidents(printed[i]), withoutAccidents(expected[i]));
    }
    QCOMPARE(damaged, 2);
    qInfo("%lld lines, piece sizes included, equal; 2 damaged ones left out",
          static_cast<long long>(printed.size() - damaged));
}

/// A TLS server that sends one response up to a place, and goes on once it is told to.
class HaltingServer final : public QObject
{
public:
    HaltingServer(QByteArray response, std::vector<qsizetype> pauses)
        : m_response(std::move(response))
        , m_pauses(std::move(pauses))
    {
        const trust::Identity identity = server();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setLocalCertificate(QSslCertificate{identity.certificate.toDer(), QSsl::Der});
        configuration.setPrivateKey(
            QSslKey{identity.key.toTraditionalPem().reveal().toByteArray(),
                    identity.key.kind() == trust::KeyKind::Rsa ? QSsl::Rsa : QSsl::Ec});
        m_server.setSslConfiguration(configuration);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            m_peer = m_server.nextPendingConnection();
            QObject::connect(m_peer, &QTcpSocket::readyRead, this, [this] {
                m_request += m_peer->readAll();
                if (m_request.endsWith("\r\n\r\n"))
                    sendOn(0);
            });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// The peer has read as far as `reached`.
    void sendOn(qsizetype reached)
    {
        if (reached != m_sent || m_sent == m_response.size())
            return;
        const auto next = std::upper_bound(m_pauses.begin(), m_pauses.end(), m_sent);
        const qsizetype end = next == m_pauses.end() ? m_response.size() : *next;
        m_peer->write(m_response.mid(m_sent, end - m_sent));
        m_sent = end;
        if (end == m_response.size())
            m_peer->disconnectFromHost();
    }

private:
    QByteArray m_response;
    std::vector<qsizetype> m_pauses;
    QSslServer m_server;
    QPointer<QTcpSocket> m_peer;
    QByteArray m_request;
    qsizetype m_sent = 0;
};

} // namespace

/// The log of the thread this began with: a whole download from Azure (corpus: seed, 4).
class SeedReplayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBoardPrintsTheSuccessLogLineForLine()
    {
        AIRLIFT_NEED_CORPUS(logPath, "seed/4-azure-plain-url-success.log");
        AIRLIFT_NEED_CORPUS(bundlePath, "tars/ti-sdk-4.10_cc3220sf_local_ota_freertos.tar");
        const SeedRun seed = seedRun(logPath, bundlePath);
        sim::Application::Settings settings;
        settings.library.tokenField = 160;
        settings.library.url = seed.url;
        FakeServer server{.response = seed.response,
                          .recordSize = seed.response.size(),
                          .pauses = seed.pauses,
                          .connectStatus = -453};
        sim::Flash flash = boardFlash();
        BoardRun board{settings, flash, server};
        QCOMPARE(board.run(), BoardRun::End::Reset);
        compareWithSeed(board.printed, seed.expected);
    }

    /// Over TLS the answer comes in a dozen records; where they end leaves no trace in the log.
    void theSameOverTlsWithPausesWhereTheNetworkWasSlow()
    {
        AIRLIFT_NEED_CORPUS(logPath, "seed/4-azure-plain-url-success.log");
        AIRLIFT_NEED_CORPUS(bundlePath, "tars/ti-sdk-4.10_cc3220sf_local_ota_freertos.tar");
        const SeedRun seed = seedRun(logPath, bundlePath);
        HaltingServer server{seed.response, seed.pauses};
        Bench bench{server.port()};
        bench.change([&](sim::DeviceConfig &config) {
            config.firmware.tokenField = 160;
            config.firmware.rootCaName.clear();
            config.firmware.url = seed.url;
            config.surroundings.hosts[QUrl{QString::fromLatin1(seed.url)}.host().toLatin1()] =
                config.surroundings.hosts["device-server.test"];
        });
        int pieces = 0;
        connect(&bench.device, &sim::Device::pieceRead, &server,
                [&](qint64 offset, qsizetype size) {
                    ++pieces;
                    server.sendOn(offset + size);
                });
        bench.device.powerOn();
        const QByteArray last = "reset the platform to test the newimage...\r\n";
        QVERIFY(bench.prints(last));
        compareWithSeed(bench.link.text.first(bench.link.text.indexOf(last) + last.size()),
                        seed.expected);
        QVERIFY(pieces > 120);
    }
};

AIRLIFT_TEST(SeedReplayTest)
#include "tst_seed_replay.moc"
