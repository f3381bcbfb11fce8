#include "core/sim/codes.h"
#include "core/sim/server_check.h"
#include "core/sim/tls_client.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QTest>

#include <openssl/ssl.h>

using namespace airlift;
using namespace airlift::sim;
using namespace airlift::test;

namespace {

struct ServerSettings {
    const trust::Identity *identity = &server();
    std::vector<trust::Certificate> extra = {}; ///< sent behind the leaf
    int minVersion = TLS1_VERSION;
    const char *suites = "ALL:@SECLEVEL=0";
};

/// OpenSSL as a server, in memory.
class MemoryServer
{
public:
    explicit MemoryServer(const ServerSettings &settings)
        : m_context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free)
        , m_ssl(nullptr, &SSL_free)
    {
        SSL_CTX_set_min_proto_version(m_context.get(), settings.minVersion);
        SSL_CTX_set_cipher_list(m_context.get(), settings.suites);
        const QByteArray leaf = settings.identity->certificate.toDer();
        SSL_CTX_use_certificate_ASN1(m_context.get(), static_cast<int>(leaf.size()), octets(leaf));
        const Secret key = settings.identity->key.toTraditionalDer();
        const int kind =
            settings.identity->key.kind() == trust::KeyKind::Rsa ? EVP_PKEY_RSA : EVP_PKEY_EC;
        SSL_CTX_use_PrivateKey_ASN1(kind, m_context.get(),
                                    reinterpret_cast<const unsigned char *>(key.reveal().data()),
                                    static_cast<long>(key.reveal().size()));
        m_ssl.reset(SSL_new(m_context.get()));
        for (const trust::Certificate &certificate : settings.extra) {
            const QByteArray der = certificate.toDer();
            const unsigned char *at = octets(der);
            X509 *x509 = d2i_X509(nullptr, &at, static_cast<long>(der.size()));
            SSL_add1_chain_cert(m_ssl.get(), x509);
            X509_free(x509);
        }
        m_in = BIO_new(BIO_s_mem());
        m_out = BIO_new(BIO_s_mem());
        SSL_set_bio(m_ssl.get(), m_in, m_out);
        SSL_set_accept_state(m_ssl.get());
        SSL_set_app_data(m_ssl.get(), this);
        SSL_set_info_callback(m_ssl.get(), [](const SSL *ssl, int where, int value) {
            if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT)
                static_cast<MemoryServer *>(SSL_get_app_data(ssl))->alert = value & 0xFF;
        });
    }
    void feed(const QByteArray &bytes)
    {
        BIO_write(m_in, bytes.constData(), static_cast<int>(bytes.size()));
        if (!SSL_is_init_finished(m_ssl.get()))
            SSL_do_handshake(m_ssl.get());
        char plain[4096];
        const int count = SSL_read(m_ssl.get(), plain, sizeof plain);
        if (count > 0)
            received.append(plain, count);
    }
    void write(const QByteArray &plain)
    {
        SSL_write(m_ssl.get(), plain.constData(), static_cast<int>(plain.size()));
    }
    void goodbye() { SSL_shutdown(m_ssl.get()); }
    QByteArray takeOutput()
    {
        QByteArray out(static_cast<qsizetype>(BIO_ctrl_pending(m_out)), '\0');
        BIO_read(m_out, out.data(), static_cast<int>(out.size()));
        return out;
    }
    [[nodiscard]] QByteArray serverName() const
    {
        return SSL_get_servername(m_ssl.get(), TLSEXT_NAMETYPE_host_name);
    }
    [[nodiscard]] QByteArray version() const { return SSL_get_version(m_ssl.get()); }

    QByteArray received;
    int alert = 0;

private:
    static const unsigned char *octets(const QByteArray &bytes)
    {
        return reinterpret_cast<const unsigned char *>(bytes.constData());
    }
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl;
    BIO *m_in = nullptr;
    BIO *m_out = nullptr;
};

/// Feeds a client record by record; returns how many there were.
int feedRecords(TlsClient &client, QByteArray bytes)
{
    int records = 0;
    for (qsizetype size = 0; (size = TlsClient::recordSize(bytes)) > 0; ++records) {
        client.feed(bytes.first(size));
        bytes.remove(0, size);
    }
    return records;
}

void shakeHands(TlsClient &client, MemoryServer &peer)
{
    client.start();
    for (int flight = 0; flight < 6; ++flight) {
        peer.feed(client.takeOutput());
        feedRecords(client, peer.takeOutput());
    }
    peer.feed(client.takeOutput()); // an alert, perhaps
}

