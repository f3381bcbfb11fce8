#include "core/explain/trust_words.h"
#include "core/sim/fault_injector.h"
#include "core/sim/network_processor.h"
#include "core/trust/fitness.h"
#include "core/trust/prediction.h"
#include "tests/integration/certificate_cases.h"
#include "tests/support/suite.h"
#include "tests/support/tls_acceptor.h"

#include <cstdio>
#include <map>

#include <QEventLoop>
#include <QTest>

using namespace airlift;
using namespace airlift::test;
using trust::Certificate;

namespace {

constexpr const char *kCaName = "root.der";

/// Which remarks the checks make about the files of a case, as somebody would see them in a viewer.
std::vector<trust::Finding> view(const Case &one)
{
    const auto material = [](const QByteArray &bytes) {
        return trust::readMaterial(bytes, QStringLiteral("file"));
    };
    trust::FitnessContext context{.now = QDateTime::currentDateTimeUtc(),
                                  .catalogue = trust::Catalogue{.issued = {},
                                                                .nominalEnd = {},
                                                                .trusted = one.trusted,
                                                                .revoked = one.revoked},
                                  .host = one.host,
                                  .root = {},
                                  .signerFileName = {}};
    std::vector<trust::Finding> findings;
    const auto add = [&findings](std::vector<trust::Finding> more) {
        findings.insert(findings.end(), more.begin(), more.end());
    };
    if (one.caFile) {
        if (const auto file = material(*one.caFile)) {
            add(trust::fitAsServerRoot(*file, context));
            if (!file->certificates().empty())
                context.root = file->certificates().front();
            if (const auto signer = material(one.leaf.certificate.toDer()))
                add(trust::fitAsImageSigner({*signer, *file}, {}, context));
        }
    }
    std::vector<Certificate> sent{one.leaf.certificate};
    sent.insert(sent.end(), one.more.begin(), one.more.end());
    add(trust::fitAsServerCertificate(*material(pem(sent)), one.leaf.key, context));
    return findings;
}

trust::HandshakePrediction predict(const Case &one)
{
    std::vector<Certificate> sent{one.leaf.certificate};
    sent.insert(sent.end(), one.more.begin(), one.more.end());
    return trust::predictHandshake(
        {.sent = sent,
         .verifies = one.verifies,
         .caFile = one.caFile,
         .host = one.host,
         .clock = one.clockSet ? QDateTime::currentDateTimeUtc()
                               : QDateTime{QDate{2000, 1, 1}, QTime{0, 1}, Qt::UTC},
         .catalogue = trust::Catalogue{
             .issued = {}, .nominalEnd = {}, .trusted = one.trusted, .revoked = one.revoked}});
}

/// What the simulated network processor answers to sl_Connect, over TCP and TLS.
std::optional<qint32> connectSimulated(const Case &one)
{
    TlsAcceptor acceptor{{.leaf = one.leaf.certificate, .key = one.leaf.key, .more = one.more}};
    if (!acceptor.isUsable())
        return std::nullopt;
    sim::DeviceConfig config;
    config.surroundings.hosts.insert(one.host.toUtf8(), {QHostAddress::LocalHost, acceptor.port()});
    config.surroundings.clockSet = one.clockSet;
    sim::Flash flash;
    if (one.caFile)
        flash.program(kCaName, *one.caFile);
    flash.programCatalogue({one.trusted, one.revoked});
    VirtualClock clock;
    sim::Jitter jitter{1};
    QObject power;
    sim::FaultInjector faults;
    sim::NetworkProcessor processor{config, flash, clock, jitter, faults, &power};
    QEventLoop loop;
    qint32 status = 1;
    processor.call(sim::call::Resolve{one.host.toUtf8()}, [&](const sim::Reply &resolved) {
        const sim::call::Connect connect{resolved.address, true,
                                         one.verifies ? QByteArray{kCaName} : QByteArray{},
                                         one.host.toUtf8()};
        processor.call(connect, [&](const sim::Reply &reply) {
            status = reply.status;
            loop.quit();
        });
    });
    loop.exec();
    processor.dropConnection();
    return status;
}

} // namespace

