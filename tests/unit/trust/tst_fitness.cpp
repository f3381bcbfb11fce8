#include "core/trust/fitness.h"
#include "core/trust/issue.h"
#include "core/trust/known_catalogues.h"
#include "core/trust/place.h"
#include "core/trust/prediction.h"
#include "tests/support/corpus.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::trust;
using namespace airlift::test;

namespace {

Material file(const QByteArray &bytes)
{
    return *readMaterial(bytes, QStringLiteral("file"));
}

bool says(const std::vector<Finding> &findings, Rule rule, qint32 code = 0)
{
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.rule == rule && (code == 0 || finding.code == code);
    });
}

FitnessContext context(std::vector<QByteArray> trusted = {}, std::vector<QByteArray> revoked = {})
{
    return {.now = QDateTime::currentDateTimeUtc(),
            .catalogue = Catalogue{.issued = {},
                                   .nominalEnd = {},
                                   .trusted = std::move(trusted),
                                   .revoked = std::move(revoked)},
            .host = {},
            .root = {},
            .signerFileName = {}};
}

const SignerChain &chain()
{
    static const SignerChain made = *makeSignerChain(QStringLiteral("acme"));
    return made;
}

std::vector<Material> chainFiles()
{
    return {file(chain().ca.certificate.toDer()), file(chain().signer.certificate.toDer()),
            file(chain().root.certificate.toDer())}; // any order
}

} // namespace

class FitnessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMadeSignerChainIsFitForItsPlace()
    {
        const auto findings = fitAsImageSigner(chainFiles(), chain().signer.key,
                                               context({chain().root.certificate.sha256()}));
        QVERIFY(isFit(findings));
        QVERIFY(says(findings, Rule::HashNeedsServicePack));
        QVERIFY(!says(findings, Rule::ChainIncomplete));
    }

    void everyReasonIsNamedWithTheDevicesCode()
    {
        auto findings = fitAsImageSigner(chainFiles(), chain().ca.key, context());
        QVERIFY(says(findings, Rule::RootNotListed, -10287));
        QVERIFY(says(findings, Rule::NotAPair, -10289));
        findings = fitAsImageSigner(
            chainFiles(), {},
            context({chain().root.certificate.sha256()}, {chain().ca.certificate.sha256()}));
        QVERIFY(says(findings, Rule::Revoked, -10273));
        findings = fitAsImageSigner({chainFiles()[1]}, {}, context());
        QVERIFY(says(findings, Rule::ChainIncomplete, -10292));
        findings = fitAsImageSigner({file(chain().signer.certificate.toPem())}, {}, context());
        QVERIFY(says(findings, Rule::NotDer));
        FitnessContext named = context();
        named.signerFileName = QString{21, u'n'};
        QVERIFY(says(fitAsImageSigner(chainFiles(), {}, named), Rule::NameTooLong, -10290));
    }

    void aSelfSignedSignerMayHaveAnyNameButNeedsRsa2048()
    {
        const auto odd =
            forge({.commonName = QStringLiteral("a/b"), .key = ForgeKey::Rsa4096, .ca = true});
        const auto findings = fitAsImageSigner({file(odd.certificate.toDer())}, odd.key, context());
        QVERIFY(!says(findings, Rule::NameNotStorable));
        QVERIFY(says(findings, Rule::RsaTooLong, -10290));
    }

    void aVendorPairIsP256AndNoDateCounts()
    {
        const auto old = forge({.commonName = QStringLiteral("v"),
                                .key = ForgeKey::P256,
                                .notBefore = QDateTime::currentDateTimeUtc().addDays(-90),
                                .notAfter = QDateTime::currentDateTimeUtc().addDays(-9)});
        const auto findings = fitAsOtaVendor(file(old.certificate.toDer()), old.key, context());
        QVERIFY(isFit(findings));
        QVERIFY(says(findings, Rule::Expired));
        const auto rsa = forge({.commonName = QStringLiteral("v")});
        QVERIFY(says(fitAsOtaVendor(file(rsa.certificate.toDer()), {}, context()),
                     Rule::WrongKeyKind, -12291));
        QVERIFY(says(fitAsOtaVendor(file(old.certificate.toDer()), rsa.key, context()),
                     Rule::NotAPair, -14));
        QVERIFY(says(fitAsOtaVendor(file(old.certificate.toPem()), {}, context()), Rule::NotDer));
    }

    void aDevicesOwnServerWantsATraditionalKey()
    {
        const auto own = forge({.commonName = QStringLiteral("dev.test")});
        const Material certificate = file(own.certificate.toPem());
        const Material key = file(own.key.toTraditionalPem().reveal().toByteArray());
        QVERIFY(isFit(fitAsDeviceServer(certificate, key, context())));
        Material pkcs8 = key;
        pkcs8.items[0].label = QStringLiteral("PRIVATE KEY");
        QVERIFY(says(fitAsDeviceServer(certificate, pkcs8, context()), Rule::KeyForm));
        QVERIFY(says(fitAsDeviceServer(certificate, certificate, context()), Rule::NoKey, -458));
    }

    void thePlaygroundIsExpiredAndStillUsable()
    {
        std::vector<Material> files;
        for (const char *name :
             {"dummy-trusted-cert", "dummy-trusted-ca-cert", "dummy-root-ca-cert"}) {
            const auto path =
                corpusFile(QStringLiteral("certs/playground/") + QString::fromLatin1(name));
            if (!path)
                QSKIP("playground not here");
            files.push_back(*readMaterialFile(*path));
        }
        AIRLIFT_NEED_CORPUS(catalogue, "certs/catalogs/certcatalogPlayGround20160911.lst");
        FitnessContext now = context();
        now.now = QDateTime{QDate{2026, 11, 25}, QTime{12, 0}, Qt::UTC};
        now.catalogue = *Catalogue::read(catalogue);
        const auto findings = fitAsImageSigner(files, {}, now);
        QVERIFY(isFit(findings));
        QVERIFY(says(findings, Rule::PublicDummy));
        const auto expired =
            std::find_if(findings.begin(), findings.end(),
                         [](const Finding &finding) { return finding.rule == Rule::Expired; });
        QVERIFY(expired != findings.end());
        QCOMPARE(expired->when.date(), (QDate{2026, 9, 9}));
        QCOMPARE(expired->weight, Weight::Warning);
    }

    void aCatalogueIsJudgedByWhoSignedItAndWhatItLists()
    {
        const auto judged = [](std::optional<Seal> seal, std::vector<QByteArray> trusted) {
            CatalogueFile file{.origin = QStringLiteral("own.lst"), .catalogue = {}, .seal = seal};
            file.catalogue.trusted = std::move(trusted);
            file.catalogue.nominalEnd = QDateTime::currentDateTimeUtc().addYears(1);
            FitnessContext context;
            context.now = QDateTime::currentDateTimeUtc();
            return fitAsCatalogue(file, context);
        };
        const std::vector some{QByteArray(32, 'r')};
        QVERIFY(judged(Seal::TiGen2, some).empty());
        const std::vector<std::pair<std::optional<Seal>, Fitness>> seals{
            {std::nullopt, Fitness::NotSure},
            {Seal::NotTi, Fitness::NotSure},
            {Seal::CannotCheck, Fitness::NotSure},
            {Seal::TiGen3, Fitness::Unfit},
            {Seal::WrongSize, Fitness::Unfit}};
        for (const auto &[seal, fitness] : seals)
            QCOMPARE(fitnessOf(judged(seal, some)), fitness);
        QCOMPARE(judged(Seal::TiGen2, {}).front().rule, Rule::CatalogueIsEmpty);
        const auto playground = knownCatalogue(KnownCatalogue::Playground2016).trusted;
        QCOMPARE(judged(Seal::TiGen2, playground).front().rule, Rule::PublicDummy);
    }
};

AIRLIFT_TEST(FitnessTest)
#include "tst_fitness.moc"