TlsClient::Settings trusting()
{
    return {"device-server.test", [](const auto &) { return 0; }};
}

ServerCheck boardCheck()
{
    return {root().certificate.toDer(), "device-server.test", Chip::CC3220SF,
            Catalogue{{root().certificate.sha256()}, {}},
            QDateTime{QDate{2000, 1, 1}, QTime{0, 1}, Qt::UTC}};
}

/// A server certificate of root() whose validity begins now.
const trust::Identity &freshServer()
{
    return server();
}

} // namespace

class TlsClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHandshakeNamesTheServerAndSpeaksTls12()
    {
        TlsClient client{trusting()};
        MemoryServer peer{{}};
        shakeHands(client, peer);
        QCOMPARE(client.state(), TlsClient::State::Open);
        QCOMPARE(peer.serverName(), "device-server.test");
        QCOMPARE(peer.version(), "TLSv1.2");
        client.write("GET");
        peer.feed(client.takeOutput());
        QCOMPARE(peer.received, "GET");
    }

    void withoutADomainNameNoServerNameIsSent()
    {
        TlsClient client{{{}, [](const auto &) { return 0; }}};
        MemoryServer peer{{}};
        shakeHands(client, peer);
        QCOMPARE(client.state(), TlsClient::State::Open);
        QVERIFY(peer.serverName().isEmpty());
    }

    void everySuiteAServerShouldOfferIsSpoken_data()
    {
        QTest::addColumn<QByteArray>("suite");
        QTest::addColumn<bool>("elliptic");
        for (const char *suite :
             {"ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384",
              "ECDHE-RSA-CHACHA20-POLY1305", "ECDHE-RSA-AES128-SHA256", "ECDHE-RSA-AES256-SHA",
              "AES128-GCM-SHA256", "AES256-SHA", "AES128-SHA256"})
            QTest::addRow("%s", suite) << QByteArray{suite} << false;
        for (const char *suite : {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384",
                                  "ECDHE-ECDSA-CHACHA20-POLY1305"})
            QTest::addRow("%s", suite) << QByteArray{suite} << true;
    }
    void everySuiteAServerShouldOfferIsSpoken()
    {
        QFETCH(QByteArray, suite);
        QFETCH(bool, elliptic);
        TlsClient client{trusting()};
        MemoryServer peer{
            {.identity = elliptic ? &serverP256() : &server(), .suites = suite.constData()}};
        shakeHands(client, peer);
        QCOMPARE(client.state(), TlsClient::State::Open);
    }

    void aServerThatWantsMoreSendsAnAlertThatBecomesTheStatus()
    {
        TlsClient tooOld{trusting()};
        MemoryServer modern{{.minVersion = TLS1_3_VERSION}};
        shakeHands(tooOld, modern);
        QCOMPARE(tooOld.state(), TlsClient::State::Failed);
        QCOMPARE(tooOld.status(), -370);

        TlsClient noSuite{trusting()};
        MemoryServer exotic{{.suites = "ECDHE-RSA-AES256-SHA384"}}; // common, but not the board's
        shakeHands(noSuite, exotic);
        QCOMPARE(noSuite.status(), -340);
    }

    void aJudgeWhoSaysNoBreaksTheHandshakeWithItsStatusAndAnAlert_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("alert");
        QTest::addRow("wrong root") << code::kTlsNoSigner << 48;
        QTest::addRow("wrong name") << code::kTlsNameMismatch << 42;
    }
    void aJudgeWhoSaysNoBreaksTheHandshakeWithItsStatusAndAnAlert()
    {
        QFETCH(int, status);
        QFETCH(int, alert);
        TlsClient client{{"x.test", [status](const auto &) { return status; }}};
        MemoryServer peer{{}};
        shakeHands(client, peer);
        QCOMPARE(client.state(), TlsClient::State::Failed);
        QCOMPARE(client.status(), status);
        QCOMPARE(peer.alert, alert);
    }

    void theJudgeSeesTheChainAsItWasSent()
    {
        std::vector<QByteArray> seen;
        TlsClient client{{"device-server.test", [&](const std::vector<trust::Certificate> &chain) {
                              for (const auto &certificate : chain)
                                  seen.push_back(certificate.sha256());
                              return 0;
                          }}};
        MemoryServer peer{
            {.extra = {otherRoot().certificate, root().certificate}}}; // nonsense, in this order
        shakeHands(client, peer);
        QCOMPARE(seen, (std::vector<QByteArray>{server().certificate.sha256(),
                                                otherRoot().certificate.sha256(),
                                                root().certificate.sha256()}));
    }

    void dataComesInRecordsAndEndsWithGoodbye()
    {
        TlsClient client{trusting()};
        MemoryServer peer{{}};
        shakeHands(client, peer);
        peer.write(QByteArray(20000, 'a'));
        const QByteArray sent = peer.takeOutput();
        QCOMPARE(TlsClient::recordSize(sent.first(4)), 0);
        const qsizetype first = TlsClient::recordSize(sent);
        QVERIFY(first > 16384 && first <= TlsClient::kLargestRecord);
        client.feed(sent.first(first));
        QCOMPARE(client.received().size(), 16384);
        QCOMPARE(client.take(1440).size(), 1440);
        QCOMPARE(feedRecords(client, sent.mid(first)), 1);
        QCOMPARE(client.received().size(), 20000 - 1440);
        peer.goodbye();
        feedRecords(client, peer.takeOutput());
        QCOMPARE(client.state(), TlsClient::State::Closed);
    }

    void somethingThatIsNotTlsIsRecognised()
    {
        QCOMPARE(TlsClient::recordSize("HTTP/1.1 400 Bad Request"), -1);
        QCOMPARE(TlsClient::recordSize(QByteArray("\x16\x03\x03\xff\xff", 5)), -1);
        QCOMPARE(TlsClient::recordSize(""), 0);
    }

    void serversAreJudgedAsTheBoardDoes()
    {
        const ServerCheck check = boardCheck();
        const auto statusOf = [&](const std::vector<trust::Certificate> &chain,
                                  const trust::Certificate &ca, const ServerCheck &by) {
            return judgeServer(chain, ca, by).status;
        };
        const trust::Certificate leaf = freshServer().certificate;
        const trust::Certificate ca = root().certificate;
        QCOMPARE(statusOf({leaf}, ca, check), 0);
        QCOMPARE(statusOf({leaf, ca}, ca, check),
                 code::kTlsDateError); // the root it sent began in this century
        ServerCheck withClock = check;
        withClock.clock = QDateTime::currentDateTimeUtc();
        QCOMPARE(statusOf({leaf, ca}, ca, withClock), 0);
        QCOMPARE(statusOf({leaf}, otherRoot().certificate, check), code::kTlsNoSigner);
        QCOMPARE(statusOf({leaf, otherRoot().certificate}, otherRoot().certificate, check),
                 code::kTlsNoSigner);
        QCOMPARE(statusOf({leaf}, leaf, check), code::kTlsNoSigner); // a leaf is no root
        QCOMPARE(statusOf({}, ca, check), code::kTlsNoSigner);
        ServerCheck otherHost = check;
        otherHost.host = "other.test";
        QCOMPARE(statusOf({leaf}, ca, otherHost), code::kTlsNameMismatch);
        ServerCheck noCatalogue = check;
        noCatalogue.catalogue.reset();
        QCOMPARE(statusOf({leaf}, ca, noCatalogue), code::kTlsUnknownRoot);
        QCOMPARE(judgeServer({leaf}, otherRoot().certificate, check).wantedCa,
                 ca.commonName().toUtf8());
    }

    void caFilesAreReadInTheFormsTheBoardReads()
    {
        const auto statusOf = [](const std::optional<QByteArray> &file,
                                 Chip chip = Chip::CC3220SF) {
            ServerCheck check = boardCheck();
            check.caFile = file;
            check.chip = chip;
            const auto read = readCaFile(check);
            return read ? 0 : read.error();
        };
        const QByteArray pem = root().certificate.toPem();
        QCOMPARE(statusOf(root().certificate.toDer()), 0);
        QCOMPARE(statusOf(pem), 0);
        QCOMPARE(statusOf(std::nullopt), code::kTlsNoCaFile);
        QCOMPARE(statusOf(QByteArray{}), code::kTlsBadCaFile);
        QCOMPARE(statusOf(QByteArray{"<html>"}), code::kTlsBadCaFile);
        QCOMPARE(statusOf(QByteArray{pem}.replace("\n", "\r\n")), code::kTlsBadCaFile);
        QCOMPARE(statusOf(pem + otherRoot().certificate.toPem()), code::kTlsBadCaFile);
        QCOMPARE(statusOf(pem + otherRoot().certificate.toPem(), Chip::CC3235SF), 0);
    }
};

AIRLIFT_TEST(TlsClientTest)
#include "tst_tls_client.moc"