/// What the checks say, what is predicted, and what a simulated device really does with an OpenSSL
/// server. A prediction is right or unsure, never wrong.
class CertificateMatrixTest : public QObject
{
    Q_OBJECT
private:
    int m_right = 0;
    int m_unsure = 0;
    int m_wrong = 0;
    int m_noServer = 0;
    std::map<trust::HandshakePrediction::Outcome, int> m_outcomes; ///< of the unsure
    std::map<QString, QStringList> m_unsureBecause;                ///< reason, cases

private Q_SLOTS:
    void aPredictionIsRightOrUnsureAndNeverWrong_data()
    {
        QTest::addColumn<int>("index");
        const auto &cases = all();
        QVERIFY(cases.size() >= 40);
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].first.constData()) << static_cast<int>(i);
    }
    void aPredictionIsRightOrUnsureAndNeverWrong()
    {
        QFETCH(int, index);
        const Case &one = all()[static_cast<std::size_t>(index)].second;
        const auto findings = view(one);
        const auto prediction = predict(one);
        const auto status = connectSimulated(one);

        QStringList seen;
        for (const trust::Finding &finding : findings)
            seen << explain::TrustWords::id(finding.rule);
        seen.removeDuplicates();
        std::printf("%-36s sim %5s  predicted %5d %-6s  viewer: %s\n", QTest::currentDataTag(),
                    status ? QByteArray::number(*status).constData() : "-", prediction.code,
                    prediction.sure ? "sure" : "unsure",
                    seen.join(QStringLiteral(", ")).toUtf8().constData());

        for (const trust::Finding &why : prediction.reasons) {
            if (why.weight != trust::Weight::Doubt)
                continue;
            const explain::Explanation words = explain::TrustWords::of(why);
            std::printf("    not sure: %s. %s\n", words.title.toUtf8().constData(),
                        words.cause.toUtf8().constData());
            QStringList &cases = m_unsureBecause[explain::TrustWords::id(why.rule)];
            cases << QString::fromLatin1(QTest::currentDataTag());
            cases.removeDuplicates();
            QVERIFY(!words.cause.isEmpty());
        }

        if (one.viewerSays)
            QVERIFY(seen.contains(explain::TrustWords::id(*one.viewerSays)));
        QCOMPARE(prediction.sure, one.sure);
        if (!prediction.sure) {
            const bool hasReason = std::any_of(
                prediction.reasons.begin(), prediction.reasons.end(),
                [](const trust::Finding &why) { return why.weight == trust::Weight::Doubt; });
            QVERIFY(hasReason);
        }
        if (!status) {
            ++m_noServer; // no server runs with another's key; the viewer said why
            return;
        }
        QCOMPARE(*status, one.code);
        // Not sure is no excuse: what comes is among what was said to be possible.
        const auto &possible = prediction.possible;
        QVERIFY(std::find(possible.begin(), possible.end(), *status) != possible.end());
        QCOMPARE(possible.size() == 1, prediction.sure);
        QCOMPARE(possible.front(), prediction.code);
        if (!prediction.sure) {
            ++m_unsure;
            ++m_outcomes[prediction.outcome()];
            // Which code comes may be open; what is said of the connection is not.
            if (prediction.outcome() != trust::HandshakePrediction::Outcome::Open)
                QCOMPARE(trust::isConnected(*status), prediction.connects());
        } else if (prediction.code == *status) {
            ++m_right;
        } else {
            ++m_wrong;
        }
        QVERIFY(!prediction.sure || prediction.code == *status);
    }

    void theWholeMatrixIsCounted()
    {
        std::printf("certificate matrix: %d right, %d unsure, %d wrong, %d without a server\n",
                    m_right, m_unsure, m_wrong, m_noServer);
        using Outcome = trust::HandshakePrediction::Outcome;
        std::printf("  of the unsure: %d connect for certain, %d are refused for certain, %d are "
                    "open\n",
                    m_outcomes[Outcome::Connects], m_outcomes[Outcome::Refused],
                    m_outcomes[Outcome::Open]);
        for (const auto &[reason, cases] : m_unsureBecause)
            std::printf("  not sure, %s: %s\n", reason.toUtf8().constData(),
                        cases.join(QStringLiteral(", ")).toUtf8().constData());
        QCOMPARE(m_wrong, 0);
        QCOMPARE(m_noServer, 1);
        QVERIFY(m_right > m_unsure);
        QVERIFY(m_right + m_unsure >= 40);
    }

private:
    static const Cases &all()
    {
        static const Cases cases = allCases();
        return cases;
    }
};

AIRLIFT_TEST(CertificateMatrixTest)
#include "tst_certificate_matrix.moc"
